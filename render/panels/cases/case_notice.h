#pragma once
// case_notice.h: what became of the file of the case that is open: it was edited, it does not read any more, or it is
// here only for a look. Over the foot of the free picture.

#include "render/panels/shell/context.h"
#include "scenarios/content/library.h"

namespace l5s1::render {

void draw_case_notice(const scenarios::View& view, const PanelContext& context, const scenarios::LibraryView& library,
                      std::vector<scenarios::LibraryRequest>& wished, scenarios::Outbox& out);

}  // namespace l5s1::render
