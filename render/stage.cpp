#include "render/stage.h"

#include "render/panels/labels_panel.h"
#include "render/scene/finding.h"
#include "render/scene/pick.h"
#include "render/scene/presets.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace l5s1::render {

namespace {

anatomy::Atlas read_anatomy(const scenarios::Assets& assets, std::vector<std::string>& faults)
{
    const std::string bytes = assets.read("anatomy.bin").value_or("");
    auto atlas = anatomy::read_atlas(bytes);
    if (!atlas) {
        faults.push_back(assets.display_name("anatomy.bin") + ": no anatomy of this version");
        return {};
    }
    return std::move(*atlas);
}

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

}  // namespace

Stage::Stage(const scenarios::Assets& assets, const sim::Model& model, std::function<void()> wake,
             std::vector<std::string>& faults)
    : atlas_(read_anatomy(assets, faults)),
      catalogue_(atlas_.meshes),
      staging_(scene::load_staging(assets, faults)),
      model_(model),
      renderer_(assets, atlas_.meshes, faults),
      shape_(assets, atlas_, std::move(wake), faults)
{
    if (!faults.empty()) {
        problem_ = faults.front();
    }
}

scene::ComposeOptions Stage::options_of(const scenarios::View& view, const Moment& moment) const
{
    scene::ComposeOptions options;
    options.view = static_cast<scene::View>(view.preset);
    options.staging = staging_;
    options.theme = static_cast<scene::Theme>(view.theme);
    options.viewport = moment.viewport;
    options.press_mm = press_mm_;
    options.tip_mm = tip_mm_;
    options.pulses = moment.pulses;
    options.close = moment.close;
    options.selection.side = view.side;
    options.selection.ids = view.lit;
    if (!view.selected.empty()) {
        options.selection.ids.push_back(view.selected);
    }
    return options;
}

void Stage::show(const scenarios::View& view, const Moment& moment)
{
    shape_.want(view, moment.dragging);
    take_shape();
    set_ = view.set;
    findings_ = view.findings;
    options_ = options_of(view, moment);
    scene::Camera preset = scene::preset(options_.view, staging_, catalogue_, model_, set_, moment.viewport);
    if (moment.close && options_.view == scene::View::spine) {
        preset = scene::close_camera(staging_, catalogue_, set_, moment.viewport);
    }
    scene::Viewport framed = moment.viewport;
    if (options_.view == scene::View::leg) {
        framed = with_room_for_labels(moment.viewport, preset, view.side, moment.label_px);
        preset = scene::preset(options_.view, staging_, catalogue_, model_, set_, framed);
    }
    camera_.follow(preset, view.preset_serial, framed, moment.time_s);
    viewport_ = framed;
    look_for(view, moment);
    options_.camera = camera_.camera(framed, moment.time_s);
    const bool turned = *options_.camera != picture_.camera;
    picture_ = scene::compose(catalogue_, model_, set_, findings_, options_, view.time_s);
    moving_ = turned || camera_.moving(moment.time_s) || view.moving || moment.dragging;
    rested_ = moment.rested && !moving_;
}

// Turns the camera to what was looked for, once.
void Stage::look_for(const scenarios::View& view, const Moment& moment)
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

std::optional<scenarios::ViewPreset> Stage::view_of(std::string_view structure) const
{
    return scene::view_of(catalogue_, picture_, options_.view, structure);
}

void Stage::take_shape()
{
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

void Stage::finish_shape()
{
    shape_.finish();
    take_shape();
}

std::string_view Stage::seen_from() const
{
    constexpr float kSameSide_deg = 45.0f;  // turned further, another side of the figure comes to the front
    const bool one_side = std::all_of(picture_.figures.begin(), picture_.figures.end(),
                                      [](const scene::Figure& f) { return std::abs(f.yaw_deg) <= kSameSide_deg; });
    return one_side ? scene::facing_id(picture_.camera) : std::string_view{};
}

bool Stage::unfinished() const
{
    return !renderer_.converged() || shape_changed_ || !scene::same_still(picture_, painted_);
}

void Stage::paint(const gl::Target& target, bool may_refine)
{
    const bool resized = canvas_.resize(target.width, target.height);
    const bool changed = nothing_painted_ || resized || shape_changed_ || !scene::same_still(picture_, painted_);
    const gl::Target canvas = canvas_.target();
    if (moving_ || (changed && !may_refine)) {
        renderer_.draw(picture_, canvas, gl::Pace::moving);
        painted_ = {};  // the quick picture is never the finished one
    } else if (changed || !renderer_.converged() || picture_ != painted_) {
        if (may_refine || renderer_.converged()) {
            renderer_.draw(picture_, canvas, gl::Pace::still);
            painted_ = picture_;
            shape_changed_ = false;
        }
    }
    nothing_painted_ = false;
    if (problem_.empty()) {
        problem_ = renderer_.problem();
    }
    canvas_.copy_to(target);
}

const std::vector<scene::LabelCandidate>& Stage::names()
{
    if (rested_ && !scene::same_still(picture_, named_)) {
        names_ = scene::label_candidates(catalogue_, picture_, set_, findings_, options_);
        named_ = picture_;
    } else if (picture_.camera != named_.camera) {
        names_.clear();
        named_ = {};
    }
    return names_;
}

std::string Stage::selectable_at(glm::vec2 pixel) const
{
    const auto hit =
        scene::pick(picture_, catalogue_, scene::ray_through(picture_.camera, options_.viewport.size_px, pixel));
    const scene::Structure* structure = hit ? catalogue_.find(hit->name) : nullptr;
    return structure ? selectable(structure->name, structure->muscle) : std::string();
}

std::optional<Stage::Pointed> Stage::pointed_at(glm::vec2 pixel) const
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
        } else if (structure->name == scene::disc_name(set_.level)) {
            one.structure = "disc";
        }
        if (scenarios::is_structure(one.structure)) {
            return one;
        }
        first = first ? first : one;
    }
    return first;
}

}  // namespace l5s1::render
