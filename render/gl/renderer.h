#pragma once
// renderer.h: draws a scene::Picture into a framebuffer, quickly while things move and fully when they rest.
//
//   moving   low meshes, one cheap pass, drawn smaller and scaled up on a processor
//   still    high meshes, shadows, ink outlines; each call adds one jittered sample (16 in all) to an average, so
//            edges, shadows and grain clean up while the window waits. converged() says when another call would
//            change nothing.
//
// Pulses are drawn over either, with the picture's own depth: they move over a finished still picture at little cost.
// A split picture is two, each drawn into its own columns only: twice the vertices, the same pixels.
// A second, small picture (the lens) brings what it keeps along: exchange() before and after its draw().
// On a graphics card `moving` is the full look at once, several samples a call.
//
// Requires the same current OpenGL context in every call and in the destructor. Leaves: framebuffer 0 or the target
// bound, depth test, blending and culling off.

#include "render/anatomy/mesh/mesh.h"
#include "render/gl/mesh_set.h"
#include "render/gl/passes.h"
#include "render/gl/program.h"
#include "render/gl/surfaces.h"
#include "render/scene/picture/look.h"
#include "render/scene/picture/picture.h"
#include "scenarios/io/assets.h"

#include <array>
#include <span>
#include <string>
#include <vector>

namespace l5s1::gl {

struct Target {
    unsigned framebuffer = 0;
    int width = 0;
    int height = 0;
};

enum class Pace { moving, still };

// One picture of a split, and where it ends, 0..1 of the width. A whole picture is one part that ends at 1.
struct Part {
    const scene::Picture* picture = nullptr;
    float until = 1.0f;
};
using Parts = std::span<const Part>;

class Renderer {
public:
    static constexpr int kSamples = 16;
    static constexpr std::size_t kMostTriangles = 400'000;

    // What is kept of one picture from draw to draw.
    struct Kept {
        MovingSurfaces moving;
        StillSurfaces still;
        std::vector<scene::Picture> shown;
        std::vector<float> shown_until;
        int samples = 0;

        [[nodiscard]] bool converged() const { return samples >= kSamples; }
    };

    // Look mistakes are appended to `faults`.
    Renderer(const scenarios::Assets& assets, std::vector<std::string>& faults);
    // Compiles the shaders and takes the resting meshes over: slow. Until then, and after shader mistakes, which are
    // appended to `faults`, draw() paints plain paper, so that the panels are there and usable.
    void open(const scenarios::Assets& assets, std::span<const anatomy::Mesh> meshes, std::vector<std::string>& faults);

    // Replaces the live meshes of a body: same name (and side) as the resting ones they stand for. Empty: back to rest.
    void replace_live(std::span<const anatomy::Mesh> meshes, scene::Body body = scene::Body::patient);

    void draw(const scene::Picture& picture, const Target& target, Pace pace);
    // From left to right. Requires at least one part, the last until 1.
    void draw(Parts parts, const Target& target, Pace pace);
    // Draws go on from what `kept` holds; `kept` takes over what was held. Always in pairs.
    void exchange(Kept& kept);

    // Triangles that such a picture takes, all parts together: at most kMostTriangles, at the cost of detail.
    [[nodiscard]] std::size_t triangles_of(Parts parts, glm::vec2 size_px, Pace pace) const;
    // The last still picture is finished; drawing it again changes nothing but pulses.
    [[nodiscard]] bool converged() const { return samples_ >= kSamples; }
    [[nodiscard]] bool usable() const { return usable_; }
    // The first complaint of the driver, for one line on the screen; empty while all is well.
    [[nodiscard]] const std::string& problem() const { return problem_; }

private:
    void load_programs(const scenarios::Assets& assets, std::vector<std::string>& faults);
    void draw_moving(Parts parts, const Target& target);
    void draw_still(Parts parts, const Target& target, int samples);
    void add_sample(Parts parts, std::size_t part, glm::vec2 size_px);
    void draw_shadows(const Sight& sight, std::span<const Drawn> all);
    void bind_skin() const;
    [[nodiscard]] Sight seen(const scene::Picture& picture, glm::vec2 size_px, glm::vec2 offset_px = glm::vec2(0),
                             glm::vec2 light_offset = glm::vec2(0)) const;
    [[nodiscard]] std::vector<Drawn> all_of(Parts parts, std::size_t part, glm::vec2 size_px, Pace pace) const;
    void ink(const Sight& sight, glm::vec2 size_px);
    void full_screen(const Program& program, const Framebuffer& framebuffer, int width, int height, float depth);
    void present(const Texture& picture, const Target& target);
    void plain_paper(const Target& target, scene::Theme theme) const;
    void note_errors();

    scene::Look look_;
    MeshSet rest_;
    std::array<MeshSet, 2> live_;  // by scene::Body
    Texture skin_low_, skin_high_;
    float limb_mm_ = 1000.0f;
    Bodies quick_, full_;
    Program depth_, paper_, ink_, blend_, pulse_;
    MovingSurfaces moving_;
    StillSurfaces still_;
    ShadowMap shadow_;
    VertexArray nothing_;                // a full-screen triangle has no vertices, but core profiles want an array
    std::vector<scene::Picture> shown_;  // what still_ holds
    std::vector<float> shown_until_;     // and where each ends
    int samples_ = 0;
    bool software_ = true;
    bool usable_ = false;
    std::string problem_;
};

}  // namespace l5s1::gl
