#include "grammar/text/page_text.h"

#include "grammar/text/characters.h"
#include "grammar/text/running_lines.h"

#include <algorithm>    // std::any_of, std::find, std::max, std::min, std::nth_element
#include <array>        // std::array
#include <limits>       // std::numeric_limits
#include <string_view>  // std::string_view

namespace amends {

namespace {

constexpr double points_a_column = 5;   // of indentation, so that a list's levels stand as in text copies
constexpr double widest_indent = 60;    // in columns
constexpr double slack = 3;             // points that a margin is ragged by though the line is full
constexpr double paragraph_gap = 0.35;  // of a line's height, beyond the usual distance
constexpr double same_size = 0.15;

constexpr std::array<std::string_view, 8> bullets{"•", "○", "◦", "▪", "■", "●", "‣", "\uF0B7"};
// What stands before a hyphen that belongs to the word.
constexpr std::array<std::string_view, 22> hyphened{"re",   "co",    "non",   "self", "pre",    "post", "multi", "mid",
                                                    "well", "long",  "short", "high", "low",    "part", "full",  "one",
                                                    "two",  "three", "four",  "six",  "follow", "ex"};

bool ends_sentence(std::string_view words) {
  return !words.empty() && std::string_view{".?!:;"}.find(words.back()) != std::string_view::npos;
}

// "(a)", "1.", "12)", "iv.", "9.1", "•" in front of words.
bool is_labelled(std::string_view words) {
  if (std::any_of(bullets.begin(), bullets.end(), [&](auto bullet) { return words.starts_with(bullet); })) return true;
  auto const name = words.substr(0, words.find_first_of(" \t"));
  if (name == "-" || name == "–" || name == "*") return true;
  bool const opened = name.starts_with('(');
  auto const stem = name.substr(opened ? 1 : 0, name.find_first_of(")") - (opened ? 1 : 0));
  bool const closed = name.ends_with(')') || name.ends_with('.');
  auto const inner = stem.ends_with('.') ? stem.substr(0, stem.size() - 1) : stem;
  if (inner.empty()) return false;
  if (is_ascii_digit(inner.front())) {
    bool const plain = inner.find_first_not_of("0123456789.") == std::string_view::npos;
    bool const dotted = inner.find('.') != std::string_view::npos;
    return plain && inner.size() <= 6 && (dotted ? true : closed && inner.size() <= 3);
  }
  bool const letters = std::all_of(inner.begin(), inner.end(), is_ascii_letter);
  bool const numeral = inner.find_first_not_of("ivxIVX") == std::string_view::npos;
  return closed && letters && (inner.size() == 1 || (inner.size() <= 5 && numeral));
}

// The left and right margins of the text of a column, over all pages.
struct Margins {
  double left = std::numeric_limits<double>::max();
  double right = 0;
};

class Paragraphs {
 public:
  explicit Paragraphs(std::vector<Page> pages) : pages_{std::move(pages)} {
    for (auto const& page : pages_) {
      for (auto const& line : page.lines) {
        auto& margins = margins_of(line);
        margins.left = std::min(margins.left, line.left);
        margins.right = std::max(margins.right, line.right);
      }
    }
    usual_gap_ = usual_gap();
  }

  std::string take() && {
    for (auto const& page : pages_) {
      for (auto const& line : page.lines) {
        put(line);
        above_ = &line;
      }
      new_page_ = true;
    }
    if (!text_.empty()) text_ += '\n';
    return std::move(text_);
  }

 private:
  Margins& margins_of(PageLine const& line) { return margins_[static_cast<std::size_t>(line.column)]; }

  void put(PageLine const& line) {
    bool const starts = above_ == nullptr;
    if (!starts && goes_on(*above_, line)) {
      join(line.words);
    } else {
      bool const labelled = is_labelled(line.words);
      if (!starts) text_ += is_apart(*above_, line) && !(new_page_ && labelled) ? "\n\n" : "\n";
      double const columns = (line.left - margins_of(line).left) / points_a_column;
      text_.append(static_cast<std::size_t>(std::min(columns + 0.5, widest_indent)), ' ');
      text_ += line.words;
    }
    new_page_ = false;
  }

  [[nodiscard]] bool is_apart(PageLine const& above, PageLine const& below) const {
    if (new_page_ || below.column != above.column || below.top < above.top) return true;
    return below.top - above.bottom > usual_gap_ + paragraph_gap * above.height();
  }

  // Whether `below` is of the same paragraph: the line above was full, or breaks off.
  [[nodiscard]] bool goes_on(PageLine const& above, PageLine const& below) {
    bool const in_table = above.words.find('\t') != std::string::npos || below.words.find('\t') != std::string::npos;
    double const taller = std::max(above.height(), below.height());
    bool const other_size = taller - std::min(above.height(), below.height()) > same_size * taller;
    if (in_table || other_size || is_labelled(below.words)) return false;
    bool const small = is_ascii_lower(below.words.front());
    bool const broken = new_page_ || above.column != below.column || below.top < above.top;
    if (broken) return !ends_sentence(above.words) && (small || is_full(above, below));
    if (is_apart(above, below)) return false;
    return is_full(above, below) || (small && !ends_sentence(above.words));
  }

  // The next word had no more room.
  [[nodiscard]] bool is_full(PageLine const& above, PageLine const& below) {
    double const blank = 0.2 * above.height();
    return above.right + blank + below.first_word > margins_of(above).right - slack;
  }

  void join(std::string_view words) {
    constexpr std::string_view soft_hyphen = "\u00AD";
    if (text_.ends_with(soft_hyphen)) {
      text_.resize(text_.size() - soft_hyphen.size());
    } else if (breaks_word() && is_ascii_lower(words.front())) {
      if (!keeps_hyphen()) text_.pop_back();
    } else if (!text_.ends_with('-')) {
      text_ += ' ';
    }
    text_ += words;
  }

  [[nodiscard]] bool breaks_word() const {
    return text_.size() > 1 && text_.back() == '-' && is_ascii_letter(text_[text_.size() - 2]);
  }

  [[nodiscard]] bool keeps_hyphen() const {
    std::string word;
    for (auto at = text_.size() - 1; at-- > 0 && is_ascii_letter(text_[at]);)
      word.insert(0, 1, to_ascii_lower(text_[at]));
    return std::find(hyphened.begin(), hyphened.end(), word) != hyphened.end();
  }

  // The distance between the lines of a paragraph: the median over those that end full.
  [[nodiscard]] double usual_gap() {
    std::vector<double> gaps;
    for (auto const& page : pages_) {
      for (std::size_t i = 1; i < page.lines.size(); ++i) {
        auto const& above = page.lines[i - 1];
        auto const& below = page.lines[i];
        bool const follows =
            below.top > above.top && below.column == above.column && is_ascii_lower(below.words.front());
        if (follows && is_full(above, below)) gaps.push_back(std::max(below.top - above.bottom, 0.0));
      }
    }
    if (gaps.empty()) return 0;
    auto const middle = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2);
    std::nth_element(gaps.begin(), middle, gaps.end());
    return *middle;
  }

  std::vector<Page> pages_;
  std::array<Margins, 3> margins_{};
  double usual_gap_ = 0;
  std::string text_;
  PageLine const* above_ = nullptr;
  bool new_page_ = false;
};

}  // namespace

std::string text_of_pages(std::vector<Page> pages) {
  drop_running_lines(pages);
  return Paragraphs{std::move(pages)}.take();
}

}  // namespace amends
