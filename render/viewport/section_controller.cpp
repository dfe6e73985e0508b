#include "render/viewport/section_controller.h"

#include "render/scene/patient/herniations.h"
#include "render/scene/patient/roles.h"

#include <algorithm>
#include <cmath>

namespace l5s1::render {

namespace {

using scene::SectionKind;

// What of each plane is framed: the spine and no more.
constexpr std::array<glm::vec4, 2> kFrames_mm{glm::vec4(-40, -46, 40, 22), glm::vec4(-24, -34, 58, 34)};
constexpr float kKnobInside_mm = 2.2f;
constexpr float kLine_mm = 400.0f;            // the other plane's line runs out of any picture
constexpr float kPixelsWhileDragged = 28e3f;  // of one section: what is moved may be coarser

float volume_share(const scenarios::View& view, std::size_t chosen)
{
    return static_cast<float>(view.findings.volume_fraction[chosen]);
}

scene::SectionField thinned(scene::SectionField field)
{
    const float pixels = static_cast<float>(field.width) * static_cast<float>(field.height);
    if (pixels > kPixelsWhileDragged) {
        const float by = std::sqrt(pixels / kPixelsWhileDragged);
        field.width = static_cast<int>(static_cast<float>(field.width) / by);
        // whole pixels of one size
        field.height = static_cast<int>((field.high_mm.y - field.low_mm.y) / field.mm_per_px());
    }
    return field;
}

}  // namespace

SectionController::SectionController(const scenarios::Assets& assets, const PatientView& patient_view,
                                     std::vector<std::string>& faults)
    : patient_view_(patient_view), sections_(assets, patient_view, faults)
{
}

std::array<scene::SectionSight, 2> SectionController::sights(const scenarios::View& view,
                                                             const scene::SectionSizes& sizes_px,
                                                             const scene::SectionsInHand& hand, std::size_t chosen,
                                                             bool dragging)
{
    std::array<scene::SectionSight, 2> sights;
    planes_ = {};
    if ((!sizes_px[0] && !sizes_px[1]) || !sections_.usable()) {
        return sights;
    }
    if (!hand_) {
        hand_.emplace(*patient_view_.geometry(), patient_view_.atlas());
    }
    const sim::Herniation& h = sim::herniation(view.set, chosen);
    const auto level = sim::index(h.level);
    for (const SectionKind kind : scene::kSectionKinds) {
        const auto n = static_cast<std::size_t>(kind);
        const scene::SectionPlane home = sections_.home(kind, h, chosen);
        planes_[n] = scene::section_plane(kind, h.level, sections_.interior().stack().disc[level],
                                          home.offset_mm + hand.moved_mm[n]);
    }
    const glm::vec3 tip =
        anatomy::apply(sections_.interior().stack().disc[level], hand_->tip(h, volume_share(view, chosen)));
    for (const SectionKind kind : scene::kSectionKinds) {
        const auto n = static_cast<std::size_t>(kind);
        if (!sizes_px[n]) {
            continue;
        }
        const scene::SectionField whole = scene::section_field(kind, *sizes_px[n]);
        const SectionWish wish{*planes_[n], dragging ? thinned(whole) : whole, hand.style, view.theme,
                               patient_view_.live_serial()};
        sections_.show(kind, wish);
        scene::SectionSight& sight = sights[n];
        sight.slice = &sections_.slice(kind);
        sight.field = wish.field;
        sight.texture = sections_.texture(kind);
        sight.tip_mm = glm::vec2(planes_[n]->seen(tip));
        const glm::vec2 inwards(planes_[n]->seen(glm::vec3(sections_.interior().stack().disc[level][3])));
        sight.knob_mm = *sight.tip_mm + glm::normalize(inwards - *sight.tip_mm + glm::vec2(1e-4f)) * kKnobInside_mm;
        sight.tip_moves = kind == SectionKind::axial || (scene::can_migrate(h.type) && h.severity > 0.0);
        sight.other = scene::crossing_of(*planes_[n], *planes_[1 - n], kLine_mm);
        sight.names = scene::section_names(*sight.slice, sections_.interior(), h,
                                           h.severity > 0.0 ? std::optional(tip) : std::nullopt);
    }
    return sights;
}

const std::array<std::vector<scene::FrameStretch>, 2>& SectionController::frames(glm::vec2 size_px)
{
    const scene::Picture& picture = patient_view_.picture();
    if (planes_ == framed_planes_ && size_px == framed_size_px_ && scene::same_still(picture, framed_)) {
        return frames_;
    }
    for (std::size_t n = 0; n < planes_.size(); ++n) {
        const glm::vec4& f = kFrames_mm[n];
        frames_[n] = planes_[n] ? scene::frame_stretches(*planes_[n], {f.x, f.y}, {f.z, f.w}, picture,
                                                         patient_view_.catalogue(), body_, size_px)
                                : std::vector<scene::FrameStretch>();
    }
    framed_ = picture;
    framed_planes_ = planes_;
    framed_size_px_ = size_px;
    return frames_;
}

void SectionController::answer(const scenarios::View& view, const scene::SectionsInHand& hand, std::size_t chosen,
                               scenarios::Outbox& out)
{
    if (hand.clicked) {
        const scene::Structure* structure = patient_view_.catalogue().find(hand.clicked->name);
        const std::string id = structure ? scene::selectable(structure->name, structure->muscle) : std::string();
        out.emplace_back(scenarios::Select{view.selected == id ? std::string() : id});
    }
    if (!hand.pull || !hand_) {
        return;
    }
    const auto n = static_cast<std::size_t>(hand.pull->kind);
    const sim::Herniation& now = sim::herniation(view.set, chosen);
    const glm::mat4 into = glm::inverse(sections_.interior().stack().disc[sim::index(now.level)]);
    const glm::vec3 at = anatomy::apply(into, planes_[n]->body(hand.pull->to_mm));
    const sim::Herniation next = hand.pull->kind == SectionKind::axial
                                     ? hand_->axial(now, {at.x, at.z}, volume_share(view, chosen))
                                     : hand_->sagittal(now, at.y);
    if (next == now && !hand.pull->settled) {
        return;
    }
    sim::Case c = view.set;
    (chosen == 0 ? static_cast<sim::Herniation&>(c) : c.further[chosen - 1]) = next;
    out.emplace_back(scenarios::SetCase{c, hand.pull->settled});
}

}  // namespace l5s1::render
