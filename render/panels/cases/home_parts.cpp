#include "render/panels/cases/home_pages.h"
#include "render/ui/widgets/button.h"
#include "render/ui/widgets/field.h"
#include "scenarios/content/mixed.h"
#include "scenarios/text/calendar.h"

#include <algorithm>

namespace l5s1::render {

std::size_t waiting(const scenarios::LearningView& learning)
{
    const auto lesions = std::count_if(learning.lesions.begin(), learning.lesions.end(),
                                       [&](const auto& one) { return one.due_day <= learning.today; });
    return learning.queue.due + static_cast<std::size_t>(lesions);
}

bool home_row(Flow& flow, const char* id, const RowWords& words)
{
    Ui& ui = flow.ui();
    const Palette& c = ui.colours;
    const Ink title{Role::body, true, c.ink};
    const Ink about{Role::small, false, c.ink2};
    const Ink value{Role::small, words.warn, words.warn ? c.warn : c.ink2};
    const float pad = ui.px(14);
    const float right = ui.px(36) + (words.value.empty() ? 0.0f : text_width(ui, value, words.value) + ui.px(12));
    const float width = flow.width() - pad - right;
    const float title_px = words.title.empty() ? 0.0f : paragraph_height(ui, width, title, words.title);
    const float about_px = words.about.empty() ? 0.0f : paragraph_height(ui, width, about, words.about);
    const Area box = flow.strip(std::max(ui.px(48), title_px + about_px + ui.px(18)));
    if (!flow.drawing()) {
        return false;
    }
    const Hit hit = hit_area(ui, id, box);
    rounded_box(ui, box, hit.hovered ? c.well : c.panel, hit.hovered ? c.ink : c.ctl, ui.px(8),
                std::max(1.0f, 1.5f * ui.scale));
    const float y = box.min.y + (box.height() - title_px - about_px) * 0.5f;
    if (!words.title.empty()) {
        paragraph(ui, {box.min.x + pad, y}, width, title, words.title);
    }
    if (!words.about.empty()) {
        paragraph(ui, {box.min.x + pad, y + title_px}, width, about, words.about);
    }
    if (!words.value.empty()) {
        value_in(ui, {{box.max.x - right, box.min.y}, {box.max.x - ui.px(36), box.max.y}}, value, words.value,
                 Align::right);
    }
    icon(ui, Icon::chevron_right, {box.max.x - ui.px(18), box.centre().y}, ui.px(18), c.ink2);
    if (hit.ring) {
        focus_ring(ui, box, ui.px(8));
    }
    return hit.clicked;
}

std::string title_of(const HomeContext& room, scenarios::Language language, const std::string& item)
{
    const scenarios::Scenario* home = scenarios::find_scenario(*room.shelf.catalogue, scenarios::home_of(item));
    return home ? home->title.in(language) : std::string();
}

void home_heading(Flow& flow, const std::string& title, const std::string& about)
{
    const Palette& c = flow.ui().colours;
    if (!title.empty()) {
        flow.text({Role::title, true, c.ink}, title);
    }
    if (!about.empty()) {
        flow.text({Role::small, false, c.ink2}, about);
    }
    flow.gap(8);
}

std::string day_words(const Ui& ui, int day, int today)
{
    if (day <= today) {
        return ui.words("home.day_today");
    }
    if (day == today + 1) {
        return ui.words("home.day_tomorrow");
    }
    if (day > today + 6) {
        return scenarios::date_text(day);
    }
    // 1970-01-01 was a Thursday
    constexpr int kFirstWeekday = 3;
    return ui.words("weekday." + std::to_string((day + kFirstWeekday) % 7));
}

namespace {

// Nothing is written: why, and one way out.
void draw_trouble(Flow& flow, const HomeContext& room)
{
    Ui& ui = flow.ui();
    const Palette& c = ui.colours;
    const scenarios::LearningView& learning = room.learning;
    if (!learning.read_only() && !learning.unsaved) {
        return;
    }
    std::string key =
        "progress.trouble." + std::string(scenarios::kProgressTroubles[static_cast<std::size_t>(learning.trouble)]);
    if (learning.trouble == scenarios::ProgressTrouble::damaged && !learning.shown.empty()) {
        key = "progress.trouble.backup_shown";
    }
    const std::string words = learning.read_only() ? ui.format(key, {learning.file, learning.shown})
                                                   : ui.format("progress.not_recorded", {learning.fault});
    const float pad = ui.px(14);
    const Ink ink{Role::body, false, c.warn};
    const std::string& again = ui.words("learn.retry");
    const float again_px = button_width(ui, again, false);
    const float width = flow.width() - again_px - pad * 3.0f;
    const Area box = flow.strip(std::max(ui.px(60), paragraph_height(ui, width, ink, words) + ui.px(20)));
    flow.gap(12);
    if (!flow.drawing()) {
        return;
    }
    rounded_box(ui, box, c.warn_bg, c.warn, ui.px(8), std::max(1.0f, 1.5f * ui.scale));
    paragraph(ui, {box.min.x + pad, box.min.y + ui.px(10)}, width, ink, words);
    const Area where = area_at(box.max.x - pad - again_px, box.centre().y - ui.px(20), again_px, ui.px(40));
    if (button(ui, "retry", where, again, ButtonLook::outlined)) {
        room.asked.emplace_back(scenarios::RetryProgress{});
    }
}

void draw_choice(Flow& flow, const HomeContext& room, HomeState& state)
{
    Ui& ui = flow.ui();
    for (const scenarios::Learner& one : room.learning.learners) {
        const RowWords words{one.name, {}, ui.format("learn.answers", {std::to_string(one.attempts)})};
        if (home_row(flow, ("learner " + one.name).c_str(), words)) {
            room.asked.emplace_back(scenarios::ChooseLearner{one.name});
            state.choosing = false;
        }
        flow.gap(6);
    }
    const Area row = flow.strip(ui.px(44));
    flow.gap(14);
    if (!flow.drawing()) {
        return;
    }
    const std::string& add = ui.words("learn.add");
    const float add_px = button_width(ui, add, true);
    const Area field{row.min, {row.max.x - add_px - ui.px(10), row.max.y}};
    const bool entered = text_field(ui, "##name", field, state.name, ui.words("learn.name_hint"));
    const bool good = scenarios::is_learner_name(state.name);
    const bool clicked =
        button(ui, "add", {{row.max.x - add_px, row.min.y}, row.max}, add, ButtonLook::outlined, Icon::plus, good);
    if ((entered || clicked) && good) {
        room.asked.emplace_back(scenarios::ChooseLearner{state.name});
        state.name.clear();
        state.choosing = false;
    }
}

}  // namespace

void draw_learner(Flow& flow, const HomeContext& room, HomeState& state)
{
    Ui& ui = flow.ui();
    draw_trouble(flow, room);
    const bool nobody = room.learning.learner.empty();
    const Area row = flow.strip(ui.px(40));
    if (flow.drawing()) {
        icon(ui, Icon::person, {row.min.x + ui.px(14), row.centre().y}, ui.px(24), ui.colours.ink);
        const std::string& change = ui.words(state.choosing ? "learn.close" : "learn.change");
        const float change_px = button_width(ui, change, false);
        text_in(ui, {{row.min.x + ui.px(36), row.min.y}, {row.max.x - change_px - ui.px(8), row.max.y}},
                {Role::title, true, ui.colours.ink}, nobody ? ui.words("learn.nobody") : room.learning.learner);
        if (button(ui, "change", {{row.max.x - change_px, row.min.y}, row.max}, change, ButtonLook::outlined)) {
            state.choosing = !state.choosing;
        }
    }
    flow.gap(10);
    if (state.choosing || nobody) {
        draw_choice(flow, room, state);
    }
}

}  // namespace l5s1::render
