#include "render/panels/picture/lens_panel.h"

#include "render/panels/explore/findings_rows.h"
#include "render/ui/imgui_compat.h"
#include "render/ui/widgets/button.h"

#include <algorithm>
#include <cmath>

namespace l5s1::render {

namespace {

// Lengths at scale 1.
constexpr float kWidth = 272.0f;
constexpr float kHeight = 476.0f;
constexpr float kLeastHeight = 300.0f;
constexpr float kBelow = 40.0f;       // of the free picture under it
constexpr float kLeastFree = 816.0f;  // three times its width: what the picture needs to keep the greater part
constexpr float kHead = 40.0f;
constexpr float kRounding = 12.0f;
constexpr double kThinner = 0.95;  // below this share of bulk the loss is worth more than the strength

ImVec2 at(const Area& image, glm::vec2 px)
{
    return {image.min.x + px.x, image.min.y + px.y};
}

// The marks of the root's pattern along a line, as on its chip: dots, stripes, crosses.
void draw_marks(const Ui& ui, const std::vector<ImVec2>& line, sim::Root root, float half)
{
    const float step = ui.px(root == sim::Root::S1 ? 8.0f : 7.0f);
    const float stroke = std::max(1.0f, 1.6f * ui.scale);
    float left = step * 0.5f;  // to the next mark
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        const ImVec2 d{line[i + 1].x - line[i].x, line[i + 1].y - line[i].y};
        const float length = std::hypot(d.x, d.y);
        for (; left < length; left += step) {
            const ImVec2 c{line[i].x + d.x * left / length, line[i].y + d.y * left / length};
            if (root == sim::Root::L4) {
                ui.list->AddCircleFilled(c, half * 0.55f, ui.colours.panel, 8);
            }
            if (root == sim::Root::L5 || root == sim::Root::S1) {
                ui.list->AddLine({c.x - half, c.y + half}, {c.x + half, c.y - half}, ui.colours.panel, stroke);
            }
            if (root == sim::Root::S1) {
                ui.list->AddLine({c.x - half, c.y - half}, {c.x + half, c.y + half}, ui.colours.panel, stroke);
            }
        }
        left -= length;
    }
}

void draw_nerves(const Ui& ui, const Area& image, const scene::LensSight& sight)
{
    std::vector<std::vector<ImVec2>> lines;
    for (const auto& nerve : sight.nerves_px) {
        std::vector<ImVec2> line;
        for (const glm::vec2 p : nerve) {
            line.push_back(at(image, p));
        }
        lines.push_back(std::move(line));
    }
    const auto stroke = [&](ImU32 colour, float width) {
        for (const auto& line : lines) {
            ui.list->AddPolyline(line.data(), static_cast<int>(line.size()), colour, 0, ui.px(width));
        }
    };
    ui.list->PushClipRect(image.min, image.max, true);
    stroke(ui.colours.ink, 8.0f);
    stroke(ui.colours.panel, 7.0f);
    stroke(ui.colours.root[sim::index(sight.root)], 5.0f);
    for (const auto& line : lines) {
        draw_marks(ui, line, sight.root, ui.px(2.0f));
    }
    ui.list->PopClipRect();
}

// The organ's name and what it has lost, beside it.
void draw_name(const Ui& ui, const Area& image, const scenarios::View& view, const scene::LensSight& sight)
{
    if (!sight.muscle || !sight.organ_px) {
        return;
    }
    const sim::MuscleFinding& found = view.findings.muscles[sim::index(sight.side)][sim::index(*sight.muscle)];
    const bool thinner = found.bulk_fraction < kThinner;
    const std::string& name = ui.short_words("muscle." + std::string(sim::id(*sight.muscle)));
    const std::string value = ui.format(thinner ? "label.value.bulk" : "label.value.strength",
                                        {percent(thinner ? found.bulk_fraction : found.strength_fraction)});
    const Ink bold{Role::small, true, ui.colours.ink};
    const Ink quiet{Role::small, false, ui.colours.ink2};
    const float pad = ui.px(8), margin = ui.px(8);
    const float line = line_height(ui, Role::small);
    const float width = std::max(text_width(ui, bold, name), text_width(ui, quiet, value)) + pad * 2.0f;
    const float height = line * 2.0f + pad;
    const ImVec2 to = at(image, *sight.organ_px);
    // where the limb is not: at the side to which the organ lies, above or below it
    const bool right = to.x > image.centre().x;
    const float x = right ? image.max.x - margin - width : image.min.x + margin;
    const float wanted = to.y + (to.y > image.centre().y ? -ui.px(70) - height : ui.px(70));
    const float y = std::clamp(wanted, image.min.y + margin, image.max.y - margin - height);
    const Area box = area_at(std::round(x), std::round(y), std::round(width), std::round(height));
    const ImVec2 tail{right ? box.min.x : box.max.x, box.centre().y};
    const ImVec2 elbow{tail.x + (right ? -ui.px(10) : ui.px(10)), tail.y};
    // a box that reaches over the organ has its leader at its upper or lower edge
    const bool over = right ? to.x > elbow.x - ui.px(4) : to.x < elbow.x + ui.px(4);
    const ImVec2 straight{std::clamp(to.x, box.min.x + pad, box.max.x - pad), to.y < y ? box.min.y : box.max.y};
    const std::vector<ImVec2> leader = over ? std::vector{straight, to} : std::vector{tail, elbow, to};
    const auto count = static_cast<int>(leader.size());
    ui.list->AddPolyline(leader.data(), count, ui.colours.panel, 0, ui.px(5));
    ui.list->AddPolyline(leader.data(), count, ui.colours.ink, 0, std::max(1.0f, 2.0f * ui.scale));
    ui.list->AddCircleFilled(to, ui.px(8), ui.colours.panel, 24);
    ui.list->AddCircleFilled(to, ui.px(6), ui.colours.ink, 24);
    rounded_box(ui, box, ui.colours.panel, ui.colours.ink, ui.px(8), std::max(1.0f, 1.5f * ui.scale));
    const Area words = box.inset(pad, pad * 0.5f);
    value_in(ui, {words.min, {words.max.x, words.min.y + line}}, bold, name);
    value_in(ui, {{words.min.x, words.min.y + line}, words.max}, quiet, value);
}

}  // namespace

bool lens_wanted(const scenarios::View& view, const LensPanelState& state)
{
    // a split picture needs the room; a hidden patient has nothing but a skin; a quiz must not tell
    return !state.closed && view.mode == scenarios::Mode::explore && !view.outside && !view.selected.empty() &&
           !view.compared;
}

std::optional<LensLayout> lens_layout(const Layout& layout)
{
    const float s = layout.scale;
    const scene::Rect& free = layout.free;
    const float height = std::min(kHeight * s, free.size().y - 16.0f * s);
    if (free.size().x < kLeastFree * s || height < kLeastHeight * s) {
        return std::nullopt;
    }
    const float below = std::min(kBelow * s, (free.size().y - height) * 0.5f);
    LensLayout where;
    where.panel.max = {free.max.x, std::round(free.max.y - below)};
    where.panel.min = {std::round(free.max.x - kWidth * s), std::round(free.max.y - below - height)};
    where.image = {{where.panel.min.x + 1.0f, std::round(where.panel.min.y + kHead * s)}, where.panel.max - 1.0f};
    return where;
}

void draw_lens_panel(const scenarios::View& view, const PanelContext& context, const LensLayout& where,
                     const scene::LensSight& sight, LensPanelState& state)
{
    Ui& ui = context.ui;
    const Area panel = area(where.panel);
    const Area image = area(where.image);
    begin_panel(ui, "lens", panel);
    const float side = ui.px(32);
    const Area cross = area_at(panel.max.x - side - ui.px(4), panel.min.y + ui.px(4), side, side);
    const std::string day = std::to_string(std::lround(view.moment.day));
    const std::string title = ui.format("lens.title", {ui.words("lens." + std::string(sim::id(sight.side))),
                                                       ui.words("lens.region." + sight.region), day});
    value_in(ui, {{panel.min.x + ui.px(14), panel.min.y}, {cross.min.x, image.min.y}},
             {Role::small, true, ui.colours.ink}, title);
    if (icon_button(ui, "close", cross, Icon::close)) {
        state.closed = true;
    }
    ui.list->AddImageRounded(texture_id(sight.texture), image.min, image.max, {0, 1}, {1, 0}, IM_COL32_WHITE,
                             ui.px(kRounding), ImDrawFlags_RoundCornersBottom);
    hairline(ui, panel.min.x, panel.max.x, image.min.y);
    draw_nerves(ui, image, sight);
    draw_name(ui, image, view, sight);
    end_panel(ui);
}

}  // namespace l5s1::render
