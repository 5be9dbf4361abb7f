// An e-mail as saved (.eml): who wrote to whom and when, its words, and the files it carries.
#pragma once

#include "grammar/text/document.h"

#include <cstddef>      // std::size_t
#include <cstdint>      // std::int64_t
#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <variant>      // std::variant
#include <vector>       // std::vector

namespace amends {

struct MailAddress {
  std::string name;     // empty where only the address is given
  std::string address;  // "t@example.org"
};

struct MailFile {
  std::string name;  // as the mail gives it: never a path to write to
  std::string bytes;
};

struct Mail {
  std::vector<MailAddress> from, to;  // `to`: To and Cc
  std::optional<std::int64_t> sent;   // the Date header, in seconds since 1970, UTC
  std::string subject;
  std::string text;             // of its readable parts, and of messages it encloses
  std::vector<MailFile> files;  // at most `most_mail_files`
  std::size_t files_in_all = 0;
};

inline constexpr std::size_t most_mail_files = 20;

// The mail that `bytes` are. Of parts that say the same, the plain one is read. Nothing is fetched: what a
// mail refers to outside itself stays there. Never throws. Refused: what is no mail, is encrypted, or has more
// parts or bytes than bounded; "mail_reader_missing" where the library for it (GMime) is not installed.
[[nodiscard]] std::variant<Mail, Unreadable> read_mail(std::string_view bytes);

}  // namespace amends
