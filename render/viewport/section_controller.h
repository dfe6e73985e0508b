#pragma once
// section_controller.h: what the sections' panel and the patient on the stage have to do with each other.
//
// Before drawing: which planes, painted; after it: pulls at the tip become cases.

#include "render/scene/patient/herniation_drag.h"
#include "render/scene/section/plane_frame.h"
#include "render/scene/section/section_sights.h"
#include "render/viewport/sections.h"

namespace l5s1::render {

class SectionController {
public:
    // Requires that `stage` and `atlas` outlive this.
    SectionController(const scenarios::Assets& assets, const PatientView& patient_view,
                      std::vector<std::string>& faults);

    // Paints both sections of the herniation `chosen` and says what is to be seen of them; with fewer pixels while a
    // hand drags a control or the tip.
    [[nodiscard]] std::array<scene::SectionSight, 2> sights(const scenarios::View& view,
                                                            const scene::SectionSizes& sizes_px,
                                                            const scene::SectionsInHand& hand, std::size_t chosen,
                                                            bool dragging);
    // What the hand did to the case.
    void answer(const scenarios::View& view, const scene::SectionsInHand& hand, std::size_t chosen,
                scenarios::Outbox& out);
    // The frames of the planes last shown, as they lie in the stage's picture.
    [[nodiscard]] const std::array<std::vector<scene::FrameStretch>, 2>& frames(glm::vec2 size_px);

private:
    const PatientView& patient_view_;
    Sections sections_;
    std::optional<scene::HerniationDrag> hand_;  // made when the first section is opened
    std::array<std::optional<scene::SectionPlane>, 2> planes_{};
    scene::SolidBody body_;
    // Of the picture, the planes and the window that they were found for.
    std::array<std::vector<scene::FrameStretch>, 2> frames_;
    scene::Picture framed_;
    std::array<std::optional<scene::SectionPlane>, 2> framed_planes_{};
    glm::vec2 framed_size_px_{0};
};

}  // namespace l5s1::render
