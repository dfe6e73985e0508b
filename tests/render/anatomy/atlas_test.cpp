#include "render/anatomy/mesh/mesh_tools.h"
#include "sim/model/anatomy.h"
#include "tests/render/anatomy/body.h"
#include "tests/support/catch.h"

#include <map>
#include <set>
#include <tuple>

using namespace l5s1;
using namespace l5s1::anatomy;
using test::atlas;
using test::geometry;

namespace {

// Edges that have no partner running the other way, once equal places are one.
std::size_t open_edges(const Mesh& mesh, float below_y)
{
    std::map<std::tuple<float, float, float>, std::uint32_t> places;
    std::vector<std::uint32_t> place_of;
    for (const Vertex& v : mesh.vertices) {
        const auto key = std::make_tuple(v.position.x, v.position.y, v.position.z);
        place_of.push_back(places.emplace(key, static_cast<std::uint32_t>(places.size())).first->second);
    }
    std::map<std::pair<std::uint32_t, std::uint32_t>, int> balance;
    for (std::size_t i = 0; i < mesh.indices.size(); i += 3) {
        for (std::size_t k = 0; k < 3; ++k) {
            const std::uint32_t from = mesh.indices[i + k], to = mesh.indices[i + (k + 1) % 3];
            if (mesh.vertices[from].position.y > below_y || mesh.vertices[to].position.y > below_y) {
                continue;
            }
            const std::uint32_t a = place_of[from], b = place_of[to];
            if (a != b) {
                balance[std::minmax(a, b)] += a < b ? 1 : -1;
            }
        }
    }
    return static_cast<std::size_t>(
        std::count_if(balance.begin(), balance.end(), [](const auto& edge) { return edge.second != 0; }));
}

std::size_t drawn_triangles(int level_of_detail)
{
    std::size_t sum = 0;
    for (const Mesh& mesh : atlas().meshes) {
        // sawn vertebrae stand in for whole ones, never beside them
        if (mesh.level_of_detail == level_of_detail && mesh.group != Group::cut) {
            sum += triangle_count(mesh) * (mesh.laterality == Laterality::paired ? 2 : 1);
        }
    }
    return sum;
}

vec3 end_of(const Mesh& nerve, bool far_end)
{
    vec3 sum(0);
    float count = 0;
    for (const Vertex& v : nerve.vertices) {
        if (std::fabs(v.along - (far_end ? 1.0f : 0.0f)) < 1e-4f) {
            sum += v.position;
            count += 1;
        }
    }
    return sum / count;
}

}  // namespace

TEST_CASE("every mesh is closed, has unit normals and sane values")
{
    for (const Mesh& mesh : atlas().meshes) {
        INFO(mesh.name << " level " << mesh.level_of_detail);
        REQUIRE(!mesh.indices.empty());
        for (const std::uint32_t index : mesh.indices) {
            REQUIRE(index < mesh.vertices.size());
        }
        bool sane = true;
        for (const Vertex& v : mesh.vertices) {
            sane = sane && std::fabs(glm::length(v.normal) - 1.0f) < 1e-3f && v.occlusion >= 0.0f &&
                   v.occlusion <= 1.0f && v.mask >= 0.0f && v.mask <= 1.0f && v.along >= 0.0f && v.along <= 1.0f &&
                   glm::length(v.position) < 1100.0f && glm::length(v.atrophy) < 45.0f;
        }
        CHECK(sane);
        // the skin is open at the hip, where it has faded out
        const float below_y = mesh.group == Group::skin ? -80.0f : 1e4f;
        if (mesh.level_of_detail == 0) {
            CHECK(open_edges(mesh, below_y) == 0);
        }
    }
}

TEST_CASE("the body stays within its triangles: 400 000 when still, about 100 000 when moving, half of it from far")
{
    CHECK(drawn_triangles(0) <= 400'000);
    CHECK(drawn_triangles(0) >= 250'000);
    CHECK(drawn_triangles(1) <= 105'000);
    CHECK(drawn_triangles(1) >= 60'000);
    CHECK(drawn_triangles(2) <= 55'000);
    CHECK(drawn_triangles(2) >= 20'000);
}

TEST_CASE("the sets for moving pictures have every structure of the full set")
{
    for (const Mesh& mesh : atlas().meshes) {
        INFO(mesh.name);
        for (const int level : {0, 1, 2}) {
            CHECK(atlas().find(mesh.name, level) != nullptr);
        }
    }
}

TEST_CASE("all muscles of the model can be seen wasting")
{
    for (const std::string_view id : sim::kIds<sim::Muscle>) {
        INFO(id);
        const auto follows = [&](const Mesh& m) { return m.tissue == Tissue::muscle && m.follows == id; };
        const auto found = std::find_if(atlas().meshes.begin(), atlas().meshes.end(), follows);
        REQUIRE(found != atlas().meshes.end());
        CHECK(found->group == Group::muscle);
        CHECK(found->laterality == Laterality::paired);
    }
    for (const Mesh& mesh : atlas().meshes) {
        if (!mesh.follows.empty()) {
            INFO(mesh.name);
            CHECK(std::find(sim::kIds<sim::Muscle>.begin(), sim::kIds<sim::Muscle>.end(), mesh.follows) !=
                  sim::kIds<sim::Muscle>.end());
        }
    }
}

TEST_CASE("the structures that views and labels name are there")
{
    for (const char* name :
         {"vertebra_l1",     "vertebra_l2",     "vertebra_l3",     "vertebra_l4",
          "vertebra_l5",     "vertebra_l1_cut", "vertebra_l2_cut", "vertebra_l3_cut",
          "vertebra_l4_cut", "vertebra_l5_cut", "sacrum_cut",      "sacrum",
          "coccyx",          "disc_l1_l2",      "disc_l2_l3",      "disc_l3_l4",
          "disc_l4_l5",      "disc_l5_s1",      "dural_sac",       "posterior_longitudinal_ligament"}) {
        INFO(name);
        CHECK(test::mesh(name).laterality == Laterality::midline);
    }
    for (const char* name : {"hip_bone",
                             "femur",
                             "patella",
                             "tibia",
                             "fibula",
                             "talus",
                             "calcaneus",
                             "navicular",
                             "cuboid",
                             "metatarsal_1",
                             "distal_phalanx_5",
                             "root_l1",
                             "root_l2",
                             "root_l3",
                             "root_l4",
                             "root_l5",
                             "root_s1",
                             "root_s2",
                             "sciatic_nerve",
                             "tibial_nerve",
                             "common_fibular_nerve",
                             "deep_fibular_nerve",
                             "superficial_fibular_nerve",
                             "sural_nerve",
                             "femoral_nerve",
                             "obturator_nerve",
                             "superior_gluteal_nerve",
                             "inferior_gluteal_nerve",
                             "calcaneal_tendon",
                             "iliotibial_tract",
                             "skin"}) {
        INFO(name);
        CHECK(test::mesh(name).laterality == Laterality::paired);
    }
}

TEST_CASE("foot bones are 26, all left of the midline")
{
    std::size_t count = 0;
    for (const Bone& bone : geometry().bones) {
        count += bone.frame == BoneFrame::foot ? 1 : 0;
    }
    CHECK(count == 26);
    for (const Mesh& mesh : atlas().meshes) {
        if (mesh.group == Group::limb_bone) {
            INFO(mesh.name);
            CHECK(mesh.vertices.front().position.x > 0.0f);
        }
    }
}

TEST_CASE("roots and nerves carry shares of roots that sum to one, nothing else does")
{
    for (const Mesh& mesh : atlas().meshes) {
        INFO(mesh.name);
        float sum = 0;
        for (const float share : mesh.root_share) {
            sum += share;
        }
        CHECK_THAT(sum, WithinAbs(mesh.tissue == Tissue::nerve ? 1.0 : 0.0, 1e-3));
    }
    // L2, L3, L4, L5, S1, S2
    CHECK(test::mesh("root_l5").root_share[3] == 1.0f);
    CHECK(test::mesh("root_s1").root_share[4] == 1.0f);
    CHECK(test::mesh("deep_fibular_nerve").root_share[3] > 0.5f);
    CHECK(test::mesh("tibial_nerve").root_share[4] > test::mesh("tibial_nerve").root_share[3]);
}

TEST_CASE("a pulse runs on without a jump from root to toe")
{
    for (const NerveShape& nerve : geometry().nerves) {
        const Mesh& own = test::mesh(nerve.id);
        for (const bool far_end : {false, true}) {
            const std::string& other_name = far_end ? nerve.joins : nerve.parent;
            if (other_name.empty()) {
                continue;
            }
            INFO(nerve.id << (far_end ? " joins " : " leaves ") << other_name);
            const Mesh& other = test::mesh(other_name);
            const vec3 end = end_of(own, far_end);
            const auto nearest =
                std::min_element(other.vertices.begin(), other.vertices.end(), [&](const Vertex& a, const Vertex& b) {
                    return glm::length(a.position - end) < glm::length(b.position - end);
                });
            CHECK(glm::length(nearest->position - end) < 11.0f);
            const float own_way = own.path_start_mm + (far_end ? own.path_length_mm : 0.0f);
            const float other_way = other.path_start_mm + nearest->along * other.path_length_mm;
            // the mesh is simplified: its vertices stand some millimetres apart along it
            CHECK_THAT(own_way, WithinAbs(static_cast<double>(other_way), 14.0));
        }
    }
    // L5 to the dorsum of the foot is about as long as a leg: 1.0-1.3 m
    const Mesh& last = test::mesh("deep_fibular_nerve");
    CHECK(last.path_start_mm + last.path_length_mm > 1000.0f);
    CHECK(last.path_start_mm + last.path_length_mm < 1300.0f);
}

TEST_CASE("packing keeps the body to a hundredth of a millimetre")
{
    Atlas one;
    one.source_hash = 42;
    one.meshes.push_back(test::mesh("gastrocnemius_medial"));
    const std::string bytes = pack_atlas(one);
    CHECK(packed_source_hash(bytes) == 42u);
    const auto back = read_atlas(bytes);
    REQUIRE(back);
    const Mesh &a = one.meshes[0], &b = back->meshes[0];
    CHECK(b.name == a.name);
    CHECK(b.follows == "gastrocnemius_medial");
    CHECK(b.indices == a.indices);
    REQUIRE(b.vertices.size() == a.vertices.size());
    for (std::size_t i = 0; i < a.vertices.size(); ++i) {
        CHECK(glm::length(a.vertices[i].position - b.vertices[i].position) < 0.01f);
        CHECK(glm::dot(a.vertices[i].normal, b.vertices[i].normal) > 0.9999f);
        CHECK(glm::length(a.vertices[i].atrophy - b.vertices[i].atrophy) < 0.01f);
        CHECK(std::fabs(a.vertices[i].around - b.vertices[i].around) < 1e-3f);
    }
}

TEST_CASE("bytes that are no atlas, or half of one, are refused")
{
    CHECK(!read_atlas(""));
    CHECK(!read_atlas("L5S1ATL2"));
    CHECK(!packed_source_hash("L5S1"));
    Atlas one;
    one.meshes.push_back(test::mesh("patella"));
    const std::string bytes = pack_atlas(one);
    for (const std::size_t size : {std::size_t{20}, std::size_t{60}, bytes.size() / 2, bytes.size() - 1}) {
        CHECK(!read_atlas(std::string_view(bytes).substr(0, size)));
    }
    std::string broken = bytes;
    broken[broken.size() - 1] = '\xff';  // an index beyond the vertices
    broken[broken.size() - 2] = '\xff';
    CHECK(!read_atlas(broken));
}
