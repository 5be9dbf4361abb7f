#include "grammar/actions/back_reference.h"

#include "grammar/actions/function_words.h"
#include "grammar/actions/labels.h"
#include "grammar/phrases/numbers.h"

#include <algorithm>  // std::any_of, std::find, std::min
#include <array>      // std::array
#include <utility>    // std::move

namespace amends {

namespace {

constexpr std::array all_words{"all",     "these",           "them",  "above",    "each",  "both", "they",
                               "actions", "recommendations", "steps", "remedies", "orders"};

// "the apology and the payments, which": the nouns before a relative clause or the time words.
std::vector<std::string> nouns_between(Line const& line, std::size_t from, std::size_t until) {
  static constexpr std::array others{"for",     "from", "the", "its",  "a",   "any",  "of",       "an",
                                     "written", "to",   "and", "both", "all", "that", "symbolic", "new"};
  std::vector<std::string> nouns;
  for (auto i = line.token_at(from); i < line.tokens.size() && line.tokens[i].begin < until; ++i) {
    if (line.is(i, "which") || line.is(i, "where") || line.is(i, "are") || line.is(i, "is") || line.is(i, "should") ||
        line.is(i, "will") || (!line.tokens[i].word && !nouns.empty() && !line.is(i + 1, "the")))
      break;
    if (line.tokens[i].word && !one_of(line.word(i), others)) nouns.emplace_back(line.word(i));
  }
  return nouns;
}

// "..., except the apology, which it will make within two weeks"
void find_exceptions(Line const& line, BackReference& reference, Lexicon const& lexicon) {
  auto const words = line.searched();
  for (std::string_view const word : lexicon.vocabulary().exceptions) {
    if (!words.has(word)) continue;
    auto const at = find_words(line.lower, word);
    std::vector<TimeWords const*> kept;
    TimeWords const* own = nullptr;
    for (auto const* time : reference.times) {
      if (time->begin > at && own == nullptr)
        own = time;
      else if (time->begin < at)
        kept.push_back(time);
    }
    for (auto const& time : line.times)
      if (own == nullptr && time.begin > at) own = &time;
    auto const until = own != nullptr ? own->begin : line.lower.size();
    for (auto const& noun : nouns_between(line, at + word.size(), until)) reference.exceptions.emplace_back(noun, own);
    reference.times = kept;
    return;
  }
}

BackReference made(Line const& line, BackReference::To to, std::string_view noun, Lexicon const& lexicon) {
  BackReference reference;
  reference.to = to;
  reference.noun = noun;
  for (auto const& time : line.times) reference.times.push_back(&time);
  find_exceptions(line, reference, lexicon);
  if (reference.times.size() > 1) reference.times.resize(1);
  return reference;
}

BackReference::To reach(std::string_view words) {
  for (std::string_view const word : all_words)
    if (find_words(words, word) != std::string_view::npos) return BackReference::To::all;
  return BackReference::To::last;
}

// "these payments", "that review": of the actions before, those that the words name; all where none is.
BackReference pointing(BackReference reference, std::string_view words, Lexicon const& lexicon) {
  while (words.ends_with(' ')) words.remove_suffix(1);
  auto const last = words.rfind(' ');
  auto const noun = last == std::string_view::npos ? words : words.substr(last + 1);
  bool const many = noun.ends_with("s") && !one_of(noun, lexicon.vocabulary().pointed_nouns);
  if (!one_of(many ? noun.substr(0, noun.size() - 1) : noun, lexicon.vocabulary().pointed_nouns)) return reference;
  if (many) reference.to = BackReference::To::all;
  reference.nouns = {std::string{noun}};
  reference.loose = true;
  return reference;
}

// "first", "second": 1, 2; 0 for any other word.
std::size_t ordinal(std::string_view word) {
  static constexpr std::array ordinals{"first", "second", "third", "fourth", "fifth"};
  auto const found = std::find(ordinals.begin(), ordinals.end(), word);
  return found == ordinals.end() ? 0 : static_cast<std::size_t>(found - ordinals.begin()) + 1;
}

// "pay the money and send the letter within six weeks": each verb has a thing that was agreed before, and no more.
std::optional<BackReference> does_deeds(Line const& line, std::size_t i, Lexicon const& lexicon) {
  std::vector<std::string> nouns;
  auto const ends = [&](std::size_t at) {
    return at >= line.tokens.size() || line.is(at, ".") || line.time_starting(line.tokens[at].begin) != nullptr;
  };
  while (i < line.tokens.size()) {
    auto const verb = lexicon.match_verb(line.text().substr(line.tokens[i].begin));
    if (!verb || verb->form != VerbForm::base) return std::nullopt;
    i = line.token_at(line.tokens[i].begin + verb->length);
    for (bool more = true; more;) {
      if (!line.is(i, "the") || !one_of(line.word(i + 1), lexicon.vocabulary().reference_nouns)) return std::nullopt;
      nouns.emplace_back(line.word(i + 1));
      i += 2;
      more = line.is(i, "and") && line.is(i + 1, "the");
      if (more) ++i;
    }
    if (ends(i)) break;
    if (!line.is(i, "and")) return std::nullopt;
    ++i;
  }
  if (nouns.size() < 2 || line.times.empty()) return std::nullopt;
  auto reference = made(line, BackReference::To::all, "", lexicon);
  reference.nouns = std::move(nouns);
  return reference;
}

// "calculate the amount and pay it within six weeks": the sum that was agreed before is worked out first.
std::optional<BackReference> pays_when_known(Line const& line, std::size_t i, Lexicon const& lexicon) {
  auto const known = lexicon.match_verb(line.text().substr(line.tokens[i].begin));
  if (!known || line.times.empty()) return std::nullopt;
  static constexpr std::array finding{"calculate", "recalculate", "work out", "establish", "determine", "confirm"};
  static constexpr std::array things{"amount", "sum", "payment", "refund", "figure", "total", "money"};
  auto const& verbs = lexicon.vocabulary().verbs;
  auto at = line.token_at(line.tokens[i].begin + known->length);
  if (!one_of(verbs[known->verb].base, finding)) return std::nullopt;
  at += one_of(line.word(at + 1), things) ? 2U : 1U;  // "the amount", "this"
  if (!line.is(at, "and") || at + 2 >= line.tokens.size()) return std::nullopt;
  auto const pays = lexicon.match_verb(line.text().substr(line.tokens[at + 1].begin));
  if (!pays || !one_of(verbs[pays->verb].base, lexicon.vocabulary().paying_verbs)) return std::nullopt;
  auto const object = line.token_at(line.tokens[at + 1].begin + pays->length);
  if (!line.is(object, "it") && !line.is(object, "this")) return std::nullopt;
  return made(line, BackReference::To::last, "", lexicon);
}

// "do this", "complete these actions", "pay that sum", "do so": verb and object after the binding words.
std::optional<BackReference> does_it(Line const& line, Clause const& clause, Lexicon const& lexicon) {
  auto i = line.token_at(clause.verb_from);
  while (i < line.tokens.size() &&
         (line.is(i, "also") || line.is(i, "now") || line.is(i, "both") || line.is(i, "each") || line.is(i, ",") ||
          line.time_starting(line.tokens[i].begin) != nullptr)) {
    auto const* time = line.time_starting(line.tokens[i].begin);
    i = time != nullptr ? std::max(line.token_at(time->end), i + 1) : i + 1;
  }
  if (i >= line.tokens.size()) return std::nullopt;
  if (auto deeds = does_deeds(line, i, lexicon)) return deeds;
  if (auto paid = pays_when_known(line, i, lexicon)) return paid;
  auto const rest = line.text().substr(line.tokens[i].begin);
  auto const object_of = [&](std::size_t length) { return line.token_at(line.tokens[i].begin + length); };
  if (auto const length = lexicon.match(&Vocabulary::do_verbs, rest); length > 0) {
    auto const object = object_of(length);
    if (object >= line.tokens.size()) return std::nullopt;
    auto const reference = lexicon.match(&Vocabulary::back_references, line.text().substr(line.tokens[object].begin));
    if (reference > 0) {
      auto const end = line.tokens[object].begin + reference;
      auto const next = line.token_at(end);
      bool const complete = next >= line.tokens.size() || !line.tokens[next].word ||
                            line.time_starting(line.tokens[next].begin) != nullptr || line.is(next, "and") ||
                            line.is(next, "all") || line.is(next, "in") || line.is(next, "set") ||
                            line.is(next, "to") || line.is(next, "steps") || line.is(next, "actions") ||
                            line.is(next, "until") || line.is(next, "directly") || line.is(next, "straight") ||
                            line.is(next, "into") || line.is(next, "at") || line.is(next, "through");
      auto const words = line.words(line.tokens[object].begin, end);
      bool const adds = std::any_of(line.sums.begin(), line.sums.end(), [&](SumWords const& sum) {
        return sum.begin > end && sum.end <= clause.end;  // "pay it, together with a further £150"
      });
      if (adds) return std::nullopt;
      if (complete) {
        auto found = pointing(
            made(line, reach(words), "", lexicon),
            line.words(line.tokens[object].begin, line.tokens[std::min(next, line.tokens.size() - 1)].begin), lexicon);
        found.definite = found.loose && line.is(object, "the") && line.is(next, "and");
        return found;
      }
    }
  }
  if (auto const verb = lexicon.match_verb(rest); verb) {
    auto const object = object_of(verb->length);
    if (line.is(object, "the") && line.is(object + 1, "first") && object + 2 < line.tokens.size() &&
        !line.times.empty())
      if (auto const number = match_number(line.text().substr(line.tokens[object + 2].begin));
          number && number->value > 1) {
        auto reference = made(line, BackReference::To::all, "", lexicon);  // "carry out the first three within a month"
        reference.first_items = static_cast<std::size_t>(number->value);
        return reference;
      }
    if (line.is(object, "the"))
      if (auto const nth = ordinal(line.word(object + 1));
          nth > 0 && one_of(line.word(object + 2), lexicon.vocabulary().pointed_nouns)) {
        auto reference =
            made(line, BackReference::To::noun, line.word(object + 2), lexicon);  // "make the first payment by"
        reference.nth = nth;
        return reference;
      }
    bool const that = line.is(object, "that") || line.is(object, "this");
    // "It should send the apology within two weeks"
    auto const after = object + 2;
    bool const only_when = after < line.tokens.size() && line.time_starting(line.tokens[after].begin) != nullptr;
    bool const named = one_of(line.word(object + 1), lexicon.vocabulary().pointed_nouns);
    if (line.is(object, "the") && only_when && named)
      return made(line, BackReference::To::noun, line.word(object + 1), lexicon);
    if (that && one_of(line.word(object + 1), lexicon.vocabulary().pointed_nouns))
      return made(line, BackReference::To::last, line.word(object + 1), lexicon);
  }
  return std::nullopt;
}

// "Actions a) to c) should be completed within ...", "The payments at 1) and 3) must be made ...", "... complete
// the actions in paragraph 3 within two months"
std::optional<BackReference> names_labels(Line const& line, Lexicon const& lexicon) {
  if (line.times.empty()) return std::nullopt;
  auto labels = labels_named(line, line.times.back().begin);
  if (labels.empty()) return std::nullopt;
  auto reference = made(line, BackReference::To::all, "", lexicon);
  reference.labels = std::move(labels);
  return reference;
}

// A body is bound to a duty that stands in this clause.
bool asks_anew(Line const& line, Clause const& clause, Lexicon const& lexicon) {
  bool const binds = clause.force == Force::obligation || clause.force == Force::agreed ||
                     clause.force == Force::asked || clause.force == Force::recommended;
  return binds && clause.subject.kind == SubjectKind::body && !clause.negated &&
         lexicon.match_verb(line.text().substr(std::min(clause.verb_from, line.text().size())));
}

// "These actions should be completed within ...", "The payment should be made by ...": the subject looks back.
std::optional<BackReference> subject_looks_back(Line const& line, Clause const& clause, Lexicon const& lexicon) {
  auto const subject = line.words(clause.subject.begin, clause.subject.end);
  if (clause.subject.kind == SubjectKind::body) {
    if (subject != "they" && subject != "it") return std::nullopt;
    auto const rest = line.text().substr(std::min(clause.verb_from, line.text().size()));
    bool const passive = rest.starts_with("be ") && lexicon.match(&Vocabulary::do_verbs, rest) > 0;
    return passive ? std::optional{made(line, subject == "they" ? BackReference::To::all : BackReference::To::last, "",
                                        lexicon)}
                   : std::nullopt;
  }
  if (clause.subject.kind != SubjectKind::reference) return std::nullopt;
  auto const to = reach(subject);
  bool const noun = to == BackReference::To::last && subject.starts_with("the ");
  auto const last = subject.rfind(' ');
  if (noun) return made(line, BackReference::To::noun, subject.substr(last + 1), lexicon);
  return pointing(made(line, to, "", lexicon), subject, lexicon);
}

// "They are all due within three months", "All within one month, except the review, which ..."
std::optional<BackReference> says_when(Line const& line, Lexicon const& lexicon) {
  if (line.times.empty()) return std::nullopt;
  static constexpr std::array openers{
      "they are all",      "all within",    "all by",       "these are all",         "all of these",
      "all of the above",  "all are",       "they are due", "each within",           "the deadline for",
      "the timescale for", "all actions",   "all to be",    "these should",          "the above",
      "all of this",       "all the above", "both within",  "we expect the actions", "these actions",
      "the actions"};
  std::string_view const words = line.lower;
  auto const trimmed = words.substr(std::min(words.find_first_not_of(' '), words.size()));
  for (std::string_view const opener : openers)
    if (trimmed.starts_with(opener))
      return made(line, line.text().starts_with("all") ? BackReference::To::last : BackReference::To::all, "", lexicon);
  // "The apology and payments are due within 20 working days"
  for (std::string_view const due :
       {" are due", " is due", " are to be completed", " is to be completed", " are to be made"})
    if (auto const at = words.find(due); at != std::string_view::npos && trimmed.starts_with("the ")) {
      auto const nouns = nouns_between(line, 0, at);
      if (nouns.empty()) return std::nullopt;
      auto reference = made(line, BackReference::To::all, "", lexicon);
      reference.nouns = nouns;
      return reference;
    }
  return std::nullopt;
}

}  // namespace

std::optional<BackReference> back_reference(Line const& line, std::vector<Clause> const& clauses,
                                            Lexicon const& lexicon) {
  static constexpr std::array conditions{"if ", "once ", "where ", "in the event", "should ", "when "};
  bool const conditional =
      std::any_of(conditions.begin(), conditions.end(), [&](char const* word) { return line.lower.starts_with(word); });
  bool const own_duty_first = !clauses.empty() && lexicon.match_verb(line.text()) &&
                              clauses.front().opening > 0;  // "pay ..., but this should be done by"
  bool const asks_us =
      std::any_of(line.mentions.begin(), line.mentions.end(), [](Mention const& mention) { return mention.ombudsman; });
  if (!asks_us && line.lower.find("evidence ") == std::string::npos)
    if (auto found = names_labels(line, lexicon)) return found;
  bool const more = std::any_of(clauses.begin(), clauses.end(), [&](Clause const& clause) {
    return asks_anew(line, clause, lexicon) && !does_it(line, clause, lexicon);
  });
  bool const first_does_so = clauses.size() == 2 && does_it(line, clauses.front(), lexicon).has_value();
  if (first_does_so && more) return std::nullopt;  // "it will do so and it will send us the report by ..."
  if (clauses.size() <= 2 && !conditional && !own_duty_first)
    for (auto const& clause : clauses) {
      if (auto found = subject_looks_back(line, clause, lexicon)) return found;
      if (auto found = does_it(line, clause, lexicon)) return found;
      if (asks_anew(line, clause, lexicon)) break;  // "was asked to cancel ..., and it agreed to do so"
    }
  return says_when(line, lexicon);
}

std::optional<BackReference> does_so(Line const& line, Clause const& clause, Lexicon const& lexicon) {
  auto found = does_it(line, clause, lexicon);
  if (!found) return std::nullopt;
  found->times.clear();
  for (auto const& time : line.times)
    if (time.begin >= clause.begin && time.end <= clause.end) found->times.push_back(&time);
  return found;
}

BackReference exceptions_in(Line const& line, Lexicon const& lexicon) {
  return made(line, BackReference::To::all, "", lexicon);
}

bool named_by(std::string_view noun, std::string_view action_words, Kind kind) {
  struct Row {
    std::string_view noun, words;
  };
  static constexpr std::array rows{
      Row{"training", "train"},     Row{"reminder", "remind"},   Row{"refund", "refund"},    Row{"letter", "write"},
      Row{"inspection", "inspect"}, Row{"assessment", "assess"}, Row{"evidence", "evidence"}};
  bool const payment =
      noun.starts_with("payment") || noun == "compensation" || noun == "sum" || noun == "amount" || noun == "money";
  if (noun == "payments") return kind == Kind::payment || kind == Kind::refund_or_waive;
  if (payment) return kind == Kind::payment;
  if (noun == "apology" || noun == "apologies") return kind == Kind::apology;
  // a letter about a survey is no survey
  static constexpr std::array told{"letter",    "letters",  "report", "copy",    "explanation", "response",
                                   "reply",     "update",   "note",   "meeting", "information", "message",
                                   "statement", "evidence", "email",  "form"};
  if ((kind == Kind::inform || kind == Kind::evidence) && !one_of(noun, told)) return false;
  if (noun == "letter")
    return action_words.find("write") != std::string_view::npos ||
           action_words.find("letter") != std::string_view::npos;
  if (noun == "work" || noun == "works") return kind == Kind::provide_service;
  for (auto const& row : rows)
    if (noun == row.noun) return action_words.find(row.words) != std::string_view::npos;
  auto stem = noun;
  if (stem.ends_with("s") && stem.size() > 4) stem.remove_suffix(1);
  return !stem.empty() && action_words.find(stem) != std::string_view::npos;
}

}  // namespace amends
