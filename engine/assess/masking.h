// Evidence holds bank details, addresses and numbers of real people; reports show that something
// matched, not what it was. Everything quoted from evidence goes through here.
#pragma once

#include <string>       // std::string
#include <string_view>  // std::string_view

namespace amends {

// `quote` with sort codes, account, card and National Insurance numbers, postcodes, e-mail addresses and
// phone numbers replaced by what they are: "[sort code]". Dates and sums stay.
[[nodiscard]] std::string masked(std::string_view quote);

}  // namespace amends
