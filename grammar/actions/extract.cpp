#include "grammar/actions/extract.h"

#include "grammar/actions/elsewhere.h"
#include "grammar/actions/section_reader.h"

#include <algorithm>   // std::any_of, std::min, std::search
#include <functional>  // std::boyer_moore_horspool_searcher
#include <utility>     // std::move

namespace amends {

namespace {

bool holds_actions(Section const& section) {
  return section.role == SectionRole::agreed || section.role == SectionRole::recommended ||
         section.role == SectionRole::ordered;
}

// "accepts our findings and our recommendations", "has agreed to the first two recommendations": a sentence that
// takes up the recommendations and refuses none.
bool accepts_in_words(std::string_view words) {
  constexpr std::size_t reach = 70;
  for (std::string_view const verb : {" accept", " agree"}) {
    std::boyer_moore_horspool_searcher const next{verb.begin(), verb.end()};  // a blank stands everywhere: skip them
    for (auto found = std::search(words.begin(), words.end(), next); found != words.end();
         found = std::search(found + 1, words.end(), next)) {
      auto const at = static_cast<std::size_t>(found - words.begin());
      auto const from = words.rfind('.', at) == std::string_view::npos ? 0 : words.rfind('.', at) + 1;
      auto const end = std::min(words.find('.', at), words.size());
      auto const sentence = words.substr(from, end - from);
      auto const rest = words.substr(at, std::min(reach, end - at));
      bool const denied =
          sentence.find(" not ") != std::string_view::npos || sentence.find("declin") != std::string_view::npos ||
          sentence.find("refus") != std::string_view::npos || sentence.find(" if ") != std::string_view::npos;
      if (rest.find("recommendation") != std::string_view::npos && !denied) return true;
    }
  }
  return false;
}

// Whether the words of acceptance in [at, end) say that the body accepts what is recommended.
bool accepts(std::string_view words, std::size_t at, std::size_t end) {
  auto const from = words.rfind('.', at) == std::string::npos ? 0 : words.rfind('.', at);
  auto const sentence = words.substr(from, at - from);
  bool const body = sentence.find("council") != std::string_view::npos ||
                    sentence.find(" it ") != std::string_view::npos || sentence.size() < 60;
  bool const denied = sentence.ends_with("not ") || sentence.ends_with("n't ");
  // "has accepted that it got things wrong" is no acceptance of what is recommended
  auto const rest = words.substr(end);
  bool const of_fault = rest.starts_with(" that it ") && !rest.starts_with(" that it should");
  return body && !denied && !of_fault;
}

// A whole section may be long and the phrases are many: one walk over its words for all of them.
bool accepts_by_phrase(std::string_view words, Words const& phrases) {
  FirstLetters openings;
  for (auto const& phrase : phrases) openings.add(phrase);
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (!openings.may_open(words.substr(at))) continue;
    for (auto const& phrase : phrases)
      if (stands_at(words, phrase, at) && accepts(words, at, at + phrase.size())) return true;
  }
  return false;
}

// Whether the body's acceptance is stated anywhere: in the summary, the findings or after the list.
bool accepted(Statement const& statement, std::string_view source, Lexicon const& lexicon) {
  for (auto const& section : statement.sections) {
    auto const words = fold_for_comparison(cut(source, section.span));
    if (accepts_by_phrase(words, lexicon.vocabulary().acceptance_phrases) || accepts_in_words(words)) return true;
    if (section.role == SectionRole::summary && (find_words(words, "agreed to") != std::string_view::npos ||
                                                 find_words(words, "has agreed") != std::string_view::npos))
      return true;
  }
  return false;
}

// The people of the opening of the statement: for pronouns whose person the section never names. Ends
// where the section that is read begins.
Discourse background(std::string_view source, std::size_t section_start, Lexicon const& lexicon) {
  Discourse people;
  constexpr std::size_t opening = 1500;
  auto const line = make_line(source, Span{0, std::min(section_start, opening)}, lexicon);
  people.hear(line, 0, line.text().size());
  return people;
}

// The heading may name the body, too: "What we asked the organisation to do".
std::string_view section_with_heading(Section const& section, std::string_view source) {
  auto const start = section.heading_span.empty() ? section.span.start : section.heading_span.start;
  return cut(source, {start, section.span.end});
}

void settle_acceptance(Extraction& extraction, bool stated) {
  for (auto& action : extraction.actions) {
    if (action.modality != Modality::recommended) continue;
    bool const declined = std::any_of(action.review.begin(), action.review.end(),
                                      [](Review const& one) { return one.code == ReviewCode::declined; });
    if (declined) continue;
    if (stated)
      action.modality = Modality::agreed;
    else
      action.review.push_back({ReviewCode::acceptance_not_stated, ReviewLevel::note,
                               "The statement recommends this; acceptance is not stated."});
  }
}

// "offered to pay £500 ... will make the apology and pay the £500 within four weeks": an offer that is taken up below
// with a deadline may be one duty with it.
void doubt_asked_twice(Extraction& extraction) {
  auto const same = [](AgreedAction const& one, AgreedAction const& other) {
    bool const person = one.recipients.empty() || other.recipients.empty() || one.recipients == other.recipients;
    bool const sum = one.kind == Kind::apology || (one.total_pence && one.total_pence == other.total_pence);
    bool const unknown = one.kind == Kind::refund_or_waive && one.total_pence == other.total_pence;
    bool const money = one.kind == Kind::payment || one.kind == Kind::refund_or_waive;
    return one.kind == other.kind && person && (sum || unknown) && (one.kind == Kind::apology || money);
  };
  for (auto one = extraction.actions.begin(); one != extraction.actions.end(); ++one) {
    if (one->deadline.stated() || one->modality == Modality::already_done) continue;
    bool const again = std::any_of(one + 1, extraction.actions.end(), [&](AgreedAction const& other) {
      return other.deadline.stated() && same(*one, other);
    });
    if (again)
      one->review.push_back({ReviewCode::unclear_split, ReviewLevel::doubt,
                             "The same seems to be asked again below, with a deadline; it may be one duty."});
  }
}

// "We recommend a total payment of £900. The Trust should pay £400 and the ICB £500": a sum whose shares follow.
void doubt_shared_total(Extraction& extraction) {
  auto& actions = extraction.actions;
  for (std::size_t k = 0; k + 2 < actions.size(); ++k) {
    auto const pays = [](AgreedAction const& one) { return one.kind == Kind::payment && one.total_pence; };
    if (!pays(actions[k]) || !pays(actions[k + 1]) || !pays(actions[k + 2])) continue;
    if (*actions[k + 1].total_pence + *actions[k + 2].total_pence != *actions[k].total_pence) continue;
    for (auto* one : {&actions[k], &actions[k + 1]})
      one->review.push_back({ReviewCode::unclear_split, ReviewLevel::doubt,
                             "The payments that follow add up to the first; they may be its shares."});
  }
}

void review_statement(Extraction& extraction) {
  bool const unread = std::any_of(extraction.accounting.begin(), extraction.accounting.end(),
                                  [](AccountEntry const& entry) { return entry.as == Account::unread; });
  if (unread)
    extraction.review.push_back({ReviewCode::unread_text, ReviewLevel::doubt,
                                 "A part of the agreed-action section could not be read: see the accounting."});
  if (extraction.actions.empty() && extraction.elsewhere.empty())
    extraction.review.push_back({ReviewCode::no_agreed_action, ReviewLevel::note, "No agreed action was found."});
  else if (extraction.actions.empty())  // its section may stand under a heading that is not known
    extraction.review.push_back({ReviewCode::no_agreed_action, ReviewLevel::doubt,
                                 "No agreed action was found, yet the statement holds promises."});
}

}  // namespace

Extraction extract(Statement const& statement, std::string_view source, Lexicon const& lexicon) {
  Extraction extraction;
  std::optional<Discourse> people;
  for (auto const& section : statement.sections) {
    if (!holds_actions(section)) continue;
    if (!people) people = background(source, section.span.start, lexicon);
    auto body = main_body(statement.header.body.value_or(""), section_with_heading(section, source), lexicon);
    extraction =
        SectionReader{
            section, source, lexicon, std::move(extraction), std::move(body), *people, statement.header.decision_date}
            .read();
  }
  settle_acceptance(extraction, people && accepted(statement, source, lexicon));
  extraction.elsewhere = find_elsewhere(statement, source, lexicon, extraction);
  doubt_asked_twice(extraction);
  doubt_shared_total(extraction);
  review_statement(extraction);
  return extraction;
}

}  // namespace amends
