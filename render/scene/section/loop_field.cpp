#include "render/scene/section/loop_field.h"

#include <algorithm>
#include <cmath>

namespace l5s1::scene {

namespace {

using glm::vec2;

template <class Visit>
void each_edge(const std::vector<CutLoop>& loops, const Visit& visit)
{
    for (const CutLoop& loop : loops) {
        for (std::size_t i = 0, j = loop.points.size() - 1; i < loop.points.size(); j = i++) {
            visit(loop.points[j], loop.points[i]);
        }
    }
}

}  // namespace

LoopField::LoopField(const std::vector<CutLoop>& loops, const SectionField& field, float band_mm) : band_mm_(band_mm)
{
    const float band_px = band_mm / field.mm_per_px() + 1.0f;
    vec2 low(1e9f), high(-1e9f);
    each_edge(loops, [&](vec2 a, vec2 b) {
        low = glm::min(low, glm::min(field.pixel(a), field.pixel(b)));
        high = glm::max(high, glm::max(field.pixel(a), field.pixel(b)));
    });
    if (high.x < low.x) {
        return;
    }
    x0_ = std::clamp(static_cast<int>(std::floor(low.x - band_px)), 0, field.width);
    y0_ = std::clamp(static_cast<int>(std::floor(low.y - band_px)), 0, field.height);
    width_ = std::clamp(static_cast<int>(std::ceil(high.x + band_px)), 0, field.width) - x0_;
    height_ = std::clamp(static_cast<int>(std::ceil(high.y + band_px)), 0, field.height) - y0_;
    width_ = std::max(width_, 0);
    height_ = std::max(height_, 0);
    mm_.assign(static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_), band_mm * band_mm);
    draw_edges(loops, field);
    for (float& d : mm_) {
        d = std::sqrt(d);
    }
    turn_inside(loops, field);
}

// Squares of distances to each edge, in the pixels that it can reach.
void LoopField::draw_edges(const std::vector<CutLoop>& loops, const SectionField& field)
{
    const float mm = field.mm_per_px(), reach = band_mm_ / mm;
    each_edge(loops, [&](vec2 from, vec2 to) {
        const vec2 a = field.pixel(from) - 0.5f, b = field.pixel(to) - 0.5f;  // centres of pixels lie on whole numbers
        const int left = std::max(x0_, static_cast<int>(std::ceil(std::min(a.x, b.x) - reach)));
        const int right = std::min(x0_ + width_ - 1, static_cast<int>(std::floor(std::max(a.x, b.x) + reach)));
        const int top = std::max(y0_, static_cast<int>(std::ceil(std::min(a.y, b.y) - reach)));
        const int bottom = std::min(y0_ + height_ - 1, static_cast<int>(std::floor(std::max(a.y, b.y) + reach)));
        const vec2 way = b - a;
        const float squared = std::max(glm::dot(way, way), 1e-12f);
        for (int y = top; y <= bottom; ++y) {
            float* row = &mm_[static_cast<std::size_t>((y - y0_) * width_)];
            for (int x = left; x <= right; ++x) {
                const vec2 p(static_cast<float>(x) - a.x, static_cast<float>(y) - a.y);
                const float t = std::clamp((p.x * way.x + p.y * way.y) / squared, 0.0f, 1.0f);
                const float dx = p.x - way.x * t, dy = p.y - way.y * t;
                row[x - x0_] = std::min(row[x - x0_], (dx * dx + dy * dy) * mm * mm);
            }
        }
    });
}

// Even-odd along every row.
void LoopField::turn_inside(const std::vector<CutLoop>& loops, const SectionField& field)
{
    std::vector<std::vector<float>> crossings(static_cast<std::size_t>(height_));
    each_edge(loops, [&](vec2 from, vec2 to) {
        vec2 a = field.pixel(from) - 0.5f, b = field.pixel(to) - 0.5f;
        if (a.y > b.y) {
            std::swap(a, b);
        }
        const int first = std::max(y0_, static_cast<int>(std::ceil(a.y)));
        for (int y = first; y < y0_ + height_ && static_cast<float>(y) < b.y; ++y) {
            const float t = (static_cast<float>(y) - a.y) / (b.y - a.y);
            crossings[static_cast<std::size_t>(y - y0_)].push_back(a.x + (b.x - a.x) * t);
        }
    });
    for (int y = 0; y < height_; ++y) {
        std::vector<float>& row = crossings[static_cast<std::size_t>(y)];
        std::sort(row.begin(), row.end());
        for (std::size_t i = 0; i + 1 < row.size(); i += 2) {
            const int from = std::clamp(static_cast<int>(std::ceil(row[i])) - x0_, 0, width_);
            const int to = std::clamp(static_cast<int>(std::ceil(row[i + 1])) - x0_, 0, width_);
            for (int x = from; x < to; ++x) {
                float& d = mm_[static_cast<std::size_t>(y * width_ + x)];
                d = -d;
            }
        }
    }
}

}  // namespace l5s1::scene
