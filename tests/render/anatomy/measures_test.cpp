// Against published measures; sources stand in assets/geometry and the ranges are theirs, widened where a series is
// small.

#include "render/anatomy/body/stack.h"
#include "render/anatomy/body/vertebra.h"
#include "tests/render/anatomy/body.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace l5s1;
using namespace l5s1::anatomy;
using test::geometry;

namespace {

vec3 extent(const Mesh& mesh, const mat4& into = mat4(1.0f))
{
    Box box;
    for (const Vertex& v : mesh.vertices) {
        box.add(apply(into, v.position));
    }
    return box.high - box.low;
}

// Length of a tape round the skin at a height, mm.
float girth(float y, float lost_bulk)
{
    std::vector<vec2> points;
    for (const Vertex& v : test::mesh("skin").vertices) {
        const vec3 p = v.position + v.atrophy * lost_bulk;
        if (std::fabs(p.y - y) < 8.0f) {
            points.emplace_back(p.x, p.z);
        }
    }
    // convex hull by monotone chain
    std::sort(points.begin(), points.end(), [](vec2 a, vec2 b) { return a.x < b.x || (a.x == b.x && a.y < b.y); });
    std::vector<vec2> hull;
    for (int pass = 0; pass < 2; ++pass) {
        const std::size_t start = hull.size();
        for (const vec2 p : points) {
            while (hull.size() >= start + 2) {
                const vec2 a = hull[hull.size() - 2], b = hull.back();
                if ((b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x) > 0.0f) {
                    break;
                }
                hull.pop_back();
            }
            hull.push_back(p);
        }
        hull.pop_back();
        std::reverse(points.begin(), points.end());
    }
    float length = 0;
    for (std::size_t i = 0; i < hull.size(); ++i) {
        length += glm::length(hull[i] - hull[(i + 1) % hull.size()]);
    }
    return length;
}

}  // namespace

TEST_CASE("the lumbar chain stands in lordosis on a sacral slope of 40 degrees")
{
    const Stack s = stack(geometry());
    // centres of the bodies, from the tables by hand: L5 (20.6, 10.2), L1 (163.2, 7.1) in y and z
    CHECK_THAT(s.vertebra[4][3].y, WithinAbs(20.6, 0.1));
    CHECK_THAT(s.vertebra[4][3].z, WithinAbs(10.2, 0.1));
    CHECK_THAT(s.vertebra[0][3].y, WithinAbs(163.2, 0.1));
    CHECK_THAT(s.vertebra[0][3].z, WithinAbs(7.1, 0.1));
}

TEST_CASE("lumbar measures lie in published ranges")
{
    const VertebraMeasures& l5 = geometry().vertebrae[4];
    CHECK_THAT(l5.anterior_height, WithinAbs(30.3, 1.9));
    CHECK_THAT(l5.posterior_height, WithinAbs(26.3, 3.8));  // two standard deviations
    CHECK_THAT(l5.canal_width, WithinAbs(28.2, 3.1));
    CHECK_THAT(l5.pedicle_width, WithinAbs(16.1, 2.3));
    CHECK_THAT(geometry().discs[3].height, WithinAbs(11.2, 3.4));  // 7.8-14.6
    CHECK_THAT(geometry().discs[4].height, WithinAbs(10.1, 3.0));  // 7.1-13.1
    for (std::size_t i = 2; i < kLumbarCount; ++i) {
        CHECK(geometry().vertebrae[i].inferior_facet_angle >= 40.0f);
        CHECK(geometry().vertebrae[i].inferior_facet_angle <= 56.0f);
    }
}

TEST_CASE("bones of pelvis and leg have human lengths")
{
    const Stack s = stack(geometry());
    const vec3 sacrum = extent(test::mesh("sacrum"), glm::inverse(s.sacrum));
    CHECK_THAT(sacrum.x, WithinAbs(108.0, 6.0));
    CHECK_THAT(extent(test::mesh("femur")).y, WithinAbs(447.0, 12.0));
    CHECK_THAT(extent(test::mesh("tibia")).y, WithinAbs(388.0, 12.0));
    CHECK_THAT(extent(test::mesh("metatarsal_1"), glm::inverse(s.foot)).z, WithinAbs(62.0, 8.0));
    for (const Vertex& v : test::mesh("skin").vertices) {
        CHECK(v.position.y > -1000.0f);
    }
}

TEST_CASE("the thumb-wide canal stays open in every vertebra")
{
    for (const VertebraMeasures& v : geometry().vertebrae) {
        INFO(v.id);
        const Part part = vertebra(v);
        const float middle = v.posterior_wall_z() - 0.5f * v.canal_depth;
        for (const float y : {-10.0f, 0.0f, 10.0f}) {
            CHECK(part.distance({0, y, middle}) > 3.0f);
        }
        CHECK(part.distance({0, 0, 0}) < -5.0f);
        CHECK(part.distance({v.pedicle_x(), v.pedicle_y(), v.posterior_wall_z() - 4.0f}) < -1.0f);
    }
}

TEST_CASE("a calf without its muscles is five to nine centimetres thinner, an ankle is not")
{
    const float calf = girth(-640, 0), wasted = girth(-640, 1);
    INFO("calf " << calf << " wasted " << wasted);
    CHECK(calf > 350.0f);
    CHECK(calf < 400.0f);
    CHECK(calf - wasted > 50.0f);
    CHECK(calf - wasted < 95.0f);
    // half the loss, about half the thinning
    CHECK_THAT(girth(-640, 0.5f), WithinAbs(0.5 * static_cast<double>(calf + wasted), 6.0));
    CHECK_THAT(girth(-900, 1), WithinAbs(static_cast<double>(girth(-900, 0)), 8.0));
    CHECK(girth(-300, 1) < girth(-300, 0) - 30.0f);
}

TEST_CASE("wasting muscles sink towards the bone and stay inside the skin")
{
    for (const char* name : {"gastrocnemius_medial", "soleus", "tibialis_anterior", "peroneus_longus"}) {
        INFO(name);
        float most = 0;
        bool inward = true;
        for (const Vertex& v : test::mesh(name).vertices) {
            const vec2 out = glm::normalize(vec2(v.position.x - 88.0f, v.position.z + 9.0f));
            const float sink = -glm::dot(vec2(v.atrophy.x, v.atrophy.z), out);
            most = std::max(most, sink);
            inward = inward && sink > -0.6f;
        }
        CHECK(inward);
        CHECK(most > 6.0f);
    }
}

namespace {

float closest_mm(const anatomy::Mesh& a, const anatomy::Mesh& b)
{
    float least = 1e9f;
    for (const anatomy::Vertex& v : a.vertices) {
        for (const anatomy::Vertex& w : b.vertices) {
            least = std::min(least, glm::distance(v.position, w.position));
        }
    }
    return least;
}

}  // namespace

TEST_CASE("each yellow ligament spans two laminae and leaves the dural sac alone")
{
    const std::array<std::pair<const char*, std::array<const char*, 2>>, 5> kSpans{
        {{"ligamentum_flavum_l1_l2", {"vertebra_l1", "vertebra_l2"}},
         {"ligamentum_flavum_l2_l3", {"vertebra_l2", "vertebra_l3"}},
         {"ligamentum_flavum_l3_l4", {"vertebra_l3", "vertebra_l4"}},
         {"ligamentum_flavum_l4_l5", {"vertebra_l4", "vertebra_l5"}},
         {"ligamentum_flavum_l5_s1", {"vertebra_l5", "sacrum"}}}};
    const anatomy::Mesh& sac = test::mesh("dural_sac");
    for (const auto& [name, bones] : kSpans) {
        CAPTURE(name);
        const anatomy::Mesh& ligament = test::mesh(name);
        for (const char* bone : bones) {
            CAPTURE(bone);
            CHECK(closest_mm(ligament, test::mesh(bone)) < 1.5f);
        }
        CHECK(closest_mm(ligament, sac) > 0.5f);
        float sac_z = -1e9f;  // the sac's back at the ligament's height
        float ligament_z = -1e9f;
        const float y = ligament.vertices[ligament.vertices.size() / 2].position.y;
        for (const anatomy::Vertex& v : sac.vertices) {
            sac_z = std::fabs(v.position.y - y) < 4 ? std::max(sac_z, -v.position.z) : sac_z;
        }
        for (const anatomy::Vertex& v : ligament.vertices) {
            ligament_z = std::fabs(v.position.y - y) < 4 ? std::max(ligament_z, -v.position.z) : ligament_z;
        }
        CHECK(ligament_z > sac_z);  // it closes the canal at the back
    }
}
