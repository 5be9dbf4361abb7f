#include "engine/evidence/attachment.h"

#include "engine/evidence/case_path.h"
#include "grammar/text/digest.h"
#include "grammar/text/document.h"

#include <algorithm>    // std::find
#include <array>        // std::array
#include <string_view>  // std::string_view
#include <utility>      // std::move
#include <variant>      // std::get_if

namespace amends {

namespace {

Attachment unreadable(Attachment attachment, std::string reason) {
  attachment.reading = Reading::unreadable;
  attachment.reason = std::move(reason);
  return attachment;
}

// A scan or a locked file is evidence all the same.
bool a_person_can_open(Unreadable const& refused) {
  constexpr std::array<std::string_view, 3> codes{"no_text_layer", "encrypted_file", "pdf_reader_missing"};
  return std::find(codes.begin(), codes.end(), refused.code) != codes.end();
}

}  // namespace

Attachment open_attachment(std::string const& folder, std::string const& file) {
  Attachment attachment;
  attachment.file = file;
  if (auto problem = outside_case(folder, file); !problem.empty()) return unreadable(attachment, std::move(problem));

  auto const opened = read_regular_file(folder.empty() ? file : folder + "/" + file);
  if (auto const* closed = std::get_if<Unopened>(&opened)) return unreadable(attachment, closed->reason);
  auto const& bytes = std::get<std::string>(opened);
  attachment.sha256 = sha256_hex(bytes);
  if (bytes.empty()) return unreadable(attachment, "it is empty");

  auto const format = format_of(file);
  if (!format) {
    attachment.reading = Reading::unopened;
    attachment.reason = "it is no " + readable_extensions() + " file";
    return attachment;
  }
  auto document = read_document(bytes, *format);
  if (auto const* refused = std::get_if<Unreadable>(&document)) {
    attachment.reading = a_person_can_open(*refused) ? Reading::unopened : Reading::unreadable;
    attachment.reason = refused->message;
    return attachment;
  }
  attachment.reading = Reading::text;
  attachment.text = std::move(std::get<Document>(document).text);
  attachment.facts = read_attachment_text(attachment.text, file);
  return attachment;
}

}  // namespace amends
