#include "grammar/actions/clauses.h"

#include "grammar/actions/bindings.h"
#include "grammar/actions/clause_starts.h"
#include "grammar/actions/function_words.h"
#include "grammar/actions/subjects.h"

#include <algorithm>  // std::any_of, std::max
#include <array>      // std::array
#include <optional>   // std::optional
#include <utility>    // std::move

namespace amends {

namespace {

constexpr auto adverbs = joined(linking_adverbs, std::array{"already", "together", "since"});

class ClauseFinder {
 public:
  ClauseFinder(Line const& line, std::size_t begin, std::size_t end, Lexicon const& lexicon)
      : line_{line},
        lexicon_{lexicon},
        begin_{begin},
        end_{end},
        first_{line.token_at(begin)},
        last_{line.token_at(end)},
        subjects_{line, last_, lexicon},
        starts_{line, lexicon, begin} {}

  std::vector<Clause> all() {
    for (std::size_t i = first_; i < last_;) {
      auto const clause = clause_at(i);
      if (!clause) {
        ++i;
        continue;
      }
      add(*clause);
      i = std::max(line_.token_at(clause->verb_from), i + 1);
    }
    return std::move(clauses_);
  }

 private:
  void add(Clause clause) {
    clause.begin = clauses_.empty() ? begin_ : opening_words(clause.opening);
    if (!clauses_.empty()) clauses_.back().end = clause.begin;
    clause.end = end_;
    clauses_.push_back(clause);
  }

  // "..., and that, within six months, | it should": the time words before a later subject are its own.
  std::size_t opening_words(std::size_t opening) const {
    auto i = line_.token_at(opening);
    auto from = i;
    while (i > first_ && start(i - 1) >= clauses_.back().verb_from) {
      bool const timed = line_.in_time(start(i - 1));
      if (!timed && !line_.is(i - 1, ",") && !line_.is(i - 1, "that")) break;
      if (timed) from = i - 1;
      --i;
    }
    auto const named = line_.token_at(opening);
    if (auto const condition = hypothesis_before(named); condition < named) return start(condition);
    auto const before = line_.word(from == 0 ? 0 : from - 1);
    bool const joined = line_.is(from == 0 ? 0 : from - 1, ",") || before == "that" || before == "and";
    return from < line_.token_at(opening) && joined ? start(from) : opening;
  }

  // "..., and that, | if the leak comes back, a plumber will be sent": the condition is the later clause's.
  std::size_t hypothesis_before(std::size_t i) const {
    static constexpr std::array openers{"if", "where", "once", "unless", "when"};
    if (i < first_ + 2 || !line_.is(i - 1, ",")) return i;
    for (auto k = i - 1; k-- > first_ && i - k < 16 && start(k) >= clauses_.back().verb_from;) {
      if (!line_.tokens[k].word && !line_.is(k, "'")) return i;
      bool const after_joint = k > first_ && (line_.is(k - 1, ",") || line_.is(k - 1, ";") || line_.is(k - 1, "and") ||
                                              line_.is(k - 1, "that"));
      if (one_of(line_.word(k), openers)) return after_joint ? k : i;
    }
    return i;
  }

  std::size_t start(std::size_t i) const { return line_.start(i); }
  std::optional<Clause> clause_at(std::size_t i) {
    if (!line_.tokens[i].word || line_.in_time(start(i))) return std::nullopt;
    if (auto clause = recommended_aside(i)) return clause;
    if (auto clause = relative(i)) {
      clause->opening = start(i);
      return clause;
    }
    if (!starts_.may_begin(i, clauses_)) return std::nullopt;
    for (auto const read : {&ClauseFinder::recommendation, &ClauseFinder::discretion, &ClauseFinder::agreement_of,
                            &ClauseFinder::carried_on, &ClauseFinder::bound_subject})
      if (auto clause = (this->*read)(i)) {
        clause->opening = start(i);
        return clause;
      }
    return std::nullopt;
  }

  // "I recommend that, within four weeks of my decision, the Council ..."; "We asked the Council to ..."
  std::optional<Clause> recommendation(std::size_t i) {
    auto const length = lexicon_.match(&Vocabulary::recommend_phrases, line_.text().substr(start(i)));
    if (length == 0) return std::nullopt;
    auto next = skip(over_agreement(line_.token_at(start(i) + length)));
    Clause clause;
    auto const phrase = line_.words(start(i), start(i) + length);
    clause.force = phrase.find("asked") != std::string_view::npos ? Force::asked : Force::recommended;
    clause.binding = start(i);
    clause.subject = subjects_.named_body(next);
    if (line_.is(line_.token_at(clause.subject.end), "if") || line_.is(line_.token_at(clause.subject.end), "whether"))
      return std::nullopt;  // "I asked the Council if it would ...": a question, which its answer follows
    if (clause.subject.kind == SubjectKind::none) {  // "We recommend a payment of ..."; "that: a) ..."
      bool const open = next >= last_ || line_.is(next, ":") || line_.is(next, "a") || line_.is(next, "an") ||
                        line_.is(next, "the") || line_.is(next, "that");
      if (!open) return std::nullopt;
      clause.subject.begin = clause.subject.end = start(i);
      clause.verb_from = start(next);
      return clause;
    }
    next = line_.token_at(clause.subject.end);
    next = skip(next);
    if (auto const bound = binding_at(next); bound && bound->force == Force::obligation)
      next = line_.token_at(start(next) + bound->length);
    if (line_.is(next, "to") && clause.force == Force::asked) ++next;
    clause.negated = line_.is(next, "not");
    clause.verb_from = start(next);
    return clause;
  }

  // "I have recommended, and the Council has agreed, | that": over what says that the body agrees.
  std::size_t over_agreement(std::size_t i) const {
    if (!line_.is(i, ",") || !line_.is(i + 1, "and")) return i;
    for (auto k = i + 2; k + 2 < last_ && k < i + 9; ++k)
      if ((line_.is(k, "agreed") || line_.is(k, "accepted")) && line_.is(k + 1, ",")) return k + 2;
    return i;
  }

  // "does not accept that it should train its porters, which we recommend it does by 31 May": the verb stands before.
  std::optional<Clause> recommended_aside(std::size_t i) {
    if (!line_.is(i, "which") || i < first_ + 3 || !line_.is(i - 1, ",")) return std::nullopt;
    auto const length = lexicon_.match(&Vocabulary::recommend_phrases, line_.text().substr(start(i + 1)));
    auto const subject = line_.token_at(start(i + 1) + length);
    bool const again = line_.is(subject + 1, "does") || line_.is(subject + 1, "do") || line_.is(subject + 1, "should");
    if (length == 0 || !again || !(line_.is(subject, "it") || line_.is(subject, "they"))) return std::nullopt;
    for (auto k = i - 1; k-- > first_;) {
      if (!line_.is(k, "should") && !line_.is(k, "to")) continue;
      auto const verb = lexicon_.match_verb(line_.text().substr(start(k + 1)));
      if (!verb || verb->form != VerbForm::base || start(k + 1) < clause_from()) return std::nullopt;
      Clause clause;
      clause.force = Force::recommended;
      clause.subject = subjects_.named_body(first_);
      if (clause.subject.kind != SubjectKind::body || clause.subject.end > start(k))
        clause.subject = subjects_.named_body(subject);
      clause.opening = clause.binding = start(k);
      clause.verb_from = start(k + 1);
      return clause;
    }
    return std::nullopt;
  }
  std::size_t clause_from() const { return clauses_.empty() ? begin_ : clauses_.back().verb_from; }

  // "She contacted the Council, which agreed to complete ...": the relative clause is what counts.
  std::optional<Clause> relative(std::size_t i) {
    if (!line_.is(i, "which") || i < first_ + 2 || !line_.is(i - 1, ",")) return std::nullopt;
    auto const bound = binding_at(skip(i + 1));
    if (!bound || bound->force != Force::agreed) return std::nullopt;
    auto const names_one = [&](std::size_t from) {
      auto const subject = subjects_.named_body(from);
      return subject.kind == SubjectKind::body && line_.token_at(subject.end) == i - 1 && !line_.is(from, "it");
    };
    auto const capital = [&](std::size_t at) {
      return line_.text()[start(at)] >= 'A' && line_.text()[start(at)] <= 'Z';
    };
    for (auto from = i - 1; from-- > first_ && i - from < 8;) {
      if (!names_one(from)) continue;
      while (from > first_ && i - from < 8 && (capital(from - 1) || line_.is(from - 1, "the")) && names_one(from - 1))
        --from;  // "the Health Board", not "Board"
      auto const subject = subjects_.named_body(from);
      Clause clause;
      clause.force = Force::agreed;
      clause.subject = subject;
      clause.binding = start(skip(i + 1));
      clause.verb_from = start(line_.token_at(clause.binding + bound->length));
      return clause;
    }
    return std::nullopt;
  }

  // "recommended that the Council apologise ..., and that they jointly refund ...": more of what is recommended.
  std::optional<Clause> carried_on(std::size_t i) {
    bool const more = i > first_ && (line_.is(i - 1, "that") || line_.is(i - 1, "and")) && !clauses_.empty() &&
                      (clauses_.back().force == Force::recommended || clauses_.back().force == Force::asked);
    if (!more) return std::nullopt;
    Clause clause;
    clause.force = clauses_.back().force;
    clause.subject = subjects_.named_body(i);
    if (clause.subject.kind != SubjectKind::body) return std::nullopt;
    auto const next = skip(line_.token_at(clause.subject.end));
    auto const verb = next < last_ ? lexicon_.match_verb(line_.text().substr(start(next))) : std::nullopt;
    if (!verb || verb->form == VerbForm::past || verb->form == VerbForm::gerund) return std::nullopt;
    clause.binding = start(next);
    clause.verb_from = start(next);
    return clause;
  }

  // "It is for the Council to decide whether ..."
  std::optional<Clause> discretion(std::size_t i) {
    auto const length = lexicon_.match(&Vocabulary::discretion_phrases, line_.text().substr(start(i)));
    if (length == 0 || !line_.is(i, "it")) return std::nullopt;
    auto next = line_.token_at(start(i) + length);
    Clause clause;
    clause.force = Force::discretionary;
    clause.binding = start(i);
    clause.subject = subjects_.named_body(next);
    auto const phrase = line_.words(start(i), start(i) + length);
    if (clause.subject.kind == SubjectKind::none && phrase.ends_with(" to")) {
      clause.subject = {start(i), start(i), SubjectKind::body, false};
      clause.verb_from = start(next);
      return clause;
    }
    if (clause.subject.kind != SubjectKind::body) return std::nullopt;
    next = line_.token_at(clause.subject.end);
    if (line_.is(next, "to")) ++next;
    clause.verb_from = start(next);
    return clause;
  }

  // "I obtained the Council's agreement to give ..."; "the agreement of the Health Board to settle ..."
  std::optional<Clause> agreement_of(std::size_t i) {
    static constexpr std::array takers{"obtained", "secured", "sought", "gained"};
    std::size_t at = i;
    while (at < last_ && at - i < 5 && !one_of(line_.word(at), takers)) ++at;
    while (at + 2 < last_ && line_.is(at + 1, "and") && one_of(line_.word(at + 2), takers))
      at += 2;  // "sought and gained"
    if (at >= last_ || at - i >= 5) return std::nullopt;
    auto const noun = find_words(line_.words(0, end_), "agreement", start(at));
    if (noun == std::string_view::npos || noun - start(at) > 60) return std::nullopt;
    auto next = line_.token_at(noun) + 1;
    Clause clause;
    clause.force = Force::agreed;
    clause.binding = start(i);
    clause.subject = subjects_.named_body(line_.token_at(start(at)) + 1);
    if (line_.is(next, "of")) {
      clause.subject = subjects_.named_body(next + 1);
      next = line_.token_at(clause.subject.end);
    }
    if (clause.subject.kind == SubjectKind::none) return std::nullopt;
    if (line_.is(next, "that")) {  // "the Council's agreement that, by 14 March, it would: ..."
      auto const it = skip(next + 1);
      next = line_.is(it, "it") ? it + 1 : line_.token_at(subjects_.named_body(it).end);
      if (!line_.is(next, "would") && !line_.is(next, "will")) return std::nullopt;
    } else if (!line_.is(next, "to")) {
      return std::nullopt;
    }
    clause.verb_from = start(next + 1);
    return clause;
  }

  std::optional<Bound> binding_at(std::size_t i) const { return amends::binding_at(line_, i, last_, lexicon_); }

  // Time words, commas and adverbs between the parts of a clause.
  std::size_t skip(std::size_t i) const {
    for (;;) {
      if (i < last_ && line_.tokens[i].word) {
        if (auto const* time = line_.time_starting(start(i))) {
          i = line_.token_at(time->end);
          continue;
        }
        if (one_of(line_.word(i), adverbs)) {
          ++i;
          continue;
        }
      }
      if (line_.is(i, ",") || line_.is(i, "that")) {
        ++i;
        continue;
      }
      return i;
    }
  }

  // "The Council and the Trust will each ..."
  std::optional<Clause> bound_subject(std::size_t i) {
    for (std::size_t at = i; at <= i + longest_subject && at < last_; ++at) {
      if (at > i && !subjects_.may_hold(i, at - 1)) return std::nullopt;
      auto const gap = at == i ? at : after_aside(skip(at), at);
      auto const bound = binding_at(gap);
      if (!bound) continue;
      if (at == i && i != first_ && !resumes(i, *bound)) return std::nullopt;
      bool const has_verb = line_.is(i + 1, ",") || line_.is(i + 1, "have") || line_.is(i + 1, "be") ||
                            (i + 1 < last_ && lexicon_.match_verb(line_.text().substr(start(i + 1))));
      if (at == i && line_.is(i, "should") && !has_verb && line_.lower.find(',') != std::string::npos)
        return std::nullopt;  // "Should it be refused, ..."
      bool const stands_alone = at > i &&
                                one_of(line_.word(at - 1), std::array{"these", "those", "both", "all", "each"}) &&
                                !line_.is(gap, "need");                                  // "These will be completed"
      if (at > i && one_of(line_.word(at - 1), determiners) && !stands_alone) continue;  // "the need to"
      return finish(i, at, gap, *bound);
    }
    return std::nullopt;
  }

  // "The Health Board, for its part, agreed to"; "the exercise, which is to end in May, will": over a short aside
  // between commas.
  std::size_t after_aside(std::size_t gap, std::size_t subject_end) const {
    static constexpr std::array openers{"for",     "in", "as",    "at",        "having", "with",
                                        "through", "on", "after", "following", "which",  "who"};
    if (!line_.is(subject_end, ",") || gap >= last_ || !one_of(line_.word(gap), openers)) return gap;
    for (auto k = gap + 1; k < last_ && k < gap + 16; ++k)
      if (line_.is(k, ",")) return skip(k + 1);
    return gap;
  }

  // "It has since begun to review ..., and will complete that review": the subject is understood.
  bool resumes(std::size_t i, Bound const& bound) const {
    bool const joined = line_.is(i - 1, "and") || line_.is(i - 1, "but");
    bool const before =
        !clauses_.empty() && (clauses_.back().force == Force::done || clauses_.back().force == Force::agreed);
    return joined && before && bound.force != Force::done;
  }

  // "refund any payments Mr G | has made": the duty before goes on, with what somebody did.
  bool opens_with_duty(std::size_t i, std::size_t subject_end) const {
    auto const verb = lexicon_.match_verb(line_.text().substr(start(i)));
    if (!verb || verb->form != VerbForm::base || i == first_) return false;
    auto const object = line_.token_at(start(i) + verb->length);
    return object < subject_end &&
           (one_of(line_.word(object), determiners) || line_.mention_starting(start(object)) != nullptr);
  }

  std::optional<Clause> finish(std::size_t i, std::size_t subject_end, std::size_t binding, Bound bound) {
    Clause clause;
    clause.force = bound.force;
    clause.binding = start(binding);
    clause.subject = subjects_.classify(i, subject_end);
    auto const opening = line_.text().substr(start(i));  // "and make sure staff have had training": a duty, no past
    if (bound.force == Force::done &&
        (opening.starts_with("make sure ") || opening.starts_with("ensure ") || opens_with_duty(i, subject_end)))
      return std::nullopt;
    if (clause.subject.kind == SubjectKind::none && i != subject_end) return std::nullopt;
    auto next = line_.token_at(start(binding) + bound.length);
    clause.negated = line_.is(next, "not") || line_.is(next, "never");
    if (binding > i + 1 && line_.is(binding - 1, "not")) {  // "The Council does not | need to"
      clause.negated = true;
      clause.subject.end = std::min(clause.subject.end, line_.tokens[binding - 2].begin);
    }
    if (line_.is(binding, "would") && !starts_.reported_before(i)) return std::nullopt;  // "it would be difficult"
    if (bound.force == Force::obligation && should_have(next) &&
        !(line_.is(binding, "will") && !line_.is(next + 1, "been")))
      return std::nullopt;
    clause.promised = line_.is(i == 0 ? 0 : i - 1, "that") &&
                      has_any(line_.words(begin_, start(i)), lexicon_.vocabulary().promising_words) &&
                      line_.is(binding, "will");
    if (line_.is(binding, "will") && line_.is(next, "have") && (should_have(next) || line_.is(next + 1, ":"))) {
      clause.perfect = true;  // "By the end of May it will have completed its review"
      ++next;
    }
    if (auto const& who = clause.subject; who.kind == SubjectKind::body)
      if (auto const but = find_words(line_.words(who.begin, who.end), "but"); but != std::string_view::npos)
        clause.subject.end =
            std::min(who.end, subjects_.named_body(i).end);  // "The Council disagreed but has agreed to"
    for (auto k = subject_end; k <= next && k < last_; ++k)
      clause.subject.each = clause.subject.each || line_.is(k, "each");
    if (bound.force == Force::done) {
      auto const verb_at = skip(next);
      if (auto const again = binding_at(verb_at); again && again->force == Force::agreed) {  // "has also agreed to"
        clause.force = Force::agreed;
        next = line_.token_at(start(verb_at) + again->length);
      } else if ((line_.is(verb_at, "agreed") && (line_.is(verb_at + 1, "that") || line_.is(verb_at + 1, "it") ||
                                                  line_.is(verb_at + 1, "the") || line_.is(verb_at + 1, "with"))) ||
                 line_.is(verb_at, "confirmed") || line_.is(verb_at, "told") || line_.is(verb_at, "said")) {
        return std::nullopt;  // "has agreed that it will": the clause that it reports is the one
      }
    }
    clause.verb_from = start(next);
    return clause;
  }

  // "it should have answered her": what was wrong, not what must be done.
  bool should_have(std::size_t next) const {
    if (line_.is(next, "not") || line_.is(next, "also")) ++next;
    if (!line_.is(next, "have") || next + 1 >= last_) return false;
    auto const verb = lexicon_.match_verb(line_.text().substr(start(next + 1)));
    return line_.is(next + 1, "been") || line_.is(next + 1, "had") || (verb && verb->form == VerbForm::past);
  }

  Line const& line_;
  Lexicon const& lexicon_;
  std::size_t begin_, end_, first_, last_;
  Subjects subjects_;
  ClauseStarts starts_;
  std::vector<Clause> clauses_;
};

}  // namespace

std::vector<Clause> find_clauses(Line const& line, std::size_t begin, std::size_t end, Lexicon const& lexicon) {
  return ClauseFinder{line, begin, end, lexicon}.all();
}

}  // namespace amends
