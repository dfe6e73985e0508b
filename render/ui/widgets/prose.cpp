#include "render/ui/widgets/prose.h"

#include "scenarios/io/utf8.h"

#include <linebreak.h>

#include <cstdint>

namespace l5s1::render {

namespace {

using scenarios::Character;
using scenarios::character_at;

constexpr std::uint32_t kEnDash = 0x2013;

bool latin_or_digit(std::uint32_t c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

bool digit(std::uint32_t c)
{
    return c >= '0' && c <= '9';
}

bool ideograph(std::uint32_t c)
{
    return c >= 0x4E00 && c <= 0x9FFF;
}

// Places where the algorithm would break and a reader would not: inside L4–L5 or 4/5, and between a number and what it
// counts ("21 天").
bool keeps_together(std::uint32_t before_last, std::uint32_t last, std::uint32_t next)
{
    return ((last == kEnDash || last == '/') && latin_or_digit(next)) || (digit(last) && ideograph(next)) ||
           (digit(before_last) && last == ' ' && ideograph(next));
}

float width_of(std::string_view text)
{
    return ImGui::CalcTextSize(text.data(), text.data() + text.size(), false, -1.0f).x;
}

std::string_view without_trailing_space(std::string_view line)
{
    while (!line.empty() && (line.back() == ' ' || line.back() == '\n' || line.back() == '\r')) {
        line.remove_suffix(1);
    }
    return line;
}

std::vector<char> break_marks(std::string_view text, scenarios::Language language)
{
    static const bool ready = [] {
        init_linebreak();
        return true;
    }();
    std::vector<char> marks(text.size(), LINEBREAK_NOBREAK);
    if (ready && !text.empty()) {
        set_linebreaks_utf8(reinterpret_cast<const utf8_t*>(text.data()), text.size(),
                            std::string(scenarios::info(language).id).c_str(), marks.data());
    }
    return marks;
}

std::vector<std::string_view> filled(std::string_view text, float width_px, const std::vector<char>& marks)
{
    std::vector<std::string_view> lines;
    std::size_t start = 0;  // of the line
    std::size_t last = 0;   // latest place where this line may end
    std::uint32_t before = 0;
    const auto end_line = [&](std::size_t end) {
        lines.push_back(without_trailing_space(text.substr(start, end - start)));
        start = end;
        last = end;
    };
    for (std::size_t at = 0; at < text.size();) {
        const Character c = character_at(text, at);
        const std::size_t next = at + c.size;
        const char mark = marks[next - 1];
        const bool at_end = next == text.size();
        const bool must = mark == LINEBREAK_MUSTBREAK && !at_end;
        const bool may =
            at_end || must ||
            (mark == LINEBREAK_ALLOWBREAK && !keeps_together(before, c.code, character_at(text, next).code));
        if (may) {
            const std::string_view candidate = without_trailing_space(text.substr(start, next - start));
            if (last > start && width_of(candidate) > width_px) {
                end_line(last);
            }
            last = next;
            if (must) {
                end_line(next);
            }
        }
        before = c.code;
        at = next;
    }
    if (start < text.size()) {
        end_line(text.size());
    }
    return lines;
}

constexpr float kWidow = 0.12f;  // share of the width below which a last line looks lost

bool has_widow(const std::vector<std::string_view>& lines, float width_px)
{
    return lines.size() > 1 && width_of(lines.back()) < kWidow * width_px;
}

}  // namespace

std::vector<std::string_view> wrapped(std::string_view text, float width_px, scenarios::Language language)
{
    const std::vector<char> marks = break_marks(text, language);
    const std::vector<std::string_view> lines = filled(text, width_px, marks);
    if (!has_widow(lines, width_px)) {
        return lines;
    }
    for (const float share : {0.95f, 0.9f, 0.84f}) {
        std::vector<std::string_view> narrower = filled(text, width_px * share, marks);
        if (narrower.size() == lines.size() && !has_widow(narrower, width_px)) {
            return narrower;
        }
    }
    return lines;
}

}  // namespace l5s1::render
