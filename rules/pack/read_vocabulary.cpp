// vocabulary.yaml: a scheme's words. Entries must be folded already, because the grammar compares them
// with folded text byte by byte: a curly quote in the pack would never match anything.
#include "rules/pack/read.h"

#include <algorithm>  // std::any_of, std::find
#include <array>      // std::array
#include <iterator>   // std::make_move_iterator
#include <utility>    // std::move

namespace amends {

namespace {

constexpr std::array verb_keys{yaml::Key{"base", yaml::Need::required}, yaml::Key{"past"}, yaml::Key{"participle"}};
constexpr std::array kind_keys{yaml::Key{"kind", yaml::Need::required}, yaml::Key{"verbs"}, yaml::Key{"objects"},
                               yaml::Key{"without"}, yaml::Key{"money"}};
constexpr std::string_view pound = "£";
constexpr std::string_view printed_list = "bodies";  // the one list whose entries keep their capitals

enum class Case { lower, as_printed };

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

// Nothing but ASCII and the pound sign; no blank at an end, no two in a row.
bool is_folded(std::string_view word, Case letters) {
  if (word.empty() || word.front() == ' ' || word.back() == ' ') return false;
  if (word.find("  ") != std::string_view::npos || word.find_first_of("\t\r\n") != std::string_view::npos) return false;
  if (letters == Case::lower && std::any_of(word.begin(), word.end(), is_upper)) return false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (static_cast<unsigned char>(word[i]) < 0x80) continue;
    if (!word.substr(i).starts_with(pound)) return false;
    ++i;
  }
  return true;
}

std::string read_word(yaml::Reader& reader, yaml::Node const& node, Case letters = Case::lower) {
  auto word = reader.text(&node).value_or("");
  bool const spoiled = node.kind == yaml::NodeKind::scalar && !is_folded(word, letters);
  if (spoiled)
    reader.error("P008", node, '"' + word + "\" would never match",
                 letters == Case::lower ? "lower case, straight quotes, plain hyphens, single blanks"
                                        : "straight quotes, plain hyphens, single blanks");
  return word;
}

Words read_words(yaml::Reader& reader, yaml::Node const* node, std::string_view what, Case letters = Case::lower) {
  Words words;
  for (auto const& item : reader.list(node, what)) words.push_back(read_word(reader, item, letters));
  return words;
}

VerbEntry read_verb(yaml::Reader& reader, yaml::Node const& node) {
  if (node.kind == yaml::NodeKind::scalar) return {read_word(reader, node), {}, {}};
  VerbEntry verb;
  if (!reader.map(&node, verb_keys, "a verb")) return verb;
  auto const form = [&](std::string_view key) {
    auto const* value = node.find(key);
    return value != nullptr ? read_word(reader, *value) : std::string();
  };
  return {form("base"), form("past"), form("participle")};
}

KindRule read_kind_rule(yaml::Reader& reader, yaml::Node const& node, std::string_view what) {
  KindRule rule;
  if (!reader.map(&node, kind_keys, what)) return rule;
  rule.kind = read_kind(reader, node.find("kind")).value_or(Kind::other);
  rule.verbs = read_words(reader, node.find("verbs"), "verbs");
  rule.objects = read_words(reader, node.find("objects"), "objects");
  rule.without = read_words(reader, node.find("without"), "without");
  rule.money = reader.flag(node.find("money")).value_or(false);
  return rule;
}

std::vector<KindRule> read_kind_rules(yaml::Reader& reader, std::string_view key) {
  std::vector<KindRule> rules;
  auto const what = "a row of " + std::string(key);
  for (auto const& item : reader.list(reader.document().root.find(key), key))
    rules.push_back(read_kind_rule(reader, item, what));
  return rules;
}

constexpr std::array<std::string_view, 3> other_lists{"verbs", "kinds", "noun_kinds"};

std::vector<std::string_view> list_names() {
  std::vector<std::string_view> names;
  for (auto const& list : vocabulary_lists()) names.push_back(list.key);
  names.insert(names.end(), other_lists.begin(), other_lists.end());
  return names;
}

std::vector<yaml::Key> vocabulary_keys(std::span<std::string_view const> names) {
  std::vector<yaml::Key> keys;
  for (auto const name : names) keys.push_back({name});
  keys.push_back({"replace"});
  return keys;
}

// The lists that do not add to those of the pack that is extended.
std::vector<std::string_view> replaced_lists(yaml::Reader& reader, std::span<std::string_view const> names) {
  std::vector<std::string_view> replaced;
  auto const& root = reader.document().root;
  for (auto const& item : reader.list(root.find("replace"), "replace")) {
    auto const at = reader.choice(&item, names, "list of the vocabulary");
    if (at && root.find(names[*at]) == nullptr)
      reader.error("P014", item, "there is no new \"" + std::string(names[*at]) + '"', "named here");
    if (at) replaced.push_back(names[*at]);
  }
  return replaced;
}

template <class Entry>
void add_behind(std::vector<Entry>& all, std::vector<Entry> added, bool replace) {
  if (replace) all.clear();
  all.insert(all.end(), std::make_move_iterator(added.begin()), std::make_move_iterator(added.end()));
}

// The first row that fits wins: a pack's own rows come before those of the pack that it extends.
void add_in_front(std::vector<KindRule>& all, std::vector<KindRule> added, bool replace) {
  if (replace) all.clear();
  all.insert(all.begin(), std::make_move_iterator(added.begin()), std::make_move_iterator(added.end()));
}

}  // namespace

void read_vocabulary(yaml::Reader& reader, Vocabulary& vocabulary) {
  auto const& root = reader.document().root;
  auto const names = list_names();
  if (!reader.map(&root, vocabulary_keys(names), "the vocabulary")) return;
  auto const replaced = replaced_lists(reader, names);
  auto const replaces = [&](std::string_view name) {
    return std::find(replaced.begin(), replaced.end(), name) != replaced.end();
  };
  for (auto const& list : vocabulary_lists()) {
    auto const letters = list.key == printed_list ? Case::as_printed : Case::lower;
    add_behind(vocabulary.*list.list, read_words(reader, root.find(list.key), list.key, letters), replaces(list.key));
  }
  std::vector<VerbEntry> verbs;
  for (auto const& item : reader.list(root.find("verbs"), "verbs")) verbs.push_back(read_verb(reader, item));
  add_behind(vocabulary.verbs, std::move(verbs), replaces("verbs"));
  add_in_front(vocabulary.kinds, read_kind_rules(reader, "kinds"), replaces("kinds"));
  add_in_front(vocabulary.noun_kinds, read_kind_rules(reader, "noun_kinds"), replaces("noun_kinds"));
}

std::optional<Kind> read_kind(yaml::Reader& reader, yaml::Node const* node) {
  auto const names = names_of(all_kinds());
  auto const at = reader.choice(node, names, "kind of action");
  return at ? std::optional(all_kinds()[*at]) : std::nullopt;
}

}  // namespace amends
