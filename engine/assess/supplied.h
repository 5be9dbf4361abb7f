// What was supplied for one obligation: its items, each with its file and what a rule sees of it.
#pragma once

#include "engine/assess/facts.h"
#include "engine/assess/states.h"

#include <map>          // std::map
#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace amends {

// Every file that the manifest of a case names, opened once.
using Attachments = std::map<std::string, Attachment>;

struct SuppliedItem {
  EvidenceItem item;
  Attachment const* file = nullptr;  // null where it names none
  EvidenceFacts facts;

  // A file that is there, whether or not this version looks into it.
  [[nodiscard]] bool has_file() const { return file != nullptr && file->reading != Reading::unreadable; }
};

struct Supplied {
  std::vector<SuppliedItem> items;

  [[nodiscard]] Supply supply() const;
  // What is judged: the items with a file; all of them where none has one. A claim beside a proof adds
  // nothing to it.
  [[nodiscard]] std::vector<SuppliedItem> judged() const;
  // The day by which all that is judged was done; absent unless every item is dated.
  [[nodiscard]] std::optional<Date> done_on() const;
  // The last day on which any of it was sent.
  [[nodiscard]] std::optional<Date> sent_on() const;
};

[[nodiscard]] Supplied supplied_for(int action, Manifest const& manifest, Attachments const& attachments);

// "Council" is "Anyshire Council", too.
[[nodiscard]] bool same_body(std::string_view actor, std::string_view by);

}  // namespace amends
