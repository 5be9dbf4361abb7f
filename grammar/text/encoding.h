// UTF-8 or Windows-1252 to UTF-8 with LF lines. Inside the room: other rooms call read_document.
#pragma once

#include <cstddef>      // std::size_t
#include <string>       // std::string
#include <string_view>  // std::string_view

namespace amends {

struct Decoded {
  std::string text;
  std::size_t guessed = 0;  // bytes that were no UTF-8 and were read as Windows-1252
  std::size_t lost = 0;     // of these, bytes that Windows-1252 does not have either: U+FFFD now
};

// How many bytes at the front of `bytes` are whole, valid UTF-8 characters.
[[nodiscard]] std::size_t valid_utf8_prefix(std::string_view bytes);

// Drops a BOM, decodes, and makes every line end (CRLF, CR, form feed) a LF. Bytes that are no UTF-8 are
// read as Windows-1252 one by one, since copies are pasted together from both.
[[nodiscard]] Decoded decode(std::string_view bytes);

}  // namespace amends
