#pragma once
// claim.h: the statements that the lessons teach, with the clinical notes that go with them (assets/claims.toml).

#include "scenarios/io/fault.h"
#include "scenarios/io/language.h"

#include <string>
#include <string_view>
#include <vector>

namespace l5s1::scenarios {

// One statement of the article that a question can teach.
struct Claim {
    std::string id;  // "M3"
    Text words;      // the claim, in our wording
    Text note;       // what a clinician must learn instead; empty where the claim stands as it is
};

struct LoadedClaims {
    std::vector<Claim> claims;
    std::vector<Fault> faults;
};

// Reads assets/claims.toml. Never throws.
[[nodiscard]] LoadedClaims load_claims(std::string_view name, std::string_view text);

// Returns the claim with that id, or null.
[[nodiscard]] const Claim* find_claim(const std::vector<Claim>& claims, std::string_view id);

}  // namespace l5s1::scenarios
