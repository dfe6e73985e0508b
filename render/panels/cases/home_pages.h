#pragma once
// home_pages.h: the pages of home_panel.h but the list of cases, one file each.

#include "render/panels/cases/home_panel.h"

namespace l5s1::render {

// Everything that waits today: items due and new, and classes of lesions.
[[nodiscard]] std::size_t waiting(const scenarios::LearningView& learning);

void draw_ladder(Flow& flow, const HomeContext& room, HomeState& state);
void draw_today(Flow& flow, const HomeContext& room, HomeState& state);
void draw_progress(Flow& flow, const HomeContext& room, HomeState& state);

// Whose answers are recorded, and a way to change that; what is wrong with the file.
void draw_learner(Flow& flow, const HomeContext& room, HomeState& state);

// A row to click: words over smaller words, a value at the right. Returns whether it was clicked.
struct RowWords {
    std::string title;
    std::string about;
    std::string value;
    bool warn = false;  // of the value
};
bool home_row(Flow& flow, const char* id, const RowWords& words);

// The title of the case that an item belongs to, in the panel's language.
[[nodiscard]] std::string title_of(const HomeContext& room, scenarios::Language language, const std::string& item);

// A heading with a line of explanation under it; either may be empty.
void home_heading(Flow& flow, const std::string& title, const std::string& about);

// "2026-11-22" and its weekday: "Thursday" within six days, else the date.
[[nodiscard]] std::string day_words(const Ui& ui, int day, int today);

}  // namespace l5s1::render
