// mystery_debrief.cpp: the true patient beside what was said, what each test told, and the shortest examination.

#include "render/panels/mystery/mystery_parts.h"
#include "render/ui/widgets/chip.h"
#include "render/ui/widgets/icon.h"
#include "scenarios/io/number_text.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace l5s1::render {

namespace {

using scenarios::MysteryRun;

constexpr double kTold_bits = 0.05;  // a test that moved the true lesion's chance by less told nothing

std::string percent(double share)
{
    return scenarios::whole(100.0 * share) + " %";
}

std::string hundredths(double value)
{
    char text[16];
    std::snprintf(text, sizeof text, "%.2f", value);
    return text;
}

void draw_total(Flow& flow, const MysteryRun& run)
{
    Ui& ui = flow.ui();
    if (!run.marks()) {
        flow.text({Role::question, true, ui.colours.ink}, ui.words("mystery.gave_up"));
        return;
    }
    const scenarios::MysteryMarks& m = *run.marks();
    flow.text({Role::question, true, ui.colours.ink}, ui.format("mystery.total", {std::to_string(m.total)}));
    flow.gap(2);
    flow.text({Role::body, false, ui.colours.ink2},
              ui.format("mystery.information", {hundredths(m.bits_per_minute)}) + std::string(ui.writing().space) +
                  ui.format("mystery.certainty_marks", {(m.certainty > 0   ? "+"
                                                         : m.certainty < 0 ? "−"
                                                                           : "") +
                                                        std::to_string(std::abs(m.certainty))}));
}

// A red flag never ends with a score only.
void draw_red_flag(Flow& flow, const MysteryRun& run)
{
    if (run.mystery().findings.triage < sim::Triage::urgent) {
        return;
    }
    Ui& ui = flow.ui();
    const Palette& c = ui.colours;
    const bool missed = run.marks() && run.marks()->missed_red_flag;
    const std::string why = (missed ? ui.words("mystery.red_flag") + std::string(ui.writing().space) : std::string()) +
                            words_for(ui).of("triage_reason", sim::id(run.mystery().findings.triage));
    const float pad = ui.px(14);
    const float left = pad * 2.0f + ui.px(22);
    const float width = flow.width() - left - pad;
    const Ink head{Role::body, true, c.warn};
    const Ink body{Role::body, false, c.ink};
    const float head_px = paragraph_height(ui, width, head, ui.words("mystery.refer"));
    flow.gap(12);
    const Area box = flow.strip(head_px + paragraph_height(ui, width, body, why) + ui.px(20));
    if (flow.drawing()) {
        rounded_box(ui, box, c.warn_bg, c.warn, ui.px(8), std::max(1.0f, 1.5f * ui.scale));
        icon(ui, Icon::warning, {box.min.x + pad + ui.px(11), box.min.y + ui.px(22)}, ui.px(22), c.warn);
        paragraph(ui, {box.min.x + left, box.min.y + ui.px(10)}, width, head, ui.words("mystery.refer"));
        paragraph(ui, {box.min.x + left, box.min.y + ui.px(10) + head_px}, width, body, why);
    }
}

struct Compared {
    std::string_view key;
    std::string truth;
    std::string said;
    double marks;
};

std::vector<Compared> compared(const Ui& ui, const MysteryRun& run)
{
    const auto words = words_for(ui);
    const scenarios::Mystery& is = run.mystery();
    const scenarios::MysteryVerdict said = run.verdict().value_or(scenarios::MysteryVerdict{});
    const scenarios::MysteryMarks m = run.marks().value_or(scenarios::MysteryMarks{});
    const auto side = [&](const sim::LesionSite& site) {
        return sim::is_symmetric(site.structure) ? ui.words("side.both") : words.of("side", sim::id(site.side));
    };
    return {
        {"mystery.row_site", words.of("lesion_site", sim::id(is.truth.structure)),
         words.of("lesion_site", sim::id(said.site.structure)), m.site},
        {"mystery.row_side", side(is.truth), side(said.site), m.side},
        {"mystery.row_severity", hundredths(is.severity), hundredths(said.severity), m.severity},
        {"mystery.row_mechanism", words.of("mechanism", sim::id(is.mechanism)),
         words.of("mechanism", sim::id(said.mechanism)), m.mechanism},
        {"mystery.row_urgency", words.of("triage", sim::id(is.findings.triage)),
         words.of("triage", sim::id(said.urgency)), m.urgency},
    };
}

// What it was, what was said, and how much of each mark that earned.
void draw_truth(Flow& flow, const MysteryRun& run)
{
    Ui& ui = flow.ui();
    const Palette& c = ui.colours;
    const float mark_px = ui.px(70);
    const float name_px = std::min(ui.px(150), flow.width() * 0.2f);
    const float rest = (flow.width() - mark_px - name_px) * 0.5f;
    const Ink small{Role::small, false, c.ink2};
    const Area head = flow.strip(ui.px(28));
    const bool given = run.verdict().has_value();
    const auto column = [&](const Area& row, float from, float width) {
        return Area{{row.min.x + from, row.min.y}, {row.min.x + from + width - ui.px(8), row.max.y}};
    };
    if (flow.drawing()) {
        text_in(ui, column(head, name_px, rest), small, ui.words("mystery.col_truth"));
        if (given) {
            text_in(ui, column(head, name_px + rest, rest), small, ui.words("mystery.col_said"));
        }
    }
    for (const Compared& one : compared(ui, run)) {
        const Ink truth{Role::body, true, c.ink};
        const Ink said{Role::body, false, c.ink};
        const float height =
            std::max({ui.px(36), paragraph_height(ui, rest - ui.px(8), truth, one.truth) + ui.px(12),
                      given ? paragraph_height(ui, rest - ui.px(8), said, one.said) + ui.px(12) : 0.0f});
        const Area row = flow.strip(height);
        if (!flow.drawing()) {
            continue;
        }
        hairline(ui, row.min.x, row.max.x, row.min.y);
        const auto centred = [&](float from, const Ink& ink, const std::string& words) {
            const float px = paragraph_height(ui, rest - ui.px(8), ink, words);
            paragraph(ui, {row.min.x + from, row.min.y + (height - px) * 0.5f}, rest - ui.px(8), ink, words);
        };
        text_in(ui, column(row, 0, name_px), small, ui.words(one.key));
        centred(name_px, truth, one.truth);
        if (given) {
            centred(name_px + rest, said, one.said);
            const bool full = one.marks > 0.99;
            value_in(ui, {{row.max.x - mark_px, row.min.y}, row.max},
                     {Role::body, true,
                      full              ? c.ok
                      : one.marks > 0.0 ? c.ink
                                        : c.warn},
                     percent(one.marks), Align::right);
        }
    }
}

// One test with its reading; bits as a bar where there are any.
void draw_told(Flow& flow, const MysteryRun& run, sim::BedsideItem test, std::optional<double> bits, float most,
               bool taken)
{
    Ui& ui = flow.ui();
    const Palette& c = ui.colours;
    const auto words = words_for(ui);
    const float bar_px = bits ? ui.px(90) : 0.0f;
    const float number_px = bits ? ui.px(84) : ui.px(30);
    const float half = (flow.width() - bar_px - number_px - ui.px(16)) * 0.5f;
    const std::string name = words.of("chart", sim::id(test));
    const std::string said = words.said(test, *run.all()[sim::index(test)]);
    const Ink ink{Role::small, false, c.ink};
    const Ink quiet{Role::small, false, c.ink2};
    const float height = std::max({ui.px(28), paragraph_height(ui, half - ui.px(8), ink, name) + ui.px(8),
                                   paragraph_height(ui, half - ui.px(8), quiet, said) + ui.px(8)});
    const Area row = flow.strip(height);
    if (!flow.drawing()) {
        return;
    }
    hairline(ui, row.min.x, row.max.x, row.min.y);
    const auto centred = [&](float x, const Ink& with, const std::string& text) {
        const float px = paragraph_height(ui, half - ui.px(8), with, text);
        paragraph(ui, {x, row.min.y + (height - px) * 0.5f}, half - ui.px(8), with, text);
    };
    centred(row.min.x, ink, name);
    centred(row.min.x + half, quiet, said);
    if (!bits) {
        if (taken) {
            icon(ui, Icon::tick, {row.max.x - ui.px(14), row.centre().y}, ui.px(16), c.ok);
        }
        return;
    }
    const Area track = area_at(row.min.x + half * 2.0f, row.centre().y - ui.px(4), bar_px, ui.px(8));
    well(ui, track, ui.px(4));
    const float share = static_cast<float>(std::abs(*bits)) / std::max(0.01f, most);
    rounded_box(ui, {track.min, {track.min.x + std::max(ui.px(2), track.width() * std::min(1.0f, share)), track.max.y}},
                *bits >= 0.0 ? c.bar : c.warn, 0, ui.px(4), 0.0f);
    const bool told = std::abs(*bits) >= kTold_bits;
    value_in(ui, {{row.max.x - number_px, row.min.y}, row.max}, {Role::small, told, told ? c.ink : c.ink3},
             ui.format("mystery.bits", {scenarios::bits_text(*bits)}), Align::right);
}

}  // namespace

void draw_debrief(Flow& flow, const MysteryRun& run)
{
    Ui& ui = flow.ui();
    const Ink head{Role::body, true, ui.colours.ink};
    draw_total(flow, run);
    draw_red_flag(flow, run);
    flow.gap(10);
    draw_truth(flow, run);
    flow.gap(14);
    if (!run.told().empty()) {
        flow.text(head, ui.words("mystery.told_head"));
        flow.gap(4);
        float most = 0.0f;
        for (const scenarios::ToldTest& one : run.told()) {
            most = std::max(most, static_cast<float>(std::abs(one.bits())));
        }
        for (const scenarios::ToldTest& one : run.told()) {
            draw_told(flow, run, one.test, one.bits(), most, true);
        }
        flow.gap(14);
    }
    flow.text(head, ui.format("mystery.shortest_head",
                              {scenarios::plain(scenarios::minutes_of(run.rules(), run.shortest()))}));
    flow.gap(4);
    for (const sim::BedsideItem test : run.shortest()) {
        draw_told(flow, run, test, std::nullopt, 0.0f, run.readings()[sim::index(test)].has_value());
    }
    flow.gap(6);
    flow.text({Role::note, false, ui.colours.ink3}, ui.words("mystery.shortest_note"));
}

}  // namespace l5s1::render
