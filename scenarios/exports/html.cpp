#include "scenarios/exports/html.h"

#include "scenarios/exports/base64.h"
#include "scenarios/exports/fragments.h"

#include <algorithm>

namespace l5s1::scenarios::exports {

namespace {

// Dark on white throughout. On paper the answers begin a page, and a question does not break across two.
constexpr std::string_view kStyle = R"(
body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 "Noto Sans", "DejaVu Sans",
  "Helvetica Neue", Arial, sans-serif; color: #1b1b1b; background: #fff; }
body:lang(zh-Hans) { font-family: "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; line-height: 1.6; }
h1 { font-size: 1.9rem; line-height: 1.25; margin: 0 0 1rem; }
h2 { font-size: 1.45rem; margin: 3rem 0 1rem; padding-top: .6rem; border-top: 3px solid #1b1b1b; }
h3 { font-size: 1.2rem; margin: 3rem 0 .6rem; }
h4 { font-size: 1rem; margin: 0 0 .3rem; }
p, ol, ul { margin: .4rem 0 .7rem; }
a { color: #0b4a8f; text-decoration: underline; }
article { margin-top: 2.2rem; }
ol.options { list-style: upper-alpha; padding-left: 2rem; }
li { margin: .25rem 0; }
img { border: 1px solid #767676; }
.notice { border: 2px solid #1b1b1b; padding: .6rem 1rem; }
.story { border-left: 4px solid #767676; padding-left: .9rem; }
.jump { font-size: .9rem; }
table { border-collapse: collapse; margin: 1rem 0; width: 100%; font-size: .92rem; }
caption { text-align: left; font-weight: bold; padding-bottom: .3rem; }
th, td { border: 1px solid #767676; padding: .3rem .5rem; text-align: left; vertical-align: top; }
@media print {
  body { max-width: none; margin: 0; padding: 0; font-size: 10pt; }
  a { color: inherit; text-decoration: none; }
  .jump, nav { display: none; }
  .questions article, table, li { break-inside: avoid; }
  h2, h3, h4, .story { break-after: avoid; }
  #answers { break-before: page; }
}
)";

std::string heading(int level, const std::string& id, const std::string& text)
{
    const std::string tag = "h" + std::to_string(level);
    return "<" + tag + " id=\"" + id + "\">" + escaped(text) + "</" + tag + ">\n";
}

std::string link(const std::string& id, const std::string& text)
{
    return "<a href=\"#" + id + "\">" + escaped(text) + "</a>";
}

std::string labelled(const Collection& all, std::string_view key, const std::string& text)
{
    return "<p><strong>" + escaped(all.words(key) + all.words("quiz.take.colon")) + "</strong>" + escaped(text) +
           "</p>\n";
}

std::string contents(const Collection& all)
{
    std::string out =
        "<nav aria-labelledby=\"contents\">\n" + heading(2, "contents", all.words("export.contents")) + "<ol>\n";
    for (const CaseSheet& sheet : all.cases) {
        out += "<li>" + link("case-" + sheet.name, sheet.title) + "</li>\n";
    }
    return out + "</ol>\n<p>" + link("answers", all.words("export.answers")) + "</p>\n<p>" +
           link("sources", all.words("export.references")) + "</p>\n</nav>\n";
}

std::string number(const Collection& all, std::string_view key, std::size_t sheet, std::size_t item)
{
    return all.words(key, {std::to_string(sheet + 1), std::to_string(item + 1)});
}

std::string question(const Collection& all, std::size_t s, std::size_t i)
{
    const ItemSheet& item = all.cases[s].items[i];
    std::string out = "<article aria-labelledby=\"q-" + item.name + "\">\n";
    for (const std::string& news : item.news) {
        out += "<p class=\"story\">" + escaped(news) + "</p>\n";
    }
    out += heading(4, "q-" + item.name, number(all, "export.question", s, i));
    out += paragraph(item.stem) + "\n";
    if (!item.instruction.empty()) {
        out += paragraph(item.instruction) + "\n";
    }
    out += "<ol class=\"options\" type=\"A\">\n";
    for (const OptionSheet& option : item.options) {
        out += "<li>" + escaped(option.text) + "</li>\n";
    }
    return out + "</ol>\n<p class=\"jump\">" + link("a-" + item.name, all.words("export.to_answer")) +
           "</p>\n</article>\n";
}

// Every reference once, in the order in which they are first used.
std::vector<std::string> references(const Collection& all)
{
    std::vector<std::string> out;
    for (const CaseSheet& sheet : all.cases) {
        for (const ItemSheet& item : sheet.items) {
            for (const std::string& source : item.sources) {
                if (std::find(out.begin(), out.end(), source) == out.end()) {
                    out.push_back(source);
                }
            }
        }
    }
    return out;
}

// "Sources: [1] [7]"
std::string cited(const Collection& all, const ItemSheet& item, const std::vector<std::string>& listed)
{
    std::string out =
        "<p><strong>" + escaped(all.words("quiz.take.sources") + all.words("quiz.take.colon")) + "</strong>";
    for (const std::string& source : item.sources) {
        const auto number = std::to_string(std::find(listed.begin(), listed.end(), source) - listed.begin() + 1);
        out += link("source-" + number, "[" + number + "]") + " ";
    }
    return out + "</p>";
}

std::string reference_list(const Collection& all, const std::vector<std::string>& listed)
{
    std::string out =
        "<section aria-labelledby=\"sources\">\n" + heading(2, "sources", all.words("export.references")) + "<ol>\n";
    for (std::size_t i = 0; i < listed.size(); ++i) {
        out += "<li id=\"source-" + std::to_string(i + 1) + "\">" + escaped(listed[i]) + "</li>\n";
    }
    return out + "</ol>\n</section>\n";
}

bool has_pictures(const Collection& all)
{
    return std::any_of(all.cases.begin(), all.cases.end(), [](const CaseSheet& sheet) {
        return std::any_of(sheet.items.begin(), sheet.items.end(),
                           [](const ItemSheet& item) { return !item.picture.empty(); });
    });
}

std::string answer(const Collection& all, std::size_t s, std::size_t i, const std::vector<std::string>& listed)
{
    const ItemSheet& item = all.cases[s].items[i];
    std::string out = "<article aria-labelledby=\"a-" + item.name + "\">\n" +
                      heading(4, "a-" + item.name, number(all, "export.answer", s, i)) + paragraph(item.stem) +
                      "\n<p><strong>" + escaped(all.words("export.right_answer", {right_letters(item)})) +
                      "</strong></p>\n<ol class=\"options\" type=\"A\">\n";
    for (const OptionSheet& option : item.options) {
        out += "<li><strong>" + escaped(option.text) + "</strong> (" +
               escaped(option.place ? all.words("export.at_place", {std::to_string(option.place)})
                                    : all.words(option.right ? "export.is_right" : "export.is_wrong")) +
               ")<br />" + escaped(explanation_text(all, option)) + "</li>\n";
    }
    return out + "</ol>\n" + picture_html(item, "data:image/jpeg;base64," + base64(item.picture)) +
           teaching_html(all, item) + "\n" + cited(all, item, listed) + "\n<p class=\"jump\">" +
           link("q-" + item.name, all.words("export.to_question")) + "</p>\n</article>\n";
}

}  // namespace

std::string html(const Collection& all)
{
    const auto listed = references(all);
    const std::string title = escaped(all.words("export.title"));
    std::string out = "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"" + all.tag() +
                      "\" xml:lang=\"" + all.tag() +
                      "\">\n<head>\n<meta charset=\"utf-8\" />\n"
                      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n<title>" +
                      title + "</title>\n<style>" + std::string(kStyle) + "</style>\n</head>\n<body>\n<header>\n<h1>" +
                      title + "</h1>\n<p class=\"notice\"><strong>" + escaped(all.words("report.disclaimer")) +
                      "</strong> " + escaped(all.words(has_pictures(all) ? "export.pictures" : "export.no_pictures")) +
                      "</p>\n</header>\n" + contents(all) +
                      "<main>\n<section class=\"questions\" aria-labelledby=\"questions\">\n" +
                      heading(2, "questions", all.words("export.questions"));
    for (std::size_t s = 0; s < all.cases.size(); ++s) {
        const CaseSheet& sheet = all.cases[s];
        out += "<section aria-labelledby=\"case-" + sheet.name + "\">\n" +
               heading(3, "case-" + sheet.name, std::to_string(s + 1) + ". " + sheet.title) +
               labelled(all, "export.patient", sheet.who) + paragraph(sheet.vignette) + "\n" +
               labelled(all, "cases.list.goal", sheet.goal);
        for (std::size_t i = 0; i < sheet.items.size(); ++i) {
            out += question(all, s, i);
        }
        out += "</section>\n";
    }
    out += "</section>\n<section aria-labelledby=\"answers\">\n" + heading(2, "answers", all.words("export.answers"));
    for (std::size_t s = 0; s < all.cases.size(); ++s) {
        out += "<section aria-labelledby=\"answers-" + all.cases[s].name + "\">\n" +
               heading(3, "answers-" + all.cases[s].name, std::to_string(s + 1) + ". " + all.cases[s].title);
        for (std::size_t i = 0; i < all.cases[s].items.size(); ++i) {
            out += answer(all, s, i, listed);
        }
        out += "</section>\n";
    }
    return out + "</section>\n" + reference_list(all, listed) + "</main>\n<footer>\n<p>" +
           escaped(all.words("report.disclaimer")) + " " + escaped(all.words("export.licence", {L5S1_VERSION})) +
           "</p>\n</footer>\n</body>\n</html>\n";
}

}  // namespace l5s1::scenarios::exports
