#pragma once
// patient.h: reads the table of a case file that describes the simulated patient.
//
//   level zone side type severity onset    the herniation; or herniation = false
//   migration                              where a fragment has wandered: none, up, down
//   further = [ { level = "L5-S1", zone = ..., side, type, severity, migration } ]    up to two more
//   age_y sex body_mass_kg height_cm diabetes
//   plexus conjoined l5_dominant_tibialis accessory_fibular    how the nerves vary
//   other other_severity                   another disease
//   events = [ { day = 14, kind = "decompression" } ]
//
// Ids are those of sim/model/anatomy.h, ranges those of sim/model/case.h.

#include "scenarios/io/toml_reader.h"
#include "sim/model/case.h"

namespace l5s1::scenarios {

// Lays what the table says over `base`. Notes every mistake in `reader`.
[[nodiscard]] sim::Case read_patient(TomlReader& reader, const toml::table& table, std::string_view path,
                                     const sim::Case& base);

// Notes what a complete patient still lacks: a herniation or its denial, and age, sex, mass and height.
void require_complete_patient(TomlReader& reader, const toml::table& table, std::string_view path);

// Reads `day` and `posture` over `base`.
[[nodiscard]] sim::Moment read_moment(TomlReader& reader, const toml::table& table, std::string_view path,
                                      const sim::Moment& base);

// The value of the enumeration whose id stands under `key`, or `fallback`; a wrong id is noted with all right ones.
template <class E>
[[nodiscard]] E read_choice(TomlReader& reader, const toml::table& table, std::string_view path, std::string_view key,
                            E fallback)
{
    const toml::node* node = table.get(key);
    if (!node) {
        return fallback;
    }
    const auto value = node->value<std::string_view>();
    const auto choice = value ? sim::from_id<E>(*value) : std::nullopt;
    if (!choice) {
        std::string what = "must be one of";
        for (const std::string_view name : sim::kIds<E>) {
            what += " \"" + std::string(name) + "\"";
        }
        reader.fault(*node, join(path, key), what);
    }
    return choice.value_or(fallback);
}

}  // namespace l5s1::scenarios
