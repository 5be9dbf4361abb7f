// The few Spirit X3 parts that all phrase families share. For the sources of this folder only: public
// headers name no Spirit, so that nobody else compiles it.
//
// House rules, each bought with a bug: one iterator type, no skipper, no_case only around lower-case
// ASCII words, word_end after every word and number, a fresh attribute for every try.
#pragma once

#include "grammar/phrases/first_letters.h"
#include "grammar/phrases/lexicon.h"

#include <boost/spirit/home/x3.hpp>  // x3

#include <cstddef>           // std::size_t
#include <initializer_list>  // std::initializer_list
#include <string_view>       // std::string_view

namespace amends::spirit {

namespace x3 = boost::spirit::x3;

// Succeeds, taking nothing, where no word goes on.
struct WordEnd : x3::parser<WordEnd> {
  using attribute_type = x3::unused_type;
  static bool const has_attribute = false;

  template <typename Iterator, typename Context, typename RuleContext, typename Attribute>
  bool parse(Iterator& first, Iterator const& last, Context const&, RuleContext&, Attribute&) const {
    return first == last || !is_word_byte(*first);
  }
};
inline constexpr WordEnd word_end{};

// What a lower-case ASCII word or phrase stands for.
template <typename Value>
struct Meaning {
  char const* words;
  Value value;
};

// The longest symbol is found in one walk; the first letters spare that walk at nearly every word.
template <typename Value>
struct Table {
  x3::symbols<Value> symbols;
  FirstLetters openings;

  void add(char const* words, Value value) {
    symbols.add(words, value);
    openings.add(words);
  }
};

template <typename Value, std::size_t count>
Table<Value> table(Meaning<Value> const (&rows)[count]) {
  Table<Value> words;
  for (auto const& row : rows) words.add(row.words, row.value);
  return words;
}

// A set of lower-case ASCII words and phrases.
using WordSet = Table<bool>;
inline WordSet words(std::initializer_list<char const*> entries) {
  WordSet set;
  for (auto const* entry : entries) set.add(entry, true);
  return set;
}

// How many bytes `parser` takes at the very start of `at`, 0 where it does not match. `attribute` is
// only to be read after a match, and must be fresh.
template <typename Parser, typename Attribute>
[[nodiscard]] std::size_t take(std::string_view at, Parser const& parser, Attribute& attribute) {
  char const* first = at.data();
  char const* const last = first + at.size();
  return x3::parse(first, last, parser, attribute) ? static_cast<std::size_t>(first - at.data()) : 0;
}

template <typename Parser>
[[nodiscard]] std::size_t take(std::string_view at, Parser const& parser) {
  char const* first = at.data();
  char const* const last = first + at.size();
  return x3::parse(first, last, parser) ? static_cast<std::size_t>(first - at.data()) : 0;
}

// The longest entry of `words` at the very start of `at`, in any case, ending at a word end.
template <typename Value>
[[nodiscard]] std::size_t take_word(std::string_view at, Table<Value> const& words, Value& value) {
  return words.openings.may_open(at) ? take(at, x3::no_case[words.symbols] >> word_end, value) : 0;
}

[[nodiscard]] inline std::size_t take_word(std::string_view at, WordSet const& words) {
  return words.openings.may_open(at) ? take(at, x3::no_case[words.symbols] >> word_end) : 0;
}

}  // namespace amends::spirit
