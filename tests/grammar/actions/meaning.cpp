#include "meaning.h"

#include <vector>  // std::vector

namespace amends {
namespace {

std::string joined(std::vector<std::string> const& parts) {
  std::string all;
  for (auto const& part : parts) all += (all.empty() ? "" : ", ") + part;
  return all;
}

std::string pounds(std::int64_t pence) {
  auto const whole = "£" + std::to_string(pence / 100);
  auto const rest = pence % 100;
  if (rest == 0) return whole;
  return whole + (rest < 10 ? ".0" : ".") + std::to_string(rest);
}

std::string sum_text(Amount const& amount) {
  std::vector<std::string> words;
  if (amount.qualifier == Qualifier::up_to) words.push_back("up to");
  if (amount.qualifier == Qualifier::at_least) words.push_back("at least");
  if (amount.qualifier == Qualifier::about) words.push_back("about");
  if (!amount.share.empty()) words.push_back(amount.share);
  if (amount.pence) words.push_back(pounds(*amount.pence));
  if (!amount.pence && amount.share.empty()) words.push_back("to calculate");
  if (amount.per) words.push_back("per " + std::string{name(*amount.per)});
  if (amount.periods) words.push_back("x " + std::to_string(*amount.periods));
  if (amount.each) words.push_back("each");
  std::string all;
  for (auto const& word : words) all += (all.empty() ? "" : " ") + word;
  return all;
}

struct TermText {
  std::string operator()(Unstated const&) const { return {}; }
  std::string operator()(Within const& term) const {
    auto const text = "within " + in_words(term.period);
    bool const counted_from_decision =
        term.anchor == Anchor::none || term.anchor == Anchor::decision || term.anchor == Anchor::report;
    if (term.further) return text + " further";
    return counted_from_decision ? text : text + " from " + std::string{name(term.anchor)};
  }
  std::string operator()(By const& term) const {
    if (term.month == 0) return "by unknown date";
    auto text = (term.before ? "before " : "by ") + (term.day == 0 ? std::string{"end"} : std::to_string(term.day)) +
                "/" + std::to_string(term.month);
    return term.year ? text + "/" + std::to_string(*term.year) : text;
  }
  std::string operator()(Immediately const&) const { return "immediately"; }
  std::string operator()(AfterEvent const&) const { return "event"; }
  std::string operator()(Recurring const& term) const { return "every " + in_words(term.every); }
};

void put(Meaning& means, std::string const& key, std::string const& value, std::string_view left_out = "") {
  if (value != left_out) means[key] = value;
}

}  // namespace

Meaning meaning_of(AgreedAction const& action, std::string_view source) {
  std::vector<std::string> sums;
  for (auto const& amount : action.amounts) sums.push_back(sum_text(amount));
  Meaning means;
  put(means, "kind", std::string{name(action.kind)});
  put(means, "to", joined(action.recipients));
  put(means, "by", joined(action.actors), "Council");
  put(means, "sums", joined(sums));
  put(means, "total", action.total_pence ? pounds(*action.total_pence) : "");
  put(means, "when", std::visit(TermText{}, action.deadline.term));
  put(means, "inherited", action.deadline.inherited ? "yes" : "");
  put(means, "modality", std::string{name(action.modality)}, "agreed");
  put(means, "says", std::string{cut(source, action.span)});
  return means;
}

std::string in_words(Meaning const& means) {
  std::string all;
  for (auto const& [key, value] : means) all += (all.empty() ? "{" : ", ") + key + ": " + value;
  return all + "}";
}

}  // namespace amends
