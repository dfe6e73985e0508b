#pragma once
// disc.h: an intervertebral disc, healthy or herniated at one place or several, as a field in the disc's frame and as a
// mesh.

#include "render/anatomy/body/stack.h"

#include <span>
#include <vector>

namespace l5s1::anatomy {

// What has come out of a disc. All zero: healthy.
struct Protruded {
    float size_mm = 0;  // how far its tip stands beyond the rim
    float turn = 0;     // radians from straight ahead, + patient's left
    float width_mm = 0;
    float migration_mm = 0;  // upwards: how far it has slid; of a free fragment, where its middle lies
    float blend_mm = 0;      // roundness of the seam; small leaves a neck
    float broad_share = 0;   // of size_mm: bulge of the annulus around it
    float broad_rad = 1;
    float nucleus = 0;      // how red the nucleus shows through, 0..1
    bool dome = true;       // false: a bulge of the annulus only
    bool fragment = false;  // the dome has come off and lies beyond the endplate
};

class Disc {
public:
    // index 0 is L1-L2.
    Disc(const Geometry& geometry, std::size_t index, std::span<const Protruded> protruded = {});

    [[nodiscard]] float distance(vec3 p) const;
    // What the surface does not show: the nucleus, with the channel through which it has come out; and what has come
    // out, far away when nothing has.
    [[nodiscard]] float nucleus_distance(vec3 p) const;
    [[nodiscard]] float dome_distance(vec3 p) const;
    // How red what has come out shows through what lies at p, 0..1.
    [[nodiscard]] float redness(vec3 p) const;
    [[nodiscard]] float rim(float turn) const;                  // radius of the healthy outline
    [[nodiscard]] float endplate_y(float z, float side) const;  // of its upper (+1) or lower (-1) face
    [[nodiscard]] float height() const { return height_; }
    [[nodiscard]] float half_depth() const { return half_depth_; }
    // Of a free fragment: where its centre lies above the disc's, and how thick it is from front to back.
    [[nodiscard]] float fragment_y(bool up) const { return (height_ * 0.5f + kFragmentGap_mm) * (up ? 1.0f : -1.0f); }
    static constexpr float kFragmentGap_mm = 6.2f;  // clears the annulus
    static constexpr float kFragmentHalfDepth_mm = 3.4f;
    [[nodiscard]] bool herniated() const { return !out_.empty(); }
    // Nearer than this to a point outside nothing of the disc can be.
    [[nodiscard]] Box bounds() const;
    // In the disc's frame; `detailed` adds the cavity map.
    [[nodiscard]] Mesh mesh(float voxel_mm, bool detailed) const;

private:
    [[nodiscard]] float annulus(vec3 p) const;
    // What stands out at one place.
    struct Out {
        Protruded shape;
        vec3 centre{0}, radii{1}, outward{0, 0, -1};

        [[nodiscard]] float dome(vec3 p) const;
    };
    [[nodiscard]] Out placed(const Protruded& protruded) const;

    float half_width_, half_depth_, height_, tilt_;
    std::vector<Out> out_;
};

[[nodiscard]] std::string disc_name(const Geometry& geometry, std::size_t index);

}  // namespace l5s1::anatomy
