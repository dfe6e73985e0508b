#include "render/anatomy/body/stack.h"

#include <glm/gtc/matrix_transform.hpp>

namespace l5s1::anatomy {

Stack stack(const Geometry& g)
{
    Stack s;
    const auto up = [](float pitch) { return vec3(0, std::cos(glm::radians(pitch)), std::sin(glm::radians(pitch))); };
    float pitch = g.sacral_endplate.slope;
    vec3 p(0);
    s.sacrum = pitched_frame(p, pitch);
    for (std::size_t i = kLumbarCount; i-- > 0;) {
        const DiscMeasures& disc = g.discs[i];
        const float disc_pitch = pitch - disc.wedge / 2;
        s.disc[i] = pitched_frame(p + up(disc_pitch) * disc.height * 0.5f, disc_pitch);
        p += up(disc_pitch) * disc.height;
        pitch -= disc.wedge;
        const VertebraMeasures& v = g.vertebrae[i];
        const float tilt = (v.anterior_height - v.posterior_height) / (v.upper_depth + v.lower_depth);
        const float wedge = 2.0f * glm::degrees(std::atan(tilt));
        const float body_pitch = pitch - wedge / 2;
        s.vertebra[i] = pitched_frame(p + up(body_pitch) * v.height() * 0.5f, body_pitch);
        p += up(body_pitch) * v.height();
        pitch -= wedge;
    }
    const vec3 ankle(75, -911, -12);
    s.foot = glm::rotate(glm::translate(mat4(1.0f), ankle), glm::radians(9.0f), vec3(0, 1, 0));
    return s;
}

}  // namespace l5s1::anatomy
