#pragma once
// occlusion.h: how much of the open sky each vertex sees, once and for all (baked ambient occlusion).

#include "render/anatomy/mesh/mesh.h"

#include <vector>

namespace l5s1::anatomy {

// Triangles in a tree of boxes, to ask what a ray meets first.
class RayTree {
public:
    // Call all add() before build().
    void add(const Mesh& mesh);
    void add_mirrored(const Mesh& mesh);
    void build();
    // Way from `origin` along the unit `direction` to the first triangle, or `longest`.
    [[nodiscard]] float first_hit(glm::vec3 origin, glm::vec3 direction, float longest) const;

private:
    struct Triangle {
        glm::vec3 a, b, c;
    };
    struct Node {
        glm::vec3 low, high;
        std::uint32_t first = 0, count = 0;  // leaf if count > 0; else `first` is the right child, the left one follows
    };
    void split(std::uint32_t begin, std::uint32_t end);
    std::vector<Triangle> triangles_;
    std::vector<Node> nodes_;
};

struct OcclusionOptions {
    int rays = 64;           // cosine distributed
    float reach_mm = 14;     // a hit this far away counts 1/e
    float start_mm = 0.25f;  // rays start above the surface
    int smoothing = 2;
};

void bake_occlusion(Mesh& mesh, const RayTree& tree, const OcclusionOptions& options);

}  // namespace l5s1::anatomy
