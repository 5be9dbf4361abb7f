// What the text of a letter or a remittance advice says: payees, days and sums, each found on a line
// that can be shown.
#pragma once

#include "grammar/model/date.h"
#include "grammar/text/workbook.h"
#include "rules/content.h"
#include "rules/diagnostic.h"

#include <cstdint>      // std::int64_t
#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace amends {

enum class LineRole {
  payee,
  date,
  amount,
  total,
  apology,
  feeling,
  fault,
  effect,
  learned,
  signature,
  draft,
  payment_request
};

// A line that says something of a payment or a letter: "Payment date: 2024-04-27".
struct TellingLine {
  LineRole role = LineRole::payee;
  std::string text;
  Place where;
};

// A row of a payment run, or the labelled lines of a remittance advice.
struct Payment {
  std::string payee;                   // empty where it names none
  std::optional<std::int64_t> amount;  // pence; below nought where it was taken back
  std::optional<Date> date;
  std::string text;
  Place where;
};

// Each value once, those of labelled lines first, in reading order; of each at most a thousand.
struct AttachmentFacts {
  std::vector<std::int64_t> amounts;  // pence
  std::vector<std::string> payees;
  std::vector<Date> dates;
  std::vector<TellingLine> lines;
  std::vector<Payment> payments;
  std::optional<std::int64_t> total;  // pence, as stated
  std::optional<int> attended;        // people that a register shows as having come
  std::optional<Date> dated_on;       // a labelled day, or the first one above "Dear ..."
};

// Adds what `text` says. `shown` is the file that places name.
void read_attachment_text(std::string_view text, std::string const& shown, ContentWords const& words,
                          AttachmentFacts& facts);

// Adds what a table says: the payments of a payment run, the people of a register. Its columns are known by
// their heads, wherever in the sheet they stand.
void read_attachment_table(Sheet const& sheet, std::string const& shown, ContentWords const& words,
                           AttachmentFacts& facts);

// The table in a text whose lines are parted by tabs or wide gaps; nothing where no line heads columns.
[[nodiscard]] std::optional<Sheet> table_in_text(std::string_view text, ContentWords const& words);

// Shared by the two readers: a day, or a sum, at the very start of `at` (folded).
struct DateAt {
  Date date;
  std::size_t length;
};
[[nodiscard]] std::optional<DateAt> date_at(std::string_view at);
// "1,000.00", "£500", "(500.00)", "-£5": where only a sum can stand, in pence.
[[nodiscard]] std::optional<std::int64_t> sum_in_cell(std::string_view words);

template <class Value>
void add_once(std::vector<Value>& values, Value value) {
  constexpr std::size_t most = 1000;
  if (values.size() >= most) return;
  for (auto const& one : values)
    if (one == value) return;
  values.push_back(std::move(value));
}

}  // namespace amends
