#include "render/app/interface.h"

#include "render/panels/explore/chain_panel.h"
#include "render/panels/explore/compare_panel.h"
#include "render/panels/explore/compare_table.h"
#include "render/panels/shell/header_panel.h"
#include "render/panels/shell/help_panel.h"
#include "render/panels/shell/refusal_line.h"

#include <utility>

namespace l5s1::render {

Interface::Interface(const sim::Model& model, const scenarios::Strings& strings, scenarios::Terms terms, ViewOf view_of)
    : model_(model), view_of_(std::move(view_of)), palette_index_(palette_index(strings, std::move(terms)))
{
}

void Interface::begin(const scenarios::View& view, std::span<const KeyPress> chords, scenarios::Outbox& out)
{
    focus.begin_frame();
    keys_.gather(chords);
    if (text_is_typed() && modal() == Modal::none) {
        return;  // a text field has them
    }
    std::vector<UiWish> wishes;
    read_keyboard(keys_, modal(), focus.visible(), {view, out, wishes});
    fulfil(wishes, out);
}

Layout Interface::layout(Ui& ui, const scenarios::View& view, const CasesDesk& desk, glm::vec2 size_px,
                         float desktop_scale)
{
    Layout fitted = fitted_to_story(ui, make_layout(size_px, view.text_scale, view.mode, desktop_scale), view,
                                    cases_context(desk));
    if (view.mode == scenarios::Mode::explore) {  // a second row of the chip takes of the picture
        const glm::vec2 chip = fitted.view_chip.size();
        fitted.free.max.y -= view_chip_height(ui, chip.x, chip.y, true) - chip.y;
    }
    return fitted;
}

void Interface::draw(const scenarios::View& view, const PanelContext& context, const CasesDesk& desk,
                     scenarios::Outbox& out)
{
    std::vector<UiWish> wishes;
    const Acting acting{view, out, wishes};
    draw_search(acting, context);
    view_chip.sections_open = sections.open;
    draw_mode(acting, context, cases_context(desk));
    if (refusal) {
        Area free = area(context.layout.free);
        free.min.y += view.compared ? compare_names_height(context.ui) : 0.0f;
        draw_refusal_line(context, *refusal, free);
    }
    fulfil(wishes, out);
    for (const scenarios::Command& command : out) {
        if (std::holds_alternative<scenarios::SetViewPreset>(command)) {
            view_chip.close = std::exchange(view_chip.close_wanted, false);
        }
    }
}

void Interface::draw_over(const PanelContext& context)
{
    if (help_open_) {
        help_open_ = draw_help_panel(context, help_fresh_);
    }
    help_fresh_ = false;
}

Modal Interface::modal() const
{
    return help_open_ ? Modal::help : palette.open ? Modal::search : Modal::none;
}

CasesContext Interface::cases_context(const CasesDesk& desk)
{
    return {desk.shelf, desk.learning, cases, desk.asked, desk.wished};
}

void Interface::fulfil(std::span<const UiWish> wishes, scenarios::Outbox& out)
{
    for (const UiWish wish : wishes) {
        fulfil(wish, out);
    }
}

void Interface::fulfil_help(bool open)
{
    help_open_ = open;
    help_fresh_ = open;
}

void Interface::fulfil(UiWish wish, scenarios::Outbox& out)
{
    switch (wish) {
        case UiWish::open_search:
            open_palette(palette);
            return;
        case UiWish::open_help:
            fulfil_help(true);
            return;
        case UiWish::close_help:
            fulfil_help(false);
            return;
        case UiWish::let_go:
            let_go(out);
            return;
        case UiWish::look_closely:
            out.emplace_back(scenarios::SetViewPreset{scenarios::ViewPreset::spine});
            view_chip.close_wanted = true;
            return;
        case UiWish::toggle_sections:
            sections.open = !sections.open;
            return;
        case UiWish::toggle_lens:
            lens.closed = !lens.closed;
            return;
        case UiWish::add_event:
            timeline.choosing_event = !timeline.choosing_event;
            return;
        case UiWish::remove_event:
            timeline.remove = timeline.event.has_value();
            return;
        case UiWish::row_up:
            --palette.step;
            return;
        case UiWish::row_down:
            ++palette.step;
            return;
        case UiWish::take_row:
            palette.take = true;
            return;
        case UiWish::end_search:
            palette.open = false;
            return;
    }
}

// One thing a press, the topmost first.
void Interface::let_go(scenarios::Outbox& out)
{
    if (setup.fly_out) {
        setup.fly_out.reset();
    } else if (timeline.choosing_event) {
        timeline.choosing_event = false;
    } else if (view_chip.layers_open || view_chip.legend_open) {
        view_chip.layers_open = false;
        view_chip.legend_open = false;
    } else {
        out.emplace_back(scenarios::Select{});
    }
}

// What is looked for may be in another view.
void Interface::draw_search(const Acting& acting, const PanelContext& context)
{
    scenarios::Outbox& out = acting.out;
    const std::size_t before = out.size();
    draw_palette_panel(context, palette_index_, acting, palette);
    const auto* find = out.size() > before ? std::get_if<scenarios::Find>(&out.back()) : nullptr;
    const auto preset = find ? view_of_(find->structure) : std::nullopt;
    if (preset && *preset != acting.view.preset) {
        out.insert(out.end() - 1, scenarios::SetViewPreset{*preset});
    }
}

void Interface::draw_mode(const Acting& acting, const PanelContext& context, const CasesContext& room)
{
    const scenarios::View& view = acting.view;
    scenarios::Outbox& out = acting.out;
    const bool unsaved = room.learning.read_only() || room.learning.unsaved;
    draw_header_panel(context, acting, unsaved);
    if (view.mode == scenarios::Mode::cases) {
        draw_cases_panel(view, context, Knowledge{model_, room.shelf.catalogue->claims}, room, out);
        draw_viewchip_panel(view, context, context.layout.case_view_chip, out, view_chip);
        return;
    }
    draw_setup_panel(view, context, out, setup);
    draw_chain(acting, context);
    if (view.kept_curves) {
        draw_compare_table(view, context, out);
    } else {
        draw_findings_panel(view, context, out, findings);
    }
    draw_timeline_panel(view, context, out, timeline);
    draw_viewchip_panel(view, context, context.layout.view_chip, out, view_chip);
}

// What a link stands for is turned to where the present view shows it; else that is the lens's. Disc and root are what
// the view of the spine is about.
void Interface::draw_chain(const Acting& acting, const PanelContext& context)
{
    scenarios::Outbox& out = acting.out;
    const std::size_t before = out.size();
    draw_chain_panel(acting.view, context, out);
    const auto* chosen = out.size() > before ? std::get_if<scenarios::Select>(&out.back()) : nullptr;
    if (!chosen || chosen->structure.empty()) {
        return;
    }
    const std::string id = chosen->structure;
    if (id.starts_with("disc_") || id.starts_with("root_")) {
        out.emplace_back(scenarios::SetViewPreset{scenarios::ViewPreset::spine});
    } else if (acting.view.preset != scenarios::ViewPreset::spine && view_of_(id) == acting.view.preset) {
        out.back() = scenarios::Find{id};
    }
}

}  // namespace l5s1::render
