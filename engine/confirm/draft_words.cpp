#include "engine/confirm/draft_words.h"

#include <array>  // std::array

namespace amends {

namespace {

using enum DraftCode;

constexpr std::string_view say_which = "Ask who or what exactly is meant, as a list or a number.";
constexpr std::string_view say_when = "Ask when it has to be done, and how often.";
constexpr std::string_view say_limit = "Ask for what has to be done in any case.";
constexpr std::string_view say_standard = "Ask what would show that it is met: a date, a document, a number.";
constexpr std::string_view say_result = "Ask for a result that can be shown: a letter, a record, a decision.";

// Longer phrases before the words that they hold: of several hits at one place the first stands.
constexpr std::array table{
    HardWord{"as appropriate", Where::anywhere, open_extent, say_limit},
    HardWord{"where appropriate", Where::anywhere, open_extent, say_limit},
    HardWord{"if appropriate", Where::anywhere, open_extent, say_limit},
    HardWord{"as necessary", Where::anywhere, open_extent, say_limit},
    HardWord{"where necessary", Where::anywhere, open_extent, say_limit},
    HardWord{"if necessary", Where::anywhere, open_extent, say_limit},
    HardWord{"as required", Where::anywhere, open_extent, say_limit},
    HardWord{"as needed", Where::anywhere, open_extent, say_limit},
    HardWord{"as far as possible", Where::anywhere, open_extent, say_limit},
    HardWord{"where possible", Where::anywhere, open_extent, say_limit},
    HardWord{"if possible", Where::anywhere, open_extent, say_limit},
    HardWord{"best endeavours", Where::anywhere, open_extent, say_limit},
    HardWord{"reasonable endeavours", Where::anywhere, open_extent, say_limit},
    HardWord{"reasonable steps", Where::anywhere, open_extent, say_limit},
    HardWord{"relevant staff", Where::anywhere, open_extent, say_which},
    HardWord{"relevant officers", Where::anywhere, open_extent, say_which},
    HardWord{"relevant teams", Where::anywhere, open_extent, say_which},
    HardWord{"appropriate staff", Where::anywhere, open_extent, say_which},
    HardWord{"appropriate officers", Where::anywhere, open_extent, say_which},
    HardWord{"others affected", Where::anywhere, open_extent, say_which},
    HardWord{"and so on", Where::anywhere, open_extent, say_which},
    HardWord{"etc", Where::anywhere, open_extent, say_which},
    HardWord{"regularly", Where::anywhere, open_extent, say_when},
    HardWord{"periodically", Where::anywhere, open_extent, say_when},
    HardWord{"from time to time", Where::anywhere, open_extent, say_when},
    HardWord{"on an ongoing basis", Where::anywhere, open_extent, say_when},
    HardWord{"timely", Where::anywhere, qualitative_term, say_when},
    HardWord{"meaningful", Where::anywhere, qualitative_term, say_standard},
    HardWord{"adequate", Where::anywhere, qualitative_term, say_standard},
    HardWord{"appropriate", Where::anywhere, qualitative_term, say_standard},
    HardWord{"suitable", Where::anywhere, qualitative_term, say_standard},
    HardWord{"sufficient", Where::anywhere, qualitative_term, say_standard},
    HardWord{"robust", Where::anywhere, qualitative_term, say_standard},
    HardWord{"effective", Where::anywhere, qualitative_term, say_standard},
    HardWord{"thorough", Where::anywhere, qualitative_term, say_standard},
    HardWord{"proper", Where::anywhere, qualitative_term, say_standard},
    HardWord{"properly", Where::anywhere, qualitative_term, say_standard},
    HardWord{"reasonable", Where::anywhere, qualitative_term, say_standard},
    HardWord{"be mindful", Where::anywhere, nothing_to_show, say_result},
    HardWord{"bear in mind", Where::anywhere, nothing_to_show, say_result},
    HardWord{"have regard to", Where::at_the_start, nothing_to_show, say_result},
    HardWord{"be aware", Where::at_the_start, nothing_to_show, say_result},
    HardWord{"reflect", Where::at_the_start, nothing_to_show, say_result},
    HardWord{"learn", Where::at_the_start, nothing_to_show, say_result},
    HardWord{"recognise", Where::at_the_start, nothing_to_show, say_result},
    HardWord{"ensure", Where::at_the_start, nothing_to_show, say_result},
    HardWord{"make sure", Where::at_the_start, nothing_to_show, say_result},
    HardWord{"continue to", Where::at_the_start, nothing_to_show, say_result},
    HardWord{"endeavour", Where::at_the_start, nothing_to_show, say_result},
    HardWord{"try to", Where::at_the_start, nothing_to_show, say_result},
    HardWord{"aim to", Where::at_the_start, nothing_to_show, say_result},
};

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace

std::span<HardWord const> hard_words() { return table; }

std::size_t find_whole(std::string_view text, std::string_view words) {
  for (auto at = text.find(words); at != std::string_view::npos; at = text.find(words, at + 1)) {
    auto const end = at + words.size();
    bool const starts = at == 0 || !is_word(text[at - 1]);
    if (starts && (end == text.size() || !is_word(text[end]))) return at;
  }
  return std::string_view::npos;
}

}  // namespace amends
