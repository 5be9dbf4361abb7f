#include "cli/reader.h"

#include "cli/input.h"

#include <algorithm>  // std::any_of
#include <utility>    // std::move

namespace amends {

std::string_view pack_named(std::string_view rules) { return rules.empty() ? "lgsco" : rules; }

std::unique_ptr<PackReader const> load_reader(std::string_view rules, PackParts parts, Console const& console) {
  auto loaded = load_pack(pack_named(rules), parts);
  if (auto const* mistakes = std::get_if<Diagnostics>(&loaded)) {
    for (Diagnostic const& mistake : *mistakes) console.raw(render(mistake));
    return nullptr;
  }
  RulePack& made = std::get<RulePack>(loaded);
  Lexicon lexicon{made.vocabulary};
  return std::make_unique<PackReader const>(PackReader{std::move(made), std::move(lexicon)});
}

Readers::Readers(std::unique_ptr<PackReader const> first, bool for_all, PackParts parts, Console const& console)
    : first_{std::move(first)}, for_all_{for_all}, parts_{parts}, console_{console} {
  for (auto const& name : builtin_packs()) others_.try_emplace(name);
}

std::unique_ptr<Readers const> Readers::load(std::string_view rules, PackParts parts, Console const& console) {
  auto first = load_reader(rules, parts, console);
  if (!first) return nullptr;
  return std::unique_ptr<Readers const>{new Readers{std::move(first), !rules.empty(), parts, console}};
}

PackReader const& Readers::of(std::optional<std::string> const& scheme) const {
  if (for_all_ || !scheme || *scheme == first_->pack.scheme) return *first_;
  auto const found = others_.find(pack_of_scheme(*scheme));
  if (found == others_.end()) return *first_;
  auto& [once, reader] = found->second;
  std::call_once(once, [&] { reader = load_reader(found->first, parts_, console_); });
  return reader ? *reader : *first_;
}

ChoosePack Readers::chooser() const {
  return [this](std::optional<std::string> const& scheme) {
    auto const& reader = of(scheme);
    return ReadWith{reader.pack, reader.lexicon};
  };
}

bool nothing_agreed(BoundStatement const& statement) {
  return std::any_of(statement.review.begin(), statement.review.end(),
                     [](Review const& entry) { return entry.code == ReviewCode::no_agreed_action; });
}

std::variant<BoundStatement, FailedInput> read_input(std::string const& path, Format standard_input_as,
                                                     Readers const& readers, ReadOptions const& options) {
  auto bytes = read_bytes(path);
  if (auto* failure = std::get_if<FailedInput>(&bytes)) return std::move(*failure);
  Format const format = path == standard_input ? standard_input_as : format_of(path).value_or(Format::text);
  auto read = read_statement(std::get<std::string>(bytes), format, path, readers.chooser(), options);
  if (auto* unreadable = std::get_if<Unreadable>(&read))
    return FailedInput{path, std::move(unreadable->code), std::move(unreadable->message), {}};
  return std::move(std::get<BoundStatement>(read));
}

}  // namespace amends
