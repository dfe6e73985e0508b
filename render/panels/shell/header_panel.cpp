#include "render/panels/shell/header_panel.h"

#include "render/ui/widgets/button.h"
#include "render/ui/widgets/chip.h"

#include <array>

namespace l5s1::render {

namespace {

constexpr std::array kTextScales{1.0, 1.15, 1.3};

double next_text_scale(double now)
{
    for (const double scale : kTextScales) {
        if (scale > now + 0.01) {
            return scale;
        }
    }
    return kTextScales.front();
}

scenarios::Theme next_theme(scenarios::Theme now)
{
    switch (now) {
        case scenarios::Theme::light:
            return scenarios::Theme::dark;
        case scenarios::Theme::dark:
            return scenarios::Theme::high_contrast;
        case scenarios::Theme::high_contrast:
            return scenarios::Theme::chalkboard;
        case scenarios::Theme::chalkboard:
            break;
    }
    return scenarios::Theme::light;
}

// A mode's name; the present one is bold over a bar. Returns the width it took.
float mode_tab(Ui& ui, const Area& bar, float x, scenarios::Mode mode, std::string_view key,
               const scenarios::View& view, scenarios::Outbox& out)
{
    const Palette& c = ui.colours;
    const bool on = view.mode == mode;
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
        out.emplace_back(scenarios::SetMode{mode});
    }
    return width;
}

// "EN 中文": the present language is bold. Returns its left edge.
float language_switch(Ui& ui, const Area& bar, float right, const scenarios::View& view, scenarios::Outbox& out)
{
    const Palette& c = ui.colours;
    const bool chinese = view.language == scenarios::Language::chinese;
    const std::string& en = ui.words("header.english");
    const std::string& zh = ui.words("header.chinese");
    const float pad = ui.px(6);
    const float zh_w = text_width(ui, {Role::body, true, 0}, zh) + 2 * pad;
    const float en_w = text_width(ui, {Role::body, true, 0}, en) + 2 * pad;
    const Area box{{right - zh_w - en_w, bar.min.y + ui.px(8)}, {right, bar.max.y - ui.px(8)}};
    const Hit hit = hit_area(ui, "language", box);
    const auto colour = [&](bool on) { return on || hit.hovered ? c.ink : c.ink2; };
    text_in(ui, area_at(box.min.x, box.min.y, en_w, box.height()), {Role::body, !chinese, colour(!chinese)}, en,
            Align::centre);
    text_in(ui, area_at(box.min.x + en_w, box.min.y, zh_w, box.height()), {Role::body, chinese, colour(chinese)}, zh,
            Align::centre);
    if (hit.ring) {
        focus_ring(ui, box, ui.px(8), true);
    }
    if (hit.clicked) {
        out.emplace_back(scenarios::SetLanguage{chinese ? scenarios::Language::english : scenarios::Language::chinese});
    }
    return box.min.x;
}

// "Find a structure ... Ctrl K"; in a narrow window a loupe. `asked` when it is clicked.
void search_field(Ui& ui, const Area& bar, float right, Width width, bool& asked)
{
    const Palette& c = ui.colours;
    if (width == Width::compact) {
        const float side = ui.px(36);
        const Area box = area_at(right - side, bar.centre().y - side * 0.5f, side, side);
        asked = icon_button(ui, "search", box, Icon::search);
        return;
    }
    const Ink hint{Role::small, false, c.ink2};
    const Ink keys{Role::note, false, c.ink3};
    const std::string& words = ui.words(width == Width::wide ? "search.hint" : "search.tight");
    const std::string& shortcut = ui.words("search.keys");
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
    asked = hit.clicked;
}

}  // namespace

bool draw_header_panel(const scenarios::View& view, const PanelContext& context, scenarios::Outbox& out, bool unsaved)
{
    Ui& ui = context.ui;
    const Area bar = area(context.layout.header);
    begin_panel(ui, "header", bar, Shape::bar);
    const float margin = ui.px(16);
    const std::string& name = ui.words("app.name");
    const Ink title{Role::title, true, ui.colours.ink};
    text_in(ui, {{bar.min.x + margin, bar.min.y}, {bar.min.x + margin + text_width(ui, title, name) + 1, bar.max.y}},
            title, name);
    float x = context.layout.width == Width::wide ? ui.px(256) : bar.min.x + margin + ui.px(110);
    x += mode_tab(ui, bar, x, scenarios::Mode::explore, "mode.explore", view, out) + ui.px(12);
    mode_tab(ui, bar, x, scenarios::Mode::cases, "mode.cases", view, out);

    const float side = ui.px(36);
    const float y = bar.centre().y - side * 0.5f;
    float right = bar.max.x - ui.px(10);
    right = language_switch(ui, bar, right, view, out) - ui.px(4);
    const auto next = [&](const char* id, Icon sign, bool enabled) {
        right -= side + ui.px(2);
        return icon_button(ui, id, area_at(right, y, side, side), sign, enabled);
    };
    if (next("theme", Icon::theme, true)) {
        out.emplace_back(scenarios::SetTheme{next_theme(view.theme)});
    }
    if (next("text_size", Icon::text_size, true)) {
        out.emplace_back(scenarios::SetTextScale{next_text_scale(view.text_scale)});
    }
    if (view.mode == scenarios::Mode::explore) {
        if (next("redo", Icon::redo, view.can_redo)) {
            out.emplace_back(scenarios::Redo{});
        }
        if (next("undo", Icon::undo, view.can_undo)) {
            out.emplace_back(scenarios::Undo{});
        }
    }
    if (unsaved) {
        const std::string& words = ui.words("learn.not_saved");
        right -= badge_width(ui, words, true) + ui.px(10);
        badge(ui, {right, bar.centre().y - ui.px(15)}, Tone::warn, words, true);
    }
    bool asked = false;
    search_field(ui, bar, right - ui.px(10), context.layout.width, asked);
    end_panel(ui);
    return asked;
}

}  // namespace l5s1::render
