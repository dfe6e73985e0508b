#include "render/panels/cases/home_panel.h"

#include "render/panels/cases/home_pages.h"
#include "render/ui/widgets/button.h"
#include "render/ui/widgets/chip.h"
#include "render/ui/widgets/icon.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace l5s1::render {

namespace {

using scenarios::Scenario;

constexpr std::array<std::string_view, 4> kGroupKeys{"library.people", "library.wards", "library.own",
                                                     "library.previewed"};

constexpr std::array<std::string_view, 4> kPageKeys{"home.cases", "home.mystery", "home.today", "home.progress"};

// One case: number, title, patient, goal; questions and best score at the right. Returns whether it was clicked.
bool draw_row(Flow& flow, const Scenario& scenario, std::size_t number, const Best* best, float least_px,
              bool with_goal)
{
    Ui& ui = flow.ui();
    const Palette& c = ui.colours;
    const Ink title{Role::title, true, c.ink};
    const Ink who{Role::body, false, c.ink};
    const Ink goal{Role::small, false, c.ink2};
    const std::string score =
        best ? ui.format("cases.list.best", {std::to_string(best->right), std::to_string(best->of)})
             : ui.words("cases.list.new");
    const std::string count = ui.format("cases.list.questions", {std::to_string(scenario.questions.size())});
    const Ink small{Role::small, false, c.ink2};
    const float pad = ui.px(14);
    const float disc = ui.px(36);
    const float side = std::max(badge_width(ui, score, false), text_width(ui, small, count)) + ui.px(40);
    const float left = pad * 2.0f + disc;
    const float width = flow.width() - left - side;
    const std::string& name = scenario.title.in(ui.language);
    const float beside = text_width(ui, title, name) + ui.px(12);
    const float who_width = text_width(ui, who, scenario.who.in(ui.language));
    const bool one_line = beside + who_width <= width;  // the patient stands beside the title where there is room
    const float text_px = paragraph_height(ui, width, title, name) +
                          (one_line ? 0.0f : paragraph_height(ui, width, who, scenario.who.in(ui.language))) +
                          (with_goal ? paragraph_height(ui, width, goal, scenario.goal.in(ui.language)) : 0.0f);
    const Area box = flow.strip(std::max(least_px, text_px + ui.px(with_goal ? 20 : 10)));
    if (!flow.drawing()) {
        return false;
    }
    ImGui::PushID(static_cast<int>(number));
    const Hit hit = hit_area(ui, "case", box);
    ImGui::PopID();
    rounded_box(ui, box, hit.hovered ? c.well : c.panel, hit.hovered ? c.ink : c.ctl, ui.px(8),
                std::max(1.0f, 1.5f * ui.scale));
    const ImVec2 centre{box.min.x + pad + disc * 0.5f, box.centre().y};
    ui.list->AddCircleFilled(centre, disc * 0.5f, hit.hovered ? c.panel : c.well, 32);
    text_in(ui, {{centre.x - disc * 0.5f, centre.y - disc * 0.5f}, {centre.x + disc * 0.5f, centre.y + disc * 0.5f}},
            {Role::body, true, c.ink}, std::to_string(number), Align::centre);
    float y = box.min.y + (box.height() - text_px) * 0.5f;
    const float title_px = paragraph(ui, {box.min.x + left, y}, width, title, name);
    if (one_line) {
        text_in(ui, area_at(box.min.x + left + beside, y + ui.px(1), who_width + 1.0f, title_px), who,
                scenario.who.in(ui.language));
    }
    y += title_px;
    y += one_line ? 0.0f : paragraph(ui, {box.min.x + left, y}, width, who, scenario.who.in(ui.language));
    if (with_goal) {
        paragraph(ui, {box.min.x + left, y}, width, goal, scenario.goal.in(ui.language));
    }

    const float right = box.max.x - ui.px(36);
    const float middle = box.centre().y;
    text_in(ui, {{right - side, middle - ui.px(26)}, {right, middle - ui.px(4)}}, small, count, Align::right);
    const Ink below{Role::small, best != nullptr, best ? c.ok : c.ink3};
    text_in(ui, {{right - side, middle + ui.px(2)}, {right, middle + ui.px(24)}}, below, score, Align::right);
    icon(ui, Icon::chevron_right, {box.max.x - ui.px(18), middle}, ui.px(18), c.ink2);
    if (hit.ring) {
        focus_ring(ui, box, ui.px(8));
    }
    return hit.clicked;
}

// A file that does not read: every mistake as file:line: key: what, and where it lies. The other cases still work.
void draw_broken(Flow& flow, const HomeContext& room, const scenarios::CaseFile& file)
{
    Ui& ui = flow.ui();
    const Palette& c = ui.colours;
    const float pad = ui.px(14);
    const float width = flow.width() - pad * 2.0f;
    constexpr std::size_t kMostFaults = 6;
    const std::size_t shown = std::min(kMostFaults, file.faults.size());
    const Ink head{Role::body, true, c.warn};
    const Ink line{Role::small, false, c.ink};
    const std::string title = ui.format("library.broken", {file.name.substr(file.name.find_last_of('/') + 1)});
    const std::string more = shown < file.faults.size()
                                 ? ui.format("library.more", {std::to_string(file.faults.size() - shown)})
                                 : std::string();
    float text_px = paragraph_height(ui, width, head, title);
    for (std::size_t i = 0; i < shown; ++i) {
        text_px += paragraph_height(ui, width, line, written(file.faults[i])) + ui.px(2);
    }
    text_px += more.empty() ? 0.0f : paragraph_height(ui, width, line, more);
    const Area box = flow.strip(text_px + ui.px(48) + pad * 2.0f);
    flow.gap(10);
    if (!flow.drawing()) {
        return;
    }
    rounded_box(ui, box, c.warn_bg, c.warn, ui.px(8), std::max(1.0f, 1.5f * ui.scale));
    float y = box.min.y + pad;
    y += paragraph(ui, {box.min.x + pad, y}, width, head, title);
    for (std::size_t i = 0; i < shown; ++i) {
        y += paragraph(ui, {box.min.x + pad, y}, width, line, written(file.faults[i])) + ui.px(2);
    }
    if (!more.empty()) {
        paragraph(ui, {box.min.x + pad, y}, width, line, more);
    }
    float x = box.min.x + pad;
    const auto act = [&](const std::string& id, const std::string& words) {
        const Area where = area_at(x, box.max.y - pad - ui.px(40), button_width(ui, words, false), ui.px(40));
        x = where.max.x + ui.px(8);
        return button(ui, (id + file.name).c_str(), where, words, ButtonLook::outlined);
    };
    if (act("open ", ui.words("library.open_folder"))) {
        room.wished.emplace_back(scenarios::OpenFolder{file.name});
    }
    if (file.group == scenarios::CaseGroup::previewed && act("forget ", ui.words("library.close"))) {
        room.wished.emplace_back(scenarios::ClosePreview{file.name});
    }
}

void draw_cases(Flow& flow, const PanelContext& context, const HomeContext& room, float height, HomeState& state)
{
    Ui& ui = flow.ui();
    const std::span<const Scenario> all = room.scenarios();
    for (const scenarios::CaseFile& file : room.shelf.catalogue->files) {
        if (!file.faults.empty()) {
            draw_broken(flow, room, file);
        }
    }
    const float gap = 8.0f;
    const auto count = static_cast<float>(std::max<std::size_t>(1, all.size()));
    const float share = (height - ui.px(gap) * (count - 1.0f)) / count;
    const float least = std::clamp(std::floor(share), ui.px(60), ui.px(124));
    if (all.empty()) {
        flow.text({Role::body, false, ui.colours.ink2}, ui.words("cases.list.empty"));
    }
    const auto group_of = [&](const Scenario& scenario) {
        const scenarios::CaseFile* file = scenarios::find_file(*room.shelf.catalogue, scenario.id);
        return file ? file->group : scenarios::CaseGroup::people;
    };
    const bool grouped = !all.empty() && group_of(all.front()) != group_of(all.back());
    std::optional<scenarios::CaseGroup> group;
    for (std::size_t i = 0; i < all.size(); ++i) {
        flow.gap(i > 0 ? gap : 0.0f);
        if (grouped && group != group_of(all[i])) {
            group = group_of(all[i]);
            flow.gap(i > 0 ? 6.0f : 0.0f);
            flow.text({Role::small, true, ui.colours.ink2}, ui.words(kGroupKeys[static_cast<std::size_t>(*group)]));
            flow.gap(6);
        }
        const auto best = state.best.find(all[i].id);
        const bool with_goal = context.layout.width != Width::compact;  // the story card tells it later
        if (draw_row(flow, all[i], i + 1, best == state.best.end() ? nullptr : &best->second, least, with_goal)) {
            room.out.emplace_back(scenarios::OpenScenario{all[i].id});
        }
    }
}

// One of the pages, chosen at the top. Returns the height it took.
float draw_pages(Ui& ui, const Area& inner, const HomeContext& room, HomeState& state)
{
    const std::size_t due = waiting(room.learning);
    const std::string today = ui.words("home.today") + (due > 0 ? " " + std::to_string(due) : std::string());
    std::vector<Segment> segments;
    for (const std::string_view key : kPageKeys) {
        segments.push_back({key == "home.today" ? today : ui.words(key), std::nullopt});
    }
    const float row = ui.px(40);
    const float width = std::min(inner.width(), segmented_width(ui, segments) + ui.px(24));
    if (const auto page = segmented(ui, "pages", area_at(inner.min.x, inner.min.y, width, row), segments,
                                    static_cast<std::size_t>(state.page))) {
        state.page = static_cast<HomePage>(*page);
    }
    return row;
}

}  // namespace

HomeStory home_story(const Ui& ui, const HomeState& state)
{
    switch (state.page) {
        case HomePage::mystery:
            return {ui.words("home.mystery"), ui.words("home.mystery_intro")};
        case HomePage::today:
            return {ui.words("home.today"), ui.words("home.today_intro")};
        case HomePage::progress:
            return {ui.words("home.progress"), ui.words("home.progress_intro")};
        case HomePage::cases:
            break;
    }
    return {ui.words("cases.list.title"), ui.words("cases.list.intro")};
}

void draw_hall_panel(const PanelContext& context, const HomeContext& room, HomeState& state)
{
    Ui& ui = context.ui;
    const Area where = area(context.layout.question);
    begin_panel(ui, "cases", where);
    Area inner = where.inset(ui.px(context.layout.width == Width::compact ? 12 : 20), ui.px(16));
    inner.min.y += draw_pages(ui, inner, room, state) + ui.px(12);
    switch (state.page) {
        case HomePage::cases:
            scrolled(ui, "list", inner, state.cases,
                     [&](Flow& flow) { draw_cases(flow, context, room, inner.height(), state); });
            break;
        case HomePage::mystery:
            scrolled(ui, "ladder", inner, state.mystery, [&](Flow& flow) { draw_ladder(flow, room, state); });
            break;
        case HomePage::today:
            scrolled(ui, "today", inner, state.today, [&](Flow& flow) { draw_today(flow, room, state); });
            break;
        case HomePage::progress:
            scrolled(ui, "progress", inner, state.progress, [&](Flow& flow) { draw_progress(flow, room, state); });
            break;
    }
    end_panel(ui);
}

}  // namespace l5s1::render
