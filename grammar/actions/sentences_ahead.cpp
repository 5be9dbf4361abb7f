#include "grammar/actions/sentences_ahead.h"

#include <algorithm>  // std::min
#include <utility>    // std::move

namespace amends {

namespace {

constexpr std::size_t paragraphs_at_once = 128;
constexpr std::size_t batches_ahead = 2;
// Decisions have some dozens of paragraphs: many decisions are better read side by side.
constexpr std::size_t long_section = 1000;

bool is_history(TimeWords const& time, Date decided_on) {
  auto const* by = std::get_if<By>(&time.match.term);
  if (by == nullptr || !by->year || by->month == 0) return false;
  auto const last = by->month == 12 ? make_date(*by->year + 1, 1, 1) : make_date(*by->year, by->month + 1, 1);
  auto const day = by->day > 0 ? make_date(*by->year, by->month, by->day) : last;
  return day && *day < decided_on;
}

}  // namespace

SentencesAhead::SentencesAhead(Section const& section, std::string_view source, Lexicon const& lexicon,
                               std::optional<Date> decided_on)
    : section_{section}, source_{source}, lexicon_{lexicon}, decided_on_{decided_on} {
  if (section.paragraphs.size() < long_section) return;
  for (std::size_t i = 0; i < batches_ahead; ++i) start_next();
}

std::vector<ReadySentence> SentencesAhead::make(Paragraph const& paragraph) const {
  std::vector<ReadySentence> ready;
  if (paragraph.subheading || paragraph.due_cell) return ready;  // read in ways of their own
  ready.reserve(paragraph.sentences.size());
  for (auto const& span : paragraph.sentences) {
    auto line = std::make_shared<Line>(make_line(source_, span, lexicon_, paragraph.joined_breaks));
    if (decided_on_) std::erase_if(line->times, [&](TimeWords const& time) { return is_history(time, *decided_on_); });
    auto clauses = find_clauses(*line, 0, line->text().size(), lexicon_);
    ready.push_back({std::move(line), std::move(clauses)});
  }
  return ready;
}

void SentencesAhead::start_next() {
  auto const from = started_;
  auto const until = std::min(from + paragraphs_at_once, section_.paragraphs.size());
  if (from == until) return;
  started_ = until;
  auto const make_batch = [this, from, until] {
    Paragraphs batch;
    batch.reserve(until - from);
    for (auto i = from; i < until; ++i) batch.push_back(make(section_.paragraphs[i]));
    return batch;
  };
  // where no thread can be had, the batch is made when it is asked for
  ahead_.push_back(std::async(std::launch::async | std::launch::deferred, make_batch));
}

std::vector<ReadySentence> SentencesAhead::of_paragraph(std::size_t index) {
  if (started_ == 0) return make(section_.paragraphs[index]);
  while (index >= ready_from_ + ready_.size()) {
    ready_from_ += ready_.size();
    ready_ = ahead_.front().get();
    ahead_.pop_front();
    start_next();
  }
  return std::move(ready_[index - ready_from_]);
}

}  // namespace amends
