#pragma once
// home_panel.h: where a learner chooses what to do: a case of the list, a mystery patient by its rung or its code, what
// is due today; and what the answers so far say.

#include "render/panels/shell/context.h"
#include "render/ui/widgets/flow.h"
#include "scenarios/content/library.h"
#include "scenarios/learning/learning.h"

#include <map>
#include <span>

namespace l5s1::render {

// Best score of this session.
struct Best {
    int right = 0;
    int of = 0;
};

enum class HomePage : std::uint8_t { cases, mystery, today, progress };

struct HomeState {
    HomePage page = HomePage::cases;
    Scroll cases, mystery, today, progress;
    std::string code;                               // of a mystery patient, as typed
    std::string name;                               // of a new learner, as typed
    std::string exam;                               // a date, as typed
    bool choosing = false;                          // the list of learners is open
    bool erasing = false;                           // asked to; not yet sure
    std::map<std::string, Best, std::less<>> best;  // by scenario id
};

// What the home shows, and where its wishes go.
struct HomeContext {
    const scenarios::LibraryView& shelf;
    const scenarios::LearningView& learning;
    std::vector<scenarios::LearningRequest>& asked;
    std::vector<scenarios::LibraryRequest>& wished;
    scenarios::Outbox& out;

    [[nodiscard]] std::span<const scenarios::Scenario> scenarios() const { return shelf.catalogue->scenarios; }
};

// What stands on the story card beside a page.
struct HomeStory {
    std::string title;
    std::string text;
};
[[nodiscard]] HomeStory home_story(const Ui& ui, const HomeState& state);

// Requires neither quiz nor mystery patient in the View.
void draw_hall_panel(const PanelContext& context, const HomeContext& room, HomeState& state);

}  // namespace l5s1::render
