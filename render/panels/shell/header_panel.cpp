#include "render/panels/shell/header_panel.h"

#include "render/ui/widgets/button.h"
#include "render/ui/widgets/chip.h"
#include "render/ui/widgets/tooltip.h"

#include <optional>

namespace l5s1::render {

namespace {

// What the pointer rests on, and where: its card is drawn over everything else.
struct Pointed {
    ActionId id{};
    Area box;
};

class Bar {
public:
    Bar(Ui& ui, const Acting& acting) : ui_(ui), acting_(acting) {}

    // A sign that does an action. Returns whether it was clicked and could be done.
    void sign(ActionId id, const Area& box, Icon icon)
    {
        const Action& what = action(id);
        const bool enabled = can(what, acting_.view);
        note(id, box);
        if (icon_button(ui_, std::string(what.name).c_str(), box, icon, enabled)) {
            perform(id, acting_);
        }
    }
    void note(ActionId id, const Area& box)
    {
        if (box.contains(ImGui::GetIO().MousePos) &&
            ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem)) {
            pointed_ = Pointed{id, box};
        }
    }
    // "Undo", and below it the key. After the panel has ended.
    void draw_pointed(const Area& window) const
    {
        if (pointed_ && !ImGui::IsMouseDown(0)) {
            const Action& what = action(pointed_->id);
            const std::string keys = key_words(ui_.strings, ui_.language, what);
            draw_card(ui_, {ui_.words(words_key(what)), std::nullopt, keys, {}}, pointed_->box, window);
        }
    }

private:
    Ui& ui_;
    const Acting& acting_;
    std::optional<Pointed> pointed_;
};

// A mode's name; the present one is bold over a bar. Returns the width it took.
float mode_tab(Ui& ui, const Area& bar, float x, scenarios::Mode mode, ActionId id, std::string_view key,
               const Acting& acting)
{
    const Palette& c = ui.colours;
    const bool on = acting.view.mode == mode;
    const float width = text_width(ui, {Role::body, true, 0}, ui.words(key)) + ui.px(24);
    const Area box = area_at(x, bar.min.y, width, bar.height());
    const Hit hit = hit_area(ui, std::string(key).c_str(), box);
    text_in(ui, box, {Role::body, on, on || hit.hovered ? c.ink : c.ink2}, ui.words(key), Align::centre);
    if (on) {
        ui.list->AddRectFilled({box.min.x + ui.px(8), bar.max.y - ui.px(4)}, {box.max.x - ui.px(8), bar.max.y}, c.sel,
                               ui.px(2));
    }
    if (hit.ring) {
        focus_ring(ui, box.inset(0, ui.px(6)), ui.px(8), true);
    }
    if (hit.clicked && !on) {
        perform(id, acting);
    }
    return width;
}

// "EN 中文": the present language is bold. Returns its left edge.
float language_switch(Ui& ui, const Area& bar, float right, const Acting& acting, Bar& signs)
{
    const Palette& c = ui.colours;
    const float pad = ui.px(6);
    const auto name = [&](scenarios::Language language) -> const std::string& {
        return ui.words("header.language_" + std::string(scenarios::info(language).id));
    };
    const auto width = [&](scenarios::Language language) {
        return text_width(ui, {Role::body, true, 0}, name(language)) + 2 * pad;
    };
    float left = right;
    for (const scenarios::Language language : scenarios::all_languages()) {
        left -= width(language);
    }
    const Area box{{left, bar.min.y + ui.px(8)}, {right, bar.max.y - ui.px(8)}};
    const Hit hit = hit_area(ui, "language", box);
    signs.note(ActionId::language, box);
    float x = left;
    for (const scenarios::Language language : scenarios::all_languages()) {
        const bool on = language == ui.language;
        text_in(ui, area_at(x, box.min.y, width(language), box.height()),
                {Role::body, on, on || hit.hovered ? c.ink : c.ink2}, name(language), Align::centre);
        x += width(language);
    }
    if (hit.ring) {
        focus_ring(ui, box, ui.px(8), true);
    }
    if (hit.clicked) {
        perform(ActionId::language, acting);
    }
    return left;
}

// "Ctrl+K" of "Ctrl+K, /".
std::string first_key(const Ui& ui, ActionId id)
{
    const std::string all = key_words(ui.strings, ui.language, action(id), " ");
    return all.substr(0, all.find(' '));
}

// "Find a structure ... Ctrl+K"; in a narrow window a loupe.
void search_field(Ui& ui, const Area& bar, float right, Width width, const Acting& acting, Bar& signs)
{
    const Palette& c = ui.colours;
    if (width == Width::compact) {
        const float side = ui.px(36);
        const Area box = area_at(right - side, bar.centre().y - side * 0.5f, side, side);
        signs.sign(ActionId::search, box, Icon::search);
        return;
    }
    const Ink hint{Role::small, false, c.ink2};
    const Ink keys{Role::note, false, c.ink3};
    const std::string& words = ui.words(width == Width::wide ? "search.hint" : "search.tight");
    const std::string shortcut = first_key(ui, ActionId::search);
    const float keys_px = text_width(ui, keys, shortcut) + ui.px(14);
    const float length = ui.px(40) + text_width(ui, hint, words) + ui.px(14) + keys_px + ui.px(8);
    const Area box = area_at(right - length, bar.min.y + ui.px(10), length, bar.height() - ui.px(20));
    const Hit hit = hit_area(ui, "search", box);
    rounded_box(ui, box, hit.hovered ? c.well : c.panel, hit.hovered ? c.ink : c.ctl, ui.px(8),
                std::max(1.0f, 1.5f * ui.scale));
    icon(ui, Icon::search, {box.min.x + ui.px(20), box.centre().y}, ui.px(18), c.ink2);
    text_in(ui, {{box.min.x + ui.px(38), box.min.y}, {box.max.x - keys_px - ui.px(12), box.max.y}}, hint, words);
    const Area cap{{box.max.x - keys_px - ui.px(6), box.min.y + ui.px(6)},
                   {box.max.x - ui.px(6), box.max.y - ui.px(6)}};
    rounded_box(ui, cap, IM_COL32(0, 0, 0, 0), c.line, ui.px(5), 1.0f);
    text_in(ui, cap, keys, shortcut, Align::centre);
    if (hit.ring) {
        focus_ring(ui, box, ui.px(8));
    }
    if (hit.clicked) {
        perform(ActionId::search, acting);
    }
}

}  // namespace

void draw_header_panel(const PanelContext& context, const Acting& acting, bool unsaved)
{
    Ui& ui = context.ui;
    const scenarios::View& view = acting.view;
    const Area bar = area(context.layout.header);
    begin_panel(ui, "header", bar, Shape::bar);
    const float margin = ui.px(16);
    const std::string& name = ui.words("app.name");
    const Ink title{Role::title, true, ui.colours.ink};
    text_in(ui, {{bar.min.x + margin, bar.min.y}, {bar.min.x + margin + text_width(ui, title, name) + 1, bar.max.y}},
            title, name);
    float x = context.layout.width == Width::wide ? ui.px(256) : bar.min.x + margin + ui.px(110);
    Bar signs(ui, acting);
    x += mode_tab(ui, bar, x, scenarios::Mode::explore, ActionId::explore, "mode.explore", acting) + ui.px(12);
    mode_tab(ui, bar, x, scenarios::Mode::cases, ActionId::cases, "mode.cases", acting);

    const float side = ui.px(36);
    const float y = bar.centre().y - side * 0.5f;
    float right = bar.max.x - ui.px(10);
    right = language_switch(ui, bar, right, acting, signs) - ui.px(4);
    const auto next = [&](ActionId id, Icon sign) {
        right -= side + ui.px(2);
        signs.sign(id, area_at(right, y, side, side), sign);
    };
    next(ActionId::help, Icon::info);
    next(ActionId::theme, Icon::theme);
    next(ActionId::text_size, Icon::text_size);
    if (view.mode == scenarios::Mode::explore) {
        next(ActionId::redo, Icon::redo);
        next(ActionId::undo, Icon::undo);
    }
    if (unsaved) {
        const std::string& words = ui.words("learn.not_saved");
        right -= badge_width(ui, words, true) + ui.px(10);
        badge(ui, {right, bar.centre().y - ui.px(15)}, Tone::warn, words, true);
    }
    search_field(ui, bar, right - ui.px(10), context.layout.width, acting, signs);
    end_panel(ui);
    signs.draw_pointed(area(context.layout.window));
}

}  // namespace l5s1::render
