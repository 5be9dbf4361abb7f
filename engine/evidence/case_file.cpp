// case.yaml: what the scheme says of a case, and what binds.
#include "engine/evidence/entry_reader.h"
#include "engine/evidence/manifest.h"

#include <algorithm>  // std::ranges::all_of
#include <array>      // std::array
#include <utility>    // std::move

namespace amends {

namespace {

constexpr std::array case_keys{yaml::Key{"schema", yaml::Need::required},
                               yaml::Key{"reference"},
                               yaml::Key{"extensions"},
                               yaml::Key{"events"},
                               yaml::Key{"judgements"},
                               yaml::Key{"files"},
                               yaml::Key{"outcome"}};
constexpr std::array extension_keys{yaml::Key{"action", yaml::Need::required}, yaml::Key{"to", yaml::Need::required},
                                    yaml::Key{"agreed_by"}, yaml::Key{"agreed_on"}, yaml::Key{"reason"}};
constexpr std::array judgement_keys{yaml::Key{"action", yaml::Need::required},
                                    yaml::Key{"rule", yaml::Need::required},
                                    yaml::Key{"verdict", yaml::Need::required},
                                    yaml::Key{"by", yaml::Need::required},
                                    yaml::Key{"on", yaml::Need::required},
                                    yaml::Key{"reason", yaml::Need::required},
                                    yaml::Key{"sha256"}};
constexpr std::array file_keys{yaml::Key{"file", yaml::Need::required}, yaml::Key{"sha256", yaml::Need::required},
                               yaml::Key{"on"}};
constexpr std::array outcome_keys{yaml::Key{"name"}, yaml::Key{"recorded_on"}, yaml::Key{"ceased"},
                                  yaml::Key{"expected_on"}};
constexpr std::array ceased_keys{yaml::Key{"on", yaml::Need::required}, yaml::Key{"reason", yaml::Need::required}};
constexpr std::array<std::string_view, 4> verdicts{"met", "partly", "not_met", "needs_review"};

bool given(yaml::Node const* node) { return node != nullptr && !node->empty(); }

// Time is only given by somebody, on a day, for a reason: an extension without them binds nobody.
std::vector<Extension> read_extensions(EntryReader& reader, yaml::Node const* node) {
  std::vector<Extension> all;
  for (auto const& entry : reader.yaml().list(node, "extensions")) {
    if (!reader.yaml().map(&entry, extension_keys, "an extension")) continue;
    for (auto const key : {"agreed_by", "agreed_on", "reason"})
      if (!given(entry.find(key)))
        reader.yaml().error("M010", entry, "the extension lacks \"" + std::string(key) + "\"",
                            "an extension binds only with who agreed it, when and why");
    auto const number = reader.action(entry.find("action"));
    auto const to = reader.yaml().date(entry.find("to"));
    auto const agreed_on = reader.past_date(entry.find("agreed_on"));
    if (!number || !to || !agreed_on) continue;
    all.push_back({*number, *to, reader.words(entry.find("agreed_by")), *agreed_on, reader.words(entry.find("reason")),
                   reader.yaml().place(entry)});
  }
  return all;
}

bool is_hex(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

std::string read_digest(EntryReader& reader, yaml::Node const* node) {
  auto const digest = reader.words(node);
  bool const sound = digest.size() >= 8 && digest.size() <= 64 && is_hex(digest);
  if (!digest.empty() && !sound)
    reader.yaml().error("M013", *node, "\"" + digest + "\" is no SHA-256 digest",
                        "8 to 64 of its hex digits, in lower case",
                        "amends check shows the digest of each file; so does sha256sum");
  return digest;
}

std::vector<Judgement> read_judgements(EntryReader& reader, yaml::Node const* node) {
  std::vector<Judgement> all;
  for (auto const& entry : reader.yaml().list(node, "judgements")) {
    if (!reader.yaml().map(&entry, judgement_keys, "a judgement")) continue;
    Judgement judgement;
    judgement.action = reader.action(entry.find("action")).value_or(0);
    judgement.rule = reader.words(entry.find("rule"));
    if (auto const verdict = reader.yaml().choice(entry.find("verdict"), verdicts, "verdict", "M012"))
      judgement.verdict = verdicts[*verdict];
    judgement.by = reader.words(entry.find("by"));
    judgement.on = reader.past_date(entry.find("on"));
    judgement.reason = reader.words(entry.find("reason"));
    judgement.sha256 = read_digest(reader, entry.find("sha256"));
    judgement.place = reader.yaml().place(entry);
    all.push_back(std::move(judgement));
  }
  return all;
}

std::vector<SeenFile> read_files(EntryReader& reader, yaml::Node const* node) {
  std::vector<SeenFile> all;
  for (auto const& entry : reader.yaml().list(node, "files")) {
    if (!reader.yaml().map(&entry, file_keys, "a file that was seen")) continue;
    all.push_back({reader.words(entry.find("file")), read_digest(reader, entry.find("sha256")),
                   reader.past_date(entry.find("on")), reader.yaml().place(entry)});
  }
  return all;
}

std::optional<RecordedOutcome> read_outcome(EntryReader& reader, yaml::Node const* node) {
  if (!given(node) || !reader.yaml().map(node, outcome_keys, "an outcome")) return std::nullopt;
  RecordedOutcome outcome;
  outcome.name = reader.words(node->find("name"));
  outcome.recorded_on = reader.past_date(node->find("recorded_on"));
  outcome.expected_on = reader.yaml().date(node->find("expected_on"));
  auto const* ceased = node->find("ceased");
  if (given(ceased) && reader.yaml().map(ceased, ceased_keys, "a ceased outcome")) {
    outcome.ceased_on = reader.past_date(ceased->find("on"));
    outcome.ceased_reason = reader.words(ceased->find("reason"));
  }
  return outcome;
}

}  // namespace

Result<CaseFile> read_case_file(std::string_view text, ManifestContext const& context) {
  auto const document = yaml::parse(text, context.file);
  EntryReader reader(document, context);
  CaseFile file;
  if (reader.opening(case_keys, "a case file", "amends/case/1")) {
    auto const& root = document.root;
    file.reference = reader.reference();
    file.extensions = read_extensions(reader, root.find("extensions"));
    file.events = reader.events(root.find("events"));
    file.judgements = read_judgements(reader, root.find("judgements"));
    file.files = read_files(reader, root.find("files"));
    file.outcome = read_outcome(reader, root.find("outcome"));
  }
  if (reader.yaml().failed()) return reader.yaml().diagnostics();
  return file;
}

}  // namespace amends
