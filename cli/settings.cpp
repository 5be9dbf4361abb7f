#include "cli/settings.h"

#include "cli/age.h"

#include "engine/ledger/address.h"

#include "cli/fail_on.h"
#include "cli/options.h"
#include "rules/pack.h"
#include "rules/suggest.h"
#include "rules/yaml/values.h"

#include <algorithm>   // std::find
#include <array>       // std::array
#include <filesystem>  // std::filesystem

namespace amends {

namespace {

namespace fs = std::filesystem;

using Verdict = std::optional<Wrong>;
using Names = std::vector<std::string_view>;

std::string quoted(std::string_view text) { return '"' + std::string{text} + '"'; }

Verdict one_of(Names const& names, std::string_view what, std::string_view text) {
  if (std::find(names.begin(), names.end(), text) != names.end()) return {};
  return Wrong{"Y009", "unknown " + std::string{what} + ' ' + quoted(text), not_one_of(names),
               did_you_mean(text, names)};
}

Verdict audience(std::string_view text, std::string const&) {
  return one_of({name(Audience::internal), name(Audience::council), name(Audience::open)}, "audience", text);
}

Verdict colour(std::string_view text, std::string const&) { return one_of(colour_names(), "use of colour", text); }

Verdict fail_on(std::string_view text, std::string const&) {
  Names names;
  for (FailOnInfo const& level : fail_on_levels()) names.push_back(level.name);
  return one_of(names, "level", text);
}

Verdict yes_or_no(std::string_view text, std::string const&) {
  if (text == "true" || text == "false") return {};
  return Wrong{"Y011", quoted(text) + " is neither true nor false", {}, {}};
}

Verdict quiet_at_night(std::string_view text, std::string const&) {
  return one_of({"false", "true", "unchanged"}, "degree of quiet", text);
}

Verdict number(std::string_view text, int least, int most) {
  auto const value = yaml::read_integer(text);
  if (!value) return Wrong{"Y010", quoted(text) + " is not a whole number", "digits only, such as 14", {}};
  if (*value >= least && *value <= most) return {};
  return Wrong{
      "C001", std::string{text} + " is not between " + std::to_string(least) + " and " + std::to_string(most), {}, {}};
}

Verdict jobs(std::string_view text, std::string const&) { return number(text, 1, most_jobs); }
Verdict keep(std::string_view text, std::string const&) { return number(text, 0, most_kept); }

// "26h": a count and minutes, hours or days.
Verdict age(std::string_view text, std::string const&) {
  if (age_in_seconds(text)) return {};
  return Wrong{"C003", quoted(text) + " is not an age", "write 90m, 26h or 2d", {}};
}

Verdict path(std::string_view text, std::string const&) {
  if (text.empty()) return Wrong{"C002", "a path was expected here", "this is empty", {}};
  if (text.front() != '~') return {};
  return Wrong{"C002",
               quoted(text) + " begins with ~, which only a shell understands",
               {},
               "write the folder out; a name alone is seen from this file"};
}

// What stands before "://" or, of a file, before ":"; empty for a path.
std::string_view scheme_of(std::string_view text) {
  constexpr std::string_view of_file = "sqlite:";
  if (text.starts_with(of_file)) return of_file.substr(0, of_file.size() - 1);
  std::size_t const end = text.find("://");
  return end == std::string_view::npos ? std::string_view{} : text.substr(0, end);
}

// The path of "sqlite:PATH" and "sqlite://PATH".
std::string_view path_of_file(std::string_view text) {
  text.remove_prefix(scheme_of(text).size() + 1);
  return text.starts_with("//") ? text.substr(2) : text;
}

Verdict ledger(std::string_view text, std::string const& folder) {
  auto const scheme = scheme_of(text);
  if (scheme.empty()) return path(text, folder);
  if (scheme == "sqlite") return path(path_of_file(text), folder);
  Names const known{"postgresql", "postgres"};
  if (std::find(known.begin(), known.end(), scheme) != known.end()) return {};
  return Wrong{"C004", "a ledger is kept in a file or in PostgreSQL, not in " + quoted(scheme),
               "write postgresql://..., or the name of a file", did_you_mean(scheme, known)};
}

// As seen from the current folder. "./" before what would be taken for an option.
std::string joined_path(std::string const& text, std::string const& folder) {
  std::string const path = folder.empty() ? text : (fs::path{folder} / text).string();
  return path.front() == '-' ? "./" + path : path;
}

std::string joined_ledger(std::string const& text, std::string const& folder) {
  if (scheme_of(text).empty()) return joined_path(text, folder);
  return scheme_of(text) == "sqlite" ? "sqlite:" + joined_path(std::string{path_of_file(text)}, folder) : text;
}

bool is_built_in(std::string_view text) {
  auto const names = builtin_packs();
  return std::find(names.begin(), names.end(), text) != names.end();
}

std::string joined_pack(std::string const& text, std::string const& folder) {
  return is_built_in(text) ? text : joined_path(text, folder);
}

Verdict pack(std::string_view text, std::string const& folder) {
  if (auto wrong = path(text, folder)) return wrong;
  std::error_code ignored;
  if (is_built_in(text) || fs::is_directory(joined_path(std::string{text}, folder), ignored)) return {};
  auto const built_in = builtin_packs();
  Names const names{built_in.begin(), built_in.end()};
  return Wrong{"P001", "there is no rule pack or folder " + quoted(text), not_one_of(names), did_you_mean(text, names)};
}

constexpr std::array table{
    SettingInfo{.name = "rules",
                .option = "--rules",
                .place = "PACK",
                .value = "PACK",
                .meaning = "Rule pack: a built-in name or a folder",
                .standard_words = "that of the scheme recognised, else lgsco",
                .wrong = &pack,
                .from_folder = &joined_pack},
    SettingInfo{.name = "audience",
                .option = "--audience",
                .value = "internal|council|public",
                .meaning = "Who reads the reports",
                .standard = "internal",
                .wrong = &audience},
    SettingInfo{.name = "names",
                .option = "--names",
                .value = "FILE",
                .meaning = "Who the statements' people are, to compare; never stored, never printed",
                .standard_words = "no names",
                .wrong = &path,
                .from_folder = &joined_path},
    SettingInfo{.name = "fail_on",
                .option = "--fail-on",
                .value = "never|overdue|not_met|needs_review|due_soon",
                .meaning = "What makes the exit code 1",
                .standard = "overdue",
                .wrong = &fail_on},
    SettingInfo{.name = "jobs",
                .option = "--jobs",
                .value = "N",
                .meaning = "How many inputs to read at once",
                .standard_words = "one a processor",
                .type = SettingType::number,
                .wrong = &jobs},
    SettingInfo{.name = "nightly.cases",
                .option = "CASES",
                .command = "nightly",
                .value = "FOLDER",
                .meaning = "The folder of case folders that a night looks at",
                .standard_words = "must be named",
                .wrong = &path,
                .from_folder = &joined_path},
    SettingInfo{.name = "nightly.out",
                .option = "--out",
                .value = "FOLDER",
                .meaning = "Where a night's reports are put, a dated folder each",
                .standard_words = "must be named",
                .wrong = &path,
                .from_folder = &joined_path},
    SettingInfo{.name = "nightly.ledger",
                .option = "--ledger",
                .value = "URL",
                .meaning = "Where history is kept: a file, or postgresql://...",
                .standard_words = "ledger.sqlite in the folder of the reports",
                .wrong = &ledger,
                .from_folder = &joined_ledger},
    SettingInfo{.name = "nightly.keep",
                .option = "--keep",
                .value = "N",
                .meaning = "How many dated report folders to keep (0: all)",
                .standard = "0",
                .type = SettingType::number,
                .wrong = &keep},
    SettingInfo{.name = "nightly.quiet",
                .option = "--quiet",
                .command = "nightly",
                .value = "false|true|unchanged",
                .meaning = "What a night says: all, only failures, or nothing where nothing changed",
                .standard_words = "as quiet says",
                .wrong = &quiet_at_night},
    SettingInfo{.name = "nightly.max_age",
                .option = "--max-age",
                .value = "AGE",
                .meaning = "How old the last good night may be before status complains: 90m, 26h, 2d",
                .standard_words = "any age",
                .wrong = &age},
    SettingInfo{.name = "color",
                .option = "--color",
                .value = "auto|always|never",
                .meaning = "Colours in text",
                .standard = "auto",
                .wrong = &colour},
    SettingInfo{.name = "quiet",
                .option = "--quiet",
                .value = "true|false",
                .meaning = "On standard error only why something failed",
                .standard = "false",
                .type = SettingType::flag,
                .wrong = &yes_or_no},
};

}  // namespace

std::span<SettingInfo const> setting_table() { return table; }

Setting const* Settings::find(std::string_view name) const {
  for (Setting const& setting : all)
    if (setting.info->name == name) return &setting;
  return nullptr;
}

}  // namespace amends
