// Who must act: the bodies of a section as printed, and what "it" and "they" mean.
#pragma once

#include "grammar/actions/clauses.h"

#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace amends {

// The bodies that a subject names, without articles: "the Council and the Trust" gives two. Empty for
// "it", "they" and for no subject.
[[nodiscard]] std::vector<std::string> bodies_named(Line const& line, Subject const& subject);

class Actors {
 public:
  // `fallback`: the body investigated, for a section that never names one.
  explicit Actors(std::string fallback) : main_{std::move(fallback)}, current_{main_} {}

  void new_paragraph() { current_ = main_; }
  // The actors of a clause; remembers them for the next "it".
  std::vector<std::string> of(Line const& line, Subject const& subject, Lexicon const& lexicon);
  [[nodiscard]] std::vector<std::string> const& current() const { return current_; }
  void set_current(std::vector<std::string> actors) { current_ = std::move(actors); }

 private:
  std::vector<std::string> main_;
  std::vector<std::string> current_;
};

// "Council" for "Stockport Metropolitan Borough Council"; else the body that `text` names first.
[[nodiscard]] std::string main_body(std::string_view header_body, std::string_view section_text,
                                    Lexicon const& lexicon);

}  // namespace amends
