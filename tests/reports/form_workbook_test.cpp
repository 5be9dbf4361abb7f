// The evidence form as a workbook: what it says, what it takes, and that it is read as evidence.yaml is.
#include "reports/form_workbook.h"

#include "engine/evidence/manifest.h"
#include "engine/evidence/manifest_form.h"
#include "filled_form.h"
#include "models.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <unistd.h>  // getpid

#include <cstdlib>     // std::system
#include <filesystem>  // std::filesystem
#include <fstream>     // std::ofstream
#include <iterator>    // std::istreambuf_iterator

namespace amends {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr int actions_sheet = 2;
constexpr int evidence_sheet = 3;
constexpr int events_sheet = 4;
constexpr int more_time_sheet = 5;

FormContent content() {
  auto statement = tests::wexmoor_statement();
  statement.obligations[1].condition = "if the panel agrees";
  RulePack pack;
  EvidenceRule rule;
  rule.id = "payment.amount";
  rule.title = "Payments add up to what was agreed";
  rule.applies_to = {Kind::payment};
  rule.evidence = {EvidenceKind::remittance, EvidenceKind::bank_confirmation};
  pack.rules.push_back(rule);
  return form_content(statement, pack);
}

std::string form() { return form_workbook(content(), tests::day(2024, 3, 27)); }

ManifestContext context() {
  ManifestContext made{"evidence.xlsx", "", "23 000 001", {}, tests::day(2024, 6, 1)};
  for (auto const& action : content().actions) made.fingerprints.push_back(action.fingerprint);
  return made;
}

std::string told(std::optional<Date> date) { return date ? iso(*date) : "-"; }

// A manifest in words, without places, so that two can be compared; or what is wrong with it.
std::string told(Result<Manifest> const& result) {
  std::string out;
  if (auto const* wrong = std::get_if<Diagnostics>(&result)) {
    for (auto const& mistake : *wrong) out += render(mistake);
    return out;
  }
  auto const& manifest = std::get<Manifest>(result);
  out = "reference " + manifest.reference + "\n";
  for (auto const& item : manifest.items) {
    out += "item";
    for (int const action : item.actions) out += " " + std::to_string(action);
    out += " " + item.fingerprint + " " + std::string(name(item.kind)) + " by " + item.by + " done " +
           told(item.done_on) + " sent " + told(item.sent_on) + " " +
           (item.amount ? std::to_string(*item.amount) : "-") + " " +
           (item.state ? std::string(name(*item.state)) : "-") + " to";
    for (auto const& person : item.to) out += " (" + person + ")";
    out += " file " + item.file + " note " + item.note + "\n";
  }
  for (auto const& event : manifest.events)
    out += "event " + std::to_string(event.action) + " " + event.event + " on " + told(event.on) +
           (event.did_not_arise ? " did not arise: " : " ") + event.reason + "\n";
  for (auto const& asked : manifest.extensions_requested)
    out += "asked " + std::to_string(asked.action) + " to " + told(asked.to) + " on " + told(asked.asked_on) + " " +
           asked.reason + "\n";
  return out;
}

std::string read(std::string_view workbook) { return told(read_manifest_workbook(workbook, context())); }

// 45400 is 18 April 2024.
std::string filled_in() {
  auto out = tests::filled(form(), evidence_sheet,
                           {{"D2", "bank confirmation"},
                            {"E2", "", "45400"},
                            {"F2", "", "45402"},
                            {"G2", "", "1000.5"},
                            {"H2", "Mrs K; Mr K"},
                            {"I2", "set off"},
                            {"K2", "evidence/run 114.pdf"},
                            {"L2", "BACS run: 114 #2"},
                            {"A4", "", "1"},
                            {"D4", "Letter"},
                            {"A5", "1, 2"},
                            {"D5", "other"},
                            {"E5", "18 April 2024"}});
  out = tests::filled(out, events_sheet, {{"E2", "yes"}, {"F2", "the panel said no"}});
  return tests::filled(out, more_time_sheet,
                       {{"A2", "", "2"}, {"B2", "", "45457"}, {"C2", "", "45402"}, {"D2", "panel"}});
}

constexpr char const* same_in_yaml = R"(schema: amends/evidence/1
reference: 23 000 001
items:
  - {action: 1, fingerprint: 00112233445566ff, kind: bank_confirmation, done_on: 2024-04-18, sent_on: 2024-04-20,
     amount: £1000.50, to: [Mrs K, Mr K], state: set_off, file: evidence/run 114.pdf, note: "BACS run: 114 #2"}
  - {action: 1, fingerprint: 00112233445566ff, kind: letter}
  - {action: [1, 2], fingerprint: [00112233445566ff, ffeeddccbbaa0099], kind: other, done_on: 2024-04-18}
events:
  - {action: 2, did_not_arise: true, reason: the panel said no}
extensions_requested:
  - {action: 2, to: 2024-06-14, asked_on: 2024-04-20, reason: panel}
)";

TEST(FormWorkbook, SameContentGivesTheSameBytes) { EXPECT_EQ(form(), form()); }

TEST(FormWorkbook, BearsTheDayItWasGivenAndNoOther) {
  auto const parts = tests::unzipped(form());
  EXPECT_THAT(parts.at("docProps/core.xml"), HasSubstr("2024-03-27T00:00:00Z</dcterms:created>"));
}

TEST(FormWorkbook, UntouchedSuppliesNothing) { EXPECT_EQ(read(form()), "reference 23 000 001\n"); }

TEST(FormWorkbook, FilledInIsWhatTheSameYamlSays) {
  EXPECT_EQ(read(filled_in()), told(read_manifest(same_in_yaml, context())));
}

TEST(FormWorkbook, SaysWhatEachActionNeedsAndByWhen) {
  auto const cells = tests::all_cells(form());
  for (auto const* words :
       {"23 000 001", "pay Mrs K £1,000 for her distress", "2024-04-27", "Remittance or bank confirmation.",
        "• Payments add up to what was agreed", "Only: if the panel agrees", "00112233445566ff", "if the panel agrees"})
    EXPECT_THAT(cells, HasSubstr(words));
}

TEST(FormWorkbook, HasDropDownsProtectionAndAHeaderThatStays) {
  auto const parts = tests::unzipped(form());
  auto const& evidence = parts.at("xl/worksheets/sheet3.xml");
  EXPECT_THAT(evidence, HasSubstr("<formula1>Lists!$B$1:$B$21</formula1>"));
  EXPECT_THAT(evidence, HasSubstr("<formula1>Lists!$C$1:$C$5</formula1>"));
  EXPECT_THAT(evidence, HasSubstr("type=\"date\""));
  EXPECT_THAT(evidence, HasSubstr("type=\"decimal\""));
  EXPECT_THAT(evidence, HasSubstr("<sheetProtection"));
  EXPECT_THAT(evidence, HasSubstr("state=\"frozen\""));
  EXPECT_THAT(parts.at("xl/workbook.xml"), HasSubstr("name=\"Lists\" sheetId=\"6\" state=\"hidden\""));
}

TEST(FormWorkbook, HoldsNoFormulaWhateverADecisionSays) {
  auto hostile = content();
  hostile.body = "=cmd|' /C calc'!A0";
  hostile.actions[0].text = "=HYPERLINK(\"http://example.org\")";
  hostile.actions[0].recipients = {"@SUM(A1)"};
  auto const bytes = form_workbook(hostile, tests::day(2024, 3, 27));
  for (auto const& [name, part] : tests::unzipped(bytes)) EXPECT_THAT(part, Not(HasSubstr("<f>"))) << name;
  for (auto const* words : {"'=cmd|", "'=HYPERLINK", "'@SUM"}) EXPECT_THAT(tests::all_cells(bytes), HasSubstr(words));
}

TEST(FormWorkbook, WordsThatAreNoUtf8DoNotBreakTheFile) {
  auto torn = content();
  torn.actions[0].text =
      "pay \xA3"
      "100\x01";
  EXPECT_THAT(tests::all_cells(form_workbook(torn, tests::day(2024, 3, 27))), HasSubstr("pay \uFFFD100"));
}

struct Mistake {
  char const* name;
  int sheet;
  tests::Fill fill;
  char const* said;
};

class FormMistakes : public testing::TestWithParam<Mistake> {};

TEST_P(FormMistakes, IsSaidWithItsSheetAndCell) {
  auto const& mistake = GetParam();
  EXPECT_THAT(read(tests::filled(form(), mistake.sheet, {mistake.fill})), HasSubstr(mistake.said));
}

INSTANTIATE_TEST_SUITE_P(
    Cells, FormMistakes,
    testing::Values(
        Mistake{"kind",
                evidence_sheet,
                {"D2", "remitance"},
                "error[M008]: unknown evidence kind \"remitance\"\n --> evidence.xlsx, sheet Evidence, cell D2\n"},
        Mistake{"no_kind", evidence_sheet, {"K2", "a.pdf"}, "--> evidence.xlsx, sheet Evidence, row 2\n"},
        Mistake{"state", evidence_sheet, {"I2", "payed"}, "error[M009]"},
        Mistake{"day", evidence_sheet, {"E2", "last week"}, "error[D003]: \"last week\" is not a date"},
        Mistake{"day_without_its_form", evidence_sheet, {"K2", "", "45400"}, "lacks the key \"kind\""},
        Mistake{"day_to_come", evidence_sheet, {"E3", "", "55000"}, "sheet Evidence, cell E3"},
        Mistake{"fraction_of_a_penny", evidence_sheet, {"G2", "", "333.333"}, "error[D002]"},
        Mistake{"less_than_nothing", evidence_sheet, {"G2", "", "-5"}, "error[D002]"},
        Mistake{
            "path",
            evidence_sheet,
            {"K3", "../secret.pdf"},
            "error[M004]: the path ../secret.pdf leaves the case folder\n --> evidence.xlsx, sheet Evidence, cell K3"},
        Mistake{"no_heading", evidence_sheet, {"A4", "9"}, "reference 23 000 001\n"},
        Mistake{"event_without_a_day", events_sheet, {"C2", "it did"}, "error[M011]"},
        Mistake{"extension_without_a_day", more_time_sheet, {"D2", "panel"}, "sheet More time, row 2"}),
    [](auto const& each) { return std::string(each.param.name); });

TEST(FormWorkbook, AnActionThatDoesNotExistIsRefused) {
  EXPECT_THAT(read(tests::filled(form(), evidence_sheet, {{"A4", "", "9"}, {"D4", "letter"}})),
              HasSubstr("error[M001]: there is no action 9\n --> evidence.xlsx, sheet Evidence, cell A4"));
}

TEST(FormWorkbook, AFormForOtherWordsIsRefused) {
  auto now = context();
  now.fingerprints[0] = "9999999999999999";
  auto const result = read_manifest_workbook(tests::filled(form(), evidence_sheet, {{"D2", "letter"}}), now);
  EXPECT_THAT(told(result), HasSubstr("error[M003]"));
  EXPECT_THAT(told(result), HasSubstr("evidence.xlsx, sheet Actions, cell I2"));
}

// --- LibreOffice: a council's own program writes the file anew

std::string saved_by_libreoffice(std::string const& bytes) {
  namespace fs = std::filesystem;
  auto const folder = fs::temp_directory_path() / ("amends-form-" + std::to_string(::getpid()));
  fs::create_directories(folder / "out");
  std::ofstream(folder / "evidence.xlsx", std::ios::binary) << bytes;
  auto const command = "soffice -env:UserInstallation=file://" + (folder / "profile").string() +
                       " --headless --convert-to xlsx --outdir " + (folder / "out").string() + " " +
                       (folder / "evidence.xlsx").string() + " >/dev/null 2>&1 </dev/null";
  EXPECT_EQ(std::system(command.c_str()), 0);
  std::ifstream file(folder / "out" / "evidence.xlsx", std::ios::binary);
  std::string out{std::istreambuf_iterator<char>{file}, {}};
  fs::remove_all(folder);
  return out;
}

TEST(FormRoundTrip, WhatLibreOfficeSavesIsReadAsItWas) {
  if (std::system("command -v soffice >/dev/null 2>&1") != 0)
    GTEST_SKIP() << "LibreOffice is not installed; .ci/run installs libreoffice-calc-nogui for this";
  auto const before = filled_in();
  auto const after = saved_by_libreoffice(before);
  ASSERT_NE(after, before);
  ASSERT_FALSE(after.empty());
  EXPECT_EQ(read(after), read(before));
  EXPECT_THAT(tests::unzipped(after).at("xl/worksheets/sheet3.xml"), HasSubstr("dataValidation"));
}

}  // namespace
}  // namespace amends
