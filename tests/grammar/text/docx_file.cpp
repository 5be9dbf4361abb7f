#include "tests/grammar/text/docx_file.h"

#include <zip.h>  // zip_file_add, zip_open_from_source

#include <stdexcept>  // std::runtime_error

namespace amends::test {

namespace {

std::string const word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

std::string level(int number, std::string const& format, std::string const& text) {
  return "<w:lvl w:ilvl=\"" + std::to_string(number) + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format +
         "\"/><w:lvlText w:val=\"" + text + "\"/></w:lvl>";
}

std::string numbering() {
  return "<w:numbering " + word + "><w:abstractNum w:abstractNumId=\"0\">" + level(0, "decimal", "%1.") +
         level(1, "lowerLetter", "%2)") + "</w:abstractNum><w:abstractNum w:abstractNumId=\"1\">" +
         level(0, "bullet", "\uF0B7") + level(1, "bullet", "o") +
         "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
         "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>"
         "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\">"
         "<w:startOverride w:val=\"1\"/></w:lvlOverride></w:num></w:numbering>";
}

std::string styles() {
  return "<w:styles " + word +
         "><w:style w:styleId=\"ListNumber\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
         "<w:style w:styleId=\"OwnNumber\"><w:basedOn w:val=\"ListNumber\"/></w:style></w:styles>";
}

}  // namespace

std::string zipped(Parts const& parts) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* const file = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_source_keep(file);
  zip_t* const archive = zip_open_from_source(file, ZIP_TRUNCATE, &error);
  if (archive == nullptr) throw std::runtime_error("no archive could be made");
  for (auto const& [name, content] : parts) {
    zip_file_add(archive, name.c_str(), zip_source_buffer(archive, content.data(), content.size(), 0), 0);
  }
  if (zip_close(archive) != 0) throw std::runtime_error("the archive could not be written");

  zip_source_open(file);
  zip_source_seek(file, 0, SEEK_END);
  std::string bytes(static_cast<std::size_t>(zip_source_tell(file)), '\0');
  zip_source_seek(file, 0, SEEK_SET);
  zip_source_read(file, bytes.data(), bytes.size());
  zip_source_close(file);
  zip_source_free(file);
  return bytes;
}

std::string docx(std::string const& body) {
  auto const document =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document " + word + "><w:body>" + body + "</w:body></w:document>";
  return zipped({{"word/document.xml", document}, {"word/numbering.xml", numbering()}, {"word/styles.xml", styles()}});
}

std::string paragraph(std::string const& words, std::string const& properties) {
  return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r></w:p>";
}

std::string item(int list, int level, std::string const& words) {
  return paragraph(words, "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" +
                              std::to_string(list) + "\"/></w:numPr>");
}

}  // namespace amends::test
