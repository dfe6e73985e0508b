#include "render/anatomy/mesh/field_math.h"

#include "sim/course/wide.h"

#include <glm/gtc/matrix_transform.hpp>

#include <array>
#include <cstdint>

namespace l5s1::anatomy {
namespace {

// A hash of a lattice point, -1..1.
float lattice(std::int32_t x, std::int32_t y, std::int32_t z)
{
    std::uint32_t h = static_cast<std::uint32_t>(x) * 374761393u + static_cast<std::uint32_t>(y) * 668265263u +
                      static_cast<std::uint32_t>(z) * 2147483647u;
    h = (h ^ (h >> 13)) * 1274126177u;
    h ^= h >> 16;
    return static_cast<float>(h & 0xffffffu) / 8388607.5f - 1.0f;
}

}  // namespace

mat4 pitched_frame(vec3 origin, float pitch_deg)
{
    return glm::rotate(glm::translate(mat4(1.0f), origin), glm::radians(pitch_deg), vec3(1, 0, 0));
}

mat3 rotation(vec3 euler_deg)
{
    mat4 m = glm::rotate(mat4(1.0f), glm::radians(euler_deg.z), vec3(0, 0, 1));
    m = glm::rotate(m, glm::radians(euler_deg.y), vec3(0, 1, 0));
    m = glm::rotate(m, glm::radians(euler_deg.x), vec3(1, 0, 0));
    return mat3(m);
}

L5S1_WIDE float noise(vec3 p)
{
    const vec3 cell = glm::floor(p);
    const auto x = static_cast<std::int32_t>(cell.x);
    const auto y = static_cast<std::int32_t>(cell.y);
    const auto z = static_cast<std::int32_t>(cell.z);
    vec3 t = p - cell;
    t = t * t * t * (t * (t * 6.0f - 15.0f) + 10.0f);
    std::array<float, 8> corner{};
    for (int i = 0; i < 8; ++i) {
        corner[static_cast<std::size_t>(i)] = lattice(x + (i & 1), y + ((i >> 1) & 1), z + (i >> 2));
    }
    const float near = lerp(lerp(corner[0], corner[1], t.x), lerp(corner[2], corner[3], t.x), t.y);
    const float far = lerp(lerp(corner[4], corner[5], t.x), lerp(corner[6], corner[7], t.x), t.y);
    return lerp(near, far, t.z);
}

float noise_three_octaves(vec3 p)
{
    return 0.6f * noise(p) + 0.3f * noise(p * 2.03f + 7.1f) + 0.15f * noise(p * 4.1f + 3.3f);
}

float table(std::span<const vec2> rows, float x)
{
    const std::size_t n = rows.size();
    if (x <= rows[0].x) {
        return rows[0].y;
    }
    for (std::size_t i = 0; i + 1 < n; ++i) {
        if (x > rows[i + 1].x) {
            continue;
        }
        const auto slope = [&](std::size_t a, std::size_t b) {
            return (rows[b].y - rows[a].y) / (rows[b].x - rows[a].x);
        };
        const float h = rows[i + 1].x - rows[i].x;
        const float f = (x - rows[i].x) / h;
        const float f2 = f * f;
        const float f3 = f2 * f;
        const float m0 = slope(i > 0 ? i - 1 : 0, i + 1);
        const float m1 = slope(i, i + 2 < n ? i + 2 : i + 1);
        return rows[i].y * (2 * f3 - 3 * f2 + 1) + h * m0 * (f3 - 2 * f2 + f) + rows[i + 1].y * (-2 * f3 + 3 * f2) +
               h * m1 * (f3 - f2);
    }
    return rows[n - 1].y;
}

}  // namespace l5s1::anatomy
