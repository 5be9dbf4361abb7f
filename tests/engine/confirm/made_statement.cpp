#include "made_statement.h"

#include <utility>  // std::move

namespace amends::test {

MadeStatement::MadeStatement() {
  statement.header.reference = "23 010 123";
  statement.header.decision_date = Date{2024, 3, 27};
}

Obligation& MadeStatement::action(std::string const& words, Kind kind) {
  Obligation made;
  made.n = static_cast<int>(statement.obligations.size()) + 1;
  made.fingerprint = std::string(15, '0') + std::to_string(made.n);
  made.text = words;
  made.action.kind = kind;
  made.action.actors = {"Council"};
  made.action.recipients = {"Mrs X"};
  Within one_month;
  one_month.period = {1, Unit::month};
  one_month.anchor = Anchor::decision;
  made.action.deadline.term = one_month;
  made.action.span = {statement.text.size(), statement.text.size() + words.size()};
  made.due.due = Date{2024, 4, 27};
  made.due.steps = {"It ends on 27 April 2024."};
  statement.text += words + "\n";
  statement.accounting.push_back({"", made.action.span, Account::action, statement.obligations.size()});
  return statement.obligations.emplace_back(std::move(made));
}

Confirmation confirmation(Obligation const& obligation, Verdict verdict, std::string reason) {
  Confirmation made;
  made.fingerprint = obligation.fingerprint;
  made.verdict = verdict;
  made.by = "Team co-ordinator";
  made.on = Date{2024, 5, 2};
  made.reason = std::move(reason);
  return made;
}

}  // namespace amends::test
