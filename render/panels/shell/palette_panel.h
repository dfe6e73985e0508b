#pragma once
// palette_panel.h: the command palette: type a name in any language, choose with the arrows and Enter.
//
// A structure lights its whole chain and the camera turns to it; an action is done, and shows the key that does it
// without the search. A click beside it closes it. While it is open the keys are its own.

#include "render/panels/shell/actions.h"
#include "render/panels/shell/context.h"
#include "scenarios/text/search.h"

#include <array>
#include <optional>

namespace l5s1::render {

// What can be found, read once.
struct PaletteIndex {
    std::vector<scenarios::SearchEntry> entries;  // actions, then structures
    scenarios::Terms terms;
};
[[nodiscard]] PaletteIndex palette_index(const scenarios::Strings& strings, scenarios::Terms terms);

struct PaletteState {
    bool open = false;
    bool fresh = false;  // opened in this frame: takes the keys
    std::array<char, 96> query{};
    std::size_t chosen = 0;  // of the rows found
    int step = 0;            // of the choice, by a key of this frame
    bool take = false;       // what is chosen, by a key of this frame
};

void open_palette(PaletteState& state);

// Draws it if it is open. Before the other panels: what it asks for is theirs in the same frame.
void draw_palette_panel(const PanelContext& context, const PaletteIndex& index, const Acting& acting,
                        PaletteState& state);

// "FMA22532 · TA98 A04.7.02.037".
[[nodiscard]] std::string code_line(const scenarios::Terms& terms, std::string_view key);
// "Musculus tibialis anterior · FMA22532 · TA98 A04.7.02.037": what there is of it.
[[nodiscard]] std::string term_line(const scenarios::Strings& strings, const scenarios::Terms& terms,
                                    std::string_view key);

}  // namespace l5s1::render
