#pragma once
// rail_parts.h: the controls of the left rail, one function a subject; each draws from `y` down and returns its height.

#include "render/panels/context.h"
#include "render/panels/herniation_panel.h"

namespace l5s1::render {

// Where a part stands and what it may leave out when space is short.
struct RailRoom {
    float x0 = 0.0f;
    float x1 = 0.0f;
    bool notes = true;      // the captions under controls
    bool root_line = true;  // which root takes the pressure
    bool type_icons = true;
    bool msu = true;        // the second row of grades
    float picker = 228.0f;  // height of the zone picker, at scale 1
    float gap = 14.0f;      // above and below a hairline, at scale 1
    bool heads = true;      // name at the left, value at the right, above the control
};

struct RailPen {
    const scenarios::View& view;
    const PanelContext& context;
    scenarios::Outbox& out;
    HerniationPanelState& state;
    RailRoom room;

    [[nodiscard]] Ui& ui() const { return context.ui; }
    [[nodiscard]] Area row(float y, float height) const { return {{room.x0, y}, {room.x1, y + height}}; }
    void set(const sim::Case& next, bool settled = true) const { out.emplace_back(scenarios::SetCase{next, settled}); }
};

float draw_level(const RailPen& pen, float y);
float draw_zone(const RailPen& pen, float y);
float draw_type(const RailPen& pen, float y);
float draw_severity(const RailPen& pen, float y);
float draw_patient_line(const RailPen& pen, float y);
float draw_posture(const RailPen& pen, float y);
float draw_bend(const RailPen& pen, float y);

// Contents of fly-outs.
float draw_patient_fields(const RailPen& pen, float y);
float draw_all_postures(const RailPen& pen, float y);

// Heights at scale 1, for fitting.
[[nodiscard]] float rail_height(const RailRoom& room);

// "Subarticular, left".
[[nodiscard]] std::string zone_words(const Ui& ui, const sim::Case& set, bool in_short);
// The present value of a part in few words.
[[nodiscard]] std::string part_value(const Ui& ui, const scenarios::View& view, RailPart part);

}  // namespace l5s1::render
