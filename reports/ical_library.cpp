#include "reports/ical_library.h"

#include <dlfcn.h>  // dlopen, dlsym

#include <optional>  // std::optional

namespace amends {

namespace {

std::optional<IcalLibrary> loaded() {
  void* const library = ::dlopen("libical.so.3", RTLD_NOW | RTLD_LOCAL);  // stays until the program ends
  if (library == nullptr) return std::nullopt;
  IcalLibrary functions;
#define AMENDS_LOOK_UP(name)                                                            \
  functions.name = reinterpret_cast<decltype(functions.name)>(::dlsym(library, #name)); \
  if (functions.name == nullptr) return std::nullopt;
  AMENDS_ICAL_FUNCTIONS(AMENDS_LOOK_UP)
#undef AMENDS_LOOK_UP
  return functions;
}

}  // namespace

IcalLibrary const* ical_library() {
  static auto const library = loaded();
  return library ? &*library : nullptr;
}

}  // namespace amends
