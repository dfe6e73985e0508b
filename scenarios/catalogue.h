#pragma once
// catalogue.h: all claims and all shipped scenarios, and which question teaches which claim.

#include "scenarios/assets.h"
#include "scenarios/scenario.h"

#include <string>
#include <string_view>
#include <vector>

namespace l5s1::scenarios {

struct Catalogue {
    std::vector<Claim> claims;
    std::vector<Scenario> scenarios;  // those without faults, by `order`, then by id
    std::vector<std::string> faults;  // `file:line: key: what`, of claims and of every scenario
};

// Reads claims.toml and cases/*.toml. A broken scenario is left out and named in `faults`; the others still work.
[[nodiscard]] Catalogue load_catalogue(const Assets& assets, const sim::Model& model);
// The same with the model of these assets; broken tables are named in `faults`, and then there are no scenarios.
[[nodiscard]] Catalogue load_catalogue(const Assets& assets);

// Returns the scenario with that id, or null.
[[nodiscard]] const Scenario* find_scenario(const Catalogue& catalogue, std::string_view id);

struct Coverage {
    std::string claim;
    std::vector<std::string> questions;  // "runner/s1_signs"
    std::vector<QuestionKind> kinds;     // of these questions, each kind once
};

// A claim is well taught by this many items of as many kinds.
inline constexpr std::size_t kKindsPerClaim = 2;

// One entry a claim, in the order of the claims.
[[nodiscard]] std::vector<Coverage> coverage(const Catalogue& catalogue);

// The clinical notes that a question shows: those of its claims, in their order.
[[nodiscard]] std::vector<const Claim*> notes(const std::vector<Claim>& claims, const Question& question);

}  // namespace l5s1::scenarios
