// E-mails: heads, alternatives, what they carry, and those made to do harm.
#include "grammar/text/mail.h"

#include <gtest/gtest.h>  // TEST, EXPECT_EQ

#include <chrono>  // std::chrono::steady_clock

namespace amends::test {
namespace {

std::string const head =
    "From: Council <c@council.example>\nTo: Mrs T <t@example.org>, b@example.org\n"
    "Date: Fri, 27 Jun 2025 10:00:00 +0100\nSubject: Payment\nMIME-Version: 1.0\n";

std::string refusal_of(std::string const& bytes) {
  auto const read = read_mail(bytes);
  auto const* refused = std::get_if<Unreadable>(&read);
  return refused ? refused->code : "read";
}

TEST(Mail, ItsHeadAndWordsAreRead) {
  auto const mail = std::get<Mail>(read_mail(head + "\nWe paid.\n"));
  EXPECT_EQ(mail.from.at(0).name, "Council");
  EXPECT_EQ(mail.to.at(0).name, "Mrs T");
  EXPECT_EQ(mail.to.at(0).address, "t@example.org");
  EXPECT_EQ(mail.to.at(1).address, "b@example.org");
  EXPECT_EQ(mail.sent, 1751014800);
  EXPECT_EQ(mail.subject, "Payment");
  EXPECT_EQ(mail.text, "We paid.\n");
}

struct Body {
  char const* rule;
  std::string headers_and_body;
  char const* text;
};

TEST(Mail, TheWordsOfEachKindOfBodyAreRead) {
  Body const rows[] = {
      {"Windows-1252",
       "Content-Type: text/plain; charset=windows-1252\n\n\xA3"
       "5\n",
       "£5\n"},
      {"quoted-printable",
       "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n=C2=A35 =\nnow\n",
       "£5 now\n"},
      {"another charset",
       "Content-Type: text/plain; charset=iso-8859-15\nContent-Transfer-Encoding: quoted-printable\n\n=A4=\n", "€"},
      {"the plain one of alternatives",
       "Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\nplain\n--b\nContent-Type: "
       "text/html\n\n<p>rich</p>\n--b--\n",
       "plain"},
      {"a page", "Content-Type: text/html\n\n<p>We <b>paid</b>.</p><script>x</script><img src=http://x.example/a>\n",
       "We paid.\n"},
      {"a message within", "Content-Type: message/rfc822\n\nSubject: Sorry\nFrom: a@b.example\n\nWe apologise.\n",
       "Subject: Sorry\n\nWe apologise.\n"},
  };
  for (auto const& row : rows) {
    auto const read = read_mail(head + row.headers_and_body);
    ASSERT_TRUE(std::holds_alternative<Mail>(read)) << row.rule;
    EXPECT_EQ(std::get<Mail>(read).text, row.text) << row.rule;
  }
}

TEST(Mail, ThatIsNoneOrLockedIsRefused) {
  EXPECT_EQ(refusal_of("just words"), "broken_file");
  EXPECT_EQ(refusal_of("Title: of a story\n\nOnce upon a time"), "broken_file");
  EXPECT_EQ(refusal_of(""), "broken_file");
  EXPECT_EQ(refusal_of(head + "Content-Type: application/pkcs7-mime; smime-type=enveloped-data\n\nx"),
            "encrypted_file");
  EXPECT_EQ(refusal_of(head + "Content-Type: multipart/encrypted; boundary=b\n\n--b\n\nx\n--b--\n"), "encrypted_file");
}

TEST(Mail, MadeToDoHarmIsRefusedAtOnce) {
  std::string nested = head;
  for (int i = 0; i < 100'000; ++i)
    nested += "Content-Type: multipart/mixed; boundary=b" + std::to_string(i) + "\n\n--b" + std::to_string(i) + "\n";
  std::string deep = head;
  for (int i = 0; i < 400; ++i)
    deep += "Content-Type: multipart/mixed; boundary=b" + std::to_string(i) + "\n\n--b" + std::to_string(i) + "\n";
  std::string many = head + "Content-Type: multipart/mixed; boundary=b\n\n";
  for (int i = 0; i < 400; ++i) many += "--b\nContent-Type: text/plain\n\nx\n";
  for (auto const& bytes : {nested, deep, many}) {
    auto const start = std::chrono::steady_clock::now();
    EXPECT_EQ(refusal_of(bytes), "too_large");
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds{2});
  }
}

TEST(Mail, OnlySoManyFilesAreKept) {
  std::string many = head + "Content-Type: multipart/mixed; boundary=b\n\n";
  for (int i = 0; i < 30; ++i)
    many += "--b\nContent-Type: text/plain\nContent-Disposition: attachment; filename=a.txt\n\nx\n";
  auto const mail = std::get<Mail>(read_mail(many + "--b--\n"));
  EXPECT_EQ(mail.files.size(), most_mail_files);
  EXPECT_EQ(mail.files_in_all, 30U);
}

}  // namespace
}  // namespace amends::test
