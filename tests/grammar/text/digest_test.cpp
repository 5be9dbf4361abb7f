// sha256_hex against the published values, since people check digests with sha256sum.
#include "grammar/text/digest.h"

#include <gtest/gtest.h>  // TEST, EXPECT_EQ

namespace amends {
namespace {

TEST(Sha256, OfNothing_IsThePublishedDigest) {
  EXPECT_EQ(sha256_hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST(Sha256, OfAbc_IsThePublishedDigest) {
  EXPECT_EQ(sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

}  // namespace
}  // namespace amends
