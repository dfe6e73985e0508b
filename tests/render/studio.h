#pragma once
// studio.h: what a test needs to draw the patient: the shipped anatomy and model, and a picture as numbers.

#include "render/anatomy/herniation/herniation.h"
#include "render/anatomy/mesh/atlas.h"
#include "render/gl/canvas.h"
#include "render/gl/offscreen_context.h"
#include "render/gl/renderer.h"
#include "render/scene/patient/compose.h"
#include "scenarios/tables/tables.h"
#include "sim/bedside/examine.h"

#include <functional>
#include <memory>

namespace l5s1::tests {

// The body and the model, without OpenGL. Read once a test program: see the_patient().
struct Patient {
    Patient();

    [[nodiscard]] sim::Findings findings(const sim::Case& c, double day) const;
    [[nodiscard]] scene::Picture picture(const sim::Case& c, double day, const scene::ComposeOptions& options) const;

    scenarios::Assets assets;
    std::vector<scenarios::Fault> faults;  // before the members whose reading fills it
    anatomy::Atlas atlas;
    scenarios::Tables tables;
    scene::MeshCatalogue catalogue;
};
// The one that all cases share. Fails the case if the shipped files do not read.
[[nodiscard]] const Patient& the_patient();

// The shipped numbers of the views.
[[nodiscard]] const scene::ViewConfig& config();
[[nodiscard]] scene::ComposeOptions options(scenarios::ViewPreset view, glm::vec2 size_px);
[[nodiscard]] sim::Case herniated(sim::Level level, sim::Side side, double severity);

struct Image {
    int width = 0;
    int height = 0;
    std::vector<unsigned char> rgb;  // upper row first

    [[nodiscard]] glm::ivec3 at(int x, int y) const;
    // Pixels, with their place, for which `which` holds.
    [[nodiscard]] std::vector<glm::ivec2> where(const std::function<bool(glm::ivec3)>& which) const;
};
[[nodiscard]] bool is_red(glm::ivec3 pixel);  // inflamed root or nucleus, never healthy nerve, bone or muscle
[[nodiscard]] std::vector<glm::ivec2> differing(const Image& a, const Image& b, int by);
[[nodiscard]] glm::dvec2 mean_place(const std::vector<glm::ivec2>& places);
[[nodiscard]] double mean_difference(const Image& a, const Image& b);  // of channels, 0..255

// With OpenGL: one context, with its compiled shaders and its meshes, for all cases of a test program. Draws on the
// processor where the machine has no card.
class Studio {
public:
    // As if no case had been here before: the body at rest, nothing drawn, no complaint. Fails the case where the
    // machine cannot draw.
    [[nodiscard]] static Studio& fresh();
    Studio(const Studio&) = delete;
    Studio& operator=(const Studio&) = delete;

    // The shape of the herniation, or the body at rest.
    void shape(const sim::Case& c);
    [[nodiscard]] const scene::PressPoints& press_mm() const { return press_mm_; }
    [[nodiscard]] const scene::PressPoints& tip_mm() const { return tip_mm_; }
    // `draws` still samples, or all for 0; or one quick picture.
    [[nodiscard]] Image still(const scene::Picture& picture, glm::ivec2 size_px, int draws = 1);
    [[nodiscard]] Image quick(const scene::Picture& picture, glm::ivec2 size_px);

    const Patient& patient;
    std::unique_ptr<gl::OffscreenContext> context;  // before what lives in it
    std::unique_ptr<gl::Renderer> renderer;
    gl::Canvas canvas;

private:
    Studio();
    void open_renderer();

    scene::PressPoints press_mm_{}, tip_mm_{};
};

}  // namespace l5s1::tests
