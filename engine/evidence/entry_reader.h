// What the entries of evidence.yaml and case.yaml have in common: action numbers that exist, days that
// have come, the schema line and the reference of the case. Every mistake is collected, none stops.
#pragma once

#include "engine/evidence/manifest.h"
#include "rules/yaml/reader.h"

#include <optional>     // std::optional
#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace amends {

class EntryReader {
 public:
  // Both must outlive it.
  EntryReader(yaml::Document const& document, ManifestContext const& context);

  // Whether the file is a map of these keys; its schema line and reference are checked on the way.
  [[nodiscard]] bool opening(std::span<yaml::Key const> keys, std::string_view what, std::string_view schema);
  [[nodiscard]] std::string reference();

  // One existing action; nothing, with a complaint where it is written but is none.
  [[nodiscard]] std::optional<int> action(yaml::Node const* node);
  // A number or a list of numbers.
  [[nodiscard]] std::vector<int> actions(yaml::Node const* node);
  // A day up to the as-of date.
  [[nodiscard]] std::optional<Date> past_date(yaml::Node const* node);
  // Filled in, or empty; never a complaint about its absence.
  [[nodiscard]] std::string words(yaml::Node const* node);
  [[nodiscard]] std::vector<EventRecord> events(yaml::Node const* node);

  [[nodiscard]] yaml::Reader& yaml() { return reader_; }
  [[nodiscard]] ManifestContext const& context() const { return context_; }
  [[nodiscard]] yaml::Document const& document() const { return reader_.document(); }

 private:
  void check_action(int number, yaml::Node const& node);
  [[nodiscard]] std::optional<EventRecord> event(yaml::Node const& node);

  yaml::Reader reader_;
  ManifestContext const& context_;
};

}  // namespace amends
