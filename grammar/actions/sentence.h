// The sentence in hand: its line, its clauses, where it stands, and the questions that decide how it is
// read.
#pragma once

#include "grammar/actions/clauses.h"
#include "grammar/actions/duties.h"
#include "grammar/actions/line.h"
#include "grammar/model/statement.h"

#include <memory>       // std::shared_ptr
#include <string_view>  // std::string_view
#include <utility>      // std::pair
#include <vector>       // std::vector

namespace amends {

struct Sentence {
  Paragraph const& paragraph;
  std::shared_ptr<Line> kept_line;  // what is said of a sum's parts may need it when the sentence is long read
  Span own_span;
  Line& line = *kept_line;
  std::vector<Clause> clauses = {};
  bool first = false;  // of its paragraph
  bool last = false;
  bool item = false;          // opens a paragraph that stands under a lead-in
  bool leads = false;         // a deeper paragraph follows
  bool unsure = false;        // its duty may be more of an action before it
  bool unreadable = false;    // binds a body to something that could not be read
  std::size_t heard = 0;      // folded offset up to which its people are known
  std::size_t accounted = 0;  // likewise, accounted for

  [[nodiscard]] Span span() const { return own_span; }
  [[nodiscard]] std::string_view words() const { return line.lower; }
  [[nodiscard]] std::string_view printed() const { return line.text(); }

  // Whether a clause asks something of a body (or of nobody named).
  [[nodiscard]] bool main(Clause const& clause) const;
  [[nodiscard]] bool binds() const;
  // "the Council will", "it should": a body is bound, by more than the past.
  [[nodiscard]] bool body_must() const;
  // "I consider that the Council should ...": the opinion is that a duty is called for.
  [[nodiscard]] bool thinks_body_should() const;
  // "the Council has agreed to", "the Council will": agreement stated, not the law's "councils should".
  [[nodiscard]] bool body_agrees() const;
  // "The Council has accepted these recommendations.": nothing but acceptance.
  [[nodiscard]] bool only_accepts(Lexicon const& lexicon) const;
  // "has agreed to my recommendations": this clause is acceptance and no duty.
  [[nodiscard]] bool accepts_only(Clause const& clause) const;
  // "pay Mrs B", "to pay Mrs B"
  [[nodiscard]] bool opens_with_verb(Lexicon const& lexicon) const;
  // "pays Mr B £150", "remind staff of": opens as an item of a list does, with a verb that is no noun too.
  [[nodiscard]] bool opens_as_item(Lexicon const& lexicon) const;
  // Binds nobody that could be made out, yet has a limit still to come, or a bare name that "will" do a thing:
  // it may be a duty that was not understood.
  [[nodiscard]] bool may_ask() const;
  // Ends in a colon, "- " or "made up of".
  [[nodiscard]] bool ends_open() const;
  // "ensure that Swiftwell Care:" hands the list below on to somebody else.
  [[nodiscard]] bool passes_on(DutyWords const& duty, Lexicon const& lexicon) const;
  // "must provide evidence that it has:": what the items say was done is what has to be done.
  [[nodiscard]] bool asks_proof_of_list() const;
  // "will ensure that:" has facts below it, which the body is to bring about.
  [[nodiscard]] bool opens_letter(DutyWords const& duty, Lexicon const& lexicon) const;
  [[nodiscard]] bool sees_to(DutyWords const& duty, Lexicon const& lexicon) const;
  // Ends in "and:": the list below carries the duties on.
  [[nodiscard]] bool runs_into_list() const;
  // Folded offset after an opening condition ("if Mr X provides invoices, | refund ..."); 0 for none.
  [[nodiscard]] std::size_t condition_opens(Lexicon const& lexicon) const;
  // "The Council to apologise", "Mr F to receive £250": where the subject ends and where the verb is; zeros
  // where the item has another form.
  [[nodiscard]] std::pair<std::size_t, std::size_t> infinitive(Lexicon const& lexicon) const;
  // Index of the first token after time words that open the sentence; 0 where none do.
  [[nodiscard]] std::size_t after_opening_time() const;
  // "The landlord pays the resident £100", "It replaces the boiler": an item that says in the present what its
  // subject is to do; as for infinitive.
  [[nodiscard]] std::pair<std::size_t, std::size_t> present(Lexicon const& lexicon) const;
  // "The Ambulance Trust:" over what it must do.
  [[nodiscard]] bool body_only(Lexicon const& lexicon) const;
  // "in respect of P's support:"
  [[nodiscard]] bool topic_only(Lexicon const& lexicon) const;
  // "Mrs X has not provided details ...": has its own subject and verb, and binds nobody.
  [[nodiscard]] bool statement_of_fact(Lexicon const& lexicon) const;
  // "To let Mr R know ...", "A £90 payment to Mr R": carries on what the sentence before it said.
  [[nodiscard]] bool carries_on(Lexicon const& lexicon) const;
  // "Within one month of our final decision:"
  [[nodiscard]] bool time_lead_in() const;
  // "Within 12 weeks" on a line of its own.
  [[nodiscard]] bool time_alone() const;
  [[nodiscard]] bool starts_lower(std::string_view source) const;
};

}  // namespace amends
