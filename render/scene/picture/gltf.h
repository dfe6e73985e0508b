#pragma once
// gltf.h: surfaces to a binary glTF 2.0 file (.glb), for other viewers.
//
// glTF and the body frame agree: +Y up, +Z to the front, the patient's left towards +X; metres instead of millimetres.
// One node a structure and side, named by its Latin term (Terminologia Anatomica) with .L or .R; what else it is
// called stands in extras.l5s1. Colours travel as vertex colours: tissue, cartilage and tendon, baked shadows.

#include "render/anatomy/mesh/mesh.h"
#include "render/scene/picture/look.h"

#include <string>
#include <vector>

namespace l5s1::scene {

// A surface to be written.
struct GltfPart {
    const anatomy::Mesh* mesh = nullptr;
    sim::Side side = sim::Side::left;
    bool sided = false;      // has a side at all
    bool mirrored = false;   // the mesh is the left one of a right structure
    double lost_bulk = 0.0;  // 0..1 of the mesh's atrophy
    std::string name;        // of the node
    std::string key;         // of assets/text/anatomy.toml
    std::string english;
    std::string fma;   // empty where there is none
    std::string ta98;  // likewise
};

// Returns the file's bytes. The same parts give the same bytes.
[[nodiscard]] std::string gltf_binary(const std::vector<GltfPart>& parts, const Look& look, const std::string& title);

}  // namespace l5s1::scene
