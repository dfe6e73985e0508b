#include "render/panels/quiz/review_panel.h"

#include "render/ui/widgets/button.h"
#include "render/ui/widgets/chip.h"

#include <algorithm>
#include <array>

namespace l5s1::render {

namespace {

using scenarios::Outbox;
using scenarios::Quiz;
using scenarios::ReviewItem;
using scenarios::View;

float draw_head(const View& view, Ui& ui, const Area& inner, Outbox& out)
{
    const float row = ui.px(32);
    const Area close{{inner.max.x - row, inner.min.y}, {inner.max.x, inner.min.y + row}};
    if (icon_button(ui, "close", close, Icon::close)) {
        out.emplace_back(scenarios::CloseScenario{});
    }
    text_in(ui, {inner.min, {close.min.x - ui.px(8), close.max.y}}, {Role::small, true, ui.colours.ink2},
            view.quiz->scenario().title.in(view.language) + " · " + ui.words("cases.review.title"));
    return row;
}

void draw_score(const View& view, Flow& flow)
{
    Ui& ui = flow.ui();
    const scenarios::Score score = scenarios::score(*view.quiz);
    flow.text({Role::question, true, ui.colours.ink},
              ui.format("cases.review.score", {std::to_string(score.right), std::to_string(score.of)}));
    if (score.answered < score.of) {
        flow.text({Role::small, false, ui.colours.ink2},
                  ui.format("cases.review.unanswered", {std::to_string(score.of - score.answered)}));
    }
}

// Four cells: each certainty with how often it was right.
void draw_calibration(const View& view, Flow& flow)
{
    Ui& ui = flow.ui();
    const scenarios::Score score = scenarios::score(*view.quiz);
    flow.gap(14);
    flow.text({Role::small, true, ui.colours.ink2}, ui.words("cases.review.sure"));
    flow.gap(6);
    const Area strip = flow.strip(ui.px(58));
    if (!flow.drawing()) {
        return;
    }
    const float gap = ui.px(8);
    const float width = (strip.width() - gap * 3.0f) / 4.0f;
    for (std::size_t i = 0; i < scenarios::kCertaintyCount; ++i) {
        const Area cell =
            area_at(strip.min.x + (width + gap) * static_cast<float>(i), strip.min.y, width, strip.height());
        well(ui, cell, ui.px(8));
        const scenarios::Tally& tally = score.by_certainty[i];
        const Area top{{cell.min.x + ui.px(10), cell.min.y + ui.px(6)}, {cell.max.x - ui.px(6), cell.centre().y}};
        const Area low{{top.min.x, cell.centre().y}, {top.max.x, cell.max.y - ui.px(6)}};
        text_in(ui, top, {Role::small, false, ui.colours.ink2},
                ui.words(certainty_key(static_cast<scenarios::Certainty>(i))));
        const bool some = tally.answered > 0;
        const std::string words =
            some ? ui.format("cases.review.sure_of", {std::to_string(tally.right), std::to_string(tally.answered)})
                 : ui.words("cases.review.sure_none");
        text_in(ui, low, {Role::body, some, some ? ui.colours.ink : ui.colours.ink3}, words);
    }
}

// One question: mark, stem, why it stands here; the explanations when it is open. Returns whether it was clicked.
bool draw_item(const View& view, Flow& flow, const Knowledge& knowledge, const ReviewItem& item, bool opened)
{
    Ui& ui = flow.ui();
    const Palette& c = ui.colours;
    const scenarios::Question& question = view.quiz->scenario().questions[item.question];
    const float pad = ui.px(12);
    const float disc = ui.px(28);
    float chips = 0.0f;
    const std::array<std::string_view, 2> keys{item.confidently_wrong ? "cases.review.confidently_wrong" : "",
                                               item.unsafe ? "cases.review.unsafe" : ""};
    for (const std::string_view key : keys) {
        chips += key.empty() ? 0.0f : badge_width(ui, ui.words(key), false) + ui.px(6);
    }
    const float arrow = ui.px(28);
    const float left = pad * 2.0f + disc;
    const float width = flow.width() - left - arrow - pad;
    const bool chips_below = chips > 0.0f && width - chips < width * 0.5f;
    const Ink ink{Role::body, !item.right, c.ink};
    const std::string stem = std::to_string(item.question + 1) + ". " + question.stem.in(view.language);
    const float text_width_px = width - (chips_below ? 0.0f : chips);
    const float text_px = paragraph_height(ui, text_width_px, ink, stem);
    const Area box = flow.strip(std::max(ui.px(44), text_px + ui.px(chips_below ? 56 : 20)));
    bool clicked = false;
    if (flow.drawing()) {
        ImGui::PushID(static_cast<int>(item.question));
        const Hit hit = hit_area(ui, "item", box);
        ImGui::PopID();
        clicked = hit.clicked;
        rounded_box(ui, box, hit.hovered ? c.well : c.panel, item.right ? c.line : c.warn, ui.px(8),
                    std::max(1.0f, 1.5f * ui.scale));
        const float y = box.min.y + ui.px(10);
        const ImVec2 centre{box.min.x + pad + disc * 0.5f, y + ui.px(12)};
        ui.list->AddCircleFilled(centre, disc * 0.5f, item.right ? c.ok : c.warn, 24);
        icon(ui, item.right ? Icon::tick : Icon::cross, centre, ui.px(16), c.panel);
        paragraph(ui, {box.min.x + left, y}, text_width_px, ink, stem);
        float chip_x = chips_below ? box.min.x + left : box.max.x - arrow - pad - chips;
        const float chip_y = chips_below ? y + text_px + ui.px(4) : box.min.y + (box.height() - ui.px(30)) * 0.5f;
        for (const std::string_view key : keys) {
            if (!key.empty()) {
                chip_x += badge(ui, {chip_x, chip_y}, Tone::warn, ui.words(key)) + ui.px(6);
            }
        }
        icon(ui, opened ? Icon::chevron_down : Icon::chevron_right, {box.max.x - pad - ui.px(8), box.centre().y},
             ui.px(18), c.ink2);
        if (hit.ring) {
            focus_ring(ui, box, ui.px(8));
        }
    }
    if (opened) {
        flow.gap(8);
        draw_options(flow, question, view.quiz->answers()[item.question], kTight);
        flow.gap(10);
        draw_verdict(flow, question, view.quiz->answers()[item.question]);
        draw_notes(flow, question, knowledge);
        flow.gap(8);
        draw_teaches(flow, question);
        flow.gap(10);
    }
    return clicked;
}

void draw_body(const View& view, Flow& flow, const Knowledge& knowledge, ReviewPanelState& state,
               std::optional<std::size_t>& clicked)
{
    Ui& ui = flow.ui();
    const std::vector<ReviewItem> items = scenarios::review(*view.quiz);
    draw_score(view, flow);
    draw_calibration(view, flow);
    flow.gap(18);
    const bool all_right =
        !items.empty() && std::all_of(items.begin(), items.end(), [](const ReviewItem& i) { return i.right; });
    flow.text({Role::small, true, ui.colours.ink2}, ui.words(items.empty() ? "cases.review.none"
                                                             : all_right   ? "cases.review.perfect"
                                                                           : "cases.review.order"));
    flow.gap(6);
    for (const ReviewItem& item : items) {
        if (draw_item(view, flow, knowledge, item, state.opened == item.question)) {
            clicked = item.question;
        }
        flow.gap(8);
    }
}

}  // namespace

void draw_review_panel(const View& view, const PanelContext& context, const Knowledge& knowledge, Outbox& out,
                       ReviewPanelState& state)
{
    Ui& ui = context.ui;
    const Area where = area(context.layout.question);
    begin_panel(ui, "review", where);
    const Area inner = where.inset(ui.px(context.layout.width == Width::compact ? 16 : 28), ui.px(16));
    const float head = draw_head(view, ui, inner, out);
    const Area foot{{inner.min.x, inner.max.y - ui.px(48)}, inner.max};
    const Area body{{inner.min.x, inner.min.y + head + ui.px(8)}, {inner.max.x, foot.min.y - ui.px(10)}};
    std::optional<std::size_t> clicked;
    scrolled(ui, "body", body, state.scroll, [&](Flow& flow) { draw_body(view, flow, knowledge, state, clicked); });
    if (clicked) {
        state.opened = state.opened == clicked ? std::nullopt : clicked;
    }
    const std::string& again = ui.words("cases.review.again");
    if (button(ui, "again", area_at(foot.min.x, foot.min.y, button_width(ui, again, false), foot.height()), again,
               ButtonLook::outlined)) {
        out.emplace_back(scenarios::RestartQuiz{});
    }
    const std::string& list = ui.words("cases.review.list");
    const float width = button_width(ui, list, false);
    if (button(ui, "list", {{foot.max.x - width, foot.min.y}, foot.max}, list, ButtonLook::primary)) {
        out.emplace_back(scenarios::CloseScenario{});
    }
    end_panel(ui);
}

}  // namespace l5s1::render
