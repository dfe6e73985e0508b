#include "render/anatomy/body/disc.h"
#include "render/anatomy/mesh/mesh_tools.h"
#include "render/anatomy/mesh/surface_nets.h"
#include "render/anatomy/mesh/tube.h"
#include "tests/render/anatomy/body.h"
#include "tests/support/catch.h"

using namespace l5s1::anatomy;

TEST_CASE("a smooth union rounds the seam by a quarter of its width")
{
    // equal distances: h = 1, so min - k/4
    CHECK_THAT(smooth_min(2.0f, 2.0f, 4.0f), WithinAbs(1.0, 1e-6));
    // |a - b| = 2, k = 4: h = 0.5, min - 0.25 * 4 / 4
    CHECK_THAT(smooth_min(1.0f, 3.0f, 4.0f), WithinAbs(0.75, 1e-6));
    CHECK(smooth_min(1.0f, 9.0f, 4.0f) == 1.0f);
    CHECK(smooth_max(-1.0f, -9.0f, 4.0f) == -1.0f);
}

TEST_CASE("a table gives its rows back and stays put outside them")
{
    const std::vector<vec2> rows{{0, 1}, {10, 3}, {20, 3}};
    CHECK(table(rows, -5) == 1.0f);
    CHECK_THAT(table(rows, 10), WithinAbs(3.0, 1e-6));
    CHECK(table(rows, 25) == 3.0f);
    // Hermite at the middle of the first span: (1 + 3)/2 + 10 (0.2 - 0.1)/8
    CHECK_THAT(table(rows, 5), WithinAbs(2.125, 1e-5));
}

TEST_CASE("solids report true distances along their axes")
{
    CHECK_THAT(Ellipsoid({1, 2, 3}, {4, 4, 4}).distance({11, 2, 3}), WithinAbs(6.0, 1e-4));
    CHECK_THAT(RoundCone({0, 0, 0}, {0, 10, 0}, 2, 4).distance({8, 5, 0}), WithinAbs(5.0, 1e-4));
    CHECK_THAT(Torus({0, 0, 0}, {0, 1, 0}, 10, 2).distance({15, 0, 0}), WithinAbs(3.0, 1e-4));
    CHECK_THAT(HalfSpace({0, 0, 5}, {0, 0, 2}).distance({1, 1, 2}), WithinAbs(-3.0, 1e-5));
    const LoftSolid rod({knot({0, 0, 0}, 3, 3), knot({0, 20, 0}, 3, 3), knot({0, 40, 0}, 3, 3)}, {1, 0, 0}, 3);
    CHECK_THAT(rod.distance({8, 20, 0}), WithinAbs(5.0, 0.02));
    CHECK_THAT(rod.distance({0, 20, 0}), WithinAbs(-3.0, 0.05));
}

TEST_CASE("a loft knows its length, its knots and the place nearest to a point")
{
    const Loft loft({knot({0, 0, 0}, 1, 2), knot({0, 10, 0}, 1, 2), knot({0, 30, 0}, 3, 4)}, {1, 0, 0});
    CHECK_THAT(loft.length_mm(), WithinAbs(30.0, 0.01));
    CHECK_THAT(loft.knot_arc_mm(1), WithinAbs(10.0, 0.01));
    float overshoot = -1;
    CHECK_THAT(loft.nearest({5, 10, 0}, overshoot).along, WithinAbs(1.0 / 3.0, 1e-3));
    CHECK(overshoot == 0.0f);
    (void)loft.nearest({0, 35, 0}, overshoot);
    CHECK_THAT(overshoot, WithinAbs(5.0, 1e-3));
    CHECK_THAT(loft.at(1).radius(1, 0), WithinAbs(3.0, 1e-4));
}

TEST_CASE("surface nets turn a ball into a ball, the same one every time")
{
    const Field ball = [](vec3 p) { return glm::length(p) - 10.0f; };
    Box box;
    box.add(vec3(-10));
    box.add(vec3(10));
    NetOptions options;
    options.voxel_mm = 1.3f;
    Mesh mesh = surface_nets(ball, box, options);
    REQUIRE(mesh.vertices.size() > 300);
    for (const Vertex& v : mesh.vertices) {
        CHECK_THAT(glm::length(v.position), WithinAbs(10.0, 0.02));
        CHECK(glm::dot(v.normal, glm::normalize(v.position)) > 0.999f);
    }
    // triangles face outwards
    for (std::size_t i = 0; i < mesh.indices.size(); i += 3) {
        const vec3 a = mesh.vertices[mesh.indices[i]].position, b = mesh.vertices[mesh.indices[i + 1]].position,
                   c = mesh.vertices[mesh.indices[i + 2]].position;
        CHECK(glm::dot(glm::cross(b - a, c - a), a + b + c) > 0.0f);
    }
    const Mesh again = surface_nets(ball, box, options);
    REQUIRE(again.vertices.size() == mesh.vertices.size());
    CHECK(again.indices == mesh.indices);
    CHECK(again.vertices.back().position == mesh.vertices.back().position);
    const std::size_t before = triangle_count(mesh);
    simplify(mesh, 0.3f);
    CHECK(triangle_count(mesh) < before / 2);
}

TEST_CASE("a tube faces outwards and runs from 0 to 1 along and around")
{
    const Mesh mesh = tube(Loft({knot({0, 0, 0}, 2, 2), knot({0, 50, 0}, 2, 2)}, {1, 0, 0}), 10, 12);
    REQUIRE(mesh.vertices.size() == 11 * 13 + 2);
    for (std::size_t i = 0; i < 11 * 13; ++i) {
        const Vertex& v = mesh.vertices[i];
        CHECK_THAT(glm::length(vec2(v.position.x, v.position.z)), WithinAbs(2.0, 1e-3));
        CHECK(glm::dot(v.normal, glm::normalize(vec3(v.position.x, 0, v.position.z))) > 0.99f);
        CHECK(v.fibre.y > 0.99f);
    }
    CHECK(mesh.vertices[0].position == mesh.vertices[12].position);
    CHECK(mesh.vertices[0].around == 0.0f);
    CHECK(mesh.vertices[12].around == 1.0f);
}

TEST_CASE("a healthy disc is symmetrical and as deep as its table says")
{
    const Disc disc(l5s1::test::geometry(), 3);
    for (const float turn : {0.3f, 1.2f, 2.4f}) {
        CHECK_THAT(disc.rim(turn), WithinRel(disc.rim(-turn), 1e-5f));
    }
    // half depth: a quarter of L4's lower depth and L5's upper depth, and 0.3 mm: (34.5 + 35.5) / 4 + 0.3
    CHECK_THAT(disc.half_depth(), WithinAbs(17.8, 1e-4));
    CHECK(disc.distance({0, 0, 0}) < -4.0f);
    CHECK(disc.distance({0, 0, -30}) > 10.0f);
}
