// What a form for evidence says of each action, before it is YAML or a workbook: its words, when it is
// due, what shows it and what a careful case officer looks for. Both forms are written from this, so
// that they ask the same.
#pragma once

#include "engine/obligation/obligation.h"
#include "rules/pack.h"

#include <optional>  // std::optional
#include <string>    // std::string
#include <vector>    // std::vector

namespace amends {

// What is to be filled in for an action.
enum class FormEntry {
  item,          // an evidence item
  none_sending,  // nothing: it is met by sending the evidence for the others
  none_needed,   // nothing: it was already done, or declined
};

struct FormAction {
  int n = 0;
  std::string fingerprint;
  std::string paragraph;  // "9.1"; empty where unnumbered
  std::string text;       // the action's words in one line, whole
  std::string condition;  // likewise; empty for none
  std::string waits_for;  // the words of the happening that starts its time; empty for none
  std::optional<Date> due;
  std::string due_words;  // "27 April 2024 (Saturday)", "within six weeks of ...", "no deadline is stated"
  std::vector<std::string> actors, recipients;
  bool money = false;  // sums and states of payment go with it
  std::optional<std::int64_t> total_pence;
  bool waits = false;  // for an event or a condition
  FormEntry entry = FormEntry::item;
  std::vector<EvidenceKind> kinds;  // what shows it, by the pack's rules that apply
  std::vector<std::string> asks;    // what a case officer looks for, in the words of the rules' titles
  std::vector<std::string> judged;  // what a person will judge, likewise
  std::string remark;               // what else to know; empty for nothing
};

struct FormContent {
  std::string body;       // "the body" where the statement names none
  std::string reference;  // empty for none
  std::optional<Date> decision_date;
  std::vector<FormAction> actions;

  // The day by which the evidence is wanted: the latest due date of an action that asks for it, or of all.
  std::optional<Date> wanted_by;
};

[[nodiscard]] FormContent form_content(BoundStatement const& statement, RulePack const& pack);

}  // namespace amends
