#include "engine/assess/masking.h"

#include <vector>  // std::vector

#include <gtest/gtest.h>

namespace amends {
namespace {

struct Row {
  char const* rule;
  char const* quote;
  char const* shown;
};

TEST(Masking, HidesWhatIdentifiesAPersonOrAccount) {
  std::vector<Row> const rows{
      {"sort code and account", "Paid to 20-11-43 12345678", "Paid to [sort code] [account number]"},
      {"spaced account", "Account 1234 5678", "Account [account number]"},
      {"labelled short account", "Account no: 1234567", "[account number]"},
      {"IBAN", "GB29 NWBK 6016 1331 9268 19", "[account number]"},
      {"card", "card 4929 1234 5678 9012", "card [card number]"},
      {"National Insurance, valid", "NI AB123456C", "NI [National Insurance number]"},
      {"postcode", "12 High Street, AN1 2XY", "12 High Street, [postcode]"},
      {"postcode, lower case", "an12xy", "[postcode]"},
      {"e-mail", "to jo.bloggs@example.org.uk today", "to [e-mail] today"},
      {"phone", "ring 01632 960123", "ring [phone number]"},
      {"mobile", "07700 900123", "[phone number]"},
      {"international", "+44 7700 900123", "[phone number]"},
      {"bracketed", "(020) 7946 0958", "[phone number]"},
  };
  for (auto const& row : rows) EXPECT_EQ(masked(row.quote), row.shown) << row.rule;
}

TEST(Masking, LeavesDatesSumsAndNames) {
  for (auto const* quote : {"Payment date: 2024-04-27", "Amount: £1,000.00", "Payee: Mrs X", "18 April 2024",
                            "Reference: BACS 114", "Dates: 2024-04-27 2024-05-01", "£12,500 in 3 parts"})
    EXPECT_EQ(masked(quote), quote);
}

}  // namespace
}  // namespace amends
