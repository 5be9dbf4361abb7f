#include "grammar/statement/sections.h"

#include "grammar/statement/fields.h"
#include "grammar/statement/labels.h"
#include "grammar/statement/lead_ins.h"
#include "grammar/statement/order_table.h"
#include "grammar/text/characters.h"
#include "grammar/text/fold.h"

#include <algorithm>  // std::min

namespace amends {

namespace {

constexpr std::string_view satisfied_label = "ombudsman satisfied with";

class SectionReader {
 public:
  SectionReader(std::string_view source, std::span<TextLine const> lines, std::size_t first_line,
                Headings const& headings)
      : source_{source}, lines_{lines}, headings_{headings}, at_{first_line} {}

  SectionsReading read() && {
    for (; at_ < lines_.size(); ++at_) {
      if (!lines_[at_].words.empty()) take_line();
    }
    close();
    return std::move(reading_);
  }

 private:
  enum class Where {
    text,         // in a section, or where the next words begin one without heading
    after_break,  // after "Back to top": the next line is a heading
    furniture,    // in what the site put around the statement: only a known heading leads out
  };

  [[nodiscard]] std::string_view words(std::size_t line) const { return cut(source_, lines_[line].words); }

  [[nodiscard]] std::size_t next_with_words(std::size_t line) const {
    do ++line;
    while (line < lines_.size() && lines_[line].words.empty());
    return line;
  }

  void take_line() {
    auto const line = words(at_);
    if (take_summary(line) || take_satisfied_line(line)) return;
    auto const [is_furniture, role] = headings_.meaning_of(line);
    if (is_furniture) return leave_text(is_section_break(line) ? Where::after_break : Where::furniture);
    in_table_ = in_table_ || heads_a_column();
    if (role && !heads_a_column() && !names_row()) {
      reading_.has_headings = true;
      return open(*role);
    }
    if (where_ == Where::furniture) return;
    if (where_ == Where::after_break && could_be_heading(line)) return open(SectionRole::other);
    where_ = Where::text;
    if (!section_) section_ = Section{{}, {}, {lines_[at_].start, lines_[at_].start}, SectionRole::other, false, {}};
    section_->span.end = lines_[at_].words.end;
  }

  void leave_text(Where where) {
    close();
    open_role_ = SectionRole::other;
    where_ = where;
  }

  void open(SectionRole role) {
    close();
    auto const heading = lines_[at_].words;
    auto const start = at_ + 1 < lines_.size() ? lines_[at_ + 1].start : heading.end;
    bool const part = role == open_role_ && role == SectionRole::recommended;
    section_ = Section{std::string{cut(source_, heading)}, heading, {start, start}, role, part, {}};
    open_role_ = role;
    in_table_ = false;
    where_ = Where::text;
  }

  // A heading with nothing under it ("Putting things right" above "Orders") only groups what follows.
  void close() {
    if (!section_) return;
    if (section_->span.empty()) section_->role = SectionRole::other;
    bool const is_title_of_summary = section_->span.empty() && section_->heading.ends_with(':');
    if (!is_title_of_summary) reading_.sections.push_back(*std::move(section_));
    section_.reset();
  }

  // "Summary: ..." is a heading and its section on one line.
  bool take_summary(std::string_view line) {
    auto const after = after_summary_label(line);
    if (!after || reading_.summary) return false;
    close();
    auto const start = lines_[at_].words.start;
    auto end = lines_[at_].words.end;
    while (at_ + 1 < lines_.size() && !lines_[at_ + 1].words.empty()) end = lines_[++at_].words.end;
    Span const span{start + std::min(*after, end - start), end};
    Span const label = trim(source_, {start, span.start});
    open_role_ = SectionRole::summary;
    section_ = Section{std::string{cut(source_, label)}, label, span, SectionRole::summary, false, {}};
    reading_.summary = std::string{cut(source_, span)};
    where_ = Where::text;
    return true;
  }

  // "Ombudsman satisfied with council's response: 12 September 2017", its date perhaps on the next line.
  bool take_satisfied_line(std::string_view line) {
    constexpr std::size_t longest_line = 120;
    if (line.size() > longest_line || line.size() < satisfied_label.size()) return false;
    if (to_ascii_lower(line.front()) != satisfied_label.front()) return false;
    auto const folded = fold_for_comparison(line);
    if (!folded.starts_with(satisfied_label)) return false;
    auto const colon = line.rfind(':');
    if (colon == std::string_view::npos) return false;
    auto const below = next_with_words(at_);
    bool const date_below = colon + 1 == line.size() && below < lines_.size();
    auto const date = read_whole_date(date_below ? words(below) : line.substr(colon + 1));
    if (!date) return false;
    reading_.satisfied_on = date;
    if (date_below) at_ = below;
    leave_text(Where::text);
    return true;
  }

  // "3" / "Learning" / "order": the name of a table's row, broken in a narrow column.
  [[nodiscard]] bool names_row() const {
    if (!in_table_ || at_ == 0) return false;
    auto above = at_ - 1;
    while (above > 0 && lines_[above].words.empty()) --above;
    bool const under_number = read_row_number(source_, lines_[above].words).has_value();
    return under_number || (above + 1 == at_ && starts_small(words(at_)));
  }

  // A line "Order" above the head of another column is the head of the first, and no heading.
  [[nodiscard]] bool heads_a_column() const {
    auto const below = next_with_words(at_);
    return below < lines_.size() && !headings_.meaning_of(words(below)).role &&
           starts_column_head(source_, lines_, below);
  }

  std::string_view source_;
  std::span<TextLine const> lines_;
  Headings const& headings_;
  std::size_t at_;
  Where where_ = Where::text;
  std::optional<Section> section_;
  SectionRole open_role_ = SectionRole::other;  // of the heading last read
  bool in_table_ = false;                       // the head of a table of orders was seen in this section
  SectionsReading reading_;
};

}  // namespace

SectionsReading read_sections(std::string_view source, std::span<TextLine const> lines, std::size_t first_line,
                              Headings const& headings) {
  return SectionReader{source, lines, first_line, headings}.read();
}

}  // namespace amends
