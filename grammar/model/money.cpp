#include "grammar/model/money.h"

namespace amends {

namespace {

std::string with_separators(std::uint64_t pounds) {
  std::string digits = std::to_string(pounds);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
  return digits;
}

}  // namespace

std::string pounds(std::int64_t pence) {
  auto const size = pence < 0 ? 0 - static_cast<std::uint64_t>(pence) : static_cast<std::uint64_t>(pence);
  std::string out = pence < 0 ? "-£" : "£";
  out += with_separators(size / 100);
  if (size % 100 == 0) return out;
  std::string const cents = std::to_string(size % 100);
  return out + "." + (cents.size() == 1 ? "0" : "") + cents;
}

}  // namespace amends
