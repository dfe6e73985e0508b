#pragma once
// interface.h: every panel of the window, the keys, the search and the help sheet, in the order of one frame. Knows
// nothing of the picture but in which view a structure is to be looked for; needs no OpenGL.
//
//     interface.begin(view, chords, desk, out)   the keys act
//     interface.draw(...)                        the panels, from one View
//     interface.draw_over(context)               what stands over everything

#include "render/panels/cases/cases_panel.h"
#include "render/panels/explore/findings_panel.h"
#include "render/panels/explore/setup_panel.h"
#include "render/panels/explore/timeline_panel.h"
#include "render/panels/picture/lens_panel.h"
#include "render/panels/picture/sections_panel.h"
#include "render/panels/picture/viewchip_panel.h"
#include "render/panels/shell/actions.h"
#include "render/panels/shell/palette_panel.h"

#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace l5s1::render {

// What Cases mode knows beside the View, and where its wishes about a learner's progress and the library go.
struct CasesDesk {
    const scenarios::LibraryView& shelf;
    const scenarios::LearningView& learning;
    std::vector<scenarios::LearningRequest>& asked;
    std::vector<scenarios::LibraryRequest>& wished;
};

class Interface {
public:
    // In which view a structure is to be looked for; nothing when there is no such structure.
    using ViewOf = std::function<std::optional<scenarios::ViewPreset>(std::string_view structure)>;

    Interface(const sim::Model& model, const scenarios::Strings& strings, scenarios::Terms terms, ViewOf view_of);

    // Starts a frame: Tab, and the keys of the table of actions.
    void begin(const scenarios::View& view, std::span<const KeyPress> chords, scenarios::Outbox& out);
    // The layout for this frame, the story card as high as its text.
    [[nodiscard]] Layout layout(Ui& ui, const scenarios::View& view, const CasesDesk& desk, glm::vec2 size_px,
                                float desktop_scale);
    // The search and every panel of the mode.
    void draw(const scenarios::View& view, const PanelContext& context, const CasesDesk& desk, scenarios::Outbox& out);
    // The help sheet.
    void draw_over(const PanelContext& context);

    void open_help() { fulfil_help(true); }
    [[nodiscard]] Modal modal() const;
    // What public vocabularies call structures.
    [[nodiscard]] const scenarios::Terms& terms() const { return palette_index_.terms; }

    // What the panels remember from one frame to the next.
    SetupPanelState setup;
    FindingsPanelState findings;
    TimelinePanelState timeline;
    CasesPanelState cases;
    ViewChipState view_chip;
    SectionsPanelState sections;
    LensPanelState lens;
    PaletteState palette;
    Focus focus;
    std::optional<scenarios::Refusal> refusal;  // why something did not happen, to be said now; set by the app

private:
    [[nodiscard]] CasesContext cases_context(const CasesDesk& desk);
    void fulfil(std::span<const UiWish> wishes, scenarios::Outbox& out);
    void fulfil(UiWish wish, scenarios::Outbox& out);
    void fulfil_help(bool open);
    void let_go(scenarios::Outbox& out);
    void draw_search(const Acting& acting, const PanelContext& context);
    void draw_mode(const Acting& acting, const PanelContext& context, const CasesContext& room);
    void draw_chain(const Acting& acting, const PanelContext& context);

    const sim::Model& model_;
    ViewOf view_of_;
    PaletteIndex palette_index_;
    KeyQueue keys_;
    bool help_open_ = false;
    bool help_fresh_ = false;  // opened in this frame
};

}  // namespace l5s1::render
