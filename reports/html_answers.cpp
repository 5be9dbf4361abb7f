#include "reports/html_answers.h"

#include "reports/action_text.h"
#include "reports/check_view.h"
#include "reports/html_page.h"
#include "reports/words.h"

namespace amends {

namespace {

std::string as_sentence(std::string_view text) {
  bool const ended = !text.empty() && std::string_view{".!?"}.find(text.back()) != std::string_view::npos;
  return std::string{text} + (ended || text.empty() ? "" : ".");
}

}  // namespace

void append_html_entry(std::string_view term, std::string_view content, std::string& out) {
  if (content.empty()) return;
  out += "<div><dt>";
  append_html(term, out);
  out += "</dt><dd>";
  out += content;
  out += "</dd></div>\n";
}

std::string html_status(Status status, Audience audience) {
  return html_tag(label(status, audience), words_of(status).tone);
}

std::string html_due(Answers const& answers, std::string_view steps) {
  std::string out = "<p>" + html(due_and_distance(answers)) + "</p>";
  if (auto const extension = extension_in_words(answers); !extension.empty())
    out += "<p>" + html(capitalised(extension)) + "</p>";
  if (answers.extension_requested && answers.extension_requested->to)
    out += "<p>Extension to " + html(in_words(*answers.extension_requested->to)) + " asked for, not agreed</p>";
  return steps.empty() ? out : out + "<p class=\"hint small\">" + html(steps) + "</p>";
}

std::string html_evidence(Answers const& answers, Audience audience) {
  std::string out = html(label(answers.evidence_state, audience));
  if (answers.done_on) out += ". Done " + html(in_words(*answers.done_on));
  if (answers.evidence_sent_on) out += ". Sent " + html(in_words(*answers.evidence_sent_on));
  if (audience == Audience::council && !council_caution(answers.status).empty())
    out += "<p class=\"hint\">" + html(council_caution(answers.status)) + "</p>";
  return out;
}

std::string html_waiting(Answers const& answers) {
  if (!answers.days_waited) return {};
  return html("Waiting for " + counted(static_cast<std::size_t>(*answers.days_waited), "day"));
}

std::string html_finding(Finding const& finding) {
  bool const passes = !is_shortfall(finding);
  std::string const place = place_in_words(finding.where);
  std::string out =
      "<li>" + html_tag(capitalised(std::string{name(finding.result)}), passes ? TagTone::green : TagTone::yellow) +
      " " + html(as_sentence(told(finding)));
  if (!finding.quote.empty()) out += " “" + html(finding.quote) + "”";
  if (finding.claim) out += " <span class=\"hint\">" + html(capitalised(claim_in_words(*finding.claim))) + "</span>";
  if (finding.judgement) out += " " + html(capitalised(in_words(*finding.judgement))) + ".";
  if (!passes && !finding.why.empty()) out += " <span class=\"hint\">" + html(finding.why) + "</span>";
  out += " <span class=\"hint small\">" + html(finding.rule + (place.empty() ? "" : ", " + place)) + "</span>";
  return out + "</li>";
}

std::string html_shortfalls(Answers const& answers, ToBeShown where) {
  std::string items;
  for (Finding const* finding : shortfalls(answers)) items += html_finding(*finding);
  if (where == ToBeShown::elsewhere) return items;
  auto const wanted = still_to_be_shown(answers);
  if (wanted.empty()) return items;
  items += "<li>" + html_tag("Still to be shown", TagTone::yellow) + "<ul>";
  for (auto const& title : wanted) items += "<li>" + html(capitalised(title)) + "</li>";
  return items + "</ul></li>";
}

}  // namespace amends
