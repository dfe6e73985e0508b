#pragma once
// course_marks.h: what tells the two courses of a comparison apart, on the picture, the time line and in the table: A
// is a filled letter and a solid curve, B, the one that can be changed, a ringed letter and a dashed curve.

#include "render/panels/shell/context.h"
#include "render/ui/widgets/plot.h"

namespace l5s1::render {

enum class CourseLetter : std::uint8_t { a, b };

// A disc with the letter; `colour` of the disc, or of the ring.
void course_mark(const Ui& ui, ImVec2 centre, float radius, CourseLetter which, ImU32 colour);
// "decompressed, day 14" or "not operated"; where both are alike, the severity.
[[nodiscard]] std::string course_words(const Ui& ui, const scenarios::View& view, CourseLetter which);

// The strength of both courses, what lies between them, and their names at the right. Requires view.kept_curves.
void draw_two_courses(const Ui& ui, const PlotFrame& plot, const scenarios::View& view, bool compact,
                      float label_width);
// The events of A that B does not share, over the lane on which those of B stand.
void draw_kept_events(const Ui& ui, const PlotFrame& plot, const scenarios::View& view, bool compact);

}  // namespace l5s1::render
