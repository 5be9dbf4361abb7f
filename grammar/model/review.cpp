#include "grammar/model/review.h"

#include <array>  // std::array

namespace amends {

namespace {

using enum ReviewCode;

constexpr std::array table{
    ReviewCodeInfo{no_decision_date, "no_decision_date", "The statement has no decision date that could be read.",
                   "Give --decision-date YYYY-MM-DD; without it, periods have no due date."},
    ReviewCodeInfo{no_agreed_action, "no_agreed_action", "No agreed action was found in the statement.",
                   "Read the statement: it may recommend nothing, or state its remedy in words that were not recognised."},
    ReviewCodeInfo{no_section_heading, "no_section_heading",
                   "The page has no headings; the paragraphs that state the agreement were read as the section.",
                   "Check that nothing else in the page is a promise."},
    ReviewCodeInfo{unread_text, "unread_text", "Words of an agreed-action section could not be read.",
                   "Read the sentences that the accounting lists as unread."},
    ReviewCodeInfo{encoding_guessed, "encoding_guessed", "The file is not valid UTF-8; it was read as Windows-1252.",
                   "Check the pound signs and quotation marks, or save the file as UTF-8."},
    ReviewCodeInfo{tracked_changes, "tracked_changes", "The file holds tracked changes; it was read as if all were accepted.",
                   "Check that this is the final statement, accept or reject its changes, and save it."},
    ReviewCodeInfo{two_columns, "two_columns", "A page is set in two columns; they were read one after the other.",
                   "Check the actions against the page, or give the text version."},
    ReviewCodeInfo{no_text_layer, "no_text_layer", "Pages of the PDF are pictures that hold no text.",
                   "Run text recognition (OCR) over the file, or give the text version."},
    ReviewCodeInfo{vague_deadline, "vague_deadline", "The words set a limit but no date (\"as soon as possible\").",
                   "Agree a date with the body, or record the event in evidence.yaml or case.yaml."},
    ReviewCodeInfo{no_deadline, "no_deadline", "No deadline was found for this action.",
                   "Read the section: if a deadline governs it, confirm it; if none does, agree one."},
    ReviewCodeInfo{unknown_date, "unknown_date", "The words name a deadline that stands elsewhere (\"by the deadline we set\").",
                   "Find the date in the covering letter and confirm it."},
    ReviewCodeInfo{year_inferred, "year_inferred", "The date is printed without a year; the first one on or after the decision was taken.",
                   "Check the year."},
    ReviewCodeInfo{weekday_mismatch, "weekday_mismatch", "The printed weekday is not that date's.",
                   "Ask which of the two was meant."},
    ReviewCodeInfo{impossible_date, "impossible_date", "The printed date does not exist.", "Ask which date was meant."},
    ReviewCodeInfo{range_deadline, "range_deadline", "The period is a range; the later end was taken.",
                   "Check that the later end was meant."},
    ReviewCodeInfo{chained_deadline, "chained_deadline", "The period runs on from another deadline of the section.",
                   "Check the deadline that it starts from."},
    ReviewCodeInfo{two_limits, "two_limits", "The action has two limits; the earlier binds.", "See also_at for the other."},
    ReviewCodeInfo{several_deadlines, "several_deadlines", "Several deadlines stand in the sentence.",
                   "Check that each action has its own."},
    ReviewCodeInfo{deadline_scope, "deadline_scope", "It is not certain which actions the deadline governs.",
                   "Check the deadline of this action against the words."},
    ReviewCodeInfo{non_working_due_date, "non_working_due_date", "The due date is a Saturday, Sunday or bank holiday.",
                   "The date stands: no source moves it. Plan for the working day before."},
    ReviewCodeInfo{outside_calendar, "outside_calendar", "The date lies outside the bank-holiday calendar.",
                   "Update the pack's calendar, or count by hand."},
    ReviewCodeInfo{unclear_recipient, "unclear_recipient", "It is not certain who is meant.",
                   "Confirm the recipient."},
    ReviewCodeInfo{unclear_actor, "unclear_actor", "It is not certain who must act.", "Confirm who must act."},
    ReviewCodeInfo{total_mismatch, "total_mismatch", "The parts do not add up to the stated total.",
                   "Ask which figure is right before anyone pays."},
    ReviewCodeInfo{lost_pound_sign, "lost_pound_sign", "A sum stands without its pound sign.",
                   "Check the original that it is a sum."},
    ReviewCodeInfo{unusual_amount, "unusual_amount", "A sum is written in an unusual way.", "Check the sum."},
    ReviewCodeInfo{unclear_amount, "unclear_amount", "It is not certain which sum must be paid.", "Check the sum."},
    ReviewCodeInfo{deduction, "deduction", "Something may be deducted from the sum.",
                   "Work out the net sum from the words."},
    ReviewCodeInfo{set_off, "set_off", "The sum may be set off against a debt.",
                   "Evidence of set-off counts as payment only as far as the words allow."},
    ReviewCodeInfo{declined, "declined", "The body has not accepted this.", "It is outside the agreed actions."},
    ReviewCodeInfo{acceptance_not_stated, "acceptance_not_stated", "The words recommend this; acceptance is not stated.",
                   "Check the correspondence for the body's answer."},
    ReviewCodeInfo{unclear_split, "unclear_split", "The sentence may hold more, or fewer, duties than were read.",
                   "Read the sentence and confirm its duties."},
    ReviewCodeInfo{unknown_duty, "unknown_duty", "The verb is not in the vocabulary; the duty was read from its place in the sentence.",
                   "Confirm the kind, or add the verb to the pack's vocabulary.yaml."},
    ReviewCodeInfo{qualitative_term, "qualitative_term", "A word asks for a judgement (\"suitable\", \"meaningful\").",
                   "A person decides whether it is met."},
    ReviewCodeInfo{event_after_due, "event_after_due", "The event was recorded after the inherited due date.",
                   "Decide from which day time runs."},
    ReviewCodeInfo{recipient_not_verified, "recipient_not_verified",
                   "Whether the person named in the evidence is the one whom the statement names by a letter was not compared.",
                   "Give the names with --names, or compare them yourself."},
};

consteval bool in_enum_order() {
  for (std::size_t i = 0; i < table.size(); ++i)
    if (static_cast<std::size_t>(table[i].code) != i) return false;
  return table.size() == static_cast<std::size_t>(recipient_not_verified) + 1;
}
static_assert(in_enum_order(), "review codes: one row for each code, in the order of the enum");

}  // namespace

std::span<ReviewCodeInfo const> review_codes() { return table; }
std::string_view name(ReviewCode code) { return table[static_cast<std::size_t>(code)].name; }
std::string_view name(ReviewLevel level) { return level == ReviewLevel::note ? "note" : "doubt"; }

}  // namespace amends
