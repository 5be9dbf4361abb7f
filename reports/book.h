// An Excel workbook, written: sheets of typed cells, drop-downs, filters. The library behind it stays out
// of sight, and so do its traps: cells hold values, never what could be taken for a formula; what comes
// from outside is made good UTF-8 and cut to what a cell holds; the same content gives the same bytes.
#pragma once

#include "grammar/model/date.h"

#include <cstddef>      // std::size_t
#include <cstdint>      // std::int64_t
#include <memory>       // std::unique_ptr
#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view

struct lxw_worksheet;  // of the library

namespace amends {

class BookParts;

// How a cell looks. `wrapped` words run over several lines; `entry` cells are to be filled in: they have a
// border, and stay open where the sheet is protected.
enum class Look {
  title,
  lead,
  heading,
  entry_heading,
  plain,
  small,
  wrapped,
  strong,
  red,
  yellow,
  green,
  blue,
  grey,
  entry
};
inline constexpr std::size_t looks = static_cast<std::size_t>(Look::entry) + 1;

// A rectangle of cells; rows and columns count from 0, the last ones belong to it.
struct Cells {
  std::size_t row, column, last_row, last_column;
};

// What a cell to be filled in takes, and what is said to whoever stands in it.
struct Prompt {
  std::string title;    // at most 32 characters
  std::string message;  // at most 255
};

// A handle to a sheet of a book, which must outlive it.
class BookSheet {
 public:
  void text(std::size_t row, std::size_t column, std::string_view words, Look look = Look::plain);
  void date(std::size_t row, std::size_t column, std::optional<Date> day, Look look = Look::plain);
  void money(std::size_t row, std::size_t column, std::optional<std::int64_t> pence, Look look = Look::plain);
  void whole(std::size_t row, std::size_t column, std::optional<std::int64_t> number, Look look = Look::plain);
  // A percentage with one place; empty where `of` is 0.
  void share(std::size_t row, std::size_t column, std::int64_t part, std::int64_t of, Look look = Look::plain);
  // Empty cells to be filled in.
  void entry_text(std::size_t row, std::size_t column);
  void entry_date(std::size_t row, std::size_t column);
  void entry_money(std::size_t row, std::size_t column);

  // Widths come before the words: rows grow with what is wrapped in them.
  void width(std::size_t column, double characters);
  // At least this high.
  void height(std::size_t row, double points);
  void hide_column(std::size_t column);
  // The first `rows` rows and `columns` columns stay in sight, and the rows are printed on every page.
  void freeze(std::size_t rows, std::size_t columns);
  // Lines between all cells on a screen: cells with nothing in them need not be written.
  void show_lines();
  void filter(Cells const& cells);
  // A drop-down of what stands in `source` ("=Lists!$A$1:$A$21"). `strict`: nothing else is taken.
  void choices(Cells const& cells, std::string const& source, Prompt const& prompt, bool strict);
  void days_only(Cells const& cells, Prompt const& prompt);
  void sums_only(Cells const& cells, Prompt const& prompt);
  void hint(Cells const& cells, Prompt const& prompt);
  // Cells other than those to be filled in cannot be changed by mistake; there is no password.
  void protect();
  void hide();

 private:
  friend class Book;
  BookSheet(lxw_worksheet* sheet, BookParts& parts) : sheet_{sheet}, parts_{&parts} {}

  lxw_worksheet* sheet_;
  BookParts* parts_;
};

class Book {
 public:
  // `created` stands in the file's properties instead of the time of writing.
  Book(std::string_view title, Date created);
  Book(Book const&) = delete;
  Book& operator=(Book const&) = delete;
  ~Book();

  // A sheet of this name (at most 31 characters, none of []:*?/\), behind those that are there.
  [[nodiscard]] BookSheet add(std::string_view name);
  // The file's bytes; the book is done with then. Throws std::runtime_error where the machine has no room
  // to write it.
  [[nodiscard]] std::string finish();

 private:
  struct Inner;
  std::unique_ptr<Inner> inner_;
};

}  // namespace amends
