#pragma once
// compare_table.h: the findings of course A beside those of course B on the playhead's day, in the place of the
// findings panel while two courses are compared. What differs is bold and marked: worse in B, or better.

#include "render/panels/shell/context.h"

namespace l5s1::render {

// Requires view.compared. Raises SwapCourses, KeepCourse, SetCompare.
void draw_compare_table(const scenarios::View& view, const PanelContext& context, scenarios::Outbox& out);

}  // namespace l5s1::render
