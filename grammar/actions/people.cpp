#include "grammar/actions/people.h"

#include <algorithm>  // std::find

namespace amends {

void Discourse::hear(Line const& line, std::size_t begin, std::size_t end) {
  ++sentence_;
  for (auto const& mention : line.mentions) {
    if (mention.begin < begin || mention.begin >= end || mention.pronoun || mention.ombudsman || mention.audience)
      continue;
    std::erase_if(heard_, [&](Person const& person) { return person.names == mention.names; });
    heard_.push_back({mention.names, mention.gender, sentence_});
    for (auto const& name : mention.names)
      if (std::find(heard_in_section_.begin(), heard_in_section_.end(), name) == heard_in_section_.end())
        heard_in_section_.push_back(name);
  }
}

void Discourse::address(std::vector<std::string> const& names) {
  if (names.size() > 1) addressed_ = names;
}

std::optional<std::string> Discourse::only_person() const {
  return heard_in_section_.size() == 1 ? std::optional{heard_in_section_.front()} : std::nullopt;
}

std::optional<Discourse::Answer> Discourse::refer(Gender gender) const {
  if (gender == Gender::plural && !addressed_.empty()) {
    bool const newer_group =
        !heard_.empty() && heard_.back().gender == Gender::plural && heard_.back().names.size() == 1 &&
        std::find(addressed_.begin(), addressed_.end(), heard_.back().names.front()) == addressed_.end();
    if (!newer_group) return Answer{addressed_, true};
  }
  Person const* best = nullptr;
  bool certain = true;
  for (auto person = heard_.rbegin(); person != heard_.rend(); ++person) {
    if (person->gender != gender) continue;
    if (best == nullptr)
      best = &*person;
    else
      certain = certain && best->sentence != person->sentence;
  }
  if (best == nullptr)  // a letter, a resident: any gender may fit
    for (auto person = heard_.rbegin(); person != heard_.rend(); ++person) {
      if (person->gender != Gender::unknown) continue;
      if (best == nullptr)
        best = &*person;
      else
        certain = false;
    }
  if (best == nullptr && gender == Gender::plural && heard_.size() == 1) {  // "they" of one person, or of others
    best = &heard_.front();
    certain = best->gender != Gender::male && best->gender != Gender::female;
  }
  if (best == nullptr) return std::nullopt;
  return Answer{best->names, certain};
}

}  // namespace amends
