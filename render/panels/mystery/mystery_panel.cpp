#include "render/panels/mystery/mystery_panel.h"

#include "render/panels/mystery/mystery_parts.h"
#include "render/ui/widgets/button.h"
#include "scenarios/io/number_text.h"

#include <algorithm>

namespace l5s1::render {

namespace {

using scenarios::MysteryPhase;
using scenarios::MysteryRun;
using scenarios::Outbox;
using scenarios::View;

constexpr float kButton = 48.0f;

// The code with its copy button at the left, the way out at the right. Returns its height.
float draw_head(Ui& ui, const MysteryRun& run, const Area& inner, Outbox& out)
{
    const float row = ui.px(32);
    const Area close{{inner.max.x - row, inner.min.y}, {inner.max.x, inner.min.y + row}};
    if (icon_button(ui, "close", close, Icon::close)) {
        out.emplace_back(scenarios::CloseScenario{});
    }
    const std::string code = text_of(run.mystery().code);
    const Ink strong{Role::body, true, ui.colours.ink};
    const float code_px = text_width(ui, strong, code);
    value_in(ui, area_at(inner.min.x, inner.min.y, code_px + 1.0f, row), strong, code);
    const std::string& copy = ui.words("mystery.copy");
    const float copy_px = button_width(ui, copy, false);
    const float x = inner.min.x + code_px + ui.px(12);
    if (button(ui, "copy", area_at(x, inner.min.y, copy_px, row), copy, ButtonLook::outlined)) {
        ImGui::SetClipboardText(code.c_str());
    }
    const std::string rung = words_for(ui).of("rung", sim::id(run.mystery().code.rung));
    const Ink quiet{Role::small, false, ui.colours.ink2};
    const float rung_x = x + copy_px + ui.px(12);
    if (rung_x + text_width(ui, quiet, rung) <= close.min.x - ui.px(8)) {
        text_in(ui, {{rung_x, inner.min.y}, {close.min.x - ui.px(8), close.max.y}}, quiet, rung);
    }
    return row;
}

// What is left of the time: a bar that empties, and the minutes. Returns its height.
float draw_budget(Ui& ui, const MysteryRun& run, const Area& where)
{
    const Palette& c = ui.colours;
    const float row = ui.px(40);
    const double budget = run.mystery().budget_minutes;
    const double left = run.minutes_left();
    const Ink strong{Role::title, true, left <= budget * 0.2 ? c.warn : c.ink};
    const std::string words = ui.format("mystery.left_of", {scenarios::plain(left)});
    const float words_px = text_width(ui, strong, words) + ui.px(16);
    value_in(ui, area_at(where.min.x, where.min.y, words_px, row), strong, words);
    const Area track{{where.min.x + words_px, where.min.y + row * 0.5f - ui.px(5)},
                     {where.max.x, where.min.y + row * 0.5f + ui.px(5)}};
    well(ui, track, ui.px(5));
    const auto share = static_cast<float>(std::clamp(left / budget, 0.0, 1.0));
    if (share > 0.0f) {
        rounded_box(ui, {track.min, {track.min.x + track.width() * share, track.max.y}},
                    left <= budget * 0.2 ? c.warn : c.sel, 0, ui.px(5), 0.0f);
    }
    return row;
}

// Left: a way back or out; right: the one step on.
void draw_foot(const View& view, Ui& ui, const Area& foot, Outbox& out, MysteryPanelState& state)
{
    const MysteryRun& run = *view.mystery;
    const bool over = run.phase() == MysteryPhase::debriefed;
    const std::string& back = ui.words(over               ? "cases.review.list"
                                       : state.committing ? "mystery.back_to_tests"
                                                          : "mystery.give_up");
    if (button(ui, "back", area_at(foot.min.x, foot.min.y, button_width(ui, back, false), foot.height()), back,
               ButtonLook::outlined)) {
        if (over) {
            out.emplace_back(scenarios::CloseScenario{});
        } else if (state.committing) {
            state.committing = false;
        } else {
            out.emplace_back(scenarios::GiveUpMystery{});
        }
    }
    const std::string& on = ui.words(over               ? "mystery.next_patient"
                                     : state.committing ? "mystery.commit"
                                                        : "mystery.to_verdict");
    const auto verdict = finished(state.draft);
    const bool can = over || !state.committing || verdict.has_value();
    const float width = button_width(ui, on, false);
    if (!button(ui, "on", {{foot.max.x - width, foot.min.y}, foot.max}, on, ButtonLook::primary, std::nullopt, can) ||
        !can) {
        return;
    }
    if (over) {
        out.emplace_back(scenarios::OpenMystery{scenarios::next_code(run.mystery().code)});
    } else if (state.committing) {
        out.emplace_back(scenarios::CommitVerdict{*verdict});
    } else {
        state.committing = true;
    }
}

}  // namespace

std::string mystery_title(const Ui& ui, const MysteryRun& run)
{
    const auto& mystery = run.mystery();
    return run.phase() == MysteryPhase::examining ? ui.words("mystery.title") : words_for(ui).site(mystery.truth);
}

std::string mystery_story(const Ui& ui, const MysteryRun& run)
{
    const std::string who = words_for(ui).patient(run.mystery());
    return run.phase() == MysteryPhase::examining
               ? who + std::string(ui.writing().space) + ui.words("mystery.from_outside")
               : who;
}

void draw_mystery_panel(const View& view, const PanelContext& context, Outbox& out, MysteryPanelState& state)
{
    Ui& ui = context.ui;
    const MysteryRun& run = *view.mystery;
    const bool over = run.phase() == MysteryPhase::debriefed;
    const std::string shown = text_of(run.mystery().code) + (over ? "/over" : "/open");
    if (shown != state.shown) {
        state = {};
        state.shown = shown;
    }
    if (!over) {
        draw_chart(run, context, state.chart);
    }
    const Area where = area(context.layout.question);
    begin_panel(ui, "mystery", where);
    const Area inner = where.inset(ui.px(context.layout.width == Width::compact ? 16 : 28), ui.px(16));
    float top = inner.min.y + draw_head(ui, run, inner, out) + ui.px(8);
    if (!over) {
        top += draw_budget(ui, run, {{inner.min.x, top}, inner.max}) + ui.px(8);
    }
    const Area foot{{inner.min.x, inner.max.y - ui.px(kButton)}, inner.max};
    const Area body{{inner.min.x, top}, {inner.max.x, foot.min.y - ui.px(10)}};
    if (over) {
        scrolled(ui, "debrief", body, state.debrief, [&](Flow& flow) { draw_debrief(flow, run); });
    } else if (state.committing) {
        scrolled(ui, "verdict", body, state.verdict, [&](Flow& flow) { draw_commitment(flow, state); });
    } else {
        scrolled(ui, "tests", body, state.tests, [&](Flow& flow) { draw_tests(flow, run, out); });
    }
    draw_foot(view, ui, foot, out, state);
    end_panel(ui);
}

}  // namespace l5s1::render
