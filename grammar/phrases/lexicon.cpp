#include "grammar/phrases/lexicon.h"

#include "grammar/phrases/first_letters.h"
#include "grammar/phrases/inflection.h"
#include "grammar/phrases/reader.h"

#include <algorithm>      // std::sort, std::transform
#include <array>          // std::array
#include <cstddef>        // std::byte, std::size_t
#include <string>         // std::string
#include <unordered_map>  // std::unordered_map
#include <utility>        // std::move
#include <vector>         // std::vector

namespace amends {
namespace {

std::string lower(std::string_view text) {
  std::string result{text};
  std::transform(result.begin(), result.end(), result.begin(), lower_ascii);
  return result;
}

// Single blanks, none at the ends, lower case: as the folded text has it.
std::string normal(std::string_view entry) {
  std::string result;
  for (char const c : lower(entry)) {
    if (c != ' ' || (!result.empty() && result.back() != ' ')) result += c;
  }
  if (!result.empty() && result.back() == ' ') result.pop_back();
  return result;
}

// Entries found by their first word, whatever the size of the table; the few entries that share it are then compared,
// longest first.
template <typename Value>
class PhraseTable {
 public:
  struct Entry {
    std::string words;
    Value value;
  };

  PhraseTable() = default;
  explicit PhraseTable(std::vector<Entry> entries) {
    for (auto& entry : entries) {
      entry.words = normal(entry.words);
      if (entry.words.empty()) continue;
      openings_.add(entry.words);
      auto& group = groups_[std::string{first_word(entry.words)}];
      group.push_back(std::move(entry));
    }
    for (auto& [word, group] : groups_) sort_longest_first(group);
  }

  [[nodiscard]] Entry const* find(std::string_view at) const {
    if (!openings_.may_open(at)) return nullptr;
    auto const group = groups_.find(lower(first_word(at)));
    return group == groups_.end() ? nullptr : first_that_stands(group->second, at);
  }

 private:
  static void sort_longest_first(std::vector<Entry>& group) {
    std::stable_sort(group.begin(), group.end(),
                     [](Entry const& a, Entry const& b) { return a.words.size() > b.words.size(); });
  }

  static Entry const* first_that_stands(std::vector<Entry> const& group, std::string_view at) {
    for (auto const& entry : group) {
      bool const open_end = !is_word_byte(entry.words.back());
      if (open_end ? begins_with(at, entry.words) : begins_with_words(at, entry.words)) return &entry;
    }
    return nullptr;
  }

  FirstLetters openings_;
  std::unordered_map<std::string, std::vector<Entry>> groups_;
};

struct VerbAt {
  std::size_t verb = 0;
  VerbForm form = VerbForm::base;
};

PhraseTable<char> words_table(Words const& words) {
  std::vector<PhraseTable<char>::Entry> entries;
  for (auto const& word : words) entries.push_back({word, '\0'});
  return PhraseTable<char>{std::move(entries)};
}

PhraseTable<VerbAt> verb_table(std::vector<VerbEntry> const& verbs) {
  std::vector<PhraseTable<VerbAt>::Entry> entries;
  for (std::size_t i = 0; i < verbs.size(); ++i) {
    for (auto const& [words, form] : verb_forms(verbs[i])) entries.push_back({words, {i, form}});
  }
  return PhraseTable<VerbAt>{std::move(entries)};
}

using KindRows = std::vector<KindRule const*>;

// The rows that name `verb` or fit any verb; those alone for a verb that no row names.
KindRows rows_of_verb(std::vector<KindRule> const& rules, std::string_view verb) {
  KindRows rows;
  for (auto const& rule : rules) {
    bool const fits = rule.verbs.empty() || std::any_of(rule.verbs.begin(), rule.verbs.end(),
                                                        [&](auto const& one) { return one == "*" || one == verb; });
    if (fits) rows.push_back(&rule);
  }
  return rows;
}

}  // namespace

struct Lexicon::Tables {
  Vocabulary vocabulary;
  // Each list's table stands where the list stands in the vocabulary, counted in lists: found without a search, and
  // asked for at every word. Places of members that are no list stay empty.
  std::array<PhraseTable<char>, sizeof(Vocabulary) / sizeof(Words)> lists;
  PhraseTable<VerbAt> verbs;
  std::unordered_map<std::string, KindRows> kinds;  // by the base form of the verb
  KindRows kinds_of_any_verb;
  KindRows noun_kinds;

  explicit Tables(Vocabulary words) : vocabulary{std::move(words)}, verbs{verb_table(vocabulary.verbs)} {
    for (auto const& row : vocabulary_lists()) lists.at(place_of(row.list)) = words_table(vocabulary.*(row.list));
    for (auto const& verb : vocabulary.verbs) kinds.emplace(verb.base, rows_of_verb(vocabulary.kinds, verb.base));
    kinds_of_any_verb = rows_of_verb(vocabulary.kinds, {});
    noun_kinds = rows_of_verb(vocabulary.noun_kinds, {});
  }

  [[nodiscard]] std::size_t place_of(Words Vocabulary::*list) const {
    auto const* const member = reinterpret_cast<std::byte const*>(&(vocabulary.*list));
    return static_cast<std::size_t>(member - reinterpret_cast<std::byte const*>(&vocabulary)) / sizeof(Words);
  }
};

Lexicon::Lexicon(Vocabulary vocabulary) : tables_{std::make_unique<Tables>(std::move(vocabulary))} {}
Lexicon::~Lexicon() = default;
Lexicon::Lexicon(Lexicon&&) noexcept = default;
Lexicon& Lexicon::operator=(Lexicon&&) noexcept = default;

Vocabulary const& Lexicon::vocabulary() const { return tables_->vocabulary; }

std::size_t Lexicon::match(Words Vocabulary::*list, std::string_view at) const {
  auto const* entry = tables_->lists[tables_->place_of(list)].find(at);
  return entry ? entry->words.size() : 0;
}

std::optional<VerbMatch> Lexicon::match_verb(std::string_view at) const {
  auto const* entry = tables_->verbs.find(at);
  if (!entry) return std::nullopt;
  return VerbMatch{entry->value.verb, entry->value.form, entry->words.size()};
}

std::vector<KindRule const*> const& Lexicon::kinds_of_verb(std::string const& base) const {
  auto const found = tables_->kinds.find(base);
  return found == tables_->kinds.end() ? tables_->kinds_of_any_verb : found->second;
}

std::vector<KindRule const*> const& Lexicon::noun_kinds() const { return tables_->noun_kinds; }

}  // namespace amends
