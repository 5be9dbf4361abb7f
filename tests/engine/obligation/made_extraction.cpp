// Hand-made answers of the grammar: words appended to a text, spans that point at them.
#include "made_extraction.h"

#include <utility>  // std::move

namespace amends::test {

namespace {

CategoryRule category(Kind kind, std::string_view name) {
  CategoryRule out;
  out.kind = kind;
  out.category = name;
  return out;
}

}  // namespace

AgreedAction& MadeExtraction::add(std::string_view words, Kind kind) {
  text += text.empty() ? "" : "\n";
  AgreedAction action;
  action.span = {text.size(), text.size() + words.size()};
  action.kind = kind;
  text += words;
  return extraction.actions.emplace_back(std::move(action));
}

Deadline within_of_decision(int count, Unit unit) {
  Within term;
  term.period = {count, unit, false};
  term.anchor = Anchor::decision;
  Deadline out;
  out.term = term;
  return out;
}

Deadline by_date(int day, int month, int year) {
  By term;
  term.day = day;
  term.month = month;
  term.year = year;
  Deadline out;
  out.term = term;
  return out;
}

Header decided() {
  Header out;
  out.decision_date = Date{2024, 3, 27};
  return out;
}

RulePack small_pack() {
  RulePack out;
  out.categories = {category(Kind::apology, "Apology"), category(Kind::train, "Provide training and/or guidance")};
  out.categories.back().service_improvement = true;
  out.holidays.first = Date{2020, 1, 1};
  out.holidays.last = Date{2028, 12, 31};
  return out;
}

}  // namespace amends::test
