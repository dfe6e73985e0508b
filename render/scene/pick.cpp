#include "render/scene/pick.h"

#include <cmath>
#include <limits>

namespace l5s1::scene {

namespace {

constexpr float kFootLength_mm = 260.0f;  // no point of a turned foot goes farther
constexpr float kSolidEnough = 0.55f;     // clearer glass is looked through

bool meets_box(const Ray& ray, glm::vec3 low, glm::vec3 high, float nearest)
{
    float enter = 0.0f;
    float leave = nearest;
    for (int axis = 0; axis < 3; ++axis) {
        const float inverse = 1.0f / ray.direction[axis];
        float a = (low[axis] - ray.origin[axis]) * inverse;
        float b = (high[axis] - ray.origin[axis]) * inverse;
        if (a > b) {
            std::swap(a, b);
        }
        enter = std::max(enter, a);
        leave = std::min(leave, b);
    }
    return enter <= leave;
}

// Möller and Trumbore 1997. Either face counts. Returns the distance, or a negative number.
float meets_triangle(const Ray& ray, glm::vec3 a, glm::vec3 b, glm::vec3 c)
{
    const glm::vec3 ab = b - a;
    const glm::vec3 ac = c - a;
    const glm::vec3 p = glm::cross(ray.direction, ac);
    const float determinant = glm::dot(ab, p);
    if (std::abs(determinant) < 1e-9f) {
        return -1.0f;
    }
    const glm::vec3 from_a = ray.origin - a;
    const float u = glm::dot(from_a, p) / determinant;
    const glm::vec3 q = glm::cross(from_a, ab);
    const float v = glm::dot(ray.direction, q) / determinant;
    return u < 0.0f || v < 0.0f || u + v > 1.0f ? -1.0f : glm::dot(ac, q) / determinant;
}

// `place` says where a vertex of the mesh is now.
template <typename Place>
float nearest_of(const anatomy::Mesh& mesh, const Ray& ray, float nearest, Place place)
{
    for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3) {
        const float d = meets_triangle(ray, place(mesh.vertices[mesh.indices[i]].position),
                                       place(mesh.vertices[mesh.indices[i + 1]].position),
                                       place(mesh.vertices[mesh.indices[i + 2]].position));
        if (d > 0.0f && d < nearest) {
            nearest = d;
        }
    }
    return nearest;
}

}  // namespace

std::optional<Hit> pick(const Picture& picture, const Catalogue& catalogue, const Ray& ray)
{
    std::vector<Ray> in_body;
    for (const Figure& figure : picture.figures) {
        const glm::mat4 back = glm::inverse(placement(figure, picture.camera));
        in_body.push_back({glm::vec3(back * glm::vec4(ray.origin, 1.0f)), glm::mat3(back) * ray.direction});
    }
    std::optional<Hit> best;
    float nearest = std::numeric_limits<float>::max();
    for (const Instance& instance : picture.instances) {
        const Structure* s = catalogue.find(instance.name);
        if (!s || instance.alpha < kSolidEnough || s->tissue == anatomy::Tissue::skin ||
            instance.figure >= in_body.size()) {
            continue;
        }
        Ray local = in_body[instance.figure];
        if (s->paired) {
            local.origin = mirrored(local.origin, instance.side);
            local.direction = mirrored(local.direction, instance.side);
        }
        const bool turned = instance.pose != Pose{} && instance.follows != Follows::shank;
        const float reach = turned ? kFootLength_mm : 0.0f;
        if (!meets_box(local, s->low - reach, s->high + reach, nearest)) {
            continue;
        }
        const float d =
            turned ? nearest_of(*s->quick, local, nearest,
                                [&](glm::vec3 p) { return posed(picture.joints, instance.pose, instance.follows, p); })
                   : nearest_of(*s->quick, local, nearest, [](glm::vec3 p) { return p; });
        if (d < nearest) {
            nearest = d;
            best = Hit{instance.name, instance.side, instance.figure, ray.origin + ray.direction * d, d};
        }
    }
    return best;
}

}  // namespace l5s1::scene
