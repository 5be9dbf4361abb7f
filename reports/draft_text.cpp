#include "reports/draft_text.h"

#include "engine/confirm/draft.h"
#include "reports/words.h"

namespace amends {

namespace {

std::string_view source_of(AssumedFrom from) {
  switch (from) {
    case AssumedFrom::option: return "as --decision-date says";
    case AssumedFrom::header: return "the date in its header";
    case AssumedFrom::today: return "today, for it bears no date";
  }
  return {};
}

}  // namespace

void write_assumed_date(DraftReading const& draft, TextPage& page) {
  page.tagged("draft:", Paint::yellow,
              "due dates are counted as if it were decided on " + in_words(draft.decision_date) + " (" +
                  std::string(source_of(draft.from)) + ")",
              0);
}

void write_objections(DraftReading const& draft, TextPage& page) {
  page.blank();
  if (draft.findings.empty()) return page.paragraph("No wording was found that will be hard to meet or to prove.");
  page.paragraph("Hard to meet or to prove, while it can still be changed:", 0, 0, Paint::bold);
  for (DraftFinding const& finding : draft.findings) {
    auto const subject = finding.action ? "action " + std::to_string(*finding.action) : std::string{"statement"};
    page.tagged(subject + ":", Paint::yellow, finding.message + " [" + std::string{name(finding.code)} + "]", 2);
    page.paragraph(finding.suggestion, 4, 2, Paint::faint);
  }
}

}  // namespace amends
