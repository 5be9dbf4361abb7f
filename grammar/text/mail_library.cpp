#include "grammar/text/mail_library.h"

#include <dlfcn.h>  // dlopen, dlsym

#include <optional>  // std::optional

namespace amends {

namespace {

std::optional<MailLibrary> loaded() {
  // Never closed: GLib does not allow it.
  void* const library = ::dlopen("libgmime-3.0.so.0", RTLD_NOW | RTLD_LOCAL);
  if (library == nullptr) return std::nullopt;
  MailLibrary functions;
  // A symbol of a library is looked up in those that it was linked with, too: GLib's come along.
#define AMENDS_LOOK_UP(name)                                                            \
  functions.name = reinterpret_cast<decltype(functions.name)>(::dlsym(library, #name)); \
  if (functions.name == nullptr) return std::nullopt;
  AMENDS_MAIL_FUNCTIONS(AMENDS_LOOK_UP)
#undef AMENDS_LOOK_UP
  functions.g_mime_init();
  return functions;
}

}  // namespace

MailLibrary const* mail_library() {
  static auto const library = loaded();
  return library ? &*library : nullptr;
}

}  // namespace amends
