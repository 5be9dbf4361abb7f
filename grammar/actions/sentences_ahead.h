// The sentences of a section made ready to read: folded, marked, cut into clauses. That leans on nothing but the
// sentence's own words, and is more than half of the work of reading it, so that a long section has it done ahead on
// other threads, while what a sentence means after those before it is made out. The result is the same either way.
#pragma once

#include "grammar/actions/clauses.h"
#include "grammar/actions/line.h"
#include "grammar/model/date.h"
#include "grammar/model/statement.h"

#include <cstddef>      // std::size_t
#include <deque>        // std::deque
#include <future>       // std::future
#include <memory>       // std::shared_ptr
#include <optional>     // std::optional
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace amends {

struct ReadySentence {
  std::shared_ptr<Line> line;
  std::vector<Clause> clauses;
};

class SentencesAhead {
 public:
  // `decided_on`: a printed day before it is history, no limit.
  SentencesAhead(Section const& section, std::string_view source, Lexicon const& lexicon,
                 std::optional<Date> decided_on);
  SentencesAhead(SentencesAhead const&) = delete;  // what is being made on other threads points here
  SentencesAhead& operator=(SentencesAhead const&) = delete;

  // The sentences of the paragraph at `index`; to be asked in order, each paragraph once at most.
  [[nodiscard]] std::vector<ReadySentence> of_paragraph(std::size_t index);

 private:
  using Paragraphs = std::vector<std::vector<ReadySentence>>;

  [[nodiscard]] std::vector<ReadySentence> make(Paragraph const& paragraph) const;
  void start_next();

  Section const& section_;
  std::string_view source_;
  Lexicon const& lexicon_;
  std::optional<Date> decided_on_;
  Paragraphs ready_;
  std::size_t ready_from_ = 0;                 // index of the paragraph that ready_ begins with
  std::size_t started_ = 0;                    // paragraphs before this one are made, or being made
  std::deque<std::future<Paragraphs>> ahead_;  // in order
};

}  // namespace amends
