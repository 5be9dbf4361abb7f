// A tree made ready at build time. The YAML library needs tens of milliseconds for a vocabulary, more
// than reading a decision takes; the shipped packs are therefore parsed once, when the program is built,
// and their trees travel as bytes beside their text.
#pragma once

#include "rules/yaml/document.h"

#include <string>       // std::string
#include <string_view>  // std::string_view

namespace amends::yaml {

// The tree of a readable document, as bytes.
[[nodiscard]] std::string pack_tree(Document const& document);

// The document again, from its text and those bytes. The bytes must be `pack_tree`'s of that very text.
[[nodiscard]] Document unpack_tree(std::string_view text, std::string_view bytes, std::string file);

}  // namespace amends::yaml
