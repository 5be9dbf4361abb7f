// A decision statement taken apart: header, sections, paragraphs with label and depth, sentences.
#pragma once

#include "grammar/model/date.h"
#include "grammar/model/review.h"
#include "grammar/model/span.h"

#include <cstddef>   // std::size_t
#include <optional>  // std::optional
#include <string>    // std::string
#include <vector>    // std::vector

namespace amends {

struct Header {
  std::optional<std::string> scheme;     // "LGSCO", "HO", "PHSO", "PSOW", "SPSO"
  std::optional<std::string> body;       // "Stockport Metropolitan Borough Council"
  std::optional<std::string> reference;  // as printed, "23 010 123"
  std::vector<std::string> categories;   // split at ">"
  std::optional<std::string> decision;   // "Upheld"
  std::optional<Date> decision_date;
  std::optional<std::string> summary;  // the words after "Summary:"
  std::optional<Date> satisfied_on;    // "Ombudsman satisfied with council's response: 12 September 2017"
};

// What a section is for. agreed: its heading says the body has agreed; recommended and ordered by its
// heading likewise. other: everything else that people wrote (complaint, findings, final decision).
enum class SectionRole { agreed, recommended, ordered, summary, final_decision, other };

struct Paragraph {
  Span span;                // its words, without the label, without surrounding blanks
  Span label_span;          // "1.", "a)", "•" as printed; empty where there is none
  std::string label;        // the label without punctuation: "1", "a", "iv"; "•" for any bullet; empty for none
  std::string path;         // "9.1", "41(a)": labels from the top; empty where unnumbered
  int depth = 0;            // 0: stands in the section itself; 1: an item under the paragraph before; ...
  bool subheading = false;  // a short line without a verb or full stop over other paragraphs ("Personal remedy")
  bool due_cell = false;    // the cell of a table that says when what its row asks is due; `path` names the row
  // Line ends inside a number ("2" / "6 June 2026" in a narrow column): offsets of what fold() is to drop.
  std::vector<std::size_t> joined_breaks;
  std::vector<Span> sentences;  // ascending; together they cover `span`, blanks between them apart
};

struct Section {
  std::string heading;  // as printed; empty where the page has none
  Span heading_span;
  Span span;  // from after the heading to the next heading or the page furniture
  SectionRole role = SectionRole::other;
  bool part_of_section = false;       // its heading stands within the section of the one before, of the same role
  std::vector<Paragraph> paragraphs;  // filled for agreed, recommended and ordered; else by split_paragraphs
};

struct Statement {
  Header header;
  std::vector<Section> sections;  // in reading order; page furniture and cookie texts left out
  std::vector<Review> review;     // no_decision_date, no_section_heading, ...
};

}  // namespace amends
