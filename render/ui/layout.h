#pragma once
// layout.h: where each panel stands in a window of a given size, and how large everything is drawn.
//
// scale = clamp(height / 1080, 0.75, 4) x text setting. Panels float 16 (x scale) apart; the picture fills the window
// and its centre is the middle of `free`. A window narrower than 1200 is compact: it keeps its type at full size down
// to 768 lines and sheds content instead.

#include "render/scene/picture/rect.h"
#include "scenarios/session/command.h"

namespace l5s1::render {

enum class Width : std::uint8_t { wide, medium, compact };

struct Layout {
    float scale = 1.0f;
    Width width = Width::wide;
    scene::Rect window;
    scene::Rect header;
    // Explore
    scene::Rect rail;
    scene::Rect chain;
    scene::Rect findings;
    scene::Rect timeline;
    scene::Rect view_chip;  // view presets and "teaching model", at the picture's lower left
    scene::Rect free;       // what no panel covers, in the present mode
    // Cases
    scene::Rect story;
    scene::Rect case_findings;
    scene::Rect question;
    scene::Rect case_view_chip;

    friend bool operator==(const Layout&, const Layout&) = default;
};

// desktop_scale: the desktop's content scale; it replaces the height rule when it is larger.
[[nodiscard]] Layout make_layout(glm::vec2 window_px, double text_setting, scenarios::Mode mode,
                                 float desktop_scale = 1.0f);

}  // namespace l5s1::render
