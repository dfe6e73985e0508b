// The body as a file for other programs: what a person meets in Blender's outliner.

#include "tests/support/catch.h"
#include "tests/support/paths.h"
#include "tests/support/scratch.h"
#include "tests/support/shell.h"

#include <cstdint>
#include <cstring>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include <nlohmann/json.hpp>

using namespace l5s1;

TEST_CASE("every body of the exported mesh has a name of its own, and none lies within another", "[export][program]")
{
    const tests::Scratch scratch("export_mesh");
    const std::string out = (scratch.path() / "body.glb").string();
    const auto ran = tests::shell("'" L5S1_BINARY_DIR "/l5s1' export-mesh --out '" + out + "'");
    CAPTURE(ran.out);
    REQUIRE(ran.status == 0);
    std::ifstream file(out, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    REQUIRE(bytes.size() > 20);
    std::uint32_t length = 0;  // of the JSON, after the header of 12 bytes
    std::memcpy(&length, bytes.data() + 12, sizeof length);
    const auto gltf = nlohmann::json::parse(bytes.substr(20, length));
    std::set<std::string> names;
    for (const auto& node : gltf["nodes"]) {
        const auto name = node["name"].get<std::string>();
        CAPTURE(name);
        CHECK(names.insert(name).second);
        CHECK(name.find('_') == std::string::npos);
    }
    CHECK(names.size() > 100);
    CHECK(names.contains("Ligamentum flavum 5.L"));
}
