// A pack from its files. Every file is read, however many are wrong, so that all mistakes are shown at
// once; the evidence rules only where they are asked for.
#include "rules/pack.h"
#include "rules/pack/embedded.h"
#include "rules/pack/files.h"
#include "rules/pack/read.h"
#include "rules/yaml/prepared.h"

#include <algorithm>  // std::any_of, none_of, find, find_if
#include <array>      // std::array
#include <map>        // std::map
#include <optional>   // std::optional
#include <set>        // std::set
#include <span>       // std::span
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
  // `layers`: the pack itself, then what it extends; a file is taken from the first that has it.
  // `base_missing`: what it extends could not be found, so that a file which is not there is no mistake.
  Loader(std::span<PackFolder const> layers, bool base_missing) : layers_(layers), base_missing_(base_missing) {}

  [[nodiscard]] RulePack load(PackParts parts) {
    RulePack pack;
    if (parts == PackParts::all) pack.sha256 = digest(layers_);
    read("pack.yaml", [&](yaml::Reader& reader) { read_identity(reader, pack); });
    load_vocabulary(pack);
    read("categories.yaml", [&](yaml::Reader& reader) { pack.categories = read_categories(reader); });
    auto const names = calendar_names();
    std::vector<std::string_view> const calendars(names.begin(), names.end());
    auto const letter_names = all_letter_names();
    std::vector<std::string_view> const letters(letter_names.begin(), letter_names.end());
    read("timing.yaml", [&](yaml::Reader& reader) { pack.timing = read_timing(reader, calendars, letters); });
    if (!pack.timing.calendar.empty())
      read(std::string(calendar_folder) + pack.timing.calendar + std::string(extension),
           [&](yaml::Reader& reader) { pack.holidays = read_calendar(reader); });
    if (parts == PackParts::all) {
      read("outcomes.yaml", [&](yaml::Reader& reader) { read_outcomes(reader, pack); });
      read_where_present("attachments.yaml",
                         [&](yaml::Reader& reader) { pack.content_words = read_content_words(reader); });
      load_rules(pack);
      load_letters(pack);
    }
    refuse_unknown_files();
    return pack;
  }

  [[nodiscard]] Diagnostics const& problems() const { return problems_; }

 private:
  template <class Read>
  void read(std::string const& name, Read const& read_it) {
    for (auto const& layer : layers_)
      if (auto const* file = layer.find(name)) return read(layer, *file, read_it);
    if (!base_missing_) complain("P002", "the pack has no " + name, layers_.front().shown);
  }

  template <class Read>
  void read_where_present(std::string const& name, Read const& read_it) {
    for (auto const& layer : layers_)
      if (auto const* file = layer.find(name)) return read(layer, *file, read_it);
  }

  template <class Read>
  void read(PackFolder const& layer, PackFile const& file, Read const& read_it) {
    auto const document = parsed(file, layer.shown + '/' + file.name);
    yaml::Reader reader(document);
    if (document.readable) read_it(reader);
    auto const found = reader.diagnostics();
    problems_.insert(problems_.end(), found.begin(), found.end());
  }

  // From the base up: each layer adds its words.
  void load_vocabulary(RulePack& pack) {
    bool any = false;
    for (auto layer = layers_.rbegin(); layer != layers_.rend(); ++layer) {
      auto const* file = layer->find("vocabulary.yaml");
      any = any || file != nullptr;
      if (file != nullptr) read(*layer, *file, [&](yaml::Reader& reader) { read_vocabulary(reader, pack.vocabulary); });
    }
    if (!any && !base_missing_) complain("P002", "the pack has no vocabulary.yaml", layers_.front().shown);
  }

  void load_rules(RulePack& pack) {
    for (auto const& name : all_names()) {
      if (!name.starts_with(evidence_folder)) continue;
      read(name, [&](yaml::Reader& reader) {
        for (auto& rule : read_evidence_rules(reader)) {
          refuse_same_id(reader, rule);
          pack.rules.push_back(std::move(rule));
        }
      });
    }
  }

  // The pack's own, used or not, and those of what it extends that a step names.
  void load_letters(RulePack& pack) {
    auto const& chase = pack.timing.chase;
    for (auto const& name : all_letter_names()) {
      auto const file_name = std::string(letter_folder) + name;
      bool const own = layers_.front().find(file_name) != nullptr;
      if (!own && std::none_of(chase.begin(), chase.end(), [&](ChaseStep const& step) { return step.letter == name; }))
        continue;
      auto const layer = std::find_if(layers_.begin(), layers_.end(),
                                      [&](PackFolder const& each) { return each.find(file_name) != nullptr; });
      auto const& text = layer->find(file_name)->text;
      auto const found = check_letter(text, layer->shown + '/' + file_name);
      problems_.insert(problems_.end(), found.begin(), found.end());
      pack.letters.push_back({name, text});
    }
  }

  [[nodiscard]] std::vector<std::string> all_letter_names() const {
    std::vector<std::string> names;
    for (auto const& name : all_names())
      if (name.starts_with(letter_folder) && name.ends_with(letter_extension))
        names.push_back(name.substr(letter_folder.size()));
    return names;
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

  [[nodiscard]] std::vector<std::string> calendar_names() const {
    std::vector<std::string> names;
    for (auto const& name : all_names()) {
      if (!name.starts_with(calendar_folder)) continue;
      names.push_back(name.substr(calendar_folder.size(), name.size() - calendar_folder.size() - extension.size()));
    }
    return names;
  }

  // Of the files of all layers, each name once, in order.
  [[nodiscard]] std::set<std::string> all_names() const {
    std::set<std::string> names;
    for (auto const& layer : layers_)
      for (auto const& file : layer.files) names.insert(file.name);
    return names;
  }

  void refuse_unknown_files() {
    constexpr std::array<std::string_view, 6> known{"pack.yaml",   "vocabulary.yaml", "categories.yaml",
                                                    "timing.yaml", "outcomes.yaml",   "attachments.yaml"};
    auto const& own = layers_.front();
    for (auto const& [name, text] : own.files) {
      bool const in_folder = name.starts_with(calendar_folder) || name.starts_with(evidence_folder) ||
                             (name.starts_with(letter_folder) && name.ends_with(letter_extension));
      if (in_folder || std::find(known.begin(), known.end(), name) != known.end()) continue;
      complain("P009", "a pack has no file of this name", own.shown + '/' + name);
    }
  }

  void complain(std::string code, std::string message, std::string file) {
    problems_.push_back({std::move(code), Severity::error, std::move(message), {std::move(file), 0, 0, 1}, {}, {}, {}});
  }

  std::span<PackFolder const> layers_;
  bool base_missing_;
  Diagnostics problems_;
  std::map<std::string, Place> places_of_ids_;
};

// What one pack says that it extends: nothing, or the folder that it names. What is wrong with the name is
// an error at its place.
struct Base {
  std::optional<PackFolder> folder;
  Diagnostics problems;
};

Base base_of(PackFolder const& pack, std::span<PackFolder const> layers) {
  auto const* file = pack.find("pack.yaml");
  if (file == nullptr) return {};
  auto const document = parsed(*file, pack.shown + "/pack.yaml");
  auto const* named = document.root.find("extends");
  if (named == nullptr || named->kind != yaml::NodeKind::scalar) return {};  // said when the file is read
  yaml::Reader reader(document);
  auto base = find_base(pack, named->text);
  bool const again = base && std::any_of(layers.begin(), layers.end(),
                                         [&](PackFolder const& layer) { return layer.shown == base->shown; });
  if (!base)
    reader.error("P012", *named, "there is no pack \"" + named->text + "\" to extend", "built in, or a folder");
  if (again) reader.error("P013", *named, "the pack extends itself", "leads back to where it was");
  return {reader.failed() ? std::nullopt : std::move(base), reader.diagnostics()};
}

}  // namespace

Result<RulePack> load_pack(std::string_view name_or_folder, PackParts parts) {
  auto found = find_pack(name_or_folder);
  if (auto const* problems = std::get_if<Diagnostics>(&found)) return *problems;
  std::vector<PackFolder> layers{std::get<PackFolder>(std::move(found))};
  auto base = base_of(layers.back(), layers);
  while (base.folder) {
    layers.push_back(*std::move(base.folder));
    base = base_of(layers.back(), layers);
  }
  Loader loader(layers, !base.problems.empty());
  auto pack = loader.load(parts);
  auto problems = std::move(base.problems);
  problems.insert(problems.end(), loader.problems().begin(), loader.problems().end());
  if (!problems.empty()) return problems;
  return pack;
}

std::string pack_of_scheme(std::string_view scheme) {
  for (auto const& file : embedded_files()) {
    if (!file.name.ends_with("/pack.yaml")) continue;
    auto const document = parsed({std::string(file.name), std::string(file.text)}, std::string(file.name));
    auto const* named = document.root.find("scheme");
    if (named != nullptr && named->text == scheme) return std::string(file.name.substr(0, file.name.find('/')));
  }
  return {};
}

}  // namespace amends
