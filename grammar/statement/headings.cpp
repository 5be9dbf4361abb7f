#include "grammar/statement/headings.h"

#include "grammar/statement/labels.h"
#include "grammar/text/characters.h"
#include "grammar/text/fold.h"

#include <algorithm>  // std::find, std::min
#include <string>     // std::string

namespace amends {

namespace {

constexpr std::size_t longest_heading = 120;

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

// By the order of the roles above: what asks something comes first.
std::size_t rank(SectionRole role) {
  for (std::size_t i = 0; i < roles.size(); ++i)
    if (roles[i].role == role) return i;
  return roles.size();
}

}  // namespace

Headings::Headings(Vocabulary const& vocabulary) : vocabulary_{vocabulary} {
  auto const note = [&](Words const& entries) {
    for (auto const& words : entries) {
      if (!words.empty()) starts_entry_[static_cast<unsigned char>(words.front())] = true;
    }
  };
  note(vocabulary.furniture);
  for (auto const& [list, role] : roles) note(vocabulary.*list);
}

LineMeaning Headings::meaning_of(std::string_view line) const {
  if (is_too_long_or_prose(line)) return {};
  if (!starts_entry_[static_cast<unsigned char>(to_ascii_lower(line.front()))]) return {};
  auto const form = fold_for_comparison(line);
  for (auto const& words : vocabulary_.furniture) {
    if (form.starts_with(words)) return {true, std::nullopt};
  }
  std::string_view heading = form;
  while (heading.ends_with(':') || heading.ends_with(' ')) heading.remove_suffix(1);
  if (auto const role = role_of(heading)) return {false, role};
  // "Recommendations and agreed actions": two headings in one; what is agreed comes first
  auto const joint = heading.find(" and ");
  if (joint == std::string_view::npos) return {};
  auto const first = role_of(heading.substr(0, joint));
  auto const second = role_of(heading.substr(joint + std::string_view{" and "}.size()));
  if (!first || !second) return {};
  return {false, std::min(*first, *second, [](SectionRole one, SectionRole other) { return rank(one) < rank(other); })};
}

std::optional<SectionRole> Headings::role_of(std::string_view heading) const {
  for (auto const& [list, role] : roles) {
    auto const& words = vocabulary_.*list;
    if (std::find(words.begin(), words.end(), heading) != words.end()) return role;
  }
  return std::nullopt;
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
  if (line.size() <= label.size() || to_ascii_lower(line.front()) != label.front()) return std::nullopt;
  if (fold_for_comparison(line.substr(0, label.size())) != label) return std::nullopt;
  auto const gap = blanks_in_front(line.substr(label.size()));
  auto const colon = label.size() + gap;
  if (colon >= line.size() || line[colon] != ':') return std::nullopt;
  return colon + 1 + blanks_in_front(line.substr(colon + 1));
}

}  // namespace amends
