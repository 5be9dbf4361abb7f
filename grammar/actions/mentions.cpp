#include "grammar/actions/mentions.h"

#include "grammar/actions/function_words.h"
#include "grammar/actions/mention_words.h"
#include "grammar/phrases/numbers.h"

#include <algorithm>  // std::find, std::find_if, std::max
#include <array>      // std::array
#include <utility>    // std::move

namespace amends {

namespace {

using enum Gender;

// Reads mentions off a line, token by token.
class Finder {
 public:
  Finder(Line const& line, Lexicon const& lexicon) : line_{line}, lexicon_{lexicon}, words_{lexicon.vocabulary()} {}

  std::vector<Mention> all() {
    for (std::size_t i = 0; i < line_.tokens.size();) {
      i = std::max(at(i), i + 1);
    }
    return std::move(found_);
  }

 private:
  using Reader = std::size_t (Finder::*)(std::size_t);

  // Tries each shape at token i; the index after what was taken, or i.
  std::size_t at(std::size_t i) {
    if (!line_.tokens[i].word) return i;
    for (Reader const read : {&Finder::the_ombudsman, &Finder::titled, &Finder::letter, &Finder::pronoun,
                              &Finder::relation_of, &Finder::group, &Finder::person_noun, &Finder::audience}) {
      auto const next = (this->*read)(i);
      if (next > i) return next;
    }
    return i;
  }

  bool capital(std::size_t i) const {
    if (i >= line_.tokens.size() || !line_.tokens[i].word) return false;
    char const c = line_.text()[line_.tokens[i].begin];
    return c >= 'A' && c <= 'Z';
  }
  std::string_view printed(std::size_t i) const {
    auto const& token = line_.tokens[i];
    return line_.text().substr(token.begin, token.end - token.begin);
  }
  std::string printed(std::size_t first, std::size_t last) const {
    std::string const folded{
        line_.text().substr(line_.tokens[first].begin, line_.tokens[last].end - line_.tokens[first].begin)};
    std::string const original{cut(line_.document, line_.source(line_.tokens[first].begin, line_.tokens[last].end))};
    bool const same_shape = original.find('\n') == std::string::npos && original.find("  ") == std::string::npos &&
                            original.find("\u00a0") == std::string::npos;
    return same_shape ? original : folded;
  }
  static std::string_view without_s(std::string_view name) {
    if (name.size() > 2 && name.ends_with("'s")) return name.substr(0, name.size() - 2);
    if (name.size() > 2 && name.ends_with("s'")) return name.substr(0, name.size() - 1);
    return name;
  }
  static Title const* title(std::string_view word) {
    auto const found = std::find_if(titles.begin(), titles.end(), [&](Title const& one) { return one.word == word; });
    return found == titles.end() ? nullptr : &*found;
  }
  bool possessive_after(std::size_t i) const { return line_.is(i + 1, "'") && line_.is(i + 2, "s"); }

  std::size_t keep(Mention mention, std::size_t first, std::size_t last) {
    mention.begin = line_.tokens[first].begin;
    mention.end = line_.tokens[last].end;
    found_.push_back(std::move(mention));
    return last + 1;
  }

  // "us", "the Ombudsman", "this Service"
  std::size_t the_ombudsman(std::size_t i) {
    auto const length = lexicon_.match(&Vocabulary::ombudsman, line_.text().substr(line_.tokens[i].begin));
    if (length == 0) return i;
    auto const end = line_.tokens[i].begin + length;
    auto const last = line_.token_at(end) - 1;
    Mention mention;
    mention.names = {"Ombudsman"};
    mention.ombudsman = true;
    mention.possessive = end < line_.text().size() && line_.text()[end] == '\'';
    return keep(std::move(mention), i, last);
  }

  // "Mr X", "Mr and Mrs L", "Mrs X's mother", "Mr R's neighbour, Ms C"
  std::size_t titled(std::size_t i) {
    auto const* first = title(line_.word(i));
    if (first == nullptr || !capital(i)) return i;
    std::size_t at = i + 1;
    Title const* second = nullptr;
    if ((line_.is(at, "and") || line_.is(at, "&")) && title(line_.word(at + 1)) != nullptr) {
      second = title(line_.word(at + 1));
      at += 2;
    }
    if (line_.is(at, ".")) ++at;
    if (!capital(at)) return i;
    auto last = at;
    bool possessive = printed(last).ends_with("'s") || printed(last).ends_with("s'");
    while (!possessive && last - at < 2 && capital(last + 1) && title(line_.word(last + 1)) == nullptr &&
           printed(last + 1).size() > 1 && line_.tokens[last + 1].begin == line_.tokens[last].end + 1)
      possessive = printed(++last).ends_with("'s");
    std::string const surname{
        without_s(line_.text().substr(line_.tokens[at].begin, line_.tokens[last].end - line_.tokens[at].begin))};
    Mention mention;
    mention.gender = second != nullptr ? plural : first->gender;
    mention.names.push_back(std::string{printed(i)} + " " + surname);
    if (second != nullptr) mention.names.push_back(std::string{printed(i + 2)} + " " + surname);
    if (!possessive && possessive_after(last)) {
      possessive = true;
      last += 2;
    }
    mention.possessive = possessive;
    if (auto const next = relation(i, last, mention); next > 0) return next;
    return keep(std::move(mention), i, last);
  }

  // After a possessive name or pronoun that ends at token `last`: "... mother", "... estate, Ms C"; the
  // index after it, or 0.
  std::size_t relation(std::size_t first, std::size_t last, Mention const& owner) {
    bool const maybe_lost = !owner.possessive && printed(last).size() > 1 && printed(last).ends_with("s");
    if (!owner.possessive && !maybe_lost) return 0;
    if (last + 1 >= line_.tokens.size()) return 0;
    auto const start = line_.tokens[last + 1].begin;
    auto length = lexicon_.match(&Vocabulary::relations, line_.text().substr(start));
    std::size_t head = last + 1;
    if (length == 0 && head + 1 < line_.tokens.size() && line_.tokens[head].word) {  // "Mr R's new school"
      length = lexicon_.match(&Vocabulary::relations, line_.text().substr(line_.tokens[head + 1].begin));
      static constexpr std::array adjectives{"new", "elderly", "older", "younger", "late", "two", "three", "four"};
      bool const adjective = one_of(line_.word(head), adjectives);
      if (length == 0 || !adjective) return 0;
      ++head;
    }
    if (length == 0) return 0;
    auto end_token = line_.token_at(line_.tokens[head].begin + length) - 1;
    auto const noun = line_.word(head);
    bool const owns = noun.ends_with("'s");  // "her father's estate"
    auto const owned = owns && head + 1 < line_.tokens.size()
                           ? lexicon_.match(&Vocabulary::relations, line_.text().substr(line_.tokens[head + 1].begin))
                           : 0;
    if (owned > 0) end_token = line_.token_at(line_.tokens[head + 1].begin + owned) - 1;
    if (noun == "account" || (owns && owned == 0) || line_.is(end_token + 1, "in") ||
        line_.is(end_token + 1, "protection"))
      return 0;
    Mention mention;
    mention.names = {printed(first, end_token)};
    mention.gender = one_of(noun, female_relations)              ? female
                     : one_of(noun, male_relations)              ? male
                     : noun.ends_with("s") || noun == "children" ? plural
                                                                 : unknown;
    if (auto const number = match_number(line_.word(last + 1)); number && mention.gender == plural)
      mention.count = number->value;  // "his two sisters"
    mention.audience = noun == "school" || noun == "agency" || noun == "solicitor";
    return apposition(std::move(mention), first, end_token);
  }

  // "..., Ms K," names the person just described.
  std::size_t apposition(Mention mention, std::size_t first, std::size_t last) {
    if (line_.is(last + 1, ",")) {
      auto const name = last + 2;
      if (auto const* who = title(line_.word(name)); who != nullptr && capital(name + 1)) {
        mention.names = {printed(name, name + 1)};
        mention.gender = who->gender;
        return keep(std::move(mention), first, name + 1);
      }
      bool const one_letter = capital(name) && printed(name).size() == 1 &&
                              (line_.is(name + 1, ",") || line_.is(name + 1, ".") || name + 1 >= line_.tokens.size());
      if (one_letter) {
        mention.names = {std::string{printed(name)}};
        return keep(std::move(mention), first, name);
      }
    }
    return keep(std::move(mention), first, last);
  }

  // "M", "C's plan"
  std::size_t letter(std::size_t i) {
    auto const word = printed(i);
    bool const bare = word.size() == 1;
    bool const owns = word.size() == 3 && word.ends_with("'s");
    if (!capital(i) || !(bare || owns)) return i;
    if (bare && (word == "I" || word == "A")) {
      bool const named = word == "A" && (line_.is(i + 1, "and") || line_.is(i + 1, ",") || line_.is(i + 1, ".") ||
                                         line_.is(i + 1, ";"));
      if (!named) return i;
    }
    if (i > 0 && one_of(line_.word(i - 1), label_nouns)) return i;
    if (i > 0 && capital(i - 1) && line_.is(i - 1, "&")) return i;
    if (line_.is(i + 1, ")") || line_.is(i + 1, "&")) return i;
    Mention mention;
    mention.names = {std::string{word.substr(0, 1)}};
    mention.possessive = owns || possessive_after(i);
    auto const last = !owns && mention.possessive ? i + 2 : i;
    if (auto const next = relation(i, last, mention); next > 0) return next;
    return keep(std::move(mention), i, last);
  }

  std::size_t pronoun(std::size_t i) {
    auto const word = line_.word(i);
    Mention mention;
    mention.pronoun = true;
    if (word == "both" && line_.is(i + 1, "of") && line_.is(i + 2, "them")) {
      mention.gender = plural;
      return keep(std::move(mention), i, i + 2);
    }
    if (word == "him" || word == "his")
      mention.gender = male;
    else if (word == "her" || word == "hers")
      mention.gender = female;
    else if (word == "he")
      mention.gender = male;
    else if (word == "she")
      mention.gender = female;
    else if (word == "them" || word == "their" || (word == "they" && one_of(line_.word(i + 1), bearing_costs)))
      mention.gender = plural;
    else
      return i;
    auto const next = line_.word(i + 1);
    mention.possessive = word == "his" || word == "their" || word == "he" || word == "she" || word == "they" ||
                         (word == "her" && !next.empty() && !one_of(next, after_object) &&
                          line_.time_starting(line_.tokens[i + 1].begin) == nullptr);
    if (mention.possessive && word != "he" && word != "she" && word != "they")
      if (auto const past = relation(i, i, mention); past > 0) return past;
    return keep(std::move(mention), i, i);
  }

  // "the resident", "the complainant's representative"
  std::size_t person_noun(std::size_t i) {
    bool const article = line_.is(i, "the");
    if (!article || i + 1 >= line_.tokens.size()) return i;
    std::size_t head = i + 1;
    auto length = lexicon_.match(&Vocabulary::people, line_.text().substr(line_.tokens[head].begin));
    bool const ordinal =
        line_.is(head, "first") || line_.is(head, "second") || line_.is(head, "other") || line_.is(head, "third");
    if (length == 0 && ordinal && head + 1 < line_.tokens.size())
      length = lexicon_.match(&Vocabulary::people, line_.text().substr(line_.tokens[head + 1].begin)) +
               (line_.tokens[head + 1].begin - line_.tokens[head].begin);
    if (length == 0 || (ordinal && length <= line_.tokens[head].end - line_.tokens[head].begin + 1)) {
      // "the resident's": the possessive is one token
      auto const bare = without_s(printed(head));
      auto const& nouns = words_.people;
      if (std::find(nouns.begin(), nouns.end(), line_.lower.substr(line_.tokens[head].begin, bare.size())) ==
              nouns.end() ||
          bare.size() == printed(head).size())
        return i;
      Mention owner;
      owner.names = {std::string{bare}};
      owner.possessive = true;
      if (auto const next = relation(i, head, owner); next > 0) return next;
      return keep(std::move(owner), i, head);
    }
    auto const last = line_.token_at(line_.tokens[head].begin + length) - 1;
    bool const family_service =  // "the child and family service"
        line_.is(last + 1, "and") &&
        one_of(line_.word(last + 2), std::array{"family", "families", "adolescent", "young"});
    if ((one_of(line_.word(last + 1), makes_service) || family_service) && line_.word(last) != "complainant" &&
        line_.word(last) != "resident")
      return i;
    Mention mention;
    mention.names = {std::string{
        without_s(line_.text().substr(line_.tokens[head].begin, line_.tokens[last].end - line_.tokens[head].begin))}};
    mention.possessive = printed(last).ends_with("'s");
    mention.gender = line_.word(last) == "family" || line_.word(last) == "couple" ? plural : unknown;
    if (auto const next = mention.possessive ? relation(i, last, mention) : 0; next > 0) return next;
    return keep(std::move(mention), i, last);
  }

  // "his wife", "their granddaughter, R" come through pronoun(); "a relation of" is not read.
  // "the estate of Mrs T", "the parents of C"
  std::size_t relation_of(std::size_t i) {
    auto const head = line_.is(i, "the") ? i + 1 : i;
    if (head >= line_.tokens.size() || !line_.is(head + 1, "of")) return i;
    auto const length = lexicon_.match(&Vocabulary::relations, line_.text().substr(line_.tokens[head].begin));
    if (length != line_.tokens[head].end - line_.tokens[head].begin) return i;
    auto last = head + 2;
    if (title(line_.word(last)) != nullptr && capital(last)) ++last;
    if (!capital(last) || (last == head + 2 && printed(last).size() > 1)) return i;
    Mention mention;
    mention.gender = line_.word(head).ends_with("s") ? plural : unknown;
    mention.names = {std::string{without_s(printed(head, last))}};
    return keep(std::move(mention), i, last);
  }

  // "the other families affected", "each of the two children", "those people", "other residents"
  std::size_t group(std::size_t i) {
    std::size_t head = i;
    bool const opened = one_of(line_.word(i), group_openers);
    if (line_.is(i, "and") || line_.is(i, "to") || line_.is(i, "of") || line_.is(i, "for") || line_.is(i, "with"))
      return i;
    if (opened) ++head;
    while (opened && head < line_.tokens.size() && head - i < 5 && one_of(line_.word(head), group_fillers)) ++head;
    if (head >= line_.tokens.size()) return i;
    auto const length = lexicon_.match(&Vocabulary::groups, line_.text().substr(line_.tokens[head].begin));
    if (length == 0) return i;
    auto last = line_.token_at(line_.tokens[head].begin + length) - 1;
    for (auto k = last; k <= last + 2; ++k)
      if (line_.is(k + 1, "association") || line_.is(k + 1, "forum")) return i;  // "the residents' association"
    Mention mention;
    mention.gender = plural;
    mention.group = true;
    mention.each_of = line_.is(i, "each");
    for (auto k = i; k < head; ++k) {
      static constexpr std::array counts{"",    "",      "two",   "three", "four", "five",
                                         "six", "seven", "eight", "nine",  "ten"};
      for (std::size_t n = 2; n < counts.size(); ++n)
        if (line_.is(k, counts[n])) mention.count = static_cast<int>(n);
    }
    auto first_named = head;
    if (head > i && line_.is(head - 1, "other")) first_named = head - 1;
    last = with_postmodifier(last);
    mention.names = {std::string{without_s(printed(first_named, last))}};
    mention.possessive = printed(last).ends_with("'s") || printed(last).ends_with("s'");
    return keep(std::move(mention), i, last);
  }

  // "residents of the other five flats", "families affected"
  std::size_t with_postmodifier(std::size_t last) const {
    if (line_.is(last + 1, "affected")) return last + 1;
    bool const place = line_.is(last + 1, "of") && capital(last + 2);  // "residents of Mill Lane"
    if (!line_.is(last + 1, "of") || !(line_.is(last + 2, "the") || place)) return last;
    auto end = last + 2;
    while (end + 1 < line_.tokens.size() && line_.tokens[end + 1].word && end - last < 6 &&
           (place ? capital(end + 1) : !one_of(line_.word(end + 1), std::array{"to", "who", "and"})) &&
           line_.time_starting(line_.tokens[end + 1].begin) == nullptr)
      ++end;
    return end;
  }

  // "Cabinet Member | for Housing and Planning"
  std::size_t with_portfolio(std::size_t last) const {
    if (!one_of(line_.word(last), std::array{"member", "lead", "holder"}) || !line_.is(last + 1, "for")) return last;
    auto end = last;
    for (auto k = last + 2; k < line_.tokens.size() && k < last + 9; ++k) {
      if (capital(k))
        end = k;
      else if (!line_.is(k, "and") && !line_.is(k, "of") && !line_.is(k, "'") && !line_.is(k, "s") && !line_.is(k, ","))
        break;
    }
    return end;
  }

  // "its audit | and governance committee"
  bool pair_before_board(std::size_t i) const {
    return i + 2 < line_.tokens.size() && line_.tokens[i + 1].word && !one_of(line_.word(i + 1), determiners) &&
           lexicon_.match(&Vocabulary::audiences, line_.text().substr(line_.tokens[i + 1].begin)) == 0 &&
           lexicon_.match(&Vocabulary::audiences, line_.text().substr(line_.tokens[i + 2].begin)) > 0;
  }

  // "its children's scrutiny committee", "the Care Quality Commission", "his new school"
  std::size_t audience(std::size_t i) {
    auto const word = line_.word(i);
    bool const determined = word == "its" || word == "the" || word == "a" || word == "his" || word == "her" ||
                            word == "their" || word == "an" || word == "this" || word == "local" || word == "all" ||
                            word == "that";
    std::size_t const from = determined ? i + 1 : i;
    for (auto head = from; head < line_.tokens.size() && head - i < 6; ++head) {
      if (!line_.tokens[head].word || line_.word(head) == "to" ||
          (line_.word(head) == "and" && !line_.is(head - 1, "children") && !(capital(head - 1) && capital(head + 1)) &&
           !(determined && pair_before_board(head))) ||
          line_.word(head) == "of" || line_.word(head) == "in" || line_.word(head) == "for" ||
          line_.word(head) == "on" || line_.word(head) == "with" || line_.word(head) == "before" ||
          line_.word(head) == "by" || line_.word(head) == "at" || line_.word(head) == "from")
        break;
      if (!determined && !capital(head)) break;
      auto const length = lexicon_.match(&Vocabulary::audiences, line_.text().substr(line_.tokens[head].begin));
      if (length == 0) continue;
      auto last = line_.token_at(line_.tokens[head].begin + length) - 1;
      if (line_.word(last + 1) == "of" && (line_.word(last + 2) == "elected" || line_.word(last + 2) == "governors"))
        last += 3;
      last = with_portfolio(last);
      bool const more = line_.tokens.size() > last + 1 &&
                        lexicon_.match(&Vocabulary::audiences, line_.text().substr(line_.tokens[last + 1].begin)) > 0;
      if (more) continue;
      Mention mention;
      mention.audience = true;
      mention.gender = neutral;
      bool const keeps_owner = word == "his" || word == "her" || word == "their" || word == "local";
      mention.names = {std::string{without_s(printed(keeps_owner ? i : from, last))}};
      mention.possessive = printed(last).ends_with("'s");
      return keep(std::move(mention), i, last);
    }
    return i;
  }

  Line const& line_;
  Lexicon const& lexicon_;
  Vocabulary const& words_;
  std::vector<Mention> found_;
};

}  // namespace

std::vector<Mention> find_mentions(Line const& line, Lexicon const& lexicon) { return Finder{line, lexicon}.all(); }

}  // namespace amends
