// `check --format xlsx`: one workbook, a sheet for each question, so that people can sort and filter.
// Days are days, sums are numbers, and a sheet with nothing on it is left out.
#include "reports/action_text.h"
#include "reports/book_table.h"
#include "reports/check_formats.h"
#include "reports/check_view.h"
#include "reports/words.h"

#include <array>  // std::array

namespace amends {

namespace {

using namespace table;

struct Row {
  CaseReport const& the_case;
  Assessment const& assessment;
  Audience audience;
};

Value reference(Row const& row) { return words(case_name(row.the_case)); }
Value number(Row const& row) { return count(row.assessment.obligation.n); }

std::string review_of(Row const& row) {
  std::string out;
  for (Review const& entry : row.assessment.review) out += (out.empty() ? "" : "\n") + entry.message;
  return out;
}

// The columns of the first sheet; the public sees those that say nothing of time, people or evidence.
struct Column {
  Heading heading;
  bool open;
  Value (*cell)(Row const& row);
};
constexpr std::array columns_of_actions{
    Column{{"Case", 14}, true, &reference},
    Column{{"Body", 22}, true, [](Row const& row) { return words(row.the_case.statement.header.body.value_or("")); }},
    Column{{"Action", 9}, true, &number},
    Column{{"Paragraph", 12}, true, [](Row const& row) { return words(row.assessment.obligation.action.paragraph); }},
    Column{{"Kind", 16},
           true,
           [](Row const& row) { return words(capitalised(spaced(name(row.assessment.obligation.action.kind)))); }},
    Column{{"What was agreed", 45},
           true,
           [](Row const& row) { return words(single_spaced(row.assessment.obligation.text)); }},
    Column{{"Status", 20},
           true,
           [](Row const& row) {
             return words(status_sentence(row.assessment.status, row.audience), look_of(row.assessment.status));
           }},
    Column{{"Due", 18}, false, [](Row const& row) { return day(row.assessment.due); }},
    Column{{"Days late", 11}, false, [](Row const& row) { return count(row.assessment.days_late); }},
    Column{{"Days left", 11}, false, [](Row const& row) { return count(row.assessment.days_left); }},
    Column{{"Time", 16}, false, [](Row const& row) { return words(std::string{label(row.assessment.time_state)}); }},
    Column{{"Evidence", 18},
           false,
           [](Row const& row) { return words(label(row.assessment.evidence_state, row.audience)); }},
    Column{{"Done on", 18}, false, [](Row const& row) { return day(row.assessment.done_on); }},
    Column{{"Evidence sent on", 18}, false, [](Row const& row) { return day(row.assessment.evidence_sent_on); }},
    Column{
        {"To", 18}, false, [](Row const& row) { return words(joined(row.assessment.obligation.action.recipients)); }},
    Column{{"Sum", 14}, false, [](Row const& row) { return sum(row.assessment.obligation.action.total_pence); }},
    Column{{"Sums in words", 22}, false, [](Row const& row) { return words(sums(row.assessment.obligation.action)); }},
    Column{{"Category", 26}, true, [](Row const& row) { return words(row.assessment.obligation.category); }},
    Column{{"To look at", 40}, false, [](Row const& row) { return words(review_of(row)); }},
    Column{{"Folder", 30}, true, [](Row const& row) { return words(row.the_case.folder); }},
};

template <class Do>
void each_obligation(CheckReport const& report, Audience audience, Do const& act) {
  for (CaseReport const* the_case : cases_by_urgency(report))
    for (Assessment const* assessment : obligations_by_urgency(*the_case)) act(Row{*the_case, *assessment, audience});
}

void write_actions(CheckReport const& report, Audience audience, Book& book) {
  std::vector<Column const*> columns;
  std::vector<Heading> headings;
  for (Column const& column : columns_of_actions) {
    if (audience == Audience::open && !column.open) continue;
    columns.push_back(&column);
    headings.push_back(column.heading);
  }
  Table table{book, "Is it done", headings};
  each_obligation(report, audience, [&](Row const& row) {
    std::vector<Value> values;
    for (Column const* column : columns) values.push_back(column->cell(row));
    table.row(values);
  });
  table.close();
}

constexpr std::array finding_headings{Heading{"Case", 14},
                                      Heading{"Action", 9},
                                      Heading{"Result", 12},
                                      Heading{"Level", 12},
                                      Heading{"What the rule wants", 38},
                                      Heading{"What was found", 50},
                                      Heading{"Quote", 40},
                                      Heading{"Where", 30},
                                      Heading{"What is claimed", 36},
                                      Heading{"Why it asks", 44},
                                      Heading{"A person's verdict", 34},
                                      Heading{"Rule", 22}};

void write_findings(CheckReport const& report, Audience audience, bool passing, Book& book) {
  Table table{book, passing ? "What is shown" : "What falls short", finding_headings};
  each_obligation(report, audience, [&](Row const& row) {
    for (Finding const& finding : row.assessment.findings) {
      if (is_shortfall(finding) == passing) continue;
      auto const look = passing ? Look::green : finding.result == RuleResult::fail ? Look::red : Look::yellow;
      std::array const values{reference(row),
                              number(row),
                              words(capitalised(std::string{name(finding.result)}), look),
                              words(capitalised(std::string{name(finding.level)})),
                              words(std::string{finding.title}),
                              words(std::string{told(finding)}),
                              words(finding.quote),
                              words(place_in_words(finding.where)),
                              words(finding.claim ? claim_in_words(*finding.claim) : ""),
                              words(std::string{finding.why}),
                              words(finding.judgement ? in_words(*finding.judgement) : ""),
                              words(finding.rule)};
      table.row(values);
    }
  });
  table.close();
}

constexpr std::array due_headings{Heading{"Case", 14},
                                  Heading{"Action", 9},
                                  Heading{"Due", 18},
                                  Heading{"First due", 18},
                                  Heading{"How it was counted", 80},
                                  Heading{"Extension", 44},
                                  Heading{"Extension asked for", 30}};

void write_due_dates(CheckReport const& report, Audience audience, Book& book) {
  Table table{book, "Why is it due then", due_headings};
  each_obligation(report, audience, [&](Row const& row) {
    auto const& asked = row.assessment.extension_requested;
    std::array const values{reference(row),
                            number(row),
                            day(row.assessment.due),
                            day(row.assessment.original_due),
                            words(steps_in_line(row.assessment.obligation.due.steps)),
                            words(capitalised(extension_in_words(row.assessment))),
                            words(asked && asked->to ? "To " + in_words(*asked->to) + ", not agreed" : "")};
    table.row(values);
  });
  table.close();
}

constexpr std::array sending_headings{Heading{"Case", 14}, Heading{"Question", 28}, Heading{"Action", 9},
                                      Heading{"What", 90}, Heading{"Rule", 24}};

void write_before_sending(CheckReport const& report, Book& book) {
  Table table{book, before_sending_heading, sending_headings};
  for (CaseReport const* the_case : cases_by_urgency(report)) {
    if (!the_case->before_sending) continue;
    auto const name = words(case_name(*the_case));
    if (the_case->before_sending->clear())
      table.row(std::array{name, words(""), count({}), words(std::string{council_says}), words("")});
    for (SendingPart const& part : sending_parts())
      for (SendingPoint const& point : (*the_case->before_sending).*part.points)
        table.row(std::array{name, words(std::string{part.heading}), count(point.action), words(point.message),
                             words(point.rule)});
  }
  table.close();
}

constexpr std::array note_headings{Heading{"Case", 30}, Heading{"What", 110}};

void write_notes(CheckReport const& report, Audience audience, Book& book) {
  Table table{book, "What else to know", note_headings};
  for (CaseReport const* the_case : cases_by_urgency(report)) {
    auto const add = [&](std::string const& note) { table.row(std::array{words(case_name(*the_case)), words(note)}); };
    if (auto const outcome = outcome_in_words(*the_case, audience); !outcome.empty()) add("Outcome: " + outcome);
    for (Review const& review : the_case->statement.review) add(review.message);
    for (std::string const& remark : remarks(*the_case)) add(remark);
  }
  table.close();
}

constexpr std::array file_headings{Heading{"Case", 14}, Heading{"File", 44}, Heading{"Format", 12},
                                   Heading{"Why it was not read", 60}, Heading{"SHA-256", 70}};

void write_files(CheckReport const& report, Book& book) {
  Table table{book, "What was looked into", file_headings};
  for (CaseReport const* the_case : cases_by_urgency(report))
    for (JudgedFile const& file : the_case->files)
      table.row(std::array{words(case_name(*the_case)), words(file.file), words(file.format), words(file.reason),
                           words(file.sha256)});
  table.close();
}

constexpr std::array unreadable_headings{Heading{"Input", 50}, Heading{"Why", 90}, Heading{"Code", 20}};

void write_unreadable(CheckReport const& report, Book& book) {
  Table table{book, "What was not checked", unreadable_headings};
  for (FailedInput const& input : report.unreadable)
    table.row(std::array{words(input.source), words(input.message, Look::red), words(input.code)});
  table.close();
}

void write_about(CheckReport const& report, Audience audience, Book& book) {
  auto sheet = book.add("About");
  sheet.width(0, 22);
  sheet.width(1, 100);
  sheet.text(0, 0, "Agreed actions as of " + in_words(report.as_of), Look::title);
  std::size_t row = 2;
  auto const line = [&](std::string_view name, std::string_view content) {
    sheet.text(row, 0, name, Look::strong);
    sheet.text(row++, 1, content, Look::wrapped);
  };
  line("How things stand", summary_line(report, audience));
  line("Rule pack", report.pack_id + " " + report.pack_version);
  if (audience == Audience::council) line("Who decides", council_says);
  if (audience != Audience::open) line("Due dates", "A due date is met until the end of that day in London.");
}

}  // namespace

void write_check_xlsx(CheckReport const& report, Style const& style, std::string& out) {
  Book book{"Agreed actions as of " + in_words(report.as_of), report.as_of};
  write_about(report, style.audience, book);
  write_actions(report, style.audience, book);
  if (style.audience != Audience::open) {
    write_before_sending(report, book);
    write_findings(report, style.audience, false, book);
    write_due_dates(report, style.audience, book);
    write_findings(report, style.audience, true, book);
    write_notes(report, style.audience, book);
    write_files(report, book);
  }
  write_unreadable(report, book);
  out += book.finish();
}

}  // namespace amends
