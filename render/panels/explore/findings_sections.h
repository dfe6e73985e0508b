#pragma once
// findings_sections.h: the sections of the findings panel, what they share, and what they may leave out.
//
// Each takes its strips of a flow, so that the panel is measured by what draws it.

#include "render/panels/explore/findings_panel.h"
#include "render/panels/explore/findings_rows.h"
#include "render/panels/shell/context.h"
#include "render/ui/widgets/flow.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace l5s1::render {

inline constexpr float kHead = 24.0f;
inline constexpr float kSign = 52.0f;

// What is shown in the height there is.
struct FindingsFit {
    float row = 38.0f;       // of the motor table
    float function = 29.0f;  // of the function list
    float gap = 14.0f;
    std::size_t rows = 8;
    bool tiles = true;  // reflexes in boxes with chips
    bool sensation_head = true;
    bool second_signs = true;  // calf, CMAP, giving way
    bool stairs = true;
    bool bars = true;
    bool bars_in_normal_rows = true;
    bool heads = true;  // of function and signs
    bool foot = true;   // the way to all 24 muscles
    bool cauda_head = true;
};

// What the pointer or the keyboard asks to be explained; drawn after the panel, over the picture.
struct FindingsAsked {
    Card card;
    Area beside;
};

struct FindingsContext {
    const scenarios::View& view;
    const PanelContext& context;
    scenarios::Outbox& out;
    FindingsPanelState& state;
    FindingsFit room;
    Area panel;
    sim::Side side;
    std::vector<MotorRow> rows;  // of movements, the weakest first
    std::optional<FindingsAsked> asked;

    [[nodiscard]] Ui& ui() const { return context.ui; }
    [[nodiscard]] const Palette& c() const { return context.ui.colours; }
    void explain(const Hit& hit, const Area& beside, const Card& card)
    {
        if (hit.hovered || hit.ring) {
            asked = FindingsAsked{card, {{panel.min.x, beside.min.y}, {panel.max.x, beside.max.y}}};
        }
    }
};

// A small measure: its name over its value.
struct Sign {
    std::string id;
    std::string name;
    std::string value;
    std::string unit;  // dropped when there is no room
    bool alarm = false;
    bool proposed = false;
    std::string tells;
    std::string source;        // key of its provenance
    std::string short_unit{};  // when the unit does not fit
    double share = -1.0;       // 0..1 of the track under the value; negative: none
    double mark = 0.0;         // 0..1 where the track has its mark
};
void draw_sign(FindingsContext& p, const Area& box, const Sign& sign);

std::string side_words(const Ui& ui, sim::Side side);
// The head of a section.
void draw_head(Flow& flow, const FindingsContext& p, std::string_view left, std::string_view right = {});

// findings_motor.cpp
[[nodiscard]] bool names_fit_beside_bars(const FindingsContext& p, float width);
void draw_movements(Flow& flow, FindingsContext& p);
// As many of the 24 as there is room for down to `bottom`; the wheel turns to the others.
void draw_muscles(Flow& flow, FindingsContext& p, float bottom);

// findings_senses.cpp
void draw_reflexes(Flow& flow, FindingsContext& p);
void draw_sensation(Flow& flow, FindingsContext& p);
[[nodiscard]] bool many_numb(const sim::Findings& findings, sim::Side side);

// findings_cauda.cpp: shown when there is something to see, as at the bedside
void draw_cauda(Flow& flow, FindingsContext& p);
void draw_other_signs(Flow& flow, FindingsContext& p);

// findings_function.cpp
void draw_function(Flow& flow, FindingsContext& p);
void draw_signs(Flow& flow, FindingsContext& p);

}  // namespace l5s1::render
