#pragma once
// cohort_model.h: who comes to which clinic, and how an examiner errs: the numbers of assets/model/cohort.toml.
//
// Like model.h: a member, and a row of the table below it that names it and its range. Numbers stand alone, by setting,
// by disc level, by type of herniation or by root.

#include "sim/model/model.h"

namespace l5s1::sim {

// Where the patients are seen. The spectrum decides every sensitivity and specificity.
enum class Setting : std::uint8_t { surgical, secondary, primary };

template <>
inline constexpr std::array kIds<Setting> = std::to_array<std::string_view>({"surgical", "secondary", "primary"});

// What brings a person with leg pain to be examined: a herniation, or something else (the controls).
enum class Complaint : std::uint8_t { herniation, referred, polyneuropathy, fibular, plexopathy, arterial, ankle };

template <>
inline constexpr std::array kIds<Complaint> = std::to_array<std::string_view>({"herniation", "referred",
                                                                               "polyneuropathy", "fibular",
                                                                               "plexopathy", "arterial", "ankle"});

struct CohortModel {
    // ---- one number each
    // the person
    double age_sd_y = 0.0;
    double control_age_y = 0.0;
    double control_age_sd_y = 0.0;
    double male_share = 0.0;
    double height_male_cm = 0.0;
    double height_female_cm = 0.0;
    double height_sd_cm = 0.0;
    double body_mass_index = 0.0;  // kg/m2
    double body_mass_index_sd = 0.0;
    double diabetes_share = 0.0;
    // anatomy
    double root_concentration = 0.0;  // of the Dirichlet draw around the root shares of muscles.toml
    double plexus_variant_share = 0.0;
    double plexus_both_legs_share = 0.0;  // people whose other leg repeats the plexus instead of being drawn anew
    double conjoined_share = 0.0;
    double accessory_fibular_share = 0.0;
    // the herniation
    double second_level_share = 0.0;
    double second_severity_least = 0.0;  // of the first herniation's severity
    double second_severity_most = 0.0;
    double migrated_up_share = 0.0;       // of the migrated
    double partial_residual_least = 0.0;  // volume left of a herniation that regressed in part
    double partial_residual_most = 0.0;
    double inflammation_log_sd = 0.0;  // of the time constant of inflammation, from person to person
    // the examiner
    double strength_noise_sd = 0.0;          // of force / own normal
    double strength_noise_common = 0.0;      // part of that variance which all muscles share
    double strength_noise_full_above = 0.0;  // below this strength the error shrinks with it
    double strength_reserve = 0.0;           // the hand does not reach the strong: it feels f (1 + reserve f)
    double effort_loss_most = 0.0;           // at most, of a control's leg in pain 10
    double reflex_step_share = 0.0;          // grades that are read one step off
    double reflex_asymmetry_share = 0.0;     // healthy people with one reflex weaker
    double jerk_loss_from_age_y = 0.0;
    double jerk_loss_at_80 = 0.0;          // absent ankle jerks at 80 years; grows linearly until then
    double jerk_loss_one_sided = 0.0;      // of these, on one side only
    double jerk_loss_counts_from_y = 0.0;  // both ankle jerks absent: a finding before this age, normal after
    double sensory_noise_sd = 0.0;
    double raise_noise_sd_deg = 0.0;
    double raise_positive_below_deg = 0.0;
    double raise_pain_least_deg = 0.0;  // where the raised leg of a control hurts
    double crossed_false_share = 0.0;
    double h_latency_sd_ms = 0.0;  // of the side difference
    double h_latency_abnormal_ms = 0.0;
    double h_amplitude_sd = 0.0;  // of the logarithm of the side ratio
    double h_amplitude_abnormal = 0.0;
    double pain_wrong_dermatome_share = 0.0;  // herniations whose pain fills another root's strip
    double pain_sd_0_10 = 0.0;
    double fibrillation_least = 0.0;     // share of a muscle's fibres without a nerve that a needle finds
    double give_way_effort_least = 0.0;  // strength that a leg shows which gives way
    double give_way_effort_most = 0.0;
    double control_severity_least = 0.0;  // of the disease that brings a control
    double control_severity_most = 0.0;

    // ---- by setting
    PerEnum<Setting, double> herniation_share{};
    PerEnum<Setting, double> severity_a{};  // severity = (1 - (1 - u)^(1/b))^(1/a), u uniform (Kumaraswamy 1980)
    PerEnum<Setting, double> severity_b{};
    PerEnum<Setting, double> protrusion_share{};
    PerEnum<Setting, double> sequestration_share{};  // the rest are extrusions
    PerEnum<Setting, double> inflammation_day{};     // its median: who is still there after weeks is who did not settle
    PerEnum<Setting, double> day_least{};
    PerEnum<Setting, double> day_most{};
    PerEnum<Setting, double> raise_false_share{};    // controls whose raised leg hurts
    PerEnum<Setting, double> sensory_false_share{};  // controls in whom a dermatome is called numb
    PerEnum<Setting, double> give_way_share{};       // controls whose leg gives way in pain when it is tested
    PerEnum<Setting, double> control_pain_0_10{};
    PerEnum<Setting, double> polyneuropathy_share{};  // of the controls; the rest have referred pain
    PerEnum<Setting, double> fibular_share{};
    PerEnum<Setting, double> plexopathy_share{};
    PerEnum<Setting, double> arterial_share{};
    PerEnum<Setting, double> ankle_share{};

    // ---- by level of the disc
    PerEnum<Level, double> level_share{};
    PerEnum<Level, double> age_y{};
    PerEnum<Level, double> central_share{};
    PerEnum<Level, double> foraminal_share{};
    PerEnum<Level, double> extraforaminal_share{};  // the rest are subarticular

    // ---- by type of herniation
    PerEnum<HerniationType, double> regressed_share{};  // shrink at all
    PerEnum<HerniationType, double> resolved_share{};   // vanish
    PerEnum<HerniationType, double> migrated_share{};

    // ---- by root
    PerEnum<Root, double> dermatomal_pain_share{};  // pain that keeps to the root's own strip
};

template <class V>
struct CohortNumber {
    std::string_view id;
    V CohortModel::*field;
    double min;
    double max;
};
using CohortScalar = CohortNumber<double>;
template <class E>
using CohortPer = CohortNumber<PerEnum<E, double>>;

// clang-format off
inline constexpr std::array kCohortScalars{
    CohortScalar{"age_sd_y",                   &CohortModel::age_sd_y,                    0.0,  30.0},
    CohortScalar{"control_age_y",              &CohortModel::control_age_y,              20.0,  80.0},
    CohortScalar{"control_age_sd_y",           &CohortModel::control_age_sd_y,            0.0,  30.0},
    CohortScalar{"male_share",                 &CohortModel::male_share,                  0.0,   1.0},
    CohortScalar{"height_male_cm",             &CohortModel::height_male_cm,            150.0, 195.0},
    CohortScalar{"height_female_cm",           &CohortModel::height_female_cm,          150.0, 195.0},
    CohortScalar{"height_sd_cm",               &CohortModel::height_sd_cm,                0.0,  15.0},
    CohortScalar{"body_mass_index",            &CohortModel::body_mass_index,            18.0,  40.0},
    CohortScalar{"body_mass_index_sd",         &CohortModel::body_mass_index_sd,          0.0,  10.0},
    CohortScalar{"diabetes_share",             &CohortModel::diabetes_share,              0.0,   1.0},
    CohortScalar{"root_concentration",         &CohortModel::root_concentration,          1.0, 500.0},
    CohortScalar{"plexus_variant_share",       &CohortModel::plexus_variant_share,        0.0,   1.0},
    CohortScalar{"plexus_both_legs_share",     &CohortModel::plexus_both_legs_share,      0.0,   1.0},
    CohortScalar{"conjoined_share",            &CohortModel::conjoined_share,             0.0,   0.5},
    CohortScalar{"accessory_fibular_share",    &CohortModel::accessory_fibular_share,     0.0,   1.0},
    CohortScalar{"second_level_share",         &CohortModel::second_level_share,          0.0,   0.5},
    CohortScalar{"second_severity_least",      &CohortModel::second_severity_least,       0.0,   1.0},
    CohortScalar{"second_severity_most",       &CohortModel::second_severity_most,        0.0,   1.0},
    CohortScalar{"migrated_up_share",          &CohortModel::migrated_up_share,           0.0,   1.0},
    CohortScalar{"partial_residual_least",     &CohortModel::partial_residual_least,      0.0,   1.0},
    CohortScalar{"partial_residual_most",      &CohortModel::partial_residual_most,       0.0,   1.0},
    CohortScalar{"inflammation_log_sd",        &CohortModel::inflammation_log_sd,         0.0,   2.0},
    CohortScalar{"strength_noise_sd",          &CohortModel::strength_noise_sd,           0.0,   0.3},
    CohortScalar{"strength_noise_common",      &CohortModel::strength_noise_common,       0.0,   1.0},
    CohortScalar{"strength_noise_full_above",  &CohortModel::strength_noise_full_above,   0.0,   1.0},
    CohortScalar{"strength_reserve",           &CohortModel::strength_reserve,            0.0,   2.0},
    CohortScalar{"effort_loss_most",           &CohortModel::effort_loss_most,            0.0,   0.8},
    CohortScalar{"reflex_step_share",          &CohortModel::reflex_step_share,           0.0,   0.5},
    CohortScalar{"reflex_asymmetry_share",     &CohortModel::reflex_asymmetry_share,      0.0,   0.5},
    CohortScalar{"jerk_loss_from_age_y",       &CohortModel::jerk_loss_from_age_y,       20.0,  79.0},
    CohortScalar{"jerk_loss_at_80",            &CohortModel::jerk_loss_at_80,             0.0,   1.0},
    CohortScalar{"jerk_loss_one_sided",        &CohortModel::jerk_loss_one_sided,         0.0,   1.0},
    CohortScalar{"jerk_loss_counts_from_y",    &CohortModel::jerk_loss_counts_from_y,    20.0,  90.0},
    CohortScalar{"sensory_noise_sd",           &CohortModel::sensory_noise_sd,            0.0,   0.5},
    CohortScalar{"raise_noise_sd_deg",         &CohortModel::raise_noise_sd_deg,          0.0,  30.0},
    CohortScalar{"raise_positive_below_deg",   &CohortModel::raise_positive_below_deg,   30.0,  75.0},
    CohortScalar{"raise_pain_least_deg",       &CohortModel::raise_pain_least_deg,       10.0,  60.0},
    CohortScalar{"crossed_false_share",        &CohortModel::crossed_false_share,         0.0,   0.5},
    CohortScalar{"h_latency_sd_ms",            &CohortModel::h_latency_sd_ms,             0.0,   3.0},
    CohortScalar{"h_latency_abnormal_ms",      &CohortModel::h_latency_abnormal_ms,       0.5,   4.0},
    CohortScalar{"h_amplitude_sd",             &CohortModel::h_amplitude_sd,              0.0,   1.0},
    CohortScalar{"h_amplitude_abnormal",       &CohortModel::h_amplitude_abnormal,        0.1,   0.9},
    CohortScalar{"pain_wrong_dermatome_share", &CohortModel::pain_wrong_dermatome_share,  0.0,   1.0},
    CohortScalar{"pain_sd_0_10",               &CohortModel::pain_sd_0_10,                0.0,   5.0},
    CohortScalar{"fibrillation_least",         &CohortModel::fibrillation_least,          0.0,   0.9},
    CohortScalar{"give_way_effort_least",      &CohortModel::give_way_effort_least,       0.0,   1.0},
    CohortScalar{"give_way_effort_most",       &CohortModel::give_way_effort_most,        0.0,   1.0},
    CohortScalar{"control_severity_least",     &CohortModel::control_severity_least,      0.0,   1.0},
    CohortScalar{"control_severity_most",      &CohortModel::control_severity_most,       0.0,   1.0},
};
inline constexpr std::array kCohortBySetting{
    CohortPer<Setting>{"herniation_share",     &CohortModel::herniation_share,      0.0,   1.0},
    CohortPer<Setting>{"severity_a",           &CohortModel::severity_a,            0.2,  20.0},
    CohortPer<Setting>{"severity_b",           &CohortModel::severity_b,            0.2,  20.0},
    CohortPer<Setting>{"protrusion_share",     &CohortModel::protrusion_share,      0.0,   1.0},
    CohortPer<Setting>{"sequestration_share",  &CohortModel::sequestration_share,   0.0,   1.0},
    CohortPer<Setting>{"inflammation_day",     &CohortModel::inflammation_day,      5.0, 400.0},
    CohortPer<Setting>{"day_least",            &CohortModel::day_least,             0.0, 730.0},
    CohortPer<Setting>{"day_most",             &CohortModel::day_most,              0.0, 730.0},
    CohortPer<Setting>{"raise_false_share",    &CohortModel::raise_false_share,     0.0,   1.0},
    CohortPer<Setting>{"sensory_false_share",  &CohortModel::sensory_false_share,   0.0,   1.0},
    CohortPer<Setting>{"give_way_share",       &CohortModel::give_way_share,        0.0,   1.0},
    CohortPer<Setting>{"control_pain_0_10",    &CohortModel::control_pain_0_10,     0.0,  10.0},
    CohortPer<Setting>{"polyneuropathy_share", &CohortModel::polyneuropathy_share,  0.0,   1.0},
    CohortPer<Setting>{"fibular_share",        &CohortModel::fibular_share,         0.0,   1.0},
    CohortPer<Setting>{"plexopathy_share",     &CohortModel::plexopathy_share,      0.0,   1.0},
    CohortPer<Setting>{"arterial_share",       &CohortModel::arterial_share,        0.0,   1.0},
    CohortPer<Setting>{"ankle_share",          &CohortModel::ankle_share,           0.0,   1.0},
};
inline constexpr std::array kCohortByLevel{
    CohortPer<Level>{"level_share",          &CohortModel::level_share,           0.0,   1.0},
    CohortPer<Level>{"age_y",                &CohortModel::age_y,                20.0,  85.0},
    CohortPer<Level>{"central_share",        &CohortModel::central_share,         0.0,   1.0},
    CohortPer<Level>{"foraminal_share",      &CohortModel::foraminal_share,       0.0,   1.0},
    CohortPer<Level>{"extraforaminal_share", &CohortModel::extraforaminal_share,  0.0,   1.0},
};
inline constexpr std::array kCohortByType{
    CohortPer<HerniationType>{"regressed_share", &CohortModel::regressed_share, 0.0, 1.0},
    CohortPer<HerniationType>{"resolved_share",  &CohortModel::resolved_share,  0.0, 1.0},
    CohortPer<HerniationType>{"migrated_share",  &CohortModel::migrated_share,  0.0, 1.0},
};
inline constexpr std::array kCohortByRoot{
    CohortPer<Root>{"dermatomal_pain_share", &CohortModel::dermatomal_pain_share, 0.0, 1.0},
};
// clang-format on

}  // namespace l5s1::sim
