#include "engine/evidence/manifest_form.h"

#include "engine/evidence/wording.h"

#include <algorithm>  // std::ranges::all_of

#include <fmt/format.h>  // fmt::format

namespace amends {

namespace {

constexpr std::size_t line_width = 100;
constexpr std::size_t longest_text = 1'500;  // of an action, in bytes: the form is no copy of the decision
constexpr std::size_t longest_name = 80;

constexpr std::string_view opening =
    R"(# What {body} did, and what shows it.{decision}
#
# How to fill this in
#   1. Put the letters, remittances and minutes into this folder, or into a folder in it.
#   2. Write behind the colons. What stands behind a # is a hint; the program does not read it. Leave
#      empty what does not apply: an entry in which nothing is filled in counts as nothing supplied.
#   3. For a second piece of evidence on one action, copy its entry, from "- action:" to "note:".
#   4. amends check, with the name of this folder, says what is missing before you send it.{send}
#
#   dates      18 April 2024 or 2024-04-18
#   sums       £1,000 or 1000.50
#   words      in double quotes where there is a colon or a # in them: "BACS run: 114"
#   kinds      {kinds}
#   the lines schema, reference, action and fingerprint stay as they are
schema: amends/evidence/1
reference: {reference}
)";

constexpr std::string_view events_block = R"(
# {actions} for something to happen. Once it has, or is known not to come, take away
# the first "# " of these lines and fill them in; leave out on:, or did_not_arise: and reason:.
# events:
)";

constexpr std::string_view extensions_block = R"(
# Is more time needed? Take away the first "# " of these lines, fill them in, and ask the Ombudsman:
# a date moves only when the Ombudsman has agreed to it.
# extensions_requested:
#   - action:
#     to:        # the day asked for
#     asked_on:  # the day you asked
#     reason:
)";

// A plain YAML scalar where that is safe, else one in double quotes.
std::string yaml_text(std::string_view text) {
  auto const plain = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == ' ' || c == '/';
  };
  if (!text.empty() && text.front() != ' ' && text.back() != ' ' && std::ranges::all_of(text, plain))
    return std::string(text);
  std::string quoted = "\"";
  for (char const c : text) quoted += c == '"' || c == '\\' ? std::string{'\\', c} : std::string{c};
  return quoted + "\"";
}

// `text` in comment lines, the first after `label`, the others under it.
std::string comment(std::string_view label, std::string_view text) {
  return "  # " + std::string(label) +
         filled(shortened(std::string(text), longest_text), line_width - label.size() - 4,
                "\n  # " + std::string(label.size(), ' ')) +
         "\n";
}

std::string name_of(FormAction const& action) {
  auto out = fmt::format("Action {}", action.n);
  return action.paragraph.empty() ? out + ": " : out + ", paragraph " + action.paragraph + ": ";
}

std::string due_comment(FormAction const& action) {
  return action.due ? "Due " + action.due_words + "." : "Due: " + action.due_words + ".";
}

std::string list_comment(std::string_view heading, std::vector<std::string> const& titles) {
  if (titles.empty()) return {};
  auto out = comment("", heading);
  for (auto const& title : titles) out += comment("  - ", title);
  return out;
}

std::string comments(FormAction const& action) {
  auto out = "\n" + comment("", std::string(68, '-')) + comment(name_of(action), action.text);
  if (!action.condition.empty()) out += comment("Only: ", action.condition);
  out += comment("", due_comment(action));
  if (!action.remark.empty()) out += comment("", action.remark);
  if (!action.kinds.empty()) out += comment("Shown by: ", any_of(action.kinds) + ".");
  out += list_comment("A careful case officer looks for this:", action.asks);
  return out + list_comment("And a person will judge:", action.judged);
}

// "    to:       # Mrs K": a key with nothing behind it but a hint.
std::string key(std::string_view name, std::string_view hint) {
  auto const line = fmt::format("    {}:", name);
  if (hint.empty()) return line + "\n";
  return fmt::format("{:<15}# {}\n", line, shortened(std::string(hint), longest_name));
}

std::string kinds_hint(FormAction const& action) {
  std::vector<std::string_view> names;
  for (auto const kind : action.kinds) names.push_back(name(kind));
  return names.empty() ? "one of the kinds at the top" : listed(names, "or");
}

std::string entry(FormAction const& action) {
  auto out = fmt::format("  - action: {}\n    fingerprint: {}\n", action.n, action.fingerprint);
  out += key("kind", kinds_hint(action));
  if (action.actors.size() > 1) out += key("by", "which body did it: " + listed(action.actors, "or"));
  out +=
      key("done_on", action.due ? "the day it was done; it is due on " + in_words(*action.due) : "the day it was done");
  out += key("sent_on", "the day the evidence went to the Ombudsman; empty until it is sent");
  if (action.money) {
    out += key("amount", "the sum that this evidence shows");
    out += key("state", "paid, offered, declined, returned or set_off");
  }
  auto const to = action.money ? "who was paid" : "whom it went to";
  out += key("to", action.recipients.empty()
                       ? to
                       : std::string(to) + "; the decision names " + listed(action.recipients, "and"));
  out += key("file", fmt::format("the file that shows it, such as evidence/action-{}.pdf", action.n));
  return out + key("note", "");
}

std::string events(FormContent const& content) {
  std::string entries;
  std::vector<std::string> numbers;
  for (auto const& action : content.actions) {
    if (!action.waits || action.entry != FormEntry::item) continue;
    numbers.push_back(std::to_string(action.n));
    entries += fmt::format("#   - action: {}\n#     event:         # {}\n", action.n,
                           shortened(action.waits_for, longest_name));
    entries +=
        "#     on:            # the day it happened\n#     did_not_arise: true\n#     reason:        # what shows that "
        "it will not come\n";
  }
  if (numbers.empty()) return {};
  auto const subject =
      numbers.size() == 1 ? "Action " + numbers.front() + " waits" : "Actions " + listed(numbers, "and") + " wait";
  return fmt::format(fmt::runtime(events_block), fmt::arg("actions", subject)) + entries;
}

// An action that has no entry is said, so that nobody looks for it.
std::string without_entry(FormAction const& action) {
  return "\n" + comment("", std::string(68, '-')) + comment(name_of(action), action.text) + comment("", action.remark);
}

std::string opening_of(FormContent const& content) {
  std::vector<std::string_view> kinds;
  for (auto const kind : all_evidence_kinds()) kinds.push_back(name(kind));
  auto const decision =
      content.decision_date ? " The decision is of " + in_words(*content.decision_date) + "." : std::string{};
  auto const send =
      content.wanted_by ? "\n#      The last of it is due on " + in_words(*content.wanted_by) + "." : std::string{};
  return fmt::format(fmt::runtime(opening), fmt::arg("body", shortened(content.body, longest_name)),
                     fmt::arg("decision", decision), fmt::arg("send", send),
                     fmt::arg("kinds", wrapped(kinds, 86, ",\n#              ")),
                     fmt::arg("reference", content.reference.empty() ? "" : yaml_text(content.reference)));
}

}  // namespace

std::string manifest_form(FormContent const& content) {
  std::string items;
  bool any = false;
  for (auto const& action : content.actions) {
    bool const item = action.entry == FormEntry::item;
    any = any || item;
    items += item ? comments(action) + entry(action) : without_entry(action);
  }
  auto out = opening_of(content) + (any ? "items:\n" : "items: []\n") + items + events(content);
  return any ? out + std::string(extensions_block) : out;
}

}  // namespace amends
