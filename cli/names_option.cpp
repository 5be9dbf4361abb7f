#include "cli/names_option.h"

#include "engine/evidence/case_path.h"
#include "grammar/text/digest.h"

#include <utility>  // std::move
#include <variant>  // std::get_if

namespace amends {

std::optional<NamesGiven> take_names(std::string const& path, std::vector<std::string> const& cases,
                                     std::string const& command, Console const& console) {
  if (path.empty()) return NamesGiven{};
  auto const refuse = [&](std::string const& why) {
    console.error(command + ": --names " + path + ": " + why);
    return std::nullopt;
  };
  for (std::string const& the_case : cases)
    if (lies_in(the_case, path)) return refuse("it lies in a case folder; keep it elsewhere");
  auto const opened = read_regular_file(path);
  if (auto const* closed = std::get_if<Unopened>(&opened)) return refuse("cannot be read: " + closed->reason);
  auto const& text = std::get<std::string>(opened);
  auto read = read_names(text, path);
  if (auto const* mistakes = std::get_if<Diagnostics>(&read)) {
    for (Diagnostic const& mistake : *mistakes) console.raw(render(mistake));
    return std::nullopt;
  }
  auto names = std::get<NamesFile>(std::move(read));
  if (names.for_one_case() && cases.size() > 1)
    return refuse("of several cases, whose names are these? Write reference:");
  return NamesGiven{std::move(names), sha256_hex(text)};
}

}  // namespace amends
