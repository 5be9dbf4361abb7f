// What kind of remedy a duty is: the pack's rows of verb, object and exception, tried in order. The
// duty's first words decide; the rest is asked only where they do not.
#include "grammar/actions/clauses.h"
#include "grammar/actions/duties.h"
#include "grammar/actions/function_words.h"

#include <algorithm>  // std::any_of, std::max, std::min
#include <array>      // std::array
#include <string>     // std::string
#include <utility>    // std::exchange, std::pair

namespace amends {

namespace {

constexpr std::size_t first_words = 75;  // bytes: verb, object and addressee stand within

bool fits(KindRule const& rule, Searched const& words, bool money) {
  if (rule.money && !money) return false;
  if (!rule.objects.empty() && !has_any(words, rule.objects)) return false;
  return !has_any(words, rule.without);
}

// The words of [begin, end) up to the first that opens a clause of its own.
std::string_view head_words(Line const& line, std::size_t begin, std::size_t end) {
  for (auto i = line.token_at(begin) + 1; i < line.tokens.size() && line.tokens[i].begin < end; ++i) {
    auto const word = line.word(i);
    bool const opens =
        is_subordinator(word) && word != "as" && word != "how" && word != "what" && word != "whether" && word != "why";
    if (opens || line.is(i, ",") || line.is(i, ";")) return line.words(begin, line.tokens[i].begin);
  }
  return line.words(begin, end);
}

// The words of [begin, end), blanks for time words, which say nothing of the kind: "within eight weeks of that
// inspection" is no inspection.
std::string without_times(Line const& line, std::size_t begin, std::size_t end) {
  std::string words{line.words(begin, end)};
  for (auto const& time : line.times)
    for (auto at = std::max(time.begin, begin); at < std::min(time.end, begin + words.size()); ++at)
      words[at - begin] = ' ';
  return words;
}

bool money_in(Line const& line, std::size_t begin, std::size_t end) {
  return std::any_of(line.sums.begin(), line.sums.end(),
                     [&](SumWords const& sum) { return sum.begin >= begin && sum.end <= end; });
}

// A row of many verbs and no object says only what the verb usually means.
bool last_resort(KindRule const& rule) { return rule.objects.empty() && !rule.money && rule.verbs.size() > 15; }

std::optional<Kind> first_fit(std::vector<KindRule const*> const& rules, Searched const& words, bool money,
                              bool every = true) {
  for (auto const* rule : rules)
    if ((every || !last_resort(*rule)) && fits(*rule, words, money)) return rule->kind;
  return std::nullopt;
}

// Where the words of what is considered begin: "consider whether to ...", "decide whether it should ...".
std::size_t considered_from(Line const& line, DutyWords const& duty, std::string_view base) {
  if (base != "consider" && base != "decide" && base != "determine") return 0;
  auto i = line.token_at(duty.verb_end);
  if (line.is(i, "whether") || line.is(i, "if")) {
    ++i;
    if (line.is(i, "to")) return line.tokens[std::min(i + 1, line.tokens.size() - 1)].begin;
    if (line.is(i, "it") && (line.is(i + 1, "should") || line.is(i + 1, "will")))
      return i + 2 < line.tokens.size() ? line.tokens[i + 2].begin : 0;
    return 0;
  }
  return line.word(i).ends_with("ing") ? line.tokens[i].begin : 0;
}

// "ensure that the Care Provider | pays the £340": where the verb of what a body is made to do stands, and the verb.
std::optional<std::pair<std::size_t, VerbMatch>> brought_about(Line const& line, DutyWords const& duty,
                                                               std::string_view base, Lexicon const& lexicon) {
  if (base != "ensure" && base != "make sure") return std::nullopt;
  auto i = line.token_at(duty.verb_end);
  while (line.is(i, "that") || line.is(i, "the") || line.is(i, "its")) ++i;
  auto const body = i < line.tokens.size() ? lexicon.match(&Vocabulary::bodies, line.text().substr(line.start(i))) : 0;
  if (body == 0) return std::nullopt;
  i = line.token_at(line.start(i) + body);
  while (line.is(i, "also") || line.is(i, "now") || line.is(i, "then")) ++i;
  auto const verb = i < line.tokens.size() && line.start(i) < duty.end
                        ? lexicon.match_verb(line.text().substr(line.start(i)))
                        : std::nullopt;
  if (!verb || verb->form != VerbForm::third) return std::nullopt;
  return std::pair{line.start(i), *verb};
}

}  // namespace

Kind kind_of(Line const& line, DutyWords const& duty, Lexicon const& lexicon, bool to_ombudsman,
             std::string_view subject) {
  if (to_ombudsman) return Kind::evidence;
  auto const& vocabulary = lexicon.vocabulary();
  if (duty.noun) return noun_kind(line, duty.begin, duty.end, lexicon).value_or(Kind::other);
  static constexpr std::array handing{"make", "offer", "give", "send", "award", "provide"};
  if (duty.gapped && duty.verb && one_of(vocabulary.verbs[duty.verb->verb].base, handing) &&
      money_in(line, duty.begin, duty.end))
    return Kind::payment;  // "make a payment of £500 to Mrs H, | and £150 to her daughter"
  std::string base = duty.verb ? vocabulary.verbs[duty.verb->verb].base : std::string{};
  auto begin = duty.begin;
  if (auto const from = considered_from(line, duty, base); from > 0) {
    if (auto const verb = lexicon.match_verb(line.text().substr(from))) {
      base = vocabulary.verbs[verb->verb].base;
      begin = from;
    }
  }
  if (auto const verb = brought_about(line, duty, base, lexicon)) {
    base = vocabulary.verbs[verb->second.verb].base;
    begin = verb->first;
  }
  auto const end = std::min(duty.end, line.lower.size());
  // a verb of what is considered stands past the duty's own: then the words go on to the end of the line
  bool const in_order = begin <= duty.verb_end && duty.verb_end <= end;
  auto const from = std::min(begin, duty.verb_end);
  auto const masked = without_times(line, from, in_order ? end : line.lower.size());
  auto const part = [&](std::size_t at, std::size_t size) {
    return std::string_view{masked}.substr(std::min(at - from, masked.size()), size);
  };
  // "her support plan should be reviewed" is read as "reviewed her support plan"
  std::string turned;
  if (!subject.empty())
    turned.append(part(begin, duty.verb_end - begin))
        .append(" ")
        .append(subject)
        .append(part(duty.verb_end, end - duty.verb_end));
  bool const paid = !subject.empty() && subject.find("\xc2\xa3") != std::string_view::npos;
  auto const all = subject.empty() ? part(begin, end - begin) : std::string_view{turned};
  // a letter that says sorry is an apology, whatever it acknowledges and explains first
  static constexpr std::array letters{"write", "contact", "speak", "email"};
  bool const sorry =
      all.find("apolog") != std::string_view::npos || find_words(all, "say sorry") != std::string_view::npos;
  bool const letter = one_of(base, letters) || one_of(base, vocabulary.acknowledging_verbs);
  // "send Mr R's neighbour, Ms C, a written apology"
  bool const handed =
      one_of(base, vocabulary.giving_verbs) && all.find("copy") == std::string_view::npos &&
      (all.find("written apolog") != std::string_view::npos || all.find("of apology") != std::string_view::npos);
  if ((letter || handed) && sorry && all.find("remind") == std::string_view::npos) return Kind::apology;
  auto const near = all.substr(0, first_words);
  auto const head = subject.empty() ? all.substr(0, head_words(line, begin, end).size()) : near;
  auto const& rules = lexicon.kinds_of_verb(base);
  Searched const searched{all};
  std::size_t asked = 0;
  for (auto const size : {head.size(), near.size(), all.size()}) {
    if (size == std::exchange(asked, size)) continue;  // the same words again
    if (auto const kind = first_fit(rules, searched.first(size), paid || money_in(line, begin, begin + size), false))
      return *kind;
  }
  return first_fit(rules, searched, paid || money_in(line, begin, end)).value_or(Kind::other);
}

std::optional<Kind> noun_kind(Line const& line, std::size_t at, std::size_t end, Lexicon const& lexicon) {
  std::size_t stop = at;
  for (auto i = line.token_at(at); i < line.tokens.size() && line.tokens[i].begin < end; ++i) {
    bool const ends = line.is(i, ",") || line.is(i, ";") || line.is(i, ".") ||
                      (i > line.token_at(at) && (line.is(i, "and") || is_subordinator(line.word(i))));
    if (ends) break;
    stop = line.tokens[i].end;
  }
  auto const kind = first_fit(lexicon.noun_kinds(), Searched{line.words(at, stop)}, money_in(line, at, stop));
  return !kind && line.sum_starting(at) != nullptr ? std::optional{Kind::payment} : kind;
}

}  // namespace amends
