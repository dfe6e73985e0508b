#pragma once
// config_file.h: one table of numbers from its file; when anything in it is wrong, the shipped one, so that the
// picture stays drawable while `faults` says what is wrong.

#include "render/anatomy/body/geometry_reader.h"
#include "scenarios/io/toml_file.h"

#include <string>
#include <string_view>
#include <vector>

namespace l5s1::scene {

// `read(reader, table, config)` fills it and names mistakes with the reader.
template <class Config, class Read>
Config load_config_file(const scenarios::Assets& assets, std::string_view name, std::size_t largest_bytes,
                        const Read& read, std::vector<std::string>& faults)
{
    const auto load = [&](const scenarios::Assets& from, Config& config, std::vector<std::string>& noted) {
        return scenarios::read_toml_file<anatomy::GeometryReader>(
            from, name, largest_bytes, noted,
            [&](anatomy::GeometryReader& reader, const toml::table& file) { read(reader, file, config); });
    };
    Config config;
    if (load(assets, config, faults)) {
        return config;
    }
    Config shipped;
    std::vector<std::string> ignored;
    load(scenarios::Assets{}, shipped, ignored);
    return shipped;
}

}  // namespace l5s1::scene
