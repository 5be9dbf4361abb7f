// `extract --format json` and `ndjson`: contract `amends/extract/1`.
#include "reports/extract_formats.h"
#include "reports/statement_json.h"
#include "reports/unreadable_json.h"

namespace amends {

namespace {
constexpr int statement_depth = 2;  // an item of an array in the outermost object

// Bytes that an action takes, and somewhat more: room made once spares a long statement's text many moves.
constexpr std::size_t indented_action = 2500;
constexpr std::size_t compact_action = 1600;

void make_room(BoundStatement const& statement, std::size_t action, std::string& out) {
  out.reserve(out.size() + (statement.obligations.size() + 1) * action);
}
}  // namespace

void begin_extract_json(Style const&, std::string& out) {
  out += "{\n  \"schema\": \"amends/extract/1\",\n  \"statements\": [";
}

void write_extract_json(BoundStatement const& statement, Style const&, std::string& out) {
  make_room(statement, indented_action, out);
  out += "\n    ";
  JsonWriter json{out, JsonWriter::Layout::indented, statement_depth};
  write_statement(statement, json);
}

void end_extract_json(ExtractTail const& tail, Style const&, std::string& out) {
  out += tail.statements == 0 ? "],\n  \"unreadable\": " : "\n  ],\n  \"unreadable\": ";
  JsonWriter json{out, JsonWriter::Layout::indented, 1};
  write_unreadable(tail.unreadable, json);
  out += "\n}\n";
}

void write_extract_ndjson(BoundStatement const& statement, Style const&, std::string& out) {
  make_room(statement, compact_action, out);
  JsonWriter json{out, JsonWriter::Layout::compact};
  write_statement(statement, json);
  out += '\n';
}

}  // namespace amends
