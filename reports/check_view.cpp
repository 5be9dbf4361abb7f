#include "reports/check_view.h"

#include "engine/assess/case_rules.h"
#include "reports/action_text.h"
#include "reports/words.h"

#include <algorithm>  // std::stable_sort
#include <array>      // std::array

namespace amends {

namespace {

constexpr std::array urgency{
    StatusWords{Status::overdue, "", "", "", TagTone::red, Paint::red},
    StatusWords{Status::needs_review, "", "", "need a person", TagTone::yellow, Paint::yellow},
    StatusWords{Status::due_soon, "", "", "", TagTone::yellow, Paint::yellow},
    StatusWords{Status::awaiting_event, "", "", "", TagTone::blue, Paint::blue},
    StatusWords{Status::open, "", "", "", TagTone::blue, Paint::blue},
    StatusWords{Status::satisfied_late, "Nothing missing, done late", "nothing_missing_late", "", TagTone::green,
                Paint::green},
    StatusWords{Status::satisfied, "Nothing missing", "nothing_missing", "", TagTone::green, Paint::green},
    StatusWords{Status::not_applicable, "", "", "", TagTone::grey, Paint::faint},
};

std::size_t rank(Status status) { return static_cast<std::size_t>(&words_of(status) - urgency.data()); }

std::size_t rank_of(CaseReport const& the_case) {
  std::size_t best = urgency.size();
  for (Assessment const& assessment : the_case.obligations) best = std::min(best, rank_of(assessment));
  return best;
}

template <class Item>
std::vector<Item const*> most_urgent_first(std::vector<Item> const& items) {
  std::vector<Item const*> out;
  for (Item const& item : items) out.push_back(&item);
  std::stable_sort(out.begin(), out.end(), [](Item const* a, Item const* b) { return rank_of(*a) < rank_of(*b); });
  return out;
}

bool is_own_rule(Finding const& finding) {
  auto const own = case_rules();
  return std::any_of(own.begin(), own.end(), [&](CaseRuleInfo const& info) { return info.id == finding.rule; });
}

// The engine's own rules always say something of this case; a pack's rule without an item does not.
bool had_nothing_to_look_at(Finding const& finding) {
  return finding.result == RuleResult::missing && !finding.where && !finding.judgement && !is_own_rule(finding);
}

}  // namespace

std::span<StatusWords const> by_urgency() { return urgency; }

StatusWords const& words_of(Status status) {
  return *std::find_if(urgency.begin(), urgency.end() - 1,
                       [status](StatusWords const& words) { return words.status == status; });
}

std::size_t rank_of(Answers const& answers) {
  std::size_t const by_status = rank(answers.status);
  return answers.time_state == TimeState::overdue ? std::min(by_status, rank(Status::needs_review)) : by_status;
}

std::string label(Status status, Audience audience) {
  StatusWords const& words = words_of(status);
  if (audience == Audience::council && !words.council_label.empty()) return std::string{words.council_label};
  return std::string{statuses()[static_cast<std::size_t>(status)].label};
}

std::string label(EvidenceState state, Audience audience) {
  if (audience == Audience::council && state == EvidenceState::met) return "Nothing missing";
  return std::string{evidence_states()[static_cast<std::size_t>(state)].label};
}

std::string_view label(TimeState state) { return time_states()[static_cast<std::size_t>(state)].label; }

std::string_view council_caution(Status status) {
  return words_of(status).council_label.empty() ? std::string_view{} : council_says;
}

std::string status_sentence(Status status, Audience audience) {
  if (audience != Audience::council || council_caution(status).empty()) return label(status, audience);
  return status == Status::satisfied_late ? "Done late. " + std::string{council_says} : std::string{council_says};
}

std::string_view status_code(Status status, Audience audience) {
  auto const& code = words_of(status).council_code;
  return audience == Audience::council && !code.empty() ? code : name(status);
}

std::size_t count_of(CheckReport const& report, Status status) {
  std::size_t count = 0;
  for (CaseReport const& the_case : report.cases)
    for (Assessment const& assessment : the_case.obligations) count += assessment.status == status ? 1 : 0;
  return count;
}

std::string summary_line(CheckReport const& report, Audience audience) {
  std::size_t all = 0;
  for (CaseReport const& the_case : report.cases) all += the_case.obligations.size();
  std::string out = counted(all, "obligation");
  if (report.cases.size() > 1) out += " in " + counted(report.cases.size(), "case");
  std::string parts;
  for (StatusWords const& words : urgency) {
    std::size_t const count = count_of(report, words.status);
    if (count == 0) continue;
    parts += (parts.empty() ? ": " : ", ") + std::to_string(count) + " " +
             (count > 1 && !words.of_several.empty() ? std::string{words.of_several}
                                                     : lower_first(label(words.status, audience)));
  }
  return out + parts;
}

std::vector<CaseReport const*> cases_by_urgency(CheckReport const& report) { return most_urgent_first(report.cases); }

std::vector<Assessment const*> obligations_by_urgency(CaseReport const& the_case) {
  return most_urgent_first(the_case.obligations);
}

std::string case_name(CaseReport const& the_case) {
  return the_case.statement.header.reference.value_or(the_case.folder);
}

std::string due_and_distance(Answers const& answers) {
  if (!answers.due) return "no due date";
  std::string out = day_in_words(*answers.due);
  auto const days = [](int count) { return counted(static_cast<std::size_t>(count), "day"); };
  if (answers.days_late && *answers.days_late > 0) return out + ", " + days(*answers.days_late) + " late";
  if (answers.days_left && *answers.days_left == 0) return out + ", today";
  if (answers.days_left && *answers.days_left > 0) return out + ", " + days(*answers.days_left) + " left";
  return out;
}

std::string extension_in_words(Answers const& answers) {
  if (!answers.extension) return {};
  Extension const& extension = *answers.extension;
  std::string out = "extended";
  if (answers.original_due) out += " from " + in_words(*answers.original_due);
  out += " by " + extension.agreed_by + " on " + in_words(extension.agreed_on);
  return extension.reason.empty() ? out : out + ": " + extension.reason;
}

std::string place_in_words(Rare<Place> const& place) { return place ? in_words(*place) : std::string{}; }

bool is_shortfall(Finding const& finding) { return finding.result != RuleResult::pass; }

std::string_view told(Finding const& finding) {
  if (is_shortfall(finding) || finding.title.empty() || is_own_rule(finding)) return finding.message;
  // The titles of rules that a person judges by ask; their messages count, where there is something to count.
  bool const counts = finding.message.find("not known") == std::string::npos;
  return finding.level == RuleLevel::review && counts ? finding.message : finding.title;
}

std::vector<std::string> still_to_be_shown(Answers const& answers) {
  std::vector<std::string> titles;
  for (Finding const& finding : answers.findings)
    if (had_nothing_to_look_at(finding) && finding.level != RuleLevel::review)
      titles.push_back(lower_first(finding.title.empty() ? finding.rule : std::string{finding.title}));
  return titles;
}

std::vector<Finding const*> shortfalls(Answers const& answers) {
  std::vector<Finding const*> out;
  for (Finding const& finding : answers.findings)
    if (is_shortfall(finding) && !had_nothing_to_look_at(finding)) out.push_back(&finding);
  return out;
}

std::string in_words(Judgement const& judgement) {
  std::string out = "judged " + spaced(judgement.verdict) + " by " + judgement.by;
  if (judgement.on) out += " on " + in_words(*judgement.on);
  return judgement.reason.empty() ? out : out + ": " + judgement.reason;
}

std::string claim_in_words(Quotation const& claim) {
  auto const place = place_in_words(claim.where);
  auto const words = claim.words.empty() ? std::string{"not claimed"} : "claimed: “" + claim.words + "”";
  return words + (place.empty() ? "" : " (" + place + ")");
}

std::string file_in_words(JudgedFile const& file) {
  auto out = file.file + (file.sha256.empty() ? ", no digest" : ", sha256 " + file.sha256);
  return file.reason.empty() ? out : out + ", not read: " + file.reason;
}

std::string_view nothing_to_show(CaseReport const& the_case, Audience audience) {
  if (!the_case.obligations.empty()) return {};
  return audience == Audience::open ? "No service improvement was agreed." : "No agreed action was found.";
}

std::vector<std::string> remarks(CaseReport const& the_case) {
  std::vector<std::string> out = the_case.notes;
  for (UnusedEvidence const& unused : the_case.unused_evidence) {
    std::string const place = place_in_words(unused.item.place);
    out.push_back("Evidence not used: " + spaced(name(unused.item.kind)) + (place.empty() ? "" : " (" + place + ")") +
                  ": " + unused.reason);
  }
  for (std::string const& stale : the_case.stale_confirmations) out.push_back("Confirmation no longer fits: " + stale);
  for (Judgement const& lapsed : the_case.lapsed_judgements)
    out.push_back("Judgement lapsed, for the file has changed: action " + std::to_string(lapsed.action) + ", " +
                  lapsed.rule + ", " + in_words(lapsed));
  return out;
}

std::span<SendingPart const> sending_parts() {
  static constexpr std::array parts{SendingPart{"Missing", &BeforeSending::missing},
                                    SendingPart{"Late, or soon due", &BeforeSending::late},
                                    SendingPart{"A person will look at this", &BeforeSending::for_a_person}};
  return parts;
}

std::string outcome_in_words(std::optional<RecordedOutcome> const& recorded, std::string const& proposed,
                             Audience audience) {
  if (audience == Audience::council) return {};
  if (recorded && recorded->ceased_on)
    return "ceased on " + in_words(*recorded->ceased_on) +
           (recorded->ceased_reason.empty() ? "" : ": " + recorded->ceased_reason);
  if (recorded && !recorded->name.empty())
    return recorded->name + " (recorded" + (recorded->recorded_on ? " " + in_words(*recorded->recorded_on) : "") + ")";
  if (recorded && recorded->expected_on) return "expected on " + in_words(*recorded->expected_on);
  return proposed.empty() ? "" : proposed + " (proposed)";
}

std::string outcome_in_words(CaseReport const& the_case, Audience audience) {
  return outcome_in_words(the_case.recorded_outcome, the_case.proposed_outcome, audience);
}

}  // namespace amends
