#include "sim/bedside/electrodiagnosis.h"

#include <algorithm>

namespace l5s1::sim {

std::vector<ElectrodiagnosisFinding> electrodiagnosis_of(const Model& model, const Case& c, const Lesion& lesion,
                                                         const SlowSupply& state, double day, Side side,
                                                         const Findings& findings)
{
    const BedsideModel& m = model.bedside;
    const std::size_t s = index(side);
    const auto& muscles = findings.muscles[s];
    const auto& roots = findings.roots[s];
    const double degenerated =
        std::clamp((day - m.wallerian_start_day) / (m.wallerian_end_day - m.wallerian_start_day), 0.0, 1.0);
    const double edb_axons = muscles[index(Muscle::extensor_digitorum_brevis)].axon_fraction;
    const double edb_mV = m.edb_cmap_mV * (1.0 - (1.0 - edb_axons) * degenerated);
    const double accessory = c.accessory_fibular * model.mechanics.accessory_fibular_share;
    const double latency = m.h_latency_offset_ms + m.h_latency_per_cm_ms * c.height_cm;
    const double s1_block = 1.0 - roots[index(Root::S1)].conduction_fraction;
    const auto fibrillation = [&](Muscle muscle) {
        return day >= m.fibrillation_leg_day ? 1.0 - muscles[index(muscle)].innervated_fraction : 0.0;
    };
    double worst_root_loss = 0.0;
    double lower_neurons_lost = 0.0;
    for (const RootFinding& root : roots) {
        worst_root_loss = std::max(worst_root_loss, 1.0 - root.axon_fraction);
    }
    for (const double share : model.others[index(c.other)].lower) {
        lower_neurons_lost = std::max(lower_neurons_lost, share * lesion.other.severity[s] * state.other_axon_loss);
    }
    const double paraspinal =
        day >= m.fibrillation_paraspinal_day ? m.paraspinal_share * std::max(worst_root_loss, lower_neurons_lost) : 0.0;
    const auto snap = [&](double normal_uV, const NerveLoss& taken) {
        return normal_uV * taken.axons(state.other_axon_loss);
    };
    return {
        {"extensor_digitorum_brevis_cmap", "mV", edb_mV * (1.0 - accessory), m.edb_cmap_mV * (1.0 - accessory)},
        {"extensor_digitorum_brevis_knee_cmap", "mV", edb_mV, m.edb_cmap_mV},
        {"h_reflex_latency", "ms", latency + m.h_block_delay_ms * s1_block, latency},
        {"h_reflex_amplitude", "fraction", findings.reflexes[s][index(Reflex::achilles)].amplitude_fraction, 1.0},
        {"tibialis_anterior_fibrillation", "fraction", fibrillation(Muscle::tibialis_anterior), 0.0},
        {"gastrocnemius_medial_fibrillation", "fraction", fibrillation(Muscle::gastrocnemius_medial), 0.0},
        {"paraspinal_fibrillation", "fraction", paraspinal, 0.0},
        {"superficial_fibular_snap", "uV", snap(m.fibular_snap_uV, lesion.other.fibular_sensory[s]), m.fibular_snap_uV},
        {"sural_snap", "uV", snap(m.sural_snap_uV, lesion.other.sural_sensory[s]), m.sural_snap_uV},
    };
}

}  // namespace l5s1::sim
