#include "grammar/phrases/starts.h"

#include "grammar/phrases/event_words.h"
#include "grammar/phrases/reader.h"
#include "grammar/phrases/spirit.ipp"

namespace amends {
namespace {

using spirit::take_word;

enum class Joint { of, after, inclusive };

auto const& joints() {
  static auto const words = spirit::table<Joint>({{"of", Joint::of},
                                                  {"from", Joint::after},
                                                  {"after", Joint::after},
                                                  {"following", Joint::after},
                                                  {"since", Joint::after},
                                                  {"from and after", Joint::after},
                                                  {"beginning with", Joint::inclusive},
                                                  {"beginning on", Joint::inclusive},
                                                  {"beginning from", Joint::inclusive},
                                                  {"starting with", Joint::inclusive},
                                                  {"starting on", Joint::inclusive},
                                                  {"starting from", Joint::inclusive},
                                                  {"commencing with", Joint::inclusive},
                                                  {"commencing on", Joint::inclusive}});
  return words;
}

// Words between the joint and what it points at, which change nothing: "the date of", "receiving".
auto const& fillers() {
  static auto const words =
      spirit::words({"the date of", "the date on", "date of", "the day of", "the date that", "the date", "the issue of",
                     "the issuing of", "issue of", "the publication of", "publication of", "receiving", "receipt of",
                     "the receipt of", "the date of receipt of", "the date of issue of", "the date of publication of",
                     "the date of receiving"});
  return words;
}

// any: "a final decision", which only the Ombudsman makes
enum class Whose { ombudsman, unnamed, body, any };

auto const& determiners() {
  static auto const words =
      spirit::table<Whose>({{"my", Whose::ombudsman},
                            {"our", Whose::ombudsman},
                            {"this", Whose::ombudsman},
                            {"the ombudsman's", Whose::ombudsman},
                            {"ombudsman's", Whose::ombudsman},
                            {"the local government and social care ombudsman's", Whose::ombudsman},
                            {"the housing ombudsman's", Whose::ombudsman},
                            {"the ombudsman", Whose::ombudsman},
                            {"these", Whose::ombudsman},
                            {"the", Whose::unnamed},
                            {"a", Whose::any},
                            {"any", Whose::any},
                            {"her", Whose::body},
                            {"his", Whose::body},
                            {"its", Whose::body}});
  return words;
}

auto const& today() {
  static auto const words = spirit::words({"today", "today's date", "now", "today's decision", "today's letter"});
  return words;
}

struct Reference {
  Anchor anchor = Anchor::none;
  std::size_t length = 0;
};

// "final decision", "report", "final report": the longest entry of either list of the pack.
Reference reference_at(std::string_view at, Lexicon const& lexicon) {
  auto const decision = lexicon.match(&Vocabulary::decision_anchors, at);
  auto const report = lexicon.match(&Vocabulary::report_anchors, at);
  if (decision == 0 && report == 0) return {};
  return decision >= report ? Reference{Anchor::decision, decision} : Reference{Anchor::report, report};
}

// What may follow the Ombudsman's own document as far as the start goes: its being issued.
void take_issuing(Reader& reader) {
  reader.take_any({" being issued", " being published", " is issued", " was issued", " is published", " was published",
                   " has been issued", " is made", " was made", " is sent", " was sent"});
}

// "the decision | on her appeal", "the report | 's author": somebody else's paper after all.
bool is_about_something_else(std::string_view after, Whose whose) {
  if (!after.empty() && after.front() == '\'') return true;
  if (whose == Whose::ombudsman) return false;
  Reader reader{after};
  if (reader.take_any({" of the ombudsman", " of this office", " on this complaint", " on this case",
                       " in this case", " on the complaint", " on your complaint", " about this complaint"}))
    return false;
  return reader.take_any({" of", " on", " about", " not", " being", " by", " from the"});
}

// "[the date of] [my|this|the] [final] decision"
std::optional<StartMatch> own_document(std::string_view at, Lexicon const& lexicon) {
  Reader reader{at};
  bool const received = at.starts_with("receiving ") || at.starts_with("receipt of ") ||
                        at.starts_with("the receipt of ");
  while (reader.skip(take_word(reader.rest(), fillers()))) {
    if (!reader.take(' ')) return std::nullopt;
  }
  if (reader.skip(take_word(reader.rest(), today()))) return StartMatch{Anchor::decision, {}, false, reader.at()};
  Whose whose = Whose::unnamed;
  if (reader.skip(take_word(reader.rest(), determiners(), whose))) {
    if (!reader.take(' ')) return std::nullopt;
  } else if (begins_with(reader.rest(), "the")) {
    reader.skip(3);  // "thedecision": a blank lost
  }
  bool const final_one = begins_with_words(reader.rest(), "final");
  auto document = reference_at(reader.rest(), lexicon);
  if (document.anchor == Anchor::none && reader.take_any({"final ", "published ", "above "})) {
    document = reference_at(reader.rest(), lexicon);
  }
  if (document.anchor == Anchor::none) return std::nullopt;
  bool const own_report = begins_with_words(at, "the date of her report") || begins_with_words(at, "the date of his report");
  if ((whose == Whose::body && !final_one && !own_report) || (whose == Whose::any && !final_one)) return std::nullopt;
  // "receiving the report": somebody else's, not the Ombudsman's own
  if (received && document.anchor == Anchor::report && whose == Whose::unnamed && !final_one) return std::nullopt;
  reader.skip(document.length);
  if (is_about_something_else(reader.rest(), final_one ? Whose::ombudsman : whose)) return std::nullopt;
  reader.take_any({" of the ombudsman", " on this complaint", " on this case", " in this case", " on the complaint",
                   " about this complaint"});
  take_issuing(reader);
  return StartMatch{document.anchor, {}, false, reader.at()};
}

}  // namespace

std::optional<StartMatch> match_start(std::string_view at, Lexicon const& lexicon, Joining joining) {
  Reader reader{at};
  if (joining != Joining::after_only)
    for (std::string_view const later : {" afterwards", " thereafter", " after that", " later"})
      if (begins_with_words(at, later)) return StartMatch{Anchor::event, "that", false, later.size()};
  Joint joint{};
  if (!reader.take(' ') || !reader.skip(take_word(reader.rest(), joints(), joint))) return std::nullopt;
  if (joining == Joining::after_only && joint != Joint::after) return std::nullopt;
  if (!reader.take(' ')) return std::nullopt;
  auto start = own_document(reader.rest(), lexicon);
  if (!start) {
    auto const length = event_length(reader.rest(), lexicon);
    if (length == 0) return std::nullopt;
    start = StartMatch{Anchor::event, std::string{reader.rest().substr(0, length)}, false, length};
  }
  start->inclusive = joint == Joint::inclusive;
  start->length += reader.at();
  return start;
}

}  // namespace amends
