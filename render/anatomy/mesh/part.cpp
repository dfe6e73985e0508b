#include "render/anatomy/mesh/part.h"

namespace l5s1::anatomy {
namespace {

vec3 folded(const Piece& piece, vec3 p)
{
    return piece.mirrored ? vec3(std::fabs(p.x), p.y, p.z) : p;
}

constexpr float kFar_mm = 20.0f;  // beyond this the distance to a box will do

float combine(float d, const Piece& piece, vec3 point, bool coarse)
{
    const vec3 p = folded(piece, point);
    const Shape& shape = *piece.shape;
    if (piece.operation == Operation::intersect) {
        return smooth_max(d, shape.distance(p), piece.blend_mm);
    }
    const float box = shape.box().distance(p);
    if (piece.operation == Operation::subtract) {
        const bool untouched = box > 0.0f && -box < d - piece.blend_mm;
        return untouched ? d : smooth_max(d, -shape.distance(p), piece.blend_mm);
    }
    if (box > d + piece.blend_mm) {
        return d;
    }
    if (coarse && box > kFar_mm) {
        return std::min(d, box);
    }
    const float own = shape.distance(p);
    return smooth_min(d, box > 0.0f ? std::max(own, box) : own, piece.blend_mm);
}

float roughened(const Part& part, float d, vec3 p)
{
    const bool matters = part.noise_mm > 0.0f && std::fabs(d) < 6.0f;
    return matters ? d + part.noise_mm * noise_three_octaves(p * part.noise_per_mm) : d;
}

constexpr float kNothing_mm = 1e6f;

}  // namespace

float Part::distance(vec3 p) const
{
    float d = kNothing_mm;
    for (const Piece& piece : pieces) {
        d = combine(d, piece, p, true);
    }
    return roughened(*this, d, p);
}

Field Part::near(vec3 centre, float radius, float there) const
{
    auto active = std::make_shared<std::vector<const Piece*>>();
    for (const Piece& piece : pieces) {
        const float gap = piece.shape->box().distance(folded(piece, centre)) - radius;
        if (piece.operation == Operation::intersect || gap <= std::fabs(there) + radius + piece.blend_mm + 1.5f) {
            active->push_back(&piece);
        }
    }
    return [this, active](vec3 p) {
        float d = kNothing_mm;
        for (const Piece* piece : *active) {
            d = combine(d, *piece, p, false);
        }
        return roughened(*this, d, p);
    };
}

Box Part::bounds() const
{
    Box all;
    for (const Piece& piece : pieces) {
        if (piece.operation != Operation::add) {
            continue;
        }
        Box box = piece.shape->box();
        if (piece.mirrored) {
            box.high.x = std::max(std::fabs(box.low.x), std::fabs(box.high.x));
            box.low.x = -box.high.x;
        }
        all.add(box);
    }
    for (const Piece& piece : pieces) {
        const auto* plane = dynamic_cast<const HalfSpace*>(piece.shape.get());
        if (piece.operation != Operation::intersect || plane == nullptr) {
            continue;
        }
        for (int axis = 0; axis < 3; ++axis) {
            if (plane->normal()[axis] > 0.999f) {
                all.high[axis] = std::min(all.high[axis], plane->origin()[axis]);
            } else if (plane->normal()[axis] < -0.999f) {
                all.low[axis] = std::max(all.low[axis], plane->origin()[axis]);
            }
        }
    }
    return all;
}

}  // namespace l5s1::anatomy
