#include "engine/assess/standing.h"

#include "engine/assess/case_rules.h"
#include "grammar/text/fold.h"

#include <algorithm>  // std::ranges::any_of, stable_sort

namespace amends {

namespace {

bool declined(Obligation const& obligation) {
  return std::ranges::any_of(obligation.action.review,
                             [](Review const& review) { return review.code == ReviewCode::declined; });
}

std::string quoted(std::string_view words) { return "\"" + std::string(words) + "\""; }

std::string action_name(Obligation const& obligation) { return "action " + std::to_string(obligation.n); }

std::string not_arisen(Obligation const& obligation, EventRecord const& record) {
  auto const& words = obligation.condition.empty() ? record.event : obligation.condition;
  return "Recorded as not arisen: " + quoted(words) + " (" + record.reason + ")";
}

std::string without_hyphens(std::string_view text) {
  auto folded = fold_for_comparison(text);
  std::erase(folded, '-');
  return folded;
}

bool of_the_scheme(std::string_view who, Words const& authority) {
  auto const folded = without_hyphens(who);
  return authority.empty() || std::ranges::any_of(authority, [&](std::string const& title) {
           return folded.find(without_hyphens(title)) != std::string::npos;
         });
}

Standing not_applicable(std::string reason, std::optional<Place> where = {}) {
  Standing standing;
  standing.not_applicable = true;
  standing.reason = std::move(reason);
  standing.where = std::move(where);
  return standing;
}

}  // namespace

EventsByAction events_by_action(Manifest const& manifest, CaseFile const& case_file) {
  EventsByAction events;
  for (auto const& record : manifest.events) events.insert_or_assign(record.action, record);
  for (auto const& record : case_file.events) events.insert_or_assign(record.action, record);
  return events;
}

bool anchored_on_event(Obligation const& obligation) {
  auto const& term = obligation.action.deadline.term;
  if (std::holds_alternative<AfterEvent>(term)) return true;
  auto const* within = std::get_if<Within>(&term);
  return within != nullptr && !within->further && (within->anchor == Anchor::event || within->anchor == Anchor::action);
}

bool has_condition(Obligation const& obligation) {
  return obligation.action.modality == Modality::conditional || !obligation.condition.empty();
}

DueDates due_dates(Obligation const& obligation, std::vector<Extension> extensions, Words const& authority) {
  DueDates dates{obligation.due.due, obligation.due.due, std::nullopt, {}, {}};
  std::ranges::stable_sort(extensions, {}, &Extension::agreed_on);
  for (auto const& extension : extensions) {
    if (extension.action != obligation.n) continue;
    auto const named = "The extension of " + action_name(obligation) + " to " + in_words(extension.to);
    if (dates.original && extension.to < *dates.original) {
      dates.notes.push_back(named + " ends before it was due: it moves nothing");
    } else if (!of_the_scheme(extension.agreed_by, authority)) {
      dates.flags.push_back(finding(
          CaseRule::extension_authority, RuleResult::review,
          named + " was agreed by " + extension.agreed_by + ", who is not known to be of the scheme: it moves nothing",
          extension.place));
    } else {
      if (dates.current && extension.agreed_on > *dates.current)
        dates.flags.push_back(finding(CaseRule::extension_late, RuleResult::review,
                                      named + " was agreed on " + in_words(extension.agreed_on) +
                                          ", after the deadline of " + in_words(*dates.current) + " that it moves",
                                      extension.place));
      if (dates.extension)
        dates.notes.push_back("The extension of " + action_name(obligation) + " to " + in_words(dates.extension->to) +
                              " was replaced by the one agreed on " + in_words(extension.agreed_on));
      dates.extension = extension;
      dates.current = extension.to;
    }
  }
  return dates;
}

Standing standing(Obligation const& obligation, EventsByAction const& events, std::optional<Date> due) {
  if (obligation.action.modality == Modality::already_done)
    return not_applicable("The statement says that it was already done: " + quoted(obligation.text));
  if (declined(obligation)) return not_applicable("The body declined it: " + quoted(obligation.text));

  bool const conditional = has_condition(obligation);
  bool const anchored = anchored_on_event(obligation);
  bool const recurring = std::holds_alternative<Recurring>(obligation.action.deadline.term);
  auto const found = events.find(obligation.n);
  auto const* record = found == events.end() ? nullptr : &found->second;
  bool const can_fail_to_arise = conditional || anchored;
  if (record != nullptr && record->did_not_arise && can_fail_to_arise)
    return not_applicable(not_arisen(obligation, *record), record->place);

  bool const happened = record != nullptr && record->on;
  Standing standing;
  standing.waits = !happened && (conditional || (anchored && !due));
  standing.recurs = recurring && !happened;
  standing.event_after_due = happened && conditional && !anchored && due && *record->on > *due;
  if (standing.event_after_due) standing.where = record->place;
  if (record != nullptr && !can_fail_to_arise && !recurring)
    standing.note =
        "An event is recorded for " + action_name(obligation) + ", which waits for none: it changes nothing";
  return standing;
}

}  // namespace amends
