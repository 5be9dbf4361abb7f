// The parts of the nightly page, one function each: night_html.cpp puts them together. Only the files of
// that page include this.
#pragma once

#include "reports/html_page.h"
#include "reports/night_view.h"
#include "reports/style.h"

#include <map>          // std::map
#include <optional>     // std::optional
#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <utility>      // std::pair
#include <vector>       // std::vector

namespace amends {

// What is still to be shown of actions that are not due soon. Whole lists of it recur with every case, so
// each stands once in the page and is referred to.
class StillToBeShown {
 public:
  StillToBeShown(NightReport const& report, Audience audience);
  // From 1; nothing where its own card tells what is to be shown.
  [[nodiscard]] std::optional<std::size_t> list_for(ActionRecord const& action) const;

  struct List {
    std::string kind;  // of the duty
    std::vector<std::string> titles;
  };
  [[nodiscard]] std::vector<List> const& lists() const { return lists_; }

 private:
  std::map<std::pair<Kind, std::vector<std::string>>, std::size_t> numbers_;
  std::vector<List> lists_;
};

// The report with what several parts of its page need.
struct NightPage {
  NightPage(NightReport const& of, Style const& how)
      : report{of},
        style{how},
        audience{how.audience},
        work{work_list(of)},
        open{open_cases(of)},
        closed{closed_cases(of)},
        wanted{of, how.audience} {}
  NightReport const& report;
  Style const& style;
  Audience audience;
  WorkList work;
  std::vector<std::size_t> open, closed;
  StillToBeShown wanted;
};

// "case-12", "case-12-2": where a case and an action of it stand. `of_case`: index into the report's cases.
[[nodiscard]] std::string case_anchor(std::size_t of_case);
[[nodiscard]] std::string action_anchor(std::size_t of_case, int n);
// Kept on one line where it is short, as a reference is; the name of a folder may be long.
[[nodiscard]] std::string html_case_name(CaseRecord const& record);
// The reference as a link to the case, its body beneath.
[[nodiscard]] std::string case_link(NightPage const& page, std::size_t of_case);
// "Action 2" as a link to it; to its case where that is told in a line only
[[nodiscard]] std::string action_link(NightPage const& page, std::size_t of_case, int n);
// "Action 2 Payment: Council to Mrs T, £200", the first two words as a link
[[nodiscard]] std::string action_line(NightPage const& page, std::size_t of_case, std::size_t of_action);

// A column of a table; numbers stand at the right.
struct NightColumn {
  std::string_view heading;
  bool number = false;
};
void begin_columns(std::string_view caption, std::span<NightColumn const> columns, std::string& out);
[[nodiscard]] std::string number_cell(std::string_view label, std::string_view content);

// A part of the page: nothing is written, and no link to it, where there is nothing to show.
struct NightPart {
  std::string_view id;
  std::string_view heading;
  bool (*has)(NightPage const& page);
  void (*write)(NightPage const& page, std::string& out);
  std::size_t (*count)(NightPage const& page) = nullptr;  // shown in the contents; null for none
};

void write_night_queue(NightPage const& page, Queue queue, std::string& out);
void write_night_calendar(NightPage const& page, std::string& out);
void write_night_chase(NightPage const& page, std::string& out);
void write_night_doubtful(NightPage const& page, std::string& out);
[[nodiscard]] bool has_extensions(NightPage const& page);
void write_night_extensions(NightPage const& page, std::string& out);
void write_night_bodies(NightPage const& page, std::string& out);
void write_night_ageing(NightPage const& page, std::string& out);
void write_night_open_cases(NightPage const& page, std::string& out);
void write_night_closed_cases(NightPage const& page, std::string& out);
void write_night_wanted(NightPage const& page, std::string& out);

}  // namespace amends
