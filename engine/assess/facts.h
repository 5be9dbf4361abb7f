// What the rules may see of an obligation, its case and an evidence item.
#pragma once

#include "engine/evidence/attachment.h"
#include "engine/evidence/manifest.h"
#include "engine/evidence/names.h"
#include "engine/obligation/obligation.h"
#include "rules/facts.h"

#include <optional>  // std::optional
#include <vector>    // std::vector

namespace amends {

// `due`: the current one, extensions counted.
[[nodiscard]] ActionFacts action_facts(Obligation const& obligation, std::optional<Date> due, Names const& names = {});
[[nodiscard]] CaseFacts case_facts(BoundStatement const& statement, Date as_of);
// `attachment`: null where the item names no file.
[[nodiscard]] EvidenceFacts evidence_facts(EvidenceItem const& item, Attachment const* attachment);

// The payments of a file that went to those whom the item names; all of them where the file or the item names
// nobody, and all went to one. Nothing where none can be told to be theirs.
[[nodiscard]] std::vector<Payment const*> payments_to(EvidenceItem const& item, Attachment const& attachment);

}  // namespace amends
