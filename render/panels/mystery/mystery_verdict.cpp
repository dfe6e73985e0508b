// mystery_verdict.cpp: what the trainee commits to: site, side, severity, mechanism, urgency, certainty.

#include "render/panels/mystery/mystery_parts.h"
#include "render/panels/quiz/answer_parts.h"
#include "render/ui/widgets/button.h"
#include "render/ui/widgets/slider.h"

#include <array>
#include <cstdio>

namespace l5s1::render {

namespace {

void heading(Flow& flow, std::string_view key)
{
    flow.text({Role::body, true, flow.ui().colours.ink}, flow.ui().words(key));
    flow.gap(6);
}

// The words of every value of E, from `skip` on.
template <class E>
std::vector<std::string> words_of_all(const Ui& ui, std::string_view kind, std::size_t skip = 0)
{
    std::vector<std::string> all;
    for (std::size_t i = skip; i < sim::kCount<E>; ++i) {
        all.push_back(words_for(ui).of(kind, sim::kIds<E>[i]));
    }
    return all;
}

template <class E>
void choose(Flow& flow, const char* id, std::span<const std::string> words, std::optional<E>& value,
            std::size_t columns, std::size_t skip = 0)
{
    const auto chosen = value ? std::optional(static_cast<std::size_t>(*value) - skip) : std::nullopt;
    if (const auto now = choice_grid(flow, id, words, chosen, columns)) {
        value = static_cast<E>(*now + skip);
    }
}

void draw_severity(Flow& flow, VerdictDraft& draft)
{
    Ui& ui = flow.ui();
    const Area row = flow.strip(ui.px(40));
    if (!flow.drawing()) {
        return;
    }
    const Ink quiet{Role::small, false, ui.colours.ink2};
    const std::string& none = ui.words("mystery.severity_none");
    const std::string& worst = ui.words("mystery.severity_worst");
    char number[16];
    std::snprintf(number, sizeof number, "%.2f", draft.severity);
    const float none_px = text_width(ui, quiet, none) + ui.px(20);
    const float worst_px = text_width(ui, quiet, worst) + ui.px(20);
    const float number_px = ui.px(64);
    text_in(ui, {row.min, {row.min.x + none_px, row.max.y}}, quiet, none);
    value_in(ui, {{row.max.x - number_px, row.min.y}, row.max}, {Role::title, true, ui.colours.ink},
             draft.weighed ? number : "–", Align::right);
    const Area end{{row.max.x - number_px - worst_px, row.min.y}, {row.max.x - number_px, row.max.y}};
    text_in(ui, {{end.min.x + ui.px(20), end.min.y}, end.max}, quiet, worst);
    const Area track{{row.min.x + none_px, row.min.y}, {end.min.x, row.max.y}};
    if (const auto change = plain_slider(ui, "severity", track, draft.severity, 0.0, 1.0, 0.05)) {
        draft.severity = change->value;
        draft.weighed = true;
    }
}

}  // namespace

std::optional<scenarios::MysteryVerdict> finished(const VerdictDraft& draft)
{
    const bool sided = draft.side || (draft.site && sim::is_symmetric(*draft.site));
    if (!draft.site || !sided || !draft.weighed || !draft.mechanism || !draft.urgency || !draft.certainty) {
        return std::nullopt;
    }
    const sim::Side side = sim::is_symmetric(*draft.site) ? sim::Side::left : *draft.side;
    return scenarios::MysteryVerdict{
        {*draft.site, side}, draft.severity, *draft.mechanism, *draft.urgency, *draft.certainty};
}

void draw_commitment(Flow& flow, MysteryPanelState& state)
{
    Ui& ui = flow.ui();
    VerdictDraft& draft = state.draft;
    const bool wide = flow.width() >= ui.px(760);
    heading(flow, "mystery.ask_site");
    const auto sites = words_of_all<sim::Structure>(ui, "lesion_site", 1);
    choose(flow, "site", sites, draft.site, wide ? 4 : 2, 1);
    flow.gap(14);
    heading(flow, "mystery.verdict_side");
    if (draft.site && sim::is_symmetric(*draft.site)) {
        const Area row = flow.strip(ui.px(40));
        if (flow.drawing()) {
            text_in(ui, row, {Role::body, false, ui.colours.ink2}, ui.words("mystery.both_sides"));
        }
    } else {
        const std::vector<std::string> sides{words_for(ui).of("side", "left"), words_for(ui).of("side", "right")};
        choose(flow, "side", sides, draft.side, 2);
    }
    flow.gap(14);
    heading(flow, "mystery.verdict_severity");
    draw_severity(flow, draft);
    flow.gap(14);
    heading(flow, "mystery.ask_mechanism");
    choose(flow, "mechanism", words_of_all<scenarios::Mechanism>(ui, "mechanism"), draft.mechanism, wide ? 4 : 2);
    flow.gap(14);
    heading(flow, "mystery.ask_urgency");
    choose(flow, "urgency", words_of_all<sim::Triage>(ui, "triage"), draft.urgency, wide ? 4 : 2);
    flow.gap(14);
    heading(flow, "cases.question.certainty");
    std::vector<std::string> certainties;
    for (std::size_t i = 0; i < scenarios::kCertaintyCount; ++i) {
        certainties.push_back(ui.words(certainty_key(static_cast<scenarios::Certainty>(i))));
    }
    choose(flow, "certainty", certainties, draft.certainty, wide ? 4 : 2);
}

}  // namespace l5s1::render
