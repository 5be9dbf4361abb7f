#include "rules/pack/read.h"

namespace amends {

std::vector<EvidenceRule> read_evidence_rules(yaml::Reader&) { return {}; }

}  // namespace amends
