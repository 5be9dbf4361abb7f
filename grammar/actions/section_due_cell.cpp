// The cell of a table, or the line, that says when what stands before it is due: it governs actions that were read
// before it.
#include "grammar/actions/section_reader.h"
#include "grammar/actions/sentence.h"
#include "grammar/phrases/dates.h"

#include <algorithm>  // std::max
#include <array>      // std::array
#include <utility>    // std::move

namespace amends {

namespace {

// Whether the printed day of a row comes well before a period that the row's own words give. Months are
// rough here: what ends about the same day is left as its own words have it.
bool ends_before(Deadline const& cell, Deadline const& own, std::optional<Date> decided_on) {
  static constexpr std::array<int, 5> days{1, 1, 7, 31, 366};  // by Unit
  auto const* by = std::get_if<By>(&cell.term);
  auto const* within = std::get_if<Within>(&own.term);
  if (by == nullptr || within == nullptr || !by->year || by->day == 0 || !decided_on) return false;
  if (within->anchor == Anchor::event || within->anchor == Anchor::action || within->further) return false;
  auto const day = make_date(*by->year, by->month, by->day);
  return day &&
         (*day - *decided_on).days() < within->period.count * days.at(static_cast<std::size_t>(within->period.unit));
}

// "by the due date": the words point at the cell, wherever they stand in the row.
bool points_at_cell(Deadline const& deadline) {
  auto const* by = std::get_if<By>(&deadline.term);
  return by != nullptr && by->month == 0 && !by->other_item;
}

// "by the same date as order 5", said before row 5.
bool waits_for(AgreedAction const& action, std::string const& row) {
  auto const* by = std::get_if<By>(&action.deadline.term);
  return by != nullptr && by->other_item && !action.deadline_before && std::to_string(*by->other_item) == row;
}

bool stands_in(std::string const& path, std::string const& row) {
  if (!path.starts_with(row)) return false;
  return path.size() == row.size() || path[row.size()] == '(' || path[row.size()] == '.';
}

}  // namespace

// "No later than 24 June 2026"; "24 June 2026" alone.
std::optional<Deadline> SectionReader::deadline_of_cell(Line const& line, Paragraph const& paragraph) const {
  if (!line.times.empty()) return deadline_of(line, line.times.front(), true);
  auto const date = match_date(line.text());
  if (!date || date->length != line.text().size()) return std::nullopt;
  By by;
  by.day = date->day;
  by.month = date->month;
  by.year = date->year;
  by.weekday = date->weekday;
  return Deadline{by, paragraph.span, true, {}};
}

// For all that the row asks, unless it has a limit of its own; of two limits the printed day binds where it
// comes first. And for what another row puts off to this one.
void SectionReader::due_cell(Paragraph const& paragraph) {
  auto const line = make_line(source_, paragraph.span, lexicon_, paragraph.joined_breaks);
  auto const cell = deadline_of_cell(line, paragraph);
  auto const row = row_of(paragraph.path);
  if (row == out_.actions.size() || !cell)
    return account(paragraph.path, paragraph.span, Account::unread, std::nullopt);
  for (auto k = section_first_; k < row; ++k)
    if (waits_for(out_.actions[k], paragraph.path)) out_.actions[k].deadline.term = cell->term;
  set_row_limit(row, *cell);
  account(paragraph.path, paragraph.span, Account::detail, out_.actions.size() - 1);
}

// "Due: no later than 15 January 2026", "Timescale: within four weeks" on a line below what is asked.
bool SectionReader::due_line(Sentence& now) {
  auto const length = lexicon_.match(&Vocabulary::due_labels, now.line.text());
  if (length == 0 || !now.clauses.empty()) return false;
  auto value = now.line.lower.find_first_not_of(" :-", length);
  if (value == std::string::npos) return false;
  std::optional<Deadline> limit;
  if (!now.line.times.empty() && now.line.times.front().begin == value)
    limit = deadline_of(now.line, now.line.times.front(), true);
  else if (auto const date = match_date(now.line.text().substr(value)); date && date->year)
    limit = Deadline{By{date->day, date->month, date->year, false, date->weekday, std::nullopt},
                     now.line.source(value, now.line.text().size()),
                     true,
                     {}};
  auto const row = std::max(row_of(now.paragraph.path), due_from_);
  if (!limit || row == out_.actions.size()) return false;
  set_row_limit(row, *limit);
  due_from_ = out_.actions.size();
  account(now, Account::detail, out_.actions.size() - 1);
  return true;
}

// The first action of the row whose label is `path`.
std::size_t SectionReader::row_of(std::string const& path) const {
  auto row = out_.actions.size();
  while (row > section_first_ && stands_in(out_.actions[row - 1].paragraph, path)) --row;
  return row;
}

void SectionReader::set_row_limit(std::size_t row, Deadline const& cell) {
  for (auto k = row; k < out_.actions.size(); ++k) {
    auto& action = out_.actions[k];
    bool const binds = ends_before(cell, action.deadline, decided_on_);
    bool const own = action.deadline.stated() && !action.deadline.inherited && !points_at_cell(action.deadline);
    if (own && !binds) continue;
    auto other = std::move(action.deadline);
    action.deadline = cell;
    if (own) action.deadline.also_at.push_back(std::move(other));
    link_anchor(action);
  }
}

}  // namespace amends
