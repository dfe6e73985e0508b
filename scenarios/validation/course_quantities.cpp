// course_quantities.cpp: one defined case or muscle, measured: kinetics, norms, differential diagnosis.

#include "scenarios/validation/quantities.h"
#include "sim/bedside/examine.h"
#include "sim/bedside/function.h"
#include "sim/bedside/torque.h"
#include "sim/course/course.h"
#include "sim/course/muscle.h"

#include <algorithm>
#include <array>

namespace l5s1::scenarios {

namespace {

using sim::Movement;
using sim::Muscle;
using sim::Root;
using sim::Setting;
using sim::Sex;

// One muscle territory left to itself for some days: cut off (no axons) or silent (all axons blocked).
enum class Fate : unsigned char { cut_off, silent };

sim::TerritoryState after(const sim::MuscleModel& m, Fate fate, int days)
{
    const sim::MuscleSetting setting{m.sprouting_gain, m.sprouting_day, m.regrow_day, 0.0};
    sim::Fibres fibres(1);
    const sim::Drive drive{fate == Fate::silent ? 1.0 : 0.0, 0.0};
    if (fate == Fate::cut_off) {
        fibres.set(0, {0.0, 0.0, 1.0, 0.0, 0.0});
    }
    sim::Forcing forcing(1);
    sim::force(m, setting, drive, 0.0, 0.0, {1.0}, {0, 1}, forcing);
    constexpr int kStepsADay = 4;
    for (int step = 0; step < days * kStepsADay; ++step) {
        sim::step_fibres(m, setting, fibres, 1, forcing, forcing, forcing, 1.0 / kStepsADay);
    }
    return fibres[0];
}

template <int Days>
Estimate denervated_bulk(Study& study, Setting)
{
    const sim::TerritoryState s = after(study.model().muscle, Fate::cut_off, Days);
    return {s.innervated_mass + s.denervated_mass, 0.0};
}
template <int Days>
Estimate recoverable(Study& study, Setting)
{
    return {1.0 - after(study.model().muscle, Fate::cut_off, Days).irreversible, 0.0};
}
template <int Days>
Estimate disuse_loss(Study& study, Setting)
{
    return {1.0 - after(study.model().muscle, Fate::silent, Days).innervated_mass, 0.0};
}

sim::Case healthy(Sex sex, double age_y)
{
    sim::Case c;
    c.severity = 0.0;
    c.sex = sex;
    c.age_y = age_y;
    return c;
}

sim::Case of_reference_mass(const sim::Model& model, Sex sex, double age_y)
{
    sim::Case c = healthy(sex, age_y);
    c.body_mass_kg = sex == Sex::male ? model.bedside.reference_male_kg : model.bedside.reference_female_kg;
    return c;
}

constexpr double kNormAge = 38.5;

template <Sex S, Movement M>
Estimate torque(Study& study, Setting)
{
    return {sim::normal_torque_Nm(study.model(), of_reference_mass(study.model(), S, kNormAge), M), 0.0};
}

template <Movement M>
Estimate torque_left_at_77(Study& study, Setting)
{
    const auto at = [&](double age) {
        return sim::normal_torque_Nm(study.model(), of_reference_mass(study.model(), Sex::male, age), M);
    };
    return {at(77.0) / at(24.0), 0.0};
}

double heel_rises(const sim::Model& model, Sex sex, double age_y)
{
    sim::PerEnum<Movement, double> strengths{};
    strengths.fill(1.0);
    return sim::function_of(model, of_reference_mass(model, sex, age_y), strengths, 0.0).normal_heel_rise_repetitions;
}

template <Sex S, int Age>
Estimate heel_rises_at(Study& study, Setting)
{
    return {heel_rises(study.model(), S, Age), 0.0};
}
Estimate heel_rises_20_to_59(Study& study, Setting)
{
    double sum = 0.0;
    double n = 0.0;
    for (int age = 20; age < 60; ++age) {
        sum += heel_rises(study.model(), Sex::male, age) + heel_rises(study.model(), Sex::female, age);
        n += 2.0;
    }
    return {sum / n, 0.0};
}
template <Sex S>
Estimate heel_rises_median(Study& study, Setting)
{
    std::vector<double> all;
    for (int age = 20; age <= 81; ++age) {
        all.push_back(heel_rises(study.model(), S, age));
    }
    std::nth_element(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(all.size() / 2), all.end());
    return {all[all.size() / 2], 0.0};
}

double test_value(const sim::Model& model, const sim::Case& c, double day, std::string_view test)
{
    const auto findings = sim::examine(model, sim::simulate(model, c, day), {day, sim::Posture::standing, -1.0});
    for (const auto& one : findings.electrodiagnosis[sim::index(c.side)]) {
        if (one.test == test) {
            return one.value;
        }
    }
    return 0.0;
}

Estimate h_latency_at_170(Study& study, Setting)
{
    sim::Case c = healthy(Sex::male, 40.0);
    c.height_cm = 170.0;
    return {test_value(study.model(), c, 0.0, "h_reflex_latency"), 0.0};
}
Estimate healthy_edb_cmap(Study& study, Setting)
{
    return {test_value(study.model(), healthy(Sex::male, 40.0), 0.0, "extensor_digitorum_brevis_cmap"), 0.0};
}

// Strength of a movement two months into a complete lesion: of the fibular nerve, or of the L5 root.
enum class FootDrop : unsigned char { fibular, l5 };

template <FootDrop D, Movement M>
Estimate strength_in(Study& study, Setting)
{
    constexpr double kDay = 60.0;
    sim::Case c = healthy(Sex::male, 45.0);
    if (D == FootDrop::fibular) {
        c.other = sim::OtherDisease::common_peroneal_neuropathy;
        c.other_severity = 1.0;
    } else {
        c.severity = 1.0;
    }
    const auto findings =
        sim::examine(study.model(), sim::simulate(study.model(), c, kDay), {kDay, sim::Posture::standing, -1.0});
    return {findings.movements[sim::index(c.side)][sim::index(M)].strength_fraction, 0.0};
}

// clang-format off
constexpr std::array kQuantities{
    Quantity{"denervated_bulk_60_d", denervated_bulk<60>},
    Quantity{"denervated_bulk_180_d", denervated_bulk<180>},
    Quantity{"denervated_bulk_365_d", denervated_bulk<365>},
    Quantity{"recoverable_365_d", recoverable<365>},
    Quantity{"recoverable_548_d", recoverable<548>},
    Quantity{"recoverable_30_d", recoverable<30>},
    Quantity{"disuse_loss_42_d", disuse_loss<42>},
    Quantity{"torque_plantarflexion_male", torque<Sex::male, Movement::ankle_plantarflexion>},
    Quantity{"torque_plantarflexion_female", torque<Sex::female, Movement::ankle_plantarflexion>},
    Quantity{"torque_dorsiflexion_male", torque<Sex::male, Movement::ankle_dorsiflexion>},
    Quantity{"torque_dorsiflexion_female", torque<Sex::female, Movement::ankle_dorsiflexion>},
    Quantity{"torque_inversion_male", torque<Sex::male, Movement::foot_inversion>},
    Quantity{"torque_eversion_male", torque<Sex::male, Movement::foot_eversion>},
    Quantity{"plantarflexion_left_at_77", torque_left_at_77<Movement::ankle_plantarflexion>},
    Quantity{"dorsiflexion_left_at_77", torque_left_at_77<Movement::ankle_dorsiflexion>},
    Quantity{"heel_rises_male_25", heel_rises_at<Sex::male, 25>},
    Quantity{"heel_rises_male_65", heel_rises_at<Sex::male, 65>},
    Quantity{"heel_rises_female_45", heel_rises_at<Sex::female, 45>},
    Quantity{"heel_rises_20_to_59", heel_rises_20_to_59},
    Quantity{"heel_rises_median_male", heel_rises_median<Sex::male>},
    Quantity{"heel_rises_median_female", heel_rises_median<Sex::female>},
    Quantity{"h_latency_at_170_cm", h_latency_at_170},
    Quantity{"healthy_edb_cmap", healthy_edb_cmap},
    Quantity{"inversion_in_fibular_palsy", strength_in<FootDrop::fibular, Movement::foot_inversion>},
    Quantity{"hip_abduction_in_fibular_palsy", strength_in<FootDrop::fibular, Movement::hip_abduction>},
    Quantity{"dorsiflexion_in_fibular_palsy", strength_in<FootDrop::fibular, Movement::ankle_dorsiflexion>},
    Quantity{"inversion_in_l5_lesion", strength_in<FootDrop::l5, Movement::foot_inversion>},
    Quantity{"hip_abduction_in_l5_lesion", strength_in<FootDrop::l5, Movement::hip_abduction>},
};
// clang-format on

}  // namespace

std::span<const Quantity> course_quantities()
{
    return kQuantities;
}

}  // namespace l5s1::scenarios
