#include "engine/assess/outcome.h"

#include <algorithm>  // std::ranges::any_of, all_of, copy_if, find, find_if
#include <iterator>   // std::back_inserter

namespace amends {

namespace {

bool finished(Status status) { return status == Status::satisfied || status == Status::satisfied_late; }

bool names(OutcomeRule const& rule, Status status) {
  return std::ranges::find(rule.any_of, name(status)) != rule.any_of.end();
}

}  // namespace

std::string proposed_outcome(std::span<Status const> statuses, std::vector<OutcomeRule> const& rules) {
  std::vector<Status> counted;
  std::ranges::copy_if(statuses, std::back_inserter(counted), [](Status s) { return s != Status::not_applicable; });
  if (counted.empty()) return {};

  bool const unfinished = !std::ranges::all_of(counted, finished);
  auto const fits = [&](OutcomeRule const& rule) {
    if (rule.any_of.empty()) return !unfinished;
    return std::ranges::any_of(counted, [&](Status s) { return (!unfinished || !finished(s)) && names(rule, s); });
  };
  auto const rule = std::ranges::find_if(rules, fits);
  return rule == rules.end() ? std::string{} : rule->outcome;
}

bool wholly_read(std::span<Review const> of_statement) {
  return std::ranges::none_of(of_statement,
                              [](Review const& review) { return review.code == ReviewCode::unread_text; });
}

}  // namespace amends
