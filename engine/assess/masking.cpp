#include "engine/assess/masking.h"

#include <array>    // std::array
#include <utility>  // std::index_sequence

#include <re2/re2.h>  // RE2: linear time on whatever a letter holds

namespace amends {

namespace {

struct Mask {
  char const* pattern;
  char const* name;
};

// In this order: a card number would otherwise be taken for two account numbers, and so on.
constexpr std::array masks{
    Mask{R"([A-Za-z0-9._%+'-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,})", "[e-mail]"},
    Mask{R"(\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b)", "[account number]"},
    Mask{R"(\b\d{4}[ -]?\d{4}[ -]?\d{4}[ -]?\d{1,7}\b)", "[card number]"},
    Mask{R"((?i)\b[a-ceghj-pr-tw-z]{2} ?\d{2} ?\d{2} ?\d{2} ?[a-d]\b)", "[National Insurance number]"},
    Mask{R"(\b\d{2}[-–]\d{2}[-–]\d{2}\b)", "[sort code]"},
    Mask{R"((?i)\bsort[ -]?code\W{0,3}\d{2} ?\d{2} ?\d{2}\b)", "[sort code]"},
    Mask{R"(\+44[ -]?(?:\(0\)[ -]?)?\d{2,4}[ -]?\d{3,4}[ -]?\d{3,4}\b)", "[phone number]"},
    Mask{R"(\(0\d{2,4}\)[ -]?\d{3,4}[ -]?\d{3,4}\b)", "[phone number]"},
    Mask{R"(\b0\d{2,4}[ -]?\d{3,4}[ -]?\d{3,4}\b)", "[phone number]"},
    Mask{R"((?i)\b(?:account|acct|a/c)(?: (?:no|number))?\.?\W{0,3}\d{6,10}\b)", "[account number]"},
    Mask{R"(\b\d{4} ?\d{4}\b)", "[account number]"},
    Mask{R"((?i)\b[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}\b)", "[postcode]"},
};

struct Patterns {
  std::array<RE2, masks.size()> compiled;
  Patterns() : Patterns(std::make_index_sequence<masks.size()>{}) {}

 private:
  template <std::size_t... index>
  explicit Patterns(std::index_sequence<index...>) : compiled{RE2{masks[index].pattern}...} {}
};

}  // namespace

std::string masked(std::string_view quote) {
  static Patterns const patterns;
  std::string out{quote};
  for (std::size_t i = 0; i < masks.size(); ++i) RE2::GlobalReplace(&out, patterns.compiled[i], masks[i].name);
  return out;
}

}  // namespace amends
