#include "reports/words.h"

#include <algorithm>  // std::replace

namespace amends {

namespace {

std::string_view prefix(Qualifier qualifier) {
  switch (qualifier) {
    case Qualifier::exact: return "";
    case Qualifier::up_to: return "up to ";
    case Qualifier::at_least: return "at least ";
    case Qualifier::about: return "about ";
  }
  return {};
}

}  // namespace

std::string in_words(Amount const& amount) {
  std::string out{prefix(amount.qualifier)};
  out += amount.pence ? pounds(*amount.pence) : amount.share.empty() ? "a sum" : amount.share;
  if (amount.pence && !amount.share.empty()) out += " (" + amount.share + ")";
  if (amount.per) out += " a " + std::string{name(*amount.per)};
  if (amount.per && amount.periods)
    out += " for " + counted(static_cast<std::size_t>(*amount.periods), name(*amount.per));
  if (amount.each) out += " each";
  if (amount.to_calculate) out += ", to be worked out";
  return out;
}

std::string joined(std::vector<std::string> const& names, std::string_view last) {
  std::string out;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) out += i + 1 == names.size() ? last : ", ";
    out += names[i];
  }
  return out;
}

std::string counted(std::size_t count, std::string_view thing) {
  return counted(count, thing, std::string{thing} + "s");
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return std::to_string(count) + " " + std::string{count == 1 ? one : many};
}

std::string spaced(std::string_view name) {
  std::string out{name};
  std::replace(out.begin(), out.end(), '_', ' ');
  return out;
}

std::string single_spaced(std::string_view text) {
  std::string out;
  bool gap = false;
  for (char const c : text) {
    bool const blank = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\v';
    if (!blank && gap && !out.empty()) out += ' ';
    if (!blank) out += c;
    gap = blank;
  }
  return out;
}

std::string capitalised(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

std::string lower_first(std::string text) {
  if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z') text[0] = static_cast<char>(text[0] - 'A' + 'a');
  return text;
}

}  // namespace amends
