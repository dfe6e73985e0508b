#pragma once
// refusal_line.h: why something did not happen, in one quiet line at the upper edge of the free picture, where nothing
// is worked with: what opens over the picture does so from below.

#include "render/panels/shell/context.h"
#include "scenarios/session/outcome.h"

namespace l5s1::render {

// `where`: the free picture, less what stands at its upper edge.
void draw_refusal_line(const PanelContext& context, const scenarios::Refusal& refusal, const Area& where);

}  // namespace l5s1::render
