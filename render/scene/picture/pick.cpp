#include "render/scene/picture/pick.h"

#include <cmath>
#include <limits>
#include <span>
#include <vector>

namespace l5s1::scene {

namespace {

constexpr float kRoom_mm = 25.0f;      // a bent part bulges beyond its box's bent corners
constexpr float kSolidEnough = 0.55f;  // clearer glass is looked through

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

struct Box {
    glm::vec3 low{std::numeric_limits<float>::max()}, high{std::numeric_limits<float>::lowest()};
};

bool turned(const Instance& i, const Structure& s)
{
    return i.pose.turns_leg() ? s.most_bend > 0.0f : i.pose.turns_foot() && i.follows != Follows::shank;
}

// Of the structure as it is turned: of its resting box's corners, for all that goes along more or less.
Box box_of(const Picture& picture, const Instance& i, const Structure& s)
{
    if (!turned(i, s)) {
        return {s.low, s.high};
    }
    Box box;
    constexpr int kSteps = 4;
    const bool whole = s.least_bend == s.most_bend && i.follows != Follows::soft;
    for (int step = 0; step <= (whole ? 0 : kSteps); ++step) {
        const float bend = glm::mix(s.least_bend, s.most_bend, static_cast<float>(step) / kSteps);
        for (int corner = 0; corner < 8; ++corner) {
            const glm::vec3 at{(corner & 1) != 0 ? s.low.x : s.high.x, (corner & 2) != 0 ? s.low.y : s.high.y,
                               (corner & 4) != 0 ? s.low.z : s.high.z};
            const glm::vec3 now = posed(picture.joints, i.pose, i.follows, at, bend);
            box.low = glm::min(box.low, now);
            box.high = glm::max(box.high, now);
        }
    }
    const float room = whole ? 0.0f : kRoom_mm;
    return {box.low - room, box.high + room};
}

float nearest_of(const anatomy::Mesh& mesh, std::span<const glm::vec3> at, const Ray& ray, float nearest)
{
    for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3) {
        const float d = meets_triangle(ray, at[mesh.indices[i]], at[mesh.indices[i + 1]], at[mesh.indices[i + 2]]);
        if (d > 0.0f && d < nearest) {
            nearest = d;
        }
    }
    return nearest;
}

}  // namespace

glm::vec3 drawn_at(const Picture& picture, const Instance& i, const Structure& s, const anatomy::Vertex& v)
{
    const glm::vec3 now = posed(picture.joints, i.pose, i.follows, v.position, v.bend);
    return s.paired ? mirrored(now, i.side) : now;
}

glm::vec3 drawn_normal(const Picture& picture, const Instance& i, const Structure& s, const anatomy::Vertex& v)
{
    if (!turned(i, s)) {
        return s.paired ? mirrored(v.normal, i.side) : v.normal;
    }
    anatomy::Vertex off = v;
    off.position += v.normal;
    return glm::normalize(drawn_at(picture, i, s, off) - drawn_at(picture, i, s, v));
}

std::optional<Hit> pick(const Picture& picture, const MeshCatalogue& catalogue, const Ray& ray)
{
    std::vector<Ray> in_body;
    for (const Figure& figure : picture.figures) {
        const glm::mat4 back = glm::inverse(placement(figure, picture.camera));
        in_body.push_back({glm::vec3(back * glm::vec4(ray.origin, 1.0f)), glm::mat3(back) * ray.direction});
    }
    std::vector<glm::vec3> at;  // of the vertices
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
        const Box box = box_of(picture, instance, *s);
        if (!meets_box(local, box.low, box.high, nearest)) {
            continue;
        }
        const bool moved = turned(instance, *s);
        at.clear();
        for (const anatomy::Vertex& v : s->quick->vertices) {
            at.push_back(moved ? posed(picture.joints, instance.pose, instance.follows, v.position, v.bend)
                               : v.position);
        }
        const float d = nearest_of(*s->quick, at, local, nearest);
        if (d < nearest) {
            nearest = d;
            best = Hit{instance.name, instance.side, instance.figure, ray.origin + ray.direction * d, d};
        }
    }
    return best;
}

}  // namespace l5s1::scene
