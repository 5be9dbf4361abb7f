#include "engine/ledger/address.h"

#include <algorithm>    // std::min
#include <string_view>  // std::string_view

namespace amends {

namespace {

constexpr std::string_view hidden = "***";

// What stands for the value of password= and the like, in either way of writing an address.
void hide_values(std::string& address) {
  constexpr std::string_view key = "password";
  for (std::size_t at = address.find(key); at != std::string::npos; at = address.find(key, at + 1)) {
    std::size_t const equals = address.find_first_not_of(' ', at + key.size());
    if (equals == std::string::npos || address[equals] != '=') continue;
    std::size_t const from = std::min(address.find_first_not_of(' ', equals + 1), address.size());
    bool const in_quotes = from < address.size() && address[from] == '\'';
    std::size_t const to = in_quotes ? address.find('\'', from + 1) : address.find_first_of("& ", from);
    address.replace(from, std::min(to, address.size()) - from + (in_quotes && to < address.size() ? 1 : 0), hidden);
  }
}

}  // namespace

std::string without_password(std::string address) {
  std::size_t const scheme = address.find("://");
  if (scheme == std::string::npos) return address;
  std::size_t const colon = address.find(':', scheme + 3);
  std::size_t const host = address.rfind('@');  // the last: a password may hold others
  if (host != std::string::npos && colon < host) address.replace(colon + 1, host - colon - 1, hidden);
  hide_values(address);
  return address;
}

}  // namespace amends
