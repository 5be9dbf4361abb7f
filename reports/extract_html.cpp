// `extract --format html`: the statement itself, its actions marked where they stand, so that a person
// can see at once what was read and what was not.
#include "reports/action_text.h"
#include "reports/extract_formats.h"
#include "reports/html_page.h"
#include "reports/html_reviews.h"
#include "reports/words.h"

#include <algorithm>  // std::sort
#include <array>      // std::array

namespace amends {

namespace {

struct Mark {
  Span span;
  std::string_view style;  // class of the <mark>; empty: an action
  std::string label;
  int action = 0;  // 0: none
};

// Where the marks stand, ascending; one that overlaps its forerunner is left out.
std::vector<Mark> marks_of(BoundStatement const& statement) {
  std::vector<Mark> marks;
  for (Obligation const& obligation : statement.obligations)
    marks.push_back({obligation.action.span, "", std::to_string(obligation.n), obligation.n});
  for (AccountEntry const& entry : statement.accounting)
    if (entry.as == Account::unread) marks.push_back({entry.span, "unread", "not read", 0});
  for (BoundCommitment const& bound : statement.elsewhere)
    marks.push_back({bound.commitment.span, "promise", "promise", 0});
  std::sort(marks.begin(), marks.end(), [](Mark const& a, Mark const& b) { return a.span < b.span; });
  std::vector<Mark> apart;
  for (Mark& mark : marks)
    if (!mark.span.empty() && (apart.empty() || apart.back().span.end <= mark.span.start))
      apart.push_back(std::move(mark));
  return apart;
}

// Unique among the statements of a page: the digest of the input, then the number.
std::string anchor(BoundStatement const& statement, int action) {
  return "a" + statement.sha256.substr(0, 12) + "-" + std::to_string(action);
}

void write_marked_text(BoundStatement const& statement, std::string& out) {
  std::string_view const text = statement.text;
  std::size_t at = 0;
  out += "<div class=\"source\">";
  for (Mark const& mark : marks_of(statement)) {
    append_html(text.substr(at, mark.span.start - at), out);
    out += "<mark";
    if (!mark.style.empty()) out += " class=\"" + std::string{mark.style} + "\"";
    if (mark.action != 0) out += " id=\"" + anchor(statement, mark.action) + "\"";
    out += "><b>" + html(mark.label) + "</b>";
    append_html(cut(text, mark.span), out);
    out += "</mark>";
    at = mark.span.end;
  }
  append_html(text.substr(at), out);
  out += "</div>\n";
}

void write_actions_table(BoundStatement const& statement, std::string& out) {
  if (statement.obligations.empty()) {
    out += "<p>No agreed action was found.</p>\n";
    return;
  }
  static constexpr std::array<std::string_view, 4> headings{"Action", "Due", "How the date was reached", "To look at"};
  begin_html_table("Agreed actions", headings, out);
  for (Obligation const& obligation : statement.obligations) {
    auto const due = obligation.due.due;
    auto const& review = obligation.action.review;
    std::string cells = html_row_heading("<a href=\"#" + anchor(statement, obligation.n) + "\">" +
                                         std::to_string(obligation.n) + "</a> " + html(action_headline(obligation.action)));
    cells += html_cell("Due", due ? html(day_in_words(*due)) : std::string{"no due date"});
    cells += html_cell("How", html(steps_in_line(obligation.due.steps)));
    cells += html_cell(review.empty() ? "" : "To look at", html_reviews(review));
    append_html_row(cells, out);
  }
  end_html_table(out);
}

}  // namespace

void begin_extract_html(Style const&, std::string& out) {
  begin_html_page("Agreed actions", out);
  out += "<h1>Agreed actions</h1>\n";
}

void write_extract_html(BoundStatement const& statement, Style const&, std::string& out) {
  Header const& header = statement.header;
  out += "<article>\n<h2>" + html(header.body.value_or("Body not stated"));
  if (header.reference) out += " <span class=\"num\">" + html(*header.reference) + "</span>";
  out += "</h2>\n<p>";
  out += header.decision_date ? "Decided " + html(in_words(*header.decision_date)) : "No decision date";
  if (header.decision) out += ", " + html(*header.decision);
  out += ". <span class=\"hint\">" + html(statement.source) + "</span></p>\n" + html_reviews(statement.review);
  write_actions_table(statement, out);
  write_marked_text(statement, out);
  out += "</article>\n";
}

void end_extract_html(ExtractTail const& tail, Style const&, std::string& out) {
  if (!tail.unreadable.empty()) out += "<h2>Not read</h2>\n<ul>\n";
  for (FailedInput const& input : tail.unreadable)
    out += "<li>" + html(input.source) + ": " + html(input.message) + "</li>\n";
  if (!tail.unreadable.empty()) out += "</ul>\n";
  end_html_page("Read by Amends. The numbers in the text are those of the table.", out);
}

}  // namespace amends
