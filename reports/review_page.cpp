#include "reports/review_page.h"

#include "reports/action_text.h"
#include "reports/words.h"

#include <algorithm>  // std::max

namespace amends {

namespace {

constexpr std::size_t label_width = 9;
constexpr int indent = 2;

void field(std::string label, std::string const& value, TextPage& page) {
  label.resize(std::max(label.size(), label_width), ' ');
  page.tagged(label, Paint::faint, value.empty() ? "-" : value, indent);
}

std::string due_words(Obligation const& obligation) {
  auto const& due = obligation.due;
  auto const day = due.due ? day_in_words(*due.due) : std::string{"none"};
  return due.steps.empty() ? day : day + ": " + steps_in_line(due.steps);
}

void write_earlier(Confirmation const& earlier, TextPage& page) {
  page.tagged("before:", Paint::yellow,
              std::string(name(earlier.verdict)) + " by " + who_and_when(earlier) +
                  (earlier.reason.empty() ? "" : ": " + earlier.reason),
              indent);
}

}  // namespace

void write_review_page(BoundStatement const& statement, Obligation const& obligation, Confirmation const* earlier,
                       TextPage& page) {
  auto const& action = obligation.action;
  LineIndex const lines{statement.text};
  page.blank();
  page.paragraph("Action " + std::to_string(obligation.n) + " of " + std::to_string(statement.obligations.size()) + " (" +
                     place_of(action, lines) + ")",
                 0, 0, Paint::bold);
  if (!obligation.lead_in.empty()) page.paragraph("under “" + obligation.lead_in + "”", indent, 2, Paint::faint);
  page.paragraph("“" + obligation.text + "”", indent, 2);
  page.blank();
  field("kind", spaced(name(action.kind)), page);
  field("who", joined(action.actors), page);
  field("to whom", joined(action.recipients), page);
  field("how much", sums(action), page);
  field("due", due_words(obligation), page);
  field("modality", spaced(name(action.modality)), page);
  if (!obligation.condition.empty()) field("only", "“" + obligation.condition + "”", page);
  write_reviews(action.review, indent, page);
  if (earlier != nullptr) write_earlier(*earlier, page);
}

}  // namespace amends
