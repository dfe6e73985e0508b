#pragma once
// cohort.h: one row of a cohort: a virtual patient, followed to the day of the examination and examined by someone who
// errs.
//
//     draw (cohort_draw.h) -> simulate to the day -> examine -> the examiner's errors (cohort_exam.h) -> CohortRow
//
// A row depends on the models, the setting, the seed and its number, on nothing else. Examinations are made standing,
// the posture for which pressures are given (assumption).

#include "sim/bedside/findings.h"
#include "sim/cohort/cohort_draw.h"

namespace l5s1::sim {

// The movements an examiner tests, each with the muscle it stands for.
struct TestedMovement {
    Movement movement;
    Muscle muscle;
};
inline constexpr std::array kTestedMovements{
    TestedMovement{Movement::hip_flexion, Muscle::iliopsoas},
    TestedMovement{Movement::knee_extension, Muscle::vasti},
    TestedMovement{Movement::ankle_dorsiflexion, Muscle::tibialis_anterior},
    TestedMovement{Movement::great_toe_extension, Muscle::extensor_hallucis_longus},
    TestedMovement{Movement::ankle_plantarflexion, Muscle::gastrocnemius_medial},
    TestedMovement{Movement::foot_inversion, Muscle::tibialis_posterior},
    TestedMovement{Movement::foot_eversion, Muscle::peroneus_longus},
    TestedMovement{Movement::hip_abduction, Muscle::gluteus_medius_minimus},
};

struct CohortRow {
    std::uint64_t id = 0;
    double age_y = 0.0;
    Sex sex = Sex::male;
    Complaint complaint = Complaint::herniation;
    Herniation herniation;  // severity 0: none
    double day = 0.0;

    // what the examiner writes down, on the side of the lesion or complaint
    PerEnum<Movement, Mrc> mrc{};  // of kTestedMovements
    Mrc worst_mrc = Mrc::g5;
    Muscle worst_muscle = Muscle::iliopsoas;
    PerEnum<Reflex, bool> reflex_reduced{};
    PerEnum<Root, bool> numb{};
    double raise_deg = 0.0;
    bool raise_positive = false;
    bool crossed_positive = false;
    std::optional<Root> pain_dermatome;
    bool tiptoe_failed = false;  // single-leg stand on tiptoe for 10 s
    bool h_reflex_abnormal = false;

    // what is the case, for the statistics
    Root culprit = Root::L5;
    double culprit_pressure_mmHg = 0.0;
    Plexus plexus = Plexus::normal;
    Plexus other_leg = Plexus::normal;
    bool second_level = false;
    int pressed_roots = 0;         // on that side
    bool achilles_absent = false;  // as read, also where age explains it
    double leg_pain_0_10 = 0.0;
    double residual_mL = 0.0;
    Triage triage = Triage::routine;
    PerEnum<Movement, double> strength_fraction{};
    double culprit_axon_fraction = 1.0;
    PerEnum<Muscle, double> innervated_fraction{};

    [[nodiscard]] bool herniated() const noexcept { return complaint == Complaint::herniation; }
    [[nodiscard]] bool paresis() const noexcept { return worst_mrc < Mrc::g5; }
    [[nodiscard]] bool sensory_loss() const noexcept;
    [[nodiscard]] bool any_reflex_reduced() const noexcept;
};

// Makes rows of one cohort; one a thread. The models must outlive it.
class Cohort {
public:
    Cohort(const Model& model, const CohortModel& cohort, Setting setting, std::uint64_t seed);

    // number: 1, 2, ...
    [[nodiscard]] CohortRow row(std::uint64_t number);

    // The person behind a row, and the body that draw wrote, valid until the next call.
    [[nodiscard]] VirtualPatient patient(std::uint64_t number);
    [[nodiscard]] const Model& body() const noexcept { return body_; }

private:
    const Model& model_;
    const CohortModel& cohort_;
    Setting setting_;
    std::uint64_t seed_;
    Model body_;
};

// What an examination on the patient's day writes down.
[[nodiscard]] CohortRow examine_patient(const Model& body, const CohortModel& cohort, const VirtualPatient& patient,
                                        const Findings& findings);

}  // namespace l5s1::sim
