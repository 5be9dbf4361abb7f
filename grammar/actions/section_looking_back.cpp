// Sentences about duties that were read before them: "these actions", "the apology", "this is subject to".
#include "grammar/actions/labels.h"
#include "grammar/actions/section_reader.h"
#include "grammar/actions/sentence.h"

#include <algorithm>  // std::any_of, std::max
#include <set>        // std::set
#include <utility>    // std::move

namespace amends {

// Gives an action the limit that a later sentence sets for it, or the one of its exception; whether it took it.
bool SectionReader::take_later_limit(AgreedAction& action, BackReference const& reference, Sentence const& now) {
  auto const own = cut(source_, action.span);
  TimeWords const* time = reference.times.empty() ? nullptr : reference.times.front();
  bool excepted = false;
  for (auto const& [noun, its_own] : reference.exceptions)
    if (named_by(noun, fold_for_comparison(own), action.kind)) {
      time = its_own;
      excepted = true;
    }
  bool const free = !action.deadline.stated() || action.deadline.inherited;
  if (!free && time != nullptr && std::holds_alternative<AfterEvent>(action.deadline.term) &&
      now.words().find("no other deadline") == std::string_view::npos)
    action.review.push_back({ReviewCode::deadline_scope, ReviewLevel::doubt,
                             "A later sentence sets a limit that may govern this action, too."});
  bool const goes_on = own.find(" until ") != std::string_view::npos && !excepted;  // "continue to pay him until ..."
  if (time == nullptr || (!free && !excepted) || goes_on) return false;
  action.deadline = deadline_of(now.line, *time, true);
  link_anchor(action);
  return true;
}

// Refused first, accepted since.
static void accept_after_all(AgreedAction& action) {
  auto const refused = [](Review const& one) { return one.code == ReviewCode::declined; };
  if (std::none_of(action.review.begin(), action.review.end(), refused)) return;
  std::erase_if(action.review, refused);
  action.modality = Modality::agreed;
}

bool SectionReader::looks_back(Sentence& now) {
  auto reference = back_reference(now.line, now.clauses, lexicon_);
  if (!reference || names_anew(now, *reference)) return false;
  if (reference->definite && named_targets(*reference).empty()) return false;  // "complete the work and review ..."
  if (asks_more(now))                                                          // its limit is that of the later clause
    std::erase_if(reference->times, [&](TimeWords const* time) { return time->begin > now.clauses.back().opening; });
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
  bool const named = !reference->noun.empty() || (!reference->nouns.empty() && !reference->loose);
  if (named && now.binds()) {
    auto const meant = targets(*reference);
    bool const free = std::any_of(meant.begin(), meant.end(), [&](std::size_t k) {
      return !out_.actions[k].deadline.stated() || out_.actions[k].deadline.inherited;
    });
    if (!free) return false;  // "will complete that review" of one not agreed above
  }
  bool taken = false;
  for (auto const k : targets(*reference)) taken = take_later_limit(out_.actions[k], *reference, now) || taken;
  if (!taken && !reference->times.empty() && !targets(*reference).empty())
    out_.actions[*last].review.push_back(
        {ReviewCode::several_deadlines, ReviewLevel::doubt,
         "A later sentence sets a limit, too: \"" + std::string{now.printed()} + "\""});
  if (now.body_must() && !reference->times.empty())
    for (auto const k : targets(*reference)) accept_after_all(out_.actions[k]);
  take_condition(now, out_.actions[*last]);
  if (!carries_on_after(now, *last) && !asks_more_after(now, *last)) account(now, Account::detail, last);
  return true;
}

// "agreed that the investigation will be led by a dentist", where no investigation was spoken of: nothing that was
// said before, but a thing that is to happen.
bool SectionReader::names_anew(Sentence& now, BackReference const& reference) const {
  auto const meant = targets(reference);
  bool const works = reference.noun == "work" || reference.noun == "works";  // of those there may be others
  bool const free = std::any_of(meant.begin(), meant.end(), [&](std::size_t k) {
    return !works || !out_.actions[k].deadline.stated() || out_.actions[k].deadline.inherited;
  });
  if (reference.to != BackReference::To::noun || free) return false;
  for (auto& clause : now.clauses) {
    if (clause.subject.kind != SubjectKind::reference || clause.force != Force::obligation || clause.negated) continue;
    auto const rest = now.line.words(clause.verb_from, clause.end);
    bool const passive = rest.starts_with("be ") && !rest.starts_with("be in ");
    bool const starts = rest.starts_with("start ") || rest.starts_with("begin ") || rest.starts_with("take place ");
    bool const reported = reporting_body(now.line, clause, lexicon_).kind == SubjectKind::body;
    if (!((passive && reported) || ((passive || starts) && !reference.times.empty()))) return false;
    clause.subject.kind = SubjectKind::other;
    now.unsure = !reported;  // "The survey must be completed within ...": of a survey that nobody was asked for
    return true;
  }
  return false;
}

// "It has agreed to do this by the end of May, and to report the outcome": a duty after what looks back.
bool SectionReader::carries_on_after(Sentence& now, std::size_t last) {
  if (now.clauses.size() != 1 || !now.body_must()) return false;
  for (auto i = now.line.token_at(now.clauses.front().verb_from); i + 2 < now.line.tokens.size(); ++i) {
    // "complete the work and review its process": a bare verb with an object of its own
    bool const bare = now.line.is(i, "and") && !now.line.is(i + 1, "to") && now.line.is(i + 2, "its");
    if (!now.line.is(i, "and") || !(now.line.is(i + 1, "to") || bare)) continue;
    auto const at = bare ? i + 1 : i + 2;
    auto const verb = lexicon_.match_verb(now.line.text().substr(now.line.start(at)));
    if (!verb || verb->form != VerbForm::base) return false;
    auto clause = now.clauses.front();
    clause.verb_from = now.line.start(at);
    if (!bare) clause.begin = clause.verb_from;
    auto const list = split_duties(now.line, clause.verb_from, clause.end, {}, lexicon_);
    if (list.duties.empty()) return false;
    account(now.paragraph.path, now.line.source(0, now.line.start(i)), Account::detail, last);
    now.accounted = now.line.start(i);
    duties(now, clause, list);
    return true;
  }
  return false;
}

// "This must be paid directly and the landlord must send us proof of it": a duty in a later clause of the sentence.
bool SectionReader::asks_more_after(Sentence& now, std::size_t last) {
  if (!asks_more(now)) return false;
  auto const& clause = now.clauses.back();
  auto const list = split_duties(now.line, clause.verb_from, clause.end, {}, lexicon_);
  if (list.duties.empty() || list.duties.front().unknown) return false;
  account(now.paragraph.path, now.line.source(0, clause.opening), Account::detail, last);
  now.accounted = clause.opening;
  duties(now, clause, list);
  return true;
}

bool SectionReader::asks_more(Sentence const& now) const {
  if (now.clauses.size() != 2 || now.clauses.front().subject.kind != SubjectKind::reference) return false;
  auto const& clause = now.clauses.back();
  return clause.subject.kind == SubjectKind::body && now.main(clause) && !does_so(now.line, clause, lexicon_);
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
  auto found = named_targets(reference);
  if (!found.empty() || !reference.loose) return found;
  auto any = reference;
  any.nouns.clear();
  return named_targets(any);
}

std::vector<std::size_t> SectionReader::named_targets(BackReference const& reference) const {
  auto const left_out = [&](AgreedAction const& action) {
    return action.kind == Kind::evidence && reference.to == BackReference::To::all && !action.lead_in.empty() == false;
  };
  auto const fits = [&](AgreedAction const& action) {
    if (!reference.labels.empty() && !labelled(action.paragraph, reference.labels)) return false;
    if (action.modality == Modality::already_done) return false;
    bool const by_words = !reference.nouns.empty() || !reference.noun.empty();
    auto const own = by_words ? fold_for_comparison(cut(source_, action.span)) : std::string{};
    bool const listed = reference.nouns.empty() ||
                        std::any_of(reference.nouns.begin(), reference.nouns.end(),
                                    [&](std::string const& noun) { return named_by(noun, own, action.kind); });
    return listed && (reference.noun.empty() || named_by(reference.noun, own, action.kind));
  };
  auto const from = std::max(reference.to == BackReference::To::last ? unit_first_ : section_first_, section_first_);
  // the latest of those that a noun names: as a rule not far back
  bool const latest = reference.to == BackReference::To::noun && reference.nth == 0 && reference.first_items == 0;
  for (auto k = out_.actions.size(); latest && k-- > from;)
    if (fits(out_.actions[k])) return {k};
  std::vector<std::size_t> found;
  std::set<std::string> items;
  for (auto k = from; !latest && k < out_.actions.size(); ++k) {
    auto const& action = out_.actions[k];
    if (left_out(action)) continue;
    if (reference.first_items > 0 && items.insert(action.paragraph).second && items.size() > reference.first_items)
      break;
    if (fits(action)) found.push_back(k);
  }
  if (reference.nth > 0)
    return found.size() < reference.nth ? std::vector<std::size_t>{} : std::vector{found[reference.nth - 1]};
  if (reference.to == BackReference::To::noun && found.size() > 1) found.erase(found.begin(), found.end() - 1);
  return found;
}

}  // namespace amends
