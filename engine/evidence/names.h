// --names: who the letters of a statement stand for. Real names are compared with what evidence shows and
// go nowhere else: whatever is printed passes through `hidden` first.
#pragma once

#include "rules/diagnostic.h"

#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace amends {

// The people of one case.
class Names {
 public:
  void add(std::string pseudonym, std::string real_name);
  // The words of a name, written as names are, that do not stand in the statement; none: nobody is added.
  void add_stranger(std::string pseudonym, std::string_view name, std::string_view statement);

  [[nodiscard]] bool empty() const { return people_.empty(); }
  // Whether it says who this pseudonym is: "Mrs X" is "X", too.
  [[nodiscard]] bool knows(std::string_view pseudonym) const;
  // The pseudonym of a real name as evidence has it: "Jane Example", "MRS J EXAMPLE", "Mrs Example" where
  // nobody else of the case has that surname. Nothing for a name that is not known.
  [[nodiscard]] std::optional<std::string> pseudonym_of(std::string_view name) const;
  // Each name with its pseudonym in its place where one is known.
  [[nodiscard]] std::vector<std::string> translated(std::vector<std::string> names) const;
  // `text` without any of the real names, or parts of them that could tell who it is.
  [[nodiscard]] std::string hidden(std::string_view text) const;

 private:
  struct Person {
    std::string pseudonym;
    std::string real_name;
    std::vector<std::string> words;  // of the real name, folded, titles left out
  };

  std::vector<Person> people_;
};

// The file, for all cases of a run.
struct NamesFile {
  struct Entry {
    std::string reference;  // empty: of the only case of the run
    Names names;
  };
  std::vector<Entry> entries;

  // The people of the case with this reference, blanks aside; nobody where it has no entry.
  [[nodiscard]] Names of(std::optional<std::string> const& reference) const;
  // An entry names no case.
  [[nodiscard]] bool for_one_case() const;
};

// Its diagnostics show places and never what stands there.
[[nodiscard]] Result<NamesFile> read_names(std::string_view yaml, std::string const& file);

}  // namespace amends
