#pragma once
// presets.h: from where each view looks at a case, and how the figures stand in it.
//
//   spine  from behind and a little from the lesion's side, into the canal opened at the chosen level
//   leg    both legs from the knee down; front and outside for L4 and L5, the calf for S1
//   whole  lumbar spine to toes; front and back side by side where there is room
//
// Who sits or bends is turned to the side, and the frame is put round what the posture makes of the body.

#include "render/scene/picture/mesh_catalogue.h"
#include "render/scene/picture/picture.h"
#include "render/scene/picture/view_config.h"
#include "sim/model/case.h"
#include "sim/model/model.h"

namespace l5s1::scene {

// Where the herniation meets the canal, from the disc's box: used until the live shape tells the exact point.
[[nodiscard]] glm::vec3 press_point(const MeshCatalogue& catalogue, const sim::Herniation& h);

[[nodiscard]] Camera preset(View view, const ViewConfig& config, const MeshCatalogue& catalogue,
                            const sim::Model& model, const sim::Case& c, const Viewport& viewport,
                            sim::Posture posture = sim::Posture::standing);
// As View::spine, so near that the main herniation fills the picture.
[[nodiscard]] Camera close_camera(const ViewConfig& config, const MeshCatalogue& catalogue, const sim::Case& c,
                                  const Viewport& viewport);
[[nodiscard]] std::vector<Figure> figures(View view, const ViewConfig& config, const sim::Model& model,
                                          const sim::Case& c, const Viewport& viewport,
                                          sim::Posture posture = sim::Posture::standing);

// A leg that stands for itself leans as its thigh does, about a knee that keeps its place; its hip is then straight.
void lean(Figure& leg, Pose& pose, const LegJoints& joints, float trunk_deg);

}  // namespace l5s1::scene
