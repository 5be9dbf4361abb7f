// A sheet of a book as a table: a heading row that stays in sight and filters, rows of typed cells below.
// Shared by the workbooks of check and of a night.
#pragma once

#include "engine/assess/case_report.h"
#include "reports/book.h"

#include <cstdint>      // std::int64_t
#include <optional>     // std::optional
#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view

namespace amends::table {

// A cell with its type: words, or a day, a sum, a count, a share.
struct Value {
  enum class Type { words, day, sum, count, share } type = Type::words;
  std::string words = {};
  std::optional<Date> day = {};
  std::optional<std::int64_t> number = {};
  std::optional<std::int64_t> of = {};  // share: of how many
  Look look = Look::wrapped;
};

[[nodiscard]] Value words(std::string text, Look look = Look::wrapped);
[[nodiscard]] Value day(std::optional<Date> date);
[[nodiscard]] Value sum(std::optional<std::int64_t> pence);
[[nodiscard]] Value count(std::optional<std::int64_t> number);
// Shown as a percentage; empty where there is nothing to have a share of.
[[nodiscard]] Value share(std::int64_t part, std::int64_t of);

// As the tags of the HTML reports.
[[nodiscard]] Look look_of(Status status);

struct Heading {
  std::string_view title;
  double width;
};

// A sheet while it is filled; it comes into the book with its first row. `name` and `headings` must
// outlive it.
class Table {
 public:
  Table(Book& book, std::string_view name, std::span<Heading const> headings)
      : book_{book}, name_{name}, headings_{headings} {}

  void row(std::span<Value const> values);
  // The filters, over all that is written.
  void close();

 private:
  void open();
  void write(std::size_t row, std::size_t column, Value const& value);

  Book& book_;
  std::string_view name_;
  std::span<Heading const> headings_;
  std::optional<BookSheet> sheet_;
  std::size_t rows_ = 0;
};

}  // namespace amends::table
