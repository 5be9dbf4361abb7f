// `extract --draft` for people: the date that is assumed, and what to object to.
#pragma once

#include "engine/confirm/draft_finding.h"
#include "reports/text_page.h"

namespace amends {

void write_assumed_date(DraftReading const& draft, TextPage& page);
void write_objections(DraftReading const& draft, TextPage& page);

}  // namespace amends
