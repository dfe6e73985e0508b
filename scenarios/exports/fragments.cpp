#include "scenarios/exports/fragments.h"

namespace l5s1::scenarios::exports {

namespace {

std::string headed(const Collection& all, std::string_view key, std::string_view text)
{
    return "<p><strong>" + escaped(all.words(key)) + escaped(all.words("quiz.take.colon")) + "</strong>" +
           escaped(text) + "</p>";
}

std::string table_html(const Collection& all, const ContrastTable& table)
{
    std::string out = "<table><caption>" + escaped(all.words("cases.question.contrast")) +
                      "</caption><thead><tr><th scope=\"col\">" + escaped(all.words("export.lesion")) + "</th>";
    for (const std::string& column : table.columns) {
        out += "<th scope=\"col\">" + escaped(column) + "</th>";
    }
    out += "</tr></thead><tbody>";
    for (const auto& row : table.rows) {
        out += "<tr><th scope=\"row\">" + escaped(row.name) + "</th>";
        for (const std::string& cell : row.cells) {
            out += "<td>" + escaped(cell) + "</td>";
        }
        out += "</tr>";
    }
    return out + "</tbody></table>";
}

}  // namespace

std::string escaped(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            default:
                out += c;
        }
    }
    return out;
}

std::string paragraph(std::string_view text)
{
    return "<p>" + escaped(text) + "</p>";
}

std::string question_html(const ItemSheet& item)
{
    std::string out;
    for (const std::string& sentence : item.situation) {
        out += paragraph(sentence);
    }
    out += "<p><strong>" + escaped(item.stem) + "</strong></p>";
    return item.instruction.empty() ? out : out + paragraph(item.instruction);
}

std::string teaching_html(const Collection& all, const ItemSheet& item)
{
    std::string out = headed(all, "quiz.take.lesson", item.lesson);
    for (const std::string& note : item.notes) {
        out += headed(all, "cases.question.note", note);
    }
    if (!item.seen.empty()) {
        out += headed(all, "export.seen", item.seen);
    }
    if (!item.contrast.rows.empty()) {
        out += table_html(all, item.contrast);
    }
    return out;
}

std::string whole_teaching_html(const Collection& all, const ItemSheet& item)
{
    std::string out =
        teaching_html(all, item) + "<p><strong>" + escaped(all.words("quiz.take.sources")) + "</strong></p><ul>";
    for (const std::string& source : item.sources) {
        out += "<li>" + escaped(source) + "</li>";
    }
    return out + "</ul><p><small>" + escaped(all.words("report.disclaimer")) + "</small></p>";
}

std::string order_html(const Collection& all, const ItemSheet& item)
{
    std::string out = "<ol>";
    for (const std::size_t i : right_places(item)) {
        const OptionSheet& option = item.options[i];
        out += "<li><strong>" + escaped(option.text) + "</strong><br />" + escaped(explanation_text(all, option)) +
               "</li>";
    }
    return out + "</ol>";
}

std::string picture_html(const ItemSheet& item, std::string_view address)
{
    return item.picture.empty() ? std::string()
                                : "<p><img src=\"" + escaped(address) + "\" alt=\"" + escaped(item.picture_text) +
                                      "\" style=\"max-width: 100%\" /></p>";
}

std::string explanation_text(const Collection& all, const OptionSheet& option)
{
    return option.unsafe ? all.words("export.unsafe", {option.explanation}) : option.explanation;
}

}  // namespace l5s1::scenarios::exports
