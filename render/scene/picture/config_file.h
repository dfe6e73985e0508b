#pragma once
// config_file.h: one table of numbers from its file; when anything in it is wrong, the shipped one, so that the
// picture stays drawable while `faults` says what is wrong.

#include "render/anatomy/body/geometry_reader.h"
#include "scenarios/io/assets.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace l5s1::scene {

// `read(reader, table, config)` fills it and names mistakes with the reader.
template <class ViewConfig, class Read>
ViewConfig read_staging_file(const scenarios::Assets& assets, std::string_view name, std::size_t largest_bytes,
                             const Read& read, std::vector<std::string>& faults)
{
    ViewConfig config;
    const auto text = assets.read(name);
    if (!text) {
        faults.push_back(std::string(name) + ":1: file: is missing");
        return config;
    }
    anatomy::GeometryReader reader(assets.display_name(name));
    if (const auto file = reader.parse(*text, largest_bytes)) {
        read(reader, *file, config);
    }
    for (std::string& fault : reader.faults()) {
        faults.push_back(std::move(fault));
    }
    return config;
}

template <class ViewConfig, class Read>
ViewConfig load_config_file(const scenarios::Assets& assets, std::string_view name, std::size_t largest_bytes,
                            const Read& read, std::vector<std::string>& faults)
{
    const std::size_t before = faults.size();
    ViewConfig config = read_staging_file<ViewConfig>(assets, name, largest_bytes, read, faults);
    std::vector<std::string> ignored;
    return faults.size() == before
               ? config
               : read_staging_file<ViewConfig>(scenarios::Assets{}, name, largest_bytes, read, ignored);
}

}  // namespace l5s1::scene
