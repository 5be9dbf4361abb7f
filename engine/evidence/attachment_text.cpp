#include "engine/evidence/attachment_text.h"

#include "grammar/phrases/dates.h"
#include "grammar/phrases/lexicon.h"
#include "grammar/phrases/money.h"
#include "grammar/text/characters.h"
#include "grammar/text/fold.h"
#include "rules/yaml/values.h"

#include <algorithm>  // std::max, min
#include <array>      // std::array
#include <utility>    // std::move

namespace amends {

namespace {

constexpr std::size_t most_telling_lines = 2000;
constexpr std::size_t most_payments = 50'000;

struct Line {
  std::string_view words;  // as printed, without the blanks at its ends
  std::string folded;
  std::size_t number = 0;
};

struct Label {
  WordList list;
  LineRole role;
};
constexpr std::array labels{
    Label{WordList::payee_labels, LineRole::payee}, Label{WordList::date_labels, LineRole::date},
    Label{WordList::amount_labels, LineRole::amount}, Label{WordList::total_labels, LineRole::total}};

// "Amount: 1,000.00" has no sign; only where a sum must stand are bare digits one.
std::optional<std::int64_t> labelled_sum(std::string_view value) {
  if (auto const pence = sum_in_cell(value)) return pence;
  auto const sum = match_money(value);
  return sum ? std::optional(sum->pence) : std::nullopt;
}

// "Mrs X, 12 High Street" and "Mrs X <x@example.org>": the name ends there.
std::string name_of(std::string_view value) {
  auto const name = value.substr(0, value.find_first_of(",<"));
  return std::string(cut(name, trim(name, {0, name.size()})));
}

// "Mr and Mrs L" are Mr L and Mrs L, "Mrs T and Mr B" two people; anybody else is one.
std::vector<std::string> people_in(std::string const& name) {
  constexpr std::array<std::string_view, 2> joins{" and ", " & "};
  for (auto const join : joins) {
    auto const at = name.find(join);
    if (at == std::string::npos) continue;
    auto first = name.substr(0, at);
    auto const second = name.substr(at + join.size());
    auto const title_ends = second.find(' ');
    bool const shares_surname = first.find(' ') == std::string::npos && title_ends != std::string::npos;
    if (shares_surname) first += second.substr(title_ends);
    return {name, first, second};
  }
  return {name};
}

class TextReader {
 public:
  TextReader(std::string const& shown, ContentWords const& words, AttachmentFacts& facts)
      : shown_(shown), words_(words), facts_(facts) {}

  void read(std::string_view text) {
    each_line(text, [&](Line const& line) { read_label(line); });
    finish_payment();
    each_line(text, [&](Line const& line) { add_values(line.folded); });
    if (!facts_.dated_on) facts_.dated_on = labelled_day_ ? labelled_day_ : day_of_head(text);
  }

 private:
  template <class Do>
  static void each_line(std::string_view text, Do const& act) {
    std::size_t number = 0;
    for (std::size_t start = 0; start < text.size();) {
      auto const end = std::min(text.find('\n', start), text.size());
      auto const span = trim(text, {start, end});
      ++number;
      if (!span.empty()) act(Line{cut(text, span), fold(text, span).text, number});
      start = end + 1;
    }
  }

  void read_label(Line const& line) {
    std::string_view const folded = line.folded;
    if (fold_for_comparison(folded.substr(0, 5)) == "dear" && folded.size() > 5)
      return tell(line, LineRole::payee, folded.substr(5));
    // "Payee: Mrs X"; in tables a tab stands for the colon.
    auto const mark = line.words.find_first_of(":\t");
    if (mark == std::string_view::npos || mark > 40) return;
    auto const name = fold_for_comparison(line.words.substr(0, mark));
    auto const value = fold(line.words, trim(line.words, {mark + 1, line.words.size()})).text;
    for (auto const& label : labels) {
      if (!words_.has(label.list, name)) continue;
      tell(line, label.role, value);
      return add_to_payment(line, label.role, value);
    }
  }

  void tell(Line const& line, LineRole role, std::string_view value) {
    if (facts_.lines.size() < most_telling_lines)
      facts_.lines.push_back({role, std::string(line.words), Place{shown_, line.number, 1, 1}});
    if (role == LineRole::payee) {
      if (auto const name = name_of(value); !name.empty())
        for (auto const& person : people_in(name)) add_once(facts_.payees, person);
    } else if (role == LineRole::date) {
      add_values(value);
    } else if (auto const pence = labelled_sum(value)) {
      add_once(facts_.amounts, *pence);
      if (role == LineRole::total && !facts_.total) facts_.total = pence;
    }
  }

  // A second payee, sum or day of the same kind begins the next payment; the day of a run holds for all.
  void add_to_payment(Line const& line, LineRole role, std::string_view value) {
    if (role == LineRole::total) return finish_payment();
    bool const again =
        (role == LineRole::payee && !payment_.payee.empty()) || (role == LineRole::amount && payment_.amount);
    if (again) finish_payment();
    if (payment_.text.empty() || role == LineRole::amount) {
      payment_.text = line.words;
      payment_.where = Place{shown_, line.number, 1, 1};
    }
    if (role == LineRole::payee) payment_.payee = name_of(value);
    if (role == LineRole::amount) payment_.amount = labelled_sum(value);
    if (role != LineRole::date) return;
    if (auto const day = date_at(value)) payment_.date = day->date;
    if (!labelled_day_) labelled_day_ = payment_.date;
  }

  void finish_payment() {
    auto const day = payment_.date;
    if (payment_.amount && facts_.payments.size() < most_payments) facts_.payments.push_back(std::move(payment_));
    payment_ = {};
    payment_.date = day;
  }

  // Days and sums anywhere in a line. A date is looked for first, so that its year is no sum.
  void add_values(std::string_view line) {
    std::size_t at = 0;
    while (at < line.size()) {
      bool const word_start = at == 0 || !is_word_byte(line[at - 1]);
      auto const rest = line.substr(at);
      std::size_t taken = 0;
      if (word_start) {
        if (auto const day = date_at(rest)) {
          add_once(facts_.dates, day->date);
          taken = day->length;
        } else if (auto const sum = match_money(rest)) {
          add_once(facts_.amounts, sum->pence);
          taken = sum->length;
        }
      }
      at += std::max<std::size_t>(taken, 1);
    }
  }

  // The first day above the salutation.
  static std::optional<Date> day_of_head(std::string_view text) {
    std::optional<Date> day;
    bool over = false;
    each_line(text.substr(0, 4000), [&](Line const& line) {
      bool const salutation = line.folded.starts_with("Dear ") || line.folded.starts_with("DEAR ");
      over = over || salutation || day.has_value();
      for (std::size_t at = 0; at < line.folded.size() && !over && !day; ++at)
        if (at == 0 || !is_word_byte(line.folded[at - 1]))
          if (auto const found = date_at(std::string_view(line.folded).substr(at))) day = found->date;
    });
    return day;
  }

  std::string const& shown_;
  ContentWords const& words_;
  AttachmentFacts& facts_;
  Payment payment_;
  std::optional<Date> labelled_day_;
};

}  // namespace

std::optional<DateAt> date_at(std::string_view at) {
  bool const ends = at.size() == 10 || (at.size() > 10 && !is_word_byte(at[10]));
  if (ends)
    if (auto const date = parse_iso_date(at.substr(0, 10))) return DateAt{*date, 10};
  auto const match = match_date(at);
  if (!match || !match->exists || !match->year || match->day == 0) return std::nullopt;
  auto const date = make_date(*match->year, match->month, match->day);
  return date ? std::optional(DateAt{*date, match->length}) : std::nullopt;
}

std::optional<std::int64_t> sum_in_cell(std::string_view words) {
  bool const in_brackets = words.size() > 2 && words.front() == '(' && words.back() == ')';
  if (in_brackets) words = words.substr(1, words.size() - 2);
  bool const minus = words.starts_with('-');
  if (minus) words.remove_prefix(1);
  auto const pence = yaml::read_pence(words);
  if (!pence) return std::nullopt;
  return in_brackets || minus ? -*pence : *pence;
}

void read_attachment_text(std::string_view text, std::string const& shown, ContentWords const& words,
                          AttachmentFacts& facts) {
  TextReader(shown, words, facts).read(text);
}

}  // namespace amends
