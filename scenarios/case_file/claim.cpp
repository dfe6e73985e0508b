#include "scenarios/case_file/claim.h"

#include "scenarios/io/toml_reader.h"

#include <algorithm>

namespace l5s1::scenarios {

namespace {

constexpr std::size_t kLargestClaimsBytes = 1'000'000;

}  // namespace

LoadedClaims load_claims(std::string_view name, std::string_view text)
{
    TomlReader in{std::string(name)};
    LoadedClaims loaded;
    if (const auto file = in.parse(text, kLargestClaimsBytes)) {
        in.only(*file, "", {"claims"});
        for (const toml::table* table : in.tables(*file, "", "claims")) {
            Claim claim{in.string(*table, "claims", "id"), {}, {}};
            const std::string path = claim.id.empty() ? "claims" : claim.id;
            in.only(*table, path, {"id", "words", "note"});
            claim.words = in.text(*table, path, "words");
            claim.note = in.optional_text(*table, path, "note");
            if (find_claim(loaded.claims, claim.id)) {
                in.fault(*table, path, "this id is there twice");
            }
            loaded.claims.push_back(std::move(claim));
        }
    }
    loaded.faults = in.faults();
    return loaded;
}

const Claim* find_claim(const std::vector<Claim>& claims, std::string_view id)
{
    const auto at = std::find_if(claims.begin(), claims.end(), [&](const Claim& claim) { return claim.id == id; });
    return at == claims.end() ? nullptr : &*at;
}

}  // namespace l5s1::scenarios
