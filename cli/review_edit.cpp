#include "cli/review_edit.h"

#include "engine/json/utf8.h"
#include "reports/action_text.h"
#include "reports/words.h"
#include "rules/suggest.h"
#include "rules/yaml/values.h"

namespace amends {

namespace {

bool is_utf8(std::string_view text) {
  while (!text.empty()) {
    auto const length = utf8_length(text);
    if (length == 0) return false;
    text.remove_prefix(length);
  }
  return true;
}

// "M, Mr X and Mrs X" is typed as "M, Mr X, Mrs X".
std::vector<std::string> items_of(std::string_view text, char separator) {
  std::vector<std::string> items;
  while (true) {
    auto const end = text.find(separator);
    if (auto item = single_spaced(text.substr(0, end)); !item.empty()) items.push_back(std::move(item));
    if (end == std::string_view::npos) return items;
    text.remove_prefix(end + 1);
  }
}

std::string listed_plain(std::vector<std::string> const& names) {
  std::string out;
  for (auto const& name : names) out += (out.empty() ? "" : ", ") + name;
  return out;
}

template <class Value>
std::vector<std::string_view> names_of(std::span<Value const> values) {
  std::vector<std::string_view> names;
  for (auto const value : values) names.push_back(name(value));
  return names;
}

// "review policy" stands for review_policy.
std::string as_name(std::string text) {
  for (char& c : text) c = c == ' ' ? '_' : c;
  return text;
}

// Why an answer does not do; empty where it does.
using Complaint = std::string;

class Form {
 public:
  Form(Walk const& walk, Keyboard& keyboard) : walk_{walk}, keyboard_{keyboard} {}

  // Asks until `take` has no complaint. Enter keeps. False where the input ended.
  template <class Take>
  bool field(std::string const& label, std::string const& now, std::string const& hint, Take take) {
    auto const prompt = label + (hint.empty() ? "" : " (" + hint + ")") + " [" + now + "]: ";
    while (true) {
      auto const answer = ask(prompt, walk_, keyboard_);
      if (!answer) return false;
      if (answer->empty()) return true;
      auto const complaint = take(*answer);
      if (complaint.empty()) return true;
      walk_.show("  " + complaint + "\n");
    }
  }

 private:
  Walk const& walk_;
  Keyboard& keyboard_;
};

template <class Value>
auto take_choice(std::optional<Value>& into, std::span<Value const> values, std::string_view what) {
  return [&into, values, what](std::string const& answer) -> Complaint {
    auto const names = names_of(values);
    auto const wanted = as_name(answer);
    for (auto const value : values)
      if (name(value) == wanted) {
        into = value;
        return {};
      }
    auto const near = did_you_mean(wanted, names);
    return "no " + std::string(what) + " \"" + answer + "\"; " + (near.empty() ? not_one_of(names) : near);
  };
}

auto take_names(std::optional<std::vector<std::string>>& into) {
  return [&into](std::string const& answer) -> Complaint {
    into = answer == "-" ? std::vector<std::string>{} : items_of(answer, ',');
    return {};
  };
}

Complaint take_amounts(std::optional<std::vector<std::int64_t>>& into, std::string const& answer) {
  std::vector<std::int64_t> all;
  if (answer != "-")
    for (auto const& item : items_of(answer, ';')) {
      auto const pence = yaml::read_pence(item);
      if (!pence) return "\"" + item + "\" is not a sum; write £1,000 or 1000.50, several with ; between";
      all.push_back(*pence);
    }
  into = std::move(all);
  return {};
}

Complaint take_due(std::optional<CorrectedDue>& into, std::string const& answer) {
  if (answer == "-") {
    into = CorrectedDue{};
    return {};
  }
  auto const date = yaml::read_date(answer).date;
  if (!date) return "\"" + answer + "\" is not a day; write 2024-04-18 or 18 April 2024";
  into = CorrectedDue{date};
  return {};
}

// What was typed but says what was read anyway is no correction.
void drop_unchanged(Correction& correction, Obligation const& obligation) {
  auto const& action = obligation.action;
  if (correction.kind == action.kind) correction.kind.reset();
  if (correction.modality == action.modality) correction.modality.reset();
  if (correction.actors == action.actors) correction.actors.reset();
  if (correction.recipients == action.recipients) correction.recipients.reset();
  if (correction.due && correction.due->date == obligation.due.due) correction.due.reset();
}

}  // namespace

std::optional<std::string> ask(std::string_view prompt, Walk const& walk, Keyboard& keyboard) {
  while (true) {
    walk.show(prompt);
    auto const answer = keyboard.line();
    if (!keyboard.is_terminal()) walk.show("\n");
    if (!answer) return std::nullopt;
    if (is_utf8(*answer)) return single_spaced(*answer);
    walk.show("  That is not UTF-8 text.\n");
  }
}

std::optional<Correction> ask_correction(Obligation const& obligation, Walk const& walk, Keyboard& keyboard) {
  auto const& action = obligation.action;
  Correction made;
  Form form{walk, keyboard};
  walk.show("Enter keeps what stands in brackets; - empties it.\n");
  bool const whole =
      form.field("  kind", std::string(name(action.kind)), "", take_choice(made.kind, all_kinds(), "kind")) &&
      form.field("  who", listed_plain(action.actors), "commas between", take_names(made.actors)) &&
      form.field("  to whom", listed_plain(action.recipients), "commas between", take_names(made.recipients)) &&
      form.field("  how much", sums(action), "; between",
                 [&](std::string const& answer) { return take_amounts(made.amounts, answer); }) &&
      form.field("  due", obligation.due.due ? iso(*obligation.due.due) : "-", "a day",
                 [&](std::string const& answer) { return take_due(made.due, answer); }) &&
      form.field("  modality", std::string(name(action.modality)), "",
                 take_choice(made.modality, all_modalities(), "modality"));
  if (!whole) return std::nullopt;
  drop_unchanged(made, obligation);
  return made;
}

}  // namespace amends
