#include "engine/assess/findings.h"

#include "engine/assess/case_rules.h"
#include "engine/assess/masking.h"
#include "engine/evidence/wording.h"

#include <algorithm>  // std::ranges::any_of
#include <array>      // std::array
#include <utility>    // std::move

namespace amends {

namespace {

// Which line of a file a rule is about, by the words of its check; rows are tried in order.
struct QuoteChoice {
  std::string_view in_check;
  LineRole role;
};
constexpr std::array quote_choices{
    QuoteChoice{"sorry_for_feelings", LineRole::feeling},
    QuoteChoice{"says_sorry", LineRole::apology},
    QuoteChoice{"accepts_fault", LineRole::fault},
    QuoteChoice{"recognises_effect", LineRole::effect},
    QuoteChoice{"says_learned", LineRole::learned},
    QuoteChoice{"signed", LineRole::signature},
    QuoteChoice{"draft", LineRole::draft},
    QuoteChoice{"asks_for_payment", LineRole::payment_request},
    QuoteChoice{"add_up", LineRole::total},
    QuoteChoice{"payee", LineRole::payee},
    QuoteChoice{"recipient", LineRole::payee},
    QuoteChoice{"amount", LineRole::amount},
    QuoteChoice{"total", LineRole::amount},
    QuoteChoice{"done_on", LineRole::date},
    QuoteChoice{"date", LineRole::date},
};

std::optional<LineRole> asked_about(EvidenceRule const& rule) {
  for (auto const& choice : quote_choices)
    if (rule.check.text.find(choice.in_check) != std::string::npos) return choice.role;
  return std::nullopt;
}

bool selects(EvidenceRule const& rule, EvidenceKind kind) {
  return rule.evidence.empty() || std::ranges::find(rule.evidence, kind) != rule.evidence.end();
}

// The payment to them, where a list of payments is asked about; never a row that is somebody else's.
std::optional<Quotation> telling_line(SuppliedItem const& entry, LineRole role) {
  bool const of_payment = role == LineRole::payee || role == LineRole::amount || role == LineRole::date;
  auto const payments = of_payment ? payments_to(entry.item, *entry.file) : std::vector<Payment const*>{};
  auto const line = std::ranges::find(entry.file->facts.lines, role, &TellingLine::role);
  if (line != entry.file->facts.lines.end()) return Quotation{masked(line->text), line->where};
  if (payments.empty()) return std::nullopt;
  return Quotation{masked(payments.front()->text), payments.front()->where};
}

// The line of the evidence that the rule is about, or else the item's own place in the manifest.
void show_place(Finding& found, EvidenceRule const& rule, std::span<SuppliedItem const> items) {
  auto const role = asked_about(rule);
  for (auto const& entry : items) {
    if (!selects(rule, entry.item.kind)) continue;
    if (!found.where) found.where = entry.item.place;
    auto line = role && entry.file != nullptr ? telling_line(entry, *role) : std::nullopt;
    if (!line) continue;
    found.quote = std::move(line->words);
    found.where = line->where;
    return;
  }
}

// A rule's own message has figures in it; where it selected nothing they would all be 0.
std::string nothing_to_look_at(EvidenceRule const& rule) {
  auto const kinds = any_of(rule.evidence);
  return kinds.empty() ? std::string("Nothing was supplied") : "No " + kinds + " was supplied";
}

// Nothing but the manifest's own lines is there, and the rule asks what only a file can tell: it has as
// little to look at as if nothing had been supplied. ("not known" is how a message tells such a value.)
bool needs_a_file(Supplied const& supplied, RuleVerdict const& verdict) {
  return supplied.supply() == Supply::claims_only && verdict.result == RuleResult::review &&
         verdict.message.find("not known") != std::string::npos;
}

}  // namespace

std::vector<Finding> pack_findings(Question const& question, RulePack const& pack, RuleUse& use) {
  auto const action = action_facts(question.obligation, question.due, question.names);
  auto const items = question.supplied.judged();
  std::vector<EvidenceFacts> facts;
  for (auto const& entry : items) facts.push_back(entry.facts);

  std::vector<Finding> found;
  for (auto const& rule : pack.rules) {
    if (!applies(rule, action, question.the_case)) continue;
    use.met.insert(rule.id);
    if (std::ranges::any_of(items, [&](SuppliedItem const& entry) { return selects(rule, entry.item.kind); }))
      use.used.insert(rule.id);
    auto verdict = judge(rule, action, question.the_case, facts);
    bool const shown = !needs_a_file(question.supplied, verdict);
    auto const result = shown ? verdict.result : RuleResult::missing;
    auto message = !shown                          ? std::string("It is only claimed: no file shows it")
                   : result == RuleResult::missing ? nothing_to_look_at(rule)
                                                   : masked(verdict.message);
    Finding one{rule.id, rule.level, result, std::move(message), {}, {}, rule.why, {}, {}, rule.title};
    if (shown) show_place(one, rule, items);
    found.push_back(std::move(one));
  }
  return found;
}

namespace {

struct VerdictName {
  std::string_view name;
  RuleResult result;
};
constexpr std::array verdicts{VerdictName{"met", RuleResult::pass}, VerdictName{"partly", RuleResult::partly},
                              VerdictName{"not_met", RuleResult::fail},
                              VerdictName{"needs_review", RuleResult::review}};

std::string_view unread_file_id() { return case_rules()[static_cast<std::size_t>(CaseRule::unread_file)].id; }

bool is_judged_file(Judgement const& judgement, SuppliedItem const& entry) {
  return entry.file != nullptr && !judgement.sha256.empty() && entry.file->sha256.starts_with(judgement.sha256);
}

bool covers(Judgement const& judgement, Supplied const& supplied) {
  if (judgement.sha256.empty()) return true;
  return std::ranges::any_of(supplied.items,
                             [&](SuppliedItem const& entry) { return is_judged_file(judgement, entry); });
}

void replace(Finding& finding, RuleResult result, Judgement const& judgement) {
  finding.result = result;
  finding.judgement = judgement;
}

// A person who judged a file by its digest has opened it, whichever rule the verdict is for.
void settle_opened_files(std::vector<Finding>& findings, Judgement const& judgement, Supplied const& supplied) {
  for (auto const& entry : supplied.items) {
    if (!is_judged_file(judgement, entry)) continue;
    for (auto& found : findings)
      if (found.rule == unread_file_id() && found.where && found.where->line == entry.item.place.line)
        replace(found, RuleResult::pass, judgement);
  }
}

// How many findings the judgement names and now decides.
std::size_t settle(std::vector<Finding>& findings, Judgement const& judgement) {
  auto const verdict = std::ranges::find(verdicts, judgement.verdict, &VerdictName::name);
  if (verdict == verdicts.end()) return 0;
  bool const by_digest = judgement.rule == unread_file_id() && !judgement.sha256.empty();
  std::size_t settled = 0;
  for (auto& found : findings) {
    if (found.rule != judgement.rule) continue;
    if (!by_digest) replace(found, verdict->result, judgement);
    ++settled;
  }
  return settled;
}

}  // namespace

JudgementsApplied apply_judgements(std::vector<Finding>& findings, std::span<Judgement const> judgements,
                                   Supplied const& supplied) {
  JudgementsApplied applied;
  std::vector<Judgement> in_order(judgements.begin(), judgements.end());
  std::ranges::stable_sort(in_order, {}, &Judgement::on);
  for (auto const& judgement : in_order) {
    if (!covers(judgement, supplied)) {
      applied.lapsed.push_back(judgement);
      continue;
    }
    settle_opened_files(findings, judgement, supplied);
    if (settle(findings, judgement) == 0)
      applied.idle.push_back(judgement);
    else if (judgement.sha256.empty())
      applied.lasting.push_back(judgement);
  }
  return applied;
}

}  // namespace amends
