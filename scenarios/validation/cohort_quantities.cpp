// cohort_quantities.cpp: longer than most: a list of what can be counted in a cohort, one line or two each.

#include "scenarios/validation/quantities.h"
#include "sim/bedside/examiner.h"
#include "sim/cohort/cohort_exam.h"

#include <algorithm>
#include <cmath>

namespace l5s1::scenarios {

namespace {

using sim::CohortRow;
using sim::Level;
using sim::Movement;
using sim::Mrc;
using sim::Reflex;
using sim::Root;
using sim::Setting;

bool anyone(const CohortRow&)
{
    return true;
}
bool herniated(const CohortRow& r)
{
    return r.herniated();
}
bool control(const CohortRow& r)
{
    return !r.herniated();
}
bool paretic(const CohortRow& r)
{
    return r.herniated() && r.paresis();
}
bool at(const CohortRow& r, Level level)
{
    return r.herniated() && r.herniation.level == level;
}
bool weak(const CohortRow& r, Movement movement)
{
    return r.mrc[sim::index(movement)] < Mrc::g5;
}
bool reduced(const CohortRow& r, Reflex reflex)
{
    return r.reflex_reduced[sim::index(reflex)];
}
bool culprit(const CohortRow& r, Root root)
{
    return r.herniated() && r.culprit == root;
}
bool low_lumbar(const CohortRow& r)
{
    return culprit(r, Root::L5) || culprit(r, Root::S1);
}

template <bool (*Of)(const CohortRow&), bool (*Is)(const CohortRow&)>
Estimate share_of(Study& study, Setting setting)
{
    return share(study.rows(setting), Of, Is);
}
template <bool (*Of)(const CohortRow&), bool (*Is)(const CohortRow&)>
Estimate share_without(Study& study, Setting setting)
{
    return share(study.rows(setting), Of, [](const CohortRow& r) { return !Is(r); });
}
template <Level L>
bool of_level(const CohortRow& r)
{
    return at(r, L);
}
template <Movement M>
bool weak_in(const CohortRow& r)
{
    return weak(r, M);
}
template <Reflex R>
bool reduced_in(const CohortRow& r)
{
    return reduced(r, R);
}
template <Root R>
bool root_hit(const CohortRow& r)
{
    return culprit(r, R);
}

template <Level L>
Estimate mean_age(Study& study, Setting setting)
{
    return mean(study.rows(setting), of_level<L>, [](const CohortRow& r) { return r.age_y; });
}

bool young(const CohortRow& r)
{
    constexpr double kYoung = 25.0;
    return r.herniated() && r.age_y < kYoung;
}
bool slr(const CohortRow& r)
{
    return r.raise_positive;
}
bool raised_in_herniation(const CohortRow& r)
{
    return r.herniated() && r.raise_positive;
}
bool any_paresis(const CohortRow& r)
{
    return r.paresis();
}
bool any_sensory(const CohortRow& r)
{
    return r.sensory_loss();
}
// Knee or ankle jerk: the reflexes of the reviews.
bool any_reflex(const CohortRow& r)
{
    return reduced(r, Reflex::patellar) || reduced(r, Reflex::achilles);
}
bool worst_is_4(const CohortRow& r)
{
    return r.worst_mrc >= Mrc::g4_minus && r.worst_mrc < Mrc::g5;
}
bool worst_is_3(const CohortRow& r)
{
    return r.worst_mrc == Mrc::g3;
}
bool worst_is_2_or_less(const CohortRow& r)
{
    return r.worst_mrc <= Mrc::g2;
}
bool paretic_3_or_4(const CohortRow& r)
{
    return paretic(r) && r.worst_mrc >= Mrc::g3;
}
bool foot_drop(const CohortRow& r)
{
    return r.herniated() && r.mrc[sim::index(Movement::ankle_dorsiflexion)] <= Mrc::g3;
}
bool two_roots(const CohortRow& r)
{
    return r.pressed_roots >= 2;
}
bool lateral(const CohortRow& r)
{
    return r.herniation.zone == sim::Zone::foraminal || r.herniation.zone == sim::Zone::extraforaminal;
}
bool far_lateral(const CohortRow& r)
{
    return r.herniation.zone == sim::Zone::extraforaminal;
}
bool central(const CohortRow& r)
{
    return r.herniation.zone == sim::Zone::central;
}
bool two_levels(const CohortRow& r)
{
    return r.second_level;
}
bool plexus_variant(const CohortRow& r)
{
    return r.plexus != sim::Plexus::normal;
}
bool legs_differ(const CohortRow& r)
{
    return r.plexus != r.other_leg;
}
bool own_dermatome(const CohortRow& r)
{
    return r.pain_dermatome == r.culprit;
}
bool s1_pain(const CohortRow& r)
{
    return r.pain_dermatome == Root::S1;
}
bool other_root(const CohortRow& r)
{
    return r.herniated() && r.culprit != Root::S1;
}
bool h_abnormal(const CohortRow& r)
{
    return r.h_reflex_abnormal;
}
bool s1_radiculopathy(const CohortRow& r)
{
    return culprit(r, Root::S1) && (reduced(r, Reflex::achilles) || r.numb[sim::index(Root::S1)] || r.paresis());
}
bool old_and_sound(const CohortRow& r)
{
    constexpr double kOld = 60.0;
    return r.complaint == sim::Complaint::referred && r.age_y > kOld;
}
bool absent_jerk(const CohortRow& r)
{
    return r.achilles_absent;
}
bool missed_by_hand(const CohortRow& r)
{
    return culprit(r, Root::S1) && r.tiptoe_failed;
}

Estimate cauda_share(Study& study, Setting setting)
{
    const double limit = study.model().bedside.residual_emergency_mL;
    return share(study.rows(setting), herniated, [limit](const CohortRow& r) { return r.residual_mL > limit; });
}

// Correlation of age with the level counted from above.
Estimate age_level_correlation(Study& study, Setting setting)
{
    double n = 0.0;
    double x = 0.0;
    double y = 0.0;
    double xx = 0.0;
    double yy = 0.0;
    double xy = 0.0;
    for (const CohortRow& r : study.rows(setting)) {
        if (r.herniated()) {
            const double level = static_cast<double>(sim::kCount<Level> - sim::index(r.herniation.level));
            n += 1.0;
            x += level;
            y += r.age_y;
            xx += level * level;
            yy += r.age_y * r.age_y;
            xy += level * r.age_y;
        }
    }
    const double r = (n * xy - x * y) / std::sqrt((n * xx - x * x) * (n * yy - y * y));
    return {r, (1.0 - r * r) / std::sqrt(n)};
}

Estimate mean_raise(Study& study, Setting setting)
{
    return mean(study.rows(setting), raised_in_herniation, [](const CohortRow& r) { return r.raise_deg; });
}

Estimate mean_pressure(Study& study, Setting setting)
{
    return mean(study.rows(setting), herniated, [](const CohortRow& r) { return r.culprit_pressure_mmHg; });
}

// Achilles jerk for a lesion of L5 or S1, hip abduction for L5, knee jerk for L4, each against everyone else.
Estimate achilles_ratio(Study& study, Setting setting)
{
    return likelihood_ratio(study.rows(setting), low_lumbar, reduced_in<Reflex::achilles>);
}
Estimate abductor_ratio(Study& study, Setting setting)
{
    return likelihood_ratio(study.rows(setting), root_hit<Root::L5>, weak_in<Movement::hip_abduction>);
}
Estimate patellar_ratio(Study& study, Setting setting)
{
    return likelihood_ratio(study.rows(setting), root_hit<Root::L4>, reduced_in<Reflex::patellar>);
}

// Lesions of one root with axon loss, as electromyographers meet them: those in whom a needle finds the muscle
// denervated.
template <Root R, sim::Muscle M>
Estimate fibrillating(Study& study, Setting setting)
{
    constexpr double kAxonLossProven = 0.9;
    const double least = study.cohort().fibrillation_least;
    return share(
        study.rows(setting),
        [](const CohortRow& r) {
            return culprit(r, R) && r.pressed_roots == 1 && r.culprit_axon_fraction < kAxonLossProven;
        },
        [least](const CohortRow& r) { return 1.0 - r.innervated_fraction[sim::index(M)] >= least; });
}

// Two examiners grade the same strengths, spread over the whole range: linearly weighted kappa on grades 0 to 5.
Estimate grade_kappa(Study& study, Setting)
{
    constexpr std::uint64_t kPatients = 4000;
    constexpr std::size_t kGrades = 6;
    const auto plain = [](Mrc grade) -> std::size_t {
        constexpr std::array<std::size_t, sim::kCount<Mrc>> kPlain{0, 1, 2, 3, 4, 4, 4, 5};
        return kPlain[sim::index(grade)];
    };
    std::array<std::array<double, kGrades>, kGrades> table{};
    for (std::uint64_t i = 1; i <= kPatients; ++i) {
        sim::Random random = sim::Origin{study.size().seed, i}.stream(sim::Draw::second_examiner);
        const double strength = random.uniform();
        const auto grade = [&] {
            const double felt = sim::felt_strength(study.cohort(), strength, random.normal(), random.normal());
            return plain(sim::grade_by_hand(study.model().examiner, felt, false));
        };
        const std::size_t first = grade();
        const std::size_t second = grade();
        table[first][second] += 1.0 / static_cast<double>(kPatients);
    }
    std::array<double, kGrades> a{};
    std::array<double, kGrades> b{};
    for (std::size_t i = 0; i < kGrades; ++i) {
        for (std::size_t j = 0; j < kGrades; ++j) {
            a[i] += table[i][j];
            b[j] += table[i][j];
        }
    }
    double seen = 0.0;
    double expected = 0.0;
    for (std::size_t i = 0; i < kGrades; ++i) {
        for (std::size_t j = 0; j < kGrades; ++j) {
            const double apart = std::abs(static_cast<double>(i) - static_cast<double>(j));
            seen += apart * table[i][j];
            expected += apart * a[i] * b[j];
        }
    }
    const double kappa = 1.0 - seen / expected;
    return {kappa, std::sqrt(seen / static_cast<double>(kPatients)) / expected};
}

// clang-format off
constexpr std::array kQuantities{
    Quantity{"level_share_l3_l4", share_of<herniated, of_level<Level::L3_L4>>},
    Quantity{"level_share_l4_l5", share_of<herniated, of_level<Level::L4_L5>>},
    Quantity{"level_share_l5_s1", share_of<herniated, of_level<Level::L5_S1>>},
    Quantity{"level_share_l4_l5_young", share_of<young, of_level<Level::L4_L5>>},
    Quantity{"mean_age_l3_l4", mean_age<Level::L3_L4>},
    Quantity{"mean_age_l4_l5", mean_age<Level::L4_L5>},
    Quantity{"mean_age_l5_s1", mean_age<Level::L5_S1>},
    Quantity{"age_level_correlation", age_level_correlation},
    Quantity{"lateral_zone_share", share_of<herniated, lateral>},
    Quantity{"extraforaminal_share", share_of<herniated, far_lateral>},
    Quantity{"central_share", share_of<herniated, central>},
    Quantity{"two_level_share_young", share_of<young, two_levels>},
    Quantity{"cauda_equina_share", cauda_share},
    Quantity{"plexus_variant_share", share_of<anyone, plexus_variant>},
    Quantity{"legs_differ_share", share_of<anyone, legs_differ>},
    Quantity{"mean_root_pressure", mean_pressure},
    Quantity{"paresis_share", share_of<herniated, any_paresis>},
    Quantity{"grade_4_of_mild", share_of<paretic_3_or_4, worst_is_4>},
    Quantity{"grade_4_of_paretic", share_of<paretic, worst_is_4>},
    Quantity{"grade_3_of_paretic", share_of<paretic, worst_is_3>},
    Quantity{"grade_2_or_less_of_paretic", share_of<paretic, worst_is_2_or_less>},
    Quantity{"foot_drop_with_two_roots", share_of<foot_drop, two_roots>},
    Quantity{"sensory_share", share_of<herniated, any_sensory>},
    Quantity{"reflex_share", share_of<herniated, any_reflex>},
    Quantity{"achilles_share", share_of<herniated, reduced_in<Reflex::achilles>>},
    Quantity{"patellar_share", share_of<herniated, reduced_in<Reflex::patellar>>},
    Quantity{"achilles_at_l5_s1", share_of<of_level<Level::L5_S1>, reduced_in<Reflex::achilles>>},
    Quantity{"achilles_at_l4_l5", share_of<of_level<Level::L4_L5>, reduced_in<Reflex::achilles>>},
    Quantity{"achilles_absent_over_60", share_of<old_and_sound, absent_jerk>},
    Quantity{"slr_sensitivity", share_of<herniated, slr>},
    Quantity{"slr_specificity", share_without<control, slr>},
    Quantity{"mean_slr_deg", mean_raise},
    Quantity{"paresis_specificity", share_without<control, any_paresis>},
    Quantity{"sensory_specificity", share_without<control, any_sensory>},
    Quantity{"reflex_specificity", share_without<control, any_reflex>},
    Quantity{"dorsiflexion_sensitivity", share_of<herniated, weak_in<Movement::ankle_dorsiflexion>>},
    Quantity{"great_toe_sensitivity", share_of<herniated, weak_in<Movement::great_toe_extension>>},
    Quantity{"plantarflexion_sensitivity", share_of<herniated, weak_in<Movement::ankle_plantarflexion>>},
    Quantity{"plantarflexion_specificity", share_without<control, weak_in<Movement::ankle_plantarflexion>>},
    Quantity{"plantarflexion_felt_when_tiptoe_fails", share_of<missed_by_hand, weak_in<Movement::ankle_plantarflexion>>},
    Quantity{"achilles_lr_low_lumbar", achilles_ratio},
    Quantity{"hip_abductor_lr_l5", abductor_ratio},
    Quantity{"patellar_lr_l4", patellar_ratio},
    Quantity{"h_reflex_sensitivity", share_of<s1_radiculopathy, h_abnormal>},
    Quantity{"h_reflex_specificity", share_without<control, h_abnormal>},
    Quantity{"dermatomal_pain_share", share_of<herniated, own_dermatome>},
    Quantity{"dermatomal_pain_s1", share_of<root_hit<Root::S1>, s1_pain>},
    Quantity{"dermatomal_pain_s1_specificity", share_without<other_root, s1_pain>},
    Quantity{"grade_kappa", grade_kappa},
    Quantity{"l5_fibrillates_tibialis_posterior", fibrillating<Root::L5, sim::Muscle::tibialis_posterior>},
    Quantity{"l5_fibrillates_tibialis_anterior", fibrillating<Root::L5, sim::Muscle::tibialis_anterior>},
    Quantity{"l5_fibrillates_peroneus_longus", fibrillating<Root::L5, sim::Muscle::peroneus_longus>},
    Quantity{"l5_fibrillates_biceps_short", fibrillating<Root::L5, sim::Muscle::biceps_femoris_short>},
    Quantity{"s1_fibrillates_gastrocnemius", fibrillating<Root::S1, sim::Muscle::gastrocnemius_medial>},
    Quantity{"s1_fibrillates_gluteus_maximus", fibrillating<Root::S1, sim::Muscle::gluteus_maximus>},
    Quantity{"s1_fibrillates_tibialis_posterior", fibrillating<Root::S1, sim::Muscle::tibialis_posterior>},
};
// clang-format on

}  // namespace

std::span<const Quantity> cohort_quantities()
{
    return kQuantities;
}

const Quantity* find_quantity(std::string_view id)
{
    for (const auto list : {cohort_quantities(), followed_quantities(), course_quantities()}) {
        const auto found = std::find_if(list.begin(), list.end(), [&](const Quantity& q) { return q.id == id; });
        if (found != list.end()) {
            return &*found;
        }
    }
    return nullptr;
}

}  // namespace l5s1::scenarios
