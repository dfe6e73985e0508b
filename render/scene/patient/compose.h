#pragma once
// compose.h: a case and its findings to a picture: what is shown in a view, and how disease looks.
//
//   strength lost      the muscle turns pale             bulk lost        it shrinks
//   irreversible share yellow streaks between fibres     pressure         the root reddens where it is pressed
//   conduction lost    volleys late, fewer or none beyond the press       axons lost: fewer from the start
//
// Both sides are drawn alike, so the healthy side is the measure of the other.

#include "render/scene/picture/labels.h"
#include "render/scene/picture/mesh_catalogue.h"
#include "render/scene/picture/picture.h"
#include "render/scene/picture/view_config.h"
#include "sim/bedside/findings.h"
#include "sim/model/case.h"
#include "sim/model/model.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace l5s1::scene {

// What the trainee has chosen, or a question lights: ids of structures ("root_l5", "muscle.soleus", a mesh's name). The
// whole chain disc, root, nerve, muscle of each is lit and the rest steps back.
struct Selection {
    std::vector<std::string> ids;
    sim::Side side = sim::Side::left;

    friend bool operator==(const Selection&, const Selection&) = default;
};

// Of each herniation, where it presses or where its tip is.
using PressPoints = std::array<std::optional<glm::vec3>, sim::kMostHerniations>;

struct ComposeOptions {
    View view = View::spine;
    ViewConfig config;  // of assets/view.toml
    Theme theme = Theme::light;
    Viewport viewport;
    std::optional<Camera> camera;      // where the hand has turned it; nothing: the view's preset
    PressPoints press_mm{}, tip_mm{};  // of the live herniations; nothing: estimated from the disc
    Selection selection;
    bool close = false;  // seen from near: the root that lies before its herniation is glass
    scenarios::Layers layers;
    std::vector<Figure> figures;  // how they stand; empty: as the case asks for
    Body body = Body::patient;
    bool pulses = true;
    bool outside = false;  // the skin hides everything: nothing is seen but the shape of the limbs
    float drive = 1.0f;    // 0..1: how hard the cord sends
};

[[nodiscard]] Picture compose(const MeshCatalogue& catalogue, const sim::Model& model, const sim::Case& c,
                              const sim::Findings& findings, const ComposeOptions& options, double time_s);

// Way along a nerve to the injury that lies nearest to it; nothing when there is none.
[[nodiscard]] std::optional<float> injured_way(const Structure& nerve, sim::Side side, const Picture& picture);

// The structures of a composed picture that are worth a name, best first, with their anchors in pixels; sizes are still
// 0.
[[nodiscard]] std::vector<LabelCandidate> label_candidates(const MeshCatalogue& catalogue, const Picture& picture,
                                                           const sim::Case& c, const sim::Findings& findings,
                                                           const ComposeOptions& options);

}  // namespace l5s1::scene
