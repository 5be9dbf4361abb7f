#include "grammar/actions/elsewhere.h"

#include "grammar/actions/clauses.h"
#include "grammar/actions/duties.h"
#include "grammar/phrases/dates.h"
#include "grammar/statement/parse.h"

#include <algorithm>  // std::any_of
#include <array>      // std::array

namespace amends {

namespace {

bool holds_actions(Section const& section) {
  return section.role == SectionRole::agreed || section.role == SectionRole::recommended ||
         section.role == SectionRole::ordered;
}

// Words without which no sentence promises anything: asked of the raw bytes before any grammar runs.
bool may_promise(std::string_view words) {
  static constexpr std::array triggers{" will ",        "it would ",     "greed to ",  "undertaken to ",
                                       "take place by", "committed to ", "promised to"};
  return std::any_of(triggers.begin(), triggers.end(),
                     [&](char const* trigger) { return words.find(trigger) != std::string_view::npos; });
}

// Conditions, rules and what others do are no promises.
bool general(Line const& line, Lexicon const& lexicon) {
  return has_any(line.lower, lexicon.vocabulary().general_marks);
}

// "told us that it is updating its guidance and will publish it": the body speaks of itself, whatever of.
bool reported(std::string_view words) {
  static constexpr std::array reports{
      "told us",           "told me",           "told this service",     "told the ombudsman", "assured us",
      "assured me",        "says it will",      "said it will",          "said it would",      "said that it will",
      "says that it will", "confirmed it will", "confirmed that it will"};
  return std::any_of(reports.begin(), reports.end(),
                     [&](char const* report) { return words.find(report) != std::string_view::npos; });
}

// "by December 2025", "in February 2026": a date of its own.
bool dated_in(Line const& line, std::size_t begin, std::size_t end) {
  bool const limit = std::any_of(line.times.begin(), line.times.end(), [&](TimeWords const& time) {
    return time.begin >= begin && time.end <= end &&
           (std::holds_alternative<By>(time.match.term) || std::holds_alternative<AfterEvent>(time.match.term));
  });
  if (limit) return true;
  for (auto const& token : line.tokens)
    if (token.begin > begin + 3 && token.end <= end && line.words(token.begin - 3, token.begin) == "in ")
      if (auto const month = match_month(line.text().substr(token.begin)); month && month->year) return true;
  return false;
}

// "agreed to remind officers and did not": kept, broken or refused long ago.
bool over(Line const& line, Lexicon const& lexicon) { return has_any(line.lower, lexicon.vocabulary().over_marks); }

// An action of this kind stands in the section already, and these words give no date of their own.
bool echoed(Line const& line, DutyWords const& duty, Lexicon const& lexicon, Extraction const& extraction) {
  if (dated_in(line, duty.begin, duty.end)) return false;
  auto const kind = kind_of(line, duty, lexicon, false);
  return std::any_of(extraction.actions.begin(), extraction.actions.end(),
                     [&](AgreedAction const& action) { return action.kind == kind; });
}

class Seeker {
 public:
  Seeker(Section const& section, std::string_view source, Lexicon const& lexicon, Extraction const& extraction)
      : section_{section}, source_{source}, lexicon_{lexicon}, extraction_{extraction} {}

  std::vector<Commitment> all() {
    for (auto const& paragraph : split_paragraphs(source_, section_.span))
      for (auto const& span : paragraph.sentences)
        if (may_promise(cut(source_, span))) sentence(paragraph, span);
    return std::move(found_);
  }

 private:
  void sentence(Paragraph const& paragraph, Span span) {
    auto const line = make_line(source_, span, lexicon_);
    if ((general(line, lexicon_) && !reported(line.lower)) || over(line, lexicon_)) return;
    if (staff_item(paragraph, line, span)) return;
    for (auto const& clause : find_clauses(line, 0, line.text().size(), lexicon_)) {
      bool const passive = clause.subject.kind == SubjectKind::reference &&
                           line.words(clause.verb_from, clause.end).starts_with("be ") &&
                           dated_in(line, clause.verb_from, clause.end);
      if ((clause.subject.kind != SubjectKind::body && clause.subject.kind != SubjectKind::none && !passive) ||
          clause.negated)
        continue;
      auto const binding = line.words(clause.binding, clause.verb_from);
      auto const before = line.words(0, clause.binding);
      bool const said = before.ends_with("said it ") || before.ends_with("told us it ") ||
                        before.ends_with("told me it ") || before.ends_with("confirmed it ") ||
                        before.ends_with("that it ");
      if (binding.starts_with("would") && before.find("council") == std::string_view::npos &&
          before.find("trust") == std::string_view::npos && before.find("provider") == std::string_view::npos &&
          !before.starts_with("it "))
        continue;
      bool const promises = binding.starts_with("will") || (binding.starts_with("would") && said) ||
                            (clause.force == Force::agreed && (binding.find("agree") != std::string_view::npos ||
                                                               binding.find(" will") != std::string_view::npos)) ||
                            binding.find("undertaken") != std::string_view::npos;
      if (!promises) continue;
      auto const list = split_duties(line, clause.verb_from, clause.end, {}, lexicon_);
      for (auto const& duty : list.duties)
        if (!duty.unknown && !settles(line, duty) && !echoed(line, duty, lexicon_, extraction_))
          add(paragraph, line, duty.begin, duty.end);
    }
  }

  // "training is being arranged ..., which will take place by the end of March"; "officers ... will
  // complete training by the end of March": a list item about staff, with its date.
  bool staff_item(Paragraph const& paragraph, Line const& line, Span span) {
    if (line.times.empty() || line.lower.find(" will ") == std::string::npos) return false;
    bool const item = paragraph.depth > 0 || paragraph.label == "•";
    bool const dated = std::holds_alternative<By>(line.times.front().match.term);
    if (!item || !dated) return false;
    Commitment commitment{section_.heading, paragraph.path, span, {}};
    commitment.deadline.term = line.times.front().match.term;
    commitment.deadline.words = line.source(line.times.front().begin, line.times.front().end);
    found_.push_back(std::move(commitment));
    return true;
  }

  // "has agreed to remedy this" only restates that there is an agreement.
  bool settles(Line const& line, DutyWords const& duty) const {
    if (!duty.verb) return false;
    static constexpr std::array general_objects{"recommend", "action", "this", "these", "remed", "is enough"};
    auto const words = line.words(duty.begin, duty.end);
    bool const of_the_agreement = std::any_of(general_objects.begin(), general_objects.end(), [&](char const* object) {
      return words.find(object) != std::string_view::npos;
    });
    if (!of_the_agreement) return false;
    static constexpr std::array verbs{"remedy", "put right", "resolve",   "settle", "rectify",
                                      "take",   "carry out", "implement", "do",     "accept"};
    auto const& base = lexicon_.vocabulary().verbs[duty.verb->verb].base;
    return std::any_of(verbs.begin(), verbs.end(), [&](char const* verb) { return base == verb; });
  }

  void add(Paragraph const& paragraph, Line const& line, std::size_t begin, std::size_t end) {
    Commitment commitment{section_.heading, paragraph.path, line.source(begin, end), {}};
    for (auto const& time : line.times)
      if (time.begin >= begin && time.end <= end) {
        commitment.deadline.term = time.match.term;
        commitment.deadline.words = line.source(time.begin, time.end);
        break;
      }
    found_.push_back(std::move(commitment));
  }

  Section const& section_;
  std::string_view source_;
  Lexicon const& lexicon_;
  Extraction const& extraction_;
  std::vector<Commitment> found_;
};

}  // namespace

std::vector<Commitment> find_elsewhere(Statement const& statement, std::string_view source, Lexicon const& lexicon,
                                       Extraction const& extraction) {
  std::vector<Commitment> all;
  for (auto const& section : statement.sections) {
    bool const promises_here = section.role == SectionRole::other ||
                               (section.role == SectionRole::final_decision && extraction.actions.empty());
    if (holds_actions(section) || !promises_here || !may_promise(cut(source, section.span))) continue;
    auto found = Seeker{section, source, lexicon, extraction}.all();
    all.insert(all.end(), found.begin(), found.end());
  }
  return all;
}

}  // namespace amends
