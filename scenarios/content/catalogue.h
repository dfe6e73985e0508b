#pragma once
// mesh_catalogue.h: all claims and all scenarios, shipped and the user's own, and which question teaches which claim.

#include "scenarios/case_file/scenario.h"
#include "scenarios/io/assets.h"

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace l5s1::scenarios {

// Where a case comes from. Of the shipped ones, an `order` from kFirstWardOrder on is one of the wards.
enum class CaseGroup : std::uint8_t { people, wards, own, previewed };
inline constexpr int kFirstWardOrder = 120;

struct CaseFile {
    std::string name;  // as in messages: a path, or "cases/shopper.toml" of the binary
    CaseGroup group = CaseGroup::people;
    std::string id;           // of its scenario; empty if it does not read
    std::size_t version = 0;  // changes with its text
    std::vector<Fault> faults;
};

struct Catalogue {
    std::vector<Claim> claims;
    std::vector<Scenario> scenarios;  // those without faults, by group, by `order`, then by id
    std::vector<Fault> faults;        // of claims and of every scenario
    std::vector<CaseFile> files;      // every file that was read, as it was read
};

// Cases beside the shipped ones.
struct OtherCases {
    std::filesystem::path folder{};                                                // the user's own; may be missing
    std::vector<std::filesystem::path> previewed{};                                // files to look at where they lie
    std::function<std::vector<Fault>(std::string_view, const Scenario&)> check{};  // what else they must pass
};

// Reads claims.toml and cases/*.toml. A broken scenario is left out and named in `faults`; the others still work. Of
// two with one id the shipped one stays, else the first.
[[nodiscard]] Catalogue load_catalogue(const Assets& assets, const sim::Model& model, const OtherCases& others);
[[nodiscard]] Catalogue load_catalogue(const Assets& assets, const sim::Model& model);
// The same with the model of these assets; broken tables are named in `faults`, and then there are no scenarios.
[[nodiscard]] Catalogue load_catalogue(const Assets& assets, const OtherCases& others = {});

// The *.toml files of a folder, sorted.
[[nodiscard]] std::vector<std::filesystem::path> case_files(const std::filesystem::path& folder);

// The file that a scenario was read from; null if there is none.
[[nodiscard]] const CaseFile* find_file(const Catalogue& catalogue, std::string_view id);

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
