#include "sim/course/inhibition.h"

#include <algorithm>
#include <cmath>

namespace l5s1::sim {

namespace {

double scale_0_10(double drive)
{
    return 10.0 * -std::expm1(-std::max(0.0, drive));
}

}  // namespace

double leg_pain_0_10(const InhibitionModel& m, double inflammation, double pressure_mmHg, double volume_fraction,
                     double tension)
{
    const double chemical = inflammation * (m.leg_inflammation_weight + pressure_mmHg / m.leg_pressure_scale_mmHg);
    const double mechanical = m.leg_pressure_weight_per_mmHg * pressure_mmHg;
    const double stretch =
        m.leg_tension_weight * tension *
        (m.leg_tension_volume_share * volume_fraction + m.leg_tension_inflammation_share * inflammation);
    return scale_0_10(chemical + mechanical + stretch);
}

double back_pain_0_10(const InhibitionModel& m, double inflammation, double volume_fraction, double disc_pressure_MPa,
                      double standing_pressure_MPa)
{
    const double sensitivity = std::max(inflammation, m.back_volume_weight * volume_fraction);
    return scale_0_10(m.back_inflammation_weight * inflammation +
                      m.back_posture_weight_per_MPa * (disc_pressure_MPa - standing_pressure_MPa) * sensitivity);
}

double tonic_inhibition(const InhibitionModel& m, double pain_0_10, double weight)
{
    return pain_0_10 <= 0.0 ? 0.0 : m.tonic_gain * std::pow(pain_0_10 / 10.0, m.tonic_power) * weight;
}

double phasic_inhibition(const InhibitionModel& m, double pain_rise_0_10, double elapsed_s)
{
    if (elapsed_s < 0.0 || pain_rise_0_10 <= m.phasic_rise_0_10) {
        return 0.0;
    }
    const double onset = std::min(1.0, elapsed_s / m.bend_rise_s);
    const double since_peak_s = std::max(0.0, elapsed_s - m.bend_rise_s);
    return onset * (m.phasic_peak * std::exp(-since_peak_s / m.phasic_fast_s) +
                    m.phasic_tail * std::exp(-since_peak_s / m.phasic_tail_s));
}

double bend_fraction(const InhibitionModel& m, double elapsed_s)
{
    if (elapsed_s < 0.0) {
        return 0.0;
    }
    const double down = std::min(1.0, elapsed_s / m.bend_rise_s);
    const double up = std::clamp((elapsed_s - m.bend_duration_s) / m.pain_release_s, 0.0, 1.0);
    return down * (1.0 - up);
}

double flare_end_s(const InhibitionModel& m)
{
    return m.bend_duration_s + m.pain_release_s + m.phasic_tail_s;
}

PerEnum<Muscle, double> inhibition_weights(const Model& model,
                                           const PerEnum<Muscle, PerEnum<Root, double>>& muscle_roots,
                                           const PerEnum<Root, double>& lesion_shares)
{
    PerEnum<Muscle, double> affected{};
    for (std::size_t muscle = 0; muscle < affected.size(); ++muscle) {
        const auto& shares = muscle_roots[muscle];
        for (std::size_t root = 0; root < shares.size(); ++root) {
            affected[muscle] += shares[root] * lesion_shares[root];
        }
    }
    // a synergist lends a real part of a movement whose muscles are affected by more than half
    PerEnum<Muscle, double> weights = affected;
    for (std::size_t movement = 0; movement < kCount<Movement>; ++movement) {
        double all_Nm = 0.0;
        for (const MuscleRow& row : model.muscles) {
            all_Nm += row.contribution_Nm[movement];
        }
        const auto takes_part = [&](std::size_t muscle) {
            return model.muscles[muscle].contribution_Nm[movement] >= model.inhibition.synergist_least_part * all_Nm;
        };
        double partner = 0.0;
        for (std::size_t muscle = 0; muscle < affected.size(); ++muscle) {
            if (takes_part(muscle) && affected[muscle] >= 0.5) {
                partner = std::max(partner, affected[muscle]);
            }
        }
        for (std::size_t muscle = 0; muscle < affected.size(); ++muscle) {
            if (takes_part(muscle)) {
                const double shared = model.inhibition.synergist_share * partner * (1.0 - affected[muscle]);
                weights[muscle] = std::max(weights[muscle], affected[muscle] + shared);
            }
        }
    }
    return weights;
}

}  // namespace l5s1::sim
