#include "render/viewport/patient_view.h"

#include "render/scene/patient/end_organ.h"
#include "render/scene/patient/finding.h"
#include "render/scene/patient/presets.h"
#include "render/scene/patient/roles.h"
#include "render/scene/picture/pick.h"

#include <algorithm>
#include <array>
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
      renderer_(assets_, faults),
      shape_(assets_, atlas_, std::move(wake), faults)
{
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
    options.press_mm = press_mm_;
    options.tip_mm = tip_mm_;
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
    shape_.want(view, whole.dragging);
    take_shape();
    set_ = view.set;
    findings_ = view.findings;
    halves_ = view.compare == scenarios::Compare::courses;
    const bool side_by_side = halves_ && view.compared && !view.outside;
    const Moment moment = side_by_side ? in_the_right_half(whole) : whole;
    options_ = options_of(view, moment);
    scene::Camera preset =
        scene::preset(options_.view, config_, catalogue_, model_, set_, moment.viewport, findings_.posture);
    if (moment.close && options_.view == scene::View::spine) {
        preset = scene::close_camera(config_, catalogue_, set_, moment.viewport);
    }
    scene::Viewport framed = moment.viewport;
    if (options_.view == scene::View::leg) {
        framed = with_room_for_labels(moment.viewport, preset, view.side, moment.label_px);
        preset = scene::preset(options_.view, config_, catalogue_, model_, set_, framed, findings_.posture);
    }
    if (view.outside && options_.view == scene::View::whole) {
        framed = without_the_edge_of_the_skin(moment.viewport);
        preset = scene::preset(options_.view, config_, catalogue_, model_, set_, framed, findings_.posture);
    }
    camera_.follow(preset, view.preset_serial, framed, moment.time_s);
    viewport_ = framed;
    look_for(view, moment);
    options_.camera = camera_.camera(framed, moment.time_s);
    options_.figures.clear();
    const bool turned = *options_.camera != picture_.camera;
    picture_ = scene::compose(catalogue_, model_, set_, findings_, options_, view.time_s);
    compose_other(view, whole);
    moving_ = turned || camera_.moving(moment.time_s) || view.moving || moment.dragging;
    rested_ = moment.rested && !moving_;
}

// The left half of a split picture: the same camera and figures, another patient.
void PatientView::compose_other(const scenarios::View& view, const Moment& moment)
{
    split_ = view.compared != nullptr && !view.outside;
    if (!split_) {
        return;
    }
    const scenarios::Compared& compared = *view.compared;
    const bool pressed = compared.set.severity > 0.0;
    if (pressed) {
        if (!other_shape_) {
            std::vector<std::string> known;  // the first shape has named them
            other_shape_ = std::make_unique<HerniationBuilder>(assets_, atlas_, wake_, known);
            other_shape_->begin();
        }
        scenarios::View other = view;
        other.set = compared.set;
        other.findings = compared.findings;
        other.moment = compared.moment;
        other_shape_->want(other, moment.dragging);
    } else if (other_pressed_) {
        renderer_.replace_live({}, scene::Body::compared);
        other_pressed_ = false;
        shape_changed_ = true;
    }
    scene::ComposeOptions options = options_;
    options.body = scene::Body::compared;
    options.figures = picture_.figures;
    options.press_mm = pressed ? other_press_mm_ : scene::PressPoints{};
    options.tip_mm = pressed ? other_tip_mm_ : scene::PressPoints{};
    const scene::Rect& free = moment.viewport.free;
    if (halves_) {  // the same camera, moved from the middle of the right half to that of the left
        const float middle = std::round(free.centre().x);
        options.camera->centre.x -= (free.max.x - free.min.x) * 0.5f / std::max(1.0f, moment.viewport.size_px.x);
        options.viewport.free = {free.min, {middle, free.max.y}};
    }
    other_ = scene::compose(catalogue_, model_, compared.set, compared.findings, options, view.time_s);
    other_options_ = options;
    other_set_ = compared.set;
    other_findings_ = compared.findings;
    if (halves_) {
        divider_px_ = std::round(free.centre().x);
        return;
    }
    divider_px_ = view.divider < 0.0 ? lesion_px() : free.min.x + static_cast<float>(view.divider) * free.size().x;
    divider_px_ = std::round(std::clamp(divider_px_, free.min.x, free.max.x));
}

// Where the lesion shows: the press in the spine, else the lesion's leg.
float PatientView::lesion_px() const
{
    const glm::vec2 size = options_.viewport.size_px;
    const float middle = options_.viewport.free.centre().x;
    if (options_.view == scene::View::spine) {
        const glm::vec3 at =
            picture_.injuries.empty() ? scene::press_point(catalogue_, set_) : picture_.injuries[0].at_mm;
        return scene::project(picture_.camera, size, at).value_or(glm::vec2(middle)).x;
    }
    const scene::Structure* tibia = catalogue_.find("tibia");
    for (const scene::Instance& i : picture_.instances) {
        if (tibia && i.name == "tibia" && i.side == set_.side) {
            anatomy::Vertex centre;
            centre.position = tibia->centre();
            centre.bend = tibia->most_bend;
            const glm::vec3 body = scene::drawn_at(picture_, i, *tibia, centre);
            const glm::vec3 at(scene::placement(picture_.figures[i.figure], picture_.camera) * glm::vec4(body, 1.0f));
            return scene::project(picture_.camera, size, at).value_or(glm::vec2(middle)).x;
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
    options_.camera = camera_.camera(viewport_, moment.time_s);
    const scene::Picture whole = scene::compose(catalogue_, model_, set_, findings_, options_, view.time_s);
    if (const auto camera = scene::camera_on(catalogue_, whole, viewport_, view.found, view.side)) {
        camera_.look(*camera, moment.time_s);
    }
}

std::optional<scenarios::ViewPreset> PatientView::view_of(std::string_view structure) const
{
    return scene::view_of(catalogue_, picture_, options_.view, structure);
}

void PatientView::take_shape()
{
    if (auto other = other_shape_ ? other_shape_->take() : std::nullopt) {
        renderer_.replace_live(other->meshes, scene::Body::compared);
        other_press_mm_ = other->press_mm;
        other_tip_mm_ = other->tip_mm;
        other_pressed_ = true;
        shape_changed_ = true;
    }
    auto shape = shape_.take();
    if (!shape) {
        return;
    }
    renderer_.replace_live(shape->meshes);
    press_mm_ = shape->press_mm;
    tip_mm_ = shape->tip_mm;
    live_ = std::move(*shape);
    ++live_serial_;
    shape_changed_ = true;
}

void PatientView::finish_shape()
{
    shape_.finish();
    if (other_shape_) {
        other_shape_->finish();
    }
    take_shape();
}

std::string_view PatientView::seen_from() const
{
    constexpr float kSameSide_deg = 45.0f;  // turned further, another side of the figure comes to the front
    const bool one_side = std::all_of(picture_.figures.begin(), picture_.figures.end(),
                                      [](const scene::Figure& f) { return std::abs(f.yaw_deg) <= kSameSide_deg; });
    return one_side ? scene::facing_id(picture_.camera) : std::string_view{};
}

bool PatientView::unfinished() const
{
    return !renderer_.converged() || shape_changed_ || !up_to_date();
}

// What was painted last is this picture, but for pulses.
bool PatientView::up_to_date() const
{
    const bool same = split_ == painted_split_ && scene::same_still(picture_, painted_);
    return same && (!split_ || (divider_px_ == painted_divider_px_ && scene::same_still(other_, painted_other_)));
}

void PatientView::paint(const gl::Target& target, bool may_refine)
{
    if (nothing_painted_) {
        nothing_painted_ = false;
        const gl::Part paper{&picture_, 1.0f};
        renderer_.draw(gl::Parts(&paper, 1), target, gl::Pace::moving);
        return;
    }
    const bool opening = !opened_;
    if (opening) {
        renderer_.open(assets_, atlas_.meshes, faults_);
        shape_.begin();
        opened_ = true;
    }
    const bool resized = canvas_.resize(target.width, target.height);
    const bool changed = opening || resized || shape_changed_ || !up_to_date();
    const float divider = divider_px_ / static_cast<float>(std::max(1, target.width));
    const gl::Part halves[] = {{&other_, divider}, {&picture_, 1.0f}};
    const gl::Parts parts = split_ ? gl::Parts(halves) : gl::Parts(halves + 1, 1);
    if (moving_ || (changed && !may_refine)) {
        renderer_.draw(parts, target, gl::Pace::moving);
        painted_ = {};  // the quick picture is never the finished one, and never asked for again
        problem_ = problem_.empty() ? renderer_.problem() : problem_;
        return;
    }
    if (changed || !renderer_.converged() || picture_ != painted_ || (split_ && other_ != painted_other_)) {
        if (may_refine || renderer_.converged()) {
            renderer_.draw(parts, canvas_.target(), gl::Pace::still);
            painted_ = picture_;
            painted_other_ = other_;
            painted_split_ = split_;
            painted_divider_px_ = divider_px_;
            shape_changed_ = false;
        }
    }
    problem_ = problem_.empty() ? renderer_.problem() : problem_;
    canvas_.copy_to(target);
}

const std::vector<scene::LabelCandidate>& PatientView::names()
{
    names_.find(catalogue_, picture_, set_, findings_, options_, rested_);
    if (halves()) {
        std::erase_if(names_.names, [&](const auto& name) { return name.anchor.x < divider_px_; });
    }
    for (scene::LabelCandidate& name : names_.names) {
        name.compared = split_ && name.anchor.x < divider_px_;
    }
    return names_.names;
}

const std::vector<scene::LabelCandidate>& PatientView::names_of_left()
{
    left_names_.find(catalogue_, other_, other_set_, other_findings_, other_options_, rested_);
    std::erase_if(left_names_.names, [&](const auto& name) { return name.anchor.x > divider_px_; });
    for (scene::LabelCandidate& name : left_names_.names) {
        name.compared = true;
    }
    return left_names_.names;
}

void PatientView::Names::find(const scene::MeshCatalogue& catalogue, const scene::Picture& picture,
                              const sim::Case& set, const sim::Findings& findings, const scene::ComposeOptions& options,
                              bool rested)
{
    if (rested && !scene::same_still(picture, of)) {
        names = scene::label_candidates(catalogue, picture, set, findings, options);
        of = picture;
    } else if (picture.camera != of.camera) {
        names.clear();
        of = {};
    }
}

std::string PatientView::structure_at(glm::vec2 pixel) const
{
    const scene::Picture& picture = picture_under(pixel);
    const auto hit =
        scene::pick(picture, catalogue_, scene::ray_through(picture.camera, options_.viewport.size_px, pixel));
    const scene::Structure* met = hit ? catalogue_.find(hit->name) : nullptr;
    for (const scene::Structure& s : catalogue_.structures()) {
        const bool whole_bone = met && met->group == anatomy::Group::cut && s.group != anatomy::Group::cut;
        if (whole_bone && met->name.find(s.name) != std::string::npos) {
            return s.name;  // a sawn bone has its own bone's name
        }
    }
    return met ? met->name : std::string();
}

std::string PatientView::selectable_at(glm::vec2 pixel) const
{
    const scene::Picture& picture = picture_under(pixel);
    const auto hit =
        scene::pick(picture, catalogue_, scene::ray_through(picture.camera, options_.viewport.size_px, pixel));
    const scene::Structure* structure = hit ? catalogue_.find(hit->name) : nullptr;
    return structure ? scene::selectable(structure->name, structure->muscle) : std::string();
}

std::optional<PatientView::Pointed> PatientView::pointed_at(glm::vec2 pixel) const
{
    // nerves are thin: what can be an answer beside the pixel counts before what cannot be one under it
    constexpr std::array<glm::vec2, 9> kAround{
        {{0, 0}, {4, 0}, {-4, 0}, {0, 4}, {0, -4}, {6, 6}, {-6, 6}, {6, -6}, {-6, -6}}};
    std::optional<Pointed> first;
    for (const glm::vec2 offset : kAround) {
        const auto ray = scene::ray_through(picture_.camera, options_.viewport.size_px, pixel + offset);
        const auto hit = scene::pick(picture_, catalogue_, ray);
        const scene::Structure* structure = hit ? catalogue_.find(hit->name) : nullptr;
        if (!structure) {
            continue;
        }
        Pointed one{structure->name, !structure->paired || hit->side == set_.side};
        if (structure->muscle) {
            one.structure = sim::id(*structure->muscle);
        } else if (structure->name == sim::disc_name(set_.level)) {
            one.structure = "disc";
        }
        constexpr std::string_view kCut = "_cut";  // the same bone, opened to show what lies behind it
        if (one.structure.ends_with(kCut)) {
            one.structure.resize(one.structure.size() - kCut.size());
        }
        if (scenarios::is_structure(one.structure)) {
            return one;
        }
        first = first ? first : one;
    }
    return first;
}

}  // namespace l5s1::render
