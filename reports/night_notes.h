// What a night says of each obligation beside its record: how it changed, and which chase step it has come
// to. Found once, for the tables that show both in one row.
#pragma once

#include "engine/night/night_report.h"
#include "reports/style.h"

#include <cstddef>  // std::size_t
#include <string>   // std::string
#include <vector>   // std::vector

namespace amends {

struct ActionNotes {
  std::vector<Change const*> changes;  // in the report's order
  ChaseDue const* chase = nullptr;     // null for none
};

class NightNotes {
 public:
  // The report must outlive them.
  explicit NightNotes(NightReport const& report);

  [[nodiscard]] ActionNotes const& of(std::size_t of_case, std::size_t of_action) const;

 private:
  std::vector<std::vector<ActionNotes>> notes_;
};

// "first_chase on 4 May 2024"
[[nodiscard]] std::string chase_in_words(ChaseDue const& due);

}  // namespace amends
