// What was found in one file: its texts and tables, each with the name that shows people where to look. A
// workbook has a passage for each sheet, an e-mail one for itself and one for each file that it carries.
#pragma once

#include "grammar/model/date.h"
#include "grammar/text/workbook.h"

#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <variant>      // std::variant
#include <vector>       // std::vector

namespace amends {

struct Passage {
  std::string shown;           // "evidence/run.xlsx [BACS]", "evidence/mail.eml > advice.pdf"
  std::string text;            // of a table: a row a line, its cells parted by tabs
  std::optional<Sheet> table;  // of a workbook or CSV
};

struct MailHead {
  std::vector<std::string> to;         // names where given, and addresses
  std::vector<std::string> addresses;  // of the addressees
  std::optional<Date> sent;            // in London
  std::size_t files = 0;
  bool to_scheme = false;  // one of the addresses is the scheme's
};

struct OpenedFile {
  std::string format;  // "text", "html", "docx", "pdf", "eml", "xlsx", "csv"
  std::vector<Passage> passages;
  std::optional<MailHead> mail;
  std::vector<std::string> draft_signs;  // of the file itself: tracked changes, comments, a watermark
  std::vector<std::string> unread;       // files within it that were not read, each with why
};

// Why a file is not looked into.
struct NotOpened {
  std::string reason;
  bool for_a_person = false;  // it is there and a person can open it: a scan, a locked or very large file
};

// The formats that are looked into, for messages: ".txt, .html, ... or .csv".
[[nodiscard]] std::string evidence_extensions();

// Looks into `bytes` by the extension of `file`; nothing where that is none of those. Bounded in time and
// memory, fetches nothing, never throws.
[[nodiscard]] std::optional<std::variant<OpenedFile, NotOpened>> open_evidence(std::string_view bytes,
                                                                               std::string const& file);

}  // namespace amends
