#pragma once
// mesh_set.h: every surface on the graphics card, found by name, side of the patient and level of detail.

#include "render/gl/gpu_mesh.h"
#include "sim/model/anatomy.h"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace l5s1::gl {

struct Found {
    const GpuMesh* mesh = nullptr;
    bool mirrored = false;
    int id = 0;  // 1..254, one a name, for the ink
};

class MeshSet {
public:
    void add(const anatomy::Mesh& mesh);
    void clear();

    // The mesh for that side, the midline one, or the left one mirrored; the wanted detail, else the other. An empty
    // result when there is none of that name.
    [[nodiscard]] Found find(std::string_view name, sim::Side side, int level_of_detail) const;

private:
    struct Entry {
        std::vector<std::pair<int, GpuMesh>> meshes;  // level of detail, mesh
        int id = 0;
    };
    std::map<std::string, Entry, std::less<>> entries_;
};

}  // namespace l5s1::gl
