#include "render/viewport/sections.h"

#include <algorithm>
#include <cmath>

namespace l5s1::render {

namespace {

constexpr float kDomeShare = 0.3f;    // of its width a dome reaches inwards (anatomy::Disc)
constexpr float kHomeStep_mm = 0.5f;  // a plane that follows a tip goes by such steps

std::array<glm::vec3, sim::kLegRoots> hues(scenarios::Theme theme)
{
    std::array<glm::vec3, sim::kLegRoots> all{};
    for (std::size_t r = 0; r < all.size(); ++r) {
        const ImVec4 c = ImGui::ColorConvertU32ToFloat4(palette(theme).root[r]);
        all[r] = {c.x, c.y, c.z};
    }
    return all;
}

}  // namespace

Sections::Sections(const scenarios::Assets& assets, const PatientView& patient_view, std::vector<std::string>& faults)
    : patient_view_(patient_view), look_(scene::load_section_look(assets, faults))
{
    if (patient_view.geometry()) {
        interior_.emplace(*patient_view.geometry());
    }
}

// Through a free fragment itself, else through the middle of the disc; beside the midline where what has come out is
// thickest, a little inwards of its tip.
scene::SectionPlane Sections::home(scene::SectionKind kind, const sim::Herniation& herniation, std::size_t number) const
{
    const auto level = static_cast<std::size_t>(herniation.level);
    const anatomy::HerniationMeshes& live = patient_view_.live();
    float offset = 0;
    if (number < live.shapes.size() && live.shapes[number].size_mm > 0.0f) {
        const anatomy::Protruded& out = live.shapes[number];
        if (kind == scene::SectionKind::sagittal && herniation.zone != sim::Zone::central) {
            const float inwards =
                out.fragment ? anatomy::Disc::kFragmentHalfDepth_mm : 0.6f * out.size_mm + kDomeShare * out.width_mm;
            offset = std::sin(out.turn) * (interior_->disc(level).rim(out.turn) + out.size_mm - inwards);
        } else if (kind == scene::SectionKind::axial && out.fragment) {
            offset = out.migration_mm;
        }
    }
    return scene::section_plane(kind, herniation.level, interior_->stack().disc[level],
                                std::round(offset / kHomeStep_mm) * kHomeStep_mm);
}

void Sections::show(scene::SectionKind kind, const SectionWish& wish)
{
    Shown& shown = shown_[static_cast<std::size_t>(kind)];
    if (!interior_ || wish.field.width < 1 || wish.field.height < 1 || shown.wish == wish) {
        return;
    }
    if (herniated_ != patient_view_.live_serial()) {
        herniated_ = patient_view_.live_serial();
        interior_->herniate(patient_view_.live().requests, patient_view_.live().shapes);
    }
    const scene::SectionField& field = wish.field;
    shown.wish = wish;
    shown.slice = scene::cut_body(patient_view_.catalogue(), patient_view_.live().meshes, wish.plane, field.low_mm,
                                  field.high_mm);
    scene::SectionPaint paint;
    paint.style = wish.style;
    paint.root_hue = hues(wish.theme);
    paint.pressed = patient_view_.live().roots;
    const std::vector<unsigned char> pixels = scene::paint_section(shown.slice, *interior_, look_, field, paint);
    if (shown.width != field.width || shown.height != field.height) {
        shown.texture = gl::make_texture(field.width, field.height, gl::kColour);
        shown.width = field.width;
        shown.height = field.height;
    }
    gl::fill(shown.texture, field.width, field.height, pixels);
}

}  // namespace l5s1::render
