#pragma once
// cohort_model.h: who comes to which clinic, and how an examiner errs: the numbers of assets/model/cohort.toml.
//
// To add a number: a row of a list here, and one in cohort.toml.

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

// Lists of X(name, least, most) as in constants.h; the name is the key in cohort.toml. A number alone, then one for
// each setting, disc level, type of herniation, root.
// clang-format off
#define L5S1_COHORT_ALONE(X) \
    /* the person */                                                                                                         \
    X(age_sd_y,                     0.0,  30.0)  /* of patients, around their level's age */                                 \
    X(control_age_y,               20.0,  80.0)  /* mean, of those without a herniation */                                   \
    X(control_age_sd_y,             0.0,  30.0)                                                                              \
    X(male_share,                   0.0,   1.0)                                                                              \
    X(height_male_cm,             150.0, 195.0)  /* mean */                                                                  \
    X(height_female_cm,           150.0, 195.0)  /* mean */                                                                  \
    X(height_sd_cm,                 0.0,  15.0)                                                                              \
    X(body_mass_index,             18.0,  40.0)  /* kg/m2 */                                                                 \
    X(body_mass_index_sd,           0.0,  10.0)                                                                              \
    X(diabetes_share,               0.0,   1.0)                                                                              \
    /* anatomy */                                                                                                            \
    X(root_concentration,           1.0, 500.0)  /* of the Dirichlet draw around the root shares of muscles.toml */          \
    X(plexus_variant_share,         0.0,   1.0)  /* pre- or post-fixed, half each */                                         \
    X(plexus_both_legs_share,       0.0,   1.0)  /* people whose other leg repeats the plexus instead of being drawn anew */ \
    X(conjoined_share,              0.0,   0.5)  /* with a conjoined root */                                                 \
    X(accessory_fibular_share,      0.0,   1.0)  /* with an accessory fibular nerve */                                       \
    /* the herniation */                                                                                                     \
    X(second_level_share,           0.0,   0.5)  /* with a second herniation */                                              \
    X(second_severity_least,        0.0,   1.0)  /* of the first herniation's severity */                                    \
    X(second_severity_most,         0.0,   1.0)                                                                              \
    X(migrated_up_share,            0.0,   1.0)  /* of the migrated */                                                       \
    X(partial_residual_least,       0.0,   1.0)  /* volume left of a herniation that regressed in part */                    \
    X(partial_residual_most,        0.0,   1.0)                                                                              \
    X(inflammation_log_sd,          0.0,   2.0)  /* of the time constant of inflammation, from person to person */           \
    /* the examiner */                                                                                                       \
    X(strength_noise_sd,            0.0,   0.3)  /* of force / own normal */                                                 \
    X(strength_noise_common,        0.0,   1.0)  /* part of that variance which all muscles share */                         \
    X(strength_noise_full_above,    0.0,   1.0)  /* below this strength the error shrinks with it */                         \
    X(strength_reserve,             0.0,   2.0)  /* the hand does not reach the strong: it feels f (1 + reserve f) */        \
    X(effort_loss_most,             0.0,   0.8)  /* at most, of a control's leg in pain 10 */                                \
    X(reflex_step_share,            0.0,   0.5)  /* grades that are read one step off */                                     \
    X(reflex_asymmetry_share,       0.0,   0.5)  /* healthy people with one reflex weaker */                                 \
    X(jerk_loss_from_age_y,        20.0,  79.0)                                                                              \
    X(jerk_loss_at_80,              0.0,   1.0)  /* absent ankle jerks at 80 years; grows linearly until then */             \
    X(jerk_loss_one_sided,          0.0,   1.0)  /* of these, on one side only */                                            \
    X(jerk_loss_counts_from_y,     20.0,  90.0)  /* both ankle jerks absent: a finding before this age, normal after */      \
    X(sensory_noise_sd,             0.0,   0.5)  /* of the share of sensation left */                                        \
    X(raise_noise_sd_deg,           0.0,  30.0)  /* of the measured angle */                                                 \
    X(raise_positive_below_deg,    30.0,  75.0)  /* an angle below it counts as positive */                                  \
    X(raise_pain_least_deg,        10.0,  60.0)  /* where the raised leg of a control hurts */                               \
    X(crossed_false_share,          0.0,   0.5)  /* controls with a crossed sign */                                          \
    X(h_latency_sd_ms,              0.0,   3.0)  /* of the side difference */                                                \
    X(h_latency_abnormal_ms,        0.5,   4.0)  /* side difference that counts as abnormal */                               \
    X(h_amplitude_sd,               0.0,   1.0)  /* of the logarithm of the side ratio */                                    \
    X(h_amplitude_abnormal,         0.1,   0.9)  /* side ratio that counts as abnormal */                                    \
    X(pain_wrong_dermatome_share,   0.0,   1.0)  /* herniations whose pain fills another root's strip */                     \
    X(pain_sd_0_10,                 0.0,   5.0)  /* of a control's leg pain */                                               \
    X(fibrillation_least,           0.0,   0.9)  /* share of a muscle's fibres without a nerve that a needle finds */        \
    X(give_way_effort_least,        0.0,   1.0)  /* strength that a leg shows which gives way */                             \
    X(give_way_effort_most,         0.0,   1.0)                                                                              \
    X(control_severity_least,       0.0,   1.0)  /* of the disease that brings a control */                                  \
    X(control_severity_most,        0.0,   1.0)

#define L5S1_COHORT_BY_SETTING(X) \
    X(herniation_share,     0.0,   1.0)  /* of those who come */                                                  \
    X(severity_a,           0.2,  20.0)  /* severity = (1 - (1 - u)^(1/b))^(1/a), u uniform (Kumaraswamy 1980) */ \
    X(severity_b,           0.2,  20.0)                                                                           \
    X(protrusion_share,     0.0,   1.0)  /* of herniations */                                                     \
    X(sequestration_share,  0.0,   1.0)  /* the rest are extrusions */                                            \
    X(inflammation_day,     5.0, 400.0)  /* its median: who is still there after weeks is who did not settle */   \
    X(day_least,            0.0, 730.0)  /* since onset, when the patient comes; uniform */                       \
    X(day_most,             0.0, 730.0)                                                                           \
    X(raise_false_share,    0.0,   1.0)  /* controls whose raised leg hurts */                                    \
    X(sensory_false_share,  0.0,   1.0)  /* controls in whom a dermatome is called numb */                        \
    X(give_way_share,       0.0,   1.0)  /* controls whose leg gives way in pain when it is tested */             \
    X(control_pain_0_10,    0.0,  10.0)  /* leg pain */                                                           \
    X(polyneuropathy_share, 0.0,   1.0)  /* of the controls; the rest have referred pain */                       \
    X(fibular_share,        0.0,   1.0)                                                                           \
    X(plexopathy_share,     0.0,   1.0)                                                                           \
    X(arterial_share,       0.0,   1.0)                                                                           \
    X(ankle_share,          0.0,   1.0)

#define L5S1_COHORT_BY_LEVEL(X) \
    X(level_share,           0.0,  1.0)  /* of herniations */             \
    X(age_y,                20.0, 85.0)  /* mean */                       \
    X(central_share,         0.0,  1.0)  /* of the level's herniations */ \
    X(foraminal_share,       0.0,  1.0)                                   \
    X(extraforaminal_share,  0.0,  1.0)  /* the rest are subarticular */

#define L5S1_COHORT_BY_TYPE(X) \
    X(regressed_share, 0.0, 1.0)  /* shrink at all */ \
    X(resolved_share,  0.0, 1.0)  /* vanish */        \
    X(migrated_share,  0.0, 1.0)  /* fragments that wander */

#define L5S1_COHORT_BY_ROOT(X) \
    X(dermatomal_pain_share, 0.0, 1.0)  /* pain that keeps to the root's own strip */
// clang-format on

#define L5S1_ALONE(name, least, most) double name = 0.0;
#define L5S1_PER_SETTING(name, least, most) PerEnum<Setting, double> name{};
#define L5S1_PER_LEVEL(name, least, most) PerEnum<Level, double> name{};
#define L5S1_PER_TYPE(name, least, most) PerEnum<HerniationType, double> name{};
#define L5S1_PER_ROOT(name, least, most) PerEnum<Root, double> name{};
// clang-format off
struct CohortModel {
    L5S1_COHORT_ALONE(L5S1_ALONE)
    L5S1_COHORT_BY_SETTING(L5S1_PER_SETTING)
    L5S1_COHORT_BY_LEVEL(L5S1_PER_LEVEL)
    L5S1_COHORT_BY_TYPE(L5S1_PER_TYPE)
    L5S1_COHORT_BY_ROOT(L5S1_PER_ROOT)
};
// clang-format on

template <class V>
struct CohortNumber {
    std::string_view id;
    V CohortModel::*field;
    double min;
    double max;
};
// for compilers that do not yet guess it
template <class V>
CohortNumber(std::string_view, V CohortModel::*, double, double) -> CohortNumber<V>;
#define L5S1_NUMBER(name, least, most) CohortNumber{#name, &CohortModel::name, least, most},
inline constexpr std::array kCohortScalars{L5S1_COHORT_ALONE(L5S1_NUMBER)};
inline constexpr std::array kCohortBySetting{L5S1_COHORT_BY_SETTING(L5S1_NUMBER)};
inline constexpr std::array kCohortByLevel{L5S1_COHORT_BY_LEVEL(L5S1_NUMBER)};
inline constexpr std::array kCohortByType{L5S1_COHORT_BY_TYPE(L5S1_NUMBER)};
inline constexpr std::array kCohortByRoot{L5S1_COHORT_BY_ROOT(L5S1_NUMBER)};

#undef L5S1_NUMBER
#undef L5S1_ALONE
#undef L5S1_PER_SETTING
#undef L5S1_PER_LEVEL
#undef L5S1_PER_TYPE
#undef L5S1_PER_ROOT
#undef L5S1_COHORT_ALONE
#undef L5S1_COHORT_BY_SETTING
#undef L5S1_COHORT_BY_LEVEL
#undef L5S1_COHORT_BY_TYPE
#undef L5S1_COHORT_BY_ROOT

}  // namespace l5s1::sim
