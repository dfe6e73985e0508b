#include "render/scene/patient/dermatomes.h"

#include "scenarios/io/toml_file.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace l5s1::scene {

namespace {

using scenarios::TomlReader;

constexpr std::string_view kFile = "dermatomes.toml";
constexpr std::size_t kLargest_bytes = 100'000;
constexpr int kW = DermatomeMap::kWidth;
constexpr int kH = DermatomeMap::kHeight;

struct Stroke {
    std::size_t root = 0;
    std::vector<glm::vec3> path;  // way mm, turn in degrees (unrolled: no jumps), half width mm
    float fade_mm = 1.0f;
    float weight = 1.0f;
    glm::vec2 reach_mm{0.0f};  // from which way to which it can be felt
};

std::vector<glm::vec3> points(TomlReader& reader, const toml::table& table, std::string_view path, std::string_view key,
                              std::size_t size)
{
    std::vector<glm::vec3> all;
    const toml::array* list = table[key].as_array();
    for (std::size_t i = 0; list && i < list->size(); ++i) {
        const toml::array* point = (*list)[i].as_array();
        glm::vec3 p(0.0f);
        bool numbers = point && point->size() == size;
        for (std::size_t k = 0; numbers && k < size; ++k) {
            const auto value = (*point)[k].value<double>();
            numbers = value.has_value();
            p[static_cast<glm::vec3::length_type>(k)] = static_cast<float>(value.value_or(0.0));
        }
        if (!numbers) {
            reader.fault(*list, scenarios::join(path, key), "holds lists of " + std::to_string(size) + " numbers");
            return {};
        }
        all.push_back(p);
    }
    if (all.size() < 2) {
        reader.fault(table, scenarios::join(path, key), "needs two points or more");
    }
    return all;
}

Stroke stroke(TomlReader& reader, const toml::table& row)
{
    reader.only(row, "stroke", {"root", "path", "fade_mm", "weight"});
    Stroke s;
    const auto root = sim::from_id<sim::Root>(reader.string(row, "stroke", "root"));
    if (!root || sim::index(*root) >= sim::kLegRoots) {
        reader.fault(row, "stroke.root", "must be a root of the leg, L2 to S2");
    } else {
        s.root = sim::index(*root);
    }
    s.path = points(reader, row, "stroke", "path", 3);
    for (std::size_t i = 1; i < s.path.size(); ++i) {
        s.path[i].y -= 360.0f * std::round((s.path[i].y - s.path[i - 1].y) / 360.0f);
    }
    s.fade_mm = static_cast<float>(reader.number(row, "stroke", "fade_mm", 1.0, 200.0).value_or(1.0));
    s.reach_mm = {std::numeric_limits<float>::max(), std::numeric_limits<float>::lowest()};
    for (const glm::vec3& p : s.path) {
        s.reach_mm.x = std::min(s.reach_mm.x, p.x - p.z - s.fade_mm);
        s.reach_mm.y = std::max(s.reach_mm.y, p.x + p.z + s.fade_mm);
    }
    s.weight = static_cast<float>(reader.number(row, "stroke", "weight", 0.0, 1.0).value_or(1.0));
    return s;
}

float radius_at(const std::vector<glm::vec3>& radii, float way_mm)
{
    for (std::size_t i = 1; i < radii.size(); ++i) {
        if (way_mm <= radii[i].x) {
            const float t =
                std::clamp((way_mm - radii[i - 1].x) / std::max(radii[i].x - radii[i - 1].x, 1e-3f), 0.0f, 1.0f);
            return glm::mix(radii[i - 1].y, radii[i].y, t);
        }
    }
    return radii.empty() ? 1.0f : radii.back().y;
}

// 1 in the core .. 0 beyond the fade, on skin of that radius.
float share_of(const Stroke& s, float way_mm, float turn_deg, float radius_mm)
{
    const float mm_per_deg = radius_mm * 3.14159265f / 180.0f;
    float best = 0.0f;
    for (std::size_t i = 1; i < s.path.size(); ++i) {
        const glm::vec3& a = s.path[i - 1];
        const glm::vec3& b = s.path[i];
        const float turn = turn_deg - 360.0f * std::round((turn_deg - (a.y + b.y) * 0.5f) / 360.0f);
        const glm::vec2 p(way_mm, turn * mm_per_deg);
        const glm::vec2 from(a.x, a.y * mm_per_deg);
        const glm::vec2 along(b.x - a.x, (b.y - a.y) * mm_per_deg);
        const float t = std::clamp(glm::dot(p - from, along) / std::max(glm::dot(along, along), 1e-6f), 0.0f, 1.0f);
        const float beyond = glm::distance(p, from + along * t) - glm::mix(a.z, b.z, t);
        const float x = std::clamp(1.0f - beyond / s.fade_mm, 0.0f, 1.0f);
        best = std::max(best, x * x * (3.0f - 2.0f * x));
    }
    return best * s.weight;
}

}  // namespace

std::array<float, sim::kLegRoots> DermatomeMap::at(float around, float along) const
{
    const int x = std::clamp(static_cast<int>(around * kW), 0, kW - 1);
    const int y = std::clamp(static_cast<int>(along * kH), 0, kH - 1);
    std::array<float, sim::kLegRoots> shares{};
    for (std::size_t r = 0; r < shares.size() && !rgba[r / 3].empty(); ++r) {
        shares[r] = static_cast<float>(rgba[r / 3][static_cast<std::size_t>(y * kW + x) * 4 + r % 3]) / 255.0f;
    }
    return shares;
}

DermatomeMap load_dermatomes(const scenarios::Assets& assets, std::vector<std::string>& faults)
{
    DermatomeMap map;
    map.rgba.fill(std::vector<unsigned char>(static_cast<std::size_t>(kW) * kH * 4, 0));
    std::vector<Stroke> strokes;
    std::vector<glm::vec3> radii;
    const bool good = scenarios::read_toml_file(
        assets, kFile, kLargest_bytes, faults, [&](TomlReader& reader, const toml::table& file) {
            reader.only(file, "", {"limb_mm", "radius_mm", "stroke"});
            map.limb_mm = static_cast<float>(reader.number(file, "", "limb_mm", 100.0, 3000.0).value_or(1000.0));
            radii = points(reader, file, "", "radius_mm", 2);
            for (const toml::table* row : reader.tables(file, "", "stroke")) {
                strokes.push_back(stroke(reader, *row));
            }
        });
    if (!good) {
        return map;
    }
    for (int y = 0; y < kH; ++y) {
        const float way_mm = (static_cast<float>(y) + 0.5f) / kH * map.limb_mm;
        const float radius = radius_at(radii, way_mm);
        for (const Stroke& s : strokes) {
            if (way_mm < s.reach_mm.x || way_mm > s.reach_mm.y) {
                continue;
            }
            for (int x = 0; x < kW; ++x) {
                const float turn_deg = ((static_cast<float>(x) + 0.5f) / kW - 0.5f) * 360.0f;
                const auto value = static_cast<unsigned char>(share_of(s, way_mm, turn_deg, radius) * 255.0f + 0.5f);
                unsigned char& pixel = map.rgba[s.root / 3][static_cast<std::size_t>(y * kW + x) * 4 + s.root % 3];
                pixel = std::max(pixel, value);
            }
        }
    }
    return map;
}

}  // namespace l5s1::scene
