#pragma once
// part.h: one solid, an ordered list of shapes, each smoothly joined to, cut from or cut with what came before it.
//
// Order matters: cut a joint surface into its own process before joining the rest, or the cut eats the neighbour.

#include "render/anatomy/mesh/shapes.h"

#include <string>

namespace l5s1::anatomy {

using Field = std::function<float(vec3)>;

enum class Operation : std::uint8_t { add, subtract, intersect };

struct Piece {
    Operation operation = Operation::add;
    float blend_mm = 2;
    bool mirrored = false;  // evaluated at |x|
    ShapePtr shape;
};

struct Part {
    std::string name;
    std::vector<Piece> pieces;
    float noise_mm = 0;  // organic irregularity of the surface
    float noise_per_mm = 0.2f;

    void add(ShapePtr shape, float blend_mm, bool mirrored = false)
    {
        pieces.push_back({Operation::add, blend_mm, mirrored, std::move(shape)});
    }
    void subtract(ShapePtr shape, float blend_mm, bool mirrored = false)
    {
        pieces.push_back({Operation::subtract, blend_mm, mirrored, std::move(shape)});
    }
    void intersect(ShapePtr shape, float blend_mm)
    {
        pieces.push_back({Operation::intersect, blend_mm, false, std::move(shape)});
    }

    [[nodiscard]] float distance(vec3 p) const;
    // The same field within `radius` of `centre`, where it is `there`: pieces that cannot matter are left out.
    [[nodiscard]] Field near(vec3 centre, float radius, float there) const;
    [[nodiscard]] Box bounds() const;
};

}  // namespace l5s1::anatomy
