#include "grammar/text/archive.h"

#include <zip.h>  // zip_fread, zip_open_from_source, zip_stat

#include <cstdint>  // std::uint64_t
#include <utility>  // std::move

namespace amends {

namespace {

constexpr std::int64_t most_entries = 5000;
constexpr std::size_t most_unpacked = std::size_t{32} << 20U;
// XML packs to a tenth, seldom to a fiftieth of its size. Small entries may do as they like.
constexpr std::uint64_t most_packed = 200;
constexpr std::uint64_t small_entry = std::uint64_t{1} << 20U;

Unreadable broken() {
  return {"broken_file", "The file is damaged: it is no whole office document. Fetch it again, or save it anew."};
}
Unreadable encrypted() {
  return {"encrypted_file", "The file is locked with a password. Save it without one and try again."};
}
Unreadable bomb() {
  return {"too_large", "The file unpacks to far more than any decision or letter holds. Save its text alone."};
}

struct CloseEntry {
  void operator()(zip_file_t* entry) const { zip_fclose(entry); }
};

bool is_a_bomb(zip_stat_t const& about, std::size_t unpacked) {
  bool const too_packed = about.size > small_entry && about.size / most_packed > about.comp_size;
  return about.size > most_unpacked - unpacked || too_packed;
}

}  // namespace

void Archive::Close::operator()(zip* archive) const { zip_discard(archive); }

std::variant<Archive, Unreadable> Archive::open(std::string_view bytes) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  zip_t* const opened = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error);
  zip_error_fini(&error);
  if (opened == nullptr) {
    if (source != nullptr) zip_source_free(source);
    return broken();
  }
  Handle handle{opened};
  if (zip_get_num_entries(handle.get(), 0) > most_entries) return bomb();
  return Archive{std::move(handle)};
}

std::variant<std::string, Unreadable> Archive::read(std::string const& name) {
  auto const at = zip_name_locate(handle_.get(), name.c_str(), 0);
  if (at < 0) return std::string{};
  auto const index = static_cast<zip_uint64_t>(at);
  zip_stat_t about;
  zip_stat_init(&about);
  constexpr zip_uint64_t needed = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE;
  if (zip_stat_index(handle_.get(), index, 0, &about) != 0 || (about.valid & needed) != needed) return broken();
  bool const locked = (about.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && about.encryption_method != ZIP_EM_NONE;
  if (locked) return encrypted();
  if (is_a_bomb(about, unpacked_)) return bomb();

  std::unique_ptr<zip_file_t, CloseEntry> const entry{zip_fopen_index(handle_.get(), index, 0)};
  if (!entry) return broken();
  // One byte more than is declared shows an entry that lies about its size.
  std::string content(static_cast<std::size_t>(about.size) + 1, '\0');
  std::size_t used = 0;
  while (used < content.size()) {
    auto const got = zip_fread(entry.get(), content.data() + used, content.size() - used);
    if (got < 0) return broken();
    if (got == 0) break;
    used += static_cast<std::size_t>(got);
  }
  if (used != about.size) return broken();
  content.resize(used);
  unpacked_ += used;
  return content;
}

}  // namespace amends
