// report.html: on the first screen what has changed and the counts that matter; then the work list, the
// figures, and every case with the statement's words.
#include "reports/night_html.h"

#include "reports/action_text.h"
#include "reports/check_view.h"
#include "reports/night_formats.h"
#include "reports/night_style.h"
#include "reports/night_svg.h"
#include "reports/words.h"

#include <algorithm>  // std::any_of
#include <array>      // std::array
#include <set>        // std::set

namespace amends {

namespace {

// Groups of changes beyond this length show their first lines, the rest on demand.
constexpr std::size_t changes_shown = 8;

bool always(NightPage const&) { return true; }

bool has_chase(NightPage const& page) { return page.audience == Audience::internal && !page.report.chase.empty(); }
bool has_ageing(NightPage const& page) { return !page.work.overdue.empty() && !page.report.ageing.empty(); }
bool has_bodies(NightPage const& page) { return page.audience == Audience::internal && !page.report.bodies.empty(); }
bool has_open(NightPage const& page) { return !page.open.empty(); }
bool has_wanted(NightPage const& page) { return !page.wanted.lists().empty(); }
bool has_closed(NightPage const& page) { return !page.closed.empty(); }

void write_overdue(NightPage const& page, std::string& out) { write_night_queue(page, Queue::overdue, out); }
void write_due(NightPage const& page, std::string& out) {
  write_night_calendar(page, out);
  write_night_queue(page, Queue::due, out);
}
void write_review(NightPage const& page, std::string& out) {
  write_night_queue(page, Queue::review, out);
  write_night_doubtful(page, out);
}
void write_waiting(NightPage const& page, std::string& out) { write_night_queue(page, Queue::waiting, out); }

std::size_t count_overdue(NightPage const& page) { return actions_in(page.work.overdue); }
std::size_t count_due(NightPage const& page) { return actions_in(page.work.due); }
std::size_t count_review(NightPage const& page) { return actions_in(page.work.review); }
std::size_t count_waiting(NightPage const& page) { return actions_in(page.work.waiting); }
std::size_t count_open(NightPage const& page) { return page.open.size(); }
std::size_t count_closed(NightPage const& page) { return page.closed.size(); }

constexpr std::array parts{
    NightPart{"overdue", "Overdue", always, write_overdue, count_overdue},
    NightPart{"due", "Due in the next six weeks", always, write_due, count_due},
    NightPart{"review", "To be reviewed", always, write_review, count_review},
    NightPart{"waiting", "Awaiting events", always, write_waiting, count_waiting},
    NightPart{"chase", "Steps that fall due", has_chase, write_night_chase},
    NightPart{"extensions", "Extensions", has_extensions, write_night_extensions},
    NightPart{"ageing", "How long actions have been overdue", has_ageing, write_night_ageing},
    NightPart{"bodies", "By body", has_bodies, write_night_bodies},
    NightPart{"cases", "Open cases", has_open, write_night_open_cases, count_open},
    NightPart{"closed", "Cases with nothing left to do", has_closed, write_night_closed_cases, count_closed},
    NightPart{"wanted", "What is still to be shown", has_wanted, write_night_wanted},
};
// To the public only what was agreed, and whether it was done.
constexpr std::array public_parts{
    NightPart{"cases", "In hand", has_open, write_night_open_cases, count_open},
    NightPart{"closed", "Done", has_closed, write_night_closed_cases, count_closed},
};

std::span<NightPart const> parts_for(Audience audience) {
  if (audience == Audience::open) return public_parts;
  return parts;
}

// The one body of all cases, where they have but one.
std::string only_body_of(NightReport const& report) {
  std::set<std::string> bodies;
  for (CaseRecord const& record : report.cases) {
    bodies.insert(body_of(record));
    if (bodies.size() > 1) return {};
  }
  return bodies.empty() ? std::string{} : *bodies.begin();
}

std::string title_of(NightPage const& page) {
  std::string const what = page.audience == Audience::open ? "Agreed service improvements" : "Agreed actions";
  std::string const body = only_body_of(page.report);
  return (body.empty() ? what : body + ": " + lower_first(what)) + " on " +
         std::string{weekday_name(page.report.as_of)} + " " + in_words(page.report.as_of);
}

// By number: to a council not even an address calls anything satisfied.
std::string change_anchor(ChangeKind kind) { return "change-" + std::to_string(static_cast<int>(kind) + 1); }

struct Tile {
  std::size_t count;
  std::string label, href, note;
  std::string_view tone;
};

std::string new_in_words(NightReport const& report, ChangeKind kind) {
  auto const count = count_of(report, kind);
  return !report.compared_with ? std::string{} : count == 0 ? "none new" : std::to_string(count) + " new";
}

void write_tiles(NightPage const& page, std::string& out) {
  NightReport const& report = page.report;
  std::vector<Tile> tiles{
      {actions_in(page.work.overdue), "overdue", "#overdue", new_in_words(report, ChangeKind::newly_overdue), "red"},
      {count_of(report, Status::due_soon), "due in " + std::to_string(report.due_soon_days) + " days", "#due",
       new_in_words(report, ChangeKind::newly_due_soon), "yellow"},
      {actions_in(page.work.review), "to review", "#review", new_in_words(report, ChangeKind::to_review), "yellow"},
      {actions_in(page.work.waiting), "awaiting events", "#waiting", {}, "blue"}};
  if (report.compared_with)
    tiles.push_back({count_of(report, ChangeKind::satisfied),
                     lower_first(std::string{label(ChangeKind::satisfied, page.audience)}),
                     "#" + change_anchor(ChangeKind::satisfied), "since " + in_words(*report.compared_with), "green"});
  out += "<ul class=\"counts\">\n";
  for (Tile const& tile : tiles) {
    bool const leads = tile.count > 0;
    out += "<li class=\"" + std::string{leads ? tile.tone : "grey"} + "\">" +
           (leads ? "<a href=\"" + tile.href + "\">" : "") + "<b>" + std::to_string(tile.count) + "</b> " +
           html(tile.label) + (leads ? "</a>" : "");
    if (!tile.note.empty()) out += "<span class=\"hint small\">" + html(tile.note) + "</span>";
    out += "</li>\n";
  }
  out += "</ul>\n";
}

// The place without what stands before the case's folder: the page is the same wherever the cases are.
Place from_case(Place place, FailedInput const& input) {
  auto const at = place.file.rfind(input.source);
  if (at != std::string::npos) place.file.erase(0, at);
  return place;
}

void write_unreadable(NightReport const& report, std::string& out) {
  if (report.unreadable.empty()) return;
  out += "<section class=\"warning\" id=\"unreadable\" aria-labelledby=\"unreadable-h\"><h2 id=\"unreadable-h\">" +
         html(counted(report.unreadable.size(), "case") + " could not be read") +
         "</h2>\n<p>The rest of this report is complete; these are not in it.</p>\n<ul>\n";
  for (FailedInput const& input : report.unreadable) {
    out += "<li><strong>" + html(input.source) + "</strong>: " + html(input.message);
    for (auto const& each : input.diagnostics)
      out +=
          "<br><span class=\"hint\">" + html(in_words(from_case(each.place, input)) + ": " + each.message) + "</span>";
    out += "</li>\n";
  }
  out += "</ul></section>\n";
}

// What is to be known of the night as a whole, and cases in which nothing was found.
void write_notes(NightPage const& page, std::string& out) {
  std::string items;
  for (std::string const& note : page.report.notes) items += "<li>" + html(note) + "</li>\n";
  if (page.audience != Audience::open)
    for (std::size_t i = 0; i < page.report.cases.size(); ++i)
      if (page.report.cases[i].actions.empty())
        items += "<li><a href=\"#" + case_anchor(i) + "\">" + html(case_name(page.report.cases[i])) +
                 "</a>: no agreed action was found in the decision</li>\n";
  if (items.empty()) return;
  out += "<section class=\"inset\" aria-labelledby=\"notes-h\"><h2 id=\"notes-h\">To know</h2>\n<ul>\n" + items +
         "</ul></section>\n";
}

// "payment to Mrs T, £200; apology to Mrs T"
std::string duties_of(CaseRecord const& record, std::vector<int> const& numbers) {
  std::string out;
  for (int const n : numbers)
    for (ActionRecord const& action : record.actions)
      if (action.n == n) out += (out.empty() ? "" : "; ") + lower_first(duty_in_words(record, action));
  return out;
}

std::string change_line(NightPage const& page, ChangeLine const& line) {
  Change const& change = *line.first;
  auto const of_case = case_of(page.report, change);
  bool const told_in_a_line = of_case && (!change.action || is_closed(page.report.cases[*of_case]));
  std::string const href = !of_case         ? ""
                           : told_in_a_line ? case_anchor(*of_case)
                                            : action_anchor(*of_case, *change.action);
  std::string const name = html(case_name(change));
  std::string out = "<li><span class=\"ref\">" + (of_case ? "<a href=\"#" + href + "\">" + name + "</a>" : name);
  out += "</span><span>" + html(line.words);
  std::string const duties = of_case ? duties_of(page.report.cases[*of_case], line.actions) : std::string{};
  std::string const under = change.body + (change.body.empty() || duties.empty() ? "" : ": ") + duties;
  if (!under.empty()) out += "<span class=\"under\">" + html(under) + "</span>";
  return out + "</span></li>\n";
}

void write_change_group(NightPage const& page, ChangeKindInfo const& info, std::string& out) {
  auto const lines = change_lines(page.report, info.kind, page.audience);
  if (lines.empty()) return;
  auto const words = label(info.kind, page.audience);
  out += "<h3 id=\"" + change_anchor(info.kind) + "\">" + html(words) + " <span class=\"n\">" +
         std::to_string(count_of(page.report, info.kind)) + "</span></h3>\n<ul class=\"changes\">\n";
  std::size_t const shown = lines.size() <= changes_shown + 1 ? lines.size() : changes_shown;
  for (std::size_t i = 0; i < shown; ++i) out += change_line(page, lines[i]);
  out += "</ul>\n";
  if (shown == lines.size()) return;
  out += "<details><summary>" + counted(lines.size() - shown, "more line") + ": " +
         html(lower_first(std::string{words})) + "</summary><ul class=\"changes\">\n";
  for (std::size_t i = shown; i < lines.size(); ++i) out += change_line(page, lines[i]);
  out += "</ul></details>\n";
}

void write_changes(NightPage const& page, std::string& out) {
  out += "<section aria-labelledby=\"changes\">\n<h2 id=\"changes\">What has changed</h2>\n<p>" +
         html(changes_line(page.report)) + ".</p>\n";
  for (ChangeKindInfo const& info : change_kinds()) write_change_group(page, info, out);
  out += "</section>\n";
}

void write_contents(NightPage const& page, std::string& out) {
  out += "<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">Contents</h2>\n<ul>\n";
  for (NightPart const& part : parts_for(page.audience)) {
    if (!part.has(page)) continue;
    out += "<li><a href=\"#" + std::string{part.id} + "\">" + html(part.heading) + "</a>";
    if (part.count != nullptr) out += " <span class=\"hint\">" + std::to_string(part.count(page)) + "</span>";
    out += "</li>\n";
  }
  out += "</ul>\n</nav>\n";
}

std::string size_in_words(NightReport const& report) {
  std::size_t actions = 0;
  for (CaseRecord const& record : report.cases) actions += record.actions.size();
  return counted(report.cases.size(), "case") + ", " + counted(actions, "action");
}

void write_about(NightPage const& page, std::string& out) {
  NightReport const& report = page.report;
  if (page.audience != Audience::internal || report.idle_rules.empty()) return;
  out +=
      "<section class=\"part\" aria-labelledby=\"about\">\n<h2 id=\"about\">About this report</h2>\n<p>Rules that "
      "found nothing to look at, "
      "though a duty of their kind occurred: " +
      html(joined(report.idle_rules)) + ".</p>\n</section>\n";
}

}  // namespace

void write_night_html(NightReport const& report, Style const& style, std::string& out) {
  NightPage const page{report, style};
  std::string const title = title_of(page);
  std::string const header =
      "<header class=\"mast\"><div><strong>Amends</strong> <span>Nightly report</span></div></header>\n";
  begin_html_page({title, night_style, header}, out);
  append_timeline_shapes(out);
  out += "<h1>" + html(title) + "</h1>\n<p class=\"lead\">" + html(size_in_words(report)) + ".</p>\n";
  if (style.audience != Audience::open) write_tiles(page, out);
  write_unreadable(report, out);
  write_notes(page, out);
  out += "<div class=\"first\">\n";
  write_changes(page, out);
  write_contents(page, out);
  out += "</div>\n";
  for (NightPart const& part : parts_for(style.audience)) {
    if (!part.has(page)) continue;
    out += "<section class=\"part\" aria-labelledby=\"" + std::string{part.id} + "\">\n<h2 id=\"" +
           std::string{part.id} + "\">" + html(part.heading) + "</h2>\n";
    part.write(page, out);
    out += "<p class=\"back\"><a href=\"#contents\">Back to contents</a></p>\n</section>\n";
  }
  write_about(page, out);
  end_html_page("Made by Amends with rule pack " + report.pack_id + " " + report.pack_version +
                    ". A due date is met until the end of that day in London.",
                out);
}

}  // namespace amends
