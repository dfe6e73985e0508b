#include "tests/render/anatomy/body.h"
#include "tests/support/catch.h"
#include "tests/support/paths.h"
#include "tests/support/scratch.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <sys/wait.h>

using namespace l5s1;
namespace fs = std::filesystem;

namespace {

std::string contents(const fs::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

// The geometry files in a directory of their own, one of them changed.
class Changed {
public:
    Changed(const std::string& file, const std::string& from, const std::string& to)
    {
        fs::copy(L5S1_SOURCE_DIR "/assets/geometry", scratch_.path() / "geometry");
        std::string text = contents(scratch_.path() / "geometry" / file);
        const auto at = text.find(from);
        REQUIRE(at != std::string::npos);
        text.replace(at, from.size(), to);
        std::ofstream(scratch_.path() / "geometry" / file, std::ios::binary) << text;
        line_ = 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n');
    }

    [[nodiscard]] std::vector<std::string> faults() const
    {
        return anatomy::read_geometry(scenarios::Assets(scratch_.path())).faults;
    }
    [[nodiscard]] fs::path geometry() const { return scratch_.path() / "geometry"; }
    [[nodiscard]] std::ptrdiff_t line() const { return line_; }

private:
    tests::Scratch scratch_{"geometry"};
    std::ptrdiff_t line_ = 0;
};

int run(const std::string& command)
{
    return WEXITSTATUS(std::system((command + " > /dev/null 2>&1").c_str()));
}

const std::string kBake = L5S1_BINARY_DIR "/anatomy_bake";

}  // namespace

TEST_CASE("the geometry that is shipped has no mistake")
{
    CHECK(anatomy::read_geometry(scenarios::Assets(fs::path(L5S1_SOURCE_DIR "/assets"))).faults.empty());
}

TEST_CASE("a number out of range is named with file, line and key")
{
    const Changed changed("vertebrae.toml", "canal_width_mm = 23", "canal_width_mm = 230");
    const auto faults = changed.faults();
    REQUIRE(faults.size() == 1);
    INFO(faults[0]);
    CHECK(faults[0].find("vertebrae.toml:" + std::to_string(changed.line()) + ": canal_width_mm: ") !=
          std::string::npos);
}

TEST_CASE("broken rows, unknown shapes, thin knots and wrong shares are reported, each in its line")
{
    const auto one = [](const char* file, const char* from, const char* to, const char* what) {
        const Changed changed(file, from, to);
        const auto faults = changed.faults();
        INFO(from << " -> " << to);
        REQUIRE(!faults.empty());
        INFO(faults[0]);
        CHECK(faults[0].find(std::string(file) + ":" + std::to_string(changed.line()) + ": ") != std::string::npos);
        CHECK(faults[0].find(what) != std::string::npos);
    };
    one("limb.toml", "centre_mm = [142, 22, 34]", "centre_mm = [142, 22]", "centre_mm: needs a row of 3 numbers");
    one("foot.toml", "shape = \"cone\"", "shape = \"cube\"", "unknown shape \"cube\"");
    one("nerves.toml", "share = [0, 0, 1, 0, 0, 0]", "share = [0, 0, 1, 0, 1, 0]", "share: must sum to 1");
    one("nerves.toml", "[\"root_l4\", 6, 1.2, 1.2]", "[\"root_l4\", 60, 1.2, 1.2]", "no such knot of a root");
    one("muscles.toml", "fibre_turns = 0.16", "fibre_turns = \"much\"", "fibre_turns");
    one("skin.toml", "voxel_mm = 4", "voxel_mm = nan", "voxel_mm");
}

TEST_CASE("a muscle's misspelt key is reported")
{
    const Changed misspelt("muscles.toml", "follows = \"soleus\"", "folows = \"soleus\"");
    const auto faults = misspelt.faults();
    CHECK(std::any_of(faults.begin(), faults.end(),
                      [](const std::string& fault) { return fault.find("folows") != std::string::npos; }));
}

TEST_CASE("the bake says what is wrong and exits 2, and does nothing when nothing changed")
{
    CHECK(run(kBake) == 2);
    CHECK(run(kBake + " --geometry /nowhere --out x") == 2);
    const Changed changed("vertebrae.toml", "canal_width_mm = 23", "canal_width_mm = 230");
    CHECK(run(kBake + " --geometry " + changed.geometry().string() + " --out " + (changed.geometry() / "x").string()) ==
          2);

    const fs::path copy = changed.geometry() / "anatomy.bin";
    fs::copy_file(L5S1_BINARY_DIR "/anatomy.bin", copy);
    const std::string before = contents(copy);
    fs::last_write_time(copy, fs::last_write_time(copy) - std::chrono::hours(1));
    const auto old = fs::last_write_time(copy);
    CHECK(run(kBake + " --geometry " L5S1_SOURCE_DIR "/assets/geometry --out " + copy.string()) == 0);
    CHECK(contents(copy) == before);
    CHECK(fs::last_write_time(copy) > old);
}
