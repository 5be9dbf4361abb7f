#include "engine/ledger/ledger.h"

#include <fcntl.h>     // open
#include <sys/file.h>  // flock
#include <unistd.h>    // close

#include <array>    // std::array
#include <cerrno>   // errno
#include <chrono>   // std::chrono::milliseconds
#include <cstring>  // std::strerror
#include <thread>   // std::this_thread::sleep_for
#include <utility>  // std::move

namespace amends {

// Keeps everybody else from adding. A file beside the ledger's: SQLite's own lock is taken for moments only.
class Ledger::Hold {
 public:
  explicit Hold(std::string const& file) {
    if (file.empty()) return;
    std::string const path = file + ".lock";
    descriptor_ = ::open(path.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0600);
    if (descriptor_ < 0)
      throw LedgerError{errno == EACCES || errno == EROFS ? LedgerTrouble::read_only : LedgerTrouble::cannot_open,
                        "the ledger " + file + ": " + path + " cannot be written (" + std::strerror(errno) + ")"};
    if (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
      ::close(descriptor_);
      throw LedgerError{LedgerTrouble::locked, "the ledger " + file + ": another run holds it"};
    }
  }
  Hold(Hold const&) = delete;
  Hold& operator=(Hold const&) = delete;
  ~Hold() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }

 private:
  int descriptor_ = -1;
};

namespace {

// Of all programs that use the server's database, those that add to a ledger take this one.
constexpr std::string_view server_lock = "SELECT CAST(pg_try_advisory_lock(4731911) AS TEXT)";

[[noreturn]] void damaged(std::string const& why) {
  throw LedgerError{LedgerTrouble::damaged, "the ledger is damaged: " + why};
}

// A run that has just ended may hold the lock for a moment more, until the server sees that it has gone.
bool held_on_server(Database& database) {
  for (int i = 0; i < 10; ++i) {
    if (database.value(std::string{server_lock}) == "true") return true;
    std::this_thread::sleep_for(std::chrono::milliseconds{50});
  }
  return false;
}

LedgerRun run_from(std::span<Cell const> cells) {
  auto const text = [&](std::size_t i) { return cells[i].value_or(""); };
  auto const number = [&](std::size_t i) { return whole_number(cells[i]); };
  LedgerRun run;
  run.id = number(0);
  auto const kind = run_kind_named(text(1));
  if (!kind) damaged("a run is of no kind that there is");
  run.kind = *kind;
  run.as_of = text(2);
  if (!parse_iso_date(run.as_of)) damaged("a run is of no day");
  run.at = text(3);
  run.program = text(4);
  run.pack = text(5);
  if (cells[6]) run.of_run = number(6);
  run.counts = text(7);
  run.first_entry = number(8);
  run.entries = number(9);
  run.previous = text(10);
  run.digest = text(11);
  return run;
}

}  // namespace

Ledger::Ledger(Database database, std::unique_ptr<Hold> hold)
    : hold_{std::move(hold)}, database_{std::move(database)} {}
Ledger::Ledger(Ledger&&) noexcept = default;
Ledger& Ledger::operator=(Ledger&&) noexcept = default;
Ledger::~Ledger() = default;

Ledger Ledger::open_to_add(std::string const& url) {
  auto database = Database::open(url, true);
  auto hold = std::make_unique<Hold>(database.file());
  if (database.is_sqlite()) {
    static_cast<void>(database.value("PRAGMA journal_mode=WAL"));
  } else if (!held_on_server(database)) {
    throw LedgerError{LedgerTrouble::locked, "the ledger " + database.shown() + ": another run holds it"};
  }
  migrate(database);
  return {std::move(database), std::move(hold)};
}

Ledger Ledger::open_to_read(std::string const& url) {
  auto database = Database::open(url, false);
  require_current(database);
  return {std::move(database), nullptr};
}

// Columns to sort by are named with their table: by itself, PostgreSQL takes the name for that of the text
// which the result holds, and 10 comes before 9.
std::vector<LedgerRun> Ledger::runs() {
  std::vector<LedgerRun> out;
  database_.query(
      "SELECT CAST(id AS TEXT), kind, as_of, at, program, pack, CAST(of_run AS TEXT), counts, CAST(first_entry AS "
      "TEXT), CAST(entries AS TEXT), previous, digest FROM run ORDER BY run.id",
      {}, [&](std::span<Cell const> cells) { out.push_back(run_from(cells)); });
  return out;
}

std::vector<LedgerRow> Ledger::rows(Table table, Entry from, Entry to) {
  std::vector<LedgerRow> out;
  auto const& about = spec(table);
  database_.query("SELECT " + selected(about) + " FROM " + std::string{about.name} + " WHERE entry BETWEEN " +
                      std::to_string(from) + " AND " + std::to_string(to) + " ORDER BY " + std::string{about.name} +
                      ".entry",
                  {}, [&](std::span<Cell const> cells) { out.push_back(row_from(about, cells)); });
  return out;
}

Stamps Ledger::stamps() {
  Stamps out;
  database_.query("SELECT path, CAST(size AS TEXT), changed, sha256 FROM stamp", {}, [&](std::span<Cell const> cells) {
    FileStamp stamp{cells[0].value_or(""), whole_number(cells[1]), cells[2].value_or(""), cells[3].value_or("")};
    out.emplace(stamp.path, std::move(stamp));
  });
  return out;
}

void Ledger::replace_stamps(Stamps const& before, Stamps const& now) {
  static constexpr std::array<std::string_view, 4> columns{"path", "size", "changed", "sha256"};
  std::vector<Cell> cells;
  for (auto const& [path, stamp] : before)
    if (auto const at = now.find(path); at == now.end() || at->second != stamp)
      database_.run("DELETE FROM stamp WHERE path = :p0", {path});
  for (auto const& [path, stamp] : now) {
    if (auto const at = before.find(path); at != before.end() && at->second == stamp) continue;
    cells.insert(cells.end(), {Cell{path}, Cell{std::to_string(stamp.size)}, Cell{stamp.changed}, Cell{stamp.sha256}});
  }
  database_.insert("stamp", columns, cells);
}

LedgerRun const* last_night(std::vector<LedgerRun> const& runs) { return night_before(runs, Date{9999, 12, 31}); }

LedgerRun const* night_before(std::vector<LedgerRun> const& runs, Date day) {
  LedgerRun const* found = nullptr;
  for (auto const& published : runs) {
    if (published.kind != RunKind::published) continue;
    for (auto const& night : runs)
      if (night.id == published.of_run && night.as_of < iso(day) && (!found || night.id > found->id)) found = &night;
  }
  return found;
}

}  // namespace amends
