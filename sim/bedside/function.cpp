#include "sim/bedside/function.h"

#include <algorithm>
#include <cmath>

namespace l5s1::sim {

namespace {

double strength(const PerEnum<Movement, double>& strengths, Movement movement)
{
    return strengths[index(movement)];
}

// Healthy one-legged heel rises: linear between the decades of the table, flat outside.
double normal_heel_rises(const Model& model, const Case& c)
{
    const auto& norms = model.heel_rises;
    const auto value = [&](const HeelRiseNorm& n) { return c.sex == Sex::male ? n.male : n.female; };
    const auto above = std::find_if(norms.begin(), norms.end(), [&](const auto& n) { return n.age_y >= c.age_y; });
    if (above == norms.begin()) {
        return value(norms.front());
    }
    if (above == norms.end()) {
        return value(norms.back());
    }
    const auto below = above - 1;
    const double t = (c.age_y - below->age_y) / (above->age_y - below->age_y);
    return value(*below) + t * (value(*above) - value(*below));
}

}  // namespace

double tiptoe_need(const Model& model, const Case& c)
{
    const BedsideModel& m = model.bedside;
    const double t =
        std::clamp((c.age_y - m.tiptoe_young_age_y) / (m.tiptoe_old_age_y - m.tiptoe_young_age_y), 0.0, 1.0);
    const double reference_kg = c.sex == Sex::male ? m.reference_male_kg : m.reference_female_kg;
    const double mass = std::pow(c.body_mass_kg / reference_kg, m.tiptoe_mass_power);
    const double need = (m.tiptoe_need_young + t * (m.tiptoe_need_old - m.tiptoe_need_young)) * mass;
    return std::min(need, m.tiptoe_need_most);
}

FunctionFinding function_of(const Model& model, const Case& c, const PerEnum<Movement, double>& strengths,
                            double endurance_loss)
{
    const BedsideModel& m = model.bedside;
    const double plantarflexion = strength(strengths, Movement::ankle_plantarflexion);
    const double dorsiflexion = strength(strengths, Movement::ankle_dorsiflexion);
    const double need = tiptoe_need(model, c);

    FunctionFinding f;
    const double normal = normal_heel_rises(model, c);
    f.normal_heel_rise_repetitions = static_cast<int>(std::lround(normal));
    if (plantarflexion >= need) {
        const double hold = m.endurance_s * std::pow(need / plantarflexion, m.endurance_power);
        f.tiptoe_hold_s = std::min(m.longest_hold_s, hold) * (1.0 - endurance_loss);
        const double reserve = (plantarflexion - need) / (1.0 - need);
        f.heel_rise_repetitions =
            static_cast<int>(std::lround(normal * std::pow(reserve, m.heel_rise_power) * (1.0 - endurance_loss)));
    }
    // both feet share the weight while walking on tiptoe, so that half the need still carries a step
    f.tiptoe_walk = plantarflexion >= need         ? Ability::normal
                    : plantarflexion >= 0.5 * need ? Ability::impaired
                                                   : Ability::impossible;
    f.heel_walk = dorsiflexion >= m.heel_walk_need         ? Ability::normal
                  : dorsiflexion >= m.heel_walk_impossible ? Ability::impaired
                                                           : Ability::impossible;
    const double age =
        std::clamp((c.age_y - m.tiptoe_young_age_y) / (m.tiptoe_old_age_y - m.tiptoe_young_age_y), 0.0, 1.0);
    const double clearance = m.clearance_young_mm + age * (m.clearance_old_mm - m.clearance_young_mm);
    const double lift = (dorsiflexion - m.steppage_below) / (m.heel_walk_need - m.steppage_below);
    f.foot_clearance_mm = clearance * std::clamp(lift, 0.0, 1.0);
    return f;
}

Gait gait_of(const Model& model, const SideStrengths& strengths, double leg_pain_0_10)
{
    const BedsideModel& m = model.bedside;
    const auto weakest = [&](Movement movement) {
        return std::min(strength(strengths[0], movement), strength(strengths[1], movement));
    };
    const double dorsiflexion = weakest(Movement::ankle_dorsiflexion);
    const double plantarflexion = weakest(Movement::ankle_plantarflexion);
    const bool stance_lost = weakest(Movement::knee_extension) < m.stance_lost_share * m.knee_extension_need;
    if (stance_lost || (dorsiflexion < m.steppage_below && plantarflexion < m.stance_lost_share * m.push_off_need)) {
        return Gait::unable;
    }
    if (dorsiflexion < m.steppage_below) {
        return Gait::steppage;
    }
    if (dorsiflexion < m.foot_slap_below) {
        return Gait::foot_slap;
    }
    if (plantarflexion < m.push_off_need) {
        return Gait::calcaneal;
    }
    if (weakest(Movement::hip_abduction) < m.hip_abduction_need) {
        return Gait::trendelenburg;
    }
    return leg_pain_0_10 >= m.antalgic_pain_0_10 ? Gait::antalgic : Gait::normal;
}

Stairs stairs_of(const Model& model, const SideStrengths& strengths)
{
    const BedsideModel& m = model.bedside;
    const auto weakest = [&](Movement movement) {
        return std::min(strength(strengths[0], movement), strength(strengths[1], movement));
    };
    const double push = weakest(Movement::ankle_plantarflexion);
    const double knee = weakest(Movement::knee_extension);
    if (knee < m.stance_lost_share * m.knee_extension_need) {
        return Stairs::unable;
    }
    return push < m.stairs_need || knee < m.knee_extension_need ? Stairs::needs_handrail : Stairs::normal;
}

double ankle_reserve(const PerEnum<Movement, double>& strengths)
{
    return std::min({strength(strengths, Movement::ankle_dorsiflexion),
                     strength(strengths, Movement::ankle_plantarflexion), strength(strengths, Movement::foot_inversion),
                     strength(strengths, Movement::foot_eversion)});
}

double giving_way_risk(const Model& model, double ankle_reserve_fraction)
{
    const BedsideModel& m = model.bedside;
    return std::clamp((m.giving_way_need + m.giving_way_width - ankle_reserve_fraction) / (2.0 * m.giving_way_width),
                      0.0, 1.0);
}

}  // namespace l5s1::sim
