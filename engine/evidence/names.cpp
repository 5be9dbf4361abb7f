#include "engine/evidence/names.h"

#include "grammar/text/fold.h"
#include "rules/expression/tree.h"
#include "rules/yaml/reader.h"

#include <algorithm>  // std::ranges::any_of, all_of, copy_if, count_if, find, find_if
#include <array>      // std::array
#include <iterator>   // std::back_inserter
#include <utility>    // std::move

namespace amends {

namespace {

constexpr std::array<std::string_view, 14> titles{"mr",        "mrs", "ms",   "miss", "mx",  "dr",  "prof",
                                                  "professor", "sir", "lady", "lord", "rev", "the", "and"};
constexpr std::size_t shortest_telling = 2;  // bytes: an initial by itself tells nobody who it is
constexpr std::size_t common_word = 3;       // bytes: "an", "lee": a name only with a capital

bool is_title(std::string_view word) { return std::ranges::find(titles, word) != titles.end(); }

// A letter of any script, a digit, or what joins the parts of one name.
bool is_name_byte(char c) {
  auto const byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z') ||
         byte == '\'';
}

// As names are compared: Latin letters with accents in lower case, too ("ZOË").
std::string folded_name(std::string_view word) {
  auto out = fold_for_comparison(word);
  for (std::size_t i = 1; i < out.size(); ++i) {
    auto const lead = static_cast<unsigned char>(out[i - 1]), byte = static_cast<unsigned char>(out[i]);
    if (lead == 0xC3 && byte >= 0x80 && byte <= 0x9E && byte != 0x97) out[i] = static_cast<char>(byte + 0x20);
  }
  return out;
}

// Words with their places. A curly apostrophe belongs to its word; any other mark stands between.
struct Word {
  std::string folded;
  std::size_t start = 0;
  std::size_t end = 0;
};

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  std::size_t at = 0;
  while (at < text.size()) {
    auto const start = at;
    while (at < text.size() && is_name_byte(text[at])) ++at;
    if (at > start)
      words.push_back({folded_name(text.substr(start, at - start)), start, at});
    else
      ++at;
  }
  return words;
}

std::vector<std::string> name_words(std::string_view name) {
  std::vector<std::string> words;
  for (auto& word : words_of(name))
    if (!is_title(word.folded)) words.push_back(std::move(word.folded));
  return words;
}

bool is_initial_of(std::string_view initial, std::string_view word) {
  return initial.size() == 1 && word.starts_with(initial);
}

bool agree(std::string_view a, std::string_view b) { return a == b || is_initial_of(a, b) || is_initial_of(b, a); }

// "J Example", "Example J", "J T Example" for "Jane Tamsin Example": the surname in full, each other word a
// forename or its initial, the first forename among them.
bool same_person(std::vector<std::string> const& real, std::vector<std::string> found) {
  if (real.size() < 2 || found.size() < 2) return false;
  auto const surname = std::ranges::find(found, real.back());
  if (surname == found.end()) return false;
  found.erase(surname);
  if (!agree(found.front(), real.front())) return false;
  return std::ranges::all_of(found, [&](std::string const& word) {
    return std::ranges::any_of(real, [&](std::string const& own) { return agree(word, own); });
  });
}

bool has_title(std::string_view name) {
  auto const words = words_of(name);
  return !words.empty() && is_title(words.front().folded);
}

std::string without_blanks(std::string_view text) {
  std::string out;
  std::ranges::copy_if(text, std::back_inserter(out), [](char c) { return c != ' '; });
  return out;
}

}  // namespace

void Names::add(std::string pseudonym, std::string real_name) {
  auto words = name_words(real_name);
  people_.push_back({std::move(pseudonym), std::move(real_name), std::move(words)});
}

void Names::add_stranger(std::string pseudonym, std::string_view name, std::string_view statement) {
  auto const told = " " + folded_name(statement) + " ";
  auto const stands = [&](std::string const& word) {
    for (auto at = told.find(word); at != std::string::npos; at = told.find(word, at + 1))
      if (!is_name_byte(told[at - 1]) && !is_name_byte(told[at + word.size()])) return true;
    return false;
  };
  std::vector<std::string> unknown;
  for (auto const& word : words_of(name)) {
    bool const small = name[word.start] >= 'a' && name[word.start] <= 'z';
    bool const known = std::ranges::any_of(
        people_, [&](Person const& one) { return std::ranges::find(one.words, word.folded) != one.words.end(); });
    if (!small && !known && !is_title(word.folded) && word.folded.size() >= shortest_telling && !stands(word.folded))
      unknown.push_back(word.folded);
  }
  if (!unknown.empty()) people_.push_back({std::move(pseudonym), std::string{name}, std::move(unknown)});
}

bool Names::knows(std::string_view pseudonym) const {
  return std::ranges::any_of(people_, [&](Person const& person) { return same_name(person.pseudonym, pseudonym); });
}

std::optional<std::string> Names::pseudonym_of(std::string_view name) const {
  auto const found = name_words(name);
  if (found.empty()) return std::nullopt;
  for (auto const& person : people_)
    if (same_name(person.real_name, name)) return person.pseudonym;
  for (auto const& person : people_)
    if (same_person(person.words, found)) return person.pseudonym;
  if (found.size() != 1 || !has_title(name)) return std::nullopt;
  auto const has_surname = [&](Person const& person) {
    return !person.words.empty() && person.words.back() == found[0];
  };
  if (std::ranges::count_if(people_, has_surname) != 1) return std::nullopt;
  return std::ranges::find_if(people_, has_surname)->pseudonym;
}

std::vector<std::string> Names::translated(std::vector<std::string> names) const {
  for (auto& name : names)
    if (auto pseudonym = pseudonym_of(name)) name = *std::move(pseudonym);
  return names;
}

std::string Names::hidden(std::string_view text) const {
  if (people_.empty()) return std::string(text);
  std::string out;
  std::size_t copied = 0;
  std::string_view last_put;
  for (auto const& word : words_of(text)) {
    bool const small = text[word.start] >= 'a' && text[word.start] <= 'z';
    if (word.folded.size() < shortest_telling || (small && word.folded.size() <= common_word)) continue;
    // "Jane's" is Jane.
    auto const bare = std::string_view(word.folded).substr(0, word.folded.find('\''));
    auto const person = std::ranges::find_if(people_, [&](Person const& one) {
      return std::ranges::any_of(one.words, [&](std::string const& own) {
        return own == word.folded || (own == bare && bare.size() >= shortest_telling);
      });
    });
    if (person == people_.end()) continue;
    auto const between = text.substr(copied, word.start - copied);
    bool const goes_on = person->pseudonym == last_put && between.find_first_not_of(" \t.,") == std::string_view::npos;
    if (!goes_on) out.append(between).append("[" + person->pseudonym + "]");
    last_put = person->pseudonym;
    copied = word.end;
  }
  return out.append(text.substr(copied));
}

Names NamesFile::of(std::optional<std::string> const& reference) const {
  for (auto const& entry : entries)
    if (entry.reference.empty() || (reference && without_blanks(entry.reference) == without_blanks(*reference)))
      return entry.names;
  return {};
}

bool NamesFile::for_one_case() const {
  return std::ranges::any_of(entries, [](Entry const& entry) { return entry.reference.empty(); });
}

namespace {

constexpr std::array file_keys{yaml::Key{"schema", yaml::Need::required}, yaml::Key{"reference"}, yaml::Key{"names"},
                               yaml::Key{"cases"}};
constexpr std::array case_keys{yaml::Key{"reference", yaml::Need::required}, yaml::Key{"names", yaml::Need::required}};
constexpr std::string_view schema = "amends/names/1";

Names read_people(yaml::Reader& reader, yaml::Node const* node) {
  Names names;
  if (node == nullptr || node->empty()) return names;
  if (node->kind != yaml::NodeKind::map) {
    reader.error("Y004", *node, "a map of pseudonyms and names was expected");
    return names;
  }
  for (auto const& entry : node->entries)
    for (auto const& name : reader.texts(&entry.value)) names.add(entry.key, name);
  return names;
}

// What went wrong and where, in the words of the code: a message or a source line could hold a name.
Diagnostics without_names(Diagnostics found) {
  for (auto& problem : found) {
    auto const info = std::ranges::find(diagnostic_codes(), problem.code, &DiagnosticCodeInfo::code);
    problem.message = info == diagnostic_codes().end() ? std::string("a mistake") : std::string(info->meaning);
    problem.help = info == diagnostic_codes().end() ? std::string() : std::string(info->remedy);
    problem.line_text.clear();
    problem.label.clear();
  }
  return found;
}

}  // namespace

Result<NamesFile> read_names(std::string_view text, std::string const& file) {
  auto const document = yaml::parse(text, file);
  yaml::Reader reader(document);
  NamesFile names;
  auto const& root = document.root;
  if (document.readable && reader.map(&root, file_keys, "the names")) {
    if (auto const* line = root.find("schema"); line != nullptr && line->text != schema)
      reader.error("M014", *line, "unknown schema");
    if (root.find("names") != nullptr)
      names.entries.push_back(
          {reader.text(root.find("reference")).value_or(""), read_people(reader, root.find("names"))});
    for (auto const& item : reader.list(root.find("cases"), "cases"))
      if (reader.map(&item, case_keys, "a case"))
        names.entries.push_back(
            {reader.text(item.find("reference")).value_or(""), read_people(reader, item.find("names"))});
  }
  if (reader.failed() || !document.readable) return without_names(reader.diagnostics());
  return names;
}

}  // namespace amends
