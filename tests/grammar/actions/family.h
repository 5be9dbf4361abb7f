// The corpora in tests/corpus/actions: a family a file, in each the meaning first, then every phrasing
// that must have exactly that meaning.
#pragma once

#include "meaning.h"

#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace amends {

struct Phrasing {
  std::string text;             // of the agreed-action section, or of the findings
  bool in_findings = false;     // then the section holds no more than one plain apology
  std::string heading;          // of the agreed-action section
  std::string summary;          // of the statement
  std::vector<Meaning> means;   // the actions, in order
  std::optional<std::size_t> elsewhere;               // promises outside the section, where the case counts them
  std::optional<std::vector<std::string>> accounted;  // "lead_in", "action", ..., where the case lists them
};

struct Family {
  std::vector<Phrasing> cases;
  std::vector<Phrasing> known_gaps;  // what is right, though it is not read so yet
};

// tests/corpus/actions/<name>.yaml
[[nodiscard]] Family read_family(std::string_view name);

// The names of all families, sorted.
[[nodiscard]] std::vector<std::string> family_names();

// The small statement in which the phrasing stands.
[[nodiscard]] std::string statement_around(Phrasing const& phrasing);

}  // namespace amends
