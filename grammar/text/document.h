// Bytes to text. Whatever comes in (UTF-8 or Windows-1252, BOM, CRLF, a saved web page, a Word document, a
// PDF), what goes on is one UTF-8 text with LF lines, and every offset in every answer points into that text.
#pragma once

#include "grammar/model/review.h"

#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <variant>      // std::variant
#include <vector>       // std::vector

namespace amends {

enum class Format { text, html, docx, pdf };

// By file extension (.txt, .html, .htm, .docx, .pdf; case does not matter); nothing for any other.
[[nodiscard]] std::optional<Format> format_of(std::string_view path);

// ".txt, .html, .htm, .docx or .pdf": for messages that say what can be read.
[[nodiscard]] std::string readable_extensions();

struct Document {
  std::string text;            // valid UTF-8, no BOM, LF only, no NUL
  std::string sha256;          // of the input's bytes, 64 hex digits
  std::vector<Review> review;  // encoding_guessed, tracked_changes, two_columns, no_text_layer
};

// Why a file is no document. `code` is stable: "empty_file", "binary_file", "too_large", "broken_file",
// "encrypted_file", "no_text_layer", "pdf_reader_missing".
struct Unreadable {
  std::string code;
  std::string message;  // what is wrong and what to do
};

// Largest input that is read, in bytes (64 MiB): no decision is near it, and a 200 MB file is none.
inline constexpr std::size_t largest_input = std::size_t{64} << 20;

// The text of a document. Never throws on any bytes. Binary junk (NUL bytes, mostly control
// characters), nothing but blanks, and anything over `largest_input` are refused; so is a Word document or
// a PDF that is damaged, locked, or costs more than bounded time and memory to read.
[[nodiscard]] std::variant<Document, Unreadable> read_document(std::string_view bytes, Format format);

}  // namespace amends
