// The short files of a pack: pack.yaml, categories.yaml, timing.yaml.
#include "rules/pack/read.h"

#include <algorithm>  // std::any_of, stable_sort
#include <array>      // std::array
#include <map>        // std::map
#include <utility>    // std::move

namespace amends {

namespace {

using yaml::Key;
using yaml::Need;

constexpr std::array pack_keys{Key{"id", Need::required}, Key{"version", Need::required}, Key{"scheme", Need::required},
                               Key{"extends"}, Key{"sources"}};
constexpr std::array source_keys{Key{"title", Need::required}, Key{"date"}, Key{"status", Need::required}};
constexpr std::array categories_keys{Key{"categories", Need::required}};
constexpr std::array category_keys{Key{"kind", Need::required}, Key{"when"}, Key{"category", Need::required},
                                   Key{"scope", Need::required}, Key{"status"}};
constexpr std::array timing_keys{Key{"calendar", Need::required}, Key{"due_soon_days"},    Key{"roll"},
                                 Key{"immediately_days"},         Key{"no_deadline_days"}, Key{"chase"},
                                 Key{"extension_authority"}};
constexpr std::array chase_keys{Key{"id", Need::required}, Key{"days", Need::required}, Key{"action", Need::required},
                                Key{"letter"}, Key{"to"}};

constexpr std::array<std::string_view, 2> source_statuses{"seen", "recalled"};
constexpr std::array<std::string_view, 2> scopes{"personal", "service_improvement"};
constexpr std::array<std::string_view, 3> roll_policies{"none", "next_working_day", "previous_working_day"};

std::string text_of(yaml::Reader& reader, yaml::Node const& map, std::string_view key) {
  return reader.text(map.find(key)).value_or("");
}

std::string choice_of(yaml::Reader& reader, yaml::Node const& map, std::string_view key,
                      std::span<std::string_view const> names) {
  auto const at = reader.choice(map.find(key), names, key);
  return at ? std::string(names[*at]) : std::string();
}

// A row after one of the same kind without conditions is never reached.
void refuse_unreachable(yaml::Reader& reader, std::span<yaml::Node const> rows,
                        std::vector<CategoryRule> const& rules) {
  std::map<Kind, std::size_t> taken;
  for (std::size_t i = 0; i < rules.size(); ++i) {
    auto const earlier = taken.find(rules[i].kind);
    if (earlier != taken.end())
      reader.error("P004", rows[i], "this row is never reached",
                   "the row on line " + std::to_string(rows[earlier->second].mark.line) + " takes every " +
                       std::string(name(rules[i].kind)));
    if (rules[i].when.empty()) taken.emplace(rules[i].kind, i);
  }
}

// Ids stand in the names of letters, in reports and in the ledger.
bool is_step_id(std::string_view id) {
  return !id.empty() && id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string_view::npos;
}

std::string read_step_id(yaml::Reader& reader, yaml::Node const& step, std::vector<ChaseStep> const& earlier) {
  auto id = text_of(reader, step, "id");
  auto const* node = step.find("id");
  if (node == nullptr || id.empty()) return id;
  if (!is_step_id(id)) reader.error("P022", *node, '"' + id + "\" is no id of a chase step", "write first_chase");
  if (std::any_of(earlier.begin(), earlier.end(), [&](ChaseStep const& each) { return each.id == id; }))
    reader.error("P022", *node, "a second chase step has the id \"" + id + '"');
  return id;
}

std::vector<ChaseStep> read_chase(yaml::Reader& reader, yaml::Node const* list,
                                  std::span<std::string_view const> letters) {
  std::vector<ChaseStep> steps;
  for (auto const& item : reader.list(list, "chase")) {
    if (!reader.map(&item, chase_keys, "a chase step")) continue;
    ChaseStep step;
    step.id = read_step_id(reader, item, steps);
    step.days = reader.integer(item.find("days")).value_or(0);
    step.action = text_of(reader, item, "action");
    step.to = text_of(reader, item, "to");
    if (auto const at = reader.choice(item.find("letter"), letters, "letter", "P018")) step.letter = letters[*at];
    steps.push_back(std::move(step));
  }
  std::stable_sort(steps.begin(), steps.end(), [](auto const& a, auto const& b) { return a.days < b.days; });
  return steps;
}

}  // namespace

void read_identity(yaml::Reader& reader, RulePack& pack) {
  auto const& root = reader.document().root;
  if (!reader.map(&root, pack_keys, "the pack")) return;
  pack.id = text_of(reader, root, "id");
  pack.version = text_of(reader, root, "version");
  pack.scheme = text_of(reader, root, "scheme");
  pack.extends = text_of(reader, root, "extends");
  for (auto const& item : reader.list(root.find("sources"), "sources")) {
    if (!reader.map(&item, source_keys, "a source")) continue;
    pack.sources.push_back({text_of(reader, item, "title"), text_of(reader, item, "date"),
                            choice_of(reader, item, "status", source_statuses)});
  }
}

std::vector<CategoryRule> read_categories(yaml::Reader& reader) {
  std::vector<CategoryRule> rules;
  auto const& root = reader.document().root;
  if (!reader.map(&root, categories_keys, "the categories")) return rules;
  auto const rows = reader.list(root.find("categories"), "categories");
  for (auto const& row : rows) {
    CategoryRule rule;
    if (reader.map(&row, category_keys, "a category")) {
      rule.kind = read_kind(reader, row.find("kind")).value_or(Kind::other);
      rule.when = reader.texts(row.find("when"));
      rule.category = text_of(reader, row, "category");
      rule.service_improvement = choice_of(reader, row, "scope", scopes) == scopes[1];
      rule.status = choice_of(reader, row, "status", source_statuses);
    }
    rules.push_back(std::move(rule));
  }
  if (!reader.failed()) refuse_unreachable(reader, rows, rules);
  for (auto const kind : all_kinds())
    if (!reader.failed() &&
        std::none_of(rules.begin(), rules.end(), [&](auto const& rule) { return rule.kind == kind; }))
      reader.error("P007", root, "no category is given for the kind \"" + std::string(name(kind)) + '"');
  return rules;
}

Timing read_timing(yaml::Reader& reader, std::span<std::string_view const> calendars,
                   std::span<std::string_view const> letters) {
  Timing timing;
  auto const& root = reader.document().root;
  if (!reader.map(&root, timing_keys, "the timing")) return timing;
  timing.due_soon_days = reader.integer(root.find("due_soon_days")).value_or(timing.due_soon_days);
  timing.roll = static_cast<RollPolicy>(reader.choice(root.find("roll"), roll_policies, "roll policy").value_or(0));
  timing.immediately_days = reader.integer(root.find("immediately_days"));
  timing.no_deadline_days = reader.integer(root.find("no_deadline_days"));
  timing.extension_authority = reader.texts(root.find("extension_authority"));
  auto const calendar = reader.choice(root.find("calendar"), calendars, "calendar", "P005");
  if (calendar) timing.calendar = calendars[*calendar];
  timing.chase = read_chase(reader, root.find("chase"), letters);
  return timing;
}

}  // namespace amends
