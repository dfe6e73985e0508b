#pragma once
// vertebra.h: one row of measures becomes one lumbar vertebra.
//
// Frame: centre of the body, x patient's left, y along the body's axis, z anterior; mm.

#include "render/anatomy/body/geometry.h"

namespace l5s1::anatomy {

// Kidney-shaped outline of a body or disc: radius at `turn` (0 straight ahead, + left) for half axes a (across) and b
// (deep), with a notch of that many mm straight behind.
[[nodiscard]] float kidney_radius(float a, float b, float turn, float notch_mm);

// The body without its arch: a waisted barrel between two dished, tilted endplates.
struct VertebralBody {
    explicit VertebralBody(const VertebraMeasures& measures);

    [[nodiscard]] float distance(vec3 p) const;
    [[nodiscard]] float outline(float turn, float level) const;  // level -1 lower .. 1 upper endplate

    float lower_a, lower_b, upper_a, upper_b;  // half axes
    float height;
    float tilt;  // rise of the upper endplate per mm forward; the lower one falls as much
};

[[nodiscard]] Part vertebra(const VertebraMeasures& measures);

// The same with the arch sawn off through the pedicles, as in a laminectomy view.
[[nodiscard]] Part sawn_vertebra(const VertebraMeasures& measures);
[[nodiscard]] float saw_plane_z(const VertebraMeasures& measures);

// 1 on joint cartilage, 0.85 on the endplates, 0 on bone.
[[nodiscard]] float cartilage_mask(const VertebraMeasures& measures, vec3 position, vec3 normal);

// Outward directions of the left facets: the superior one looks back and inwards, the inferior one forward and
// outwards.
[[nodiscard]] vec3 superior_facet_normal(float angle_deg);
[[nodiscard]] vec3 inferior_facet_normal(float angle_deg);

}  // namespace l5s1::anatomy
