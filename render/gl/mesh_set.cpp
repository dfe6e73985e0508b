#include "render/gl/mesh_set.h"

#include <functional>

namespace l5s1::gl {

namespace {

constexpr int kNerveId = 254;  // one for all: a line at every joint of two trunks would look like plumbing

int id_of(const anatomy::Mesh& mesh)
{
    if (mesh.tissue == anatomy::Tissue::nerve) {
        return kNerveId;
    }
    unsigned hash = 2166136261u;
    for (const char c : mesh.name) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
    }
    return static_cast<int>(hash % 250u) + 1;
}

bool fits(anatomy::Laterality laterality, sim::Side side)
{
    switch (laterality) {
        case anatomy::Laterality::left:
            return side == sim::Side::left;
        case anatomy::Laterality::right:
            return side == sim::Side::right;
        case anatomy::Laterality::midline:
        case anatomy::Laterality::paired:
            break;
    }
    return true;
}

}  // namespace

void MeshSet::add(const anatomy::Mesh& mesh)
{
    if (mesh.indices.empty()) {
        return;
    }
    Entry& entry = entries_[mesh.name];
    entry.id = id_of(mesh);
    entry.meshes.emplace_back(mesh.level_of_detail, upload(mesh));
}

void MeshSet::clear()
{
    entries_.clear();
}

Found MeshSet::find(std::string_view name, sim::Side side, int level_of_detail) const
{
    const auto entry = entries_.find(name);
    if (entry == entries_.end()) {
        return {};
    }
    const GpuMesh* best = nullptr;
    bool exact = false;
    for (const auto& [detail, mesh] : entry->second.meshes) {
        if (mesh.tissue == anatomy::Tissue::bone_cut) {
            level_of_detail = 0;  // a sawn face needs its own points: it is what the picture is about
        }
        if (fits(mesh.laterality, side) && (!best || (detail == level_of_detail && !exact))) {
            best = &mesh;
            exact = detail == level_of_detail;
        }
    }
    const bool mirrored = best && best->laterality == anatomy::Laterality::paired && side == sim::Side::right;
    return {best, mirrored, entry->second.id};
}

}  // namespace l5s1::gl
