#include "engine/evidence/attachment_text.h"

#include "grammar/phrases/dates.h"
#include "grammar/phrases/lexicon.h"
#include "grammar/phrases/money.h"
#include "grammar/text/fold.h"
#include "rules/yaml/values.h"

#include <algorithm>  // std::ranges::find
#include <array>      // std::array
#include <optional>   // std::optional

namespace amends {

namespace {

struct Label {
  std::string_view words;  // folded, lower case
  LineRole role;
};

// What stands before the colon of a labelled line. A letter's "Dear Mrs X" is the payee's line, too.
constexpr std::array labels{
    Label{"payee", LineRole::payee},         Label{"payee name", LineRole::payee},
    Label{"paid to", LineRole::payee},       Label{"pay to", LineRole::payee},
    Label{"payable to", LineRole::payee},    Label{"payment to", LineRole::payee},
    Label{"beneficiary", LineRole::payee},   Label{"beneficiary name", LineRole::payee},
    Label{"account name", LineRole::payee},  Label{"recipient", LineRole::payee},
    Label{"addressee", LineRole::payee},     Label{"to", LineRole::payee},
    Label{"payment date", LineRole::date},   Label{"date of payment", LineRole::date},
    Label{"date paid", LineRole::date},      Label{"paid on", LineRole::date},
    Label{"value date", LineRole::date},     Label{"date", LineRole::date},
    Label{"dated", LineRole::date},          Label{"date sent", LineRole::date},
    Label{"sent", LineRole::date},           Label{"amount", LineRole::amount},
    Label{"amount paid", LineRole::amount},  Label{"payment amount", LineRole::amount},
    Label{"total", LineRole::amount},        Label{"total paid", LineRole::amount},
    Label{"total amount", LineRole::amount}, Label{"net amount", LineRole::amount},
    Label{"sum", LineRole::amount},          Label{"sum paid", LineRole::amount},
};

struct Line {
  std::string_view words;  // as printed
  std::string folded;
  Place where;
};

template <class Value>
void add_once(std::vector<Value>& values, Value value) {
  if (std::ranges::find(values, value) == values.end()) values.push_back(std::move(value));
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t";
  auto const first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

struct DateAt {
  Date date;
  std::size_t length;
};

std::optional<DateAt> date_at(std::string_view at) {
  bool const ends = at.size() == 10 || (at.size() > 10 && !is_word_byte(at[10]));
  if (ends)
    if (auto const date = parse_iso_date(at.substr(0, 10))) return DateAt{*date, 10};
  auto const match = match_date(at);
  if (!match || !match->exists || !match->year || match->day == 0) return std::nullopt;
  auto const date = make_date(*match->year, match->month, match->day);
  return date ? std::optional(DateAt{*date, match->length}) : std::nullopt;
}

// Days and sums anywhere in a line. A date is looked for first, so that its year is no sum.
void add_values(std::string_view line, AttachmentFacts& facts) {
  std::size_t at = 0;
  while (at < line.size()) {
    bool const word_start = at == 0 || !is_word_byte(line[at - 1]);
    auto const rest = line.substr(at);
    std::size_t taken = 0;
    if (word_start) {
      if (auto const day = date_at(rest)) {
        add_once(facts.dates, day->date);
        taken = day->length;
      } else if (auto const sum = match_money(rest)) {
        add_once(facts.amounts, sum->pence);
        taken = sum->length;
      }
    }
    at += std::max<std::size_t>(taken, 1);
  }
}

// "Amount: 1,000.00" has no sign; only where a sum must stand are bare digits one.
std::optional<std::int64_t> labelled_sum(std::string_view value) {
  if (auto const pence = yaml::read_pence(value)) return pence;
  auto const sum = match_money(value);
  return sum ? std::optional(sum->pence) : std::nullopt;
}

// "Mrs X, 12 High Street": the name ends at the comma.
std::string name_of(std::string_view value) { return std::string(trimmed(value.substr(0, value.find(',')))); }

void add_labelled(Line const& line, LineRole role, std::string_view value, AttachmentFacts& facts) {
  facts.lines.push_back({role, std::string(trimmed(line.words)), line.where});
  switch (role) {
    case LineRole::payee:
      if (auto name = name_of(value); !name.empty()) add_once(facts.payees, std::move(name));
      return;
    case LineRole::amount:
      if (auto const pence = labelled_sum(value)) add_once(facts.amounts, *pence);
      return;
    case LineRole::date: add_values(value, facts); return;
  }
}

void read_label(Line const& line, AttachmentFacts& facts) {
  std::string_view const folded = line.folded;
  auto const lower = fold_for_comparison(folded);
  if (lower.starts_with("dear ")) return add_labelled(line, LineRole::payee, folded.substr(5), facts);
  auto const colon = folded.find(':');
  if (colon == std::string_view::npos) return;
  auto const name = fold_for_comparison(folded.substr(0, colon));
  auto const label = std::ranges::find(labels, name, &Label::words);
  if (label != labels.end()) add_labelled(line, label->role, trimmed(folded.substr(colon + 1)), facts);
}

std::vector<Line> lines_of(std::string_view text, std::string const& file) {
  std::vector<Line> lines;
  std::size_t start = 0;
  for (std::size_t number = 1; start < text.size(); ++number) {
    auto const end = std::min(text.find('\n', start), text.size());
    auto const words = text.substr(start, end - start);
    auto folded = std::string(trimmed(fold(text, Span{start, end}).text));
    if (!folded.empty()) lines.push_back({words, std::move(folded), Place{file, number, 1, 1}});
    start = end + 1;
  }
  return lines;
}

}  // namespace

AttachmentFacts read_attachment_text(std::string_view text, std::string const& file) {
  AttachmentFacts facts;
  auto const lines = lines_of(text, file);
  for (auto const& line : lines) read_label(line, facts);
  for (auto const& line : lines) add_values(line.folded, facts);
  return facts;
}

}  // namespace amends
