// The reference of the rule language, in Markdown. It reads the tables that packs are checked with, so that
// the page cannot say anything else than the program.
#include "reports/rules_formats.h"
#include "rules/expression/expression.h"

#include <fmt/format.h>  // fmt::format

namespace amends {

namespace {

// A bar would end the cell.
std::string cell(std::string_view text) {
  std::string out;
  for (char const c : text) out += c == '|' ? std::string{"\\|"} : std::string{c};
  return out;
}

void heading(std::string_view title, std::string_view about, std::string& out) {
  out += fmt::format("\n### {}\n\n", title);
  if (!about.empty()) out += fmt::format("{}\n\n", about);
}

void keys(std::span<RuleKeyInfo const> table, std::string& out) {
  out += "| key | | says |\n|---|---|---|\n";
  for (RuleKeyInfo const& key : table)
    out += fmt::format("| `{}` | {} | {} |\n", key.name, key.required ? "needed" : "", cell(key.meaning));
}

void fields(std::vector<ExpressionField> const& table, std::string_view first, std::string_view second,
            std::string& out) {
  out += fmt::format("| {} | {} | means |\n|---|---|---|\n", first, second);
  for (ExpressionField const& field : table)
    out += fmt::format("| `{}` | {} | {} |\n", field.name, cell(field.type), cell(field.meaning));
}

template <class Values>
void names(std::string_view what, Values const& values, std::string& out) {
  out += fmt::format("- {}:", what);
  for (auto const value : values) out += fmt::format(" `{}`", name(value));
  out += "\n";
}

void codes(std::string_view families, std::string& out) {
  out += "| code | means | what to do |\n|---|---|---|\n";
  for (DiagnosticCodeInfo const& info : diagnostic_codes())
    if (families.find(info.code.front()) != std::string_view::npos)
      out += fmt::format("| `{}` | {} | {} |\n", info.code, cell(info.meaning), cell(info.remedy));
}

}  // namespace

void write_rule_reference(std::string& out) {
  heading("Keys of a rule", {}, out);
  keys(rule_key_table(), out);
  heading("Keys of an example", {}, out);
  keys(test_key_table(), out);
  heading(
      "Fields",
      "Those of the action and the case stand anywhere; those of an item only inside a function over items. A field "
      "that holds nothing is not known.",
      out);
  fields(expression_fields(), "field", "type", out);
  heading("Functions", "Over the items of the rule's `evidence` kinds; `present` takes any value.", out);
  fields(expression_functions(), "function", "gives", out);
  heading("Operators", "Loosest last: `+` and `-` bind before comparisons, these before `not`, then `and`, then `or`.",
          out);
  fields(expression_operators(), "sign", "stands between", out);
  heading(
      "Values",
      "Money is written `£1,000` or `£1000.50`, a date `2024-04-18`, a text `\"in quotes\"`, a list `[a, b]`, yes and "
      "no `true` and `false`. Names stand bare:",
      out);
  names("kinds of action", all_kinds(), out);
  names("modalities", all_modalities(), out);
  names("kinds of evidence", all_evidence_kinds(), out);
  names("payment states", all_payment_states(), out);
  heading("What a pack is refused for", "All of a pack's mistakes are shown at once, each with its place.", out);
  codes("PXYD", out);
  heading("What `amends rules lint` warns of", {}, out);
  codes("L", out);
}

}  // namespace amends
