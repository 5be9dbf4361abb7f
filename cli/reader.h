// A rule pack and its words, made ready once, and documents read with them.
#pragma once

#include "cli/console.h"
#include "engine/assess/case_report.h"
#include "engine/obligation/read.h"

#include <memory>   // std::unique_ptr
#include <string>   // std::string
#include <variant>  // std::variant

namespace amends {

struct Reader {
  RulePack pack;
  Lexicon lexicon;
};

// Nothing where the pack is wrong: all its mistakes have been printed.
[[nodiscard]] std::unique_ptr<Reader const> load_reader(std::string const& pack, PackParts parts,
                                                        Console const& console);

// The document at `path`; "-" is standard input, which holds `standard_input_as`.
[[nodiscard]] std::variant<BoundStatement, FailedInput> read_input(std::string const& path, Format standard_input_as,
                                                                   Reader const& reader, ReadOptions const& options);

// A statement that names no agreed action.
[[nodiscard]] bool nothing_agreed(BoundStatement const& statement);

}  // namespace amends
