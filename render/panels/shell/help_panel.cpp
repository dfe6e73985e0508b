#include "render/panels/shell/help_panel.h"

#include "render/panels/shell/actions.h"
#include "render/ui/widgets/button.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace l5s1::render {

namespace {

constexpr float kRow = 26.0f;
constexpr float kSmallestRow = 19.0f;
constexpr float kHead = 56.0f;
constexpr float kPad = 24.0f;
constexpr float kBetween = 28.0f;  // two columns
constexpr float kKeys = 14.0f;     // keys and words
constexpr std::size_t kFew = 2;    // lines

// A line of the sheet: a heading or an action.
struct Line {
    const Action* action = nullptr;
    std::string heading;
};

std::vector<Line> lines_of(const Ui& ui)
{
    std::vector<Line> lines;
    for (int where = 0; where <= static_cast<int>(Where::control); ++where) {
        lines.push_back({nullptr, ui.words("action.where_" + std::to_string(where))});
        for (const Action& a : actions()) {
            if (static_cast<int>(a.where) == where && a.shown_as == a.id && !a.keys.empty()) {
                lines.push_back({&a, {}});
            }
        }
    }
    return lines;
}

Ink key_ink(const Ui& ui, Role role)
{
    return {role, true, ui.colours.ink};
}

std::string keys_of(const Ui& ui, const Line& line)
{
    return key_words(ui.strings, ui.language, *line.action, " · ");
}

// Widths of the widest keys and the widest words of some lines.
struct Column {
    std::size_t from = 0, to = 0;
    float keys = 0.0f, words = 0.0f;

    [[nodiscard]] float width(const Ui& ui) const { return keys + ui.px(kKeys) + words; }
};

std::vector<Column> columns_of(const Ui& ui, const std::vector<Line>& lines, std::size_t count, Role role)
{
    std::vector<Column> columns;
    const std::size_t each = (lines.size() + count - 1) / count;
    for (std::size_t from = 0; from < lines.size();) {
        std::size_t to = std::min(lines.size(), from + each);
        // the last lines of a group stay with it
        const auto rest = std::find_if(lines.begin() + static_cast<std::ptrdiff_t>(to), lines.end(),
                                       [](const Line& line) { return !line.action; });
        const auto end = static_cast<std::size_t>(rest - lines.begin());
        to = end - to <= kFew ? end : to;
        while (to < lines.size() && to > from + 1 && !lines[to - 1].action) {
            --to;  // a heading stands over its first line
        }
        Column column{from, to};
        for (std::size_t i = from; i < to; ++i) {
            const bool heading = !lines[i].action;
            const std::string words = heading ? lines[i].heading : ui.words(words_key(*lines[i].action));
            column.words = std::max(column.words, heading ? 0.0f : text_width(ui, {role, false, 0}, words) + 1);
            column.keys =
                std::max(column.keys, heading ? 0.0f : text_width(ui, key_ink(ui, role), keys_of(ui, lines[i])) + 1);
        }
        columns.push_back(column);
        from = to;
    }
    return columns;
}

void draw_column(Ui& ui, const std::vector<Line>& lines, const Column& column, Role role, float x, float top, float row)
{
    for (std::size_t i = column.from; i < column.to; ++i) {
        const float y = top + row * static_cast<float>(i - column.from);
        if (!lines[i].action) {
            text_in(ui, area_at(x, y, column.width(ui), row), {role, true, ui.colours.ink2}, lines[i].heading);
            hairline(ui, x, x + column.width(ui), y + row - 1.0f);
            continue;
        }
        value_in(ui, area_at(x, y, column.keys, row), key_ink(ui, role), keys_of(ui, lines[i]));
        text_in(ui, area_at(x + column.keys + ui.px(kKeys), y, column.words, row), {role, false, ui.colours.ink},
                ui.words(words_key(*lines[i].action)));
    }
}

}  // namespace

// The sheet as it fits the window: the type as large, the columns as few as there is room for.
struct Sheet {
    Role role = Role::small;
    std::vector<Column> columns;
    float width = 0.0f;
    std::size_t longest = 0;  // lines of the longest column
};

Sheet sheet_of(const Ui& ui, const std::vector<Line>& lines, const Area& window)
{
    const float high = window.height() - ui.px(16) - ui.px(kHead) - ui.px(kPad);
    Sheet sheet;
    for (const Role role : {Role::small, Role::note}) {
        for (std::size_t count = 2; count <= 4; ++count) {
            sheet = {role, columns_of(ui, lines, count, role), ui.px(kPad) * 2.0f - ui.px(kBetween), 0};
            for (const Column& column : sheet.columns) {
                sheet.width += column.width(ui) + ui.px(kBetween);
                sheet.longest = std::max(sheet.longest, column.to - column.from);
            }
            const bool fits = static_cast<float>(sheet.longest) * ui.px(kSmallestRow) <= high;
            if (fits && sheet.width <= window.width() - ui.px(16)) {
                return sheet;
            }
        }
    }
    return sheet;
}

bool draw_help_panel(const PanelContext& context, bool fresh)
{
    Ui& ui = context.ui;
    const Area window = area(context.layout.window);
    const std::vector<Line> lines = lines_of(ui);
    const Sheet sheet = sheet_of(ui, lines, window);
    const float high = window.height() - ui.px(16) - ui.px(kHead) - ui.px(kPad);
    const float width = sheet.width;
    const auto most = static_cast<float>(sheet.longest);
    const float row = std::max(ui.px(kSmallestRow), std::min(ui.px(kRow), std::floor(high / most)));
    const float height = ui.px(kHead) + row * most + ui.px(kPad);
    const Area box = area_at(std::round(window.centre().x - width * 0.5f),
                             std::round(window.centre().y - height * 0.5f), width, height);

    begin_panel(ui, "help", box, Shape::above);
    const float side = ui.px(32);
    const Area head{{box.min.x + ui.px(kPad), box.min.y + ui.px(12)}, {box.max.x - ui.px(kPad), box.min.y + ui.px(44)}};
    text_in(ui, {head.min, {head.max.x - side, head.max.y}}, {Role::title, true, ui.colours.ink},
            ui.words("action.sheet"));
    const bool closed = icon_button(ui, "close", {{head.max.x - side, head.min.y}, head.max}, Icon::close);
    float x = box.min.x + ui.px(kPad);
    for (const Column& column : sheet.columns) {
        draw_column(ui, lines, column, sheet.role, x, box.min.y + ui.px(kHead), row);
        x += column.width(ui) + ui.px(kBetween);
    }
    const bool beside = ImGui::IsMouseClicked(0) && !box.contains(ImGui::GetIO().MousePos) && !fresh;
    end_panel(ui);
    return !closed && !beside;
}

}  // namespace l5s1::render
