#pragma once
// slider.h: the severity slider with its mmHg ticks and its two rows of grades, and the plain slider.

#include "render/ui/widgets/paint.h"

#include <optional>
#include <span>

namespace l5s1::render {

// What a control that is dragged wants: the value now, and whether the hand has let go.
struct Change {
    double value = 0.0;
    bool settled = false;
};

struct Tick {
    double at = 0.0;  // of the slider's value
    std::string text;
};
// Grades as ranges of the slider's value; the one that holds the value is filled.
struct Band {
    double from = 0.0;
    double to = 1.0;
    std::string text;
    std::string tight;  // when the text does not fit
};

// value 0..1. A click on a tick or a band sets it; arrows step .01, with Shift .05.
std::optional<Change> severity_slider(Ui& ui, const char* id, const Area& where, double value,
                                      std::span<const Tick> ticks, std::span<const std::vector<Band>> bands);

// A track with a knob between two ends. Arrows step by `step`.
std::optional<Change> plain_slider(Ui& ui, const char* id, const Area& where, double value, double min, double max,
                                   double step);

}  // namespace l5s1::render
