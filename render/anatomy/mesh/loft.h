#pragma once
// loft.h: a spline axis with a section at every knot: the main tool for shafts, muscles, tendons, nerves and the sac.
//
// Axis: Catmull-Rom through the knots. T is its tangent, N is `up` made perpendicular to T, B = T x N.
// Section: four half-extents, `n_plus` towards N, `b_plus` towards B, `n_minus` and `b_minus` away from them, joined by
// a superellipse of exponent e (2 ellipse, 2.3-2.6 boxy, 1.6-1.8 pointed). Four quadrants that share their axis points
// make D-shapes: flat deep side, round outer side.

#include "render/anatomy/mesh/field_math.h"

#include <vector>

namespace l5s1::anatomy {

struct Knot {
    vec3 position{0};
    float n_plus = 1, b_plus = 1, n_minus = 1, b_minus = 1;  // mm
    float exponent = 2;
};

// A knot whose section is the same on both sides.
[[nodiscard]] inline Knot knot(vec3 position, float n, float b, float exponent = 2.0f)
{
    return {position, n, b, n, b, exponent};
}

// The curve at one place.
struct Section {
    vec3 position{0}, tangent{0, 1, 0}, normal{1, 0, 0}, binormal{0, 0, 1};
    float n_plus = 1, b_plus = 1, n_minus = 1, b_minus = 1, exponent = 2;
    float along = 0;  // share of the arc length, 0..1

    // Distance from axis to surface in the direction cos * normal + sin * binormal.
    [[nodiscard]] float radius(float cosine, float sine) const;
    [[nodiscard]] float mean_radius() const { return 0.25f * (n_plus + b_plus + n_minus + b_minus); }
};

class Loft {
public:
    Loft() = default;
    // Requires at least two knots; `samples` per span between knots.
    Loft(std::vector<Knot> knots, vec3 up, int samples = 8);

    [[nodiscard]] float length_mm() const { return length_mm_; }
    [[nodiscard]] const std::vector<Knot>& knots() const { return knots_; }
    [[nodiscard]] vec3 up() const { return up_; }
    [[nodiscard]] Box bounds() const;
    // At a share of the arc length, clamped to 0..1.
    [[nodiscard]] Section at(float along) const;
    // The section of the axis nearest to p; `overshoot` is how far p lies beyond an end, else 0.
    [[nodiscard]] Section nearest(vec3 p, float& overshoot) const;
    // Way along the axis to a knot, mm.
    [[nodiscard]] float knot_arc_mm(std::size_t knot) const;

private:
    std::vector<Knot> knots_;
    std::vector<Section> sections_;
    vec3 up_{0, 1, 0};
    int samples_ = 8;
    float length_mm_ = 0;
};

}  // namespace l5s1::anatomy
