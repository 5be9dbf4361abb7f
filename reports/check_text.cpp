// `check --format text`: one line that says how things stand, then each case, overdue first.
#include "reports/action_text.h"
#include "reports/check_formats.h"
#include "reports/check_view.h"
#include "reports/words.h"

#include <algorithm>  // std::transform

namespace amends {

namespace {

constexpr int indent = 4;

std::string upper(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  return text;
}

void write_finding(Finding const& finding, TextPage& page) {
  bool const passes = !is_shortfall(finding);
  std::string const place = place_in_words(finding.where);
  page.tagged(passes ? "+" : "-", passes ? Paint::green : Paint::yellow,
              std::string{told(finding)} + " [" + finding.rule + "]" + (place.empty() ? "" : " (" + place + ")"),
              indent);
  if (!finding.quote.empty()) page.paragraph("“" + finding.quote + "”", indent + 3);
  if (finding.claim) page.paragraph(claim_in_words(*finding.claim), indent + 3);
  if (finding.judgement) page.paragraph(in_words(*finding.judgement), indent + 3);
  if (!passes && !finding.why.empty()) page.paragraph("why: " + std::string{finding.why}, indent + 3, 5, Paint::faint);
}

void write_findings(Assessment const& assessment, TextPage& page) {
  for (Finding const* finding : shortfalls(assessment)) write_finding(*finding, page);
  if (auto const wanted = still_to_be_shown(assessment); !wanted.empty()) {
    page.tagged("-", Paint::yellow, "still to be shown:", indent);
    for (auto const& title : wanted) page.tagged("-", Paint::none, title, indent + 3);
  }
  std::size_t passing = 0;
  for (Finding const& finding : assessment.findings) {
    if (is_shortfall(finding)) continue;
    ++passing;
    if (page.style().verbose) write_finding(finding, page);
  }
  if (passing > 0 && !page.style().verbose)
    page.tagged("+", Paint::green, counted(passing, "rule passes", "rules pass"), indent);
}

// When it is due and how that was reached: by counting, or by an extension of what was counted.
void write_due(Assessment const& assessment, StepsTold& told, TextPage& page) {
  int const n = assessment.obligation.n;
  auto const& steps = assessment.obligation.due.steps;
  std::string const due = (assessment.due ? "due " : "") + due_and_distance(assessment);
  auto const extension = extension_in_words(assessment);
  page.paragraph(due + (extension.empty() ? told.after_colon(n, steps) : ", " + extension), indent, 2);
  if (!extension.empty() && assessment.original_due)
    page.paragraph("first due " + day_in_words(*assessment.original_due) + told.after_colon(n, steps), indent, 2);
  auto const& request = assessment.extension_requested;
  if (request && request->to)
    page.paragraph("extension to " + in_words(*request->to) + " asked for, not agreed", indent, 2);
}

std::string evidence_line(Assessment const& assessment, Audience audience) {
  std::string out = "evidence: " + lower_first(label(assessment.evidence_state, audience));
  if (assessment.done_on) out += ", done " + in_words(*assessment.done_on);
  if (assessment.evidence_sent_on) out += ", sent " + in_words(*assessment.evidence_sent_on);
  if (assessment.days_waited)
    out += ", waiting for " + counted(static_cast<std::size_t>(*assessment.days_waited), "day");
  return out;
}

void write_assessment(Assessment const& assessment, LineIndex const& lines, StepsTold& told, TextPage& page) {
  Obligation const& obligation = assessment.obligation;
  Audience const audience = page.style().audience;
  page.tagged(upper(label(assessment.status, audience)), words_of(assessment.status).paint,
              "action " + std::to_string(obligation.n) + ", " + action_headline(obligation.action), 0);
  if (audience != Audience::open) write_due(assessment, told, page);
  std::string const place = "(" + place_of(obligation.action, lines) + ")";
  page.paragraph(obligation.text.empty() ? place : "“" + obligation.text + "” " + place, indent, 2);
  if (!obligation.condition.empty()) page.paragraph("condition: “" + obligation.condition + "”", indent, 2);
  if (audience != Audience::open) page.paragraph(evidence_line(assessment, audience), indent, 2);
  if (audience == Audience::council && !council_caution(assessment.status).empty())
    page.paragraph(council_caution(assessment.status), indent, 2);
  write_findings(assessment, page);
  write_reviews(assessment.review, indent, page);
}

void write_before_sending(BeforeSending const& list, TextPage& page) {
  page.blank();
  page.paragraph(before_sending_heading, 0, 0, Paint::bold);
  if (list.clear()) page.paragraph(council_says, 2);
  for (SendingPart const& part : sending_parts()) {
    if ((list.*part.points).empty()) continue;
    page.paragraph(std::string{part.heading} + ":", 2);
    for (SendingPoint const& point : list.*part.points)
      page.tagged("-", Paint::yellow, "action " + std::to_string(point.action) + ": " + point.message, indent);
  }
}

void write_case(CaseReport const& the_case, TextPage& page) {
  page.blank();
  write_statement_head(the_case.statement, page);
  if (the_case.headline_due) page.paragraph("Last due date: " + in_words(*the_case.headline_due));
  if (auto const outcome = outcome_in_words(the_case, page.style().audience); !outcome.empty())
    page.paragraph("Outcome: " + outcome);
  for (std::string const& remark : remarks(the_case)) page.tagged("note:", Paint::faint, remark, 0);
  if (page.style().verbose)
    for (JudgedFile const& file : the_case.files) page.tagged("file:", Paint::faint, file_in_words(file), 0);
  if (auto const nothing = nothing_to_show(the_case, page.style().audience); !nothing.empty()) page.paragraph(nothing);
  LineIndex const lines{the_case.statement.text};
  StepsTold told;
  for (Assessment const* assessment : obligations_by_urgency(the_case)) {
    page.blank();
    write_assessment(*assessment, lines, told, page);
  }
  if (the_case.before_sending) write_before_sending(*the_case.before_sending, page);
}

void write_unreadable(CheckReport const& report, TextPage& page) {
  if (report.unreadable.empty()) return;
  page.blank();
  page.paragraph(counted(report.unreadable.size(), "input") + " could not be checked:", 0, 0, Paint::red);
  for (FailedInput const& input : report.unreadable)
    page.paragraph(input.source + ": " + input.message + " [" + input.code + "]", 2, 2);
}

}  // namespace

void write_check_text(CheckReport const& report, Style const& style, std::string& out) {
  TextPage page{style, out};
  page.paragraph(summary_line(report, style.audience), 0, 2, Paint::bold);
  page.paragraph("As of " + in_words(report.as_of) + ", by rule pack " + report.pack_id + " " + report.pack_version, 0,
                 2);
  for (CaseReport const* the_case : cases_by_urgency(report)) write_case(*the_case, page);
  write_unreadable(report, page);
  if (!style.verbose || report.idle_rules.empty()) return;
  page.blank();
  page.paragraph("Rules that found nothing to look at: " + joined(report.idle_rules), 0, 2);
}

}  // namespace amends
