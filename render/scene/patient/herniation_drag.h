#pragma once
// herniation_drag.h: a herniation in the hand: its tip pulled about in a section says what herniation is meant.
//
// In the axial plane the angle says zone and side, the distance from the rim says how large; in the sagittal plane the
// height says how far it has migrated. Near a border the present zone is kept, so that a resting hand does not flicker.

#include "render/anatomy/herniation/herniation.h"
#include "sim/model/case.h"

#include <array>
#include <optional>

namespace l5s1::scene {

class HerniationDrag {
public:
    // `atlas` as for anatomy::Herniation.
    HerniationDrag(const anatomy::Geometry& geometry, const anatomy::Atlas& atlas);

    // Where the tip is, in the frame of its disc: of what is seen on a day when `volume_share` of it is left. At
    // severity 0 the place on the rim from which it would come.
    [[nodiscard]] glm::vec3 tip(const sim::Herniation& herniation, float volume_share);
    // The herniation whose tip comes nearest to a place of the disc's plane: x to the patient's left, y forwards.
    [[nodiscard]] sim::Herniation axial(const sim::Herniation& now, glm::vec2 tip_mm, float volume_share);
    // The migration whose tip comes nearest to a height above the disc; unchanged where the type allows none.
    [[nodiscard]] sim::Herniation sagittal(const sim::Herniation& now, float above_mm);

private:
    // What comes out at ten severities, with everything else as it is.
    struct Reach {
        anatomy::HerniationRequest of;
        float turn = 0;
        std::array<float, 11> seen_mm{};  // beyond the rim, at severity 0, 0.1 .. 1
        float height_mm = 0;              // of the tip above the disc
    };
    const Reach& reach(const sim::Herniation& herniation);
    [[nodiscard]] std::optional<sim::Zone> zone_at(float from_behind_deg, std::optional<sim::Zone> present) const;

    anatomy::Geometry geometry_;
    anatomy::Herniation shapes_;
    std::optional<Reach> reach_;
    std::array<float, 4> begins_deg_{};  // each zone, from straight behind
};

}  // namespace l5s1::scene
