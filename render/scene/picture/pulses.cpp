#include "render/scene/picture/pulses.h"

#include <glm/glm.hpp>

#include <cmath>

namespace l5s1::scene {

namespace {

float hashed(float k)
{
    float x = glm::fract(k * 0.1031f);
    x *= x + 33.33f;
    x *= x + x;
    return glm::fract(x);
}

}  // namespace

float volley_strength(const Pulses& pulses, float way_mm, float time_s)
{
    const float clock = std::fmod(time_s * pulses.rate_Hz, 4096.0f);
    const float phase = clock - way_mm / pulses.spacing_mm -
                        pulses.delay * glm::smoothstep(pulses.press_mm - 15.0f, pulses.press_mm + 15.0f, way_mm);
    const float k = std::floor(phase + 0.5f);
    const float off = (phase - k) * pulses.spacing_mm / pulses.length_mm;
    const bool born = hashed(glm::mod(k + 1777.0f, 4096.0f)) >= pulses.dying;
    const bool stopped = way_mm > pulses.press_mm && hashed(glm::mod(k, 4096.0f)) >= pulses.passing;
    return born && !stopped ? pulses.strength * std::exp(-off * off * 2.0f) : 0.0f;
}

float volleys_per_second(const Pulses& pulses, float way_mm)
{
    const float passing = way_mm > pulses.press_mm ? pulses.passing : 1.0f;
    return pulses.rate_Hz * (1.0f - pulses.dying) * passing;
}

}  // namespace l5s1::scene
