// The rule language: what expressions mean, what a missing fact does to them, and what a mistake says.
#include "rules/expression/expression.h"

#include "rules/expression/tree.h"

#include <gtest/gtest.h>

#include <random>  // std::mt19937

namespace amends {
namespace {

ExpressionPlace const nowhere{{"rule.yaml", 1, 1, 1}, {}};

ActionFacts action() {
  ActionFacts facts;
  facts.kind = Kind::payment;
  facts.total = 100000;
  facts.recipients = {"Mrs X", "Mr Y"};
  facts.paragraph = "9.1";
  facts.text = "pay Mrs X and Mr Y £500 each";
  facts.due = make_date(2024, 4, 27);
  return facts;
}

std::vector<EvidenceFacts> items() {
  EvidenceFacts first, second;
  first.kind = EvidenceKind::remittance;
  first.amount = 50000;
  first.done_on = make_date(2024, 4, 2);
  first.to = {"Mrs X"};
  first.text = "Remittance advice. Paid: £500.00";
  first.found_amounts = {50000};
  second.kind = EvidenceKind::bank_confirmation;
  second.amount = 45050;
  second.to = {"the mr  y"};
  return {first, second};
}

std::string answer(std::string const& text, ActionFacts const& facts = action()) {
  auto const parsed = parse_condition(text, nowhere);
  if (auto const* problems = std::get_if<Diagnostics>(&parsed)) {
    std::string all;
    for (auto const& problem : *problems) all += render(problem);
    return all;
  }
  CaseFacts the_case;
  the_case.as_of = make_date(2024, 5, 1);
  auto const evidence = items();
  auto const holds = evaluate(std::get<Expression>(parsed), facts, the_case, evidence);
  return !holds ? "unknown" : *holds ? "yes" : "no";
}

struct Case {
  std::string text, answer;
};

TEST(Expression, AndOrNotFollowTheTruthTablesOfThreeValues) {
  // done_on of the second item, and with it latest(done_on), is not known.
  std::string const yes = "£1 = £1", no = "£1 = £2", unknown = "latest(done_on) = 2024-04-02";
  for (auto const& [text, expected] : std::vector<Case>{{yes, "yes"},
                                                        {no, "no"},
                                                        {unknown, "unknown"},
                                                        {"not " + yes, "no"},
                                                        {"not " + no, "yes"},
                                                        {"not " + unknown, "unknown"},
                                                        {"not not " + yes, "yes"},
                                                        {yes + " and " + yes, "yes"},
                                                        {yes + " and " + no, "no"},
                                                        {yes + " and " + unknown, "unknown"},
                                                        {no + " and " + unknown, "no"},
                                                        {unknown + " and " + no, "no"},
                                                        {unknown + " and " + unknown, "unknown"},
                                                        {yes + " or " + unknown, "yes"},
                                                        {unknown + " or " + yes, "yes"},
                                                        {no + " or " + unknown, "unknown"},
                                                        {no + " or " + no, "no"},
                                                        {no + " or " + yes, "yes"},
                                                        {no + " and " + no + " or " + yes, "yes"},
                                                        {no + " and (" + no + " or " + yes + ")", "no"}})
    EXPECT_EQ(answer(text), expected) << text;
}

TEST(Expression, SaysWhatItSays) {
  for (auto const& [text, expected] : std::vector<Case>{{"total(amount) >= action.total", "no"},
                                                        {"total(amount) = £950.50", "yes"},
                                                        {"total(amount) + £49.50 >= action.total", "yes"},
                                                        {"total(amount) > 0", "yes"},
                                                        {"total(amount, kind = remittance) = £500", "yes"},
                                                        {"total(amount, kind = invoice) = £0", "yes"},
                                                        {"total(amount, done_on > 2024-01-01) = £500", "unknown"},
                                                        {"latest(done_on, kind = remittance) = 2024-04-02", "yes"},
                                                        {"latest(done_on, kind = invoice) = 2024-04-02", "unknown"},
                                                        {"action.recipients matches list(to, present(amount))", "yes"},
                                                        {"count() = 2", "yes"},
                                                        {"count(kind = remittance) = 1", "yes"},
                                                        {"any(kind in [letter, remittance])", "yes"},
                                                        {"all(kind = remittance)", "no"},
                                                        {"earliest(done_on) <= action.due", "unknown"},
                                                        {"any(done_on <= action.due)", "yes"},
                                                        {"all(done_on <= action.due)", "unknown"},
                                                        {"any(done_on > action.due)", "unknown"},
                                                        {"action.due + 28 = 2024-05-25", "yes"},
                                                        {"case.as_of - action.due = 4", "yes"},
                                                        {"action.kind = payment", "yes"},
                                                        {"payment = action.kind", "yes"},
                                                        {"action.kind in [apology, payment]", "yes"},
                                                        {"action.recipients matches list(to)", "yes"},
                                                        {"action.recipients matches \"Mrs X\"", "no"},
                                                        {"\"Mr X\" matches list(to)", "no"},
                                                        {"any(found_amounts contains amount)", "yes"},
                                                        {"all(found_amounts contains amount)", "unknown"},
                                                        {"any(text contains \"PAID:\")", "yes"},
                                                        {"any(text pattern \"remit+ance\\s+advice\")", "yes"},
                                                        {"action.text contains action.recipients", "yes"},
                                                        {"present(case.decision_date)", "no"},
                                                        {"all(present(done_on))", "no"},
                                                        {"case.decision_date < action.due", "unknown"},
                                                        {"action.qualitative = false", "yes"},
                                                        {"not action.qualitative", "yes"}})
    EXPECT_EQ(answer(text), expected) << text;
}

TEST(Expression, ANullTotalIsUnknownAndNeverYes) {
  auto facts = action();
  facts.total = std::nullopt;
  EXPECT_EQ(answer("total(amount) >= action.total", facts), "unknown");
}

TEST(Expression, ADateOutsideTheCalendarIsUnknown) {
  EXPECT_EQ(answer("action.due + 2000000000 > action.due"), "unknown");
  EXPECT_EQ(answer("action.due - 2000000000 > action.due"), "unknown");
}

struct Mistake {
  std::string text, code;
  std::size_t column, length;
  std::string help;
};

TEST(ExpressionMistake, IsUnderlinedExactly) {
  for (auto const& [text, code, column, length, help] :
       std::vector<Mistake>{{"", "X001", 1, 1, ""},
                            {"total(amount) >=", "X001", 17, 1, ""},
                            {"£1 = £2 £3", "X001", 9, 2, ""},
                            {"£1 = = £2", "X001", 6, 1, ""},
                            {"£1 $ £2", "X001", 4, 1, ""},
                            {"total(amount >= £5", "X002", 6, 1, ""},
                            {"(total(amount)) >= £5)", "X002", 22, 1, ""},
                            {"action.text contains \"x", "X002", 22, 1, ""},
                            {"total(ammount) >= £5", "X003", 7, 7, "did you mean \"amount\"?"},
                            {"acton.total >= £5", "X003", 1, 11, "did you mean \"action.total\"?"},
                            {"totl(amount) >= £5", "X004", 1, 12, "did you mean \"total\"?"},
                            {"total(done_on) >= £5", "X004", 7, 7, ""},
                            {"total() >= £5", "X004", 1, 7, ""},
                            {"any(count() > 1)", "X004", 5, 7, ""},
                            {"total(amount, amount) >= £5", "X007", 15, 6, ""},
                            {"count(kind = letter, kind = email) > 1", "X004", 1, 34, ""},
                            {"action.due >= £5", "X005", 15, 2, ""},
                            {"total(amount) >= 5", "X005", 18, 1, "write £5"},
                            {"action.total + action.due > £5", "X005", 16, 10, ""},
                            {"action.kind < payment", "X005", 15, 7, ""},
                            {"action.kind = paymnt", "X006", 15, 6, "did you mean \"payment\"?"},
                            {"any(kind in [remittance, leter])", "X006", 26, 5, "did you mean \"letter\"?"},
                            {"total(amount)", "X007", 1, 13, ""},
                            {"not total(amount)", "X007", 5, 13, ""},
                            {"amount >= £5", "X008", 1, 6, "write any(...), all(...), total(...) or list(amount)"},
                            {"any(text pattern \"(\")", "X009", 18, 3, ""},
                            {"action.due > 2024-02-30", "X011", 14, 10, ""},
                            {"action.total > £5.123", "X011", 16, 6, ""}}) {
    auto const parsed = parse_condition(text, nowhere);
    auto const* problems = std::get_if<Diagnostics>(&parsed);
    ASSERT_NE(problems, nullptr) << text;
    ASSERT_EQ(problems->size(), 1U) << text;
    auto const& found = problems->front();
    EXPECT_EQ(found.code, code) << text;
    EXPECT_EQ(found.place.column, column) << text;
    EXPECT_EQ(found.place.length, length) << text;
    EXPECT_EQ(found.help, help) << text;
  }
}

TEST(ExpressionMistake, TwoMistakesAreShownAtOnce) {
  auto const parsed = parse_condition("acton.total >= £5 and totl(amount) > £1", nowhere);
  ASSERT_TRUE(std::holds_alternative<Diagnostics>(parsed));
  EXPECT_EQ(std::get<Diagnostics>(parsed).size(), 2U);
}

TEST(ExpressionMistake, TenThousandBracketsAreRefusedNotFollowed) {
  for (auto const* bracket : {"(", "[", "not ", "any("}) {
    std::string text;
    for (int i = 0; i < 10'000; ++i) text += bracket;
    EXPECT_TRUE(std::holds_alternative<Diagnostics>(parse_condition(text, nowhere))) << bracket;
  }
}

std::string message(std::string const& text) {
  auto const parsed = parse_message(text, nowhere);
  if (auto const* problems = std::get_if<Diagnostics>(&parsed))
    return problems->front().code + "@" + std::to_string(problems->front().place.column);
  auto const evidence = items();
  return fill_in(std::get<MessageTemplate>(parsed), action(), {}, evidence);
}

TEST(Message, HoldsValuesAsPeopleWriteThem) {
  for (auto const& [text, expected] :
       std::vector<Case>{{"{total(amount)} shown; {action.total} was agreed.", "£950.50 shown; £1,000 was agreed."},
                         {"due {action.due}", "due 27 April 2024"},
                         {"to {action.recipients}", "to Mrs X and Mr Y"},
                         {"{list(kind)}", "remittance and bank confirmation"},
                         {"{case.decision_date}", "not known"},
                         {"{count()} of {{n}}", "2 of {n}"},
                         {"{count(text contains \"}\")}", "not known"},
                         {"no value", "no value"},
                         {"a {action.total", "X012@3"},
                         {"a {action.totl} b", "X003@4"},
                         {"a {}", "X001@4"}})
    EXPECT_EQ(message(text), expected) << text;
}

TEST(SameName, SetsTitlesAndArticlesAside) {
  struct Pair {
    std::string a, b;
    bool same;
  };
  for (auto const& [a, b, same] : std::vector<Pair>{{"Mrs X", "mrs x", true},
                                                    {"Mrs X", "X", true},
                                                    {"Miss X", "Ms. X", true},
                                                    {"Dr X", "Mr X", true},
                                                    {"the Example Trust", "Example Trust", true},
                                                    {"Mrs X", "Mr X", false},
                                                    {"Mrs X", "Mrs Y", false},
                                                    {"Mrs", "Mrs", false},
                                                    {"", "", false}})
    EXPECT_EQ(same_name(a, b), same) << a << " / " << b;
}

TEST(ExpressionFuzz, AnyBytesGiveAnAnswerOrADiagnostic) {
  std::mt19937 random(20240427);
  std::vector<std::string> const words{"action.total",
                                       "amount",
                                       "total(",
                                       "any(",
                                       "count(",
                                       ")",
                                       "(",
                                       "[",
                                       "]",
                                       ",",
                                       " and ",
                                       " or ",
                                       " not ",
                                       " in ",
                                       " = ",
                                       " >= ",
                                       " + ",
                                       " - ",
                                       "£5",
                                       "2024-03-02",
                                       "\"x\"",
                                       "7",
                                       "kind",
                                       "remittance",
                                       "text",
                                       " pattern ",
                                       " matches ",
                                       "list(",
                                       "to",
                                       " ",
                                       "\xC3",
                                       "\"",
                                       ".",
                                       "£",
                                       "{",
                                       "}",
                                       "present(",
                                       "done_on",
                                       "action.due"};
  auto const evidence = items();
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    for (auto length = random() % 9; length > 0; --length) text += words[random() % words.size()];
    auto const parsed = parse_condition(text, nowhere);
    if (auto const* sound = std::get_if<Expression>(&parsed)) {
      (void)evaluate(*sound, action(), {}, evidence);
    } else {
      EXPECT_FALSE(std::get<Diagnostics>(parsed).empty()) << text;
    }
    auto const filled = parse_message("{" + text + "}", nowhere);
    if (auto const* sound = std::get_if<MessageTemplate>(&filled)) (void)fill_in(*sound, action(), {}, evidence);
  }
}

}  // namespace
}  // namespace amends
