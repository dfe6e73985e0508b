#include "render/scene/picture/picture.h"

#include <glm/gtc/matrix_transform.hpp>

namespace l5s1::scene {

glm::mat4 placement(const Figure& figure, const Camera& camera)
{
    glm::mat4 m =
        glm::translate(glm::mat4(1.0f), figure.pivot_mm + figure.offset_mm + right_of(camera) * figure.shift_mm);
    m = glm::rotate(m, glm::radians(figure.yaw_deg), glm::vec3(0, 1, 0));
    m = glm::translate(m, -figure.pivot_mm);
    if (figure.pitch_deg == 0.0f) {
        return m;
    }
    const glm::vec3 hinge(0.0f, figure.hinge_mm);
    m = glm::rotate(glm::translate(m, hinge), glm::radians(figure.pitch_deg), glm::vec3(1, 0, 0));
    return glm::translate(m, -hinge);
}

bool same_still(const Picture& a, const Picture& b)
{
    return a.body == b.body && a.camera == b.camera && a.theme == b.theme && a.figures == b.figures &&
           a.instances == b.instances && a.injuries == b.injuries && a.injury_radius_mm == b.injury_radius_mm;
}

}  // namespace l5s1::scene
