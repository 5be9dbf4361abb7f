#include "grammar/text/running_lines.h"

#include "grammar/text/characters.h"

#include <algorithm>    // std::min, std::none_of
#include <charconv>     // std::from_chars
#include <string_view>  // std::string_view

namespace amends {

namespace {

// Headers and footers have a few lines at most, and a page repeats them on the next, or the next but one.
constexpr std::size_t most_lines = 4;
constexpr std::size_t furthest = 2;
constexpr std::size_t longest_number = 6;

std::size_t digits_at(std::string_view words, std::size_t at) {
  std::size_t count = 0;
  while (at + count < words.size() && is_ascii_digit(words[at + count])) ++count;
  return count;
}

int number_of(std::string_view digits) {
  int value = -1;
  if (digits.size() <= longest_number) std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

// Whether two lines are one and the same, but for a number that counts the pages between them.
bool repeats(std::string_view first, std::string_view later, std::size_t pages_between) {
  std::size_t a = 0;
  std::size_t b = 0;
  while (a < first.size() && b < later.size()) {
    auto const in_first = digits_at(first, a);
    auto const in_later = digits_at(later, b);
    if (in_first == 0 && in_later == 0) {
      if (first[a++] != later[b++]) return false;
      continue;
    }
    auto const one = first.substr(a, in_first);
    auto const other = later.substr(b, in_later);
    bool const counts = number_of(one) >= 0 && number_of(one) + static_cast<int>(pages_between) == number_of(other);
    if (one != other && !counts) return false;
    a += in_first;
    b += in_later;
  }
  return a == first.size() && b == later.size();
}

// "2. pay Mrs A £300" may stand at the foot of one page, and "3. pay Mrs A £300" at that of the next.
bool is_item(std::string_view words) {
  auto const digits = digits_at(words, 0);
  return digits > 0 && digits + 1 < words.size() && (words[digits] == '.' || words[digits] == ')') &&
         words[digits + 1] == ' ';
}

enum class Edge { top, foot };

PageLine const* line_at(Page const& page, Edge edge, std::size_t from_edge) {
  auto const count = page.lines.size();
  if (from_edge >= count) return nullptr;
  return &page.lines[edge == Edge::top ? from_edge : count - 1 - from_edge];
}

bool runs_on(std::vector<Page> const& pages, std::size_t at, Edge edge, std::size_t from_edge) {
  auto const* const line = line_at(pages[at], edge, from_edge);
  if (line == nullptr || is_item(line->words)) return false;
  for (std::size_t other = 0; other < pages.size(); ++other) {
    auto const apart = other > at ? other - at : at - other;
    if (apart == 0 || apart > furthest) continue;
    auto const* const twin = line_at(pages[other], edge, from_edge);
    if (twin == nullptr) continue;
    bool const same = other > at ? repeats(line->words, twin->words, apart) : repeats(twin->words, line->words, apart);
    if (same) return true;
  }
  return false;
}

std::size_t running(std::vector<Page> const& pages, std::size_t at, Edge edge) {
  std::size_t count = 0;
  while (count < most_lines && runs_on(pages, at, edge, count)) ++count;
  return count;
}

}  // namespace

void drop_running_lines(std::vector<Page>& pages) {
  struct Count {
    std::size_t top = 0;
    std::size_t foot = 0;
  };
  std::vector<Count> counts;
  for (std::size_t at = 0; at < pages.size(); ++at) {
    auto const lines = pages[at].lines.size();
    auto const top = running(pages, at, Edge::top);
    counts.push_back({top, std::min(running(pages, at, Edge::foot), lines - top)});
  }
  for (std::size_t at = 0; at < pages.size(); ++at) {
    auto& lines = pages[at].lines;
    lines.erase(lines.end() - static_cast<std::ptrdiff_t>(counts[at].foot), lines.end());
    lines.erase(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(counts[at].top));
  }
}

}  // namespace amends
