#pragma once
// setup_parts.h: the controls of the left rail, one function a subject; each draws from `y` down and returns its
// height.

#include "render/panels/explore/setup_panel.h"
#include "render/panels/shell/context.h"

namespace l5s1::render {

// Where a part stands and what it may leave out when space is short.
struct SetupFit {
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

struct SetupPen {
    const scenarios::View& view;
    const PanelContext& context;
    scenarios::Outbox& out;
    SetupPanelState& state;
    SetupFit room;
    std::size_t chosen = 0;  // the herniation that is being set

    [[nodiscard]] const sim::Herniation& herniation() const { return sim::herniation(view.set, chosen); }
    void change(const sim::Herniation& next, bool settled = true) const
    {
        sim::Case c = view.set;
        (chosen == 0 ? static_cast<sim::Herniation&>(c) : c.further[chosen - 1]) = next;
        set(c, settled);
    }
    [[nodiscard]] Ui& ui() const { return context.ui; }
    [[nodiscard]] Area row(float y, float height) const { return {{room.x0, y}, {room.x1, y + height}}; }
    void set(const sim::Case& next, bool settled = true) const { out.emplace_back(scenarios::SetCase{next, settled}); }
};

// The row of chips that choose, add and remove a herniation, at the right of `row`; returns where it begins.
float draw_list(const SetupPen& pen, const Area& row);
float draw_migration(const SetupPen& pen, float y);
float draw_level(const SetupPen& pen, float y);
float draw_zone(const SetupPen& pen, float y);
float draw_type(const SetupPen& pen, float y);
float draw_severity(const SetupPen& pen, float y);
float draw_patient_line(const SetupPen& pen, float y);
float draw_posture(const SetupPen& pen, float y);
float draw_bend(const SetupPen& pen, float y);

// Contents of fly-outs.
inline constexpr float kPatientWidth = 328.0f;
float draw_patient_fields(const SetupPen& pen, float y);
[[nodiscard]] float patient_height(const SetupPen& pen);  // at scale 1
float draw_all_postures(const SetupPen& pen, float y);

// Heights at scale 1, for fitting.
inline constexpr float kListRow = 32.0f;
inline constexpr float kMigrationRow = 40.0f;  // with the gap above it
[[nodiscard]] float setup_height(const SetupFit& room);

// "Subarticular, left".
[[nodiscard]] std::string zone_words(const Ui& ui, const sim::Herniation& set, bool in_short);
// The present value of a part in few words.
[[nodiscard]] std::string part_value(const SetupPen& pen, SetupPart part);

}  // namespace l5s1::render
