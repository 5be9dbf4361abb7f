#include "reports/form_workbook.h"

#include "engine/evidence/form_sheets.h"
#include "engine/evidence/wording.h"
#include "reports/book.h"
#include "reports/words.h"

#include <algorithm>  // std::max
#include <array>      // std::array
#include <span>       // std::span

namespace amends {

namespace {

constexpr std::size_t spare_evidence_rows = 25;
constexpr std::size_t spare_event_rows = 5;
constexpr std::size_t more_time_rows = 8;
constexpr std::size_t heading_row = 0;
constexpr double entry_height = 20;  // points: easy to hit

constexpr std::array states{PaymentState::paid, PaymentState::offered, PaymentState::declined, PaymentState::returned,
                            PaymentState::set_off};

// Where the choices of the drop-downs stand, on a sheet that is out of sight.
struct Lists {
  std::string actions, kinds, states, yes;
};

std::string bullets(std::vector<std::string> const& lines) {
  std::string out;
  for (auto const& line : lines) out += (out.empty() ? "• " : "\n• ") + line;
  return out;
}

void write_headings(BookSheet& sheet, std::span<form::Column const> columns) {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    bool const told = columns[i].fill == form::Fill::told || columns[i].fill == form::Fill::action;
    sheet.width(i, columns[i].width);
    sheet.text(heading_row, i, columns[i].title, told ? Look::heading : Look::entry_heading);
  }
}

std::string source_of(std::size_t column, std::size_t rows) {
  auto const letter = std::string(1, static_cast<char>('A' + column));
  return "=" + std::string(form::lists_sheet) + "!$" + letter + "$1:$" + letter + "$" + std::to_string(rows);
}

std::string write_list(BookSheet& sheet, std::size_t column, std::vector<std::string> const& choices) {
  for (std::size_t i = 0; i < choices.size(); ++i) sheet.text(i, column, choices[i]);
  return source_of(column, std::max<std::size_t>(1, choices.size()));
}

Lists write_lists(BookSheet& sheet, FormContent const& content) {
  std::size_t row = 0;
  for (auto const& action : content.actions) sheet.whole(row++, 0, action.n);
  std::vector<std::string> kinds;
  for (auto const kind : all_evidence_kinds()) kinds.push_back(in_words(kind));
  std::vector<std::string> payment_states;
  for (auto const state : states) payment_states.push_back(spaced(name(state)));
  return {source_of(0, std::max<std::size_t>(1, row)), write_list(sheet, 1, kinds),
          write_list(sheet, 2, payment_states), write_list(sheet, 3, {"yes"})};
}

// --- Instructions

struct Step {
  std::string_view sheet;
  std::string_view words;
};
constexpr std::array steps{
    Step{"1",
         "Read the sheet “Actions”: what was agreed, by when, what shows that it was done, and what a careful "
         "case officer looks for."},
    Step{"2",
         "Save this workbook as evidence.xlsx in the folder of the case, beside the decision, and put the letters, "
         "remittances and minutes there, too, or into a folder in it."},
    Step{"3",
         "On the sheet “Evidence” each action has a line. Fill in the cells under the green headings; leave empty "
         "what does not apply. A line in which nothing is filled in counts as nothing supplied."},
    Step{"4",
         "For a second piece of evidence on an action, use a free line under the others and choose the number of "
         "the action there. One letter for two actions: write both numbers, 1, 2."},
    Step{"5",
         "Does an action wait for something, or did its condition never arise? Say so on the sheet “Events”. Is "
         "more time needed? Say so on “More time”; a date moves only when the Ombudsman has agreed to it."},
    Step{"6",
         "Before you send it: amends check, with the name of the folder, says what is missing, what will be late "
         "and what a person will look at. Leave “Sent on” empty until you have sent it."},
};

constexpr std::array colours{
    Step{"Blue", "headings of what the form tells you; these cells are protected against a slip, without a password"},
    Step{"Green", "headings of what you fill in"},
};

void write_instructions(BookSheet& sheet, FormContent const& content) {
  sheet.width(0, 18);
  sheet.width(1, 105);
  std::size_t row = 0;
  sheet.text(row++, 0, "What was done, and what shows it", Look::title);
  sheet.text(row++, 0, content.body, Look::lead);
  ++row;
  auto const line = [&](std::string_view label, std::string_view words) {
    sheet.text(row, 0, label, Look::strong);
    sheet.text(row++, 1, words, Look::wrapped);
  };
  line(form::reference_label, content.reference);
  line("Decision of", content.decision_date ? in_words(*content.decision_date) : "no date");
  if (content.wanted_by)
    line("Last due date", in_words(*content.wanted_by) + " (" + std::string(weekday_name(*content.wanted_by)) + ")");
  ++row;
  sheet.text(row++, 0, "How to fill this in", Look::lead);
  for (auto const& step : steps) line(step.sheet, step.words);
  ++row;
  for (auto const& colour : colours) {
    sheet.text(row, 0, colour.sheet, colour.sheet == "Blue" ? Look::heading : Look::entry_heading);
    sheet.text(row++, 1, colour.words, Look::wrapped);
  }
  ++row;
  sheet.text(row, 0, form::schema_label, Look::small);
  sheet.text(row, 1, form::schema, Look::small);
  sheet.protect();
}

// --- Actions

std::string what_shows_it(FormAction const& action) {
  return action.kinds.empty() ? action.remark : capitalised(any_of(action.kinds)) + ".";
}

void write_actions(BookSheet& sheet, FormContent const& content) {
  constexpr std::array<std::pair<std::string_view, double>, 9> columns{{{form::action_title, 9},
                                                                        {"Paragraph", 11},
                                                                        {"What was agreed", 45},
                                                                        {"Due", 18},
                                                                        {"To", 16},
                                                                        {"Shown by", 26},
                                                                        {"A careful case officer looks for", 44},
                                                                        {"A person will judge", 34},
                                                                        {form::code_title, 19}}};
  for (std::size_t i = 0; i < columns.size(); ++i) {
    sheet.width(i, columns[i].second);
    sheet.text(heading_row, i, columns[i].first, Look::heading);
  }
  std::size_t row = heading_row;
  for (auto const& action : content.actions) {
    ++row;
    auto const only = action.condition.empty() ? std::string{} : "\nOnly: " + action.condition;
    sheet.whole(row, 0, action.n, Look::plain);
    sheet.text(row, 1, action.paragraph);
    sheet.text(row, 2, action.text + only, Look::wrapped);
    if (action.due)
      sheet.date(row, 3, action.due);
    else
      sheet.text(row, 3, capitalised(action.due_words), Look::wrapped);
    sheet.text(row, 4, joined(action.recipients), Look::wrapped);
    sheet.text(row, 5, what_shows_it(action), Look::wrapped);
    sheet.text(row, 6, bullets(action.asks), Look::wrapped);
    sheet.text(row, 7, bullets(action.judged), Look::wrapped);
    sheet.text(row, 8, action.fingerprint, Look::small);
  }
  sheet.freeze(1, 1);
  sheet.protect();
}

// --- The sheets to fill in

// What each column says to whoever stands in it, and what it takes.
void guard(BookSheet& sheet, form::Column const& column, Cells const& cells, Lists const& lists) {
  std::string const title(column.title);
  using enum form::Fill;
  switch (column.fill) {
    case told: return;
    case action:
      sheet.choices(cells, lists.actions, {title, "The number of the action, as on the sheet “Actions”. Several: 1, 2"},
                    false);
      return;
    case name:
      if (column.key == "state")
        sheet.choices(cells, lists.states,
                      {title, "For payments: was it paid, offered, declined, returned or set off?"}, true);
      else
        sheet.choices(cells, lists.kinds, {title, "Choose from the list; “other” fits what has no kind of its own."},
                      true);
      return;
    case day: sheet.days_only(cells, {title, "A day, such as 18/04/2024."}); return;
    case sum: sheet.sums_only(cells, {title, "The sum that this evidence shows, in pounds: 1000.50"}); return;
    case yes:
      sheet.choices(cells, lists.yes, {title, "“yes” where it is known that it will not come; say why."}, true);
      return;
    case people: sheet.hint(cells, {title, "Who was paid or written to. Several names: put ; between them."}); return;
    case words:
      if (column.key == "file")
        sheet.hint(cells, {title, "The file that shows it, as named in the folder of the case: evidence/letter.pdf"});
      return;
  }
}

void write_entry_cell(BookSheet& sheet, std::size_t row, std::size_t column, form::Fill fill) {
  using enum form::Fill;
  if (fill == told)
    sheet.text(row, column, {}, Look::plain);
  else if (fill == day)
    sheet.entry_date(row, column);
  else if (fill == sum)
    sheet.entry_money(row, column);
  else
    sheet.entry_text(row, column);
}

// A sheet to fill in: `fixed` lines that are about an action already, then free ones.
template <class WriteFixed>
void write_form_sheet(BookSheet& sheet, std::span<form::Column const> columns, std::size_t fixed, std::size_t spare,
                      Lists const& lists, WriteFixed const& write_fixed) {
  write_headings(sheet, columns);
  auto const first = heading_row + 1;
  auto const last = heading_row + fixed + spare;
  for (auto row = first; row <= last; ++row) sheet.height(row, entry_height);
  for (auto row = first; row <= last; ++row)
    for (std::size_t i = 0; i < columns.size(); ++i) write_entry_cell(sheet, row, i, columns[i].fill);
  for (std::size_t i = 0; i < fixed; ++i) write_fixed(first + i, i);
  for (std::size_t i = 0; i < columns.size(); ++i) {
    bool const action = columns[i].fill == form::Fill::action;
    guard(sheet, columns[i], {action ? first + fixed : first, i, last, i}, lists);
  }
  sheet.protect();
}

std::vector<FormAction const*> actions_that(FormContent const& content, bool (*wanted)(FormAction const&)) {
  std::vector<FormAction const*> out;
  for (auto const& action : content.actions)
    if (action.entry == FormEntry::item && wanted(action)) out.push_back(&action);
  return out;
}

void write_evidence(BookSheet& sheet, FormContent const& content, Lists const& lists) {
  auto const actions = actions_that(content, [](FormAction const&) { return true; });
  write_form_sheet(sheet, form::evidence_columns, actions.size(), spare_evidence_rows, lists,
                   [&](std::size_t row, std::size_t i) {
                     auto const& action = *actions[i];
                     sheet.whole(row, 0, action.n, Look::strong);
                     sheet.text(row, 1, action.text, Look::wrapped);
                     if (action.due)
                       sheet.date(row, 2, action.due);
                     else
                       sheet.text(row, 2, capitalised(action.due_words), Look::wrapped);
                   });
  sheet.freeze(1, 2);
}

void write_events(BookSheet& sheet, FormContent const& content, Lists const& lists) {
  auto const waiting = actions_that(content, [](FormAction const& action) { return action.waits; });
  write_form_sheet(sheet, form::events_columns, waiting.size(), spare_event_rows, lists,
                   [&](std::size_t row, std::size_t i) {
                     sheet.whole(row, 0, waiting[i]->n, Look::strong);
                     sheet.text(row, 1, waiting[i]->waits_for, Look::wrapped);
                   });
  sheet.freeze(1, 1);
}

}  // namespace

std::string form_workbook(FormContent const& content, Date created) {
  Book book("Evidence for " + (content.reference.empty() ? content.body : content.reference), created);
  auto instructions = book.add(form::instructions_sheet);
  auto actions = book.add(form::actions_sheet);
  auto evidence = book.add(form::evidence_sheet);
  auto events = book.add(form::events_sheet);
  auto more_time = book.add(form::more_time_sheet);
  auto choices = book.add(form::lists_sheet);

  auto const lists = write_lists(choices, content);
  write_instructions(instructions, content);
  write_actions(actions, content);
  write_evidence(evidence, content, lists);
  write_events(events, content, lists);
  write_form_sheet(more_time, form::more_time_columns, 0, more_time_rows, lists, [](std::size_t, std::size_t) {});
  more_time.freeze(1, 0);
  choices.hide();
  return book.finish();
}

}  // namespace amends
