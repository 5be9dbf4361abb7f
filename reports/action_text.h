// What the text reports say of a statement and an action alike: who, to whom, how much, by when, the
// words themselves, and why a person should look.
#pragma once

#include "engine/obligation/obligation.h"
#include "reports/line_index.h"
#include "reports/text_page.h"

#include <map>     // std::map
#include <string>  // std::string
#include <vector>  // std::vector

namespace amends {

// "payment: Council to Mrs X, £1,000"
[[nodiscard]] std::string action_headline(Terms const& terms);
// "£1,000", "£300 each (£600 in all)"; empty for none
[[nodiscard]] std::string sums(Terms const& terms);
// Whether the reading itself may be wrong.
[[nodiscard]] bool has_doubt(std::vector<Review> const& review);
// "27 April 2024 (Saturday)"
[[nodiscard]] std::string day_in_words(Date date);
// The steps of a due date in one line: "1 month after the decision; ..."
[[nodiscard]] std::string steps_in_line(std::vector<std::string> const& steps);
// Actions of one list share their deadline and its steps; they are told once, then referred to.
class StepsTold {
 public:
  // ": One month runs from ..."; ", counted as for action 1" where the same steps were told before; empty for none.
  [[nodiscard]] std::string after_colon(int action, std::vector<std::string> const& steps);

 private:
  std::map<std::vector<std::string>, int> told_;
};

// "paragraph 9.1, line 123"
[[nodiscard]] std::string place_of(AgreedAction const& action, LineIndex const& lines);

// Body, reference, decision and date; then the reviews of the statement as a whole.
void write_statement_head(BoundStatement const& statement, TextPage& page);
void write_reviews(std::vector<Review> const& review, int indent, TextPage& page);

}  // namespace amends
