#pragma once
// context.h: what every panel is given beside the View.

#include "render/ui/layout.h"
#include "render/ui/widgets/paint.h"
#include "scenarios/session/session.h"
#include "scenarios/tables/tables.h"

namespace l5s1::render {

struct PanelContext {
    Ui& ui;
    const scenarios::Tables& tables;
    const Layout& layout;
};

}  // namespace l5s1::render
