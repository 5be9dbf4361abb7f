// Text to Statement: header, sections, paragraphs, sentences.
#pragma once

#include "grammar/model/statement.h"
#include "grammar/model/vocabulary.h"

#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace amends {

// Takes `source` (see grammar/text) apart with the vocabulary's headings. Never fails: a text in which
// nothing is recognised is one section without a heading.
[[nodiscard]] Statement parse_statement(std::string_view source, Vocabulary const& vocabulary);

// The paragraphs of any part of the text, with labels, depth, paths and sentences.
[[nodiscard]] std::vector<Paragraph> split_paragraphs(std::string_view source, Span part);

// The sentences of source[part]: at ". ", "? ", "! " before a capital, digit or quote, and at line
// ends; not after "Mr.", "no.", "s.47", "e.g.", initials, or inside brackets or figures. A missing blank
// after the full stop ("2026 .It will") also ends one. Ascending; blanks between left out.
[[nodiscard]] std::vector<Span> split_sentences(std::string_view source, Span part);

}  // namespace amends
