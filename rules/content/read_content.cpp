// A letter read sentence by sentence, its signature by lines, its gaps by brackets.
#include "rules/content.h"

#include "grammar/text/characters.h"
#include "grammar/text/fold.h"

#include <algorithm>  // std::ranges::any_of, find, min

namespace amends {

namespace {

struct Line {
  Span span;           // in the text, without the blanks at its ends
  std::string folded;  // typography made plain, case kept
};

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  for (std::size_t start = 0; start < text.size();) {
    auto const end = std::min(text.find('\n', start), text.size());
    auto const span = trim(text, {start, end});
    lines.push_back({span, fold(text, span).text});
    start = end + 1;
  }
  return lines;
}

struct Sentence {
  std::string words;  // folded, one blank between
  Folded const* folded = nullptr;
  std::size_t at = 0;  // in the folded paragraph
};

bool ends_sentence(std::string_view text, std::size_t at) {
  bool const stop = text[at] == '.' || text[at] == '!' || text[at] == '?';
  return stop && (at + 1 == text.size() || text[at + 1] == ' ');
}

// Paragraphs end at an empty line; a line end within one is a blank.
std::vector<Folded> paragraphs_of(std::string_view text, std::vector<Line> const& lines) {
  std::vector<Folded> paragraphs;
  for (std::size_t i = 0; i < lines.size();) {
    auto end = i;
    while (end < lines.size() && !lines[end].span.empty()) ++end;
    if (end > i) paragraphs.push_back(fold(text, {lines[i].span.start, lines[end - 1].span.end}));
    i = end + 1;
  }
  return paragraphs;
}

std::vector<Sentence> sentences_of(std::vector<Folded> const& paragraphs) {
  std::vector<Sentence> sentences;
  for (auto const& paragraph : paragraphs) {
    std::size_t start = 0;
    for (std::size_t at = 0; at < paragraph.text.size(); ++at) {
      bool const last = at + 1 == paragraph.text.size();
      if (!last && !ends_sentence(paragraph.text, at)) continue;
      sentences.push_back({paragraph.text.substr(start, at + 1 - start), &paragraph, start});
      start = at + 1;
    }
  }
  return sentences;
}

class Letter {
 public:
  Letter(std::string_view text, ContentWords const& words)
      : text_(text), words_(words), lines_(lines_of(text)), paragraphs_(paragraphs_of(text, lines_)) {}

  Content read() {
    auto& facts = content_.facts;
    for (auto const& sentence : sentences_of(paragraphs_)) {
      // "We apologise for the delay, and are sorry if it caused distress": the first half is an apology.
      said(facts.says_sorry, Signal::apology, WordList::apology, WordList::no_apology, sentence);
      said(facts.sorry_for_feelings, Signal::feeling, WordList::no_apology, sentence);
      said(facts.accepts_fault, Signal::fault, WordList::fault, WordList::no_fault, sentence);
      said(facts.recognises_effect, Signal::effect, WordList::effect, sentence);
      said(facts.says_learned, Signal::learned, WordList::learned, sentence);
      said(facts.asks_for_payment, Signal::payment_request, WordList::payment_requests, sentence);
    }
    read_signature();
    read_draft_signs();
    return std::move(content_);
  }

 private:
  [[nodiscard]] bool known(WordList list) const { return !words_.words(list).empty(); }

  void said(std::optional<bool>& fact, Signal signal, WordList list, Sentence const& sentence) {
    if (known(list)) say(fact, signal, words_.find(list, sentence.words), sentence);
  }

  void said(std::optional<bool>& fact, Signal signal, WordList list, WordList but_not, Sentence const& sentence) {
    if (!known(list)) return;
    if (words_.find(but_not, sentence.words).empty()) return said(fact, signal, list, sentence);
    bool const still = !words_.find(list, words_.without(but_not, sentence.words)).empty();
    say(fact, signal, still ? words_.find(list, sentence.words) : Span{}, sentence);
  }

  void say(std::optional<bool>& fact, Signal signal, Span found, Sentence const& sentence) {
    if (found.empty() || fact.value_or(false)) {
      fact = fact.value_or(false);
      return;
    }
    fact = true;
    content_.telling.push_back({signal, sentence.folded->source(sentence.at + found.start, sentence.at + found.end)});
  }

  // The lines under the last sign-off; without one, the last three, where a title stands in one of them.
  [[nodiscard]] std::vector<Line const*> signature_lines() const {
    constexpr std::size_t most_lines = 6;
    std::vector<Line const*> under;
    for (auto line = lines_.rbegin(); line != lines_.rend(); ++line) {
      if (line->span.empty()) continue;
      bool const short_enough = line->folded.size() <= 60;
      if (short_enough && !words_.find(WordList::sign_offs, line->folded).empty()) {
        std::ranges::reverse(under);
        if (under.size() > most_lines) under.resize(most_lines);
        return under;
      }
      under.push_back(&*line);
    }
    under.resize(std::min<std::size_t>(under.size(), 3));
    std::erase_if(under, [&](Line const* line) {
      return line->folded.size() > 60 || line->folded.ends_with('.') || (title_in(*line).empty());
    });
    return under;
  }

  [[nodiscard]] Span title_in(Line const& line) const {
    auto const senior = words_.find(WordList::senior_titles, line.folded);
    return senior.empty() ? words_.find(WordList::titles, line.folded) : senior;
  }

  void read_signature() {
    if (!known(WordList::sign_offs)) return;
    auto& facts = content_.facts;
    auto const lines = signature_lines();
    facts.signed_off = !lines.empty();
    if (!known(WordList::titles) && !known(WordList::senior_titles)) return;
    facts.signed_with_title = false;
    facts.signed_by_senior = false;
    for (auto const* line : lines) {
      if (title_in(*line).empty() || facts.signed_by_senior.value()) continue;
      if (facts.signatory.empty()) content_.telling.push_back({Signal::signature, line->span});
      facts.signatory = line->folded;
      facts.signed_with_title = true;
      facts.signed_by_senior = !words_.find(WordList::senior_titles, line->folded).empty();
    }
  }

  void sign(std::string sign, Span where) {
    auto& signs = content_.facts.draft_signs;
    if (std::ranges::find(signs, sign) == signs.end()) signs.push_back(std::move(sign));
    content_.telling.push_back({Signal::draft, where});
  }

  // "DRAFT" in capitals anywhere; in other letters only on a short line, since letters speak of draft plans.
  void read_draft_words(Line const& line) {
    constexpr std::size_t short_line = 40;
    std::string_view const folded = line.folded;
    for (std::size_t from = 0; from < folded.size();) {
      auto const found = words_.find(WordList::draft_words, folded.substr(from));
      if (found.empty()) return;
      auto const words = folded.substr(from + found.start, found.size());
      bool const capitals = std::ranges::none_of(words, is_ascii_lower);
      bool const heads = from + found.start == 0 && folded.size() <= short_line && !folded.ends_with('.');
      if (capitals || heads) return sign(std::string(words), line.span);
      from += found.end;
    }
  }

  // What stands between `open` and `close`, at most sixty bytes of it.
  template <class Take>
  void between(Line const& line, std::string_view open, std::string_view close, Take const& take) {
    constexpr std::size_t longest_gap = 60;
    auto const words = cut(text_, line.span);  // as it stands: folding makes quotation marks of some
    for (auto at = words.find(open); at != std::string_view::npos; at = words.find(open, at + open.size())) {
      auto const inside = at + open.size();
      auto const end = words.find(close, inside);
      if (end == std::string_view::npos) return;
      if (end > inside && end - inside <= longest_gap && take(words.substr(inside, end - inside)))
        sign(std::string(words.substr(at, end + close.size() - at)), line.span);
    }
  }

  void read_gaps(Line const& line) {
    auto const is_gap = [&](std::string_view inside) {
      auto const found = words_.find(WordList::gap_words, inside);
      return !found.empty() && found.start == 0;
    };
    between(line, "[", "]", is_gap);
    between(line, "<", ">", is_gap);
    for (auto const& pair : words_.words(WordList::template_marks)) {
      auto const blank = pair.find(' ');
      if (blank == std::string::npos) continue;
      between(line, std::string_view(pair).substr(0, blank), std::string_view(pair).substr(blank + 1),
              [](std::string_view) { return true; });
    }
  }

  void read_draft_signs() {
    if (!known(WordList::draft_words)) return;
    for (auto const& line : lines_) {
      read_draft_words(line);
      read_gaps(line);
    }
    content_.facts.looks_draft = !content_.facts.draft_signs.empty();
  }

  std::string_view text_;
  ContentWords const& words_;
  std::vector<Line> lines_;
  std::vector<Folded> paragraphs_;
  Content content_;
};

}  // namespace

Content read_content(std::string_view text, ContentWords const& words) {
  if (blanks_in_front(text) == text.size()) return {};
  return Letter(text, words).read();
}

EvidenceFacts completed(EvidenceFacts facts, ContentWords const& words) {
  auto given = std::move(facts.content);
  facts.content = read_content(facts.text, words).facts;
  for (auto& sign : given.draft_signs) facts.content.draft_signs.push_back(std::move(sign));
  if (!facts.content.draft_signs.empty()) facts.content.looks_draft = true;
  return facts;
}

}  // namespace amends
