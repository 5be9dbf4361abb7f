#include "grammar/statement/order_table.h"

#include "grammar/statement/lead_ins.h"
#include "grammar/statement/tables.h"
#include "grammar/text/characters.h"
#include "grammar/text/fold.h"

#include <algorithm>  // std::any_of, std::count_if, std::find, std::max, std::min
#include <array>      // std::array
#include <optional>   // std::optional
#include <string>     // std::string

namespace amends {

namespace {

constexpr std::array<std::string_view, 16> column_heads{"order",
                                                        "orders",
                                                        "no",
                                                        "number",
                                                        "what the landlord must do",
                                                        "what must be done",
                                                        "what we have ordered",
                                                        "due date",
                                                        "date due",
                                                        "due by",
                                                        "deadline",
                                                        "recommendation",
                                                        "action",
                                                        "what the landlord should do",
                                                        "due",
                                                        "order number"};
constexpr std::array<std::string_view, 5> due_heads{"due date", "date due", "due by", "deadline", "due"};
constexpr std::array<std::string_view, 12> months{"january",   "february", "march",    "april",
                                                  "may",       "june",     "july",     "august",
                                                  "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 2> due_openers{"no later than", "not later than"};

constexpr std::size_t most_columns = 5;
constexpr std::size_t most_head_lines = 4;
constexpr std::size_t longest_due = 70;
constexpr std::size_t longest_title = 60;
constexpr std::size_t shortest_wrapped_line = 40;
constexpr std::size_t year_digits = 4;

template <class Table>
bool holds(Table const& table, std::string_view word) {
  return std::find(table.begin(), table.end(), word) != table.end();
}

// What stands between two tabs, or on a whole line.
struct Piece {
  Span words;  // without a marker in front
  std::optional<Label> label;
  std::size_t line = 0;
  int indent = 0;
  bool first = true;          // of its line
  bool blank_before = false;  // an empty line stands above its line
};

bool all_digits(std::string_view words) {
  return !words.empty() && std::all_of(words.begin(), words.end(), is_ascii_digit);
}

bool has_digit(std::string_view words) { return std::any_of(words.begin(), words.end(), is_ascii_digit); }

bool starts_digit(std::string_view words) { return !words.empty() && is_ascii_digit(words.front()); }

bool names_month(std::string_view folded) {
  return std::any_of(months.begin(), months.end(),
                     [&](std::string_view month) { return folded.find(month.substr(0, 3)) != std::string_view::npos; });
}

bool ends_in_year(std::string_view words) {
  auto const digits = words.size() - (words.find_last_not_of("0123456789") + 1);
  return digits == year_digits;
}

std::string_view last_letters(std::string_view words) {
  auto start = words.size();
  while (start > 0 && is_ascii_letter(words[start - 1])) --start;
  return words.substr(start);
}

std::string_view first_letters(std::string_view words) {
  std::size_t end = 0;
  while (end < words.size() && is_ascii_letter(words[end])) ++end;
  return words.substr(0, end);
}

// "13 Jan" / "uary 2026": a narrow column broke the name of the month.
bool breaks_month(std::string_view above, std::string_view below) {
  if (last_letters(above).empty() || first_letters(below).empty()) return false;
  auto const joined = std::string{last_letters(above)} + std::string{first_letters(below)};
  return holds(months, fold_for_comparison(joined));
}

bool is_column_head(std::string_view words) {
  constexpr std::size_t longest_head = 40;
  return words.size() <= longest_head && holds(column_heads, fold_for_comparison(words));
}

class TableReader {
 public:
  TableReader(std::string_view source, std::span<TextLine const> lines, std::size_t at) : source_{source} {
    cut_pieces(lines, at);
  }

  // The index of the first line behind the table; `at` where there is none.
  std::size_t read(std::size_t at, std::size_t line_count, std::vector<Block>& to) {
    if (!take_head()) return at;
    measure();
    while (at_ < pieces_.size() && starts_row()) take_row();
    if (rows_ == 0) return at;
    for (auto& block : blocks_) to.push_back(std::move(block));
    return at_ < pieces_.size() ? pieces_[at_].line : line_count;
  }

 private:
  [[nodiscard]] std::string_view words(std::size_t piece) const { return cut(source_, pieces_[piece].words); }
  [[nodiscard]] bool more() const { return at_ < pieces_.size(); }

  void cut_pieces(std::span<TextLine const> lines, std::size_t at) {
    bool blank_before = true;
    for (; at < lines.size(); ++at) {
      auto const& line = lines[at];
      if (line.words.empty()) {
        blank_before = true;
        continue;
      }
      cut_line(line, at, blank_before);
      blank_before = false;
    }
  }

  // A marker stays with the words behind it, though a tab stands between; the number of a row does not.
  void cut_line(TextLine const& line, std::size_t number, bool blank_before) {
    bool first = true;
    for (auto from = line.words.start; from < line.words.end;) {
      Piece piece{{}, {}, number, line.indent, first, blank_before};
      auto const rest = trim(source_, {from, line.words.end});
      if (auto label = read_label(source_, rest); label && label->kind != LabelKind::number) {
        from = std::min(label->text_start, line.words.end);
        piece.label = std::move(label);
      }
      auto const end = std::min(source_.find('\t', from), line.words.end);
      piece.words = trim(source_, {from, end});
      if (!piece.words.empty() || piece.label) pieces_.push_back(std::move(piece));
      first = false;
      from = end + 1;
    }
  }

  // "Order", "What the landlord must do", "Due date": one block each. A column for the day there must be.
  bool take_head() {
    bool due = false;
    while (more() && blocks_.size() < most_columns) {
      auto const length = head_length();
      if (length == 0) break;
      Block block;
      block.words = {pieces_[at_].words.start, pieces_[at_ + length - 1].words.end};
      block.indent = pieces_[at_].indent;
      block.blank_before = pieces_[at_].blank_before;
      block.is_head = true;
      due = due || holds(due_heads, fold_for_comparison(cut(source_, block.words)));
      at_ += length;
      blocks_.push_back(std::move(block));
    }
    return due && blocks_.size() > 1;
  }

  // How many pieces the head of a column takes: "What the landlord" / "must do"; 0 where there is none.
  [[nodiscard]] std::size_t head_length() const {
    for (std::size_t length = 1; length <= most_head_lines && at_ + length <= pieces_.size(); ++length) {
      Span const joined{pieces_[at_].words.start, pieces_[at_ + length - 1].words.end};
      if (pieces_[at_ + length - 1].label) return 0;
      if (is_column_head(cut(source_, joined))) return length;
    }
    return 0;
  }

  // How wide the column of the duties was where it was wrapped; 0 where nothing tells.
  void measure() {
    for (auto i = at_; i + 1 < pieces_.size(); ++i) {
      bool const wrapped = words(i).size() >= shortest_wrapped_line && starts_small(words(i + 1)) &&
                           !pieces_[i + 1].blank_before && !pieces_[i + 1].label && !closes(words(i));
      if (wrapped) width_ = std::max(width_, words(i).size());
    }
  }

  static bool closes(std::string_view above) {
    return ends_sentence(above) || above.ends_with(':') || above.ends_with(';');
  }

  // "3" alone, "3<tab>", "3." where the first row has it so: the next number, and words behind it.
  [[nodiscard]] bool starts_row() const {
    if (!pieces_[at_].first || at_ + 1 >= pieces_.size()) return false;
    auto const text = row_number(at_);
    if (!all_digits(text) || std::stoi(std::string{text}) != rows_ + 1) return false;
    auto const next = words(at_ + 1);
    return !pieces_[at_ + 1].label && !next.empty() && is_ascii_upper(next.front());
  }

  [[nodiscard]] std::string_view row_number(std::size_t piece) const {
    constexpr std::size_t longest_number = 2;
    auto text = words(piece);
    if (text.ends_with('.')) text.remove_suffix(1);
    return text.size() <= longest_number ? text : std::string_view{};
  }

  void take_row() {
    auto const& number = pieces_[at_];
    Span const printed{number.words.start, number.words.start + row_number(at_).size()};
    Block row;
    row.label = read_row_number(source_, printed);
    row.label->span = number.words;
    row.indent = number.indent;
    row.blank_before = number.blank_before;
    row.is_row = true;
    ++at_;
    ++rows_;
    in_list_ = false;
    row.words = pieces_[at_].words;
    bool const has_title = could_be_title(words(at_));
    ++at_;
    while (more() && (has_title ? title_goes_on(row) : goes_on(row))) extend(row);
    row.is_name = has_title && more() && !starts_due();
    note_list(row);
    add(std::move(row));
    while (more() && !(starts_row() && breaks_off())) {
      if (starts_due()) return take_due();
      take_cell();
    }
  }

  // A bare number is the next row's only where the words before it are complete.
  [[nodiscard]] bool breaks_off() const {
    return pieces_[at_].blank_before || closes(words(at_ - 1)) || !starts_small(words(at_ + 1));
  }

  static bool could_be_title(std::string_view words) {
    return words.size() <= longest_title && !closes(words) && !is_statement_of_its_own(words);
  }

  // "Compen" / "sation order"
  [[nodiscard]] bool title_goes_on(Block const& row) const {
    auto const above = cut(source_, row.words);
    bool const complete = above.ends_with("order") || above.ends_with("orders");
    return follows_on() && !complete && starts_small(words(at_));
  }

  // Whether the next piece stands on the line right below the one before, or beside nothing.
  [[nodiscard]] bool follows_on() const {
    auto const& next = pieces_[at_];
    return next.first && !next.blank_before && !next.label && pieces_[at_ - 1].line + 1 == next.line;
  }

  void extend(Block& block) {
    auto const above = words(at_ - 1);
    auto const below = words(at_);
    if (breaks_number(above, below) || breaks_month(above, below))
      block.joined_breaks.push_back(pieces_[at_ - 1].words.end);
    block.words.end = pieces_[at_++].words.end;
  }

  void take_cell() {
    auto& piece = pieces_[at_];
    Block cell;
    cell.words = piece.words;
    cell.label = piece.label;
    cell.indent = piece.indent;
    cell.blank_before = piece.blank_before;
    cell.is_cell = true;
    ++at_;
    if (cell.words.empty() && more() && !starts_due()) cell.words = pieces_[at_++].words;
    if (in_list_ && list_starts_ == Starts::unknown)
      list_starts_ = starts_small(words(at_ - 1)) ? Starts::small : Starts::other;
    while (more() && goes_on(cell)) extend(cell);
    if (is_statement_of_its_own(cut(source_, cell.words))) in_list_ = false;
    cell.is_name = names_part(cell);
    note_list(cell);
    if (!cell.words.empty()) add(std::move(cell));
  }

  void note_list(Block const& block) {
    if (!cut(source_, block.words).ends_with(':')) return;
    in_list_ = true;
    list_starts_ = Starts::unknown;
  }

  // Whether the next piece goes on with the words of `block`: a line that was wrapped.
  [[nodiscard]] bool goes_on(Block const& block) const {
    if (!follows_on() || starts_due() || (starts_row() && breaks_off())) return false;
    auto const above = words(at_ - 1);
    auto const below = words(at_);
    bool const full = width_ > 0 && above.size() + 1 + std::min(below.find(' '), below.size()) > width_;
    if (closes(above)) return full && above.size() >= shortest_wrapped_line && !above.ends_with(':');
    if (full) return true;
    if (in_list_ && !is_statement_of_its_own(cut(source_, block.words)))
      return starts_small(below) && list_starts_ != Starts::small;
    return starts_small(below) || !is_statement_of_its_own(below);
  }

  // "What the inspection must achieve" above a statement of its own.
  [[nodiscard]] bool names_part(Block const& cell) const {
    auto const text = cut(source_, cell.words);
    if (!more() || cell.label || closes(text) || text.size() > longest_title || !is_ascii_upper(text.front()))
      return false;
    return text.starts_with("What ") || (!in_list_ && could_be_subheading(text) && is_statement_of_its_own(words(at_)));
  }

  // --- when a row is due ---

  [[nodiscard]] bool starts_due() const {
    auto const& piece = pieces_[at_];
    auto const text = words(at_);
    if (piece.label || text.empty() || text.size() > longest_due) return false;
    bool const own_line = !piece.first || piece.blank_before || !starts_small(text);
    auto const form = fold_for_comparison(text);
    bool const opens = std::any_of(due_openers.begin(), due_openers.end(), [&](std::string_view opener) {
      return form.starts_with(opener) || form == opener.substr(0, opener.rfind(' '));
    });
    if (opens) return own_line && !text.ends_with(':');
    bool const after_words = !piece.first || piece.blank_before || closes(words(at_ - 1));
    bool const asks = text.ends_with(':') || form.find(" must ") != std::string::npos ||
                      form.find(" should ") != std::string::npos || form.find(" to ") != std::string::npos;
    return own_line && after_words && !asks && could_be_due_cell(text) && (!piece.first || row_ends_after(at_));
  }

  [[nodiscard]] bool row_ends_after(std::size_t piece) const {
    auto const next = piece + 1;
    if (next >= pieces_.size() || pieces_[next].blank_before) return true;
    auto const number = row_number(next);
    return all_digits(number) && std::stoi(std::string{number}) == rows_ + 1;
  }

  void take_due() {
    Block due;
    due.words = pieces_[at_].words;
    due.indent = pieces_[at_].indent;
    due.blank_before = pieces_[at_].blank_before;
    due.is_cell = true;
    due.is_due = true;
    ++at_;
    while (more() && due_goes_on(cut(source_, due.words), words(at_))) extend(due);
    add(std::move(due));
  }

  // Whether `below` belongs to the day that `so_far` begins: "No later than 1" / "3 January" / "2026".
  [[nodiscard]] bool due_goes_on(std::string_view so_far, std::string_view below) const {
    if (pieces_[at_].label || so_far.size() + below.size() > longest_due || ends_in_year(so_far)) return false;
    auto const form = fold_for_comparison(so_far);
    if (starts_small(below)) return !closes(so_far);
    if (starts_row() && !(all_digits(below) && (!has_digit(so_far) || breaks_number(so_far, below)))) return false;
    if (all_digits(below)) {
      bool const is_year = below.size() == year_digits && below.starts_with("20");
      return is_year || !has_digit(so_far) || breaks_number(so_far, below);
    }
    auto const first = fold_for_comparison(first_letters(below));
    if (!first.empty()) return has_digit(so_far) && !names_month(form) && first.size() >= 3 && names_month(first);
    return starts_digit(below) && !names_month(form);
  }

  void add(Block block) { blocks_.push_back(std::move(block)); }

  enum class Starts { unknown, small, other };

  std::string_view source_;
  std::vector<Piece> pieces_;
  std::vector<Block> blocks_;
  std::size_t at_ = 0;
  std::size_t width_ = 0;
  int rows_ = 0;
  bool in_list_ = false;
  Starts list_starts_ = Starts::unknown;
};

}  // namespace

bool starts_column_head(std::string_view source, std::span<TextLine const> lines, std::size_t at) {
  for (std::size_t length = 1; length <= most_head_lines && at + length <= lines.size(); ++length) {
    auto const& last = lines[at + length - 1];
    if (last.words.empty()) return false;
    if (is_column_head(cut(source, {lines[at].words.start, last.words.end}))) return true;
  }
  return false;
}

std::size_t read_order_table(std::string_view source, std::span<TextLine const> lines, std::size_t at,
                             std::vector<Block>& to) {
  constexpr std::size_t longest_head = 120;
  auto const line = cut(source, lines[at].words);
  if (line.empty() || line.size() > longest_head) return at;
  bool const could_start = is_column_head(line.substr(0, line.find('\t'))) || starts_column_head(source, lines, at);
  if (!could_start) return at;
  return TableReader{source, lines, at}.read(at, lines.size(), to);
}

}  // namespace amends
