// GMime, loaded when the first e-mail is read and not before: with GLib, GIO and their libraries it takes
// longer to load than a whole case takes to be checked. Inside the room.
#pragma once

#include <gmime/gmime.h>  // declarations alone; the functions are looked up in the library

namespace amends {

// A function of the library under its own name: `mail.g_mime_parser_new()`.
#define AMENDS_MAIL_FUNCTIONS(apply)                                                                                \
  apply(g_byte_array_unref) apply(g_date_time_to_unix) apply(g_mime_content_type_is_type)                           \
      apply(g_mime_data_wrapper_write_to_stream) apply(g_mime_init) apply(g_mime_message_get_cc)                    \
          apply(g_mime_message_get_date) apply(g_mime_message_get_from) apply(g_mime_message_get_mime_part)         \
              apply(g_mime_message_get_subject) apply(g_mime_message_get_to) apply(g_mime_message_part_get_message) \
                  apply(g_mime_message_part_get_type) apply(g_mime_multipart_encrypted_get_type) apply(             \
                      g_mime_multipart_get_count) apply(g_mime_multipart_get_part) apply(g_mime_multipart_get_type) \
                      apply(g_mime_object_get_content_type) apply(g_mime_object_get_content_type_parameter)         \
                          apply(g_mime_parser_construct_message) apply(g_mime_parser_new_with_stream)               \
                              apply(g_mime_parser_options_free) apply(g_mime_parser_options_new)                    \
                                  apply(g_mime_parser_options_set_fallback_charsets) apply(g_mime_part_get_content) \
                                      apply(g_mime_part_get_filename) apply(g_mime_part_get_type)                   \
                                          apply(g_mime_part_is_attachment) apply(g_mime_stream_mem_get_byte_array)  \
                                              apply(g_mime_stream_mem_new) apply(g_mime_stream_mem_new_with_buffer) \
                                                  apply(g_mime_text_part_get_text) apply(g_mime_text_part_get_type) \
                                                      apply(g_object_unref) apply(g_free)                           \
                                                          apply(g_type_check_instance_is_a)                         \
                                                              apply(internet_address_get_name)                      \
                                                                  apply(internet_address_list_get_address)          \
                                                                      apply(internet_address_list_length)           \
                                                                          apply(internet_address_mailbox_get_addr)  \
                                                                              apply(internet_address_mailbox_get_type)

struct MailLibrary {
#define AMENDS_MEMBER(name) decltype(&::name) name = nullptr;
  AMENDS_MAIL_FUNCTIONS(AMENDS_MEMBER)
#undef AMENDS_MEMBER
};

// Null where the library is not installed, or lacks one of the functions.
[[nodiscard]] MailLibrary const* mail_library();

}  // namespace amends
