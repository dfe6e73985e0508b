#pragma once
// body.h: the baked body and the numbers it was made from, read once for all tests of the anatomy.

#include "render/anatomy/body/geometry.h"
#include "render/anatomy/mesh/atlas.h"
#include "scenarios/io/assets.h"

#include <stdexcept>

namespace l5s1::test {

inline const anatomy::Geometry& geometry()
{
    static const anatomy::GeometryResult result = anatomy::read_geometry(scenarios::Assets{});
    if (!result.faults.empty()) {
        throw std::runtime_error(result.faults.front());
    }
    return result.geometry;
}

inline const anatomy::Atlas& atlas()
{
    static const auto read = anatomy::read_atlas(scenarios::Assets{}.view("anatomy.bin").value_or(""));
    if (!read) {
        throw std::runtime_error("anatomy.bin is no atlas");
    }
    return *read;
}

inline const anatomy::Mesh& mesh(std::string_view name, int level_of_detail = 0)
{
    const anatomy::Mesh* found = atlas().find(name, level_of_detail);
    if (found == nullptr) {
        throw std::runtime_error("no mesh " + std::string(name));
    }
    return *found;
}

}  // namespace l5s1::test
