#include "scenarios/catalogue.h"

#include "scenarios/tables.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace l5s1::scenarios {

Catalogue load_catalogue(const Assets& assets)
{
    std::vector<std::string> faults;
    const Tables tables = load_tables(assets, faults);
    if (!faults.empty()) {
        return Catalogue{{}, {}, std::move(faults)};
    }
    return load_catalogue(assets, tables.model);
}

Catalogue load_catalogue(const Assets& assets, const sim::Model& model)
{
    Catalogue all;
    const auto keep = [&](std::vector<std::string>& faults) {
        std::move(faults.begin(), faults.end(), std::back_inserter(all.faults));
    };
    auto claims = load_claims(assets.display_name("claims.toml"), assets.read("claims.toml").value_or(""));
    keep(claims.faults);
    all.claims = std::move(claims.claims);
    for (const std::string& name : assets.list("cases/")) {
        auto loaded = load_scenario(assets.display_name(name), assets.read(name).value_or(""), all.claims, model);
        const bool sound = loaded.faults.empty();
        keep(loaded.faults);
        if (!sound) {
            continue;
        }
        if (find_scenario(all, loaded.scenario.id)) {
            all.faults.push_back(assets.display_name(name) + ":1: id: another scenario has the id \"" +
                                 loaded.scenario.id + "\"");
            continue;
        }
        all.scenarios.push_back(std::move(loaded.scenario));
    }
    std::sort(all.scenarios.begin(), all.scenarios.end(),
              [](const Scenario& a, const Scenario& b) { return std::tie(a.order, a.id) < std::tie(b.order, b.id); });
    return all;
}

const Scenario* find_scenario(const Catalogue& catalogue, std::string_view id)
{
    const auto at = std::find_if(catalogue.scenarios.begin(), catalogue.scenarios.end(),
                                 [&](const Scenario& scenario) { return scenario.id == id; });
    return at == catalogue.scenarios.end() ? nullptr : &*at;
}

std::vector<Coverage> coverage(const Catalogue& catalogue)
{
    std::vector<Coverage> all;
    for (const Claim& claim : catalogue.claims) {
        Coverage entry{claim.id, {}, {}};
        for (const Scenario& scenario : catalogue.scenarios) {
            for (const Question& question : scenario.questions) {
                if (std::find(question.claims.begin(), question.claims.end(), claim.id) != question.claims.end()) {
                    entry.questions.push_back(scenario.id + "/" + question.id);
                    if (std::find(entry.kinds.begin(), entry.kinds.end(), question.kind) == entry.kinds.end()) {
                        entry.kinds.push_back(question.kind);
                    }
                }
            }
        }
        all.push_back(std::move(entry));
    }
    return all;
}

std::vector<const Claim*> notes(const std::vector<Claim>& claims, const Question& question)
{
    std::vector<const Claim*> all;
    for (const std::string& id : question.claims) {
        const Claim* claim = find_claim(claims, id);
        if (claim && !claim->note.empty()) {
            all.push_back(claim);
        }
    }
    return all;
}

}  // namespace l5s1::scenarios
