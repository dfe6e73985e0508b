#pragma once
// provenance.h: reads where a number comes from and how far to trust it. Only loaders include it.

#include "scenarios/io/toml_reader.h"
#include "scenarios/tables/tables.h"

namespace l5s1::scenarios {

// Takes kind, source and, if there is one, note out of `t`, which the messages call `key`. Kind and source must be
// there, and every source one of `sources`.
[[nodiscard]] Provenance read_provenance(TomlReader& in, const toml::table& t, std::string_view key,
                                         const Sources& sources, double value = 0.0);

}  // namespace l5s1::scenarios
