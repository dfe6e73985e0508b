#include "sim/electrodiagnosis.h"

#include <algorithm>

namespace l5s1::sim {

std::vector<ElectrodiagnosisFinding> electrodiagnosis_of(const Model& model, const Case& c, double day,
                                                         const PerEnum<Muscle, MuscleFinding>& muscles,
                                                         const PerEnum<Reflex, ReflexFinding>& reflexes,
                                                         const PerEnum<Root, RootFinding>& roots)
{
    const BedsideModel& m = model.bedside;
    const double degenerated =
        std::clamp((day - m.wallerian_start_day) / (m.wallerian_end_day - m.wallerian_start_day), 0.0, 1.0);
    const double edb_axons = muscles[index(Muscle::extensor_digitorum_brevis)].axon_fraction;
    const double latency = m.h_latency_offset_ms + m.h_latency_per_cm_ms * c.height_cm;
    const double s1_block = 1.0 - roots[index(Root::S1)].conduction_fraction;
    const auto fibrillation = [&](Muscle muscle) {
        return day >= m.fibrillation_leg_day ? 1.0 - muscles[index(muscle)].innervated_fraction : 0.0;
    };
    return {
        {"extensor_digitorum_brevis_cmap", "mV", m.edb_cmap_mV * (1.0 - (1.0 - edb_axons) * degenerated),
         m.edb_cmap_mV},
        {"h_reflex_latency", "ms", latency + m.h_block_delay_ms * s1_block, latency},
        {"h_reflex_amplitude", "fraction", reflexes[index(Reflex::achilles)].amplitude_fraction, 1.0},
        {"tibialis_anterior_fibrillation", "fraction", fibrillation(Muscle::tibialis_anterior), 0.0},
        {"gastrocnemius_medial_fibrillation", "fraction", fibrillation(Muscle::gastrocnemius_medial), 0.0},
    };
}

}  // namespace l5s1::sim
