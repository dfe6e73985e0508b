// vertebra.cpp: the template. Lengths that no row holds are proportions of this template, fitted by eye; the order of
// pieces is the order of blending. One file, because its parts share their landmarks.

#include "render/anatomy/body/vertebra.h"

namespace l5s1::anatomy {

float kidney_radius(float a, float b, float turn, float notch_mm)
{
    const float s = std::sin(turn);
    const float c = std::cos(turn);
    const float exponent = c > 0.0f ? 2.05f : 2.55f;  // rounder in front, flatter behind
    const float x = std::fabs(s) / a;
    const float z = std::fabs(c) / b;
    const float r = 1.0f / std::pow(std::pow(x, exponent) + std::pow(z, exponent), 1.0f / exponent);
    return r - notch_mm * gauss(std::fabs(turn) - kPi, 0.5f);
}

VertebralBody::VertebralBody(const VertebraMeasures& m)
    : lower_a(m.lower_width / 2),
      lower_b(m.lower_depth / 2),
      upper_a(m.upper_width / 2),
      upper_b(m.upper_depth / 2),
      height(m.height()),
      tilt((m.anterior_height - m.posterior_height) / (m.upper_depth + m.lower_depth))
{
}

float VertebralBody::outline(float turn, float level) const
{
    constexpr float kWaist = 0.115f;
    constexpr float kNotch_mm = 2.2f;
    const float up = 0.5f + 0.5f * level;
    const float rim = std::min(1.0f, std::fabs(level));
    const float behind = smooth_step(0.2f, -0.9f, std::cos(turn));
    const float narrowing = kWaist * (1.0f - 0.5f * behind) * (1.0f - std::pow(rim, 2.3f));
    const float r = kidney_radius(lerp(lower_a, upper_a, up), lerp(lower_b, upper_b, up), turn, kNotch_mm);
    return r * (1.0f - narrowing) + 0.55f * gauss(rim - 0.92f, 0.13f);
}

float VertebralBody::distance(vec3 p) const
{
    constexpr float kDish_mm = 2.0f;
    constexpr float kRounding_mm = 2.8f;
    constexpr float kStep = 0.05f;
    const float r = std::sqrt(p.x * p.x + p.z * p.z);
    const float turn = std::atan2(p.x, p.z);
    const float level = std::clamp(p.y / (height * 0.5f), -1.05f, 1.05f);
    const float radius = outline(turn, level);
    const float slope = (outline(turn + kStep, level) - radius) / (kStep * radius);
    const float side = (r - radius) / std::sqrt(1.0f + slope * slope);
    // flat ring at the rim, dished inside it
    const float dish = kDish_mm * (1.0f - smooth_step(0.30f, 0.84f, std::min(r / radius, 1.0f)));
    const float top = height * 0.5f + tilt * p.z - dish;
    const float bottom = -height * 0.5f - tilt * p.z + dish * 1.1f;
    return smooth_max(smooth_max(side, p.y - top, kRounding_mm), bottom - p.y, kRounding_mm);
}

vec3 superior_facet_normal(float angle_deg)
{
    const float a = glm::radians(angle_deg);
    return glm::normalize(vec3(-std::cos(a), 0.10f, -std::sin(a)));
}

vec3 inferior_facet_normal(float angle_deg)
{
    const float a = glm::radians(angle_deg);
    return glm::normalize(vec3(std::cos(a), -0.06f, std::sin(a)));
}

namespace {

std::shared_ptr<Ellipsoid> ellipsoid(vec3 centre, vec3 radii, vec3 turn_deg = vec3(0))
{
    return std::make_shared<Ellipsoid>(centre, radii, turn_deg);
}

Box box_of(vec3 low, vec3 high)
{
    Box b;
    b.add(low);
    b.add(high);
    return b;
}

// Landmarks that several pieces share.
struct Landmarks {
    explicit Landmarks(const VertebraMeasures& measures) : m(measures) {}
    const VertebraMeasures& m;
    float half = m.half_height();
    float wall = m.posterior_wall_z();
    float canal = m.canal_width / 2;
    float px = m.pedicle_x();
    float py = m.pedicle_y();
    vec3 superior_normal = superior_facet_normal(m.superior_facet_angle);
    vec3 inferior_normal = inferior_facet_normal(m.inferior_facet_angle);
    // centres of the processes behind their facets
    vec3 superior = m.superior_facet - superior_normal * 3.8f;
    vec3 inferior = m.inferior_facet - inferior_normal * 3.6f;
    float lamina_z = wall - m.canal_depth - 3.1f;  // middle of the lamina's thickness, in the midline
    float lamina_top = half - m.lamina_top;
    float lamina_bottom = -half - m.lamina_bottom;
    float lamina_middle = 0.5f * (lamina_top + lamina_bottom);
};

void add_body(Part& part, const Landmarks& l)
{
    const VertebralBody body(l.m);
    const float widest = std::max(body.lower_a, body.upper_a) + 2.0f;
    part.add(std::make_shared<Formula>([body](vec3 p) { return body.distance(p); },
                                       box_of({-widest, -l.half - 3, -20}, {widest, l.half + 3, 22})),
             0);
    // basivertebral foramen, and vascular pits round the waist
    part.subtract(ellipsoid({0, 0.5f, l.wall + 0.8f}, {4.2f, 2.4f, 3.0f}), 2.0f);
    part.subtract(ellipsoid({2.6f, -1, l.wall + 1.2f}, {1.4f, 1, 3}), 0.8f, true);
    const float scale = body.upper_a / 24.0f;
    for (const vec3 pit : {vec3(21, 1, 6), vec3(17, -2, 12), vec3(9, 2, 17)}) {
        part.subtract(ellipsoid({pit.x * scale, pit.y, pit.z * scale}, {1.1f, 0.88f, 1.76f}), 0.9f, true);
    }
}

void add_pedicle(Part& part, const Landmarks& l)
{
    const float h = l.m.pedicle_height, w = l.m.pedicle_width, px = l.px, py = l.py, wall = l.wall;
    const float inward = std::tan(glm::radians(l.m.pedicle_angle)) * 9.0f;
    part.add(std::make_shared<LoftSolid>(
                 std::vector<Knot>{knot({px - inward - 1.5f, py + 0.2f, wall + 7}, h * 0.56f, w * 0.60f, 2.4f),
                                   knot({px - inward * 0.35f, py + 0.2f, wall - 1}, h * 0.50f, w * 0.50f, 2.3f),
                                   knot({px, py - 0.2f, wall - 7}, h * 0.48f, w * 0.48f, 2.2f),
                                   knot({px + 0.8f, py - 1.5f, wall - 12.5f}, h * 0.52f, w * 0.50f, 2.1f)},
                 vec3(0, 1, 0), 3.0f),
             6.5f, true);
}

void add_articular_processes(Part& part, const Landmarks& l)
{
    const float px = l.px, py = l.py, wall = l.wall;
    const vec3 inferior = l.inferior, superior = l.superior;
    // pars interarticularis and inferior process
    part.add(std::make_shared<LoftSolid>(
                 std::vector<Knot>{
                     knot({px + 0.8f, py - 1, wall - 11}, 5.0f, 6.2f, 2.2f),
                     knot({lerp(px, inferior.x, 0.45f) + 1.0f, -4.0f, lerp(wall - 12, inferior.z, 0.45f) - 1.2f}, 4.0f,
                          6.2f, 2.2f),
                     knot({lerp(px, inferior.x, 0.85f), -12.5f, inferior.z - 1.6f}, 4.2f, 6.4f, 2.2f),
                     knot(inferior + vec3(0, 1, 0), 4.1f, 6.8f, 2.2f),
                     knot(inferior + vec3(0, -5.0f, 0.8f), 3.3f, 5.6f, 2.1f)},
                 -l.inferior_normal, 3.2f),
             3.5f, true);
    part.add(
        std::make_shared<LoftSolid>(
            std::vector<Knot>{knot({px + 0.3f, py - 3.0f, wall - 11}, 5.2f, 6.2f, 2.2f),
                              knot(glm::mix(vec3(px + 0.3f, py - 1, wall - 11.5f), superior, 0.6f), 4.6f, 6.8f, 2.2f),
                              knot(superior + vec3(0, -1, 0), 4.6f, 8.0f, 2.3f),
                              knot(superior + vec3(0, 4.0f, 0.2f), 3.6f, 7.0f, 2.2f),
                              knot(superior + vec3(0, 7.0f, 0.4f), 2.4f, 5.0f, 2.1f)},
            -l.superior_normal, 2.4f),
        4, true);
    // mammillary process
    part.add(ellipsoid(superior + vec3(3.2f, -1.0f, -5.6f), {3.4f, 5.4f, 4.2f}, {-12, 0, 10}), 3.0f, true);
}

// A thick curved sheet; its top edge lies in front of its bottom edge.
void add_lamina(Part& part, const Landmarks& l)
{
    const float z = l.lamina_z, top = l.lamina_top, middle = l.lamina_middle, bottom = l.lamina_bottom;
    const float x = std::min(l.inferior.x, l.px) - 0.5f;
    constexpr float t = 3.1f;
    part.add(std::make_shared<Patch>(4, 3,
                                     std::vector<vec4>{
                                         {0, top, z + 1.0f, t - 0.6f},
                                         {x * 0.36f, top + 0.8f, z + 2.0f, t - 0.5f},
                                         {x * 0.72f, top + 3.0f, z + 5.2f, t - 0.2f},
                                         {x + 1.5f, top + 6.0f, z + 9.5f, t + 0.3f},
                                         {0, middle, z - 2.0f, t + 0.2f},
                                         {x * 0.38f, middle + 0.4f, z - 0.8f, t},
                                         {x * 0.76f, middle + 1.0f, z + 2.0f, t},
                                         {x + 0.6f, middle + 2.0f, z + 5.0f, t},
                                         {0, bottom, z - 4.6f, t - 0.2f},
                                         {x * 0.36f, bottom - 0.6f, z - 3.6f, t - 0.1f},
                                         {x * 0.70f, bottom - 1.2f, z - 1.6f, t},
                                         {x - 0.5f, bottom - 1.0f, z + 0.8f, t},
                                     }),
             3.2f, true);
}

// A hatchet in the sagittal plane, thickest along its lower and rear edges.
void add_spinous_process(Part& part, const Landmarks& l)
{
    const float tip = -l.m.spinous_length, root = l.lamina_z - 1.5f, h = l.m.spinous_height;
    const float root_y = l.lamina_top - 1.0f;
    const float tip_y = l.lamina_middle + 1.5f - l.m.spinous_drop + h * 0.5f;
    const float bottom = l.lamina_bottom;
    const std::vector<vec2> corners{
        {root + 2, root_y},
        {lerp(root, tip, 0.30f), lerp(root_y, tip_y, 0.22f) - 1.4f},
        {lerp(root, tip, 0.68f), lerp(root_y, tip_y, 0.72f) - 0.8f},
        {tip + 3.0f, tip_y - 0.2f},
        {tip + 0.2f, tip_y - 3.5f},
        {tip - 0.8f, tip_y - h * 0.55f},
        {tip + 0.8f, tip_y - h * 0.92f},
        {tip + 5.5f, tip_y - h * 1.04f},
        {lerp(root, tip, 0.62f), tip_y - h * 0.93f},
        {lerp(root, tip, 0.28f), lerp(bottom, tip_y - h, 0.35f) + 1.2f},
        {root + 1, bottom + 0.5f},
    };
    const auto half_thickness = [=](vec2 q) {
        const float back = unit((root - q.x) / (root - tip));
        const float lower_edge = lerp(bottom, tip_y - h, back) + 2.5f;
        return lerp(3.8f, 2.1f, smooth_step(0, 0.40f, back)) + 0.8f * smooth_step(0.66f, 1.0f, back) +
               0.9f * gauss(q.y - lower_edge, 4.0f);
    };
    part.add(std::make_shared<Plate>(vec3(0), vec3(0, 0, 1), vec3(0, 1, 0), corners, half_thickness, 3.0f), 3.5f);
    part.add(std::make_shared<LoftSolid>(std::vector<Knot>{knot({0, tip_y - 2.5f, tip + 2.4f}, 2.2f, 2.3f),
                                                           knot({0, tip_y - h * 0.30f, tip + 0.9f}, 2.4f, 3.0f),
                                                           knot({0, tip_y - h * 0.62f, tip + 0.4f}, 2.8f, 4.2f),
                                                           knot({0, tip_y - h * 0.88f, tip + 2.4f}, 3.2f, 5.2f),
                                                           knot({0, tip_y - h * 0.98f, tip + 5.5f}, 2.2f, 3.6f)},
                                         vec3(0, 0, 1), 3.0f),
             3.5f);
}

void add_transverse_process(Part& part, const Landmarks& l)
{
    const float h = l.m.transverse_half_height, t = l.m.transverse_half_thickness;
    const vec3 root(l.px + 2.0f, l.py - 2.0f, l.wall - 10.5f);
    const vec3 tip(l.m.transverse_span / 2 - 2.2f, l.py - 2.0f + l.m.transverse_rise,
                   l.wall - 10.5f - l.m.transverse_setback);
    const vec3 middle = glm::mix(root, tip, 0.55f) + vec3(0, -0.6f, -1.2f);
    const bool massive = t > 3.5f;  // that of L5 is a pyramid that rises from the whole pedicle
    part.add(std::make_shared<LoftSolid>(
                 std::vector<Knot>{knot(root - vec3(3, 0, 0), h * 1.60f, t * 1.85f, 2.1f),
                                   knot(glm::mix(root, tip, 0.2f) + vec3(0, 0, -0.4f), h * 1.22f, t * 1.3f, 2.1f),
                                   knot(middle, h, t * 0.88f, 2.2f),
                                   knot(glm::mix(middle, tip, 0.6f), h * 0.92f, t * 0.82f, 2.2f),
                                   knot(tip, h * 0.52f, t * 0.72f, 2.0f)},
                 vec3(0, 1, 0.12f), 4.5f),
             massive ? 6.0f : 3.8f, true);
    // accessory process
    part.add(ellipsoid(root + vec3(2.2f, -3.2f, -3.0f), {2.2f, 2.6f, 2.2f}), 2.2f, true);
}

// Superior facets are hollow, inferior ones convex: both parts of vertical cylinders.
void cut_facets(Part& part, const Landmarks& l)
{
    constexpr float kRadius = 15.0f;
    const auto around = [](vec3 centre) { return box_of(centre - 9.0f, centre + 9.0f); };
    const vec3 facet = l.m.superior_facet, normal = l.superior_normal;
    const vec3 axis = facet + normal * (kRadius - 0.4f);
    part.subtract(std::make_shared<Formula>(
                      [=](vec3 p) {
                          const float cylinder = glm::length(vec2(p.x - axis.x, p.z - axis.z)) - kRadius;
                          const float slab = std::fabs(p.y - facet.y - 1.0f) - 9.0f;
                          return smooth_max(smooth_max(cylinder, slab, 7.0f), glm::dot(p - facet, normal) - 7.0f, 2.0f);
                      },
                      around(facet)),
                  0.7f, true);
    const vec3 lower = l.m.inferior_facet, outward = l.inferior_normal;
    const vec3 lower_axis = lower - outward * (kRadius + 0.2f);
    part.subtract(std::make_shared<Formula>(
                      [=](vec3 p) {
                          const float cylinder = kRadius - glm::length(vec2(p.x - lower_axis.x, p.z - lower_axis.z));
                          const float limit =
                              smooth_max(std::fabs(p.y - lower.y) - 9.0f, -glm::dot(p - lower, outward) - 2.5f, 2.0f);
                          return smooth_max(cylinder, limit, 3.0f);
                      },
                      around(lower)),
                  0.8f, true);
}

// A triangular lumen, cut last: keeps the canal open whatever the blends did.
void cut_canal(Part& part, const Landmarks& l)
{
    const float depth = l.m.canal_depth * 0.92f, wall = l.wall, half = l.canal, middle = l.lamina_middle;
    part.subtract(std::make_shared<Formula>(
                      [=](vec3 p) {
                          const float back = (wall - 0.2f - p.z) / depth;
                          const float width = half * (1.0f - 0.78f * smooth_step(0.30f, 1.05f, back));
                          const float z = p.z - (p.y - middle) * 0.16f * smooth_step(0.4f, 1.0f, back);
                          const float deep = std::max(z - (wall - 0.3f), (wall - depth) - z);
                          return smooth_max((std::fabs(p.x) - width) * 0.85f, deep, 4.0f);
                      },
                      box_of({-half, -20, wall - depth - 1}, {half, 20, wall})),
                  1.5f);
}

}  // namespace

Part vertebra(const VertebraMeasures& m)
{
    Part part;
    part.name = "vertebra_" + m.id;
    part.noise_mm = 0.22f;
    part.noise_per_mm = 0.16f;
    const Landmarks l(m);
    add_body(part, l);
    add_pedicle(part, l);
    add_articular_processes(part, l);
    add_lamina(part, l);
    add_spinous_process(part, l);
    add_transverse_process(part, l);
    cut_facets(part, l);
    cut_canal(part, l);
    return part;
}

float saw_plane_z(const VertebraMeasures& m)
{
    return m.posterior_wall_z() - 2.8f;
}

Part sawn_vertebra(const VertebraMeasures& m)
{
    Part part = vertebra(m);
    part.name += "_cut";
    // a hard edge would come out jagged from the nets
    part.intersect(std::make_shared<HalfSpace>(vec3(0, 0, saw_plane_z(m)), vec3(0, 0, -1)), 1.4f);
    return part;
}

float cartilage_mask(const VertebraMeasures& m, vec3 p, vec3 n)
{
    const VertebralBody body(m);
    const float r = std::sqrt(p.x * p.x + p.z * p.z);
    const float level = p.y / m.half_height();
    const float share = r / body.outline(std::atan2(p.x, p.z), std::clamp(level, -1.0f, 1.0f));
    float mask = 0;
    if (std::fabs(n.y) > 0.6f && share < 0.9f && std::fabs(level) > 0.7f) {
        mask = 0.85f * (1.0f - smooth_step(0.76f, 0.84f, share));
    }
    if (p.x < 0.0f) {
        p.x = -p.x;
        n.x = -n.x;
    }
    const auto facet = [&](vec3 centre, vec3 normal, float half_height, float half_width) {
        const vec3 w = p - centre;
        const vec3 across = glm::normalize(glm::cross(vec3(0, 1, 0), normal));
        const float l = glm::length(vec2(w.y / half_height, glm::dot(w, across) / half_width));
        return (1.0f - smooth_step(0.86f, 1.0f, l)) * (1.0f - smooth_step(2.5f, 4.0f, std::fabs(glm::dot(w, normal)))) *
               smooth_step(0.15f, 0.45f, glm::dot(n, normal));
    };
    mask = std::max(
        mask, facet(m.superior_facet + vec3(0, 0.8f, 0), superior_facet_normal(m.superior_facet_angle), 8.0f, 6.8f));
    return std::max(mask, facet(m.inferior_facet, inferior_facet_normal(m.inferior_facet_angle), 8.2f, 6.4f));
}

}  // namespace l5s1::anatomy
