#pragma once
// staging_file.h: one table of numbers from its file; when anything in it is wrong, the shipped one, so that the
// picture stays drawable while `faults` says what is wrong.

#include "render/anatomy/geometry_reader.h"
#include "scenarios/assets.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace l5s1::scene {

// `read(reader, table, staging)` fills it and names mistakes with the reader.
template <class Staging, class Read>
Staging read_staging_file(const scenarios::Assets& assets, std::string_view name, std::size_t largest_bytes,
                          const Read& read, std::vector<std::string>& faults)
{
    Staging staging;
    const auto text = assets.read(name);
    if (!text) {
        faults.push_back(std::string(name) + ":1: file: is missing");
        return staging;
    }
    anatomy::GeometryReader reader(assets.display_name(name));
    if (const auto file = reader.parse(*text, largest_bytes)) {
        read(reader, *file, staging);
    }
    for (std::string& fault : reader.faults()) {
        faults.push_back(std::move(fault));
    }
    return staging;
}

template <class Staging, class Read>
Staging load_staging_file(const scenarios::Assets& assets, std::string_view name, std::size_t largest_bytes,
                          const Read& read, std::vector<std::string>& faults)
{
    const std::size_t before = faults.size();
    Staging staging = read_staging_file<Staging>(assets, name, largest_bytes, read, faults);
    std::vector<std::string> ignored;
    return faults.size() == before
               ? staging
               : read_staging_file<Staging>(scenarios::Assets{}, name, largest_bytes, read, ignored);
}

}  // namespace l5s1::scene
