// compose.cpp: longer than most: one function an aspect of an instance, in the order in which a figure is filled.

#include "render/scene/patient/compose.h"

#include "render/scene/patient/herniations.h"
#include "render/scene/patient/presets.h"
#include "render/scene/patient/roles.h"
#include "sim/course/mechanics.h"
#include "sim/model/chain.h"

#include <algorithm>
#include <cmath>

namespace l5s1::scene {

namespace {

using anatomy::Group;

constexpr double kTouchedShare = 0.02;         // of the pressure: less does not redden
constexpr double kPainfulPressure_mmHg = 5.0;  // below it the share of a root in the pain fades
constexpr float kMainShare = 0.25f;            // of a root in a nerve or muscle that belongs to its chain

std::optional<sim::Muscle> muscle_of(std::string_view id)
{
    constexpr std::string_view kPrefix = "muscle.";
    return id.starts_with(kPrefix) ? sim::from_id<sim::Muscle>(id.substr(kPrefix.size())) : std::nullopt;
}

const PresetConfig& staging_of(View view, const ViewConfig& config)
{
    switch (view) {
        case View::spine:
            return config.spine;
        case View::leg:
            return config.leg;
        case View::whole:
            break;
    }
    return config.whole;
}

float redness(const sim::RootFinding& root, const ViewConfig& config)
{
    const auto& s = config.injury;
    const float pressed = s.pressed_most * (1.0f - std::exp(-static_cast<float>(root.pressure_mmHg) / s.pressed_mmHg));
    return std::clamp(pressed + s.inflamed * static_cast<float>(root.inflammation), 0.0f, 1.0f);
}

// Mean over muscles of the bulk that each has lost.
float lost_bulk(const sim::Findings& findings, sim::Side side, const std::vector<sim::Muscle>& muscles)
{
    double sum = 0.0;
    for (const sim::Muscle m : muscles) {
        sum += 1.0 - findings.muscles[sim::index(side)][sim::index(m)].bulk_fraction;
    }
    return static_cast<float>(std::clamp(sum / static_cast<double>(muscles.size()), 0.0, 1.0));
}

glm::vec4 skin_lost_bulk(const sim::Findings& f, sim::Side side, const ThinningConfig& under)
{
    return {lost_bulk(f, side, under.shin), lost_bulk(f, side, under.calf), lost_bulk(f, side, under.front_of_thigh),
            lost_bulk(f, side, under.back_of_thigh)};
}

class Composer {
public:
    Composer(const MeshCatalogue& catalogue, const sim::Model& model, const sim::Case& c, const sim::Findings& findings,
             const ComposeOptions& options)
        : catalogue_(catalogue), model_(model), case_(c), findings_(findings), options_(options)
    {
    }

    [[nodiscard]] Picture picture(double time_s)
    {
        picture_.body = options_.body;
        picture_.theme = options_.theme;
        picture_.camera = options_.camera.value_or(
            preset(options_.view, options_.config, catalogue_, model_, case_, options_.viewport, findings_.posture));
        picture_.figures = options_.figures.empty() ? figures(options_.view, options_.config, model_, case_,
                                                              options_.viewport, findings_.posture)
                                                    : options_.figures;
        for (const std::size_t n : seen_herniations(case_)) {
            const sim::Herniation& h = sim::herniation(case_, n);
            const glm::vec3 at = options_.press_mm[n].value_or(press_point(catalogue_, h));
            picture_.injuries.push_back({n, at, options_.tip_mm[n].value_or(at)});
            sites_.push_back(sim::site_of(model_, case_, h));
        }
        picture_.joints = options_.config.pose;
        for (const sim::Side side : {sim::Side::left, sim::Side::right}) {
            Pose& pose = pose_[sim::index(side)];
            pose = pose_of(options_.config.pose, findings_.posture, findings_.function[sim::index(side)],
                           model_.bedside.clearance_old_mm);
        }
        for (std::size_t side = 0; options_.view == View::leg && side < picture_.figures.size(); ++side) {
            Figure& leg = picture_.figures[side];
            Figure as_given = leg;
            lean(leg, pose_[side], picture_.joints, stance_of(options_.config.pose, findings_.posture).trunk_deg);
            leg.offset_mm.y += pose_[side].knee_deg == 0.0f ? sinks_mm(picture_.joints, pose_[side]) : 0.0f;
            leg = options_.figures.empty() ? leg : as_given;
        }
        picture_.injury_radius_mm = options_.config.injury.radius_mm;
        picture_.pulse_clock_s = static_cast<float>(time_s);
        for (std::size_t f = 0; f < picture_.figures.size(); ++f) {
            add_figure(static_cast<std::uint8_t>(f));
        }
        return std::move(picture_);
    }

private:
    void add_figure(std::uint8_t figure)
    {
        const bool bent = std::any_of(pose_.begin(), pose_.end(), [](const Pose& p) { return p.knee_deg != 0.0f; });
        for (const Structure& s : catalogue_.structures()) {
            if (!shown(s, options_.view, options_.config, bent) || s.group == Group::cut ||
                (options_.outside && s.group != Group::skin)) {
                continue;
            }
            if (s.name == "cauda_equina" && !sac_is_glass()) {
                continue;  // nobody would see it
            }
            if (!s.paired) {
                add(s, sim::Side::left, figure);
                continue;
            }
            for (const sim::Side side : {sim::Side::left, sim::Side::right}) {
                // in the leg view each leg is a figure of its own
                if (options_.view != View::leg || sim::index(side) == figure) {
                    add(s, side, figure);
                }
            }
        }
    }

    void add(const Structure& s, sim::Side side, std::uint8_t figure)
    {
        Instance i;
        i.name = s.name;
        i.side = side;
        i.figure = figure;
        if (options_.view == View::spine) {
            open_canal(s, i);
        }
        if (s.most_bend > 0.0f) {
            i.follows = follows(s);
            i.pose = pose_[sim::index(side)];
            if (s.low.y > options_.config.leg.knee_mm) {
                i.pose.ankle_deg = i.pose.toes_deg = 0.0f;
            }
        }
        if (s.muscle && s.group == Group::muscle) {
            paint_muscle(*s.muscle, i);
        }
        if (options_.view == View::whole && s.name == "psoas_major") {
            i.alpha = options_.config.glass.psoas;
        }
        if (s.name.ends_with("retinaculum")) {
            i.alpha = options_.config.glass.retinaculum;
        }
        if (s.group == Group::skin) {
            i.lost_bulk = skin_lost_bulk(findings_, side, options_.config.thinning);
            if (!options_.outside) {  // pain and numbness that nobody sees
                i.skin = skin_signs(side);
            }
            i.opaque = options_.outside;
        }
        if (s.group == Group::root) {
            if (const auto root = root_of(s.name)) {
                if (options_.close && lies_before_herniation(*root, side)) {
                    i.alpha = options_.config.glass.root;
                }
                i.redness = redness(root_finding(*root, side), options_.config);
                for (std::size_t n = 0; n < sites_.size(); ++n) {
                    if (i.redness > 0.0f && sites_[n].share[sim::index(side)][sim::index(*root)] > kTouchedShare) {
                        i.inflamed_mm.push_back(nearest_spot(s, side, picture_.injuries[n].at_mm).at_mm);
                    }
                }
            }
        }
        if (options_.pulses && s.path_length_mm > 0.0f && (s.group == Group::root || s.group == Group::nerve)) {
            i.pulses = pulses(s, side);
        }
        const float layer = static_cast<float>(options_.layers.of(layer_of(s)));
        i.alpha *= layer;
        i.pulses.strength *= layer;
        if (options_.view != View::spine) {  // where the skin is nearly solid they would float on it
            const float skin = static_cast<float>(options_.layers.of(scenarios::Layer::skin));
            i.pulses.strength *= 1.0f - glm::smoothstep(0.55f, 0.95f, skin);
        }
        if (layer <= 0.0f) {
            return;
        }
        if (!options_.selection.ids.empty()) {
            const bool lit = in_chain(s, side);
            i.highlight = lit ? 1.0f : 0.0f;
            i.fade = lit ? 0.0f : 1.0f;
        }
        picture_.instances.push_back(std::move(i));
    }

    // From behind it hides what presses it.
    [[nodiscard]] bool lies_before_herniation(sim::Root root, sim::Side side) const
    {
        const auto seen = seen_herniations(case_);
        return options_.view == View::spine && std::any_of(seen.begin(), seen.end(), [&](std::size_t n) {
                   const sim::Herniation& h = sim::herniation(case_, n);
                   return h.zone != sim::Zone::central && h.side == side && sim::culprit_root(model_, h) == root;
               });
    }

    // A central herniation lies right in front of it.
    [[nodiscard]] bool sac_is_glass() const
    {
        const auto seen = seen_herniations(case_);
        return options_.view == View::spine && std::any_of(seen.begin(), seen.end(), [&](std::size_t n) {
                   return sim::herniation(case_, n).zone == sim::Zone::central;
               });
    }

    // Pain runs down the skin of the roots that are pressed, as far as each takes of the pressure.
    [[nodiscard]] SkinSigns skin_signs(sim::Side side) const
    {
        SkinSigns signs;
        signs.colours = static_cast<float>(options_.layers.of(scenarios::Layer::dermatomes));
        double most = kPainfulPressure_mmHg;
        for (const sim::Side each : {sim::Side::left, sim::Side::right}) {
            for (std::size_t r = 0; r < sim::kLegRoots; ++r) {
                most = std::max(most, root_finding(static_cast<sim::Root>(r), each).pressure_mmHg);
            }
        }
        for (std::size_t r = 0; r < sim::kLegRoots; ++r) {
            const double lost = 1.0 - findings_.dermatomes[sim::index(side)][r].pinprick_fraction;
            signs.numb[r] = static_cast<float>(std::clamp(lost, 0.0, 1.0));
            const double share = root_finding(static_cast<sim::Root>(r), side).pressure_mmHg / most;
            signs.pain[r] = static_cast<float>(std::clamp(findings_.leg_pain_0_10 / 10.0 * share, 0.0, 1.0));
        }
        return signs;
    }

    void open_canal(const Structure& s, Instance& i) const
    {
        bool sacral = case_.level == sim::Level::L5_S1;
        for (const std::size_t n : seen_herniations(case_)) {
            sacral = sacral || sim::herniation(case_, n).level == sim::Level::L5_S1;
        }
        if (s.tissue == anatomy::Tissue::dura && sac_is_glass()) {
            i.alpha = options_.config.glass.sac;
        }
        const bool in_the_way = s.group == Group::lumbar || (s.group == Group::sacrum && sacral);
        if (const Structure* cut = in_the_way ? sawn(catalogue_, s) : nullptr) {
            i.name = cut->name;
        }
    }

    void paint_muscle(sim::Muscle muscle, Instance& i) const
    {
        const sim::MuscleFinding& m = findings_.muscles[sim::index(i.side)][sim::index(muscle)];
        i.lost_bulk = glm::vec4(static_cast<float>(std::clamp(1.0 - m.bulk_fraction, 0.0, 1.0)));
        i.pallor = static_cast<float>(std::clamp(1.0 - m.strength_fraction, 0.0, 1.0));
        i.fat = static_cast<float>(std::clamp(m.irreversible_fraction, 0.0, 1.0));
    }

    [[nodiscard]] const sim::RootFinding& root_finding(sim::Root root, sim::Side side) const
    {
        return findings_.roots[sim::index(side)][sim::index(root)];
    }

    [[nodiscard]] Pulses pulses(const Structure& s, sim::Side side) const
    {
        const PresetConfig& view = staging_of(options_.view, options_.config);
        Pulses p;
        p.strength = options_.config.pulse.strength;
        p.rate_Hz = options_.config.pulse.rate_Hz * std::clamp(options_.drive, 0.0f, 1.0f);
        p.spacing_mm = view.pulse_spacing_mm;
        p.length_mm = view.pulse_length_mm;
        p.start_mm = s.path_start_mm;
        p.way_mm = s.path_length_mm;
        const auto root = s.group == Group::root ? root_of(s.name) : std::nullopt;
        if (root) {
            const sim::RootFinding& f = root_finding(*root, side);
            p.passing = static_cast<float>(f.conduction_fraction);
            p.dying = static_cast<float>(1.0 - f.axon_fraction);
            p.press_mm = injured_way(s, side, picture_).value_or(p.press_mm);
        } else {
            mix_roots(s, side, p);
        }
        p.delay = options_.config.pulse.delay * (1.0f - p.passing);
        return p;
    }

    // A trunk carries what its roots let through; a disease of the nerve itself takes its toll besides.
    void mix_roots(const Structure& s, sim::Side side, Pulses& p) const
    {
        double passing = 0.0;
        double axons = 0.0;
        double shares = 0.0;
        for (std::size_t r = 0; r < s.root_share.size(); ++r) {
            const sim::RootFinding& f = findings_.roots[sim::index(side)][r];
            passing += static_cast<double>(s.root_share[r]) * f.conduction_fraction;
            axons += static_cast<double>(s.root_share[r]) * f.axon_fraction;
            shares += static_cast<double>(s.root_share[r]);
        }
        if (shares > 0.0) {
            p.passing = static_cast<float>(passing / shares);
            p.dying = static_cast<float>(1.0 - axons / shares);
        }
        if (s.muscle) {
            const sim::MuscleFinding& m = findings_.muscles[sim::index(side)][sim::index(*s.muscle)];
            p.passing = std::min(p.passing, static_cast<float>(m.conduction_fraction));
            p.dying = std::max(p.dying, static_cast<float>(1.0 - m.axon_fraction));
        }
    }

    [[nodiscard]] bool in_chain(const Structure& s, sim::Side side) const
    {
        const std::vector<std::string>& ids = options_.selection.ids;
        return std::any_of(ids.begin(), ids.end(), [&](const std::string& id) { return in_chain_of(id, s, side); });
    }

    [[nodiscard]] bool in_chain_of(const std::string& id, const Structure& s, sim::Side side) const
    {
        if (s.name == id) {
            return !s.paired || side == options_.selection.side;
        }
        const Structure* chosen = catalogue_.find(id);
        if (chosen && chosen->group == Group::disc) {
            return root_of(s.name) && in_chain_of(root_name(root_beside(id)), s, side);
        }
        if (chosen && chosen->group != Group::root && chosen->group != Group::nerve) {
            return false;  // a bone or the skin stands for itself
        }
        if (!s.paired || s.group == Group::disc) {
            const auto seen = seen_herniations(case_);
            return s.name == disc_name(case_.level) || std::any_of(seen.begin(), seen.end(), [&](std::size_t n) {
                       return s.name == disc_name(sim::herniation(case_, n).level);
                   });
        }
        if (side != options_.selection.side) {
            return false;
        }
        if (chosen && chosen->group == Group::nerve) {
            return on_way_of(*chosen, s);
        }
        const auto muscle = muscle_of(id);
        const auto root = root_of(id);
        if (!muscle && !root) {
            return false;
        }
        const auto carries = [&](std::size_t r) {
            return muscle ? model_.muscles[sim::index(*muscle)].root_share[r] > static_cast<double>(kMainShare)
                          : sim::index(*root) == r;
        };
        if (const auto own = root_of(s.name)) {
            return carries(sim::index(*own));
        }
        if (s.group == Group::nerve) {
            for (std::size_t r = 0; r < s.root_share.size(); ++r) {
                if (carries(r) && s.root_share[r] > kMainShare) {
                    return true;
                }
            }
            return false;
        }
        if (!s.muscle) {
            return false;
        }
        return muscle ? s.muscle == muscle
                      : model_.muscles[sim::index(*s.muscle)].root_share[sim::index(*root)] >
                            static_cast<double>(kMainShare);
    }

    // The root that the disc presses: its herniation's, else the traversing one.
    [[nodiscard]] sim::Root root_beside(const std::string& disc) const
    {
        sim::Level level = case_.level;
        for (std::size_t l = 0; l < sim::kCount<sim::Level>; ++l) {
            level = disc == disc_name(static_cast<sim::Level>(l)) ? static_cast<sim::Level>(l) : level;
        }
        for (const std::size_t n : seen_herniations(case_)) {
            if (sim::herniation(case_, n).level == level) {
                return sim::culprit_root(model_, sim::herniation(case_, n));
            }
        }
        return sim::traversing_root(level);
    }

    // The roots that feed a nerve, the stretches beyond it, and the muscles that hang on it.
    [[nodiscard]] bool on_way_of(const Structure& nerve, const Structure& s) const
    {
        if (const auto root = root_of(s.name)) {
            return nerve.root_share[sim::index(*root)] > kMainShare;
        }
        if (s.group == Group::muscle && s.muscle) {
            return beyond(nerve.name, model_.muscles[sim::index(*s.muscle)].nerve);
        }
        for (std::size_t n = 0; s.group == Group::nerve && n < sim::kCount<sim::Nerve>; ++n) {
            if (is_mesh_of(s.name, static_cast<sim::Nerve>(n))) {
                return beyond(nerve.name, static_cast<sim::Nerve>(n));
            }
        }
        return false;
    }

    [[nodiscard]] bool is_mesh_of(std::string_view mesh, sim::Nerve nerve) const
    {
        const std::string& named = model_.nerves[sim::index(nerve)].named;
        return !named.empty() && mesh == nerve_mesh(named);
    }

    // Whether the fibres of a stretch have come through the nerve.
    [[nodiscard]] bool beyond(std::string_view nerve, sim::Nerve stretch) const
    {
        for (std::size_t step = 0; step < sim::kCount<sim::Nerve>; ++step) {
            if (is_mesh_of(nerve, stretch)) {
                return true;
            }
            if (model_.nerves[sim::index(stretch)].parent == stretch) {
                return false;
            }
            stretch = model_.nerves[sim::index(stretch)].parent;
        }
        return false;
    }

    const MeshCatalogue& catalogue_;
    const sim::Model& model_;
    const sim::Case& case_;
    const sim::Findings& findings_;
    const ComposeOptions& options_;
    sim::BySide<Pose> pose_{};
    Picture picture_;
    std::vector<sim::Site> sites_;  // one an injury
};

}  // namespace

std::optional<float> injured_way(const Structure& nerve, sim::Side side, const Picture& picture)
{
    std::optional<NerveSpot> nearest;
    for (const Injury& injury : picture.injuries) {
        const NerveSpot spot = nearest_spot(nerve, side, injury.at_mm);
        if (!nearest || spot.distance_mm < nearest->distance_mm) {
            nearest = spot;
        }
    }
    return nearest ? std::optional(nearest->way_mm) : std::nullopt;
}

Picture compose(const MeshCatalogue& catalogue, const sim::Model& model, const sim::Case& c,
                const sim::Findings& findings, const ComposeOptions& options, double time_s)
{
    return Composer(catalogue, model, c, findings, options).picture(time_s);
}

}  // namespace l5s1::scene
