#include "reports/book_table.h"

#include "reports/check_view.h"

#include <utility>  // std::move

namespace amends::table {

Value words(std::string text, Look look) { return {Value::Type::words, std::move(text), {}, {}, {}, look}; }
Value day(std::optional<Date> date) { return {Value::Type::day, {}, date, {}, {}, Look::plain}; }
Value sum(std::optional<std::int64_t> pence) { return {Value::Type::sum, {}, {}, pence, {}, Look::plain}; }
Value count(std::optional<std::int64_t> number) { return {Value::Type::count, {}, {}, number, {}, Look::plain}; }
Value share(std::int64_t part, std::int64_t of) { return {Value::Type::share, {}, {}, part, of, Look::plain}; }

Look look_of(Status status) {
  switch (words_of(status).tone) {
    case TagTone::grey: return Look::grey;
    case TagTone::blue: return Look::blue;
    case TagTone::green: return Look::green;
    case TagTone::yellow: return Look::yellow;
    case TagTone::red: return Look::red;
  }
  return Look::wrapped;
}

namespace {

bool is_blank(Value const& value) {
  switch (value.type) {
    case Value::Type::words: return value.words.empty();
    case Value::Type::day: return !value.day;
    case Value::Type::sum:
    case Value::Type::count: return !value.number;
    case Value::Type::share: return value.of.value_or(0) == 0;
  }
  return false;
}

}  // namespace

void Table::row(std::span<Value const> values) {
  if (!sheet_) open();
  ++rows_;
  for (std::size_t i = 0; i < values.size(); ++i) write(rows_, i, values[i]);
}

void Table::close() {
  if (sheet_) sheet_->filter({0, 0, rows_, headings_.size() - 1});
}

void Table::open() {
  sheet_ = book_.add(name_);
  for (std::size_t i = 0; i < headings_.size(); ++i) {
    sheet_->width(i, headings_[i].width);
    sheet_->text(0, i, headings_[i].title, Look::heading);
  }
  sheet_->freeze(1, 0);
  sheet_->show_lines();
}

void Table::write(std::size_t row, std::size_t column, Value const& value) {
  if (is_blank(value)) return;
  switch (value.type) {
    case Value::Type::words: return sheet_->text(row, column, value.words, value.look);
    case Value::Type::day: return sheet_->date(row, column, value.day, value.look);
    case Value::Type::sum: return sheet_->money(row, column, value.number, value.look);
    case Value::Type::count: return sheet_->whole(row, column, value.number, value.look);
    case Value::Type::share:
      return sheet_->share(row, column, value.number.value_or(0), value.of.value_or(0), value.look);
  }
}

}  // namespace amends::table
