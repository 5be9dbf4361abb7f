// amends.yaml: where it is found, what of it reaches a command, and that table, commands and docs agree.
#include "engine/ledger/address.h"
#include "cli/settings_file.h"

#include "cli/command.h"
#include "spawn.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>       // std::array
#include <filesystem>  // std::filesystem
#include <regex>       // std::regex
#include <set>         // std::set

namespace amends::tests {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

namespace fs = std::filesystem;

std::string text_of(SettingInfo const& info, std::string const& value) {
  std::string name{info.name};
  std::size_t const dot = name.find('.');
  return dot == std::string::npos ? name + ": " + value + "\n"
                                  : name.substr(0, dot) + ":\n  " + name.substr(dot + 1) + ": " + value + "\n";
}

struct Reading {
  char const* name;
  char const* written;
  char const* taken;  // as the option takes it, of a file in conf/
  char const* wrong;
  char const* code;
};

constexpr Reading readings[]{
    {"rules", "lgsco", "lgsco", "nowhere", "P001"},
    {"audience", "public", "public", "open", "Y009"},
    {"names", "people.yaml", "conf/people.yaml", "~/people.yaml", "C002"},
    {"fail_on", "not_met", "not_met", "not-met", "Y009"},
    {"jobs", "256", "256", "257", "C001"},
    {"nightly.cases", "../cases", "conf/../cases", "\"\"", "C002"},
    {"nightly.out", "/srv/reports", "/srv/reports", "[a, b]", "Y004"},
    {"nightly.ledger", "postgresql://db/amends", "postgresql://db/amends", "mysql://db", "C004"},
    {"nightly.keep", "0", "0", "all", "Y010"},
    {"nightly.quiet", "unchanged", "unchanged", "yes", "Y009"},
    {"nightly.max_age", "26h", "26h", "0h", "C003"},
    {"color", "never", "never", "no", "Y009"},
    {"quiet", "true", "true", "True", "Y011"},
};

TEST(Settings, EachIsReadAndAWrongValueRefused) {
  std::set<std::string_view> seen;
  for (Reading const& row : readings)
    for (SettingInfo const& info : setting_table()) {
      if (info.name != row.name) continue;
      seen.insert(info.name);
      auto const read = read_settings(text_of(info, row.written), "conf/amends.yaml");
      ASSERT_TRUE(std::holds_alternative<std::vector<Setting>>(read)) << row.name;
      auto const& settings = std::get<std::vector<Setting>>(read);
      ASSERT_EQ(settings.size(), 1U) << row.name;
      EXPECT_EQ(settings[0].value, row.taken) << row.name;
      EXPECT_EQ(settings[0].line, std::string_view{row.name}.find('.') == std::string_view::npos ? 1U : 2U);
      auto const refused = read_settings(text_of(info, row.wrong), "conf/amends.yaml");
      ASSERT_TRUE(std::holds_alternative<Diagnostics>(refused)) << row.name;
      EXPECT_EQ(std::get<Diagnostics>(refused).front().code, row.code) << row.name;
    }
  EXPECT_EQ(seen.size(), setting_table().size()) << "a setting has no row here";
}

TEST(Settings, ALedgerIsAFileAsSeenFromThere_OrAnAddress) {
  constexpr std::array<std::array<char const*, 2>, 7> rows{{
      {"night.db", "conf/night.db"},
      {"/var/night.db", "/var/night.db"},
      {"sqlite:night.db", "sqlite:conf/night.db"},
      {"sqlite://night.db", "sqlite:conf/night.db"},
      {"sqlite:///var/night.db", "sqlite:/var/night.db"},
      {"postgresql://db/amends", "postgresql://db/amends"},
      {"postgres:///amends", "postgres:///amends"},
  }};
  for (auto const& [written, taken] : rows) {
    auto const read = read_settings(std::string{"nightly:\n  ledger: "} + written + "\n", "conf/amends.yaml");
    ASSERT_TRUE(std::holds_alternative<std::vector<Setting>>(read)) << written;
    EXPECT_EQ(std::get<std::vector<Setting>>(read).front().value, taken);
  }
}

TEST(Settings, AWordThatStartsLikeAnOptionIsAPath) {
  auto const read = read_settings("nightly:\n  cases: -cases\n  ledger: -l\n", "amends.yaml");
  ASSERT_TRUE(std::holds_alternative<std::vector<Setting>>(read));
  for (Setting const& setting : std::get<std::vector<Setting>>(read)) EXPECT_THAT(setting.value, StartsWith("./-"));
}

std::vector<std::string> words_of(std::string_view list) {
  std::vector<std::string> words{""};
  for (char const c : list)
    if (c == '|')
      words.emplace_back();
    else
      words.back() += c;
  return words;
}

TEST(Settings, TheWordsThatHelpShowsAreThoseThatAreTaken) {
  for (SettingInfo const& info : setting_table()) {
    if (info.value.find('|') == std::string_view::npos) continue;
    for (std::string const& word : words_of(info.value)) EXPECT_FALSE(info.wrong(word, {})) << info.name << " " << word;
    EXPECT_TRUE(info.wrong("none of them", {})) << info.name;
  }
}

// Of --jobs, help says "N:UINT in [1 - 256]".
TEST(Settings, ACommandsOptionTakesWhatTheSettingTakes) {
  int compared = 0;
  for (Command const& command : commands()) {
    std::string const help = run_amends({std::string{command.name}, "--help"}, "/").out;
    for (SettingInfo const& info : setting_table()) {
      if (!info.command.empty() || info.type == SettingType::flag) continue;
      if (help.find("  " + std::string{info.option} + " ") == std::string::npos) continue;
      EXPECT_THAT(help, HasSubstr("  " + std::string{info.option} + " " + std::string{info.value})) << command.name;
      ++compared;
    }
  }
  EXPECT_GT(compared, 15);
}

TEST(Settings, ThePageOfSettingsHasARowForEach) {
  std::string const page = read_file(AMENDS_SOURCE_DIR "/docs/configuration.md");
  for (SettingInfo const& info : setting_table()) {
    std::string const standard{info.standard.empty() ? info.standard_words : "`" + std::string{info.standard} + "`"};
    std::string const value = std::regex_replace(std::string{info.value}, std::regex{"\\|"}, "\\|");
    std::string const row = "| `" + std::string{info.name} + "` | `" + value + "` | `" + std::string{info.option} +
                            "` | " + std::string{info.meaning} + " | " + standard + " |\n";
    EXPECT_THAT(page, HasSubstr(row));
  }
}

TEST(Settings, TheExampleFileIsRead_AndNamesEverySetting) {
  std::string const file = AMENDS_SOURCE_DIR "/docs/running/amends.yaml";
  std::string const text = read_file(file);
  auto const read = read_settings(text, file);
  ASSERT_TRUE(std::holds_alternative<std::vector<Setting>>(read));
  for (SettingInfo const& info : setting_table())
    EXPECT_THAT(text, HasSubstr(std::string{info.name.substr(info.name.find('.') + 1)} + ": "));
}

struct Colouring {
  char const* file;
  std::optional<std::string> said;
  bool no_color;
  char const* value;
  Origin origin;
};

TEST(Settings, WhatIsTypedWins_ThenTheFile_ThenTheDefault) {
  Colouring const rows[]{
      {"", {}, false, "auto", Origin::standard},
      {"", {}, true, "never", Origin::no_color},
      {"color: auto\n", {}, true, "never", Origin::no_color},
      {"color: always\n", {}, true, "always", Origin::file},
      {"color: always\n", "auto", false, "auto", Origin::command_line},
      {"color: never\n", "always", true, "always", Origin::command_line},
  };
  for (Colouring const& row : rows) {
    auto read = read_settings(row.file, "amends.yaml");
    Settings const from_file{"amends.yaml", std::get<std::vector<Setting>>(std::move(read))};
    SaidLine line{"amends config", {}};
    if (row.said) line.words.push_back({"--color", *row.said});
    Settings const settings = in_force(from_file, line, row.no_color);
    Setting const* const color = settings.find("color");
    ASSERT_NE(color, nullptr);
    EXPECT_EQ(color->value, row.value) << row.file;
    EXPECT_EQ(color->origin, row.origin) << row.file;
  }
}

struct Address {
  char const* with;
  char const* without;
};

TEST(Settings, APasswordIsHidden) {
  constexpr Address rows[]{
      {"ledger.db", "ledger.db"},
      {"postgresql:///amends", "postgresql:///amends"},
      {"postgresql://db:5432/amends", "postgresql://db:5432/amends"},
      {"postgresql://ann@db:5432/amends", "postgresql://ann@db:5432/amends"},
      {"postgresql://ann:s3cret@db:5432/amends", "postgresql://ann:***@db:5432/amends"},
      {"postgresql://ann:s3:c@r/et@db/amends", "postgresql://ann:***@db/amends"},
      {"postgresql://db/a?password=s3cret&x=1", "postgresql://db/a?password=***&x=1"},
      {"postgresql://host=db password=s3cret dbname=a", "postgresql://host=db password=*** dbname=a"},
      {"postgresql://host=db password = 's3 cret' dbname=a", "postgresql://host=db password = *** dbname=a"},
      {"postgresql://password=s3cret", "postgresql://password=***"},
  };
  for (Address const& row : rows) EXPECT_EQ(without_password(row.with), row.without);
}

std::string config_in(std::string const& folder, std::vector<std::string> const& more = {}) {
  std::vector<std::string> words{"config"};
  words.insert(words.end(), more.begin(), more.end());
  Spoken const spoken = run_amends(words, folder);
  return spoken.out + spoken.err;
}

TEST(SettingsFile, TheNearestUpwardsIsTaken_AndItsPathsAreSeenFromIt) {
  TemporaryFolder const folder;
  fs::create_directories(folder.path() + "/a/b/c");
  EXPECT_THAT(config_in(folder.path() + "/a/b/c"), StartsWith("No configuration file is in use."));
  folder.write("amends.yaml", "jobs: 5\nnightly:\n  out: reports\n");
  std::string const far = config_in(folder.path() + "/a/b/c");
  EXPECT_THAT(far, StartsWith("Settings of ../../../amends.yaml\n"));
  EXPECT_THAT(far, HasSubstr(" ../../../reports "));
  folder.write("a/b/amends.yaml", "quiet: true\n");
  std::string const near = config_in(folder.path() + "/a/b/c");
  EXPECT_THAT(near, StartsWith("Settings of ../amends.yaml\n"));
  EXPECT_THAT(near, Not(HasSubstr("reports ")));
  EXPECT_THAT(config_in(folder.path() + "/a/b/c", {"--config", "none"}),
              StartsWith("No configuration file is in use."));
  EXPECT_THAT(config_in(folder.path() + "/a/b/c", {"--config", folder.path() + "/amends.yaml"}),
              HasSubstr(" " + folder.path() + "/reports "));
}

TEST(SettingsFile, WhatCannotBeReadIsNotPassedOver) {
  TemporaryFolder const folder;
  folder.write("amends.yaml", "jobs: 5\n");
  fs::create_directories(folder.path() + "/folder/amends.yaml");
  fs::create_directories(folder.path() + "/link");
  fs::create_symlink("nowhere", folder.path() + "/link/amends.yaml");
  for (char const* name : {"/folder", "/link"}) {
    Spoken const spoken = run_amends({"due", "2025-07-14", "within one month"}, folder.path() + name);
    EXPECT_EQ(spoken.exit_code, 2) << name;
    EXPECT_THAT(spoken.err, HasSubstr("error[C005]")) << name;
    EXPECT_EQ(run_amends({"due", "2025-07-14", "within one month", "--config", "none"}, folder.path() + name).exit_code,
              0);
  }
}

TEST(SettingsFile, HelpAndVersionNeedNone) {
  TemporaryFolder const folder;
  folder.write("amends.yaml", "wrong\n");
  EXPECT_EQ(run_amends({"--version"}, folder.path()).exit_code, 0);
  EXPECT_EQ(run_amends({"check", "--help"}, folder.path()).exit_code, 0);
}

TEST(SettingsFile, ALineMayEndItsOptionsWithTwoDashes) {
  TemporaryFolder const folder;
  folder.write("amends.yaml", "color: always\n");
  Spoken const spoken = run_amends({"due", "--", "2025-07-14", "within one month"}, folder.path());
  EXPECT_EQ(spoken.exit_code, 0) << spoken.err;
  EXPECT_THAT(spoken.out, StartsWith("\x1b["));
}

TEST(SettingsFile, AFlagOfTheFileCanBeTakenBack) {
  TemporaryFolder const folder;
  folder.write("amends.yaml", "quiet: true\n");
  folder.write("empty.txt", "A page about nothing.\n");
  EXPECT_EQ(run_amends({"extract", "empty.txt"}, folder.path()).err, "");
  EXPECT_NE(run_amends({"extract", "empty.txt", "--quiet=false"}, folder.path()).err, "");
}

TEST(SettingsFile, ACheckIsHeldToIt) {
  TemporaryFolder const folder;
  folder.write("amends.yaml", "fail_on: never\naudience: council\nnames: people.yaml\n");
  folder.write("people.yaml",
               "schema: amends/names/1\ncases:\n  - reference: 24 700 202\n    names: {Mr J: Adam Archer}\n");
  std::vector<std::string> const line{"check", "cases/satisfied-late", "cases/overdue", "--as-of", "2025-09-30"};
  std::vector<std::string> with_file = line;
  with_file.insert(with_file.end(), {"--config", folder.path() + "/amends.yaml"});
  std::string const examples = AMENDS_SOURCE_DIR "/examples";
  Spoken const by_itself = run_amends(line, examples), settled = run_amends(with_file, examples);
  EXPECT_EQ(by_itself.exit_code, 1);
  EXPECT_EQ(settled.exit_code, 0) << settled.err;
  EXPECT_THAT(by_itself.out, HasSubstr("\nSATISFIED "));
  EXPECT_THAT(settled.out, Not(HasSubstr("\nSATISFIED ")));
  EXPECT_THAT(by_itself.out, HasSubstr("not compared with the real name of Mr J"));
  EXPECT_THAT(settled.out, Not(HasSubstr("not compared with the real name of Mr J")));
}

TEST(SettingsFile, ANightNeedsNothingElse) {
  TemporaryFolder const folder;
  fs::create_directories(folder.path() + "/office/cases");
  fs::copy(AMENDS_SOURCE_DIR "/examples/cases/overdue", folder.path() + "/office/cases/overdue",
           fs::copy_options::recursive);
  folder.write("office/amends.yaml",
               "fail_on: never\nnightly:\n  cases: cases\n  out: reports\n  ledger: history/night.db\n"
               "  quiet: unchanged\n");
  fs::create_directories(folder.path() + "/office/history");
  fs::create_directories(folder.path() + "/elsewhere");
  std::vector<std::string> const night{"nightly", "--config", "../office/amends.yaml", "--as-of", "2025-09-30"};
  Spoken const first = run_amends(night, folder.path() + "/elsewhere");
  EXPECT_EQ(first.exit_code, 0) << first.err;
  EXPECT_NE(first.out, "");
  EXPECT_TRUE(fs::exists(folder.path() + "/office/reports/latest/report.txt"));
  EXPECT_TRUE(fs::exists(folder.path() + "/office/history/night.db"));
  std::vector<std::string> next = night;
  next.back() = "2025-10-01";
  next.insert(next.end(), {"--fail-on", "overdue"});
  Spoken const second = run_amends(next, folder.path() + "/elsewhere");
  EXPECT_EQ(second.exit_code, 1) << second.err;
  EXPECT_EQ(second.out, "") << "nothing changed";
}

// A command as the nightly ones are: what it needs may stand in the file.
struct Night {
  std::string cases, out;
  bool chosen = false;
};

CommandLine read_night(Night& night, std::vector<std::string> const& words, std::vector<Said> const& supplied) {
  auto const declare = [&night](CLI::App& program) {
    CLI::App& command = offer_command(program, "night", "");
    offer_text(command, "CASES", night.cases, "", "", Need::required);
    offer_text(command, "--out", night.out, "", "FOLDER", Need::required);
    when_chosen(command, [&night] { night.chosen = true; });
  };
  return read_command_line({"amends", "", "0"}, declare, words, [&](SaidLine const&) { return supplied; });
}

TEST(CommandLine, WhatIsRequiredMayBeSupplied) {
  Night night;
  CommandLine const read = read_night(night, {"night"}, {{"--out", "r"}, {"CASES", "c"}, {"--jobs", "3"}});
  EXPECT_EQ(read.mistake, "");
  EXPECT_TRUE(night.chosen);
  EXPECT_EQ(night.cases + night.out, "cr");
}

TEST(CommandLine, WhatIsTypedIsNotOverridden) {
  Night night;
  CommandLine const read = read_night(night, {"night", "typed"}, {{"--out", "r"}, {"CASES", "c"}});
  EXPECT_EQ(read.mistake, "");
  EXPECT_EQ(night.cases + night.out, "typedr");
}

TEST(CommandLine, WhatIsRequiredAndNowhereIsSaid) {
  Night night;
  EXPECT_THAT(read_night(night, {"night"}, {{"CASES", "c"}}).mistake, HasSubstr("--out is required"));
  EXPECT_FALSE(night.chosen);
}

}  // namespace
}  // namespace amends::tests
