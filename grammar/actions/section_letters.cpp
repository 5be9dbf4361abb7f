// Letters and papers that later sentences fill: "write to Mrs B. It should: apologise ...", "In the letter it should
// explain ...", "a plan. It should say who ...". Apart from what looks back, since here the act itself is told in two
// sentences.
#include "grammar/actions/function_words.h"
#include "grammar/actions/section_reader.h"
#include "grammar/actions/sentence.h"

#include <algorithm>  // std::any_of, std::count
#include <array>      // std::array
#include <utility>    // std::move

namespace amends {

namespace {

constexpr std::array in_the_paper{"in the letter",  "in this letter",  "in that letter",  "in its letter",
                                  "in the apology", "in this apology", "in its apology",  "in doing so",
                                  "when doing so",  "in the plan",     "in its response", "in its reply",
                                  "in the report",  "in its report",   "in the response"};

// "write to Mrs B", "send Mr C a letter": an act of which the words do not say what it is to hold.
bool says_nothing_yet(std::string_view words) {
  static constexpr std::array openers{"write to ",         "writes to ",         "will write to ", "writing to ",
                                      "send a letter to ", "issue a letter to ", "contact "};
  for (std::string_view const opener : openers) {
    if (!words.starts_with(opener)) continue;
    auto const rest = words.substr(opener.size());
    return std::count(rest.begin(), rest.end(), ' ') < 4 && rest.find(',') == std::string_view::npos &&
           find_words(rest, "to") == std::string_view::npos && find_words(rest, "with") == std::string_view::npos &&
           find_words(rest, "about") == std::string_view::npos;
  }
  return false;
}

bool opens_paper(std::string_view words) {
  return std::any_of(in_the_paper.begin(), in_the_paper.end(),
                     [&](char const* opener) { return words.starts_with(opener); });
}

}  // namespace

// "write to Mrs B. It should: ...": the letter is what the later sentence asks; its limit and its reader go over to
// that.
std::optional<AgreedAction> SectionReader::empty_letter(Sentence const& now) {
  if (now.first || now.item || out_.actions.size() <= section_first_ || !now.line.times.empty() || !now.body_must())
    return std::nullopt;
  auto const& last = out_.actions.back();
  bool const on = now.line.is(0, "it") || now.line.is(0, "they") || opens_paper(now.words());
  if (!on || last.kind != Kind::inform || last.paragraph != now.paragraph.path ||
      !says_nothing_yet(fold_for_comparison(cut(source_, last.span))))
    return std::nullopt;
  auto letter = last;
  out_.actions.pop_back();
  for (auto& entry : out_.accounting)
    if (entry.action == out_.actions.size()) entry = {entry.paragraph, entry.span, Account::lead_in, std::nullopt};
  unit_first_ = std::min(unit_first_, out_.actions.size());
  return letter;
}

// What the sentence asked from action `from` on, and the frames it opened above `frames`, are the letter's.
void SectionReader::fill_letter(AgreedAction const& letter, std::size_t from, std::size_t frames) {
  auto limit = letter.deadline;
  for (auto k = from; k < out_.actions.size(); ++k) {
    auto& action = out_.actions[k];
    if (!action.deadline.stated() && limit.stated()) {
      action.deadline = limit;
      action.deadline.inherited = true;
    }
    if (action.recipients.empty() && (action.kind == Kind::apology || action.kind == Kind::inform))
      action.recipients = letter.recipients;
  }
  limit.inherited = true;
  for (auto k = frames; k < frames_.size(); ++k) {
    if (frames_[k].deadlines.empty() && limit.stated()) frames_[k].deadlines.push_back(limit);
    if (frames_[k].concerned.empty()) frames_[k].concerned = letter.recipients;
  }
}

// "a plan. It should say who ...", "In the letter it should explain ...": what the paper just asked for is to hold.
bool SectionReader::says_what_it_holds(Sentence const& now) {
  static constexpr std::array holding{"say", "state", "include", "cover", "contain"};
  static constexpr std::array papers{"plan",   "letter", "report",    "guidance", "policy",     "training", "apolog",
                                     "write",  "review", "statement", "leaflet",  "note",       "reminder", "response",
                                     "notice", "form",   "protocol",  "briefing", "explanation"};
  if (now.first || now.item || out_.actions.size() <= section_first_ || !now.line.times.empty() ||
      !now.line.sums.empty() || now.clauses.size() != 1)
    return false;
  auto const& clause = now.clauses.front();
  auto const last = out_.actions.size() - 1;
  if (clause.force != Force::obligation || clause.negated || out_.actions[last].paragraph != now.paragraph.path)
    return false;
  auto const subject = now.line.words(clause.subject.begin, clause.subject.end);
  bool const holds =
      (subject == "it" || subject == "they") && one_of(now.line.word(now.line.token_at(clause.verb_from)), holding);
  auto const own = fold_for_comparison(cut(source_, out_.actions[last].span));
  bool const paper =
      std::any_of(papers.begin(), papers.end(), [&](char const* noun) { return own.find(noun) != std::string::npos; });
  // "... an action plan. It should explain: what was done, ..."
  static constexpr std::array planning{"explain", "set",     "outline",  "detail", "describe",
                                       "show",    "specify", "identify", "give",   "list"};
  bool const plan = own.find(" plan") != std::string::npos && subject == "it" &&
                    one_of(now.line.word(now.line.token_at(clause.verb_from)), planning);
  // "The training should cover: ...": what was just asked for, by its name, over a list
  static constexpr std::array covering{"cover", "include", "consider", "address", "focus",
                                       "look",  "explain", "set",      "contain"};
  bool const named = (now.leads || now.ends_open()) && subject.starts_with("the ") &&
                     one_of(now.line.word(now.line.token_at(clause.verb_from)), covering) &&
                     named_by(subject.substr(4), own, out_.actions[last].kind);
  if (!(holds && paper) && !plan && !named && !opens_paper(now.words())) return false;
  account(now, Account::detail, last);
  if (!now.leads && !now.ends_open()) return true;
  Frame frame;
  frame.depth = now.paragraph.depth;
  frame.items = ItemsAre::details;
  frame.part_of = last;
  frame.actors = actors_.current();
  frame.words = now.span();
  frame.first_action = out_.actions.size();
  frames_.push_back(std::move(frame));
  return true;
}

}  // namespace amends
