#pragma once
// obstacles.h: the discs that stand out into the canal, as what lies there feels them, and how it gives way.

#include "render/anatomy/body/disc.h"

#include <vector>

namespace l5s1::anatomy {

// One disc, in the body frame. Points at the disc, which must outlive it.
class Obstacle {
public:
    Obstacle(const Disc& disc, const mat4& frame);
    // Negative inside.
    [[nodiscard]] float distance(vec3 p) const;
    // Nothing of it is there.
    [[nodiscard]] bool far(vec3 p) const;
    // Moves p outwards until it is `clearance` away.
    [[nodiscard]] vec3 push(vec3 p, float clearance) const;
    // How far p has to go along the unit `way` until it is `clearance` away; 0 when it is.
    [[nodiscard]] float lift_mm(vec3 p, vec3 way, float clearance) const;
    [[nodiscard]] float redness(vec3 p) const;  // as Disc's

private:
    const Disc& disc_;
    mat4 into_;
    Box reach_;
};

// All discs that stand out.
class Obstacles {
public:
    void add(const Disc& disc, const mat4& frame) { all_.emplace_back(disc, frame); }
    [[nodiscard]] float distance(vec3 p) const;
    [[nodiscard]] vec3 push(vec3 p, float clearance) const;
    [[nodiscard]] float lift_mm(vec3 p, vec3 way, float clearance) const;
    [[nodiscard]] float redness(vec3 p) const;

private:
    std::vector<Obstacle> all_;
};

}  // namespace l5s1::anatomy
