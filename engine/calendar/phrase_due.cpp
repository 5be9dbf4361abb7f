// Reads a phrase with the grammar of deadlines and counts it. All of the phrase must be read: half a
// phrase would be a wrong date stated with confidence.
#include "engine/calendar/phrase_due.h"

#include "grammar/phrases/deadlines.h"
#include "grammar/text/fold.h"

#include <array>    // std::array
#include <string>   // std::string
#include <utility>  // std::move

namespace amends {

namespace {

// What may stand between two limits, and after one; longest first.
constexpr std::array<std::string_view, 6> joints{"and in any event",  "and in any case",   "but in any event",
                                                 "and at the latest", "but no later than", "and"};
constexpr std::string_view at_the_latest = "at the latest";
// "one month" is read as "within one month", "31 March" as "by 31 March".
constexpr std::array<std::string_view, 3> openings{"", "within ", "by "};

std::string_view without_blanks(std::string_view words, std::string_view blanks) {
  auto const first = words.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return words.substr(first, words.find_last_not_of(blanks) - first + 1);
}

// What is left of `rest` after a second limit's opening words; nothing where it does not open with them.
std::optional<std::string_view> after_joint(std::string_view rest) {
  for (auto const joint : joints)
    if (rest.starts_with(joint)) return without_blanks(rest.substr(joint.size()), " ,");
  return std::nullopt;
}

// The deadline that is the whole of `words`, its further limits in also_at.
std::optional<Deadline> whole_deadline(std::string_view words, Lexicon const& lexicon) {
  auto const match = match_deadline(words, lexicon);
  if (!match || match->same_as_before) return std::nullopt;
  Deadline deadline;
  deadline.term = match->term;
  auto rest = without_blanks(words.substr(match->length), " ,");
  if (rest.starts_with(at_the_latest)) rest = without_blanks(rest.substr(at_the_latest.size()), " ,");
  if (rest.empty()) return deadline;
  auto const second = after_joint(rest);
  auto other = second ? whole_deadline(*second, lexicon) : std::nullopt;
  if (!other) return std::nullopt;
  auto more = std::move(other->also_at);
  other->also_at.clear();
  deadline.also_at.push_back(std::move(*other));
  deadline.also_at.insert(deadline.also_at.end(), more.begin(), more.end());
  return deadline;
}

std::optional<Deadline> deadline_of(std::string_view words, Lexicon const& lexicon) {
  for (auto const opening : openings) {
    auto const phrase = std::string{opening} + std::string{words};
    if (auto deadline = whole_deadline(phrase, lexicon)) return deadline;
  }
  return std::nullopt;
}

// "Within" and "Four weeks" open with a capital; a month's or weekday's name keeps its own.
std::string with_small_initial(std::string words) {
  if (!words.empty() && words.front() >= 'A' && words.front() <= 'Z')
    words.front() = static_cast<char>(words.front() - 'A' + 'a');
  return words;
}

}  // namespace

std::optional<DueAnswer> due_of_phrase(Date start, std::string_view phrase, Lexicon const& lexicon,
                                       Timing const& timing, BankHolidays const& holidays) {
  auto const folded = fold(phrase, {0, phrase.size()});
  std::string const words{without_blanks(folded.text, " .,;:\"'")};
  if (words.empty()) return std::nullopt;
  auto deadline = deadline_of(words, lexicon);
  if (!deadline) deadline = deadline_of(with_small_initial(words), lexicon);
  if (!deadline) return std::nullopt;
  DueContext context;
  context.decision_date = start;
  return due_date(*deadline, context, timing, holidays);
}

}  // namespace amends
