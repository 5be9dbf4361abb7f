// Every diagnostic code, once: for `amends explain`, the docs and the tests. A code never changes its
// meaning; a new mistake gets a new one.
#include "rules/diagnostic.h"

namespace amends {

std::vector<DiagnosticCodeInfo> const& diagnostic_codes() {
  static std::vector<DiagnosticCodeInfo> const codes{
      // Y: the YAML itself
      {"Y001", "The file is not valid YAML.", "Look at the marked place: a bracket, a quote or the indent is missing."},
      {"Y002", "A key stands twice in one map.", "Keep one of them."},
      {"Y003", "A key is not known here.", "Correct the spelling; the message lists the keys that are known."},
      {"Y004", "A value has the wrong shape: text, a list or a map was expected.", "Write it in the shape shown."},
      {"Y005", "The file is too large or nested too deeply.", "Split the file, or take levels out."},
      {"Y006", "Anchors, aliases and tags (&, *, !) are not allowed.", "Write the value out, or put it in quotes."},
      {"Y007", "A key that must be there is missing.", "Add it."},
      {"Y008", "The file is not UTF-8 text, or holds control characters.", "Save it as UTF-8 text."},
      {"Y009", "A value is not one of those allowed.", "Choose one of the values in the message."},
      {"Y010", "A whole number was expected.", "Write digits only, such as 14."},
      {"Y011", "true or false was expected.", "Write true or false, in lower case."},
      // D: values
      {"D001", "There is no such day.", "Correct the date: 30 February does not exist."},
      {"D002", "A sum of money is not written in a form that is read.", "Write £1,000, £1000.50 or 1000.50."},
      {"D003", "A date is not written in a form that is read.", "Write 2024-04-18 or 18 April 2024."},
      // P: rule packs
      {"P001", "There is no such rule pack.", "Give the name of a built-in pack, or a folder that holds pack.yaml."},
      {"P002", "A file that a pack must have is missing.", "Add it, or start from `amends rules export`."},
      {"P003", "Two rules have the same id.", "Rename one of them."},
      {"P004", "A row can never be reached: one before it takes everything.", "Move it up, or remove it."},
      {"P005", "A calendar is not known.", "Name a file of calendars/, without .yaml."},
      {"P006", "A calendar is wrong: days out of order, doubled, or outside its range.",
       "Correct the days or the range."},
      {"P007", "A kind of action has no category.", "Add a row for it to categories.yaml."},
      {"P008", "A word in the vocabulary is empty or not folded.",
       "Use lower case, straight quotes and plain hyphens."},
      {"P009", "A file of the pack is not known.", "Remove it, or put rules into evidence/."},
      {"P010", "A file of the pack cannot be read.", "Check that it is there and may be read."},
      {"P011", "A rule has no id of the form group.name.", "Write lower-case words, such as payment.amount."},
      {"P012", "The pack that a pack extends is not known.",
       "Name a built-in pack, or a folder seen from the pack's own."},
      {"P013", "A pack extends itself, perhaps by way of another.", "Take `extends` out of one of them."},
      {"P020", "A phrase to be looked for in files is not understood.", "Close its brackets; write (one|other)."},
      {"P014", "A list is to be replaced, but no new one is given.",
       "Give the list, or take its name out of `replace`."},
      // L: what `rules lint` says of a pack that loads
      {"L001", "A rule has no test that must pass.", "Add one with `expect: pass`."},
      {"L002", "A rule has no test that must not pass.", "Add one with `expect: fail`, `partly` or `review`."},
      {"L003", "A rule's message names no value.", "Say what was found, in braces: {total(amount)}."},
      {"L004", "A rule can never apply.",
       "Name a kind of action that rules decide; `evidence` is reckoned by the engine."},
      {"L006", "A kind of action has no required rule.", "Add a rule that says what shows that it was done."},
      {"L007", "A rule says neither why it asks nor where that is written.", "Fill in `why` and `source`."},
      // X: expressions
      {"X001", "An expression is not written as one.", "Look at the caret: something is missing or too much there."},
      {"X002", "A bracket or a quote is not closed.", "Close it."},
      {"X003", "A field is not known.", "Correct its name; `amends rules list` shows those that are known."},
      {"X004", "A function is not known, or called wrongly.", "Correct its name or what stands in its brackets."},
      {"X005", "Values of different types are compared or added.", "Compare money with money, a date with a date."},
      {"X006", "A kind or other name is not one of those allowed.", "Choose one of those in the message."},
      {"X007", "An expression does not say yes or no.", "Compare it with something."},
      {"X008", "A field of an evidence item stands outside a function.", "Write any(...), all(...) or total(...)."},
      {"X009", "A pattern is not a regular expression that can be read.", "Correct the pattern."},
      {"X010", "An expression is too long or nested too deeply.", "Split it into two rules."},
      {"X011", "A value in an expression is wrong: no such date, or a bad sum.", "Correct the value."},
      {"X012", "A brace in a message is not closed, or empty.", "Write {value}; {{ is a brace itself."},
      // M: manifests and case files
      {"M001", "There is no action with this number.", "Use a number that `amends extract` shows."},
      {"M002", "The reference is another case's.", "Check that the file lies in the right folder."},
      {"M003", "The fingerprint is not the one of this action.", "The wording changed: run `amends init` again."},
      {"M004", "A path leaves the case folder.", "Put the file into the case folder and name it from there."},
      {"M005", "A file cannot be read.", "Check its name, and that it may be read."},
      {"M006", "A date lies after the as-of date.", "Correct the year, or give a later --as-of."},
      {"M007", "Something was done after its evidence was sent.", "Correct `done_on` or `sent_on`."},
      {"M008", "An evidence kind is not known.", "Choose one of those in the message; `other` fits all else."},
      {"M009", "A payment state is not known.", "Write paid, offered, declined, returned or set_off."},
      {"M010", "An extension lacks who agreed it, when, or why.", "Fill in agreed_by, agreed_on and reason."},
      {"M011", "An event has neither a date nor did_not_arise with a reason.",
       "Write `on:`, or did_not_arise and reason."},
      {"M012", "A judgement is incomplete or its verdict is not known.", "Write met, partly, not_met or needs_review."},
      {"M013", "A digest is not the hex digits of SHA-256.", "Copy it from sha256sum: 8 to 64 hex digits."},
      {"M014", "The schema line is not the one of this file.", "Write the schema line that the message shows."},
      {"M015", "A fingerprint is not 16 hex digits.", "Copy it from `amends extract --format json`."},
      {"M016", "A verdict on an action is not known.", "Write accept, reject, unsure, correct, split or merge."},
      {"M017", "A confirmation lacks what its verdict needs, or has what goes with another.",
       "reject needs reason, correct needs correct, split needs split, merge needs merge_into."},
      {"M018", "An action is confirmed twice.", "Keep one of the two entries."},
      {"M019", "The words of a part do not stand in the action that it splits.",
       "Copy them from the action, letter by letter."},
  };
  return codes;
}

}  // namespace amends
