// patient_view_names.cpp: what the picture shows: from where, what in it deserves a name, what lies under a pixel.

#include "render/viewport/patient_view.h"

#include "render/scene/patient/finding.h"
#include "render/scene/patient/roles.h"
#include "render/scene/picture/pick.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace l5s1::render {

std::optional<scenarios::ViewPreset> PatientView::view_of(std::string_view structure) const
{
    return scene::view_of(catalogue_, present_.picture, present_.options.view, structure);
}

std::string_view PatientView::seen_from() const
{
    constexpr float kSameSide_deg = 45.0f;  // turned further, another side of the figure comes to the front
    const bool one_side = std::all_of(present_.picture.figures.begin(), present_.picture.figures.end(),
                                      [](const scene::Figure& f) { return std::abs(f.yaw_deg) <= kSameSide_deg; });
    return one_side ? scene::facing_id(present_.picture.camera) : std::string_view{};
}

const std::vector<scene::LabelCandidate>& PatientView::names()
{
    present_.find_names(catalogue_, rested_);
    if (halves()) {
        std::erase_if(present_.names, [&](const auto& name) { return in_left_half(name.anchor); });
    }
    for (scene::LabelCandidate& name : present_.names) {
        name.compared = in_left_half(name.anchor);
    }
    return present_.names;
}

const std::vector<scene::LabelCandidate>& PatientView::names_of_left()
{
    compared_.find_names(catalogue_, rested_);
    std::erase_if(compared_.names, [&](const auto& name) { return name.anchor.x > divider_px_; });
    for (scene::LabelCandidate& name : compared_.names) {
        name.compared = true;
    }
    return compared_.names;
}

void PatientView::Patient::find_names(const scene::MeshCatalogue& catalogue, bool rested)
{
    if (rested && !scene::same_still(picture, named)) {
        names = scene::label_candidates(catalogue, picture, set, findings, options);
        named = picture;
    } else if (picture.camera != named.camera) {
        names.clear();
        named = {};
    }
}

std::string PatientView::structure_at(glm::vec2 pixel) const
{
    const scene::Picture& picture = picture_under(pixel);
    const auto hit =
        scene::pick(picture, catalogue_, scene::ray_through(picture.camera, present_.options.viewport.size_px, pixel));
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
        scene::pick(picture, catalogue_, scene::ray_through(picture.camera, present_.options.viewport.size_px, pixel));
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
        const auto ray = scene::ray_through(present_.picture.camera, present_.options.viewport.size_px, pixel + offset);
        const auto hit = scene::pick(present_.picture, catalogue_, ray);
        const scene::Structure* structure = hit ? catalogue_.find(hit->name) : nullptr;
        if (!structure) {
            continue;
        }
        Pointed one{structure->name, !structure->paired || hit->side == present_.set.side};
        if (structure->muscle) {
            one.structure = sim::id(*structure->muscle);
        } else if (structure->name == sim::disc_name(present_.set.level)) {
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
