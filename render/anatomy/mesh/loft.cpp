#include "render/anatomy/mesh/loft.h"

namespace l5s1::anatomy {
namespace {

Section blend(const Section& a, const Section& b, float w)
{
    Section r;
    r.position = glm::mix(a.position, b.position, w);
    r.tangent = glm::normalize(glm::mix(a.tangent, b.tangent, w));
    r.normal = glm::normalize(glm::mix(a.normal, b.normal, w));
    r.binormal = glm::normalize(glm::mix(a.binormal, b.binormal, w));
    r.n_plus = lerp(a.n_plus, b.n_plus, w);
    r.b_plus = lerp(a.b_plus, b.b_plus, w);
    r.n_minus = lerp(a.n_minus, b.n_minus, w);
    r.b_minus = lerp(a.b_minus, b.b_minus, w);
    r.exponent = lerp(a.exponent, b.exponent, w);
    r.along = lerp(a.along, b.along, w);
    return r;
}

// The knot beyond an end: the end knot, moved on by the last step.
Knot beyond(const std::vector<Knot>& knots, int i)
{
    const int n = static_cast<int>(knots.size());
    const auto at = [&](int k) -> const Knot& { return knots[static_cast<std::size_t>(k)]; };
    if (i < 0) {
        Knot k = at(0);
        k.position = 2.0f * at(0).position - at(1).position;
        return k;
    }
    if (i >= n) {
        Knot k = at(n - 1);
        k.position = 2.0f * at(n - 1).position - at(n - 2).position;
        return k;
    }
    return at(i);
}

constexpr float kThinnest_mm = 0.02f;  // a spline may undershoot between a thick and a thin knot

}  // namespace

float Section::radius(float cosine, float sine) const
{
    const float x = std::fabs(cosine) / (cosine >= 0.0f ? n_plus : n_minus);
    const float y = std::fabs(sine) / (sine >= 0.0f ? b_plus : b_minus);
    if (exponent == 2.0f) {
        return 1.0f / std::sqrt(x * x + y * y);
    }
    return 1.0f / std::pow(std::pow(x, exponent) + std::pow(y, exponent), 1.0f / exponent);
}

Loft::Loft(std::vector<Knot> knots, vec3 up, int samples) : knots_(std::move(knots)), up_(up), samples_(samples)
{
    const int n = static_cast<int>(knots_.size());
    const int count = (n - 1) * samples + 1;
    sections_.resize(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        const int span = std::min(i / samples, n - 2);
        const float t = static_cast<float>(i - span * samples) / static_cast<float>(samples);
        const Knot a = beyond(knots_, span - 1);
        const Knot b = beyond(knots_, span);
        const Knot c = beyond(knots_, span + 1);
        const Knot d = beyond(knots_, span + 2);
        const auto extent = [&](float Knot::*field) {
            return std::max(kThinnest_mm, catmull_rom(a.*field, b.*field, c.*field, d.*field, t));
        };
        Section& s = sections_[static_cast<std::size_t>(i)];
        s.position = catmull_rom(a.position, b.position, c.position, d.position, t);
        s.n_plus = extent(&Knot::n_plus);
        s.b_plus = extent(&Knot::b_plus);
        s.n_minus = extent(&Knot::n_minus);
        s.b_minus = extent(&Knot::b_minus);
        s.exponent = lerp(b.exponent, c.exponent, t);
    }
    for (std::size_t i = 0; i < sections_.size(); ++i) {
        Section& s = sections_[i];
        const vec3 before = sections_[i > 0 ? i - 1 : 0].position;
        const vec3 after = sections_[std::min(i + 1, sections_.size() - 1)].position;
        s.tangent = glm::normalize(after - before);
        s.normal = glm::normalize(up - s.tangent * glm::dot(up, s.tangent));
        s.binormal = glm::cross(s.tangent, s.normal);
        if (i > 0) {
            length_mm_ += glm::length(s.position - before);
        }
        s.along = length_mm_;
    }
    for (Section& s : sections_) {
        s.along /= length_mm_;
    }
}

Box Loft::bounds() const
{
    Box box;
    for (const Section& s : sections_) {
        const float r = std::max(std::max(s.n_plus, s.n_minus), std::max(s.b_plus, s.b_minus)) * 1.15f;
        box.add(s.position - r);
        box.add(s.position + r);
    }
    return box;
}

Section Loft::at(float along) const
{
    along = unit(along);
    const auto after = std::partition_point(sections_.begin() + 1, sections_.end() - 1,
                                            [&](const Section& s) { return s.along <= along; });
    const Section& b = *after;
    const Section& a = *(after - 1);
    const float span = b.along - a.along;
    return blend(a, b, span > 1e-9f ? (along - a.along) / span : 0.0f);
}

Section Loft::nearest(vec3 p, float& overshoot) const
{
    float best = FLT_MAX;
    float best_share = 0;
    std::size_t best_index = 0;
    for (std::size_t i = 0; i + 1 < sections_.size(); ++i) {
        const vec3 a = sections_[i].position;
        const vec3 ab = sections_[i + 1].position - a;
        const float t = unit(glm::dot(p - a, ab) / std::max(1e-9f, glm::dot(ab, ab)));
        const vec3 q = p - a - ab * t;
        const float squared = glm::dot(q, q);
        if (squared < best) {
            best = squared;
            best_index = i;
            best_share = t;
        }
    }
    const Section s = blend(sections_[best_index], sections_[best_index + 1], best_share);
    overshoot = 0;
    if (best_index == 0 && best_share <= 0.0f) {
        overshoot = std::max(0.0f, -glm::dot(p - s.position, s.tangent));
    } else if (best_index + 2 == sections_.size() && best_share >= 1.0f) {
        overshoot = std::max(0.0f, glm::dot(p - s.position, s.tangent));
    }
    return s;
}

float Loft::knot_arc_mm(std::size_t knot) const
{
    return sections_[knot * static_cast<std::size_t>(samples_)].along * length_mm_;
}

}  // namespace l5s1::anatomy
