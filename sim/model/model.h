#pragma once
// model.h: the cited numbers of the physiology: constants, and tables of rows; check(Model).
//
// No number lives here: assets/model/*.toml holds value, kind (measured, fitted, assumed) and source of each, and
// scenarios/tables/tables.cpp reads them.

#include "sim/model/anatomy.h"
#include "sim/model/constants.h"
#include "sim/model/fault.h"

#include <array>
#include <string>
#include <vector>

namespace l5s1::sim {

struct SeverityPoint {
    double severity = 0.0;       // ascending from 0 to 1
    double pressure_mmHg = 0.0;  // on the culprit root, standing, at onset
};

struct TypeRow {
    double posture_coupling = 0.0;          // k_c: share of the pressure that follows the disc's own pressure
    double initial_inflammation = 0.0;      // I0
    double residual_volume_fraction = 1.0;  // v_inf
    double regression_day = 0.0;            // tau_v
};

// Share of the culprit pressure on each root of a zone; `large_`: of a herniation of severity 1, which reaches further.
struct ZoneRow {
    double exiting_share = 0.0;
    double traversing_share = 0.0;
    double next_share = 0.0;        // the root that traverses one level further down
    double cauda_share = 0.0;       // the roots further down, inside the sac
    double other_side_share = 0.0;  // of the same, on the opposite side
    double large_exiting_share = 0.0;
    double large_next_share = 0.0;
    double large_cauda_share = 0.0;
};

// What a wandering fragment adds to the shares of its zone.
struct MigrationRow {
    double exiting_add = 0.0;
    double next_add = 0.0;
};

// A stretch of nerve: which one it continues, and the part of each root's skin that hangs on it (sum 1 a root).
struct NerveRow {
    Nerve parent = Nerve::plexus;  // the plexus is its own parent
    std::string named{};           // "sciatic": the nerve that anatomy calls it; empty: branches without a name
    PerEnum<Root, double> skin_share{};
};

struct PostureRow {
    double disc_pressure_MPa = 0.0;
    double tension = 0.0;  // 0..1, stretch of the lumbosacral roots
};

struct OnsetRow {
    double ramp_day = 0.0;  // the herniation grows linearly over this time
};

struct EventRow {
    double inflammation_step = 0.0;  // added at once
    double volume_step = 0.0;        // added to the herniation's volume fraction at once
    double effect_day = 0.0;         // how long the factors below last
    double leg_pain_factor = 1.0;
    double leg_pain_late_factor = 1.0;  // between effect_day and late_day
    double late_day = 0.0;
    double pain_factor = 1.0;  // back and leg
    double inflammation_source_factor = 1.0;
    double regrow_day_factor = 1.0;  // of muscle size
    double sprouting_day_factor = 1.0;
    double disuse_add = 0.0;           // added to u of E10
    double disc_pressure_MPa = 0.0;    // replaces the habitual one when above 0
    double decompresses = 0.0;         // 1: pressure to 0 from here
    double restores_herniation = 0.0;  // 1: herniation anew
};

struct MuscleRow {
    Nerve nerve = Nerve::plexus;                  // the last stretch before the muscle
    PerEnum<Root, double> root_share{};           // sum 1
    PerEnum<Movement, double> contribution_Nm{};  // healthy torque it lends each movement at neutral, signed >= 0
    double calf_posterior_share = 0.0;            // of the posterior calf's cross-section
    double calf_anterolateral_share = 0.0;
    double nerve_distance_mm = 0.0;  // root to motor point, in a person of reference height
    double insensitive_hand = 0.0;   // 1: too strong for an examiner's hand (triceps surae)
};

struct MovementRow {
    double male_Nm = 0.0;  // healthy adult at the reference age
    double female_Nm = 0.0;
    double age_loss_per_y = 0.0;    // fraction per year above the reference age
    double gravity_fraction = 0.0;  // share of normal that just lifts the part against gravity (physics of grade 3)
    double insensitive_hand = 0.0;
};

struct RootRow {
    double straight_leg_raise_share = 0.0;  // how much raising the straight leg stretches this root
    double key_point_distance_mm = 0.0;     // from the root to the skin where its dermatome is tested
};

struct ReflexRow {
    Nerve nerve = Nerve::plexus;
    double distance_mm = 0.0;  // from the roots to the muscle
    PerEnum<Root, double> root_share{};
    std::vector<Muscle> muscles{};  // that jerk; the first is looked at
};

// A disease elsewhere than at the disc, as a lesion in the same chain. Shares are those of full severity.
struct OtherDiseaseRow {
    PerEnum<Nerve, double> segment{};  // of the fibres that pass that stretch of nerve
    double distal_motor = 0.0;         // of the longest motor axons (symmetric distal axonopathy)
    double distal_sensory = 0.0;
    PerEnum<Muscle, double> lower{};  // of the muscle's motor neurons
    PerEnum<Muscle, double> upper{};  // of the drive that reaches them from the brain
    double both_sides = 0.0;          // severity on the other side, of this side's
    double established = 0.0;         // how far its axon loss has gone when the course begins
    double sprouting = 1.0;           // how well the nerves that are left can still sprout
    double block_share = 0.0;         // of a nerve's lesion that is block; the rest is axon loss
    double axon_loss_day = 1.0;       // time constant with which the axon part develops
    double endurance_loss = 0.0;      // of hold time and repetitions (perfusion)
    double ankle_brachial_loss = 0.0;
    double local_inhibition = 0.0;  // of ankle muscles (joint pain)
    double reflex_gain = 0.0;       // added to reflex amplitude (brisk)
    double leg_pain_0_10 = 0.0;
    double tinel_fibular_neck = 0.0;  // 1: tapping the nerve there tingles; the rest likewise are signs, present or not
    double upgoing_toe = 0.0;         // Babinski
    double fasciculation = 0.0;
    double tetany = 0.0;  // Chvostek, Trousseau
};

inline constexpr std::size_t kMrcThresholds = kCount<Mrc> - 1;  // lower bounds of grades 1..5

struct ExaminerModel {
    std::array<double, kMrcThresholds> hand{};  // ascending, share of own normal
    std::array<double, kMrcThresholds> hand_triceps{};
    // physics: grade 3 starts at the movement's gravity_fraction; the rest are multiples of it or shares
    double physics_grade2_of_gravity = 0.0;
    double physics_grade1_fraction = 0.0;
    double physics_full_fraction = 0.0;
};

struct HeelRiseNorm {
    double age_y = 0.0;  // middle of the decade, ascending
    double male = 0.0;
    double female = 0.0;
};

// Bands shown beside the severity slider. Upper bounds, ascending.
struct GradeBands {
    std::array<double, 3> pfirrmann_from_mmHg{};  // grade 1, 2, 3 start here
    std::array<double, 2> msu_from_severity{};    // size 2 and 3 start here
};

struct Model {
    MechanicsModel mechanics;
    NerveModel nerve;
    MuscleModel muscle;
    InhibitionModel inhibition;
    BedsideModel bedside;
    std::vector<SeverityPoint> severity;
    PerEnum<HerniationType, TypeRow> types{};
    PerEnum<Zone, ZoneRow> zones{};
    PerEnum<Migration, MigrationRow> migrations{};
    PerEnum<Nerve, NerveRow> nerves{};
    PerEnum<Posture, PostureRow> postures{};
    PerEnum<Onset, OnsetRow> onsets{};
    PerEnum<EventKind, EventRow> events{};
    PerEnum<Muscle, MuscleRow> muscles{};
    PerEnum<Movement, MovementRow> movements{};
    PerEnum<Root, RootRow> roots{};
    PerEnum<Reflex, ReflexRow> reflexes{};
    PerEnum<OtherDisease, OtherDiseaseRow> others{};
    ExaminerModel examiner;
    std::vector<HeelRiseNorm> heel_rises;
    GradeBands bands;
};

// Returns what is wrong with the model as a whole in one sentence, or an empty string: constants out of range, root
// shares that do not sum to 1, tables out of order.
[[nodiscard]] std::string check(const Model& model);

}  // namespace l5s1::sim
