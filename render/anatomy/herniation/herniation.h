#pragma once
// herniation.h: the live part of the picture: discs come out, the sac and the roots give way.
//
// The herniation aims at the root that its zone presses (traversing for central and subarticular, exiting for foraminal
// and extraforaminal) and grows until that root is reached at a small severity; from there its surface goes on by the
// press_mm of its type. So the right root is met at every level, whatever the numbers of the body are.
//
// Several at once, of one disc or of several, press together. A fragment that has wandered lies behind the body above
// or below.
//
// The posterior longitudinal ligament is lifted, and reddened, by a bulge, a protrusion and an extrusion, which stay
// beneath it; a free fragment has gone through it and leaves it where the annulus holds it. (Extrusions that break
// through it, and free fragments that stay beneath it, exist; the picture shows the textbook's pair.)
//
// Roots and sac are pushed along the disc's own gradient until they clear it, their displacement is smoothed along the
// axis, and a root is flattened against what presses it. Bone does not give way and is not asked.

#include "render/anatomy/body/cauda.h"
#include "render/anatomy/herniation/obstacles.h"
#include "render/anatomy/mesh/atlas.h"
#include "sim/model/anatomy.h"

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace l5s1::anatomy {

struct HerniationRequest {
    sim::Level level = sim::Level::L4_L5;
    sim::Side side = sim::Side::left;
    sim::Zone zone = sim::Zone::subarticular;
    sim::HerniationType type = sim::HerniationType::protrusion;
    double severity = 0.0;  // 0..1
    sim::Migration migration = sim::Migration::none;

    friend bool operator==(const HerniationRequest&, const HerniationRequest&) = default;
};

// coarse while a slider is dragged, fine when it rests.
enum class HerniationDetail : std::uint8_t { coarse, fine };

// A root that had to move.
struct PressedRoot {
    std::string name;  // "root_l5"
    sim::Side side = sim::Side::left;
    float displacement_mm = 0;  // largest along the root
    float contact_mm = 0;       // from its surface to the disc; near 0 where it is pressed
    vec3 place_mm{0};           // of the largest displacement, body frame
    float path_mm = 0;          // the same as a way along the pulse's path
};

struct HerniationMeshes {
    // Discs, sac, strands and ligament (midline), displaced roots (left or right). Each stands in for the mesh of that
    // name and side in the atlas. Empty at severity 0: then the atlas is right as it is.
    std::vector<Mesh> meshes;
    std::vector<PressedRoot> roots;  // most displaced first
    // Of each request, in the body frame: where it presses most, and its tip. Nothing at severity 0.
    std::array<std::optional<vec3>, sim::kMostHerniations> press_mm{}, tip_mm{};
    std::vector<HerniationRequest> requests;
    std::vector<Protruded> shapes;  // of each request, in its disc's frame
    float size_mm = 0;              // how far the first stands beyond the rim
};

class Herniation {
public:
    // Keeps what it needs of both. `atlas` lends its baked shadows; without them the live meshes would flare up.
    Herniation(const Geometry& geometry, const Atlas& atlas);

    // At most kMostHerniations requests. Pure; safe to call from several threads at once. Uses all cores for some tens
    // of milliseconds.
    [[nodiscard]] HerniationMeshes build(std::span<const HerniationRequest> requests, HerniationDetail detail) const;
    [[nodiscard]] HerniationMeshes build(const HerniationRequest& request, HerniationDetail detail) const
    {
        return build(std::span(&request, 1), detail);
    }

    // What comes out of the disc for a request, in the disc's frame. size_mm is 0 at severity 0.
    [[nodiscard]] Protruded protruded(const HerniationRequest& request) const;

    // Numbers of the roots, 0 is L1: the one that crosses the disc of a level and the one that leaves above it.
    [[nodiscard]] static std::size_t traversing_root(sim::Level level);
    [[nodiscard]] static std::size_t exiting_root(sim::Level level);

private:
    struct Shadows {
        std::vector<float> sac, ligament;
        std::array<std::vector<float>, kRootCount> root;
        std::array<std::vector<Vertex>, kLumbarCount> disc;
        std::array<float, kRootCount> path_start{};
    };

    [[nodiscard]] Mesh disc_mesh(const Disc& disc, std::size_t level, HerniationDetail detail) const;
    [[nodiscard]] Mesh pushed_cauda(const Obstacles& obstacles, HerniationDetail detail) const;
    [[nodiscard]] Mesh pushed_sac(const Obstacles& obstacles, const NeuralGrid& grid) const;
    // `contained`: every disc of the stack with what the ligament still holds.
    [[nodiscard]] Mesh lifted_ligament(const Obstacles& contained, const NeuralGrid& grid) const;
    void add_root(HerniationMeshes& out, const Obstacles& obstacles, std::size_t root, sim::Side side,
                  const NeuralGrid& grid) const;
    // The root that a request aims at.
    [[nodiscard]] std::size_t target(const HerniationRequest& request) const;
    [[nodiscard]] vec3 tip(const HerniationRequest& request, const Protruded& shape) const;
    [[nodiscard]] vec3 press_point(const HerniationRequest& request, vec3 tip,
                                   const std::vector<PressedRoot>& roots) const;

    Geometry geometry_;
    Stack stack_;
    std::vector<Strand> strands_;
    Shadows shadows_;
};

}  // namespace l5s1::anatomy
