#include "engine/assess/masking.h"

#include <array>    // std::array
#include <utility>  // std::index_sequence

#include <re2/re2.h>  // RE2: linear time on whatever a letter holds

namespace amends {

namespace {

struct Mask {
  char const* pattern;
  char const* name;
};

// Between digits: a blank of any width, a dash of any length, a dot.
#define GAP "[ \\x{A0}\\x{2009}\\x{202F}.\\x{2010}-\\x{2015}\\x{2212}-]"

// In this order: a card number would otherwise be taken for two account numbers, and so on. Where a row of
// digits could be a date or a sort code, it is hidden: a quote may be read without its date.
constexpr std::array masks{
    Mask{R"([\pL\pN._%+'-]+@[\pL\pN.-]+\.\pL{2,})", "[e-mail]"},
    Mask{"\\b[A-Z]{2}\\d{2}(?:" GAP "?[A-Z0-9]{4}){3,7}(?:" GAP "?[A-Z0-9]{1,3})?\\b", "[account number]"},
    Mask{"(?:\\+|\\b00)\\d{1,3}[ \\x{A0}\\x{2009}\\x{202F}.-]?(?:\\(0\\)" GAP "?)?\\d(?:" GAP "?\\d){7,11}\\b",
         "[phone number]"},
    Mask{"\\b\\d{4}" GAP "?\\d{4}" GAP "?\\d{4}" GAP "?\\d{1,7}\\b", "[card number]"},
    Mask{"\\b\\d{4}" GAP "?\\d{6}" GAP "?\\d{5}\\b", "[card number]"},
    Mask{"(?i)\\b[a-z]{2}" GAP "?\\d{2}" GAP "?\\d{2}" GAP "?\\d{2}" GAP "?[a-d]\\b", "[National Insurance number]"},
    Mask{"\\b[A-Z]{2}" GAP "?\\d{2}" GAP "?\\d{2}" GAP "?\\d{2}\\b", "[National Insurance number]"},
    Mask{"\\(0\\d{2,4}\\)(?:" GAP "?\\d){6,8}\\b", "[phone number]"},
    Mask{"\\b0\\d{2,4}" GAP "?\\d{3,4}" GAP "?\\d{3,4}\\b", "[phone number]"},
    Mask{"(?i)\\bsort[ \\x{A0}-]?(?:code)?\\W{0,4}\\d{2}" GAP "?\\d{2}" GAP "?\\d{2}\\b", "[sort code]"},
    Mask{"\\b\\d{6}(\\W{1,3}\\d{8})\\b", "[sort code]\\1"},
    Mask{"\\b\\d{2}" GAP "\\d{2}" GAP "\\d{2}\\b", "[sort code]"},
    Mask{"(?i)\\b(?:account|acct|a/c|acc)(?:" GAP "?(?:no|number|num))?\\.?\\W{0,4}\\d{6,10}\\b", "[account number]"},
    Mask{"\\b\\d{4}[ \\x{A0}\\x{2009}\\x{202F}]?\\d{4}\\b", "[account number]"},
    Mask{"(?i)\\b[a-z]{1,2}\\d[a-z\\d]?[ \\x{A0}\\x{2009}\\x{202F}]{0,2}\\d[a-z]{2}\\b", "[postcode]"},
};
#undef GAP

struct Patterns {
  std::array<RE2, masks.size()> compiled;
  Patterns() : Patterns(std::make_index_sequence<masks.size()>{}) {}

 private:
  template <std::size_t... index>
  explicit Patterns(std::index_sequence<index...>) : compiled{RE2{masks[index].pattern}...} {}
};

Patterns const& patterns() {
  static Patterns const compiled;
  return compiled;
}

}  // namespace

std::string masked(std::string_view quote) {
  // All of them have a digit or an "@".
  if (quote.find_first_of("0123456789@") == std::string_view::npos) return std::string{quote};
  std::string out{quote};
  for (std::size_t i = 0; i < masks.size(); ++i) RE2::GlobalReplace(&out, patterns().compiled[i], masks[i].name);
  return out;
}

// As long as before, so that a caret below still points at its place: stars for what would be replaced.
std::string hidden_in_place(std::string_view line) {
  std::string out{line};
  for (auto const& pattern : patterns().compiled) {
    re2::StringPiece found;
    std::size_t from = 0;
    while (from < out.size() && pattern.Match(out, from, out.size(), re2::RE2::UNANCHORED, &found, 1) &&
           !found.empty()) {
      auto const start = static_cast<std::size_t>(found.data() - out.data());
      // A character of several bytes is one column: its further bytes go.
      std::string stars;
      for (char const c : std::string_view(found.data(), found.size()))
        if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) stars += '*';
      out.replace(start, found.size(), stars);
      from = start + stars.size();
    }
  }
  return out;
}

namespace {

void hide(std::string& words) { words = masked(words); }

// The name of a file comes from outside; that of the case folder does not, and may well be a reference of
// eight digits.
void hide_file(std::string& file, std::string_view folder) {
  bool const inside = file.size() > folder.size() && file.starts_with(folder) && file[folder.size()] == '/';
  file = inside ? std::string{folder} + masked(std::string_view{file}.substr(folder.size())) : masked(file);
}

void hide(Finding& found, std::string_view folder) {
  hide(found.message);
  hide(found.quote);
  if (found.where) hide_file(found.where->file, folder);
  if (!found.claim) return;
  hide(found.claim->words);
  hide_file(found.claim->where.file, folder);
}

void hide(Assessment& assessment, std::string_view folder) {
  for (auto& found : assessment.findings) hide(found, folder);
  if (assessment.extension_requested) hide(assessment.extension_requested->reason);
  for (auto& review : assessment.review) hide(review.message);
}

}  // namespace

void mask_evidence(CaseReport& report) {
  for (auto& assessment : report.obligations) hide(assessment, report.folder);
  for (auto& unused : report.unused_evidence) {
    hide(unused.reason);
    hide(unused.item.file);
    hide(unused.item.note);
    for (auto& name : unused.item.to) hide(name);
  }
  for (auto& file : report.files) {
    hide(file.file);
    hide(file.reason);
  }
  for (auto& note : report.notes) hide(note);
}

void mask_evidence(Diagnostics& diagnostics) {
  for (auto& one : diagnostics) {
    for (auto* words : {&one.message, &one.label, &one.help}) hide(*words);
    one.line_text = hidden_in_place(one.line_text);
  }
}

}  // namespace amends
