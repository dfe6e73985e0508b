#pragma once
// section_names.h: what in a section is worth a name, and where its leader ends.

#include "render/scene/section/interior.h"
#include "render/scene/section/section.h"
#include "sim/model/case.h"

#include <optional>
#include <string>
#include <vector>

namespace l5s1::scene {

enum class CutName : std::uint8_t {
    herniation,
    disc,
    sac,
    traversing_root,
    exiting_root,
    facet_joint,
    flavum,
    lamina,
    spinous_process,
    body,
    psoas
};

struct SectionName {
    CutName what = CutName::disc;
    std::string structure;  // the mesh
    sim::Side side = sim::Side::left;
    std::optional<sim::Root> root;
    std::string detail;  // of a body: "L4"
    glm::vec2 at_mm{0};  // in the plane
    int priority = 0;
};

// Names of what the plane meets near the herniation `chosen`, best first. `tip_mm`: of that herniation, in the body.
[[nodiscard]] std::vector<SectionName> section_names(const Slice& slice, const Interior& interior,
                                                     const sim::Herniation& chosen,
                                                     const std::optional<glm::vec3>& tip_mm);

}  // namespace l5s1::scene
