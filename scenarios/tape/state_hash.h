#pragma once
// state_hash.h: a fingerprint of what a session shows, equal on every build and machine.
//
// Everything discrete goes in as it is; findings as the findings contract prints them (six significant digits), so that
// a last bit between compilers makes no difference.

#include "scenarios/io/assets.h"
#include "scenarios/session/view.h"
#include "scenarios/tape/tape.h"

namespace l5s1::scenarios {

[[nodiscard]] StateHash hash_of(const View& view);

// Of all files whose names begin with `prefix`, as the assets give them: "model/", "cases/".
[[nodiscard]] std::string hash_of_assets(const Assets& assets, std::string_view prefix);

// The header of a tape that is recorded by this program with these assets.
[[nodiscard]] TapeHeader header_of(const Assets& assets);

}  // namespace l5s1::scenarios
