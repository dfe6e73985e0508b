#include "scenarios/exports/moodle_xml.h"

#include "scenarios/exports/base64.h"
#include "scenarios/exports/fragments.h"
#include "scenarios/exports/gift.h"
#include "scenarios/io/number_text.h"

#include <pugixml.hpp>

#include <sstream>

namespace l5s1::scenarios::exports {

namespace {

void add(pugi::xml_node parent, const char* name, const std::string& text)
{
    parent.append_child(name).text() = text.c_str();
}

// <name format="html"><text>...</text></name>; the HTML is text to the XML around it.
pugi::xml_node add_html(pugi::xml_node parent, const char* name, const std::string& html)
{
    pugi::xml_node node = parent.append_child(name);
    node.append_attribute("format") = "html";
    add(node, "text", html);
    return node;
}

void add_category(pugi::xml_node quiz, const Collection& all, const CaseSheet& sheet)
{
    pugi::xml_node question = quiz.append_child("question");
    question.append_attribute("type") = "category";
    std::string path = "$course$/L5S1/";
    for (const char c : sheet.title) {
        path += c == '/' ? "//" : std::string(1, c);
    }
    add(question.append_child("category"), "text", path);
    add_html(question, "info",
             paragraph(sheet.who) + paragraph(sheet.vignette) + paragraph(sheet.goal) +
                 paragraph(all.words("report.disclaimer")));
}

void add_choices(pugi::xml_node question, const Collection& all, const ItemSheet& item)
{
    add(question, "single", item.several ? "false" : "true");
    add(question, "shuffleanswers", "true");
    add(question, "answernumbering", "ABCD");
    for (const OptionSheet& option : item.options) {
        const std::string wrong = item.several ? "-100" : "0";
        pugi::xml_node answer = add_html(question, "answer", paragraph(option.text));
        answer.prepend_attribute("fraction") =
            option.right ? std::string(moodle_share(count_right(item))).c_str() : wrong.c_str();
        add_html(answer, "feedback", paragraph(explanation_text(all, option)));
    }
}

// Matching: each option to its place.
void add_pairs(pugi::xml_node question, const ItemSheet& item)
{
    add(question, "shuffleanswers", "true");
    for (const OptionSheet& option : item.options) {
        pugi::xml_node pair = add_html(question, "subquestion", paragraph(option.text));
        add(pair.append_child("answer"), "text", std::to_string(option.place));
    }
}

// A number with its tolerance for each band, the right one first.
void add_ranges(pugi::xml_node question, const Collection& all, const ItemSheet& item)
{
    for (const bool right : {true, false}) {
        for (const OptionSheet& option : item.options) {
            if (option.right != right) {
                continue;
            }
            pugi::xml_node answer = question.append_child("answer");
            answer.append_attribute("fraction") = right ? "100" : "0";
            add(answer, "text", exact((option.from + option.to) * 0.5));
            add(answer, "tolerance", exact((option.to - option.from) * 0.5));
            add_html(answer, "feedback", paragraph(option.text) + paragraph(explanation_text(all, option)));
        }
    }
}

void add_question(pugi::xml_node quiz, const Collection& all, const CaseSheet& sheet, const ItemSheet& item)
{
    pugi::xml_node question = quiz.append_child("question");
    const bool order = item.interaction == Interaction::order;
    const bool number = item.interaction == Interaction::number;
    question.append_attribute("type") = order ? "matching" : number ? "numerical" : "multichoice";
    add(question.append_child("name"), "text", item.name);
    add_html(question, "questiontext", question_html(item));
    const std::string file = item.name + ".jpg";
    auto teaching = add_html(question, "generalfeedback",
                             picture_html(item, "@@PLUGINFILE@@/" + file) +
                                 (order ? order_html(all, item) : std::string()) + whole_teaching_html(all, item));
    if (!item.picture.empty()) {
        pugi::xml_node picture = teaching.append_child("file");
        picture.append_attribute("name") = file.c_str();
        picture.append_attribute("path") = "/";
        picture.append_attribute("encoding") = "base64";
        picture.text() = base64(item.picture).c_str();
    }
    add(question, "defaultgrade", "1.0000000");
    add(question, "penalty", "0.3333333");
    add(question, "hidden", "0");
    add(question, "idnumber", item.name);
    if (order) {
        add_pairs(question, item);
    } else if (number) {
        add_ranges(question, all, item);
    } else {
        add_choices(question, all, item);
    }
    pugi::xml_node tags = question.append_child("tags");
    add(tags.append_child("tag"), "text", "case:" + sheet.name);
    for (const std::string& claim : item.claims) {
        add(tags.append_child("tag"), "text", "claim:" + claim);
    }
}

}  // namespace

std::string moodle_xml(const Collection& all)
{
    pugi::xml_document document;
    pugi::xml_node head = document.append_child(pugi::node_declaration);
    head.append_attribute("version") = "1.0";
    head.append_attribute("encoding") = "UTF-8";
    pugi::xml_node quiz = document.append_child("quiz");
    for (const CaseSheet& sheet : all.cases) {
        add_category(quiz, all, sheet);
        for (const ItemSheet& item : sheet.items) {
            add_question(quiz, all, sheet, item);
        }
    }
    std::ostringstream out;
    document.save(out, " ");
    return out.str();
}

}  // namespace l5s1::scenarios::exports
