#include "scenarios/quiz/lesion_class.h"

#include "scenarios/quiz/mystery_run.h"
#include "sim/bedside/examine.h"
#include "sim/model/chain.h"

#include <algorithm>

namespace l5s1::scenarios {

namespace {

using sim::Structure;

constexpr std::string_view kItemPrefix = "lesion/";
constexpr double kLost = 0.1;  // of a root's conduction: less is no lesion
constexpr double kNeighbourShare =
    0.5;                          // a neighbour that loses less than this share of the main root's loss is spared
constexpr int kMostCodes = 1000;  // more than any class needs by far

// The structure that a herniation's roots make; the one that it aims at when it blocks none.
Structure pressed(const sim::Model& model, const sim::Case& patient, const sim::Findings& findings)
{
    using sim::Root;
    if (findings.triage == sim::Triage::emergency) {
        return Structure::cauda_equina;
    }
    const auto lost = [&](Root root) {
        double most = 0.0;
        for (const auto& side : findings.roots) {
            const sim::RootFinding& f = side[sim::index(root)];
            most = std::max(most, 1.0 - f.conduction_fraction * f.axon_fraction);
        }
        return most;
    };
    const auto [less, more] = std::minmax({lost(Root::L5), lost(Root::S1)});
    if (less > kLost && less > kNeighbourShare * more) {
        return Structure::L5_and_S1_roots;
    }
    const Root root = sim::culprit_root(model, patient);
    return root <= Root::L3   ? Structure::L3_root
           : root == Root::L4 ? Structure::L4_root
           : root == Root::L5 ? Structure::L5_root
                              : Structure::S1_root;
}

// The easiest rung whose patients may be of the class.
Difficulty rung_of(LesionClass lesion)
{
    return lesion <= LesionClass::S1_root        ? Difficulty::textbook
           : lesion <= LesionClass::cauda_equina ? Difficulty::two_roots
                                                 : Difficulty::mimic;
}

}  // namespace

std::optional<LesionClass> class_of(Structure structure)
{
    switch (structure) {
        case Structure::L3_root:
        case Structure::L4_root:
            return LesionClass::L4_root;
        case Structure::L5_root:
            return LesionClass::L5_root;
        case Structure::S1_root:
            return LesionClass::S1_root;
        case Structure::L5_and_S1_roots:
            return LesionClass::two_roots;
        case Structure::cauda_equina:
            return LesionClass::cauda_equina;
        case Structure::common_fibular_nerve:
        case Structure::deep_fibular_nerve:
            return LesionClass::fibular_nerve;
        case Structure::sciatic_nerve:
        case Structure::lumbosacral_plexus:
            return LesionClass::sciatic_or_plexus;
        case Structure::polyneuropathy:
            return LesionClass::polyneuropathy;
        case Structure::motor_neurons:
            return LesionClass::motor_neurons;
        case Structure::leg_arteries:
        case Structure::ankle_joint:
        case Structure::low_calcium:
            return LesionClass::not_a_nerve;
        case Structure::none:
            break;
    }
    return std::nullopt;
}

std::optional<LesionClass> class_of(const sim::Model& model, const sim::Case& patient, const sim::Moment& moment)
{
    if (patient.severity > 0.0) {
        const sim::Findings findings = sim::examine(model, sim::simulate(model, patient), moment);
        return class_of(pressed(model, patient, findings));
    }
    return class_of(patient.other_severity > 0.0 ? sim::structure_of(patient.other) : Structure::none);
}

std::optional<LesionClass> class_of(const sim::Model& model, const Scenario& scenario, const Question& question)
{
    return class_of(model, scenario.steps[question.step].patient, question.show.moment);
}

std::string lesion_item(LesionClass lesion)
{
    return std::string(kItemPrefix) + std::string(sim::id(lesion));
}

std::optional<LesionClass> lesion_of_item(std::string_view item)
{
    return item.starts_with(kItemPrefix) ? sim::from_id<LesionClass>(item.substr(kItemPrefix.size())) : std::nullopt;
}

MysteryCode code_of_class(const sim::Model& model, const sim::LocaliseModel& rules, LesionClass lesion,
                          std::uint32_t seed)
{
    MysteryCode code{rung_of(lesion), seed % kMysterySeeds};
    for (int i = 0; i < kMostCodes; ++i) {
        if (class_of(draw_mystery(model, rules, code).truth.structure) == lesion) {
            return code;
        }
        code = next_code(code);
    }
    return code;
}

std::vector<std::string> lit_by(Structure structure)
{
    switch (structure) {
        case Structure::L3_root:
            return {sim::root_name(sim::Root::L3)};
        case Structure::L4_root:
            return {sim::root_name(sim::Root::L4)};
        case Structure::L5_root:
            return {sim::root_name(sim::Root::L5)};
        case Structure::S1_root:
            return {sim::root_name(sim::Root::S1)};
        case Structure::L5_and_S1_roots:
            return {sim::root_name(sim::Root::L5), sim::root_name(sim::Root::S1)};
        case Structure::common_fibular_nerve:
            return {"common_fibular_nerve", "deep_fibular_nerve", "superficial_fibular_nerve"};
        case Structure::deep_fibular_nerve:
            return {"deep_fibular_nerve"};
        case Structure::sciatic_nerve:
            return {"sciatic_nerve"};
        case Structure::lumbosacral_plexus:
            return {sim::root_name(sim::Root::L4), sim::root_name(sim::Root::L5), sim::root_name(sim::Root::S1)};
        default:
            return {};  // everywhere, or not in a nerve; the roots of a cauda equina redden by themselves
    }
}

ViewPreset seen_in(Structure structure)
{
    switch (structure) {
        case Structure::L3_root:
        case Structure::L4_root:
        case Structure::L5_root:
        case Structure::S1_root:
        case Structure::L5_and_S1_roots:
        case Structure::cauda_equina:
            return ViewPreset::spine;
        case Structure::common_fibular_nerve:
        case Structure::deep_fibular_nerve:
            return ViewPreset::leg;
        default:
            return ViewPreset::whole;
    }
}

}  // namespace l5s1::scenarios
