#include "grammar/statement/depths.h"

#include "grammar/statement/lead_ins.h"

#include <algorithm>  // std::min
#include <optional>   // std::optional

namespace amends {

namespace {

constexpr int same_column = 1;  // copies are off by one now and then
// No statement nests its lists deeper; what would go further down stays here.
constexpr std::size_t deepest = 8;

// An open list, or the run of unmarked paragraphs, at one depth.
struct Level {
  LabelKind kind = LabelKind::none;
  std::string_view glyph;
  int indent = 0;
  int ordinal = 0;
  std::string path;  // of its last paragraph
};

bool near(int a, int b) { return a - b <= same_column && b - a <= same_column; }

class Placer {
 public:
  Placer(std::string_view source, std::vector<Block> const& blocks) : source_{source}, blocks_{blocks} {}

  std::vector<Placed> place() && {
    std::vector<Placed> placed;
    placed.reserve(blocks_.size());
    for (at_ = 0; at_ < blocks_.size(); ++at_) {
      placed.push_back(block().label ? place_marked() : place_unmarked());
      if (block().is_name) placed.back().subheading = true;
      before_ = placed.back().subheading ? Opening::none : opening_of(words(at_));
    }
    return placed;
  }

 private:
  [[nodiscard]] Block const& block() const { return blocks_[at_]; }
  [[nodiscard]] std::string_view words(std::size_t block) const { return cut(source_, blocks_[block].words); }
  [[nodiscard]] Level& top() { return levels_.back(); }

  // --- marked paragraphs ---

  // A letter that may be a numeral is one unless it goes on with an open list of letters ("h)", "i)").
  [[nodiscard]] LabelKind kind_in_context(Label const& label) const {
    bool const small = label.kind == LabelKind::letter;
    if ((!small && label.kind != LabelKind::capital_letter) || label.roman_ordinal == 0) return label.kind;
    auto const numeral = small ? LabelKind::roman : LabelKind::capital_roman;
    for (auto level = levels_.rbegin(); level != levels_.rend(); ++level) {
      if (level->kind == label.kind && level->ordinal == label.ordinal - 1) return label.kind;
      if (level->kind == numeral && level->ordinal == label.roman_ordinal - 1) return numeral;
    }
    return label.roman_ordinal == 1 ? numeral : label.kind;
  }

  Placed place_marked() {
    auto const& label = *block().label;
    Level item{kind_in_context(label), label.glyph, block().indent, label.ordinal, {}};
    bool const is_numeral = item.kind == LabelKind::roman || item.kind == LabelKind::capital_roman;
    if (is_numeral) item.ordinal = label.roman_ordinal;
    bool const joins_other_list = breaks_out(item);
    auto const depth = joins_other_list ? 1 : std::min(depth_of(item), deepest);
    levels_.resize(depth + 1);
    if (block().is_row) row_depth_ = depth;
    item.path = path_under(depth, item);
    if (joins_other_list) {
      top().path = item.path;
    } else {
      top() = item;
    }
    return {static_cast<int>(depth), item.path, false};
  }

  // "h)" at the margin between items that are indented: it goes on with the list at depth 1, which stays
  // open.
  [[nodiscard]] bool breaks_out(Level const& item) const {
    if (levels_.size() < 2 || before_ == Opening::open) return false;
    return item.indent < levels_.back().indent - same_column && !open_list_of(item);
  }

  [[nodiscard]] std::size_t depth_of(Level const& item) const {
    if (levels_.empty()) return 0;
    if (opens_list_in_place(item)) return levels_.size();
    if (auto const open = open_list_of(item)) return *open;
    auto const& last = levels_.back();
    bool const is_bullet = item.kind == LabelKind::bullet;
    if (last.kind == LabelKind::none && before_ == Opening::none && !is_bullet && levels_.size() == 1) return 0;
    if (item.indent > last.indent + same_column || before_ == Opening::open) return levels_.size();
    if (is_bullet && last.kind == LabelKind::bullet) return levels_.size() - 1;
    return levels_.size();
  }

  // "1. Within a month the Council will:" followed by a "1." at the same column.
  [[nodiscard]] bool opens_list_in_place(Level const& item) const {
    auto const& last = levels_.back();
    bool const same_list = last.kind == item.kind && last.glyph == item.glyph && near(last.indent, item.indent);
    return same_list && item.ordinal == 1 && last.ordinal == 1 && before_ == Opening::open;
  }

  // The depth of the list that `item` goes on with: the innermost whose next number it has, or else the
  // innermost of its kind and column, since numbers restart.
  [[nodiscard]] std::optional<std::size_t> open_list_of(Level const& item) const {
    std::optional<std::size_t> found;
    for (std::size_t depth = levels_.size(); depth-- > 0;) {
      auto const& level = levels_[depth];
      if (level.kind != item.kind || level.glyph != item.glyph || !near(level.indent, item.indent)) continue;
      if (level.ordinal + 1 == item.ordinal) return depth;
      if (!found) found = depth;
    }
    return found;
  }

  [[nodiscard]] std::string path_under(std::size_t depth, Level const& item) const {
    auto const parent = depth > 0 ? levels_[depth - 1].path : std::string{};
    auto const& printed = block().label->printed;
    if (item.kind == LabelKind::bullet && printed == "•") return parent;
    if (parent.empty() || printed.starts_with(parent + ".")) return printed;
    return item.kind == LabelKind::number ? parent + "." + printed : parent + "(" + printed + ")";
  }

  // --- unmarked paragraphs ---

  Placed place_unmarked() {
    if (is_subheading() || block().is_head) {
      levels_.clear();
      return {0, {}, true};
    }
    if (levels_.empty()) return start_over(0);
    bool const opened = before_ == Opening::open && !block().is_due;
    if (opened) return start_over(std::min(levels_.size(), deepest));
    if (block().is_cell) return place_cell();
    if (top().kind == LabelKind::none) return go_on_unmarked();
    return after_marked();
  }

  // A further cell stands beside the first of its row, or in the list that a cell has opened. The day is
  // the row's.
  Placed place_cell() {
    bool const in_list = !block().is_due && !block().is_name && top().kind == LabelKind::none;
    if (!in_list || is_statement_of_its_own(words(at_))) levels_.resize(std::min(row_depth_ + 1, levels_.size()));
    return {depth(), top().path, false};
  }

  [[nodiscard]] int depth() const { return static_cast<int>(levels_.size()) - 1; }

  Placed start_over(std::size_t depth) {
    levels_.resize(depth + 1);
    top() = {LabelKind::none, {}, block().indent, 0, depth > 0 ? levels_[depth - 1].path : std::string{}};
    return {this->depth(), top().path, false};
  }

  // In a run without markers: an item like the one before, or a sentence that stands on its own again.
  Placed go_on_unmarked() {
    bool const leaves = levels_.size() > 1 && is_statement_of_its_own(words(at_));
    return start_over(levels_.size() - (leaves ? 2 : 1));
  }

  Placed after_marked() {
    bool const second_paragraph = block().indent > top().indent + same_column;
    bool const marker_lost = levels_.size() > 1 && block().indent + same_column >= top().indent &&
                             starts_small(words(at_)) && ends_list_item(words(at_ - 1));
    if (second_paragraph || marker_lost) return {depth(), top().path, false};
    bool const after_table_row = blocks_[at_ - 1].is_row || blocks_[at_ - 1].is_cell;
    std::size_t outer = levels_.size() - 1;
    while (outer > 0 && (outer == levels_.size() - 1 || levels_[outer].indent > block().indent)) --outer;
    bool const goes_on = !block().blank_before && !after_table_row;
    auto const path = goes_on ? levels_[outer].path : std::string{};
    if (goes_on && levels_[outer].kind != LabelKind::none) {
      levels_.resize(outer + 1);
      return {depth(), path, false};
    }
    return start_over(outer);
  }

  // Among items without markers a title is told from an item by what follows it: a sentence of its own.
  [[nodiscard]] bool is_subheading() const {
    if (at_ + 1 >= blocks_.size() || !block().blank_before || !could_be_subheading(words(at_))) return false;
    if (block().is_cell) return false;
    bool const among_unmarked_items = levels_.size() > 1 && levels_.back().kind == LabelKind::none;
    auto const& next = blocks_[at_ + 1];
    if (!next.label && !next.blank_before) return false;
    if (!among_unmarked_items && before_ != Opening::open) return true;
    return next.label ? next.label->kind == LabelKind::number : is_statement_of_its_own(words(at_ + 1));
  }

  std::string_view source_;
  std::vector<Block> const& blocks_;
  std::vector<Level> levels_;
  std::size_t at_ = 0;
  std::size_t row_depth_ = 0;       // of the table's row last seen
  Opening before_ = Opening::none;  // how the block before ends
};

}  // namespace

std::vector<Placed> place_blocks(std::string_view source, std::vector<Block> const& blocks) {
  return Placer{source, blocks}.place();
}

}  // namespace amends
