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

// The body and the model, without OpenGL.
struct Patient {
    Patient();

    [[nodiscard]] sim::Findings findings(const sim::Case& c, double day) const;
    [[nodiscard]] scene::Picture picture(const sim::Case& c, double day, const scene::ComposeOptions& options) const;

    scenarios::Assets assets;
    anatomy::Atlas atlas;
    scenarios::Tables tables;
    scene::MeshCatalogue catalogue;
    std::vector<scenarios::Fault> faults;
};

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

// With OpenGL. Draws on the processor where the machine has no card.
class Studio {
public:
    Studio();

    // The shape of the herniation, or the body at rest.
    void shape(const sim::Case& c);
    [[nodiscard]] const scene::PressPoints& press_mm() const { return press_mm_; }
    [[nodiscard]] const scene::PressPoints& tip_mm() const { return tip_mm_; }
    // `draws` still samples, or all for 0; or one quick picture.
    [[nodiscard]] Image still(const scene::Picture& picture, glm::ivec2 size_px, int draws = 1);
    [[nodiscard]] Image quick(const scene::Picture& picture, glm::ivec2 size_px);

    Patient patient;
    std::unique_ptr<gl::OffscreenContext> context;  // before what lives in it
    std::unique_ptr<gl::Renderer> renderer;
    gl::Canvas canvas;

private:
    scene::PressPoints press_mm_{}, tip_mm_{};
};

}  // namespace l5s1::tests
