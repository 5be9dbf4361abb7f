// A pack from its files. Every file is read, however many are wrong, so that all mistakes are shown at
// once; the evidence rules only where they are asked for.
#include "rules/pack.h"
#include "rules/pack/embedded.h"
#include "rules/pack/files.h"
#include "rules/pack/read.h"
#include "rules/yaml/prepared.h"

#include <algorithm>  // std::find
#include <array>      // std::array
#include <map>        // std::map
#include <utility>    // std::move

namespace amends {

namespace {

constexpr std::string_view calendar_folder = "calendars/";
constexpr std::string_view evidence_folder = "evidence/";
constexpr std::string_view extension = ".yaml";

// The file's tree: the one made at build time where the text is that of a shipped file.
yaml::Document parsed(PackFile const& file, std::string shown) {
  for (auto const& embedded : embedded_files())
    if (!embedded.tree.empty() && embedded.text == file.text)
      return yaml::unpack_tree(file.text, embedded.tree, std::move(shown));
  return yaml::parse(file.text, std::move(shown));
}

class Loader {
 public:
  explicit Loader(PackFolder const& folder) : folder_(folder) {}

  [[nodiscard]] RulePack load(PackParts parts) {
    RulePack pack;
    pack.sha256 = digest(folder_);
    read("pack.yaml", [&](yaml::Reader& reader) { read_identity(reader, pack); });
    read("vocabulary.yaml", [&](yaml::Reader& reader) { pack.vocabulary = read_vocabulary(reader); });
    read("categories.yaml", [&](yaml::Reader& reader) { pack.categories = read_categories(reader); });
    auto const calendars = calendar_names();
    read("timing.yaml", [&](yaml::Reader& reader) { pack.timing = read_timing(reader, calendars); });
    if (!pack.timing.calendar.empty())
      read(std::string(calendar_folder) + pack.timing.calendar + std::string(extension),
           [&](yaml::Reader& reader) { pack.holidays = read_calendar(reader); });
    if (parts == PackParts::all) {
      read("outcomes.yaml", [&](yaml::Reader& reader) { pack.outcomes = read_outcomes(reader); });
      load_rules(pack);
    }
    refuse_unknown_files();
    return pack;
  }

  [[nodiscard]] Diagnostics const& problems() const { return problems_; }

 private:
  template <class Read>
  void read(std::string const& name, Read const& read_it) {
    auto const* file = folder_.find(name);
    if (file == nullptr) return complain("P002", "the pack has no " + name, folder_.shown);
    auto const document = parsed(*file, folder_.shown + '/' + name);
    yaml::Reader reader(document);
    if (document.readable) read_it(reader);
    auto const found = reader.diagnostics();
    problems_.insert(problems_.end(), found.begin(), found.end());
  }

  void load_rules(RulePack& pack) {
    for (auto const& file : folder_.files) {
      if (!file.name.starts_with(evidence_folder)) continue;
      read(file.name, [&](yaml::Reader& reader) {
        for (auto& rule : read_evidence_rules(reader)) {
          refuse_same_id(reader, rule);
          pack.rules.push_back(std::move(rule));
        }
      });
    }
  }

  void refuse_same_id(yaml::Reader& reader, EvidenceRule const& rule) {
    auto const [first, is_new] = places_of_ids_.emplace(rule.id, rule.place);
    if (is_new || rule.id.empty()) return;
    auto const& place = first->second;
    reader.add({{"P003",
                 Severity::error,
                 "a second rule has the id \"" + rule.id + '"',
                 rule.place,
                 {},
                 "first in " + place.file + ':' + std::to_string(place.line),
                 {}}});
  }

  [[nodiscard]] std::vector<std::string_view> calendar_names() const {
    std::vector<std::string_view> names;
    for (std::string_view const name : all_names()) {
      if (!name.starts_with(calendar_folder)) continue;
      names.push_back(name.substr(calendar_folder.size(), name.size() - calendar_folder.size() - extension.size()));
    }
    return names;
  }

  [[nodiscard]] std::vector<std::string_view> all_names() const {
    std::vector<std::string_view> names;
    for (auto const& file : folder_.files) names.push_back(file.name);
    return names;
  }

  void refuse_unknown_files() {
    constexpr std::array<std::string_view, 5> known{"pack.yaml", "vocabulary.yaml", "categories.yaml", "timing.yaml",
                                                    "outcomes.yaml"};
    for (auto const name : all_names()) {
      bool const in_folder = name.starts_with(calendar_folder) || name.starts_with(evidence_folder);
      if (in_folder || std::find(known.begin(), known.end(), name) != known.end()) continue;
      complain("P009", "a pack has no file of this name", folder_.shown + '/' + std::string(name));
    }
  }

  void complain(std::string code, std::string message, std::string file) {
    problems_.push_back({std::move(code), Severity::error, std::move(message), {std::move(file), 0, 0, 1}, {}, {}, {}});
  }

  PackFolder const& folder_;
  Diagnostics problems_;
  std::map<std::string, Place> places_of_ids_;
};

}  // namespace

Result<RulePack> load_pack(std::string_view name_or_folder, PackParts parts) {
  auto const found = find_pack(name_or_folder);
  if (auto const* problems = std::get_if<Diagnostics>(&found)) return *problems;
  Loader loader(std::get<PackFolder>(found));
  auto pack = loader.load(parts);
  if (!loader.problems().empty()) return loader.problems();
  return pack;
}

}  // namespace amends
