// The files of a night for programs, for spreadsheets and for build servers.
#include "filled_form.h"
#include "grammar/text/workbook.h"
#include "night_files_model.h"
#include "reports/check_formats.h"
#include "reports/night_formats.h"
#include "reports/night_view.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace amends {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using Json = nlohmann::json;

std::string written(void (*write)(NightReport const&, Style const&, std::string&), NightReport const& night,
                    Audience audience = Audience::internal) {
  Style style;
  style.audience = audience;
  std::string out;
  write(night, style, out);
  return out;
}

TEST(NightFormats, SameNightGivesTheSameBytes) {
  for (NightFormat const& format : night_formats())
    EXPECT_EQ(written(format.write, tests::full_night()), written(format.write, tests::full_night())) << format.name;
}

TEST(NightFormats, AreNamedOnceAndWrittenToFilesOfTheirOwn) {
  std::set<std::string_view> names, files;
  for (NightFormat const& format : night_formats()) {
    EXPECT_TRUE(names.insert(format.name).second) << format.name;
    EXPECT_TRUE(files.insert(format.file_name).second) << format.file_name;
  }
  for (std::string_view const file :
       {"report.csv", "report.xlsx", "report.json", "changes.json", "due.ics", "report.junit.xml"})
    EXPECT_TRUE(files.contains(file)) << file;
}

// To a council nothing is called satisfied, in whichever form.
TEST(NightFormats, NoneGivesACouncilAVerdict) {
  for (std::string_view const name : {"csv", "xlsx", "json", "changes", "ics", "junit"})
    for (NightFormat const& format : night_formats()) {
      if (format.name != name) continue;
      auto const bytes = written(format.write, tests::full_night(), Audience::council);
      EXPECT_THAT(format.name == "xlsx" ? tests::all_cells(bytes) : bytes, Not(HasSubstr("atisf"))) << name;
    }
}

TEST(NightFormats, NoneTellsThePublicWhenSomethingIsDue) {
  for (std::string_view const name : {"csv", "xlsx", "json", "changes", "ics", "junit"})
    for (NightFormat const& format : night_formats()) {
      if (format.name != name) continue;
      auto const bytes = written(format.write, for_public(tests::full_night()), Audience::open);
      auto const words = format.name == "xlsx" ? tests::all_cells(bytes) : bytes;
      for (std::string_view const due : {"2024-04-27", "27 April", "20240427", "2024-05-10", "verdue"})
        EXPECT_THAT(words, Not(HasSubstr(std::string{due}))) << name;
    }
}

TEST(NightJson, AnObligationHasTheFieldsOfACheck) {
  std::string checked;
  write_check_json(tests::full_report(), {}, checked);
  auto const check = Json::parse(checked).at("cases").at(0).at("obligations");
  auto const night = Json::parse(written(&write_night_json, tests::full_night())).at("cases").at(0).at("obligations");
  ASSERT_EQ(check.size(), night.size());
  std::set<std::string> const of_the_text{"span", "deadline", "amounts"};
  for (std::size_t i = 0; i < check.size(); ++i)
    for (auto const& [key, value] : check[i].items()) {
      if (of_the_text.contains(key)) continue;
      ASSERT_TRUE(night[i].contains(key)) << key;
      EXPECT_EQ(night[i][key], value) << key;
    }
}

TEST(NightJson, SaysWhatTheNightFound) {
  auto const night = Json::parse(written(&write_night_json, tests::full_night()));
  EXPECT_EQ(night.at("schema"), "amends/night/1");
  EXPECT_EQ(night.at("as_of"), "2024-05-01");
  EXPECT_EQ(night.at("compared_with"), "2024-04-30");
  EXPECT_EQ(night.at("rule_pack").at("id"), "lgsco");
  EXPECT_EQ(night.at("counts").at("obligations"), 8);
  EXPECT_EQ(night.at("counts").at("overdue"), 1);
  EXPECT_EQ(night.at("counts").at("by_status").at("due_soon"), 1);
  EXPECT_EQ(night.at("counts").at("changes").at("newly_overdue"), 1);
  EXPECT_EQ(night.at("changes").at(0).at("now").at("status"), "overdue");
  EXPECT_EQ(night.at("chase").back().at("step"), "first_chase");
  EXPECT_EQ(night.at("chase").back().at("on"), "2024-05-01");
  EXPECT_EQ(night.at("chase").back().at("new"), true);
  EXPECT_EQ(night.at("bodies").at(0).at("body"), "Wexmoor District Council");
  EXPECT_EQ(night.at("ageing").at(0), Json::parse(R"({"from":1,"to":7,"count":1})"));
  EXPECT_EQ(night.at("ageing").at(3).at("to"), nullptr);
  EXPECT_EQ(night.at("unreadable").at(0).at("code"), "no_decision");
  EXPECT_EQ(night.at("idle_rules").at(0), "payment.payee");
  EXPECT_EQ(night.at("notes").size(), 1U);
}

TEST(ChangesJson, HoldsTheChangesAloneToTheByte) {
  auto night = tests::full_night();
  night.changes.resize(1);
  EXPECT_EQ(written(&write_night_changes_json, night), R"({
  "schema": "amends/changes/1",
  "as_of": "2024-05-01",
  "compared_with": "2024-04-30",
  "changes": [
    {
      "change": "newly_overdue",
      "folder": "wexmoor",
      "reference": "23 000 001",
      "body": "Wexmoor District Council",
      "n": 8,
      "fingerprint": "00112233445566ff",
      "before": {"status": "due_soon", "evidence_state": "partly", "time_state": "due_soon", "due": "2024-04-27"},
      "now": {"status": "overdue", "evidence_state": "partly", "time_state": "overdue", "due": "2024-04-27"},
      "file": null,
      "message": "Action 8 is overdue since 27 April 2024"
    }
  ]
}
)");
}

TEST(NightCsv, OneObligationARowWithItsChangeAndItsChaseStep) {
  auto const lines = written(&write_night_csv, tests::full_night());
  EXPECT_THAT(lines, testing::StartsWith(
                         "folder,reference,body,n,fingerprint,paragraph,kind,category,recipients,amounts,status,"
                         "evidence_state,time_state,due,original_due,extended_by,done_on,evidence_sent_on,"
                         "days_late,days_left,days_waited,change,chase_step,chase_on,chase_new,findings,review,"
                         "text\r\n"));
  EXPECT_THAT(lines,
              HasSubstr("wexmoor,23 000 001,Wexmoor District Council,8,00112233445566ff,1(a),payment,Financial redress,"
                        "Mrs K,\"£1,000\",overdue,partly,overdue,2024-04-27,2024-04-27,,2024-04-18,2024-04-20,4,,,"
                        "newly_overdue,first_chase,2024-05-01,true,\"payment.amount: £900 shown; £1,000 was agreed "
                        "(paragraph 1(a)).\",non_working_due_date,\"pay Mrs K £1,000 for her distress\"\r\n"));
}

TEST(NightCsv, NothingInItCanBeRun) {
  auto night = tests::night_with({tests::overdue_payment()});
  night.cases[0].folder = "=cmd|' /C calc'!A0";
  night.cases[0].actions[0].text = "@SUM(1)";
  auto const lines = written(&write_night_csv, night);
  EXPECT_THAT(lines, HasSubstr("\r\n'=cmd|' /C calc'!A0,"));
  EXPECT_THAT(lines, HasSubstr(",'@SUM(1)\r\n"));
}

std::vector<Sheet> sheets_of(NightReport const& night) {
  auto read = read_workbook(written(&write_night_xlsx, night));
  return std::holds_alternative<Workbook>(read) ? std::get<Workbook>(std::move(read)).sheets : std::vector<Sheet>{};
}

Sheet const* sheet_named(std::vector<Sheet> const& sheets, std::string_view name) {
  for (Sheet const& sheet : sheets)
    if (sheet.name == name) return &sheet;
  return nullptr;
}

// The cell under a heading, in the first row below.
Cell const* under(Sheet const& sheet, std::string_view heading) {
  for (Cell const& cell : sheet.rows.at(0).cells)
    if (cell.text == heading) return sheet.rows.at(1).at(cell.column);
  return nullptr;
}

TEST(NightXlsx, HasASheetForEachQuestion) {
  std::vector<std::string> names;
  for (Sheet const& sheet : sheets_of(tests::full_night())) names.push_back(sheet.name);
  EXPECT_THAT(names, ElementsAre("About", "What changed", "What is overdue", "What is due soon", "What needs a person",
                                 "What is waiting", "Extensions", "Whom to chase", "By body", "All obligations",
                                 "What else to know", "What was not read"));
}

TEST(NightXlsx, DaysAreDaysAndSumsAreNumbers) {
  auto const sheets = sheets_of(tests::night_with({tests::overdue_payment()}));
  auto const* const all = sheet_named(sheets, "All obligations");
  auto const* const overdue = sheet_named(sheets, "What is overdue");
  ASSERT_NE(all, nullptr);
  ASSERT_NE(overdue, nullptr);
  EXPECT_EQ(under(*all, "Due")->date, tests::day(2024, 4, 27));
  EXPECT_EQ(under(*all, "Sum")->hundredths, 100000);
  EXPECT_EQ(under(*overdue, "Days late")->hundredths, 400);
  EXPECT_EQ(under(*overdue, "What falls short")->text, "£900 shown; £1,000 was agreed (paragraph 1(a)).");
  EXPECT_EQ(sheet_named(sheets, "What is waiting"), nullptr);
}

TEST(NightXlsx, TheLongestOverdueComesFirst) {
  auto later = tests::overdue_payment();
  later.obligation.n = 1;
  later.due = tests::day(2024, 4, 29);
  auto earlier = tests::overdue_payment();
  earlier.obligation.n = 2;
  auto const sheets = sheets_of(tests::night_with({later, earlier}));
  auto const* const overdue = sheet_named(sheets, "What is overdue");
  ASSERT_NE(overdue, nullptr);
  EXPECT_EQ(under(*overdue, "Due")->date, tests::day(2024, 4, 27));
}

TEST(NightXlsx, ABodysRatesAreSharesOfTheOutcomesThatCount) {
  auto night = tests::night_with({tests::overdue_payment()});
  night.bodies[0].years = {{"2024-25", 6, 1, 1, 2, 0}};
  auto const sheets = sheets_of(night);
  auto const* const bodies = sheet_named(sheets, "By body");
  ASSERT_NE(bodies, nullptr);
  EXPECT_EQ(under(*bodies, "Outcomes in the rate")->hundredths, 800);
  EXPECT_EQ(under(*bodies, "Late")->text, "0.125");
  EXPECT_EQ(under(*bodies, "Ceased")->hundredths, 200);
}

TEST(NightXlsx, CanBeFilteredAndItsHeaderStays) {
  auto const parts = tests::unzipped(written(&write_night_xlsx, tests::night_with({tests::overdue_payment()})));
  auto const& overdue = parts.at("xl/worksheets/sheet2.xml");
  EXPECT_THAT(overdue, HasSubstr("<autoFilter ref=\"A1:J2\"/>"));
  EXPECT_THAT(overdue, HasSubstr("state=\"frozen\""));
}

TEST(NightJunit, ACaseIsASuiteAndAnObligationATest) {
  auto night = tests::night_with(
      {tests::overdue_payment(), tests::with_status(Status::satisfied, EvidenceState::met, TimeState::done_in_time)});
  night.unreadable = {{"torn", "no_decision", "no decision in \"it\"", {}}};
  EXPECT_EQ(written(&write_night_junit, night),
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<testsuites name=\"amends\">\n"
            "  <testsuite name=\"23 000 001\" tests=\"2\" failures=\"1\" skipped=\"0\" errors=\"0\">\n"
            "    <testcase classname=\"23 000 001\" name=\"action 1, payment: Council to Mrs K, £1,000\"><failure "
            "message=\"Overdue\">27 April 2024 (Saturday), 4 days late\n"
            "pay Mrs K £1,000 for her distress\n"
            "payment.amount: £900 shown; £1,000 was agreed (paragraph 1(a)).\n"
            "</failure></testcase>\n"
            "    <testcase classname=\"23 000 001\" name=\"action 1, payment: Council to Mrs K, £1,000\"/>\n"
            "  </testsuite>\n"
            "  <testsuite name=\"torn\" tests=\"1\" failures=\"0\" skipped=\"0\" errors=\"1\">\n"
            "    <testcase classname=\"torn\" name=\"readable\"><error type=\"no_decision\" message=\"no decision "
            "in &quot;it&quot;\"/></testcase>\n"
            "  </testsuite>\n"
            "</testsuites>\n");
}

}  // namespace
}  // namespace amends
