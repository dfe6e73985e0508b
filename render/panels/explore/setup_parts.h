#pragma once
// setup_parts.h: the controls of the left rail and of its fly-outs, one function a subject; each takes its strips of a
// flow, so that the rail and the fly-outs are measured by what draws them.

#include "render/panels/explore/setup_panel.h"
#include "render/panels/shell/context.h"
#include "render/ui/widgets/flow.h"

namespace l5s1::render {

// What a part may leave out when space is short.
struct SetupFit {
    bool notes = true;      // the captions under controls
    bool root_line = true;  // which root takes the pressure
    bool type_icons = true;
    bool msu = true;        // the second row of grades
    float picker = 228.0f;  // height of the zone picker, at scale 1
    float gap = 14.0f;      // above and below a hairline, at scale 1
    bool heads = true;      // name at the left, value at the right, above the control
};

struct SetupContext {
    const scenarios::View& view;
    const PanelContext& context;
    scenarios::Outbox& out;
    SetupPanelState& state;
    Area panel;  // the rail or the fly-out: no explanation may stand over it
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
    void set(const sim::Case& next, bool settled = true) const { out.emplace_back(scenarios::SetCase{next, settled}); }
};

// The row of chips that choose, add and remove a herniation, at the right of `row`; returns where it begins.
float draw_list(const SetupContext& setup, const Area& row);
void draw_migration(Flow& flow, const SetupContext& setup);
void draw_level(Flow& flow, const SetupContext& setup);
void draw_zone(Flow& flow, const SetupContext& setup);
void draw_type(Flow& flow, const SetupContext& setup);
void draw_severity(Flow& flow, const SetupContext& setup);
void draw_patient_line(Flow& flow, const SetupContext& setup);
void draw_posture(Flow& flow, const SetupContext& setup);
void draw_bend(Flow& flow, const SetupContext& setup);

// Contents of fly-outs. The patient's takes the height of its longer page, so that nothing moves when it is turned.
void draw_patient_fields(Flow& flow, const SetupContext& setup);
void draw_all_postures(Flow& flow, const SetupContext& setup);

// "Subarticular, left".
[[nodiscard]] std::string zone_words(const Ui& ui, const sim::Herniation& set, bool in_short);
// The present value of a part in few words.
[[nodiscard]] std::string part_value(const SetupContext& setup, SetupPart part);

}  // namespace l5s1::render
