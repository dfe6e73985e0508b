#pragma once
// plane_frame.h: the frame of a section's plane, standing in the body: which stretches of it are seen, and which lie
// behind something solid.

#include "render/anatomy/mesh/occlusion.h"
#include "render/scene/picture/mesh_catalogue.h"
#include "render/scene/picture/picture.h"
#include "render/scene/section/section.h"

#include <string>
#include <utility>
#include <vector>

namespace l5s1::scene {

// A part of the frame in the window, seen or hidden in its whole length.
struct FrameStretch {
    std::vector<glm::vec2> points_px;
    bool hidden = false;
};

// What rays meet in a picture: its solid structures, at rest. Keeps them sorted from picture to picture until others
// are solid.
class SolidBody {
public:
    // Of points in the body frame: whether a solid structure of the patient's figure stands before them.
    [[nodiscard]] std::vector<bool> hidden(const Picture& picture, const MeshCatalogue& catalogue,
                                           const std::vector<glm::vec3>& points);

private:
    std::vector<std::pair<std::string, sim::Side>> solid_;
    anatomy::RayTree tree_;
};

// Round the rectangle low..high (mm in the plane); empty when a corner lies behind the eye.
[[nodiscard]] std::vector<FrameStretch> frame_stretches(const SectionPlane& plane, glm::vec2 low, glm::vec2 high,
                                                        const Picture& picture, const MeshCatalogue& catalogue,
                                                        SolidBody& body, glm::vec2 size_px);

}  // namespace l5s1::scene
