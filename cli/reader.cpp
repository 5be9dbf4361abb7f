#include "cli/reader.h"

#include "cli/input.h"

#include <algorithm>  // std::any_of

namespace amends {

std::unique_ptr<Reader const> load_reader(std::string const& pack, PackParts parts, Console const& console) {
  auto loaded = load_pack(pack, parts);
  if (auto const* mistakes = std::get_if<Diagnostics>(&loaded)) {
    for (Diagnostic const& mistake : *mistakes) console.raw(render(mistake));
    return nullptr;
  }
  RulePack& made = std::get<RulePack>(loaded);
  Lexicon lexicon{made.vocabulary};
  return std::make_unique<Reader const>(Reader{std::move(made), std::move(lexicon)});
}

bool nothing_agreed(BoundStatement const& statement) {
  return std::any_of(statement.review.begin(), statement.review.end(),
                     [](Review const& entry) { return entry.code == ReviewCode::no_agreed_action; });
}

std::variant<BoundStatement, FailedInput> read_input(std::string const& path, Format standard_input_as,
                                                     Reader const& reader, ReadOptions const& options) {
  auto bytes = read_bytes(path);
  if (auto* failure = std::get_if<FailedInput>(&bytes)) return std::move(*failure);
  Format const format = path == standard_input ? standard_input_as : format_of(path).value_or(Format::text);
  auto read = read_statement(std::get<std::string>(bytes), format, path, reader.pack, reader.lexicon, options);
  if (auto* unreadable = std::get_if<Unreadable>(&read))
    return FailedInput{path, std::move(unreadable->code), std::move(unreadable->message), {}};
  return std::move(std::get<BoundStatement>(read));
}

}  // namespace amends
