#pragma once
// model.h: every cited constant of the physiology, as plain tables of rows; check(Model).
//
// No number lives here: assets/model/*.toml holds value, kind (measured, fitted, assumed) and source of each, and
// scenarios/tables/tables.cpp reads them by walking the row tables below, so that the loader, the range check and the
// tests share one list. Equation numbers E1-E18 are those of the headers that use the constants.

#include "sim/model/anatomy.h"
#include "sim/model/fault.h"

#include <array>
#include <string>
#include <vector>

namespace l5s1::sim {

// A constant of struct M: its key in <stem>.toml, the member, the range that makes sense.
template <class M>
struct Constant {
    std::string_view id;
    double M::*field;
    double min;
    double max;
};

// Pressure, tension and the fate of the herniated tissue (mechanics.h).
struct MechanicsModel {
    double standing_disc_pressure_MPa = 0;  // reference posture
    double tension_pressure_mmHg = 0;       // pressure added by full stretch of the root
    double regression_start_day = 0;        // before it the herniation keeps its size
    double decompressed_volume_fraction = 0;
    double decompressed_inflammation_fraction = 0;
    double contact_pressure_mmHg = 0;  // from here on the herniation holds the root: full irritation and stretch
    double highest_measured_mmHg = 0;  // beyond it no root was measured
    double plexus_shift_roots = 0;     // pre- or post-fixed plexus: shift in roots
    double tibialis_l5_dominant_share = 0;
    double accessory_fibular_share = 0;  // of extensor digitorum brevis, where the accessory nerve exists
    double large_from_severity = 0;      // from here on a herniation reaches beyond its zone's roots
    double second_site_share = 0;        // of the lesser pressure, on a root pressed at two levels
};
// clang-format off
inline constexpr std::array kMechanicsModel{
    Constant<MechanicsModel>{"standing_disc_pressure_MPa",         &MechanicsModel::standing_disc_pressure_MPa,         0.1, 2.0},
    Constant<MechanicsModel>{"tension_pressure_mmHg",              &MechanicsModel::tension_pressure_mmHg,              0.0, 200.0},
    Constant<MechanicsModel>{"regression_start_day",               &MechanicsModel::regression_start_day,               0.0, 365.0},
    Constant<MechanicsModel>{"decompressed_volume_fraction",       &MechanicsModel::decompressed_volume_fraction,       0.0, 1.0},
    Constant<MechanicsModel>{"decompressed_inflammation_fraction", &MechanicsModel::decompressed_inflammation_fraction, 0.0, 1.0},
    Constant<MechanicsModel>{"contact_pressure_mmHg",              &MechanicsModel::contact_pressure_mmHg,              1.0, 100.0},
    Constant<MechanicsModel>{"highest_measured_mmHg",              &MechanicsModel::highest_measured_mmHg,              100.0, 400.0},
    Constant<MechanicsModel>{"plexus_shift_roots",                 &MechanicsModel::plexus_shift_roots,                 0.0, 1.0},
    Constant<MechanicsModel>{"tibialis_l5_dominant_share",         &MechanicsModel::tibialis_l5_dominant_share,         0.5, 1.0},
    Constant<MechanicsModel>{"accessory_fibular_share",            &MechanicsModel::accessory_fibular_share,            0.0, 1.0},
    Constant<MechanicsModel>{"large_from_severity",                &MechanicsModel::large_from_severity,                0.0, 0.95},
    Constant<MechanicsModel>{"second_site_share",                  &MechanicsModel::second_site_share,                  0.0, 1.0},
};
// clang-format on

// Blocks and axons of a root (nerve.h, E3-E8).
struct NerveModel {
    double fast_half_mmHg = 0;
    double fast_steepness = 0;
    double tension_block_max = 0;
    double tension_on_s = 0;
    double tension_off_s = 0;
    double slow_half_mmHg = 0;
    double slow_steepness = 0;
    double slow_on_day = 0;
    double slow_off_day = 0;
    double inflammation_gain = 0;
    double loss_rate_per_day = 0;
    double loss_threshold_mmHg = 0;
    double loss_scale_mmHg = 0;
    double loss_power = 0;
    double loss_inflammation_gain = 0;
    double regrowth_free_below_mmHg = 0;  // axonal transport is untouched below it
    double regrowth_mm_per_day = 0;
    double regrowth_success_fraction = 0;
    double regrowth_success_day = 0;  // decay of the success with the time that the stump waits
    double regrowth_spread_day = 0;
    double reference_height_cm = 0;
    double axonopathy_from_mm = 0;          // a distal axonopathy spares motor axons shorter than this
    double axonopathy_sensory_from_mm = 0;  // and sensory ones shorter than this
    double axonopathy_full_mm = 0;          // and takes its full share of those that are this long
};
// clang-format off
inline constexpr std::array kNerveModel{
    Constant<NerveModel>{"fast_half_mmHg",            &NerveModel::fast_half_mmHg,             20.0, 300.0},
    Constant<NerveModel>{"fast_steepness",            &NerveModel::fast_steepness,              1.0,  10.0},
    Constant<NerveModel>{"tension_block_max",         &NerveModel::tension_block_max,           0.0,   1.0},
    Constant<NerveModel>{"tension_on_s",              &NerveModel::tension_on_s,                1.0, 3600.0},
    Constant<NerveModel>{"tension_off_s",             &NerveModel::tension_off_s,               1.0, 3600.0},
    Constant<NerveModel>{"slow_half_mmHg",            &NerveModel::slow_half_mmHg,             10.0, 300.0},
    Constant<NerveModel>{"slow_steepness",            &NerveModel::slow_steepness,              1.0,  10.0},
    Constant<NerveModel>{"slow_on_day",               &NerveModel::slow_on_day,                 0.5,  60.0},
    Constant<NerveModel>{"slow_off_day",              &NerveModel::slow_off_day,                0.5, 200.0},
    Constant<NerveModel>{"inflammation_gain",         &NerveModel::inflammation_gain,           0.0,   1.0},
    Constant<NerveModel>{"loss_rate_per_day",         &NerveModel::loss_rate_per_day,           0.0,   0.2},
    Constant<NerveModel>{"loss_threshold_mmHg",       &NerveModel::loss_threshold_mmHg,         0.0, 200.0},
    Constant<NerveModel>{"loss_scale_mmHg",           &NerveModel::loss_scale_mmHg,             1.0, 300.0},
    Constant<NerveModel>{"loss_power",                &NerveModel::loss_power,                  0.5,   4.0},
    Constant<NerveModel>{"loss_inflammation_gain",    &NerveModel::loss_inflammation_gain,      0.0,   3.0},
    Constant<NerveModel>{"regrowth_free_below_mmHg",  &NerveModel::regrowth_free_below_mmHg,    0.0, 100.0},
    Constant<NerveModel>{"regrowth_mm_per_day",       &NerveModel::regrowth_mm_per_day,         0.2,   5.0},
    Constant<NerveModel>{"regrowth_success_fraction", &NerveModel::regrowth_success_fraction,   0.0,   1.0},
    Constant<NerveModel>{"regrowth_success_day",      &NerveModel::regrowth_success_day,       30.0, 2000.0},
    Constant<NerveModel>{"regrowth_spread_day",       &NerveModel::regrowth_spread_day,         5.0, 400.0},
    Constant<NerveModel>{"reference_height_cm",       &NerveModel::reference_height_cm,       140.0, 205.0},
    Constant<NerveModel>{"axonopathy_from_mm",        &NerveModel::axonopathy_from_mm,          0.0, 1500.0},
    Constant<NerveModel>{"axonopathy_sensory_from_mm", &NerveModel::axonopathy_sensory_from_mm, 0.0, 1500.0},
    Constant<NerveModel>{"axonopathy_full_mm",        &NerveModel::axonopathy_full_mm,        100.0, 2000.0},
};
// clang-format on

// Innervation, sprouting, size, irreversible share of a muscle (muscle.h, E9-E12).
struct MuscleModel {
    double sprouting_gain = 0;
    double sprouting_block_weight = 0;  // how much a blocked axon sprouts less than a firing one
    double sprouting_day = 0;
    double sprouting_old_day = 0;
    double sprouting_old_age_y = 0;
    double sprouting_diabetes_fraction = 0;  // of the gain, in diabetes
    double disuse_shrink_fraction = 0;
    double shrink_day = 0;
    double regrow_day = 0;
    double denervated_size_fraction = 0;
    double denervated_day = 0;
    double chronicity_day = 0;
    double chronicity_threshold = 0;
    double irreversible_half_day = 0;
};
// clang-format off
inline constexpr std::array kMuscleModel{
    Constant<MuscleModel>{"sprouting_gain",              &MuscleModel::sprouting_gain,              1.0,  10.0},
    Constant<MuscleModel>{"sprouting_block_weight",      &MuscleModel::sprouting_block_weight,      0.0,   1.0},
    Constant<MuscleModel>{"sprouting_day",               &MuscleModel::sprouting_day,              10.0, 400.0},
    Constant<MuscleModel>{"sprouting_old_day",           &MuscleModel::sprouting_old_day,          10.0, 400.0},
    Constant<MuscleModel>{"sprouting_old_age_y",         &MuscleModel::sprouting_old_age_y,        40.0,  90.0},
    Constant<MuscleModel>{"sprouting_diabetes_fraction", &MuscleModel::sprouting_diabetes_fraction, 0.0,   1.0},
    Constant<MuscleModel>{"disuse_shrink_fraction",      &MuscleModel::disuse_shrink_fraction,      0.0,   1.0},
    Constant<MuscleModel>{"shrink_day",                  &MuscleModel::shrink_day,                  5.0, 400.0},
    Constant<MuscleModel>{"regrow_day",                  &MuscleModel::regrow_day,                  5.0, 400.0},
    Constant<MuscleModel>{"denervated_size_fraction",    &MuscleModel::denervated_size_fraction,    0.0,   1.0},
    Constant<MuscleModel>{"denervated_day",              &MuscleModel::denervated_day,              5.0, 400.0},
    Constant<MuscleModel>{"chronicity_day",              &MuscleModel::chronicity_day,              5.0, 800.0},
    Constant<MuscleModel>{"chronicity_threshold",        &MuscleModel::chronicity_threshold,        0.0,   0.9},
    Constant<MuscleModel>{"irreversible_half_day",       &MuscleModel::irreversible_half_day,      20.0, 2000.0},
};
// clang-format on

// Inflammation, pain and what they withdraw (inhibition.h, E13-E15).
struct InhibitionModel {
    double inflammation_day = 0;
    double leg_inflammation_weight = 0;
    double leg_pressure_scale_mmHg = 0;
    double leg_pressure_weight_per_mmHg = 0;
    double leg_tension_weight = 0;
    double leg_tension_volume_share = 0;
    double leg_tension_inflammation_share = 0;
    double back_inflammation_weight = 0;
    double back_posture_weight_per_MPa = 0;
    double back_volume_weight = 0;
    double tonic_gain = 0;
    double tonic_power = 0;
    double synergist_share = 0;
    double synergist_least_part = 0;  // of a movement's torque, to count as a synergist
    double phasic_peak = 0;
    double phasic_fast_s = 0;
    double phasic_tail = 0;
    double phasic_tail_s = 0;
    double phasic_rise_0_10 = 0;  // pain must rise by more than this to raise the flare
    double cap = 0;
    double bend_rise_s = 0;      // pain rises over this time
    double bend_duration_s = 0;  // down and up again
    double pain_release_s = 0;
};
// clang-format off
inline constexpr std::array kInhibitionModel{
    Constant<InhibitionModel>{"inflammation_day",               &InhibitionModel::inflammation_day,               2.0, 400.0},
    Constant<InhibitionModel>{"leg_inflammation_weight",        &InhibitionModel::leg_inflammation_weight,        0.0,   5.0},
    Constant<InhibitionModel>{"leg_pressure_scale_mmHg",        &InhibitionModel::leg_pressure_scale_mmHg,        1.0, 500.0},
    Constant<InhibitionModel>{"leg_pressure_weight_per_mmHg",   &InhibitionModel::leg_pressure_weight_per_mmHg,   0.0,   0.1},
    Constant<InhibitionModel>{"leg_tension_weight",             &InhibitionModel::leg_tension_weight,             0.0,   5.0},
    Constant<InhibitionModel>{"leg_tension_volume_share",       &InhibitionModel::leg_tension_volume_share,       0.0,   1.0},
    Constant<InhibitionModel>{"leg_tension_inflammation_share", &InhibitionModel::leg_tension_inflammation_share, 0.0,   1.0},
    Constant<InhibitionModel>{"back_inflammation_weight",       &InhibitionModel::back_inflammation_weight,       0.0,   5.0},
    Constant<InhibitionModel>{"back_posture_weight_per_MPa",    &InhibitionModel::back_posture_weight_per_MPa,    0.0,   5.0},
    Constant<InhibitionModel>{"back_volume_weight",             &InhibitionModel::back_volume_weight,             0.0,   1.0},
    Constant<InhibitionModel>{"tonic_gain",                     &InhibitionModel::tonic_gain,                     0.0,   1.0},
    Constant<InhibitionModel>{"tonic_power",                    &InhibitionModel::tonic_power,                    0.2,   4.0},
    Constant<InhibitionModel>{"synergist_share",                &InhibitionModel::synergist_share,                0.0,   1.0},
    Constant<InhibitionModel>{"synergist_least_part",           &InhibitionModel::synergist_least_part,           0.0,   1.0},
    Constant<InhibitionModel>{"phasic_peak",                    &InhibitionModel::phasic_peak,                    0.0,   1.0},
    Constant<InhibitionModel>{"phasic_fast_s",                  &InhibitionModel::phasic_fast_s,                  0.05, 20.0},
    Constant<InhibitionModel>{"phasic_tail",                    &InhibitionModel::phasic_tail,                    0.0,   1.0},
    Constant<InhibitionModel>{"phasic_tail_s",                  &InhibitionModel::phasic_tail_s,                  0.5, 200.0},
    Constant<InhibitionModel>{"phasic_rise_0_10",               &InhibitionModel::phasic_rise_0_10,               0.0,  10.0},
    Constant<InhibitionModel>{"cap",                            &InhibitionModel::cap,                            0.0,   1.0},
    Constant<InhibitionModel>{"bend_rise_s",                    &InhibitionModel::bend_rise_s,                    0.05, 10.0},
    Constant<InhibitionModel>{"bend_duration_s",                &InhibitionModel::bend_duration_s,                0.5,  60.0},
    Constant<InhibitionModel>{"pain_release_s",                 &InhibitionModel::pain_release_s,                 0.1, 600.0},
};
// clang-format on

// What the bedside asks of a leg (torque.h, function.h, sensation.h, reflex.h, electrodiagnosis.h; E16-E18).
struct BedsideModel {
    double age_reference_y = 0;
    double age_floor_fraction = 0;
    double reference_male_kg = 0;
    double reference_female_kg = 0;
    double torque_mass_power = 0;  // healthy torque grows with body mass to this power
    double tiptoe_need_young = 0;  // share of own plantarflexion that one-legged tiptoe needs
    double tiptoe_need_old = 0;
    double tiptoe_young_age_y = 0;
    double tiptoe_old_age_y = 0;
    double tiptoe_need_most = 0;   // whoever can stand can rise once
    double tiptoe_mass_power = 0;  // the need grows with body mass to this power
    double endurance_s = 0;        // hold time at full effort
    double endurance_power = 0;
    double longest_hold_s = 0;  // nobody is watched longer
    double heel_rise_power = 0;
    double heel_walk_need = 0;
    double heel_walk_impossible = 0;
    double foot_slap_below = 0;
    double steppage_below = 0;
    double push_off_need = 0;
    double hip_abduction_need = 0;
    double knee_extension_need = 0;
    double stairs_need = 0;
    double stance_lost_share = 0;  // of the knee's and the push-off's need: below it nobody stands on the leg
    double antalgic_pain_0_10 = 0;
    double severe_pain_0_10 = 0;  // pain that must be seen soon
    double clearance_young_mm = 0;
    double clearance_old_mm = 0;
    double giving_way_need = 0;
    double giving_way_width = 0;
    double reflex_limbs = 0;  // the arc passes the root this many times
    double reflex_normal_above = 0;
    double reflex_absent_below = 0;
    double reflex_brisk_from_gain = 0;  // of an upper motor neuron or a low calcium
    double light_touch_overlap = 0;
    double pinprick_overlap = 0;
    double straight_leg_raise_normal_deg = 0;
    double straight_leg_raise_least_deg = 0;
    double straight_leg_raise_gain = 0;
    double crossed_sign_pressure_mmHg = 0;
    double calf_male_cm = 0;
    double calf_female_cm = 0;
    double calf_per_kg_cm = 0;
    double calf_posterior_cm2 = 0;
    double calf_anterolateral_cm2 = 0;
    double calf_reference_cm = 0;
    double edb_cmap_mV = 0;
    double wallerian_start_day = 0;
    double wallerian_end_day = 0;
    double fibrillation_leg_day = 0;
    double h_latency_offset_ms = 0;
    double h_latency_per_cm_ms = 0;
    double h_block_delay_ms = 0;
    double adaptation_shown_from = 0;  // innervation regained by sprouting that is worth a word
    double cauda_sensation_below = 0;  // saddle numb on both sides below it: emergency
    double residual_normal_mL = 0;     // left in the bladder after voiding
    double residual_retention_mL = 0;  // when the bladder has lost both sides
    double residual_emergency_mL = 0;
    double ankle_brachial_normal = 0;
    double fibular_snap_uV = 0;
    double sural_snap_uV = 0;
    double fibrillation_paraspinal_day = 0;
    double paraspinal_share = 0;      // of a root's axon loss that shows in the paraspinal muscles
    double dermatome_numb_below = 0;  // pinprick that an examiner calls reduced
};
// clang-format off
inline constexpr std::array kBedsideModel{
    Constant<BedsideModel>{"age_reference_y",                &BedsideModel::age_reference_y,                18.0,  60.0},
    Constant<BedsideModel>{"age_floor_fraction",             &BedsideModel::age_floor_fraction,              0.1,   1.0},
    Constant<BedsideModel>{"reference_male_kg",              &BedsideModel::reference_male_kg,              40.0, 120.0},
    Constant<BedsideModel>{"reference_female_kg",            &BedsideModel::reference_female_kg,            40.0, 120.0},
    Constant<BedsideModel>{"torque_mass_power",              &BedsideModel::torque_mass_power,               0.0,   1.5},
    Constant<BedsideModel>{"tiptoe_need_most", &BedsideModel::tiptoe_need_most, 0.5, 1.0},
    Constant<BedsideModel>{"tiptoe_mass_power",              &BedsideModel::tiptoe_mass_power,               0.0,   1.5},
    Constant<BedsideModel>{"tiptoe_need_young",              &BedsideModel::tiptoe_need_young,               0.1,   1.0},
    Constant<BedsideModel>{"tiptoe_need_old",                &BedsideModel::tiptoe_need_old,                 0.1,   1.0},
    Constant<BedsideModel>{"tiptoe_young_age_y",             &BedsideModel::tiptoe_young_age_y,             18.0,  90.0},
    Constant<BedsideModel>{"tiptoe_old_age_y",               &BedsideModel::tiptoe_old_age_y,               18.0,  90.0},
    Constant<BedsideModel>{"endurance_s",                    &BedsideModel::endurance_s,                     1.0, 300.0},
    Constant<BedsideModel>{"endurance_power",                &BedsideModel::endurance_power,                 -6.0,  -0.5},
    Constant<BedsideModel>{"longest_hold_s",                 &BedsideModel::longest_hold_s,                 10.0, 600.0},
    Constant<BedsideModel>{"heel_rise_power",                &BedsideModel::heel_rise_power,                 0.2,   6.0},
    Constant<BedsideModel>{"heel_walk_need",                 &BedsideModel::heel_walk_need,                  0.0,   1.0},
    Constant<BedsideModel>{"heel_walk_impossible",           &BedsideModel::heel_walk_impossible,            0.0,   1.0},
    Constant<BedsideModel>{"foot_slap_below",                &BedsideModel::foot_slap_below,                 0.0,   1.0},
    Constant<BedsideModel>{"steppage_below",                 &BedsideModel::steppage_below,                  0.0,   1.0},
    Constant<BedsideModel>{"push_off_need",                  &BedsideModel::push_off_need,                   0.0,   1.0},
    Constant<BedsideModel>{"hip_abduction_need",             &BedsideModel::hip_abduction_need,              0.0,   1.0},
    Constant<BedsideModel>{"knee_extension_need",            &BedsideModel::knee_extension_need,             0.0,   1.0},
    Constant<BedsideModel>{"stairs_need",                    &BedsideModel::stairs_need,                     0.0,   1.0},
    Constant<BedsideModel>{"stance_lost_share", &BedsideModel::stance_lost_share, 0.0, 1.0},
    Constant<BedsideModel>{"antalgic_pain_0_10",             &BedsideModel::antalgic_pain_0_10,              0.0,  10.0},
    Constant<BedsideModel>{"severe_pain_0_10",               &BedsideModel::severe_pain_0_10,                0.0,  10.0},
    Constant<BedsideModel>{"clearance_young_mm",             &BedsideModel::clearance_young_mm,              1.0,  60.0},
    Constant<BedsideModel>{"clearance_old_mm",               &BedsideModel::clearance_old_mm,                1.0,  60.0},
    Constant<BedsideModel>{"giving_way_need",                &BedsideModel::giving_way_need,                 0.0,   1.0},
    Constant<BedsideModel>{"giving_way_width",               &BedsideModel::giving_way_width,               0.01,   1.0},
    Constant<BedsideModel>{"reflex_limbs",                   &BedsideModel::reflex_limbs,                    1.0,   4.0},
    Constant<BedsideModel>{"reflex_normal_above",            &BedsideModel::reflex_normal_above,             0.0,   1.0},
    Constant<BedsideModel>{"reflex_absent_below",            &BedsideModel::reflex_absent_below,             0.0,   1.0},
    Constant<BedsideModel>{"reflex_brisk_from_gain", &BedsideModel::reflex_brisk_from_gain, 0.0, 1.0},
    Constant<BedsideModel>{"light_touch_overlap",            &BedsideModel::light_touch_overlap,             0.0,   1.0},
    Constant<BedsideModel>{"pinprick_overlap",               &BedsideModel::pinprick_overlap,                0.0,   1.0},
    Constant<BedsideModel>{"straight_leg_raise_normal_deg",  &BedsideModel::straight_leg_raise_normal_deg,  40.0, 120.0},
    Constant<BedsideModel>{"straight_leg_raise_least_deg",   &BedsideModel::straight_leg_raise_least_deg,    0.0,  60.0},
    Constant<BedsideModel>{"straight_leg_raise_gain",       &BedsideModel::straight_leg_raise_gain,         0.1,  20.0},
    Constant<BedsideModel>{"crossed_sign_pressure_mmHg",     &BedsideModel::crossed_sign_pressure_mmHg,      0.0, 300.0},
    Constant<BedsideModel>{"calf_male_cm",                   &BedsideModel::calf_male_cm,                   25.0,  50.0},
    Constant<BedsideModel>{"calf_female_cm",                 &BedsideModel::calf_female_cm,                 25.0,  50.0},
    Constant<BedsideModel>{"calf_per_kg_cm",                 &BedsideModel::calf_per_kg_cm,                  0.0,   0.5},
    Constant<BedsideModel>{"calf_posterior_cm2",             &BedsideModel::calf_posterior_cm2,              5.0, 100.0},
    Constant<BedsideModel>{"calf_anterolateral_cm2",         &BedsideModel::calf_anterolateral_cm2,          5.0, 100.0},
    Constant<BedsideModel>{"calf_reference_cm",              &BedsideModel::calf_reference_cm,              25.0,  50.0},
    Constant<BedsideModel>{"edb_cmap_mV",                    &BedsideModel::edb_cmap_mV,                     1.0,  15.0},
    Constant<BedsideModel>{"wallerian_start_day",            &BedsideModel::wallerian_start_day,             0.0,  20.0},
    Constant<BedsideModel>{"wallerian_end_day",              &BedsideModel::wallerian_end_day,               1.0,  30.0},
    Constant<BedsideModel>{"fibrillation_leg_day",           &BedsideModel::fibrillation_leg_day,            1.0,  60.0},
    Constant<BedsideModel>{"h_latency_offset_ms",            &BedsideModel::h_latency_offset_ms,             0.0,  40.0},
    Constant<BedsideModel>{"h_latency_per_cm_ms",            &BedsideModel::h_latency_per_cm_ms,             0.0,   1.0},
    Constant<BedsideModel>{"h_block_delay_ms",               &BedsideModel::h_block_delay_ms,                0.0,  20.0},
    Constant<BedsideModel>{"adaptation_shown_from", &BedsideModel::adaptation_shown_from, 0.0, 1.0},
    Constant<BedsideModel>{"cauda_sensation_below",          &BedsideModel::cauda_sensation_below,           0.0,   1.0},
    Constant<BedsideModel>{"residual_normal_mL",             &BedsideModel::residual_normal_mL,              0.0, 100.0},
    Constant<BedsideModel>{"residual_retention_mL",          &BedsideModel::residual_retention_mL,         100.0, 1500.0},
    Constant<BedsideModel>{"residual_emergency_mL",          &BedsideModel::residual_emergency_mL,          50.0, 500.0},
    Constant<BedsideModel>{"ankle_brachial_normal",          &BedsideModel::ankle_brachial_normal,           0.9,   1.4},
    Constant<BedsideModel>{"fibular_snap_uV",                &BedsideModel::fibular_snap_uV,                 1.0,  50.0},
    Constant<BedsideModel>{"sural_snap_uV",                  &BedsideModel::sural_snap_uV,                   1.0,  50.0},
    Constant<BedsideModel>{"fibrillation_paraspinal_day",    &BedsideModel::fibrillation_paraspinal_day,     1.0,  60.0},
    Constant<BedsideModel>{"paraspinal_share",               &BedsideModel::paraspinal_share,                0.0,   1.0},
    Constant<BedsideModel>{"dermatome_numb_below",           &BedsideModel::dermatome_numb_below,            0.1,   1.0},
};
// clang-format on

// ---- rows of structured tables --------------------------------------------

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
