// What a printer puts at the top and the foot of every page: titles, addresses, page numbers. Inside the
// room.
#pragma once

#include "grammar/text/page_lines.h"

#include <vector>  // std::vector

namespace amends {

// Takes them out, so that sentences go on from page to page. Items of a list are never taken for one.
void drop_running_lines(std::vector<Page>& pages);

}  // namespace amends
