#include "render/scene/patient/end_organ.h"

#include "render/scene/patient/finding.h"
#include "sim/bedside/examine.h"
#include "sim/model/chain.h"

#include <algorithm>
#include <cmath>

namespace l5s1::scene {

namespace {

constexpr float kBeyond = 0.75f;      // of the frame's height, from the middle: what lies farther is not drawn
constexpr float kLineStep_mm = 9.0f;  // of a nerve's line
constexpr float kTendonMask = 0.5f;   // from here on a muscle's mesh is tendon
constexpr double kMainShare = 0.25;   // of a root in a muscle that belongs to its chain

// The rest of an id after its kind: "soleus" of "muscle.soleus".
template <class E>
std::optional<E> called(std::string_view id, std::string_view kind)
{
    return id.starts_with(kind) ? sim::from_id<E>(id.substr(kind.size())) : std::nullopt;
}

std::string lit_muscle(sim::Muscle muscle)
{
    return "muscle." + std::string(sim::id(muscle));
}

bool holds(const std::vector<std::string>& names, std::string_view name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

sim::Root root_of_muscle(const sim::Model& model, sim::Muscle muscle, sim::Root culprit)
{
    const auto& share = model.muscles[sim::index(muscle)].root_share;
    return share[sim::index(culprit)] > kMainShare ? culprit : sim::main_root(model, muscle);
}

sim::Root root_of_nerve(const Structure& nerve, sim::Root culprit)
{
    const auto& share = nerve.root_share;
    if (sim::index(culprit) < share.size() && share[sim::index(culprit)] > static_cast<float>(kMainShare)) {
        return culprit;
    }
    return static_cast<sim::Root>(std::max_element(share.begin(), share.end()) - share.begin());
}

EndOrgan of_muscle(const LensConfig& config, const sim::Model& model, sim::Muscle muscle, const Choice& choice)
{
    EndOrgan organ{0, choice.side, muscle, root_of_muscle(model, muscle, choice.culprit), false};
    for (std::size_t r = 0; r < config.regions.size(); ++r) {
        const auto& muscles = config.regions[r].muscles;
        organ.region = std::find(muscles.begin(), muscles.end(), muscle) != muscles.end() ? r : organ.region;
    }
    return organ;
}

// The weakest muscle that the nerve reaches, the culprit's key muscle if it is one of them; else its skin.
std::optional<EndOrgan> of_nerve(const LensConfig& config, const sim::Model& model, const sim::Findings& findings,
                                 const Structure& nerve, const Choice& choice)
{
    const sim::Muscle key = sim::key_muscle(choice.culprit);
    std::optional<sim::Muscle> weakest;
    std::optional<std::size_t> skin;
    for (std::size_t r = 0; r < config.regions.size(); ++r) {
        const LensRegion& region = config.regions[r];
        if (!holds(region.nerves, nerve.name)) {
            continue;
        }
        skin = region.muscles.empty() && region.nerves.back() == nerve.name ? r : skin;
        for (const sim::Muscle muscle : region.muscles) {
            const auto strength = [&](sim::Muscle m) {
                return m == key ? -1.0 : findings.muscles[sim::index(choice.side)][sim::index(m)].strength_fraction;
            };
            weakest = !weakest || strength(muscle) < strength(*weakest) ? muscle : *weakest;
        }
    }
    const sim::Root root = root_of_nerve(nerve, choice.culprit);
    if (weakest) {
        EndOrgan organ = of_muscle(config, model, *weakest, choice);
        organ.root = root;
        return organ;
    }
    if (skin) {
        return EndOrgan{*skin, choice.side, std::nullopt, root, false};
    }
    // a part of the plexus has no region of its own
    return of_muscle(config, model, sim::key_muscle(root), choice);
}

// Whether any of the structure can be in the frame.
bool near_frame(const Structure& s, const LensRegion& region, float frame)
{
    const float reach = region.frame_mm.y * frame * kBeyond;
    return s.low.y < region.target_mm.y + reach && s.high.y > region.target_mm.y - reach;
}

}  // namespace

std::optional<sim::Muscle> muscle_of_choice(const sim::Model& model, std::string_view id)
{
    if (const auto movement = called<sim::Movement>(id, "movement.")) {
        return sim::leading_muscle(model, *movement);
    }
    if (const auto reflex = called<sim::Reflex>(id, "reflex.")) {
        return model.reflexes[sim::index(*reflex)].muscles.front();
    }
    return called<sim::Muscle>(id, "muscle.");
}

std::string lit_id(const sim::Model& model, std::string_view id)
{
    const auto muscle = muscle_of_choice(model, id);
    return muscle ? lit_muscle(*muscle) : std::string(id);
}

std::optional<EndOrgan> end_organ(const LensConfig& config, const MeshCatalogue& catalogue, const sim::Model& model,
                                  const sim::Findings& findings, const Choice& choice)
{
    if (choice.id.empty() || config.regions.empty()) {
        return std::nullopt;
    }
    if (const auto muscle = muscle_of_choice(model, choice.id)) {
        EndOrgan organ = of_muscle(config, model, *muscle, choice);
        organ.limb = choice.id.starts_with("movement.");
        return organ;
    }
    if (const auto root = root_of(choice.id)) {
        EndOrgan organ = of_muscle(config, model, sim::key_muscle(*root), choice);
        organ.root = *root;
        return organ;
    }
    const Structure* s = catalogue.find(choice.id);
    if (!s) {
        return std::nullopt;
    }
    if (s->group == anatomy::Group::nerve) {
        return of_nerve(config, model, findings, *s, choice);
    }
    if (s->group == anatomy::Group::disc && s->tissue == anatomy::Tissue::disc) {
        return of_muscle(config, model, sim::key_muscle(choice.culprit), choice);
    }
    if (s->group == anatomy::Group::muscle && s->muscle) {
        return of_muscle(config, model, *s->muscle, choice);
    }
    return std::nullopt;
}

Camera lens_camera(const LensConfig& config, const EndOrgan& organ, const Viewport& viewport)
{
    const LensRegion& region = config.regions[organ.region];
    Camera camera;
    camera.target = mirrored(region.target_mm, organ.side);
    camera.yaw_deg = organ.side == sim::Side::left ? region.turn_deg : -region.turn_deg;
    camera.pitch_deg = region.pitch_deg;
    camera.field_deg = config.field_deg;
    return framed(camera, region.frame_mm * (organ.limb ? config.limb_frame : 1.0f), viewport);
}

Picture lens_picture(const LensConfig& config, const EndOrgan& organ, const MeshCatalogue& catalogue,
                     const sim::Model& model, const sim::Case& c, const sim::Findings& findings, ComposeOptions options,
                     double time_s)
{
    const LensRegion& region = config.regions[organ.region];
    options.view = View::whole;
    options.figures = {Figure{}};
    options.close = false;
    options.config.whole.pulse_spacing_mm = config.pulse_spacing_mm;
    options.config.whole.pulse_length_mm = config.pulse_length_mm;
    options.selection.side = organ.side;
    options.selection.ids = {organ.muscle ? lit_muscle(*organ.muscle) : region.nerves.back()};
    options.layers.set(scenarios::Layer::muscles, 1.0);
    options.layers.set(scenarios::Layer::nerves, 1.0);
    Picture picture = compose(catalogue, model, c, findings, options, time_s);
    const float frame = organ.limb ? config.limb_frame : 1.0f;
    std::erase_if(picture.instances, [&](const Instance& i) {
        const Structure* s = catalogue.find(i.name);
        return !s || (s->paired && i.side != organ.side) || !near_frame(*s, region, frame);
    });
    for (Instance& i : picture.instances) {
        const Structure* s = catalogue.find(i.name);
        i.fade *= config.faded;
        const bool its_own = organ.muscle && s->muscle == organ.muscle;
        if (!its_own && holds(region.glass, i.name)) {
            i.alpha *= config.glass;
        }
    }
    return picture;
}

std::optional<glm::vec3> organ_point(const EndOrgan& organ, const MeshCatalogue& catalogue, const Picture& picture)
{
    if (!organ.muscle) {
        return std::nullopt;
    }
    const std::string_view own = sim::id(*organ.muscle);
    const Structure* named = catalogue.find(own);  // others may go with it: the sartorius with the iliopsoas
    for (const Structure* s :
         named ? std::vector<const Structure*>{} : meshes_of(catalogue, lit_muscle(*organ.muscle))) {
        named = !named || s->full->vertices.size() > named->full->vertices.size() ? s : named;
    }
    const auto shown = std::find_if(picture.instances.begin(), picture.instances.end(),
                                    [&](const Instance& i) { return named && i.name == named->name; });
    if (shown == picture.instances.end()) {
        return std::nullopt;
    }
    glm::vec3 sum(0);
    float count = 0;
    for (const anatomy::Vertex& v : named->quick->vertices) {
        if (v.mask < kTendonMask) {
            sum += posed(picture.joints, shown->pose, shown->follows, v.position, v.bend);
            count += 1.0f;
        }
    }
    return count > 0.0f ? std::optional(mirrored(sum / count, shown->side)) : std::nullopt;
}

std::vector<std::vector<glm::vec3>> nerve_lines(const LensConfig& config, const EndOrgan& organ,
                                                const MeshCatalogue& catalogue, const Picture& picture)
{
    std::vector<std::vector<glm::vec3>> lines;
    for (const std::string& name : config.regions[organ.region].nerves) {
        const Structure* s = catalogue.find(name);
        const auto shown = std::find_if(picture.instances.begin(), picture.instances.end(),
                                        [&](const Instance& i) { return i.name == name; });
        if (!s || shown == picture.instances.end()) {
            continue;
        }
        const auto steps = static_cast<std::size_t>(std::max(2.0f, std::ceil(s->path_length_mm / kLineStep_mm)));
        std::vector<glm::vec4> sums(steps, glm::vec4(0));  // the middle of each stretch of the tube
        for (const anatomy::Vertex& v : s->full->vertices) {
            const auto step = static_cast<std::size_t>(std::clamp(v.along, 0.0f, 1.0f) * static_cast<float>(steps));
            sums[std::min(step, steps - 1)] +=
                glm::vec4(posed(picture.joints, shown->pose, shown->follows, v.position, v.bend), 1.0f);
        }
        std::vector<glm::vec3> line;
        for (const glm::vec4& sum : sums) {
            if (sum.w > 0.0f) {
                line.push_back(mirrored(glm::vec3(sum) / sum.w, shown->side));
            }
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

}  // namespace l5s1::scene
