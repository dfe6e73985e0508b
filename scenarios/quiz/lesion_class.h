#pragma once
// lesion_class.h: kinds of lesions that a learner must tell apart: what is scheduled beside the single questions.
//
// A class gathers the sites of the simulator (sim/bedside/localise.h) that are recognised by the same few signs. A
// question belongs to the class of the patient who is shown with it, a mystery patient to that of the true lesion;
// every answer to one of a class is a review of the class (review.h). Its memory is kept under "lesion/L5_root", which
// no case can be called.

#include "scenarios/quiz/mystery.h"

namespace l5s1::scenarios {

enum class LesionClass : std::uint8_t {
    L4_root,  // and L3
    L5_root,
    S1_root,
    two_roots,
    cauda_equina,
    fibular_nerve,  // common or deep
    sciatic_or_plexus,
    polyneuropathy,
    motor_neurons,
    not_a_nerve,  // arteries, joint, calcium
};

// Nothing for a patient without a lesion.
[[nodiscard]] std::optional<LesionClass> class_of(sim::Structure structure);
[[nodiscard]] std::optional<LesionClass> class_of(const sim::Model& model, const sim::Case& patient,
                                                  const sim::Moment& moment);
// Of the patient beside a question.
[[nodiscard]] std::optional<LesionClass> class_of(const sim::Model& model, const Scenario& scenario,
                                                  const Question& question);

// "lesion/L5_root", under which progress remembers it, and back.
[[nodiscard]] std::string lesion_item(LesionClass lesion);
[[nodiscard]] std::optional<LesionClass> lesion_of_item(std::string_view item);

// The first code from `seed` on whose patient has a lesion of that class, on the easiest rung that holds such patients.
[[nodiscard]] MysteryCode code_of_class(const sim::Model& model, const sim::LocaliseModel& rules, LesionClass lesion,
                                        std::uint32_t seed);

// What the debrief's picture lights and from where it looks.
[[nodiscard]] std::vector<std::string> lit_by(sim::Structure structure);
[[nodiscard]] ViewPreset seen_in(sim::Structure structure);

}  // namespace l5s1::scenarios

namespace l5s1::sim {
template <>
inline constexpr std::array kIds<scenarios::LesionClass> =
    std::to_array<std::string_view>({"L4_root", "L5_root", "S1_root", "two_roots", "cauda_equina", "fibular_nerve",
                                     "sciatic_or_plexus", "polyneuropathy", "motor_neurons", "not_a_nerve"});
}  // namespace l5s1::sim
