// Pictures in exported files: every one carries its words, and its bytes arrive.

#include "scenarios/exports/base64.h"
#include "scenarios/exports/html.h"
#include "scenarios/exports/moodle_xml.h"
#include "tests/support/fixture.h"

#include <pugixml.hpp>

#include <regex>

using namespace l5s1;
using namespace l5s1::scenarios;

namespace {

const Catalogue& shipped()
{
    static const Catalogue all = load_catalogue(Assets{});
    return all;
}

// Bytes that name their question, so that no picture can stand at another's place.
std::string drawn(const Scenario& scenario, const Question& question, Language language)
{
    return std::string("\xff\xd8\0", 3) + scenario.id + "/" + question.id +
           (language == Language::chinese ? "/zh" : "/en");
}

exports::Collection collection(Language language)
{
    return exports::collect(tests::tables(), tests::strings(), language, shipped().claims, shipped().scenarios, drawn);
}

}  // namespace

TEST_CASE("base64: the vectors of RFC 4648", "[exports]")
{
    const std::pair<const char*, const char*> vectors[] = {{"", ""},
                                                           {"f", "Zg=="},
                                                           {"fo", "Zm8="},
                                                           {"foo", "Zm9v"},
                                                           {"foob", "Zm9vYg=="},
                                                           {"fooba", "Zm9vYmE="},
                                                           {"foobar", "Zm9vYmFy"}};
    for (const auto& [bytes, text] : vectors) {
        CHECK(exports::base64(bytes) == text);
    }
    CHECK(exports::base64("\xff\xfe\xfb") == "//77");
}

TEST_CASE("the handout's pictures: one an item, in order, each told in words", "[exports]")
{
    for (const Language language : {Language::english, Language::chinese}) {
        const auto all = collection(language);
        const std::string html = exports::html(all);
        const std::regex image("<img src=\"data:image/jpeg;base64,([^\"]+)\" alt=\"([^\"]+)\"");
        auto found = std::sregex_iterator(html.begin(), html.end(), image);
        for (const auto& sheet : all.cases) {
            for (const auto& item : sheet.items) {
                REQUIRE(found != std::sregex_iterator());
                CHECK((*found)[1] == exports::base64(item.picture));
                CHECK(item.picture.find(item.id) != std::string::npos);
                CHECK((*found)[2].str().find(language == Language::chinese ? "图：" : "Picture: ") == 0);
                ++found;
            }
        }
        CHECK(found == std::sregex_iterator());
    }
}

TEST_CASE("Moodle XML's pictures: each text that shows one brings its file along", "[exports]")
{
    const auto all = collection(Language::english);
    pugi::xml_document document;
    REQUIRE(document.load_string(exports::moodle_xml(all).c_str()));
    std::size_t pictures = 0;
    for (const pugi::xml_node question : document.child("quiz").children("question")) {
        const pugi::xml_node teaching = question.child("generalfeedback");
        if (!teaching) {
            continue;  // a category
        }
        const std::string name = std::string(question.child("name").child("text").text().get()) + ".jpg";
        const std::string html = teaching.child("text").text().get();
        CHECK(html.find("<img src=\"@@PLUGINFILE@@/" + name + "\" alt=\"Picture: ") != std::string::npos);
        const pugi::xml_node file = teaching.child("file");
        CHECK(file.attribute("name").value() == name);
        CHECK(std::string(file.attribute("encoding").value()) == "base64");
        CHECK(std::string(file.text().get()).starts_with("/9gA"));  // ff d8 00
        ++pictures;
    }
    std::size_t items = 0;
    for (const auto& sheet : all.cases) {
        items += sheet.items.size();
    }
    CHECK(pictures == items);
}
