#pragma once
// roles.h: what part a structure of the catalogue plays in a picture: in which views and layers it is, what stands in
// for it where a bone is sawn open, and with what it turns.

#include "render/scene/catalogue.h"
#include "render/scene/picture.h"
#include "render/scene/staging.h"
#include "scenarios/layers.h"

namespace l5s1::scene {

// `bent`: the leg view shows the thigh, too.
[[nodiscard]] bool shown(const Structure& s, View view, const Staging& staging, bool bent);
[[nodiscard]] scenarios::Layer layer_of(const Structure& s);
// The sawn version of a bone; null: the atlas has none.
[[nodiscard]] const Structure* sawn(const Catalogue& catalogue, const Structure& bone);
// Bones below the ankle turn as wholes.
[[nodiscard]] Follows follows(const Structure& s);

}  // namespace l5s1::scene
