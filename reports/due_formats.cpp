#include "reports/due_formats.h"

#include "reports/action_text.h"
#include "reports/statement_json.h"

#include <array>  // std::array

namespace amends {

namespace {

void write_text(DueReport const& report, Style const& style, std::string& out) {
  TextPage page{style, out};
  page.paragraph(
      report.answer.due ? day_in_words(*report.answer.due) : std::string{"No date follows from these words."}, 0, 0,
      Paint::bold);
  for (std::string const& step : report.answer.steps) page.paragraph(step, 2, 2);
  write_reviews(report.answer.review, 2, page);
}

void write_json(DueReport const& report, Style const&, std::string& out) {
  JsonWriter json{out, JsonWriter::Layout::indented};
  json.begin_object();
  json.field("start", report.start);
  json.field("phrase", report.phrase);
  json.field("due", report.answer.due);
  json.key("steps");
  json.begin_array();
  for (std::string const& step : report.answer.steps) json.value(step);
  json.end_array();
  json.key("review");
  write_review(report.answer.review, json);
  json.end_object();
  out += '\n';
}

constexpr std::array formats{DueFormat{"text", "for people (the default)", &write_text},
                             DueFormat{"json", "all fields", &write_json}};

}  // namespace

std::span<DueFormat const> due_formats() { return formats; }

}  // namespace amends
