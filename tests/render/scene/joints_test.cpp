// Hip and knee: that bones stay bones, that muscles stay on theirs, and that the picture bends them as the sums say.

#include "render/anatomy/body/geometry.h"
#include "render/scene/patient/compose.h"
#include "render/scene/patient/presets.h"
#include "render/scene/picture/pick.h"
#include "tests/render/studio.h"
#include "tests/support/catch.h"

#include <cmath>
#include <map>

using namespace l5s1;
using namespace l5s1::tests;
using scene::Follows;
using scene::Pose;

namespace {

constexpr Pose kSeated{0, 0, 86, 86};

const anatomy::Mesh& mesh(const Patient& patient, std::string_view name)
{
    const scene::Structure* s = patient.catalogue.find(name);
    REQUIRE(s);
    return *s->full;
}

Follows way_of(const anatomy::Mesh& m)
{
    return m.group == anatomy::Group::limb_bone ? Follows::shank : Follows::soft;
}

std::vector<glm::vec3> posed_points(const anatomy::Mesh& m, const Pose& pose)
{
    std::vector<glm::vec3> points;
    for (const anatomy::Vertex& v : m.vertices) {
        points.push_back(scene::posed(config().pose, pose, way_of(m), v.position, v.bend));
    }
    return points;
}

scene::Picture picture_in(const Patient& patient, sim::Posture posture, scenarios::ViewPreset view, glm::vec2 size,
                          sim::Level level = sim::Level::L4_L5)
{
    const sim::Case c = herniated(level, sim::Side::left, 0.3);
    const sim::Model& model = patient.tables.model;
    const auto findings = sim::examine(model, sim::simulate(model, c), {30.0, posture, -1.0});
    return scene::compose(patient.catalogue, model, c, findings, options(view, size), 0.0);
}

// Where the posed vertices of an instance lie in the picture, pixels.
struct Span {
    glm::vec2 low{1e9f}, high{-1e9f};
};

Span span_of(const Patient& patient, const scene::Picture& picture, const scene::Instance& i, glm::vec2 size)
{
    const scene::Structure* s = patient.catalogue.find(i.name);
    const glm::mat4 place = scene::placement(picture.figures[i.figure], picture.camera);
    Span span;
    for (const anatomy::Vertex& v : s->full->vertices) {
        const glm::vec3 at(place * glm::vec4(scene::drawn_at(picture, i, *s, v), 1.0f));
        if (const auto pixel = scene::project(picture.camera, size, at)) {
            span.low = glm::min(span.low, *pixel);
            span.high = glm::max(span.high, *pixel);
        }
    }
    return span;
}

// The femur's reach from the knee's axis, by direction about it and by place across.
using Rim = std::map<std::pair<int, int>, float>;

std::pair<int, int> bin_of(glm::vec3 p)
{
    return {static_cast<int>(std::floor(p.x / 4.0f)),
            static_cast<int>(std::floor(glm::degrees(std::atan2(p.y, p.z)) / 4.0f))};
}

Rim rim_of(const anatomy::Mesh& femur, glm::vec3 axis)
{
    Rim rim;
    for (const anatomy::Vertex& v : femur.vertices) {
        if (v.position.y < -440.0f) {
            const glm::vec3 p = v.position - glm::vec3(0, axis.y, axis.z);
            float& reach = rim[bin_of(p)];
            reach = std::max(reach, std::hypot(p.y, p.z));
        }
    }
    return rim;
}

bool inside(const anatomy::Mesh& skin, const std::vector<glm::vec3>& at, glm::vec3 p, float towards)
{
    int crossings = 0;
    for (std::size_t i = 0; i + 2 < skin.indices.size(); i += 3) {
        const glm::vec3 a = at[skin.indices[i]], b = at[skin.indices[i + 1]], c = at[skin.indices[i + 2]];
        const glm::vec2 ab(b.y - a.y, b.z - a.z), ac(c.y - a.y, c.z - a.z), ap(p.y - a.y, p.z - a.z);
        const float area = ab.x * ac.y - ab.y * ac.x;
        const float u = (ap.x * ac.y - ap.y * ac.x) / area;
        const float v = (ab.x * ap.y - ab.y * ap.x) / area;
        if (u >= 0.0f && v >= 0.0f && u + v <= 1.0f && (a.x + u * (b.x - a.x) + v * (c.x - a.x) - p.x) * towards > 0) {
            ++crossings;
        }
    }
    return crossings % 2 == 1;
}

}  // namespace

TEST_CASE("upright nothing moves, not by a bit, and bent, every bone keeps its shape", "[joints]")
{
    const Patient& patient = the_patient();
    const scene::LegJoints& joints = config().pose;
    for (const char* name : {"femur", "patella", "tibia", "fibula", "calcaneus"}) {
        CAPTURE(name);
        const anatomy::Mesh& m = mesh(patient, name);
        const auto bent = posed_points(m, kSeated);
        for (std::size_t i = 0; i < m.vertices.size(); i += 17) {
            const anatomy::Vertex& v = m.vertices[i];
            CHECK(scene::posed(joints, {}, Follows::soft, v.position, v.bend) == v.position);
            CHECK(glm::distance(bent[i], bent[0]) ==
                  Approx(glm::distance(v.position, m.vertices[0].position)).epsilon(1e-3).margin(0.02));
        }
    }
    for (const char* name : {"hip_bone", "sacrum", "vertebra_l5", "root_l5", "dural_sac"}) {
        CHECK(patient.catalogue.find(name)->most_bend == 0.0f);
    }
    // thigh forward, shank down again
    const auto femur = posed_points(mesh(patient, "femur"), kSeated);
    const auto tibia = posed_points(mesh(patient, "tibia"), kSeated);
    const auto lowest = [](const auto& points) {
        return std::min_element(points.begin(), points.end(), [](auto a, auto b) { return a.y < b.y; })->y;
    };
    CHECK(lowest(femur) > -260.0f);
    CHECK(lowest(tibia) < -480.0f);
    CHECK(tibia.front().z > 350.0f);
}

TEST_CASE("the head of the femur turns in its socket and the tibia rolls round the condyles", "[joints]")
{
    const Patient& patient = the_patient();
    const scene::LegJoints& joints = config().pose;
    const anatomy::Mesh& femur = mesh(patient, "femur");
    int head = 0;
    for (const anatomy::Vertex& v : femur.vertices) {
        const float from_centre = glm::distance(v.position, joints.hip_mm);
        if (from_centre < 24.5f) {
            ++head;
            const glm::vec3 now = scene::posed(joints, kSeated, Follows::shank, v.position, v.bend);
            CHECK(glm::distance(now, joints.hip_mm) == Approx(from_centre).margin(0.01));
        }
    }
    CHECK(head > 50);

    const Rim rim = rim_of(femur, joints.knee_mm);
    for (const float flexed : {0.0f, 30.0f, 60.0f, 90.0f}) {
        for (const char* name : {"tibia", "patella"}) {
            CAPTURE(flexed, name);
            float least = 1e9f;
            for (const glm::vec3 p : posed_points(mesh(patient, name), {0, 0, 0, flexed})) {
                const glm::vec3 from = p - glm::vec3(0, joints.knee_mm.y, joints.knee_mm.z);
                const auto under = rim.find(bin_of(from));
                if (under != rim.end()) {
                    least = std::min(least, std::hypot(from.y, from.z) - under->second);
                }
            }
            CHECK(least > -4.0f);
            CHECK(least < 9.0f);
        }
    }
}

TEST_CASE("muscles stay on their origins and their insertions however the leg is bent", "[joints]")
{
    const Patient& patient = the_patient();
    const scene::LegJoints& joints = config().pose;
    const auto geometry = anatomy::read_geometry(patient.assets);
    REQUIRE(geometry.faults.empty());
    const anatomy::BendShape& bend = geometry.geometry.bend;
    CHECK(bend.knee_axis.x == joints.knee_mm.y);  // the same axis in both files
    CHECK(bend.knee_axis.y == joints.knee_mm.z);
    int held = 0;
    for (const auto& [name, ends] : bend.ends) {
        const scene::Structure* s = patient.catalogue.find(name);
        CAPTURE(name);
        REQUIRE(s);  // every row names a mesh
        for (const anatomy::Vertex& v : s->full->vertices) {
            const bool first = v.along < 0.01f;
            if (s->group != anatomy::Group::muscle || (!first && v.along < 0.99f)) {
                continue;
            }
            const float bone = anatomy::part_bend(bend, first ? ends.origin : ends.insertion);
            for (const Pose& pose : {kSeated, Pose{0, 0, 0, 86}, Pose{0, 0, 70, 0}}) {
                const glm::vec3 here = scene::posed(joints, pose, way_of(*s->full), v.position, v.bend);
                if (!first && ends.insertion == anatomy::LimbPart::patella && v.position.y > -490.0f) {
                    continue;  // ends in the tendon above the patella, which slides
                }
                const glm::vec3 with_bone = scene::posed(joints, pose, Follows::shank, v.position, bone);
                CHECK(glm::distance(here, with_bone) < 6.0f);
                ++held;
            }
        }
    }
    CHECK(held > 1000);
    for (const auto& muscle : geometry.geometry.muscles) {  // all that reaches up to the knee has its row
        const scene::Structure* s = patient.catalogue.find(muscle.id);
        CAPTURE(muscle.id);
        CHECK((s->high.y < -600.0f || bend.ends.count(muscle.id) == 1));
    }
}

TEST_CASE("the skin encloses the bones of a bent knee", "[joints]")
{
    const Patient& patient = the_patient();
    const anatomy::Mesh& skin = mesh(patient, "skin");
    const auto at = posed_points(skin, kSeated);
    int tried = 0;
    int bare = 0;
    for (const char* name : {"femur", "patella", "tibia", "fibula"}) {
        const anatomy::Mesh& bone = mesh(patient, name);
        const auto points = posed_points(bone, kSeated);
        for (std::size_t i = 0; i < points.size(); i += 13) {
            if (std::abs(bone.vertices[i].position.y + 520.0f) < 90.0f) {
                ++tried;
                bare += !inside(skin, at, points[i], 1.0f) && !inside(skin, at, points[i], -1.0f);
            }
        }
    }
    CHECK(tried > 100);
    CHECK(bare <= tried / 50);
}

TEST_CASE("no posture loses the leg: it lies in the frame of the whole and of the leg view", "[joints]")
{
    const Patient& patient = the_patient();
    for (std::size_t p = 0; p < sim::kCount<sim::Posture>; ++p) {
        for (const auto view : {scenarios::ViewPreset::whole, scenarios::ViewPreset::leg}) {
            for (const glm::vec2 size : {glm::vec2(1280, 720), glm::vec2(800, 800)}) {
                for (const sim::Level level : {sim::Level::L4_L5, sim::Level::L5_S1}) {
                    const auto posture = static_cast<sim::Posture>(p);
                    const auto picture = picture_in(patient, posture, view, size, level);
                    CAPTURE(sim::id(posture), static_cast<int>(view), size.x, static_cast<int>(level));
                    for (const scene::Instance& i : picture.instances) {
                        if (i.name == "tibia" || i.name == "distal_phalanx_1" || i.name == "calcaneus") {
                            const Span span = span_of(patient, picture, i, size);
                            CHECK(span.low.x > 0.0f);
                            CHECK(span.low.y > 0.0f);
                            CHECK(span.high.x < size.x);
                            CHECK(span.high.y < size.y);
                        }
                    }
                }
            }
        }
    }
}

TEST_CASE("who sits has the feet below the knees and the knees before the body, who bends, the head forward",
          "[joints]")
{
    const Patient& patient = the_patient();
    const auto where = [&](const scene::Picture& picture, std::string_view name) {
        for (const scene::Instance& i : picture.instances) {
            if (i.name == name && i.side == sim::Side::left && i.figure == 0) {
                const scene::Structure* s = patient.catalogue.find(name);
                const glm::mat4 place = scene::placement(picture.figures[0], picture.camera);
                const anatomy::Vertex v = s->full->vertices.front();
                return glm::vec3(place * glm::vec4(scene::drawn_at(picture, i, *s, v), 1.0f));
            }
        }
        FAIL("not shown: " << name);
        return glm::vec3(0);
    };
    const glm::vec2 size{800, 800};
    const auto sitting = picture_in(patient, sim::Posture::sitting, scenarios::ViewPreset::whole, size);
    CHECK(where(sitting, "calcaneus").y < where(sitting, "patella").y - 250.0f);
    CHECK(glm::distance(where(sitting, "patella"), where(sitting, "hip_bone")) > 350.0f);
    const float front_yaw = glm::radians(sitting.figures[0].yaw_deg);
    const glm::vec3 forward(std::sin(front_yaw), 0.0f, std::cos(front_yaw));
    CHECK(glm::dot(where(sitting, "patella") - where(sitting, "hip_bone"), forward) > 300.0f);
    // the trunk turns as one, the feet stay where they stood
    const auto bent = picture_in(patient, sim::Posture::bent_forward, scenarios::ViewPreset::whole, size);
    const auto standing = picture_in(patient, sim::Posture::standing, scenarios::ViewPreset::whole, size);
    CHECK(glm::distance(where(bent, "vertebra_l1"), where(bent, "sacrum")) ==
          Approx(glm::distance(where(standing, "vertebra_l1"), where(standing, "sacrum"))).epsilon(1e-3));
    const float yaw = glm::radians(bent.figures[0].yaw_deg);
    CHECK(glm::dot(where(bent, "vertebra_l1") - where(bent, "talus"), glm::vec3(std::sin(yaw), 0, std::cos(yaw))) >
          150.0f);
    CHECK(where(bent, "calcaneus").y == Approx(where(standing, "calcaneus").y).margin(1.0));
}

TEST_CASE("the picture bends what is bent as the sums say, and the pointer finds it there", "[joints]")
{
    Studio& studio = Studio::fresh();
    const glm::ivec2 size{480, 480};
    scene::Picture picture = picture_in(studio.patient, sim::Posture::sitting, scenarios::ViewPreset::whole, size);
    const std::vector<scene::Instance> all = picture.instances;
    picture.instances.clear();
    const Image empty = studio.still(picture, size);
    for (const char* name : {"femur", "patella", "tibia", "distal_phalanx_1", "rectus_femoris", "gluteus_maximus",
                             "semitendinosus", "gastrocnemius_medial", "patellar_ligament", "sciatic_nerve"}) {
        for (const scene::Instance& i : all) {
            if (i.name != name || i.figure != 0) {
                continue;
            }
            CAPTURE(name, static_cast<int>(i.side));
            picture.instances = {i};
            Span drawn;
            for (const glm::ivec2 p : differing(studio.still(picture, size), empty, 60)) {
                drawn.low = glm::min(drawn.low, glm::vec2(p));
                drawn.high = glm::max(drawn.high, glm::vec2(p));
            }
            const Span said = span_of(studio.patient, picture, i, size);
            CHECK(glm::distance(drawn.low, said.low) < 4.0f);
            CHECK(glm::distance(drawn.high, said.high) < 4.0f);
            const scene::Structure* s = studio.patient.catalogue.find(name);
            const glm::mat4 place = scene::placement(picture.figures[0], picture.camera);
            const glm::vec3 from = scene::eye(picture.camera);
            int found = 0;
            for (std::size_t v = 0; v < s->quick->vertices.size(); v += s->quick->vertices.size() / 9) {
                const auto& vertex = s->quick->vertices[v];
                const glm::vec3 at(place * glm::vec4(scene::drawn_at(picture, i, *s, vertex), 1.0f));
                const auto hit = scene::pick(picture, studio.patient.catalogue, {from, glm::normalize(at - from)});
                found += hit && hit->name == name;
            }
            CHECK(found >= 5);
        }
    }
}
