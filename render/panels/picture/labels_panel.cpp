#include "render/panels/picture/labels_panel.h"

#include "render/scene/patient/roles.h"

#include "render/panels/explore/findings_rows.h"
#include "render/scene/patient/herniations.h"
#include "render/ui/widgets/chip.h"
#include "sim/model/chain.h"

#include <algorithm>
#include <cmath>

namespace l5s1::render {

namespace {

using scenarios::View;
using scene::Label;
using scene::LabelCandidate;
using scene::LabelKind;

constexpr float kHeight = 34.0f;
constexpr float kPad = 10.0f;
constexpr float kGap = 8.0f;
constexpr double kThinner = 0.95;  // below this share of bulk the loss is worth more than the strength

struct Words {
    std::string name;
    std::string value;
    std::optional<sim::Root> chip;
    std::string shorter;  // a root's: its chip is its name and stays, so the word beside it gives way
};

std::string level_words(sim::Level level)
{
    std::string id(sim::id(level));
    if (const auto at = id.find('-'); at != std::string::npos) {
        id.replace(at, 1, "–");
    }
    return id;
}

// Those of the half in which the label ends.
const sim::Findings& findings_at(const View& view, const LabelCandidate& about)
{
    return about.compared && view.compared ? view.compared->findings : view.findings;
}

// The patient of that half; of a healthy or an early one only the lesion of now has a name.
const sim::Case& set_at(const View& view, const LabelCandidate& about)
{
    return about.compared && view.compare == scenarios::Compare::courses ? view.compared->set : view.set;
}

bool healthy_at(const View& view, const LabelCandidate& about)
{
    return about.compared && view.compare == scenarios::Compare::healthy;
}

// What a root is to the herniation that presses it; with several unpressed neighbours it is just a root.
std::string_view root_key(const View& view, const sim::Model& model, sim::Root root, sim::Side side)
{
    const std::vector<std::size_t> seen = scene::seen_herniations(view.set);
    for (const std::size_t n : seen) {
        const sim::Herniation& h = sim::herniation(view.set, n);
        const bool its_side = h.zone == sim::Zone::central || h.side == side;
        if (its_side && root == sim::culprit_root(model, h)) {
            return root == sim::traversing_root(h.level) ? "label.root.traversing" : "label.root.exiting";
        }
    }
    if (seen.size() > 1) {
        return "label.root.other";
    }
    const sim::Level level = sim::herniation(view.set, seen.empty() ? 0 : seen.front()).level;
    return root == sim::traversing_root(level) ? "label.root.traversing"
           : root == sim::exiting_root(level)  ? "label.root.exiting"
                                               : "label.root.other";
}

Words root_words(const View& view, const PanelContext& context, const LabelCandidate& about)
{
    const Ui& ui = context.ui;
    const sim::Root root = *about.root;
    Words words;
    words.chip = root;
    words.name = ui.words(root_key(view, context.tables.model, root, about.side));
    words.shorter = ui.words("label.root.other");
    const sim::RootFinding& found = findings_at(view, about).roots[sim::index(about.side)][sim::index(root)];
    if (healthy_at(view, about)) {
        words.name = words.shorter;
    } else if (about.kind == LabelKind::pressed_root) {
        words.value = ui.format("label.value.conducts", {percent(found.conduction_fraction)});
    } else if (scene::herniated(view.set)) {
        words.value = ui.words("label.value.spared");
    }
    return words;
}

// Its type and level, and what it does to the root it aims at.
Words herniation_words(const View& view, const PanelContext& context, const LabelCandidate& about)
{
    const Ui& ui = context.ui;
    const sim::Case& set = set_at(view, about);
    const sim::Herniation& h = sim::herniation(set, std::min(about.herniation, set.further.size()));
    const auto& roots = findings_at(view, about).roots[sim::index(h.side)];
    const double pressure = roots[sim::index(sim::culprit_root(context.tables.model, h))].pressure_mmHg;
    return {ui.format("label.herniated." + std::string(sim::id(h.type)), {level_words(h.level)}),
            ui.format("label.value.pressure", {std::to_string(static_cast<int>(std::lround(pressure)))}),
            std::nullopt,
            {}};
}

// While a question is open a label only names what the question lights: values and roots would give the answer away.
bool answer_is_hidden(const View& view)
{
    return view.mode == scenarios::Mode::cases && view.quiz && view.quiz->phase() == scenarios::QuizPhase::open;
}

bool is_lit(const View& view, const LabelCandidate& about)
{
    return std::any_of(view.lit.begin(), view.lit.end(), [&](const std::string& id) {
        return about.structure == id || about.key == id || about.key == "muscle." + id ||
               (id == "disc" && about.structure.starts_with("disc_"));
    });
}

Words words_of(const View& view, const PanelContext& context, const LabelCandidate& about)
{
    const Ui& ui = context.ui;
    if (answer_is_hidden(view)) {
        return {ui.words(about.key), {}, std::nullopt, {}};
    }
    if (about.kind == LabelKind::herniation) {
        return herniation_words(view, context, about);
    }
    if (about.root) {
        return root_words(view, context, about);
    }
    if (about.muscle) {
        const sim::MuscleFinding& found =
            findings_at(view, about).muscles[sim::index(about.side)][sim::index(*about.muscle)];
        const bool thinner = found.bulk_fraction < kThinner;
        return {ui.short_words(about.key),
                ui.format(thinner ? "label.value.bulk" : "label.value.strength",
                          {percent(thinner ? found.bulk_fraction : found.strength_fraction)}),
                sim::main_root(context.tables.model, *about.muscle),
                {}};
    }
    return {ui.words(about.key), {}, std::nullopt, {}};
}

Ink name_ink(const Ui& ui)
{
    return {Role::body, true, ui.colours.ink};
}

Ink value_ink(const Ui& ui)
{
    return {Role::small, false, ui.colours.ink2};
}

glm::vec2 size_of(const Ui& ui, const Words& words)
{
    float width = ui.px(kPad) * 2.0f + text_width(ui, name_ink(ui), words.name);
    width += words.chip ? ui.px(kRootChipWidth + kGap) : 0.0f;
    width += words.value.empty() ? 0.0f : ui.px(kGap) + text_width(ui, value_ink(ui), words.value);
    return {std::ceil(width), ui.px(kHeight)};
}

// In a narrow picture a box must not lie on what it names: then it gives up its value, then its chip or a long word.
void shrink_to(float room_px, const Ui& ui, Words& words)
{
    if (size_of(ui, words).x > room_px) {
        words.value.clear();
    }
    if (size_of(ui, words).x > room_px) {
        if (words.shorter.empty()) {
            words.chip.reset();
        } else {
            words.name = words.shorter;
        }
    }
}

void draw_leader(const Ui& ui, const Label& label)
{
    // an elbow right at an end is no elbow: a joint of such short lines would be drawn as a wedge
    const float least = ui.px(4);
    std::vector<ImVec2> points{{label.tail.x, label.tail.y}};
    if (glm::distance(label.elbow, label.tail) > least && glm::distance(label.elbow, label.about.anchor) > least) {
        points.emplace_back(label.elbow.x, label.elbow.y);
    }
    points.emplace_back(label.about.anchor.x, label.about.anchor.y);
    const ImVec2 end = points.back();
    ui.list->AddPolyline(points.data(), static_cast<int>(points.size()), ui.colours.panel, 0, ui.px(5));
    static constexpr float kDashes[] = {6.0f, 5.0f};
    dashed_line(ui, points, ui.colours.ink, std::max(1.0f, 2.0f * ui.scale),
                label.about.dashed ? std::span<const float>(kDashes) : std::span<const float>{});
    ui.list->AddCircleFilled(end, ui.px(8), ui.colours.panel, 24);
    if (label.about.dashed) {
        ui.list->AddCircle(end, ui.px(5), ui.colours.ink, 24, std::max(1.0f, 2.0f * ui.scale));
    } else {
        ui.list->AddCircleFilled(end, ui.px(6), ui.colours.ink, 24);
    }
}

void draw_box(const Ui& ui, const Area& box, Words words, bool selected)
{
    shrink_to(box.width() + 1.0f, ui, words);  // as it was measured
    rounded_box(ui, box, ui.colours.panel, ui.colours.ink, ui.px(8),
                std::max(1.0f, (selected ? 2.5f : 1.5f) * ui.scale));
    float x = box.min.x + ui.px(kPad);
    if (words.chip) {
        root_chip(ui, {x, std::round(box.centre().y - ui.px(kRootChipHeight) * 0.5f)}, *words.chip);
        x += ui.px(kRootChipWidth + kGap);
    }
    const float name_px = text_width(ui, name_ink(ui), words.name);
    value_in(ui, {{x, box.min.y}, {x + name_px, box.max.y}}, name_ink(ui), words.name);
    if (!words.value.empty()) {
        value_in(ui, {{x + name_px + ui.px(kGap), box.min.y}, {box.max.x - ui.px(kPad), box.max.y}}, value_ink(ui),
                 words.value);
    }
}

}  // namespace

std::vector<Label> placed_labels(const View& view, const PanelContext& context,
                                 std::span<const LabelCandidate> candidates)
{
    const Ui& ui = context.ui;
    std::vector<LabelCandidate> sized(candidates.begin(), candidates.end());
    const scene::Rect& free = context.layout.free;
    scene::LabelStyle style;
    style.margin_px = ui.px(4);
    style.gap_px = ui.px(8);
    style.elbow_px = ui.px(14);
    // two columns of boxes must leave the structures between them in sight
    const float widest = context.layout.free.size().x * 0.42f;
    const bool hidden = answer_is_hidden(view);
    const float beside = style.margin_px + style.elbow_px * 2.0f;
    for (LabelCandidate& candidate : sized) {
        Words words = words_of(view, context, candidate);
        const float edge = std::min(candidate.anchor.x - free.min.x, free.max.x - candidate.anchor.x);
        shrink_to(std::min(widest, edge - beside), ui, words);
        candidate.size = size_of(ui, words);
        if (candidate.size.x > edge - beside) {
            candidate.size.x = widest + 1.0f;  // no room at all
        }
    }
    std::erase_if(sized, [&](const LabelCandidate& c) {
        return c.size.x > widest || (c.kind == LabelKind::herniation && healthy_at(view, c)) ||
               (hidden && (c.kind == LabelKind::herniation || !is_lit(view, c)));
    });
    if (context.layout.width == Width::compact) {
        style.count = 4;
    }
    const double share = view.layers.of(scenarios::Layer::labels);
    style.count = static_cast<std::size_t>(std::lround(share * static_cast<double>(style.count)));
    return scene::place_labels(sized, context.layout.free, style);
}

void draw_labels_panel(const View& view, const PanelContext& context, std::span<const Label> labels,
                       scenarios::Outbox& out)
{
    Ui& ui = context.ui;
    ui.list = ImGui::GetBackgroundDrawList();
    ui.panel = "labels";
    for (const Label& label : labels) {
        draw_leader(ui, label);
    }
    for (const Label& label : labels) {
        draw_box(ui, {{label.box.min.x, label.box.min.y}, {label.box.max.x, label.box.max.y}},
                 words_of(view, context, label.about), label.about.selected);
    }
    ui.list = nullptr;
    for (const Label& label : labels) {
        const std::string structure = scene::selectable(label.about.structure, label.about.muscle);
        if (structure.empty()) {
            continue;
        }
        const std::string id = "label " + label.about.structure + std::string(sim::id(label.about.side)) +
                               (label.about.compared ? " compared" : "");
        const Area box{{label.box.min.x, label.box.min.y}, {label.box.max.x, label.box.max.y}};
        begin_panel(ui, id.c_str(), box, Shape::bare);
        if (hit_area(ui, "choose", box, false).clicked) {
            out.emplace_back(scenarios::Select{view.selected == structure ? std::string() : structure});
        }
        end_panel(ui);
    }
}

}  // namespace l5s1::render
