#include "render/panels/mystery/mystery_parts.h"

#include <algorithm>

namespace l5s1::render {

namespace {

constexpr float kBoxPad = 12.0f;
constexpr float kLeastBox = 40.0f;

}  // namespace

bool is_abnormal(const sim::Reading& reading, std::size_t side)
{
    const double value = reading.value[side];
    switch (reading.kind) {
        case sim::ReadingKind::pain:
        case sim::ReadingKind::yes_no:
        case sim::ReadingKind::girth:
            return value > 0.0;
        case sim::ReadingKind::mrc:
            return value < static_cast<double>(sim::Mrc::g5);
        case sim::ReadingKind::share:
            return value < 4.0;
        case sim::ReadingKind::reflex:
        case sim::ReadingKind::feeling:
            return value != 2.0;
        case sim::ReadingKind::degrees:
            return value < 7.0;
        case sim::ReadingKind::index:
            return value <= 0.0;
        case sim::ReadingKind::volume:
            return value >= 2.0;
    }
    return false;
}

bool choice_box(Ui& ui, const char* id, const Area& box, std::string_view words, bool chosen)
{
    const Palette& c = ui.colours;
    const Hit hit = hit_area(ui, id, box);
    rounded_box(ui, box,
                chosen        ? c.sel
                : hit.hovered ? c.well
                              : c.panel,
                chosen        ? c.sel
                : hit.hovered ? c.ink
                              : c.ctl,
                ui.px(8), std::max(1.0f, 1.5f * ui.scale));
    const Ink ink{Role::body, chosen, chosen ? c.onsel : c.ink};
    const float width = box.width() - ui.px(kBoxPad) * 2.0f;
    const float height = paragraph_height(ui, width, ink, words);
    paragraph(ui, {box.min.x + ui.px(kBoxPad), box.min.y + (box.height() - height) * 0.5f}, width, ink, words);
    if (hit.ring) {
        focus_ring(ui, box, ui.px(8));
    }
    return hit.clicked;
}

std::optional<std::size_t> choice_grid(Flow& flow, const char* id, std::span<const std::string> words,
                                       std::optional<std::size_t> chosen, std::size_t columns)
{
    Ui& ui = flow.ui();
    std::optional<std::size_t> clicked;
    const float gap = ui.px(8);
    const auto count = static_cast<float>(columns);
    const float width = std::floor((flow.width() - gap * (count - 1.0f)) / count);
    for (std::size_t first = 0; first < words.size(); first += columns) {
        const std::size_t end = std::min(words.size(), first + columns);
        float height = ui.px(kLeastBox);
        for (std::size_t i = first; i < end; ++i) {
            // measured bold: choosing must not move anything
            height =
                std::max(height, paragraph_height(ui, width - ui.px(kBoxPad) * 2.0f, {Role::body, true, 0}, words[i]) +
                                     ui.px(14));
        }
        const Area row = flow.strip(height);
        flow.gap(end < words.size() ? 8.0f : 0.0f);
        for (std::size_t i = first; flow.drawing() && i < end; ++i) {
            const float x = row.min.x + (width + gap) * static_cast<float>(i - first);
            const std::string name = std::string(id) + std::to_string(i);
            if (choice_box(ui, name.c_str(), area_at(x, row.min.y, width, height), words[i], chosen == i)) {
                clicked = i;
            }
        }
    }
    return clicked;
}

}  // namespace l5s1::render
