#pragma once
// cohort_draw.h: row i of a seed to a person: who, with what, since when, built how.
//
// Each property has its own stream of random numbers, so that moving one prior moves nothing else: two cohorts that
// differ in one number are compared patient by patient.

#include "sim/cohort/cohort_model.h"
#include "sim/cohort/random.h"
#include "sim/model/case.h"

namespace l5s1::sim {

// What the numbers of a row are for. Append only: the place in the list is part of every row.
enum class Draw : std::uint32_t {
    complaint,
    person,
    level,
    zone,
    type,
    severity,
    migration,
    second_level,
    regression,
    plexus,
    roots,
    day,
    control,
    strength,
    reflexes,
    sensation,
    raise,
    electrodiagnosis,
    pain,
    second_examiner,
    treatment,
    inflammation,
};

struct Origin {
    std::uint64_t seed = 0;
    std::uint64_t row = 0;

    [[nodiscard]] constexpr Random stream(Draw purpose) const noexcept
    {
        return {seed, row, static_cast<std::uint32_t>(purpose)};
    }
};

struct VirtualPatient {
    Origin origin;
    Complaint complaint = Complaint::herniation;
    Case set;
    double day = 0.0;  // of the examination
    Plexus other_leg = Plexus::normal;
    // of those without a herniation
    double control_pain_0_10 = 0.0;
    bool gives_way = false;          // a leg that hurts too much to push
    bool raise_hurts = false;        // when the straight leg is lifted
    std::optional<Root> seems_numb;  // a dermatome that is called numb though no root is hurt
};

// Draws a patient, and writes what is the patient's own into `body`: the root shares of every muscle, how far the
// herniation will shrink and how long inflammation lasts. `body` is a working copy of `model`, written whole in those
// places each time.
[[nodiscard]] VirtualPatient draw_patient(const Model& model, const CohortModel& cohort, Setting setting, Origin origin,
                                          Model& body);

// Volume that is left of a herniation of this type when it has shrunk as far as it will.
[[nodiscard]] double draw_residual_volume(const CohortModel& cohort, HerniationType type, Origin origin);

}  // namespace l5s1::sim
