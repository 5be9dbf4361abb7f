// Payment runs and registers: a table's columns are known by their heads, its rows read until the next heads.
#include "engine/evidence/attachment_text.h"

#include "grammar/text/characters.h"
#include "grammar/text/fold.h"

#include <algorithm>  // std::min
#include <array>      // std::array

namespace amends {

namespace {

constexpr std::size_t most_payments = 50'000;

enum class Head { payee, date, amount, person, attended };
constexpr std::size_t head_count = 5;

struct HeadWords {
  Head head;
  WordList list;
};
constexpr std::array head_words{
    HeadWords{Head::payee, WordList::payee_columns}, HeadWords{Head::date, WordList::date_columns},
    HeadWords{Head::amount, WordList::amount_columns}, HeadWords{Head::person, WordList::person_columns},
    HeadWords{Head::attended, WordList::attended_columns}};

// Which column each head stands over; 0 for none.
struct Heads {
  std::array<std::size_t, head_count> columns{};

  [[nodiscard]] std::size_t operator[](Head head) const { return columns[static_cast<std::size_t>(head)]; }
  [[nodiscard]] bool has(Head head) const { return (*this)[head] != 0; }
  [[nodiscard]] bool of_payments() const {
    return has(Head::amount) && (has(Head::payee) || has(Head::date)) && (*this)[Head::amount] != (*this)[Head::payee];
  }
  [[nodiscard]] bool of_register() const {
    return !has(Head::amount) && has(Head::person) && (has(Head::attended) || has(Head::date));
  }
};

Heads heads_in(Row const& row, ContentWords const& words) {
  constexpr std::size_t longest_head = 40;
  Heads heads;
  for (auto const& cell : row.cells) {
    if (cell.type != CellType::text || cell.text.size() > longest_head) continue;
    auto name = fold_for_comparison(cell.text);
    while (name.ends_with(':') || name.ends_with(' ')) name.pop_back();
    for (auto const& [head, list] : head_words) {
      auto& column = heads.columns[static_cast<std::size_t>(head)];
      if (column == 0 && words.has(list, name)) column = cell.column;
    }
  }
  return heads;
}

std::optional<std::int64_t> sum_of(Cell const* cell) {
  if (cell == nullptr) return std::nullopt;
  if (cell->type == CellType::number) return cell->hundredths;
  auto const folded = fold(cell->text, {0, cell->text.size()}).text;
  return cell->type == CellType::text ? sum_in_cell(folded) : std::nullopt;
}

std::optional<Date> day_of(Cell const* cell) {
  if (cell == nullptr) return std::nullopt;
  if (cell->type == CellType::date) return cell->date;
  auto const found = date_at(fold(cell->text, {0, cell->text.size()}).text);
  return found ? std::optional(found->date) : std::nullopt;
}

std::string words_of(Row const& row) {
  std::string words;
  for (auto const& cell : row.cells) words += (words.empty() ? "" : " | ") + cell.text;
  return words;
}

class TableReader {
 public:
  TableReader(std::string const& shown, ContentWords const& words, AttachmentFacts& facts)
      : shown_(shown), words_(words), facts_(facts) {}

  void read(Sheet const& sheet) {
    Heads heads;
    for (auto const& row : sheet.rows) {
      auto const here = heads_in(row, words_);
      if (here.of_payments() || here.of_register())
        heads = here;
      else if (heads.of_payments())
        payment(row, heads);
      else if (heads.of_register())
        person(row, heads);
    }
  }

 private:
  [[nodiscard]] bool adds_up(Row const& row) const {
    for (auto const& cell : row.cells) {
      auto name = fold_for_comparison(cell.text.substr(0, 40));
      while (name.ends_with(':') || name.ends_with(' ')) name.pop_back();
      if (words_.has(WordList::total_rows, name)) return true;
    }
    return false;
  }

  void payment(Row const& row, Heads const& heads) {
    auto const amount = sum_of(row.at(heads[Head::amount]));
    if (!amount) return;
    add_once(facts_.amounts, *amount);
    Place const where{shown_, row.number, 1, 1};
    if (adds_up(row)) {
      if (!facts_.total) facts_.lines.push_back({LineRole::total, words_of(row), where});
      if (!facts_.total) facts_.total = amount;
      return;
    }
    auto const* payee = row.at(heads[Head::payee]);
    auto const day = day_of(row.at(heads[Head::date]));
    if (payee != nullptr) add_once(facts_.payees, payee->text);
    if (day) add_once(facts_.dates, *day);
    if (facts_.payments.size() < most_payments)
      facts_.payments.push_back({payee == nullptr ? "" : payee->text, amount, day, words_of(row), where});
  }

  void person(Row const& row, Heads const& heads) {
    if (row.at(heads[Head::person]) == nullptr || adds_up(row)) return;
    if (auto const day = day_of(row.at(heads[Head::date]))) add_once(facts_.dates, *day);
    auto const* mark = row.at(heads[Head::attended]);
    bool const came = !heads.has(Head::attended) ||
                      (mark != nullptr && words_.has(WordList::attended_marks, fold_for_comparison(mark->text)));
    facts_.attended = facts_.attended.value_or(0) + (came ? 1 : 0);
  }

  std::string const& shown_;
  ContentWords const& words_;
  AttachmentFacts& facts_;
};

// Fields between tabs or gaps of two blanks and more.
Row fields_of(std::string_view line, std::size_t number) {
  Row row{number, {}};
  std::size_t column = 0;
  for (std::size_t at = 0; at < line.size();) {
    auto const end = std::min({line.find('\t', at), line.find("  ", at), line.size()});
    auto const span = trim(line, {at, end});
    if (!span.empty()) row.cells.push_back({++column, CellType::text, std::string(cut(line, span)), {}, {}});
    at = end + 1;
  }
  return row;
}

}  // namespace

void read_attachment_table(Sheet const& sheet, std::string const& shown, ContentWords const& words,
                           AttachmentFacts& facts) {
  TableReader(shown, words, facts).read(sheet);
}

std::optional<Sheet> table_in_text(std::string_view text, ContentWords const& words) {
  Sheet sheet;
  std::size_t number = 0;
  for (std::size_t start = 0; start < text.size();) {
    auto const end = std::min(text.find('\n', start), text.size());
    auto row = fields_of(text.substr(start, end - start), ++number);
    start = end + 1;
    if (row.cells.empty()) continue;
    auto const heads = sheet.rows.empty() ? heads_in(row, words) : Heads{};
    bool const begins = heads.of_payments() || heads.of_register();
    if (begins || !sheet.rows.empty()) sheet.rows.push_back(std::move(row));
  }
  return sheet.rows.empty() ? std::nullopt : std::optional(std::move(sheet));
}

}  // namespace amends
