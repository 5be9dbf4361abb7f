// A relational database, SQLite or PostgreSQL, spoken to in one way: SQL that both understand, and cells
// that are text or null. SOCI stays in database.cpp, and its backend is loaded only when a ledger is
// opened: the PostgreSQL client alone would make every start of the program slower.
#pragma once

#include <cstddef>      // std::size_t
#include <cstdint>      // std::int64_t
#include <functional>   // std::function
#include <memory>       // std::unique_ptr
#include <optional>     // std::optional
#include <span>         // std::span
#include <stdexcept>    // std::runtime_error
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace amends {

enum class LedgerTrouble {
  bad_url,  // names no database that Amends can use
  cannot_open,
  locked,  // another run holds it
  read_only,
  full,     // no room on the disk
  disk,     // the disk refuses to read or write: full, or failing
  lost,     // the server went away
  damaged,  // the file is not a database, or is broken
  newer,    // a later version of Amends has written it
  other
};

// What went wrong with a ledger, in words for people; nothing was written.
class LedgerError : public std::runtime_error {
 public:
  LedgerError(LedgerTrouble trouble, std::string const& message) : std::runtime_error{message}, trouble_{trouble} {}
  [[nodiscard]] LedgerTrouble trouble() const { return trouble_; }

 private:
  LedgerTrouble trouble_;
};

using Cell = std::optional<std::string>;

// The whole number that a cell holds, 0 for an empty one; throws LedgerError (damaged) where it holds none.
[[nodiscard]] std::int64_t whole_number(Cell const& cell);

class Database {
 public:
  // `url`: "postgresql://…" or "postgres://…"; "sqlite:PATH"; or a path. `create`: make the file where there
  // is none. Throws LedgerError, as all that follows.
  static Database open(std::string const& url, bool create);
  Database(Database&&) noexcept;
  Database& operator=(Database&&) noexcept;
  ~Database();

  [[nodiscard]] bool is_sqlite() const;
  // The SQLite file; empty for a server.
  [[nodiscard]] std::string const& file() const;
  // The URL without a password, for messages.
  [[nodiscard]] std::string const& shown() const;

  // A statement without a result; `parameters` stand for :p0, :p1, …
  void run(std::string const& sql, std::vector<Cell> const& parameters = {});
  // Each row of a result, in order; the cells are valid during the call.
  void query(std::string const& sql, std::vector<Cell> const& parameters,
             std::function<void(std::span<Cell const>)> const& take);
  // The first cell of the first row; nothing where there is none.
  [[nodiscard]] Cell value(std::string const& sql, std::vector<Cell> const& parameters = {});
  // Rows one after the other, each as long as `columns`.
  void insert(std::string_view table, std::span<std::string_view const> columns, std::span<Cell const> cells);

  // Takes what was deleted from these tables out of the files, too; outside a transaction.
  void forget_removed(std::span<std::string const> tables);

  void begin();
  void commit();
  void rollback() noexcept;

 private:
  class Session;
  explicit Database(std::unique_ptr<Session> session);
  std::unique_ptr<Session> session_;
};

// All or nothing: what was done since its making is undone unless `commit` was reached.
class Transaction {
 public:
  explicit Transaction(Database& database) : database_{database} { database_.begin(); }
  Transaction(Transaction const&) = delete;
  Transaction& operator=(Transaction const&) = delete;
  ~Transaction() {
    if (!done_) database_.rollback();
  }
  void commit() {
    database_.commit();
    done_ = true;
  }

 private:
  Database& database_;
  bool done_ = false;
};

}  // namespace amends
