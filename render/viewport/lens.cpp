#include "render/viewport/lens.h"

#include <cmath>

namespace l5s1::render {

namespace {

constexpr double kFlight_s = 0.250;
constexpr double kSpared_s = 0.20;  // between two quick looks while the picture itself moves

std::vector<glm::vec2> projected(const std::vector<glm::vec3>& line, const scene::Camera& camera, glm::vec2 size_px)
{
    std::vector<glm::vec2> points;
    for (const glm::vec3 p : line) {
        if (const auto at = scene::project(camera, size_px, p)) {
            points.push_back(*at);
        }
    }
    return points;
}

}  // namespace

Lens::Lens(const scenarios::Assets& assets, const sim::Model& model, std::vector<std::string>& faults)
    : model_(model), config_(scene::load_lens_config(assets, faults))
{
}

std::optional<scene::EndOrgan> Lens::organ(const PatientView& patient_view, const scenarios::View& view) const
{
    return scene::end_organ(config_, patient_view.catalogue(), model_, view.findings,
                            {view.selected, view.side, view.culprit});
}

// A flight of its own; to the other leg, or in a window of another size, a cut.
void Lens::aim(const scene::EndOrgan& organ, const scene::Viewport& viewport, double time_s)
{
    const scene::Camera wanted = scene::lens_camera(config_, organ, viewport);
    const bool cut = !shown_ || shown_->side != organ.side || viewport != viewport_;
    if (cut) {
        move_ = {wanted, wanted, time_s - kFlight_s};
    } else if (wanted != move_.to) {
        move_ = {picture_.camera, wanted, time_s};
    }
    shown_ = organ;
    viewport_ = viewport;
}

scene::LensSight Lens::show(const PatientView& patient_view, const scenarios::View& view, const scene::EndOrgan& organ,
                            glm::vec2 size_px, double time_s)
{
    now_s_ = time_s;
    blank_ =
        canvas_.resize(static_cast<int>(std::lround(size_px.x)), static_cast<int>(std::lround(size_px.y))) || blank_;
    const scene::Viewport viewport{size_px, {{0, 0}, size_px}};
    aim(organ, viewport, time_s);
    // the move's own clock runs slower than the lens
    const double on_way_s = move_.start_s + (time_s - move_.start_s) * scene::kMoveDuration_s / kFlight_s;
    flying_ = !scene::finished(move_, on_way_s);
    scene::ComposeOptions options = patient_view.options();
    options.viewport = viewport;
    options.camera = scene::camera_at(move_, on_way_s);
    picture_ = scene::lens_picture(config_, organ, patient_view.catalogue(), model_, view.set, view.findings,
                                   std::move(options), view.time_s);
    trace(organ, patient_view, size_px);
    sight_.texture = canvas_.texture();
    sight_.region = config_.regions[organ.region].id;
    sight_.side = organ.side;
    sight_.muscle = organ.muscle;
    sight_.root = organ.root;
    return sight_;
}

// The lines change with the picture only.
void Lens::trace(const scene::EndOrgan& organ, const PatientView& patient_view, glm::vec2 size_px)
{
    if (scene::same_still(traced_, picture_)) {
        return;
    }
    traced_ = picture_;
    sight_.nerves_px.clear();
    for (const auto& line : scene::nerve_lines(config_, organ, patient_view.catalogue(), picture_)) {
        sight_.nerves_px.push_back(projected(line, picture_.camera, size_px));
    }
    const auto at = scene::organ_point(organ, patient_view.catalogue(), picture_);
    sight_.organ_px = at ? scene::project(picture_.camera, size_px, *at) : std::nullopt;
}

void Lens::paint(PatientView& patient_view, bool may_refine)
{
    if (!shown_ || !patient_view.opened()) {
        return;
    }
    const bool waits =
        patient_view.moving() || patient_view.unfinished();  // asked while the renderer holds the stage's picture
    const bool spared = patient_view.moving() && !blank_ && !flying_ && now_s_ < quick_s_ + kSpared_s;
    gl::Renderer& renderer = patient_view.renderer();
    const gl::Target target = canvas_.target();
    renderer.exchange(kept_);
    const bool changed = blank_ || !up_to_date();
    if (changed && (flying_ || waits || !may_refine)) {
        if (!spared && (blank_ || flying_ || !scene::same_still(picture_, quick_))) {
            renderer.draw(picture_, target, gl::Pace::moving);
            quick_ = picture_;
            quick_s_ = now_s_;
            painted_ = {};
        }
    } else if (changed || !renderer.converged() || picture_ != painted_) {
        if ((may_refine && !waits) || renderer.converged()) {
            renderer.draw(picture_, target, gl::Pace::still);
            painted_ = picture_;
        }
    }
    blank_ = false;
    renderer.exchange(kept_);
}

}  // namespace l5s1::render
