#pragma once
// theme.h: the colours of the interface by their jobs, and the Dear ImGui style made from them.
//
// Each colour has one job (panel, ink, sel ...), never a decoration. Root hues, the strength ramp (plum) and the
// severity ramp (crimson) never stand alone: a letter, a number, a pattern or a shape goes with them. The contrasts
// that the colours promise are recomputed by tests/render/ui/theme_test.cpp.

#include "render/ui/imgui_compat.h"
#include "scenarios/session/command.h"
#include "sim/model/anatomy.h"

#include <array>

namespace l5s1::render {

// What a curve of the time line shows.
enum class Curve : std::uint8_t { strength, conduction, axons, bulk, inhibition, pain, treated };
inline constexpr std::size_t kCurveCount = 7;

struct Palette {
    ImU32 panel, well, ink, ink2, ink3;
    ImU32 line;  // hairlines: decoration
    ImU32 ctl;   // outline of a control
    ImU32 sel, onsel;
    ImU32 focus, link;
    ImU32 warn, warn_bg, ok, ok_bg;
    ImU32 bar, ghost;     // left side's share, right side's share
    ImU32 halo;           // soft ring outside a panel
    float halo_px;        // its width at scale 1
    bool outlined_wells;  // high contrast: a well is white with an ink outline
    sim::PerEnum<sim::Root, ImU32> root;
    sim::PerEnum<sim::Mrc, ImU32> strength;       // fill of a grade; transparent: outline only
    sim::PerEnum<sim::Mrc, ImU32> strength_text;  // text on it
    std::array<ImU32, 5> severity;                // at 0, .25, .5, .75, 1
    std::array<ImU32, kCurveCount> curve;
    ImU32 cord, bone, annulus, nucleus;  // flat anatomy of the zone picker
};

[[nodiscard]] const Palette& palette(scenarios::Theme theme);

// Writes the whole Dear ImGui style for a palette at a scale, from a fresh copy: never scales twice.
void apply_style(const Palette& colours, float scale);

// Colour with its alpha multiplied by `share` (0..1).
[[nodiscard]] ImU32 faded(ImU32 colour, float share);
// Mixture of two colours, channel by channel; t 0..1.
[[nodiscard]] ImU32 mixed(ImU32 a, ImU32 b, float t);
// The severity ramp at 0..1.
[[nodiscard]] ImU32 severity_colour(const Palette& colours, double severity);
// Grade of the strength ramp with which a loss of sensation is coloured.
[[nodiscard]] sim::Mrc sensation_grade(double fraction);
// WCAG 2.x contrast of two opaque colours, 1..21.
[[nodiscard]] double contrast(ImU32 a, ImU32 b);

}  // namespace l5s1::render
