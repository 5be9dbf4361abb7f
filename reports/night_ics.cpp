#include "reports/night_ics.h"

#include "engine/assess/states.h"
#include "grammar/text/digest.h"
#include "reports/action_text.h"
#include "reports/check_view.h"
#include "reports/ical_library.h"
#include "reports/night_formats.h"
#include "reports/night_view.h"
#include "reports/words.h"

#include <algorithm>  // std::max, erase_if
#include <map>        // std::map
#include <stdexcept>  // std::runtime_error

namespace amends {

namespace {

constexpr int day_seconds = 24 * 60 * 60;
constexpr int morning = 9 * 60 * 60;  // alarms come at nine
constexpr std::size_t digits_of_case = 16;

icaltimetype all_day(Date date) {
  icaltimetype time{};
  time.year = date.year();
  time.month = date.month().as_number();
  time.day = date.day().as_number();
  time.is_date = 1;
  return time;
}

struct FreeComponent {
  IcalLibrary const* ical;
  void operator()(icalcomponent* component) const { ical->icalcomponent_free(component); }
};

// One line, or several where they are meant, without what a calendar may not hold.
std::string clean(std::string text) {
  std::erase_if(text, [](char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\n') || c == 0x7F; });
  return text;
}

std::string summary_of(CaseRecord const& record, ActionRecord const& action) {
  auto const money = sums(action.terms);
  auto const reference = record.header.reference.value_or("");
  return clean(single_spaced("Due: " + spaced(name(action.terms.kind)) + (money.empty() ? "" : " of " + money) + ", " +
                             body_of(record) + " " + (reference.empty() ? record.folder : reference)));
}

std::string description_of(CaseRecord const& record, ActionRecord const& action, Audience audience) {
  std::string out = "Action " + std::to_string(action.n);
  if (!action.terms.paragraph.empty()) out += ", paragraph " + action.terms.paragraph;
  out += ": " + status_sentence(action.status, audience) + "\n";
  out += "Due " + due_and_distance(action) + "\n";
  if (action.extension) out += capitalised(extension_in_words(action)) + "\n";
  out += "Evidence: " + lower_first(label(action.evidence_state, audience)) + "\n";
  if (!action.text.empty()) out += "“" + single_spaced(action.text) + "”\n";
  return clean(out + "Folder: " + record.folder);
}

// How many days before the due date people are reminded: by the pack's first step before it, else its window.
int reminder_days(NightReport const& report) {
  for (ChaseStep const& step : report.ladder)
    if (step.days < 0) return -step.days;
  return report.due_soon_days;
}

using Component = std::unique_ptr<icalcomponent, FreeComponent>;

class Calendar {
 public:
  Calendar(IcalLibrary const& ical, NightReport const& report, Audience audience)
      : ical_{ical},
        report_{report},
        audience_{audience},
        root_{ical.icalcomponent_new(ICAL_VCALENDAR_COMPONENT), {&ical}} {
    add(root_.get(), ical_.icalproperty_new_prodid("-//Amends//Agreed actions//EN"));
    add(root_.get(), ical_.icalproperty_new_version("2.0"));
    add(root_.get(), ical_.icalproperty_new_method(ICAL_METHOD_PUBLISH));
  }

  // One event as text: thousands of them need not be held as a tree.
  [[nodiscard]] std::string event(CaseRecord const& record, ActionRecord const& action,
                                  std::string const& case_name) const {
    Component const made{ical_.icalcomponent_new(ICAL_VEVENT_COMPONENT), {&ical_}};
    auto* const event = made.get();
    auto const summary = summary_of(record, action);
    bool const sure = action.status != Status::awaiting_event && !has_doubt(action.review);
    add(event, ical_.icalproperty_new_uid((action.fingerprint + "." + case_name).c_str()));
    add(event, ical_.icalproperty_new_dtstamp(stamp()));
    add(event, ical_.icalproperty_new_dtstart(all_day(*action.due)));
    add(event, ical_.icalproperty_new_summary(summary.c_str()));
    add(event, ical_.icalproperty_new_description(description_of(record, action, audience_).c_str()));
    add(event, ical_.icalproperty_new_status(sure ? ICAL_STATUS_CONFIRMED : ICAL_STATUS_TENTATIVE));
    add(event, ical_.icalproperty_new_sequence(revision_of(action)));
    add(event, ical_.icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
    add_alarm(event, morning - reminder_days(report_) * day_seconds, summary);
    add_alarm(event, morning, summary);
    return text(event);
  }

  // The calendar without events, up to the line that ends it, and that line.
  [[nodiscard]] std::pair<std::string, std::string> frame() const {
    auto whole = text(root_.get());
    auto const end = whole.rfind("END:VCALENDAR");
    return {whole.substr(0, end), whole.substr(end)};
  }

 private:
  [[nodiscard]] std::string text(icalcomponent* component) const {
    char* const written = ical_.icalcomponent_as_ical_string_r(component);
    std::string out{written};
    ical_.icalmemory_free_buffer(written);
    return out;
  }

  void add(icalcomponent* component, icalproperty* property) const {
    ical_.icalcomponent_add_property(component, property);
  }

  void add_alarm(icalcomponent* event, int seconds_from_start, std::string const& summary) const {
    auto* const alarm = ical_.icalcomponent_new(ICAL_VALARM_COMPONENT);
    icaltriggertype trigger{};
    trigger.duration = ical_.icaldurationtype_from_int(seconds_from_start);
    add(alarm, ical_.icalproperty_new_action(ICAL_ACTION_DISPLAY));
    add(alarm, ical_.icalproperty_new_description(summary.c_str()));
    add(alarm, ical_.icalproperty_new_trigger(trigger));
    ical_.icalcomponent_add_component(event, alarm);
  }

  // The start of the report's day, and no clock's.
  [[nodiscard]] icaltimetype stamp() const {
    auto time = all_day(report_.as_of);
    time.is_date = 0;
    time.zone = utc();
    return time;
  }

  [[nodiscard]] icaltimezone const* utc() const { return ical_.icaltimezone_get_utc_timezone(); }

  IcalLibrary const& ical_;
  NightReport const& report_;
  Audience audience_;
  Component root_;
};

}  // namespace

std::vector<std::string> calendar_names(NightReport const& report) {
  std::map<std::string, int> cases_with;  // by reference
  for (CaseRecord const& record : report.cases) ++cases_with[record.header.reference.value_or("")];
  std::vector<std::string> names;
  for (CaseRecord const& record : report.cases) {
    auto const reference = record.header.reference.value_or("");
    bool const alone = !reference.empty() && cases_with[reference] == 1;
    auto const digest = sha256_hex(alone ? reference : reference + "\n" + record.folder);
    names.push_back(digest.substr(0, digits_of_case) + "@amends.invalid");
  }
  return names;
}

int revision_of(Answers const& answers) {
  if (!answers.extension) return 0;
  auto const days = (answers.extension->agreed_on - *make_date(2000, 1, 1)).days();
  return std::max(0, static_cast<int>(days));
}

void write_night_ics(NightReport const& report, Style const& style, std::string& out) {
  auto const* const ical = ical_library();
  if (ical == nullptr)
    throw std::runtime_error("calendars are written with libical, which is not installed: install libical3");
  Calendar const calendar{*ical, report, style.audience};
  auto const names = calendar_names(report);
  auto const [start, end] = calendar.frame();
  out += start;
  for (std::size_t i = 0; i < report.cases.size(); ++i)
    for (ActionRecord const& action : report.cases[i].actions)
      if (action.due && !settled(action.status)) out += calendar.event(report.cases[i], action, names[i]);
  out += end;
}

}  // namespace amends
