// Which lines are headings, page furniture or the summary, by the words of the vocabulary. Inside the room.
#pragma once

#include "grammar/model/span.h"
#include "grammar/model/statement.h"
#include "grammar/model/vocabulary.h"

#include <array>        // std::array
#include <optional>     // std::optional
#include <string_view>  // std::string_view

namespace amends {

struct LineMeaning {
  // "Print this page", cookie texts: what the site put around the statement.
  bool is_furniture = false;
  // Of the section that the line opens; nothing unless the whole line is a heading of the vocabulary.
  std::optional<SectionRole> role;
};

class Headings {
 public:
  // Refers to `vocabulary`, which must outlive it.
  explicit Headings(Vocabulary const& vocabulary);

  [[nodiscard]] LineMeaning meaning_of(std::string_view line) const;

 private:
  // Of a whole heading, folded; nothing where no list has it.
  [[nodiscard]] std::optional<SectionRole> role_of(std::string_view heading) const;

  Vocabulary const& vocabulary_;
  std::array<bool, 256> starts_entry_{};  // by lower-case first byte: most lines need no closer look
};

// "Back to top" closes a section; the line after it is the heading of the next.
[[nodiscard]] bool is_section_break(std::string_view line);

// Whether an unknown line may be a heading: short, without label or closing full stop.
[[nodiscard]] bool could_be_heading(std::string_view line);

// Where the words after "Summary:" start; nothing on other lines.
[[nodiscard]] std::optional<std::size_t> after_summary_label(std::string_view line);

}  // namespace amends
