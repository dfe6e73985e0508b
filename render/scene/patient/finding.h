#pragma once
// finding.h: where to look for a structure: the view that shows it, and the camera from which most of it is seen.

#include "render/scene/patient/compose.h"

namespace l5s1::scene {

// The meshes of an id: a muscle's bellies and tendons, or the mesh of that name.
[[nodiscard]] std::vector<const Structure*> meshes_of(const MeshCatalogue& catalogue, std::string_view id);

// The present view if the structure is in it, else the one that shows it best; nothing when there is no such structure.
[[nodiscard]] std::optional<View> view_of(const MeshCatalogue& catalogue, const Picture& present, View now,
                                          std::string_view id);

// A camera that frames the structure on its side, from where most of it can be seen; nothing when the picture does not
// show it. Casts rays: for the moment of a search, not for every frame.
[[nodiscard]] std::optional<Camera> camera_on(const MeshCatalogue& catalogue, Picture picture, const Viewport& viewport,
                                              std::string_view id, sim::Side side);

}  // namespace l5s1::scene
