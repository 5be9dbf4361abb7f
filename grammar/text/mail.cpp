#include "grammar/text/mail.h"

#include "grammar/text/characters.h"
#include "grammar/text/encoding.h"
#include "grammar/text/html.h"
#include "grammar/text/mail_library.h"

#include <algorithm>  // std::ranges::equal, search
#include <array>      // std::array
#include <memory>     // std::unique_ptr
#include <utility>    // std::move

namespace amends {

namespace {

constexpr std::size_t most_parts = 200;
constexpr std::size_t most_decoded = std::size_t{32} << 20U;
constexpr int deepest_nesting = 20;
// The library's own parser recurses for parts within parts; each needs this header.
constexpr std::size_t most_type_headers = 500;

Unreadable missing_reader() {
  return {"mail_reader_missing",
          "E-mails are read with GMime, which is not installed. Install libgmime-3.0-0, or save the mail as text."};
}
Unreadable no_mail() {
  return {"broken_file", "The file is no e-mail: it does not begin with headers. Save it anew as .eml, or as text."};
}
Unreadable locked() { return {"encrypted_file", "The e-mail is encrypted. Save it decrypted and try again."}; }
Unreadable too_much() {
  return {"too_large", "The e-mail has far more parts or files than any letter. Save the part that counts by itself."};
}

bool same_letters(char a, char b) { return to_ascii_lower(a) == b; }

std::size_t count_of(std::string_view text, std::string_view lower_case_word) {
  std::size_t count = 0;
  for (auto at = text.begin();;) {
    at = std::search(at, text.end(), lower_case_word.begin(), lower_case_word.end(), same_letters);
    if (at == text.end()) return count;
    ++count;
    at += static_cast<std::ptrdiff_t>(lower_case_word.size());
  }
}

// "From: ..." or "Received: ..." on the first line: the library takes anything at all for a mail.
bool begins_with_a_header(std::string_view bytes) {
  auto const line = bytes.substr(0, bytes.find('\n'));
  auto const colon = line.find(':');
  if (line.starts_with("From ")) return true;  // as mailboxes put it in front
  if (colon == 0 || colon == std::string_view::npos) return false;
  return std::ranges::all_of(line.substr(0, colon),
                             [](char c) { return is_ascii_letter(c) || is_ascii_digit(c) || c == '-'; });
}

std::string in_utf8(char const* text) { return text == nullptr ? std::string{} : decode(text).text; }

class Reader {
  struct Release {
    MailLibrary const* mail;
    template <class Object>
    void operator()(Object* held) const {
      mail->g_object_unref(held);
    }
  };
  template <class Object>
  std::unique_ptr<Object, Release> owned(Object* object) const {
    return {object, Release{&mail_}};
  }

 public:
  explicit Reader(MailLibrary const& library) : mail_(library) {}

  std::variant<Mail, Unreadable> read(std::string_view bytes) {
    auto const stream = owned(mail_.g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size()));
    auto const parser = owned(mail_.g_mime_parser_new_with_stream(stream.get()));
    auto* const options = mail_.g_mime_parser_options_new();
    std::array<char const*, 3> charsets{"utf-8", "windows-1252", nullptr};
    mail_.g_mime_parser_options_set_fallback_charsets(options, charsets.data());
    auto const message = owned(mail_.g_mime_parser_construct_message(parser.get(), options));
    mail_.g_mime_parser_options_free(options);
    if (!message) return no_mail();
    read_head(message.get());
    if (result_.from.empty() && result_.to.empty() && !result_.sent) return no_mail();
    part(mail_.g_mime_message_get_mime_part(message.get()), 0);
    if (refused_) return *std::move(refused_);
    return std::move(result_);
  }

 private:
  [[nodiscard]] bool is(void* object, GType type) const {
    return mail_.g_type_check_instance_is_a(static_cast<GTypeInstance*>(object), type) != 0;
  }

  void read_addresses(InternetAddressList* list, std::vector<MailAddress>& into) const {
    if (list == nullptr) return;
    constexpr int most = 200;
    for (int i = 0; i < mail_.internet_address_list_length(list) && i < most; ++i) {
      auto* const address = mail_.internet_address_list_get_address(list, i);
      MailAddress one{in_utf8(mail_.internet_address_get_name(address)), {}};
      if (is(address, mail_.internet_address_mailbox_get_type()))
        one.address = in_utf8(mail_.internet_address_mailbox_get_addr(
            reinterpret_cast<InternetAddressMailbox*>(address)));  // GLib's way of inheriting
      into.push_back(std::move(one));
    }
  }

  void read_head(GMimeMessage* message) {
    read_addresses(mail_.g_mime_message_get_from(message), result_.from);
    read_addresses(mail_.g_mime_message_get_to(message), result_.to);
    read_addresses(mail_.g_mime_message_get_cc(message), result_.to);
    result_.subject = in_utf8(mail_.g_mime_message_get_subject(message));
    if (auto* const date = mail_.g_mime_message_get_date(message)) result_.sent = mail_.g_date_time_to_unix(date);
  }

  void part(GMimeObject* object, int depth) {
    if (object == nullptr || refused_) return;
    if (++parts_ > most_parts || depth > deepest_nesting) {
      refused_ = too_much();
      return;
    }
    if (is(object, mail_.g_mime_multipart_encrypted_get_type()) || is_type(object, "application", "pkcs7-mime")) {
      refused_ = locked();
    } else if (is(object, mail_.g_mime_multipart_get_type())) {
      several(reinterpret_cast<GMimeMultipart*>(object), is_type(object, "multipart", "alternative"), depth);
    } else if (is(object, mail_.g_mime_message_part_get_type())) {
      enclosed(mail_.g_mime_message_part_get_message(reinterpret_cast<GMimeMessagePart*>(object)), depth);
    } else if (is(object, mail_.g_mime_part_get_type())) {
      leaf(reinterpret_cast<GMimePart*>(object));
    }
  }

  [[nodiscard]] bool is_type(GMimeObject* object, char const* type, char const* subtype) const {
    return mail_.g_mime_content_type_is_type(mail_.g_mime_object_get_content_type(object), type, subtype) != 0;
  }

  // Of alternatives, the plain text; else the last, which is the richest.
  void several(GMimeMultipart* parts, bool alternatives, int depth) {
    auto const count = mail_.g_mime_multipart_get_count(parts);
    int only = alternatives && count > 0 ? count - 1 : -1;
    for (int i = 0; alternatives && i < count; ++i)
      if (is_type(mail_.g_mime_multipart_get_part(parts, i), "text", "plain")) only = i;
    for (int i = 0; i < count; ++i)
      if (only < 0 || only == i) part(mail_.g_mime_multipart_get_part(parts, i), depth + 1);
  }

  void enclosed(GMimeMessage* message, int depth) {
    if (message == nullptr) return;
    add_text("Subject: " + in_utf8(mail_.g_mime_message_get_subject(message)));
    part(mail_.g_mime_message_get_mime_part(message), depth + 1);
  }

  void leaf(GMimePart* leaf) {
    auto* const object = reinterpret_cast<GMimeObject*>(leaf);
    auto const name = in_utf8(mail_.g_mime_part_get_filename(leaf));
    bool const html = is_type(object, "text", "html");
    bool const text = html || is_type(object, "text", "plain");
    if (!text || !name.empty() || mail_.g_mime_part_is_attachment(leaf) != 0) return file(leaf, name);
    auto words = text_of(leaf);
    if (!html) return add_text(words);
    if (auto const page = html_to_text(words)) add_text(*page);
  }

  void file(GMimePart* leaf, std::string const& name) {
    ++result_.files_in_all;
    if (result_.files.size() == most_mail_files) return;
    result_.files.push_back({name.empty() ? "unnamed" : name, bytes_of(leaf)});
  }

  // Charsets that are read here are read here, the same way as in every other file; the rest by the library.
  std::string text_of(GMimePart* leaf) {
    auto* const object = reinterpret_cast<GMimeObject*>(leaf);
    constexpr std::array<std::string_view, 6> own{"", "utf-8", "us-ascii", "iso-8859-1", "windows-1252", "ascii"};
    std::string charset;
    if (auto const* named = mail_.g_mime_object_get_content_type_parameter(object, "charset")) charset = named;
    std::ranges::transform(charset, charset.begin(), to_ascii_lower);
    if (std::ranges::find(own, charset) != own.end() || !is(leaf, mail_.g_mime_text_part_get_type()))
      return decode(bytes_of(leaf)).text;
    char* const text = mail_.g_mime_text_part_get_text(reinterpret_cast<GMimeTextPart*>(leaf));
    auto words = in_utf8(text);
    mail_.g_free(text);
    return words;
  }

  std::string bytes_of(GMimePart* leaf) {
    auto* const content = mail_.g_mime_part_get_content(leaf);
    if (content == nullptr) return {};
    auto const stream = owned(mail_.g_mime_stream_mem_new());
    mail_.g_mime_data_wrapper_write_to_stream(content, stream.get());
    auto const* const array = mail_.g_mime_stream_mem_get_byte_array(reinterpret_cast<GMimeStreamMem*>(stream.get()));
    if (array == nullptr) return {};
    decoded_ += array->len;
    if (decoded_ > most_decoded) refused_ = too_much();
    return refused_ ? std::string{} : std::string(reinterpret_cast<char const*>(array->data), array->len);
  }

  void add_text(std::string_view words) {
    if (!result_.text.empty() && !words.empty()) result_.text += "\n\n";
    result_.text += words;
  }

  MailLibrary const& mail_;
  Mail result_;
  std::optional<Unreadable> refused_;
  std::size_t parts_ = 0;
  std::size_t decoded_ = 0;
};

}  // namespace

std::variant<Mail, Unreadable> read_mail(std::string_view bytes) {
  if (!begins_with_a_header(bytes)) return no_mail();
  if (count_of(bytes, "content-type:") > most_type_headers) return too_much();
  auto const* library = mail_library();
  if (library == nullptr) return missing_reader();
  return Reader(*library).read(bytes);
}

}  // namespace amends
