#include "render/scene/section/cut.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <limits>
#include <unordered_map>

namespace l5s1::scene {

namespace {

using glm::vec2;
using glm::vec3;

constexpr float kOffPlane_mm = 1e-5f;  // a corner exactly in the plane counts as above it

// Before the other in a fixed order, so that both triangles of an edge find the same crossing to the bit.
bool before(const vec3& a, const vec3& b)
{
    return a.x != b.x ? a.x < b.x : a.y != b.y ? a.y < b.y : a.z < b.z;
}

struct Corner {
    vec3 place{0};  // in the section's frame
    bool above = false;
};

vec2 crossing(Corner a, Corner b)
{
    if (before(b.place, a.place)) {
        std::swap(a, b);
    }
    const float t = a.place.z / (a.place.z - b.place.z);
    return vec2(a.place) + (vec2(b.place) - vec2(a.place)) * t;
}

// Joins pieces at equal ends.
class Chainer {
public:
    void add(vec2 a, vec2 b)
    {
        const std::uint32_t from = node(a), to = node(b);
        if (from != to) {
            const auto piece = static_cast<std::uint32_t>(pieces_.size());
            pieces_.push_back({from, to});
            at_[from].push_back(piece);
            at_[to].push_back(piece);
        }
    }
    [[nodiscard]] std::vector<CutLoop> loops()
    {
        used_.assign(pieces_.size(), false);
        std::vector<CutLoop> all;
        // ends of open chains first, so that a hole gives one chain and not two
        for (std::uint32_t n = 0; n < at_.size(); ++n) {
            while (free_pieces(n) % 2 == 1) {
                all.push_back(walk(n));
            }
        }
        for (std::uint32_t p = 0; p < pieces_.size(); ++p) {
            if (!used_[p]) {
                all.push_back(walk(pieces_[p][0]));
            }
        }
        return all;
    }

private:
    std::uint32_t node(vec2 p)
    {
        const auto key =
            (static_cast<std::uint64_t>(std::bit_cast<std::uint32_t>(p.x)) << 32u) | std::bit_cast<std::uint32_t>(p.y);
        const auto [found, fresh] = ids_.try_emplace(key, static_cast<std::uint32_t>(places_.size()));
        if (fresh) {
            places_.push_back(p);
            at_.emplace_back();
        }
        return found->second;
    }
    [[nodiscard]] std::size_t free_pieces(std::uint32_t n) const
    {
        return static_cast<std::size_t>(
            std::count_if(at_[n].begin(), at_[n].end(), [&](std::uint32_t p) { return !used_[p]; }));
    }
    CutLoop walk(std::uint32_t start)
    {
        CutLoop loop;
        std::uint32_t here = start;
        for (;;) {
            const auto next =
                std::find_if(at_[here].begin(), at_[here].end(), [&](std::uint32_t p) { return !used_[p]; });
            if (next == at_[here].end()) {
                break;
            }
            loop.points.push_back(places_[here]);
            used_[*next] = true;
            here = pieces_[*next][0] == here ? pieces_[*next][1] : pieces_[*next][0];
            if (here == start) {
                return loop;
            }
        }
        loop.points.push_back(places_[here]);
        loop.closed = false;
        return loop;
    }

    std::unordered_map<std::uint64_t, std::uint32_t> ids_;
    std::vector<vec2> places_;
    std::vector<std::vector<std::uint32_t>> at_;  // pieces at a node
    std::vector<std::array<std::uint32_t, 2>> pieces_;
    std::vector<bool> used_;
};

// Twice the area, positive counter-clockwise.
float twice_area(const CutLoop& loop)
{
    float sum = 0.0f;
    for (std::size_t i = 0, j = loop.points.size() - 1; i < loop.points.size(); j = i++) {
        sum += loop.points[j].x * loop.points[i].y - loop.points[i].x * loop.points[j].y;
    }
    return sum;
}

}  // namespace

std::vector<CutLoop> cut(const anatomy::Mesh& mesh, bool mirrored, const glm::mat4& to_section)
{
    std::vector<Corner> corners(mesh.vertices.size());
    for (std::size_t i = 0; i < corners.size(); ++i) {
        vec3 p = mesh.vertices[i].position;
        p.x = mirrored ? -p.x : p.x;
        p = anatomy::apply(to_section, p);
        if (std::fabs(p.z) < kOffPlane_mm) {
            p.z = kOffPlane_mm;
        }
        corners[i] = {p, p.z > 0.0f};
    }
    Chainer chainer;
    for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3) {
        const Corner &a = corners[mesh.indices[i]], &b = corners[mesh.indices[i + 1]],
                     &c = corners[mesh.indices[i + 2]];
        if (a.above == b.above && b.above == c.above) {
            continue;
        }
        // the corner that is alone on its side
        const Corner& alone = a.above == b.above ? c : (a.above == c.above ? b : a);
        const Corner& one = &alone == &a ? b : a;
        const Corner& other = &alone == &c ? b : c;
        chainer.add(crossing(alone, one), crossing(alone, other));
    }
    return chainer.loops();
}

bool inside(const std::vector<CutLoop>& loops, vec2 p)
{
    bool in = false;
    for (const CutLoop& loop : loops) {
        for (std::size_t i = 0, j = loop.points.size() - 1; i < loop.points.size(); j = i++) {
            const vec2 &a = loop.points[i], &b = loop.points[j];
            if ((a.y > p.y) != (b.y > p.y) && p.x < a.x + (b.x - a.x) * (p.y - a.y) / (b.y - a.y)) {
                in = !in;
            }
        }
    }
    return in;
}

// A loop inside another is a hole.
float area_mm2(const std::vector<CutLoop>& loops)
{
    float sum = 0.0f;
    for (std::size_t i = 0; i < loops.size(); ++i) {
        std::size_t around = 0;
        for (std::size_t k = 0; k < loops.size(); ++k) {
            around += k != i && inside({loops[k]}, loops[i].points.front()) ? 1u : 0u;
        }
        sum += (around % 2 == 0 ? 0.5f : -0.5f) * std::fabs(twice_area(loops[i]));
    }
    return sum;
}

vec2 middle_of(const std::vector<CutLoop>& loops)
{
    const auto largest = std::max_element(loops.begin(), loops.end(), [](const CutLoop& a, const CutLoop& b) {
        return std::fabs(twice_area(a)) < std::fabs(twice_area(b));
    });
    if (largest == loops.end()) {
        return vec2(0);
    }
    vec2 low(largest->points.front()), high(low), mean(0);
    for (const vec2& p : largest->points) {
        low = glm::min(low, p);
        high = glm::max(high, p);
        mean += p / static_cast<float>(largest->points.size());
    }
    // of a few candidates the one that lies deepest
    vec2 best = mean;
    float deepest = -1.0f;
    constexpr int kGrid = 9;
    for (int i = 0; i <= kGrid * kGrid; ++i) {
        const vec2 share((static_cast<float>(i % kGrid) + 0.5f) / kGrid,
                         (static_cast<float>(i / kGrid) + 0.5f) / kGrid);
        const vec2 p = i == kGrid * kGrid ? mean : low + (high - low) * share;
        if (!inside(loops, p)) {
            continue;
        }
        float nearest = std::numeric_limits<float>::max();
        for (const CutLoop& loop : loops) {
            for (const vec2& q : loop.points) {
                nearest = std::min(nearest, glm::dot(q - p, q - p));
            }
        }
        nearest *= i == kGrid * kGrid ? 1.6f : 1.0f;  // the middle of mass, unless another is clearly deeper
        if (nearest > deepest) {
            deepest = nearest;
            best = p;
        }
    }
    return best;
}

}  // namespace l5s1::scene
