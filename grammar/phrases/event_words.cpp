#include "grammar/phrases/event_words.h"

#include "grammar/phrases/reader.h"
#include "grammar/phrases/spirit.ipp"

namespace amends {
namespace {

using spirit::take_word;

// After these no event goes on.
auto const& stoppers() {
  static auto const words =
      spirit::words({"if",         "unless",       "so",       "in order",  "which",         "and then",  "and will",
                     "and should", "and must",     "and also", "and to",    "but",           "whichever", "and by",
                     "and within", "and no later", "or by",    "or within", "at the latest", "except",    "setting out",
                     "and in any", "whether or",   "because",  "although"});
  return words;
}

auto const& modals() {
  static auto const words =
      spirit::words({"will", "should", "must", "shall", "would", "is to", "are to", "needs to", "need to", "may",
                     "has agreed", "have agreed", "agreed", "agrees", "has also agreed", "can"});
  return words;
}

auto const& pronouns() {
  static auto const words = spirit::words({"it", "they", "we", "i", "he", "she", "both", "each"});
  return words;
}

// Words after which "to <verb>" belongs to the event: "agreeing to pay", "is able to move".
bool carries_infinitive(std::string_view word) {
  constexpr std::string_view carriers[]{"able",    "unable",  "agrees", "agreed", "agree", "wants", "wishes",
                                        "decides", "decided", "needs",  "ready",  "due",   "asked", "refuses",
                                        "refused", "is",      "are",    "has",    "have"};
  for (auto const carrier : carriers) {
    if (begins_with_words(word, carrier)) return true;
  }
  return word.size() > 3 && begins_with(word.substr(word.size() - 3), "ing");
}

bool is_base_verb(std::string_view at, Lexicon const& lexicon) {
  auto const verb = lexicon.match_verb(at);
  return verb && verb->form == VerbForm::base;
}

// What stands at `at`, a word start after `before`, belongs to something else than the event.
bool stops_at(std::string_view at, std::string_view before, Lexicon const& lexicon) {
  if (take_word(at, stoppers()) > 0) return true;
  Reader reader{at};
  if (reader.take_words("and ") || reader.take_words("or ")) {
    // "... of receiving evidence | and d within three months": the label of the next action
    auto const label = reader.rest();
    if (label.size() > 2 && label[0] >= 'a' && label[0] <= 'h' && label[1] == ' ' &&
        (begins_with_words(label.substr(2), "within") || begins_with_words(label.substr(2), "by")))
      return true;
    return is_base_verb(reader.rest(), lexicon) || begins_with_party_and_modal(reader.rest(), lexicon);
  }
  if (reader.take_words("to ")) return !carries_infinitive(before) && is_base_verb(reader.rest(), lexicon);
  // "within a week of the report being received | send her a copy"
  bool const done = before == "done" || before == "made" || before == "sent" || before == "paid" || before.ends_with("ed");
  if (done && is_base_verb(at, lexicon)) return true;
  return begins_with_party_and_modal(at, lexicon);
}

bool ends_event(std::string_view at) {
  constexpr std::string_view marks = ",()[];:\n\"";
  if (marks.find(at.front()) != std::string_view::npos) return true;
  bool const dash = at.size() > 2 && at[0] == ' ' && at[1] == '-' && at[2] == ' ';
  bool const stop = at.front() == '.' && (at.size() == 1 || !is_word_byte(at[1]));
  return dash || stop || at.front() == '?' || at.front() == '!';
}

std::size_t trimmed_length(std::string_view text) { return text.find_last_not_of(' ') + 1; }

// A title's full stop ("Mr. X") ends nothing.
bool ends_with_title(std::string_view text) {
  for (std::string_view const title : {"Mr", "Mrs", "Ms", "Dr"}) {
    if (text.ends_with(title) && (text.size() == title.size() || text[text.size() - title.size() - 1] == ' '))
      return true;
  }
  return false;
}

}  // namespace

bool begins_with_party_and_modal(std::string_view at, Lexicon const& lexicon) {
  Reader reader{at};
  if (!reader.skip(take_word(at, pronouns()))) {
    if (reader.take_any({"the", "its", "both"}) && !reader.take(' ')) return false;
    if (!reader.skip(lexicon.match(&Vocabulary::bodies, reader.rest()))) return false;
  }
  while (reader.take_any({" also", " then", " both", " each"})) {
  }
  if (!reader.take(' ')) return false;
  return take_word(reader.rest(), modals()) > 0 || lexicon.match(&Vocabulary::obligation_modals, reader.rest()) > 0 ||
         lexicon.match(&Vocabulary::agreed_phrases, reader.rest()) > 0;
}

std::size_t event_length(std::string_view at, Lexicon const& lexicon) {
  std::size_t word_start = 0;
  for (std::size_t i = 0; i < at.size(); ++i) {
    auto const rest = at.substr(i);
    if (ends_event(rest) && !(at[i] == '.' && ends_with_title(at.substr(0, i)))) return trimmed_length(at.substr(0, i));
    if (at[i] != ' ') continue;
    auto const before = at.substr(word_start, i - word_start);
    word_start = i + 1;
    if (before == "doing" && begins_with_words(at.substr(word_start), "so")) continue;  // "within a week of doing so"
    if (word_start < at.size() && stops_at(at.substr(word_start), before, lexicon))
      return trimmed_length(at.substr(0, i));
  }
  return trimmed_length(at);
}

}  // namespace amends
