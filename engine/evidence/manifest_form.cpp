#include "engine/evidence/manifest_form.h"

#include "engine/evidence/wording.h"
#include "grammar/text/fold.h"

#include <algorithm>  // std::ranges::all_of, any_of, find
#include <array>      // std::array

#include <fmt/format.h>  // fmt::format

namespace amends {

namespace {

constexpr std::size_t longest_comment = 100;

constexpr std::string_view opening =
    R"(# What {body} did, and what shows it.{decision}
# Write behind the colons, and leave empty what does not apply: an entry in which nothing is filled in
# counts as nothing supplied. For a second piece of evidence, copy the entry.
#   dates: 18 April 2024 or 2024-04-18       sums: £1,000 or 1000.50
#   file:  a file in this folder, such as evidence/letter.txt
#   kind:  {kinds}
schema: amends/evidence/1
reference: {reference}
)";

constexpr std::string_view events_block = R"(
# {actions} for something to happen. Once it has, or is known not to come, take away
# the first "# " of these lines and fill them in; leave out on:, or did_not_arise: and reason:.
# events:
)";

// A plain YAML scalar where that is safe, else one in double quotes.
std::string yaml_text(std::string_view text) {
  auto const plain = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == ' ' || c == '/';
  };
  if (!text.empty() && text.front() != ' ' && text.back() != ' ' && std::ranges::all_of(text, plain))
    return std::string(text);
  std::string quoted = "\"";
  for (char const c : text) quoted += c == '"' || c == '\\' ? std::string{'\\', c} : std::string{c};
  return quoted + "\"";
}

std::string one_line(std::string_view words) {
  return shortened(fold(words, Span{0, words.size()}).text, longest_comment);
}

bool has_review(Obligation const& obligation, ReviewCode code) {
  return std::ranges::any_of(obligation.action.review, [&](Review const& review) { return review.code == code; });
}

bool wants_entry(Obligation const& obligation) {
  return obligation.action.kind != Kind::evidence && obligation.action.modality != Modality::already_done &&
         !has_review(obligation, ReviewCode::declined);
}

bool is_payment(Obligation const& obligation) {
  return obligation.action.kind == Kind::payment || obligation.action.kind == Kind::refund_or_waive;
}

bool waits_for_something(Obligation const& obligation) {
  auto const form = form_name(obligation.action.deadline.term);
  auto const* within = std::get_if<Within>(&obligation.action.deadline.term);
  return !obligation.condition.empty() || form == "event" || (within != nullptr && within->anchor == Anchor::event);
}

std::string due_in_words(Obligation const& obligation) {
  if (auto const& due = obligation.due.due) return fmt::format("Due {} ({}).", in_words(*due), weekday_name(*due));
  if (!obligation.deadline_text.empty()) return "Due: " + one_line(obligation.deadline_text) + ".";
  return "No deadline is stated.";
}

// The pack's rules for this kind of action: the kinds of evidence they look at, and their titles.
struct Wanted {
  std::vector<std::string_view> kinds;
  std::vector<std::string> titles;
};

Wanted wanted_for(Obligation const& obligation, RulePack const& pack) {
  Wanted wanted;
  for (auto const& rule : pack.rules) {
    if (std::ranges::find(rule.applies_to, obligation.action.kind) == rule.applies_to.end()) continue;
    if (!rule.title.empty()) wanted.titles.push_back(rule.title);
    for (auto const kind : rule.evidence)
      if (std::ranges::find(wanted.kinds, name(kind)) == wanted.kinds.end()) wanted.kinds.push_back(name(kind));
  }
  return wanted;
}

std::string comments(Obligation const& obligation, RulePack const& pack) {
  auto const paragraph =
      obligation.action.paragraph.empty() ? std::string{} : ", paragraph " + obligation.action.paragraph;
  auto out = fmt::format("\n  # Action {}{}: {}\n", obligation.n, paragraph, one_line(obligation.text));
  if (!obligation.condition.empty()) out += "  # Only: " + one_line(obligation.condition) + "\n";
  out += "  # " + due_in_words(obligation) + "\n";
  if (obligation.action.modality == Modality::discretionary)
    return out + "  # The choice is the body's: a record of the decision, either way, is what shows it.\n";
  auto const wanted = wanted_for(obligation, pack);
  if (!wanted.kinds.empty()) out += "  # Shown by: " + listed(wanted.kinds, "or") + "\n";
  for (auto const& title : wanted.titles) out += "  #   - " + one_line(title) + "\n";
  return out;
}

std::string entry(Obligation const& obligation) {
  auto out = fmt::format("  - action: {}\n    fingerprint: {}\n    kind:\n", obligation.n, obligation.fingerprint);
  if (obligation.action.actors.size() > 1)
    out += "    by:        # " + one_line(listed(obligation.action.actors, "or")) + "\n";
  out += "    done_on:   # the day it was done\n    sent_on:   # the day the evidence went to the Ombudsman\n";
  if (is_payment(obligation)) out += "    amount:\n    state:     # paid, offered, declined, returned or set_off\n";
  return out + "    to:\n    file:\n    note:\n";
}

std::string events(BoundStatement const& statement) {
  std::string entries;
  std::vector<std::string> numbers;
  for (auto const& obligation : statement.obligations) {
    if (!waits_for_something(obligation)) continue;
    numbers.push_back(std::to_string(obligation.n));
    entries += fmt::format("#   - action: {}\n#     event:\n#     on:\n#     did_not_arise: true\n#     reason:\n",
                           obligation.n);
  }
  if (numbers.empty()) return {};
  auto const subject =
      numbers.size() == 1 ? "Action " + numbers.front() + " waits" : "Actions " + listed(numbers, "and") + " wait";
  return fmt::format(fmt::runtime(events_block), fmt::arg("actions", subject)) + entries;
}

}  // namespace

std::string manifest_form(BoundStatement const& statement, RulePack const& pack) {
  auto const& header = statement.header;
  std::vector<std::string_view> kinds;
  for (auto const kind : all_evidence_kinds()) kinds.push_back(name(kind));
  auto const decision =
      header.decision_date ? " The decision is of " + in_words(*header.decision_date) + "." : std::string{};
  auto out = fmt::format(fmt::runtime(opening), fmt::arg("body", one_line(header.body.value_or("the body"))),
                         fmt::arg("decision", decision), fmt::arg("kinds", wrapped(kinds, 92, ",\n#          ")),
                         fmt::arg("reference", header.reference ? yaml_text(*header.reference) : ""));
  std::string items;
  for (auto const& obligation : statement.obligations)
    if (wants_entry(obligation)) items += comments(obligation, pack) + entry(obligation);
  out += items.empty() ? "items: []\n" : "items:\n" + items;
  return out + events(statement);
}

}  // namespace amends
