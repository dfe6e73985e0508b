#pragma once
// lens.h: the second camera: the end organ of the chosen chain on a small canvas of its own, of the same patient at the
// same moment as the picture behind it.
//
// It shares the stage's meshes and shaders and gives way to its picture: a quick look while something moves, now and
// then only while the picture itself moves, and full samples when the picture has all of its own. Nothing is drawn
// while nothing changes.

#include "render/gl/canvas.h"
#include "render/scene/patient/end_organ.h"
#include "render/scene/patient/lens_sight.h"
#include "render/viewport/patient_view.h"

#include <optional>
#include <string>
#include <vector>

namespace l5s1::render {

class Lens {
public:
    Lens(const scenarios::Assets& assets, const sim::Model& model, std::vector<std::string>& faults);

    // What the view's choice leads to; nothing: there is nothing to look at.
    [[nodiscard]] std::optional<scene::EndOrgan> organ(const PatientView& patient_view,
                                                       const scenarios::View& view) const;
    // Composes the picture of an organ, `size_px` large. After the stage's own show().
    [[nodiscard]] scene::LensSight show(const PatientView& patient_view, const scenarios::View& view,
                                        const scene::EndOrgan& organ, glm::vec2 size_px, double time_s);
    void hide() { shown_.reset(); }
    // Before the stage's own paint(), whose target stays bound.
    void paint(PatientView& patient_view, bool may_refine);

    [[nodiscard]] bool moving() const { return shown_ && flying_; }
    [[nodiscard]] bool unfinished() const { return shown_ && (!kept_.converged() || !up_to_date()); }

private:
    void aim(const scene::EndOrgan& organ, const scene::Viewport& viewport, double time_s);
    [[nodiscard]] bool up_to_date() const { return scene::same_still(picture_, painted_); }
    void trace(const scene::EndOrgan& organ, const PatientView& patient_view, glm::vec2 size_px);

    const sim::Model& model_;
    scene::LensConfig config_;
    gl::Canvas canvas_;
    gl::Renderer::Kept kept_;
    std::optional<scene::EndOrgan> shown_;
    scene::Viewport viewport_;
    scene::CameraMove move_;
    scene::Picture picture_, painted_, quick_;
    scene::Picture traced_;  // to which the lines of the sight belong
    scene::LensSight sight_;
    double now_s_ = 0.0;
    double quick_s_ = -1.0;  // when the last quick look was drawn
    bool flying_ = false;
    bool blank_ = true;  // the canvas holds nothing yet
};

}  // namespace l5s1::render
