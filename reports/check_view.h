// How the reports on evidence speak: statuses in order of urgency with their words, tones and colours,
// and the sentences that text, HTML, CSV and JUnit share. One table, read by all of them.
#pragma once

#include "engine/assess/case_report.h"
#include "reports/html_page.h"
#include "reports/style.h"
#include "reports/text_page.h"

#include <cstddef>      // std::size_t
#include <optional>     // std::optional
#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace amends {

struct StatusWords {
  Status status;
  std::string_view council_label;  // what a council reads instead; empty: the usual label
  std::string_view council_code;   // likewise, for programs
  std::string_view of_several;     // "2 need a person"; empty: the label, as for one
  TagTone tone;
  Paint paint;
};
// Every status, the most urgent first.
[[nodiscard]] std::span<StatusWords const> by_urgency();
[[nodiscard]] StatusWords const& words_of(Status status);
// How far down it stands, 0 for the most urgent. What is over its time stands no lower than what is for a
// person, whatever its headline.
[[nodiscard]] std::size_t rank_of(Answers const& answers);

// What a council reads instead of a verdict, wherever one would stand.
inline constexpr std::string_view council_says = "Nothing missing that Amends can see; the Ombudsman decides.";

// "Overdue". To a council nothing is called satisfied: that is for the Ombudsman to say.
[[nodiscard]] std::string label(Status status, Audience audience);
[[nodiscard]] std::string label(EvidenceState state, Audience audience);
[[nodiscard]] std::string_view label(TimeState state);
// For a cell that stands alone: as `label`, but to a council the whole sentence instead of a verdict.
[[nodiscard]] std::string status_sentence(Status status, Audience audience);
// For programs: as in JSON; to a council "nothing_missing" and "nothing_missing_late" instead of a verdict.
[[nodiscard]] std::string_view status_code(Status status, Audience audience);
// What a council is told beside a status that would read as a verdict; empty for the others.
[[nodiscard]] std::string_view council_caution(Status status);

// "3 obligations: 1 overdue, 2 open"
[[nodiscard]] std::string summary_line(CheckReport const& report, Audience audience);
// How many obligations have this status.
[[nodiscard]] std::size_t count_of(CheckReport const& report, Status status);

// Cases and obligations, the most urgent first; those of equal urgency stay in their order.
[[nodiscard]] std::vector<CaseReport const*> cases_by_urgency(CheckReport const& report);
[[nodiscard]] std::vector<Assessment const*> obligations_by_urgency(CaseReport const& the_case);

// The reference, or the folder where the statement has none.
[[nodiscard]] std::string case_name(CaseReport const& the_case);

// "27 April 2024 (Saturday), 4 days late"; says so where there is none
[[nodiscard]] std::string due_and_distance(Answers const& answers);
// "extended from 27 April 2024 by Investigator on 22 April 2024: panel date"; empty for none
[[nodiscard]] std::string extension_in_words(Answers const& answers);
// Where something is written: "evidence.yaml:12:5", "evidence.xlsx, sheet Evidence, cell F7"; empty for none
[[nodiscard]] std::string place_in_words(Rare<Place> const& place);
// "claimed: “amount: £500” (evidence.yaml:7:13)"
[[nodiscard]] std::string claim_in_words(Quotation const& claim);
// "evidence/advice.pdf, sha256 9f2c…"; why it was not read, where it was not
[[nodiscard]] std::string file_in_words(JudgedFile const& file);
// Whether a person need read this finding: it does not pass.
[[nodiscard]] bool is_shortfall(Finding const& finding);
// What the pack's rules that had nothing to look at want to be shown, each in its title's words. Their
// messages say no more than that. A rule that a person judges by shows nothing, and is left out.
[[nodiscard]] std::vector<std::string> still_to_be_shown(Answers const& answers);
// What is told of a finding: what was found; where it passes, what the rule wants, for the messages of
// rules speak of what falls short.
[[nodiscard]] std::string_view told(Finding const& finding);
// The findings that do not pass, those of `still_to_be_shown` left out.
[[nodiscard]] std::vector<Finding const*> shortfalls(Answers const& answers);
// "judged met by Team co-ordinator on 2 May 2024: tenancy seen"
[[nodiscard]] std::string in_words(Judgement const& judgement);
// All remarks on a case as a whole: notes, unused evidence, stale confirmations, lapsed judgements.
[[nodiscard]] std::vector<std::string> remarks(CaseReport const& the_case);
// The list before sending, in the order in which people read it: a heading and its points. Where nothing
// is to be said, the one sentence that says so stands alone.
struct SendingPart {
  std::string_view heading;
  std::vector<SendingPoint> BeforeSending::*points;
};
inline constexpr std::string_view before_sending_heading = "Before you send this";
[[nodiscard]] std::span<SendingPart const> sending_parts();
// "Remedy completed late (recorded 20 May 2024)"; empty where there is nothing to tell this audience
[[nodiscard]] std::string outcome_in_words(CaseReport const& the_case, Audience audience);
[[nodiscard]] std::string outcome_in_words(std::optional<RecordedOutcome> const& recorded, std::string const& proposed,
                                           Audience audience);

// Instead of obligations, where a case has none that this audience may see; empty where it has.
[[nodiscard]] std::string_view nothing_to_show(CaseReport const& the_case, Audience audience);

// What may be published: service improvements without their timescale, and nothing of the evidence.
[[nodiscard]] CheckReport for_public(CheckReport report);

}  // namespace amends
