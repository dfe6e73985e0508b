#pragma once
// findings_sections.h: the sections of the findings panel, the pen they share, and what each takes of the height.
//
// A section draws from y downwards and returns the height that it took.

#include "render/panels/explore/findings_panel.h"
#include "render/panels/explore/findings_rows.h"
#include "render/panels/shell/context.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace l5s1::render {

inline constexpr float kTitle = 36.0f;
inline constexpr float kHead = 24.0f;
inline constexpr float kFoot = 28.0f;
inline constexpr float kTile = 62.0f;
inline constexpr float kBareTile = 44.0f;
inline constexpr float kSensation = 30.0f;
inline constexpr float kSign = 52.0f;
inline constexpr float kCaudaSign = 58.0f;  // with the track of the residual urine

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
    bool heads = true;   // of function and signs
    bool foot = true;    // the way to all 24 muscles
    bool cauda = false;  // the sacral roots have lost something
    bool cauda_head = true;
    bool other_signs = false;  // there are signs of a disease elsewhere
};

// What the pointer or the keyboard asks to be explained; drawn after the panel, over the picture.
struct FindingsAsked {
    Card card;
    Area beside;
};

struct FindingsPen {
    const scenarios::View& view;
    const PanelContext& context;
    scenarios::Outbox& out;
    FindingsPanelState& state;
    FindingsFit room;
    Area panel;
    float x0, x1;
    sim::Side side;
    std::optional<FindingsAsked> asked;

    [[nodiscard]] Ui& ui() const { return context.ui; }
    [[nodiscard]] const Palette& c() const { return context.ui.colours; }
    [[nodiscard]] Area row(float y, float h) const { return {{x0, y}, {x1, y + h}}; }
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
void draw_sign(FindingsPen& p, const Area& box, const Sign& sign);

std::string side_words(const Ui& ui, sim::Side side);
void head(const FindingsPen& p, float y, std::string_view left, std::string_view right = {});

// findings_motor.cpp
[[nodiscard]] bool names_fit_beside_bars(const FindingsPen& p, const std::vector<MotorRow>& rows);
float draw_motor_head(const FindingsPen& p, float y);
void draw_motor_row(FindingsPen& p, const Area& row, const MotorRow& data);
float draw_motor_foot(FindingsPen& p, float y, const std::vector<MotorRow>& rows);
void draw_muscles(FindingsPen& p, float y, float bottom);

// findings_senses.cpp
float draw_reflexes(FindingsPen& p, float y);
float draw_sensation(FindingsPen& p, float y);
[[nodiscard]] bool many_numb(const sim::Findings& findings, sim::Side side);

// findings_cauda.cpp: shown when there is something to see, as at the bedside
float draw_cauda(FindingsPen& p, float y);
float draw_other_signs(FindingsPen& p, float y);

// findings_function.cpp
float draw_function(FindingsPen& p, float y);
float draw_signs(FindingsPen& p, float y);

}  // namespace l5s1::render
