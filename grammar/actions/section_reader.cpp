#include "grammar/actions/section_reader.h"

#include "grammar/actions/amounts.h"
#include "grammar/actions/conditions.h"
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
      out_{std::move(so_far)},
      actors_{std::move(fallback_body)},
      people_{std::move(background)},
      section_first_{out_.actions.size()},
      unit_first_{out_.actions.size()} {
  people_.start_section();
}

// "What we asked the organisation to do in this case:" as the heading of a list: the items are the duties.
void SectionReader::open_under_heading() {
  bool const leads =
      section_.heading.ends_with(':') && !section_.paragraphs.empty() && !section_.paragraphs.front().label.empty();
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
  if (paragraph.subheading) {
    account(paragraph.path, paragraph.span, Account::lead_in, std::nullopt);
    return;
  }
  if (paragraph.due_cell) return due_cell(paragraph);
  if (frames_.empty() || frames_.back().items == ItemsAre::duties) open_sum_.reset();
  if (frames_.empty()) actors_.new_paragraph();
  auto const frames_before = frames_.size();
  bool const deeper_follows =
      index + 1 < section_.paragraphs.size() && section_.paragraphs[index + 1].depth > paragraph.depth;
  for (std::size_t k = 0; k < paragraph.sentences.size(); ++k) {
    Sentence now{paragraph, make_line(source_, paragraph.sentences[k], lexicon_, paragraph.joined_breaks),
                 paragraph.sentences[k]};
    now.line.times = still_to_come(std::move(now.line.times));
    now.first = k == 0;
    now.last = k + 1 == paragraph.sentences.size();
    now.item = frames_before > 0 && frames_.size() >= frames_before && now.first;
    now.leads = deeper_follows && now.last;
    if (now.item && !frames_.back().actors.empty()) actors_.set_current(frames_.back().actors);
    sentence(now);
  }
}

// A printed day before the decision is history, no limit.
std::vector<TimeWords> SectionReader::still_to_come(std::vector<TimeWords> times) const {
  std::erase_if(times, [&](TimeWords const& time) {
    auto const* by = std::get_if<By>(&time.match.term);
    if (by == nullptr || !by->year || by->month == 0 || !decided_on_) return false;
    auto const last = by->month == 12 ? make_date(*by->year + 1, 1, 1) : make_date(*by->year, by->month + 1, 1);
    auto const day = by->day > 0 ? make_date(*by->year, by->month, by->day) : last;
    return day && *day < *decided_on_;
  });
  return times;
}

// "No later than 24 June 2026" beside or under what the row of a table asks.
void SectionReader::due_cell(Paragraph const& paragraph) {
  auto const line = make_line(source_, paragraph.span, lexicon_, paragraph.joined_breaks);
  std::optional<std::size_t> last;
  for (auto k = section_first_; k < out_.actions.size(); ++k) {
    auto& action = out_.actions[k];
    if (action.paragraph != paragraph.path) continue;
    last = k;
    if (line.times.empty() || (action.deadline.stated() && !action.deadline.inherited)) continue;
    action.deadline = deadline_of(line, line.times.front(), true);
    link_anchor(action);
  }
  bool const read = last && !line.times.empty();
  account(paragraph.path, paragraph.span, read ? Account::detail : Account::unread, read ? last : std::nullopt);
}

void SectionReader::sentence(Sentence& now) {
  if (now.line.tokens.empty()) return;
  now.clauses = find_clauses(now.line, 0, now.line.text().size(), lexicon_);
  if (now.item && frame()->depth == now.paragraph.depth &&
      now.binds()) {  // a new paragraph after a list that never came
    frames_.pop_back();
    now.item = false;
  }
  if (now.item && frame()->items == ItemsAre::details && frame()->part_of) return detail_item(now);
  if (dismissed(now) || looks_back(now)) return people_.hear(now.line, 0, now.line.text().size());
  auto const before = out_.actions.size();
  if (now.binds())
    clauses(now);
  else if (now.item && frame()->items != ItemsAre::details)
    item(now);
  else
    fragment(now);
  if (out_.actions.size() > before && !now.item) unit_first_ = before;
  people_.hear(now.line, now.heard, now.line.text().size());
}

// Sentences that ask nothing: guidance, reasons, refusals to recommend, what has been done.
bool SectionReader::dismissed(Sentence& now) {
  auto const& vocabulary = lexicon_.vocabulary();
  auto const words = now.words();
  if (done_since(now)) return true;
  if (starts_with_any(words, vocabulary.context_openings) > 0 && !now.body_agrees()) {
    account(now, has_any(words, vocabulary.no_action_phrases) ? Account::no_action : Account::context);
    return true;
  }
  bool const refuses = has_any(words, vocabulary.refusal_phrases);
  if (refuses && !now.body_must()) {
    bool const a_person =
        !now.line.mentions.empty() && now.line.mentions.front().begin < 5 && !now.line.mentions.front().audience;
    if (a_person)
      account(now, Account::context);
    else
      refused(now, words);
    return true;
  }
  if (has_any(words, vocabulary.no_action_phrases) && !now.body_must()) {
    account(now, Account::no_action);
    return true;
  }
  bool const accepts =
      has_any(words, vocabulary.acceptance_phrases) && !now.line.is(now.line.tokens.size() - 1, ":") && !now.leads;
  if (accepts && now.only_accepts(lexicon_)) {
    account(now, Account::context);
    return true;
  }
  return false;
}

// "We recommended that the Council pay a further £100. It has now told us that it has made that payment."
// Three sentences of the past: nothing is left to do.
bool SectionReader::done_since(Sentence& now) {
  static constexpr std::array marks{"has made that payment",
                                    "has made this payment",
                                    "has paid this",
                                    "has paid that",
                                    "has since paid",
                                    "has now paid",
                                    "has done this",
                                    "has since done",
                                    "has now done",
                                    "has already done this",
                                    "has already made this payment"};
  bool const done = std::any_of(marks.begin(), marks.end(), [&](char const* mark) {
    return find_words(now.words(), mark) != std::string_view::npos;
  });
  if (!done || now.item || out_.actions.size() <= section_first_ || now.body_must()) return false;
  auto const entry = std::find_if(out_.accounting.rbegin(), out_.accounting.rend(),
                                  [&](AccountEntry const& one) { return one.action == out_.actions.size() - 1; });
  bool const recommended = entry != out_.accounting.rend() &&
                           fold_for_comparison(cut(source_, entry->span)).find("recommended") != std::string::npos;
  if (!recommended) return false;
  for (auto& one : out_.accounting)
    if (one.action == out_.actions.size() - 1) one = {one.paragraph, one.span, Account::context, std::nullopt};
  out_.actions.pop_back();
  unit_first_ = std::min(unit_first_, out_.actions.size());
  account(now, Account::context);
  return true;
}

// "It refused." "It would not agree." "... have not agreed to pay Miss H."
void SectionReader::refused(Sentence& now, std::string_view words) {
  static constexpr std::array ordinals{"first", "second", "third", "fourth", "fifth", "sixth"};
  std::vector<std::size_t> declined;
  bool numbered = false;
  for (std::size_t i = 0; i < ordinals.size(); ++i)
    if (find_words(words, ordinals[i]) != std::string_view::npos &&
        words.find("recommendation") != std::string_view::npos)
      numbered = true;
  for (std::size_t k = section_first_; k < out_.actions.size(); ++k) {
    auto const nth = k - section_first_;
    bool const accepted =
        numbered && nth < ordinals.size() && find_words(words, ordinals[nth]) != std::string_view::npos;
    if (numbered && !accepted) declined.push_back(k);
  }
  // what is refused is the recommendation just made, or what a short answer can only mean
  bool const short_answer = now.line.tokens.size() <= 9;
  bool const recommended =
      !out_.accounting.empty() &&
      fold_for_comparison(cut(source_, out_.accounting.back().span)).find("recommend") != std::string::npos;
  bool const asked =
      !out_.accounting.empty() &&
      fold_for_comparison(cut(source_, out_.accounting.back().span)).find(" asked ") != std::string::npos;
  if (!numbered && (short_answer || recommended || asked) && out_.actions.size() > section_first_)
    declined.push_back(out_.actions.size() - 1);
  for (auto const k : declined) {
    out_.actions[k].modality = Modality::recommended;
    out_.actions[k].review.push_back({ReviewCode::declined, ReviewLevel::note,
                                      "The body has not accepted this: \"" + std::string{now.printed()} + "\""});
  }
  account(now, Account::context);
}

bool SectionReader::looks_back(Sentence& now) {
  auto reference = back_reference(now.line, now.clauses, lexicon_);
  if (!reference) return false;
  bool const ahead = now.leads || (!frames_.empty() && frames_.back().depth == now.paragraph.depth &&
                                   out_.actions.size() == frames_.back().first_action);
  if (now.item && out_.actions.size() == section_first_) return false;
  if (now.leads && out_.actions.size() == section_first_) {  // "All of the actions below will be completed within ..."
    Frame frame;
    frame.depth = now.paragraph.depth;
    frame.items = ItemsAre::duties;
    frame.force = Force::obligation;
    frame.actors = actors_.current();
    frame.words = now.span();
    frame.first_action = out_.actions.size();
    frames_.push_back(std::move(frame));
  }
  std::optional<std::size_t> last;
  if (!out_.actions.empty()) last = out_.actions.size() - 1;
  if (ahead && !frames_.empty() && frames_.back().depth == now.paragraph.depth) {  // the list is still to come
    for (auto const* time : reference->times) frames_.back().deadlines.push_back(deadline_of(now.line, *time, true));
    for (auto const& [noun, time] : reference->exceptions)
      if (time != nullptr) frames_.back().exceptions.emplace_back(noun, deadline_of(now.line, *time, true));
    account(now, Account::lead_in);
    return true;
  }
  if (!last || *last < section_first_) return false;
  if (!reference->noun.empty() && now.body_must()) {
    auto const meant = targets(*reference);
    bool const free = std::any_of(meant.begin(), meant.end(), [&](std::size_t k) {
      return !out_.actions[k].deadline.stated() || out_.actions[k].deadline.inherited;
    });
    if (!free) return false;  // "will complete that review" of one not agreed above
  }
  for (auto const k : targets(*reference)) {
    auto& action = out_.actions[k];
    auto const own = cut(source_, action.span);
    TimeWords const* time = reference->times.empty() ? nullptr : reference->times.front();
    bool excepted = false;
    for (auto const& [noun, its_own] : reference->exceptions)
      if (named_by(noun, fold_for_comparison(own), action.kind)) {
        time = its_own;
        excepted = true;
      }
    bool const free = !action.deadline.stated() || action.deadline.inherited;
    if (time == nullptr || (!free && !excepted)) continue;
    action.deadline = deadline_of(now.line, *time, true);
    link_anchor(action);
  }
  if (now.body_must() && !reference->times.empty())
    for (auto const k : targets(*reference))
      if (std::any_of(out_.actions[k].review.begin(), out_.actions[k].review.end(),
                      [](Review const& one) { return one.code == ReviewCode::declined; })) {
        std::erase_if(out_.actions[k].review, [](Review const& one) { return one.code == ReviewCode::declined; });
        out_.actions[k].modality = Modality::agreed;  // refused first, accepted since
      }
  take_condition(now, out_.actions[*last]);
  account(now, Account::detail, last);
  return true;
}

// "This will be at the Council's discretion, subject to Mrs X providing invoices."
void SectionReader::take_condition(Sentence const& now, AgreedAction& last) const {
  if (!last.condition.empty() || now.first) return;
  for (std::string_view const opener : {"subject to", "provided that", "on condition that"}) {
    auto const at = find_words(now.words(), opener);
    if (at == std::string_view::npos) continue;
    auto const end = now.words().find_last_not_of(" .") + 1;
    last.condition = now.line.source(at, end);
    if (last.modality != Modality::discretionary) last.modality = Modality::conditional;
    return;
  }
}

std::vector<std::size_t> SectionReader::targets(BackReference const& reference) const {
  std::vector<std::size_t> found;
  auto const from = reference.to == BackReference::To::last ? unit_first_ : section_first_;
  for (auto k = std::max(from, section_first_); k < out_.actions.size(); ++k) {
    auto const& action = out_.actions[k];
    if (action.kind == Kind::evidence && reference.to == BackReference::To::all && !action.lead_in.empty() == false)
      continue;
    auto const own = fold_for_comparison(cut(source_, action.span));
    bool const listed = reference.nouns.empty() ||
                        std::any_of(reference.nouns.begin(), reference.nouns.end(),
                                    [&](std::string const& noun) { return named_by(noun, own, action.kind); });
    bool const fits = listed && (reference.noun.empty() || named_by(reference.noun, own, action.kind));
    if (fits && action.modality != Modality::already_done) found.push_back(k);
  }
  if (reference.to == BackReference::To::noun && found.size() > 1) found.erase(found.begin(), found.end() - 1);
  return found;
}

void SectionReader::clauses(Sentence& now) {
  std::size_t covered = 0;
  for (std::size_t c = 0; c < now.clauses.size(); ++c) {
    auto const& clause = now.clauses[c];
    if (!now.main(clause)) continue;
    DutyContext context;
    context.past = clause.force == Force::done;
    auto list = split_duties(now.line, clause.verb_from, clause.end, context, lexicon_);
    if (clause.force == Force::recommended && clause.subject.begin == clause.subject.end) {
      context.item = true;
      list = split_duties(now.line, clause.verb_from, clause.end, context, lexicon_);
    }
    if (!list.duties.empty() &&
        lexicon_.match(&Vocabulary::no_duty_phrases, now.line.text().substr(list.duties.front().begin)) > 0)
      continue;
    if (list.duties.size() == 1 &&
        now.passes_on(list.duties.front(), lexicon_)) {  // "should ensure that Swiftwell Care:"
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
      continue;
    }
    now.accounted = covered;
    duties(now, clause, list);
    covered = now.accounted;
    if (now.runs_into_list()) list.items = ItemsAre::duties;  // "..., and:"
    if (list.items != ItemsAre::details || now.ends_open()) open_frame(now, clause, list);
  }
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
    auto const excepted = exceptions_in(now.line);
    for (auto const& [noun, time] : excepted.exceptions)
      if (time != nullptr) frame.exceptions.emplace_back(noun, deadline_of(now.line, *time, true));
    auto const governing =
        excepted.exceptions.empty() ? limits_in(now.line, clause.begin, clause.end, false) : excepted.times;
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

void SectionReader::item(Sentence& now) {
  Clause clause;
  clause.force = frame()->force;
  clause.end = now.line.text().size();
  clause.subject.each = frame()->each;
  DutyContext context;
  context.item = true;
  context.past = frame()->past;
  context.verb = frame()->verb;
  auto opened = now.condition_opens(lexicon_);
  if (auto const to = now.infinitive(lexicon_); opened == 0 && to.second > 0) {  // "The Council to apologise to Mrs G"
    clause.subject = {0, to.first, SubjectKind::other, false};
    clause.subject.kind = find_words(now.words().substr(0, to.first), "council") != std::string_view::npos
                              ? SubjectKind::body
                              : SubjectKind::other;
    opened = to.second;
    context.item = false;
  }
  clause.verb_from = opened;
  if (opened == 0 && now.topic_only(lexicon_)) {  // "in respect of P's support:"
    Frame inner = *frame();
    inner.depth = now.paragraph.depth;
    inner.words = now.span();
    for (auto const& mention : now.line.mentions)
      for (auto const& name : mention.names) inner.concerned.push_back(name);
    account(now, Account::lead_in);
    frames_.push_back(std::move(inner));
    return;
  }
  bool const about_the_past = std::any_of(now.clauses.begin(), now.clauses.end(), [](Clause const& one) {
    return one.force == Force::done && one.subject.kind == SubjectKind::body;
  });
  if (opened == 0 && ((about_the_past && !lexicon_.match_verb(now.line.text())) || now.statement_of_fact(lexicon_)))
    return account(now, Account::context);
  auto const list = split_duties(now.line, opened, clause.end, context, lexicon_);
  if (list.duties.empty()) {
    if (list.items == ItemsAre::duties && now.leads) {
      clause.subject.kind = SubjectKind::none;
      open_frame(now, clause, list);
      if (frames_.back().deadlines.empty() && frames_.size() > 1)
        frames_.back().deadlines = frames_[frames_.size() - 2].deadlines;
      return account(now, Account::lead_in);
    }
    return account(now, Account::unread);
  }
  now.accounted = 0;
  duties(now, clause, list);
  if (now.accounted < now.line.text().size())
    account(now.paragraph.path, now.line.source(now.accounted, now.line.text().size()), Account::detail,
            out_.actions.size() - 1);
  if (now.leads || now.ends_open()) open_frame(now, clause, list);
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
  if (sufficient_remedy(now) || announces_list(now)) return;
  static constexpr std::array pointers{"this", "these", "it", "they", "such", "that"};
  bool const points =
      std::any_of(pointers.begin(), pointers.end(), [&](char const* word) { return now.line.is(0, word); }) ||
      find_words(now.words(), "may") != std::string_view::npos ||
      find_words(now.words(), "must") != std::string_view::npos;
  bool const about_last = points && !now.first && out_.actions.size() > section_first_ &&
                          out_.actions.back().paragraph == now.paragraph.path;
  if (about_last && open_sum_ && !now.line.sums.empty() && has_any(now.words(), lexicon_.vocabulary().part_openers))
    return add_part(now, out_.actions.size() - 1);
  account(now, about_last && now.line.times.empty() ? Account::detail : Account::context,
          about_last && now.line.times.empty() ? std::optional{out_.actions.size() - 1} : std::nullopt);
}

// "The following actions have been agreed:" opens a list of duties; "This is made up of:" a list of parts.
bool SectionReader::announces_list(Sentence& now) {
  if (!now.leads && !now.ends_open()) return false;
  bool const parts = has_any(now.words(), lexicon_.vocabulary().part_openers) && out_.actions.size() > section_first_ &&
                     (!now.first || now.item);
  bool const announces = !parts && (has_any(now.words(), lexicon_.vocabulary().list_openers) ||
                                    find_words(now.words(), "agreed") != std::string_view::npos ||
                                    find_words(now.words(), "recommend") != std::string_view::npos);
  if (!parts && !announces) return false;
  Frame frame;
  frame.depth = now.paragraph.depth;
  frame.items = parts ? ItemsAre::details : ItemsAre::duties;
  frame.force = Force::agreed;
  frame.actors = actors_.current();
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

// An item that says more of the action above it; a part of its sum, where it holds one.
void SectionReader::detail_item(Sentence& now) {
  auto const action = *frame()->part_of;
  account(now, Account::detail, action);
  if (!open_sum_ || open_sum_action_ != action || now.line.sums.empty())
    return people_.hear(now.line, 0, now.line.text().size());
  add_part_of_sum(now, action);
}

void SectionReader::add_part(Sentence& now, std::size_t action) {
  account(now, Account::detail, action);
  add_part_of_sum(now, action);
}

void SectionReader::add_part_of_sum(Sentence const& now, std::size_t action) {
  parts_.push_back(now.line);
  std::vector<Line const*> parts;
  for (auto const& part : parts_) parts.push_back(&part);
  auto& made = out_.actions[action];
  auto const money = read_money(open_sum_->first, open_sum_->second, parts, made.recipients.size(), false);
  made.amounts = money.amounts;
  made.total_pence = money.total_pence;
  std::erase_if(made.review, [](Review const& one) { return one.code == ReviewCode::total_mismatch; });
  made.review.insert(made.review.end(), money.review.begin(), money.review.end());
}

void SectionReader::duties(Sentence& now, Clause const& clause, DutyList const& list) {
  auto const times = times_of(now.line, clause.begin, list.duties, lexicon_);
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
  doubt_missing_deadlines(first_action);
  auto const& last = list.duties.back();
  open_sum_.reset();
  parts_.clear();
  open_sum_.emplace(now.line, last);
  open_sum_action_ = out_.actions.size() - 1;
}

// "to refund the fee (within four weeks) and to correct his record": one duty of the sentence has a limit,
// another none; the words may have meant both.
void SectionReader::doubt_missing_deadlines(std::size_t first_action) {
  auto const begin = out_.actions.begin() + static_cast<std::ptrdiff_t>(first_action);
  auto const own = std::count_if(begin, out_.actions.end(), [](AgreedAction const& action) {
    return action.deadline.stated() && !action.deadline.inherited;
  });
  for (auto action = begin; own > 0 && action != out_.actions.end(); ++action)
    if (!action->deadline.stated() && own == 1)
      action->review.push_back({ReviewCode::deadline_scope, ReviewLevel::doubt,
                                "Another duty of the same sentence has a deadline; this one may share it."});
    else if (!action->deadline.stated())
      action->review.push_back(
          {ReviewCode::several_deadlines, ReviewLevel::doubt,
           "Other duties of the same sentence have deadlines of their own; one of them may govern this one too."});
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
