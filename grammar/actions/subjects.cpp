#include "grammar/actions/subjects.h"

#include "grammar/actions/function_words.h"

#include <algorithm>  // std::all_of, std::min
#include <array>      // std::array
#include <optional>   // std::optional

namespace amends {

namespace {

// No subject holds one of these, nor opens with one of those.
constexpr auto never_within = joined(finite_verbs, std::array{"said", "asks", "caused", "means", "meant", "agreed",
                                                              "remains", "it", "they", "he", "she", "we", "i"});
constexpr auto never_first =
    joined(prepositions, std::array{"as",     "following", "at",     "under",   "during",   "having", "given",
                                    "within", "after",     "before", "without", "if",       "when",   "where",
                                    "once",   "because",   "since",  "while",   "although", "no",     "let"});

}  // namespace

// A noun phrase that ends in a word for a body, from token i.
Subject Subjects::named_body(std::size_t i) const {
  Subject none;
  if (i >= last_) return none;
  if (line_.is(i, "it") || line_.is(i, "they")) return {line_.start(i), line_.tokens[i].end, SubjectKind::body, false};
  std::optional<Subject> found;
  for (std::size_t at = i; at < last_ && at - i < longest_subject; ++at) {
    if (!line_.tokens[at].word || line_.in_time(line_.start(at))) break;
    auto const word = line_.word(at);
    if (at > i && (is_subordinator(word) || word == "to" || word == "should" || word == "will" || word == "must"))
      break;
    std::size_t length = lexicon_.match(&Vocabulary::bodies, line_.text().substr(line_.start(at)));
    if (length == 0) length = lexicon_.match(&Vocabulary::body_parts, line_.text().substr(line_.start(at)));
    if (length == 0 && acts_by_initials(at)) length = line_.tokens[at].end - line_.tokens[at].begin;
    if (length == 0) continue;
    length = with_office(line_.start(at), length) - line_.start(at);
    found = Subject{line_.start(i), line_.start(at) + length, SubjectKind::body, line_.is(i, "each")};
    if (line_.text().substr(line_.start(at) + length).starts_with("'s")) found->end += 2;
    bool const joined = line_.is(line_.token_at(found->end), "and") || line_.is(line_.token_at(found->end), "or");
    bool const owner = line_.text().substr(line_.start(at) + length).starts_with("'s");
    bool const more =
        line_.token_at(found->end) < last_ && line_.tokens[line_.token_at(found->end)].word &&
        lexicon_.match(&Vocabulary::body_parts, line_.text().substr(line_.start(line_.token_at(found->end)))) > 0;
    at = line_.token_at(found->end) - 1;
    if (!joined && !owner && !more) break;
  }
  if (!found) return none;
  if (line_.text().substr(0, found->end).ends_with("'s")) found->end -= 2;
  return *found;
}

// "Director | of Children's Services", "Head of Planning and Highways": where the office ends that starts at `begin`.
std::size_t Subjects::with_office(std::size_t begin, std::size_t length) const {
  auto const capital = [&](std::size_t i) {
    return i < last_ && line_.text()[line_.start(i)] >= 'A' && line_.text()[line_.start(i)] <= 'Z';
  };
  auto const of = line_.token_at(begin + length);
  if (of == 0 || !capital(of - 1) || !line_.is(of, "of") || !capital(of + 1)) return begin + length;
  auto end = of + 1;
  for (auto k = of + 2; k < last_ && k < of + 7 && (capital(k) || line_.is(k, "and")); ++k)
    if (capital(k)) end = k;
  return line_.tokens[end].end;
}

// "DWP writes", "the ICB pay": initials before a verb.
bool Subjects::acts_by_initials(std::size_t at) const {
  auto const printed = line_.text().substr(line_.start(at), line_.tokens[at].end - line_.start(at));
  bool const capitals =
      printed.size() > 1 && std::all_of(printed.begin(), printed.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  return capitals && at + 1 < last_ && lexicon_.match_verb(line_.text().substr(line_.start(at + 1))).has_value();
}

// Whether token `at` may stand inside a subject that starts at token i.
bool Subjects::may_hold(std::size_t i, std::size_t at) const {
  if (line_.in_time(line_.start(at))) return false;
  if (!line_.tokens[at].word)
    return line_.is(at, "'") ||
           (line_.is(at, ",") && at > i && is_body(i, at) && (line_.is(at + 1, "the") || line_.is(at + 1, "and")));
  auto const word = line_.word(at);
  if (word == "who" || word == "which") return at > i && at - i <= 3;
  // "to remedy the injustice | the Council": an article within a subject follows a joining word
  static constexpr std::array joining{"and",  "or",   "of",   "for", "in",   "at", "by",
                                      "from", "with", "both", "all", "each", "to", "on"};
  bool const apart =
      at > i && (word == "the" || word == "its") && line_.tokens[at - 1].word && !one_of(line_.word(at - 1), joining);
  bool const relative = find_words(line_.words(line_.start(i), line_.start(at)), "who") != std::string_view::npos;
  if (apart && !relative) return false;
  // "the shortfall since February 2020 should be made good"
  if ((word == "since" || word == "before" || word == "after") && at > i) {
    char const next = line_.text()[std::min(line_.start(at + 1), line_.text().size() - 1)];
    return (next >= 'A' && next <= 'Z') || (next >= '0' && next <= '9');
  }
  return !is_subordinator(word) && !(at > i && one_of(word, never_within)) && !(at == i && one_of(word, never_first));
}

Subject Subjects::classify(std::size_t i, std::size_t subject_end) const {
  Subject subject;
  subject.begin = line_.start(i);
  if (i == subject_end) {
    subject.end = subject.begin;
    return subject;
  }
  subject.end = line_.tokens[subject_end - 1].end;
  auto const first = line_.word(i);
  if (first == "we" || first == "i" || first == "you" || first == "there" || first == "he" || first == "she") {
    subject.kind = SubjectKind::person;
    return subject;
  }
  if (first == "it" || first == "they") {
    subject.kind = subject_end - i == 1 ? SubjectKind::body : SubjectKind::other;
    return subject;
  }
  if (first == "this" || first == "these" || first == "that" || first == "those" || first == "which" ||
      first == "such") {
    subject.kind = SubjectKind::reference;
    return subject;
  }
  if (subject_end - i == 1 && (first == "both" || first == "all" || first == "each")) {  // "Both should be made by"
    subject.kind = SubjectKind::reference;
    return subject;
  }
  return classify_noun(i, subject_end, subject);
}

Subject Subjects::classify_noun(std::size_t i, std::size_t subject_end, Subject subject) const {
  auto head = subject_end - 1;
  for (auto k = i + 1; k < subject_end; ++k)
    if (line_.is(k, "in") || line_.is(k, "of") || line_.is(k, "who") || line_.is(k, "for")) {
      head = k - 1;
      break;
    }
  for (auto const& mention : line_.mentions)
    if (mention.ombudsman && mention.begin <= line_.start(head) && line_.start(head) < mention.end) {
      subject.kind = SubjectKind::person;  // "The Ombudsman will monitor compliance"
      return subject;
    }
  for (auto const& mention : line_.mentions)
    if (!mention.possessive && !mention.audience && !mention.ombudsman && mention.begin <= line_.start(head) &&
        line_.start(head) < mention.end) {
      subject.kind = SubjectKind::person;
      return subject;
    }
  if (line_.is(i, "all") || line_.is(i, "both") || line_.is(i, "each"))
    for (auto k = i; k < subject_end; ++k)
      if (one_of(line_.word(k), lexicon_.vocabulary().reference_nouns)) {
        subject.kind = SubjectKind::reference;
        return subject;
      }
  if (one_of(line_.word(head), lexicon_.vocabulary().reference_nouns) &&
      (line_.is(i, "the") || line_.is(i, "all") || line_.is(i, "any") || line_.is(i, "both") || line_.is(i, "each"))) {
    subject.kind = line_.is(i, "any") ? SubjectKind::other : SubjectKind::reference;
    return subject;
  }
  if (is_body(i, subject_end) || joint_names(i, subject_end)) {
    subject.kind = SubjectKind::body;
    return subject;
  }
  bool const determined = one_of(line_.word(i), determiners);
  bool const capital = line_.text()[line_.start(i)] >= 'A' && line_.text()[line_.start(i)] <= 'Z';
  subject.kind = determined || capital ? SubjectKind::other : SubjectKind::none;
  return subject;
}

// "Eastmarch and Westmarch": bodies by their own names.
bool Subjects::joint_names(std::size_t i, std::size_t subject_end) const {
  // at the head of a sentence any single word has a capital
  bool joined = i > 0 || subject_end - i > 1;
  for (auto k = i; k < subject_end; ++k) {
    char const c = line_.text()[line_.start(k)];
    bool const capital = c >= 'A' && c <= 'Z';
    joined = joined || line_.is(k, "and");
    if (!capital && !line_.is(k, "and")) return false;
  }
  return joined;
}

bool Subjects::is_body(std::size_t i, std::size_t subject_end) const {
  for (auto k = i; k < subject_end; ++k) {
    auto const rest = line_.text().substr(line_.start(k));
    if (lexicon_.match(&Vocabulary::bodies, rest) > 0 || lexicon_.match(&Vocabulary::body_parts, rest) > 0 ||
        lexicon_.match(&Vocabulary::staff, rest) > 0)
      return true;
    auto const printed = line_.text().substr(line_.start(k), line_.tokens[k].end - line_.start(k));
    bool const initials =
        printed.size() > 1 && std::all_of(printed.begin(), printed.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    if (initials) return true;
  }
  return false;
}

bool names_body(Line const& line, std::size_t end, Lexicon const& lexicon, std::size_t from) {
  auto const subject_end = line.token_at(end);
  if (subject_end <= from) return false;
  return Subjects{line, line.tokens.size(), lexicon}.classify(from, subject_end).kind == SubjectKind::body;
}

Subject reporting_body(Line const& line, Clause const& clause, Lexicon const& lexicon) {
  auto const that = line.token_at(clause.subject.begin);
  if (that < 2 || !line.is(that - 1, "that")) return {};
  auto const body = Subjects{line, line.tokens.size(), lexicon}.named_body(0);
  if (body.kind != SubjectKind::body || body.end >= clause.subject.begin) return {};
  auto const says = line.words(body.end, line.tokens[that - 2].end);
  return has_any(says, lexicon.vocabulary().report_phrases) ? body : Subject{};
}

}  // namespace amends
