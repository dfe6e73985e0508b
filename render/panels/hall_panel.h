#pragma once
// hall_panel.h: where a learner chooses what to do: a case of the list, a mystery patient by its rung or its code, what
// is due today; and what the answers so far say.

#include "render/panels/context.h"
#include "render/panels/flow.h"
#include "scenarios/learning.h"
#include "scenarios/library.h"

#include <map>
#include <span>

namespace l5s1::render {

// Best score of this session.
struct Best {
    int right = 0;
    int of = 0;
};

enum class HallPage : std::uint8_t { cases, mystery, today, progress };

struct HallState {
    HallPage page = HallPage::cases;
    Scroll cases, mystery, today, progress;
    std::string code;                               // of a mystery patient, as typed
    std::string name;                               // of a new learner, as typed
    std::string exam;                               // a date, as typed
    bool choosing = false;                          // the list of learners is open
    bool erasing = false;                           // asked to; not yet sure
    std::map<std::string, Best, std::less<>> best;  // by scenario id
};

// What the hall shows, and where its wishes go.
struct HallRoom {
    const scenarios::LibraryView& shelf;
    const scenarios::LearningView& learning;
    std::vector<scenarios::LearningRequest>& asked;
    std::vector<scenarios::LibraryRequest>& wished;
    scenarios::Outbox& out;

    [[nodiscard]] std::span<const scenarios::Scenario> scenarios() const { return shelf.catalogue->scenarios; }
};

// What stands on the story card beside a page.
struct HallStory {
    std::string title;
    std::string text;
};
[[nodiscard]] HallStory hall_story(const Ui& ui, const HallState& state);

// Requires neither quiz nor mystery patient in the View.
void draw_hall_panel(const PanelContext& context, const HallRoom& room, HallState& state);

}  // namespace l5s1::render
