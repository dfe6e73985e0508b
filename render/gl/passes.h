#pragma once
// passes.h: the instances of a picture, drawn once for one purpose each: shadow, solid bodies, glass, pulses.

#include "render/gl/mesh_set.h"
#include "render/gl/program.h"
#include "render/scene/picture/look.h"
#include "render/scene/picture/picture.h"

#include <functional>
#include <vector>

namespace l5s1::gl {

// One instance with its mesh and place, ready to draw.
struct Drawn {
    const scene::Instance* instance = nullptr;
    const GpuMesh* mesh = nullptr;
    bool mirrored = false;
    bool glass = false;
    int id = 0;
    glm::mat4 model{1};
};

// Everything that is the same for all bodies of one drawing of a picture.
struct Sight {
    const scene::Picture& picture;
    const scene::Look& look;
    glm::mat4 view{1};
    glm::mat4 view_projection{1};
    glm::mat4 light{1};  // world to the light's clip space
    glm::vec3 eye{0};
    glm::vec3 key{0, 1, 0};  // towards the key light
    glm::vec2 paper_centre{0.5f};
    float hatch_mm = 5.0f;    // between the lines over numb skin, wide enough for the pixels
    float limb_mm = 1000.0f;  // length of the skin's map

    [[nodiscard]] const scene::ThemeLook& theme() const { return look.themes[static_cast<std::size_t>(picture.theme)]; }
};

// `offset_px` and `light_offset` (-1..1) move picture and light a little, for accumulation.
[[nodiscard]] Sight sight(const scene::Picture& picture, const scene::Look& look, glm::vec2 size_px,
                          glm::vec2 offset_px = glm::vec2(0), glm::vec2 light_offset = glm::vec2(0));

// Instances whose mesh is known, solid ones by tissue, then glass from the inmost layer (nerves) to the skin, within a
// layer from back to front. Live meshes come before resting ones. `finest`: level of detail of the meshes, and a
// coarser one where they would be more than `most_triangles`: of nerves first, for they are many and thin.
[[nodiscard]] std::vector<Drawn> gathered(const scene::Picture& picture, const scene::Look& look, const MeshSet& live,
                                          const MeshSet& rest, int finest, std::size_t most_triangles);
[[nodiscard]] std::size_t triangles(std::span<const Drawn> all);

// The bodies' programs.
struct Bodies {
    Program solid, glass;
};

void draw_shadow(const Program& depth, const Sight& sight, std::span<const Drawn> all);
void draw_bodies(const Program& solid, const Sight& sight, std::span<const Drawn> all);
// Nerve through bone through skin: the layers from the inmost outwards. With `solid_depth`, which brings back the depth
// of the solid bodies, only the nearest surface of each layer is drawn; without it, quicker and a little milkier.
void draw_glass(const Program& glass, const Program& depth, const Sight& sight, std::span<const Drawn> all,
                const std::function<void()>& solid_depth);
void draw_pulses(const Program& pulses, const Sight& sight, std::span<const Drawn> all, float pixel_mm);

void set_paper(const Program& program, const Sight& sight);

}  // namespace l5s1::gl
