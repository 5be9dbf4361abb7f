// `amends explain CODE`: what a code that the program printed means, offline.
#include "cli/command.h"
#include "cli/gather.h"
#include "cli/glossary.h"
#include "cli/reader.h"
#include "reports/rules_formats.h"
#include "reports/text_page.h"
#include "rules/suggest.h"

#include <memory>  // std::make_shared

namespace amends {

namespace {

struct ExplainOptions : Options {
  std::string code;
};

void write_entry(GlossaryEntry const& entry, TextPage& page) {
  page.paragraph(entry.code + " (" + entry.family + ")", 0, 2, Paint::bold);
  page.paragraph(entry.meaning, 2);
  if (!entry.remedy.empty()) page.paragraph("What to do: " + entry.remedy, 2);
}

EvidenceRule const* rule_named(std::string const& id, RulePack const& pack) {
  for (EvidenceRule const& rule : pack.rules)
    if (rule.id == id) return &rule;
  return nullptr;
}

ExitCode refuse(std::string const& code, std::vector<GlossaryEntry> const& entries, Console const& console) {
  std::vector<std::string_view> codes;
  for (GlossaryEntry const& entry : entries) codes.push_back(entry.code);
  std::string const help = did_you_mean(code, codes);
  console.error("explain: no code \"" + code + "\"" + (help.empty() ? "" : "; " + help));
  return ExitCode::usage;
}

ExitCode run_explain(ExplainOptions const& options, Console const& console) {
  auto const reader = load_reader(options.rules, PackParts::all, console);
  if (!reader) return ExitCode::usage;
  auto const entries = glossary(reader->pack);
  Style const style = style_for(options, console);
  std::string text;
  TextPage page{style, text};
  for (GlossaryEntry const& entry : entries) {
    if (entry.code != options.code) continue;
    if (!text.empty()) page.blank();
    EvidenceRule const* const rule = entry.family == "rule" ? rule_named(entry.code, reader->pack) : nullptr;
    if (rule == nullptr) {
      write_entry(entry, page);
      continue;
    }
    write_rule_text(*rule, style, text);
    write_rule_examples(*rule, style, text);
  }
  return text.empty() ? refuse(options.code, entries, console) : deliver(text, options, console);
}

}  // namespace

void declare_explain(CLI::App& command, Console& console, Run& run) {
  auto const options = std::make_shared<ExplainOptions>();
  offer_text(command, "CODE", options->code, "Such as payment.amount, overdue, no_deadline, Y003 or 3", "",
             Need::required);
  offer_rules(command, *options);
  offer_color(command, *options);
  when_chosen(command,
              [options, &console, &run] { run = [options, &console] { return run_explain(*options, console); }; });
}

}  // namespace amends
