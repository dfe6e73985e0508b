// home_today.cpp: what is due today: questions, classes of lesions, the exam; and nothing due, said so.

#include "render/panels/cases/home_pages.h"
#include "render/ui/widgets/button.h"
#include "render/ui/widgets/field.h"
#include "scenarios/content/mixed.h"
#include "scenarios/io/number_text.h"
#include "scenarios/text/calendar.h"

#include <algorithm>

namespace l5s1::render {

namespace {

using scenarios::LearningView;

const scenarios::Question* question_of(const HomeContext& room, const std::string& item)
{
    for (const scenarios::Scenario& scenario : room.scenarios()) {
        for (const scenarios::Question& question : scenario.questions) {
            if (scenarios::item_of(scenario, question) == item) {
                return &question;
            }
        }
    }
    return nullptr;
}

// How many days until the exam; a date to type.
void draw_exam(Flow& flow, const HomeContext& room, HomeState& state)
{
    Ui& ui = flow.ui();
    const LearningView& learning = room.learning;
    const auto exam = learning.settings.exam_day;
    flow.text({Role::body, false, ui.colours.ink},
              exam && *exam >= learning.today
                  ? ui.format("queue.exam", {scenarios::date_text(*exam), std::to_string(*exam - learning.today)})
                  : ui.words("learn.no_exam"));
    flow.gap(6);
    const Area row = flow.strip(ui.px(40));
    const auto typed = scenarios::day_of_date(state.exam);
    const bool good = typed && *typed >= learning.today;
    if (flow.drawing()) {
        const std::string& set = ui.words("learn.set_exam");
        const std::string& drop = ui.words("learn.drop_exam");
        const float set_px = button_width(ui, set, false);
        const float gap = ui.px(8);
        const Area field = area_at(row.min.x, row.min.y, ui.px(150), row.height());
        const bool entered = text_field(ui, "##exam", field, state.exam, scenarios::date_text(learning.today + 30));
        const bool clicked = button(ui, "set exam", area_at(field.max.x + gap, row.min.y, set_px, row.height()), set,
                                    ButtonLook::outlined, std::nullopt, good);
        if ((entered || clicked) && good) {
            room.asked.emplace_back(scenarios::SetExamDay{typed});
            state.exam.clear();
        }
        const float drop_x = field.max.x + gap + set_px + gap;
        if (exam && button(ui, "drop exam", area_at(drop_x, row.min.y, button_width(ui, drop, false), row.height()),
                           drop, ButtonLook::outlined)) {
            room.asked.emplace_back(scenarios::SetExamDay{});
        }
    }
    flow.gap(14);
}

// Nothing is due: when something will be, and what to do until then.
void draw_nothing(Flow& flow, const HomeContext& room, HomeState& state)
{
    Ui& ui = flow.ui();
    const auto next = room.learning.queue.next_day;
    flow.gap(12);
    flow.text({Role::title, true, ui.colours.ink},
              next ? ui.format("learn.nothing_until", {day_words(ui, *next, room.learning.today)})
                   : ui.words("learn.nothing"));
    flow.gap(10);
    const std::string& words = ui.words("learn.to_mystery");
    const Area row = flow.strip(ui.px(48));
    if (flow.drawing() &&
        button(ui, "to mystery", area_at(row.min.x, row.min.y, button_width(ui, words, false), row.height()), words,
               ButtonLook::primary)) {
        state.page = HomePage::mystery;
    }
}

void draw_lesions(Flow& flow, const HomeContext& room)
{
    Ui& ui = flow.ui();
    const LearningView& learning = room.learning;
    std::vector<scenarios::LesionMemory> due = learning.lesions;
    std::erase_if(due, [&](const auto& one) { return one.due_day > learning.today; });
    if (due.empty()) {
        return;
    }
    home_heading(flow, ui.words("learn.lesions"), ui.words("learn.lesions_about"));
    for (const scenarios::LesionMemory& one : due) {
        const std::string id(sim::id(one.lesion));
        const RowWords words{ui.words("lesion_class." + id),
                             {},
                             ui.format("learn.recall", {scenarios::whole(100.0 * one.recall)}),
                             one.recall < 0.7};
        if (home_row(flow, id.c_str(), words)) {
            room.out.emplace_back(scenarios::OpenLesion{one.lesion, learning.seed});
        }
        flow.gap(8);
    }
    flow.gap(10);
}

}  // namespace

void draw_today(Flow& flow, const HomeContext& room, HomeState& state)
{
    Ui& ui = flow.ui();
    const LearningView& learning = room.learning;
    draw_learner(flow, room, state);
    draw_exam(flow, room, state);
    const auto& queue = learning.queue;
    if (waiting(learning) == 0) {
        draw_nothing(flow, room, state);
        flow.gap(18);
    }
    draw_lesions(flow, room);
    if (queue.today.empty()) {
        return;
    }
    home_heading(flow, ui.words("learn.questions"),
                 ui.format("learn.questions_about",
                           {std::to_string(queue.due), std::to_string(queue.today.size() - queue.due)}));
    const std::string& start = ui.words("learn.start");
    const Area row = flow.strip(ui.px(48));
    flow.gap(10);
    const bool primary = waiting(learning) > 0;
    if (flow.drawing() &&
        button(ui, "start", area_at(row.min.x, row.min.y, button_width(ui, start, false), row.height()), start,
               primary ? ButtonLook::primary : ButtonLook::outlined)) {
        scenarios::OpenItems all;
        for (const scenarios::QueueItem& one : queue.today) {
            all.items.push_back(one.item);
        }
        room.out.emplace_back(std::move(all));
    }
    for (const scenarios::QueueItem& one : queue.today) {
        const scenarios::Question* question = question_of(room, one.item);
        if (!question) {
            continue;
        }
        const RowWords words{
            {},
            question->stem.in(ui.language),
            one.due_day ? ui.format("learn.recall", {scenarios::whole(100.0 * one.recall)}) : ui.words("queue.new"),
            one.due_day && one.recall < 0.7};
        if (home_row(flow, one.item.c_str(), words)) {
            room.out.emplace_back(scenarios::OpenItems{{one.item}});
        }
        flow.gap(6);
    }
}

}  // namespace l5s1::render
