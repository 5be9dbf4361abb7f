#include "grammar/model/action.h"

#include <array>    // std::array
#include <utility>  // std::pair

namespace amends {

namespace {

constexpr std::array kind_names{
    "apology", "payment", "refund_or_waive", "reconsider", "assess", "provide_service", "inform",
    "correct_records", "review_policy", "train", "remind_staff", "audit", "evidence", "other"};
constexpr std::array modality_names{"agreed",      "recommended",   "ordered",
                                    "conditional", "discretionary", "already_done"};
constexpr std::array qualifier_names{"exact", "up_to", "at_least", "about"};
constexpr std::array rate_names{"day", "night", "week", "month", "term", "year"};
constexpr std::array account_names{"action", "detail", "lead_in", "context", "no_action", "unread"};

template <class Enum, std::size_t size>
constexpr std::array<Enum, size> enumerate() {
  std::array<Enum, size> all{};
  for (std::size_t i = 0; i < size; ++i) all[i] = static_cast<Enum>(i);
  return all;
}
constexpr auto kinds = enumerate<Kind, kind_names.size()>();
constexpr auto modalities = enumerate<Modality, modality_names.size()>();

template <class Enum, std::size_t size>
std::optional<Enum> named(std::array<char const*, size> const& names, std::string_view name) {
  for (std::size_t i = 0; i < size; ++i)
    if (name == names[i]) return static_cast<Enum>(i);
  return std::nullopt;
}

}  // namespace

std::string_view name(Kind kind) { return kind_names[static_cast<std::size_t>(kind)]; }
std::string_view name(Modality modality) { return modality_names[static_cast<std::size_t>(modality)]; }
std::string_view name(Qualifier qualifier) { return qualifier_names[static_cast<std::size_t>(qualifier)]; }
std::string_view name(Rate rate) { return rate_names[static_cast<std::size_t>(rate)]; }
std::string_view name(Account account) { return account_names[static_cast<std::size_t>(account)]; }
std::optional<Kind> kind_named(std::string_view name) { return named<Kind>(kind_names, name); }
std::optional<Modality> modality_named(std::string_view name) { return named<Modality>(modality_names, name); }
std::span<Kind const> all_kinds() { return kinds; }
std::span<Modality const> all_modalities() { return modalities; }

}  // namespace amends
