// `amends status`: the last good night, its age and its counts, for monitoring.
#include "cli/age.h"
#include "cli/command.h"
#include "cli/gather.h"
#include "cli/ledger_option.h"
#include "cli/options.h"
#include "engine/json/json_writer.h"
#include "engine/ledger/counts.h"
#include "engine/ledger/ledger.h"
#include "reports/words.h"

#include <algorithm>  // std::max
#include <memory>     // std::make_shared

namespace amends {

namespace {

struct StatusCommand : Options {
  LedgerOptions ledger;
  std::string max_age;
};

constexpr long long clock_drift = 300;  // seconds by which two machines' clocks may differ

// What monitoring asks.
struct Health {
  LedgerRun const* night = nullptr;       // the last whose reports came out
  LedgerRun const* unfinished = nullptr;  // a later one whose reports did not
  std::optional<long long> age;           // seconds since it ran
  bool ahead = false;                     // by the clock it ran in the future: nobody knows how old it is
  bool too_old = false;
  std::string head;  // digest of the last run
  std::size_t runs = 0;
  [[nodiscard]] bool good() const { return night && !too_old; }
};

Health health_of(std::vector<LedgerRun> const& runs, std::optional<long long> max_age, long long now) {
  Health health;
  health.night = last_night(runs);
  health.runs = runs.size();
  if (!runs.empty()) health.head = runs.back().digest;
  if (!health.night) return health;
  for (auto const& run : runs)
    if (run.kind == RunKind::night && run.id > health.night->id) health.unfinished = &run;
  auto const ran = utc_seconds(health.night->at);
  health.ahead = ran && *ran > now + clock_drift;
  if (ran && !health.ahead) health.age = std::max(0LL, now - *ran);
  health.too_old = max_age && (!health.age || *health.age > *max_age);
  return health;
}

std::string counts_in_words(NightCounts const& counts) {
  std::string out = counted(counts.cases, "case");
  for (auto const& info : statuses())
    if (auto const count = counts.of(info.value); count > 0)
      out += ", " + std::to_string(count) + " " + lower_first(std::string{info.label});
  if (counts.unreadable > 0) out += ", " + std::to_string(counts.unreadable) + " not read";
  return out;
}

std::string text_of(Health const& health, std::string const& max_age) {
  if (!health.night) return "No night is recorded whose reports came out\n";
  std::string out =
      "Last good night: " + in_words(*parse_iso_date(health.night->as_of)) + ", ran at " + health.night->at;
  if (health.age) out += ", " + age_in_words(*health.age) + " ago";
  if (health.ahead) out += ", which is in the future by this clock: its age is not known";
  if (health.too_old && !health.ahead) out += ": older than " + max_age;
  out += "\n" + capitalised(counts_in_words(counts_from(health.night->counts))) + "\n";
  if (health.unfinished)
    out += "A later night, of " + in_words(*parse_iso_date(health.unfinished->as_of)) +
           ", was recorded, but its reports did not come out: run it again\n";
  return out + "Ledger: " + counted(health.runs, "run") + ", ends with " + health.head + "\n";
}

std::string json_of(Health const& health) {
  std::string out;
  JsonWriter json{out, JsonWriter::Layout::indented};
  json.begin_object();
  json.field("schema", "amends/status/1");
  json.field("good", health.good());
  json.field("as_of", health.night ? parse_iso_date(health.night->as_of) : std::nullopt);
  json.field_or_null("ran_at", health.night ? health.night->at : "");
  json.field("age_seconds", health.age);
  json.field("too_old", health.too_old);
  json.field("unfinished", health.unfinished ? parse_iso_date(health.unfinished->as_of) : std::nullopt);
  json.key("counts");
  json.begin_object();
  auto const counts = counts_from(health.night ? health.night->counts : "{}");
  json.field("cases", counts.cases);
  json.field("unreadable", counts.unreadable);
  for (auto const& info : statuses()) json.field(info.name, counts.of(info.value));
  json.end_object();
  json.field("runs", health.runs);
  json.field_or_null("head", health.head);
  json.end_object();
  return out + "\n";
}

ExitCode run_status(StatusCommand const& options, Console const& console) {
  auto const url = options.ledger.where();
  if (url.empty()) {
    console.error("status: name the ledger with --ledger, or the folder of the nightly reports with --out");
    return ExitCode::usage;
  }
  try {
    auto ledger = Ledger::open_to_read(url);
    auto const runs = ledger.runs();
    auto const health = health_of(runs, age_in_seconds(options.max_age), console.surroundings().utc_seconds);
    auto const text = options.format == "json" ? json_of(health) : text_of(health, options.max_age);
    if (auto const delivered = deliver(text, options, console); delivered != ExitCode::ok) return delivered;
    return health.good() ? ExitCode::ok : ExitCode::found;
  } catch (LedgerError const& error) {
    return refused("status", error, console);
  }
}

std::string age_mistake(std::string const& given) {
  return age_in_seconds(given) ? "" : "\"" + given + "\" is not an age; write 90m, 26h or 2d";
}

}  // namespace

void declare_status(CLI::App& command, Console& console, Run& run) {
  auto const options = std::make_shared<StatusCommand>();
  offer_ledger(command, options->ledger);
  offer_text(command, "--max-age", options->max_age,
             "How old the last good night may be, as 90m, 26h or 2d; one that is older makes the exit code 1", "AGE",
             Need::optional, age_mistake);
  offer_format(command, *options, {{"text", "for people"}, {"json", "for programs"}});
  offer_output(command, *options);
  when_chosen(command,
              [options, &console, &run] { run = [options, &console] { return run_status(*options, console); }; });
}

}  // namespace amends
