#include "reports/action_text.h"

#include "reports/words.h"

#include <algorithm>  // std::any_of

namespace amends {

std::string sums(Terms const& terms) {
  std::vector<std::string> parts;
  for (Amount const& amount : terms.amounts) parts.push_back(in_words(amount));
  std::string out = joined(parts);
  bool const said_already = terms.amounts.size() == 1 && terms.amounts[0].pence == terms.total_pence;
  if (!terms.total_pence || said_already) return out;
  return out.empty() ? pounds(*terms.total_pence) : out + " (" + pounds(*terms.total_pence) + " in all)";
}

std::string action_headline(Terms const& terms) {
  std::string out = spaced(name(terms.kind)) + ":";
  if (!terms.actors.empty()) out += " " + joined(terms.actors);
  if (!terms.recipients.empty()) out += " to " + joined(terms.recipients);
  std::string const money = sums(terms);
  if (!money.empty()) out += (out.back() == ':' ? " " : ", ") + money;
  if (out.back() == ':') out.pop_back();
  return out;
}

bool has_doubt(std::vector<Review> const& review) {
  return std::any_of(review.begin(), review.end(),
                     [](Review const& entry) { return entry.level == ReviewLevel::doubt; });
}

std::string day_in_words(Date date) { return in_words(date) + " (" + std::string{weekday_name(date)} + ")"; }

std::string steps_in_line(std::vector<std::string> const& steps) {
  std::string out;
  for (std::string const& step : steps) {
    if (!out.empty()) out += ' ';
    out += step;
    if (!step.empty() && step.back() != '.') out += '.';
  }
  return out;
}

std::string StepsTold::after_colon(int action, std::vector<std::string> const& steps) {
  if (steps.empty()) return {};
  auto const [entry, first] = told_.emplace(steps, action);
  bool const worth_referring = steps.size() > 1;
  if (!first && worth_referring) return ", counted as for action " + std::to_string(entry->second);
  return ": " + steps_in_line(steps);
}

std::string place_of(AgreedAction const& action, LineIndex const& lines) {
  std::string const line = "line " + std::to_string(lines.line(action.span.start));
  return action.paragraph.empty() ? line : "paragraph " + action.paragraph + ", " + line;
}

void write_reviews(std::vector<Review> const& review, int indent, TextPage& page) {
  for (Review const& entry : review) {
    bool const doubt = entry.level == ReviewLevel::doubt;
    page.tagged(std::string{name(entry.level)} + ":", doubt ? Paint::yellow : Paint::faint,
                entry.message + " [" + std::string{name(entry.code)} + "]", indent);
  }
}

void write_statement_head(BoundStatement const& statement, TextPage& page) {
  Header const& header = statement.header;
  std::string title = header.body.value_or("Body not stated");
  if (header.reference) title += "  " + *header.reference;
  page.paragraph(title, 0, 2, Paint::bold);
  std::string decided = header.decision_date ? "Decided " + in_words(*header.decision_date) : "No decision date";
  if (header.decision) decided += ", " + *header.decision;
  if (header.scheme) decided += " (" + *header.scheme + ")";
  page.paragraph(decided, 0, 2);
  page.paragraph(statement.source, 0, 2, Paint::faint);
  write_reviews(statement.review, 0, page);
}

}  // namespace amends
