// A file that a body sends as evidence, opened with care and read for what a rule may ask: whom was it
// paid or sent to, when, how much; whether it apologises, who signed it, whether it is still a draft.
#pragma once

#include "engine/evidence/attachment_text.h"
#include "engine/evidence/passage.h"
#include "rules/content.h"
#include "rules/diagnostic.h"

#include <optional>  // std::optional
#include <string>    // std::string
#include <vector>    // std::vector

namespace amends {

// text: opened and read. unopened: it is there, but this version does not look into its format.
// unreadable: there is nothing to look into.
enum class Reading { text, unopened, unreadable };

struct Attachment {
  std::string file;  // as the manifest names it
  Reading reading = Reading::unreadable;
  std::string reason;  // why it is not read as text; empty where it is
  std::string sha256;  // of its bytes; empty where it could not be opened, or is too large for it
  std::string format;  // "pdf", "eml", ...; empty where it is not read
  std::string text;
  AttachmentFacts facts;
  ContentFacts content;
  std::optional<MailHead> mail;
  std::vector<std::string> unread;  // files within it that were not read, each with why
};

// Opens `file` inside the case folder and reads it with the pack's words. Regular files of at most 16 MiB
// only (a larger one has its digest, and is for a person); never leaves the folder, never waits for a pipe or
// a device, never throws.
[[nodiscard]] Attachment open_attachment(std::string const& folder, std::string const& file, ContentWords const& words);

}  // namespace amends
