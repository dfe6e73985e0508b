#pragma once
// tooltip.h: a card beside what it explains: a name, a sentence, and where the number comes from.

#include "render/ui/widgets/paint.h"
#include "sim/model/anatomy.h"

#include <optional>

namespace l5s1::render {

struct Card {
    std::string title;
    std::optional<sim::Mrc> grade;
    std::string body;
    std::string source;  // last line, behind an i; empty: none
};

// Opens towards the side of `beside` with more room, never over it. Draw it outside any panel, after all of them.
void draw_card(Ui& ui, const Card& card, const Area& beside, const Area& screen);

}  // namespace l5s1::render
