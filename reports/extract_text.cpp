// `extract --format text`: a statement's actions for people.
#include "reports/action_text.h"
#include "reports/draft_text.h"
#include "reports/extract_formats.h"
#include "reports/words.h"

#include <algorithm>  // std::count_if

namespace amends {

namespace {

constexpr int indent = 4;

std::string summary(BoundStatement const& statement) {
  auto const& all = statement.obligations;
  std::string out = counted(all.size(), "action");
  auto const doubtful = static_cast<std::size_t>(std::count_if(
      all.begin(), all.end(), [](Obligation const& obligation) { return has_doubt(obligation.action.review); }));
  if (doubtful > 0) out += ", " + counted(doubtful, "needs a look", "need a look");
  if (!statement.elsewhere.empty()) out += "; " + counted(statement.elsewhere.size(), "promise") + " elsewhere";
  return out;
}

std::string due_words(std::optional<Date> due) {
  return due ? "due " + day_in_words(*due) : std::string{"no due date"};
}

void write_action(Obligation const& obligation, LineIndex const& lines, StepsTold& told, TextPage& page) {
  page.paragraph(std::to_string(obligation.n) + "  " + action_headline(obligation.action), obligation.n < 10 ? 1 : 0, 3,
                 Paint::bold);
  page.paragraph(due_words(obligation.due.due) + told.after_colon(obligation.n, obligation.due.steps), indent, 2);
  if (obligation.action.modality != Modality::agreed)
    page.paragraph(spaced(name(obligation.action.modality)) +
                       (obligation.condition.empty() ? "" : ": “" + obligation.condition + "”"),
                   indent, 2);
  if (!obligation.lead_in.empty()) page.paragraph("under “" + obligation.lead_in + "”", indent, 2, Paint::faint);
  page.paragraph("“" + obligation.text + "” (" + place_of(obligation.action, lines) + ")", indent, 2);
  write_reviews(obligation.action.review, indent, page);
}

void write_promises(BoundStatement const& statement, LineIndex const& lines, TextPage& page) {
  if (statement.elsewhere.empty()) return;
  page.blank();
  page.paragraph("Promised elsewhere in the statement (not counted as agreed actions):");
  for (BoundCommitment const& bound : statement.elsewhere) {
    page.paragraph("- “" + bound.text + "” (line " + std::to_string(lines.line(bound.commitment.span.start)) + ")", 2,
                   2);
    if (bound.due.due) page.paragraph(due_words(bound.due.due) + ": " + steps_in_line(bound.due.steps), indent, 2);
  }
}

void write_unread(BoundStatement const& statement, LineIndex const& lines, TextPage& page) {
  bool first = true;
  for (AccountEntry const& entry : statement.accounting) {
    if (entry.as != Account::unread) continue;
    if (first) page.blank();
    if (first) page.paragraph("Not read (a person must read these words):", 0, 0, Paint::yellow);
    first = false;
    page.paragraph("- “" + std::string{cut(statement.text, entry.span)} + "” (line " +
                       std::to_string(lines.line(entry.span.start)) + ")",
                   2, 2);
  }
}

}  // namespace

void write_extract_text(BoundStatement const& statement, Style const& style, std::string& out) {
  TextPage page{style, out};
  LineIndex const lines{statement.text};
  write_statement_head(statement, page);
  if (statement.draft) write_assumed_date(*statement.draft, page);
  page.paragraph(summary(statement));
  StepsTold told;
  for (Obligation const& obligation : statement.obligations) {
    page.blank();
    write_action(obligation, lines, told, page);
  }
  write_unread(statement, lines, page);
  write_promises(statement, lines, page);
  if (statement.draft) write_objections(*statement.draft, page);
}

void end_extract_text(ExtractTail const& tail, Style const& style, std::string& out) {
  TextPage page{style, out};
  if (tail.unreadable.empty()) return;
  if (tail.statements > 0) page.blank();
  page.paragraph(counted(tail.unreadable.size(), "file") + " could not be read:", 0, 0, Paint::red);
  for (FailedInput const& input : tail.unreadable)
    page.paragraph(input.source + ": " + input.message + " [" + input.code + "]", 2, 2);
}

}  // namespace amends
