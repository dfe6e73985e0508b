#pragma once
// offscreen.h: the patient of a case as a picture with names and a caption, drawn without a display.
//
//     l5s1 render --level L4-L5 ... --day 42 --view spine|leg|whole --size 1280x720 --lang en|zh --theme light --out
//     x.png

#include "render/gl/canvas.h"
#include "render/viewport/patient_view.h"
#include "render/viewport/program_data.h"
#include "scenarios/cli/cli.h"
#include "scenarios/session/session.h"

#include <string>
#include <vector>

namespace l5s1::render {

struct PictureRequest {
    glm::ivec2 size_px{1280, 720};
    bool names = true;   // labels and the caption
    bool close = false;  // the spine from near
};

// Draws one picture after another. Requires an OpenGL context that is current for as long as it lives; what is wrong is
// appended to `faults`.
class PictureDrawer {
public:
    PictureDrawer(const ProgramData& data, std::vector<std::string>& faults);

    // The view's patient at the view's preset, fully drawn: red, green, blue, upper row first.
    [[nodiscard]] std::vector<unsigned char> draw(const scenarios::View& view, const PictureRequest& request,
                                                  std::vector<std::string>& faults);

private:
    const ProgramData& data_;
    PatientView patient_view_;
    gl::Canvas canvas_;
    int drawn_ = 0;
};

// Adds `l5s1 render`. Exit code 3: this machine cannot draw.
void add_render_command(CLI::App& app, scenarios::cli::Context& context);

}  // namespace l5s1::render
