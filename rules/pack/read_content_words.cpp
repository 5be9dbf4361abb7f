// attachments.yaml: what is looked for in files. Its keys are the lists of rules/content.h.
#include "rules/pack/read.h"

#include <array>  // std::array

namespace amends {

namespace {

using yaml::Key;

struct ClaimKey {
  std::string_view key;
  std::vector<EvidenceKind> ClaimKinds::*kinds;
};
constexpr std::array claim_keys{ClaimKey{"amount_shown_by", &ClaimKinds::amount},
                                ClaimKey{"date_shown_by", &ClaimKinds::date},
                                ClaimKey{"recipient_shown_by", &ClaimKinds::recipient}};

std::vector<Key> all_keys() {
  std::vector<Key> keys;
  for (auto const& info : word_lists()) keys.push_back({info.key});
  for (auto const& claim : claim_keys) keys.push_back({claim.key});
  return keys;
}

}  // namespace

ContentWords read_content_words(yaml::Reader& reader) {
  ContentWords words;
  auto const& root = reader.document().root;
  auto const keys = all_keys();
  if (!reader.map(&root, keys, "the words for attachments")) return words;
  for (auto const& info : word_lists()) {
    auto const* node = root.find(info.key);
    if (node == nullptr) continue;
    if (!words.set(info.list, reader.texts(node)))
      reader.error("P020", *node, "a phrase of " + std::string(info.key) + " is not understood",
                   "its brackets do not match", "write (one|other), and * after the beginning of a word");
  }
  auto const names = names_of(all_evidence_kinds());
  for (auto const& claim : claim_keys)
    for (auto const& item : reader.list(root.find(claim.key), claim.key))
      if (auto const at = reader.choice(&item, names, "evidence kind", "M008"))
        (words.claims.*claim.kinds).push_back(all_evidence_kinds()[*at]);
  return words;
}

}  // namespace amends
