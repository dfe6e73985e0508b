#include "scenarios/exports/qti_item.h"

#include "scenarios/exports/fragments.h"

#include <pugixml.hpp>

#include <sstream>

namespace l5s1::scenarios::exports {

namespace {

using Attributes = std::initializer_list<std::pair<const char*, const char*>>;

pugi::xml_node add(pugi::xml_node parent, const char* name, const Attributes& attributes, const std::string& text = {})
{
    pugi::xml_node node = parent.append_child(name);
    for (const auto& [key, value] : attributes) {
        node.append_attribute(key) = value;
    }
    if (!text.empty()) {
        node.text() = text.c_str();
    }
    return node;
}

// Our fragments are well-formed; what HTML 5 knows and QTI does not is left out.
void add_fragment(pugi::xml_node parent, const std::string& html)
{
    parent.append_buffer(html.data(), html.size(), pugi::parse_default | pugi::parse_fragment);
}

void declare(pugi::xml_node root, const ItemSheet& item)
{
    const char* cardinality = item.interaction == Interaction::order ? "ordered" : item.several ? "multiple" : "single";
    auto response = add(root, "responseDeclaration",
                        {{"identifier", "RESPONSE"}, {"cardinality", cardinality}, {"baseType", "identifier"}});
    auto correct = response.append_child("correctResponse");
    for (const std::size_t i : right_places(item)) {
        add(correct, "value", {}, letter(i));
    }
    auto score =
        add(root, "outcomeDeclaration", {{"identifier", "SCORE"}, {"cardinality", "single"}, {"baseType", "float"}});
    add(score.append_child("defaultValue"), "value", {}, "0");
    add(root, "outcomeDeclaration",
        {{"identifier", "FEEDBACK"}, {"cardinality", cardinality}, {"baseType", "identifier"}});
    add(root, "outcomeDeclaration",
        {{"identifier", "TEACHING"}, {"cardinality", "single"}, {"baseType", "identifier"}});
}

void add_body(pugi::xml_node root, const Collection& all, const ItemSheet& item)
{
    auto body = root.append_child("itemBody");
    for (const std::string& sentence : item.situation) {
        add(body, "p", {}, sentence);
    }
    if (item.interaction == Interaction::order) {
        auto order = add(body, "orderInteraction", {{"responseIdentifier", "RESPONSE"}, {"shuffle", "false"}});
        add(order, "prompt", {}, item.stem);
        for (std::size_t i = 0; i < item.options.size(); ++i) {
            add(order, "simpleChoice", {{"identifier", letter(i).c_str()}}, item.options[i].text);
        }
        return;
    }
    auto choice = add(body, "choiceInteraction",
                      {{"responseIdentifier", "RESPONSE"},
                       {"shuffle", "true"},
                       {"maxChoices", item.several ? "0" : "1"}});  // 0: any number
    add(choice, "prompt", {},
        item.instruction.empty() ? item.stem : all.words("export.prompt", {item.stem, item.instruction}));
    for (std::size_t i = 0; i < item.options.size(); ++i) {
        add(choice, "simpleChoice", {{"identifier", letter(i).c_str()}}, item.options[i].text);
    }
}

// The stock template match_correct sets the score only; feedback needs the answer in an outcome too.
void add_processing(pugi::xml_node root)
{
    auto processing = root.append_child("responseProcessing");
    auto right = processing.append_child("responseCondition").append_child("responseIf");
    auto match = right.append_child("match");
    add(match, "variable", {{"identifier", "RESPONSE"}});
    add(match, "correct", {{"identifier", "RESPONSE"}});
    add(add(right, "setOutcomeValue", {{"identifier", "SCORE"}}), "baseValue", {{"baseType", "float"}}, "1");
    add(add(processing, "setOutcomeValue", {{"identifier", "FEEDBACK"}}), "variable", {{"identifier", "RESPONSE"}});
    add(add(processing, "setOutcomeValue", {{"identifier", "TEACHING"}}), "baseValue", {{"baseType", "identifier"}},
        "shown");
}

void add_feedback(pugi::xml_node root, const Collection& all, const ItemSheet& item)
{
    for (std::size_t i = 0; i < item.options.size(); ++i) {
        const OptionSheet& option = item.options[i];
        const std::string key = option.place   ? "export.option"
                                : option.right ? "export.right_option"
                                               : "export.wrong_option";
        const std::string name =
            option.place ? all.words("export.prompt",
                                     {letter(i) + " ", all.words("export.at_place", {std::to_string(option.place)})})
                         : letter(i);
        add(root, "modalFeedback",
            {{"outcomeIdentifier", "FEEDBACK"}, {"identifier", letter(i).c_str()}, {"showHide", "show"}},
            all.words(key, {name, explanation_text(all, option)}));
    }
    auto teaching =
        add(root, "modalFeedback", {{"outcomeIdentifier", "TEACHING"}, {"identifier", "shown"}, {"showHide", "show"}});
    add_fragment(teaching, whole_teaching_html(all, item));
}

}  // namespace

std::string qti_item(const Collection& all, const ItemSheet& item)
{
    pugi::xml_document document;
    pugi::xml_node head = document.append_child(pugi::node_declaration);
    head.append_attribute("version") = "1.0";
    head.append_attribute("encoding") = "UTF-8";
    auto root = add(document, "assessmentItem",
                    {{"xmlns", "http://www.imsglobal.org/xsd/imsqti_v2p1"},
                     {"xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"},
                     {"xsi:schemaLocation",
                      "http://www.imsglobal.org/xsd/imsqti_v2p1 "
                      "http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd"},
                     {"identifier", item.name.c_str()},
                     {"title", item.stem.c_str()},
                     {"adaptive", "false"},
                     {"timeDependent", "false"},
                     {"xml:lang", all.tag().c_str()}});
    declare(root, item);
    add_body(root, all, item);
    add_processing(root);
    add_feedback(root, all, item);
    std::ostringstream out;
    document.save(out, " ");
    return out.str();
}

}  // namespace l5s1::scenarios::exports
