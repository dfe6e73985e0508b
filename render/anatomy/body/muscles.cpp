#include "render/anatomy/body/muscles.h"

#include "render/anatomy/body/wasting.h"
#include "render/anatomy/mesh/tube.h"

namespace l5s1::anatomy {
namespace {

float bell(float t)
{
    return std::pow(std::max(0.0f, std::sin(kPi * unit(t))), 0.8f);
}

// A number of the muscle's own, so that no two bellies have the same bumps.
float phase(std::string_view id)
{
    std::uint32_t seed = 0;
    for (const char c : id) {
        seed = seed * 131u + static_cast<unsigned char>(c);
    }
    return static_cast<float>(seed % 1000u) * 0.37f;
}

// In the foot the bones are no core to sink to: a small muscle sinks onto its own deep side.
constexpr float kFootTop_y = -925.0f;

vec3 sinking(const MuscleShape& m, const Loft& loft, const Geometry& g, const Vertex& v)
{
    if (m.tissue == Tissue::muscle && v.position.y < kFootTop_y && m.knots.front().position.y < kFootTop_y) {
        const Section s = loft.at(v.along);
        const float belly = bell((v.along - m.belly[0]) / std::max(0.05f, m.belly[1] - m.belly[0]));
        return -(v.position - (s.position - s.normal * s.n_minus * 0.6f)) * m.lost_share * belly;
    }
    return wasting(g, v.position, m.lost_share);
}

}  // namespace

Mesh muscle_mesh(const MuscleShape& m, const Geometry& g)
{
    const Loft loft(m.knots, m.up);
    const bool fleshy = m.tissue == Tissue::muscle;
    const float from = m.belly[0], length = std::max(0.05f, m.belly[1] - m.belly[0]);
    const float own = phase(m.id);
    // two per cent of uneven girth breaks the look of a sausage
    const RadiusFactor factor = [=](float t, float turn) {
        const float uneven = 0.022f * std::sin(turn * 5 + own + t * 3) + 0.016f * std::sin(turn * 9 + own * 2 - t * 5) +
                             0.02f * noise(vec3(std::cos(turn) * 1.3f + own, std::sin(turn) * 1.3f, t * 5));
        return 1.0f + bell((t - from) / length) * uneven;
    };
    Mesh mesh = tube(loft, m.along, m.around, fleshy ? factor : RadiusFactor{},
                     m.tissue == Tissue::ligament ? Corners::broad : Corners::even);
    mesh.name = m.id;
    mesh.tissue = m.tissue;
    mesh.group = Group::muscle;
    mesh.laterality = Laterality::paired;
    mesh.follows = m.follows;
    const float edge = 0.10f * std::max(0.2f, length);
    for (Vertex& v : mesh.vertices) {
        v.atrophy = sinking(m, loft, g, v);
        v.mask = m.tissue == Tissue::ligament ? 0.0f
                 : !fleshy                    ? 1.0f
                                              : std::max(1.0f - smooth_step(from - edge * 0.3f, from + edge, v.along),
                                                         smooth_step(m.belly[1] - edge * 1.6f, m.belly[1] + edge * 0.4f, v.along));
        v.around += m.fibre_turns * v.along * 2.0f + (m.fibre_turns < 0.0f ? 1.0f : 0.0f);
    }
    return mesh;
}

}  // namespace l5s1::anatomy
