#include "scenarios/exports/anki.h"

#include "scenarios/exports/fragments.h"

namespace l5s1::scenarios::exports {

namespace {

// Every field is quoted, so that none can be taken for a comment or a separator.
std::string in_quotes(std::string_view field)
{
    std::string out = "\"";
    for (const char c : field) {
        out += c == '"' ? "\"\"" : std::string(1, c);
    }
    return out + "\"";
}

std::string front(const ItemSheet& item)
{
    std::string out = question_html(item) + "<ol type=\"A\">";
    for (const OptionSheet& option : item.options) {
        out += "<li>" + escaped(option.text) + "</li>";
    }
    return out + "</ol>";
}

std::string back(const Collection& all, const ItemSheet& item)
{
    std::string out =
        "<p><strong>" + escaped(all.words("export.right_answer", {right_letters(item)})) + "</strong></p><ul>";
    for (std::size_t i = 0; i < item.options.size(); ++i) {
        out +=
            "<li>" + escaped(all.words("export.option", {letter(i), explanation_text(all, item.options[i])})) + "</li>";
    }
    return out + "</ul>" + whole_teaching_html(all, item);
}

std::string tags(const CaseSheet& sheet, const ItemSheet& item)
{
    std::string out = "l5s1 l5s1::case::" + sheet.name;
    for (const std::string& claim : item.claims) {
        out += " l5s1::claim::" + claim;
    }
    return out;
}

}  // namespace

std::string anki(const Collection& all)
{
    std::string out =
        "#separator:Tab\n#html:true\n#notetype:Basic\n#deck:L5S1\n#columns:ID\tFront\tBack\tTags\n#guid column:1\n"
        "#tags column:4\n#if matches:update current\n";
    out += "# " + all.words("report.disclaimer") + "\n";
    for (const CaseSheet& sheet : all.cases) {
        for (const ItemSheet& item : sheet.items) {
            out += in_quotes(item.name) + '\t' + in_quotes(front(item)) + '\t' + in_quotes(back(all, item)) +
                   '\t' + in_quotes(tags(sheet, item)) + '\n';
        }
    }
    return out;
}

}  // namespace l5s1::scenarios::exports
