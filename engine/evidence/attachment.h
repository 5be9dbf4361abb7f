// A file that a body sends as evidence, opened with care and read for what a rule may ask: whom was it
// paid or sent to, when, how much.
#pragma once

#include "engine/evidence/attachment_text.h"
#include "rules/diagnostic.h"

#include <cstdint>  // std::int64_t
#include <string>   // std::string
#include <vector>   // std::vector

namespace amends {

// text: opened and read. unopened: it is there, but this version does not look into its format.
// unreadable: there is nothing to look into.
enum class Reading { text, unopened, unreadable };

struct Attachment {
  std::string file;  // as the manifest names it
  Reading reading = Reading::unreadable;
  std::string reason;  // why it is not read as text; empty where it is
  std::string sha256;  // of its bytes; empty where it could not be opened
  std::string text;
  AttachmentFacts facts;
};

// Opens `file` inside the case folder. Regular files of at most 16 MiB only; never leaves the folder,
// never waits for a pipe or a device, never throws.
[[nodiscard]] Attachment open_attachment(std::string const& folder, std::string const& file);

}  // namespace amends
