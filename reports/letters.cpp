#include "reports/letters.h"

#include "engine/evidence/wording.h"
#include "reports/action_text.h"
#include "reports/check_view.h"
#include "reports/night_view.h"
#include "reports/text_page.h"
#include "reports/words.h"
#include "rules/letter_tags.h"

#include <kainjow/mustache.hpp>  // the templates

#include <algorithm>  // std::find, find_if, sort
#include <array>      // std::array
#include <map>        // std::map
#include <set>        // std::set
#include <stdexcept>  // std::runtime_error
#include <utility>    // std::pair

namespace amends {

namespace {

namespace mustache = kainjow::mustache;

constexpr int page_width = 76;
constexpr std::size_t longest_name = 80;

// The actions of a case that have come to one step.
struct Occasion {
  ChaseStep const* step = nullptr;
  std::vector<std::size_t> actions;
};

struct Context {
  NightReport const& report;
  RulePack const& pack;
  CaseRecord const& record;
  Occasion const& occasion;
};

std::string day_or_nothing(std::optional<Date> day) { return day ? in_words(*day) : std::string{}; }

std::string days_or_nothing(std::optional<int> days) {
  return days && *days > 0 ? counted(static_cast<std::size_t>(*days), "day") : std::string{};
}

// The kinds of evidence that the pack's required rules look for and do not find met, each once.
std::string evidence_for(ActionRecord const& action, RulePack const& pack) {
  std::vector<std::string> kinds;
  for (Finding const& finding : action.findings) {
    if (finding.level != RuleLevel::required || !is_shortfall(finding)) continue;
    auto const rule = std::find_if(pack.rules.begin(), pack.rules.end(),
                                   [&](EvidenceRule const& each) { return each.id == finding.rule; });
    if (rule == pack.rules.end()) continue;
    for (EvidenceKind const kind : rule->evidence)
      if (auto words = in_words(kind); std::find(kinds.begin(), kinds.end(), words) == kinds.end())
        kinds.push_back(std::move(words));
  }
  return joined(kinds, " or ");
}

std::string in_a_row(std::vector<std::string> const& parts) {
  std::string out;
  for (std::string const& part : parts) out += (out.empty() ? "" : "; ") + part;
  return out;
}

// What falls short in what was sent; where nothing does, that nothing shows it. The rules that had nothing to
// look at are for staff, not for a letter.
std::string to_be_shown(ActionRecord const& action) {
  std::vector<std::string> parts;
  for (Finding const* finding : shortfalls(action)) {
    if (finding->level == RuleLevel::advisory) continue;
    std::string message{told(*finding)};
    if (message.ends_with('.')) message.pop_back();
    parts.push_back(std::move(message));
  }
  if (!parts.empty()) return in_a_row(parts);
  if (action.evidence_state == EvidenceState::claimed) return "we were told of it, but no document shows it";
  if (action.evidence_state == EvidenceState::not_supplied) return "nothing was sent to us for it";
  return in_a_row(still_to_be_shown(action));
}

struct CaseTag {
  LetterTag tag;
  std::string (*value)(Context const& context);
};
constexpr std::array case_tags{
    CaseTag{LetterTag::today, [](Context const& context) { return in_words(context.report.as_of); }},
    CaseTag{LetterTag::body, [](Context const& context) { return context.record.header.body.value_or(""); }},
    CaseTag{LetterTag::reference, [](Context const& context) { return case_name(context.record); }},
    CaseTag{LetterTag::decision_date,
            [](Context const& context) { return day_or_nothing(context.record.header.decision_date); }},
    CaseTag{LetterTag::to,
            [](Context const& context) {
              auto const& to = context.occasion.step->to;
              return to == "body" ? body_of(context.record) : to;
            }},
    CaseTag{LetterTag::step, [](Context const& context) { return context.occasion.step->action; }},
};

struct ActionTag {
  LetterTag tag;
  std::string (*value)(ActionRecord const& action, RulePack const& pack);
};
constexpr std::array action_tags{
    ActionTag{LetterTag::number, [](ActionRecord const& action, RulePack const&) { return std::to_string(action.n); }},
    ActionTag{LetterTag::paragraph, [](ActionRecord const& action, RulePack const&) { return action.terms.paragraph; }},
    ActionTag{LetterTag::words, [](ActionRecord const& action, RulePack const&) { return single_spaced(action.text); }},
    ActionTag{LetterTag::summary,
              [](ActionRecord const& action, RulePack const&) { return action_headline(action.terms); }},
    ActionTag{LetterTag::due, [](ActionRecord const& action, RulePack const&) { return day_or_nothing(action.due); }},
    ActionTag{LetterTag::first_due,
              [](ActionRecord const& action, RulePack const&) {
                return action.extension && action.original_due != action.due ? day_or_nothing(action.original_due)
                                                                             : std::string{};
              }},
    ActionTag{LetterTag::late,
              [](ActionRecord const& action, RulePack const&) { return days_or_nothing(action.days_late); }},
    ActionTag{LetterTag::left,
              [](ActionRecord const& action, RulePack const&) { return days_or_nothing(action.days_left); }},
    ActionTag{LetterTag::to_be_shown, [](ActionRecord const& action, RulePack const&) { return to_be_shown(action); }},
    ActionTag{LetterTag::evidence,
              [](ActionRecord const& action, RulePack const& pack) { return evidence_for(action, pack); }},
};

std::string name_of(LetterTag tag) { return std::string{letter_tags()[static_cast<std::size_t>(tag)].name}; }

// What is not known counts as nothing, so that {{#tag}} ... {{/tag}} leaves out the words around it.
mustache::data said(std::string text) {
  return text.empty() ? mustache::data{mustache::data::type::bool_false} : mustache::data{std::move(text)};
}

mustache::data data_of(Context const& context) {
  mustache::data data;
  for (auto const& [tag, value] : case_tags) data.set(name_of(tag), said(value(context)));
  mustache::data actions{mustache::data::type::list};
  for (std::size_t const i : context.occasion.actions) {
    mustache::data action;
    for (auto const& [tag, value] : action_tags)
      action.set(name_of(tag), said(value(context.record.actions[i], context.pack)));
    actions.push_back(std::move(action));
  }
  data.set(name_of(LetterTag::actions), std::move(actions));
  return data;
}

// Lines wrapped, a list's under its words. A line of blanks alone is what a tag without a value has left; of
// several empty lines one stays.
std::string laid_out(std::string const& raw) {
  Style const style{.width = page_width};
  std::string out;
  TextPage page{style, out};
  for (std::size_t at = 0; at < raw.size();) {
    auto const end = std::min(raw.find('\n', at), raw.size());
    std::string_view const line{raw.data() + at, end - at};
    at = end + 1;
    auto const first = line.find_first_not_of(" \t\r");
    bool const empty = line.empty() || line == "\r";
    if (first != std::string_view::npos)
      page.paragraph(line.substr(first), static_cast<int>(first), line.substr(first).starts_with("- ") ? 2 : 0);
    else if (empty && !out.empty() && !out.ends_with("\n\n"))
      page.blank();
  }
  while (out.ends_with("\n\n")) out.pop_back();
  return out;
}

std::string rendered(std::string const& text, Context const& context) {
  mustache::mustache letter{text};
  letter.set_custom_escape([](std::string const& words) { return words; });
  auto out = letter.render(data_of(context));
  if (!letter.is_valid())
    throw std::runtime_error("the letter of a rule pack cannot be filled in: " + letter.error_message());
  return "DRAFT of " + in_words(context.report.as_of) + ", not sent: for a person to check, change and send.\n\n" +
         laid_out(out);
}

// "23-010-123" for "23 010 123": what any file system takes, and nothing that leads out of a folder.
std::string safe_name(std::string_view name) {
  std::string out;
  for (char const c : name) {
    bool const safe = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    if (safe) out += c;
    if (!safe && !out.empty() && out.back() != '-') out += '-';
    if (out.size() == longest_name) break;
  }
  while (out.ends_with('-')) out.pop_back();
  return out.empty() ? "case" : out;
}

// A name that no earlier letter has, whatever a file system makes of capitals.
std::string unused_name(std::string const& wanted, std::set<std::string>& taken) {
  auto const folded = [](std::string text) {
    for (char& c : text)
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
  };
  std::string name = wanted + ".txt";
  for (int i = 2; !taken.insert(folded(name)).second; ++i) name = wanted + "-" + std::to_string(i) + ".txt";
  return name;
}

// By case, then by day of the step.
std::map<std::pair<std::size_t, int>, Occasion> occasions_of(NightReport const& report) {
  std::map<std::pair<std::size_t, int>, Occasion> found;
  for (ChaseDue const& due : report.chase) {
    if (!due.new_since_last || due.step.letter.empty()) continue;
    int place = 0;  // of the step on the ladder: two may have the same day
    for (ChaseStep const& step : report.ladder) {
      if (step.id == due.step.id) break;
      ++place;
    }
    auto& occasion = found[{due.of_case, place}];
    occasion.step = &due.step;
    occasion.actions.push_back(due.of_action);
  }
  for (auto& [key, occasion] : found) std::sort(occasion.actions.begin(), occasion.actions.end());
  return found;
}

}  // namespace

std::vector<Letter> letters(NightReport const& report, PackOf const& pack_of) {
  std::vector<Letter> written;
  std::set<std::string> taken;
  for (auto const& [key, occasion] : occasions_of(report)) {
    CaseRecord const& record = report.cases[key.first];
    RulePack const& pack = pack_of(record);
    auto const letter = std::find_if(pack.letters.begin(), pack.letters.end(),
                                     [&](LetterTemplate const& each) { return each.name == occasion.step->letter; });
    if (letter == pack.letters.end()) continue;  // a pack that is loaded has it
    written.push_back({unused_name(safe_name(case_name(record)) + "_" + occasion.step->id, taken),
                       rendered(letter->text, {report, pack, record, occasion})});
  }
  return written;
}

}  // namespace amends
