#include "family.h"

#include <yaml-cpp/yaml.h>  // YAML::LoadFile

#include <algorithm>   // std::find, std::sort
#include <filesystem>  // std::filesystem::directory_iterator
#include <stdexcept>   // std::runtime_error

namespace amends {
namespace {

constexpr auto folder = AMENDS_SOURCE_DIR "/tests/corpus/actions/";
constexpr auto usual_summary = "Mrs B complained about repairs to her home. The Council was at fault.";
constexpr auto usual_section = "The Council will apologise to Mrs B within one month of my final decision.";
constexpr auto usual_findings = "The Council did not answer the complaint. That was fault.";

Meaning one_meaning(YAML::Node const& node) {
  Meaning means;
  for (auto const& field : node) means[field.first.Scalar()] = field.second.Scalar();
  if (!means.contains("kind")) throw std::runtime_error{"an expected action without a kind"};
  return means;
}

std::vector<Meaning> meanings(YAML::Node const& node) {
  std::vector<Meaning> all;
  if (node.IsScalar() && node.Scalar() == "nothing") return all;
  for (auto const& entry : node) all.push_back(one_meaning(entry));
  if (all.empty()) throw std::runtime_error{"a case without a meaning"};
  return all;
}

// A key that nothing reads would be an expectation that nobody checks.
void know_keys(YAML::Node const& entry) {
  static std::vector<std::string> const known{"means",   "phrasings", "heading",  "summary",
                                              "elsewhere", "accounted", "findings"};
  for (auto const& field : entry)
    if (std::find(known.begin(), known.end(), field.first.Scalar()) == known.end())
      throw std::runtime_error{"an unknown key: " + field.first.Scalar()};
}

Phrasing frame_of(YAML::Node const& entry) {
  Phrasing frame;
  frame.heading = entry["heading"] ? entry["heading"].Scalar() : "Agreed action";
  frame.summary = entry["summary"] ? entry["summary"].Scalar() : usual_summary;
  frame.in_findings = entry["findings"].IsDefined();
  if (entry["elsewhere"]) frame.elsewhere = entry["elsewhere"].as<std::size_t>();
  if (entry["accounted"]) frame.accounted = entry["accounted"].as<std::vector<std::string>>();
  frame.means = meanings(entry["means"]);
  return frame;
}

std::vector<Phrasing> phrasings(YAML::Node const& list) {
  std::vector<Phrasing> all;
  for (auto const& entry : list) {
    know_keys(entry);
    auto const frame = frame_of(entry);
    for (auto const& text : entry[frame.in_findings ? "findings" : "phrasings"]) {
      all.push_back(frame);
      all.back().text = text.Scalar();
    }
  }
  return all;
}

}  // namespace

Family read_family(std::string_view name) {
  auto const file = YAML::LoadFile(folder + std::string{name} + ".yaml");
  return {phrasings(file["cases"]), phrasings(file["known_gaps"])};
}

std::vector<std::string> family_names() {
  std::vector<std::string> names;
  for (auto const& entry : std::filesystem::directory_iterator{folder})
    if (entry.path().extension() == ".yaml") names.push_back(entry.path().stem().string());
  std::sort(names.begin(), names.end());
  return names;
}

std::string statement_around(Phrasing const& phrasing) {
  auto const findings = phrasing.in_findings ? phrasing.text : usual_findings;
  auto const section = phrasing.in_findings ? usual_section : phrasing.text;
  return "Invented Borough Council (24 900 001)\n\nCategory : Housing > Repairs\n\nDecision : Upheld\n\n"
         "Decision date : 10 Mar 2025\n\nThe Ombudsman’s final decision:\n\nSummary: " +
         phrasing.summary + "\n\nWhat I found\n\n  1. " + findings + "\n\nBack to top\n\n" + phrasing.heading +
         "\n\n" + section +
         "\n\nBack to top\n\nFinal decision\n\n  1. I have completed my investigation. I uphold the complaint.\n";
}

}  // namespace amends
