#pragma once
// lesion.h: what one case does to one patient, worked out once and read by the course and the bedside.
//
// Root shares in this plexus, lesion shares in this zone, inhibition weights, lesions of another disease: everything
// that depends on the case but not on the day.

#include "sim/mechanics.h"
#include "sim/muscle.h"

namespace l5s1::sim {

struct Lesion {
    PerRoot<double> share{};  // of the culprit pressure
    double contact = 0.0;     // 0..1; scales inflammation and stretch
    PerEnum<Muscle, PerEnum<Root, double>> muscle_roots{};
    PerEnum<Reflex, PerEnum<Root, double>> reflex_roots{};
    PerEnum<Side, PerEnum<Muscle, double>> inhibition_weight{};
    // share of each muscle's, reflex's and dermatome's peripheral supply that the other disease takes
    PerEnum<Side, PerEnum<Muscle, double>> other_muscle{};
    PerEnum<Side, PerEnum<Reflex, double>> other_reflex{};
    PerEnum<Side, PerEnum<Root, double>> other_sensation{};
    PerEnum<Side, double> other_side{};  // severity of the other disease on this side
    // where a territory stands in SlowState::territories; -1: nothing in this case can touch it, it stays healthy
    PerEnum<Side, PerEnum<Muscle, PerEnum<Root, int>>> territory{};
    std::size_t territory_count = 0;
    double height_fraction = 1.0;  // of the reference height: scales the way a nerve has to grow
};

[[nodiscard]] Lesion lesion_of(const Model& model, const Case& c);

// How the treatments of a day act on the slow states; see assets/model/events.toml.
struct DaySetting {
    bool decompressed = false;
    double disc_pressure_MPa = 0.0;
    double regrow_day_factor = 1.0;
    double sprouting_day_factor = 1.0;
    double disuse_add = 0.0;
    double pain_factor = 1.0;  // back and leg
    double leg_pain_factor = 1.0;
};
[[nodiscard]] DaySetting day_setting(const Model& model, const Case& sorted_case, double day);

// Pressure on every root, with the slow state's volume, in a disc under disc_pressure_MPa, stretched by tension.
[[nodiscard]] PerRoot<double> root_pressures_mmHg(const Model& model, const Case& c, const Lesion& lesion,
                                                  const SlowSupply& state, bool decompressed, double disc_pressure_MPa,
                                                  double tension);

// Leg pain of a side: that of its worst root, and of the other disease; before treatment factors.
[[nodiscard]] double leg_pain_of_side(const Model& model, const Case& c, const Lesion& lesion, const SlowSupply& state,
                                      Side side, const PerRoot<double>& pressures_mmHg, double tension);

// What reaches each root's territory in a muscle, given each root's block (0..1, all blocks together).
[[nodiscard]] PerEnum<Root, Drive> drives_of(const Model& model, const Case& c, const Lesion& lesion,
                                             const SlowSupply& state, const PerRoot<double>& block, Side side,
                                             Muscle muscle);

// A muscle's territories; those that the case cannot touch are healthy.
[[nodiscard]] PerEnum<Root, TerritoryState> territories_of(const Lesion& lesion, const SlowState& state, Side side,
                                                           Muscle muscle);

}  // namespace l5s1::sim
