// The way of a document through grammar and rules, each step once.
#include "engine/obligation/read.h"

#include "grammar/actions/extract.h"
#include "grammar/statement/parse.h"

#include <utility>  // std::move

namespace amends {

namespace {

void append(std::vector<Review>& to, std::vector<Review> const& from) { to.insert(to.end(), from.begin(), from.end()); }

}  // namespace

std::variant<BoundStatement, Unreadable> read_statement(std::string_view bytes, Format format, std::string source,
                                                        ChoosePack const& choose, ReadOptions const& options) {
  auto document = read_document(bytes, format);
  if (auto* unreadable = std::get_if<Unreadable>(&document)) return std::move(*unreadable);
  auto& read = std::get<Document>(document);

  auto const first = choose(std::nullopt);
  auto statement = parse_statement(read.text, first.lexicon.vocabulary());
  auto const [pack, lexicon] = choose(statement.header.scheme);
  if (&pack != &first.pack) statement = parse_statement(read.text, lexicon.vocabulary());
  bool const dated = options.decision_date || statement.header.decision_date;
  auto const count_from = dated ? options.decision_date : options.assumed_date;
  if (options.decision_date) {
    statement.header.decision_date = options.decision_date;
    std::erase_if(statement.review, [](Review const& review) { return review.code == ReviewCode::no_decision_date; });
  }
  auto extraction = extract(statement, read.text, lexicon);

  BoundStatement out;
  out.source = std::move(source);
  out.sha256 = std::move(read.sha256);
  out.elsewhere = bind_elsewhere(extraction, read.text, statement.header, pack, count_from);
  out.accounting = std::move(extraction.accounting);
  append(out.review, read.review);
  append(out.review, statement.review);
  append(out.review, extraction.review);
  out.obligations = amends::bind(std::move(extraction), read.text, statement.header, pack, count_from, options.known);
  out.text = std::move(read.text);
  out.header = std::move(statement.header);
  return out;
}

}  // namespace amends
