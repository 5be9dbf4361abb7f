#include "corpus.h"

#include <yaml-cpp/yaml.h>  // YAML::LoadFile

#include <stdexcept>  // std::runtime_error

namespace amends {
namespace {

constexpr char bar = '|';

Meaning meaning_of(YAML::Node const& means) {
  Meaning result;
  if (means.IsScalar() && means.Scalar() == "nothing") return result;
  for (auto const& field : means) result[field.first.Scalar()] = field.second.Scalar();
  if (result.empty()) throw std::runtime_error{"a case without a meaning"};
  return result;
}

Phrasing phrasing_of(Meaning const& means, std::string text) {
  auto const at = text.find(bar);
  auto const length = at == std::string::npos ? text.size() : at;
  if (at != std::string::npos) text.erase(at, 1);
  return {means, std::move(text), length};
}

}  // namespace

std::vector<Phrasing> read_corpus(std::string_view name) {
  std::vector<Phrasing> phrasings;
  auto const file = YAML::LoadFile(std::string{AMENDS_SOURCE_DIR} + "/tests/corpus/" + std::string{name} + ".yaml");
  for (auto const& entry : file["cases"]) {
    auto const means = meaning_of(entry["means"]);
    for (auto const& phrasing : entry["phrasings"]) phrasings.push_back(phrasing_of(means, phrasing.Scalar()));
  }
  return phrasings;
}

std::string capitalised(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

}  // namespace amends
