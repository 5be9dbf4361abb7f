// What `amends review` shows of an action: its words, and what was read in them, field by field.
#pragma once

#include "engine/confirm/confirmed.h"
#include "reports/text_page.h"

#include <string>  // std::string

namespace amends {

// `earlier`: what a person made of it before; null for nothing.
void write_review_page(BoundStatement const& statement, Obligation const& obligation, Confirmation const* earlier,
                       TextPage& page);

}  // namespace amends
