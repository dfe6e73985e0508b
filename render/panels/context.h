#pragma once
// context.h: what every panel is given beside the View.

#include "render/layout.h"
#include "render/widgets_paint.h"
#include "scenarios/session.h"
#include "scenarios/tables.h"

namespace l5s1::render {

struct PanelContext {
    Ui& ui;
    const scenarios::Tables& tables;
    const Layout& layout;
};

}  // namespace l5s1::render
