// Files from outside are opened with care.
#include "engine/evidence/attachment.h"
#include "engine/evidence/case_path.h"
#include "grammar/text/digest.h"
#include "rules/pack.h"
#include "scratch_folder.h"

#include <filesystem>  // std::filesystem::create_symlink, resize_file

#include <sys/stat.h>  // mkfifo

#include <gtest/gtest.h>

namespace amends::test {
namespace {

namespace fs = std::filesystem;

Attachment open_attachment(std::string const& folder, std::string const& file) {
  static auto const words = std::get<RulePack>(load_pack("lgsco", PackParts::all)).content_words;
  return amends::open_attachment(folder, file, words);
}

TEST(Attachment, ATextFileIsReadWithItsDigest) {
  ScratchFolder const folder;
  folder.write("evidence/r.txt", "Payee: Mrs X\n");
  auto const file = open_attachment(folder.path(), "evidence/r.txt");
  EXPECT_EQ(file.reading, Reading::text);
  EXPECT_EQ(file.facts.payees, std::vector<std::string>{"Mrs X"});
  EXPECT_EQ(file.sha256.size(), 64U);
}

TEST(Attachment, AnHtmlLetterIsReadAsItsText) {
  ScratchFolder const folder;
  folder.write("l.html", "<html><body><p>Dear Mrs X</p><p>We paid &pound;300.</p></body></html>");
  auto const file = open_attachment(folder.path(), "l.html");
  EXPECT_EQ(file.facts.amounts, std::vector<std::int64_t>{30000});
}

TEST(Attachment, APhotographIsThereButNotLookedInto) {
  ScratchFolder const folder;
  folder.write("r.jpg", "JFIF");
  auto const file = open_attachment(folder.path(), "r.jpg");
  EXPECT_EQ(file.reading, Reading::unopened);
  EXPECT_EQ(file.sha256.size(), 64U);
}

TEST(Attachment, ALockedFileIsLeftToAPerson) {
  ScratchFolder const folder;
  folder.write("r.docx", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
  EXPECT_EQ(open_attachment(folder.path(), "r.docx").reading, Reading::unopened);
}

TEST(Attachment, ADamagedPdfIsUnreadable) {
  ScratchFolder const folder;
  folder.write("r.pdf", "%PDF-1.7");
  EXPECT_EQ(open_attachment(folder.path(), "r.pdf").reading, Reading::unreadable);
}

struct Row {
  char const* rule;
  char const* file;
  char const* reason;
};

TEST(Attachment, WhatCannotBeReadSaysWhy) {
  ScratchFolder const folder;
  folder.write("empty.txt", "");
  folder.write("binary.txt", std::string("\0\0\0\1", 4));
  fs::create_directory(folder.path("folder.txt"));
  mkfifo(folder.path("pipe.txt").c_str(), 0600);
  fs::create_symlink("/etc/hostname", folder.path("out.txt"));
  fs::create_symlink("round.txt", folder.path("round.txt"));
  std::vector<Row> const rows{
      {"absent", "no.txt", "no such file"},
      {"empty", "empty.txt", "empty"},
      {"a folder", "folder.txt", "a folder"},
      {"a pipe does not block", "pipe.txt", "not a regular file"},
      {"a link out of the folder", "out.txt", "link out"},
      {"goes up", "../x.txt", ".."},
      {"absolute", "/etc/hostname", "absolute"},
      {"a link to itself", "round.txt", "link"},
  };
  for (auto const& row : rows) {
    auto const file = open_attachment(folder.path(), row.file);
    EXPECT_EQ(file.reading, Reading::unreadable) << row.rule;
    EXPECT_NE(file.reason.find(row.reason), std::string::npos) << row.rule << ": " << file.reason;
  }
  EXPECT_EQ(open_attachment(folder.path(), "binary.txt").reading, Reading::unreadable);
}

TEST(Attachment, OneTooLargeToBeReadIsLeftToAPersonWithItsDigest) {
  ScratchFolder const folder;
  folder.write("huge.csv", "x");
  fs::resize_file(folder.path("huge.csv"), largest_case_file + 1);
  auto const file = open_attachment(folder.path(), "huge.csv");
  EXPECT_EQ(file.reading, Reading::unopened);
  EXPECT_EQ(file.reason, "it is larger than 16 MiB");
  EXPECT_EQ(file.sha256, sha256_hex("x" + std::string(largest_case_file, '\0')));
}

TEST(Attachment, ACsvOfPaymentsIsReadByItsHeads) {
  ScratchFolder const folder;
  folder.write(
      "run.csv",
      "Payment run,,\r\nRef,Payee Name,Date Paid,Amount (\xA3)\r\n"
      "1,\"Example, Mary\",04/07/2025,\"\xA3\x31,500.00\"\r\n2,Mr B,04/07/2025,(20.00)\r\n,Total,,1480.00\r\n");
  auto const file = open_attachment(folder.path(), "run.csv");
  ASSERT_EQ(file.facts.payments.size(), 2U) << file.reason;
  EXPECT_EQ(file.format, "csv");
  EXPECT_EQ(file.facts.payments[0].payee, "Example, Mary");
  EXPECT_EQ(file.facts.payments[0].amount, 150000);
  EXPECT_EQ(file.facts.payments[0].date, Date(2025, 7, 4));
  EXPECT_EQ(file.facts.payments[0].where.line, 3U);
  EXPECT_EQ(file.facts.payments[1].amount, -2000);
  EXPECT_EQ(file.facts.total, 148000);
}

TEST(Attachment, ARegisterSaysHowManyCame) {
  ScratchFolder const folder;
  folder.write("register.csv", "Name;Attended;Date\nA;Yes;01/08/2025\nB;no;01/08/2025\nC;Y;01/08/2025\n");
  auto const file = open_attachment(folder.path(), "register.csv");
  EXPECT_EQ(file.facts.attended, 2);
  EXPECT_TRUE(file.facts.payments.empty());
  EXPECT_EQ(file.facts.dates, std::vector{Date(2025, 8, 1)});
}

TEST(Attachment, AMailIsReadWithItsHeadAndTheFilesItCarries) {
  ScratchFolder const folder;
  folder.write(
      "m.eml",
      "From: Council <c@council.example>\nTo: Mrs T <t@example.org>\nCc: evidence@lgo.org.uk\n"
      "Date: Fri, 27 Jun 2025 23:30:00 +0000\nSubject: =?utf-8?q?Payment_of_=C2=A3300?=\nMIME-Version: 1.0\n"
      "Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain\n\nPlease see attached.\n"
      "--x\nContent-Type: text/plain; name=advice.txt\nContent-Disposition: attachment; filename=advice.txt\n"
      "Content-Transfer-Encoding: base64\n\nUGF5ZWU6IE1ycyBUCkFtb3VudDogMzAwLjAwCg==\n"
      "--x\nContent-Type: image/png; name=x.png\nContent-Disposition: attachment; filename=x.png\n\nx\n--x--\n");
  auto const file = open_attachment(folder.path(), "m.eml");
  ASSERT_EQ(file.reading, Reading::text) << file.reason;
  ASSERT_TRUE(file.mail);
  EXPECT_EQ(file.mail->sent, Date(2025, 6, 28)) << "half past eleven at night UTC is the next day in London's summer";
  EXPECT_EQ(file.facts.dated_on, Date(2025, 6, 28));
  EXPECT_TRUE(file.mail->to_scheme);
  EXPECT_EQ(file.mail->files, 2U);
  ASSERT_EQ(file.facts.payments.size(), 1U);
  EXPECT_EQ(file.facts.payments[0].amount, 30000);
  EXPECT_EQ(file.facts.payments[0].where.file, "m.eml > advice.txt");
  ASSERT_EQ(file.unread.size(), 1U);
  EXPECT_TRUE(file.unread[0].starts_with("m.eml > x.png")) << file.unread[0];
}

TEST(Attachment, ADraftIsKnownByItsFileAsWell) {
  ScratchFolder const folder;
  folder.write("apology draft v2.txt", "Dear Mrs T\nWe apologise.\n");
  folder.write("draftsmen.txt", "Dear Mrs T\nWe apologise.\n");
  EXPECT_EQ(open_attachment(folder.path(), "apology draft v2.txt").content.looks_draft, true);
  EXPECT_EQ(open_attachment(folder.path(), "draftsmen.txt").content.looks_draft, false);
}

TEST(CasePath, ALinkThatStaysInsideIsAllowed) {
  ScratchFolder const folder;
  folder.write("real.txt", "Payee: Mrs X\n");
  fs::create_symlink("real.txt", folder.path("link.txt"));
  EXPECT_EQ(outside_case(folder.path(), "link.txt"), "");
}

TEST(CasePath, AFolderThatIsALinkOutIsRefused) {
  ScratchFolder const folder;
  fs::create_symlink("/etc", folder.path("evidence"));
  EXPECT_NE(outside_case(folder.path(), "evidence/hostname"), "");
}

}  // namespace
}  // namespace amends::test
