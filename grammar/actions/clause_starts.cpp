#include "grammar/actions/clause_starts.h"

#include "grammar/actions/function_words.h"

#include <algorithm>  // std::any_of
#include <array>      // std::array

namespace amends {

bool ClauseStarts::in_bracket(std::size_t at) const {
  auto const text = line_.text().substr(begin_, at - begin_);
  auto const open = text.rfind('(');
  return open != std::string_view::npos && text.find(')', open) == std::string_view::npos;
}

// Whether a main clause may begin at token i.
bool ClauseStarts::may_begin(std::size_t i, std::vector<Clause> const& before_it) const {
  if (i == first_) return true;
  if (line_.in_sum(start(i))) return false;  // "£1,000"
  if (line_.is(i, "and") || line_.is(i, "or") || line_.is(i, "but")) return false;
  if (line_.is(i, "what") || line_.is(i, "how") || line_.is(i, "why"))
    return false;  // "within a week what it intends to"
  auto const before = line_.word(i - 1);
  if (ends_time(line_.tokens[i - 1].end) && before != "what" && before != "how" && before != "why") return true;
  bool const listed_on = i > first_ + 2 && line_.is(i - 2, "and") && !before_it.empty();  // "..., and that it will"
  if (before == "that") return i == first_ + 1 || reported(i - 1) || listed_on;
  if (after_reported_circumstance(i)) return true;
  if (before == "and" || before == "but" || before == "or" || before == "so" || before == "then")
    return before != "so" || before_it.empty() || line_.is(i - 2, ",") || line_.is(i - 2, ".");
  if (is_subordinator(before)) return false;
  if (!line_.tokens[i - 1].word) return !line_.is(i - 1, "'") && !line_.is(i - 1, "/");
  return before_it.empty() && (reported(i) || opening_adjunct(i)) && !in_bracket(start(i));
}

bool ClauseStarts::ends_time(std::size_t at) const {
  auto const* time = line_.time_before(at);
  return time != nullptr && time->end == at;
}

// "has agreed that", "told us": the words before token i report what somebody said.
bool ClauseStarts::reported(std::size_t i) const {
  auto const before = line_.words(begin_, start(i));
  auto const trimmed = before.substr(0, before.find_last_not_of(" ,") + 1);
  if (trimmed.empty()) return false;
  for (auto const& phrase : lexicon_.vocabulary().report_phrases) {
    if (phrase.back() != trimmed.back()) continue;
    if (trimmed.ends_with(phrase) &&
        (trimmed.size() == phrase.size() || !is_word_byte(trimmed[trimmed.size() - phrase.size() - 1])))
      return !of_a_paper(trimmed.substr(0, trimmed.size() - phrase.size()));
  }
  return false;
}

// "its own policy says it will": what stands on paper promises nothing here.
bool ClauseStarts::of_a_paper(std::string_view before) {
  static constexpr std::array papers{"policy",   "procedure", "plan",     "guidance", "code",    "website",
                                     "letter",   "letters",   "law",      "charter",  "scheme",  "which",
                                     "standard", "leaflet",   "handbook", "contract", "protocol"};
  while (before.ends_with(' ')) before.remove_suffix(1);
  return std::any_of(papers.begin(), papers.end(), [&](std::string_view paper) {
    return before.ends_with(paper) &&
           (before.size() == paper.size() || !is_word_byte(before[before.size() - paper.size() - 1]));
  });
}

// "told me that from July 2025 it will": words of circumstance after "that".
bool ClauseStarts::after_reported_circumstance(std::size_t i) const {
  static constexpr std::array openers{"from", "in", "by", "at", "as", "for", "over", "during", "on", "since", "with"};
  if (!line_.is(i, "it") && !line_.is(i, "they") && !line_.is(i, "the")) return false;
  for (auto j = i; j-- > first_ && i - j < 8 && line_.tokens[j].word;)
    if (line_.is(j, "that")) return j + 1 < i && one_of(line_.word(j + 1), openers) && reported(j);
  return false;
}

// "has agreed that, within 20 working days, it would": a report verb anywhere before.
bool ClauseStarts::reported_before(std::size_t i) const {
  auto const before = line_.words(begin_, start(i));
  return i == first_ || has_any(before, lexicon_.vocabulary().report_phrases);
}

// A sentence that opens with "To remedy the injustice" or "In addition" may lack the comma before its
// subject; nothing but "the <body>" or "it" may then follow.
bool ClauseStarts::opening_adjunct(std::size_t i) const {
  static constexpr std::array openers{"to",        "in",        "for",         "as",      "following",  "having",
                                      "given",     "from",      "by",          "within",  "on",         "at",
                                      "during",    "with",      "accordingly", "finally", "further",    "additionally",
                                      "also",      "therefore", "however",     "i",       "we",         "when",
                                      "because",   "no",        "thereafter",  "then",    "afterwards", "subsequently",
                                      "meanwhile", "instead",   "after",       "once",    "as",         "if",
                                      "where",     "should",    "unless",      "until",   "upon",       "before"};
  if (i < first_ + 2) return false;  // "Following the panel's meeting, the Council ..."
  auto const opener = line_.word(first_);
  if (!one_of(opener, openers)) return false;
  bool const hypothesis = opener == "if" || opener == "where" || opener == "should" || opener == "unless";
  auto const before = line_.word(i - 1);
  static constexpr std::array never{"of",  "to", "by", "from",  "for", "with",    "sure", "ensure",
                                    "the", "in", "on", "about", "its", "between", "and",  "against"};
  bool const recommends = (line_.is(i, "i") || line_.is(i, "we")) &&
                          lexicon_.match(&Vocabulary::recommend_phrases, line_.text().substr(start(i))) > 0;
  if (one_of(before, never) || !(recommends || line_.is(i, "the") || line_.is(i, "it") || line_.is(i, "they")))
    return false;
  auto const words = line_.words(begin_, start(i));
  return hypothesis ||
         (find_words(words, "not") == std::string_view::npos && find_words(words, "cannot") == std::string_view::npos);
}

}  // namespace amends
