#include "grammar/statement/headings.h"

#include "grammar/statement/labels.h"
#include "grammar/text/characters.h"
#include "grammar/text/fold.h"

#include <algorithm>  // std::any_of, std::find
#include <array>      // std::array
#include <string>     // std::string

namespace amends {

namespace {

constexpr std::size_t longest_heading = 120;

// Folded, lower case, without the colon that some headings end with.
std::string heading_form(std::string_view line) {
  auto form = fold_for_comparison(line);
  while (!form.empty() && (form.back() == ':' || form.back() == ' ')) form.pop_back();
  return form;
}

// A cheap look before any folding: most lines are whole paragraphs.
bool is_too_long_or_prose(std::string_view line) {
  return line.empty() || line.size() > longest_heading || line.back() == ';' || line.back() == ',';
}

struct RoleOfList {
  Words Vocabulary::*list;
  SectionRole role;
};
constexpr std::array roles{RoleOfList{&Vocabulary::agreed_headings, SectionRole::agreed},
                           RoleOfList{&Vocabulary::recommended_headings, SectionRole::recommended},
                           RoleOfList{&Vocabulary::ordered_headings, SectionRole::ordered},
                           RoleOfList{&Vocabulary::summary_headings, SectionRole::summary},
                           RoleOfList{&Vocabulary::final_headings, SectionRole::final_decision},
                           RoleOfList{&Vocabulary::other_headings, SectionRole::other}};

}  // namespace

std::optional<SectionRole> Headings::role_of(std::string_view line) const {
  if (is_too_long_or_prose(line) || line.back() == '.') return std::nullopt;
  auto const form = heading_form(line);
  for (auto const& [list, role] : roles) {
    auto const& words = vocabulary_.*list;
    if (std::find(words.begin(), words.end(), form) != words.end()) return role;
  }
  return std::nullopt;
}

bool Headings::is_furniture(std::string_view line) const {
  if (is_too_long_or_prose(line)) return false;
  auto const form = fold_for_comparison(line);
  return std::any_of(vocabulary_.furniture.begin(), vocabulary_.furniture.end(),
                     [&](std::string const& words) { return form.starts_with(words); });
}

bool is_section_break(std::string_view line) {
  constexpr std::string_view words = "back to top";
  return line.size() < 2 * words.size() && fold_for_comparison(line) == words;
}

bool could_be_heading(std::string_view line) {
  if (is_too_long_or_prose(line) || line.back() == '.') return false;
  return !read_label(line, {0, line.size()});
}

std::optional<std::size_t> after_summary_label(std::string_view line) {
  constexpr std::string_view label = "summary";
  if (line.size() <= label.size() || fold_for_comparison(line.substr(0, label.size())) != label) return std::nullopt;
  auto const gap = blanks_in_front(line.substr(label.size()));
  auto const colon = label.size() + gap;
  if (colon >= line.size() || line[colon] != ':') return std::nullopt;
  return colon + 1 + blanks_in_front(line.substr(colon + 1));
}

}  // namespace amends
