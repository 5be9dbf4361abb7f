// Where the reading may be wrong, or a person should know something, the action says so with a code.
#include "grammar/actions/extract.h"
#include "grammar/statement/parse.h"
#include "rules/pack.h"

#include <gtest/gtest.h>

#include <algorithm>  // std::any_of
#include <string>     // std::string
#include <variant>    // std::get

namespace amends {
namespace {

Lexicon const& lexicon() {
  static Lexicon const words{std::get<RulePack>(load_pack("lgsco", PackParts::reading)).vocabulary};
  return words;
}

struct Case {
  char const* name;
  char const* section;
  char const* code;
  ReviewLevel level;
};

class ReviewCodes : public testing::TestWithParam<Case> {};

TEST_P(ReviewCodes, StandOnAnActionOfTheSection) {
  auto const& given = GetParam();
  std::string const text =
      "Marrowby Borough Council (24 555 111)\n\nDecision date : 03 Mar 2025\n\nSummary: Mr B complained.\n\n"
      "Agreed action\n\n  1. " +
      std::string{given.section} + "\n\nBack to top\n";
  auto const read = extract(parse_statement(text, lexicon().vocabulary()), text, lexicon());
  bool const found = std::any_of(read.actions.begin(), read.actions.end(), [&](AgreedAction const& action) {
    return std::any_of(action.review.begin(), action.review.end(), [&](Review const& entry) {
      return name(entry.code) == given.code && entry.level == given.level;
    });
  });
  EXPECT_TRUE(found) << given.section;
}

INSTANTIATE_TEST_SUITE_P(
    Actions, ReviewCodes,
    testing::Values(
        Case{"one_limit_of_two_duties",
             "The Council has agreed to refund the fee to Mr B (within four weeks) and to correct his permit record.",
             "deadline_scope", ReviewLevel::doubt},
        Case{"several_limits_and_a_duty_without",
             "The Council will apologise to Mr B within one week, review its leaflet, and pay Mr B £50 (within a "
             "month).",
             "several_deadlines", ReviewLevel::doubt},
        Case{"a_payment_beside_a_letter_with_its_limit",
             "The Council will write to Mrs K within four weeks to apologise for the delay and pay her £200.",
             "deadline_scope", ReviewLevel::doubt},
        Case{"an_offer_that_is_taken_up_below",
             "The Council has offered to pay Mr B £500. Within a month of my decision the Council will pay Mr B the "
             "£500.",
             "unclear_split", ReviewLevel::doubt},
        Case{"a_time_that_may_be_the_content",
             "The Council will review its procedure to ensure that it answers letters within ten working days.",
             "deadline_scope", ReviewLevel::doubt},
        Case{"a_step_behind_what_others_are_asked",
             "The Council should ask the developer to complete the fence and, if it does not, consider enforcement.",
             "unclear_split", ReviewLevel::doubt},
        Case{"shares_of_a_sum_behind_it",
             "We recommend a payment of £900 to Mr B. The Council should pay £400 and the Trust £500.", "unclear_split",
             ReviewLevel::doubt},
        Case{
            "a_rate_that_does_not_come_to_its_sum",
            "The Council will pay Mr B £4,500 for two and a half terms of lost education, calculated at £1,800 a term.",
            "unclear_amount", ReviewLevel::doubt},
        Case{"a_report_that_is_to_be_considered_twice",
             "The Council must consider the report within a month. It should consider the report at its full Council.",
             "unclear_split", ReviewLevel::doubt},
        Case{"a_sum_for_each_of_them",
             "The Council will apologise to each of the three complainants and pay each of them £150.",
             "unclear_amount", ReviewLevel::doubt},
        Case{"a_sum_for_each_of_an_unknown_number", "The Council will pay each resident £100.", "unclear_amount",
             ReviewLevel::doubt},
        Case{"another_way_under_a_condition",
             "The Council will offer Mr B a place at School Z or, if there is no place, fund his transport.",
             "unclear_split", ReviewLevel::doubt},
        Case{"whose_report",
             "The Council will share the surveyor's report with Mr B, and start the work within 4 weeks of the report.",
             "deadline_scope", ReviewLevel::doubt},
        Case{"a_duty_behind_a_clause",
             "The Council will produce a plan which says how it will clear the backlog and provide training to its "
             "team.",
             "unclear_split", ReviewLevel::doubt},
        Case{"a_subject_that_is_no_body", "Leaflets about permits should explain the fee.", "unclear_actor",
             ReviewLevel::note},
        Case{"a_sum_for_each_and_a_sum_for_both",
             "The Council will pay £300 each to Mr B and Mrs B, and £100 jointly for their time and trouble.",
             "unclear_amount", ReviewLevel::doubt},
        Case{"a_purpose_or_a_second_duty",
             "The Council will rewrite its letter to explain the fee and publish the fee on its website.",
             "unclear_split", ReviewLevel::doubt},
        Case{"a_verb_outside_the_vocabulary", "The Council will regrout the bathroom of Mr B.", "unknown_duty",
             ReviewLevel::doubt},
        Case{"works_that_were_not_named_before",
             "Within a week the Council will send Mr B a schedule of works. The works should start by 5 May 2025.",
             "unclear_split", ReviewLevel::doubt},
        Case{"this_amount_without_one", "The Council will pay Mr B this amount.", "unclear_amount", ReviewLevel::doubt},
        Case{"a_second_date",
             "The Council will print its leaflet by 3 May 2025 for the tenants who move in by 9 June 2025.",
             "several_deadlines", ReviewLevel::doubt},
        Case{"refused_and_recommended",
             "The Trust does not accept that it should train its porters, which we recommend it does by 31 May.",
             "declined", ReviewLevel::note},
        Case{"parts_that_do_not_add_up",
             "The Council will pay Mr B a total of £500, made up of £200 for distress and £200 for his time.",
             "total_mismatch", ReviewLevel::doubt}),
    [](testing::TestParamInfo<Case> const& one) { return std::string{one.param.name}; });

}  // namespace
}  // namespace amends
