#include "grammar/text/document.h"

#include "grammar/text/characters.h"
#include "grammar/text/digest.h"
#include "grammar/text/docx.h"
#include "grammar/text/encoding.h"
#include "grammar/text/html.h"
#include "grammar/text/pdf.h"

#include <algorithm>  // std::count_if, std::equal, std::min
#include <array>      // std::array

namespace amends {

namespace {

struct Extension {
  std::string_view ending;
  Format format;
};
constexpr std::array extensions{Extension{".txt", Format::text}, Extension{".html", Format::html},
                                Extension{".htm", Format::html}, Extension{".docx", Format::docx},
                                Extension{".pdf", Format::pdf}};

bool ends_with_any_case(std::string_view path, std::string_view ending) {
  if (path.size() < ending.size()) return false;
  auto const tail = path.substr(path.size() - ending.size());
  return std::equal(tail.begin(), tail.end(), ending.begin(), [](char a, char b) { return to_ascii_lower(a) == b; });
}

constexpr bool is_control(char c) {
  auto const byte = static_cast<unsigned char>(c);
  return (byte < 0x20U && !is_ascii_blank(c)) || byte == 0x7FU;
}

// NUL anywhere, or more than one control character in eight at the beginning: no text has that.
bool looks_binary(std::string_view bytes) {
  if (bytes.find('\0') != std::string_view::npos) return true;
  auto const sample = bytes.substr(0, std::min(bytes.size(), std::size_t{1024}));
  auto const controls = static_cast<std::size_t>(std::count_if(sample.begin(), sample.end(), is_control));
  return controls * 8 > sample.size();
}

bool has_utf16_mark(std::string_view bytes) { return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"); }

std::optional<Unreadable> refusal_of_text(std::string_view bytes) {
  if (has_utf16_mark(bytes)) {
    return Unreadable{"binary_file", "The file is UTF-16 text. Save it as UTF-8 and try again."};
  }
  if (looks_binary(bytes)) {
    return Unreadable{"binary_file",
                      "The file is not text: it holds bytes that no text has. Save the decision as text or as a web "
                      "page and try again."};
  }
  return std::nullopt;
}

std::vector<Review> encoding_review(Decoded const& decoded) {
  if (decoded.guessed == 0) return {};
  auto const lost = std::to_string(decoded.lost);
  if (decoded.lost > 0) {
    return {{ReviewCode::encoding_guessed, ReviewLevel::doubt,
             "The file is neither UTF-8 nor Windows-1252: " + lost + " bytes could not be read."}};
  }
  return {{ReviewCode::encoding_guessed, ReviewLevel::note,
           "The file is not UTF-8; it was read as Windows-1252. Check pound signs and quotation marks."}};
}

using Reading = std::variant<Rendered, Unreadable>;

Reading read_text(std::string_view bytes) {
  if (auto refused = refusal_of_text(bytes)) return *std::move(refused);
  auto decoded = decode(bytes);
  auto review = encoding_review(decoded);
  return Rendered{std::move(decoded.text), std::move(review)};
}

Reading read_html(std::string_view bytes) {
  auto read = read_text(bytes);
  auto* const page = std::get_if<Rendered>(&read);
  if (page == nullptr) return read;
  auto text = html_to_text(page->text);
  if (!text) {
    return Unreadable{"too_large", "The page nests its elements too deeply to be read. Save it as text and try again."};
  }
  page->text = *std::move(text);
  return read;
}

Reading read_as(std::string_view bytes, Format format) {
  switch (format) {
    case Format::text: return read_text(bytes);
    case Format::html: return read_html(bytes);
    case Format::docx: return read_docx(bytes);
    case Format::pdf: return read_pdf(bytes);
  }
  return read_text(bytes);
}

bool is_packed(Format format) { return format == Format::docx || format == Format::pdf; }

Unreadable empty_file() { return {"empty_file", "The file holds no text. Check that the whole decision was saved."}; }

}  // namespace

std::optional<Format> format_of(std::string_view path) {
  for (auto const& [ending, format] : extensions) {
    if (ends_with_any_case(path, ending)) return format;
  }
  return std::nullopt;
}

std::string readable_extensions() {
  std::string list;
  for (std::size_t i = 0; i < extensions.size(); ++i) {
    if (i > 0) list += i + 1 < extensions.size() ? ", " : " or ";
    list += extensions[i].ending;
  }
  return list;
}

std::variant<Document, Unreadable> read_document(std::string_view bytes, Format format) {
  if (bytes.size() > largest_input) {
    return Unreadable{"too_large", "The file is over 64 MiB, far larger than any decision. Give the decision alone."};
  }
  if (bytes.empty()) return empty_file();
  auto read = read_as(bytes, format);
  if (auto* const refused = std::get_if<Unreadable>(&read)) return std::move(*refused);
  auto& [text, review] = std::get<Rendered>(read);
  if (is_packed(format)) text = decode(text).text;  // what a packed file calls text is no safer than a bare one
  if (blanks_in_front(text) == text.size()) return empty_file();
  return Document{std::move(text), sha256_hex(bytes), std::move(review)};
}

}  // namespace amends
