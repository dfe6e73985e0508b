#pragma once
// fonts_ahead.h: the type of the first frame, made on a thread of its own while tables are read and the window opens:
// thousands of Chinese characters take longer than the window.
//
// Made for a desktop of scale 1. For another the frame makes its own, as when the text setting changes.

#include "render/ui/fonts.h"

#include <glm/glm.hpp>

#include <future>

namespace l5s1::render {

class FontsAhead {
public:
    // Requires that no Dear ImGui context exists until fonts() has returned.
    FontsAhead(scenarios::Assets assets, scenarios::Language language, glm::vec2 window_px);

    // Outlives the contexts that use it.
    [[nodiscard]] ImFontAtlas& atlas();
    [[nodiscard]] const Fonts& fonts();

private:
    ImFontAtlas atlas_;
    std::shared_future<Fonts> fonts_;
};

}  // namespace l5s1::render
