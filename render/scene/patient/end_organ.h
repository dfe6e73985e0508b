#pragma once
// end_organ.h: what stands at the end of a chosen chain (muscle, limb, skin), and a second look at it for the lens:
// from where, of what, and the way of its nerve.
//
//   muscle    itself              movement  the limb that it moves        disc, root  the root's key muscle
//   reflex    its effector        nerve     its weakest muscle, or its skin
//
// assets/lens.toml holds the regions of the leg and explains them.

#include "render/scene/patient/compose.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace l5s1::scene {

struct LensRegion {
    std::string id;  // "shin": its name stands under "lens.region.shin"
    std::vector<sim::Muscle> muscles;
    std::vector<std::string> nerves;  // meshes, from the spine outwards
    std::vector<std::string> glass;   // meshes that lie over the chosen muscle
    glm::vec3 target_mm{0};           // body frame, left side
    glm::vec2 frame_mm{0};
    float turn_deg = 0, pitch_deg = 0;
};

struct LensConfig {
    float field_deg = 0, pulse_spacing_mm = 0, pulse_length_mm = 0;
    float glass = 0, faded = 0, limb_frame = 0;
    std::vector<LensRegion> regions;
};

// Reads lens.toml. Mistakes are appended to `faults` as `file:line: key: what`; then the program's own is returned.
[[nodiscard]] LensConfig load_lens_config(const scenarios::Assets& assets, std::vector<std::string>& faults);

// The muscle that a chosen muscle, movement or reflex ("movement.foot_eversion") stands for; nothing for other ids.
[[nodiscard]] std::optional<sim::Muscle> muscle_of_choice(const sim::Model& model, std::string_view id);
// The id under which the picture lights a choice: a movement's or reflex's is its muscle's.
[[nodiscard]] std::string lit_id(const sim::Model& model, std::string_view id);

struct EndOrgan {
    std::size_t region = 0;  // in LensConfig
    sim::Side side = sim::Side::left;
    std::optional<sim::Muscle> muscle;  // nothing: skin
    sim::Root root = sim::Root::L5;     // whose pattern the nerve carries
    bool limb = false;                  // of a movement: the limb about it belongs to it

    friend bool operator==(const EndOrgan&, const EndOrgan&) = default;
};

// What is asked about.
struct Choice {
    std::string_view id;  // as selected
    sim::Side side = sim::Side::left;
    sim::Root culprit = sim::Root::L5;
};
// Nothing when nothing is chosen, or a thing that no chain goes through: a bone, say.
[[nodiscard]] std::optional<EndOrgan> end_organ(const LensConfig& config, const MeshCatalogue& catalogue,
                                                const sim::Model& model, const sim::Findings& findings,
                                                const Choice& choice);

[[nodiscard]] Camera lens_camera(const LensConfig& config, const EndOrgan& organ, const Viewport& viewport);
// The patient of `options`, seen from options.camera: the region's side only, the organ lit, the rest stepping back.
[[nodiscard]] Picture lens_picture(const LensConfig& config, const EndOrgan& organ, const MeshCatalogue& catalogue,
                                   const sim::Model& model, const sim::Case& c, const sim::Findings& findings,
                                   ComposeOptions options, double time_s);

// Where the organ's name points, as drawn; nothing when the picture does not show it.
[[nodiscard]] std::optional<glm::vec3> organ_point(const EndOrgan& organ, const MeshCatalogue& catalogue,
                                                   const Picture& picture);
// The lines along which the region's nerves run, as drawn, from the spine outwards.
[[nodiscard]] std::vector<std::vector<glm::vec3>> nerve_lines(const LensConfig& config, const EndOrgan& organ,
                                                              const MeshCatalogue& catalogue, const Picture& picture);

}  // namespace l5s1::scene
