#include "render/commands/load_program.h"

#include "scenarios/tables/localise_tables.h"

#include <ostream>

namespace l5s1::render {

std::unique_ptr<const ProgramData> load_program(scenarios::cli::Context& context)
{
    scenarios::Assets assets = context.assets();
    auto body = std::async(std::launch::async, [assets] {
        return anatomy::read_atlas(assets.read("anatomy.bin").value_or("")).value_or(anatomy::Atlas{});
    });
    auto loaded = context.load();
    if (!loaded) {
        return nullptr;
    }
    scenarios::Catalogue catalogue = scenarios::load_catalogue(assets, loaded->tables.model);
    for (const scenarios::Fault& fault : catalogue.faults) {
        context.err << fault << '\n';
    }
    std::vector<scenarios::Fault> faults;
    auto rules = std::make_shared<const sim::LocaliseModel>(scenarios::load_localise(assets, loaded->tables, faults));
    for (const scenarios::Fault& fault : faults) {
        context.err << fault << '\n';
        context.exit_code = 2;
    }
    if (!faults.empty()) {
        return nullptr;
    }
    auto model = std::make_shared<const sim::Model>(loaded->tables.model);
    return std::make_unique<const ProgramData>(ProgramData{std::move(assets), std::move(loaded->tables),
                                                           std::move(loaded->strings), std::move(catalogue),
                                                           std::move(model), std::move(rules), body.share()});
}

}  // namespace l5s1::render
