// gift_reader_test.cpp: the reader that judges our GIFT files can say no: what Moodle refuses, or takes for another
// question, is a fault.

#include "tests/support/gift_reader.h"
#include "tests/support/catch.h"

using namespace l5s1;
using tests::Faults;
using tests::GiftKind;

namespace {

const std::string kChoice =
    "// a comment\n::one::[html]Which root\\: L4, L5?{\n\t=L5#It lifts the toe.\n\t~L4#It does "
    "not.\n\t####Lesson\n}\n\n";
const std::string kSeveral = "::two::[html]Which?{\n\t~%50%A#a\n\t~%50%B#b\n\t~%-100%C#c\n\t####Lesson\n}\n\n";
const std::string kNumber = "::three::[html]How many?{#\n\t=%100%5..7#yes\n\t=%0%-2..4.5#no\n\t####Lesson\n}\n\n";
const std::string kPairs = "::four::[html]In which order?{\n\t=first -> 1\n\t=second -> 2\n\t####Lesson\n}\n\n";

Faults faults_of(std::string text, const std::string& old_part = "", const std::string& new_part = "")
{
    const auto at = text.find(old_part);
    REQUIRE(at != std::string::npos);
    Faults faults;
    (void)tests::read_gift(text.replace(at, old_part.size(), new_part), faults);
    return faults;
}

}  // namespace

TEST_CASE("GIFT reader: every kind of question reads as it stands", "[exports]")
{
    Faults faults;
    const auto read = tests::read_gift("$CATEGORY: $course$/A\n\n" + kChoice + kSeveral + kNumber + kPairs, faults);
    CHECK(faults == Faults{});
    REQUIRE(read.size() == 4);
    CHECK(read[0].kind == GiftKind::choice);
    CHECK(read[0].category == "$course$/A");
    CHECK(read[0].text == "Which root: L4, L5?");
    CHECK(read[0].answers[0].feedback == "It lifts the toe.");
    CHECK(read[1].kind == GiftKind::choice);
    CHECK(read[1].answers[2].weight == "-100");
    CHECK(read[2].kind == GiftKind::number);
    CHECK(read[2].answers[1].text == "-2..4.5");
    CHECK(read[3].kind == GiftKind::matching);
    CHECK(read[3].answers[1].match == "2");
    CHECK(read[3].general_feedback == "Lesson");
}

TEST_CASE("GIFT reader: what Moodle refuses or takes for another question is a fault", "[exports]")
{
    struct Broken {
        const std::string& text;
        const char *old_part, *new_part;
    };
    for (const Broken& b : {
             Broken{kChoice, "root\\:", "root:"},          // a character with a meaning, bare
             Broken{kChoice, "L4, L5?", "{L4}?"},          // braces in the text
             Broken{kChoice, "lifts", "l\\ifts"},          // an escape of nothing
             Broken{kChoice, "toe.", "toe # or not."},     // two feedbacks
             Broken{kChoice, "toe.", "toe.\n\n"},          // a blank line ends a question
             Broken{kChoice, "}", ""},                     // braces left open
             Broken{kChoice, "{\n", "{\nperhaps"},         // neither right nor wrong
             Broken{kChoice, "\t~L4", "\t=L4"},            // only right answers: a short answer
             Broken{kChoice, "\t=L5", "\t~L5"},            // nothing is right
             Broken{kChoice, "=L5#It", "=#It"},            // an empty answer
             Broken{kChoice, "\t~L4#It does not.\n", ""},  // one answer is no choice
             Broken{kChoice, "::one::", "::::"},           // no title
             Broken{kChoice, "::one::", ""},               //
             Broken{kChoice, "[html]", "[htm]"},           // no such format
             Broken{kChoice, "\t####Lesson", ""},          // nothing is taught
             Broken{kSeveral, "~%50%A", "~%55%A"},         // a weight that Moodle does not know
             Broken{kSeveral, "~%50%A", "~%25%A"},         // less than the whole mark
             Broken{kSeveral, "~%50%A", "=A"},             // a mark among weights
             Broken{kSeveral, "~%50%A", "~%50A"},          // a weight left open
             Broken{kNumber, "5..7", "5-7"},               // no range
             Broken{kNumber, "5..7", "7..5"},              // nothing lies in it
             Broken{kNumber, "5..7", "5..7 cm"},           // a unit
             Broken{kNumber, "%100%", "%50%"},             // no range with the whole mark
             Broken{kNumber, "{#", "{"},                   // a short answer
             Broken{kPairs, "second -> 2", "second#2"},    // one of them is no pair
             Broken{kPairs, "second -> 2", "second -> "},  // a pair with nothing
             Broken{kPairs, "\t=second -> 2\n", ""},       // one pair alone
         }) {
        CAPTURE(b.text, b.old_part, b.new_part);
        CHECK_FALSE(faults_of(b.text, b.old_part, b.new_part).empty());
    }
    CHECK(faults_of(kChoice).empty());
}
