#include "rules/expression/fields.h"

#include "rules/expression/expression.h"

#include <array>  // std::array

namespace amends {

namespace {

// A text that is not there is not known, rather than empty.
Value of(std::string const& text) { return text.empty() ? Value{} : Value{std::string_view(text)}; }
Value of(bool flag) { return {flag}; }
Value of(std::optional<std::int64_t> number) { return number ? Value{*number} : Value{}; }
Value of(std::optional<int> number) { return number ? Value{std::int64_t{*number}} : Value{}; }
Value of(std::optional<bool> flag) { return flag ? Value{*flag} : Value{}; }
Value of(std::optional<Date> date) { return date ? Value{*date} : Value{}; }

template <class Enum>
Value position(Enum value) {
  return {static_cast<std::int64_t>(value)};
}

// Likewise a list with nothing in it.
template <class Element>
Value of(std::vector<Element> const& list) {
  if (list.empty()) return {};
  std::vector<Value> values;
  for (auto const& element : list) values.push_back({element});
  return {std::move(values)};
}

Value of(std::vector<std::string> const& list) {
  if (list.empty()) return {};
  std::vector<Value> values;
  for (auto const& element : list) values.push_back({std::string_view(element)});
  return {std::move(values)};
}

using S = Scope const&;
constexpr Type list_of(Base base) { return {base, true}; }

constexpr std::array fields{
    Field{"action.kind",
          {Base::action_kind},
          FieldOf::action,
          [](S s) { return position(s.action.kind); },
          "kind of action: payment, apology, ..."},
    Field{"action.modality",
          {Base::modality},
          FieldOf::action,
          [](S s) { return position(s.action.modality); },
          "how binding it is: agreed, recommended, ordered, conditional, discretionary, already_done"},
    Field{"action.total",
          {Base::money},
          FieldOf::action,
          [](S s) { return of(s.action.total); },
          "what must be paid in all; not known where the words do not settle it"},
    Field{"action.amounts", list_of(Base::money), FieldOf::action, [](S s) { return of(s.action.amounts); },
          "every sum that the action names"},
    Field{"action.recipients", list_of(Base::text), FieldOf::action, [](S s) { return of(s.action.recipients); },
          "to or for whom, as printed"},
    Field{"action.actors", list_of(Base::text), FieldOf::action, [](S s) { return of(s.action.actors); },
          "which bodies must act, as printed"},
    Field{"action.paragraph",
          {Base::text},
          FieldOf::action,
          [](S s) { return of(s.action.paragraph); },
          "printed paragraph label"},
    Field{
        "action.text", {Base::text}, FieldOf::action, [](S s) { return of(s.action.text); }, "the action's own words"},
    Field{"action.due", {Base::date}, FieldOf::action, [](S s) { return of(s.action.due); }, "due date now in force"},
    Field{"action.qualitative",
          {Base::yes_no},
          FieldOf::action,
          [](S s) { return of(s.action.qualitative); },
          "whether a term such as \"suitable\" stands in its words"},
    Field{"action.set_off_allowed",
          {Base::yes_no},
          FieldOf::action,
          [](S s) { return of(s.action.set_off_allowed); },
          "whether its words allow the sum to be set off against a debt"},
    Field{"action.names_known",
          {Base::yes_no},
          FieldOf::action,
          [](S s) { return of(s.action.names_known); },
          "whether --names says who each of its recipients is"},
    Field{"case.reference",
          {Base::text},
          FieldOf::action,
          [](S s) { return of(s.the_case.reference); },
          "the case's reference"},
    Field{
        "case.body", {Base::text}, FieldOf::action, [](S s) { return of(s.the_case.body); }, "the body complained of"},
    Field{"case.decision_date",
          {Base::date},
          FieldOf::action,
          [](S s) { return of(s.the_case.decision_date); },
          "date of the decision"},
    Field{"case.as_of",
          {Base::date},
          FieldOf::action,
          [](S s) { return of(s.the_case.as_of); },
          "the day for which the check is made"},
    Field{"kind",
          {Base::evidence_kind},
          FieldOf::item,
          [](S s) { return position(s.item->kind); },
          "kind of evidence: remittance, letter, ..."},
    Field{"by", {Base::text}, FieldOf::item, [](S s) { return of(s.item->by); }, "which body supplied it"},
    Field{
        "done_on", {Base::date}, FieldOf::item, [](S s) { return of(s.item->done_on); }, "the day the thing was done"},
    Field{"sent_on",
          {Base::date},
          FieldOf::item,
          [](S s) { return of(s.item->sent_on); },
          "the day the evidence went to the Ombudsman"},
    Field{"amount",
          {Base::money},
          FieldOf::item,
          [](S s) { return of(s.item->amount); },
          "the sum as the manifest claims it; of an item for several actions, what falls to this one"},
    Field{"amount_in_all",
          {Base::money},
          FieldOf::item,
          [](S s) { return of(s.item->amount_in_all); },
          "the whole sum of an item, also where it is for several actions"},
    Field{"to", list_of(Base::text), FieldOf::item, [](S s) { return of(s.item->to); },
          "payees or addressees, as the manifest names them"},
    Field{"state",
          {Base::payment_state},
          FieldOf::item,
          [](S s) { return s.item->state ? position(*s.item->state) : Value{}; },
          "paid, offered, declined, returned, set_off; not known where the manifest says nothing"},
    Field{"note", {Base::text}, FieldOf::item, [](S s) { return of(s.item->note); }, "the manifest's note"},
    Field{"has_file",
          {Base::yes_no},
          FieldOf::item,
          [](S s) { return of(s.item->has_file); },
          "whether a file is named and could be read"},
    Field{"text", {Base::text}, FieldOf::item, [](S s) { return of(s.item->text); }, "the attachment's text"},
    Field{"found_amounts", list_of(Base::money), FieldOf::item, [](S s) { return of(s.item->found_amounts); },
          "sums read from the attachment"},
    Field{"found_payees", list_of(Base::text), FieldOf::item, [](S s) { return of(s.item->found_payees); },
          "payees or addressees read from the attachment"},
    Field{"found_dates", list_of(Base::date), FieldOf::item, [](S s) { return of(s.item->found_dates); },
          "dates read from the attachment"},
    Field{"says_sorry",
          {Base::yes_no},
          FieldOf::item,
          [](S s) { return of(s.item->content.says_sorry); },
          "whether a sentence of the file apologises: not for a feeling, not \"if\""},
    Field{"sorry_for_feelings",
          {Base::yes_no},
          FieldOf::item,
          [](S s) { return of(s.item->content.sorry_for_feelings); },
          "whether a sentence is sorry only \"that you feel\" or \"if\""},
    Field{"accepts_fault",
          {Base::yes_no},
          FieldOf::item,
          [](S s) { return of(s.item->content.accepts_fault); },
          "whether the file accepts that something was done wrong"},
    Field{"recognises_effect",
          {Base::yes_no},
          FieldOf::item,
          [](S s) { return of(s.item->content.recognises_effect); },
          "whether it recognises what that did to the person"},
    Field{"says_learned",
          {Base::yes_no},
          FieldOf::item,
          [](S s) { return of(s.item->content.says_learned); },
          "whether it says what was learned or changed"},
    Field{"signed",
          {Base::yes_no},
          FieldOf::item,
          [](S s) { return of(s.item->content.signed_off); },
          "whether somebody signed it"},
    Field{"signed_with_title",
          {Base::yes_no},
          FieldOf::item,
          [](S s) { return of(s.item->content.signed_with_title); },
          "whether a title of office stands under it"},
    Field{"signed_by_senior",
          {Base::yes_no},
          FieldOf::item,
          [](S s) { return of(s.item->content.signed_by_senior); },
          "whether that is a senior one"},
    Field{"signatory",
          {Base::text},
          FieldOf::item,
          [](S s) { return of(s.item->content.signatory); },
          "the line with that title"},
    Field{"looks_draft",
          {Base::yes_no},
          FieldOf::item,
          [](S s) { return of(s.item->content.looks_draft); },
          "whether it shows a sign of a draft"},
    Field{"draft_signs", list_of(Base::text), FieldOf::item, [](S s) { return of(s.item->content.draft_signs); },
          "the signs of a draft: \"DRAFT\", \"[name]\", \"tracked changes\""},
    Field{"asks_for_payment",
          {Base::yes_no},
          FieldOf::item,
          [](S s) { return of(s.item->content.asks_for_payment); },
          "whether it is a request to pay rather than a record"},
    Field{"found_total",
          {Base::money},
          FieldOf::item,
          [](S s) { return of(s.item->record.total); },
          "the total that the file states"},
    Field{"found_lines_total",
          {Base::money},
          FieldOf::item,
          [](S s) { return of(s.item->record.lines_total); },
          "its payee lines added up"},
    Field{"found_paid",
          {Base::money},
          FieldOf::item,
          [](S s) { return of(s.item->record.paid); },
          "what the file shows as paid to those of `to`"},
    Field{"found_paid_on",
          {Base::date},
          FieldOf::item,
          [](S s) { return of(s.item->record.paid_on); },
          "the last day of these payments"},
    Field{"names_recipient",
          {Base::yes_no},
          FieldOf::item,
          [](S s) { return of(s.item->record.names_recipient); },
          "whether every name of `to` stands in the file"},
    Field{"shows_amount",
          {Base::yes_no},
          FieldOf::item,
          [](S s) { return of(s.item->record.shows_amount); },
          "whether the claimed sum stands in the file"},
    Field{"shows_done_on",
          {Base::yes_no},
          FieldOf::item,
          [](S s) { return of(s.item->record.shows_done_on); },
          "whether the claimed day stands in the file"},
    Field{"dated_on",
          {Base::date},
          FieldOf::item,
          [](S s) { return of(s.item->record.dated_on); },
          "the day of a letter or e-mail"},
    Field{"mail_to", list_of(Base::text), FieldOf::item, [](S s) { return of(s.item->record.mail_to); },
          "addressees of an e-mail"},
    Field{"mail_to_ombudsman",
          {Base::yes_no},
          FieldOf::item,
          [](S s) { return of(s.item->record.mail_to_ombudsman); },
          "whether one of them is the scheme's"},
    Field{"mail_attachments",
          {Base::number},
          FieldOf::item,
          [](S s) { return of(s.item->record.mail_attachments); },
          "how many files an e-mail carries"},
    Field{"found_attended",
          {Base::number},
          FieldOf::item,
          [](S s) { return of(s.item->record.attended); },
          "how many people a register shows as having come"},
    Field{"file_format",
          {Base::text},
          FieldOf::item,
          [](S s) { return of(s.item->format); },
          "text, html, docx, pdf, eml, xlsx or csv"},
    Field{"lines_add_up",
          {Base::yes_no},
          FieldOf::item,
          [](S s) {
            auto const& record = s.item->record;
            return record.total && record.lines_total ? of(*record.total == *record.lines_total) : Value{};
          },
          "whether the payee lines add up to the stated total"},
};

constexpr std::array functions{
    FunctionInfo{Function::total, "total", "total(money) or total(money, condition)", "money",
                 "sum over all items, or over those of which the condition holds; not known where one of them is not"},
    FunctionInfo{Function::count, "count", "count() or count(condition)", "number",
                 "how many items, or how many of which the condition holds"},
    FunctionInfo{Function::earliest, "earliest", "earliest(date) or earliest(date, condition)", "date",
                 "first of the items' dates"},
    FunctionInfo{Function::latest, "latest", "latest(date) or latest(date, condition)", "date",
                 "last of the items' dates"},
    FunctionInfo{Function::any, "any", "any(condition)", "yes/no", "whether the condition holds for an item"},
    FunctionInfo{Function::all, "all", "all(condition)", "yes/no", "whether the condition holds for every item"},
    FunctionInfo{Function::present, "present", "present(field)", "yes/no",
                 "whether a value is known; never unknown itself"},
    FunctionInfo{Function::list, "list", "list(field) or list(field, condition)", "list",
                 "every known value of a field over all items"},
};

constexpr std::array base_names{
    "money", "date", "text", "number", "yes/no", "kind of action", "modality", "kind of evidence", "payment state"};

constexpr std::array payment_states{PaymentState::paid, PaymentState::offered, PaymentState::declined,
                                    PaymentState::returned, PaymentState::set_off};

template <class Range>
std::vector<std::string_view> names(Range const& values) {
  std::vector<std::string_view> all;
  for (auto const value : values) all.push_back(name(value));
  return all;
}

}  // namespace

std::span<Field const> all_fields() { return fields; }
std::span<FunctionInfo const> all_functions() { return functions; }

std::string in_words(Type type) {
  std::string const base = base_names[static_cast<std::size_t>(type.base)];
  return type.list ? "list of " + base : base;
}

std::vector<std::string_view> names_of(Base base) {
  switch (base) {
    case Base::action_kind: return names(all_kinds());
    case Base::modality: return names(all_modalities());
    case Base::evidence_kind: return names(all_evidence_kinds());
    case Base::payment_state: return names(payment_states);
    case Base::money:
    case Base::date:
    case Base::text:
    case Base::number:
    case Base::yes_no: return {};
  }
  return {};
}

std::vector<ExpressionField> const& expression_fields() {
  static auto const described = [] {
    // The types' words are made here, and kept: a described field holds views.
    static std::vector<std::string> types;
    types.reserve(fields.size());
    std::vector<ExpressionField> all;
    for (auto const& field : fields) {
      types.push_back(in_words(field.type));
      all.push_back({field.name, types.back(), field.meaning});
    }
    return all;
  }();
  return described;
}

std::vector<ExpressionField> const& expression_functions() {
  static auto const described = [] {
    std::vector<ExpressionField> all;
    for (auto const& function : functions) all.push_back({function.signature, function.type, function.meaning});
    return all;
  }();
  return described;
}

}  // namespace amends
