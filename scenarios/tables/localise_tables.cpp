#include "scenarios/tables/localise_tables.h"

#include "scenarios/io/toml_file.h"
#include "scenarios/tables/provenance.h"

namespace l5s1::scenarios {

namespace {

constexpr std::string_view kFile = "model/localise.toml";
constexpr std::size_t kLargestBytes = 100'000;
constexpr double kLongestTest_min = 240.0;

void provenance(TomlReader& in, const toml::table& t, std::string_view key, Tables& tables)
{
    tables.provenance.insert_or_assign("localise." + std::string(key), read_provenance(in, t, key, tables.sources));
}

// One number a test.
void per_test(TomlReader& in, const toml::table& tests, std::string_view key, double min, double max,
              double sim::BedsideItemRow::*field, sim::LocaliseModel& model)
{
    const toml::table* t = in.table(tests, "tests", key);
    if (!t) {
        return;
    }
    const std::string path = join("tests", key);
    for (const auto& [name, node] : *t) {
        if (!sim::from_id<sim::BedsideItem>(name.str())) {
            in.fault(node, join(path, name.str()), "there is no such test");
        }
    }
    for (std::size_t i = 0; i < sim::kCount<sim::BedsideItem>; ++i) {
        const auto value = in.number(*t, path, sim::kIds<sim::BedsideItem>[i], min, max);
        if (!value && !t->contains(sim::kIds<sim::BedsideItem>[i])) {
            in.fault(*t, join(path, sim::kIds<sim::BedsideItem>[i]), "is missing");
        }
        model.tests[i].*field = value.value_or(1.0);
    }
}

}  // namespace

sim::LocaliseModel load_localise(const Assets& assets, Tables& tables, std::vector<Fault>& faults)
{
    sim::LocaliseModel model;
    read_toml_file(assets, kFile, kLargestBytes, faults, [&](TomlReader& in, const toml::table& root) {
        in.only(root, "", {"rules", "tests"});
        if (const toml::table* rules = in.table(root, "", "rules")) {
            in.only(*rules, "rules", {"severities", "most_per_reading", "convincing", "kind", "source", "note"});
            provenance(in, *rules, "rules", tables);
            model.most_per_reading = in.number(*rules, "rules", "most_per_reading", 0.5, 50.0).value_or(3.0);
            model.convincing = in.number(*rules, "rules", "convincing", 0.5, 0.999).value_or(0.9);
            const toml::array* severities = (*rules)["severities"].as_array();
            double before = 0.0;
            for (std::size_t i = 0; severities && i < severities->size(); ++i) {
                const double severity = (*severities)[i].value<double>().value_or(-1.0);
                if (!(before < severity && severity <= 1.0)) {
                    in.fault((*severities)[i], "rules.severities", "must rise within 0 to 1");
                }
                before = severity;
                model.severities.push_back(severity);
            }
            if (model.severities.empty()) {
                in.fault(*rules, "rules.severities", "is missing");
            }
        }
        if (const toml::table* tests = in.table(root, "", "tests")) {
            in.only(*tests, "tests", {"minutes", "spread", "kind", "source", "note"});
            provenance(in, *tests, "tests", tables);
            per_test(in, *tests, "minutes", 0.1, kLongestTest_min, &sim::BedsideItemRow::minutes, model);
            per_test(in, *tests, "spread", 0.1, 20.0, &sim::BedsideItemRow::spread, model);
        }
    });
    return model;
}

}  // namespace l5s1::scenarios
