#include "grammar/text/digest.h"

#include <openssl/evp.h>  // EVP_Digest, EVP_sha256

#include <array>  // std::array

namespace amends {

std::string sha256_hex(std::string_view bytes) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int size = 0;
  if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_sha256(), nullptr) != 1) return {};
  constexpr std::string_view hex_digits = "0123456789abcdef";
  std::string hex;
  hex.reserve(std::size_t{size} * 2);
  for (std::size_t i = 0; i < size; ++i) {
    hex += hex_digits[digest[i] >> 4U];
    hex += hex_digits[digest[i] & 0x0FU];
  }
  return hex;
}

}  // namespace amends
