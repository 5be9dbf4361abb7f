#include "rules/suggest.h"

#include <algorithm>  // std::min
#include <cstddef>    // std::size_t
#include <vector>     // std::vector

namespace amends {

namespace {

constexpr std::size_t longest_word = 64;  // nobody misspells a longer one by a slip
constexpr std::size_t most_names_shown = 12;

std::string plain(std::string_view word) {
  std::string folded(word);
  for (char& c : folded) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (c == '-' || c == ' ') c = '_';
  }
  return folded;
}

// Optimal string alignment distance: insert, delete, replace, exchange of neighbours.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::vector<std::size_t>> cost(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) cost[i][0] = i;
  for (std::size_t j = 0; j <= b.size(); ++j) cost[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t j = 1; j <= b.size(); ++j) {
      auto const replace = cost[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      cost[i][j] = std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, replace});
      bool const exchanged = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (exchanged) cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
    }
  }
  return cost[a.size()][b.size()];
}

}  // namespace

std::optional<std::string_view> closest(std::string_view word, std::span<std::string_view const> names) {
  if (word.empty() || word.size() > longest_word) return std::nullopt;
  auto const wanted = plain(word);
  std::optional<std::string_view> best;
  std::size_t best_distance = std::max<std::size_t>(1, wanted.size() / 3) + 1;
  for (auto const name : names) {
    if (name.size() > longest_word) continue;
    auto const slips = distance(wanted, plain(name));
    if (slips >= best_distance || slips >= std::max(wanted.size(), name.size())) continue;
    best = name;
    best_distance = slips;
  }
  return best;
}

std::string did_you_mean(std::string_view word, std::span<std::string_view const> names) {
  auto const best = closest(word, names);
  return best ? "did you mean \"" + std::string(*best) + "\"?" : std::string();
}

std::string not_one_of(std::span<std::string_view const> names) {
  std::string list = "not one of: ";
  for (std::size_t i = 0; i < names.size() && i < most_names_shown; ++i) {
    if (i > 0) list += ", ";
    list += names[i];
  }
  if (names.size() > most_names_shown) list += ", ...";
  return list;
}

}  // namespace amends
