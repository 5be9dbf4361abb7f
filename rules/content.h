// What the words of a letter, message or record say, as far as rules ask: whether it apologises, for what,
// who signed it, whether it is still a draft. The words that tell are the pack's (attachments.yaml); here is
// only how sentences and lines are held against them. In the rules, so that a rule's own examples are read
// just as a file is.
#pragma once

#include "grammar/model/span.h"
#include "rules/facts.h"

#include <array>        // std::array
#include <cstddef>      // std::size_t
#include <memory>       // std::shared_ptr
#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace re2 {
class RE2;
}

namespace amends {

// The lists of attachments.yaml, each under the key of its name.
enum class WordList {
  payee_labels,
  date_labels,
  amount_labels,
  total_labels,
  payee_columns,
  date_columns,
  amount_columns,
  person_columns,
  attended_columns,
  attended_marks,
  total_rows,
  apology,
  no_apology,
  fault,
  no_fault,
  effect,
  learned,
  sign_offs,
  titles,
  senior_titles,
  draft_words,
  gap_words,
  template_marks,
  payment_requests,
  ombudsman_addresses
};

// words: compared whole. phrases: found anywhere in a sentence; "(a|b)" is one of them, "*" any ending, "..."
// up to six words.
enum class ListForm { words, phrases };

struct WordListInfo {
  WordList list;
  std::string_view key;
  ListForm form;
  std::string_view meaning;
};
// In the order of the enum: for the reader of the file, and the docs.
[[nodiscard]] std::span<WordListInfo const> word_lists();

// What a claim of the manifest is looked for in: kinds of evidence that show it where it is true.
struct ClaimKinds {
  std::vector<EvidenceKind> amount, date, recipient;
};

class ContentWords {
 public:
  // Lower case is expected of words. A phrase that makes no pattern is refused: false.
  [[nodiscard]] bool set(WordList list, std::vector<std::string> words);
  [[nodiscard]] std::vector<std::string> const& words(WordList list) const { return words_[index(list)]; }
  [[nodiscard]] bool has(WordList list, std::string_view folded_word) const;
  // Where one of the phrases first stands in `text`; empty for none.
  [[nodiscard]] Span find(WordList list, std::string_view text) const;
  // `text` without any of the phrases.
  [[nodiscard]] std::string without(WordList list, std::string_view text) const;

  ClaimKinds claims;

 private:
  static constexpr std::size_t lists = static_cast<std::size_t>(WordList::ombudsman_addresses) + 1;
  [[nodiscard]] static constexpr std::size_t index(WordList list) { return static_cast<std::size_t>(list); }

  std::array<std::vector<std::string>, lists> words_;
  std::array<std::shared_ptr<re2::RE2 const>, lists> phrases_;
};

enum class Signal { apology, feeling, fault, effect, learned, signature, draft, payment_request };

// Words that told something, as a range of the text.
struct TellingWords {
  Signal signal = Signal::apology;
  Span span;
};

struct Content {
  ContentFacts facts;
  std::vector<TellingWords> telling;  // the first of each signal; every sign of a draft
};

// `text` as a reader of files gives it. Without any, or without words for it, a fact is not known.
[[nodiscard]] Content read_content(std::string_view text, ContentWords const& words);

// The facts of a rule's example as a file with its text would have them; what it gives itself stays.
[[nodiscard]] EvidenceFacts completed(EvidenceFacts facts, ContentWords const& words);

}  // namespace amends
