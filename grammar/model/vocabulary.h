// The words of a scheme, as data: what a pack's vocabulary.yaml says. Structure is C++, words are YAML.
//
// All entries are folded (straight quotes, plain hyphens), and lower case unless a comment says
// "as printed". `vocabulary_lists` names each list once, for the loader, the docs and the tests.
#pragma once

#include "grammar/model/action.h"

#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace amends {

using Words = std::vector<std::string>;

// "review" + one of its objects is review_policy; rows are tried in order, the first that fits wins.
struct KindRule {
  Kind kind = Kind::other;
  Words verbs;         // base forms; "*" fits any verb (and noun lists without one)
  Words objects;       // one of these stands in the action's own words; empty: any
  Words without;       // none of these does
  bool money = false;  // the action's own words hold a sum
};

// A verb that may head a duty, with the forms that are not regular.
struct VerbEntry {
  std::string base;        // "pay", "write off", "put in place"
  std::string past;        // "paid"; empty: regular
  std::string participle;  // "written"; empty: as past
};

struct Vocabulary {
  // headings, compared without case and closing punctuation
  Words agreed_headings, recommended_headings, ordered_headings, summary_headings, final_headings, other_headings;
  Words furniture;  // a line that begins so, and what follows it, is page furniture
  // parties
  Words bodies;      // as printed: "Council", "Care Provider"
  Words body_parts;  // "team", "directorate", "chief executive", ...: parts of a body that may act
  Words ombudsman;   // "us", "the ombudsman", "this service"
  Words people;      // "complainant", "resident", "family", "representative": nouns for one person or one family
  Words groups;      // "families", "people", "residents": plural people, named or not
  Words relations;   // "mother", "wife", "estate", "agency": whose with a possessive is a payee or addressee
  Words audiences;   // "committee", "board", "school", "regulator": bodies that may be told or sent things
  Words staff;       // "staff", "officers", "social workers"
  Words person_endings;  // "ants", "ors": a noun that ends so names people or firms ("contractors"), ...
  Words no_persons;      // ... but these are things: "letter", "documents"
  // time
  Words decision_anchors, report_anchors;
  Words awaited;    // "the next property", "the next vacancy": what has to come up first
  Words immediate;  // "immediately", "without delay"
  Words due_labels;   // "due", "timescale": before a limit on a line below what is asked
  Words fault_marks;  // "failure to", "delay in": a time behind one was not kept, and is no limit
  // how binding
  Words agreed_phrases;      // "has agreed to", "agreed to", "undertook to"
  Words obligation_modals;   // "will", "should", "must"
  Words recommend_phrases;   // "I recommend that", "we recommend"
  Words promising_words;     // "agreed", "undertook": before "that a report will go to the committee"
  Words proof_requests;      // "we will require", "we have asked it for": before "evidence"
  Words refusal_phrases;     // "refused to", "would not agree", "does not accept"
  Words no_action_phrases;   // "no further recommendations", "not necessary to make"
  Words past_openings;       // "in the earlier case": what was agreed there is history
  Words acceptance_phrases;  // "has accepted these recommendations"
  Words discretion_phrases;  // "it is for the council to", "may wish to"
  Words context_openings;    // "we have published guidance", "the law says"
  Words done_phrases;        // "has already", "has since": before a participle
  Words report_phrases;      // "has confirmed", "told us": before "that it will"
  Words event_conditions;    // "in the event of", "subject to": open a condition
  Words no_duty_phrases;     // "consider our guidance": says how, not what
  Words hedges;              // "where appropriate", "where needed": no conditions
  Words qualitative_terms;   // "suitable", "appropriate", "meaningful"
  // duties
  Words list_openers;         // "take the following action": the items are the duties
  Words letter_verbs;         // "write", "contact": a limit between one and its purpose is the whole letter's
  Words part_openers;         // "made up of", "comprising": the items are parts of one sum
  Words also_nouns;           // verbs whose base form is a noun too: "review", "report", "offer"
  Words back_references;      // "these actions", "all of this", "the above": what a later deadline governs
  Words exceptions;           // "except", "save for": what follows is left out of a limit
  Words pointed_nouns;        // "that payment", "the review": with "that" before it, a thing agreed before
  Words do_verbs;             // "do", "complete", "carry out": with a back reference they are no duty of their own
  Words purpose_verbs;        // "prevent", "ensure": "to" before one opens a purpose, no duty
  Words complement_verbs;     // "remind", "ask": "to" after one says what others are to do
  Words acknowledging_verbs;  // "accept", "recognise": one thing with an apology
  Words telling_verbs;        // "tell", "send": with a person behind it, a duty of its own wherever it stands
  Words addressing_verbs;     // "send", "report": a person or board behind it is who it is for
  Words instructing_verbs;    // "remind", "train": time words behind one may be what staff are told
  Words usual_verbs;          // "provide", "train": after "and" in a clause of its own, may be a duty all the same
  Words paying_verbs;         // "pay", "waive": likewise, with a person or a sum
  Words giving_verbs;         // "give", "issue": nouns of different kinds behind it are duties of their own
  Words reference_nouns;      // "the apology", "all payments" as a subject: something agreed before
  Words deliverables;         // "review", "inspection": what the period of a later action may run from
  Words general_marks;         // "usually", "guidance": a sentence of findings with one of these promises nothing
  Words over_marks;            // "did not", "failed to": what was promised there was kept or broken long ago
  Words done_since_phrases;   // "has since paid": what was recommended before is done
  Words accepted_objects;  // how words of acceptance go on where nothing new is promised; the start of a word is enough
  std::vector<VerbEntry> verbs;
  std::vector<KindRule> kinds;
  std::vector<KindRule> noun_kinds;  // "an apology, a payment of £200 and staff training": no verb
};

struct VocabularyList {
  std::string_view key;
  Words Vocabulary::*list;
};
// Each list of plain words with its key in vocabulary.yaml.
[[nodiscard]] std::span<VocabularyList const> vocabulary_lists();

}  // namespace amends
