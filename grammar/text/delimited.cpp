#include "grammar/text/delimited.h"

#include "grammar/text/characters.h"

#include <algorithm>  // std::min
#include <array>      // std::array

namespace amends {

namespace {

constexpr std::size_t most_cells = 200'000;
constexpr std::size_t sample_lines = 20;

// How many of `mark` stand outside quotes in the first lines.
std::size_t count_of(char mark, std::string_view text) {
  std::size_t count = 0;
  std::size_t lines = 0;
  bool quoted = false;
  for (char const c : text) {
    quoted = quoted != (c == '"');
    if (c == '\n' && ++lines == sample_lines) break;
    if (c == mark && !quoted) ++count;
  }
  return count;
}

char mark_of(std::string_view text) {
  constexpr std::array marks{'\t', ';', '|', ','};  // commas stand in words, too: last where others are as many
  char best = ',';
  std::size_t most = 0;
  for (char const mark : marks) {
    auto const count = count_of(mark, text);
    if (count > most) best = mark;
    most = std::max(most, count);
  }
  return best;
}

class Records {
 public:
  Records(std::string_view text, char mark) : text_(text), mark_(mark) {}

  std::optional<Sheet> read() {
    Sheet sheet;
    std::size_t cells = 0;
    while (at_ < text_.size()) {
      auto row = record();
      cells += row.cells.size();
      if (cells > most_cells) return std::nullopt;
      if (!row.cells.empty()) sheet.rows.push_back(std::move(row));
    }
    return sheet;
  }

 private:
  Row record() {
    Row row{line_, {}};
    for (std::size_t column = 1;; ++column) {
      auto words = field();
      auto const part = trim(words, {0, words.size()});
      if (!part.empty()) row.cells.push_back({column, CellType::text, std::string(cut(words, part)), {}, {}});
      bool const more = at_ < text_.size() && text_[at_] == mark_;
      if (at_ < text_.size()) ++at_;
      if (!more || row.cells.size() > most_cells) break;
    }
    ++line_;
    return row;
  }

  std::string field() {
    if (at_ < text_.size() && text_[at_] == '"') return quoted();
    auto const end = std::min(text_.find_first_of(std::string{mark_, '\n'}, at_), text_.size());
    auto const words = text_.substr(at_, end - at_);
    at_ = end;
    return std::string(words);
  }

  // A quote that is never closed runs to the end of its line, not of the file.
  std::string quoted() {
    std::string words;
    auto const start = at_;
    for (auto at = at_ + 1; at < text_.size(); ++at) {
      if (text_[at] != '"') {
        words += text_[at];
        continue;
      }
      if (at + 1 < text_.size() && text_[at + 1] == '"') {
        words += text_[++at];
        continue;
      }
      line_ += static_cast<std::size_t>(std::count(text_.begin() + static_cast<std::ptrdiff_t>(start),
                                                   text_.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
      at_ = std::min(text_.find_first_of(std::string{mark_, '\n'}, at), text_.size());
      return words;
    }
    auto const end = std::min(text_.find('\n', start), text_.size());
    at_ = end;
    return std::string(text_.substr(start + 1, end - start - 1));
  }

  std::string_view text_;
  char mark_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
};

}  // namespace

std::optional<Sheet> read_delimited(std::string_view text) { return Records(text, mark_of(text)).read(); }

}  // namespace amends
