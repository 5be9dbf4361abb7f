#include "engine/evidence/attachment.h"

#include "engine/evidence/case_path.h"
#include "grammar/text/digest.h"
#include "grammar/text/fold.h"

#include <algorithm>    // std::ranges::count, find, upper_bound
#include <array>        // std::array
#include <string_view>  // std::string_view
#include <utility>      // std::move
#include <variant>      // std::get_if

namespace amends {

namespace {

Attachment not_read(Attachment attachment, Reading reading, std::string reason) {
  attachment.reading = reading;
  attachment.reason = std::move(reason);
  return attachment;
}

struct SignalRole {
  Signal signal;
  LineRole role;
};
constexpr std::array roles{
    SignalRole{Signal::apology, LineRole::apology}, SignalRole{Signal::feeling, LineRole::feeling},
    SignalRole{Signal::fault, LineRole::fault},     SignalRole{Signal::effect, LineRole::effect},
    SignalRole{Signal::learned, LineRole::learned}, SignalRole{Signal::signature, LineRole::signature},
    SignalRole{Signal::draft, LineRole::draft},     SignalRole{Signal::payment_request, LineRole::payment_request},
};

LineRole role_of(Signal signal) { return std::ranges::find(roles, signal, &SignalRole::signal)->role; }

// All passages as one text, and where each of them starts in it.
struct Whole {
  std::string text;
  std::vector<std::size_t> starts;
};

Whole together(std::vector<Passage> const& passages) {
  Whole whole;
  for (auto const& passage : passages) {
    if (!whole.text.empty()) whole.text += "\n\n";
    whole.starts.push_back(whole.text.size());
    whole.text += passage.text;
  }
  return whole;
}

// The line that holds the span, with the passage and number that people find it by.
TellingLine line_at(Span span, LineRole role, Whole const& whole, std::vector<Passage> const& passages) {
  constexpr std::size_t longest = 300;
  auto const after = std::ranges::upper_bound(whole.starts, span.start);
  auto const passage = static_cast<std::size_t>(after - whole.starts.begin()) - 1;
  auto const start = whole.starts[passage];
  auto const before = std::string_view(whole.text).substr(start, span.start - start);
  auto const line_start = before.rfind('\n') == std::string_view::npos ? start : start + before.rfind('\n') + 1;
  auto const line_end = std::min(whole.text.find('\n', span.start), whole.text.size());
  auto words = fold(whole.text, {line_start, line_end}).text.substr(0, longest);
  auto const number = static_cast<std::size_t>(std::ranges::count(before, '\n')) + 1;
  return {role, std::move(words), Place{passages[passage].shown, number, 1, 1}};
}

// A sign is often in the name alone: "apology draft v2.docx".
bool is_called_draft(std::string_view file) {
  auto const name = fold_for_comparison(file.substr(file.find_last_of('/') + 1));
  auto const at = name.find("draft");
  bool const starts =
      at != std::string::npos && (at == 0 || name.find_first_of("abcdefghijklmnopqrstuvwxyz", at - 1) != at - 1);
  auto const next = at + 5 < name.size() ? name[at + 5] : ' ';
  return starts && !(next >= 'a' && next <= 'z');
}

void add_sign(Attachment& attachment, std::string sign) {
  if (!attachment.content.looks_draft) return;  // the pack has no words for it: it does not ask
  attachment.content.looks_draft = true;
  attachment.facts.lines.push_back({LineRole::draft, sign, Place{attachment.file, 1, 1, 1}});
  add_once(attachment.content.draft_signs, std::move(sign));
}

void read_content_of(Attachment& attachment, OpenedFile const& opened, ContentWords const& words) {
  auto whole = together(opened.passages);
  auto content = read_content(whole.text, words);
  attachment.content = std::move(content.facts);
  for (auto const& telling : content.telling)
    attachment.facts.lines.push_back(line_at(telling.span, role_of(telling.signal), whole, opened.passages));
  attachment.text = std::move(whole.text);
  for (auto const& sign : opened.draft_signs) add_sign(attachment, sign);
  if (is_called_draft(attachment.file)) add_sign(attachment, "the file's name");
}

bool is_of_the_scheme(MailHead const& mail, ContentWords const& words) {
  return std::ranges::any_of(mail.addresses, [&](std::string const& address) {
    auto const lower = fold_for_comparison(address);
    return std::ranges::any_of(words.words(WordList::ombudsman_addresses), [&](std::string const& ending) {
      return lower.ends_with('@' + ending) || lower.ends_with('.' + ending);
    });
  });
}

void read_values_of(Attachment& attachment, OpenedFile const& opened, ContentWords const& words) {
  auto& facts = attachment.facts;
  if (opened.mail) facts.dated_on = opened.mail->sent;
  for (auto const& passage : opened.passages) {
    auto const table = passage.table ? passage.table : table_in_text(passage.text, words);
    if (table) read_attachment_table(*table, passage.shown, words, facts);
    if (!passage.table) read_attachment_text(passage.text, passage.shown, words, facts);
  }
}

}  // namespace

Attachment open_attachment(std::string const& folder, std::string const& file, ContentWords const& words) {
  Attachment attachment;
  attachment.file = file;
  if (auto problem = outside_case(folder, file); !problem.empty())
    return not_read(std::move(attachment), Reading::unreadable, std::move(problem));

  auto const path = folder.empty() ? file : folder + "/" + file;
  auto const read = read_regular_file(path);
  if (auto const* closed = std::get_if<Unopened>(&read)) {
    if (closed->too_large) attachment.sha256 = digest_of_file(path);
    return not_read(std::move(attachment), closed->too_large ? Reading::unopened : Reading::unreadable, closed->reason);
  }
  auto const& bytes = std::get<std::string>(read);
  attachment.sha256 = sha256_hex(bytes);
  if (bytes.empty()) return not_read(std::move(attachment), Reading::unreadable, "it is empty");

  auto opening = open_evidence(bytes, file);
  if (!opening)
    return not_read(std::move(attachment), Reading::unopened, "it is no " + evidence_extensions() + " file");
  if (auto const* closed = std::get_if<NotOpened>(&*opening))
    return not_read(std::move(attachment), closed->for_a_person ? Reading::unopened : Reading::unreadable,
                    closed->reason);
  auto& opened = std::get<OpenedFile>(*opening);
  attachment.reading = Reading::text;
  attachment.format = opened.format;
  attachment.mail = opened.mail;
  if (attachment.mail) attachment.mail->to_scheme = is_of_the_scheme(*attachment.mail, words);
  attachment.unread = std::move(opened.unread);
  read_values_of(attachment, opened, words);
  read_content_of(attachment, opened, words);
  return attachment;
}

}  // namespace amends
