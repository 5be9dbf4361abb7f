// One agreed-action section, paragraph by paragraph: lead-ins govern what stands under them, sentences
// become duties, later sentences look back, and every sentence is accounted for.
#pragma once

#include "grammar/actions/actors.h"
#include "grammar/actions/back_reference.h"
#include "grammar/actions/deadline_scope.h"
#include "grammar/actions/people.h"
#include "grammar/actions/sentences_ahead.h"
#include "grammar/model/action.h"
#include "grammar/model/statement.h"

#include <list>         // std::list
#include <memory>       // std::shared_ptr
#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace amends {

// What a lead-in hands down to the paragraphs under it.
struct Frame {
  int depth = 0;
  ItemsAre items = ItemsAre::details;
  Force force = Force::none;
  bool past = false;                                         // "The Council has already:"
  bool proof = false;                                        // "evidence that:", whose items say what must be done
  std::vector<Deadline> deadlines;                           // the first governs; more are second limits
  std::vector<std::pair<std::string, Deadline>> exceptions;  // "except the apology, ..."
  std::vector<std::string> actors;
  bool each = false;
  std::optional<std::size_t> verb;  // for items that are objects
  Span words;                       // the lead-in, in the source
  Span condition;
  std::vector<std::string> concerned;  // "in respect of P's support:"
  std::size_t first_action = 0;        // actions from here on stand under it
  std::optional<std::size_t> part_of;  // the action whose details the items are
  bool loose = false;                  // the items may stand at the lead-in's own depth
  bool kept = false;                   // paragraphs of its own depth, each with a subject, follow instead of items
};

struct Sentence;  // grammar/actions/sentence.h: the one being read

class SectionReader {
 public:
  // `so_far`: actions and accounting of earlier sections, which are carried on.
  SectionReader(Section const& section, std::string_view source, Lexicon const& lexicon, Extraction so_far,
                std::string fallback_body, Discourse background, std::optional<Date> decided_on);

  [[nodiscard]] Extraction read();

 private:
  void open_under_heading();
  void paragraph(std::size_t index);
  [[nodiscard]] bool governs_paragraphs(Frame const& frame, Sentence const& now) const;
  void sentence(Sentence& now);
  void read_sentence(Sentence& now);
  void due_cell(Paragraph const& paragraph);
  bool due_line(Sentence& now);
  [[nodiscard]] bool asks_of_a_thing(Sentence const& now) const;
  [[nodiscard]] bool says_where(Sentence const& now, DutyWords const& duty) const;
  [[nodiscard]] std::size_t row_of(std::string const& path) const;
  void set_row_limit(std::size_t row, Deadline const& cell);
  [[nodiscard]] std::optional<Deadline> deadline_of_cell(Line const& line, Paragraph const& paragraph) const;
  bool dismissed(Sentence& now);
  bool limits_by_label(Sentence& now);
  bool looks_back(Sentence& now);
  bool take_later_limit(AgreedAction& action, BackReference const& reference, Sentence const& now);
  void take_condition(Sentence const& now, AgreedAction& last) const;
  void clauses(Sentence& now);
  bool asked_bare(Sentence const& now) const;
  void absorb_total(Sentence const& now, std::size_t from);
  void share_opening_limit(Sentence const& now, std::size_t from);
  void set_excepted(Sentence const& now, std::size_t first_action);
  bool names_anew(Sentence& now, BackReference const& reference) const;
  [[nodiscard]] bool asks_more(Sentence const& now) const;
  bool asks_more_after(Sentence& now, std::size_t last);
  bool carries_on_after(Sentence& now, std::size_t last);
  void subheading(Paragraph const& paragraph);
  [[nodiscard]] bool titles_items(std::size_t index) const;
  void share_closing_limit(Sentence const& now, std::size_t from);
  bool takes_up(Sentence const& now, Clause const& clause, std::size_t from);
  void item(Sentence& now);
  [[nodiscard]] std::optional<Clause> later_clause(Sentence const& now, std::size_t opened) const;
  bool says_more_of_last(Sentence const& now) const;
  void fragment(Sentence& now);
  bool sufficient_remedy(Sentence& now);
  bool announces_list(Sentence& now);
  void open_topic(Sentence const& now, Frame under);
  void duties(Sentence& now, Clause const& clause, DutyList const& list);
  void doubt_missing_deadlines(std::size_t first_action);
  std::optional<AgreedAction> empty_letter(Sentence const& now);
  void fill_letter(AgreedAction const& letter, std::size_t from, std::size_t frames);
  bool says_what_it_holds(Sentence const& now);
  void open_frame(Sentence& now, Clause const& clause, DutyList const& list);
  void detail_item(Sentence& now);
  bool explains_sum(Sentence& now);
  void add_part(Sentence& now, std::size_t action);
  void add_part_of_sum(Sentence const& now, std::size_t action);
  bool done_since(Sentence& now);
  bool pays_the_rest(Sentence const& now);
  bool asks_for_proof(Sentence& now);
  bool takes_proof(Sentence& now, std::size_t from);
  void hear_sum(Sentence const& now);

  AgreedAction action(Sentence& now, Clause const& clause, std::vector<DutyWords> const& all, std::size_t which,
                      DutyTime const& time);
  void set_deadline(AgreedAction& made, Sentence const& now, DutyTime const& time) const;
  void rhythm_or_event(AgreedAction& made, Sentence const& now, DutyWords const& duty) const;
  void inherit_deadline(AgreedAction& made, std::string_view own_words) const;
  void doubt_unused_limit(AgreedAction& made, Sentence const& now, DutyWords const& duty) const;
  void doubt_second_limit(AgreedAction& made, Sentence const& now, DutyWords const& duty) const;
  void link_anchor(AgreedAction& made);
  void doubt_which_report(AgreedAction& made);
  struct SpokenOf {
    Span words;  // the action's, as they were read
    std::vector<std::string> deliverables;
    bool report = false;  // a report that is not the Ombudsman's
  };
  SpokenOf const& spoken_of(std::size_t k);
  void runs_from_opening(AgreedAction& made, Sentence const& now, Clause const& clause, DutyWords const& first) const;
  [[nodiscard]] Modality usual_modality() const;
  void set_modality(AgreedAction& made, Sentence const& now, Clause const& clause, DutyWords const& duty,
                    std::size_t prefix_end) const;
  void set_people(AgreedAction& made, Sentence& now, Clause const& clause, DutyWords const& duty, bool first);
  void set_money(AgreedAction& made, Sentence const& now, DutyWords const& duty, std::vector<Line const*> const& parts);
  void note_quality(AgreedAction& made, Sentence const& now, DutyWords const& duty) const;
  [[nodiscard]] std::optional<std::size_t> refused_duty(Sentence const& now) const;
  void refused(Sentence& now, std::string_view words);

  void account(Sentence const& now, Account as, std::optional<std::size_t> action = std::nullopt);
  void account(std::string const& path, Span span, Account as, std::optional<std::size_t> action);
  [[nodiscard]] Frame const* frame() const { return frames_.empty() ? nullptr : &frames_.back(); }
  [[nodiscard]] std::vector<std::size_t> targets(BackReference const& reference) const;
  [[nodiscard]] std::vector<std::size_t> named_targets(BackReference const& reference) const;
  [[nodiscard]] Deadline deadline_of(Line const& line, TimeWords const& time, bool inherited) const;

  Section const& section_;
  std::optional<Date> decided_on_;
  std::string_view source_;
  Lexicon const& lexicon_;
  SentencesAhead sentences_;
  Extraction out_;
  Actors actors_;
  Discourse people_;
  std::vector<Frame> frames_;
  std::size_t section_first_ = 0;  // index of the section's first action
  std::size_t due_from_ = 0;       // index of the first action after the last "Due: ..." line
  std::size_t unit_first_ = 0;     // index of the first action of the sentence or list just before
  std::list<Line> parts_;          // lines of the items that are parts of the last payment
  std::optional<std::pair<std::shared_ptr<Line const>, DutyWords>>
      open_sum_;  // the payment whose parts are listed below
  std::optional<std::size_t> open_sum_action_;
  std::vector<SpokenOf> spoken_of_;  // by action; of those that were asked for
  std::optional<Amount> named_sum_;  // the last "payment of £500" that was spoken of: what "this amount" means
};

}  // namespace amends
