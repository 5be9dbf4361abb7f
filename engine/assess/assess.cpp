// Reads all files of one case, then has it judged. A manifest is checked against the actions of the
// decision, and anchors count from days that the manifest records: so the decision is read, then the
// manifest, and where that holds such days the decision once more with them.
#include "engine/assess/assess.h"

#include "engine/assess/before_sending.h"
#include "engine/assess/confirmations.h"
#include "engine/assess/hide_names.h"
#include "engine/assess/masking.h"
#include "engine/assess/matching.h"
#include "engine/evidence/case_folder.h"
#include "engine/evidence/case_path.h"
#include "engine/obligation/read.h"

#include <filesystem>    // std::filesystem::is_directory, path
#include <system_error>  // std::error_code
#include <utility>       // std::move

namespace amends {

namespace {

namespace fs = std::filesystem;

template <class Value>
using OrFailed = std::variant<Value, FailedInput>;

// A folder is a case; a file is a decision whose evidence stands wherever --evidence says.
OrFailed<CaseFolder> files_of(std::string const& path, std::string const& evidence_file) {
  std::error_code failed;
  CaseFolder files{path, path, {}, {}, {}};
  if (fs::is_directory(path, failed)) {
    auto opened = open_case_folder(path);
    if (auto const* problem = std::get_if<FolderProblem>(&opened))
      return FailedInput{path, problem->code, problem->message, {}};
    files = std::get<CaseFolder>(std::move(opened));
  } else {
    files.folder = fs::path(evidence_file.empty() ? path : evidence_file).parent_path().string();
    if (files.folder.empty()) files.folder = ".";
  }
  if (!evidence_file.empty()) {
    files.manifest = evidence_file;
    files.second_manifest.clear();
  }
  return files;
}

struct ReadDecision {
  std::string const& path;
  ChoosePack const& choose;
  std::optional<Date> decision_date;
};

OrFailed<BoundStatement> read_decision(std::string_view bytes, ReadDecision const& how, KnownDates known) {
  auto const format = format_of(how.path);
  if (!format) return FailedInput{how.path, "unsupported_format", "not a " + readable_extensions() + " file", {}};
  auto read = read_statement(bytes, *format, how.path, how.choose, {how.decision_date, std::move(known)});
  if (auto const* refused = std::get_if<Unreadable>(&read))
    return FailedInput{how.path, refused->code, refused->message, {}};
  auto statement = std::get<BoundStatement>(std::move(read));
  if (how.decision_date) statement.header.decision_date = how.decision_date;
  return statement;
}

// One of the files that people write; without one, an empty value. What is wrong is added to `wrong`.
template <class Value, class Context>
Value read_yaml(std::string const& file, Context const& context,
                Result<Value> (*read)(std::string_view, Context const&), Diagnostics& wrong) {
  if (file.empty()) return {};
  auto const opened = read_regular_file(file);
  if (auto const* closed = std::get_if<Unopened>(&opened)) {
    wrong.push_back(
        {"M005", Severity::error, file + " cannot be read: " + closed->reason, {file, 0, 0, 1}, {}, {}, {}});
    return {};
  }
  auto result = read(std::get<std::string>(opened), context);
  if (auto* problems = std::get_if<Diagnostics>(&result)) {
    wrong.insert(wrong.end(), problems->begin(), problems->end());
    return {};
  }
  return std::get<Value>(std::move(result));
}

bool is_workbook(std::string const& file) { return fs::path(file).extension() == ".xlsx"; }

using ManifestReader = Result<Manifest> (*)(std::string_view, ManifestContext const&);
ManifestReader manifest_reader(std::string const& file) {
  return is_workbook(file) ? ManifestReader{read_manifest_workbook} : ManifestReader{read_manifest};
}

// Two of them may say different things, and nobody can know which is the newer.
void refuse_second_manifest(CaseFolder const& files, Diagnostics& wrong) {
  if (files.second_manifest.empty()) return;
  wrong.push_back({"M021",
                   Severity::error,
                   "there are two evidence manifests: " + files.manifest + " and " + files.second_manifest,
                   {files.second_manifest, 0, 0, 1},
                   {},
                   {},
                   "keep the one that is filled in, and take the other out of the folder"});
}

Attachments open_all(Manifest const& manifest, std::string const& folder, ContentWords const& words) {
  Attachments attachments;
  for (auto const& item : manifest.items)
    if (!item.file.empty() && !attachments.contains(item.file))
      attachments.emplace(item.file, open_attachment(folder, item.file, words));
  return attachments;
}

void note_files(CaseFolder const& files, std::vector<std::string>& notes) {
  if (files.manifest.empty())
    notes.push_back("There is no evidence.yaml or evidence.xlsx: nothing is taken as supplied");
  if (files.case_file.empty())
    notes.push_back("There is no case.yaml: no extension, event or judgement is taken as recorded");
}

std::string mistakes(Diagnostics const& wrong) {
  return wrong.size() == 1 ? "1 mistake in the files of the case"
                           : std::to_string(wrong.size()) + " mistakes in the files of the case";
}

using Outcome = std::variant<CaseReport, FailedInput>;

Outcome check_named(std::string const& path, ChoosePack const& choose, CheckOptions const& options, RuleUse& use,
                    Names& names) {
  auto found = files_of(path, options.evidence_file);
  if (auto* failed = std::get_if<FailedInput>(&found)) return std::move(*failed);
  auto const& files = std::get<CaseFolder>(found);

  auto const opened = read_regular_file(files.decision);
  if (auto const* closed = std::get_if<Unopened>(&opened))
    return FailedInput{files.decision, "unreadable", files.decision + " cannot be read: " + closed->reason, {}};
  auto const& bytes = std::get<std::string>(opened);
  ReadDecision const how{files.decision, choose, options.decision_date};
  auto statement = read_decision(bytes, how, {});
  if (auto* failed = std::get_if<FailedInput>(&statement)) return std::move(*failed);

  auto const& as_read = std::get<BoundStatement>(statement);
  names = options.names.of(as_read.header.reference);
  auto const& pack = choose(as_read.header.scheme).pack;
  Diagnostics wrong;
  auto const confirmed = read_yaml(files.confirmed, ConfirmedContext{files.confirmed, as_read}, read_confirmed, wrong);
  auto applied = apply(confirmed, as_read, pack);

  CaseInput input;
  input.folder = path;
  input.statement = applied.statement;
  input.unsure = applied.unsure;
  input.names = names;
  auto const context_for = [&](std::string const& file) {
    return ManifestContext{file, files.folder, as_read.header.reference, applied.fingerprints, options.as_of};
  };
  refuse_second_manifest(files, wrong);
  input.manifest = read_yaml(files.manifest, context_for(files.manifest), manifest_reader(files.manifest), wrong);
  input.case_file = read_yaml(files.case_file, context_for(files.case_file), read_case_file, wrong);
  mask_evidence(wrong);
  if (!wrong.empty()) return FailedInput{path, "bad_manifest", mistakes(wrong), std::move(wrong)};

  renumber(applied.merged, input.manifest, input.case_file);
  input.attachments = open_all(input.manifest, files.folder, pack.content_words);
  if (options.to_be_kept) add_strangers(input.manifest, input.attachments, as_read.text, names);
  settle_evidence(input, pack);
  if (auto known = known_dates(input); !known.events.empty() || !known.done.empty()) {
    auto again = read_decision(bytes, how, std::move(known));
    if (auto* failed = std::get_if<FailedInput>(&again)) return std::move(*failed);
    applied = apply(confirmed, std::get<BoundStatement>(std::move(again)), pack);
    input.statement = applied.statement;
  }

  auto report = judge_case(input, pack, options.as_of, use);
  if (!files.manifest.empty()) report.before_sending = before_sending(report, input.manifest, pack, options.as_of);
  note_files(files, report.notes);
  tell_confirmations(applied, input, report);
  report.confirmed_readings = readings_confirmed(confirmed, applied.fingerprints);
  auto const open = still_to_confirm(confirmed, as_read);
  if (!files.confirmed.empty() && !open.empty()) report.notes.push_back(open);
  return report;
}

}  // namespace

std::variant<CaseReport, FailedInput> check_case(std::string const& path, ChoosePack const& choose,
                                                 CheckOptions const& options, std::set<std::string>& rules_met,
                                                 std::set<std::string>& rules_used) {
  RuleUse use;
  Names names;
  auto outcome = check_named(path, choose, options, use, names);
  std::visit([&](auto& said) { hide_names(names, said); }, outcome);
  rules_met.merge(use.met);
  rules_used.merge(use.used);
  return outcome;
}

}  // namespace amends
