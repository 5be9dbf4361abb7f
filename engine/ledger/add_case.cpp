#include "engine/ledger/ledger.h"
#include "engine/ledger/record_rows.h"

#include <utility>  // std::move

namespace amends {

namespace {

struct Written {
  Entry decision = 0;
  std::vector<Entry> actions;
};

Written add_reading(RunWriter& writer, CaseRecord const& record, LedgerCase const* before) {
  auto decision = decision_row(record);
  std::vector<LedgerRow> actions;
  std::string reading = reading_of(decision);
  for (auto const& action : record.actions) {
    actions.push_back(action_row(action));
    reading += reading_of(actions.back());
  }
  // A case that is open again needs the words that were removed while it was settled.
  bool const lacks_words = before && before->record.text_removed && !settled(record);
  if (before && before->reading == reading && !lacks_words) return {before->decision, before->actions};
  Written out;
  out.decision = writer.add(std::move(decision));
  for (auto& row : actions) {
    set_cell(row, "decision", std::to_string(out.decision));
    out.actions.push_back(writer.add(std::move(row)));
  }
  return out;
}

void add_checking(RunWriter& writer, CaseRecord const& record, std::string const& inputs, Written const& written) {
  auto row = checking_row(record, inputs);
  set_cell(row, "decision", std::to_string(written.decision));
  auto const checking = std::to_string(writer.add(std::move(row)));
  auto const add = [&](LedgerRow of_checking, std::optional<std::size_t> action) {
    set_cell(of_checking, "checking", checking);
    if (action) set_cell(of_checking, "action", std::to_string(written.actions[*action]));
    writer.add(std::move(of_checking));
  };
  for (std::size_t i = 0; i < record.actions.size(); ++i) {
    add(verdict_row(record.actions[i]), i);
    if (record.actions[i].extension) add(extension_row(*record.actions[i].extension), i);
  }
  for (auto const& file : record.files) add(evidence_row(file), {});
  for (auto const& confirmation : record.confirmations) add(confirmation_row(confirmation), {});
}

void add_stands(RunWriter& writer, CaseRecord const& record, std::vector<Entry> const& actions,
                LedgerCase const* before, Date as_of) {
  for (std::size_t i = 0; i < record.actions.size(); ++i) {
    auto const stand = stand_of(record.actions[i]);
    bool const same_action = before && i < before->actions.size() && before->actions[i] == actions[i];
    if (same_action && before->stands[i] == stand) continue;
    auto row = assessment_row(stand, as_of);
    set_cell(row, "action", std::to_string(actions[i]));
    writer.add(std::move(row));
  }
}

}  // namespace

void add_case(RunWriter& writer, CaseRecord const& record, std::string const& inputs, LedgerCase const* before,
              Date as_of) {
  bool const same = before && !inputs.empty() && before->inputs == inputs;
  if (same) return add_stands(writer, record, before->actions, before, as_of);
  auto const written = add_reading(writer, record, before);
  add_checking(writer, record, inputs, written);
  add_stands(writer, record, written.actions, before, as_of);
}

}  // namespace amends
