#include "scenarios/exports/gift.h"

#include "scenarios/exports/fragments.h"
#include "scenarios/io/number_text.h"

#include <array>

namespace l5s1::scenarios::exports {

namespace {

// The characters with a meaning get a backslash, the backslash itself too.
std::string guarded(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        if (std::string_view("\\#=~{}:").find(c) != std::string_view::npos) {
            out += '\\';
        }
        out += c;
    }
    return out;
}

// A slash would begin a category below.
std::string category(const std::string& title)
{
    std::string out;
    for (const char c : title) {
        out += c == '/' ? "//" : std::string(1, c);
    }
    return out;
}

std::string answer(const Collection& all, const ItemSheet& item, const OptionSheet& option)
{
    std::string out = option.right && !item.several ? "=" : "~";
    if (item.several) {
        out += "%" + (option.right ? std::string(moodle_share(count_right(item))) : std::string("-100")) + "%";
    }
    return "\t" + out + guarded(paragraph(option.text)) + "#" + guarded(paragraph(explanation_text(all, option))) +
           "\n";
}

// Matching: each option to its place. The format has no feedback for a pair, so the explanations follow the teaching.
std::string matching(const Collection& all, const ItemSheet& item)
{
    std::string out;
    for (const OptionSheet& option : item.options) {
        out += "\t=" + guarded(paragraph(option.text)) + " -> " + std::to_string(option.place) + "\n";
    }
    return out + "\t####" + guarded(order_html(all, item) + whole_teaching_html(all, item)) + "\n";
}

// Ranges of a number, the right one first.
std::string ranges(const Collection& all, const ItemSheet& item)
{
    std::string out;
    for (const bool right : {true, false}) {
        for (const OptionSheet& option : item.options) {
            if (option.right == right) {
                out += std::string("\t=%") + (right ? "100" : "0") + "%" + exact(option.from) + ".." +
                       exact(option.to) + "#" +
                       guarded(paragraph(option.text) + paragraph(explanation_text(all, option))) + "\n";
            }
        }
    }
    return out;
}

}  // namespace

std::string_view moodle_share(std::size_t right)
{
    static constexpr std::array<std::string_view, 6> kShares{"100", "50", "33.33333", "25", "20", "16.66667"};
    return kShares[right - 1];
}

std::string gift(const Collection& all)
{
    std::string out = "// L5S1 " L5S1_VERSION ". " + all.words("report.disclaimer") + "\n\n";
    for (const CaseSheet& sheet : all.cases) {
        out += "$CATEGORY: $course$/L5S1/" + category(sheet.title) + "\n\n";
        for (const ItemSheet& item : sheet.items) {
            out += "// question: " + item.name + "\n::" + guarded(item.name) + "::[html]" +
                   guarded(question_html(item)) + (item.interaction == Interaction::number ? "{#\n" : "{\n");
            if (item.interaction == Interaction::order) {
                out += matching(all, item) + "}\n\n";
                continue;
            }
            if (item.interaction == Interaction::number) {
                out += ranges(all, item) + "\t####" + guarded(whole_teaching_html(all, item)) + "\n}\n\n";
                continue;
            }
            for (const OptionSheet& option : item.options) {
                out += answer(all, item, option);
            }
            out += "\t####" + guarded(whole_teaching_html(all, item)) + "\n}\n\n";
        }
    }
    return out;
}

}  // namespace l5s1::scenarios::exports
