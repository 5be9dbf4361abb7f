#include "grammar/actions/section_reader.h"

#include "grammar/actions/amounts.h"
#include "grammar/actions/conditions.h"
#include "grammar/actions/function_words.h"
#include "grammar/actions/recipients.h"
#include "grammar/actions/sentence.h"

#include <algorithm>  // std::any_of, std::count_if, std::max, std::min
#include <array>      // std::array
#include <utility>    // std::move

namespace amends {

SectionReader::SectionReader(Section const& section, std::string_view source, Lexicon const& lexicon, Extraction so_far,
                             std::string fallback_body, Discourse background, std::optional<Date> decided_on)
    : section_{section},
      decided_on_{decided_on},
      source_{source},
      lexicon_{lexicon},
      sentences_{section, source, lexicon, decided_on},
      out_{std::move(so_far)},
      actors_{std::move(fallback_body)},
      people_{std::move(background)},
      section_first_{out_.actions.size()},
      unit_first_{out_.actions.size()} {
  people_.start_section();
}

Extraction SectionReader::read() {
  open_under_heading();
  for (std::size_t i = 0; i < section_.paragraphs.size(); ++i) paragraph(i);
  return std::move(out_);
}

void SectionReader::paragraph(std::size_t index) {
  auto const& paragraph = section_.paragraphs[index];
  auto const over = [&](Frame const& frame) {
    return frame.depth > paragraph.depth || (frame.depth == paragraph.depth && !frame.loose);
  };
  while (!frames_.empty() && over(frames_.back())) frames_.pop_back();
  if (!frames_.empty() && frames_.back().depth < paragraph.depth) frames_.back().loose = false;
  if (paragraph.subheading || titles_items(index)) return subheading(paragraph);
  if (paragraph.due_cell) return due_cell(paragraph);
  if (frames_.empty() || frames_.back().items == ItemsAre::duties) open_sum_.reset();
  if (frames_.empty()) actors_.new_paragraph();
  auto const frames_before = frames_.size();
  bool const deeper_follows =
      index + 1 < section_.paragraphs.size() && section_.paragraphs[index + 1].depth > paragraph.depth;
  auto ready = sentences_.of_paragraph(index);
  for (std::size_t k = 0; k < paragraph.sentences.size(); ++k) {
    Sentence now{paragraph, std::move(ready[k].line), paragraph.sentences[k]};
    now.clauses = std::move(ready[k].clauses);
    now.first = k == 0;
    now.last = k + 1 == paragraph.sentences.size();
    now.item = frames_before > 0 && frames_.size() >= frames_before && now.first;
    if (now.item && frames_.back().kept && frames_.back().depth == paragraph.depth) {
      if (!now.line.times.empty()) frames_.pop_back();  // a limit of its own: the announcement is over
      now.item = false;
    }
    now.leads = deeper_follows && now.last;
    if (now.item && !frames_.back().actors.empty()) actors_.set_current(frames_.back().actors);
    sentence(now);
  }
}

// "Within four weeks of my final decision" as a heading over its list: the items inherit it.
void SectionReader::subheading(Paragraph const& paragraph) {
  auto line = make_line(source_, paragraph.span, lexicon_, paragraph.joined_breaks);
  account(paragraph.path, paragraph.span, Account::lead_in, std::nullopt);
  if (line.times.empty() || line.times.front().begin > 0) return;
  Frame frame;
  frame.depth = paragraph.depth;
  frame.items = ItemsAre::duties;
  frame.force = section_.role == SectionRole::recommended ? Force::recommended : Force::obligation;
  frame.actors = actors_.current();
  frame.words = paragraph.span;
  frame.first_action = out_.actions.size();
  frame.loose = true;
  for (auto const& time : line.times) frame.deadlines.push_back(deadline_of(line, time, true));
  frames_.push_back(std::move(frame));
}

// "A payment of £500 would be an appropriate remedy.": what a later "this amount" points back to.
void SectionReader::hear_sum(Sentence const& now) {
  static constexpr std::array openers{"payment of ", "sum of ",          "amount of ",      "award of ",
                                      "remedy of ",  "compensation of ", "payment to ",     "offer to ",
                                      "total to ",   "sum to ",          "compensation to "};
  if (now.line.sums.empty()) return;
  auto const offer = std::min(find_words(now.words(), "offer"), find_words(now.words(), "offered"));
  for (auto const& sum : now.line.sums) {
    auto const before = now.line.words(0, sum.begin);
    bool const named =
        std::any_of(openers.begin(), openers.end(), [&](char const* opener) { return before.ends_with(opener); });
    bool const offered = offer < sum.begin;  // "has offered Ms D £350": "this payment"
    if (!(named || offered) || sum.match.per || sum.match.qualifier != Qualifier::exact) continue;
    Amount amount;
    amount.pence = sum.match.money.pence;
    amount.words = now.line.source(sum.begin, sum.end);
    named_sum_ = amount;
  }
}

// "asked the Trust to do the following within six weeks", where paragraphs follow that each bind the body anew.
bool SectionReader::governs_paragraphs(Frame const& frame, Sentence const& now) const {
  auto const words = fold_for_comparison(cut(source_, frame.words));
  bool const announces = words.find("the following") != std::string::npos || words.find("below") != std::string::npos;
  return frame.loose && frame.items == ItemsAre::duties && !frame.deadlines.empty() && announces && now.first &&
         now.line.times.empty() && now.body_must();
}

void SectionReader::sentence(Sentence& now) {
  if (now.line.tokens.empty()) return;
  read_sentence(now);
  hear_sum(now);
}

void SectionReader::read_sentence(Sentence& now) {
  if (now.item && frame()->depth == now.paragraph.depth &&
      now.binds()) {  // a new paragraph after a list that never came
    if (governs_paragraphs(frames_.back(), now))
      frames_.back().kept = true;
    else
      frames_.pop_back();
    now.item = false;
  }
  if (now.item && frame()->depth == now.paragraph.depth && !frame()->deadlines.empty() && now.time_alone()) {
    frames_.pop_back();  // "Within 12 weeks of my final decision" on a line: the next part of the list
    now.item = false;
  }
  if (due_line(now)) return;
  if (asks_of_a_thing(now)) now.clauses.front().subject.kind = SubjectKind::other;
  if (now.item && frame()->items == ItemsAre::details && frame()->part_of) {
    // after unmarked parts of a sum: "Complete an inspection", the next duty of the list that the sum stands in
    bool const leaves = open_sum_ && now.paragraph.label.empty() && now.line.sums.empty() &&
                        now.opens_with_verb(lexicon_) && frames_.size() > 1 &&
                        frames_[frames_.size() - 2].items == ItemsAre::duties;
    if (!leaves) return detail_item(now);
    frames_.pop_back();
  }
  if (!now.first && explains_sum(now)) return people_.hear(now.line, 0, now.line.text().size());
  bool const says_in_present = now.item && frame()->items == ItemsAre::duties && now.present(lexicon_).second > 0;
  if (says_in_present) {  // "it apologises to the resident; the apology should come from ..."
    item(now);
    return people_.hear(now.line, now.heard, now.line.text().size());
  }
  if (dismissed(now) || limits_by_label(now) || looks_back(now))
    return people_.hear(now.line, 0, now.line.text().size());
  auto const letter = empty_letter(now);
  auto const before = out_.actions.size();
  auto const frames_before = frames_.size();
  if (!letter && says_what_it_holds(now)) return people_.hear(now.line, 0, now.line.text().size());
  // "- write to Mr C; if he agrees, it will ...": a duty of the list, and one beside it
  bool const two =
      now.item && frame()->items == ItemsAre::duties && now.opens_with_verb(lexicon_) && later_clause(now, 0);
  if (now.binds() && !two)
    clauses(now);
  else if ((now.item && frame()->items != ItemsAre::details) || asked_bare(now))
    item(now);
  else
    fragment(now);
  if (letter) fill_letter(*letter, before, frames_before);
  if (out_.actions.size() > before && !now.item) unit_first_ = before;
  people_.hear(now.line, now.heard, now.line.text().size());
}

// "..., and it agreed to do this within ten days": the time words of what only takes up the duties that the
// sentence has asked for, from action `from` on.
bool SectionReader::takes_up(Sentence const& now, Clause const& clause, std::size_t from) {
  auto const opener = now.line.word(0);
  bool const hypothesis = opener == "if" || opener == "should" || opener == "where";
  if (out_.actions.size() == from && from > section_first_ && now.clauses.size() > 1 && !hypothesis)
    from = unit_first_;  // "it will do so and ...": what the sentence before asked
  if (out_.actions.size() == from) return false;
  auto const again = does_so(now.line, clause, lexicon_);
  if (!again) return false;
  bool applied = again->times.empty();
  for (auto k = from; k < out_.actions.size() && !again->times.empty(); ++k) {
    if (out_.actions[k].deadline.stated() && !out_.actions[k].deadline.inherited) continue;
    auto const own = fold_for_comparison(cut(source_, out_.actions[k].span));
    auto const names = [&](std::string const& noun) { return named_by(noun, own, out_.actions[k].kind); };
    bool const meant =
        (again->noun.empty() || names(again->noun)) &&
        (again->nouns.empty() || again->loose || std::any_of(again->nouns.begin(), again->nouns.end(), names));
    if (!meant || out_.actions[k].modality == Modality::already_done) continue;
    out_.actions[k].deadline = deadline_of(now.line, *again->times.front(), false);
    link_anchor(out_.actions[k]);
    applied = true;
  }
  // "will complete that review by the end of April", of a review that no action before it left open
  if (!applied && !(again->noun.empty() && (again->nouns.empty() || again->loose))) return false;
  return true;
}

void SectionReader::clauses(Sentence& now) {
  std::size_t covered = 0;
  auto const first_action = out_.actions.size();
  for (std::size_t c = 0; c < now.clauses.size(); ++c) {
    auto const& clause = now.clauses[c];
    if (!now.main(clause) || takes_up(now, clause, first_action)) continue;
    if (now.accepts_only(clause)) continue;  // "has agreed to my recommendations and will ..."
    DutyContext context;
    context.past = clause.force == Force::done || clause.perfect;
    auto list = split_duties(now.line, clause.verb_from, clause.end, context, lexicon_);
    if (clause.force == Force::recommended && clause.subject.begin == clause.subject.end) {
      context.item = true;
      list = split_duties(now.line, clause.verb_from, clause.end, context, lexicon_);
    }
    if (!list.duties.empty() &&
        lexicon_.match(&Vocabulary::no_duty_phrases, now.line.text().substr(list.duties.front().begin)) > 0)
      continue;
    if (list.duties.size() == 1 && says_where(now, list.duties.front())) list.duties.front().unclear = true;
    bool const proof = list.duties.size() == 1 && now.asks_proof_of_list();
    auto const facts = list.duties.size() == 1 && now.sees_to(list.duties.front(), lexicon_)
                           ? std::optional{list.duties.front().verb->verb}
                           : std::nullopt;
    bool const letter = list.duties.size() == 1 && now.opens_letter(list.duties.front(), lexicon_);
    if (list.duties.size() == 1 &&
        (proof || letter || now.passes_on(list.duties.front(), lexicon_))) {  // "should ensure that Swiftwell Care:"
      list.duties.clear();
      list.items = ItemsAre::duties;
    }
    if (list.duties.empty() &&
        list.items == ItemsAre::details) {  // "should be mindful of": bound to no act that can be ticked off
      now.unreadable = now.unreadable || now.line.words(clause.subject.begin, clause.subject.end) != "it";
      continue;
    }
    if (list.duties.empty()) {
      open_frame(now, clause, list);
      frames_.back().past =
          frames_.back().past || (proof && find_words(now.words(), "the following") == std::string_view::npos);
      frames_.back().proof = proof;
      for (auto const& mention : now.line.mentions)
        if (letter && mention.begin >= clause.verb_from && !mention.pronoun) frames_.back().concerned = mention.names;
      if (facts) frames_.back().verb = facts;
      continue;
    }
    now.accounted = covered;
    duties(now, clause, list);
    covered = now.accounted;
    if (now.runs_into_list()) list.items = ItemsAre::duties;  // "..., and:"
    if (list.items != ItemsAre::details || now.ends_open()) open_frame(now, clause, list);
  }
  absorb_total(now, first_action);
  share_opening_limit(now, first_action);
  share_closing_limit(now, std::min(first_action, out_.actions.size()));
  for (auto const& clause : now.clauses)  // "..., and we will require evidence of this"
    if (covered > 0 && clause.opening >= covered && clause.subject.kind == SubjectKind::person &&
        takes_proof(now, clause.opening))
      covered = now.line.text().size();
  if (covered < now.line.text().size()) {
    auto const rest = now.line.source(covered, now.line.text().size());
    bool const opens = !frames_.empty() && frames_.back().words.start >= now.span().start &&
                       frames_.back().words.start < now.span().end;
    if (now.unreadable && covered == 0 && !opens)
      return account(now.paragraph.path, rest, Account::unread, std::nullopt);
    if (!rest.empty())
      account(now.paragraph.path, rest,
              opens || covered == 0 ? (opens ? Account::lead_in : Account::context) : Account::detail,
              opens || covered == 0 ? std::nullopt : std::optional{out_.actions.size() - 1});
  }
}

// Prose that binds nobody by itself: carries a lead-in on, or is context.
void SectionReader::fragment(Sentence& now) {
  if (now.carries_on(lexicon_) && out_.actions.size() > section_first_) {
    Clause clause;
    clause.force = Force::agreed;
    clause.end = now.line.text().size();
    clause.verb_from = now.line.is(0, "to") || now.line.is(0, "and") ? now.line.tokens[1].begin : 0;
    DutyContext context;
    context.item = true;
    auto const list = split_duties(now.line, clause.verb_from, clause.end, context, lexicon_);
    if (!list.duties.empty() && !list.duties.front().unknown) {
      now.accounted = 0;
      bool const of_list = now.line.is(0, "and") || (now.paragraph.depth == 0 && now.starts_lower(source_));
      auto const from = out_.actions.size();
      duties(now, clause, list);
      auto const& before = out_.actions[from - 1].deadline;
      for (auto k = from; of_list && k < out_.actions.size(); ++k)
        if (!out_.actions[k].deadline.stated() && before.inherited) out_.actions[k].deadline = before;
      return;
    }
  }
  if (now.time_lead_in()) {  // "Within one month of our final decision:"
    Clause clause;
    clause.force = section_.role == SectionRole::recommended ? Force::recommended : Force::obligation;
    clause.end = clause.verb_from = now.line.text().size();
    DutyList list;
    list.items = ItemsAre::duties;
    open_frame(now, clause, list);
    return account(now, Account::lead_in);
  }
  if (sufficient_remedy(now)) return;
  if (now.topic_only(lexicon_) && !now.line.mentions.empty()) {  // "For Ms W:" over a list of its own
    Frame beside;
    beside.items = ItemsAre::duties;
    beside.force = section_.role == SectionRole::recommended ? Force::recommended : Force::obligation;
    beside.actors = actors_.current();
    beside.loose = !now.leads;
    return open_topic(now, std::move(beside));
  }
  if (announces_list(now)) return;
  static constexpr std::array pointers{"this", "these", "it", "they", "such", "that"};
  bool const points =
      std::any_of(pointers.begin(), pointers.end(), [&](char const* word) { return now.line.is(0, word); }) ||
      find_words(now.words(), "may") != std::string_view::npos ||
      find_words(now.words(), "must") != std::string_view::npos;
  bool const about_last = points && !now.first && out_.actions.size() > section_first_ &&
                          out_.actions.back().paragraph == now.paragraph.path;
  if (about_last && open_sum_ && !now.line.sums.empty() &&
      has_any(now.line.searched(), lexicon_.vocabulary().part_openers))
    return add_part(now, out_.actions.size() - 1);
  if (about_last && now.line.times.empty()) return account(now, Account::detail, out_.actions.size() - 1);
  // "- pays Mr B £150" under no lead-in that was made out: never context
  bool const lost_item = now.first && !now.paragraph.label.empty() && now.opens_as_item(lexicon_);
  account(now, now.may_ask() || lost_item ? Account::unread : Account::context);
}

// "For Mr P, a medical assessment, an apology and a payment of £100 are a satisfactory remedy."
bool SectionReader::sufficient_remedy(Sentence& now) {
  static constexpr std::array verdicts{"satisfactory remedy", "suitable remedy", "appropriate remedy",
                                       "proportionate remedy"};
  bool const says_so = std::any_of(verdicts.begin(), verdicts.end(), [&](char const* verdict) {
    return find_words(now.words(), verdict) != std::string_view::npos;
  });
  if (!says_so) return false;
  std::size_t from = 0;
  if (now.line.is(0, "for"))
    if (auto const comma = now.words().find(", "); comma != std::string_view::npos) from = comma + 2;
  if (!noun_kind(now.line, from, now.line.text().size(), lexicon_) || now.line.is(now.line.token_at(from), "the") ||
      now.line.is(now.line.token_at(from), "these"))
    return false;
  Clause clause;
  clause.force = Force::agreed;
  clause.verb_from = from;
  clause.end = now.line.text().size();
  DutyContext context;
  context.item = true;
  auto const list = split_duties(now.line, from, clause.end, context, lexicon_);
  if (list.duties.empty() || !list.duties.front().noun) return false;
  now.accounted = 0;
  duties(now, clause, list);
  return true;
}

void SectionReader::duties(Sentence& now, Clause const& clause, DutyList const& list) {
  bool const governed =
      now.item && std::any_of(frames_.begin(), frames_.end(), [](Frame const& one) { return !one.deadlines.empty(); });
  auto const times = times_of(now.line, clause.begin, list.duties, lexicon_, governed);
  auto const first_action = out_.actions.size();
  for (std::size_t i = 0; i < list.duties.size(); ++i) {
    auto made = action(now, clause, list.duties, i, times[i]);
    auto const index = out_.actions.size();
    auto const from = std::min(now.accounted, list.duties[i].begin);
    auto entry = now.line.source(from, list.duties[i].end);
    out_.actions.push_back(std::move(made));
    account(now.paragraph.path, entry, Account::action, index);
    now.accounted = list.duties[i].end;
    people_.address(out_.actions.back().recipients);
  }
  for (auto k = first_action; k + 1 < out_.actions.size(); ++k) {  // "apologise and pay Mr J £300"
    auto& one = out_.actions[k];
    if (one.kind != Kind::apology || !one.recipients.empty()) continue;
    bool const verb_alone = one.span.size() <= std::string_view{"apologises"}.size();
    bool const noun_beside = list.duties[k - first_action + 1].noun;  // "an apology and payment of £350 to Mrs J"
    if (verb_alone || noun_beside) one.recipients = out_.actions[k + 1].recipients;
  }
  set_excepted(now, first_action);
  doubt_missing_deadlines(first_action);
  auto last = list.duties.back();
  if (list.duties.size() == 1 && last.passive) last.begin = std::min(last.begin, clause.subject.begin);
  open_sum_.reset();
  parts_.clear();
  open_sum_.emplace(now.kept_line, last);
  open_sum_action_ = out_.actions.size() - 1;
}

void SectionReader::account(Sentence const& now, Account as, std::optional<std::size_t> action) {
  account(now.paragraph.path, now.span(), as, action);
}

void SectionReader::account(std::string const& path, Span span, Account as, std::optional<std::size_t> action) {
  while (span.end > span.start && (source_[span.end - 1] == ' ' || source_[span.end - 1] == '\n')) --span.end;
  while (span.start < span.end && (source_[span.start] == ' ' || source_[span.start] == '\n')) ++span.start;
  if (span.empty()) return;
  out_.accounting.push_back({path, span, as, action});
}

}  // namespace amends
