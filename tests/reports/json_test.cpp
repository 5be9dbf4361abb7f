// What JSON reports must hold whatever the model: valid UTF-8, stable order, every field.
#include "models.h"
#include "reports/check_formats.h"
#include "reports/extract_formats.h"
#include "engine/json/json_writer.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace amends {
namespace {

using nlohmann::ordered_json;

std::string escaped(std::string_view text) {
  std::string out;
  append_json_string(text, out);
  return out;
}

std::vector<std::string> keys_of(ordered_json const& object) {
  std::vector<std::string> keys;
  for (auto const& [key, value] : object.items()) keys.push_back(key);
  return keys;
}

template <class Format>
Format const& format_named(std::span<Format const> formats, std::string_view name) {
  for (Format const& format : formats)
    if (format.name == name) return format;
  throw std::invalid_argument(std::string{name});
}

ordered_json extracted(BoundStatement const& statement) {
  std::string out;
  format_named(extract_formats(), "ndjson").statement(statement, {}, out);
  return ordered_json::parse(out);
}

ordered_json checked(CheckReport const& report) {
  std::string out;
  write_check_json(report, {}, out);
  return ordered_json::parse(out);
}

struct Escape {
  std::string_view text;
  std::string_view json;
};

class JsonString : public testing::TestWithParam<Escape> {};
TEST_P(JsonString, IsEscapedAndValidUtf8) { EXPECT_EQ(escaped(GetParam().text), GetParam().json); }
INSTANTIATE_TEST_SUITE_P(Texts, JsonString,
                         testing::Values(Escape{"pay £5", "\"pay £5\""},                         //
                                         Escape{"say \"sorry\"", R"("say \"sorry\"")"},          //
                                         Escape{"a\\b", R"("a\\b")"},                            //
                                         Escape{"two\nlines\tand\r", R"("two\nlines\tand\r")"},  //
                                         Escape{"\x01\x1f\x7f", R"("\u0001\u001f\u007f")"},      //
                                         Escape{"\xC3", "\"\xEF\xBF\xBD\""},                     // cut short
                                         Escape{"\xC0\xAF", "\"\xEF\xBF\xBD\xEF\xBF\xBD\""},     // overlong
                                         Escape{"\xED\xA0\x80",
                                                "\"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\""},  // surrogate
                                         Escape{"\xF0\x9F\x98\x80", "\"\xF0\x9F\x98\x80\""}));

TEST(JsonWriter, IndentsByTwo_AndKeepsSmallObjectsOnOneLine) {
  std::string out;
  JsonWriter json{out, JsonWriter::Layout::indented};
  json.begin_object();
  json.field("n", 1);
  json.key("span");
  json.begin_object(JsonWriter::Shape::one_line);
  json.field("start", 3);
  json.field("end", 9);
  json.end_object();
  json.key("names");
  json.begin_array();
  json.end_array();
  json.field("due", std::optional<Date>{});
  json.end_object();
  EXPECT_EQ(out, "{\n  \"n\": 1,\n  \"span\": {\"start\": 3, \"end\": 9},\n  \"names\": [],\n  \"due\": null\n}");
}

TEST(ExtractJson, AStatementHasEveryFieldOfTheContractInOrder) {
  std::vector<std::string> const wanted{"source",     "sha256",     "scheme",        "body",    "reference",
                                        "categories", "decision",   "decision_date", "summary", "satisfied_on",
                                        "actions",    "accounting", "elsewhere",     "review"};
  EXPECT_EQ(keys_of(extracted(tests::wexmoor_statement())), wanted);
}

TEST(ExtractJson, AnActionHasEveryFieldOfTheContractInOrder) {
  std::vector<std::string> const wanted{"n",          "fingerprint", "paragraph",   "text",     "span",
                                        "lead_in",    "kind",        "category",    "scope",    "actors",
                                        "recipients", "amounts",     "total_pence", "deadline", "due",
                                        "due_steps",  "modality",    "condition",   "review"};
  EXPECT_EQ(keys_of(extracted(tests::wexmoor_statement())["actions"][0]), wanted);
}

TEST(ExtractJson, ASpanCountsBytesAndLines) {
  auto const span = extracted(tests::wexmoor_statement())["actions"][1]["span"];
  std::string const text = tests::wexmoor_statement().text;
  auto const start = span["start"].get<std::size_t>();
  EXPECT_EQ(text.substr(start, span["end"].get<std::size_t>() - start), "review its procedure.");
  EXPECT_EQ(span["line"], 4);
}

TEST(ExtractJson, ADeadlineHasNullWhereAFieldDoesNotApply) {
  BoundStatement statement = tests::wexmoor_statement();
  statement.obligations[0].action.deadline = {};
  statement.obligations[0].due = {};
  EXPECT_EQ(
      extracted(statement)["actions"][0]["deadline"].dump(),
      R"({"form":"none","text":null,"n":null,"unit":null,"inclusive":null,"anchor":null,"event":null,"date":null,"inherited":false,"also_at":[]})");
}

TEST(ExtractJson, ASecondLimitStandsInAlsoAtWithItsDueDate) {
  BoundStatement statement = tests::wexmoor_statement();
  Deadline other;
  other.term = By{31, 5, 2024, false, {}, {}};
  statement.obligations[0].action.deadline.also_at = {other};
  DueAnswer answer;
  answer.due = answer.printed = tests::day(2024, 5, 31);
  statement.obligations[0].due.also_at = {answer};
  auto const also = extracted(statement)["actions"][0]["deadline"]["also_at"][0];
  EXPECT_EQ(also["form"], "by");
  EXPECT_EQ(also["date"], "2024-05-31");
  EXPECT_EQ(also["due"], "2024-05-31");
}

TEST(ExtractJson, TheDocumentIsValidWithNoneOneAndTwoStatements) {
  ExtractFormat const& format = format_named(extract_formats(), "json");
  for (std::size_t const count : {0U, 1U, 2U}) {
    std::string out;
    format.begin({}, out);
    for (std::size_t i = 0; i < count; ++i) {
      if (i > 0) out += format.between;
      format.statement(tests::wexmoor_statement(), {}, out);
    }
    std::vector<FailedInput> const failed{{"x.pdf", "unsupported_format", "not a .txt file", {}}};
    format.end({count, failed}, {}, out);
    auto const document = ordered_json::parse(out);
    EXPECT_EQ(document["statements"].size(), count);
    EXPECT_EQ(document["unreadable"][0].dump(),
              R"({"source":"x.pdf","code":"unsupported_format","message":"not a .txt file"})");
  }
}

TEST(ExtractNdjson, IsOneLineAStatement) {
  std::string out;
  format_named(extract_formats(), "ndjson").statement(tests::wexmoor_statement(), {}, out);
  EXPECT_EQ(out.find('\n'), out.size() - 1);
}

TEST(ExtractNdjson, SaysTheSameAsJson) {
  std::string out;
  format_named(extract_formats(), "json").statement(tests::wexmoor_statement(), {}, out);
  EXPECT_EQ(ordered_json::parse(out), extracted(tests::wexmoor_statement()));
}

TEST(CheckJson, AnObligationHasTheActionsFieldsAndItsOwn) {
  auto const report = checked(tests::full_report());
  std::vector<std::string> const own{"original_due",     "extension",      "extension_requested", "done_on",
                                     "evidence_sent_on", "evidence_state", "time_state",          "status",
                                     "days_late",        "days_left",      "days_waited",         "findings"};
  auto const keys = keys_of(report["cases"][0]["obligations"][7]);
  ASSERT_GT(keys.size(), own.size());
  EXPECT_EQ(std::vector(keys.end() - static_cast<std::ptrdiff_t>(own.size()), keys.end()), own);
  EXPECT_EQ(keys.front(), "n");
}

TEST(CheckJson, ObligationsStayInReadingOrder) {
  auto const report = checked(tests::full_report());
  std::vector<int> numbers;
  for (auto const& obligation : report["cases"][0]["obligations"]) numbers.push_back(obligation["n"].get<int>());
  EXPECT_EQ(numbers, (std::vector<int>{1, 2, 3, 4, 5, 6, 7, 8}));
}

TEST(CheckJson, AFindingSaysWhereAndWhy) {
  EXPECT_EQ(
      checked(tests::report_of({tests::overdue_payment()}))["cases"][0]["obligations"][0]["findings"][0].dump(),
      R"({"rule":"payment.amount","level":"required","result":"partly","message":"£900 shown; £1,000 was agreed (paragraph 1(a)).","quote":null,"where":{"file":"evidence.yaml","line":4,"column":5},"claim":null,"why":"A screenshot of a request is not a payment.","judgement":null,"title":null})");
}

}  // namespace
}  // namespace amends
