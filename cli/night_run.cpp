#include "cli/night_run.h"

#include "cli/in_order.h"
#include "cli/input.h"
#include "cli/progress.h"
#include "cli/version.h"
#include "engine/assess/assess.h"
#include "engine/ledger/record_rows.h"
#include "engine/ledger/rule_words.h"
#include "engine/night/changes.h"
#include "engine/night/inputs.h"

#include <algorithm>  // std::ranges::lower_bound, sort, set_difference
#include <iterator>   // std::back_inserter
#include <map>        // std::map
#include <memory>     // std::make_shared
#include <set>        // std::set
#include <thread>     // std::jthread
#include <utility>    // std::move

namespace amends {

namespace {

// A case folder tonight.
struct Found {
  std::string path;
  std::string folder;  // under the root
  std::string files;   // digest
  std::optional<std::size_t> known;
  bool changed = true;
};

struct Judged {
  std::variant<CaseReport, FailedInput> result;
  std::set<std::string> met, used;
};

std::optional<std::size_t> find_known(std::vector<LedgerCase> const& known, std::string const& folder) {
  auto const at = std::ranges::lower_bound(known, folder, {}, [](LedgerCase const& one) { return one.record.folder; });
  if (at == known.end() || at->record.folder != folder) return std::nullopt;
  return static_cast<std::size_t>(at - known.begin());
}

class Night {
 public:
  Night(NightPlan const& plan, Readers const& readers, Console const& console)
      : plan_{plan}, readers_{readers}, console_{console} {}

  NightWork run(Ledger& ledger, LedgerRun const* before) {
    auto const words = words_of_rules(readers_);
    work_.report.as_of = plan_.as_of;
    work_.stamps_before = ledger.stamps();
    {
      std::jthread const looking{[this] { look(); }};  // at thousands of files, while the ledger is read
      work_.known = ledger.cases(no_limit, words);
    }
    match();
    auto const earlier =
        before ? as_before(ledger_as_of(ledger, *before), failures_of(ledger, *before)) : std::vector<CaseBefore>{};
    judge();
    sort_cases();
    find_gone();
    if (before) {
      work_.report.compared_with = parse_iso_date(before->as_of);
      work_.report.changes = changes_since(earlier, work_.report);
    }
    complete(work_.report, readers_);
    return std::move(work_);
  }

 private:
  // Mostly the last night is the one to compare with, and then the cases are read already.
  std::vector<LedgerCase> const& ledger_as_of(Ledger& ledger, LedgerRun const& before) {
    auto const runs = ledger.runs();
    bool const latest = last_entry(runs.back()) == last_entry(before);
    if (latest) return work_.known;
    earlier_ = ledger.stands(last_entry(before));
    return earlier_;
  }

  // Which cases there are, and what their files look like.
  void look() {
    auto inputs = find_cases({plan_.root});
    for (auto& failed : inputs.failed) {
      failed.source = folder_under(failed.source, plan_.root);
      work_.report.unreadable.push_back(std::move(failed));
    }
    auto const now_ns = console_.surroundings().utc_seconds * 1'000'000'000LL;
    for (auto& path : inputs.paths) {
      Found found{path, folder_under(path, plan_.root), {}, {}, true};
      found.files = files_digest(path, work_.stamps_before, now_ns, work_.stamps);
      found_.push_back(std::move(found));
    }
  }

  // Which of them the ledger knows as they are.
  void match() {
    for (auto& found : found_) {
      found.known = find_known(work_.known, found.folder);
      if (!found.known) continue;
      auto const& known = work_.known[*found.known];
      auto const& pack = readers_.of(known.record.header.scheme).pack;
      auto const digest = inputs_digest(found.files, program(), pack, plan_.told);
      found.changed = digest.empty() || digest != known.inputs || looks_at_the_day(pack);
    }
  }

  static std::string program() { return "amends " + std::string{version()}; }

  void judge() {
    std::vector<Found const*> changed;
    for (auto const& found : found_) {
      if (found.changed)
        changed.push_back(&found);
      else
        take_known(found);
    }
    work_.read = changed.size();
    Progress progress{changed.size(), plan_.quiet, console_};
    auto const choose = readers_.chooser();
    std::size_t next = 0;
    in_order<Judged>(
        changed.size(), plan_.jobs == 0 ? processors() : plan_.jobs,
        [&](std::size_t i) {
          Judged out;
          out.result = check_case(changed[i]->path, choose, {plan_.as_of, plan_.decision_date, plan_.names, "", true},
                                  out.met, out.used);
          return out;
        },
        [&](Judged judged) {
          progress.step();
          take_judged(*changed[next++], std::move(judged));
          return true;
        });
  }

  void take_known(Found const& found) {
    auto& known = work_.known[*found.known];
    redate(known.record, plan_.as_of, readers_.of(known.record.header.scheme).pack);
    work_.report.cases.push_back(std::move(known.record));
    known.record.folder = found.folder;
    work_.inputs.push_back(known.inputs);
    work_.known_as.push_back(found.known);
  }

  void take_judged(Found const& found, Judged judged) {
    if (auto* failed = std::get_if<FailedInput>(&judged.result)) {
      failed->source = found.folder;
      work_.report.unreadable.push_back(std::move(*failed));
      return;
    }
    auto record = record_of(std::get<CaseReport>(judged.result), plan_.root);
    record.rules_met.assign(judged.met.begin(), judged.met.end());
    record.rules_used.assign(judged.used.begin(), judged.used.end());
    auto const& pack = readers_.of(record.header.scheme).pack;
    work_.inputs.push_back(inputs_digest(found.files, program(), pack, plan_.told));
    work_.known_as.push_back(found.known);
    work_.report.cases.push_back(std::move(record));
  }

  // In order of folder, whether a case was read tonight or known.
  void sort_cases() {
    std::vector<std::size_t> order(work_.report.cases.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::ranges::sort(order, {}, [&](std::size_t i) -> std::string const& { return work_.report.cases[i].folder; });
    NightWork sorted;
    for (std::size_t const i : order) {
      sorted.report.cases.push_back(std::move(work_.report.cases[i]));
      sorted.inputs.push_back(std::move(work_.inputs[i]));
      sorted.known_as.push_back(work_.known_as[i]);
    }
    work_.report.cases = std::move(sorted.report.cases);
    work_.inputs = std::move(sorted.inputs);
    work_.known_as = std::move(sorted.known_as);
    for (auto& failed : work_.report.unreadable)
      if (auto const known = find_known(work_.known, failed.source))
        failed.body = work_.known[*known].record.header.body.value_or("");
    std::ranges::sort(work_.report.unreadable, {}, &FailedInput::source);
  }

  void find_gone() {
    std::set<std::string> there;
    for (auto const& record : work_.report.cases) there.insert(record.folder);
    for (auto const& failed : work_.report.unreadable) there.insert(failed.source);
    for (auto const& known : work_.known)
      if (!there.contains(known.record.folder)) work_.gone.push_back(known.record.folder);
  }

  NightPlan const& plan_;
  Readers const& readers_;
  Console const& console_;
  NightWork work_;
  std::vector<LedgerCase> earlier_;
  std::vector<Found> found_;
};

// The packs of these cases, in the order of their first use.
std::vector<RulePack const*> packs_of(NightReport const& report, Readers const& readers) {
  std::vector<RulePack const*> packs;
  for (auto const& record : report.cases) {
    RulePack const* const pack = &readers.of(record.header.scheme).pack;
    if (std::ranges::find(packs, pack) == packs.end()) packs.push_back(pack);
  }
  if (packs.empty()) packs.push_back(&readers.of(std::nullopt).pack);
  return packs;
}

void name_packs(NightReport& report, std::vector<RulePack const*> const& packs) {
  for (RulePack const* pack : packs) {
    std::string_view const between = pack == packs.front() ? "" : ", ";
    report.pack_id.append(between).append(pack->id);
    report.pack_version.append(between).append(pack->version);
    report.pack_sha256.append(between).append(pack->sha256);
  }
}

std::vector<std::string> idle_rules(std::vector<CaseRecord> const& cases) {
  std::set<std::string> met, used;
  for (auto const& record : cases) {
    met.insert(record.rules_met.begin(), record.rules_met.end());
    used.insert(record.rules_used.begin(), record.rules_used.end());
  }
  std::vector<std::string> idle;
  std::ranges::set_difference(met, used, std::back_inserter(idle));
  return idle;
}

}  // namespace

PackOf pack_of(Readers const& readers) {
  return PackOf{PackOf::ByScheme{
      [&readers](std::optional<std::string> const& scheme) -> RulePack const& { return readers.of(scheme).pack; }}};
}

WordsOfRule words_of_rules(Readers const& readers) {
  using OfPack = std::map<std::string, RuleWords, std::less<>>;
  auto const by_pack = std::make_shared<std::map<RulePack const*, OfPack>>();
  return [&readers, by_pack](std::optional<std::string> const& scheme, std::string_view rule) {
    RulePack const* const pack = &readers.of(scheme).pack;
    auto at = by_pack->find(pack);
    if (at == by_pack->end()) at = by_pack->emplace(pack, rule_words(*pack)).first;
    auto const words = at->second.find(rule);
    return words == at->second.end() ? RuleWords{} : words->second;
  };
}

std::vector<FailedInput> failures_of(Ledger& ledger, LedgerRun const& night) {
  std::vector<FailedInput> failed;
  for (auto const& row : ledger.rows(Table::failure, night.first_entry, last_entry(night)))
    failed.push_back(failure_from(row));
  return failed;
}

std::vector<CaseBefore> as_before(std::vector<LedgerCase> const& cases, std::vector<FailedInput> const& failed) {
  std::vector<CaseBefore> out;
  for (auto const& one : cases) {
    auto const& record = one.record;
    CaseBefore before{record.folder, record.header.reference.value_or(""), record.header.body.value_or(""), {}, {}};
    for (std::size_t i = 0; i < record.actions.size(); ++i)
      if (one.stands[i]) before.actions.push_back({record.actions[i].n, record.actions[i].fingerprint, *one.stands[i]});
    for (auto const& file : record.files) before.files.emplace_back(file.file, file.sha256);
    before.unreadable = std::ranges::find(failed, record.folder, &FailedInput::source) != failed.end();
    out.push_back(std::move(before));
  }
  return out;
}

void complete(NightReport& report, Readers const& readers) {
  auto const packs = packs_of(report, readers);
  name_packs(report, packs);
  report.due_soon_days = packs.front()->timing.due_soon_days;
  report.idle_rules = idle_rules(report.cases);
  report.notes = shared_references(report);
  add_figures(report, pack_of(readers));
}

NightWork work_through(NightPlan const& plan, Readers const& readers, Ledger& ledger, LedgerRun const* before,
                       Console const& console) {
  return Night{plan, readers, console}.run(ledger, before);
}

}  // namespace amends
