#include "render/scene/section/plane_frame.h"

#include <array>
#include <cmath>

namespace l5s1::scene {

namespace {

constexpr float kSolidEnough = 0.55f;  // clearer glass is looked through (as in pick.cpp)
constexpr float kTouching_mm = 0.8f;   // what the plane cuts does not hide it
constexpr float kStep_mm = 1.5f;

bool stands_before(const Instance& instance, const Structure& structure)
{
    return instance.alpha >= kSolidEnough && structure.tissue != anatomy::Tissue::skin && instance.figure == 0 &&
           instance.pose == Pose{};
}

}  // namespace

std::vector<bool> SolidBody::hidden(const Picture& picture, const MeshCatalogue& catalogue,
                                    const std::vector<glm::vec3>& points)
{
    std::vector<std::pair<std::string, sim::Side>> solid;
    for (const Instance& instance : picture.instances) {
        const Structure* s = catalogue.find(instance.name);
        if (s && stands_before(instance, *s)) {
            solid.emplace_back(instance.name, instance.side);
        }
    }
    if (solid != solid_) {
        tree_ = {};
        for (const auto& [name, side] : solid) {
            const Structure* s = catalogue.find(name);
            if (s->paired && side == sim::Side::right) {
                tree_.add_mirrored(*s->quick);
            } else {
                tree_.add(*s->quick);
            }
        }
        tree_.build();
        solid_ = std::move(solid);
    }
    std::vector<bool> all;
    if (picture.figures.empty()) {
        return all;
    }
    const glm::vec3 from(glm::inverse(placement(picture.figures.front(), picture.camera)) *
                         glm::vec4(eye(picture.camera), 1.0f));
    for (const glm::vec3& point : points) {
        const float way = glm::distance(from, point) - kTouching_mm;
        all.push_back(tree_.first_hit(from, glm::normalize(point - from), way) < way);
    }
    return all;
}

std::vector<FrameStretch> frame_stretches(const SectionPlane& plane, glm::vec2 low, glm::vec2 high,
                                          const Picture& picture, const MeshCatalogue& catalogue, SolidBody& body,
                                          glm::vec2 size_px)
{
    if (picture.figures.empty()) {
        return {};
    }
    const glm::mat4 place = placement(picture.figures.front(), picture.camera);
    const std::array<glm::vec2, 5> corners{low, glm::vec2(high.x, low.y), high, glm::vec2(low.x, high.y), low};
    std::vector<glm::vec3> points;
    std::vector<glm::vec2> pixels;
    for (std::size_t i = 0; i + 1 < corners.size(); ++i) {
        const int steps = static_cast<int>(std::ceil(glm::distance(corners[i], corners[i + 1]) / kStep_mm));
        const bool last = i + 2 == corners.size();
        for (int k = 0; k < steps + (last ? 1 : 0); ++k) {
            const float share = static_cast<float>(k) / static_cast<float>(steps);
            points.push_back(plane.body(glm::mix(corners[i], corners[i + 1], share)));
            const auto pixel = project(picture.camera, size_px, glm::vec3(place * glm::vec4(points.back(), 1.0f)));
            if (!pixel) {
                return {};
            }
            pixels.push_back(*pixel);
        }
    }
    const std::vector<bool> hidden = body.hidden(picture, catalogue, points);
    std::vector<FrameStretch> stretches;
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        const bool here = hidden[i] && hidden[i + 1];  // a stretch ends at its last seen point
        if (stretches.empty() || stretches.back().hidden != here) {
            stretches.push_back({{pixels[i]}, here});
        }
        stretches.back().points_px.push_back(pixels[i + 1]);
    }
    return stretches;
}

}  // namespace l5s1::scene
