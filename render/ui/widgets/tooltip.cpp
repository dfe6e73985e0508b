#include "render/ui/widgets/tooltip.h"

#include "render/ui/widgets/chip.h"
#include "render/ui/widgets/icon.h"

#include <algorithm>

namespace l5s1::render {

namespace {

constexpr float kCardWidth = 360.0f;

// Beside `beside`, where there is more room; moved down or up to stay on the screen.
Area place(const Ui& ui, const Area& beside, const Area& screen, ImVec2 size)
{
    const float gap = ui.px(12);
    const bool to_left = beside.min.x - screen.min.x > screen.max.x - beside.max.x;
    float x = to_left ? beside.min.x - gap - size.x : beside.max.x + gap;
    x = std::clamp(x, screen.min.x + gap, std::max(screen.min.x + gap, screen.max.x - gap - size.x));
    const float y =
        std::clamp(beside.min.y, screen.min.y + gap, std::max(screen.min.y + gap, screen.max.y - gap - size.y));
    return area_at(x, y, size.x, size.y);
}

}  // namespace

void draw_card(Ui& ui, const Card& card, const Area& beside, const Area& screen)
{
    const Palette& c = ui.colours;
    const float pad = ui.px(16);
    const float width = std::min(ui.px(kCardWidth), screen.width() - ui.px(24));
    const float inner = width - 2 * pad;
    const Ink body{Role::small, false, c.ink2};
    const Ink note{Role::note, false, c.ink3};
    const float title_h = ui.px(28);
    const float body_h = card.body.empty() ? 0.0f : paragraph_height(ui, inner, body, card.body) + ui.px(4);
    const float note_w = inner - ui.px(24);
    const float note_h = card.source.empty() ? 0.0f : paragraph_height(ui, note_w, note, card.source) + ui.px(16);
    const Area box = place(ui, beside, screen, {width, pad + title_h + body_h + note_h + ui.px(10)});

    ImDrawList* const before = ui.list;
    const std::string panel = ui.panel;
    ui.list = ImGui::GetForegroundDrawList();
    ui.panel = "card";
    const float ring = ui.px(c.halo_px);
    ui.list->AddRectFilled({box.min.x - ring, box.min.y - ring}, {box.max.x + ring, box.max.y + ring}, c.halo,
                           ui.px(8) + ring);
    rounded_box(ui, box, c.panel, c.line, ui.px(8), 1.0f);
    float y = box.min.y + ui.px(12);
    const float x = box.min.x + pad;
    const float pill = card.grade ? ui.px(kPillWidth + 8) : 0.0f;
    text_in(ui, area_at(x, y, inner - pill, title_h), {Role::body, true, c.ink}, card.title);
    if (card.grade) {
        mrc_pill(ui, {box.max.x - pad - ui.px(kPillWidth), y + ui.px(2)}, *card.grade);
    }
    y += title_h;
    if (!card.body.empty()) {
        y += paragraph(ui, {x, y}, inner, body, card.body) + ui.px(4);
    }
    if (!card.source.empty()) {
        hairline(ui, x, x + inner, y + ui.px(4));
        y += ui.px(12);
        icon(ui, Icon::info, {x + ui.px(8), y + line_height(ui, Role::note) * 0.5f}, ui.px(16), c.ink3);
        paragraph(ui, {x + ui.px(24), y}, note_w, note, card.source);
    }
    ui.list = before;
    ui.panel = panel;
}

}  // namespace l5s1::render
