#pragma once
// field_math.h: the few functions every distance field is made of. Lengths in millimetres.

#include <glm/glm.hpp>

#include <algorithm>
#include <cfloat>
#include <cmath>
#include <span>

namespace l5s1::anatomy {

using glm::mat3;
using glm::mat4;
using glm::vec2;
using glm::vec3;
using glm::vec4;

inline constexpr float kPi = 3.14159265f;

// Union of two distances whose seam is rounded over `blend` mm; 0 is a plain minimum.
[[nodiscard]] inline float smooth_min(float a, float b, float blend)
{
    if (blend <= 0.0f) {
        return std::min(a, b);
    }
    const float h = std::max(blend - std::fabs(a - b), 0.0f);
    return std::min(a, b) - h * h * 0.25f / blend;
}

[[nodiscard]] inline float smooth_max(float a, float b, float blend)
{
    return -smooth_min(-a, -b, blend);
}
[[nodiscard]] inline float unit(float x)
{
    return std::clamp(x, 0.0f, 1.0f);
}
[[nodiscard]] inline float lerp(float a, float b, float t)
{
    return a + (b - a) * t;
}
[[nodiscard]] inline float gauss(float x, float width)
{
    return std::exp(-(x * x) / (width * width));
}

// 0 at `from`, 1 at `to`, flat at both ends; `from` may be the larger one.
[[nodiscard]] inline float smooth_step(float from, float to, float x)
{
    const float t = unit((x - from) / (to - from));
    return t * t * (3.0f - 2.0f * t);
}

[[nodiscard]] inline vec3 apply(const mat4& frame, vec3 p)
{
    return vec3(frame * vec4(p, 1.0f));
}

// A frame at `origin` whose up axis is tipped forward by `pitch_deg`.
[[nodiscard]] mat4 pitched_frame(vec3 origin, float pitch_deg);

// Rotation about x, then y, then z.
[[nodiscard]] mat3 rotation(vec3 euler_deg);

// Smooth noise, -1..1; the same everywhere and always for the same point.
[[nodiscard]] float noise(vec3 p);
[[nodiscard]] float noise_three_octaves(vec3 p);

// y at x in a table of (x, y) rows with rising x, joined by cubic Hermite pieces, constant outside.
[[nodiscard]] float table(std::span<const vec2> rows, float x);

// Catmull-Rom between b and c.
template <class T>
[[nodiscard]] T catmull_rom(const T& a, const T& b, const T& c, const T& d, float t)
{
    const float t2 = t * t;
    const float t3 = t2 * t;
    return 0.5f *
           ((2.0f * b) + (c - a) * t + (2.0f * a - 5.0f * b + 4.0f * c - d) * t2 + (3.0f * b - a - 3.0f * c + d) * t3);
}

// Axis-aligned box; empty until something is put in.
struct Box {
    vec3 low{FLT_MAX};
    vec3 high{-FLT_MAX};

    void add(vec3 p)
    {
        low = glm::min(low, p);
        high = glm::max(high, p);
    }
    void add(const Box& b)
    {
        low = glm::min(low, b.low);
        high = glm::max(high, b.high);
    }
    void pad(float margin)
    {
        low -= margin;
        high += margin;
    }
    [[nodiscard]] float distance(vec3 p) const
    {
        return glm::length(glm::max(glm::max(low - p, p - high), vec3(0.0f)));
    }
};

}  // namespace l5s1::anatomy
