// When two names are the same person's or body's. Titles are set apart, because a remittance says "Y
// Example" where the statement says "Ms Example"; but Mr X and Mrs X may well be two people.
#include "rules/expression/tree.h"

#include "grammar/text/fold.h"

#include <array>  // std::array

namespace amends {

namespace {

enum class Address { none, him, her, either };

struct Title {
  std::string_view word;
  Address address;
};
constexpr std::array titles{
    Title{"mr", Address::him},           Title{"sir", Address::him},   Title{"mrs", Address::her},
    Title{"ms", Address::her},           Title{"miss", Address::her},  Title{"lady", Address::her},
    Title{"dr", Address::either},        Title{"mx", Address::either}, Title{"prof", Address::either},
    Title{"professor", Address::either}, Title{"rev", Address::either}};
constexpr std::array<std::string_view, 3> articles{"the", "a", "an"};

struct Name {
  Address address = Address::none;
  std::string rest;
};

Address address_of(std::string_view word) {
  for (auto const& title : titles)
    if (title.word == word) return title.address;
  return Address::none;
}

bool is_article(std::string_view word) {
  for (auto const article : articles)
    if (article == word) return true;
  return false;
}

Name take_apart(std::string_view text) {
  auto const folded = fold_for_comparison(text);
  Name name;
  std::size_t at = 0;
  while (at < folded.size()) {
    auto const end = std::min(folded.find_first_of(" .,;:()", at), folded.size());
    auto const word = std::string_view(folded).substr(at, end - at);
    at = end + 1;
    bool const first = name.rest.empty();
    auto const address = first ? address_of(word) : Address::none;
    if (word.empty() || (first && is_article(word))) continue;
    if (address != Address::none) {
      name.address = address;
    } else {
      name.rest += (first ? "" : " ") + std::string(word);
    }
  }
  return name;
}

bool agree(Address a, Address b) {
  bool const him_and_her = (a == Address::him && b == Address::her) || (a == Address::her && b == Address::him);
  return !him_and_her;
}

}  // namespace

bool same_name(std::string_view a, std::string_view b) {
  auto const one = take_apart(a);
  auto const other = take_apart(b);
  return !one.rest.empty() && one.rest == other.rest && agree(one.address, other.address);
}

}  // namespace amends
