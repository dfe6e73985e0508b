#include "render/scene/patient/finding.h"

#include "render/scene/picture/pick.h"

#include <algorithm>
#include <limits>

namespace l5s1::scene {

namespace {

constexpr float kLeastFrame_mm = 90.0f;  // nearer, a small thing would fill the window and mean nothing
constexpr float kRoomAround = 1.35f;
constexpr int kTries = 10;  // rays for one direction
constexpr float kTurns_deg[] = {0, 40, -40, 90, -90, 140, -140, 180};

struct Part {
    const Structure* structure = nullptr;
    const Instance* instance = nullptr;
};

std::vector<Part> parts_of(const MeshCatalogue& catalogue, const Picture& picture, std::string_view id, sim::Side side)
{
    std::vector<Part> parts;
    for (const Structure* s : meshes_of(catalogue, id)) {
        for (const Instance& i : picture.instances) {
            const bool sawn = i.name != s->name && i.name.find(s->name) != std::string::npos &&
                              catalogue.find(i.name) && catalogue.find(i.name)->group == anatomy::Group::cut;
            if ((i.name == s->name || sawn) && (!s->paired || i.side == side)) {
                parts.push_back({catalogue.find(i.name), &i});
            }
        }
    }
    // of figures that show it twice, the first
    std::erase_if(parts, [&](const Part& p) { return p.instance->figure != parts.front().instance->figure; });
    return parts;
}

struct Bounds {
    glm::vec3 low{std::numeric_limits<float>::max()};
    glm::vec3 high{std::numeric_limits<float>::lowest()};
};

Bounds bounds_of(const std::vector<Part>& parts, const Picture& picture)
{
    Bounds box;
    for (const Part& part : parts) {
        const glm::mat4 place = placement(picture.figures[part.instance->figure], picture.camera);
        for (const anatomy::Vertex& v : part.structure->quick->vertices) {
            const glm::vec3 body = drawn_at(picture, *part.instance, *part.structure, v);
            const glm::vec3 seen(place * glm::vec4(body, 1.0f));
            box.low = glm::min(box.low, seen);
            box.high = glm::max(box.high, seen);
        }
    }
    return box;
}

// Of points spread over the parts, how many the eye meets first.
int seen_points(const MeshCatalogue& catalogue, const Picture& picture, const std::vector<Part>& parts)
{
    const glm::vec3 from = eye(picture.camera);
    int seen = 0;
    for (const Part& part : parts) {
        const auto& vertices = part.structure->quick->vertices;
        const glm::mat4 place = placement(picture.figures[part.instance->figure], picture.camera);
        const std::size_t stride = std::max<std::size_t>(1, vertices.size() * parts.size() / kTries);
        for (std::size_t v = stride / 2; v < vertices.size(); v += stride) {
            const glm::vec3 body = drawn_at(picture, *part.instance, *part.structure, vertices[v]);
            const glm::vec3 at(place * glm::vec4(body, 1.0f));
            const auto hit = pick(picture, catalogue, {from, glm::normalize(at - from)});
            seen += hit && hit->name == part.instance->name && hit->side == part.instance->side ? 1 : 0;
        }
    }
    return seen;
}

}  // namespace

std::vector<const Structure*> meshes_of(const MeshCatalogue& catalogue, std::string_view id)
{
    constexpr std::string_view kMuscle = "muscle.";
    std::vector<const Structure*> meshes;
    if (id.starts_with(kMuscle)) {
        const auto muscle = sim::from_id<sim::Muscle>(id.substr(kMuscle.size()));
        for (const Structure& s : catalogue.structures()) {
            if (muscle && s.muscle == muscle && s.group == anatomy::Group::muscle &&
                s.tissue == anatomy::Tissue::muscle) {
                meshes.push_back(&s);
            }
        }
    } else if (const Structure* s = catalogue.find(id)) {
        meshes.push_back(s);
    }
    return meshes;
}

std::optional<View> view_of(const MeshCatalogue& catalogue, const Picture& present, View now, std::string_view id)
{
    const auto meshes = meshes_of(catalogue, id);
    if (meshes.empty()) {
        return std::nullopt;
    }
    for (const sim::Side side : {sim::Side::left, sim::Side::right}) {
        if (!parts_of(catalogue, present, id, side).empty()) {
            return now;
        }
    }
    using anatomy::Group;
    const Group group = meshes.front()->group;
    const bool spine = group == Group::lumbar || group == Group::sacrum || group == Group::disc ||
                       group == Group::dura || group == Group::root;
    return spine ? View::spine : View::whole;
}

std::optional<Camera> camera_on(const MeshCatalogue& catalogue, Picture picture, const Viewport& viewport,
                                std::string_view id, sim::Side side)
{
    const auto parts = parts_of(catalogue, picture, id, side);
    if (parts.empty()) {
        return std::nullopt;
    }
    const Camera present = picture.camera;
    std::optional<Camera> best;
    int most = -1;
    for (const float turn_deg : kTurns_deg) {
        Camera camera = present;
        camera.yaw_deg = present.yaw_deg + turn_deg;
        picture.camera = camera;  // figures that stand side by side go round with it
        const Bounds box = bounds_of(parts, picture);
        const glm::vec3 size = box.high - box.low;
        const glm::vec3 right = glm::abs(right_of(camera));
        const glm::vec2 extent(glm::dot(glm::vec2(right.x, right.z), glm::vec2(size.x, size.z)), size.y);
        camera.target = (box.low + box.high) * 0.5f;
        camera = framed(camera, glm::max(extent * kRoomAround, glm::vec2(kLeastFrame_mm)), viewport);
        picture.camera = camera;
        const int seen = seen_points(catalogue, picture, parts);
        if (seen > most) {  // the first of equals: the least turn
            most = seen;
            best = camera;
        }
    }
    return best;
}

}  // namespace l5s1::scene
