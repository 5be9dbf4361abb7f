#include "grammar/text/workbook.h"

#include "grammar/text/cell_values.h"
#include "grammar/text/characters.h"
#include "grammar/text/encoding.h"
#include "grammar/text/office_xml.h"

#include <algorithm>  // std::ranges::find, sort
#include <map>        // std::map
#include <utility>    // std::move

namespace amends {

namespace {

constexpr std::size_t last_column = 16'384;
constexpr std::size_t last_row = 1'048'576;
constexpr std::size_t most_sheets = 200;
constexpr std::size_t most_cells = 200'000;
constexpr std::size_t most_text = std::size_t{16} << 20U;  // of all cells; a shared text may stand in many

Unreadable no_workbook() {
  return {"broken_file", "The file is no Excel workbook: its sheets are missing. Save it anew as .xlsx and try again."};
}
Unreadable old_or_locked() {
  return {"encrypted_file",
          "The file is locked with a password, or is of the old .xls kind. Save it as .xlsx without a password."};
}
Unreadable too_much() {
  return {"too_large",
          "The workbook holds far more cells than any list of payments or staff. Save the part that counts."};
}

// Names without their prefix: some programs write <x:row>.
std::string_view local(char const* name) {
  std::string_view const whole{name};
  auto const colon = whole.find(':');
  return colon == std::string_view::npos ? whole : whole.substr(colon + 1);
}

pugi::xml_node child_of(pugi::xml_node parent, std::string_view name) {
  for (auto const node : parent.children())
    if (local(node.name()) == name) return node;
  return {};
}

template <class Do>
void each_child(pugi::xml_node parent, std::string_view name, Do const& act) {
  for (auto const node : parent.children())
    if (local(node.name()) == name) act(node);
}

// The words of <si> or <is>: plain, or in runs; hints for pronunciation are no words.
std::string words_of(pugi::xml_node rich) {
  std::string words;
  for (auto const node : rich.children()) {
    auto const name = local(node.name());
    if (name == "t") words += node.text().as_string();
    if (name == "r") words += child_of(node, "t").text().as_string();
  }
  return words;
}

std::string clean(std::string_view words) {
  auto text = decode(words).text;
  auto const part = trim(text, {0, text.size()});
  return text.substr(part.start, part.size());
}

// "BC12" is column 55; nothing for what is no cell.
std::optional<std::size_t> column_of(std::string_view reference) {
  std::size_t column = 0;
  std::size_t letters = 0;
  for (; letters < reference.size() && is_ascii_letter(reference[letters]) && letters < 4; ++letters)
    column = column * 26 + static_cast<std::size_t>(to_ascii_lower(reference[letters]) - 'a') + 1;
  if (letters == 0 || column > last_column) return std::nullopt;
  return column;
}

class Reader {
 public:
  explicit Reader(Archive& archive) : archive_(archive) {}

  std::optional<Unreadable> read() {
    std::string name = "xl/workbook.xml";
    if (auto refused = find_workbook(name)) return refused;
    pugi::xml_document workbook;
    if (auto refused = load_part(archive_, name, workbook)) return refused;
    auto const root = child_of(workbook, "workbook");
    if (!root) return no_workbook();
    folder_ = name.substr(0, name.rfind('/') + 1);
    if (child_of(root, "workbookPr").attribute("date1904").as_bool()) epoch_ = Epoch::year_1904;

    if (auto refused = read_relations(name)) return refused;
    if (auto refused = read_shared_texts()) return refused;
    if (auto refused = read_styles()) return refused;
    for (auto const node : child_of(root, "sheets").children())
      if (auto refused = read_sheet(node)) return refused;
    if (result.sheets.empty()) return no_workbook();
    return std::nullopt;
  }

  Workbook result;

 private:
  std::optional<Unreadable> find_workbook(std::string& name) {
    pugi::xml_document relations;
    if (auto refused = load_part(archive_, "_rels/.rels", relations)) return refused;
    each_child(child_of(relations, "Relationships"), "Relationship", [&](pugi::xml_node relation) {
      std::string_view const type = relation.attribute("Type").as_string();
      std::string_view const target = relation.attribute("Target").as_string();
      if (type.ends_with("/officeDocument") && !target.empty())
        name = target.front() == '/' ? target.substr(1) : target;
    });
    return std::nullopt;
  }

  std::optional<Unreadable> read_relations(std::string const& workbook) {
    pugi::xml_document relations;
    auto const name = folder_ + "_rels/" + workbook.substr(folder_.size()) + ".rels";
    if (auto refused = load_part(archive_, name, relations)) return refused;
    each_child(child_of(relations, "Relationships"), "Relationship", [&](pugi::xml_node relation) {
      // What lies outside the file is none of ours.
      if (std::string_view{relation.attribute("TargetMode").as_string()} == "External") return;
      std::string const target = relation.attribute("Target").as_string();
      std::string_view const type = relation.attribute("Type").as_string();
      auto const part = target.starts_with('/') ? target.substr(1) : folder_ + target;
      parts_[relation.attribute("Id").as_string()] = part;
      if (type.ends_with("/sharedStrings")) shared_part_ = part;
      if (type.ends_with("/styles")) styles_part_ = part;
    });
    return std::nullopt;
  }

  std::optional<Unreadable> read_shared_texts() {
    pugi::xml_document document;
    if (auto refused =
            load_part(archive_, shared_part_.empty() ? folder_ + "sharedStrings.xml" : shared_part_, document))
      return refused;
    each_child(child_of(document, "sst"), "si", [&](pugi::xml_node node) { shared_.push_back(clean(words_of(node))); });
    return std::nullopt;
  }

  std::optional<Unreadable> read_styles() {
    pugi::xml_document document;
    if (auto refused = load_part(archive_, styles_part_.empty() ? folder_ + "styles.xml" : styles_part_, document))
      return refused;
    auto const root = child_of(document, "styleSheet");
    std::map<int, bool> own;
    each_child(child_of(root, "numFmts"), "numFmt", [&](pugi::xml_node format) {
      own[format.attribute("numFmtId").as_int()] =
          shows_a_date(std::string_view{format.attribute("formatCode").as_string()});
    });
    each_child(child_of(root, "cellXfs"), "xf", [&](pugi::xml_node style) {
      auto const id = style.attribute("numFmtId").as_int();
      auto const found = own.find(id);
      dated_styles_.push_back(found == own.end() ? shows_a_date(id) : found->second);
    });
    return std::nullopt;
  }

  std::optional<Unreadable> read_sheet(pugi::xml_node node) {
    if (local(node.name()) != "sheet") return std::nullopt;
    if (result.sheets.size() == most_sheets) return too_much();
    std::string id;
    for (auto const attribute : node.attributes())
      if (std::string_view{attribute.name()} != "id" && local(attribute.name()) == "id") id = attribute.as_string();
    auto const part = parts_.find(id);
    if (part == parts_.end()) return no_workbook();
    pugi::xml_document document;
    if (auto refused = load_part(archive_, part->second, document)) return refused;

    Sheet sheet;
    sheet.name = clean(node.attribute("name").as_string());
    std::string_view const state = node.attribute("state").as_string();
    sheet.hidden = state == "hidden" || state == "veryHidden";
    std::size_t before = 0;
    for (auto const row : child_of(child_of(document, "worksheet"), "sheetData").children()) {
      if (local(row.name()) != "row") continue;
      auto const number = row.attribute("r").as_ullong(before + 1);
      if (number <= before || number > last_row) return no_workbook();
      before = number;
      auto read = read_row(row, number);
      if (cells_ > most_cells || text_ > most_text) return too_much();
      if (!read.cells.empty()) sheet.rows.push_back(std::move(read));
    }
    result.sheets.push_back(std::move(sheet));
    return std::nullopt;
  }

  Row read_row(pugi::xml_node node, std::size_t number) {
    Row row{number, {}};
    std::size_t column = 0;
    for (auto const cell : node.children()) {
      if (local(cell.name()) != "c") continue;
      column = column_of(cell.attribute("r").as_string()).value_or(column + 1);
      auto value = value_of(cell);
      if (value.text.empty() || column > last_column) continue;
      value.column = column;
      ++cells_;
      text_ += value.text.size();
      if (cells_ > most_cells || text_ > most_text) break;
      row.cells.push_back(std::move(value));
    }
    std::ranges::stable_sort(row.cells, {}, &Cell::column);
    return row;
  }

  Cell value_of(pugi::xml_node node) const {
    std::string_view const type = node.attribute("t").as_string("n");
    if (type == "inlineStr") return words(clean(words_of(child_of(node, "is"))));
    std::string_view const written = child_of(node, "v").text().as_string();
    if (type == "s") return shared(written);
    if (type == "b") return {0, CellType::yes_no, written == "1" ? "TRUE" : "FALSE", {}, {}};
    if (type == "d") return day_in_words(written);
    if (type == "n" && !written.empty()) return number(written, node.attribute("s").as_uint());
    return words(clean(written));
  }

  static Cell words(std::string text) { return {0, CellType::text, std::move(text), {}, {}}; }

  [[nodiscard]] Cell shared(std::string_view index) const {
    auto const at = read_decimal(index);
    bool const there = at && at->hundredths >= 0 && static_cast<std::size_t>(at->hundredths / 100) < shared_.size();
    return words(there ? shared_[static_cast<std::size_t>(at->hundredths / 100)] : std::string{});
  }

  static Cell day_in_words(std::string_view written) {
    auto const day = parse_iso_date(written.substr(0, 10));
    return day ? Cell{0, CellType::date, iso(*day), {}, day} : words(clean(written));
  }

  [[nodiscard]] Cell number(std::string_view written, std::size_t style) const {
    auto const value = read_decimal(written);
    if (!value) return words(clean(written));
    bool const dated = style < dated_styles_.size() && dated_styles_[style];
    auto const day = dated ? date_of_serial(*value, epoch_) : std::nullopt;
    if (day) return {0, CellType::date, iso(*day), {}, day};
    return {0, CellType::number, value->plain, value->hundredths, {}};
  }

  Archive& archive_;
  std::string folder_;
  std::string shared_part_, styles_part_;
  std::map<std::string, std::string> parts_;  // by id of the relation
  std::vector<std::string> shared_;
  std::vector<bool> dated_styles_;
  Epoch epoch_ = Epoch::year_1900;
  std::size_t cells_ = 0;
  std::size_t text_ = 0;
};

}  // namespace

Cell const* Row::at(std::size_t column) const {
  auto const found = std::ranges::find(cells, column, &Cell::column);
  return found == cells.end() ? nullptr : &*found;
}

std::variant<Workbook, Unreadable> read_workbook(std::string_view bytes) {
  if (bytes.starts_with(compound_file_mark)) return old_or_locked();
  auto opened = Archive::open(bytes);
  if (auto* refused = std::get_if<Unreadable>(&opened)) return std::move(*refused);
  Reader reader(std::get<Archive>(opened));
  if (auto refused = reader.read()) return *std::move(refused);
  return std::move(reader.result);
}

}  // namespace amends
