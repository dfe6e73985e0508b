#include "render/anatomy/mesh/atlas.h"

#include "render/anatomy/mesh/field_math.h"

#include <cstring>
#include <type_traits>

namespace l5s1::anatomy {
namespace {

constexpr std::string_view kMagic = "L5S1ATL2";
constexpr float kAtrophyStep_mm = 1.0f / 256.0f;
constexpr float kBendSteps = 32767.0f;                    // so that thigh and shank are met exactly
constexpr float kAroundFrom = -1.0f, kAroundSpan = 4.0f;  // fibres sheared round a belly run past one turn

class Writer {
public:
    template <class T>
    void put(T value)
    {
        static_assert(std::is_arithmetic_v<T>);
        const std::size_t at = bytes.size();
        bytes.resize(at + sizeof value);
        std::memcpy(bytes.data() + at, &value, sizeof value);
    }
    void text(std::string_view s)
    {
        put(static_cast<std::uint8_t>(s.size()));
        bytes.append(s);
    }
    std::string bytes;
};

class Reader {
public:
    explicit Reader(std::string_view bytes) : bytes_(bytes) {}
    template <class T>
    [[nodiscard]] T get()
    {
        T value{};
        if (!has(sizeof value)) {
            good_ = false;
            return value;
        }
        std::memcpy(&value, bytes_.data() + at_, sizeof value);
        at_ += sizeof value;
        return value;
    }
    [[nodiscard]] std::string text()
    {
        const std::size_t size = get<std::uint8_t>();
        if (!has(size)) {
            good_ = false;
            return {};
        }
        at_ += size;
        return std::string(bytes_.substr(at_ - size, size));
    }
    [[nodiscard]] bool has(std::size_t size) const { return good_ && bytes_.size() - at_ >= size; }
    [[nodiscard]] bool good() const { return good_; }

private:
    std::string_view bytes_;
    std::size_t at_ = 0;
    bool good_ = true;
};

std::uint16_t to_u16(float share)
{
    return static_cast<std::uint16_t>(std::lround(unit(share) * 65535.0f));
}
float from_u16(std::uint16_t v)
{
    return static_cast<float>(v) / 65535.0f;
}
std::uint8_t to_u8(float share)
{
    return static_cast<std::uint8_t>(std::lround(unit(share) * 255.0f));
}
float from_u8(std::uint8_t v)
{
    return static_cast<float>(v) / 255.0f;
}
std::int8_t to_i8(float v)
{
    return static_cast<std::int8_t>(std::lround(std::clamp(v, -1.0f, 1.0f) * 127.0f));
}
float from_i8(std::int8_t v)
{
    return static_cast<float>(v) / 127.0f;
}

// A unit vector on the octahedron, unfolded to a square.
vec2 fold(vec3 n)
{
    n /= std::fabs(n.x) + std::fabs(n.y) + std::fabs(n.z);
    const vec2 outer(1.0f - std::fabs(n.y), 1.0f - std::fabs(n.x));
    return n.z >= 0.0f ? vec2(n) : outer * vec2(n.x >= 0.0f ? 1.0f : -1.0f, n.y >= 0.0f ? 1.0f : -1.0f);
}

vec3 unfold(vec2 e)
{
    vec3 n(e, 1.0f - std::fabs(e.x) - std::fabs(e.y));
    if (n.z < 0.0f) {
        const vec2 outer(1.0f - std::fabs(e.y), 1.0f - std::fabs(e.x));
        n.x = outer.x * (e.x >= 0.0f ? 1.0f : -1.0f);
        n.y = outer.y * (e.y >= 0.0f ? 1.0f : -1.0f);
    }
    return glm::normalize(n);
}

Box box_of(const Mesh& mesh)
{
    Box box;
    for (const Vertex& v : mesh.vertices) {
        box.add(v.position);
    }
    return box;
}

void put_mesh(Writer& w, const Mesh& mesh)
{
    const bool moves = std::any_of(mesh.vertices.begin(), mesh.vertices.end(),
                                   [](const Vertex& v) { return glm::dot(v.atrophy, v.atrophy) > 1e-6f; });
    const bool fibrous = std::any_of(mesh.vertices.begin(), mesh.vertices.end(),
                                     [](const Vertex& v) { return glm::dot(v.fibre, v.fibre) > 1e-6f; });
    const bool bends =
        std::any_of(mesh.vertices.begin(), mesh.vertices.end(), [](const Vertex& v) { return v.bend > 0.0f; });
    w.text(mesh.name);
    w.text(mesh.follows);
    w.put(static_cast<std::uint8_t>(mesh.tissue));
    w.put(static_cast<std::uint8_t>(mesh.group));
    w.put(static_cast<std::uint8_t>(mesh.laterality));
    w.put(static_cast<std::uint8_t>(mesh.level_of_detail));
    w.put(static_cast<std::uint8_t>((moves ? 1 : 0) | (fibrous ? 2 : 0) | (bends ? 4 : 0)));
    for (const float share : mesh.root_share) {
        w.put(share);
    }
    w.put(mesh.path_start_mm);
    w.put(mesh.path_length_mm);
    const Box box = box_of(mesh);
    const vec3 size = glm::max(box.high - box.low, vec3(1e-6f));
    for (int axis = 0; axis < 3; ++axis) {
        w.put(box.low[axis]);
        w.put(size[axis]);
    }
    w.put(static_cast<std::uint32_t>(mesh.vertices.size()));
    w.put(static_cast<std::uint32_t>(mesh.indices.size()));
    for (const Vertex& v : mesh.vertices) {
        const vec3 place = (v.position - box.low) / size;
        const vec2 normal = fold(v.normal);
        for (const float share : {place.x, place.y, place.z, normal.x * 0.5f + 0.5f, normal.y * 0.5f + 0.5f, v.along,
                                  (v.around - kAroundFrom) / kAroundSpan}) {
            w.put(to_u16(share));
        }
        w.put(to_u8(v.occlusion));
        w.put(to_i8(v.cavity));
        w.put(to_u8(v.mask));
        if (bends) {
            w.put(static_cast<std::uint16_t>(std::lround(std::clamp(v.bend, 0.0f, 2.0f) * kBendSteps)));
        }
        for (int axis = 0; axis < 3; ++axis) {
            if (fibrous) {
                w.put(to_i8(v.fibre[axis]));
            }
            if (moves) {
                w.put(static_cast<std::int16_t>(
                    std::lround(std::clamp(v.atrophy[axis] / kAtrophyStep_mm, -32767.0f, 32767.0f))));
            }
        }
    }
    for (const std::uint32_t index : mesh.indices) {
        if (mesh.vertices.size() <= 65536) {
            w.put(static_cast<std::uint16_t>(index));
        } else {
            w.put(index);
        }
    }
}

void get_vertex(Reader& r, Vertex& v, vec3 low, vec3 size, unsigned flags)
{
    float share[7];
    for (float& s : share) {
        s = from_u16(r.get<std::uint16_t>());
    }
    v.position = low + size * vec3(share[0], share[1], share[2]);
    v.normal = unfold(vec2(share[3], share[4]) * 2.0f - 1.0f);
    v.along = share[5];
    v.around = share[6] * kAroundSpan + kAroundFrom;
    v.occlusion = from_u8(r.get<std::uint8_t>());
    v.cavity = from_i8(r.get<std::int8_t>());
    v.mask = from_u8(r.get<std::uint8_t>());
    v.bend = (flags & 4u) != 0 ? static_cast<float>(r.get<std::uint16_t>()) / kBendSteps : 0.0f;
    for (int axis = 0; axis < 3; ++axis) {
        if ((flags & 2u) != 0) {
            v.fibre[axis] = from_i8(r.get<std::int8_t>());
        }
        if ((flags & 1u) != 0) {
            v.atrophy[axis] = static_cast<float>(r.get<std::int16_t>()) * kAtrophyStep_mm;
        }
    }
}

bool get_mesh(Reader& r, Mesh& mesh)
{
    mesh.name = r.text();
    mesh.follows = r.text();
    const auto tissue = r.get<std::uint8_t>(), group = r.get<std::uint8_t>(), laterality = r.get<std::uint8_t>();
    mesh.level_of_detail = r.get<std::uint8_t>();
    const unsigned flags = r.get<std::uint8_t>();
    for (float& share : mesh.root_share) {
        share = r.get<float>();
    }
    mesh.path_start_mm = r.get<float>();
    mesh.path_length_mm = r.get<float>();
    vec3 low(0), size(0);
    for (int axis = 0; axis < 3; ++axis) {
        low[axis] = r.get<float>();
        size[axis] = r.get<float>();
    }
    const std::size_t vertices = r.get<std::uint32_t>(), indices = r.get<std::uint32_t>();
    constexpr std::size_t kLeastVertexBytes = 17;
    if (tissue >= kTissueCount || group >= kGroupCount || laterality > 3 ||
        !r.has(vertices * kLeastVertexBytes + indices * 2)) {
        return false;
    }
    mesh.tissue = static_cast<Tissue>(tissue);
    mesh.group = static_cast<Group>(group);
    mesh.laterality = static_cast<Laterality>(laterality);
    mesh.vertices.resize(vertices);
    for (Vertex& v : mesh.vertices) {
        get_vertex(r, v, low, size, flags);
    }
    mesh.indices.resize(indices);
    for (std::uint32_t& index : mesh.indices) {
        index = vertices <= 65536 ? r.get<std::uint16_t>() : r.get<std::uint32_t>();
        if (index >= vertices) {
            return false;
        }
    }
    return r.good() && indices % 3 == 0;
}

}  // namespace

const Mesh* Atlas::find(std::string_view name, int level_of_detail) const
{
    for (const Mesh& mesh : meshes) {
        if (mesh.level_of_detail == level_of_detail && mesh.name == name) {
            return &mesh;
        }
    }
    return nullptr;
}

std::string pack_atlas(const Atlas& atlas)
{
    Writer w;
    w.bytes = kMagic;
    w.put(atlas.source_hash);
    w.put(static_cast<std::uint32_t>(atlas.meshes.size()));
    for (const Mesh& mesh : atlas.meshes) {
        put_mesh(w, mesh);
    }
    return std::move(w.bytes);
}

std::optional<std::uint64_t> packed_source_hash(std::string_view bytes)
{
    if (!bytes.starts_with(kMagic) || bytes.size() < kMagic.size() + sizeof(std::uint64_t)) {
        return std::nullopt;
    }
    return Reader(bytes.substr(kMagic.size())).get<std::uint64_t>();
}

std::optional<Atlas> read_atlas(std::string_view bytes)
{
    if (!bytes.starts_with(kMagic)) {
        return std::nullopt;
    }
    Reader r(bytes.substr(kMagic.size()));
    Atlas atlas;
    atlas.source_hash = r.get<std::uint64_t>();
    const std::uint32_t count = r.get<std::uint32_t>();
    for (std::uint32_t i = 0; i < count; ++i) {
        atlas.meshes.emplace_back();
        if (!r.good() || !get_mesh(r, atlas.meshes.back())) {
            return std::nullopt;
        }
    }
    return r.good() ? std::optional(std::move(atlas)) : std::nullopt;
}

}  // namespace l5s1::anatomy
