// How the evidence form is laid out as a workbook: its sheets, and which column is which key of
// evidence.yaml. The form is written and read by this one table.
#pragma once

#include <array>        // std::array
#include <string_view>  // std::string_view

namespace amends::form {

inline constexpr std::string_view schema = "amends/evidence/1";

inline constexpr std::string_view instructions_sheet = "Instructions";
inline constexpr std::string_view actions_sheet = "Actions";
inline constexpr std::string_view evidence_sheet = "Evidence";
inline constexpr std::string_view events_sheet = "Events";
inline constexpr std::string_view more_time_sheet = "More time";
inline constexpr std::string_view lists_sheet = "Lists";

// On the instructions sheet: labels in the first column, what they say in the second.
inline constexpr std::string_view reference_label = "Reference";
inline constexpr std::string_view schema_label = "Form";

enum class Fill {
  told,    // written by the form for people, not read
  action,  // a number, or several: "1, 2"
  name,    // a name from a list: "bank confirmation" is bank_confirmation
  words,
  people,  // names, apart by ";" or a new line
  day,
  sum,
  yes,  // "yes" is true
};

struct Column {
  std::string_view title;
  std::string_view key;  // of evidence.yaml; empty where it is only told
  Fill fill;
  double width;  // in characters
};

inline constexpr std::array evidence_columns{
    Column{"Action", "action", Fill::action, 9}, Column{"What was agreed", "", Fill::told, 38},
    Column{"Due", "", Fill::told, 18},           Column{"Kind of evidence", "kind", Fill::name, 20},
    Column{"Done on", "done_on", Fill::day, 17}, Column{"Sent on", "sent_on", Fill::day, 17},
    Column{"Amount", "amount", Fill::sum, 13},   Column{"To", "to", Fill::people, 20},
    Column{"State", "state", Fill::name, 12},    Column{"By", "by", Fill::words, 16},
    Column{"File", "file", Fill::words, 32},     Column{"Note", "note", Fill::words, 32},
};

inline constexpr std::array events_columns{
    Column{"Action", "action", Fill::action, 9},
    Column{"It waits for", "", Fill::told, 50},
    Column{"What happened", "event", Fill::words, 40},
    Column{"Happened on", "on", Fill::day, 18},
    Column{"Did not arise", "did_not_arise", Fill::yes, 14},
    Column{"Reason", "reason", Fill::words, 45},
};

inline constexpr std::array more_time_columns{
    Column{"Action", "action", Fill::action, 9},
    Column{"New date asked for", "to", Fill::day, 20},
    Column{"Asked on", "asked_on", Fill::day, 18},
    Column{"Reason", "reason", Fill::words, 60},
};

// The sheet that describes the actions; its code ties what is filled in to the action's wording.
inline constexpr std::string_view action_title = "Action";
inline constexpr std::string_view code_title = "Code";

}  // namespace amends::form
