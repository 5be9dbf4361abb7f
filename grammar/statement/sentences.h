// Sentences within one paragraph, whose lines may have been wrapped. Inside the room; others call
// split_sentences of parse.h or read Paragraph::sentences.
#pragma once

#include "grammar/model/span.h"

#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace amends {

enum class LineEnds { end_sentences, are_blanks };

[[nodiscard]] std::vector<Span> split_sentences(std::string_view source, Span part, LineEnds line_ends);

}  // namespace amends
