#include "grammar/text/pdf.h"

#include "grammar/text/page_lines.h"
#include "grammar/text/page_text.h"

#include <algorithm>  // std::count_if, std::min
#include <array>      // std::array
#include <optional>   // std::optional
#include <utility>    // std::move

namespace amends {

namespace {

// Where packages put it. The search path is the environment's, and no library function reads that.
constexpr std::array<std::string_view, 3> places{"/usr/bin/pdftotext", "/usr/local/bin/pdftotext",
                                                 "/opt/homebrew/bin/pdftotext"};

// Readers look for both marks within a kilobyte of their end of the file; some put junk after the last.
constexpr std::size_t mark_lies_within = 4096;

bool has_start(std::string_view bytes) { return bytes.substr(0, mark_lies_within).find("%PDF-") != std::string::npos; }
bool has_end(std::string_view bytes) {
  return bytes.substr(bytes.size() - std::min(bytes.size(), mark_lies_within)).find("%%EOF") != std::string::npos;
}

Unreadable broken(std::string what) {
  return {"broken_file", "The PDF is damaged: " + what + " Fetch it again, or give the text version."};
}

Unreadable refused_by_reader(std::string_view bytes) {
  if (bytes.find("/Encrypt") != std::string_view::npos) {
    return {"encrypted_file", "The PDF is locked with a password. Save it without one and try again."};
  }
  return broken("pdftotext could not read it.");
}

std::optional<Unreadable> problem(ChildRun const& run, std::string_view bytes) {
  switch (run.end) {
    case ChildEnd::done: break;
    case ChildEnd::missing:
      return Unreadable{"pdf_reader_missing",
                        "PDF files are read with pdftotext, which is not installed. Install poppler-utils, or give the "
                        "text version."};
    case ChildEnd::too_slow:
      return Unreadable{"too_large", "Reading the PDF took too long, and was given up. Give the text version."};
    case ChildEnd::too_much:
      return Unreadable{"too_large", "The PDF holds far more text than any decision. Give the decision alone."};
    case ChildEnd::failed: return broken("pdftotext failed on it.");
  }
  if (run.exit_status != 0) return refused_by_reader(bytes);
  return std::nullopt;
}

std::string of_pages(std::ptrdiff_t some, std::size_t all) {
  return std::to_string(some) + " of its " + std::to_string(all) + (all == 1 ? " page" : " pages");
}

std::vector<Review> review_of(std::vector<Page> const& pages) {
  std::vector<Review> review;
  auto const in_columns = std::count_if(pages.begin(), pages.end(), [](Page const& page) { return page.in_columns; });
  auto const pictures = std::count_if(pages.begin(), pages.end(), [](Page const& page) { return page.lines.empty(); });
  if (in_columns > 0) {
    review.push_back({ReviewCode::two_columns, ReviewLevel::doubt,
                      "The PDF is set in two columns on " + of_pages(in_columns, pages.size()) +
                          "; they were read one after the other."});
  }
  if (pictures > 0) {
    review.push_back({ReviewCode::no_text_layer, ReviewLevel::doubt,
                      "The PDF holds no text on " + of_pages(pictures, pages.size()) + ": blank, or a picture."});
  }
  return review;
}

}  // namespace

ChildRun run_pdftotext(std::string_view bytes) {
  ChildRun run{ChildEnd::missing, 0, {}};
  for (auto const place : places) {
    run = run_child({std::string{place}, "-bbox-layout", "-enc", "UTF-8", "-", "-"}, bytes, ChildLimits{});
    if (run.end != ChildEnd::missing) break;
  }
  return run;
}

std::variant<Rendered, Unreadable> text_of_run(ChildRun const& run, std::string_view bytes) {
  if (auto refused = problem(run, bytes)) return *std::move(refused);
  auto pages = pages_of(run.output);
  if (!pages || pages->empty()) return broken("it has no pages that could be read.");
  auto review = review_of(*pages);
  auto text = text_of_pages(*std::move(pages));
  if (text.empty()) {
    return Unreadable{
        "no_text_layer",
        "The PDF is a scan: its pages are pictures that hold no text. Run text recognition (OCR) over it, "
        "or give the text version."};
  }
  return Rendered{std::move(text), std::move(review)};
}

std::variant<Rendered, Unreadable> read_pdf(std::string_view bytes) {
  if (!has_start(bytes)) return broken("it does not start as a PDF does.");
  if (!has_end(bytes)) return broken("its end is missing.");
  return text_of_run(run_pdftotext(bytes), bytes);
}

}  // namespace amends
