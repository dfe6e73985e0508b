#include "render/scene/patient/roles.h"

namespace l5s1::scene {

using anatomy::Group;

bool shown(const Structure& s, View view, const ViewConfig& config, bool bent)
{
    switch (view) {
        case View::spine:
            // the canal is open: what lay behind it went with the laminae
            return (s.group == Group::lumbar && s.tissue == anatomy::Tissue::bone) || s.group == Group::sacrum ||
                   s.group == Group::disc || s.group == Group::dura || s.group == Group::root ||
                   (s.group == Group::nerve && s.high.y > 0.0f);
        case View::leg:
            return s.low.y < (bent ? config.side.thigh_mm : config.leg.knee_mm) && s.group != Group::cut;
        case View::whole:
            break;
    }
    return s.group != Group::cut;
}

scenarios::Layer layer_of(const Structure& s)
{
    using scenarios::Layer;
    switch (s.group) {
        case Group::disc:
            return s.tissue == anatomy::Tissue::bone ? Layer::bones : Layer::discs;
        case Group::dura:
        case Group::root:
        case Group::nerve:
            return Layer::nerves;
        case Group::muscle:
            return Layer::muscles;
        case Group::skin:
            return Layer::skin;
        case Group::lumbar:
        case Group::sacrum:
        case Group::pelvis:
        case Group::limb_bone:
        case Group::cut:
            break;
    }
    return Layer::bones;
}

const Structure* sawn(const MeshCatalogue& catalogue, const Structure& bone)
{
    for (const Structure& s : catalogue.structures()) {
        if (s.group == Group::cut && s.name.find(bone.name) != std::string::npos) {
            return &s;
        }
    }
    return nullptr;
}

Follows follows(const Structure& s)
{
    if (s.group != Group::limb_bone) {
        return Follows::soft;
    }
    if (s.name.find("phalanx") != std::string::npos) {
        return Follows::toes;
    }
    return s.name == "femur" || s.name == "patella" || s.name == "tibia" || s.name == "fibula" ? Follows::shank
                                                                                               : Follows::foot;
}

std::string selectable(std::string_view structure, std::optional<sim::Muscle> muscle)
{
    if (muscle) {
        return "muscle." + std::string(sim::id(*muscle));
    }
    return structure.starts_with("root_") ? std::string(structure) : std::string();
}

}  // namespace l5s1::scene
