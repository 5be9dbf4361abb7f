// A part of an office document (.docx, .xlsx) as an XML tree, under one set of limits: how large it unpacks,
// how many elements it makes, how deeply it nests them. Inside the room.
#pragma once

#include "grammar/text/archive.h"
#include "grammar/text/document.h"

#include <pugixml.hpp>  // pugi::xml_document, pugi::xml_node

#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view

namespace amends {

// What marks the old binary formats of Office, and the new ones when they are locked with a password.
inline constexpr std::string_view compound_file_mark = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

// Reads the part called `name` into `into`; an empty tree where there is none. Answers why not, where it
// cannot be read. Neither the document type nor what it declares is looked at: entities stay as printed.
[[nodiscard]] std::optional<Unreadable> load_part(Archive& archive, std::string const& name, pugi::xml_document& into);

}  // namespace amends
