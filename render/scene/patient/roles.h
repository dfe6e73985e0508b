#pragma once
// roles.h: what part a structure of the catalogue plays in a picture: in which views and layers it is, what stands in
// for it where a bone is sawn open, and with what it turns.

#include "render/scene/picture/mesh_catalogue.h"
#include "render/scene/picture/picture.h"
#include "render/scene/picture/view_config.h"
#include "scenarios/session/layers.h"

#include <optional>
#include <string>
#include <string_view>

namespace l5s1::scene {

// `bent`: the leg view shows the thigh, too.
[[nodiscard]] bool shown(const Structure& s, View view, const ViewConfig& config, bool bent);
[[nodiscard]] scenarios::Layer layer_of(const Structure& s);
// The sawn version of a bone; null: the atlas has none.
[[nodiscard]] const Structure* sawn(const MeshCatalogue& catalogue, const Structure& bone);
// Bones below the ankle turn as wholes.
[[nodiscard]] Follows follows(const Structure& s);
// What a click on a structure of the picture chooses ("root_l5", "muscle.soleus"); empty for what cannot be chosen.
[[nodiscard]] std::string selectable(std::string_view structure, std::optional<sim::Muscle> muscle);

}  // namespace l5s1::scene
