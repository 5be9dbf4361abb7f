// `amends review CASE`: a person walks through the actions of a case and confirms them.
#include "cli/command.h"
#include "cli/gather.h"
#include "cli/reader.h"
#include "cli/review_walk.h"
#include "engine/confirm/apply.h"
#include "engine/evidence/case_folder.h"
#include "engine/evidence/case_path.h"
#include "reports/action_text.h"
#include "reports/words.h"

#include <unistd.h>  // STDIN_FILENO

#include <cstdio>      // std::fwrite
#include <filesystem>  // std::filesystem::path
#include <memory>      // std::make_shared

namespace amends {

namespace {

struct ReviewOptions : Options {
  std::string folder;
  std::string by;
  std::optional<Date> on;
  bool all = false;
};

void show(std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), stdout);
  std::fflush(stdout);
}

ExitCode refuse(Diagnostics const& mistakes, Console const& console) {
  for (auto const& mistake : mistakes) console.raw(render(mistake));
  return ExitCode::usage;
}

// What people confirmed before; nothing where there is no such file.
Result<Confirmed> confirmed_before(std::string const& file, BoundStatement const& statement) {
  if (file.empty()) return Confirmed{};
  auto const opened = read_regular_file(file);
  if (auto const* closed = std::get_if<Unopened>(&opened))
    return Diagnostics{
        {"M005", Severity::error, file + " cannot be read: " + closed->reason, {file, 0, 0, 1}, {}, {}, {}}};
  return read_confirmed(std::get<std::string>(opened), {file, statement});
}

std::string summary(Walked const& walked, BoundStatement const& statement, std::string const& file) {
  std::string out;
  auto const add = [&](int count, std::string const& what) {
    if (count > 0) out += (out.empty() ? "" : ", ") + std::to_string(count) + " " + what;
  };
  add(walked.accepted, "accepted");
  add(walked.corrected, "corrected");
  add(walked.rejected, "rejected");
  add(walked.unsure, "unsure");
  auto const left = unconfirmed(walked.confirmed, statement);
  auto const rest =
      left == 0 ? std::string{"every action is confirmed"} : counted(left, "action") + " still to confirm";
  if (out.empty()) return "Nothing was changed; " + rest + ".\n";
  return out + "; " + rest + ". Written: " + file + "\n";
}

ExitCode walk_case(ReviewOptions const& options, CaseFolder const& files, BoundStatement const& statement,
                   Console const& console) {
  auto before = confirmed_before(files.confirmed, statement);
  if (auto const* mistakes = std::get_if<Diagnostics>(&before)) return refuse(*mistakes, console);
  auto const style = style_for(options, console);
  std::string head;
  TextPage page{style, head};
  write_statement_head(statement, page);
  show(head);

  Reviewer const reviewer{options.by, options.on ? *options.on : day_of_report(options, console), options.all};
  Keyboard keyboard{STDIN_FILENO, console.surroundings().input_is_terminal};
  auto const walked =
      walk_through(std::get<Confirmed>(std::move(before)), {statement, reviewer, style, &show}, keyboard);
  auto const file = (std::filesystem::path(files.folder) / "confirmed.yaml").string();
  if (walked.changes() > 0) {
    Options to_file;
    to_file.output = file;
    auto const written = deliver(write_confirmed(walked.confirmed, statement), to_file, console);
    if (written != ExitCode::ok) return written;
  }
  show(summary(walked, statement, file));
  return ExitCode::ok;
}

ExitCode run_review(ReviewOptions const& options, Console& console) {
  auto const opened = open_case_folder(options.folder);
  if (auto const* problem = std::get_if<FolderProblem>(&opened)) {
    console.error("review: " + problem->message);
    return ExitCode::usage;
  }
  auto const& files = std::get<CaseFolder>(opened);
  auto const readers = Readers::load(options.rules, PackParts::reading, console);
  if (!readers) return ExitCode::usage;
  auto const read = read_input(files.decision, Format::text, *readers, {options.decision_date, {}});
  if (auto const* failure = std::get_if<FailedInput>(&read)) {
    console.error(failure->source + ": " + failure->message);
    return ExitCode::incomplete;
  }
  auto const& statement = std::get<BoundStatement>(read);
  if (!statement.obligations.empty()) return walk_case(options, files, statement, console);
  console.error(files.decision + ": no agreed action was found in the decision");
  return ExitCode::incomplete;
}

}  // namespace

void declare_review(CLI::App& command, Console& console, Run& run) {
  auto const options = std::make_shared<ReviewOptions>();
  offer_text(command, "CASE", options->folder, "The case folder; its confirmed.yaml is written", "", Need::required);
  offer_text(command, "--by", options->by, "Who confirms: a name, initials or a role", "WHO", Need::required,
             [](std::string const& who) {
               return who.find_first_not_of(' ') == std::string::npos ? std::string{"say who confirms"} : std::string{};
             });
  offer_date(command, "--on", options->on, "The day of the review (default: today in London)");
  offer_flag(command, "--all", options->all, "Also the actions that are confirmed already");
  offer_decision_date(command, *options);
  offer_rules(command, *options);
  offer_color(command, *options);
  when_chosen(command,
              [options, &console, &run] { run = [options, &console] { return run_review(*options, console); }; });
}

}  // namespace amends
