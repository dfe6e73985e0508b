#include "scenarios/tables/tables.h"

#include "tests/support/fixture.h"
#include "tests/support/scratch.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

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
        std::vector<scenarios::Fault> read;
        (void)scenarios::load_tables(scenarios::Assets(scratch_.path()), read);
        std::vector<std::string> found;
        scenarios::append(found, read);
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
    std::vector<scenarios::Fault> found;
    const auto tables = scenarios::load_tables(scenarios::Assets{}, found);
    CHECK(found == std::vector<scenarios::Fault>{});
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

namespace {

// "[tiptoe]" of the first row, and the keys that stand in any row of a table.
struct Shape {
    std::string first;
    std::set<std::string> keys;
};

Shape shape_of(const std::string& name)
{
    Shape shape;
    std::istringstream lines(*scenarios::Assets{}.read(name));
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with('[') && shape.first.empty()) {
            shape.first = line;
        } else if (const auto at = line.find(" = "); at != std::string::npos && line[0] != '#') {
            shape.keys.insert(line.substr(0, at));
        }
    }
    return shape;
}

// That `key` stands in the row after its header is a fault of `file:line: row: key`.
bool names(const std::vector<std::string>& found, const std::string& where, const std::string& key)
{
    return std::any_of(found.begin(), found.end(), [&](const std::string& fault) {
        return fault.starts_with(where) && fault.find(key) != std::string::npos &&
               fault.find("unknown") != std::string::npos;
    });
}

}  // namespace

TEST_CASE("a key of another table is refused in every table", "[scenarios][tables]")
{
    const std::vector<std::string> stems{"types",     "zones", "migrations", "nerves",     "postures", "onsets",
                                         "events",    "roots", "movements",  "muscles",    "reflexes", "other_diseases",
                                         "mechanics", "nerve", "muscle",     "inhibition", "bedside"};
    std::map<std::string, Shape> shapes;
    std::set<std::string> all;
    for (const std::string& stem : stems) {
        shapes[stem] = shape_of("model/" + stem + ".toml");
        REQUIRE_FALSE(shapes[stem].first.empty());
        all.insert(shapes[stem].keys.begin(), shapes[stem].keys.end());
    }
    REQUIRE(all.size() > 40);
    for (const auto& [stem, shape] : shapes) {
        const std::string name = "model/" + stem + ".toml";
        std::string foreign;
        std::vector<std::string> put;
        for (const std::string& key : all) {
            if (!shape.keys.contains(key) && key != "note") {  // a note may stand everywhere
                foreign += key + " = 0.5\n";
                put.push_back(key);
            }
        }
        const std::string text = *scenarios::Assets{}.read(name);
        const auto line = 1 + std::count(text.begin(), text.begin() + static_cast<long>(text.find(shape.first)), '\n');
        const std::string row = shape.first.substr(1, shape.first.size() - 2);
        const auto found = faults(name, shape.first + "\n", shape.first + "\n" + foreign);
        for (std::size_t i = 0; i < put.size(); ++i) {
            const std::string where = name + ":" + std::to_string(line + 1 + static_cast<long>(i)) + ": " + row;
            INFO(where << " " << put[i]);
            CHECK(names(found, where, put[i]));
        }
    }
}

TEST_CASE("keys that other tables have are named where they do not belong", "[scenarios][tables]")
{
    CHECK(faults("model/postures.toml", "[tiptoe]\n",
                 "[tiptoe]\nlower = 0.5\nroots = { L4 = 9 }\nparent = \"nonsense\"\n") ==
          std::vector<std::string>{"model/postures.toml:28: tiptoe: unknown key lower",
                                   "model/postures.toml:29: tiptoe: unknown key roots",
                                   "model/postures.toml:30: tiptoe: unknown key parent"});
}

TEST_CASE("a reflex says in which muscles it is seen, by their ids", "[scenarios][tables]")
{
    using Lines = std::vector<std::string>;
    CHECK(faults("model/reflexes.toml", "muscles = [\"vasti\", \"rectus_femoris\"]", "muscles = [\"quadriceps\"]") ==
          Lines{"model/reflexes.toml:4: patellar: muscles must name muscles of muscles.toml, not \"quadriceps\""});
    CHECK(faults("model/reflexes.toml", "muscles = [\"vasti\", \"rectus_femoris\"]\n", "") ==
          Lines{"model/reflexes.toml:3: patellar: muscles is missing"});
    CHECK(faults("model/reflexes.toml", "muscles = [\"vasti\", \"rectus_femoris\"]", "muscles = []") ==
          Lines{"model: the patellar reflex names no muscle"});
}
