#include "grammar/model/vocabulary.h"

#include <array>  // std::array

namespace amends {

namespace {

constexpr std::array lists{
    VocabularyList{"agreed_headings", &Vocabulary::agreed_headings},
    VocabularyList{"recommended_headings", &Vocabulary::recommended_headings},
    VocabularyList{"ordered_headings", &Vocabulary::ordered_headings},
    VocabularyList{"summary_headings", &Vocabulary::summary_headings},
    VocabularyList{"final_headings", &Vocabulary::final_headings},
    VocabularyList{"other_headings", &Vocabulary::other_headings},
    VocabularyList{"furniture", &Vocabulary::furniture},
    VocabularyList{"bodies", &Vocabulary::bodies},
    VocabularyList{"body_parts", &Vocabulary::body_parts},
    VocabularyList{"ombudsman", &Vocabulary::ombudsman},
    VocabularyList{"people", &Vocabulary::people},
    VocabularyList{"decision_anchors", &Vocabulary::decision_anchors},
    VocabularyList{"report_anchors", &Vocabulary::report_anchors},
    VocabularyList{"awaited", &Vocabulary::awaited},
    VocabularyList{"immediate", &Vocabulary::immediate},
    VocabularyList{"agreed_phrases", &Vocabulary::agreed_phrases},
    VocabularyList{"obligation_modals", &Vocabulary::obligation_modals},
    VocabularyList{"recommend_phrases", &Vocabulary::recommend_phrases},
    VocabularyList{"promising_words", &Vocabulary::promising_words},
    VocabularyList{"proof_requests", &Vocabulary::proof_requests},
    VocabularyList{"refusal_phrases", &Vocabulary::refusal_phrases},
    VocabularyList{"no_action_phrases", &Vocabulary::no_action_phrases},
    VocabularyList{"past_openings", &Vocabulary::past_openings},
    VocabularyList{"acceptance_phrases", &Vocabulary::acceptance_phrases},
    VocabularyList{"discretion_phrases", &Vocabulary::discretion_phrases},
    VocabularyList{"context_openings", &Vocabulary::context_openings},
    VocabularyList{"groups", &Vocabulary::groups},
    VocabularyList{"relations", &Vocabulary::relations},
    VocabularyList{"audiences", &Vocabulary::audiences},
    VocabularyList{"staff", &Vocabulary::staff},
    VocabularyList{"person_endings", &Vocabulary::person_endings},
    VocabularyList{"no_persons", &Vocabulary::no_persons},
    VocabularyList{"due_labels", &Vocabulary::due_labels},
    VocabularyList{"fault_marks", &Vocabulary::fault_marks},
    VocabularyList{"letter_verbs", &Vocabulary::letter_verbs},
    VocabularyList{"done_phrases", &Vocabulary::done_phrases},
    VocabularyList{"report_phrases", &Vocabulary::report_phrases},
    VocabularyList{"event_conditions", &Vocabulary::event_conditions},
    VocabularyList{"no_duty_phrases", &Vocabulary::no_duty_phrases},
    VocabularyList{"hedges", &Vocabulary::hedges},
    VocabularyList{"list_openers", &Vocabulary::list_openers},
    VocabularyList{"part_openers", &Vocabulary::part_openers},
    VocabularyList{"also_nouns", &Vocabulary::also_nouns},
    VocabularyList{"back_references", &Vocabulary::back_references},
    VocabularyList{"exceptions", &Vocabulary::exceptions},
    VocabularyList{"pointed_nouns", &Vocabulary::pointed_nouns},
    VocabularyList{"do_verbs", &Vocabulary::do_verbs},
    VocabularyList{"qualitative_terms", &Vocabulary::qualitative_terms},
    VocabularyList{"purpose_verbs", &Vocabulary::purpose_verbs},
    VocabularyList{"complement_verbs", &Vocabulary::complement_verbs},
    VocabularyList{"acknowledging_verbs", &Vocabulary::acknowledging_verbs},
    VocabularyList{"telling_verbs", &Vocabulary::telling_verbs},
    VocabularyList{"addressing_verbs", &Vocabulary::addressing_verbs},
    VocabularyList{"instructing_verbs", &Vocabulary::instructing_verbs},
    VocabularyList{"usual_verbs", &Vocabulary::usual_verbs},
    VocabularyList{"paying_verbs", &Vocabulary::paying_verbs},
    VocabularyList{"giving_verbs", &Vocabulary::giving_verbs},
    VocabularyList{"reference_nouns", &Vocabulary::reference_nouns},
    VocabularyList{"deliverables", &Vocabulary::deliverables},
    VocabularyList{"general_marks", &Vocabulary::general_marks},
    VocabularyList{"over_marks", &Vocabulary::over_marks},
    VocabularyList{"done_since_phrases", &Vocabulary::done_since_phrases},
    VocabularyList{"accepted_objects", &Vocabulary::accepted_objects},
};

}  // namespace

std::span<VocabularyList const> vocabulary_lists() { return lists; }

}  // namespace amends
