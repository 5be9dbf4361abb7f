// Readers of a pack's files, one a kind of file. Each fills what it can and leaves what is wrong with
// the reader.
#pragma once

#include "rules/pack.h"
#include "rules/yaml/reader.h"

#include <optional>     // std::optional
#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace amends {

void read_identity(yaml::Reader& reader, RulePack& pack);  // pack.yaml
// vocabulary.yaml. Its words are added to those of the pack that it extends, rows of kinds in front of
// them; lists that it names under `replace` start anew.
void read_vocabulary(yaml::Reader& reader, Vocabulary& vocabulary);
[[nodiscard]] std::vector<CategoryRule> read_categories(yaml::Reader& reader);  // categories.yaml
// timing.yaml. `letters`: the names of those that a chase step may have.
[[nodiscard]] Timing read_timing(yaml::Reader& reader, std::span<std::string_view const> calendars,
                                 std::span<std::string_view const> letters);
void read_outcomes(yaml::Reader& reader, RulePack& pack);                           // outcomes.yaml
[[nodiscard]] std::vector<EvidenceRule> read_evidence_rules(yaml::Reader& reader);  // evidence/*.yaml
[[nodiscard]] ContentWords read_content_words(yaml::Reader& reader);                // attachments.yaml
[[nodiscard]] BankHolidays read_calendar(yaml::Reader& reader);                     // calendars/*.yaml

// letters/*.txt: what is wrong with a template's tags. `shown`: the file as messages name it.
[[nodiscard]] Diagnostics check_letter(std::string const& text, std::string const& shown);

// A kind of action by its name.
[[nodiscard]] std::optional<Kind> read_kind(yaml::Reader& reader, yaml::Node const* node);
// The names of an enum's values, in its order, as a reader's `choice` wants them.
template <class Value>
[[nodiscard]] std::vector<std::string_view> names_of(std::span<Value const> values) {
  std::vector<std::string_view> names;
  for (auto const value : values) names.push_back(name(value));
  return names;
}

}  // namespace amends
