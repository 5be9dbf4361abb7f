// Work on several threads: results in input order, errors carried over, and an early end.
#include "cli/in_order.h"

#include <gtest/gtest.h>

#include <numeric>    // std::iota
#include <stdexcept>  // std::runtime_error

namespace amends {
namespace {

class InOrder : public testing::TestWithParam<unsigned> {};

TEST_P(InOrder, ResultsComeInInputOrder) {
  std::vector<int> taken;
  in_order<int>(
      1000, GetParam(), [](std::size_t i) { return static_cast<int>(i); },
      [&](int value) {
        taken.push_back(value);
        return true;
      });
  std::vector<int> wanted(1000);
  std::iota(wanted.begin(), wanted.end(), 0);
  EXPECT_EQ(taken, wanted);
}

TEST_P(InOrder, EndsEarlyWhenNobodyWantsMore) {
  int taken = 0;
  in_order<int>(
      1000, GetParam(), [](std::size_t i) { return static_cast<int>(i); }, [&](int) { return ++taken < 10; });
  EXPECT_EQ(taken, 10);
}

TEST_P(InOrder, AnErrorInAThreadIsThrownHere) {
  auto const fails = [](std::size_t i) -> int {
    if (i == 40) throw std::runtime_error("broken");
    return 0;
  };
  EXPECT_THROW(in_order<int>(100, GetParam(), fails, [](int) { return true; }), std::runtime_error);
}

INSTANTIATE_TEST_SUITE_P(Jobs, InOrder, testing::Values(1U, 2U, 8U));

}  // namespace
}  // namespace amends
