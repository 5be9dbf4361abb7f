#include "grammar/phrases/inflection.h"

#include "grammar/phrases/reader.h"

#include <algorithm>    // std::find, std::transform
#include <array>        // std::array
#include <string_view>  // std::string_view

namespace amends {
namespace {

constexpr std::string_view vowels = "aeiou";

// Verbs whose last consonant is doubled although no rule on letters alone can tell ("refer", "offer").
constexpr std::array<std::string_view, 27> doubled{"admit", "allot", "bar",   "cancel", "commit", "control", "cut",
                                                   "defer", "drop",  "equip", "expel",  "fit",    "forget",  "get",
                                                   "label", "let",   "occur", "omit",   "permit", "plan",    "prefer",
                                                   "put",   "refer", "set",   "stop",   "submit", "transfer"};

bool ends_with_consonant_y(std::string_view word) {
  return word.size() > 1 && word.back() == 'y' && vowels.find(word[word.size() - 2]) == std::string_view::npos;
}

bool ends_with_hiss(std::string_view word) {
  return word.ends_with("s") || word.ends_with("x") || word.ends_with("z") || word.ends_with("ch") ||
         word.ends_with("sh");
}

bool doubles(std::string_view word) { return std::find(doubled.begin(), doubled.end(), word) != doubled.end(); }

std::string third(std::string_view word) {
  if (word == "have") return "has";
  if (word == "be") return "is";
  if (word == "do" || word == "go" || word == "undergo") return std::string{word} + "es";
  if (ends_with_consonant_y(word)) return std::string{word.substr(0, word.size() - 1)} + "ies";
  return std::string{word} + (ends_with_hiss(word) ? "es" : "s");
}

std::string gerund(std::string_view word) {
  if (word.ends_with("ie")) return std::string{word.substr(0, word.size() - 2)} + "ying";
  bool const drops_e =
      word.size() > 2 && word.back() == 'e' && !word.ends_with("ee") && !word.ends_with("oe") && !word.ends_with("ye");
  if (drops_e) return std::string{word.substr(0, word.size() - 1)} + "ing";
  if (doubles(word)) return std::string{word} + word.back() + "ing";
  return std::string{word} + "ing";
}

std::string past(std::string_view word) {
  if (word.ends_with("e")) return std::string{word} + "d";
  if (ends_with_consonant_y(word)) return std::string{word.substr(0, word.size() - 1)} + "ied";
  if (doubles(word)) return std::string{word} + word.back() + "ed";
  return std::string{word} + "ed";
}

std::string lower(std::string_view text) {
  std::string result{text};
  std::transform(result.begin(), result.end(), result.begin(), lower_ascii);
  return result;
}

// A pack may print an irregular form whole ("wrote off") or its first word alone ("wrote").
std::string with_rest(std::string form, std::string_view rest) {
  if (rest.empty() || form.ends_with(rest)) return form;
  return form + std::string{rest};
}

}  // namespace

std::vector<std::pair<std::string, VerbForm>> verb_forms(VerbEntry const& verb) {
  auto const base = lower(verb.base);
  auto const head = std::string_view{base}.substr(0, base.find(' '));
  auto const rest = std::string_view{base}.substr(head.size());
  if (head.empty()) return {};
  auto const past_form = verb.past.empty() ? past(head) : lower(verb.past);
  std::vector<std::pair<std::string, VerbForm>> forms{{base, VerbForm::base},
                                                      {with_rest(third(head), rest), VerbForm::third},
                                                      {with_rest(gerund(head), rest), VerbForm::gerund},
                                                      {with_rest(past_form, rest), VerbForm::past}};
  if (!verb.participle.empty()) forms.emplace_back(with_rest(lower(verb.participle), rest), VerbForm::past);
  return forms;
}

}  // namespace amends
