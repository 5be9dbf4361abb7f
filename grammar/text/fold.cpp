#include "grammar/text/fold.h"

#include "grammar/text/characters.h"

#include <algorithm>  // std::find, std::lower_bound, std::transform
#include <array>      // std::array

namespace amends {

namespace {

struct PlainForm {
  char32_t code;
  std::string_view plain;
};

// Ascending by code, for binary search. What is not here stays as it is.
constexpr std::array plain_forms{
    PlainForm{0xAB, "\""},    PlainForm{0xB4, "'"},     PlainForm{0xBB, "\""},   PlainForm{0x2010, "-"},
    PlainForm{0x2011, "-"},   PlainForm{0x2012, "-"},   PlainForm{0x2013, "-"},  PlainForm{0x2014, "-"},
    PlainForm{0x2015, "-"},   PlainForm{0x2018, "'"},   PlainForm{0x2019, "'"},  PlainForm{0x201A, "'"},
    PlainForm{0x201B, "'"},   PlainForm{0x201C, "\""},  PlainForm{0x201D, "\""}, PlainForm{0x201E, "\""},
    PlainForm{0x201F, "\""},  PlainForm{0x2026, "..."}, PlainForm{0x2032, "'"},  PlainForm{0x2033, "\""},
    PlainForm{0x2039, "'"},   PlainForm{0x203A, "'"},   PlainForm{0x20A4, "£"},  PlainForm{0x2212, "-"},
    PlainForm{0xFB00, "ff"},  PlainForm{0xFB01, "fi"},  PlainForm{0xFB02, "fl"}, PlainForm{0xFB03, "ffi"},
    PlainForm{0xFB04, "ffl"}, PlainForm{0xFFE1, "£"},
};

std::string_view plain_form(char32_t code) {
  auto const found = std::lower_bound(plain_forms.begin(), plain_forms.end(), code,
                                      [](PlainForm const& form, char32_t wanted) { return form.code < wanted; });
  return found != plain_forms.end() && found->code == code ? found->plain : std::string_view{};
}

constexpr bool is_plain(char c) { return c > ' ' && static_cast<unsigned char>(c) < 0x80U; }

// Walks `words` and hands each piece of folded text with the offset that it came from to `put`. Runs of
// plain ASCII, nearly everything, go whole.
template <class Put>
void fold_each(std::string_view words, Put const& put) {
  bool after_blank = false;
  for (std::size_t at = 0; at < words.size();) {
    auto const from = at;
    while (at < words.size() && is_plain(words[at])) ++at;
    if (at > from) {
      put(words.substr(from, at - from), from);
      after_blank = false;
      continue;
    }
    auto const character = first_character(words.substr(at));
    at += character.length;
    if (is_invisible(character.code)) continue;
    if (is_blank(character.code)) {
      if (!after_blank) put(std::string_view{" "}, from);
      after_blank = true;
      continue;
    }
    after_blank = false;
    auto const plain = plain_form(character.code);
    put(plain.empty() ? words.substr(from, character.length) : plain, from);
  }
}

}  // namespace

Span Folded::source(std::size_t begin, std::size_t end) const {
  if (begin >= end || end >= at.size()) return {};
  return {at[begin], at[end]};
}

Folded fold(std::string_view source, Span part) {
  Folded folded;
  auto const words = cut(source, part);
  folded.text.reserve(words.size());
  folded.at.reserve(words.size() + 1);
  fold_each(words, [&](std::string_view piece, std::size_t from) {
    // Bytes of one character keep their own offsets; a longer plain form leads back to its character.
    bool const verbatim = words.compare(from, piece.size(), piece) == 0;
    for (std::size_t i = 0; i < piece.size(); ++i) {
      folded.at.push_back(static_cast<std::uint32_t>(part.start + from + (verbatim ? i : 0)));
    }
    folded.text += piece;
  });
  folded.at.push_back(static_cast<std::uint32_t>(part.start + words.size()));
  return folded;
}

Folded fold(std::string_view source, Span part, std::span<std::size_t const> joined) {
  auto folded = fold(source, part);
  for (auto const line_end : joined) {
    auto const found = std::find(folded.at.begin(), folded.at.end(), static_cast<std::uint32_t>(line_end));
    auto const at = found - folded.at.begin();
    bool const is_blank = found != folded.at.end() && folded.text[static_cast<std::size_t>(at)] == ' ';
    if (!is_blank) continue;
    folded.text.erase(folded.text.begin() + at);
    folded.at.erase(found);
  }
  return folded;
}

std::string fold_for_comparison(std::string_view words) {
  std::string folded;
  folded.reserve(words.size());
  fold_each(words, [&](std::string_view piece, std::size_t) { folded += piece; });
  auto const kept = trim(folded, {0, folded.size()});
  folded = folded.substr(kept.start, kept.size());
  std::transform(folded.begin(), folded.end(), folded.begin(), to_ascii_lower);
  return folded;
}

}  // namespace amends
