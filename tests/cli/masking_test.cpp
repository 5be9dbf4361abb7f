// What identifies a person or an account never leaves in a report: secrets of every kind, in every form in
// which people write them, planted in the manifest and in files of every format, looked for in every form of
// output.
#include "spawn.h"

#include "engine/assess/masking.h"
#include "reports/check_formats.h"
#include "tests/grammar/text/docx_file.h"
#include "tests/grammar/text/workbook_file.h"
#include "tests/reports/filled_form.h"

#include <gtest/gtest.h>

#include <random>  // std::mt19937

namespace amends::tests {
namespace {

// '#' is a digit, '@' a letter (capital), '_' a gap of any kind or none, '-' a gap of any kind.
struct SecretForm {
  char const* kind;
  char const* form;
};
constexpr SecretForm forms[] = {
    {"sort code", "##-##-##"},
    {"sort code and account", "###### ########"},
    {"account", "########"},
    {"account in halves", "#### ####"},
    {"labelled account", "Account number: #######"},
    {"labelled sort code", "Sort code: ######"},
    {"NI number", "@@_##_##_##_C"},
    {"postcode", "@@## #@@"},
    {"short postcode", "@# #@@"},
    {"joined postcode", "@@###@@"},
    {"e-mail", "@#@.@@#@example.org"},
    {"mobile", "07###_###_###"},
    {"landline", "01##_###_####"},
    {"bracketed", "(01##) ### ####"},
    {"international", "+44_7###_######"},
    {"international with 00", "0044 7### ######"},
    {"card", "4###_####_####_####"},
    {"IBAN", "GB##_@@@@_####_####_####_##"},
};

class Secrets {
 public:
  explicit Secrets(unsigned seed) : random_(seed) {}

  std::string make(SecretForm const& form) {
    static std::vector<std::string> const gaps{" ", "-", "\u2013", "\u00A0", "."};
    std::string const text = form.form;
    auto const gap = gaps[random_() % gaps.size()];
    bool const joined = random_() % 3 == 0;
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
      // The "@" of an e-mail stands after its name.
      bool const at_sign = text.compare(i, 8, "@example") == 0;
      if (text[i] == '#')
        out += static_cast<char>('0' + random_() % 10);
      else if (text[i] == '@' && !at_sign)
        out += static_cast<char>('A' + random_() % 26);
      else if (text[i] == '_')
        out += joined ? "" : gap;
      else if (text[i] == '-')
        out += gap;
      else
        out += text[i];
    }
    return out;
  }

 private:
  std::mt19937 random_;
};

// The longest run of letters and digits of a secret, which is what must not be seen.
std::string squeezed(std::string_view text) {
  std::string out;
  for (char const c : text)
    if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')) out += c;
  return out;
}

std::string core_of(std::string const& secret) {
  auto const colon = secret.find(": ");
  return squeezed(colon == std::string::npos ? secret : secret.substr(colon + 2));
}

TEST(Masking, HidesASecretOfEveryKindInAnyForm) {
  Secrets secrets(4);
  char const* const around[] = {"", "Paid to ", "(", "Ref: ", "| "};
  char const* const behind[] = {"", ".", ", ", ")", " | Mrs T"};
  for (auto const& form : forms) {
    for (int i = 0; i < 400; ++i) {
      auto const secret = secrets.make(form);
      auto const text = around[i % 5] + secret + behind[(i / 5) % 5];
      EXPECT_EQ(squeezed(masked(text)).find(core_of(secret)), std::string::npos)
          << form.kind << ": " << text << " -> " << masked(text);
    }
  }
}

TEST(Masking, KeepsTheCaretInItsPlace) {
  EXPECT_EQ(hidden_in_place("to: jo@example.org  # x"), "to: **************  # x");
  EXPECT_EQ(hidden_in_place("amount: £500"), "amount: £500");
}

std::string const decision =
    "Anyshire Council (25 000 001)\n\nDecision : Upheld\n\nDecision date : 02 June 2025\n\nAgreed action\n\n"
    "1. Within one month of my final decision the Council will apologise to Mrs T and pay her £500.\n\nFinal "
    "decision\n\n"
    "2. I have completed my investigation.\n";

std::string letter(std::string const& secret) {
  return "Date: 20 June 2025 " + secret + "\n\nDear Mrs T " + secret + "\n\nWe apologise " + secret +
         " for our failure, which caused you distress " + secret + ". DRAFT " + secret + "\nPayee: Mrs T " + secret +
         "\nAmount: £400 " + secret + "\n\nYours sincerely\nDirector " + secret + "\n";
}

// Every readable format with the secret in each line that may be quoted.
std::vector<std::pair<std::string, std::string>> files_with(std::string const& secret) {
  using namespace amends::test;
  std::string paragraphs;
  auto const text = letter(secret);
  for (std::size_t start = 0; start < text.size();) {
    auto const end = text.find('\n', start);
    if (end > start) paragraphs += paragraph(text.substr(start, end - start));
    start = end + 1;
  }
  auto const cells = text_cell("A2", "Mrs T " + secret) + number_cell("B2", "400") + text_cell("C2", secret);
  return {{"e.txt", text},
          {"e.html", "<html><body><pre>" + text + "</pre></body></html>"},
          {"e.docx", docx(paragraphs)},
          {"e.csv", "Payee,Amount,Account\n\"Mrs T " + secret + "\",400,\"" + secret + "\"\n"},
          {"e.xlsx", xlsx({{"S", row(1, text_cell("A1", "Payee") + text_cell("B1", "Amount")) + row(2, cells)}})},
          {"e.eml", "From: a@council.example\nTo: Mrs T " + secret + " <t@example.org>\nSubject: " + secret +
                        "\nContent-Type: text/plain; charset=utf-8\n\n" + text}};
}

std::string manifest(std::string const& file, std::string const& secret) {
  std::string items;
  for (auto const* kind : {"apology_letter", "remittance"})
    for (auto const* action : {"1", "2"})
      items += "  - action: " + std::string(action) + "\n    kind: " + kind + "\n    done_on: 2025-06-19\n" +
               "    sent_on: 2025-06-21\n    amount: £500\n    to: \"Mr B " + secret + "\"\n    by: \"" + secret +
               "\"\n    note: \"" + secret + "\"\n    file: " + file + "\n";
  return "schema: amends/evidence/1\nreference: 25 000 001\nitems:\n" + items + "  - kind: remittance\n    note: \"" +
         secret + "\"\n    to: \"" + secret + "\"\n" +
         "extensions_requested:\n  - {action: 1, to: 2025-08-01, asked_on: 2025-06-20, reason: \"" + secret + "\"}\n";
}

TEST(Masking, LetsNoSecretThroughInAnyFormOfOutput) {
  Secrets secrets(5);
  constexpr std::size_t at_once = 6;
  for (std::size_t first = 0; first < std::size(forms); first += at_once) {
    std::vector<std::string> planted;
    std::string secret;
    for (std::size_t i = first; i < std::min(first + at_once, std::size(forms)); ++i) {
      planted.push_back(secrets.make(forms[i]));
      secret += (secret.empty() ? "" : " and ") + planted.back();
    }
    TemporaryFolder const root;
    for (auto const& [name, content] : files_with(secret)) {
      auto const folder = name.substr(2);
      root.write(folder + "/decision.txt", decision);
      root.write(folder + "/" + name, content);
      root.write(folder + "/evidence.yaml", manifest(name, secret));
    }
    root.write("wrong/decision.txt", decision);
    root.write("wrong/evidence.yaml", "schema: amends/evidence/1\nreference: 25 000 001\nitems:\n  - kind: \"" +
                                          secret + "\"\n    amount: \"" + secret + "\"\n    done_on: \"" + secret +
                                          "\"\n");
    for (auto const& format : check_formats()) {
      for (auto const* audience : {"internal", "council"}) {
        auto const spoken = run_amends({"check", ".", "--verbose", "--as-of", "2025-06-25", "--audience", audience,
                                        "--format", std::string(format.name)},
                                       root.path());
        auto const said = squeezed(opened(spoken.out) + spoken.err);
        for (auto const& one : planted)
          EXPECT_EQ(said.find(core_of(one)), std::string::npos) << one << " in " << format.name << " to " << audience;
      }
    }
  }
}

}  // namespace
}  // namespace amends::tests
