#include "grammar/text/page_lines.h"

#include "grammar/text/characters.h"

#include <pugixml.hpp>  // pugi::xml_document

#include <algorithm>  // std::count_if, std::max, std::min, std::move, std::stable_sort
#include <iterator>   // std::back_inserter
#include <utility>    // std::exchange, std::move

namespace amends {

namespace {

// Shares of the height of a line. Words that stand further apart than a blank are cells of a row.
constexpr double no_blank = 0.08;
constexpr double cell_gap = 1.6;
// Columns of a page set in two: each has so many lines of so many bytes, and few lines cross between them.
constexpr std::ptrdiff_t column_lines = 8;
constexpr std::size_t column_words = 20;

struct Box {
  double left = 0;
  double right = 0;
  double top = 0;
  double bottom = 0;
};

struct Word {
  Box box;
  std::string text;
};

// A run of words that the PDF reader takes for one line of one block.
struct Run {
  Box box;
  std::vector<Word> words;
  std::size_t bytes = 0;
};

Box box_of(pugi::xml_node node) {
  return {node.attribute("xMin").as_double(), node.attribute("xMax").as_double(), node.attribute("yMin").as_double(),
          node.attribute("yMax").as_double()};
}

Run run_of(pugi::xml_node line) {
  Run run{box_of(line), {}, 0};
  for (auto const node : line.children("word")) {
    Word word{box_of(node), node.text().as_string()};
    if (blanks_in_front(word.text) == word.text.size()) continue;
    run.bytes += word.text.size() + 1;
    run.words.push_back(std::move(word));
  }
  return run;
}

std::vector<Run> runs_of(pugi::xml_node page) {
  std::vector<Run> runs;
  for (auto const flow : page.children("flow")) {
    for (auto const block : flow.children("block")) {
      for (auto const line : block.children("line")) {
        if (auto run = run_of(line); !run.words.empty()) runs.push_back(std::move(run));
      }
    }
  }
  return runs;
}

bool is_left(Run const& run, double gutter) { return run.box.right <= gutter; }
bool is_right(Run const& run, double gutter) { return run.box.left >= gutter; }

bool divides(std::vector<Run> const& runs, double gutter) {
  auto const long_ones = [&](auto side) {
    return std::count_if(runs.begin(), runs.end(),
                         [&](Run const& run) { return side(run, gutter) && run.bytes >= column_words; });
  };
  auto const crossing = std::count_if(runs.begin(), runs.end(),
                                      [&](Run const& run) { return !is_left(run, gutter) && !is_right(run, gutter); });
  auto const left = long_ones(is_left);
  auto const right = long_ones(is_right);
  return left >= column_lines && right >= column_lines && crossing * 2 <= std::min(left, right);
}

// Where the gap between two columns lies, if the page has them.
std::optional<double> gutter_of(std::vector<Run> const& runs, double width) {
  constexpr int tries = 21;
  for (int i = 0; i < tries; ++i) {
    int const from_middle = (i + 1) / 2 * (i % 2 == 0 ? 1 : -1);
    double const gutter = width * (0.5 + 0.01 * from_middle);
    if (divides(runs, gutter)) return gutter;
  }
  return std::nullopt;
}

bool on_one_line(Box const& a, Box const& b) {
  double const shared = std::min(a.bottom, b.bottom) - std::max(a.top, b.top);
  return shared > 0.5 * std::min(a.bottom - a.top, b.bottom - b.top);
}

bool is_marker(std::string_view words) { return words.size() <= 7 && words.find(' ') == std::string_view::npos; }

void append(PageLine& line, Word const& word) {
  if (line.words.empty()) {
    line.left = line.right = word.box.left;
    line.top = word.box.top;
    line.bottom = word.box.bottom;
    line.first_word = word.box.right - word.box.left;
  } else {
    double const gap = word.box.left - line.right;
    double const height = word.box.bottom - word.box.top;
    bool const is_cell = gap > cell_gap * height && !is_marker(line.words);
    if (is_cell) {
      line.words += '\t';
    } else if (gap > no_blank * height) {
      line.words += ' ';
    }
  }
  line.words += word.text;
  line.right = std::max(line.right, word.box.right);
  line.top = std::min(line.top, word.box.top);
  line.bottom = std::max(line.bottom, word.box.bottom);
}

// Runs side by side become one line, from left to right.
void append_lines(std::vector<Run> runs, Column column, std::vector<PageLine>& lines) {
  std::stable_sort(runs.begin(), runs.end(), [](Run const& a, Run const& b) { return a.box.top < b.box.top; });
  for (std::size_t at = 0; at < runs.size();) {
    std::vector<Word> words = std::move(runs[at].words);
    auto const box = runs[at].box;
    while (++at < runs.size() && on_one_line(box, runs[at].box)) {
      std::move(runs[at].words.begin(), runs[at].words.end(), std::back_inserter(words));
    }
    std::stable_sort(words.begin(), words.end(), [](Word const& a, Word const& b) { return a.box.left < b.box.left; });
    PageLine line;
    line.column = column;
    for (auto const& word : words) append(line, word);
    lines.push_back(std::move(line));
  }
}

// Between lines that run across the page, the left column is read before the right one.
void append_columns(std::vector<Run> runs, double gutter, std::vector<PageLine>& lines) {
  std::stable_sort(runs.begin(), runs.end(), [](Run const& a, Run const& b) { return a.box.top < b.box.top; });
  std::vector<Run> left;
  std::vector<Run> right;
  auto const end_band = [&] {
    append_lines(std::exchange(left, {}), Column::left, lines);
    append_lines(std::exchange(right, {}), Column::right, lines);
  };
  for (auto& run : runs) {
    if (is_left(run, gutter)) {
      left.push_back(std::move(run));
    } else if (is_right(run, gutter)) {
      right.push_back(std::move(run));
    } else {
      end_band();
      append_lines({std::move(run)}, Column::whole, lines);
    }
  }
  end_band();
}

Page page_of(pugi::xml_node node) {
  auto runs = runs_of(node);
  Page page;
  auto const gutter = gutter_of(runs, node.attribute("width").as_double());
  page.in_columns = gutter.has_value();
  if (gutter) {
    append_columns(std::move(runs), *gutter, page.lines);
  } else {
    append_lines(std::move(runs), Column::whole, page.lines);
  }
  return page;
}

}  // namespace

std::optional<std::vector<Page>> pages_of(std::string_view written) {
  pugi::xml_document document;
  if (!document.load_buffer(written.data(), written.size())) return std::nullopt;
  auto const root = document.child("html").child("body").child("doc");
  if (!root) return std::nullopt;
  std::vector<Page> pages;
  for (auto const page : root.children("page")) pages.push_back(page_of(page));
  return pages;
}

}  // namespace amends
