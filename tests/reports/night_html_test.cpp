// report.html: a sound page whose links lead somewhere, and what it shows of a night.
#include "night_files_model.h"
#include "reports/night_formats.h"
#include "reports/night_svg.h"
#include "reports/night_view.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>  // std::regex

namespace amends {
namespace {

using testing::AnyOf;
using testing::ContainsRegex;
using testing::HasSubstr;
using testing::Not;

std::string page_of(NightReport const& night, Audience audience = Audience::internal) {
  Style style;
  style.audience = audience;
  std::string out;
  write_night_html(night, style, out);
  return out;
}

std::vector<std::string> all(std::string const& page, char const* pattern) {
  std::regex const regex{pattern};
  std::vector<std::string> out;
  for (auto at = std::sregex_iterator(page.begin(), page.end(), regex); at != std::sregex_iterator(); ++at)
    out.push_back((*at)[1]);
  return out;
}

std::string page_for(Audience audience) {
  auto night = tests::full_night();
  return page_of(audience == Audience::open ? for_public(std::move(night)) : night, audience);
}

constexpr std::array audiences{Audience::internal, Audience::council, Audience::open};

TEST(NightPage, EachLinkLeadsToAnAnchorThatStandsOnce) {
  for (Audience const audience : audiences) {
    std::string const page = page_for(audience);
    std::set<std::string> ids;
    for (auto const& id : all(page, " id=\"([^\"]*)\"")) EXPECT_TRUE(ids.insert(id).second) << id;
    for (auto const& target : all(page, "href=\"#([^\"]*)\"")) EXPECT_TRUE(ids.contains(target)) << target;
  }
}

TEST(NightPage, NoHeadingSkipsALevel) {
  for (Audience const audience : audiences) {
    char before = '0';
    for (auto const& level : all(page_for(audience), "<h([1-6])")) {
      EXPECT_LE(level[0], before + 1) << "h" << level;
      before = level[0];
    }
  }
}

TEST(NightPage, AsksForNothingFromOutsideAndRunsNothing) {
  std::string const page = page_of(tests::full_night());
  EXPECT_THAT(page, HasSubstr("default-src 'none'"));
  EXPECT_THAT(page, Not(ContainsRegex("<script|javascript:|https?:|url\\(")));
}

TEST(NightPage, WordsOfCasesAreNoMarkup) {
  auto night = tests::full_night();
  night.cases[0].header.body = "<img src=x>";
  night.cases[0].actions[1].text = "<b>";
  night.changes[0].message = "<i>";
  night.notes = {"<u>"};
  EXPECT_THAT(page_of(night), Not(ContainsRegex("<img|<i>|<u>")));
}

TEST(NightPage, TellsFirstWhatHasChanged) {
  std::string const page = page_of(tests::full_night());
  EXPECT_LT(page.find("Action 8 is overdue since 27 April 2024"), page.find("id=\"overdue\""));
  EXPECT_THAT(page, HasSubstr("<a href=\"#case-1-8\">23 000 001</a>"));
}

TEST(NightPage, TellsWhatCouldNotBeReadBeforeTheWorkList) {
  std::string const page = page_of(tests::full_night());
  EXPECT_LT(page.find("1 case could not be read"), page.find("id=\"changes\""));
  EXPECT_THAT(page, HasSubstr("no decision.txt or decision.html in it"));
  EXPECT_LT(page.find("Two cases have the reference 23 000 002: a, b"), page.find("id=\"changes\""));
}

TEST(NightPage, AMistakeIsPlacedFromTheCaseFolderOn) {
  auto night = tests::full_night();
  Diagnostic mistake;
  mistake.place = {"/srv/cases/torn/evidence.yaml", 3, 8, 1};
  mistake.message = "items should be a list";
  night.unreadable = {{"torn", "bad_manifest", "1 mistake in the files of the case", {mistake}}};
  EXPECT_THAT(page_of(night), HasSubstr(">torn/evidence.yaml:3:8: items should be a list<"));
}

TEST(NightPage, ACaseWithoutAnAgreedActionIsNamed) {
  auto night = tests::full_night();
  night.cases[0].actions.clear();
  night.changes.clear();
  night.chase.clear();
  EXPECT_THAT(page_of(night), HasSubstr("no agreed action was found in the decision"));
}

TEST(NightPage, TheActionIsMarkedInTheStatementsWords) {
  EXPECT_THAT(page_of(tests::full_night()), HasSubstr("<mark><b>Action 2</b> review its procedure.</mark>"));
}

// The name of a folder may be of any length: kept on one line, it would make a phone scroll sideways.
TEST(NightPage, ALongNameMayBreak) {
  auto night = tests::full_night();
  night.cases[0].header.reference.reset();
  night.cases[0].folder = "complaint-about-the-second-of-two-extractor-fans";
  night.changes.clear();
  std::string const page = page_of(night);
  EXPECT_THAT(page, HasSubstr("<a href=\"#case-1\">complaint-about-the-second"));
}

TEST(NightPage, SaysWhereWordsWereRemoved) {
  auto night = tests::full_night();
  night.cases[0].text_removed = true;
  for (ActionRecord& action : night.cases[0].actions) {
    action.text.clear();
    action.around.clear();
    action.marked = {};
  }
  EXPECT_THAT(page_of(night), HasSubstr(std::string{text_removed_says}));
}

TEST(NightPage, TheCalendarLinksTheCountOfADay) {
  std::string const page = page_of(tests::full_night());
  EXPECT_THAT(page, HasSubstr("<a href=\"#due-2024-05-10\">1<span class=\"unseen\"> due on 10 May 2024</span></a>"));
  EXPECT_THAT(page, HasSubstr("<tr role=\"row\" id=\"due-2024-05-10\">"));
}

TEST(NightPage, ACaseWithNothingLeftToDoIsOneRow) {
  auto night = tests::full_night();
  night.cases[0].review.clear();
  night.cases[0].actions.resize(1);
  night.changes.clear();
  night.chase.clear();
  std::string const page = page_of(night);
  EXPECT_THAT(page, HasSubstr("<tr role=\"row\" id=\"case-1\">"));
  EXPECT_THAT(page, Not(HasSubstr("<details class=\"case\"")));
}

TEST(NightPage, ExtensionsStandApartFromLateness) {
  std::string const page = page_of(tests::full_night());
  auto const extensions = page.substr(page.find("id=\"extensions\""));
  EXPECT_THAT(extensions.substr(0, extensions.find("</section>")),
              ContainsRegex("27 April 2024.*10 May 2024.*Investigator, 22 April 2024.*panel date"));
}

TEST(NightPage, NoRateStandsWithoutItsNumbers) {
  auto night = tests::full_night();
  night.bodies[0].years = {{"2023-24", 3, 1, 1, 2, 0}};
  std::string const page = page_of(night);
  EXPECT_THAT(page, HasSubstr("80.0% (4 of 5)"));
  EXPECT_THAT(page, HasSubstr("25.0% (1 of 4)"));
}

TEST(NightPage, ChartsTellTheirNumbersInWords) {
  auto night = tests::full_night();
  night.ageing = {{1, 7, 3}, {8, std::nullopt, 0}};
  EXPECT_THAT(page_of(night), HasSubstr("1 to 7 days: 3; over 7 days: 0</desc>"));
}

TEST(NightTimeline, KeepsWhatIsClaimedFromWhatIsShown) {
  auto const night = tests::full_night();
  std::string const words = timeline_in_words(night.cases[0], night.as_of);
  EXPECT_THAT(words, HasSubstr("Decision 27 March 2024."));
  EXPECT_THAT(words, HasSubstr("Action 3: due 27 April 2024, done 29 April 2024, late."));
  EXPECT_THAT(words, HasSubstr("Action 5: first due 27 April 2024, due 10 May 2024."));
  EXPECT_THAT(words, HasSubstr("Action 8: due 27 April 2024, said to be done 18 April 2024, late."));
  EXPECT_THAT(words, HasSubstr("Today is 1 May 2024."));
}

TEST(NightPageForCouncil, NothingIsCalledSatisfiedAndNoRateIsGiven) {
  std::string const page = page_for(Audience::council);
  EXPECT_THAT(page, Not(ContainsRegex("atisf|Compliance|Steps that fall due")));
  EXPECT_THAT(page, HasSubstr("Nothing missing that Amends can see; the Ombudsman decides."));
}

TEST(NightPageForPublic, NeitherTimescaleNorPersonalRemediesNorEvidence) {
  std::string const page = page_for(Audience::open);
  std::string const body = page.substr(page.find("<main"));
  EXPECT_THAT(body,
              Not(ContainsRegex("Mrs K|1,000|27 April 2024|10 May 2024|verdue|ue soon|payment.amount|evidence.yaml")));
  EXPECT_THAT(body, HasSubstr("review its procedure."));
}

TEST(NightPageOfNothing, IsWhole) {
  NightReport night;
  night.as_of = tests::day(2024, 5, 1);
  for (Audience const audience : audiences) {
    std::string const page = page_of(night, audience);
    EXPECT_THAT(page, HasSubstr("First night: nothing to compare with."));
    EXPECT_TRUE(page.ends_with("</html>\n"));
  }
}

}  // namespace
}  // namespace amends
