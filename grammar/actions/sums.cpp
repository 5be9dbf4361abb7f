#include "grammar/actions/sums.h"

#include "grammar/phrases/money.h"
#include "grammar/phrases/numbers.h"

#include <algorithm>    // std::any_of
#include <array>        // std::array
#include <string_view>  // std::string_view

namespace amends {

namespace {

template <std::size_t size>
bool ends_with_any(std::string_view text, std::array<char const*, size> const& endings) {
  while (text.ends_with(' ')) text.remove_suffix(1);
  return std::any_of(endings.begin(), endings.end(), [&](char const* ending) { return text.ends_with(ending); });
}

constexpr std::array total_before{"total of",
                                  "totalling",
                                  "in total",
                                  "a total sum of",
                                  "amounting to",
                                  "total payment of",
                                  "which totals",
                                  "totals",
                                  "combined total of",
                                  "total remedy of",
                                  "total,",
                                  "total:",
                                  "making",
                                  "comes to",
                                  "equates to",
                                  "total compensation of",
                                  "equals",
                                  "total is",
                                  "overall total of",
                                  "grand total of",
                                  "this totals",
                                  "total sum of"};
constexpr std::array total_after{" in all", " in total", " altogether", " total", " overall"};
constexpr std::array apart_before{"in addition to the",
                                  "on top of the",
                                  "instead of the",
                                  "rather than the",
                                  "rather than",
                                  "instead of",
                                  "against the",
                                  "less the",
                                  "minus the",
                                  "owes",
                                  "including the",
                                  "not the",
                                  "owed",
                                  "inclusive of the",
                                  "deduct the",
                                  "excluding the",
                                  "as well as the",
                                  "separate from the",
                                  "additional to the",
                                  "further to the",
                                  "plus the",
                                  "at a rate of",
                                  "it previously offered",
                                  "less any",
                                  "debt of",
                                  "arrears of",
                                  "its previous offer of",
                                  "its earlier offer of",
                                  "original offer of",
                                  "the previous offer of",
                                  "offer of",
                                  "with the",
                                  "in addition to",
                                  "plan at",
                                  "on top of"};
constexpr std::array apart_after{" already offered",
                                 " already paid",
                                 " it already",
                                 " it has already",
                                 " it had already",
                                 " previously offered",
                                 " it offered",
                                 " it paid",
                                 " it previously",
                                 " the council already",
                                 " the council has already",
                                 " the council previously",
                                 " the council offered",
                                 " the council paid",
                                 " offered at stage",
                                 " offered in",
                                 " previously paid",
                                 " he owes",
                                 " she owes",
                                 " they owe",
                                 " it has offered",
                                 " it has paid",
                                 " has already been paid",
                                 " it had offered",
                                 " has been paid",
                                 " offered previously",
                                 " paid previously",
                                 " the landlord offered",
                                 " the landlord has already",
                                 " it awarded"};

bool starts_with_any_of(std::string_view text, auto const& openings) {
  return std::any_of(openings.begin(), openings.end(), [&](char const* opening) { return text.starts_with(opening); });
}

}  // namespace

// "from £50 to £125": the first of the two.
bool raised_from(Line const& line, SumWords const& sum) {
  auto const before = line.words(0, sum.begin);
  auto const after = line.words(sum.end, line.lower.size());
  bool const risen = before.ends_with("from ") || before.ends_with("offer of ");
  return risen && after.starts_with(" to £");
}

// "pay the resident the £350 it offered": the object of the verb itself is to be paid, offered before or not.
static bool asked_for(std::string_view before) {
  if (!before.ends_with(" the ")) return false;
  auto const verb = before.rfind("pay ");
  if (verb == std::string_view::npos || (verb > 0 && is_word_byte(before[verb - 1]))) return false;
  auto const between = before.substr(verb + 4);
  return std::count(between.begin(), between.end(), ' ') <= 4 && between.find(',') == std::string_view::npos &&
         between.find("top of") == std::string_view::npos && between.find("addition") == std::string_view::npos &&
         between.find("than ") == std::string_view::npos && between.find("plus ") == std::string_view::npos &&
         between.find("and ") == std::string_view::npos;
}

StatedSum classify_sum(Line const& line, SumWords const& words, bool refund) {
  StatedSum sum{&line, words};
  auto const before = line.words(0, words.begin);
  auto const after = line.words(words.end, line.lower.size());
  sum.total = ends_with_any(before, total_before) || starts_with_any_of(after, total_after);
  bool const offered = !refund && starts_with_any_of(after, apart_after) && !asked_for(before);
  // "..., so that he will have received £2,500 in all": a result, not what is to be paid
  auto const part = before.substr(before.rfind(';') + 1);
  auto const result = part.rfind("so that");
  bool const after_result = result != std::string_view::npos && part.find(" and ", result) == std::string_view::npos;
  sum.set_apart = raised_from(line, words) || ends_with_any(before, apart_before) || offered || after_result;
  // "interest on the £1,240", "that part of the £3,256 which": to be worked out from a sum that is not paid itself
  static constexpr std::array of_it{"interest on the", "interest on", "part of the", "proportion of the"};
  sum.result = after_result || ends_with_any(before, of_it);
  return sum;
}

int times_named(StatedSum const& sum) {
  static constexpr std::array counted{"appointment", "visit",   "call",    "breach",   "occasion", "failure",
                                      "meeting",     "session", "hearing", "incident", "letter",   "inspection",
                                      "complaint",   "request", "report",  "repair",   "attempt",  "referral"};
  auto rest = sum.line->text().substr(sum.words.end);
  if (sum.words.match.per || !rest.starts_with(" for each of the ")) return 1;
  rest.remove_prefix(17);
  auto const number = match_number(rest);
  auto const things = number ? rest.substr(number->length).substr(0, 40) : std::string_view{};
  bool const fits = std::any_of(counted.begin(), counted.end(),
                                [&](char const* one) { return things.find(one) != std::string_view::npos; });
  return fits ? number->value : 1;
}

// A figure that lost its sign: only right after a payee or "payment of".
std::vector<StatedSum> bare_sums(Line const& line, DutyWords const& duty) {
  std::vector<StatedSum> sums;
  for (auto const& token : line.tokens) {
    if (token.begin < duty.begin || token.begin >= duty.end || !token.word) continue;
    bool const in_time = std::any_of(line.times.begin(), line.times.end(), [&](TimeWords const& time) {
      return time.begin <= token.begin && token.begin < time.end;
    });
    if (in_time) continue;
    auto const match = match_bare_sum(line.text().substr(token.begin));
    if (!match) continue;
    bool const after_payee = std::any_of(line.mentions.begin(), line.mentions.end(),
                                         [&](Mention const& one) { return one.end + 1 == token.begin; });
    static constexpr std::array openings{"payment of", "sum of",          "total of", "pay",        "refund",
                                         "pays",       "compensation of", "waive",    "payments of"};
    if (!after_payee && !ends_with_any(line.words(0, token.begin), openings)) continue;
    SumWords words;
    words.begin = token.begin;
    words.end = token.begin + match->length;
    words.match.money = *match;
    words.match.length = match->length;
    StatedSum sum{&line, words};
    sum.bare = true;
    sums.push_back(sum);
  }
  return sums;
}

}  // namespace amends
