#pragma once
// section.h: a true cut through the patient as drawn: the plane, and the loops in which it cuts every structure.
//
//   axial     in the plane of a disc, tilted with it, seen from below: the patient's right is at the left
//   sagittal  parallel to the midline, seen from the patient's left: the front is at the left
//
// The live meshes of a herniation stand in for the resting ones, so the section shows the shapes that the picture
// shows.

#include "render/scene/picture/mesh_catalogue.h"
#include "render/scene/picture/rect.h"
#include "render/scene/section/cut.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace l5s1::scene {

enum class SectionKind : std::uint8_t { axial, sagittal };

struct SectionPlane {
    SectionKind kind = SectionKind::axial;
    sim::Level level = sim::Level::L4_L5;
    float offset_mm = 0;   // axial: above the middle of the disc; sagittal: to the patient's left of the midline
    glm::mat4 to_body{1};  // (u right, v up, w towards the viewer) to the body frame; origin beside or in the disc

    [[nodiscard]] glm::vec3 body(glm::vec2 p) const { return anatomy::apply(to_body, glm::vec3(p, 0.0f)); }
    // Of a point of the body: where it lies in the plane's picture, and how far in front of it.
    [[nodiscard]] glm::vec3 seen(glm::vec3 p) const { return anatomy::apply(glm::inverse(to_body), p); }

    friend bool operator==(const SectionPlane&, const SectionPlane&) = default;
};

// `disc_frame`: of the level's disc (anatomy::Stack).
[[nodiscard]] SectionPlane section_plane(SectionKind kind, sim::Level level, const glm::mat4& disc_frame,
                                         float offset_mm);

// One structure in the plane.
struct SlicePart {
    std::string name;                  // of the mesh
    sim::Side side = sim::Side::left;  // of paired structures
    bool sided = false;
    anatomy::Tissue tissue = anatomy::Tissue::bone;
    anatomy::Group group = anatomy::Group::lumbar;
    std::vector<CutLoop> loops;
    glm::vec2 low{0}, high{0};  // box of the loops
};

struct Slice {
    SectionPlane plane;
    std::vector<SlicePart> parts;

    [[nodiscard]] const SlicePart* find(std::string_view name, sim::Side side) const;
    // The part under a point that would be drawn last, or null.
    [[nodiscard]] const SlicePart* at(glm::vec2 p) const;
};

// Everything that the plane meets between `low` and `high` (mm in the plane).
[[nodiscard]] Slice cut_body(const MeshCatalogue& catalogue, std::span<const anatomy::Mesh> live,
                             const SectionPlane& plane, glm::vec2 low, glm::vec2 high);

// The order in which tissues are painted; later ones lie over earlier ones.
[[nodiscard]] int paint_order(const SlicePart& part);

// The line in which one section's plane crosses another's, as two far points of `shown`'s picture; nothing when they
// are parallel.
struct CrossLine {
    glm::vec2 a{0}, b{0};
};
[[nodiscard]] std::optional<CrossLine> crossing_of(const SectionPlane& shown, const SectionPlane& other,
                                                   float reach_mm);

}  // namespace l5s1::scene
