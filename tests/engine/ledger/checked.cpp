#include "checked.h"

#include "engine/assess/assess.h"

#include <algorithm>   // std::ranges::sort
#include <filesystem>  // std::filesystem
#include <map>         // std::map
#include <memory>      // std::unique_ptr
#include <stdexcept>   // std::runtime_error

namespace amends::tests {

namespace {

struct Pack {
  RulePack pack;
  Lexicon lexicon;
};

std::unique_ptr<Pack const> load(std::string_view name) {
  auto loaded = load_pack(name, PackParts::all);
  auto& pack = std::get<RulePack>(loaded);
  Lexicon lexicon{pack.vocabulary};
  return std::make_unique<Pack const>(Pack{std::move(pack), std::move(lexicon)});
}

Pack const& pack_of(std::string const& scheme) {
  static std::map<std::string, std::unique_ptr<Pack const>> packs;
  auto& pack = packs[scheme];
  if (!pack) pack = load(pack_of_scheme(scheme));
  return *pack;
}

}  // namespace

RulePack const& lgsco() { return pack_of("LGSCO").pack; }

std::string examples() { return AMENDS_SOURCE_DIR "/examples/cases"; }

std::vector<std::string> folders_in(std::string const& root) {
  std::vector<std::string> names;
  for (auto const& entry : std::filesystem::directory_iterator{root}) names.push_back(entry.path().filename().string());
  std::ranges::sort(names);
  return names;
}

std::optional<CaseRecord> try_checked(std::string const& root, std::string const& folder, Date as_of) {
  std::set<std::string> met, used;
  auto const choose = [](std::optional<std::string> const& scheme) {
    auto const& pack = pack_of(scheme.value_or("LGSCO"));
    return ReadWith{pack.pack, pack.lexicon};
  };
  auto const result = check_case(root + "/" + folder, choose, {as_of, {}, {}, ""}, met, used);
  auto const* const report = std::get_if<CaseReport>(&result);
  if (report == nullptr) return std::nullopt;
  auto record = record_of(*report, root);
  record.rules_met.assign(met.begin(), met.end());
  record.rules_used.assign(used.begin(), used.end());
  return record;
}

CaseRecord checked(std::string const& root, std::string const& folder, Date as_of) {
  auto record = try_checked(root, folder, as_of);
  if (!record) throw std::runtime_error{folder + " cannot be checked"};
  return *std::move(record);
}

}  // namespace amends::tests
