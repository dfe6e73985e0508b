#include "render/scene/picture/gltf.h"

#include "scenarios/io/language.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

namespace l5s1::scene {

namespace {

using Json = nlohmann::ordered_json;

constexpr int kFloat = 5126;
constexpr int kByte = 5121;
constexpr int kIndex = 5125;
constexpr int kVertexBuffer = 34962;
constexpr int kIndexBuffer = 34963;
constexpr float kMetre_mm = 1000.0f;
constexpr float kShadow = 0.65f;  // how dark a baked shadow gets without the light it was baked for

static_assert(std::endian::native == std::endian::little, "glTF is little endian");

class Writer {
public:
    Writer(const Look& look, const std::string& title) : look_(look)
    {
        json_["asset"] = {{"version", "2.0"},
                          {"generator", "L5S1"},
                          {"copyright", "CC BY 4.0 L5S1 contributors. A teaching model, not a medical device."}};
        json_["scene"] = 0;
        json_["scenes"] = Json::array({{{"name", title}, {"nodes", Json::array()}}});
        for (const char* list : {"nodes", "meshes", "materials", "accessors", "bufferViews"}) {
            json_[list] = Json::array();
        }
    }

    void add(const GltfPart& part)
    {
        Json extras{{"key", part.key}, {std::string(scenarios::info(scenarios::Language{}).id), part.english}};
        if (part.sided) {
            extras["side"] = part.side == sim::Side::left ? "L" : "R";
        }
        if (!part.fma.empty()) {
            extras["fma"] = part.fma;
        }
        if (!part.ta98.empty()) {
            extras["ta98"] = part.ta98;
        }
        const std::string name = part.name + (!part.sided ? "" : part.side == sim::Side::left ? ".L" : ".R");
        json_["scenes"][0]["nodes"].push_back(json_["nodes"].size());
        json_["nodes"].push_back({{"name", name}, {"mesh", mesh(part)}, {"extras", {{"l5s1", extras}}}});
    }

    [[nodiscard]] std::string bytes()
    {
        json_["buffers"] = Json::array({{{"byteLength", buffer_.size()}}});
        std::string text = json_.dump();
        text.resize((text.size() + 3) / 4 * 4, ' ');
        std::string file = "glTF";
        put(file, 2);
        put(file, static_cast<std::uint32_t>(12 + 8 + text.size() + 8 + buffer_.size()));
        put(file, static_cast<std::uint32_t>(text.size()));
        file += "JSON" + text;
        put(file, static_cast<std::uint32_t>(buffer_.size()));
        file += std::string("BIN\0", 4) + buffer_;
        return file;
    }

private:
    template <class T>
    static void put(std::string& bytes, const T& value)
    {
        char raw[sizeof(T)];
        std::memcpy(raw, &value, sizeof(T));
        bytes.append(raw, sizeof(T));
    }
    static void put(std::string& bytes, int value) { put(bytes, static_cast<std::uint32_t>(value)); }

    // Closes what has been put into the buffer since `from`; returns the accessor's number.
    std::size_t accessor(std::size_t from, int component, const char* type, std::size_t count, int target)
    {
        const std::size_t length = buffer_.size() - from;
        buffer_.resize((buffer_.size() + 3) / 4 * 4, '\0');
        json_["accessors"].push_back({{"bufferView", json_["bufferViews"].size()},
                                      {"componentType", component},
                                      {"count", count},
                                      {"type", type}});
        json_["bufferViews"].push_back(
            {{"buffer", 0}, {"byteOffset", from}, {"byteLength", length}, {"target", target}});
        return json_["accessors"].size() - 1;
    }

    std::size_t mesh(const GltfPart& part)
    {
        const anatomy::Mesh& m = *part.mesh;
        const float flip = part.mirrored ? -1.0f : 1.0f;
        const auto lost = static_cast<float>(part.lost_bulk);
        const std::size_t count = m.vertices.size();

        std::size_t from = buffer_.size();
        glm::vec3 low(1e9f);
        glm::vec3 high(-1e9f);
        for (const anatomy::Vertex& v : m.vertices) {
            const glm::vec3 p = (v.position + lost * v.atrophy) * glm::vec3(flip, 1, 1) / kMetre_mm;
            low = glm::min(low, p);
            high = glm::max(high, p);
            put(buffer_, p);
        }
        const std::size_t positions = accessor(from, kFloat, "VEC3", count, kVertexBuffer);
        json_["accessors"][positions]["min"] = {low.x, low.y, low.z};
        json_["accessors"][positions]["max"] = {high.x, high.y, high.z};

        from = buffer_.size();
        for (const anatomy::Vertex& v : m.vertices) {
            const float length = glm::length(v.normal);
            put(buffer_, length > 1e-6f ? v.normal * glm::vec3(flip, 1, 1) / length : glm::vec3(0, 1, 0));
        }
        const std::size_t normals = accessor(from, kFloat, "VEC3", count, kVertexBuffer);

        from = buffer_.size();
        const TissueLook& tissue = look_.tissues[static_cast<std::size_t>(m.tissue)];
        for (const anatomy::Vertex& v : m.vertices) {
            const float light = 1.0f - kShadow * (1.0f - v.occlusion);
            const glm::vec3 colour = glm::mix(tissue.base, tissue.alt, v.mask) * light;
            for (const float channel : {colour.r, colour.g, colour.b, 1.0f}) {
                buffer_ += static_cast<char>(std::lround(std::clamp(channel, 0.0f, 1.0f) * 255.0f));
            }
        }
        const std::size_t colours = accessor(from, kByte, "VEC4", count, kVertexBuffer);
        json_["accessors"][colours]["normalized"] = true;

        from = buffer_.size();
        for (std::size_t i = 0; i + 2 < m.indices.size(); i += 3) {
            put(buffer_, m.indices[i]);
            put(buffer_, m.indices[i + (part.mirrored ? 2 : 1)]);
            put(buffer_, m.indices[i + (part.mirrored ? 1 : 2)]);
        }
        const std::size_t indices = accessor(from, kIndex, "SCALAR", m.indices.size(), kIndexBuffer);

        json_["meshes"].push_back(
            {{"name", m.name},
             {"primitives",
              Json::array({{{"attributes", {{"POSITION", positions}, {"NORMAL", normals}, {"COLOR_0", colours}}},
                            {"indices", indices},
                            {"material", material(m.tissue)}}})}});
        return json_["meshes"].size() - 1;
    }

    std::size_t material(anatomy::Tissue tissue)
    {
        const auto at = std::find(tissues_.begin(), tissues_.end(), tissue);
        const auto number = static_cast<std::size_t>(at - tissues_.begin());
        if (at == tissues_.end()) {
            tissues_.push_back(tissue);
            const TissueLook& t = look_.tissues[static_cast<std::size_t>(tissue)];
            // gloss: the exponent of the highlight, as the usual roughness
            const float roughness = std::sqrt(2.0f / (std::max(1.0f, t.spec.y) + 2.0f));
            Json row{{"name", kTissueNames[static_cast<std::size_t>(tissue)]},
                     {"pbrMetallicRoughness",
                      {{"baseColorFactor", {1.0, 1.0, 1.0, t.alpha}},
                       {"metallicFactor", 0.0},
                       {"roughnessFactor", std::sqrt(roughness)}}}};
            if (t.alpha < 1.0f) {
                row["alphaMode"] = "BLEND";
            }
            json_["materials"].push_back(row);
        }
        return number;
    }

    static constexpr std::array<const char*, anatomy::kTissueCount> kTissueNames{
        "bone", "disc", "dura", "nerve", "muscle", "tendon", "ligament", "skin", "bone_cut"};

    const Look& look_;
    Json json_;
    std::string buffer_;
    std::vector<anatomy::Tissue> tissues_;
};

}  // namespace

std::string gltf_binary(const std::vector<GltfPart>& parts, const Look& look, const std::string& title)
{
    Writer writer(look, title);
    for (const GltfPart& part : parts) {
        writer.add(part);
    }
    return writer.bytes();
}

}  // namespace l5s1::scene
