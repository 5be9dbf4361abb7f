// The cases of the nightly page: an open one with its timeline, the statement's words with the actions
// marked, and a card an action; a closed one in a line.
#include "reports/action_text.h"
#include "reports/check_view.h"
#include "reports/html_answers.h"
#include "reports/html_reviews.h"
#include "reports/night_html.h"
#include "reports/night_svg.h"
#include "reports/words.h"

#include <algorithm>  // std::sort, std::find_if
#include <array>      // std::array

namespace amends {

namespace {

// A paragraph of the statement with the actions that stand in it.
struct Passage {
  std::string const* text;
  std::vector<ActionRecord const*> marks;
};

bool is_marked(ActionRecord const& action) {
  return !action.marked.empty() && action.marked.end <= action.around.size() && action.marked.start < action.marked.end;
}

std::vector<Passage> passages_of(CaseRecord const& record) {
  std::vector<Passage> out;
  for (ActionRecord const& action : record.actions) {
    if (!is_marked(action)) continue;
    auto const found =
        std::find_if(out.begin(), out.end(), [&](Passage const& passage) { return *passage.text == action.around; });
    if (found == out.end())
      out.push_back({&action.around, {&action}});
    else
      found->marks.push_back(&action);
  }
  for (Passage& passage : out)
    std::sort(passage.marks.begin(), passage.marks.end(),
              [](ActionRecord const* a, ActionRecord const* b) { return a->marked.start < b->marked.start; });
  return out;
}

// Lines stay, for they show the list; blanks within and before them are one or none, as they are displayed.
void append_lines(std::string_view text, std::string& out) {
  std::string plain;
  for (char const c : text) {
    bool const blank = c == ' ' || c == '\t' || c == '\r';
    bool const after_blank = plain.empty() ? out.ends_with('\n') : plain.back() == ' ' || plain.back() == '\n';
    if (!blank || !after_blank) plain += blank ? ' ' : c;
  }
  append_html(plain, out);
}

void write_passage(Passage const& passage, std::string& out) {
  std::string_view const text = *passage.text;
  std::size_t at = 0;
  out += "<blockquote>";
  for (ActionRecord const* action : passage.marks) {
    auto const [start, end] = action->marked;
    if (start < at) continue;
    append_lines(text.substr(at, start - at), out);
    out += "<mark><b>Action " + std::to_string(action->n) + "</b> ";
    append_lines(text.substr(start, end - start), out);
    out += "</mark>";
    at = end;
  }
  append_lines(text.substr(at), out);
  out += "</blockquote>\n";
}

// What falls short in full; what passes in a line, and of a settled action as a number only, for nobody
// needs to act on it.
std::string findings_of(ActionRecord const& action, ToBeShown where) {
  std::string items = html_shortfalls(action, where);
  std::string passed;
  std::size_t passes = 0;
  for (Finding const& finding : action.findings) {
    if (is_shortfall(finding)) continue;
    if (finding.judgement) {  // a person's word is told in full
      items += html_finding(finding);
      continue;
    }
    ++passes;
    if (!finding.title.empty()) passed += (passed.empty() ? "" : "; ") + lower_first(std::string{finding.title});
  }
  if (passes > 0) {
    bool const in_full = !settled(action.status) && !passed.empty();
    items += "<li>" + html_tag("Pass", TagTone::green) + " " + counted(passes, "rule") +
             (in_full ? ": <span class=\"hint\">" + html(passed) + "</span>" : std::string{}) + "</li>";
  }
  return items.empty() ? items : "<ul class=\"plain\">" + items + "</ul>";
}

std::string evidence_of(ActionRecord const& action, std::optional<std::size_t> list, Audience audience) {
  std::string out = html_evidence(action, audience);
  if (!list) return out;
  std::string const n = std::to_string(*list);
  return out + ". Still to be shown: <a href=\"#wanted-" + n + "\">list " + n + "</a>";
}

// Doubts stand with their action; notes once for all actions that they are on.
std::vector<Review> doubts_of(ActionRecord const& action) {
  std::vector<Review> out = action.review;
  std::erase_if(out, [](Review const& entry) { return entry.level != ReviewLevel::doubt; });
  return out;
}

std::vector<Review> notes_of(CaseRecord const& record) {
  std::vector<std::pair<Review, std::vector<int>>> notes;
  for (ActionRecord const& action : record.actions)
    for (Review const& entry : action.review) {
      // The weekday stands beside each due date.
      if (entry.level == ReviewLevel::doubt || entry.code == ReviewCode::non_working_due_date) continue;
      auto found = std::find_if(notes.begin(), notes.end(), [&](auto const& note) { return note.first == entry; });
      if (found == notes.end()) found = notes.insert(notes.end(), {entry, {}});
      if (found->second.empty() || found->second.back() != action.n) found->second.push_back(action.n);
    }
  std::vector<Review> out = record.review;
  for (auto& [note, actions] : notes) {
    note.message = actions_in_words(actions) + ": " + note.message;
    out.push_back(std::move(note));
  }
  return out;
}

std::string counting_of(ActionRecord const& action, StepsTold& steps) {
  std::string const counted_how = steps.after_colon(action.n, action.due_steps);
  if (counted_how.empty()) return {};
  return capitalised(counted_how.substr(2));
}

void write_card(NightPage const& page, std::size_t of_case, ActionRecord const& action, StepsTold& steps,
                std::string& out) {
  bool const open = page.audience != Audience::open;
  std::string const& paragraph = action.terms.paragraph;
  std::string const place = paragraph.empty() ? "" : " <small>paragraph " + html(paragraph) + "</small>";
  out += "<section class=\"card\" id=\"" + action_anchor(of_case, action.n) + "\"><header><h4>Action " +
         std::to_string(action.n) + " <span>" + html(capitalised(action_headline(action.terms))) + "</span>" + place +
         "</h4>" + html_status(action.status, page.audience) + "</header><dl>\n";
  if (!is_marked(action)) append_html_entry("Words", html(single_spaced(action.text)), out);
  append_html_entry("Condition", html(single_spaced(action.condition)), out);
  if (open) {
    append_html_entry("Due", html_due(action, settled(action.status) ? std::string{} : counting_of(action, steps)),
                      out);
    append_html_entry("Waiting", html_waiting(action), out);
    auto const list = page.wanted.list_for(action);
    append_html_entry("Evidence", evidence_of(action, list, page.audience), out);
    append_html_entry("Findings", findings_of(action, list ? ToBeShown::elsewhere : ToBeShown::here), out);
    append_html_entry("To look at", html_reviews(doubts_of(action)), out);
  }
  out += "</dl></section>\n";
}

std::string confirmations_of(CaseRecord const& record) {
  std::string out;
  for (ConfirmationRecord const& each : record.confirmations) {
    if (!each.rule.empty()) continue;  // told with the finding that it replaced
    std::string words = capitalised(spaced(each.what)) + " by " + each.by;
    if (each.on) words += " on " + in_words(*each.on);
    out += "<p>" + html(words + (each.reason.empty() ? "" : ": " + each.reason)) + "</p>";
  }
  return out;
}

std::string files_of(CaseRecord const& record) {
  std::string names, unread;
  for (JudgedFile const& file : record.files) {
    if (file.reason.empty())
      names += (names.empty() ? "" : ", ") + file.file;
    else
      unread += "<p>" + html(file.file + ", not read: " + file.reason) + "</p>";
  }
  return (names.empty() ? std::string{} : "<p class=\"small\">" + html(names) + "</p>") + unread;
}

void write_case_facts(CaseRecord const& record, Audience audience, std::string& out) {
  Header const& header = record.header;
  out += "<dl>\n";
  append_html_entry("Decided",
                    html((header.decision_date ? in_words(*header.decision_date) : std::string{"no date"}) +
                         (header.decision ? ", " + *header.decision : std::string{})),
                    out);
  append_html_entry("Subject", html(joined(header.categories, " › ")), out);
  if (record.headline_due && audience != Audience::open)
    append_html_entry("Last due date", html(day_in_words(*record.headline_due)), out);
  append_html_entry("Outcome", html(outcome_in_words(record, audience)), out);
  if (audience != Audience::open) {
    append_html_entry("To look at", html_reviews(notes_of(record)), out);
    std::string notes;
    for (std::string const& remark : remarks(record)) notes += "<p>" + html(remark) + "</p>";
    append_html_entry("Notes", notes, out);
    append_html_entry("Confirmed", confirmations_of(record), out);
    append_html_entry("Files", files_of(record), out);
  }
  if (audience != Audience::open) append_html_entry("Folder", html(record.folder), out);
  out += "</dl>\n";
}

// How the case stands in the line that is seen while it is closed.
std::string standing_of(NightPage const& page, CaseRecord const& record) {
  if (page.audience == Audience::open) return counted(record.actions.size(), "service improvement");
  int late = 0;
  std::optional<Date> next;
  for (ActionRecord const& action : record.actions) {
    if (settled(action.status)) continue;
    if (action.due && is_overdue(action))
      late = std::max(late, static_cast<int>((page.report.as_of - *action.due).days()));
    if (action.due && !is_overdue(action) && (!next || *action.due < *next)) next = action.due;
  }
  if (late > 0) return counted(static_cast<std::size_t>(late), "day") + " late";
  if (next) return (*next < page.report.as_of ? "was due " : "due ") + in_words(*next);
  return record.actions.empty() ? "no agreed action found" : "no due date";
}

void write_open_case(NightPage const& page, std::size_t i, std::string& out) {
  CaseRecord const& record = page.report.cases[i];
  out += "<details class=\"case\" id=\"" + case_anchor(i) + "\"><summary><h3>" + html(case_name(record)) +
         "</h3><span class=\"who\">" + html(body_of(record)) + "</span><span class=\"how\">" +
         html(standing_of(page, record)) + "</span>";
  if (auto const status = headline_status(record)) out += html_status(*status, page.audience);
  out += "</summary>\n<div>\n";
  write_case_facts(record, page.audience, out);
  if (page.audience != Audience::open) append_timeline(record, page.report.as_of, out);
  if (record.text_removed) out += "<p class=\"hint\">" + html(text_removed_says) + "</p>\n";
  auto const passages = passages_of(record);
  for (Passage const& passage : passages) write_passage(passage, out);
  if (record.actions.empty()) out += "<p>No agreed action was found.</p>\n";
  StepsTold steps;
  for (ActionRecord const& action : record.actions) write_card(page, i, action, steps, out);
  out += "</div></details>\n";
}

std::optional<Date> last_done(CaseRecord const& record) {
  std::optional<Date> last;
  for (ActionRecord const& action : record.actions)
    if (action.done_on && (!last || *action.done_on > *last)) last = action.done_on;
  return last;
}

// The actions of a closed case, a line each.
std::string short_lines(CaseRecord const& record, Audience audience) {
  std::string out = "<details><summary>" + counted(record.actions.size(), "action") + "<span class=\"unseen\"> of " +
                    html(case_name(record)) + "</span></summary><ul>";
  for (ActionRecord const& action : record.actions) {
    out += "<li>" + std::to_string(action.n) + ". " + html(capitalised(action_headline(action.terms)));
    out += ": " + html(lower_first(label(action.status, audience)));
    if (action.done_on) out += ", done " + in_words(*action.done_on);
    if (action.due && audience != Audience::open) out += ", due " + in_words(*action.due);
    out += "</li>";
  }
  return out + "</ul></details>";
}

}  // namespace

void write_night_open_cases(NightPage const& page, std::string& out) {
  std::string_view const within = page.audience == Audience::open
                                      ? ". Open a case to read what was agreed."
                                      : ", the most urgent first. Open a case to read the statement’s words with the "
                                        "actions marked, what was supplied and what is missing.";
  out += "<p>" + html(counted(page.open.size(), "case")) + std::string{within} +
         "<span class=\"screen\"> Cases that you open are printed with all of this.</span></p>\n";
  for (std::size_t const i : page.open) {
    write_open_case(page, i, out);
    pass_on_when_long(page.style, out);
  }
}

void write_night_closed_cases(NightPage const& page, std::string& out) {
  bool const whole = page.audience == Audience::internal;
  std::vector<NightColumn> columns{{"Case"}, {"Actions"}, {"Last done"}};
  if (page.audience == Audience::open) columns.pop_back();
  if (whole) columns.push_back({"Outcome"});
  begin_columns(counted(page.closed.size(), "case"), columns, out);
  for (std::size_t const i : page.closed) {
    CaseRecord const& record = page.report.cases[i];
    out += "<tr role=\"row\" id=\"" + case_anchor(i) + "\">" +
           html_row_heading(html_case_name(record) + "<span class=\"under\">" + html(body_of(record)) + "</span>") +
           html_cell("Actions", short_lines(record, page.audience));
    if (page.audience != Audience::open) {
      auto const done = last_done(record);
      out += html_cell("Last done", done ? in_words(*done) : std::string{"no day known"});
    }
    if (whole) {
      auto const outcome = outcome_in_words(record, page.audience);
      out += html_cell("Outcome", html(outcome.empty() ? "none proposed" : outcome));
    }
    out += "</tr>\n";
  }
  end_html_table(out);
  if (page.audience == Audience::council) out += "<p class=\"hint\">" + html(council_says) + "</p>\n";
}

}  // namespace amends
