#pragma once
// neural.h: the dural sac, the spinal roots with their ganglia and the ligaments of the canal, at rest.

#include "render/anatomy/body/stack.h"
#include "sim/model/anatomy.h"

namespace l5s1::anatomy {

inline constexpr std::size_t kRootCount = kLumbarCount + 2;  // L1 .. L5, S1, S2

// How fine the tubes of the canal are.
struct NeuralGrid {
    int sac_along = 120, sac_around = 36;
    int root_along = 64, root_around = 16;
    int ligament_along = 140, ligament_around = 24;

    // Every second row and column of it, so that what is baked for one serves the other.
    [[nodiscard]] constexpr NeuralGrid halved() const
    {
        return {sac_along / 2,   sac_around / 2,     root_along / 2,
                root_around / 2, ligament_along / 2, ligament_around / 2};
    }
};

[[nodiscard]] constexpr float sign_of(sim::Side side)
{
    return side == sim::Side::left ? 1.0f : -1.0f;
}

[[nodiscard]] std::string root_name(const Geometry& geometry, std::size_t root);  // "root_l5"

// In the body frame, on the left (side +1) or the right (-1).
[[nodiscard]] Loft root_loft(const Geometry& geometry, const Stack& stack, std::size_t root, float side);
// What is seen of a root in colour: the ganglion, 0..1 at a share of its length.
[[nodiscard]] float ganglion_mask(std::size_t root, float along);

[[nodiscard]] Loft sac_loft(const Geometry& geometry, const Stack& stack);
[[nodiscard]] Loft posterior_longitudinal_ligament_loft(const Geometry& geometry, const Stack& stack);
// The left half of the ligamentum flavum behind disc `disc`: from the front of one lamina to the upper edge of the
// next.
[[nodiscard]] Loft ligamentum_flavum_loft(const Geometry& geometry, const Stack& stack, std::size_t disc);

[[nodiscard]] Mesh sac_mesh(const Geometry& geometry, const Stack& stack, const NeuralGrid& grid);
[[nodiscard]] Mesh root_mesh(const Geometry& geometry, const Stack& stack, std::size_t root, const NeuralGrid& grid);

}  // namespace l5s1::anatomy
