#include "grammar/actions/sentence.h"

#include "grammar/actions/function_words.h"

#include <algorithm>  // std::any_of, std::find
#include <array>      // std::array

namespace amends {

namespace {

constexpr auto says_a_fact = joined(finite_verbs, std::array{"has", "have", "had", "do", "found", "asked", "would"});

// "Mr B should receive £200"
bool receives(Line const& line, Clause const& clause) {
  return line.words(clause.verb_from, line.lower.size()).starts_with("receive ");
}

bool passive(Line const& line, Clause const& clause) {
  auto const rest = line.words(clause.verb_from, line.lower.size());
  return rest.starts_with("be ");
}

}  // namespace

bool Sentence::main(Clause const& clause) const {
  if (clause.negated || clause.force == Force::refused || clause.force == Force::none) return false;
  switch (clause.subject.kind) {
    case SubjectKind::body: break;
    case SubjectKind::none: return clause.force != Force::done || (item && !line.is(0, "have"));
    case SubjectKind::person:
      return clause.force == Force::obligation && (passive(line, clause) || receives(line, clause)) &&
             !line.words(clause.subject.begin, clause.subject.end).starts_with("i");
    case SubjectKind::reference: return false;
    case SubjectKind::other:
      if (!first && !unsure && !clause.promised && !passive(line, clause) &&
          line.words(clause.subject.begin, clause.subject.end).starts_with("the "))
        return false;
      return clause.force == Force::obligation &&
             (passive(line, clause) || unsure || clause.promised || line.is(line.token_at(clause.binding), "should"));
  }
  if (clause.force != Force::done) return true;
  // what a body has done is an action only over a list, or said to be done in a list of remedies
  auto const already = find_words(words(), "already") != std::string_view::npos;
  auto const after = line.token_at(clause.verb_from);
  auto const open = (ends_open() && after + 1 >= line.tokens.size()) || line.is(after, ":");
  auto const authorised = find_words(words(), "authorised") != std::string_view::npos;
  return open || authorised ||
         (item && already &&
          (clause.opening < 12 || line.words(clause.subject.begin, clause.subject.end).starts_with("the "))) ||
         (leads && line.token_at(clause.verb_from) + 1 >= line.tokens.size());
}

bool Sentence::binds() const {
  return std::any_of(clauses.begin(), clauses.end(), [&](Clause const& clause) { return main(clause); });
}

bool Sentence::body_must() const {
  return std::any_of(clauses.begin(), clauses.end(), [&](Clause const& clause) {
    return clause.subject.kind == SubjectKind::body && clause.force != Force::done && main(clause);
  });
}

bool Sentence::body_agrees() const {
  return std::any_of(clauses.begin(), clauses.end(), [&](Clause const& clause) {
    if (clause.subject.kind != SubjectKind::body || !main(clause)) return false;
    if (clause.force == Force::agreed || clause.force == Force::recommended) return true;
    auto const subject = line.words(clause.subject.begin, clause.subject.end);
    auto const binding = line.words(clause.binding, clause.verb_from);
    return clause.force == Force::obligation && (subject.starts_with("the ") || subject == "it") &&
           (binding.starts_with("will") || clause.subject.begin == 0);
  });
}

bool Sentence::only_accepts(Lexicon const& lexicon) const {
  auto const& general = lexicon.vocabulary().accepted_objects;
  for (auto const& clause : clauses) {
    if (clause.force != Force::agreed || !main(clause)) {
      bool const asks = clause.force == Force::obligation || clause.force == Force::asked;
      if (asks && main(clause)) return false;
      continue;
    }
    auto const rest = line.words(clause.verb_from, line.lower.size());
    bool const again =
        std::any_of(general.begin(), general.end(), [&](std::string const& one) { return rest.starts_with(one); });
    bool const these = rest.find("these") != std::string_view::npos;
    bool const opens_list =
        !these && lexicon.match(&Vocabulary::list_openers,
                                line.text().substr(std::min(clause.verb_from, line.text().size()))) > 0;
    bool const sets_limit = std::any_of(line.times.begin(), line.times.end(), [&](TimeWords const& time) {
      return time.begin >= clause.verb_from && !std::holds_alternative<AfterEvent>(time.match.term);
    });
    if (!again || opens_list || sets_limit) return false;  // "agreed to do this by the end of May, and to ..."
  }
  return true;
}

bool Sentence::accepts_only(Clause const& clause) const {
  static constexpr std::array openers{"my ", "our ", "these ", "the ", "all ", "this ", "her ", "his "};
  if (clause.force != Force::agreed) return false;
  auto const rest = line.words(clause.verb_from, clause.end);
  bool const opens =
      std::any_of(openers.begin(), openers.end(), [&](char const* opener) { return rest.starts_with(opener); });
  auto const start = rest.substr(0, 40);
  return opens &&
         (start.find("recommend") != std::string_view::npos || start.find("proposal that") != std::string_view::npos ||
          start.find("the above action") != std::string_view::npos ||
          start.find("actions set out") != std::string_view::npos ||
          start.find("these actions") != std::string_view::npos ||
          start.find("actions below") != std::string_view::npos);
}

bool Sentence::opens_with_verb(Lexicon const& lexicon) const {
  bool const led = line.is(0, "to") || line.is(0, "and") || line.is(0, "also") || line.is(0, "then");
  return lexicon.match_verb(line.text()) || (led && lexicon.match_verb(line.text().substr(line.start(1))));
}

bool Sentence::opens_as_item(Lexicon const& lexicon) const {
  auto const verb = lexicon.match_verb(line.text());
  if (!verb || line.tokens.size() < 3 || (verb->form != VerbForm::base && verb->form != VerbForm::third)) return false;
  return !one_of(lexicon.vocabulary().verbs[verb->verb].base, lexicon.vocabulary().also_nouns);
}

bool Sentence::thinks_body_should() const {
  if (clauses.empty()) return false;
  auto const& opinion = clauses.front();
  auto const words_before = line.token_at(opinion.opening);
  return words_before <= 5 && opinion.subject.kind == SubjectKind::body && opinion.force == Force::obligation &&
         !opinion.negated && line.words(opinion.binding, opinion.verb_from).find("should") != std::string_view::npos;
}

bool Sentence::may_ask() const {
  static constexpr std::array promises{"will pay",       "must pay",   "will refund",
                                       "will reimburse", "will waive", "shall pay"};
  bool const pays = std::any_of(promises.begin(), promises.end(), [&](char const* promise) {
    return find_words(words(), promise) != std::string_view::npos;
  });
  if (pays && !line.sums.empty()) return true;  // "Thecounci. will pay Mr B £100"
  return std::any_of(line.times.begin(), line.times.end(), [](TimeWords const& time) {
    auto const* within = std::get_if<Within>(&time.match.term);
    return std::holds_alternative<By>(time.match.term) || (within != nullptr && within->anchor != Anchor::event);
  });
}

bool Sentence::ends_open() const {
  auto const end = line.lower.find_last_not_of(" -");
  if (end == std::string::npos) return false;
  return line.lower[end] == ':';
}

bool Sentence::passes_on(DutyWords const& duty, Lexicon const& lexicon) const {
  if (!ends_open() || !duty.verb) return false;
  if (sees_to(duty, lexicon)) return true;
  auto const& base = lexicon.vocabulary().verbs[duty.verb->verb].base;
  auto const words_left = line.tokens.size() - line.token_at(duty.verb_end);
  return (base == "ensure" || base == "make sure") && words_left <= 7;
}

// "write to Mrs P to:", "send a letter to Mr K which:": what the letter does is what the items say.
bool Sentence::opens_letter(DutyWords const& duty, Lexicon const& lexicon) const {
  if (!ends_open() || !duty.verb) return false;
  auto const own = line.words(duty.begin, line.lower.size());
  auto const shut = own.find_last_not_of(" :-");
  if (shut == std::string_view::npos || own.substr(shut + 1).find(':') == std::string_view::npos) return false;
  auto const said = own.substr(0, shut + 1);
  auto const& base = lexicon.vocabulary().verbs[duty.verb->verb].base;
  bool const letter = base == "write" || base == "contact" ||
                      (find_words(said, "letter") != std::string_view::npos &&
                       (base == "send" || base == "issue" || base == "provide"));
  bool const to = said.ends_with(" to") || said.ends_with(" and") || said.ends_with(" which") ||
                  said.ends_with(" that") || said.ends_with(" in which it");
  return letter && to && std::count(said.begin(), said.end(), ' ') < 12;
}

bool Sentence::sees_to(DutyWords const& duty, Lexicon const& lexicon) const {
  if (!ends_open() || !duty.verb) return false;
  auto const& base = lexicon.vocabulary().verbs[duty.verb->verb].base;
  auto next = line.token_at(duty.verb_end);
  if (line.is(next, "that")) ++next;
  return (base == "ensure" || base == "make sure") && line.is(next, ":");
}

bool Sentence::asks_proof_of_list() const {
  auto const end = line.lower.find_last_not_of(" :-");
  if (!ends_open() || end == std::string::npos) return false;
  auto const own = std::string_view{line.lower}.substr(0, end + 1);
  bool const has = own.ends_with("evidence that") || own.ends_with("proof that") || own.ends_with(" it has") ||
                   own.ends_with(" they have") || own.ends_with(" landlord has");
  // "evidence that it has complied with the following orders:"
  bool const following = find_words(own, "the following") != std::string_view::npos &&
                         (find_words(own, "complied with") != std::string_view::npos ||
                          find_words(own, "completed") != std::string_view::npos ||
                          find_words(own, "carried out") != std::string_view::npos);
  return (has || following) &&
         (find_words(own, "evidence") != std::string_view::npos ||
          find_words(own, "confirm") != std::string_view::npos || find_words(own, "proof") != std::string_view::npos);
}

bool Sentence::runs_into_list() const {
  auto const end = line.lower.find_last_not_of(" :-");
  return ends_open() && end != std::string::npos && std::string_view{line.lower}.substr(0, end + 1).ends_with(" and");
}

std::size_t Sentence::condition_opens(Lexicon const& lexicon) const {
  static constexpr std::array events{"once", "when", "on", "upon", "after", "following", "as", "before"};
  static constexpr std::array pronouns{"it", "he",  "she", "they", "this", "that", "we",
                                       "i",  "and", "or",  "to",   "in",   "of"};
  if (lexicon.match(&Vocabulary::event_conditions, line.text()) == 0 && !one_of(line.word(0), events)) return 0;
  for (std::size_t i = 1; i + 1 < line.tokens.size(); ++i)
    if (line.is(i, ",")) {
      auto next = i + 1;
      if (one_of(line.word(next), std::array{"should", "must", "will"})) ++next;
      if (next < line.tokens.size() && lexicon.match_verb(line.text().substr(line.tokens[next].begin)))
        return line.tokens[next].begin;
      bool const verb_outside =
          item && next + 1 < line.tokens.size() && line.tokens[next].word && !one_of(line.word(next), determiners) &&
          !one_of(line.word(next), pronouns) &&
          (one_of(line.word(next + 1), determiners) || line.mention_starting(line.tokens[next + 1].begin) != nullptr);
      if (verb_outside) return line.tokens[next].begin;  // "- if it has not done so, regrout the wall"
    }
  return 0;
}

std::size_t Sentence::after_opening_time() const {
  if (line.times.empty() || line.times.front().begin > 0) return 0;
  auto const next = line.token_at(line.times.front().end);
  return line.is(next, ",") ? next + 1 : next;
}

std::pair<std::size_t, std::size_t> Sentence::infinitive(Lexicon const& lexicon) const {
  auto const from = after_opening_time();  // "Within ten weeks, | the landlord to train ..."
  if (lexicon.match_verb(line.text().substr(line.start(from))) || line.is(from, "to") ||
      is_subordinator(line.word(from)))
    return {0, 0};
  for (std::size_t k = from + 1; k + 1 < line.tokens.size() && k < from + 9; ++k) {
    if (!line.tokens[k].word && !line.is(k, "'")) return {0, 0};
    if (is_subordinator(line.word(k)) || line.word(k) == "of") return {0, 0};
    // "Mr X also asked the Council to", "Mrs V would like the Council to": somebody else's wish
    auto const finite = lexicon.match_verb(line.text().substr(line.tokens[k].begin));
    static constexpr std::array wishing{"would", "asked", "asks",  "ask",      "expects", "expect",     "wants",
                                        "want",  "likes", "hopes", "requires", "require", "encourages", "invites",
                                        "needs", "not",   "need",  "wanted",   "hoped",   "expected",   "wished"};
    if (one_of(line.word(k), wishing) || (finite && finite->form == VerbForm::past)) return {0, 0};
    if (!line.is(k, "to")) continue;
    bool const passive_verb = line.is(k + 1, "be");
    auto const verb = lexicon.match_verb(line.text().substr(line.tokens[k + 1].begin));
    bool const noun_before = noun_kind(line, line.start(from), line.tokens[k].begin, lexicon).has_value() &&
                             !passive_verb;  // "An apology to ..."
    if (noun_before || (!passive_verb && (!verb || verb->form != VerbForm::base))) return {0, 0};
    return {line.tokens[k - 1].end, line.tokens[k + 1].begin};
  }
  return {0, 0};
}

std::pair<std::size_t, std::size_t> Sentence::present(Lexicon const& lexicon) const {
  auto const from = after_opening_time();  // "Within 20 working days, | it apologises"
  bool const pronoun = line.is(from, "it") || line.is(from, "they");
  bool const article = line.is(from, "the") || line.is(from, "its");
  if (!pronoun && !article) return {0, 0};
  for (std::size_t k = from + 1; k + 1 < line.tokens.size() && k < from + 9; ++k) {
    if (!line.tokens[k].word && !line.is(k, "'")) return {0, 0};
    if (line.is(k, "should") || line.is(k, "will") || line.is(k, "must")) return {0, 0};  // bound in so many words
    auto const verb = lexicon.match_verb(line.text().substr(line.tokens[k].begin));
    bool const fits =
        verb && (verb->form == VerbForm::third || (line.is(from, "they") && verb->form == VerbForm::base));
    if (fits && (pronoun || from > 0 || names_body(line, line.tokens[k - 1].end, lexicon)))
      return {line.tokens[k - 1].end, line.tokens[k].begin};
    if (pronoun) return {0, 0};
  }
  return {0, 0};
}

bool Sentence::body_only(Lexicon const& lexicon) const {
  auto const end = line.lower.find_last_not_of(" :");
  if (!ends_open() || end == std::string::npos || line.tokens.size() > 10) return false;
  bool const named = line.is(0, "the") || line.is(0, "both") || line.is(0, "each");
  return named && clauses.empty() && names_body(line, end + 1, lexicon);
}

bool Sentence::topic_only(Lexicon const& lexicon) const {
  if (!leads && !ends_open()) return false;
  static constexpr std::array openers{"in respect of",  "in relation to", "for ", "regarding",
                                      "with regard to", "as regards",     "on ",  "concerning"};
  return std::any_of(openers.begin(), openers.end(), [&](char const* opener) { return words().starts_with(opener); }) &&
         !lexicon.match_verb(line.text());
}

bool Sentence::statement_of_fact(Lexicon const& lexicon) const {
  if (!lexicon.match_verb(line.text()) && opens_with_verb(lexicon)) return false;  // "and ensure its team is aware"
  if (line.is(1, "of") && noun_kind(line, 0, line.text().size(), lexicon)) return false;  // "Removal of the note ..."
  // "Reports have been sent" may be a fact; "explains", "apologises" can only open a duty
  if (auto const verb = lexicon.match_verb(line.text()); verb) {
    auto const& nouns = lexicon.vocabulary().also_nouns;
    bool const plural_noun =
        verb->form == VerbForm::third &&
        std::find(nouns.begin(), nouns.end(), lexicon.vocabulary().verbs[verb->verb].base) != nouns.end();
    if (!plural_noun) return false;
  }
  for (std::size_t i = 0; i < line.tokens.size() && i < 9; ++i) {
    if (auto const* time = line.time_starting(line.tokens[i].begin); time != nullptr && line.tokens[i].word) {
      i = line.token_at(time->end) - 1;  // "by 15 May 2021": May is no verb there
      continue;
    }
    if (i == 0) continue;
    if (!line.tokens[i].word || is_subordinator(line.word(i))) return false;
    if (one_of(line.word(i), says_a_fact)) return true;
  }
  return false;
}

bool Sentence::carries_on(Lexicon const& lexicon) const {
  if (line.tokens.size() < 3) return false;
  bool const to = line.is(0, "to") || line.is(0, "and");
  if (to) {
    auto const verb = lexicon.match_verb(line.text().substr(line.tokens[1].begin));
    return verb && verb->form == VerbForm::base;
  }
  bool const of = line.is(1, "of") || line.is(1, "to") || line.is(1, "for");  // "Payment of £150 to Mr N"
  bool const noun = line.is(0, "a") || line.is(0, "an") || line.sum_starting(0) != nullptr || of;
  if (!noun || !noun_kind(line, 0, line.text().size(), lexicon)) return false;
  for (std::size_t i = 1; i < line.tokens.size() && !is_subordinator(line.word(i)); ++i)
    if (one_of(line.word(i), says_a_fact)) return false;
  return true;
}

bool Sentence::time_alone() const {
  return !line.times.empty() && line.times.front().begin == 0 &&
         line.words(line.times.back().end, line.lower.size()).find_first_not_of(" :.-") == std::string_view::npos;
}

bool Sentence::time_lead_in() const {
  if (line.times.empty()) return false;
  auto const rest = line.words(line.times.back().end, line.lower.size());
  auto const letters = std::count_if(rest.begin(), rest.end(), [](char c) { return is_word_byte(c); });
  if (!time_alone() && !(ends_open() || leads)) return false;
  return line.times.front().begin < 12 && letters < (ends_open() && clauses.empty() ? 24 : 12);
}

bool Sentence::starts_lower(std::string_view source) const {
  auto const words_here = cut(source, own_span);
  return !words_here.empty() && words_here.front() >= 'a' && words_here.front() <= 'z';
}

}  // namespace amends
