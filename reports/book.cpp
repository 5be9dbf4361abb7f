#include "reports/book.h"

#include "engine/json/utf8.h"
#include "reports/inert.h"

#include <sys/mman.h>  // memfd_create
#include <unistd.h>    // pread, close
#include <xlsxwriter.h>

#include <algorithm>  // std::all_of, max, min
#include <array>      // std::array
#include <cmath>      // std::ceil
#include <map>        // std::map
#include <stdexcept>  // std::runtime_error
#include <utility>    // std::pair
#include <vector>     // std::vector

namespace amends {

namespace {

constexpr double row_padding = 3;             // points
constexpr double tallest_row = 409;           // points: Excel's limit
constexpr std::size_t longest_cell = 32'000;  // bytes; Excel takes 32,767 characters

enum class Content { words, date, money, whole, share };

// Excel knows a day as the number of days since this one (from March 1900 on).
constexpr int epoch_year = 1899;
constexpr int epoch_month = 12;
constexpr int epoch_day = 30;

struct Tint {
  Look look;
  lxw_color_t words, ground;
};
// The tags of the HTML reports, dark on light.
constexpr std::array tints{
    Tint{Look::heading, 0xFFFFFF, 0x1F3A5F}, Tint{Look::entry_heading, 0xFFFFFF, 0x00703C},
    Tint{Look::red, 0x2A0B06, 0xF4CDC6},     Tint{Look::yellow, 0x594D00, 0xFFF7BF},
    Tint{Look::green, 0x005A30, 0xCCE2D8},   Tint{Look::blue, 0x0C2D4A, 0xBBD4EA},
    Tint{Look::grey, 0x282D30, 0xEEEFEF},    Tint{Look::entry, 0x0B0C0C, 0xFFFDF0},
    Tint{Look::small, 0x505A5F, 0xFFFFFF},
};

bool is_bold(Look look) {
  return look == Look::title || look == Look::lead || look == Look::heading || look == Look::entry_heading ||
         look == Look::strong;
}
bool is_status(Look look) { return look >= Look::red && look <= Look::grey; }

bool is_wrapped(Look look) {
  return look == Look::heading || look == Look::entry_heading || look == Look::wrapped || look == Look::entry ||
         look == Look::strong || is_status(look);
}

double size_of(Look look) {
  if (look == Look::title) return 18;
  return look == Look::lead ? 13 : look == Look::small ? 9 : 11;
}

double line_height(Look look) { return size_of(look) * 1.36; }

// Lines that words take in a column of this width, which counts digits: rather one too many than one
// that is not seen.
double lines_in(std::string_view words, double width) {
  double lines = 0;
  for (std::size_t at = 0; at <= words.size();) {
    auto const end = std::min(words.find('\n', at), words.size());
    auto const size = static_cast<double>(columns(words.substr(at, end - at)));
    lines += std::max(1.0, std::ceil(size / std::max(1.0, width)));
    at = end + 1;
  }
  return lines;
}

void tint(lxw_format* format, Look look) {
  for (auto const& [tinted, words, ground] : tints) {
    if (tinted != look) continue;
    format_set_font_color(format, words);
    if (look != Look::small) format_set_bg_color(format, ground);
  }
}

char const* pattern_of(Content content) {
  switch (content) {
    case Content::words: return nullptr;
    case Content::date: return "d mmmm yyyy";
    case Content::money: return "£#,##0.00";
    case Content::whole: return "0";
    case Content::share: return "0.0%";
  }
  return nullptr;
}

// Most words are: nothing has to be looked at twice.
bool is_plain(std::string_view words) {
  return words.size() <= longest_cell &&
         std::all_of(words.begin(), words.end(), [](char c) { return c >= 0x20 && c < 0x7F; });
}

// Good UTF-8 that a cell can hold, inert before and after what cannot be shown is taken out.
std::string cell_words(std::string_view raw) {
  if (is_plain(raw)) return inert(raw);
  std::string const words = inert(raw);
  std::string good;
  for (std::size_t at = 0; at < words.size();) {
    std::size_t const length = utf8_length(std::string_view{words}.substr(at));
    std::string_view const character = std::string_view{words}.substr(at, std::max<std::size_t>(length, 1));
    if (good.size() + character.size() > longest_cell) break;
    auto const first = static_cast<unsigned char>(character[0]);
    bool const control = (first < 0x20 && first != '\n' && first != '\t') || first == 0x7F;
    if (length == 0)
      good += replacement_character;
    else if (!control)
      good += character;
    at += character.size();
  }
  return inert(good);
}

double serial_of(Date day) {
  return static_cast<double>((day - *make_date(epoch_year, epoch_month, epoch_day)).days());
}

lxw_row_t row_of(std::size_t row) { return static_cast<lxw_row_t>(row); }
lxw_col_t column_of(std::size_t column) { return static_cast<lxw_col_t>(column); }

}  // namespace

// The formats that are in use, each made once, and how high rows must be for what is wrapped in them:
// Excel finds that by itself when it opens a book, others do not.
class BookParts {
 public:
  explicit BookParts(lxw_workbook* book) : book_{book} {}

  lxw_format* of(Look look, Content content) {
    auto& format = made_[{look, content}];
    if (format == nullptr) format = make(look, content);
    return format;
  }

  void set_width(lxw_worksheet* sheet, std::size_t column, double characters) {
    at(sizes_[sheet].widths, column) = characters;
  }

  void note(lxw_worksheet* sheet, std::size_t row, std::size_t column, std::string_view words, Look look) {
    auto& sizes = sizes_[sheet];
    auto const own = column < sizes.widths.size() ? sizes.widths[column] : 0;
    auto const width = own > 0 ? own : LXW_DEF_COL_WIDTH;
    raise(sizes, row, is_wrapped(look) ? lines_in(words, width) * line_height(look) : line_height(look));
  }
  void raise(lxw_worksheet* sheet, std::size_t row, double height) { raise(sizes_[sheet], row, height); }

  void set_heights() const {
    for (auto const& [sheet, sizes] : sizes_)
      for (std::size_t row = 0; row < sizes.heights.size(); ++row)
        if (auto const height = sizes.heights[row]; height > 0)
          worksheet_set_row(sheet, row_of(row), std::min(height + row_padding, tallest_row), nullptr);
  }

 private:
  // Of a sheet; 0: none was set.
  struct Sizes {
    std::vector<double> widths;   // of columns, in characters
    std::vector<double> heights;  // of rows, in points
  };

  static double& at(std::vector<double>& sizes, std::size_t index) {
    if (index >= sizes.size()) sizes.resize(index + 1);
    return sizes[index];
  }
  static void raise(Sizes& sizes, std::size_t row, double height) {
    auto& own = at(sizes.heights, row);
    own = std::max(own, height);
  }

  lxw_format* make(Look look, Content content) {
    auto* const format = workbook_add_format(book_);
    format_set_font_size(format, size_of(look));
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    if (is_bold(look) || is_status(look)) format_set_bold(format);
    if (is_wrapped(look)) format_set_text_wrap(format);
    tint(format, look);
    if (look == Look::entry || look == Look::heading || look == Look::entry_heading) {
      format_set_border(format, LXW_BORDER_THIN);
      format_set_border_color(format, 0xB1B4B6);
    }
    if (look == Look::entry) format_set_unlocked(format);
    bool const table = look == Look::plain || look == Look::wrapped || look == Look::small || is_status(look);
    if (table) {
      format_set_bottom(format, LXW_BORDER_THIN);
      format_set_bottom_color(format, 0xD9D9D9);
    }
    if (content != Content::words) format_set_align(format, LXW_ALIGN_LEFT);
    if (content == Content::money) format_set_align(format, LXW_ALIGN_RIGHT);
    if (content == Content::whole || content == Content::share) format_set_align(format, LXW_ALIGN_CENTER);
    if (auto const* pattern = pattern_of(content)) format_set_num_format(format, pattern);
    return format;
  }

  lxw_workbook* book_;
  std::map<std::pair<Look, Content>, lxw_format*> made_;
  std::map<lxw_worksheet*, Sizes> sizes_;
};

namespace {

void write_number(lxw_worksheet* sheet, std::size_t row, std::size_t column, std::optional<double> number,
                  lxw_format* format) {
  if (number)
    worksheet_write_number(sheet, row_of(row), column_of(column), *number, format);
  else
    worksheet_write_blank(sheet, row_of(row), column_of(column), format);
}

// A validation that shows its prompt, and refuses with a sentence.
struct Validation {
  explicit Validation(Prompt const& prompt) : title{prompt.title}, message{prompt.message} {
    rules.ignore_blank = LXW_VALIDATION_ON;
    rules.show_input = LXW_VALIDATION_ON;
    rules.show_error = LXW_VALIDATION_ON;
    rules.dropdown = LXW_VALIDATION_ON;
    rules.input_title = title.data();
    rules.input_message = message.data();
    rules.error_title = title.data();
    rules.error_message = message.data();
  }
  Validation(Validation const&) = delete;
  Validation& operator=(Validation const&) = delete;

  void apply(lxw_worksheet* sheet, Cells const& cells) {
    worksheet_data_validation_range(sheet, row_of(cells.row), column_of(cells.column), row_of(cells.last_row),
                                    column_of(cells.last_column), &rules);
  }

  std::string title, message;
  lxw_data_validation rules{};
};

}  // namespace

void BookSheet::text(std::size_t row, std::size_t column, std::string_view words, Look look) {
  auto* const format = parts_->of(look, Content::words);
  auto const good = cell_words(words);
  parts_->note(sheet_, row, column, good, look);
  if (good.empty())
    worksheet_write_blank(sheet_, row_of(row), column_of(column), format);
  else
    worksheet_write_string(sheet_, row_of(row), column_of(column), good.c_str(), format);
}

void BookSheet::date(std::size_t row, std::size_t column, std::optional<Date> day, Look look) {
  write_number(sheet_, row, column, day ? std::optional{serial_of(*day)} : std::nullopt,
               parts_->of(look, Content::date));
}

void BookSheet::money(std::size_t row, std::size_t column, std::optional<std::int64_t> pence, Look look) {
  write_number(sheet_, row, column, pence ? std::optional{static_cast<double>(*pence) / 100} : std::nullopt,
               parts_->of(look, Content::money));
}

void BookSheet::whole(std::size_t row, std::size_t column, std::optional<std::int64_t> number, Look look) {
  write_number(sheet_, row, column, number ? std::optional{static_cast<double>(*number)} : std::nullopt,
               parts_->of(look, Content::whole));
}

void BookSheet::share(std::size_t row, std::size_t column, std::int64_t part, std::int64_t of, Look look) {
  auto const ratio = of > 0 ? std::optional{static_cast<double>(part) / static_cast<double>(of)} : std::nullopt;
  write_number(sheet_, row, column, ratio, parts_->of(look, Content::share));
}

void BookSheet::entry_text(std::size_t row, std::size_t column) { text(row, column, {}, Look::entry); }
void BookSheet::entry_date(std::size_t row, std::size_t column) { date(row, column, {}, Look::entry); }
void BookSheet::entry_money(std::size_t row, std::size_t column) { money(row, column, {}, Look::entry); }

void BookSheet::width(std::size_t column, double characters) {
  parts_->set_width(sheet_, column, characters);
  worksheet_set_column(sheet_, column_of(column), column_of(column), characters, nullptr);
}

void BookSheet::height(std::size_t row, double points) { parts_->raise(sheet_, row, points); }

void BookSheet::hide_column(std::size_t column) {
  lxw_row_col_options options{};
  options.hidden = LXW_TRUE;
  worksheet_set_column_opt(sheet_, column_of(column), column_of(column), LXW_DEF_COL_WIDTH, nullptr, &options);
}

void BookSheet::freeze(std::size_t rows, std::size_t columns) {
  worksheet_freeze_panes(sheet_, row_of(rows), column_of(columns));
  if (rows > 0) worksheet_repeat_rows(sheet_, 0, row_of(rows - 1));
}

void BookSheet::show_lines() { worksheet_gridlines(sheet_, LXW_SHOW_SCREEN_GRIDLINES); }

void BookSheet::filter(Cells const& cells) {
  worksheet_autofilter(sheet_, row_of(cells.row), column_of(cells.column), row_of(cells.last_row),
                       column_of(cells.last_column));
}

void BookSheet::choices(Cells const& cells, std::string const& source, Prompt const& prompt, bool strict) {
  Validation validation(prompt);
  std::string formula = source;
  validation.rules.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
  validation.rules.value_formula = formula.data();
  validation.rules.error_type = strict ? LXW_VALIDATION_ERROR_TYPE_STOP : LXW_VALIDATION_ERROR_TYPE_WARNING;
  validation.apply(sheet_, cells);
}

void BookSheet::days_only(Cells const& cells, Prompt const& prompt) {
  Validation validation(prompt);
  validation.rules.validate = LXW_VALIDATION_TYPE_DATE;
  validation.rules.criteria = LXW_VALIDATION_CRITERIA_GREATER_THAN;
  validation.rules.value_datetime = {2000, 1, 1, 0, 0, 0};
  validation.apply(sheet_, cells);
}

void BookSheet::sums_only(Cells const& cells, Prompt const& prompt) {
  Validation validation(prompt);
  validation.rules.validate = LXW_VALIDATION_TYPE_DECIMAL;
  validation.rules.criteria = LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO;
  validation.rules.value_number = 0;
  validation.apply(sheet_, cells);
}

void BookSheet::hint(Cells const& cells, Prompt const& prompt) {
  Validation validation(prompt);
  validation.rules.validate = LXW_VALIDATION_TYPE_ANY;
  validation.apply(sheet_, cells);
}

void BookSheet::protect() {
  lxw_protection allowed{};
  allowed.format_columns = LXW_TRUE;
  allowed.format_rows = LXW_TRUE;
  allowed.sort = LXW_TRUE;
  allowed.autofilter = LXW_TRUE;
  worksheet_protect(sheet_, nullptr, &allowed);
}

void BookSheet::hide() { worksheet_hide(sheet_); }

struct Book::Inner {
  // The library writes files only: into one that lives in memory, so that nothing of a case is left on
  // a disk.
  int memory = memfd_create("amends", MFD_CLOEXEC);
  lxw_workbook* book = workbook_new(("/proc/self/fd/" + std::to_string(memory)).c_str());
  BookParts parts{book};

  Inner() = default;
  Inner(Inner const&) = delete;
  Inner& operator=(Inner const&) = delete;
  ~Inner() {
    if (book != nullptr) lxw_workbook_free(book);
    if (memory >= 0) close(memory);
  }
};

Book::Book(std::string_view title, Date created) : inner_{std::make_unique<Inner>()} {
  auto words = cell_words(title);
  lxw_doc_properties properties{};
  properties.title = words.data();
  properties.created = static_cast<time_t>((created - *make_date(1970, 1, 1)).days()) * 86'400;
  workbook_set_properties(inner_->book, &properties);
}

Book::~Book() = default;

BookSheet Book::add(std::string_view name) {
  auto* const sheet = workbook_add_worksheet(inner_->book, std::string(name).c_str());
  if (sheet == nullptr) throw std::runtime_error("no sheet can be named " + std::string(name));
  worksheet_set_landscape(sheet);
  worksheet_set_paper(sheet, 9);  // A4
  worksheet_fit_to_pages(sheet, 1, 0);
  worksheet_set_margins(sheet, 0.4, 0.4, 0.5, 0.6);
  worksheet_set_footer(sheet, "&L&A&RPage &P of &N");
  worksheet_gridlines(sheet, LXW_HIDE_ALL_GRIDLINES);
  return {sheet, inner_->parts};
}

std::string Book::finish() {
  inner_->parts.set_heights();
  auto const failed = workbook_close(std::exchange(inner_->book, nullptr));
  if (failed != LXW_NO_ERROR)
    throw std::runtime_error(std::string("the workbook cannot be written: ") + lxw_strerror(failed));
  std::string bytes;
  std::array<char, 65'536> part{};
  for (;;) {
    auto const read = pread(inner_->memory, part.data(), part.size(), static_cast<off_t>(bytes.size()));
    if (read < 0) throw std::runtime_error("the workbook cannot be read back from memory");
    if (read == 0) return bytes;
    bytes.append(part.data(), static_cast<std::size_t>(read));
  }
}

}  // namespace amends
