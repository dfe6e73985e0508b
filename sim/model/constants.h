#pragma once
// constants.h: every cited constant of the physiology: its name, the range that makes sense, what it is.
//
// A row X(name, least, most) makes a member of the struct, 0 until a table is read, and a row of the struct's table,
// which the loader, the range check and the tests walk. The name is the key in assets/model/<stem>.toml, and ends in
// its unit. To add a constant: a row here, and one in the TOML with value, kind and source. Equation numbers E1-E18 are
// those of the headers that use the constants.

#include <array>
#include <string_view>

namespace l5s1::sim {

// A constant of struct M: its key in <stem>.toml, the member, the range that makes sense.
template <class M>
struct Constant {
    std::string_view id;
    double M::*field;
    double min;
    double max;
};

// What a row of a list becomes, first in the struct, then in its table.
#define L5S1_MEMBER(name, least, most) double name = 0;
#define L5S1_CONSTANT(name, least, most) Constant<Self>{#name, &Self::name, least, most},
#define L5S1_TABLE(Struct, list)                \
    [] {                                        \
        using Self = Struct;                    \
        return std::array{list(L5S1_CONSTANT)}; \
    }()

// Pressure, tension and the fate of the herniated tissue (mechanics.h).
// clang-format off
#define L5S1_MECHANICS(X) \
    X(standing_disc_pressure_MPa,           0.1,   2.0)  /* reference posture */                                         \
    X(tension_pressure_mmHg,                0.0, 200.0)  /* pressure added by full stretch of the root */                \
    X(regression_start_day,                 0.0, 365.0)  /* before it the herniation keeps its size */                   \
    X(decompressed_volume_fraction,         0.0,   1.0)  /* of the herniation that an operation leaves */                \
    X(decompressed_inflammation_fraction,   0.0,   1.0)  /* of the root's inflammation that an operation leaves */       \
    X(contact_pressure_mmHg,                1.0, 100.0)  /* holds the root from here on: full irritation, stretch */     \
    X(highest_measured_mmHg,              100.0, 400.0)  /* beyond it no root was measured */                            \
    X(plexus_shift_roots,                   0.0,   1.0)  /* pre- or post-fixed plexus: shift in roots */                 \
    X(tibialis_l5_dominant_share,           0.5,   1.0)  /* of tibialis anterior, in patients in whom L5 rules it */     \
    X(accessory_fibular_share,              0.0,   1.0)  /* of extensor digitorum brevis, where that nerve exists */     \
    X(large_from_severity,                  0.0,  0.95)  /* from here on a herniation reaches beyond its zone's roots */ \
    X(second_site_share,                    0.0,   1.0)  /* of the lesser pressure, on a root pressed at two levels */
// clang-format on
struct MechanicsModel {
    L5S1_MECHANICS(L5S1_MEMBER)
};
inline constexpr auto kMechanicsModel = L5S1_TABLE(MechanicsModel, L5S1_MECHANICS);

// Blocks and axons of a root (nerve.h, E3-E8).
// clang-format off
#define L5S1_NERVE(X) \
    X(fast_half_mmHg,              20.0,  300.0)  /* half of the fibres blocked at once (E3) */                     \
    X(fast_steepness,               1.0,   10.0)  /* Hill exponent of that curve */                                 \
    X(tension_block_max,            0.0,    1.0)  /* block of a root held and fully stretched (E4) */               \
    X(tension_on_s,                 1.0, 3600.0)  /* time constant of its coming */                                 \
    X(tension_off_s,                1.0, 3600.0)  /* and of its going */                                            \
    X(slow_half_mmHg,              10.0,  300.0)  /* half of the fibres demyelinated in the end (E5) */             \
    X(slow_steepness,               1.0,   10.0)  /* Hill exponent of that curve */                                 \
    X(slow_on_day,                  0.5,   60.0)  /* time constant of demyelination */                              \
    X(slow_off_day,                 0.5,  200.0)  /* and of remyelination */                                        \
    X(inflammation_gain,            0.0,    1.0)  /* of the conducting fibres that full inflammation blocks (E5) */ \
    X(loss_rate_per_day,            0.0,    0.2)  /* of the axons left, at threshold + scale (E6) */                \
    X(loss_threshold_mmHg,          0.0,  200.0)  /* no axon is lost below it */                                    \
    X(loss_scale_mmHg,              1.0,  300.0)  /* above the threshold, where the rate is loss_rate_per_day */    \
    X(loss_power,                   0.5,    4.0)  /* how the rate grows with the pressure above the threshold */    \
    X(loss_inflammation_gain,       0.0,    3.0)  /* by this factor faster in full inflammation, above 1 */         \
    X(regrowth_free_below_mmHg,     0.0,  100.0)  /* axonal transport is untouched below it */                      \
    X(regrowth_mm_per_day,          0.2,    5.0)  /* of a free axon (E7) */                                         \
    X(regrowth_success_fraction,    0.0,    1.0)  /* of the lost axons that reach a target next to the root */      \
    X(regrowth_success_day,        30.0, 2000.0)  /* decay of the success with the time that the stump waits */     \
    X(regrowth_spread_day,          5.0,  400.0)  /* from the first arrival to the last */                          \
    X(reference_height_cm,        140.0,  205.0)  /* height to which distances along nerves are given */            \
    X(axonopathy_from_mm,           0.0, 1500.0)  /* a distal axonopathy spares motor axons shorter than this */    \
    X(axonopathy_sensory_from_mm,   0.0, 1500.0)  /* and sensory ones shorter than this */                          \
    X(axonopathy_full_mm,         100.0, 2000.0)  /* and takes its full share of those that are this long */
// clang-format on
struct NerveModel {
    L5S1_NERVE(L5S1_MEMBER)
};
inline constexpr auto kNerveModel = L5S1_TABLE(NerveModel, L5S1_NERVE);

// Innervation, sprouting, size, irreversible share of a muscle (muscle.h, E9-E12).
// clang-format off
#define L5S1_MUSCLE(X) \
    X(sprouting_gain,               1.0,   10.0)  /* times its own fibres that an axon can hold (E9) */        \
    X(sprouting_block_weight,       0.0,    1.0)  /* how much a blocked axon sprouts less than a firing one */ \
    X(sprouting_day,               10.0,  400.0)  /* time constant of sprouting, in the young */               \
    X(sprouting_old_day,           10.0,  400.0)  /* and in the old */                                         \
    X(sprouting_old_age_y,         40.0,   90.0)  /* older than this */                                        \
    X(sprouting_diabetes_fraction,  0.0,    1.0)  /* of the gain, in diabetes */                               \
    X(disuse_shrink_fraction,       0.0,    1.0)  /* of the size, lost by a fibre that never fires (E10) */    \
    X(shrink_day,                   5.0,  400.0)  /* time constant of shrinking from disuse */                 \
    X(regrow_day,                   5.0,  400.0)  /* time constant of growing back */                          \
    X(denervated_size_fraction,     0.0,    1.0)  /* of the size, left to a fibre without nerve */             \
    X(denervated_day,               5.0,  400.0)  /* time constant of that loss */                             \
    X(chronicity_day,               5.0,  800.0)  /* how long denervation is remembered (E11) */               \
    X(chronicity_threshold,         0.0,    0.9)  /* remembered denervation that does no lasting harm yet */   \
    X(irreversible_half_day,       20.0, 2000.0)  /* half-time with which long denervated fibres are lost */
// clang-format on
struct MuscleModel {
    L5S1_MUSCLE(L5S1_MEMBER)
};
inline constexpr auto kMuscleModel = L5S1_TABLE(MuscleModel, L5S1_MUSCLE);

// Inflammation, pain and what they withdraw (inhibition.h, E13-E15).
// clang-format off
#define L5S1_INHIBITION(X) \
    X(inflammation_day,                2.0, 400.0)  /* time constant with which inflammation fades (E13) */         \
    X(leg_inflammation_weight,         0.0,   5.0)  /* of inflammation alone in leg pain (E14) */                   \
    X(leg_pressure_scale_mmHg,         1.0, 500.0)  /* pressure that adds as much as full inflammation by itself */ \
    X(leg_pressure_weight_per_mmHg,    0.0,   0.1)  /* of pressure without inflammation */                          \
    X(leg_tension_weight,              0.0,   5.0)  /* of a stretched root */                                       \
    X(leg_tension_volume_share,        0.0,   1.0)  /* of that: by the tissue that holds the root */                \
    X(leg_tension_inflammation_share,  0.0,   1.0)  /* of that: by inflammation */                                  \
    X(back_inflammation_weight,        0.0,   5.0)  /* of inflammation in back pain */                              \
    X(back_posture_weight_per_MPa,     0.0,   5.0)  /* of pressure in the disc above standing's */                  \
    X(back_volume_weight,              0.0,   1.0)  /* sensitivity of a herniated disc without inflammation */      \
    X(tonic_gain,                      0.0,   1.0)  /* lasting inhibition at leg pain 10 (E15) */                   \
    X(tonic_power,                     0.2,   4.0)  /* how it grows with the pain */                                \
    X(synergist_share,                 0.0,   1.0)  /* weight of a muscle that only works with the affected ones */ \
    X(synergist_least_part,            0.0,   1.0)  /* of a movement's torque, to count as a synergist */           \
    X(phasic_peak,                     0.0,   1.0)  /* fast part of the flare */                                    \
    X(phasic_fast_s,                  0.05,  20.0)  /* its time constant */                                         \
    X(phasic_tail,                     0.0,   1.0)  /* slow part of the flare */                                    \
    X(phasic_tail_s,                   0.5, 200.0)  /* its time constant */                                         \
    X(phasic_rise_0_10,                0.0,  10.0)  /* pain must rise by more than this to raise the flare */       \
    X(cap,                             0.0,   1.0)  /* most that inhibition takes of a muscle's force */            \
    X(bend_rise_s,                    0.05,  10.0)  /* pain rises over this time */                                 \
    X(bend_duration_s,                 0.5,  60.0)  /* down and up again */                                         \
    X(pain_release_s,                  0.1, 600.0)  /* time constant with which the pain of a posture fades */
// clang-format on
struct InhibitionModel {
    L5S1_INHIBITION(L5S1_MEMBER)
};
inline constexpr auto kInhibitionModel = L5S1_TABLE(InhibitionModel, L5S1_INHIBITION);

// What the bedside asks of a leg (torque.h, function.h, sensation.h, reflex.h, electrodiagnosis.h; E16-E18).
// clang-format off
#define L5S1_BEDSIDE(X) \
    X(age_reference_y,                 18.0,   60.0)  /* norms hold up to this age */                                  \
    X(age_floor_fraction,               0.1,    1.0)  /* age takes no more of healthy torque than down to this */      \
    X(reference_male_kg,               40.0,  120.0)  /* mass to which norms are given */                              \
    X(reference_female_kg,             40.0,  120.0)                                                                   \
    X(torque_mass_power,                0.0,    1.5)  /* healthy torque grows with body mass to this power */          \
    X(tiptoe_need_most,                 0.5,    1.0)  /* whoever can stand can rise once */                            \
    X(tiptoe_mass_power,                0.0,    1.5)  /* the need grows with body mass to this power */                \
    X(tiptoe_need_young,                0.1,    1.0)  /* share of own plantarflexion that one leg on tiptoe needs */   \
    X(tiptoe_need_old,                  0.1,    1.0)  /* and in the old; linear between the two ages */                \
    X(tiptoe_young_age_y,              18.0,   90.0)                                                                   \
    X(tiptoe_old_age_y,                18.0,   90.0)                                                                   \
    X(endurance_s,                      1.0,  300.0)  /* hold time at full effort */                                   \
    X(endurance_power,                 -6.0,   -0.5)  /* how hold time falls with effort (E17) */                      \
    X(longest_hold_s,                  10.0,  600.0)  /* nobody is watched longer */                                   \
    X(heel_rise_power,                  0.2,    6.0)  /* how repetitions grow with what strength exceeds the need */   \
    X(heel_walk_need,                   0.0,    1.0)  /* share of own dorsiflexion that heel walking takes */          \
    X(heel_walk_impossible,             0.0,    1.0)  /* below this share nobody walks on the heels */                 \
    X(foot_slap_below,                  0.0,    1.0)  /* dorsiflexion below which the forefoot slaps down */           \
    X(steppage_below,                   0.0,    1.0)  /* dorsiflexion below which the foot must be lifted over */      \
    X(push_off_need,                    0.0,    1.0)  /* share of own plantarflexion that a lively push-off takes */   \
    X(hip_abduction_need,               0.0,    1.0)  /* share of own abduction that keeps the pelvis level */         \
    X(knee_extension_need,              0.0,    1.0)  /* share of own knee extension that stairs take */               \
    X(stairs_need,                      0.0,    1.0)  /* share of own plantarflexion that stairs take */               \
    X(stance_lost_share,                0.0,    1.0)  /* of the need of knee and push-off: below it nobody stands */   \
    X(antalgic_pain_0_10,               0.0,   10.0)  /* leg pain from which stance on that leg is cut short */        \
    X(severe_pain_0_10,                 0.0,   10.0)  /* pain that must be seen soon */                                \
    X(clearance_young_mm,               1.0,   60.0)  /* least height of the toes in swing */                          \
    X(clearance_old_mm,                 1.0,   60.0)                                                                   \
    X(giving_way_need,                  0.0,    1.0)  /* ankle strength at which giving way is an even bet */          \
    X(giving_way_width,                0.01,    1.0)  /* from sure to never: this much above and below it */           \
    X(reflex_limbs,                     1.0,    4.0)  /* the arc passes the root this many times */                    \
    X(reflex_normal_above,              0.0,    1.0)  /* amplitude graded 2 from here on */                            \
    X(reflex_absent_below,              0.0,    1.0)  /* amplitude that nobody elicits */                              \
    X(reflex_brisk_from_gain,           0.0,    1.0)  /* of an upper motor neuron or a low calcium */                  \
    X(light_touch_overlap,              0.0,    1.0)  /* of a dermatome's touch that neighbours carry (E18) */         \
    X(pinprick_overlap,                 0.0,    1.0)  /* of its pinprick */                                            \
    X(straight_leg_raise_normal_deg,   40.0,  120.0)  /* without a root that hurts */                                  \
    X(straight_leg_raise_least_deg,     0.0,   60.0)  /* with one as sensitive as can be */                            \
    X(straight_leg_raise_gain,          0.1,   20.0)  /* how fast sensitivity takes the angle from one to the other */ \
    X(crossed_sign_pressure_mmHg,       0.0,  300.0)  /* on the root, from which raising the other leg hurts too */    \
    X(calf_male_cm,                    25.0,   50.0)  /* girth at the reference mass */                                \
    X(calf_female_cm,                  25.0,   50.0)                                                                   \
    X(calf_per_kg_cm,                   0.0,    0.5)  /* girth that a kilogram adds */                                 \
    X(calf_posterior_cm2,               5.0,  100.0)  /* cross-section of the muscles behind, at calf_reference_cm */  \
    X(calf_anterolateral_cm2,           5.0,  100.0)  /* and of those in front and beside */                           \
    X(calf_reference_cm,               25.0,   50.0)  /* girth to which the cross-sections belong */                   \
    X(edb_cmap_mV,                      1.0,   15.0)  /* healthy response of extensor digitorum brevis */              \
    X(wallerian_start_day,              0.0,   20.0)  /* a cut axon's far end conducts until then */                   \
    X(wallerian_end_day,                1.0,   30.0)  /* and no more from then on */                                   \
    X(fibrillation_leg_day,             1.0,   60.0)  /* first spontaneous activity in leg muscles */                  \
    X(h_latency_offset_ms,              0.0,   40.0)  /* of the H reflex of a person without height */                 \
    X(h_latency_per_cm_ms,              0.0,    1.0)  /* that a centimetre of height adds */                           \
    X(h_block_delay_ms,                 0.0,   20.0)  /* that a complete block of S1 adds */                           \
    X(adaptation_shown_from,            0.0,    1.0)  /* innervation regained by sprouting that is worth a word */     \
    X(cauda_sensation_below,            0.0,    1.0)  /* saddle numb on both sides below it: emergency */              \
    X(residual_normal_mL,               0.0,  100.0)  /* left in the bladder after voiding */                          \
    X(residual_retention_mL,          100.0, 1500.0)  /* when the bladder has lost both sides */                       \
    X(residual_emergency_mL,           50.0,  500.0)  /* above it retention is an emergency */                         \
    X(ankle_brachial_normal,            0.9,    1.4)  /* of healthy legs */                                            \
    X(fibular_snap_uV,                  1.0,   50.0)  /* healthy sensory response */                                   \
    X(sural_snap_uV,                    1.0,   50.0)  /* healthy sensory response */                                   \
    X(fibrillation_paraspinal_day,      1.0,   60.0)  /* first spontaneous activity beside the spine */                \
    X(paraspinal_share,                 0.0,    1.0)  /* of a root's axon loss that shows in the paraspinal muscles */ \
    X(dermatome_numb_below,             0.1,    1.0)  /* pinprick that an examiner calls reduced */                    \
    X(sensation_reduced_below,          0.1,    1.0)  /* touch or pinprick that the patient calls different */         \
    X(straight_leg_raise_limited_deg,  20.0,   90.0)  /* an angle below it is called limited */                        \
    X(straight_leg_raise_differs_deg,   1.0,   45.0)  /* between the legs, worth a mark */                             \
    X(tiptoe_short_below_s,             1.0,   60.0)  /* on one leg */                                                 \
    X(calf_differs_cm,                  0.1,    5.0)  /* between the legs, worth a mark */                             \
    X(residual_raised_factor,           1.0,   20.0)  /* of the normal residual */                                     \
    X(anal_tone_sound_from,             0.1,    1.0)  /* of normal */                                                  \
    X(ankle_brachial_low_below,         0.3,    1.1)  /* arterial disease begins below it */
// clang-format on
struct BedsideModel {
    L5S1_BEDSIDE(L5S1_MEMBER)
};
inline constexpr auto kBedsideModel = L5S1_TABLE(BedsideModel, L5S1_BEDSIDE);

#undef L5S1_MEMBER
#undef L5S1_CONSTANT
#undef L5S1_TABLE
#undef L5S1_MECHANICS
#undef L5S1_NERVE
#undef L5S1_MUSCLE
#undef L5S1_INHIBITION
#undef L5S1_BEDSIDE

}  // namespace l5s1::sim
