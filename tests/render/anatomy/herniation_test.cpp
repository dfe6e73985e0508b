#include "render/anatomy/herniation/herniation.h"
#include "render/anatomy/herniation/ligament.h"
#include "render/anatomy/mesh/mesh_tools.h"
#include "tests/render/anatomy/body.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace l5s1;
using namespace l5s1::anatomy;
using sim::HerniationType;
using sim::Level;
using sim::Side;
using sim::Zone;

namespace {

const Herniation& herniation()
{
    static const Herniation value(test::geometry(), test::atlas());
    return value;
}

const PressedRoot* find(const HerniationMeshes& h, std::size_t root, Side side)
{
    const auto is = [&](const PressedRoot& r) { return r.side == side && r.name == root_name(test::geometry(), root); };
    const auto found = std::find_if(h.roots.begin(), h.roots.end(), is);
    return found == h.roots.end() ? nullptr : &*found;
}

const Mesh& disc(const HerniationMeshes& h)
{
    return h.meshes.front();
}

template <class Check>
void for_all(const Check& check)
{
    for (const Level level : {Level::L1_L2, Level::L2_L3, Level::L3_L4, Level::L4_L5, Level::L5_S1}) {
        for (const HerniationType type : {HerniationType::bulge, HerniationType::protrusion, HerniationType::extrusion,
                                          HerniationType::sequestration}) {
            INFO(sim::kIds<Level>[static_cast<std::size_t>(level)]
                 << " " << sim::kIds<HerniationType>[static_cast<std::size_t>(type)]);
            check(level, type);
        }
    }
}

}  // namespace

TEST_CASE("nothing comes out of a disc at severity 0")
{
    for_all([](Level level, HerniationType type) {
        const HerniationMeshes h =
            herniation().build({level, Side::left, Zone::subarticular, type, 0.0}, HerniationDetail::coarse);
        CHECK(h.meshes.empty());
        CHECK(h.roots.empty());
        CHECK(h.size_mm == 0.0f);
    });
}

TEST_CASE("resting roots and sac touch no healthy disc")
{
    const Geometry& g = test::geometry();
    const Stack s = stack(g);
    for (std::size_t level = 0; level < kLumbarCount; ++level) {
        const Disc healthy(g, level);
        for (std::size_t root = 0; root < kRootCount; ++root) {
            const Loft loft = root_loft(g, s, root, 1.0f);
            for (int i = 0; i <= 40; ++i) {
                const Section at = loft.at(static_cast<float>(i) / 40.0f);
                CHECK(healthy.distance(apply(glm::inverse(s.disc[level]), at.position)) > at.mean_radius() * 0.9f);
            }
        }
    }
}

TEST_CASE("a subarticular herniation presses the traversing root of its side, and that one most")
{
    for_all([](Level level, HerniationType type) {
        for (const Side side : {Side::left, Side::right}) {
            const HerniationMeshes h =
                herniation().build({level, side, Zone::subarticular, type, 1.0}, HerniationDetail::coarse);
            const PressedRoot* root = find(h, Herniation::traversing_root(level), side);
            REQUIRE(root != nullptr);
            CHECK(root == &h.roots.front());
            CHECK(root->displacement_mm > (type == HerniationType::bulge ? 1.0f : 3.5f));
            CHECK(std::fabs(root->contact_mm) < 0.6f);
            CHECK((root->place_mm.x > 0.0f) == (side == Side::left));
            REQUIRE(h.press_mm[0].has_value());
            CHECK((h.press_mm[0]->x > 0.0f) == (side == Side::left));
            for (const PressedRoot& other : h.roots) {
                CHECK((other.side == side || other.displacement_mm < 1.5f));
            }
        }
    });
}

TEST_CASE("a foraminal or extraforaminal herniation presses the exiting root and spares the traversing one")
{
    for_all([](Level level, HerniationType type) {
        for (const Zone zone : {Zone::foraminal, Zone::extraforaminal}) {
            const HerniationMeshes h =
                herniation().build({level, Side::right, zone, type, 1.0}, HerniationDetail::coarse);
            REQUIRE(!h.roots.empty());
            const PressedRoot& root = h.roots.front();
            CHECK(root.name == root_name(test::geometry(), Herniation::exiting_root(level)));
            CHECK(root.side == Side::right);
            CHECK(root.displacement_mm > (type == HerniationType::bulge ? 1.0f : 3.0f));
            const PressedRoot* traversing = find(h, Herniation::traversing_root(level), Side::right);
            CHECK((traversing == nullptr || traversing->displacement_mm < 0.5f * root.displacement_mm));
        }
    });
}

TEST_CASE("a central herniation presses both traversing roots and no exiting one")
{
    for_all([](Level level, HerniationType type) {
        const HerniationMeshes h =
            herniation().build({level, Side::left, Zone::central, type, 1.0}, HerniationDetail::coarse);
        const PressedRoot* left = find(h, Herniation::traversing_root(level), Side::left);
        const PressedRoot* right = find(h, Herniation::traversing_root(level), Side::right);
        REQUIRE(left != nullptr);
        REQUIRE(right != nullptr);
        CHECK(left->displacement_mm > 0.4f);
        CHECK(right->displacement_mm > 0.4f);
        const PressedRoot* exiting = find(h, Herniation::exiting_root(level), Side::left);
        CHECK((exiting == nullptr || exiting->displacement_mm < 0.5f));
    });
}

TEST_CASE("more severity never means a smaller herniation or a root less displaced")
{
    for_all([](Level level, HerniationType type) {
        float size = 0, displacement = 0;
        for (const double severity : {0.05, 0.1, 0.3, 0.5, 0.75, 1.0}) {
            const HerniationMeshes h =
                herniation().build({level, Side::left, Zone::subarticular, type, severity}, HerniationDetail::coarse);
            const PressedRoot* root = find(h, Herniation::traversing_root(level), Side::left);
            CHECK(h.size_mm >= size);
            const float now = root != nullptr ? root->displacement_mm : 0.0f;
            CHECK(now >= displacement - 0.15f);
            size = h.size_mm;
            displacement = now;
        }
    });
}

TEST_CASE("the disc bulges on the side that is said, red with nucleus there")
{
    const auto count = [](const Mesh& mesh, bool left) {
        return std::count_if(mesh.vertices.begin(), mesh.vertices.end(),
                             [&](const Vertex& v) { return v.mask > 0.5f && (v.position.x > 0.0f) == left; });
    };
    const HerniationMeshes left = herniation().build(
        {Level::L4_L5, Side::left, Zone::subarticular, HerniationType::extrusion, 0.8}, HerniationDetail::fine);
    CHECK(disc(left).name == "disc_l4_l5");
    CHECK(count(disc(left), true) > 50);
    CHECK(count(disc(left), true) > 4 * count(disc(left), false));
    const HerniationMeshes right = herniation().build(
        {Level::L4_L5, Side::right, Zone::subarticular, HerniationType::extrusion, 0.8}, HerniationDetail::fine);
    CHECK(count(disc(right), false) > 50);
    CHECK(count(disc(right), false) > 4 * count(disc(right), true));
    CHECK_THAT(left.size_mm, WithinAbs(static_cast<double>(right.size_mm), 0.5));
}

TEST_CASE("a sequestered fragment is free of its disc, an extrusion is not")
{
    // parts of the mesh that no triangle joins
    const auto pieces = [](const Mesh& mesh) {
        std::vector<std::uint32_t> root(mesh.vertices.size());
        for (std::uint32_t i = 0; i < root.size(); ++i) {
            root[i] = i;
        }
        const auto top = [&](std::uint32_t i) {
            while (root[i] != i) {
                i = root[i] = root[root[i]];
            }
            return i;
        };
        const auto join = [&](std::uint32_t a, std::uint32_t b) { root[top(a)] = top(b); };
        for (std::size_t i = 0; i < mesh.indices.size(); i += 3) {
            join(mesh.indices[i], mesh.indices[i + 1]);
            join(mesh.indices[i], mesh.indices[i + 2]);
        }
        // vertices doubled at the seam are one
        for (std::uint32_t i = 0; i < root.size(); ++i) {
            for (std::uint32_t k = i + 1; k < root.size(); ++k) {
                if (mesh.vertices[i].position == mesh.vertices[k].position) {
                    join(i, k);
                }
            }
        }
        std::size_t count = 0;
        for (std::uint32_t i = 0; i < root.size(); ++i) {
            count += root[i] == i ? 1u : 0u;
        }
        return count;
    };
    for (const Level level : {Level::L3_L4, Level::L4_L5, Level::L5_S1}) {
        const auto at = [&](HerniationType type) {
            return herniation().build({level, Side::right, Zone::subarticular, type, 0.9}, HerniationDetail::coarse);
        };
        CHECK(pieces(disc(at(HerniationType::sequestration))) == 2);
        CHECK(pieces(disc(at(HerniationType::extrusion))) == 1);
    }
}

TEST_CASE("live meshes are sound, stand in for those of the atlas and keep its pulses")
{
    for (const HerniationDetail detail : {HerniationDetail::coarse, HerniationDetail::fine}) {
        const HerniationMeshes h =
            herniation().build({Level::L5_S1, Side::left, Zone::central, HerniationType::extrusion, 0.9}, detail);
        for (const Mesh& mesh : h.meshes) {
            INFO(mesh.name);
            const Mesh& rest = test::mesh(mesh.name);
            CHECK(mesh.path_start_mm == rest.path_start_mm);
            CHECK_THAT(mesh.path_length_mm, WithinAbs(static_cast<double>(rest.path_length_mm), 0.01));
            bool sound = true;
            bool shaded = false;
            for (const Vertex& v : mesh.vertices) {
                sound = sound && std::fabs(glm::length(v.normal) - 1.0f) < 1e-3f && glm::length(v.position) < 300.0f;
                shaded = shaded || v.occlusion < 0.9f;
            }
            CHECK(sound);
            CHECK(shaded);
            for (const std::uint32_t index : mesh.indices) {
                REQUIRE(index < mesh.vertices.size());
            }
        }
    }
}

TEST_CASE("no vertex of the sac or of a pressed root is left inside the herniation")
{
    const HerniationRequest request{Level::L4_L5, Side::right, Zone::subarticular, HerniationType::protrusion, 1.0};
    const HerniationMeshes h = herniation().build(request, HerniationDetail::fine);
    const Stack s = stack(test::geometry());
    const Protruded shape = herniation().protruded(request);
    const Disc pressed(test::geometry(), 3, std::span(&shape, 1));
    const mat4 into = glm::inverse(s.disc[3]);
    for (const Mesh& mesh : h.meshes) {
        if (mesh.tissue == Tissue::dura) {
            float deepest = 0;
            for (const Vertex& v : mesh.vertices) {
                deepest = std::min(deepest, pressed.distance(apply(into, v.position)));
            }
            CHECK(deepest > -0.3f);
        }
    }
}

TEST_CASE("two herniations bulge two discs, and each presses its own root")
{
    const std::vector<HerniationRequest> both{
        {Level::L4_L5, Side::left, Zone::subarticular, HerniationType::extrusion, 0.8},
        {Level::L5_S1, Side::right, Zone::subarticular, HerniationType::protrusion, 0.7}};
    const HerniationMeshes h = herniation().build(both, HerniationDetail::coarse);
    const auto count = [&](std::string_view name) {
        return std::count_if(h.meshes.begin(), h.meshes.end(), [&](const Mesh& m) { return m.name == name; });
    };
    CHECK(count("disc_l4_l5") == 1);
    CHECK(count("disc_l5_s1") == 1);
    CHECK(count("dural_sac") == 1);
    REQUIRE(h.press_mm[0].has_value());
    REQUIRE(h.press_mm[1].has_value());
    CHECK_FALSE(h.press_mm[2].has_value());
    CHECK(h.press_mm[0]->x > 0.0f);
    CHECK(h.press_mm[1]->x < 0.0f);
    CHECK(h.press_mm[0]->y > h.press_mm[1]->y + 20.0f);
    for (std::size_t n = 0; n < both.size(); ++n) {
        const HerniationMeshes alone = herniation().build(both[n], HerniationDetail::coarse);
        const std::size_t target = Herniation::traversing_root(both[n].level);
        const PressedRoot* root = find(h, target, both[n].side);
        REQUIRE(root != nullptr);
        CHECK_THAT(root->displacement_mm,
                   WithinAbs(static_cast<double>(find(alone, target, both[n].side)->displacement_mm), 1.0));
        CHECK(glm::distance(*h.press_mm[n], *alone.press_mm[0]) < 4.0f);
    }
}

TEST_CASE("two herniations of one disc stand out on both sides")
{
    const std::vector<HerniationRequest> both{
        {Level::L4_L5, Side::left, Zone::subarticular, HerniationType::protrusion, 0.9},
        {Level::L4_L5, Side::right, Zone::foraminal, HerniationType::protrusion, 0.9}};
    const HerniationMeshes h = herniation().build(both, HerniationDetail::coarse);
    CHECK(std::count_if(h.meshes.begin(), h.meshes.end(), [](const Mesh& m) { return m.name.starts_with("disc_"); }) ==
          1);
    CHECK(find(h, Herniation::traversing_root(Level::L4_L5), Side::left) != nullptr);
    CHECK(find(h, Herniation::exiting_root(Level::L4_L5), Side::right) != nullptr);
    const auto red = [&](bool left) {
        return std::count_if(disc(h).vertices.begin(), disc(h).vertices.end(),
                             [&](const Vertex& v) { return v.mask > 0.4f && (v.position.x > 0.0f) == left; });
    };
    CHECK(red(true) > 10);
    CHECK(red(false) > 10);
}

TEST_CASE("a fragment that has wandered up lies higher than one that stayed, and one that has wandered down lower")
{
    // the mean height of what is red with nucleus
    const auto height = [](HerniationType type, sim::Migration migration) {
        const HerniationRequest request{Level::L4_L5, Side::left, Zone::subarticular, type, 0.9, migration};
        const HerniationMeshes h = herniation().build(request, HerniationDetail::coarse);
        float sum = 0, count = 0;
        for (const Vertex& v : disc(h).vertices) {
            if (v.mask > 0.5f) {
                sum += v.position.y;
                count += 1;
            }
        }
        REQUIRE(count > 10);
        return sum / count;
    };
    for (const HerniationType type : {HerniationType::extrusion, HerniationType::sequestration}) {
        const float up = height(type, sim::Migration::up);
        const float none = height(type, sim::Migration::none);
        const float down = height(type, sim::Migration::down);
        CHECK(up > none + 5.0f);
        CHECK(down < none - 3.0f);
    }
}

TEST_CASE("a herniation of severity 0 beside another changes nothing")
{
    const HerniationRequest one{Level::L4_L5, Side::left, Zone::subarticular, HerniationType::protrusion, 0.6};
    const std::vector<HerniationRequest> with_none{
        {Level::L5_S1, Side::left, Zone::subarticular, HerniationType::extrusion, 0.0}, one};
    const HerniationMeshes h = herniation().build(with_none, HerniationDetail::coarse);
    CHECK_FALSE(h.press_mm[0].has_value());
    REQUIRE(h.press_mm[1].has_value());
    CHECK(h.meshes.size() == herniation().build(one, HerniationDetail::coarse).meshes.size());
    CHECK(*h.press_mm[1] == *herniation().build(one, HerniationDetail::coarse).press_mm[0]);
}

namespace {

const Mesh& live_ligament(const HerniationMeshes& h)
{
    const auto found = std::find_if(h.meshes.begin(), h.meshes.end(),
                                    [](const Mesh& m) { return m.name == "posterior_longitudinal_ligament"; });
    REQUIRE(found != h.meshes.end());
    return *found;
}

bool looks_back(const Vertex& v)
{
    return std::cos(2.0f * kPi * v.around) > 0.2f;
}

// How deep the back of the ligament lies in a disc, mm.
float buried_mm(const Mesh& ligament, const Disc& disc, const mat4& frame)
{
    const mat4 into = glm::inverse(frame);
    float deepest = 0.0f;
    for (const Vertex& v : ligament.vertices) {
        if (looks_back(v)) {
            deepest = std::max(deepest, -disc.distance(apply(into, v.position)));
        }
    }
    return deepest;
}

float most_lifted_mm(const Mesh& live, const Mesh& rest)
{
    float most = 0.0f;
    for (std::size_t i = 0; i < live.vertices.size(); ++i) {
        most = std::max(most, glm::distance(live.vertices[i].position, rest.vertices[i].position));
    }
    return most;
}

}  // namespace

TEST_CASE("the posterior longitudinal ligament lies on healthy discs and in none")
{
    const Stack s = stack(test::geometry());
    const Mesh rest = ligament_at_rest(test::geometry(), s, NeuralGrid{});
    CHECK(rest.vertices.size() == test::mesh(rest.name).vertices.size());
    for (std::size_t level = 0; level < kLumbarCount; ++level) {
        CHECK(buried_mm(rest, Disc(test::geometry(), level), s.disc[level]) < 0.05f);
    }
}

TEST_CASE("a herniation that the ligament holds lifts it, and it never lies inside")
{
    const Stack s = stack(test::geometry());
    const Mesh rest = ligament_at_rest(test::geometry(), s, NeuralGrid{});
    for_all([&](Level level, HerniationType type) {
        for (const Zone zone : {Zone::central, Zone::subarticular}) {
            if (type == HerniationType::sequestration) {
                continue;
            }
            const HerniationRequest request{level, Side::left, zone, type, 1.0};
            const HerniationMeshes h = herniation().build(request, HerniationDetail::fine);
            const auto index = static_cast<std::size_t>(level);
            const Disc disc_out(test::geometry(), index, h.shapes);
            CHECK(buried_mm(live_ligament(h), disc_out, s.disc[index]) < 0.1f);
            CHECK(buried_mm(rest, disc_out, s.disc[index]) > 0.8f);
            CHECK(most_lifted_mm(live_ligament(h), rest) > 1.0f);
            CHECK(most_lifted_mm(live_ligament(h), rest) < h.size_mm + 2.0f);
        }
    });
}

TEST_CASE("a free fragment has gone through the ligament, and what it left of the annulus lifts it less")
{
    const Stack s = stack(test::geometry());
    const Mesh rest = ligament_at_rest(test::geometry(), s, NeuralGrid{});
    const auto lifted = [&](HerniationType type) {
        const HerniationRequest request{Level::L4_L5, Side::left, Zone::central, type, 1.0};
        return most_lifted_mm(live_ligament(herniation().build(request, HerniationDetail::fine)), rest);
    };
    CHECK(lifted(HerniationType::sequestration) < 0.5f * lifted(HerniationType::extrusion));
}

TEST_CASE("far from a herniation the ligament rests, and all of it without one")
{
    constexpr float kFar_mm = 30.0f;
    const Stack s = stack(test::geometry());
    const Mesh rest = ligament_at_rest(test::geometry(), s, NeuralGrid{});
    const HerniationMeshes h = herniation().build(
        {Level::L4_L5, Side::left, Zone::central, HerniationType::protrusion, 1.0}, HerniationDetail::fine);
    const vec3 centre(s.disc[3][3]);
    const Mesh& live = live_ligament(h);
    REQUIRE(live.vertices.size() == rest.vertices.size());
    bool moved = false, moved_far = false;
    for (std::size_t i = 0; i < rest.vertices.size(); ++i) {
        const bool same = live.vertices[i].position == rest.vertices[i].position;
        (std::fabs(rest.vertices[i].position.y - centre.y) > kFar_mm ? moved_far : moved) |= !same;
    }
    CHECK(moved);
    CHECK_FALSE(moved_far);
    const HerniationMeshes none = herniation().build(
        {Level::L4_L5, Side::left, Zone::central, HerniationType::protrusion, 0.0}, HerniationDetail::fine);
    CHECK(none.meshes.empty());  // then the atlas's own is drawn
}
