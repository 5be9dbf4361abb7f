// libical, loaded when the first calendar is written and not before: with ICU behind it, it makes every
// start of the program 0.7 ms longer, and most runs write no calendar. Inside the room.
#pragma once

#include <libical/ical.h>  // declarations alone; the functions are looked up in the library

namespace amends {

// A function of the library under its own name: `ical.icalcomponent_new(...)`.
#define AMENDS_ICAL_FUNCTIONS(apply)                                                                                 \
  apply(icalcomponent_add_component) apply(icalcomponent_add_property) apply(icalcomponent_as_ical_string_r)         \
      apply(icalcomponent_free) apply(icalcomponent_new) apply(icaldurationtype_from_int)                            \
          apply(icalmemory_free_buffer) apply(icalproperty_new_action) apply(icalproperty_new_description)           \
              apply(icalproperty_new_dtstamp) apply(icalproperty_new_dtstart) apply(icalproperty_new_method)         \
                  apply(icalproperty_new_prodid) apply(icalproperty_new_sequence) apply(icalproperty_new_status)     \
                      apply(icalproperty_new_summary) apply(icalproperty_new_transp) apply(icalproperty_new_trigger) \
                          apply(icalproperty_new_uid) apply(icalproperty_new_version)                                \
                              apply(icaltimezone_get_utc_timezone)

struct IcalLibrary {
#define AMENDS_MEMBER(name) decltype(&::name) name = nullptr;
  AMENDS_ICAL_FUNCTIONS(AMENDS_MEMBER)
#undef AMENDS_MEMBER
};

// Null where the library is not installed, or lacks one of the functions.
[[nodiscard]] IcalLibrary const* ical_library();

}  // namespace amends
