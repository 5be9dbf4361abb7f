#include "grammar/statement/parse.h"

#include "grammar/statement/header.h"
#include "grammar/statement/headings.h"
#include "grammar/statement/lines.h"
#include "grammar/statement/scheme.h"
#include "grammar/statement/sections.h"

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

// "What we asked the organisation to do in this case:" under "Recommendations" is a part of that section:
// its words are accounted for.
void split_section(std::string_view source, Section& section) {
  section.paragraphs = split_paragraphs(source, section.span);
  if (!section.part_of_section) return;
  Paragraph heading;
  heading.span = section.heading_span;
  heading.subheading = true;
  heading.sentences = {section.heading_span};
  section.paragraphs.insert(section.paragraphs.begin(), std::move(heading));
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
  return statement;
}

}  // namespace amends
