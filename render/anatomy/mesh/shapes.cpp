// shapes.cpp: one distance function a shape. Longer than most, because there are many shapes.

#include "render/anatomy/mesh/shapes.h"

namespace l5s1::anatomy {

Ellipsoid::Ellipsoid(vec3 centre, vec3 radii, vec3 euler_deg)
    : centre_(centre), radii_(radii), into_axes_(glm::transpose(rotation(euler_deg)))
{
    box_.add(centre);
    box_.pad(std::max(radii.x, std::max(radii.y, radii.z)));
}

float Ellipsoid::distance(vec3 p) const
{
    p = into_axes_ * (p - centre_);
    const float k0 = glm::length(p / radii_);
    const float k1 = glm::length(p / (radii_ * radii_));
    return k1 < 1e-9f ? -std::min(radii_.x, std::min(radii_.y, radii_.z)) : k0 * (k0 - 1.0f) / k1;
}

RoundCone::RoundCone(vec3 a, vec3 b, float radius_a, float radius_b)
    : a_(a), b_(b), radius_a_(radius_a), radius_b_(radius_b)
{
    box_.add(a);
    box_.add(b);
    box_.pad(std::max(radius_a, radius_b));
}

float RoundCone::distance(vec3 p) const
{
    const vec3 ab = b_ - a_;
    const float t = unit(glm::dot(p - a_, ab) / glm::dot(ab, ab));
    return glm::length(p - a_ - ab * t) - lerp(radius_a_, radius_b_, t);
}

Torus::Torus(vec3 centre, vec3 normal, float ring_radius, float tube_radius)
    : centre_(centre), normal_(glm::normalize(normal)), ring_radius_(ring_radius), tube_radius_(tube_radius)
{
    box_.add(centre);
    box_.pad(ring_radius + tube_radius);
}

float Torus::distance(vec3 p) const
{
    const vec3 q = p - centre_;
    const float height = glm::dot(q, normal_);
    const float beyond_ring = glm::length(q - normal_ * height) - ring_radius_;
    return std::sqrt(beyond_ring * beyond_ring + height * height) - tube_radius_;
}

HalfSpace::HalfSpace(vec3 origin, vec3 normal) : origin_(origin), normal_(glm::normalize(normal))
{
    box_.low = vec3(-1e5f);
    box_.high = vec3(1e5f);
}

float HalfSpace::distance(vec3 p) const
{
    return glm::dot(p - origin_, normal_);
}

Formula::Formula(std::function<float(vec3)> field, const Box& box) : field_(std::move(field))
{
    box_ = box;
}

float Formula::distance(vec3 p) const
{
    return field_(p);
}

namespace {

// Distance to an ellipse with half axes a, b for a point in the first quadrant: four Newton steps.
float ellipse_distance(float x, float y, float a, float b)
{
    float tx = 0.70710678f;
    float ty = tx;
    const float k = a * a - b * b;
    for (int i = 0; i < 4; ++i) {
        const float ex = k * tx * tx * tx / a;
        const float ey = -k * ty * ty * ty / b;
        const float r = glm::length(vec2(a * tx - ex, b * ty - ey));
        const float q = glm::length(vec2(x - ex, y - ey)) + 1e-9f;
        tx = unit(((x - ex) * r / q + ex) / a);
        ty = unit(((y - ey) * r / q + ey) / b);
        const float l = std::sqrt(tx * tx + ty * ty) + 1e-9f;
        tx /= l;
        ty /= l;
    }
    const float d = glm::length(vec2(x - a * tx, y - b * ty));
    return (x / a) * (x / a) + (y / b) * (y / b) < 1.0f ? -d : d;
}

// Superellipse norm of (x, y, z) and its gradient.
float norm(float x, float y, float z, float e, vec3& gradient)
{
    if (e == 2.0f) {
        const float f = std::sqrt(x * x + y * y + z * z);
        gradient = f > 0.0f ? vec3(x, y, z) / f : vec3(0);
        return f;
    }
    const float xe = std::pow(x, e);
    const float ye = std::pow(y, e);
    const float ze = z > 0.0f ? std::pow(z, e) : 0.0f;
    const float f = std::pow(xe + ye + ze, 1.0f / e);
    const float k = f / std::max(xe + ye + ze, 1e-20f);
    gradient = vec3(x > 0.0f ? k * xe / x : 0.0f, y > 0.0f ? k * ye / y : 0.0f, z > 0.0f ? k * ze / z : 0.0f);
    return f;
}

}  // namespace

LoftSolid::LoftSolid(std::vector<Knot> knots, vec3 up, float cap, int samples)
    : loft_(std::move(knots), up, samples), cap_(cap)
{
    box_ = loft_.bounds();
    box_.pad(cap);
}

// First order, (f - 1) / |grad f|, is right near the surface; for flat sections it is far too short further out, so
// outside the exact ellipse distance takes over.
float LoftSolid::distance(vec3 p) const
{
    float over = 0;
    const Section s = loft_.nearest(p, over);
    const vec3 q = p - s.position;
    const float u = glm::dot(q, s.normal);
    const float v = glm::dot(q, s.binormal);
    const float a = u >= 0.0f ? s.n_plus : s.n_minus;
    const float b = v >= 0.0f ? s.b_plus : s.b_minus;
    const float c = std::max(0.3f, std::min(cap_, std::min(a, b) * 1.5f));
    vec3 gradient;
    const float f = norm(std::fabs(u) / a, std::fabs(v) / b, over / c, s.exponent, gradient);
    if (f < 1e-4f) {
        return -std::min(a, b);
    }
    gradient /= vec3(a, b, c);
    const float first_order = (f - 1.0f) / std::sqrt(glm::dot(gradient, gradient) + 1e-12f);
    if (first_order < -1.5f && std::max(a, b) < 2.0f * std::min(a, b)) {
        return first_order;
    }
    float exact = ellipse_distance(std::fabs(u), std::fabs(v), a, b);
    if (s.exponent != 2.0f) {
        exact = lerp(std::min(first_order, exact), exact, smooth_step(1.0f, 7.0f, exact));
    }
    if (over > 0.0f) {
        const float h = std::max(over - c, 0.0f);
        const float r = std::max(exact, 0.0f);
        if (first_order < 0.0f || r + h <= 0.0f) {
            return first_order;
        }
        return std::max(first_order, std::sqrt(r * r + h * h) * (s.exponent != 2.0f ? 0.9f : 1.0f));
    }
    if (s.exponent == 2.0f) {
        return exact;
    }
    return exact > 0.0f ? std::max(first_order, exact) : first_order;
}

Plate::Plate(vec3 origin, vec3 x_axis, vec3 y_axis, const std::vector<vec2>& corners, Thickness half_thickness,
             float rounding)
    : origin_(origin),
      x_axis_(glm::normalize(x_axis)),
      y_axis_(glm::normalize(y_axis)),
      z_axis_(glm::cross(x_axis_, y_axis_)),
      half_thickness_(std::move(half_thickness)),
      rounding_(rounding)
{
    constexpr int kSamples = 5;
    const std::size_t n = corners.size();
    for (std::size_t i = 0; i < n; ++i) {
        for (int j = 0; j < kSamples; ++j) {
            outline_.push_back(catmull_rom(corners[(i + n - 1) % n], corners[i], corners[(i + 1) % n],
                                           corners[(i + 2) % n], static_cast<float>(j) / kSamples));
        }
    }
    for (const vec2& q : outline_) {
        box_.add(origin + x_axis_ * q.x + y_axis_ * q.y);
    }
    box_.pad(8.0f);
}

float Plate::outline_distance(vec2 p) const
{
    float nearest = FLT_MAX;
    float sign = 1;
    for (std::size_t i = 0, j = outline_.size() - 1; i < outline_.size(); j = i++) {
        const vec2 edge = outline_[j] - outline_[i];
        const vec2 w = p - outline_[i];
        const vec2 off = w - edge * unit(glm::dot(w, edge) / glm::dot(edge, edge));
        nearest = std::min(nearest, glm::dot(off, off));
        const bool above = p.y >= outline_[i].y;
        const bool below = p.y < outline_[j].y;
        const bool left = edge.x * w.y > edge.y * w.x;
        if ((above && below && left) || (!above && !below && !left)) {
            sign = -sign;
        }
    }
    return sign * std::sqrt(nearest);
}

float Plate::distance(vec3 p) const
{
    const vec3 q = p - origin_;
    const vec2 flat(glm::dot(q, x_axis_), glm::dot(q, y_axis_));
    return smooth_max(outline_distance(flat), std::fabs(glm::dot(q, z_axis_)) - half_thickness_(flat), rounding_);
}

namespace {

// A control point of a patch, extrapolated one step beyond the edge.
vec4 patch_control(const std::vector<vec4>& points, int columns, int rows, int i, int j)
{
    const auto point = [&](int x, int y) -> const vec4& { return points[static_cast<std::size_t>(y * columns + x)]; };
    const auto in_row = [&](int y) -> vec4 {
        if (i < 0) {
            return 2.0f * point(0, y) - point(1, y);
        }
        return i >= columns ? 2.0f * point(columns - 1, y) - point(columns - 2, y) : point(i, y);
    };
    if (j < 0) {
        return 2.0f * in_row(0) - in_row(1);
    }
    return j >= rows ? 2.0f * in_row(rows - 1) - in_row(rows - 2) : in_row(j);
}

// Distance to a triangle minus its interpolated half thickness (the fourth component).
float thick_triangle_distance(vec3 p, const vec4& A, const vec4& B, const vec4& C)
{
    const vec3 a(A), ab = vec3(B) - a, ac = vec3(C) - a, ap = p - a;
    const auto at = [&](float v, float w) {
        return glm::length(ap - ab * v - ac * w) - (A.w * (1 - v - w) + B.w * v + C.w * w);
    };
    const float d1 = glm::dot(ab, ap), d2 = glm::dot(ac, ap);
    if (d1 <= 0 && d2 <= 0) {
        return at(0, 0);
    }
    const vec3 bp = p - vec3(B);
    const float d3 = glm::dot(ab, bp), d4 = glm::dot(ac, bp);
    if (d3 >= 0 && d4 <= d3) {
        return at(1, 0);
    }
    const float vc = d1 * d4 - d3 * d2;
    if (vc <= 0 && d1 >= 0 && d3 <= 0) {
        return at(d1 / (d1 - d3), 0);
    }
    const vec3 cp = p - vec3(C);
    const float d5 = glm::dot(ab, cp), d6 = glm::dot(ac, cp);
    if (d6 >= 0 && d5 <= d6) {
        return at(0, 1);
    }
    const float vb = d5 * d2 - d1 * d6;
    if (vb <= 0 && d2 >= 0 && d6 <= 0) {
        return at(0, d2 / (d2 - d6));
    }
    const float va = d3 * d6 - d5 * d4;
    if (va <= 0 && d4 - d3 >= 0 && d5 - d6 >= 0) {
        const float w = (d4 - d3) / ((d4 - d3) + (d5 - d6));
        return at(1 - w, w);
    }
    const float scale = 1.0f / (va + vb + vc);
    return at(vb * scale, vc * scale);
}

}  // namespace

Patch::Patch(int columns, int rows, const std::vector<vec4>& points)
{
    constexpr int kSamples = 5;
    constexpr int kBlock = 5;
    width_ = (columns - 1) * kSamples + 1;
    height_ = (rows - 1) * kSamples + 1;
    grid_.reserve(static_cast<std::size_t>(width_ * height_));
    const auto control = [&](int i, int j) { return patch_control(points, columns, rows, i, j); };
    float thickest = 0;
    for (int y = 0; y < height_; ++y) {
        for (int x = 0; x < width_; ++x) {
            const int a = std::min(x / kSamples, columns - 2);
            const int b = std::min(y / kSamples, rows - 2);
            const float s = static_cast<float>(x - a * kSamples) / kSamples;
            const float t = static_cast<float>(y - b * kSamples) / kSamples;
            const auto across = [&](int row) {
                return catmull_rom(control(a - 1, row), control(a, row), control(a + 1, row), control(a + 2, row), s);
            };
            vec4 v = catmull_rom(across(b - 1), across(b), across(b + 1), across(b + 2), t);
            v.w = std::max(v.w, 0.1f);
            grid_.push_back(v);
            box_.add(vec3(v));
            thickest = std::max(thickest, v.w);
        }
    }
    box_.pad(thickest + 0.5f);
    for (int y = 0; y < height_ - 1; y += kBlock) {
        for (int x = 0; x < width_ - 1; x += kBlock) {
            Block block{x, y, std::min(x + kBlock, width_ - 1), std::min(y + kBlock, height_ - 1), {}, 0};
            for (int j = y; j <= block.y1; ++j) {
                for (int i = x; i <= block.x1; ++i) {
                    block.box.add(vec3(sample(i, j)));
                    block.thickest = std::max(block.thickest, sample(i, j).w);
                }
            }
            blocks_.push_back(block);
        }
    }
}

float Patch::distance(vec3 p) const
{
    float best = 1e9f;
    for (const Block& block : blocks_) {
        if (block.box.distance(p) - block.thickest > best) {
            continue;
        }
        for (int y = block.y0; y < block.y1; ++y) {
            for (int x = block.x0; x < block.x1; ++x) {
                const vec4 &a = sample(x, y), &b = sample(x + 1, y), &c = sample(x, y + 1), &d = sample(x + 1, y + 1);
                best = std::min(best, thick_triangle_distance(p, a, b, d));
                best = std::min(best, thick_triangle_distance(p, a, d, c));
            }
        }
    }
    return best;
}

}  // namespace l5s1::anatomy
