#include "render/scene/picture/gltf.h"
#include "render/scene/picture/mesh_catalogue.h"
#include "scenarios/text/strings.h"
#include "scenarios/text/terms.h"
#include "tests/render/anatomy/body.h"
#include "tests/support/fixture.h"

#include <nlohmann/json.hpp>

#include <cstring>
#include <set>

using namespace l5s1;

namespace {

anatomy::Mesh triangle()
{
    anatomy::Mesh mesh;
    mesh.name = "tibialis_anterior";
    mesh.tissue = anatomy::Tissue::muscle;
    for (const glm::vec3 p : {glm::vec3(100, 0, 0), glm::vec3(110, 0, 0), glm::vec3(100, 20, 0)}) {
        anatomy::Vertex v;
        v.position = p;
        v.normal = {0, 0, 1};
        v.atrophy = {0, 0, -4};
        mesh.vertices.push_back(v);
    }
    mesh.indices = {0, 1, 2};
    return mesh;
}

std::uint32_t word(const std::string& bytes, std::size_t at)
{
    std::uint32_t value = 0;
    std::memcpy(&value, bytes.data() + at, sizeof value);
    return value;
}

struct Read {
    nlohmann::json json;
    std::string binary;
};

// By the rules of the container: a header, a chunk of JSON, a chunk of bytes, all in fours.
Read read(const std::string& bytes)
{
    REQUIRE(bytes.size() > 28);
    CHECK(bytes.substr(0, 4) == "glTF");
    CHECK(word(bytes, 4) == 2);
    CHECK(word(bytes, 8) == bytes.size());
    const std::size_t length = word(bytes, 12);
    CHECK(length % 4 == 0);
    CHECK(bytes.substr(16, 4) == "JSON");
    const std::size_t next = 20 + length;
    CHECK(word(bytes, next) == bytes.size() - next - 8);
    return {nlohmann::json::parse(bytes.substr(20, length)), bytes.substr(next + 8)};
}

glm::vec3 position(const Read& file, std::size_t mesh, std::size_t vertex)
{
    const auto& attributes = file.json["meshes"][mesh]["primitives"][0]["attributes"];
    const auto& accessor = file.json["accessors"][attributes["POSITION"].get<std::size_t>()];
    const auto& view = file.json["bufferViews"][accessor["bufferView"].get<std::size_t>()];
    glm::vec3 p(0);
    std::memcpy(&p, file.binary.data() + view["byteOffset"].get<std::size_t>() + 12 * vertex, sizeof p);
    return p;
}

scene::Look look()
{
    std::vector<std::string> faults;
    auto read_look = scene::load_look(scenarios::Assets{}, faults);
    REQUIRE(faults.empty());
    return read_look;
}

}  // namespace

TEST_CASE("a glTF file is in metres, mirrored on the right, and thinner where the muscle is", "[gltf]")
{
    const anatomy::Mesh mesh = triangle();
    scene::GltfPart left;
    left.mesh = &mesh;
    left.sided = true;
    left.name = "Musculus tibialis anterior";
    left.key = "muscle.tibialis_anterior";
    left.fma = "FMA22532";
    scene::GltfPart right = left;
    right.side = sim::Side::right;
    right.mirrored = true;
    right.lost_bulk = 0.5;
    const std::string bytes = scene::gltf_binary({left, right}, look(), "a case");
    CHECK(bytes == scene::gltf_binary({left, right}, look(), "a case"));
    const Read file = read(bytes);

    CHECK(file.json["nodes"][0]["name"] == "Musculus tibialis anterior.L");
    CHECK(file.json["nodes"][1]["name"] == "Musculus tibialis anterior.R");
    CHECK(file.json["nodes"][1]["extras"]["l5s1"]["side"] == "R");
    CHECK(file.json["nodes"][0]["extras"]["l5s1"]["fma"] == "FMA22532");
    CHECK(position(file, 0, 1) == glm::vec3(0.11f, 0, 0));
    CHECK(position(file, 1, 1) == glm::vec3(-0.11f, 0, -0.002f));
    CHECK(file.json["materials"].size() == 1);
    for (const auto& view : file.json["bufferViews"]) {
        CHECK(view["byteOffset"].get<std::size_t>() % 4 == 0);
        CHECK(view["byteOffset"].get<std::size_t>() + view["byteLength"].get<std::size_t>() <= file.binary.size());
    }
    // mirrored surfaces keep their outside: the order of the corners turns
    const auto corners = [&](std::size_t m) {
        const auto& accessor =
            file.json["accessors"][file.json["meshes"][m]["primitives"][0]["indices"].get<std::size_t>()];
        std::array<std::uint32_t, 3> order{};
        std::memcpy(
            order.data(),
            file.binary.data() +
                file.json["bufferViews"][accessor["bufferView"].get<std::size_t>()]["byteOffset"].get<std::size_t>(),
            sizeof order);
        return order;
    };
    CHECK(corners(0) == std::array<std::uint32_t, 3>{0, 1, 2});
    CHECK(corners(1) == std::array<std::uint32_t, 3>{0, 2, 1});
}

TEST_CASE("codes of structures are well formed, each of one structure, and of structures that have a name", "[gltf]")
{
    std::vector<std::string> faults;
    const auto terms = scenarios::load_terms(scenarios::Assets{}, faults);
    CHECK(faults.empty());
    std::set<std::string> fma;
    for (const auto& [key, term] : terms) {
        CAPTURE(key);
        CHECK(tests::strings().has(key));
        CHECK_FALSE((term.fma.empty() && term.ta98.empty()));
        if (!term.fma.empty()) {
            CHECK(term.fma.starts_with("FMA"));
            CHECK(term.fma.find_first_not_of("0123456789", 3) == std::string::npos);
            CHECK(fma.insert(term.fma).second);
        }
        if (!term.ta98.empty()) {
            CHECK(term.ta98.size() == 12);
            CHECK(term.ta98[0] == 'A');
        }
    }
    // in FMA a disc is named after the vertebra above it
    CHECK(terms.at("structure.disc_l4_l5").fma == "FMA16036");
    CHECK(terms.at("structure.disc_l5_s1").fma == "FMA16037");
}

TEST_CASE("all that can be pointed at has an English, a Chinese and a Latin name, and a reading of the Chinese",
          "[gltf]")
{
    const scene::MeshCatalogue catalogue(test::atlas().meshes);
    REQUIRE(catalogue.structures().size() > 100);
    for (const scene::Structure& structure : catalogue.structures()) {
        CAPTURE(structure.name);
        if (structure.group == anatomy::Group::cut) {
            CHECK(catalogue.find(structure.name.substr(0, structure.name.find("_cut"))));  // has its whole bone's name
            continue;
        }
        // a muscle of the model has its names under its own id
        const std::string id = structure.muscle ? std::string(sim::id(*structure.muscle)) : structure.name;
        const std::string key = (structure.muscle ? "muscle." : "structure.") + id;
        const auto& entries = tests::strings().entries();
        REQUIRE(entries.contains(key));
        const scenarios::Entry& entry = entries.find(key)->second;
        CHECK_FALSE(entry.words.in(scenarios::Language::english).empty());
        CHECK_FALSE(entry.words.in(scenarios::Language::chinese).empty());
        CHECK_FALSE(entry.latin.empty());
        CHECK_FALSE(entry.pinyin.empty());
    }
}
