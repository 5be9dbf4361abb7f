// A rule pack, loaded: what a scheme asks. Read-only once made.
#pragma once

#include "grammar/model/action.h"
#include "grammar/model/vocabulary.h"
#include "rules/content.h"
#include "rules/diagnostic.h"
#include "rules/expression/expression.h"
#include "rules/facts.h"

#include <optional>     // std::optional
#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace amends {

struct PackSourceNote {  // pack.yaml `sources`
  std::string title;
  std::string date;
  std::string status;    // "seen" or "recalled"
};

// categories.yaml: kind to the scheme's remedy category. `when` words, where given, must stand in the
// action's own words ("distress"); rows are tried in order.
struct CategoryRule {
  Kind kind = Kind::other;
  Words when;
  std::string category;
  bool service_improvement = false;
  std::string status;    // "seen" or "recalled": where the scheme's own name for it comes from
};

enum class RollPolicy { none, next_working_day, previous_working_day };

struct ChaseStep {
  std::string id;
  int days = 0;          // relative to the due date: -14 is two weeks before, 7 a week after
  std::string action;    // the scheme's words
  std::string letter = {};  // the template of what is then written: a name in RulePack::letters; empty: none
  std::string to = {};      // whom it is for: "body", "casework manager"; empty: nobody is named
};

// letters/*.txt: a Mustache template, its tags those of letter_tags() (rules/letter_tags.h).
struct LetterTemplate {
  std::string name;  // "first_chase.txt"
  std::string text;
};

// outcomes.yaml `recorded`: how an outcome that a person recorded counts in the scheme's own rates.
enum class CountsAs { in_time, late, not_complied, ceased };
struct RecordedName {
  std::string name;
  CountsAs counts_as = CountsAs::in_time;
};

struct Timing {
  int due_soon_days = 14;
  RollPolicy roll = RollPolicy::none;
  std::optional<int> immediately_days;   // working date for "immediately", counted from the decision; absent: none
  std::optional<int> no_deadline_days;   // likewise where none is stated
  Words extension_authority;             // who of the scheme may give more time: words of their titles
  std::string calendar;                  // name of the file in calendars/
  std::vector<ChaseStep> chase;          // by day
};

// A dated snapshot of bank holidays. A date outside [first, last] is said, not guessed.
struct BankHolidays {
  std::string division;  // "england-and-wales"
  std::string source;
  Date first{1970, 1, 1};
  Date last{1970, 1, 1};
  std::vector<Date> days;  // ascending
};

struct OutcomeRule {
  Words any_of;          // statuses: the first rule of which one occurs wins; empty: otherwise
  std::string outcome;   // empty: none is proposed yet
};

enum class RuleLevel { required, advisory, review };
[[nodiscard]] std::string_view name(RuleLevel level);

struct RuleExample {
  std::string name;
  ActionFacts action;
  CaseFacts the_case;
  std::vector<EvidenceFacts> evidence;
  std::string expect;    // pass, partly, fail, review, missing
  bool todo = false;     // a known gap: counted apart
  Place place;
};

struct EvidenceRule {
  std::string id;
  std::string title;
  RuleLevel level = RuleLevel::required;
  std::vector<Kind> applies_to;
  std::vector<EvidenceKind> evidence;    // kinds of item that the rule looks at; empty: every kind
  std::optional<Expression> when;        // applies only where this holds; absent: always
  Expression check;
  std::optional<Expression> partly;
  MessageTemplate message;
  std::string why;
  std::string source;
  std::vector<RuleExample> tests;
  Place place;
};

// A key of a rule or of its examples: the reader and the reference read the same table.
struct RuleKeyInfo {
  std::string_view name;
  bool required = false;
  std::string_view meaning;
};
[[nodiscard]] std::span<RuleKeyInfo const> rule_key_table();
[[nodiscard]] std::span<RuleKeyInfo const> test_key_table();

struct RulePack {
  std::string id;
  std::string version;
  std::string scheme;
  std::string extends;   // the pack that fills in what this one does not say; empty for none
  std::vector<PackSourceNote> sources;
  std::string sha256;    // over the pack's files, in order of name, and those of the pack it extends
  Vocabulary vocabulary;
  std::vector<CategoryRule> categories;
  Timing timing;
  BankHolidays holidays;
  std::vector<OutcomeRule> outcomes;
  std::vector<RecordedName> recorded_names;
  int year_starts_month = 4;  // the scheme's year for its rates starts on the first of this month
  ContentWords content_words;            // empty where the pack has no attachments.yaml
  std::vector<LetterTemplate> letters;   // by name: the pack's own, and those of its base that steps name
  std::vector<EvidenceRule> rules;
};

// Names of the packs embedded in the program.
[[nodiscard]] std::vector<std::string> builtin_packs();

// The built-in pack of a scheme ("PHSO" gives "phso"); empty where there is none.
[[nodiscard]] std::string pack_of_scheme(std::string_view scheme);

// Everything a command needs of a pack. `extract` needs no evidence rules: they are read and checked
// only where asked for, and so is the pack's digest, which only what is judged by rules records.
enum class PackParts { reading, all };

// A built-in name or a folder. All mistakes of all files at once.
[[nodiscard]] Result<RulePack> load_pack(std::string_view name_or_folder, PackParts parts);

// The files of a pack, name and text, in order of name: for `amends rules export`.
struct PackFile {
  std::string name;
  std::string text;
};
[[nodiscard]] Result<std::vector<PackFile>> pack_files(std::string_view name_or_folder);

// The category row that fits an action of this kind with these words.
[[nodiscard]] CategoryRule const* category_of(RulePack const& pack, Kind kind, std::string_view words);

// What `rules lint` finds beyond what loading refuses: a rule without a test that must pass and one that
// must not, one that can never apply, a message that names nothing.
[[nodiscard]] Diagnostics lint(RulePack const& pack);

enum class RuleResult { pass, partly, fail, review, missing };
[[nodiscard]] std::string_view name(RuleResult result);

struct RuleVerdict {
  RuleResult result = RuleResult::missing;
  std::string message;     // the rule's message with values in it
};

// One rule against the items selected for one action (those of `rule.evidence`; the function selects).
// No item: missing. A null in `check`: review, never pass.
[[nodiscard]] RuleVerdict judge(EvidenceRule const& rule, ActionFacts const& action, CaseFacts const& the_case,
                                std::span<EvidenceFacts const> items);
// Whether the rule has anything to say of this action (kind and `when`).
[[nodiscard]] bool applies(EvidenceRule const& rule, ActionFacts const& action, CaseFacts const& the_case);

struct RuleTestOutcome {
  std::string rule;
  std::string test;
  std::string expected;
  std::string got;
  bool todo = false;
  [[nodiscard]] bool passed() const { return expected == got; }
};
[[nodiscard]] std::vector<RuleTestOutcome> run_tests(RulePack const& pack);

}  // namespace amends
