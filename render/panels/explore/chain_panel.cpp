#include "render/panels/explore/chain_panel.h"

#include "render/panels/explore/findings_rows.h"
#include "render/scene/patient/end_organ.h"
#include "render/scene/picture/mesh_catalogue.h"
#include "render/ui/widgets/chip.h"
#include "render/ui/widgets/icon.h"
#include "sim/model/chain.h"

#include <algorithm>
#include <vector>

namespace l5s1::render {

namespace {

enum class LinkKind : std::uint8_t { other, root, nerve, reflex };

struct Link {
    std::string words;
    std::string tight;      // when space is short
    std::string structure;  // what a click chooses
    LinkKind kind = LinkKind::other;
};

sim::Muscle shown_muscle(const scenarios::View& view, const sim::Model& model)
{
    return scene::muscle_of_choice(model, view.selected).value_or(view.curve_muscle);
}

std::vector<Link> links_of(const Ui& ui, const scenarios::View& view, const sim::Model& model, sim::Muscle muscle)
{
    const std::string muscle_id(sim::id(muscle));
    const std::string level = "level." + std::string(sim::id(view.set.level));
    const bool chosen = view.selected.starts_with("movement.");  // it may be another than this muscle's own
    const std::string movement_key =
        chosen ? view.selected : "movement." + std::string(sim::id(sim::leading_movement(model, muscle)));
    std::vector<Link> links{
        {ui.format("chain.disc", {ui.words(level)}), ui.short_words(level), sim::disc_name(view.set.level)},
        {ui.words("chain.root"), "", sim::root_name(view.culprit), LinkKind::root},
    };
    // branches without a name of their own have no link
    if (const std::string& named = model.nerves[sim::index(model.muscles[sim::index(muscle)].nerve)].named;
        !named.empty()) {
        const std::string nerve = "nerve." + named;
        links.push_back({ui.words(nerve), ui.short_words(nerve), scene::nerve_mesh(named), LinkKind::nerve});
    }
    links.push_back({ui.words("muscle." + muscle_id), ui.short_words("muscle." + muscle_id), "muscle." + muscle_id});
    links.push_back({ui.words(movement_key), ui.short_words(movement_key), movement_key});
    if (const auto reflex = sim::reflex_through(model, muscle)) {
        const std::string key = "reflex." + std::string(sim::id(*reflex));
        links.push_back({ui.words(key), ui.short_words(key), key, LinkKind::reflex});
    }
    return links;
}

}  // namespace

void draw_chain_panel(const scenarios::View& view, const PanelContext& context, scenarios::Outbox& out)
{
    Ui& ui = context.ui;
    const Palette& c = ui.colours;
    const sim::Model& model = context.tables.model;
    const sim::Muscle muscle = shown_muscle(view, model);
    std::vector<Link> links = links_of(ui, view, model, muscle);
    Area strip = area(context.layout.chain);
    const sim::Side side = spoken_side(view);
    const sim::MuscleFinding& finding = view.findings.muscles[sim::index(side)][sim::index(muscle)];
    const std::string summary =
        ui.format("chain.summary", {percent(finding.strength_fraction), std::string(grade_text(finding.mrc))});

    const Ink bold{Role::body, true, c.ink};
    const Ink quiet{Role::small, false, c.ink2};
    const float pad = ui.px(9);
    const float arrow = ui.px(18);
    const float chip = ui.px(kRootChipWidth + 6);
    const auto link_width = [&](const Link& link) {
        const float words = link.words.empty() ? 0.0f : text_width(ui, bold, link.words);
        return words + 2 * pad + (link.kind == LinkKind::root ? chip - (link.words.empty() ? ui.px(6) : 0.0f) : 0.0f);
    };
    const auto total = [&] {
        float sum = ui.px(16);
        for (const Link& link : links) {
            sum += link_width(link) + arrow;
        }
        return sum;
    };
    const float summary_w = text_width(ui, quiet, summary) + ui.px(28);
    bool with_summary = true;
    const auto fits = [&] { return total() + (with_summary ? summary_w : 0.0f) <= strip.width(); };
    // short names, then no figures, then no reflex, then no nerve: four chips are left
    if (!fits()) {
        for (Link& link : links) {
            link.words = link.tight;
        }
    }
    with_summary = fits();
    for (const LinkKind less : {LinkKind::reflex, LinkKind::nerve}) {
        if (!fits()) {
            std::erase_if(links, [&](const Link& link) { return link.kind == less; });
        }
    }
    if (context.layout.width == Width::compact) {
        strip.max.x = std::min(strip.max.x, strip.min.x + total() + (with_summary ? summary_w : 0.0f));
    }

    begin_panel(ui, "chain", strip);
    float x = strip.min.x + ui.px(8);
    for (std::size_t i = 0; i < links.size(); ++i) {
        const Link& link = links[i];
        const float w = std::min(link_width(link), strip.max.x - ui.px(8) - x);
        const Area box = area_at(x, strip.min.y + ui.px(5), w, strip.height() - ui.px(10));
        const Hit hit = hit_area(ui, ("link" + std::to_string(i)).c_str(), box);
        const bool on = view.selected == link.structure;
        if (on || hit.hovered) {
            rounded_box(ui, box, on ? c.sel : c.well, IM_COL32(0, 0, 0, 0), ui.px(8), 0.0f);
        }
        Area words = box.inset(pad, 0);
        if (link.kind == LinkKind::root) {
            root_chip(ui, {words.min.x, std::round(box.centre().y - ui.px(kRootChipHeight) * 0.5f)}, view.culprit);
            words.min.x += chip;
        }
        if (!link.words.empty()) {
            text_in(ui, words, {Role::body, on, on ? c.onsel : c.ink}, link.words);
        }
        if (hit.ring) {
            focus_ring(ui, box, ui.px(8), true);
        }
        if (hit.clicked) {
            out.emplace_back(scenarios::Select{on ? std::string() : link.structure});
        }
        x = box.max.x;
        if (i + 1 < links.size()) {
            icon(ui, Icon::chevron_right, {x + arrow * 0.5f, strip.centre().y}, ui.px(13), c.ink2);
            x += arrow;
        }
    }
    if (with_summary) {
        const Area box{{x + ui.px(8), strip.min.y}, {strip.max.x - ui.px(16), strip.max.y}};
        value_in(ui, box, quiet, summary, Align::right);
    }
    end_panel(ui);
}

}  // namespace l5s1::render
