#include "grammar/statement/blocks.h"

#include "grammar/statement/lead_ins.h"
#include "grammar/statement/lines.h"
#include "grammar/statement/order_table.h"
#include "grammar/statement/tables.h"

#include <algorithm>  // std::max, std::min

namespace amends {

namespace {

// A line shorter than this was not broken for want of room.
constexpr std::size_t shortest_wrapped_line = 40;
// No text that is wrapped by hand or by a mail program has longer lines.
constexpr std::size_t widest_wrapped_line = 110;

class Gatherer {
 public:
  Gatherer(std::string_view source, Span part) : source_{source}, lines_{split_lines(source, part)} {
    width_ = wrap_width();
  }

  std::vector<Block> gather() && {
    while (at_ < lines_.size()) {
      if (lines_[at_].words.empty()) {
        blank_before_ = true;
        ++at_;
        continue;
      }
      if (!take_table()) take_block();
      blank_before_ = false;
    }
    split_rows(source_, blocks_);
    return std::move(blocks_);
  }

 private:
  [[nodiscard]] std::string_view words(std::size_t line) const { return cut(source_, lines_[line].words); }
  [[nodiscard]] bool is_empty(std::size_t line) const { return line >= lines_.size() || lines_[line].words.empty(); }
  [[nodiscard]] bool is_labelled(std::size_t line) const { return read_label(source_, lines_[line].words).has_value(); }

  // The next line with words after `line`; the number of lines where there is none.
  [[nodiscard]] std::size_t next_with_words(std::size_t line) const {
    do ++line;
    while (line < lines_.size() && lines_[line].words.empty());
    return line;
  }

  bool take_table() {
    auto const behind = read_order_table(source_, lines_, at_, blocks_);
    if (behind == at_) return false;
    at_ = behind;
    in_row_ = false;
    return true;
  }

  void take_block() {
    auto const& line = lines_[at_];
    Block block;
    block.words = line.words;
    block.label = read_label(source_, line.words);
    block.indent = line.indent;
    block.blank_before = blank_before_;
    if (!block.label && starts_row()) {
      block.label = read_row_number(source_, line.words);
      block.is_row = true;
      ++rows_;
    }
    block.is_cell = !block.label && in_row_;
    if (block.label) block.words.start = std::min(block.label->text_start, block.words.end);
    if (block.words.empty() && !take_words_below(block)) return;
    ++at_;
    while (at_ < lines_.size() && goes_on(block, at_)) {
      if (breaks_number(words(at_ - 1), words(at_))) block.joined_breaks.push_back(lines_[at_ - 1].words.end);
      block.words.end = lines_[at_++].words.end;
    }
    block.is_due = block.is_cell && could_be_due_cell(cut(source_, block.words));
    in_row_ = block.is_row || (block.is_cell && !block.is_due);
    blocks_.push_back(std::move(block));
  }

  // A marker alone on its line has its words on the next. An empty one before a sub-list is dropped.
  bool take_words_below(Block& block) {
    auto const below = next_with_words(at_);
    if (below >= lines_.size() || is_labelled(below)) {
      ++at_;
      return false;
    }
    block.words = lines_[below].words;
    at_ = below;
    return true;
  }

  // "1" between empty lines, then "2", ...: rows of a table that was copied a cell a line. Words must
  // follow, and the numbers must run from 1, so that no page number is taken for one.
  [[nodiscard]] bool starts_row() const {
    auto const number = read_row_number(source_, lines_[at_].words);
    if (!number || number->ordinal != rows_ + 1) return false;
    bool const alone = blank_before_ || at_ == 0;
    auto const below = next_with_words(at_);
    return alone && is_empty(at_ + 1) && below < lines_.size() && !is_labelled(below);
  }

  // Whether the line goes on with the block above it: text that was wrapped.
  [[nodiscard]] bool goes_on(Block const& block, std::size_t line) const {
    if (is_empty(line) || is_empty(line - 1) || is_labelled(line)) return false;
    auto const above = words(line - 1);
    auto const below = words(line);
    if (ends_sentence(above) || above.ends_with(':') || above.ends_with(';')) return goes_on_full_width(line);
    if (goes_on_full_width(line) || block.is_row || block.is_cell) return true;
    if (!starts_small(below)) return false;
    bool const hangs = lines_[line].indent > block.indent + 1;
    return hangs || (lines_[line].indent >= block.indent && above.size() >= shortest_wrapped_line);
  }

  // In hard-wrapped text a line ends where the next word has no more room.
  [[nodiscard]] bool goes_on_full_width(std::size_t line) const {
    if (width_ == 0) return false;
    auto const below = words(line);
    auto const first = std::min(below.find(' '), below.size());
    return column_after(line - 1) + 1 + first > width_;
  }

  [[nodiscard]] std::size_t column_after(std::size_t line) const {
    return static_cast<std::size_t>(lines_[line].indent) + lines_[line].words.size();
  }

  // The width that the part was wrapped at; 0 where it was not wrapped.
  [[nodiscard]] std::size_t wrap_width() const {
    std::size_t widest = 0;
    int broken = 0;
    for (std::size_t line = 0; line < lines_.size(); ++line) {
      widest = std::max(widest, column_after(line));
      if (line == 0 || is_empty(line) || is_empty(line - 1) || is_labelled(line)) continue;
      bool const long_above = lines_[line - 1].words.size() >= shortest_wrapped_line;
      if (long_above && starts_small(words(line)) && !ends_sentence(words(line - 1))) ++broken;
    }
    return broken >= 2 && widest <= widest_wrapped_line ? widest : 0;
  }

  std::string_view source_;
  std::vector<TextLine> lines_;
  std::vector<Block> blocks_;
  std::size_t at_ = 0;
  std::size_t width_ = 0;
  int rows_ = 0;
  bool in_row_ = false;
  bool blank_before_ = true;
};

}  // namespace

std::vector<Block> gather_blocks(std::string_view source, Span part) { return Gatherer{source, part}.gather(); }

}  // namespace amends
