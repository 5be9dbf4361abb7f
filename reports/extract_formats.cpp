#include "reports/extract_formats.h"

#include <array>  // std::array

namespace amends {

namespace {

void nothing_before(Style const&, std::string&) {}
void nothing_after(ExtractTail const&, Style const&, std::string&) {}

// The decoded text that all offsets refer to, byte for byte.
void write_source(BoundStatement const& statement, Style const&, std::string& out) { out += statement.text; }

constexpr std::array formats{
    ExtractFormat{"text", "for people (the default)", &nothing_before, &write_extract_text, "\n", &end_extract_text},
    ExtractFormat{"json", "one document, all fields", &begin_extract_json, &write_extract_json, ",", &end_extract_json},
    ExtractFormat{"ndjson", "one statement a line, for many files", &nothing_before, &write_extract_ndjson, "",
                  &nothing_after},
    ExtractFormat{"csv", "one action a row, for a spreadsheet", &begin_extract_csv, &write_extract_csv, "",
                  &nothing_after},
    ExtractFormat{"html", "the statement itself, its actions marked", &begin_extract_html, &write_extract_html, "",
                  &end_extract_html},
    ExtractFormat{"source", "the decoded text that all offsets refer to", &nothing_before, &write_source, "",
                  &nothing_after},
};

}  // namespace

std::span<ExtractFormat const> extract_formats() { return formats; }

}  // namespace amends
