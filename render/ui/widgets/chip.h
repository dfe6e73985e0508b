#pragma once
// chip.h: small things that carry one word or number: root chip, MRC pill, bar pair, sensation cell, badge.

#include "render/ui/widgets/paint.h"
#include "sim/model/anatomy.h"

namespace l5s1::render {

inline constexpr float kRootChipWidth = 46.0f;
inline constexpr float kRootChipHeight = 22.0f;
inline constexpr float kPillWidth = 40.0f;
inline constexpr float kPillHeight = 24.0f;

// The hue and pattern of a root inside a circle: dots for L4, stripes for L5, cross-hatch for S1, plain for others.
void root_dot(const Ui& ui, ImVec2 centre, float radius, sim::Root root);

// A patterned third and the root's letters; `at` is the upper left.
void root_chip(const Ui& ui, ImVec2 at, sim::Root root);

// "4−" with a true minus.
[[nodiscard]] std::string_view grade_text(sim::Mrc grade);

// A filled pill: normal is outlined and quiet.
void mrc_pill(const Ui& ui, ImVec2 at, sim::Mrc grade, bool assumption = false);

// Left over right, each a share 0..1 of the patient's own normal.
void bar_pair(const Ui& ui, const Area& box, double left, double right);

// A root's box in the sensation strip: quiet when normal, with "L5 50%" and the ramp's fill when not.
void sensation_cell(const Ui& ui, const Area& box, sim::Root root, double fraction);

enum class Tone : std::uint8_t { quiet, warn, ok, chosen };
// A chip with rounded ends. Returns its width.
float badge(const Ui& ui, ImVec2 at, Tone tone, std::string_view text, bool warning_sign = false);
[[nodiscard]] float badge_width(const Ui& ui, std::string_view text, bool warning_sign);

// Dots under a number that rests on an assumption.
void dotted_underline(const Ui& ui, const Area& under, ImU32 colour);

}  // namespace l5s1::render
