#include "filled_form.h"

#include "grammar/text/workbook.h"
#include "tests/grammar/text/docx_file.h"

#include <gtest/gtest.h>
#include <zip.h>

namespace amends::tests {

std::map<std::string, std::string> unzipped(std::string_view bytes) {
  zip_error_t error;
  zip_error_init(&error);
  zip_t* const archive =
      zip_open_from_source(zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error), ZIP_RDONLY, &error);
  std::map<std::string, std::string> parts;
  if (archive == nullptr) {
    ADD_FAILURE() << "no archive";
    return parts;
  }
  for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
    zip_stat_t about;
    zip_stat_index(archive, static_cast<zip_uint64_t>(i), 0, &about);
    std::string content(about.size, '\0');
    zip_file_t* const file = zip_fopen_index(archive, static_cast<zip_uint64_t>(i), 0);
    zip_fread(file, content.data(), content.size());
    zip_fclose(file);
    parts[about.name] = std::move(content);
  }
  zip_discard(archive);
  return parts;
}

std::string opened(std::string const& bytes) {
  if (!bytes.starts_with("PK")) return bytes;
  std::string all;
  for (auto const& [name, content] : unzipped(bytes)) all += name + "\n" + content + "\n";
  return all;
}

std::string filled(std::string_view form, int sheet, std::vector<Fill> const& cells) {
  auto parts = unzipped(form);
  auto& xml = parts["xl/worksheets/sheet" + std::to_string(sheet) + ".xml"];
  for (Fill const& fill : cells) {
    auto const at = xml.find("<c r=\"" + fill.cell + "\" ");
    auto const end = xml.find("/>", at);
    if (at == std::string::npos || end == std::string::npos || xml.find('>', at) != end + 1) {
      ADD_FAILURE() << "sheet " << sheet << " has no empty cell " << fill.cell;
      continue;
    }
    auto const content = fill.number.empty() ? " t=\"inlineStr\"><is><t>" + fill.words + "</t></is></c>"
                                             : "><v>" + fill.number + "</v></c>";
    xml.replace(end, 2, content);
  }
  return test::zipped({parts.begin(), parts.end()});
}

std::string all_cells(std::string_view bytes) {
  auto const read = read_workbook(bytes);
  if (auto const* refused = std::get_if<Unreadable>(&read)) {
    ADD_FAILURE() << refused->message;
    return {};
  }
  std::string out;
  for (auto const& sheet : std::get<Workbook>(read).sheets) {
    out += "[" + sheet.name + "]\n";
    for (auto const& row : sheet.rows) {
      for (auto const& cell : row.cells) out += cell.text + " | ";
      out += "\n";
    }
  }
  return out;
}

}  // namespace amends::tests
