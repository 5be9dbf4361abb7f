// The charts of the nightly page, as SVG within it: places in per cent and sizes in pixels, so that they
// fit a phone without shrinking their words. Each tells its numbers in words, and shapes differ, not only
// colours.
#pragma once

#include "engine/night/night_report.h"

#include <string>  // std::string
#include <vector>  // std::vector

namespace amends {

// The shapes that timelines are drawn from; once in a page, before the first of them.
void append_timeline_shapes(std::string& out);

// Decision, due dates (the first and the current), days on which it was done, today. Actions with the same
// dates share a line. Nothing where there is no date to show.
void append_timeline(CaseRecord const& record, Date as_of, std::string& out);
// The same in a sentence: what the picture is read out as.
[[nodiscard]] std::string timeline_in_words(CaseRecord const& record, Date as_of);

// "1 to 7 days", "over 90 days"
[[nodiscard]] std::string in_words(AgeBucket const& bucket);
// One bar a bucket, its number beside it.
void append_ageing_chart(std::vector<AgeBucket> const& buckets, std::string& out);

}  // namespace amends
