#include "grammar/actions/people.h"

#include <algorithm>  // std::find
#include <iterator>   // std::next

namespace amends {

namespace {

std::string one_a_line(std::vector<std::string> const& names) {
  std::string lines;
  for (auto const& name : names) lines += name + '\n';
  return lines;
}

}  // namespace

void Discourse::forget(std::vector<std::string> const& names) {
  auto const known = turns_.find(one_a_line(names));
  if (known == turns_.end()) return;
  auto const person = heard_.find(known->second);
  by_gender_[static_cast<std::size_t>(person->second.gender)].erase(person->first);
  heard_.erase(person);
  turns_.erase(known);
}

void Discourse::hear(Line const& line, std::size_t begin, std::size_t end) {
  ++sentence_;
  for (auto const& mention : line.mentions) {
    if (mention.begin < begin || mention.begin >= end || mention.pronoun || mention.ombudsman || mention.audience)
      continue;
    forget(mention.names);
    auto const turn = next_turn_++;
    heard_.emplace(turn, Person{mention.names, mention.gender, sentence_});
    turns_.emplace(one_a_line(mention.names), turn);
    by_gender_[static_cast<std::size_t>(mention.gender)].insert(turn);
    for (auto const& name : mention.names) {
      if (!first_in_section_) first_in_section_ = name;
      others_in_section_ = others_in_section_ || name != *first_in_section_;
    }
  }
}

void Discourse::address(std::vector<std::string> const& names) {
  if (names.size() > 1) addressed_ = names;
}

std::optional<std::string> Discourse::only_person() const {
  return others_in_section_ ? std::nullopt : first_in_section_;
}

std::optional<Discourse::Answer> Discourse::refer(Gender gender) const {
  if (gender == Gender::plural && !addressed_.empty()) {
    auto const* latest = heard_.empty() ? nullptr : &heard_.rbegin()->second;
    bool const newer_group = latest != nullptr && latest->gender == Gender::plural && latest->names.size() == 1 &&
                             std::find(addressed_.begin(), addressed_.end(), latest->names.front()) == addressed_.end();
    if (!newer_group) return Answer{addressed_, true};
  }
  if (auto const& fitting = of(gender); !fitting.empty()) {
    auto const& best = heard_.at(*fitting.rbegin());
    bool const another = fitting.size() > 1 && heard_.at(*std::next(fitting.rbegin())).sentence == best.sentence;
    return Answer{best.names, !another};
  }
  if (auto const& fitting = of(Gender::unknown); !fitting.empty())  // a letter, a resident: any gender may fit
    return Answer{heard_.at(*fitting.rbegin()).names, fitting.size() == 1};
  if (gender == Gender::plural && heard_.size() == 1) {  // "they" of one person, or of others
    auto const& only = heard_.begin()->second;
    return Answer{only.names, only.gender != Gender::male && only.gender != Gender::female};
  }
  return std::nullopt;
}

}  // namespace amends
