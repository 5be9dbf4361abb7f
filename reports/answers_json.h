// What a check answers of an obligation, and what was recorded of its case, as JSON (contract: an
// obligation of `amends/check/1`). Shared by check and the nightly reports; codes, not words.
#pragma once

#include "engine/assess/case_report.h"
#include "engine/json/json_writer.h"
#include "reports/style.h"

#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace amends {

void write_strings(std::vector<std::string> const& sentences, JsonWriter& json);
void write_place(Rare<Place> const& place, JsonWriter& json);
void write_judgement(Judgement const& judgement, JsonWriter& json);

// "original_due" to "time_state"; inside an object.
void write_answer_dates(Answers const& answers, JsonWriter& json);
// "days_late" to "findings"; inside an object. `shape`: of each finding.
void write_answer_findings(Answers const& answers, JsonWriter& json,
                           JsonWriter::Shape shape = JsonWriter::Shape::lines);

// {"proposed","recorded"}; to a council nothing, for outcomes have verdicts for names.
void write_outcome(std::optional<RecordedOutcome> const& recorded, std::string_view proposed, Audience audience,
                   JsonWriter& json);
void write_file(JudgedFile const& file, JsonWriter& json);

}  // namespace amends
