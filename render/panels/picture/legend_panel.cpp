#include "render/panels/picture/legend_panel.h"

#include "render/ui/widgets/chip.h"
#include "render/ui/widgets/flow.h"

#include <algorithm>
#include <array>

namespace l5s1::render {

namespace {

enum class Sign : std::uint8_t { pulse, slow, thin, muscle, bulk, red, numb, pain, dermatome };
struct Row {
    Sign sign;
    std::string_view key;
};
constexpr std::array kRows{
    Row{Sign::pulse, "picture.legend_row.pulse"},        Row{Sign::slow, "picture.legend_row.slow"},
    Row{Sign::thin, "picture.legend_row.thin"},          Row{Sign::muscle, "picture.legend_row.muscle"},
    Row{Sign::bulk, "picture.legend_row.bulk"},          Row{Sign::red, "picture.legend_row.red"},
    Row{Sign::numb, "picture.legend_row.numb"},          Row{Sign::pain, "picture.legend_row.pain"},
    Row{Sign::dermatome, "picture.legend_row.dermatome"}};
constexpr std::array<std::string_view, 6> kHandKeys{"picture.legend_hand.orbit", "picture.legend_hand.pan",
                                                    "picture.legend_hand.zoom",  "picture.legend_hand.pick",
                                                    "picture.legend_hand.reset", "picture.legend_hand.lens"};
constexpr float kSwatch = 44.0f;
// As in the picture: flesh, its fat, inflammation, pain, skin.
constexpr ImU32 kFlesh = IM_COL32(0xB4, 0x50, 0x46, 255);
constexpr ImU32 kPale = IM_COL32(0xD9, 0xB3, 0xA4, 255);
constexpr ImU32 kFat = IM_COL32(0xEB, 0xD2, 0x96, 255);
constexpr ImU32 kNerve = IM_COL32(0xE8, 0xC0, 0x4A, 255);
constexpr ImU32 kRed = IM_COL32(0xD8, 0x32, 0x28, 255);
constexpr ImU32 kGlow = IM_COL32(0xFF, 0x9A, 0x40, 255);
constexpr ImU32 kSkin = IM_COL32(0xE6, 0xBE, 0xA6, 255);
constexpr ImU32 kDark = IM_COL32(0x28, 0x1C, 0x32, 255);

void draw_nerve(const Ui& ui, const Area& box, std::initializer_list<float> volleys, float press)
{
    const float y = box.centre().y;
    ui.list->AddRectFilled({box.min.x, y - ui.px(3)}, {box.max.x, y + ui.px(3)}, kNerve, ui.px(3));
    for (const float at : volleys) {
        const ImVec2 c{box.min.x + box.width() * at, y};
        ui.list->AddCircleFilled(c, ui.px(5), IM_COL32(255, 253, 220, 255));
        ui.list->AddCircle(c, ui.px(5), ui.colours.ink, 16, std::max(1.0f, ui.scale));
    }
    if (press > 0.0f) {
        const float x = box.min.x + box.width() * press;
        ui.list->AddRectFilled({x - ui.px(2), box.min.y}, {x + ui.px(2), box.max.y}, kRed, ui.px(2));
    }
}

void draw_lines(const Ui& ui, const Area& box, ImU32 colour, float step, float width)
{
    ui.list->PushClipRect(box.min, box.max, true);
    for (float x = box.min.x - box.height(); x < box.max.x; x += step) {
        ui.list->AddLine({x, box.max.y}, {x + box.height(), box.min.y}, colour, width);
    }
    ui.list->PopClipRect();
}

void draw_sign(const Ui& ui, const Area& box, Sign sign)
{
    const auto fill = [&](ImU32 colour) { ui.list->AddRectFilled(box.min, box.max, colour, ui.px(4)); };
    switch (sign) {
        case Sign::pulse:
            draw_nerve(ui, box, {0.2f, 0.5f, 0.8f}, 0.0f);
            break;
        case Sign::slow:
            draw_nerve(ui, box, {0.12f, 0.36f, 0.88f}, 0.6f);
            break;
        case Sign::thin:
            draw_nerve(ui, box, {0.5f}, 0.0f);
            break;
        case Sign::muscle:
            ui.list->AddRectFilledMultiColor(box.min, box.max, kFlesh, kPale, kPale, kFlesh);
            break;
        case Sign::bulk: {
            const Area thin = box.inset(0, ui.px(4));
            ui.list->AddRectFilled(thin.min, thin.max, kFlesh, ui.px(4));
            for (const float y : {0.35f, 0.65f}) {
                const float at = thin.min.y + thin.height() * y;
                ui.list->AddLine({thin.min.x + ui.px(4), at}, {thin.max.x - ui.px(4), at}, kFat, ui.px(2));
            }
            break;
        }
        case Sign::red:
            draw_nerve(ui, box, {}, 0.0f);
            ui.list->AddCircleFilled(box.centre(), ui.px(8), kRed, 24);
            break;
        case Sign::numb:
            fill(kSkin);
            draw_lines(ui, box, kDark, ui.px(6), std::max(1.0f, 1.8f * ui.scale));
            break;
        case Sign::pain:
            fill(kGlow);
            for (const float x : {0.18f, 0.5f, 0.82f}) {
                ui.list->AddCircleFilled({box.min.x + box.width() * x, box.centre().y}, ui.px(4),
                                         IM_COL32(255, 232, 170, 255));
            }
            break;
        case Sign::dermatome: {
            const float third = box.width() / 3.0f;
            for (int i = 0; i < 3; ++i) {
                root_dot(ui, {box.min.x + third * (static_cast<float>(i) + 0.5f), box.centre().y}, third * 0.48f,
                         static_cast<sim::Root>(static_cast<int>(sim::Root::L4) + i));
            }
            break;
        }
    }
}

void draw_legend(Flow& flow)
{
    Ui& ui = flow.ui();
    for (const Row& row : kRows) {
        const float top = flow.y();
        flow.text({Role::small, false, ui.colours.ink}, ui.words(row.key), ui.px(kSwatch + 12));
        if (flow.drawing()) {
            const float middle = top + line_height(ui, Role::small) * 0.5f;
            draw_sign(ui, area_at(flow.x(), middle - ui.px(8), ui.px(kSwatch), ui.px(16)), row.sign);
        }
        flow.gap(5);
    }
    flow.gap(3);
    flow.rule();
    flow.gap(6);
    flow.text({Role::note, false, ui.colours.ink2}, ui.words("picture.legend_assumed"));
    flow.gap(4);
    std::string hands;
    for (const std::string_view key : kHandKeys) {
        hands += (hands.empty() ? "" : " · ") + ui.words(key);
    }
    flow.text({Role::note, false, ui.colours.ink3}, hands);
}

}  // namespace

void draw_legend_panel(const PanelContext& context, float left, float bottom)
{
    Ui& ui = context.ui;
    const float pad = ui.px(14);
    const float width = std::min(ui.px(500), context.layout.free.size().x);
    const float height = height_of(ui, width - pad * 2.0f, draw_legend) + pad * 2.0f;
    begin_panel(ui, "legend", {{left, bottom - height}, {left + width, bottom}}, Shape::above);
    Flow flow(ui, left + pad, bottom - height + pad, width - pad * 2.0f, false);
    draw_legend(flow);
    end_panel(ui);
}

}  // namespace l5s1::render
