#include "grammar/actions/recipients.h"

#include "grammar/actions/addressee_phrase.h"
#include "grammar/actions/clauses.h"
#include "grammar/actions/function_words.h"

#include <algorithm>  // std::any_of, std::find
#include <array>      // std::array

namespace amends {

namespace {

// Between a verb and the person it addresses.
constexpr std::array between{"to",      "with",       "back", "directly", "separately", "jointly", "in",
                             "writing", "personally", "both", "each",     "a",          "direct",  "by",
                             "letter",  "email",      "also", "then",     "for",        "of",      "direct",
                             "on",      "behalf",     "him",  "fully",    "again",      "out"};

// Before "that", these make it point and open no clause: "the outcome of that review".
constexpr auto before_that = joined(prepositions, std::array{"about"});

void add(Recipients& to, Mention const& mention, Discourse const& discourse) {
  auto const keep = [&](std::string const& name) {
    if (std::find(to.names.begin(), to.names.end(), name) == to.names.end()) to.names.push_back(name);
  };
  to.each = to.each || mention.each_of;
  to.count += mention.count;
  if (!mention.pronoun) {
    for (auto const& name : mention.names) keep(name);
    return;
  }
  auto const answer = discourse.refer(mention.gender);
  if (!answer) {
    to.certain = false;
    keep(mention.gender == Gender::male ? "him" : mention.gender == Gender::female ? "her" : "them");
    return;
  }
  to.certain = to.certain && answer->certain;
  for (auto const& name : answer->names) keep(name);
}

// "pay Mr I, her son, £350": the words between the commas say who he is and name nobody else. `comma`: the token
// after the name, `next`: what follows it; the token to go on from.
std::size_t past_apposition(Line const& line, std::size_t comma, std::size_t next) {
  bool const only_comma = line.is(comma, ",") && next == comma + 1;
  bool const describes = line.is(next, "his") || line.is(next, "her") || line.is(next, "their");
  auto const* said = next < line.tokens.size() ? line.mention_starting(line.tokens[next].begin) : nullptr;
  if (!only_comma || !describes || said == nullptr) return next;
  auto const after = line.token_at(said->end);
  auto const sum_at = line.is(after, ",") ? after + 1 : after;
  bool const sum = sum_at < line.tokens.size() && line.sum_starting(line.tokens[sum_at].begin) != nullptr;
  bool const list_goes_on = line.is(after, "and") || (line.is(after, ",") && line.is(after + 1, "and"));
  bool const closes = !list_goes_on && (sum_at >= line.tokens.size() || !line.tokens[after].word);
  return sum || closes ? sum_at : next;  // a sum: there the chain of names ends
}

// From the mention that starts at token i on: "Mr H, us and the Care Quality Commission".
void chain(Line const& line, std::size_t i, std::size_t end, Recipients& to, Discourse const& discourse) {
  while (i < line.tokens.size() && line.tokens[i].begin < end) {
    auto const* mention = line.mention_starting(line.tokens[i].begin);
    if (mention == nullptr || (mention->possessive && !mention->ombudsman)) return;
    add(to, *mention, discourse);
    auto next = line.token_at(mention->end);
    bool joined = false;
    while (line.is(next, ",") || line.is(next, "and") || line.is(next, "or") || line.is(next, "&") ||
           (joined &&
            (line.is(next, "to") || line.is(next, "with") || line.is(next, "both") || line.is(next, "separately")))) {
      joined = true;
      ++next;
    }
    if (!joined) return;
    i = past_apposition(line, line.token_at(mention->end), next);
  }
}

bool in_clause_of_its_own(Line const& line, std::size_t from, std::size_t i) {
  for (auto k = from; k < i; ++k) {
    auto const word = line.word(k);
    if (is_subordinator(word) && word != "as" && word != "than" && word != "whether" &&
        !(word == "that" && (k == from || one_of(line.word(k - 1), before_that))))
      return true;
  }
  return false;
}

// "the fees she has paid to the agents", "the trouble of having to complain to the Ombudsman": no addressee follows.
bool led_elsewhere(Line const& line, std::size_t first, std::size_t i) {
  static constexpr std::array before{"paid",      "complain",   "complained", "complaining",
                                     "complaint", "complaints", "come",       "coming"};
  return i > first + 1 && one_of(line.word(i - 1), before);
}

// Verbs whose bare object is somebody: "contact each applicant"; the objects of others are sent or given.
constexpr std::array told_directly{"contact", "inform",     "notify",    "tell",    "advise", "update",
                                   "invite",  "compensate", "reimburse", "consult", "offer",  "ask"};
// Verbs that hand something "to" somebody, whoever that is.
constexpr std::array handing_over{"send",    "write",       "apologise", "report",  "share",  "provide", "offer",
                                  "pay",     "circulate",   "explain",   "issue",   "submit", "give",    "reply",
                                  "respond", "forward",     "copy",      "present", "award",  "confirm", "refund",
                                  "speak",   "communicate", "repay",     "take",    "make",   "discuss", "agree"};

// Somebody whom no list has: "contact each applicant", "share it with its repairs contractor".
void unlisted(Line const& line, DutyWords const& duty, std::string_view base, std::size_t first, std::size_t direct,
              Lexicon const& lexicon, Recipients& to) {
  auto const take = [&](std::size_t at) {
    auto const phrase = addressee_phrase(line, at, duty.end, lexicon);
    if (phrase) to.names = {phrase->name};
    return phrase.has_value();
  };
  bool const handed = one_of(base, handing_over);
  bool const through_preposition = direct > first && (line.is(direct - 1, "to") || line.is(direct - 1, "with"));
  if (one_of(base, told_directly) || (handed && through_preposition))
    if (take(direct)) return;
  for (auto i = first; handed && i + 1 < line.tokens.size() && line.tokens[i].begin < duty.end; ++i) {
    bool const leads = line.is(i, "to") || (line.is(i, "with") && (base == "share" || base == "discuss"));
    if (leads && (led_elsewhere(line, first, i) || in_clause_of_its_own(line, first, i))) return;
    if (leads && take(i + 1)) return;
  }
}

// "share them with its contractor": what is shared, and no person.
bool thing_shared(Line const& line, std::size_t i, std::string_view base) {
  bool const shares = base == "share" || base == "send" || base == "circulate" || base == "forward" || base == "report";
  return shares && line.is(i, "them") && (line.is(i + 1, "with") || line.is(i + 1, "to"));
}

std::size_t first_token_after_verb(Line const& line, DutyWords const& duty) {
  return line.token_at(std::max(duty.verb_end, duty.begin));
}

}  // namespace

Recipients addressed(Line const& line, DutyWords const& duty, Lexicon const& lexicon, Discourse const& discourse) {
  Recipients to;
  if (duty.gapped) {  // "Ms T £400"; "a further £450 to Ms L"
    for (auto i = line.token_at(duty.begin); i < line.tokens.size() && line.tokens[i].begin < duty.end; ++i)
      if (auto const* mention = line.mention_starting(line.tokens[i].begin);
          mention != nullptr && !mention->possessive) {
        chain(line, i, duty.end, to, discourse);
        return to;
      }
    return to;
  }
  auto const base = duty.verb ? std::string_view{lexicon.vocabulary().verbs[duty.verb->verb].base} : std::string_view{};
  bool const addresses = duty.noun || base.empty() || one_of(base, lexicon.vocabulary().addressing_verbs);
  auto first = first_token_after_verb(line, duty);
  if (base == "arrange" && line.is(first, "for"))  // "arrange for its Chief Executive to apologise to the resident"
    for (auto k = first + 2; k < first + 9 && k + 1 < line.tokens.size() && line.tokens[k].begin < duty.end; ++k)
      if (line.is(k, "to") && lexicon.match_verb(line.text().substr(line.tokens[k + 1].begin))) {
        first = k + 2;
        break;
      }
  auto i = first;
  if (addresses && !duty.noun) {
    while (i < line.tokens.size() && line.tokens[i].begin < duty.end && i - first < 5 &&
           line.mention_starting(line.tokens[i].begin) == nullptr &&
           (one_of(line.word(i), between) || line.time_starting(line.tokens[i].begin) != nullptr || line.is(i, ",")))
      ++i;
    if (!thing_shared(line, i, base)) chain(line, i, duty.end, to, discourse);
    if (!to.names.empty()) return to;
  }
  // "... of £200 to Ms T", "a copy of the report to the school", "share the results with us"
  auto const direct = i;
  for (i = first; i + 1 < line.tokens.size() && line.tokens[i].begin < duty.end; ++i) {
    bool const leads =
        line.is(i, "to") || (line.is(i, "before") && base == "lay") ||
        (line.is(i, "of") && line.is(i - 1, "attention")) ||
        (line.is(i, "with") && (base == "share" || base == "agree" || base == "discuss" || base == "meet" ||
                                base == "arrange" || base == "offer" || base == "hold"));
    if (!leads || led_elsewhere(line, first, i)) continue;
    auto next = i + 1;
    if (line.is(next, "each") && line.is(next + 1, "of") && next + 2 < line.tokens.size() &&
        line.mention_starting(line.tokens[next].begin) == nullptr)
      next += 2;
    if (line.is(next, "both") || line.is(next, "each"))
      next = line.mention_starting(line.tokens[next].begin) != nullptr ? next : next + 1;
    if (next >= line.tokens.size()) break;
    auto const* mention = line.mention_starting(line.tokens[next].begin);
    if (mention == nullptr || (mention->possessive && !mention->ombudsman) || in_clause_of_its_own(line, first, i))
      continue;
    if (mention->audience &&
        (!addresses || (line.is(i, "with") && base != "share" && base != "discuss" && base != "meet")))
      continue;
    chain(line, next, duty.end, to, discourse);
    if (!to.names.empty()) return to;
  }
  if (!duty.noun) unlisted(line, duty, base, first, direct, lexicon, to);
  return to;
}

Recipients concerned(Line const& line, DutyWords const& duty, Discourse const& discourse) {
  Recipients to;
  for (auto const& mention : line.mentions) {
    if (mention.begin < duty.begin || mention.end > duty.end || mention.ombudsman || mention.audience) continue;
    if (mention.group && !mention.possessive) continue;  // "other residents"
    if (mention.pronoun) {
      auto const answer = discourse.refer(mention.gender);
      if (!answer || (mention.gender == Gender::plural && answer->names.size() < 2)) continue;
    }
    add(to, mention, discourse);
  }
  bool const one_group =
      to.names.size() == 2 && std::any_of(line.mentions.begin(), line.mentions.end(), [&](Mention const& one) {
        return one.names == to.names || (one.pronoun && one.gender == Gender::plural);
      });
  if (to.names.size() > 1 && !one_group) to.names.clear();
  return to;
}

}  // namespace amends
