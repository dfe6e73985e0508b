#include "render/viewport/patient_view.h"

#include "render/scene/patient/end_organ.h"
#include "render/scene/patient/finding.h"
#include "render/scene/patient/presets.h"
#include "render/scene/picture/pick.h"

#include <algorithm>
#include <cmath>

namespace l5s1::render {

namespace {

// Beside a leg there must be room for its labels: in a narrow picture the legs step aside, away from the lesion's leg.
scene::Viewport with_room_for_labels(const scene::Viewport& viewport, const scene::Camera& camera, sim::Side lesion,
                                     float label_px)
{
    const glm::vec2 free = viewport.free.size();
    const float legs_px = free.y * 0.8f;  // both, as the preset frames them
    const float lacking = label_px - (free.x - legs_px) * 0.5f;
    if (lacking <= 0.0f) {
        return viewport;
    }
    scene::Viewport narrow = viewport;
    const float room = std::min(2.0f * lacking, free.x * 0.3f);
    const bool left_is_at_right = scene::right_of(camera).x > 0.0f;  // seen from the front
    if (left_is_at_right == (lesion == sim::Side::left)) {
        narrow.free.max.x -= room;
    } else {
        narrow.free.min.x += room;
    }
    return narrow;
}

// The skin ends above the hips: seen alone, its edge goes under the card above the free picture.
scene::Viewport without_the_edge_of_the_skin(const scene::Viewport& viewport)
{
    constexpr float kTaller = 1.42f;
    scene::Viewport tall = viewport;
    tall.free.min.y = tall.free.max.y - viewport.free.size().y * kTaller;
    return tall;
}

// Of a picture of two courses the present one has the right half.
PatientView::Moment in_the_right_half(PatientView::Moment moment)
{
    moment.viewport.free.min.x = std::round(moment.viewport.free.centre().x);
    return moment;
}

}  // namespace

PatientView::PatientView(const ProgramData& data, std::function<void()> wake, std::vector<std::string>& faults)
    : assets_(data.assets),
      wake_(wake),
      atlas_(data.body.get()),
      catalogue_(atlas_.meshes),
      config_(scene::load_view_config(assets_, faults)),
      model_(*data.model),
      renderer_(assets_, faults)
{
    present_.shape.emplace(assets_, atlas_, std::move(wake), faults);
    compared_.body = scene::Body::compared;
    if (atlas_.meshes.empty()) {
        faults.push_back(assets_.display_name("anatomy.bin") + ": no anatomy of this version");
    }
    if (!faults.empty()) {
        problem_ = faults.front();
    }
}

scene::ComposeOptions PatientView::options_of(const scenarios::View& view, const Moment& moment) const
{
    scene::ComposeOptions options;
    options.view = static_cast<scene::View>(view.preset);
    options.config = config_;
    options.theme = static_cast<scene::Theme>(view.theme);
    options.viewport = moment.viewport;
    options.layers = view.outside ? scenarios::Layers{} : view.layers;
    options.press_mm = present_.press_mm;
    options.tip_mm = present_.tip_mm;
    options.pulses = moment.pulses && !view.outside;
    options.close = moment.close;
    options.outside = view.outside;
    options.selection.side = view.side;
    options.selection.ids = view.lit;
    if (!view.selected.empty()) {
        options.selection.ids.push_back(scene::lit_id(model_, view.selected));
    }
    return options;
}

void PatientView::show(const scenarios::View& view, const Moment& whole)
{
    present_.shape->want(view, whole.dragging);
    take_shapes();
    present_.set = view.set;
    present_.findings = view.findings;
    const sim::Case& set = present_.set;
    const sim::Posture posture = present_.findings.posture;
    scene::ComposeOptions& options = present_.options;
    halves_ = view.compare == scenarios::Compare::courses;
    const bool side_by_side = halves_ && view.compared && !view.outside;
    const Moment moment = side_by_side ? in_the_right_half(whole) : whole;
    options = options_of(view, moment);
    scene::Camera preset = scene::preset(options.view, config_, catalogue_, model_, set, moment.viewport, posture);
    if (moment.close && options.view == scene::View::spine) {
        preset = scene::close_camera(config_, catalogue_, set, moment.viewport);
    }
    scene::Viewport framed = moment.viewport;
    if (options.view == scene::View::leg) {
        framed = with_room_for_labels(moment.viewport, preset, view.side, moment.label_px);
        preset = scene::preset(options.view, config_, catalogue_, model_, set, framed, posture);
    }
    if (view.outside && options.view == scene::View::whole) {
        framed = without_the_edge_of_the_skin(moment.viewport);
        preset = scene::preset(options.view, config_, catalogue_, model_, set, framed, posture);
    }
    camera_.follow(preset, view.preset_serial, framed, moment.time_s);
    viewport_ = framed;
    look_for(view, moment);
    options.camera = camera_.camera(framed, moment.time_s);
    options.figures.clear();
    const bool turned = *options.camera != present_.picture.camera;
    present_.compose(catalogue_, model_, view.time_s);
    compose_compared(view, whole);
    moving_ = turned || camera_.moving(moment.time_s) || view.moving || moment.dragging;
    rested_ = moment.rested && !moving_;
}

void PatientView::Patient::compose(const scene::MeshCatalogue& catalogue, const sim::Model& model, double time_s)
{
    picture = scene::compose(catalogue, model, set, findings, options, time_s);
}

// The left half of a split picture: the same camera and figures, another patient.
void PatientView::compose_compared(const scenarios::View& view, const Moment& moment)
{
    if (!view.compared || view.outside) {
        divider_px_.reset();
        return;
    }
    shape_compared(view, moment.dragging);
    const scene::Rect& free = moment.viewport.free;
    const bool pressed = view.compared->set.severity > 0.0;
    compared_.set = view.compared->set;
    compared_.findings = view.compared->findings;
    scene::ComposeOptions& options = compared_.options;
    options = present_.options;
    options.body = compared_.body;
    options.figures = present_.picture.figures;
    options.press_mm = pressed ? compared_.press_mm : scene::PressPoints{};
    options.tip_mm = pressed ? compared_.tip_mm : scene::PressPoints{};
    if (halves_) {  // the same camera, moved from the middle of the right half to that of the left
        options.camera->centre.x -= (free.max.x - free.min.x) * 0.5f / std::max(1.0f, moment.viewport.size_px.x);
        options.viewport.free = {free.min, {std::round(free.centre().x), free.max.y}};
    }
    compared_.compose(catalogue_, model_, view.time_s);
    divider_px_ = divider_of(view, free);
}

// Its builder is made when there is something to build first. What is wrong with the numbers the other one has said.
void PatientView::shape_compared(const scenarios::View& view, bool coarse)
{
    if (view.compared->set.severity > 0.0) {
        if (!compared_.shape) {
            std::vector<std::string> known;
            compared_.shape.emplace(assets_, atlas_, wake_, known);
            compared_.shape->begin();
        }
        scenarios::View other = view;
        other.set = view.compared->set;
        other.findings = view.compared->findings;
        other.moment = view.compared->moment;
        compared_.shape->want(other, coarse);
    } else if (compared_.pressed) {
        renderer_.replace_live({}, compared_.body);
        compared_.pressed = false;
        shape_changed_ = true;
    }
}

float PatientView::divider_of(const scenarios::View& view, const scene::Rect& free) const
{
    if (halves_) {
        return std::round(free.centre().x);
    }
    const float wanted =
        view.divider < 0.0 ? lesion_px() : free.min.x + static_cast<float>(view.divider) * free.size().x;
    return std::round(std::clamp(wanted, free.min.x, free.max.x));
}

// Where the lesion shows: the press in the spine, else the lesion's leg.
float PatientView::lesion_px() const
{
    const glm::vec2 size = present_.options.viewport.size_px;
    const float middle = present_.options.viewport.free.centre().x;
    if (present_.options.view == scene::View::spine) {
        const glm::vec3 at = present_.picture.injuries.empty() ? scene::press_point(catalogue_, present_.set)
                                                               : present_.picture.injuries[0].at_mm;
        return scene::project(present_.picture.camera, size, at).value_or(glm::vec2(middle)).x;
    }
    const scene::Structure* tibia = catalogue_.find("tibia");
    for (const scene::Instance& i : present_.picture.instances) {
        if (tibia && i.name == "tibia" && i.side == present_.set.side) {
            anatomy::Vertex centre;
            centre.position = tibia->centre();
            centre.bend = tibia->most_bend;
            const glm::vec3 body = scene::drawn_at(present_.picture, i, *tibia, centre);
            const glm::vec3 at(scene::placement(present_.picture.figures[i.figure], present_.picture.camera) *
                               glm::vec4(body, 1.0f));
            return scene::project(present_.picture.camera, size, at).value_or(glm::vec2(middle)).x;
        }
    }
    return middle;
}

// Turns the camera to what was looked for, once.
void PatientView::look_for(const scenarios::View& view, const Moment& moment)
{
    if (view.found_serial == found_serial_) {
        return;
    }
    found_serial_ = view.found_serial;
    present_.options.camera = camera_.camera(viewport_, moment.time_s);
    const scene::Picture whole =
        scene::compose(catalogue_, model_, present_.set, present_.findings, present_.options, view.time_s);
    if (const auto camera = scene::camera_on(catalogue_, whole, viewport_, view.found, view.side)) {
        camera_.look(*camera, moment.time_s);
    }
}

bool PatientView::take_shape(Patient& patient)
{
    auto shape = patient.shape ? patient.shape->take() : std::nullopt;
    if (!shape) {
        return false;
    }
    renderer_.replace_live(shape->meshes, patient.body);
    patient.press_mm = shape->press_mm;
    patient.tip_mm = shape->tip_mm;
    patient.pressed = true;
    shape_changed_ = true;
    if (patient.body == scene::Body::patient) {
        live_ = std::move(*shape);
    }
    return true;
}

void PatientView::take_shapes()
{
    (void)take_shape(compared_);
    live_serial_ += take_shape(present_) ? 1 : 0;
}

void PatientView::finish_shape()
{
    for (Patient* patient : {&present_, &compared_}) {
        if (patient->shape) {
            patient->shape->finish();
        }
    }
    take_shapes();
}

bool PatientView::unfinished() const
{
    return !renderer_.converged() || shape_changed_ || !up_to_date();
}

// What was painted last is this picture, but for pulses.
bool PatientView::up_to_date() const
{
    const auto same = [](const Patient& patient) { return scene::same_still(patient.picture, patient.painted); };
    return divider_px_ == painted_divider_px_ && same(present_) && (!divider_px_ || same(compared_));
}

void PatientView::paint(const gl::Target& target, bool may_refine)
{
    if (nothing_painted_) {
        nothing_painted_ = false;
        const gl::Part paper{&present_.picture, 1.0f};
        renderer_.draw(gl::Parts(&paper, 1), target, gl::Pace::moving);
        return;
    }
    const bool opening = !opened_;
    if (opening) {
        renderer_.open(assets_, atlas_.meshes, faults_);
        present_.shape->begin();
        opened_ = true;
    }
    const bool resized = canvas_.resize(target.width, target.height);
    const bool changed = opening || resized || shape_changed_ || !up_to_date();
    const float divider = divider_px_.value_or(0.0f) / static_cast<float>(std::max(1, target.width));
    const gl::Part halves[] = {{&compared_.picture, divider}, {&present_.picture, 1.0f}};
    const gl::Parts parts = divider_px_ ? gl::Parts(halves) : gl::Parts(halves + 1, 1);
    if (moving_ || (changed && !may_refine)) {
        renderer_.draw(parts, target, gl::Pace::moving);
        present_.painted = {};  // the quick picture is never the finished one, and never asked for again
        problem_ = problem_.empty() ? renderer_.problem() : problem_;
        return;
    }
    const auto another = [](const Patient& patient) { return patient.picture != patient.painted; };
    if (changed || !renderer_.converged() || another(present_) || (divider_px_ && another(compared_))) {
        if (may_refine || renderer_.converged()) {
            renderer_.draw(parts, canvas_.target(), gl::Pace::still);
            present_.painted = present_.picture;
            compared_.painted = compared_.picture;
            painted_divider_px_ = divider_px_;
            shape_changed_ = false;
        }
    }
    problem_ = problem_.empty() ? renderer_.problem() : problem_;
    canvas_.copy_to(target);
}

}  // namespace l5s1::render
