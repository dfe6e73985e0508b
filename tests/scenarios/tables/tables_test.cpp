#include "scenarios/tables/tables.h"

#include "tests/support/fixture.h"
#include "tests/support/scratch.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

using namespace l5s1;

namespace {

// A directory that overrides one table, as --assets does; removed at the end.
class Overridden {
public:
    Overridden(const std::string& name, const std::string& from, const std::string& to)
    {
        std::string text = *scenarios::Assets{}.read(name);
        const auto at = text.find(from);
        REQUIRE(at != std::string::npos);
        text.replace(at, from.size(), to);
        std::filesystem::create_directories((scratch_.path() / name).parent_path());
        std::ofstream(scratch_.path() / name) << text;
    }

    [[nodiscard]] std::vector<std::string> faults() const
    {
        std::vector<std::string> found;
        (void)scenarios::load_tables(scenarios::Assets(scratch_.path()), found);
        for (std::string& fault : found) {
            if (fault.starts_with(scratch_.path().string())) {
                fault.erase(0, scratch_.path().string().size() + 1);
            }
        }
        return found;
    }

private:
    tests::Scratch scratch_{"tables"};
};

std::vector<std::string> faults(const std::string& name, const std::string& from, const std::string& to)
{
    return Overridden(name, from, to).faults();
}

}  // namespace

TEST_CASE("the shipped tables have no fault", "[scenarios][tables]")
{
    std::vector<std::string> found;
    const auto tables = scenarios::load_tables(scenarios::Assets{}, found);
    CHECK(found == std::vector<std::string>{});
    CHECK(tables.model.nerve.fast_half_mmHg == 110.0);
    CHECK(tables.model.muscles[sim::index(sim::Muscle::tibialis_anterior)].root_share[sim::index(sim::Root::L5)] ==
          0.60);
}

TEST_CASE("a mistake is named by file, line and key", "[scenarios][tables]")
{
    using Lines = std::vector<std::string>;
    CHECK(faults("model/nerve.toml", "value = 110.0", "value = 1100.0") ==
          Lines{"model/nerve.toml:5: fast_half_mmHg: 1100 is outside 20 to 300"});
    CHECK(faults("model/nerve.toml", "value = 110.0", "value = \"high\"") ==
          Lines{"model/nerve.toml:5: fast_half_mmHg: value is missing or not a number"});
    CHECK(faults("model/nerve.toml", "source = \"olmarker1990, pedowitz1992\"", "note = \"none\"") ==
          Lines{"model/nerve.toml:4: fast_half_mmHg: source is missing"});
    CHECK(faults("model/nerve.toml", "olmarker1990, pedowitz1992", "nobody2030") ==
          Lines{"model/nerve.toml:7: fast_half_mmHg: source nobody2030 is not in sources.toml"});
    CHECK(faults("model/nerve.toml", "kind = \"fitted\"", "kind = \"guessed\"") ==
          Lines{"model/nerve.toml:6: fast_half_mmHg: kind is measured, fitted or assumed"});
    CHECK(faults("model/types.toml", "posture_coupling = 0.6", "posture_coupling = 6") ==
          Lines{"model/types.toml:4: bulge: 6 is outside 0 to 1"});
    CHECK(faults("model/zones.toml", "[central]", "[centrall]").front().find("central") != std::string::npos);
    const auto unknown = faults("model/nerve.toml", "[fast_half_mmHg]", "[fast_haff_mmHg]");
    CHECK(std::find(unknown.begin(), unknown.end(), "model/nerve.toml:4: fast_haff_mmHg: unknown constant") !=
          unknown.end());
    CHECK(
        faults("model/nerve.toml", "[fast_half_mmHg]", "[fast_half_mmHg").front().starts_with("model/nerve.toml:4: "));
}

TEST_CASE("root shares that do not sum to one are refused", "[scenarios][tables]")
{
    CHECK(faults("model/muscles.toml", "L2 = 0.50", "L2 = 0.40") ==
          std::vector<std::string>{"model: root shares of iliopsoas do not sum to 1"});
}

TEST_CASE("every number says where it comes from, and an assumption says so", "[scenarios][tables][assets]")
{
    const auto& tables = tests::tables();
    CHECK(tables.provenance.size() > 150);
    std::size_t assumed = 0;
    for (const auto& [id, p] : tables.provenance) {
        CAPTURE(id);
        CHECK_FALSE(p.source.empty());
        const bool choice = p.source.find("teaching_model") != std::string::npos ||
                            p.source.find("proposed_reflex") != std::string::npos;
        if (choice) {
            CHECK(p.kind == "assumed");
        }
        if (p.kind == "assumed") {
            ++assumed;
        }
    }
    CHECK(assumed > 30);  // an honest model of this kind has many
}
