#include "grammar/statement/header.h"

#include "grammar/statement/fields.h"
#include "grammar/statement/scheme.h"
#include "grammar/text/characters.h"
#include "grammar/text/fold.h"

#include <algorithm>  // std::find, std::min
#include <array>      // std::array

namespace amends {

namespace {

constexpr int most_header_lines = 80;
constexpr std::size_t longest_value = 160;
// What older Housing Ombudsman reports and the reports of others have as their title.
constexpr std::array<std::string_view, 5> titles{"report", "decision report", "investigation report", "public report",
                                                 "decision"};

class HeaderReader {
 public:
  HeaderReader(std::string_view source, std::span<TextLine const> lines, Headings const& headings)
      : source_{source}, lines_{lines}, headings_{headings} {}

  HeaderReading read() && {
    int seen = 0;
    for (; at_ < lines_.size() && seen < most_header_lines; ++at_) {
      if (lines_[at_].words.empty()) continue;
      ++seen;
      if (!take_line()) break;
    }
    if (end_ == 0) return {};
    if (!header_.body && !body_candidate_.empty()) header_.body = std::string{body_candidate_};
    if (!scheme_.empty()) header_.scheme = std::string{scheme_};
    return {std::move(header_), end_};
  }

 private:
  [[nodiscard]] std::string_view words(std::size_t line) const { return cut(source_, lines_[line].words); }

  // Whether the header may go on after this line.
  bool take_line() {
    auto const line = words(at_);
    if (after_summary_label(line)) return false;
    auto const [is_furniture, role] = headings_.meaning_of(line);
    if (is_furniture) return end_ == 0;
    if (take_field(line) || take_form(line)) return true;
    if (role) return false;
    return take_plain(line);
  }

  // A labelled line, with its value there or on the lines below.
  bool take_field(std::string_view line) {
    auto const field = read_field(line);
    if (!field) return false;
    if (!field->value.empty()) {
      if (!store(field->kind, field->value)) return false;
      accept(field->scheme);
      return true;
    }
    auto const below = value_line_below();
    if (below == lines_.size()) return announces_nothing(*field);
    if (!store(field->kind, words(below))) return false;
    at_ = below;
    if (field->kind == FieldKind::categories) take_more_categories();
    accept(field->scheme);
    return true;
  }

  // "Decision" as the title of a page, with another label below it; a heading otherwise.
  bool announces_nothing(HeaderField const& field) {
    auto const below = next_with_words(at_);
    bool const label_below = below < lines_.size() && read_field(words(below));
    if (label_below) accept(field.scheme);
    return label_below;
  }

  [[nodiscard]] std::size_t next_with_words(std::size_t line) const {
    do ++line;
    while (line < lines_.size() && lines_[line].words.empty());
    return line;
  }

  [[nodiscard]] bool is_value(std::size_t line) const {
    auto const value = words(line);
    return value.size() <= longest_value && !value.ends_with('.') && !after_summary_label(value) &&
           !headings_.meaning_of(value).is_furniture && !read_field(value);
  }

  // The line that holds the value of a label alone on its line; the number of lines where there is none.
  [[nodiscard]] std::size_t value_line_below() const {
    auto const below = next_with_words(at_);
    return below < lines_.size() && is_value(below) ? below : lines_.size();
  }

  // "Housing", ">", "Allocations": each on a line of its own.
  void take_more_categories() {
    auto const first = words(at_);
    bool after_sign = first.ends_with('>');
    for (auto below = next_with_words(at_); below < lines_.size() && is_value(below); below = next_with_words(at_)) {
      auto const line = words(below);
      if (!after_sign && !line.starts_with('>')) return;
      after_sign = line.ends_with('>');
      for (auto& category : split_categories(line)) header_.categories.push_back(std::move(category));
      at_ = below;
    }
  }

  // Whether the value fits the field: a decision date must be a date, a decision no sentence. The first
  // value of a kind stands.
  bool store(FieldKind kind, std::string_view value) {
    if (value.size() > longest_value) return false;
    switch (kind) {
      case FieldKind::categories:
        if (header_.categories.empty()) header_.categories = split_categories(value);
        return true;
      case FieldKind::decision: return keep(header_.decision, value) && !value.ends_with('.');
      case FieldKind::decision_date: return store_date(value);
      case FieldKind::body: return keep(header_.body, value);
      case FieldKind::reference: note_scheme(scheme_of_reference(value)); return keep(header_.reference, value);
      case FieldKind::ignored: return true;
    }
    return false;
  }

  static bool keep(std::optional<std::string>& field, std::string_view value) {
    if (!field) field = std::string{value};
    return true;
  }

  // An unreadable date is still a line of the header; that no date was found is said later.
  bool store_date(std::string_view value) {
    auto const date = read_whole_date(value);
    if (date && !header_.decision_date) header_.decision_date = date;
    return true;
  }

  // Lines that are known by their form.
  bool take_form(std::string_view line) {
    if (auto const named = scheme_named_by(line); !named.empty()) return accept(named);
    if (auto const number = read_complaint_number(line)) {
      keep(header_.reference, *number);
      return accept("HO");
    }
    if (auto const body = read_body_line(line)) {
      keep(header_.body, body->body);
      keep(header_.reference, body->reference);
      return accept(scheme_of_reference(body->reference));
    }
    if (end_ > 0 && !header_.decision_date) {
      header_.decision_date = read_whole_date(line);
      if (header_.decision_date) return accept({});
    }
    return is_title(line) && next_is_header_line();
  }

  static bool is_title(std::string_view line) {
    constexpr std::size_t longest_title = 30;
    if (line.size() > longest_title) return false;
    return std::find(titles.begin(), titles.end(), fold_for_comparison(line)) != titles.end();
  }

  [[nodiscard]] bool next_is_header_line() const {
    auto const below = next_with_words(at_);
    return below < lines_.size() && (read_field(words(below)) || read_complaint_number(words(below)));
  }

  // The name of the body, as far as nothing better is found; or a sentence, which ends the header.
  bool take_plain(std::string_view line) {
    bool const prose = line.size() > longest_value || line.ends_with('.') || !could_be_heading(line);
    if (prose) return end_ == 0;
    bool const is_name = is_ascii_upper(line.front()) && line.find(' ') != std::string_view::npos;
    if (is_name && body_candidate_.empty()) body_candidate_ = line;
    return true;
  }

  // The line belongs to the header. Always true, so that callers can hand it on.
  bool accept(std::string_view scheme) {
    end_ = at_ + 1;
    note_scheme(scheme);
    return true;
  }

  void note_scheme(std::string_view scheme) {
    if (scheme_.empty()) scheme_ = scheme;
  }

  std::string_view source_;
  std::span<TextLine const> lines_;
  Headings const& headings_;
  Header header_;
  std::string_view scheme_;
  std::string_view body_candidate_;
  std::size_t at_ = 0;
  std::size_t end_ = 0;
};

}  // namespace

HeaderReading read_header(std::string_view source, std::span<TextLine const> lines, Headings const& headings) {
  return HeaderReader{source, lines, headings}.read();
}

}  // namespace amends
