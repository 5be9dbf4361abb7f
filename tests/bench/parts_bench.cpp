// What each part of a night costs, over a folder of cases: amends_bench CASES [--benchmark_filter=...].
// tests/bench/make_cases.py makes such a folder; tests/bench/night.sh measures the whole.
#include "cli/night_run.h"
#include "cli/reader.h"
#include "engine/assess/assess.h"
#include "engine/evidence/case_folder.h"
#include "engine/ledger/ledger.h"
#include "engine/night/changes.h"
#include "engine/night/inputs.h"
#include "reports/letters.h"
#include "reports/night_formats.h"

#include <benchmark/benchmark.h>

#include <unistd.h>  // getpid

#include <filesystem>  // std::filesystem
#include <iostream>    // std::cerr
#include <memory>      // std::unique_ptr
#include <set>         // std::set
#include <string>      // std::string
#include <vector>      // std::vector

namespace {

using namespace amends;
namespace fs = std::filesystem;

Date const first_day{2026, 5, 20};
Date const second_day{2026, 5, 21};

// Made once, before anything is measured.
struct Made {
  std::string root;
  std::vector<std::string> folders;
  Console console{Surroundings{}};
  std::unique_ptr<Readers const> readers;
  NightReport report;
  fs::path ledger;
};
Made* made = nullptr;

CaseRecord record_at(std::string const& folder, Date day) {
  std::set<std::string> met, used;
  CheckOptions options;
  options.as_of = day;
  auto result = check_case(folder, made->readers->chooser(), options, met, used);
  auto* report = std::get_if<CaseReport>(&result);
  return report ? record_of(*report, made->root) : CaseRecord{};
}

LedgerRun facts(Date day) {
  LedgerRun run;
  run.as_of = iso(day);
  run.at = "2026-05-20T02:30:00Z";
  run.program = "bench";
  return run;
}

void add_all(fs::path const& file) {
  fs::remove(file);
  fs::remove(file.string() + "-wal");
  auto ledger = Ledger::open_to_add(file.string());
  RunWriter writer{ledger, facts(first_day)};
  for (auto const& record : made->report.cases) add_case(writer, record, "inputs", nullptr, first_day);
  static_cast<void>(writer.finish("{}"));
}

void per_case(benchmark::State& state) {
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) *
                          static_cast<std::int64_t>(made->report.cases.size()));
}

void check_cases(benchmark::State& state) {
  for (auto _ : state)
    for (auto const& folder : made->folders) benchmark::DoNotOptimize(record_at(folder, first_day));
  per_case(state);
}
BENCHMARK(check_cases)->Unit(benchmark::kMillisecond);

void look_at_files(benchmark::State& state) {
  Stamps known;
  for (auto const& folder : made->folders) static_cast<void>(files_digest(folder, {}, INT64_MAX, known));
  for (auto _ : state) {
    Stamps now;
    for (auto const& folder : made->folders) benchmark::DoNotOptimize(files_digest(folder, known, INT64_MAX, now));
  }
  per_case(state);
}
BENCHMARK(look_at_files)->Unit(benchmark::kMillisecond);

void date_anew(benchmark::State& state) {
  auto const& pack = made->readers->of(std::nullopt).pack;
  auto records = made->report.cases;
  for (auto _ : state)
    for (auto& record : records) redate(record, second_day, pack);
  per_case(state);
}
BENCHMARK(date_anew)->Unit(benchmark::kMillisecond);

void add_to_ledger(benchmark::State& state) {
  auto const file = made->ledger.string() + "-new";
  for (auto _ : state) add_all(file);
  per_case(state);
}
BENCHMARK(add_to_ledger)->Unit(benchmark::kMillisecond);

void read_ledger(benchmark::State& state) {
  auto ledger = Ledger::open_to_read(made->ledger.string());
  auto const words = words_of_rules(*made->readers);
  for (auto _ : state) benchmark::DoNotOptimize(ledger.cases(no_limit, words));
  per_case(state);
}
BENCHMARK(read_ledger)->Unit(benchmark::kMillisecond);

void compare(benchmark::State& state) {
  auto ledger = Ledger::open_to_read(made->ledger.string());
  auto const before = as_before(ledger.stands(no_limit), {});
  for (auto _ : state) benchmark::DoNotOptimize(changes_since(before, made->report));
  per_case(state);
}
BENCHMARK(compare)->Unit(benchmark::kMillisecond);

void write_report(benchmark::State& state, NightFormat const& format) {
  Style style;
  std::size_t bytes = 0;
  style.pass_on = [&](std::string& piece) {
    bytes += piece.size();
    piece.clear();
  };
  for (auto _ : state) {
    std::string out;
    bytes = 0;
    format.write(made->report, style, out);
    bytes += out.size();
  }
  state.counters["bytes"] = static_cast<double>(bytes);
  per_case(state);
}

void write_letters(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(letters(made->report, pack_of(*made->readers)));
  per_case(state);
}
BENCHMARK(write_letters)->Unit(benchmark::kMillisecond);

bool make(std::string const& root) {
  made->root = root;
  made->folders = case_folders(root);
  made->readers = Readers::load("", PackParts::all, made->console);
  if (made->folders.empty() || !made->readers) return false;
  made->report.as_of = first_day;
  for (auto const& folder : made->folders)
    if (auto record = record_at(folder, first_day); !record.folder.empty())
      made->report.cases.push_back(std::move(record));
  complete(made->report, *made->readers);
  made->ledger = fs::temp_directory_path() / ("amends-bench-" + std::to_string(::getpid()) + ".sqlite");
  add_all(made->ledger);
  return true;
}

}  // namespace

int main(int count, char** arguments) {
  benchmark::Initialize(&count, arguments);
  auto const all = std::make_unique<Made>();
  made = all.get();
  if (count != 2 || !make(arguments[1])) {
    std::cerr << "usage: amends_bench CASES\n";
    return 2;
  }
  for (NightFormat const& format : night_formats())
    benchmark::RegisterBenchmark(("write_" + std::string{format.name}).c_str(),
                                 [&format](benchmark::State& state) { write_report(state, format); })
        ->Unit(benchmark::kMillisecond);
  benchmark::RunSpecifiedBenchmarks();
  for (auto const* end : {"", "-wal", "-shm", ".lock", "-new", "-new-wal", "-new-shm", "-new.lock"})
    fs::remove(all->ledger.string() + end);
}
