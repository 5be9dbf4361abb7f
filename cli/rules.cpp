// `amends rules list|lint|test|export [PACK]`: what a rule pack says, whether it is sound, whether its own
// examples hold; and its files, to change them.
#include "cli/command.h"
#include "cli/gather.h"
#include "cli/reader.h"
#include "reports/rules_formats.h"
#include "reports/words.h"

#include <algorithm>   // std::any_of
#include <filesystem>  // std::filesystem
#include <fstream>     // std::ofstream
#include <memory>      // std::make_shared

namespace amends {

namespace {

namespace fs = std::filesystem;

std::optional<RulePack> load(Options const& options, Console const& console) {
  auto loaded = load_pack(pack_named(options.rules), PackParts::all);
  if (auto* pack = std::get_if<RulePack>(&loaded)) return std::move(*pack);
  for (Diagnostic const& mistake : std::get<Diagnostics>(loaded)) console.raw(render(mistake));
  return std::nullopt;
}

ExitCode run_list(Options const& options, Console const& console) {
  auto const pack = load(options, console);
  if (!pack) return ExitCode::usage;
  std::string text;
  chosen(rules_formats(), options.format).write(*pack, style_for(options, console), text);
  return deliver(text, options, console);
}

ExitCode run_lint(Options const& options, Console const& console) {
  auto const pack = load(options, console);
  if (!pack) return ExitCode::usage;
  std::string text;
  Diagnostics const warnings = lint(*pack);
  for (Diagnostic const& warning : warnings) text += render(warning);
  text += pack->id + ": " + counted(pack->rules.size(), "rule") + ", no errors, " +
          counted(warnings.size(), "warning") + "\n";
  bool const wrong = std::any_of(warnings.begin(), warnings.end(),
                                 [](Diagnostic const& each) { return each.severity == Severity::error; });
  ExitCode const delivered = deliver(text, options, console);
  return delivered == ExitCode::ok && wrong ? ExitCode::usage : delivered;
}

ExitCode run_test(Options const& options, Console const& console) {
  auto const pack = load(options, console);
  if (!pack) return ExitCode::usage;
  std::string text;
  std::size_t passed = 0, failed = 0, known = 0;
  for (RuleTestOutcome const& outcome : run_tests(*pack)) {
    if (outcome.passed()) {
      ++passed;
      continue;
    }
    ++(outcome.todo ? known : failed);
    text += std::string{outcome.todo ? "known gap: " : "failed: "} + outcome.rule + ", " + outcome.test +
            ": expected " + outcome.expected + ", got " + outcome.got + "\n";
  }
  text += counted(passed + failed + known, "example") + ": " + std::to_string(passed) + " passed, " +
          std::to_string(failed) + " failed" + (known > 0 ? ", " + counted(known, "known gap") : "") + "\n";
  ExitCode const delivered = deliver(text, options, console);
  return delivered == ExitCode::ok && failed > 0 ? ExitCode::found : delivered;
}

// Why the file could not be written; empty where it was.
std::string write_file(fs::path const& path, std::string const& text) {
  std::error_code error;
  fs::create_directories(path.parent_path(), error);
  std::ofstream file{path, std::ios::binary};
  file << text;
  file.close();
  return file ? "" : "cannot write " + path.string();
}

ExitCode run_export(Options const& options, Console const& console) {
  auto const files = pack_files(pack_named(options.rules));
  if (auto const* mistakes = std::get_if<Diagnostics>(&files)) {
    for (Diagnostic const& mistake : *mistakes) console.raw(render(mistake));
    return ExitCode::usage;
  }
  std::error_code ignored;
  if (fs::exists(options.output, ignored) && !fs::is_empty(options.output, ignored)) {
    console.error("rules export: " + options.output + " is there already, and not empty");
    return ExitCode::usage;
  }
  for (PackFile const& file : std::get<std::vector<PackFile>>(files)) {
    std::string const problem = write_file(fs::path{options.output} / file.name, file.text);
    if (problem.empty()) continue;
    console.error("rules export: " + problem);
    return ExitCode::usage;
  }
  console.note("rules export: " + options.output + " holds the pack; use it with --rules " + options.output);
  return ExitCode::ok;
}

// For the docs: not shown in the help.
ExitCode run_reference(Options const& options, Console const& console) {
  std::string text;
  write_rule_reference(text);
  return deliver(text, options, console);
}

using Job = ExitCode (*)(Options const& options, Console const& console);

// One of the four, with the pack as its only argument.
CLI::App& declare_job(CLI::App& command, std::string const& name, std::string const& summary,
                      std::shared_ptr<Options> const& options, Job job, Console& console, Run& run) {
  CLI::App& sub = offer_command(command, name, summary);
  offer_text(sub, "PACK", options->rules, "A built-in name or a folder (default: lgsco)");
  when_chosen(sub, [options, job, &console, &run] {
    run = [options, job, &console] {
      console.set_quiet(options->quiet);
      return job(*options, console);
    };
  });
  return sub;
}

}  // namespace

void declare_rules(CLI::App& command, Console& console, Run& run) {
  require_command(command);
  auto const options = [] { return std::make_shared<Options>(); };

  auto const listed = options();
  CLI::App& list = declare_job(command, "list", "What the pack's rules ask, and why", listed, &run_list, console, run);
  offer_format(list, *listed, rules_formats());
  offer_output(list, *listed);
  offer_color(list, *listed);

  auto const linted = options();
  CLI::App& lint = declare_job(command, "lint", "Whether the pack is sound", linted, &run_lint, console, run);
  offer_output(lint, *linted);

  auto const tested = options();
  CLI::App& test =
      declare_job(command, "test", "Whether the pack's own examples hold", tested, &run_test, console, run);
  offer_output(test, *tested);

  CLI::App& reference = declare_job(command, "reference", "The rule language as Markdown, for the docs", options(),
                                    &run_reference, console, run);
  hide_command(reference);

  auto const exported = options();
  CLI::App& out =
      declare_job(command, "export", "Write the pack's files into a folder", exported, &run_export, console, run);
  offer_text(out, "-o,--output", exported->output, "The folder, new or empty", "FOLDER", Need::required);
  offer_quiet(out, *exported);
}

}  // namespace amends
