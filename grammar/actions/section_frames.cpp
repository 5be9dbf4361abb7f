// Lead-ins: what opens a list, and what it hands down to the items under it.
#include "grammar/actions/conditions.h"
#include "grammar/actions/function_words.h"
#include "grammar/actions/section_reader.h"
#include "grammar/actions/sentence.h"
#include "grammar/text/fold.h"

#include <algorithm>  // std::all_of, std::find_if
#include <utility>    // std::move

namespace amends {

// "What we asked the organisation to do in this case:" as the heading of a list: the items are the duties.
void SectionReader::open_under_heading() {
  auto const first = std::find_if(section_.paragraphs.begin(), section_.paragraphs.end(),
                                  [](Paragraph const& one) { return !one.subheading; });
  if (!section_.heading.ends_with(':') || first == section_.paragraphs.end()) return;
  bool const leads =
      !first->label.empty() || lexicon_.match_verb(fold_for_comparison(cut(source_, first->span))).has_value();
  if (!leads) return;
  Frame frame;
  frame.depth = -1;
  frame.items = ItemsAre::duties;
  frame.force = section_.role == SectionRole::recommended ? Force::recommended : Force::obligation;
  frame.actors = actors_.current();
  frame.words = section_.heading_span;
  frame.first_action = out_.actions.size();
  frames_.push_back(std::move(frame));
}

// "The Council will, within one month:" - its items are the duties.
void SectionReader::open_frame(Sentence& now, Clause const& clause, DutyList const& list) {
  Frame frame;
  frame.depth = now.paragraph.depth;
  frame.items = list.items;
  frame.force = clause.force;
  frame.past = clause.force == Force::done;
  frame.actors = actors_.of(now.line, clause.subject, lexicon_);
  frame.each = clause.subject.each;
  frame.words = now.span();
  frame.first_action = out_.actions.size();
  frame.loose = !now.leads;
  if (list.duties.empty()) {
    auto const excepted = exceptions_in(now.line, lexicon_);
    for (auto const& [noun, time] : excepted.exceptions)
      if (time != nullptr) frame.exceptions.emplace_back(noun, deadline_of(now.line, *time, true));
    auto const governing =
        excepted.exceptions.empty() ? limits_in(now.line, clause.begin, clause.end, false, lexicon_) : excepted.times;
    for (auto const* time : governing) frame.deadlines.push_back(deadline_of(now.line, *time, true));
    bool const infix =
        frame.deadlines.empty() && now.line.times.size() == 1 && now.line.times.front().end <= clause.verb_from;
    if (infix)
      frame.deadlines.push_back(
          deadline_of(now.line, now.line.times.front(), true));  // "has agreed that, within one month, it will:"
    DutyWords nothing;
    nothing.begin = nothing.end = nothing.verb_end = clause.verb_from;
    if (auto const condition = condition_of(now.line, clause.begin, clause.subject.begin, nothing, lexicon_))
      frame.condition = now.line.source(condition->begin, condition->end);
  } else {
    auto const& last = out_.actions.back();
    if (last.deadline.stated()) {
      frame.deadlines.push_back(last.deadline);
      frame.deadlines.back().inherited = true;
    }
    if (frame.items == ItemsAre::objects) {
      frame.verb = list.duties.back().verb->verb;
      frame.concerned = out_.actions.back().recipients;
      out_.actions.pop_back();  // "It will also pay:" is no duty before its objects are known
      for (auto& entry : out_.accounting)
        if (entry.action == out_.actions.size()) entry = {entry.paragraph, entry.span, Account::lead_in, std::nullopt};
      frame.first_action = out_.actions.size();
    } else if (frame.items == ItemsAre::details) {
      frame.part_of = out_.actions.size() - 1;
      frame.loose = false;
    }
  }
  bool const extends =
      !frames_.empty() && frames_.back().depth == frame.depth && frames_.back().first_action == frame.first_action;
  if (extends) {  // a second sentence of the same lead-in
    if (frame.deadlines.empty()) frame.deadlines = frames_.back().deadlines;
    frame.words.start = frames_.back().words.start;
    frames_.pop_back();
  }
  frames_.push_back(std::move(frame));
  if (!frames_.back().part_of) unit_first_ = out_.actions.size();
}

// "in respect of P's support:", "For Ms W:": whom the items below are about.
void SectionReader::open_topic(Sentence const& now, Frame under) {
  under.depth = now.paragraph.depth;
  under.words = now.span();
  under.first_action = out_.actions.size();
  for (auto const& mention : now.line.mentions)
    for (auto const& name : mention.names) under.concerned.push_back(name);
  account(now, Account::lead_in);
  frames_.push_back(std::move(under));
}

// "The following actions have been agreed:" opens a list of duties; "This is made up of:" a list of parts.
bool SectionReader::announces_list(Sentence& now) {
  if (!now.leads && !now.ends_open()) return false;
  bool const parts = has_any(now.line.searched(), lexicon_.vocabulary().part_openers) &&
                     out_.actions.size() > section_first_ && (!now.first || now.item);
  bool const body = now.body_only(lexicon_);
  bool const announces = !parts && (body || has_any(now.line.searched(), lexicon_.vocabulary().list_openers) ||
                                    find_words(now.words(), "agreed") != std::string_view::npos ||
                                    find_words(now.words(), "recommend") != std::string_view::npos);
  if (!parts && !announces) return false;
  Frame frame;
  frame.depth = now.paragraph.depth;
  frame.items = parts ? ItemsAre::details : ItemsAre::duties;
  frame.force = Force::agreed;
  frame.actors = actors_.current();
  if (body)
    frame.actors =
        actors_.of(now.line, {0, now.line.lower.find_last_not_of(" :") + 1, SubjectKind::body, false}, lexicon_);
  frame.words = now.span();
  frame.first_action = out_.actions.size();
  frame.loose = !now.leads;
  if (parts) frame.part_of = out_.actions.size() - 1;
  for (auto const& time : now.line.times) frame.deadlines.push_back(deadline_of(now.line, time, true));
  if (announces) unit_first_ = out_.actions.size();
  frames_.push_back(std::move(frame));
  account(now, parts ? Account::detail : Account::lead_in,
          parts ? std::optional{out_.actions.size() - 1} : std::nullopt);
  return true;
}

// "Service improvement" on a line among unmarked items that open with their verbs: a title of those that follow.
bool SectionReader::titles_items(std::size_t index) const {
  auto const& paragraph = section_.paragraphs[index];
  bool const among_items = frame() != nullptr && frame()->items == ItemsAre::duties;
  if (!among_items || !paragraph.label.empty() || index + 1 >= section_.paragraphs.size()) return false;
  auto const& next = section_.paragraphs[index + 1];
  if (!next.label.empty() || next.depth != paragraph.depth || paragraph.sentences.size() != 1) return false;
  auto const line = make_line(source_, paragraph.span, lexicon_, paragraph.joined_breaks);
  constexpr std::size_t most_words = 5;
  bool const plain =
      line.tokens.size() <= most_words && line.times.empty() && line.sums.empty() && line.mentions.empty();
  bool const bare = std::all_of(line.tokens.begin(), line.tokens.end(), [&](Token const& one) {
    return one.word && !one_of(line.words(one.begin, one.end), determiners);
  });
  auto const follows = make_line(source_, next.span, lexicon_, next.joined_breaks);
  auto const verb = lexicon_.match_verb(follows.text());
  return plain && bare && verb && verb->form == VerbForm::base && follows.tokens.size() > most_words;
}

}  // namespace amends
