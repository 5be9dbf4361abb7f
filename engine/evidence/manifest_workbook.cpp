// evidence.xlsx: the workbook that `amends init --format xlsx` writes, filled in. Its cells are laid out
// as the tree that evidence.yaml would be read into, each value with its sheet and cell for a place; from
// there on there is no difference, so that both forms are held to the same rules.
#include "engine/evidence/form_sheets.h"
#include "engine/evidence/manifest.h"
#include "grammar/text/fold.h"
#include "grammar/text/workbook.h"

#include <algorithm>  // std::ranges::find_if, any_of, replace
#include <map>        // std::map
#include <memory>     // std::make_shared
#include <optional>   // std::optional
#include <span>       // std::span
#include <utility>    // std::move

namespace amends {

namespace {

using form::Column;
using form::Fill;

bool same_words(std::string_view a, std::string_view b) { return fold_for_comparison(a) == fold_for_comparison(b); }

// An amount of a cell as it would be written: "1000.5" is 1000.50, and what arithmetic left behind the
// pence (0.30000000000000004) goes. Real fractions of a penny stay, to be refused.
std::string sum_words(Cell const& cell) {
  if (cell.type != CellType::number || !cell.hundredths || *cell.hundredths < 0) return cell.text;
  auto const point = cell.text.find('.');
  auto const beyond = point == std::string::npos ? std::string_view{} : std::string_view(cell.text).substr(point + 1);
  auto const rest = beyond.size() > 2 ? beyond.substr(2, 4) : std::string_view{};
  if (rest.find_first_not_of('0') != std::string_view::npos && rest.find_first_not_of('9') != std::string_view::npos)
    return cell.text;
  auto const pence = std::to_string(*cell.hundredths % 100);
  return std::to_string(*cell.hundredths / 100) + (pence.size() == 1 ? ".0" : ".") + pence;
}

std::string coded_name(std::string text) {
  for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c == ' ' ? '_' : c;
  return text;
}

std::string yes_or_no(std::string const& text) {
  auto const word = fold_for_comparison(text);
  if (word == "yes" || word == "true") return "true";
  return word == "no" || word == "false" ? "false" : text;
}

// The parts of a list that is written in one cell; blanks at their ends and empty parts dropped.
std::vector<std::string> parts_of(std::string_view text, std::string_view separators) {
  std::vector<std::string> parts;
  for (std::size_t at = 0; at <= text.size();) {
    auto const end = std::min(text.find_first_of(separators, at), text.size());
    auto part = text.substr(at, end - at);
    while (part.starts_with(' ')) part.remove_prefix(1);
    while (part.ends_with(' ')) part.remove_suffix(1);
    if (!part.empty()) parts.emplace_back(part);
    at = end + 1;
  }
  return parts;
}

// Lays a workbook out as a document, noting what keeps it from being the form.
class Layout {
 public:
  Layout(Workbook const& workbook, std::string file) : workbook_{workbook}, file_{std::move(file)} {}

  yaml::Document document() {
    root_.kind = yaml::NodeKind::map;
    root_.mark = mark({file_, 0, 0, 1});
    read_instructions();
    read_codes();
    read_table(form::evidence_sheet, form::evidence_columns, "items", Needed::yes);
    read_table(form::events_sheet, form::events_columns, "events", Needed::no);
    read_table(form::more_time_sheet, form::more_time_columns, "extensions_requested", Needed::no);
    bool const readable = problems_.empty();
    auto source = std::make_shared<yaml::Source const>(yaml::Source{file_, {}, std::move(places_)});
    return {std::move(source), readable ? std::move(root_) : yaml::Node{}, std::move(problems_), readable};
  }

 private:
  enum class Needed { yes, no };

  // One column of a sheet, as far as it stands there.
  struct Heading {
    std::size_t column = 0;
    std::string printed;
    Column const* known = nullptr;  // null: not one of the form's
  };

  yaml::Mark mark(Place place) {
    places_.push_back(std::move(place));
    return {places_.size() - 1, 0, 0};
  }

  [[nodiscard]] Place at(Sheet const& sheet, std::size_t row, std::size_t column) const {
    return {file_, row, column, 1, sheet.name};
  }

  void problem(Place place, std::string message, std::string help) {
    problems_.push_back({"M020", Severity::error, std::move(message), std::move(place), {}, {}, std::move(help)});
  }

  Sheet const* sheet(std::string_view name, Needed needed) {
    auto const found = std::ranges::find_if(workbook_.sheets,
                                            [&](Sheet const& candidate) { return same_words(candidate.name, name); });
    if (found != workbook_.sheets.end()) return &*found;
    if (needed == Needed::yes)
      problem({file_, 0, 0, 1}, "the workbook has no sheet \"" + std::string(name) + "\"",
              "amends init --format xlsx writes the form; its sheets keep their names");
    return nullptr;
  }

  yaml::Node scalar(std::string text, yaml::Mark where) {
    yaml::Node node;
    node.text = std::move(text);
    node.mark = where;
    return node;
  }

  void add(yaml::Node& map, std::string_view key, yaml::Node value) {
    auto const where = value.mark;
    map.entries.push_back({std::string(key), where, std::move(value)});
  }

  // What stands in the cell beside a label of the instructions.
  void read_instructions() {
    auto const* instructions = sheet(form::instructions_sheet, Needed::yes);
    if (instructions == nullptr) return;
    for (auto const& row : instructions->rows) {
      auto const* label = row.at(1);
      auto const* said = row.at(2);
      if (label == nullptr || said == nullptr) continue;
      auto const where = mark(at(*instructions, row.number, 2));
      if (same_words(label->text, form::schema_label)) add(root_, "schema", scalar(said->text, where));
      if (same_words(label->text, form::reference_label)) add(root_, "reference", scalar(said->text, where));
    }
    if (root_.find("schema") == nullptr)
      problem({file_, 0, 0, 1, instructions->name},
              "the sheet " + instructions->name + " does not say which form this is",
              "put \"" + std::string(form::schema_label) + "\" into column A and " + std::string(form::schema) +
                  " beside it");
  }

  // The codes of the actions, by number.
  void read_codes() {
    auto const* actions = sheet(form::actions_sheet, Needed::yes);
    if (actions == nullptr) return;
    std::size_t number_column = 0;
    std::size_t code_column = 0;
    for (auto const& row : actions->rows) {
      if (code_column == 0) {
        for (auto const& cell : row.cells) {
          if (same_words(cell.text, form::action_title)) number_column = cell.column;
          if (same_words(cell.text, form::code_title)) code_column = cell.column;
        }
        continue;
      }
      auto const* number = row.at(number_column);
      auto const* code = row.at(code_column);
      if (number == nullptr || code == nullptr) continue;
      codes_.insert({number->text, scalar(code->text, mark(at(*actions, row.number, code_column)))});
    }
    if (code_column == 0)
      problem({file_, 0, 0, 1, actions->name}, "the sheet " + actions->name + " has no column \"Code\"",
              "make the form again with amends init --format xlsx, and copy what was filled in over to it");
  }

  // The headings of a sheet: the first row that has "Action" and another of the form's.
  std::vector<Heading> headings(Sheet const& sheet, std::span<Column const> columns, std::size_t& row_number) {
    for (auto const& row : sheet.rows) {
      std::vector<Heading> found;
      std::size_t known = 0;
      for (auto const& cell : row.cells) {
        auto const column = std::ranges::find_if(
            columns, [&](Column const& candidate) { return same_words(candidate.title, cell.text); });
        bool const is_known = column != columns.end();
        known += is_known ? 1 : 0;
        found.push_back({cell.column, cell.text, is_known ? &*column : nullptr});
      }
      if (known < 2) continue;
      row_number = row.number;
      return found;
    }
    return {};
  }

  void check_headings(Sheet const& sheet, std::vector<Heading> const& found, std::size_t row) {
    if (found.empty())
      problem({file_, 0, 0, 1, sheet.name}, "the sheet " + sheet.name + " has no row of headings",
              "put the headings back that amends init --format xlsx writes: Action, …");
    for (std::size_t i = 0; i < found.size(); ++i)
      for (std::size_t j = i + 1; j < found.size(); ++j)
        if (found[i].known != nullptr && found[i].known == found[j].known)
          problem(at(sheet, row, found[j].column), "two columns are headed \"" + found[j].printed + "\"",
                  "keep one of them");
  }

  yaml::Node list(std::vector<std::string> parts, yaml::Mark where) {
    if (parts.size() == 1) return scalar(std::move(parts.front()), where);
    yaml::Node node;
    node.kind = yaml::NodeKind::list;
    node.mark = where;
    for (auto& part : parts) node.items.push_back(scalar(std::move(part), where));
    return node;
  }

  yaml::Node value(Cell const& cell, Column const& column, yaml::Mark where) {
    switch (column.fill) {
      case Fill::action: return list(parts_of(cell.text, ",;&"), where);
      case Fill::people: return list(parts_of(cell.text, ";\n"), where);
      case Fill::name: return scalar(coded_name(cell.text), where);
      case Fill::sum: return scalar(sum_words(cell), where);
      case Fill::yes: return scalar(yes_or_no(cell.text), where);
      case Fill::told:
      case Fill::words:
      case Fill::day: return scalar(cell.text, where);
    }
    return {};
  }

  // The codes beside the numbers of an entry, as `init` writes fingerprints into evidence.yaml.
  void add_codes(yaml::Node& entry) {
    auto const* number = entry.find("action");
    if (number == nullptr) return;
    yaml::Node codes;
    codes.kind = yaml::NodeKind::list;
    codes.mark = number->mark;
    std::vector<yaml::Node> const one{*number};
    auto const& numbers = number->kind == yaml::NodeKind::list ? number->items : one;
    for (auto const& each : numbers) {
      auto const code = codes_.find(each.text);
      if (code == codes_.end()) return;
      codes.items.push_back(code->second);
    }
    auto const single = codes.items.size() == 1 ? codes.items.front() : codes;
    add(entry, "fingerprint", single);
  }

  yaml::Node entry(Sheet const& sheet, Row const& row, std::vector<Heading> const& headings) {
    yaml::Node entry;
    entry.kind = yaml::NodeKind::map;
    entry.mark = mark(at(sheet, row.number, 0));
    for (auto const& cell : row.cells) {
      auto const place = at(sheet, row.number, cell.column);
      auto const heading =
          std::ranges::find_if(headings, [&](Heading const& candidate) { return candidate.column == cell.column; });
      if (heading == headings.end())
        problem(place, "what stands here has no heading", "put it under one of the headings, or take it out");
      else if (heading->known == nullptr)
        add(entry, heading->printed, scalar(cell.text, mark(place)));
      else if (heading->known->fill != Fill::told)
        add(entry, heading->known->key, value(cell, *heading->known, mark(place)));
    }
    return entry;
  }

  // Lines that only name their action are as the form was written: nothing is filled in.
  void read_table(std::string_view name, std::span<Column const> columns, std::string_view key, Needed needed) {
    auto const* sheet = this->sheet(name, needed);
    if (sheet == nullptr) return;
    std::size_t heading_row = 0;
    auto const found = headings(*sheet, columns, heading_row);
    check_headings(*sheet, found, heading_row);
    yaml::Node entries;
    entries.kind = yaml::NodeKind::list;
    entries.mark = mark({file_, 0, 0, 1, sheet->name});
    for (auto const& row : sheet->rows) {
      if (row.number <= heading_row) continue;
      auto entry = this->entry(*sheet, row, found);
      bool const filled_in =
          std::ranges::any_of(entry.entries, [](yaml::Entry const& field) { return field.key != "action"; });
      if (!filled_in) continue;
      if (key == "items") add_codes(entry);
      entries.items.push_back(std::move(entry));
    }
    add(root_, key, std::move(entries));
  }

  Workbook const& workbook_;
  std::string file_;
  yaml::Node root_;
  std::vector<Place> places_;
  std::map<std::string, yaml::Node> codes_;
  Diagnostics problems_;
};

}  // namespace

Result<Manifest> read_manifest_workbook(std::string_view bytes, ManifestContext const& context) {
  auto const workbook = read_workbook(bytes);
  if (auto const* refused = std::get_if<Unreadable>(&workbook))
    return Diagnostics{{"M005",
                        Severity::error,
                        context.file + " cannot be read: " + refused->message,
                        {context.file, 0, 0, 1},
                        {},
                        {},
                        {}}};
  return read_manifest(Layout(std::get<Workbook>(workbook), context.file).document(), context);
}

}  // namespace amends
