#include "grammar/actions/actors.h"

#include <algorithm>  // std::any_of
#include <array>      // std::array

namespace amends {

namespace {

constexpr std::array articles{"the ", "The ", "its ", "Its ", "their ", "each of ", "Each of ", "both ", "Both ",
                              "a ",   "an ",  "A ",   "all ", "All ",   "two ",     "any of ",  "of ",   "Once "};

std::string_view without_article(std::string_view name) {
  for (bool again = true; again;) {
    again = false;
    for (std::string_view const article : articles)
      if (name.starts_with(article)) {
        name.remove_prefix(article.size());
        again = true;
      }
  }
  return name;
}

// "Council's Chief Executive" acts as the Chief Executive.
std::string_view part_that_acts(std::string_view name) {
  auto const owner = name.find("'s ");
  bool const within = owner != std::string_view::npos && name.substr(0, owner).find(" of ") != std::string_view::npos;
  return owner == std::string_view::npos || within ? name : name.substr(owner + 3);  // "Head of Children's Services"
}

std::string_view trimmed(std::string_view name) {
  while (!name.empty() && (name.front() == ' ' || name.front() == ',' || name.front() == '(')) name.remove_prefix(1);
  while (!name.empty() && (name.back() == ' ' || name.back() == ',' || name.back() == '\'')) name.remove_suffix(1);
  return name;
}

bool acts_for_itself(Line const& line, Subject const& subject, Lexicon const& lexicon) {
  for (auto const& token : line.tokens)
    if (token.word && token.begin >= subject.begin && token.begin < subject.end) {
      if (lexicon.match(&Vocabulary::bodies, line.text().substr(token.begin)) > 0) return true;
      auto const printed = line.text().substr(token.begin, token.end - token.begin);
      if (printed.size() > 1 &&
          std::all_of(printed.begin(), printed.end(), [](char c) { return c >= 'A' && c <= 'Z'; }))
        return true;  // "LBT"
    }
  return false;
}

}  // namespace

std::vector<std::string> bodies_named(Line const& line, Subject const& subject) {
  std::vector<std::string> names;
  auto rest = line.text().substr(subject.begin, subject.end - subject.begin);
  while (!rest.empty()) {
    auto cut_at = rest.find(" and ");
    std::size_t skip = 5;
    if (auto const comma = rest.find(", "); comma < cut_at) {
      cut_at = comma;
      skip = 2;
    }
    auto const name = trimmed(part_that_acts(without_article(trimmed(rest.substr(0, cut_at)))));
    if (!name.empty() && name != "it" && name != "It" && name != "they" && name != "They")
      names.emplace_back(without_article(name));
    if (cut_at == std::string_view::npos) break;
    rest.remove_prefix(cut_at + skip);
  }
  return names;
}

std::vector<std::string> Actors::of(Line const& line, Subject const& subject, Lexicon const& lexicon) {
  if (subject.kind != SubjectKind::body) return current_;
  auto names = bodies_named(line, subject);
  if (names.empty()) return current_;
  current_ = names;
  bool const a_part =
      line.text().substr(subject.begin, subject.end - subject.begin).find("'s ") != std::string_view::npos;
  if (!a_part && acts_for_itself(line, subject, lexicon)) main_ = names;
  return names;
}

// "Council" of "Holmbeck Council", where the section names it so: a provider that it names first is not the one bound.
static std::string_view header_word(std::string_view header_body, std::string_view section_text,
                                    Lexicon const& lexicon) {
  auto const space = header_body.rfind(' ');
  if (space == std::string_view::npos) return {};
  auto const word = header_body.substr(space + 1);
  if (lexicon.match(&Vocabulary::bodies, word) != word.size()) return {};
  bool const named = section_text.find("the " + std::string{word}) != std::string_view::npos ||
                     section_text.find("The " + std::string{word}) != std::string_view::npos;
  return named ? word : std::string_view{};
}

std::string main_body(std::string_view header_body, std::string_view section_text, Lexicon const& lexicon) {
  if (auto const word = header_word(header_body, section_text, lexicon); !word.empty()) return std::string{word};
  for (std::size_t at = 0; at + 4 < section_text.size(); ++at) {
    if (section_text.substr(at, 4) != "the " && section_text.substr(at, 4) != "The ") continue;
    auto const length = lexicon.match(&Vocabulary::bodies, section_text.substr(at + 4));
    bool const capital = section_text[at + 4] >= 'A' && section_text[at + 4] <= 'Z';
    bool const landlord =
        section_text.substr(at + 4).starts_with("landlord") || section_text.substr(at + 4).starts_with("organisation");
    if (length > 0 && (capital || landlord)) return std::string{section_text.substr(at + 4, length)};
  }
  for (std::size_t at = 0; at < header_body.size(); ++at)
    if (at == 0 || header_body[at - 1] == ' ')
      if (auto const length = lexicon.match(&Vocabulary::bodies, header_body.substr(at));
          length > 0 && at + length == header_body.size()) {
        auto const words = header_body.substr(at, length);
        auto const last = words.rfind(' ');
        return std::string{words.ends_with("Council") && last != std::string_view::npos ? words.substr(last + 1)
                                                                                        : words};
      }
  return "Council";
}

}  // namespace amends
