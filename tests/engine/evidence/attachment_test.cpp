// Files from outside are opened with care.
#include "engine/evidence/attachment.h"
#include "engine/evidence/case_path.h"
#include "scratch_folder.h"

#include <filesystem>  // std::filesystem::create_symlink, resize_file

#include <sys/stat.h>  // mkfifo

#include <gtest/gtest.h>

namespace amends::test {
namespace {

namespace fs = std::filesystem;

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
  folder.write("huge.txt", "x");
  fs::resize_file(folder.path("huge.txt"), largest_case_file + 1);
  fs::create_directory(folder.path("folder.txt"));
  mkfifo(folder.path("pipe.txt").c_str(), 0600);
  fs::create_symlink("/etc/hostname", folder.path("out.txt"));
  fs::create_symlink("round.txt", folder.path("round.txt"));
  std::vector<Row> const rows{
      {"absent", "no.txt", "no such file"},
      {"empty", "empty.txt", "empty"},
      {"a folder", "folder.txt", "a folder"},
      {"a pipe does not block", "pipe.txt", "not a regular file"},
      {"too large", "huge.txt", "16 MiB"},
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
