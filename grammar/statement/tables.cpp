#include "grammar/statement/tables.h"

#include "grammar/statement/fields.h"
#include "grammar/statement/lead_ins.h"
#include "grammar/text/characters.h"
#include "grammar/text/fold.h"

#include <algorithm>  // std::any_of, std::min
#include <array>      // std::array
#include <utility>    // std::move

namespace amends {

namespace {

constexpr std::size_t longest_due_cell = 60;
constexpr std::size_t longest_name = 60;
constexpr std::size_t shortest_duty = 20;
// A day has two digits and a year four: longer runs are two numbers.
constexpr std::size_t most_digits = 4;
constexpr std::array<std::string_view, 9> due_openers{
    "no later than ", "not later than ", "on or before ", "by ", "within ",
    "before ",        "immediately",     "due by ",       "due "};

std::size_t digits_at_end(std::string_view words) {
  std::size_t count = 0;
  while (count < words.size() && is_ascii_digit(words[words.size() - 1 - count])) ++count;
  bool const part_of_word = count < words.size() && is_ascii_letter(words[words.size() - 1 - count]);
  return part_of_word ? 0 : count;
}

std::size_t digits_in_front(std::string_view words) {
  std::size_t count = 0;
  while (count < words.size() && is_ascii_digit(words[count])) ++count;
  return count;
}

bool could_be_name(std::string_view words) {
  return words.size() <= longest_name && !ends_sentence(words) && !starts_small(words) && !words.ends_with(':');
}

// The words before the first tab stay the block; what stands between tabs after it becomes cells.
void add_cells(std::string_view source, Block row, std::vector<Block>& to) {
  auto const whole = row.words;
  auto const tab = cut(source, whole).find('\t');
  row.words = trim(source, {whole.start, whole.start + tab});
  row.is_row = true;
  to.push_back(std::move(row));
  for (auto at = whole.start + tab + 1; at < whole.end;) {
    auto const end = std::min(source.find('\t', at), whole.end);
    Block cell;
    cell.words = trim(source, {at, end});
    cell.indent = to.back().indent;
    cell.is_cell = true;
    cell.is_due = could_be_due_cell(cut(source, cell.words));
    if (!cell.words.empty()) to.push_back(std::move(cell));
    at = end + 1;
  }
}

}  // namespace

bool could_be_due_cell(std::string_view words) {
  if (words.size() > longest_due_cell) return false;
  auto const form = fold_for_comparison(words);
  bool const opens = std::any_of(due_openers.begin(), due_openers.end(),
                                 [&](std::string_view opener) { return form.starts_with(opener); });
  return opens || read_whole_date(form).has_value();
}

bool breaks_number(std::string_view above, std::string_view below) {
  auto const before = digits_at_end(above);
  auto const after = digits_in_front(below);
  return before > 0 && after > 0 && before + after <= most_digits;
}

void split_rows(std::string_view source, std::vector<Block>& blocks) {
  std::vector<Block> parted;
  parted.reserve(blocks.size());
  for (auto& block : blocks) {
    bool const is_number = block.label && block.label->kind == LabelKind::number;
    if (is_number && cut(source, block.words).find('\t') != std::string_view::npos) {
      add_cells(source, std::move(block), parted);
    } else {
      parted.push_back(std::move(block));
    }
  }
  for (std::size_t i = 0; i + 1 < parted.size(); ++i) {
    auto const& next = parted[i + 1];
    bool const asked_beside = next.is_cell && !next.is_due && next.words.size() >= shortest_duty;
    parted[i].is_name =
        parted[i].is_name || (parted[i].is_row && asked_beside && could_be_name(cut(source, parted[i].words)));
  }
  blocks = std::move(parted);
}

}  // namespace amends
