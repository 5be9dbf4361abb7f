// A transcript: files, commands, and what the program said to each, to the byte. What stands before the
// first line that begins with "=== " says what the transcript is about. Sections:
//
//   === file NAME        lines of a file that the commands find
//   === sample NAME AS   a file of samples/, under another name
//   === in               standard input of the next command
//   === run              one command line; 'single' and "double" quotes keep blanks
//   === exit CODE        what the command before it answered
//   === out, === err     the lines that it printed; left out where there are none
//
// Digests are written <sha256>: they change with every byte of a pack; times of a run <time>, its age <age>.
#pragma once

#include <string>   // std::string
#include <utility>  // std::pair
#include <vector>   // std::vector

namespace amends::tests {

struct Section {
  std::string head;  // "file decision.txt"
  std::string body;  // its lines, each ended
};

struct Transcript {
  std::string about;
  std::vector<Section> sections;
};

[[nodiscard]] Transcript parse_transcript(std::string const& text);
[[nodiscard]] std::string print_transcript(Transcript const& transcript);

// The same transcript with what the program says now.
[[nodiscard]] Transcript play(Transcript const& transcript, std::string const& samples);

}  // namespace amends::tests
