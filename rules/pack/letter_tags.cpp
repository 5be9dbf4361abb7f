#include "rules/letter_tags.h"

#include <array>  // std::array

namespace amends {

namespace {

constexpr std::array tags{
    LetterTagInfo{LetterTag::today, "today", false, "The day of the report: 1 May 2024"},
    LetterTagInfo{LetterTag::body, "body", false, "The body under investigation"},
    LetterTagInfo{LetterTag::reference, "reference", false, "The case's reference, or its folder where it has none"},
    LetterTagInfo{LetterTag::decision_date, "decision_date", false, "The day of the decision"},
    LetterTagInfo{LetterTag::to, "to", false, "Whom the step is for: what `to:` says, the body's name for `body`"},
    LetterTagInfo{LetterTag::step, "step", false, "What the step asks, in the pack's words"},
    LetterTagInfo{LetterTag::actions, "actions", false, "The actions that have come to the step, one after another"},
    LetterTagInfo{LetterTag::number, "number", true, "The action's number"},
    LetterTagInfo{LetterTag::paragraph, "paragraph", true, "The label of its paragraph: 9.1"},
    LetterTagInfo{LetterTag::words, "words", true, "The statement's own words"},
    LetterTagInfo{LetterTag::summary, "summary", true, "The action in short: payment: Council to Mrs X, £500"},
    LetterTagInfo{LetterTag::due, "due", true, "The current due date: 27 April 2024"},
    LetterTagInfo{LetterTag::first_due, "first_due", true, "The first due date, where more time was given"},
    LetterTagInfo{LetterTag::late, "late", true, "How long it has been overdue: 4 days"},
    LetterTagInfo{LetterTag::left, "left", true, "How long there is until it is due: 14 days"},
    LetterTagInfo{LetterTag::to_be_shown, "to_be_shown", true,
                  "What the evidence does not show yet, by the pack's rules"},
    LetterTagInfo{LetterTag::evidence, "evidence", true, "The kinds of evidence that would show it"},
};

}  // namespace

std::span<LetterTagInfo const> letter_tags() { return tags; }

}  // namespace amends
