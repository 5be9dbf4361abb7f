// No words may crash the grammar of actions, and none may be lost: word salads from the shipped vocabulary,
// cut and mutated sections and random bytes go through make_line and extract, and what comes back must keep
// every promise of the accounting.
//
// grammar_fuzz [ROUNDS [FIRST]]: round n uses seed n, so that a failure can be repeated.
#include "accounting.h"

#include "grammar/actions/extract.h"
#include "grammar/actions/line.h"
#include "grammar/statement/parse.h"
#include "grammar/text/document.h"
#include "rules/pack.h"

#include <array>        // std::array
#include <charconv>     // std::from_chars
#include <cstdint>      // std::uint8_t
#include <cstdio>       // std::fprintf, std::printf
#include <cstdlib>      // std::abort
#include <random>       // std::mt19937
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <variant>      // std::get, std::get_if
#include <vector>       // std::vector

namespace {

constexpr std::string_view opening =
    "Invented Council (24 900 001)\n\nDecision date : 31 Jan 2025\n\nSummary: Mr A complained about a tree.\n\n"
    "What I found\n\n  1. The Council told Mr A that it would prune the tree by May. It agreed to apologise.\n\n"
    "Agreed action\n\n";
constexpr std::string_view closing = "\n\nFinal decision\n\n  1. I have completed my investigation.\n";

// Sections with the shapes that the grammar knows best: where it may go wrong once they are broken.
constexpr std::array<std::string_view, 6> sections{
    "  1. Within one month of my final decision the Council will:\n      1. apologise to Mr A;\n"
    "      2. pay him £800, made up of:\n          - £500 for distress; and\n          - £300 for his time;\n"
    "  2. The Council should provide us with evidence it has complied with the above actions.",

    "The Council has agreed to, within four weeks of my decision, apologise to Mr and Mrs A, reconsider its "
    "decision and pay them £200 each. It should do this within six weeks, except the apology, within two. "
    "All of these steps are in line with our guidance.",

    "  • Pay Mr A £150 a month from May 2022 to January 2023 (£1,350), less any sum paid; and\n"
    "  • if it has not done so, refund 50% of the fee by 30 April 2025 at the latest\n-\n\n"
    "- write to him to explain. (The Trust agreed.)",

    "I recommended that the Council and the Trust each pay Miss B up to £500. The Council accepted this. The "
    "Trust has refused to. It is for the Council to decide whether to review its policy before the start of "
    "the autumn term.",

    "Within two weeks of completing that review:\n\na) it will report the outcome to its committee, and to us;\n\n"
    "b) pay £300 to Mr A, £200 to Mrs A, and their daughter, C, £100;\n\n      I. once the plan is final; or\n\n"
    "      II. every three months until then.",

    "The Council has:\n\n(i) apologised (within one month);\n(ii) agreed to train staff: officers, managers and "
    "panels, so that “reasons” are given; and\n\nBy Friday 5 April 2024 the Council will a payment of 1,500 ; . pay"};

amends::Lexicon const& words() {
  static amends::Lexicon const lexicon = [] {
    auto pack = amends::load_pack("lgsco", amends::PackParts::reading);
    return amends::Lexicon{std::get<amends::RulePack>(std::move(pack)).vocabulary};
  }();
  return lexicon;
}

[[noreturn]] void broken(std::string_view text, std::string_view promise) {
  std::fprintf(stderr, "broken promise: %.*s\nin: %.*s\n", static_cast<int>(promise.size()), promise.data(),
               static_cast<int>(text.size()), text.data());
  std::abort();
}

void check_line(std::string_view text) {
  auto const line = amends::make_line(text, {0, text.size()}, words());
  if (line.lower.size() != line.folded.text.size()) broken(text, "lower-case words are as long as the folded ones");
  std::size_t at = 0;
  for (auto const& token : line.tokens) {
    if (token.begin < at || token.end <= token.begin || token.end > line.lower.size())
      broken(text, "tokens ascend in their line");
    at = token.end;
  }
}

void check_statement(std::string_view text) {
  auto const statement = amends::parse_statement(text, words().vocabulary());
  auto const extraction = amends::extract(statement, text, words());
  if (auto const promise = amends::broken_promise(statement, text, extraction)) broken(text, *promise);
}

void check(std::string_view bytes) {
  auto const result = amends::read_document(bytes, amends::Format::text);
  auto const* const document = std::get_if<amends::Document>(&result);
  if (document == nullptr) return;
  check_line(document->text);
  check_statement(document->text);
}

using Lists = std::vector<amends::Words const*>;

Lists const& lists() {
  auto const& all = words().vocabulary();
  static Lists const some{&all.bodies,        &all.ombudsman,        &all.people,          &all.audiences,
                          &all.staff,         &all.decision_anchors, &all.agreed_phrases,  &all.obligation_modals,
                          &all.part_openers,  &all.recommend_phrases, &all.refusal_phrases, &all.acceptance_phrases,
                          &all.done_phrases,  &all.discretion_phrases, &all.no_action_phrases, &all.context_openings,
                          &all.report_phrases, &all.event_conditions, &all.hedges,         &all.list_openers,
                          &all.immediate,     &all.back_references,  &all.do_verbs};
  return some;
}

class Maker {
 public:
  explicit Maker(unsigned seed) : random_{seed} {}

  std::string next() {
    switch (below(4)) {
      case 0: return noise();
      case 1: return around(salad());
      case 2: return around(mutated(salad()));
      default: return around(mutated(std::string{sections[below(sections.size())]}));
    }
  }

 private:
  std::size_t below(std::size_t bound) { return std::uniform_int_distribution<std::size_t>{0, bound - 1}(random_); }

  static std::string around(std::string const& section) {
    return std::string{opening} + section + std::string{closing};
  }

  std::string noise() {
    std::string bytes(below(300), ' ');
    for (char& byte : bytes) byte = static_cast<char>(below(256));
    return bytes;
  }

  std::string word() {
    static constexpr std::array<std::string_view, 40> loose{
        "the Council", "it",        "they",   "Mr A",       "Mrs B",  "Mr and Mrs C", "D",        "her",
        "them",        "£300",      "£1,000.50", "£50 a week", "each",   "50%",          "up to £5", "1,500",
        "within one month", "of my final decision", "by 31 March 2025", "before 1 May", "once", "a "
    "further two weeks",
        "and",         "or",        ",",      ";",          ".",      ":",            "to",       "for",
        "except",      "all within two weeks", "made up of", "(",     ")",      "\n  1. ",      "\n      a) ",
        "\n  • ",      "\n\n",      "\n-\n"};
    switch (below(3)) {
      case 0: return std::string{loose[below(loose.size())]};
      case 1: {
        auto const& verbs = words().vocabulary().verbs;
        return verbs[below(verbs.size())].base;
      }
      default: {
        auto const& list = *lists()[below(lists().size())];
        return list.empty() ? std::string{"and"} : list[below(list.size())];
      }
    }
  }

  std::string salad() {
    std::string text;
    for (auto count = 1 + below(40); count > 0; --count) text += word() + " ";
    return text;
  }

  std::string mutated(std::string text) {
    for (auto changes = below(8); changes > 0 && !text.empty(); --changes) change(text);
    return text;
  }

  void change(std::string& text) {
    static constexpr std::string_view telling = ".,;:()[]£&-\n\t 1aI\xC2\xA0\xE2\x80\x99";
    auto const at = below(text.size());
    switch (below(7)) {
      case 0: text.resize(at); return;
      case 1: text[at] = static_cast<char>(below(256)); return;
      case 2: text.erase(at, below(40)); return;
      case 3: text.insert(at, word() + " "); return;
      case 4: text.insert(at, text.substr(below(text.size()), below(80))); return;
      case 5: text[at] = telling[below(telling.size())]; return;
      default: text.insert(at, std::string(below(20), telling[below(telling.size())])); return;
    }
  }

  std::mt19937 random_;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size);

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  check(std::string(data, data + size));
  return 0;
}

#ifndef AMENDS_LIBFUZZER
namespace {

unsigned number(int argc, char** argv, int which, unsigned otherwise) {
  if (argc <= which) return otherwise;
  std::string_view const given = argv[which];
  std::from_chars(given.data(), given.data() + given.size(), otherwise);
  return otherwise;
}

}  // namespace

int main(int argc, char** argv) {
  unsigned const rounds = number(argc, argv, 1, 1500);
  unsigned const first = number(argc, argv, 2, 0);
  for (unsigned seed = first; seed < first + rounds; ++seed) check(Maker{seed}.next());
  std::printf("%u rounds\n", rounds);
  return 0;
}
#endif
