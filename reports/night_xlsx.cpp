// report.xlsx: a sheet for each question of a morning. Days are days, sums and shares are numbers, and a
// sheet with nothing on it is left out.
#include "reports/action_text.h"
#include "reports/book_table.h"
#include "reports/check_view.h"
#include "reports/night_formats.h"
#include "reports/night_notes.h"
#include "reports/night_view.h"
#include "reports/words.h"

#include <algorithm>  // std::ranges::stable_sort
#include <array>      // std::array
#include <cstdint>    // std::int64_t
#include <limits>     // std::numeric_limits
#include <tuple>      // std::tie
#include <utility>    // std::move
#include <vector>     // std::vector

namespace amends {

namespace {

using namespace table;

struct Row {
  CaseRecord const* record;
  ActionRecord const* action;
  ActionNotes const* notes;
  Audience audience;
};

struct Column {
  Heading heading;
  Value (*cell)(Row const& row);
};

Value plain(std::string text) { return words(std::move(text), Look::plain); }

Value status_of(Row const& row) {
  return words(status_sentence(row.action->status, row.audience), look_of(row.action->status));
}

std::string shortfalls_of(Row const& row) {
  std::string out;
  for (Finding const* finding : shortfalls(*row.action)) out += (out.empty() ? "" : "\n") + std::string{told(*finding)};
  for (Review const& entry : row.action->review)
    if (entry.level == ReviewLevel::doubt) out += (out.empty() ? "" : "\n") + entry.message;
  return out;
}

std::string changes_of(Row const& row) {
  std::string out;
  for (Change const* change : row.notes->changes)
    out += (out.empty() ? "" : ", ") + std::string{label(change->kind, row.audience)};
  return out;
}

constexpr Column of_case{{"Case", 14}, [](Row const& row) { return plain(case_name(*row.record)); }};
constexpr Column of_body{{"Body", 40}, [](Row const& row) { return plain(body_of(*row.record)); }};
constexpr Column number{{"Action", 9}, [](Row const& row) { return count(row.action->n); }};
constexpr Column headline{{"What", 44},
                          [](Row const& row) { return words(capitalised(action_headline(row.action->terms))); }};
constexpr Column agreed{{"What was agreed", 60}, [](Row const& row) { return words(single_spaced(row.action->text)); }};
constexpr Column status{{"Status", 18}, &status_of};
constexpr Column due{{"Due", 18}, [](Row const& row) { return day(row.action->due); }};
constexpr Column first_due{{"First due", 18}, [](Row const& row) { return day(row.action->original_due); }};
constexpr Column late{{"Days late", 11}, [](Row const& row) { return count(row.action->days_late); }};
constexpr Column left{{"Days left", 11}, [](Row const& row) { return count(row.action->days_left); }};
constexpr Column waited{{"Days waited", 12}, [](Row const& row) { return count(row.action->days_waited); }};
constexpr Column evidence{{"Evidence", 18},
                          [](Row const& row) { return plain(label(row.action->evidence_state, row.audience)); }};
constexpr Column chase{{"Chase step", 26}, [](Row const& row) {
                         return plain(row.notes->chase ? capitalised(chase_in_words(*row.notes->chase)) : "");
                       }};
constexpr Column changed{{"Changed", 20}, [](Row const& row) { return plain(changes_of(row)); }};
constexpr Column shortfall{{"What falls short", 60}, [](Row const& row) { return words(shortfalls_of(row)); }};
constexpr Column waits_for{
    {"Waits for", 50}, [](Row const& row) {
      return words(single_spaced(row.action->condition.empty() ? row.action->deadline_text : row.action->condition));
    }};
constexpr Column folder{{"Folder", 24}, [](Row const& row) { return plain(row.record->folder); }};

using Columns = std::span<Column const>;

constexpr std::array overdue_columns{of_case, of_body,  number,    headline, due,
                                     late,    evidence, shortfall, chase,    changed};
constexpr std::array soon_columns{of_case, of_body, number, headline, due, left, evidence, shortfall, chase};
constexpr std::array person_columns{of_case, of_body, number, headline, due, late, shortfall, changed};
constexpr std::array waiting_columns{of_case, of_body, number, headline, waits_for, waited};
constexpr std::array extension_columns{
    of_case,
    of_body,
    number,
    headline,
    first_due,
    due,
    Column{{"More days", 11},
           [](Row const& row) {
             auto const& [now, before] = std::tie(row.action->due, row.action->original_due);
             return count(now && before ? std::optional<std::int64_t>{(*now - *before).days()} : std::nullopt);
           }},
    Column{{"Agreed by", 22},
           [](Row const& row) { return plain(row.action->extension ? row.action->extension->agreed_by : ""); }},
    Column{{"Agreed on", 18},
           [](Row const& row) {
             return day(row.action->extension ? std::optional{row.action->extension->agreed_on} : std::nullopt);
           }},
    Column{{"Reason", 40},
           [](Row const& row) { return words(row.action->extension ? row.action->extension->reason : ""); }},
    Column{{"Asked for, not agreed", 22},
           [](Row const& row) {
             return day(row.action->extension_requested ? row.action->extension_requested->to : std::nullopt);
           }},
    status};
constexpr std::array all_columns{
    of_case,
    of_body,
    number,
    Column{{"Paragraph", 12}, [](Row const& row) { return plain(row.action->terms.paragraph); }},
    Column{{"Kind", 18}, [](Row const& row) { return plain(capitalised(spaced(name(row.action->terms.kind)))); }},
    agreed,
    status,
    due,
    first_due,
    late,
    left,
    evidence,
    Column{{"Done on", 18}, [](Row const& row) { return day(row.action->done_on); }},
    Column{{"Evidence sent on", 18}, [](Row const& row) { return day(row.action->evidence_sent_on); }},
    Column{{"Sum", 14}, [](Row const& row) { return sum(row.action->terms.total_pence); }},
    chase,
    changed,
    folder};
// What the public may see: nothing of time, people or evidence.
constexpr std::array open_columns{of_case, of_body, number, agreed, status, folder};

// What comes first on a sheet, the smaller first.
std::int64_t first_due_first(ActionRecord const& action) {
  return action.due ? action.due->day_number() : std::numeric_limits<std::int64_t>::max();
}
std::int64_t longest_waiting_first(ActionRecord const& action) { return -action.days_waited.value_or(0); }
std::int64_t by_folder(ActionRecord const&) { return 0; }

struct Question {
  std::string_view sheet;
  Columns columns;
  std::int64_t (*order)(ActionRecord const& action);
  bool (*belongs)(ActionRecord const& action);
};

constexpr std::array questions{
    Question{"What is overdue", overdue_columns, &first_due_first,
             [](ActionRecord const& action) { return is_overdue(action); }},
    Question{"What is due soon", soon_columns, &first_due_first,
             [](ActionRecord const& action) { return action.status == Status::due_soon; }},
    Question{"What needs a person", person_columns, &first_due_first,
             [](ActionRecord const& action) { return action.status == Status::needs_review; }},
    Question{"What is waiting", waiting_columns, &longest_waiting_first,
             [](ActionRecord const& action) { return action.status == Status::awaiting_event; }},
    Question{"Extensions", extension_columns, &first_due_first,
             [](ActionRecord const& action) { return action.extension || action.extension_requested; }}};
constexpr auto everything = [](ActionRecord const&) { return true; };
constexpr Question all_of_it{"All obligations", all_columns, &by_folder, everything};
constexpr Question published{"All obligations", open_columns, &by_folder, everything};

std::vector<Row> rows_of(Question const& question, NightReport const& report, NightNotes const& notes,
                         Audience audience) {
  std::vector<Row> rows;
  for (std::size_t i = 0; i < report.cases.size(); ++i)
    for (std::size_t j = 0; j < report.cases[i].actions.size(); ++j)
      if (question.belongs(report.cases[i].actions[j]))
        rows.push_back({&report.cases[i], &report.cases[i].actions[j], &notes.of(i, j), audience});
  std::ranges::stable_sort(rows, {}, [&](Row const& row) { return question.order(*row.action); });
  return rows;
}

void write(Question const& question, NightReport const& report, NightNotes const& notes, Audience audience,
           Book& book) {
  std::vector<Heading> headings;
  for (Column const& column : question.columns) headings.push_back(column.heading);
  Table table{book, question.sheet, headings};
  std::vector<Value> values;
  for (Row const& row : rows_of(question, report, notes, audience)) {
    values.clear();
    for (Column const& column : question.columns) values.push_back(column.cell(row));
    table.row(values);
  }
  table.close();
}

constexpr std::array change_headings{
    Heading{"Change", 20}, Heading{"Case", 14}, Heading{"Body", 40},       Heading{"Action", 9},   Heading{"What", 70},
    Heading{"Before", 18}, Heading{"Now", 18},  Heading{"Due before", 18}, Heading{"Due now", 18}, Heading{"File", 40}};

void write_changes(NightReport const& report, Audience audience, Book& book) {
  Table table{book, "What changed", change_headings};
  for (Change const& change : report.changes) {
    auto const stand = [&](std::optional<Stand> const& at) {
      return at ? words(label(at->status, audience), look_of(at->status)) : words("");
    };
    table.row(std::array{words(std::string{label(change.kind, audience)}), plain(case_name(change)), plain(change.body),
                         count(change.action), words(told(change, audience)), stand(change.before), stand(change.now),
                         day(change.before ? change.before->due : std::nullopt),
                         day(change.now ? change.now->due : std::nullopt), words(change.file)});
  }
  table.close();
}

constexpr std::array chase_headings{Heading{"Day of the step", 18},
                                    Heading{"New", 8},
                                    Heading{"Step", 18},
                                    Heading{"What it asks", 50},
                                    Heading{"For", 20},
                                    Heading{"Case", 14},
                                    Heading{"Body", 40},
                                    Heading{"Action", 9},
                                    Heading{"What", 44},
                                    Heading{"Due", 18}};

void write_chase(NightReport const& report, Book& book) {
  Table table{book, "Whom to chase", chase_headings};
  for (ChaseDue const& step : report.chase) {
    CaseRecord const& record = report.cases[step.of_case];
    ActionRecord const& action = record.actions[step.of_action];
    table.row(std::array{day(step.on), plain(step.new_since_last ? "Yes" : ""),
                         plain(capitalised(spaced(step.step.id))), words(step.step.action),
                         plain(capitalised(step.step.to)), plain(case_name(record)), plain(body_of(record)),
                         count(action.n), words(capitalised(action_headline(action.terms))), day(action.due)});
  }
  table.close();
}

std::vector<Heading> body_headings(Audience audience, std::vector<std::string>& names) {
  for (StatusWords const& each : by_urgency()) names.push_back(label(each.status, audience));
  std::vector<Heading> headings{{"Body", 36}, {"Cases", 9}, {"Obligations", 13}};
  for (std::string const& name : names) headings.push_back({name, 13});
  for (Heading const& heading : std::array{
           Heading{"Extended", 11}, Heading{"Year", 11}, Heading{"Outcomes in the rate", 13}, Heading{"Complied", 12},
           Heading{"Late", 12}, Heading{"Not complied", 12}, Heading{"Ceased", 10}, Heading{"Other outcome", 12}})
    headings.push_back(heading);
  return headings;
}

// A row for each year of a body; one without a year where no outcome is recorded.
void write_bodies(NightReport const& report, Audience audience, Book& book) {
  std::vector<std::string> names;
  auto const headings = body_headings(audience, names);
  Table table{book, "By body", headings};
  for (BodyFigures const& figures : report.bodies) {
    std::vector<Value> first{words(figures.body), count(figures.cases), count(figures.obligations)};
    for (StatusWords const& each : by_urgency())
      first.push_back(count(figures.by_status[static_cast<std::size_t>(each.status)]));
    first.push_back(count(figures.extended));
    if (figures.years.empty()) table.row(first);
    for (ComplianceYear const& year : figures.years) {
      auto values = first;
      for (Value const& value : std::array{
               plain(year.year), count(year.counted()), share(year.in_time + year.late, year.counted()),
               share(year.late, year.counted()), count(year.not_complied), count(year.ceased), count(year.other)})
        values.push_back(value);
      table.row(values);
    }
  }
  table.close();
}

constexpr std::array note_headings{Heading{"Case", 30}, Heading{"What", 110}};

void write_notes(NightReport const& report, Audience audience, Book& book) {
  Table table{book, "What else to know", note_headings};
  for (std::string const& note : report.notes) table.row(std::array{words(""), words(note)});
  for (CaseRecord const& record : report.cases) {
    auto const add = [&](std::string const& note) { table.row(std::array{plain(case_name(record)), words(note)}); };
    if (auto const outcome = outcome_in_words(record, audience); !outcome.empty()) add("Outcome: " + outcome);
    for (Review const& review : record.review) add(review.message);
    for (std::string const& remark : remarks(record)) add(remark);
  }
  table.close();
}

constexpr std::array unreadable_headings{Heading{"Input", 50}, Heading{"Why", 90}, Heading{"Code", 20}};

void write_unreadable(NightReport const& report, Book& book) {
  Table table{book, "What was not read", unreadable_headings};
  for (FailedInput const& input : report.unreadable)
    table.row(std::array{words(input.source), words(input.message, Look::red), plain(input.code)});
  table.close();
}

void write_about(NightReport const& report, Audience audience, Book& book) {
  auto sheet = book.add("About");
  sheet.width(0, 22);
  sheet.width(1, 100);
  sheet.text(0, 0, "Agreed actions on " + in_words(report.as_of), Look::title);
  std::size_t row = 2;
  auto const line = [&](std::string_view name, std::string_view content) {
    sheet.text(row, 0, name, Look::strong);
    sheet.text(row++, 1, content, Look::wrapped);
  };
  if (audience != Audience::open) line("How things stand", first_line(report));
  line("What changed", changes_line(report));
  line("Rule pack", report.pack_id + " " + report.pack_version);
  if (audience == Audience::council) line("Who decides", council_says);
  if (audience == Audience::open) return;
  line("Due dates", "A due date is met until the end of that day in London.");
  line("Rates", "Complied: carried out, in time or late, of the outcomes in the rate; ceased cases are in no rate.");
}

}  // namespace

void write_night_xlsx(NightReport const& report, Style const& style, std::string& out) {
  Audience const audience = style.audience;
  NightNotes const notes{report};
  Book book{"Agreed actions on " + in_words(report.as_of), report.as_of};
  write_about(report, audience, book);
  write_changes(report, audience, book);
  if (audience == Audience::open) {
    write(published, report, notes, audience, book);
  } else {
    for (Question const& question : questions) write(question, report, notes, audience, book);
    write_chase(report, book);
    write_bodies(report, audience, book);
    write(all_of_it, report, notes, audience, book);
    write_notes(report, audience, book);
  }
  write_unreadable(report, book);
  out += book.finish();
}

}  // namespace amends
