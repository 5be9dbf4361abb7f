#include "engine/ledger/database.h"

#include "engine/ledger/address.h"

#include <soci/soci.h>

#include <fcntl.h>   // open
#include <unistd.h>  // close

#include <algorithm>   // std::min
#include <array>       // std::array
#include <charconv>    // std::from_chars
#include <filesystem>  // std::filesystem::exists
#include <map>         // std::map
#include <utility>     // std::move

namespace amends {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t rows_at_once = 32;   // in one INSERT
constexpr std::size_t rows_fetched = 512;  // in one go

struct Address {
  bool sqlite = true;
  std::string connect;  // as SOCI wants it
  std::string file;
  std::string shown;
};

bool starts_with(std::string_view text, std::string_view start) { return text.substr(0, start.size()) == start; }

Address address_of(std::string const& url) {
  if (starts_with(url, "postgresql://") || starts_with(url, "postgres://"))
    return {false, url, {}, without_password(url)};
  std::string path = url;
  for (std::string_view const prefix : {"sqlite:///", "sqlite://", "sqlite:"})
    if (starts_with(url, prefix)) {
      path = url.substr(prefix.size() - (prefix == "sqlite:///" ? 1 : 0));
      break;
    }
  if (path.empty() || path.find("://") != std::string::npos)
    throw LedgerError{LedgerTrouble::bad_url, "\"" + without_password(url) +
                                                  "\" is no ledger: give a file, or postgresql://USER@HOST/DATABASE"};
  // Quotes of SOCI's connect string: a path may hold blanks.
  return {true, "db=\"" + path + "\" timeout=5", path, path};
}

// Which trouble a database's own words speak of.
struct Sign {
  std::string_view words;
  LedgerTrouble trouble;
};
constexpr std::array signs{
    Sign{"is locked", LedgerTrouble::locked},
    Sign{"readonly", LedgerTrouble::read_only},
    Sign{"read-only", LedgerTrouble::read_only},
    Sign{"permission denied", LedgerTrouble::read_only},
    Sign{"disk is full", LedgerTrouble::full},
    Sign{"No space left", LedgerTrouble::full},
    Sign{"could not extend file", LedgerTrouble::full},
    Sign{"not a database", LedgerTrouble::damaged},
    Sign{"malformed", LedgerTrouble::damaged},
    Sign{"disk I/O error", LedgerTrouble::disk},
    Sign{"server closed the connection", LedgerTrouble::lost},
    Sign{"terminating connection", LedgerTrouble::lost},
    Sign{"Connection refused", LedgerTrouble::cannot_open},
    Sign{"unable to open", LedgerTrouble::cannot_open},
    Sign{"no connection to the server", LedgerTrouble::lost},
    Sign{"connection to server", LedgerTrouble::cannot_open},
};

LedgerTrouble trouble_in(std::string_view words) {
  for (auto const& sign : signs)
    if (words.find(sign.words) != std::string_view::npos) return sign.trouble;
  return LedgerTrouble::other;
}

std::string_view in_words(LedgerTrouble trouble) {
  switch (trouble) {
    case LedgerTrouble::locked: return "another program holds it";
    case LedgerTrouble::read_only: return "it cannot be written to";
    case LedgerTrouble::full: return "there is no room left on its disk";
    case LedgerTrouble::disk: return "its disk refuses to read or write";
    case LedgerTrouble::lost: return "the connection to it was lost";
    case LedgerTrouble::damaged: return "it is damaged, or is no ledger";
    case LedgerTrouble::cannot_open: return "it cannot be opened";
    case LedgerTrouble::bad_url:
    case LedgerTrouble::newer:
    case LedgerTrouble::other: break;
  }
  return "the database refused";
}

// The first line of what a database says: the rest is SQL, and may hold words of a case.
std::string first_line(std::string_view words) { return std::string{words.substr(0, words.find('\n'))}; }

std::string place(std::size_t number) { return ":p" + std::to_string(number); }

}  // namespace

std::int64_t whole_number(Cell const& cell) {
  std::string_view const text = cell ? std::string_view{*cell} : "0";
  std::int64_t value = 0;
  auto const [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (failed != std::errc{} || end != text.data() + text.size())
    throw LedgerError{LedgerTrouble::damaged, "the ledger is damaged: a number in it is none"};
  return value;
}

class Database::Session {
 public:
  Session(Address address) : address_{std::move(address)} {}

  template <class Work>
  auto guarded(Work const& work) {
    try {
      return work();
    } catch (soci::soci_error const& error) {
      // SOCI hands on the statement after the message; only the message is for people.
      std::string_view words = error.what();
      auto const trouble = trouble_in(words);
      words = words.substr(0, words.find(" while "));
      throw LedgerError{trouble, "the ledger " + address_.shown + ": " + std::string{amends::in_words(trouble)} + " (" +
                                     first_line(words) + ")"};
    }
  }

  void connect() {
    guarded([&] { sql_.open(address_.sqlite ? "sqlite3" : "postgresql", address_.connect); });
  }

  // A statement with its parameters bound, ready to be executed.
  class Bound {
   public:
    Bound(soci::session& sql, std::string const& text, std::span<Cell const> parameters) : statement_{sql} {
      values_.reserve(parameters.size());
      marks_.reserve(parameters.size());
      statement_.alloc();
      statement_.prepare(text);
      for (std::size_t i = 0; i < parameters.size(); ++i) {
        values_.emplace_back();
        marks_.push_back(soci::i_ok);
        statement_.exchange(soci::use(values_[i], marks_[i], "p" + std::to_string(i)));
      }
      set(parameters);
    }
    void set(std::span<Cell const> parameters) {
      for (std::size_t i = 0; i < parameters.size(); ++i) {
        marks_[i] = parameters[i] ? soci::i_ok : soci::i_null;
        values_[i] = parameters[i].value_or("");
      }
    }
    soci::statement& statement() { return statement_; }

   private:
    std::vector<std::string> values_;
    std::vector<soci::indicator> marks_;
    soci::statement statement_;
  };

  soci::session sql_;
  Address address_;
  std::map<std::string, std::unique_ptr<Bound>> inserts_;  // prepared, by their text
};

Database::Database(std::unique_ptr<Session> session) : session_{std::move(session)} {}
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;
Database::~Database() = default;

Database Database::open(std::string const& url, bool create) {
  auto address = address_of(url);
  if (address.sqlite && !create && !fs::exists(address.file))
    throw LedgerError{LedgerTrouble::cannot_open, "the ledger " + address.file + " does not exist"};
  // History names what happened to people: a new file is for its owner alone.
  if (address.sqlite && create)
    if (int const made = ::open(address.file.c_str(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600); made >= 0)
      ::close(made);
  auto session = std::make_unique<Session>(std::move(address));
  session->connect();
  Database database{std::move(session)};
  if (database.is_sqlite()) {
    database.run("PRAGMA foreign_keys=ON");
    database.run("PRAGMA temp_store=MEMORY");
    database.run("PRAGMA secure_delete=ON");  // what is purged is gone from the file, too
  } else {
    database.run("SET client_min_messages = warning");  // its client prints notices on standard error
  }
  return database;
}

bool Database::is_sqlite() const { return session_->address_.sqlite; }
std::string const& Database::file() const { return session_->address_.file; }
std::string const& Database::shown() const { return session_->address_.shown; }

void Database::run(std::string const& sql, std::vector<Cell> const& parameters) {
  session_->guarded([&] {
    Session::Bound bound{session_->sql_, sql, parameters};
    bound.statement().define_and_bind();
    bound.statement().execute(true);
  });
}

void Database::query(std::string const& sql, std::vector<Cell> const& parameters,
                     std::function<void(std::span<Cell const>)> const& take) {
  session_->guarded([&] {
    Session::Bound bound{session_->sql_, sql, parameters};
    auto& statement = bound.statement();
    soci::row row;
    statement.exchange(soci::into(row));
    statement.define_and_bind();
    statement.execute(false);
    std::vector<Cell> cells;
    while (statement.fetch()) {
      cells.resize(row.size());
      for (std::size_t i = 0; i < row.size(); ++i) {
        if (row.get_indicator(i) == soci::i_null)
          cells[i].reset();
        else
          cells[i] = row.get<std::string>(i);
      }
      take(cells);
    }
  });
}

Cell Database::value(std::string const& sql, std::vector<Cell> const& parameters) {
  Cell first;
  bool taken = false;
  query(sql, parameters, [&](std::span<Cell const> cells) {
    if (!taken && !cells.empty()) first = cells[0];
    taken = true;
  });
  return first;
}

void Database::insert(std::string_view table, std::span<std::string_view const> columns, std::span<Cell const> cells) {
  std::size_t const width = columns.size();
  while (!cells.empty()) {
    std::size_t const rows = std::min(rows_at_once, cells.size() / width);
    auto const part = cells.subspan(0, rows * width);
    std::string sql = "INSERT INTO " + std::string{table} + " (";
    for (std::size_t i = 0; i < width; ++i) sql.append(i == 0 ? "" : ", ").append(columns[i]);
    sql += ") VALUES ";
    for (std::size_t i = 0; i < part.size(); ++i) {
      sql += i % width == 0 ? (i == 0 ? "(" : "), (") : ", ";
      sql += place(i);
    }
    sql += ')';
    session_->guarded([&] {
      auto& bound = session_->inserts_[sql];
      if (bound) {
        bound->set(part);
      } else {
        bound = std::make_unique<Session::Bound>(session_->sql_, sql, part);
        bound->statement().define_and_bind();
      }
      bound->statement().execute(true);
    });
    cells = cells.subspan(rows * width);
  }
}

void Database::forget_removed(std::span<std::string const> tables) {
  if (is_sqlite()) {
    run("VACUUM");
    static_cast<void>(value("PRAGMA wal_checkpoint(TRUNCATE)"));
  } else {  // there may be others in the database
    for (auto const& table : tables) run("VACUUM " + table);
  }
}

// SQLite's own BEGIN waits with the lock until the first write; two writers would then collide late.
void Database::begin() { run(is_sqlite() ? "BEGIN IMMEDIATE" : "BEGIN"); }
void Database::commit() {
  session_->inserts_.clear();
  run("COMMIT");
}
void Database::rollback() noexcept {
  try {
    session_->inserts_.clear();
    run("ROLLBACK");
  } catch (LedgerError const&) {  // the connection is gone, and with it the transaction
  }
}

}  // namespace amends
