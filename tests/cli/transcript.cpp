#include "transcript.h"

#include "spawn.h"

#include <regex>    // std::regex_replace
#include <sstream>  // std::istringstream

namespace amends::tests {

namespace {

constexpr std::string_view mark = "=== ";

std::vector<std::string> words_of(std::string const& line) {
  std::vector<std::string> words;
  std::string word;
  char quote = '\0';
  bool begun = false;
  for (char const c : line) {
    if (quote != '\0' && c == quote)
      quote = '\0';
    else if (quote == '\0' && (c == '"' || c == '\''))
      quote = c, begun = true;
    else if (quote == '\0' && (c == ' ' || c == '\n')) {
      if (begun) words.push_back(word);
      word.clear();
      begun = false;
    } else {
      word += c;
      begun = true;
    }
  }
  if (begun) words.push_back(word);
  return words;
}

// What is another one each time, or with every byte of a pack.
std::string without_passing(std::string const& text) {
  static std::regex const digest{"\\b[0-9a-f]{64}\\b"}, time{"\\b20[0-9-]{8}T[0-9:]{8}Z"},
      age{"\"age_seconds\": [0-9]+"};
  auto out = std::regex_replace(text, digest, "<sha256>");
  out = std::regex_replace(out, time, "<time>");
  return std::regex_replace(out, age, "\"age_seconds\": <age>");
}

bool starts_with(std::string const& text, std::string_view start) { return text.rfind(start, 0) == 0; }

// Whether a section is an answer of the program, which `play` writes anew.
bool is_answer(Section const& section) {
  return starts_with(section.head, "exit") || section.head == "out" || section.head == "err";
}

void answer(Spoken const& spoken, std::vector<Section>& sections) {
  sections.push_back({"exit " + std::to_string(spoken.exit_code), ""});
  if (!spoken.out.empty()) sections.push_back({"out", without_passing(spoken.out)});
  if (!spoken.err.empty()) sections.push_back({"err", without_passing(spoken.err)});
}

}  // namespace

Transcript parse_transcript(std::string const& text) {
  Transcript out;
  std::istringstream lines{text};
  for (std::string line; std::getline(lines, line);) {
    if (starts_with(line, mark))
      out.sections.push_back({line.substr(mark.size()), ""});
    else
      (out.sections.empty() ? out.about : out.sections.back().body) += line + "\n";
  }
  return out;
}

std::string print_transcript(Transcript const& transcript) {
  std::string out = transcript.about;
  for (Section const& section : transcript.sections) {
    out += std::string{mark} + section.head + "\n" + section.body;
    if (!section.body.empty() && section.body.back() != '\n') out += "\n";
  }
  return out;
}

Transcript play(Transcript const& transcript, std::string const& samples) {
  TemporaryFolder const folder;
  Transcript out{transcript.about, {}};
  std::string standard_input;
  for (Section const& section : transcript.sections) {
    if (is_answer(section)) continue;
    out.sections.push_back(section);
    auto const head = words_of(section.head);
    if (head[0] == "file") folder.write(head.at(1), section.body);
    if (head[0] == "sample") folder.write(head.at(2), read_file(samples + "/" + head.at(1)));
    if (head[0] == "in") standard_input = section.body;
    if (head[0] != "run") continue;
    auto const words = words_of(section.body);
    answer(run_amends({words.begin() + 1, words.end()}, folder.path(), standard_input), out.sections);
    standard_input.clear();
  }
  return out;
}

}  // namespace amends::tests
