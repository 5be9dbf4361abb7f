#include "engine/evidence/attachment.h"

#include "engine/evidence/case_path.h"
#include "grammar/text/digest.h"
#include "grammar/text/document.h"

#include <utility>  // std::move
#include <variant>  // std::get_if

namespace amends {

namespace {

Attachment unreadable(Attachment attachment, std::string reason) {
  attachment.reading = Reading::unreadable;
  attachment.reason = std::move(reason);
  return attachment;
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
    attachment.reason = "this version looks into .txt, .html and .htm files only";
    return attachment;
  }
  auto document = read_document(bytes, *format);
  if (auto const* refused = std::get_if<Unreadable>(&document)) return unreadable(attachment, refused->message);
  attachment.reading = Reading::text;
  attachment.text = std::move(std::get<Document>(document).text);
  attachment.facts = read_attachment_text(attachment.text, file);
  return attachment;
}

}  // namespace amends
