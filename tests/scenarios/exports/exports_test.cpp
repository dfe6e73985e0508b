// Exported files, read back by readers that do not know our writers. Longer than most: one group of tests a format.

#include "scenarios/exports/anki.h"
#include "scenarios/exports/csv.h"
#include "scenarios/exports/gift.h"
#include "scenarios/exports/html.h"
#include "scenarios/exports/moodle_xml.h"
#include "scenarios/exports/qti_package.h"
#include "scenarios/exports/xapi.h"
#include "tests/support/author_guide.h"
#include "tests/support/export_readers.h"
#include "tests/support/fixture.h"
#include "tests/support/gift_reader.h"
#include "tests/support/paths.h"
#include "tests/support/scratch.h"
#include "tests/support/shell.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <set>

using namespace l5s1;
using namespace l5s1::scenarios;
using tests::Faults;
using tests::shell;

namespace {

const Catalogue& shipped()
{
    static const Catalogue all = load_catalogue(Assets{});
    return all;
}

// The shipped cases, the guide's with a question of every kind, and one that holds every character with a meaning in
// some format.
std::vector<Scenario> cases()
{
    std::vector<Scenario> all = shipped().scenarios;
    const Text hostile{R"(a<b>&amp;"c" 'd' {e} =f ~g #h :i \j %50% //k ::l ]]> ####m <!-- -->, tab)",
                       R"(=甲~乙#丙{丁}：:戊\己<庚>&"辛"%100% -> ]]>)"};
    Scenario odd = all.front();
    odd.id = "odd id/with <marks>";
    odd.title = odd.who = odd.vignette = odd.goal = hostile;
    odd.questions.resize(1);
    odd.questions[0].kind = QuestionKind::multiple;
    odd.questions[0].stem = odd.questions[0].lesson = odd.questions[0].reveal.caption = hostile;
    odd.questions[0].options[0].right = true;
    for (Option& option : odd.questions[0].options) {
        option.text = option.explanation = hostile;
    }
    all.push_back(odd);
    auto guide = load_scenario("guide.toml", tests::guide_case(), shipped().claims, tests::tables().model);
    CHECK(guide.faults == std::vector<Fault>{});
    all.push_back(std::move(guide.scenario));
    return all;
}

exports::Collection collection(Language language)
{
    return exports::collect(tests::tables(), tests::strings(), language, shipped().claims, cases());
}

std::size_t count_items(const exports::Collection& all)
{
    std::size_t count = 0;
    for (const auto& sheet : all.cases) {
        count += sheet.items.size();
    }
    return count;
}

// Blanks do not count: a reader may break lines where it likes.
std::string dense(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        if (c != ' ' && c != '\n' && c != '\t' && c != '\r') {
            out += c;
        }
    }
    return out;
}

// Everything that an item teaches and that `text` lacks. `text` is what a person reads.
std::vector<std::string> missing(const exports::ItemSheet& item, const std::string& text)
{
    std::vector<std::string> wanted = item.situation;
    wanted.insert(wanted.end(), {item.stem, item.lesson, item.seen});
    wanted.insert(wanted.end(), item.notes.begin(), item.notes.end());
    wanted.insert(wanted.end(), item.sources.begin(), item.sources.end());
    for (const auto& option : item.options) {
        wanted.insert(wanted.end(), {option.text, option.explanation});
    }
    for (const auto& row : item.contrast.rows) {
        wanted.push_back(row.name);
    }
    const std::string there = dense(text);
    std::vector<std::string> lacking;
    std::copy_if(wanted.begin(), wanted.end(), std::back_inserter(lacking),
                 [&](const std::string& one) { return there.find(dense(one)) == std::string::npos; });
    return lacking;
}

std::string written(const tests::Scratch& scratch, const std::string& name, const std::string& bytes)
{
    const std::string path = (scratch.path() / name).string();
    std::ofstream(path, std::ios::binary) << bytes;
    return path;
}

std::string xpath(const std::string& file, const std::string& expression)
{
    auto result = shell("xmllint --xpath '" + expression + "' '" + file + "'");
    while (!result.out.empty() && result.out.back() == '\n') {
        result.out.pop_back();
    }
    CAPTURE(expression);
    CHECK(result.status == 0);
    return result.out;
}

}  // namespace

TEST_CASE("a collection holds every explanation, note and source of every case", "[exports]")
{
    for (const Language language : all_languages()) {
        const auto all = collection(language);
        std::set<std::string> names;
        std::size_t sheet = 0;
        for (const Scenario& scenario : cases()) {
            const auto& items = all.cases[sheet++].items;
            REQUIRE(items.size() == scenario.questions.size());
            for (std::size_t i = 0; i < items.size(); ++i) {
                CHECK(names.insert(items[i].name).second);
                CHECK(items[i].name.find_first_not_of(
                          "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-") == std::string::npos);
                CHECK(items[i].sources.size() == scenario.questions[i].sources.size());
                CHECK(items[i].notes.size() == notes(shipped().claims, scenario.questions[i]).size());
                for (std::size_t o = 0; o < items[i].options.size(); ++o) {
                    CHECK(items[i].options[o].explanation == scenario.questions[i].options[o].explanation.in(language));
                }
                for (const std::string& source : items[i].sources) {
                    CHECK(source.find(' ') != std::string::npos);  // a reference, not a key
                }
                CHECK(exports::count_right(items[i]) >= 1);
            }
        }
    }
}

TEST_CASE("Anki: the documented rules, everything in it, stable ids", "[exports]")
{
    for (const Language language : all_languages()) {
        const auto all = collection(language);
        Faults faults;
        const auto file = tests::read_anki(exports::anki(all), faults);
        CHECK(faults == Faults{});
        CHECK(file.guid_column == 1);
        CHECK(file.tags_column == 4);
        CHECK(file.directives.at("notetype") == "Basic");
        CHECK(file.directives.at("if matches") == "update current");
        REQUIRE(file.notes.size() == count_items(all));
        std::size_t at = 0;
        for (const auto& sheet : all.cases) {
            for (const auto& item : sheet.items) {
                const auto& note = file.notes[at++];
                CHECK(note[0] == item.name);
                CHECK(missing(item, tests::html_text(note[1] + note[2])) == Faults{});
                CHECK(tests::html_text(note[1]).find(item.options[0].text) != std::string::npos);
                CHECK(note[2].find(exports::right_letters(item)) != std::string::npos);
                CHECK(note[3].starts_with("l5s1 l5s1::case::"));
            }
        }
    }
}

TEST_CASE("GIFT: a strict reader finds every question whole", "[exports]")
{
    for (const Language language : all_languages()) {
        const auto all = collection(language);
        Faults faults;
        const auto questions = tests::read_gift(exports::gift(all), faults);
        CHECK(faults == Faults{});
        REQUIRE(questions.size() == count_items(all));
        std::size_t at = 0;
        for (const auto& sheet : all.cases) {
            for (const auto& item : sheet.items) {
                const auto& question = questions[at++];
                CHECK(question.title == item.name);
                CHECK(question.category.starts_with("$course$/L5S1/"));
                REQUIRE(question.answers.size() == item.options.size());
                CHECK(question.kind == (item.interaction == exports::Interaction::number  ? tests::GiftKind::number
                                        : item.interaction == exports::Interaction::order ? tests::GiftKind::matching
                                                                                          : tests::GiftKind::choice));
                std::string read = question.text + " " + question.general_feedback;
                if (item.interaction == exports::Interaction::order) {
                    for (std::size_t i = 0; i < item.options.size(); ++i) {
                        CHECK(question.answers[i].match == std::to_string(item.options[i].place));
                        read += " " + question.answers[i].text;
                    }
                    CHECK(missing(item, tests::html_text(read)) == Faults{});
                    continue;
                }
                if (item.interaction == exports::Interaction::number) {
                    CHECK(question.answers[0].weight == "100");
                    for (const auto& answer : question.answers) {
                        CHECK(answer.text.find("..") != std::string::npos);
                        read += " " + answer.feedback;
                    }
                    CHECK(missing(item, tests::html_text(read)) == Faults{});
                    continue;
                }
                for (std::size_t i = 0; i < item.options.size(); ++i) {
                    const auto& answer = question.answers[i];
                    const bool right = answer.mark == '=' || (!answer.weight.empty() && answer.weight[0] != '-');
                    CHECK(right == item.options[i].right);
                    CHECK((answer.weight.empty()) != item.several);
                    read += " " + answer.text + " " + answer.feedback;
                }
                CHECK(missing(item, tests::html_text(read)) == Faults{});
            }
        }
    }
}

TEST_CASE("Moodle XML: well-formed, and the structure that Moodle reads", "[exports]")
{
    REQUIRE(shell("xmllint --version").status == 0);
    const tests::Scratch scratch("moodle");
    for (const Language language : all_languages()) {
        const auto all = collection(language);
        const std::string file = written(scratch, "cases.xml", exports::moodle_xml(all));
        CHECK(shell("xmllint --noout '" + file + "'").out == "");
        const std::string items = std::to_string(count_items(all));
        const std::string q = "/quiz/question[@type!=\"category\"]";
        std::size_t orders = 0;
        std::size_t numbers = 0;
        for (const auto& sheet : all.cases) {
            for (const auto& item : sheet.items) {
                orders += item.interaction == exports::Interaction::order ? 1U : 0U;
                numbers += item.interaction == exports::Interaction::number ? 1U : 0U;
            }
        }
        CHECK(orders > 0);
        CHECK(numbers > 0);
        CHECK(xpath(file, "count(" + q + "[@type=\"matching\"][count(subquestion[text][answer/text])>2])") ==
              std::to_string(orders));
        CHECK(xpath(file, "count(" + q +
                              "[@type=\"numerical\"][count(answer[@fraction=\"100\"])=1]"
                              "[count(answer)=count(answer[tolerance])])") == std::to_string(numbers));
        CHECK(xpath(file, "count(/quiz/question[@type=\"category\"])") == std::to_string(all.cases.size()));
        CHECK(xpath(file, "count(" + q + ")") == items);
        CHECK(xpath(file, "count(" + q +
                              "[name/text][questiontext[@format=\"html\"]/text][generalfeedback/text]"
                              "[defaultgrade=\"1.0000000\"][idnumber=name/text]"
                              "[shuffleanswers=\"true\" or @type=\"numerical\"])") == items);
        CHECK(xpath(file, "count(" + q +
                              "[single=\"true\"][count(answer[@fraction=\"100\"])=1]"
                              "[count(answer[@fraction=\"0\"])=count(answer)-1]) + count(" +
                              q + "[single=\"false\"][count(answer[@fraction>0])>0])") ==
              std::to_string(count_items(all) - orders - numbers));
        CHECK(xpath(file, "count(/quiz/question/answer[not(feedback/text) or not(text)])") == "0");
        std::size_t at = 0;
        for (const auto& sheet : all.cases) {
            for (const auto& item : sheet.items) {
                // string() of a question is its texts one after another, once unescaped: HTML
                const auto text = xpath(file, "string((" + q + ")[" + std::to_string(++at) + "])");
                CHECK(missing(item, tests::html_text(text)) == Faults{});
                if (item.interaction == exports::Interaction::order) {
                    continue;
                }
                std::string sum = xpath(file, "sum((" + q + ")[" + std::to_string(at) + "]/answer/@fraction[.>0])");
                CHECK_THAT(std::stod(sum), WithinAbs(100.0, 1e-3));
            }
        }
    }
}

TEST_CASE("QTI: a sound archive whose manifest names every file", "[exports]")
{
    const tests::Scratch scratch("qti");
    for (const Language language : all_languages()) {
        const auto all = collection(language);
        const std::string archive = written(scratch, "cases.zip", exports::qti_package(all));
        const auto folder = scratch.path() / (language == Language::english ? "en" : "zh");
        CHECK(shell("python3 -m zipfile -t '" + archive + "'").status == 0);
        REQUIRE(shell("python3 -m zipfile -e '" + archive + "' '" + folder.string() + "'").status == 0);
        const std::string manifest = (folder / "imsmanifest.xml").string();
        const std::string items = std::to_string(count_items(all));
        CHECK(shell("xmllint --noout '" + manifest + "' '" + (folder / "test.xml").string() + "'").out == "");
        CHECK(xpath(manifest,
                    "count(//*[local-name()=\"resource\"][@type=\"imsqti_item_xmlv2p1\"]"
                    "[@href=*[local-name()=\"file\"]/@href])") == items);
        CHECK(xpath(manifest, "count(//*[local-name()=\"dependency\"])") == items);
        CHECK(xpath((folder / "test.xml").string(), "count(//*[local-name()=\"assessmentItemRef\"])") == items);
        std::size_t files = 0;
        for (const auto& entry : std::filesystem::directory_iterator(folder / "items")) {
            files += entry.is_regular_file() ? 1U : 0U;
        }
        CHECK(std::to_string(files) == items);
        for (const auto& sheet : all.cases) {
            for (const auto& item : sheet.items) {
                const std::string file = (folder / "items" / (item.name + ".xml")).string();
                CAPTURE(file);
                CHECK(xpath(manifest, "count(//*[@href=\"items/" + item.name + ".xml\"])") == "2");
                const auto shape = xpath(
                    file,
                    "concat(namespace-uri(/*), \" \", /*/@identifier, \" \", /*/@xml:lang, \" \", "
                    "count(//*[local-name()=\"simpleChoice\"]), \" \", "
                    "count(//*[local-name()=\"correctResponse\"]/*[.=//*[local-name()=\"simpleChoice\"]/@identifier]), "
                    "\" \", //*[local-name()=\"responseDeclaration\"]/@cardinality, \" \", "
                    "//*[local-name()=\"choiceInteraction\"]/@maxChoices, \" \", "
                    "count(//*[local-name()=\"modalFeedback\"]"
                    "[@outcomeIdentifier=//*[local-name()=\"outcomeDeclaration\"]/@identifier]))");
                if (item.interaction == exports::Interaction::order) {
                    CHECK(
                        xpath(file, "count(//*[local-name()=\"orderInteraction\"]/*[local-name()=\"simpleChoice\"])") ==
                        std::to_string(item.options.size()));
                    std::string order;
                    for (const std::size_t i : exports::right_places(item)) {
                        order += exports::letter(i);
                    }
                    CHECK(dense(xpath(file, "string(//*[local-name()=\"correctResponse\"])")) == order);
                    CHECK(missing(item, xpath(file, "string(/)")) == Faults{});
                    continue;
                }
                CHECK(shape ==
                      "http://www.imsglobal.org/xsd/imsqti_v2p1 " + item.name + " " + all.tag() + " " +
                          std::to_string(item.options.size()) + " " + std::to_string(exports::count_right(item)) +
                          (item.several ? " multiple 0 " : " single 1 ") + std::to_string(item.options.size() + 1));
                CHECK(missing(item, xpath(file, "string(/)")) == Faults{});
            }
        }
    }
}

TEST_CASE("CSV: one row a question, as many cells as columns", "[exports]")
{
    for (const Language language : all_languages()) {
        const auto all = collection(language);
        const std::string text = exports::csv(all);
        REQUIRE(text.starts_with("\xEF\xBB\xBF"));
        Faults faults;
        const auto rows = tests::separated(std::string_view(text).substr(3), ',', "\r\n", faults);
        CHECK(faults == Faults{});
        REQUIRE(rows.size() == count_items(all) + 1);
        std::size_t at = 1;
        for (const auto& sheet : all.cases) {
            for (const auto& item : sheet.items) {
                const auto& row = rows[at++];
                REQUIRE(row.size() == rows[0].size());
                CHECK(row[0] == item.name);
                std::string read;
                for (const std::string& cell : row) {
                    read += cell + " ";
                }
                CHECK(missing(item, read) == Faults{});
            }
        }
    }
}

TEST_CASE("the handout is well-formed, outlined, and leads from each question to its answer", "[exports]")
{
    const tests::Scratch scratch("handout");
    for (const Language language : all_languages()) {
        const auto all = collection(language);
        const std::string text = exports::html(all);
        const std::string file = written(scratch, "handout.html", text);
        const auto html = [&](const std::string& expression) {
            auto result = shell("sed 's/ xmlns=\"[^\"]*\"//' '" + file + "' | xmllint --xpath '" + expression + "' -");
            while (!result.out.empty() && result.out.back() == '\n') {
                result.out.pop_back();
            }
            return result.out;
        };
        CHECK(shell("xmllint --noout '" + file + "'").out == "");
        const std::string items = std::to_string(count_items(all));
        CHECK(html("string(/html/@lang)") == all.tag());
        CHECK(html("count(//h1)") == "1");
        CHECK(html("count(//main)") == "1");
        CHECK(html("count(//script|//img|//link)") == "0");
        CHECK(html("count(//section[@aria-labelledby=\"questions\"]//article)") == items);
        CHECK(html("count(//section[@aria-labelledby=\"answers\"]//article)") == items);
        // each answer cites, and the references stand once each
        CHECK(html("count(//section[@aria-labelledby=\"answers\"]//article[.//a[starts-with(@href, \"#source-\")]])") ==
              items);
        CHECK(html("count(//section[@aria-labelledby=\"sources\"]//li[.=preceding-sibling::li])") == "0");
        // every link and every label leads to one place
        CHECK(html("count(//a[not(substring-after(@href, \"#\")=//@id)])") == "0");
        CHECK(html("count(//@aria-labelledby[not(.=//@id)])") == "0");
        CHECK(html("count(//@id[.=../preceding::*/@id])") == "0");
        CHECK(html("count(//th[not(@scope)])") == "0");
        // the right answer is not to be seen among the questions
        const auto half = text.find("id=\"answers\"");
        for (const auto& sheet : all.cases) {
            for (const auto& item : sheet.items) {
                CHECK(missing(item, tests::html_text(text)) == Faults{});
                if (item.lesson != item.stem) {
                    CHECK(tests::html_text(text.substr(0, half)).find(item.lesson) == std::string::npos);
                }
            }
        }
        const auto& disclaimer = tests::strings().text(language, "report.disclaimer");
        CHECK(text.find(disclaimer) < text.find("<main>"));
    }
}

TEST_CASE("xAPI: statements of the standard that name nobody", "[exports]")
{
    const Learner learner{"Han Meimei <han@example.org>", "0d9e6c1e-0000-4000-8000-000000000001", {}, 3};
    const Instant when{1'700'000'000, 19675};
    const std::vector<Attempt> attempts{{"shopper/" + find_scenario(shipped(), "shopper")->questions[0].id,
                                         when,
                                         {1},
                                         Certainty::certain,
                                         false,
                                         true,
                                         "id-1"},
                                        {"tiptoe/" + find_scenario(shipped(), "tiptoe")->questions[2].id,
                                         when,
                                         {0, 2},
                                         std::nullopt,
                                         true,
                                         false,
                                         "id-2"},
                                        {"gone/gone", when, {0}, Certainty::guess, true, false, "id-3"}};
    for (const Language language : all_languages()) {
        const auto all = collection(language);
        const std::string text = exports::xapi(all, learner, attempts);
        CHECK(text.find("Meimei") == std::string::npos);
        const auto lines = tests::lines_of(text);
        REQUIRE(lines.size() == 3);
        const std::set<std::string> allowed{"id", "timestamp", "actor", "verb", "object", "result", "context"};
        for (const std::string& line : lines) {
            const auto s = nlohmann::json::parse(line);
            for (const auto& [key, value] : s.items()) {
                CHECK(allowed.contains(key));
                CHECK_FALSE(value.is_null());
            }
            CHECK(s["actor"]["account"] ==
                  nlohmann::json{{"homePage", "https://l5s1.example/learner"}, {"name", learner.opaque}});
            CHECK(s["timestamp"] == "2023-11-14T22:13:20Z");
            CHECK(s["result"]["score"]["scaled"].get<double>() >= -1.0);
            CHECK(s["context"]["contextActivities"]["parent"].is_array());
            CHECK(s["context"]["contextActivities"]["parent"][0]["id"].is_string());
        }
        const auto wrong = nlohmann::json::parse(lines[0]);
        CHECK(wrong["object"]["definition"]["interactionType"] == "choice");
        CHECK(wrong["object"]["definition"]["correctResponsesPattern"].is_array());
        CHECK(wrong["object"]["definition"]["description"].contains(all.tag()));
        CHECK(wrong["object"]["definition"]["choices"][1]["id"] == "B");
        CHECK(wrong["result"]["response"] == "B");
        CHECK(wrong["result"]["success"] == false);
        CHECK(wrong["result"]["score"]["raw"] == -6);
        CHECK(wrong["result"]["extensions"]["https://l5s1.example/unsafe"] == true);
        const auto several = nlohmann::json::parse(lines[1]);
        CHECK(several["result"]["response"] == "A[,]C");
        CHECK_FALSE(several["result"]["score"].contains("raw"));
        CHECK_FALSE(nlohmann::json::parse(lines[2])["object"].contains("definition"));
    }
}

TEST_CASE("the same cases export the same bytes", "[exports]")
{
    for (const Language language : all_languages()) {
        const auto one = collection(language);
        const auto two = collection(language);
        for (const auto write :
             {exports::anki, exports::gift, exports::moodle_xml, exports::qti_package, exports::csv, exports::html}) {
            CHECK(write(one) == write(two));
        }
    }
    CHECK(exports::anki(collection(Language::english)) != exports::anki(collection(Language::chinese)));
}

TEST_CASE("a number is right by the exported keys exactly when it is right here", "[exports]")
{
    const auto all = collection(Language{});
    int numbers = 0;
    for (const Scenario& scenario : cases()) {
        for (const Question& question : scenario.questions) {
            const auto* sheet = [&]() -> const exports::ItemSheet* {
                for (const auto& one : all.cases) {
                    for (const auto& item : one.items) {
                        if (item.id == scenario.id + "/" + question.id) {
                            return &item;
                        }
                    }
                }
                return nullptr;
            }();
            REQUIRE(sheet);
            if (!question.number) {
                continue;
            }
            ++numbers;
            const auto& sought = *question.number;
            for (const auto& band : sheet->options) {
                CHECK(band.from < band.to);
            }
            const auto right_by_key = [&](double number) {
                return std::any_of(sheet->options.begin(), sheet->options.end(), [&](const auto& band) {
                    return band.right && band.from <= number && number <= band.to;
                });
            };
            // a tenth of a step is finer than anybody types
            const int steps = static_cast<int>(std::lround((sought.to - sought.from) / sought.step * 10.0));
            for (int i = 0; i <= steps; ++i) {
                const double number = i == steps ? sought.to : sought.from + sought.step * 0.1 * i;
                const auto option = option_of_number(question, number);
                CAPTURE(question.id, number);
                CHECK(right_by_key(number) == (option && question.options[*option].right));
            }
        }
    }
    CHECK(numbers >= 3);
}

TEST_CASE("a cell of the table is never taken for a formula", "[exports]")
{
    auto all = collection(Language{});
    auto& item = all.cases.front().items.front();
    for (const char* formula : {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"}) {
        item.stem = formula;
        CHECK(exports::csv(all).find("\"'" + std::string(formula)) != std::string::npos);
        CHECK(exports::csv(all).find("\"" + std::string(formula)) == std::string::npos);
    }
}
