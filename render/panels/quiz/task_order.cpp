#include "render/panels/quiz/task_order.h"

#include "render/ui/keys.h"
#include "render/ui/widgets/button.h"
#include "render/ui/widgets/chip.h"
#include "render/ui/widgets/prose.h"

#include <algorithm>

namespace l5s1::render {

namespace {

using scenarios::Outbox;
using scenarios::Quiz;

constexpr float kDisc = 30.0f;
constexpr float kMover = 36.0f;

struct Row {
    std::size_t option = 0;
    Area box;
    bool held = false;
};

float row_height(const Ui& ui, float text_px, const Density& density)
{
    return std::max(ui.px(density.option_height * 0.85f), text_px + ui.px(16));
}

void draw_place(const Ui& ui, ImVec2 centre, ImU32 fill, ImU32 ink, std::size_t place)
{
    const float r = ui.px(kDisc) * 0.5f;
    ui.list->AddCircleFilled(centre, r, fill, 32);
    text_in(ui, {{centre.x - r, centre.y - r}, {centre.x + r, centre.y + r}}, {Role::body, true, ink},
            std::to_string(place + 1), Align::centre);
}

// A row of the open order: place, words, and two buttons that move it.
Row draw_row(Flow& flow, const Quiz& quiz, std::size_t option, std::size_t place, std::size_t count,
             const Density& density, Outbox& out, std::optional<std::size_t>& picked)
{
    Ui& ui = flow.ui();
    const Palette& c = ui.colours;
    const bool chosen = picked == option;
    const Ink ink{Role::body, chosen, c.ink};
    const float left = ui.px(kDisc + 24);
    const float movers = ui.px(kMover) * 2.0f + ui.px(8);
    const std::string& text = quiz.question().options[option].text.in(ui.language);
    const float width = flow.width() - left - movers;
    const float text_px = paragraph_height(ui, width, ink, text);
    Row row{option, flow.strip(row_height(ui, text_px, density)), false};
    if (!flow.drawing()) {
        return row;
    }
    ImGui::PushID(static_cast<int>(option));
    const float mid = row.box.centre().y;
    const float size = ui.px(kMover);
    const Area up = area_at(row.box.max.x - movers, mid - size * 0.5f, size, size);
    const Area down = area_at(up.max.x, up.min.y, size, size);
    const Hit hit = hit_area(ui, "row", {row.box.min, {up.min.x, row.box.max.y}});
    row.held = hit.held;
    if (hit.clicked || hit.held) {
        picked = option;
    }
    rounded_box(ui, row.box, hit.held ? c.well : c.panel, chosen ? c.sel : c.ctl, ui.px(8),
                std::max(1.0f, (chosen ? 2.5f : 1.5f) * ui.scale));
    draw_place(ui, {row.box.min.x + ui.px(kDisc * 0.5f + 12), mid}, chosen ? c.sel : c.well, chosen ? c.onsel : c.ink,
               place);
    paragraph(ui, {row.box.min.x + left, mid - text_px * 0.5f}, width, ink, text);
    if (place > 0 && icon_button(ui, "up", up, Icon::chevron_up)) {
        out.emplace_back(scenarios::ArrangeOption{option, place - 1});
        picked = option;
    }
    if (place + 1 < count && icon_button(ui, "down", down, Icon::chevron_down)) {
        out.emplace_back(scenarios::ArrangeOption{option, place + 1});
        picked = option;
    }
    if (hit.ring) {
        focus_ring(ui, row.box, ui.px(8));
    }
    ImGui::PopID();
    return row;
}

// Letters pick a row, Up and Down move it.
void read_keys(const std::vector<Row>& rows, Outbox& out, std::optional<std::size_t>& picked)
{
    for (const char c : typed_characters()) {
        const char first = c >= 'a' ? 'a' : c >= 'A' ? 'A' : '1';
        const std::size_t at = static_cast<std::size_t>(c) - static_cast<std::size_t>(first);
        if (at < rows.size()) {
            picked = rows[at].option;
        }
    }
    const int step = -arrow_y();
    if (step == 0 || !picked) {
        return;
    }
    for (std::size_t place = 0; place < rows.size(); ++place) {
        const bool room = step < 0 ? place > 0 : place + 1 < rows.size();
        if (rows[place].option == *picked && room) {
            out.emplace_back(scenarios::ArrangeOption{*picked, step < 0 ? place - 1 : place + 1});
            return;
        }
    }
}

// The right order, with the place that each was given.
void draw_solved(Flow& flow, const Quiz& quiz, const Density& density)
{
    Ui& ui = flow.ui();
    const Palette& c = ui.colours;
    const auto right = scenarios::right_options(quiz.question());
    const auto& given = quiz.answer().chosen;
    for (std::size_t place = 0; place < right.size(); ++place) {
        flow.gap(place ? density.gap : 0.0f);
        const scenarios::Option& option = quiz.question().options[right[place]];
        const auto put = static_cast<std::size_t>(std::find(given.begin(), given.end(), right[place]) - given.begin());
        const bool here = put == place;
        const Ink ink{Role::body, true, c.ink};
        const Ink why{density.why, false, c.ink};
        const float left = ui.px(kDisc + 24);
        const std::string said = here ? std::string() : ui.format("question.you_put", {std::to_string(put + 1)});
        const float chip = here ? 0.0f : badge_width(ui, said, false) + ui.px(12);
        const float width = flow.width() - left - ui.px(14);
        const float text_px = paragraph_height(ui, width - chip, ink, option.text.in(ui.language));
        const float why_px = paragraph_height(ui, width, why, option.explanation.in(ui.language));
        const Area box = flow.strip(std::max(ui.px(46), text_px + why_px + ui.px(22)));
        if (!flow.drawing()) {
            continue;
        }
        rounded_box(ui, box, here ? c.ok_bg : c.panel, here ? c.ok : c.warn, ui.px(8), std::max(1.0f, 2.5f * ui.scale));
        const float y = box.min.y + (box.height() - text_px - why_px - ui.px(2)) * 0.5f;
        draw_place(ui, {box.min.x + ui.px(kDisc * 0.5f + 12), y + text_px * 0.5f}, here ? c.ok : c.warn,
                   here ? c.ok_bg : c.warn_bg, place);
        if (!here) {
            badge(ui, {box.max.x - chip, y + text_px * 0.5f - ui.px(15)}, Tone::warn, said);
        }
        paragraph(ui, {box.min.x + left, y}, width - chip, ink, option.text.in(ui.language));
        paragraph(ui, {box.min.x + left, y + text_px + ui.px(2)}, width, why, option.explanation.in(ui.language));
    }
}

}  // namespace

void draw_order(Flow& flow, const Quiz& quiz, const Density& density, Outbox& out, std::optional<std::size_t>& picked)
{
    if (quiz.phase() != scenarios::QuizPhase::open) {
        draw_solved(flow, quiz, density);
        return;
    }
    const auto order = scenarios::standing_order(quiz.question(), quiz.answer());
    std::vector<Row> rows;
    for (std::size_t place = 0; place < order.size(); ++place) {
        flow.gap(place ? density.gap : 0.0f);
        rows.push_back(draw_row(flow, quiz, order[place], place, order.size(), density, out, picked));
    }
    if (!flow.drawing()) {
        return;
    }
    const float pointer = ImGui::GetIO().MousePos.y;
    for (std::size_t place = 0; place < rows.size(); ++place) {
        for (std::size_t over = 0; rows[place].held && over < rows.size(); ++over) {
            const Area& box = rows[over].box;
            if (over != place && box.min.y <= pointer && pointer < box.max.y) {
                out.emplace_back(scenarios::ArrangeOption{rows[place].option, over});
            }
        }
    }
    read_keys(rows, out, picked);
}

}  // namespace l5s1::render
