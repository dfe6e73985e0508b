#pragma once
// atlas.h: all meshes of the body, and the packed file they travel in.
//
// The file holds positions as 16 bits over each mesh's box, normals as 2 x 16 bits (octahedron), the rest as bytes
// where a byte does: about 24 bytes a vertex. It opens with a hash of what it was made from. Little endian.

#include "render/anatomy/mesh/mesh.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace l5s1::anatomy {

struct Atlas {
    std::vector<Mesh> meshes;  // the full set, then those for moving pictures, by level_of_detail
    std::uint64_t source_hash = 0;

    // Returns the mesh, or null when there is none of that name and level.
    [[nodiscard]] const Mesh* find(std::string_view name, int level_of_detail = 0) const;
};

[[nodiscard]] std::string pack_atlas(const Atlas& atlas);

// Returns nothing if the bytes are no atlas of this version, or cut short, or an index points nowhere.
[[nodiscard]] std::optional<Atlas> read_atlas(std::string_view bytes);

// The hash at the head of packed bytes, or nothing if they are no atlas of this version.
[[nodiscard]] std::optional<std::uint64_t> packed_source_hash(std::string_view bytes);

}  // namespace l5s1::anatomy
