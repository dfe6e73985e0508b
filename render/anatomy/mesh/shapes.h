#pragma once
// shapes.h: the primitives a bone is built from, each a signed distance in mm (negative inside).
//
// Rule: a shape never reports less than the distance to its box (Part sees to it), else unions grow shards far away.

#include "render/anatomy/mesh/loft.h"

#include <functional>
#include <memory>
#include <vector>

namespace l5s1::anatomy {

class Shape {
public:
    virtual ~Shape() = default;
    [[nodiscard]] virtual float distance(vec3 p) const = 0;
    [[nodiscard]] const Box& box() const { return box_; }

protected:
    Box box_;
};
using ShapePtr = std::shared_ptr<const Shape>;

class Ellipsoid final : public Shape {
public:
    Ellipsoid(vec3 centre, vec3 radii, vec3 euler_deg = vec3(0));
    [[nodiscard]] float distance(vec3 p) const override;

private:
    vec3 centre_, radii_;
    mat3 into_axes_;
};

// Two balls and the cone between them.
class RoundCone final : public Shape {
public:
    RoundCone(vec3 a, vec3 b, float radius_a, float radius_b);
    [[nodiscard]] float distance(vec3 p) const override;

private:
    vec3 a_, b_;
    float radius_a_, radius_b_;
};

class Torus final : public Shape {
public:
    Torus(vec3 centre, vec3 normal, float ring_radius, float tube_radius);
    [[nodiscard]] float distance(vec3 p) const override;

private:
    vec3 centre_, normal_;
    float ring_radius_, tube_radius_;
};

// Everything behind the plane through `origin` with the outward `normal`.
class HalfSpace final : public Shape {
public:
    HalfSpace(vec3 origin, vec3 normal);
    [[nodiscard]] float distance(vec3 p) const override;
    [[nodiscard]] vec3 origin() const { return origin_; }
    [[nodiscard]] vec3 normal() const { return normal_; }

private:
    vec3 origin_, normal_;
};

// A loft as a solid; its ends are rounded over `cap` mm.
class LoftSolid final : public Shape {
public:
    LoftSolid(std::vector<Knot> knots, vec3 up, float cap, int samples = 6);
    [[nodiscard]] float distance(vec3 p) const override;

private:
    Loft loft_;
    float cap_;
};

// A smooth closed outline in the plane (origin, x axis, y axis), thickened; thickness may vary over the plane.
class Plate final : public Shape {
public:
    using Thickness = std::function<float(vec2)>;
    Plate(vec3 origin, vec3 x_axis, vec3 y_axis, const std::vector<vec2>& corners, Thickness half_thickness,
          float rounding);
    [[nodiscard]] float distance(vec3 p) const override;

private:
    [[nodiscard]] float outline_distance(vec2 p) const;
    vec3 origin_, x_axis_, y_axis_, z_axis_;
    std::vector<vec2> outline_;
    Thickness half_thickness_;
    float rounding_;
};

// A bicubic sheet through columns x rows points (x, y, z, half thickness).
class Patch final : public Shape {
public:
    Patch(int columns, int rows, const std::vector<vec4>& points);
    [[nodiscard]] float distance(vec3 p) const override;

private:
    struct Block {
        int x0, y0, x1, y1;
        Box box;
        float thickest;
    };
    [[nodiscard]] const vec4& sample(int x, int y) const { return grid_[static_cast<std::size_t>(y * width_ + x)]; }
    std::vector<vec4> grid_;
    int width_ = 0, height_ = 0;
    std::vector<Block> blocks_;
};

// A shape given by its formula.
class Formula final : public Shape {
public:
    Formula(std::function<float(vec3)> field, const Box& box);
    [[nodiscard]] float distance(vec3 p) const override;

private:
    std::function<float(vec3)> field_;
};

}  // namespace l5s1::anatomy
