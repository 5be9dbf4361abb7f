// What the pages on evidence say alike of one obligation: when it is due, what was supplied, what the
// rules found. Pieces of HTML for the rows of a summary list.
#pragma once

#include "engine/assess/case_report.h"
#include "reports/style.h"

#include <string>       // std::string
#include <string_view>  // std::string_view

namespace amends {

// A row of a summary list; nothing where there is nothing to say. `content` is HTML.
void append_html_entry(std::string_view term, std::string_view content, std::string& out);

// <strong class="tag tag-red">Overdue</strong>; in the words of the audience
[[nodiscard]] std::string html_status(Status status, Audience audience);

// "27 April 2024 (Saturday), 4 days late", extension and request; `steps`: how it was counted, empty for none.
[[nodiscard]] std::string html_due(Answers const& answers, std::string_view steps);
// The evidence state, the days, and to a council who decides.
[[nodiscard]] std::string html_evidence(Answers const& answers, Audience audience);
// "Waiting for 35 days"; empty where it does not wait
[[nodiscard]] std::string html_waiting(Answers const& answers);

// A finding as an item of a list, with its quote, place and, where it falls short, the rule's reason.
[[nodiscard]] std::string html_finding(Finding const& finding);
// Whether what is still to be shown is told with the rest.
enum class ToBeShown { here, elsewhere };
// What falls short, as items; then what is still to be shown, as one item. Empty for none.
[[nodiscard]] std::string html_shortfalls(Answers const& answers, ToBeShown wanted = ToBeShown::here);

}  // namespace amends
