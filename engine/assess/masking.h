// Evidence holds bank details, addresses and numbers of real people; reports show that something
// matched, not what it was. Everything quoted from evidence goes through here.
#pragma once

#include "engine/assess/case_report.h"

#include <string>       // std::string
#include <string_view>  // std::string_view

namespace amends {

// `quote` with sort codes, account, card and National Insurance numbers, postcodes, e-mail addresses and
// phone numbers replaced by what they are: "[sort code]". Dates and sums stay.
[[nodiscard]] std::string masked(std::string_view quote);

// The same with stars, as many characters as before: for a line with a caret under it.
[[nodiscard]] std::string hidden_in_place(std::string_view line);

// Everything in a report, or in what is wrong with a manifest, that a body wrote.
void mask_evidence(CaseReport& report);
void mask_evidence(Diagnostics& diagnostics);

}  // namespace amends
