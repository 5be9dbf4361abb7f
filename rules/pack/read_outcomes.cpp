// outcomes.yaml: what is proposed for a case, and how what people recorded counts in the scheme's rates.
#include "rules/pack/read.h"

#include <algorithm>  // std::any_of
#include <array>      // std::array

namespace amends {

namespace {

using yaml::Key;
using yaml::Need;

constexpr std::array outcomes_keys{Key{"outcomes", Need::required}, Key{"recorded"}, Key{"year_starts"}};
constexpr std::array outcome_keys{Key{"any_of"}, Key{"outcome"}};
constexpr std::array recorded_keys{Key{"name", Need::required}, Key{"counts_as", Need::required}, Key{"status"}};

// contract.md section 4: the headline statuses of an obligation.
constexpr std::array<std::string_view, 8> statuses{"not_applicable", "satisfied", "satisfied_late", "awaiting_event",
                                                   "needs_review",   "overdue",   "due_soon",       "open"};
constexpr std::array<std::string_view, 4> countings{"in_time", "late", "not_complied", "ceased"};  // as CountsAs
constexpr std::array<std::string_view, 2> source_statuses{"seen", "recalled"};

constexpr int months = 12;

std::vector<OutcomeRule> read_proposals(yaml::Reader& reader, yaml::Node const* list) {
  std::vector<OutcomeRule> rules;
  for (auto const& row : reader.list(list, "outcomes")) {
    if (!reader.map(&row, outcome_keys, "an outcome")) continue;
    if (!rules.empty() && rules.back().any_of.empty())
      reader.error("P004", row, "this row is never reached", "the row before it names no status, and takes all");
    OutcomeRule rule;
    for (auto const& status : reader.list(row.find("any_of"), "any_of")) {
      auto const at = reader.choice(&status, statuses, "status");
      if (at) rule.any_of.emplace_back(statuses[*at]);
    }
    rule.outcome = reader.text(row.find("outcome")).value_or("");
    rules.push_back(std::move(rule));
  }
  return rules;
}

std::vector<RecordedName> read_recorded(yaml::Reader& reader, yaml::Node const* list) {
  std::vector<RecordedName> names;
  for (auto const& row : reader.list(list, "recorded")) {
    if (!reader.map(&row, recorded_keys, "a recorded outcome")) continue;
    RecordedName read{reader.text(row.find("name")).value_or(""), CountsAs::in_time};
    if (auto const at = reader.choice(row.find("counts_as"), countings, "way of counting"))
      read.counts_as = static_cast<CountsAs>(*at);
    (void)reader.choice(row.find("status"), source_statuses, "status");
    if (std::any_of(names.begin(), names.end(), [&](auto const& each) { return each.name == read.name; }))
      reader.error("P004", row, "this row is never reached", "a row before it has the same name");
    names.push_back(std::move(read));
  }
  return names;
}

}  // namespace

void read_outcomes(yaml::Reader& reader, RulePack& pack) {
  auto const& root = reader.document().root;
  if (!reader.map(&root, outcomes_keys, "the outcomes")) return;
  pack.outcomes = read_proposals(reader, root.find("outcomes"));
  pack.recorded_names = read_recorded(reader, root.find("recorded"));
  auto const* starts = root.find("year_starts");
  auto const month = reader.integer(starts);
  if (month && (*month < 1 || *month > months))
    reader.error("Y009", *starts, "there is no month " + std::to_string(*month), "1 to 12");
  else
    pack.year_starts_month = month.value_or(pack.year_starts_month);
}

}  // namespace amends
