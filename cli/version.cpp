#include "cli/version.h"

namespace amends {
std::string_view version() { return AMENDS_VERSION; }
}  // namespace amends
