#include "engine/calendar/calendar.h"
#include "engine/evidence/passage.h"
#include "grammar/text/characters.h"
#include "grammar/text/delimited.h"
#include "grammar/text/document.h"
#include "grammar/text/docx_margins.h"
#include "grammar/text/mail.h"

#include <algorithm>  // std::count, std::find
#include <array>      // std::array
#include <utility>    // std::move

namespace amends {

namespace {

// No letter, no year of payments is near these; what is read of a text grows with it.
constexpr std::size_t most_text = std::size_t{4} << 20U;
constexpr std::ptrdiff_t most_lines = 100'000;
constexpr std::size_t most_files_in_mail = 10;
constexpr std::size_t most_pdfs_in_mail = 3;  // each may take seconds

using Opening = std::variant<OpenedFile, NotOpened>;

struct Kind {
  std::string_view extension;
  std::string_view format;
  Opening (*open)(std::string_view bytes, std::string const& file);
};

NotOpened not_opened(Unreadable const& refused) {
  // A scan, a locked file and one too large are evidence all the same.
  constexpr std::array<std::string_view, 5> codes{"no_text_layer", "encrypted_file", "pdf_reader_missing",
                                                  "mail_reader_missing", "too_large"};
  return {refused.message, std::find(codes.begin(), codes.end(), refused.code) != codes.end()};
}

bool too_long(std::string_view text) {
  return text.size() > most_text || std::count(text.begin(), text.end(), '\n') > most_lines;
}

NotOpened too_long_to_read() {
  return {"It holds far more text than is looked into (4 MB, 100,000 lines). Send the part that counts.", true};
}

bool has(std::vector<Review> const& review, ReviewCode code) {
  return std::find_if(review.begin(), review.end(), [&](Review const& one) { return one.code == code; }) !=
         review.end();
}

Opening open_document(std::string_view bytes, std::string const& file) {
  auto read = read_document(bytes, *format_of(file));
  if (auto const* refused = std::get_if<Unreadable>(&read)) return not_opened(*refused);
  auto& document = std::get<Document>(read);
  if (too_long(document.text)) return too_long_to_read();
  OpenedFile opened;
  if (has(document.review, ReviewCode::tracked_changes)) opened.draft_signs.emplace_back("tracked changes");
  if (has(document.review, ReviewCode::no_text_layer)) opened.unread.push_back(file + ": pages that are pictures");
  opened.passages.push_back({file, std::move(document.text), {}});
  return opened;
}

Opening open_word(std::string_view bytes, std::string const& file) {
  auto read = open_document(bytes, file);
  auto* const opened = std::get_if<OpenedFile>(&read);
  if (opened == nullptr) return read;
  auto margins = docx_margins(bytes);
  if (margins.has_comments) opened->draft_signs.emplace_back("comments");
  // Headers, footers and watermarks, as lines of the document: a "DRAFT" across the page is a sign like any.
  if (!margins.words.empty()) opened->passages.push_back({file + " [margins]", std::move(margins.words), {}});
  return read;
}

std::string text_of(Sheet const& sheet) {
  std::string text;
  std::size_t line = 1;
  for (auto const& row : sheet.rows) {
    for (; line < row.number; ++line) text += '\n';  // so that lines count as rows do
    for (auto const& cell : row.cells) text += (&cell == row.cells.data() ? "" : "\t") + cell.text;
  }
  return text;
}

Opening open_workbook(std::string_view bytes, std::string const& file) {
  auto read = read_workbook(bytes);
  if (auto const* refused = std::get_if<Unreadable>(&read)) return not_opened(*refused);
  OpenedFile opened;
  for (auto& sheet : std::get<Workbook>(read).sheets) {
    // A row far down would make a text of mere line ends.
    if (!sheet.rows.empty() && sheet.rows.back().number > static_cast<std::size_t>(most_lines))
      return too_long_to_read();
    auto text = text_of(sheet);
    if (too_long(text)) return too_long_to_read();
    auto shown = file + " [" + sheet.name + (sheet.hidden ? ", hidden]" : "]");
    opened.passages.push_back({std::move(shown), std::move(text), std::move(sheet)});
  }
  return opened;
}

Opening open_csv(std::string_view bytes, std::string const& file) {
  auto read = read_document(bytes, Format::text);
  if (auto const* refused = std::get_if<Unreadable>(&read)) return not_opened(*refused);
  auto& text = std::get<Document>(read).text;
  if (too_long(text)) return too_long_to_read();
  auto sheet = read_delimited(text);
  if (!sheet) return too_long_to_read();
  OpenedFile opened;
  opened.passages.push_back({file, std::move(text), std::move(sheet)});
  return opened;
}

std::string line_of(MailAddress const& one) { return one.name.empty() ? one.address : one.name; }

// As a letter would have it, so that its lines are read like those of any other.
std::string text_of(Mail const& mail, std::optional<Date> sent) {
  std::string text;
  for (auto const& from : mail.from) text += "From: " + line_of(from) + '\n';
  for (auto const& to : mail.to) text += "To: " + line_of(to) + '\n';
  if (sent) text += "Date: " + in_words(*sent) + '\n';
  if (!mail.subject.empty()) text += "Subject: " + mail.subject + '\n';
  return text + '\n' + mail.text;
}

MailHead head_of(Mail const& mail) {
  MailHead head;
  if (mail.sent) head.sent = london_date(*mail.sent);
  head.files = mail.files_in_all;
  for (auto const& to : mail.to) {
    if (!to.name.empty()) head.to.push_back(to.name);
    if (!to.address.empty()) {
      head.to.push_back(to.address);
      head.addresses.push_back(to.address);
    }
  }
  return head;
}

bool ends_with_any_case(std::string_view path, std::string_view ending) {
  if (path.size() < ending.size()) return false;
  auto const tail = path.substr(path.size() - ending.size());
  return std::ranges::equal(tail, ending, [](char a, char b) { return to_ascii_lower(a) == b; });
}

// A name comes from the sender: no folders, nothing that breaks a line.
std::string plain_name(std::string_view name) {
  std::string plain(name.substr(name.find_last_of("/\\") + 1));
  std::ranges::replace_if(
      plain, [](char c) { return static_cast<unsigned char>(c) < 0x20U; }, ' ');
  return plain.substr(0, 100);
}

// One file that the mail carries; a mail within the mail is not opened a second time.
void open_carried(MailFile const& carried, std::string const& mail, OpenedFile& into) {
  auto const shown = mail + " > " + plain_name(carried.name);
  bool const is_mail = ends_with_any_case(carried.name, ".eml");
  auto opening = is_mail ? std::nullopt : open_evidence(carried.bytes, shown);
  auto* const opened = opening ? std::get_if<OpenedFile>(&*opening) : nullptr;
  if (opened == nullptr) {
    auto const why = opening ? std::get<NotOpened>(*opening).reason : "it is no file that is looked into";
    into.unread.push_back(shown + ": " + why);
    return;
  }
  std::ranges::move(opened->passages, std::back_inserter(into.passages));
  std::ranges::move(opened->draft_signs, std::back_inserter(into.draft_signs));
  std::ranges::move(opened->unread, std::back_inserter(into.unread));
}

Opening open_mail(std::string_view bytes, std::string const& file) {
  auto read = read_mail(bytes);
  if (auto const* refused = std::get_if<Unreadable>(&read)) return not_opened(*refused);
  auto const& mail = std::get<Mail>(read);
  OpenedFile opened;
  opened.mail = head_of(mail);
  auto text = text_of(mail, opened.mail->sent);
  if (too_long(text)) return too_long_to_read();
  opened.passages.push_back({file, std::move(text), {}});
  std::size_t pdfs = 0;
  for (auto const& carried : mail.files) {
    if (format_of(carried.name) == Format::pdf) ++pdfs;
    bool const within = &carried < mail.files.data() + most_files_in_mail && pdfs <= most_pdfs_in_mail;
    if (within)
      open_carried(carried, file, opened);
    else
      opened.unread.push_back(file + " > " + plain_name(carried.name) + ": it carries more files than are looked into");
  }
  return opened;
}

constexpr std::array kinds{
    Kind{".txt", "text", open_document},  Kind{".html", "html", open_document}, Kind{".htm", "html", open_document},
    Kind{".docx", "docx", open_word},     Kind{".pdf", "pdf", open_document},   Kind{".eml", "eml", open_mail},
    Kind{".xlsx", "xlsx", open_workbook}, Kind{".csv", "csv", open_csv},
};

bool says_anything(OpenedFile const& opened) {
  return std::ranges::any_of(
      opened.passages, [](Passage const& passage) { return blanks_in_front(passage.text) < passage.text.size(); });
}

}  // namespace

std::string evidence_extensions() {
  std::string list;
  for (auto const& kind : kinds) {
    bool const last = &kind == &kinds.back();
    list += (list.empty() ? "" : last ? " or " : ", ") + std::string(kind.extension);
  }
  return list;
}

std::optional<std::variant<OpenedFile, NotOpened>> open_evidence(std::string_view bytes, std::string const& file) {
  for (auto const& kind : kinds) {
    if (!ends_with_any_case(file, kind.extension)) continue;
    auto opening = kind.open(bytes, file);
    auto* const opened = std::get_if<OpenedFile>(&opening);
    if (opened == nullptr) return opening;
    opened->format = kind.format;
    if (!says_anything(*opened)) return NotOpened{"It holds no text.", false};
    return opening;
  }
  return std::nullopt;
}

}  // namespace amends
