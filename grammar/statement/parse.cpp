#include "grammar/statement/parse.h"

#include "grammar/statement/header.h"
#include "grammar/statement/headings.h"
#include "grammar/statement/lines.h"
#include "grammar/statement/scheme.h"
#include "grammar/statement/sections.h"
#include "grammar/text/fold.h"

#include <algorithm>  // std::any_of, std::find_if
#include <array>      // std::array
#include <iterator>   // std::make_move_iterator
#include <utility>    // std::move

namespace amends {

namespace {

bool holds_actions(SectionRole role) {
  return role == SectionRole::agreed || role == SectionRole::recommended || role == SectionRole::ordered;
}

// Pages of the Welsh Ombudsman have no headings: the text under the header is what was agreed.
void read_page_without_headings(Statement& statement) {
  if (statement.header.scheme != "PSOW") return;
  for (auto& section : statement.sections) section.role = SectionRole::agreed;
  statement.review.push_back(
      {ReviewCode::no_section_heading, ReviewLevel::note,
       "The page has no headings; what its text says was agreed is taken as the agreed action."});
}

// "What we asked the organisation to do in this case:" is no title but the beginning of what it stands over.
bool is_lead_in(std::string_view heading) {
  constexpr std::size_t longest_title = 30;
  return heading.ends_with(':') && heading.size() > longest_title;
}

// The heading of a part ("What we said should change" under "Recommendations") and one that is a lead-in
// are text of the section: they are accounted for.
void split_section(std::string_view source, Section& section) {
  section.paragraphs = split_paragraphs(source, section.span);
  if (!section.part_of_section && !is_lead_in(section.heading)) return;
  Paragraph heading;
  heading.span = section.heading_span;
  heading.subheading = true;
  heading.sentences = {section.heading_span};
  section.paragraphs.insert(section.paragraphs.begin(), std::move(heading));
  section.span.start = section.heading_span.start;
}

// Where "The Ombudsman recommends ..." begins among orders; the number of paragraphs where it does not.
std::size_t first_recommendation(std::string_view source, Section const& section) {
  constexpr std::array<std::string_view, 6> openers{
      "the ombudsman recommends",      "we recommend",      "i recommend",
      "the ombudsman also recommends", "we also recommend", "it is recommended"};
  auto const found =
      std::find_if(section.paragraphs.begin(), section.paragraphs.end(), [&](Paragraph const& paragraph) {
        auto const words = fold_for_comparison(cut(source, paragraph.span));
        return paragraph.depth == 0 && std::any_of(openers.begin(), openers.end(),
                                                   [&](std::string_view opener) { return words.starts_with(opener); });
      });
  return static_cast<std::size_t>(found - section.paragraphs.begin());
}

// "Orders and recommendations" with both under the one heading: from the first recommendation on a section
// of its own, since what follows does not bind.
void part_recommendations(std::string_view source, std::vector<Section>& sections) {
  for (std::size_t i = 0; i < sections.size(); ++i) {
    auto& orders = sections[i];
    if (orders.role != SectionRole::ordered || !fold_for_comparison(orders.heading).ends_with("recommendations"))
      continue;
    auto const first = first_recommendation(source, orders);
    if (first == 0 || first >= orders.paragraphs.size()) continue;
    auto const from = orders.paragraphs.begin() + static_cast<std::ptrdiff_t>(first);
    auto const start = from->label_span.empty() ? from->span.start : from->label_span.start;
    Section asked{orders.heading, {start, start}, {start, orders.span.end}, SectionRole::recommended, false, {}};
    asked.paragraphs.assign(std::make_move_iterator(from), std::make_move_iterator(orders.paragraphs.end()));
    orders.paragraphs.erase(from, orders.paragraphs.end());
    orders.span.end = start;
    sections.insert(sections.begin() + static_cast<std::ptrdiff_t>(i) + 1, std::move(asked));
  }
}

Review no_decision_date() {
  return {ReviewCode::no_decision_date, ReviewLevel::doubt,
          "The statement gives no decision date, so that periods cannot be counted. Give it with --decision-date."};
}

}  // namespace

Statement parse_statement(std::string_view source, Vocabulary const& vocabulary) {
  auto const lines = split_lines(source, {0, source.size()});
  Headings const headings{vocabulary};
  auto [header, end_line] = read_header(source, lines, headings);
  auto reading = read_sections(source, lines, end_line, headings);

  Statement statement{std::move(header), std::move(reading.sections), {}};
  statement.header.summary = std::move(reading.summary);
  statement.header.satisfied_on = reading.satisfied_on;
  if (!statement.header.scheme) {
    auto const scheme = scheme_of_text(source);
    if (!scheme.empty()) statement.header.scheme = std::string{scheme};
  }
  if (!statement.header.decision_date) statement.review.push_back(no_decision_date());
  if (!reading.has_headings) read_page_without_headings(statement);
  if (statement.sections.empty()) statement.sections.push_back({});
  for (auto& section : statement.sections) {
    if (holds_actions(section.role)) split_section(source, section);
  }
  part_recommendations(source, statement.sections);
  return statement;
}

}  // namespace amends
