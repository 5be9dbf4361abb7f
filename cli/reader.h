// A rule pack and its words, made ready once, and documents read with them.
#pragma once

#include "cli/console.h"
#include "engine/assess/case_report.h"
#include "engine/obligation/read.h"

#include <map>          // std::map
#include <memory>       // std::unique_ptr
#include <mutex>        // std::once_flag
#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <variant>      // std::variant

namespace amends {

struct PackReader {
  RulePack pack;
  Lexicon lexicon;
};

// What --rules stands for where no scheme is recognised.
[[nodiscard]] std::string_view pack_named(std::string_view rules);

// Nothing where the pack is wrong: all its mistakes have been printed.
[[nodiscard]] std::unique_ptr<PackReader const> load_reader(std::string_view rules, PackParts parts,
                                                            Console const& console);

// The packs of a command that reads statements of any scheme: the one that --rules names, for all; or the
// built-in pack of each statement's scheme, read when its first statement comes. May be used by several
// threads at once.
class Readers {
 public:
  // Nothing where the first pack is wrong: all its mistakes have been printed.
  [[nodiscard]] static std::unique_ptr<Readers const> load(std::string_view rules, PackParts parts,
                                                           Console const& console);

  [[nodiscard]] PackReader const& of(std::optional<std::string> const& scheme) const;
  [[nodiscard]] ChoosePack chooser() const;

 private:
  struct Slot {
    std::once_flag once;
    std::unique_ptr<PackReader const> reader;
  };

  Readers(std::unique_ptr<PackReader const> first, bool for_all, PackParts parts, Console const& console);

  std::unique_ptr<PackReader const> first_;
  bool for_all_;
  PackParts parts_;
  Console const& console_;
  mutable std::map<std::string, Slot, std::less<>> others_;  // by pack; the keys never change
};

// The document at `path`; "-" is standard input, which holds `standard_input_as`.
[[nodiscard]] std::variant<BoundStatement, FailedInput> read_input(std::string const& path, Format standard_input_as,
                                                                   Readers const& readers, ReadOptions const& options);

// A statement that names no agreed action.
[[nodiscard]] bool nothing_agreed(BoundStatement const& statement);

}  // namespace amends
