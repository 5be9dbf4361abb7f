// What the text of a letter or a remittance advice says: payees, days and sums, each found on a line
// that can be shown.
#pragma once

#include "grammar/model/date.h"
#include "rules/diagnostic.h"

#include <cstdint>      // std::int64_t
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace amends {

enum class LineRole { payee, date, amount };

// A line that says something of a payment or a letter: "Payment date: 2024-04-27".
struct TellingLine {
  LineRole role = LineRole::payee;
  std::string text;
  Place where;
};

// Each value once, those of labelled lines first, in reading order.
struct AttachmentFacts {
  std::vector<std::int64_t> amounts;  // pence
  std::vector<std::string> payees;
  std::vector<Date> dates;
  std::vector<TellingLine> lines;
};

// `text` as grammar/text gives it; `file` is what places show.
[[nodiscard]] AttachmentFacts read_attachment_text(std::string_view text, std::string const& file);

}  // namespace amends
