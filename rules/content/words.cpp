// The lists of words, and their phrases made ready to match: RE2, since a pack may come from anybody.
#include "rules/content.h"

#include <re2/re2.h>  // re2::RE2

#include <algorithm>  // std::ranges::find
#include <utility>    // std::move

namespace amends {

namespace {

using enum WordList;

constexpr std::array table{
    WordListInfo{payee_labels, "payee_labels", ListForm::words, "before the colon of a line that names a payee"},
    WordListInfo{date_labels, "date_labels", ListForm::words, "before the colon of a line that gives the day"},
    WordListInfo{amount_labels, "amount_labels", ListForm::words, "before the colon of a line that gives a sum"},
    WordListInfo{total_labels, "total_labels", ListForm::words, "before the colon of a line that adds up"},
    WordListInfo{payee_columns, "payee_columns", ListForm::words, "heads a column of payees"},
    WordListInfo{date_columns, "date_columns", ListForm::words, "heads a column of days"},
    WordListInfo{amount_columns, "amount_columns", ListForm::words, "heads a column of sums"},
    WordListInfo{person_columns, "person_columns", ListForm::words, "heads a register's column of people"},
    WordListInfo{attended_columns, "attended_columns", ListForm::words, "heads the column that says who came"},
    WordListInfo{attended_marks, "attended_marks", ListForm::words, "stands there for one who came"},
    WordListInfo{total_rows, "total_rows", ListForm::words, "begins a row that adds up the others"},
    WordListInfo{apology, "apology", ListForm::phrases, "apologises"},
    WordListInfo{no_apology, "no_apology", ListForm::phrases, "sounds like an apology and is none"},
    WordListInfo{fault, "fault", ListForm::phrases, "accepts that something was done wrong"},
    WordListInfo{no_fault, "no_fault", ListForm::phrases, "denies it"},
    WordListInfo{effect, "effect", ListForm::phrases, "recognises what it did to the person"},
    WordListInfo{learned, "learned", ListForm::phrases, "says what was learned or changed"},
    WordListInfo{sign_offs, "sign_offs", ListForm::phrases, "stands above a signature"},
    WordListInfo{titles, "titles", ListForm::phrases, "is a title of office"},
    WordListInfo{senior_titles, "senior_titles", ListForm::phrases, "is a title of somebody senior"},
    WordListInfo{draft_words, "draft_words", ListForm::phrases, "marks a draft, in capitals or on a line of its own"},
    WordListInfo{gap_words, "gap_words", ListForm::phrases, "stands in the brackets of a gap still to be filled"},
    WordListInfo{template_marks, "template_marks", ListForm::words, "a pair of marks around a template's field"},
    WordListInfo{payment_requests, "payment_requests", ListForm::phrases, "asks that a payment be made"},
    WordListInfo{ombudsman_addresses, "ombudsman_addresses", ListForm::words, "ends an e-mail address of the scheme"},
};

consteval bool in_enum_order() {
  for (std::size_t i = 0; i < table.size(); ++i)
    if (static_cast<std::size_t>(table[i].list) != i) return false;
  return true;
}
static_assert(in_enum_order());

// "sorry (that|if) you feel*" as a regular expression. Everything but brackets, "|", "*" and "..." stands
// for itself.
std::string pattern_of(std::string_view phrase) {
  constexpr std::string_view any_ending = "[a-z']*";
  constexpr std::string_view some_words = "(?:[^ ]+ ){0,6}?";
  std::string pattern;
  while (!phrase.empty()) {
    std::size_t taken = 1;
    if (phrase.starts_with("... ")) {
      pattern += some_words;
      taken = 4;
    } else if (phrase.front() == '*') {
      pattern += any_ending;
    } else if (phrase.front() == '(') {
      pattern += "(?:";
    } else if (phrase.front() == '|' || phrase.front() == ')') {
      pattern += phrase.front();
    } else {
      pattern += re2::RE2::QuoteMeta(re2::StringPiece(phrase.data(), 1));
    }
    phrase.remove_prefix(taken);
  }
  return pattern;
}

std::shared_ptr<re2::RE2 const> compiled(std::vector<std::string> const& phrases) {
  std::string all;
  for (auto const& phrase : phrases) all += (all.empty() ? "" : "|") + pattern_of(phrase);
  re2::RE2::Options options;
  options.set_case_sensitive(false);
  options.set_log_errors(false);
  return std::make_shared<re2::RE2>("\\b(" + all + ")(?:\\b|$)", options);
}

re2::StringPiece piece(std::string_view text) { return {text.data(), text.size()}; }

}  // namespace

std::span<WordListInfo const> word_lists() { return table; }

bool ContentWords::set(WordList list, std::vector<std::string> words) {
  auto& phrases = phrases_[index(list)];
  phrases.reset();
  words_[index(list)] = std::move(words);
  if (table[index(list)].form == ListForm::words || words_[index(list)].empty()) return true;
  phrases = compiled(words_[index(list)]);
  return phrases->ok();
}

bool ContentWords::has(WordList list, std::string_view folded_word) const {
  return std::ranges::find(words_[index(list)], folded_word) != words_[index(list)].end();
}

Span ContentWords::find(WordList list, std::string_view text) const {
  auto const& phrases = phrases_[index(list)];
  re2::StringPiece found;
  if (!phrases || !re2::RE2::PartialMatch(piece(text), *phrases, &found)) return {};
  auto const start = static_cast<std::size_t>(found.data() - text.data());
  return {start, start + found.size()};
}

std::string ContentWords::without(WordList list, std::string_view text) const {
  std::string left(text);
  auto const& phrases = phrases_[index(list)];
  if (phrases) re2::RE2::GlobalReplace(&left, *phrases, "");
  return left;
}

}  // namespace amends
