#include "grammar/statement/scheme.h"

#include "grammar/text/characters.h"
#include "grammar/text/fold.h"

#include <algorithm>  // std::find_if
#include <array>      // std::array

namespace amends {

namespace {

struct SchemeMark {
  std::string_view words;
  std::string_view scheme;
};

constexpr std::array scheme_names{
    SchemeMark{"local government and social care ombudsman", "LGSCO"},
    SchemeMark{"local government ombudsman", "LGSCO"},
    SchemeMark{"housing ombudsman service", "HO"},
    SchemeMark{"housing ombudsman", "HO"},
    SchemeMark{"the housing ombudsman", "HO"},
    SchemeMark{"parliamentary and health service ombudsman", "PHSO"},
    SchemeMark{"public services ombudsman for wales", "PSOW"},
    SchemeMark{"scottish public services ombudsman", "SPSO"},
    SchemeMark{"spso", "SPSO"},
};
constexpr std::size_t longest_name = 60;

// As printed. The surer a mark, the earlier it stands: one scheme's statements may name another.
constexpr std::array text_marks{
    SchemeMark{"LGO logogram", "LGSCO"},
    SchemeMark{"Local Government Act 1974", "LGSCO"},
    SchemeMark{"role and powers", "LGSCO"},
    SchemeMark{"decision on behalf of the Ombudsman", "LGSCO"},
    SchemeMark{"Public Services Ombudsman for Wales", "PSOW"},
    SchemeMark{"Scottish Public Services Ombudsman", "SPSO"},
    SchemeMark{"SPSO", "SPSO"},
    SchemeMark{"Housing Ombudsman", "HO"},
    SchemeMark{"Parliamentary and Health Service Ombudsman", "PHSO"},
    SchemeMark{"Local Government and Social Care Ombudsman", "LGSCO"},
};

}  // namespace

std::string_view scheme_named_by(std::string_view line) {
  if (line.size() > longest_name) return {};
  auto const words = fold_for_comparison(line);
  auto const named = std::find_if(scheme_names.begin(), scheme_names.end(),
                                  [&](SchemeMark const& name) { return name.words == words; });
  return named == scheme_names.end() ? std::string_view{} : named->scheme;
}

std::string_view scheme_of_reference(std::string_view reference) {
  if (reference.starts_with("P-")) return "PHSO";
  // Two digits of the year, then two groups of three.
  auto const plain = fold_for_comparison(reference);
  bool const grouped = plain.size() >= 10 && plain[2] == ' ' && plain[6] == ' ';
  return grouped ? "LGSCO" : std::string_view{};
}

std::string_view scheme_of_text(std::string_view source) {
  auto const found = std::find_if(text_marks.begin(), text_marks.end(), [&](SchemeMark const& mark) {
    return source.find(mark.words) != std::string_view::npos;
  });
  return found == text_marks.end() ? std::string_view{} : found->scheme;
}

}  // namespace amends
