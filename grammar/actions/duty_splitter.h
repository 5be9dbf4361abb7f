// The cutter of duties: walks over the words after "will" and cuts where a new duty begins. Internal to
// the room: duties.cpp holds the walk, duty_cuts.cpp and duty_parties.cpp say what counts as a cut.
#pragma once

#include "grammar/actions/duties.h"
#include "grammar/actions/function_words.h"

#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view

namespace amends {

// What the words since the duty's verb have opened.
enum class Inside { nothing, purpose, complement, clause };

// What is known of the finite verb of the clause that the words are in. settled: it is one that no bare verb
// can carry on ("which takes", "what went", "how it will be given"), so a bare verb after "and" is a duty;
// open: a bare verb may carry it on ("how staff record", "whether it will pay").
enum class Finite { none, open, settled };

class DutySplitter {
 public:
  DutySplitter(Line const& line, std::size_t begin, std::size_t end, DutyContext const& context, Lexicon const& lexicon)
      : line_{line}, lexicon_{lexicon}, context_{context}, end_{end}, last_{line.token_at(end)} {
    from_ = skip(line.token_at(begin));
  }

  DutyList read();

 private:
  std::size_t start(std::size_t i) const { return line_.start(i); }
  Vocabulary const& words() const { return lexicon_.vocabulary(); }
  std::string const& base(VerbMatch const& verb) const { return words().verbs[verb.verb].base; }

  // The walk: duties.cpp.
  std::size_t skip(std::size_t i) const;
  std::size_t over_adjunct(std::size_t i) const;
  bool points_at(std::size_t i) const;
  std::size_t list_mark(std::size_t i) const;
  std::optional<std::size_t> causative(std::size_t i) const;
  void open_list();
  std::optional<VerbMatch> verb_here(std::size_t i) const;
  void first_duty();
  bool noun_first(std::size_t i) const;
  void noun_duty(DutyWords& duty, std::size_t i);
  static VerbForm guess_form(std::string_view word);
  std::size_t step(std::size_t i);
  std::size_t after_bracket(std::size_t i) const;
  bool joins(std::size_t i) const;
  void note_subordinate(std::size_t i);
  void note_finite(std::size_t i);
  std::size_t joined(std::size_t i);
  bool after_to(std::size_t at) const;
  std::size_t after_adverbs(std::size_t i) const;
  void open(DutyWords duty);
  void close(std::size_t at);
  void objects_follow();

  // The cuts: duty_cuts.cpp. Each that returns true has opened a new duty.
  bool verb_cut(std::size_t at, bool comma, bool conjunction, bool strong_stop);
  bool unknown_cut(std::size_t at, bool conjunction, bool strong_stop);
  bool reporting_cut(std::size_t at, bool comma);
  bool noun_cut(std::size_t at);
  // Likewise: duty_parties.cpp.
  bool passive_cut(std::size_t at, bool joint);
  bool relative_cut(std::size_t i);
  bool proof_cut(std::size_t i);
  bool stage_cut(std::size_t at, bool conjunction);
  bool charge_cut(std::size_t i);
  bool body_cut(std::size_t at, bool joint);
  bool payee_cut(std::size_t at, bool joint);
  bool addressee_cut(std::size_t at);
  bool cut_gapped(std::size_t at, std::size_t verb_end);
  // What they ask.
  bool is_noun_here(std::size_t i, VerbMatch const& verb) const;
  bool object_after(std::size_t i) const;
  bool object_strong(std::size_t i) const;
  bool compatible(std::size_t at, VerbMatch const& verb) const;
  bool reports_to(std::size_t at, VerbMatch const& verb) const;
  [[nodiscard]] bool together(std::size_t i) const;
  [[nodiscard]] bool makes_one(std::size_t at, VerbMatch const& verb) const;
  [[nodiscard]] bool gives_money(std::size_t at) const;
  [[nodiscard]] bool opens_after_time(std::size_t at, VerbMatch const& verb) const;
  bool breaks_out(std::size_t at, VerbMatch const& verb) const;
  bool purpose_pair(VerbMatch const& verb) const;
  bool same_duty(VerbMatch const& verb, std::size_t at) const;
  bool pays(DutyWords const& duty) const;
  bool sum_before(std::size_t at) const;
  bool has_payee_before(std::size_t at, Mention const& payee) const;
  std::size_t after_person(std::size_t at) const;

  Line const& line_;
  Lexicon const& lexicon_;
  DutyContext const& context_;
  std::size_t end_, last_, from_ = 0;
  DutyList list_;
  VerbForm form_ = VerbForm::base;
  Inside inside_ = Inside::nothing;
  std::optional<VerbMatch> purpose_verb_;
  bool nouns_ = false;
  Finite finite_ = Finite::none;
  std::size_t joint_ = 0;  // the comma or "and" being looked at
};

}  // namespace amends
