#include "sim/lesion.h"

#include "sim/inhibition.h"
#include "sim/nerve.h"

#include <algorithm>

namespace l5s1::sim {

namespace {

void number_territories(const Model& model, const Case& c, Lesion& lesion)
{
    // a rest wastes every muscle a little
    const bool rests = std::any_of(c.events.begin(), c.events.end(), [&](const Event& event) {
        return model.events[index(event.kind)].disuse_add > 0.0;
    });
    int count = 0;
    for (std::size_t s = 0; s < kCount<Side>; ++s) {
        for (std::size_t m = 0; m < kCount<Muscle>; ++m) {
            const bool whole = rests || lesion.inhibition_weight[s][m] > 0.0 || lesion.other_muscle[s][m] > 0.0;
            for (std::size_t r = 0; r < kCount<Root>; ++r) {
                const bool touched = lesion.muscle_roots[m][r] > 0.0 && (whole || lesion.share[s][r] > 0.0);
                lesion.territory[s][m][r] = touched ? count++ : -1;
            }
        }
    }
    lesion.territory_count = static_cast<std::size_t>(count);
}

}  // namespace

Lesion lesion_of(const Model& model, const Case& c)
{
    Lesion lesion;
    lesion.contact = contact(model, c);
    lesion.height_fraction = c.height_cm / model.nerve.reference_height_cm;
    if (lesion.contact > 0.0) {
        lesion.share = lesion_shares(model, c);
    }
    for (std::size_t m = 0; m < kCount<Muscle>; ++m) {
        lesion.muscle_roots[m] = shifted(model, c.plexus, model.muscles[m].root_share);
    }
    for (std::size_t r = 0; r < kCount<Reflex>; ++r) {
        lesion.reflex_roots[r] = shifted(model, c.plexus, model.reflexes[r].root_share);
    }

    const OtherDiseaseRow& other = model.others[index(c.other)];
    lesion.other_side[index(c.side)] = c.other == OtherDisease::none ? 0.0 : c.other_severity;
    lesion.other_side[index(opposite(c.side))] = lesion.other_side[index(c.side)] * other.both_sides;
    for (std::size_t side = 0; side < kCount<Side>; ++side) {
        PerEnum<Root, double> held = lesion.share[side];
        for (double& share : held) {
            share *= lesion.contact;
        }
        lesion.inhibition_weight[side] = inhibition_weights(model, c.plexus, held);
        for (std::size_t m = 0; m < kCount<Muscle>; ++m) {
            lesion.other_muscle[side][m] = other.lesion[m] * lesion.other_side[side];
        }
        for (std::size_t r = 0; r < kCount<Reflex>; ++r) {
            lesion.other_reflex[side][r] = other.reflex_lesion[r] * lesion.other_side[side];
        }
        for (std::size_t r = 0; r < kCount<Root>; ++r) {
            lesion.other_sensation[side][r] = other.sensory_lesion[r] * lesion.other_side[side];
        }
    }
    number_territories(model, c, lesion);
    return lesion;
}

DaySetting day_setting(const Model& model, const Case& c, double day)
{
    DaySetting setting;
    setting.disc_pressure_MPa = model.mechanics.standing_disc_pressure_MPa;
    for (const Event& event : c.events) {
        if (event.day > day) {
            break;  // sorted
        }
        const EventRow& row = model.events[index(event.kind)];
        if (row.decompresses > 0.0) {
            setting.decompressed = true;
        }
        if (row.restores_herniation > 0.0) {
            setting.decompressed = false;
        }
        const double since = day - event.day;
        if (since < row.effect_day) {
            setting.regrow_day_factor *= row.regrow_day_factor;
            setting.sprouting_day_factor *= row.sprouting_day_factor;
            setting.disuse_add = std::max(setting.disuse_add, row.disuse_add);
            setting.pain_factor *= row.pain_factor;
            setting.leg_pain_factor *= row.leg_pain_factor;
            if (row.disc_pressure_MPa > 0.0) {
                setting.disc_pressure_MPa = row.disc_pressure_MPa;
            }
        } else if (since < row.late_day) {
            setting.leg_pain_factor *= row.leg_pain_late_factor;
        }
    }
    return setting;
}

PerRoot<double> root_pressures_mmHg(const Model& model, const Case& c, const Lesion& lesion, const SlowSupply& state,
                                    bool decompressed, double disc_pressure_MPa, double tension)
{
    PerRoot<double> pressures{};
    if (decompressed) {
        return pressures;
    }
    for (std::size_t side = 0; side < kCount<Side>; ++side) {
        for (std::size_t root = 0; root < kCount<Root>; ++root) {
            if (lesion.share[side][root] > 0.0) {
                pressures[side][root] = root_pressure_mmHg(model, c, lesion.share[side][root], state.volume_fraction,
                                                           disc_pressure_MPa, tension);
            }
        }
    }
    return pressures;
}

double leg_pain_of_side(const Model& model, const Case& c, const Lesion& lesion, const SlowSupply& state, Side side,
                        const PerRoot<double>& pressures_mmHg, double tension)
{
    const std::size_t s = index(side);
    double worst = model.others[index(c.other)].leg_pain_0_10 * lesion.other_side[s];
    for (std::size_t root = 0; root < kCount<Root>; ++root) {
        const double held = lesion.share[s][root] * lesion.contact;
        if (held > 0.0) {
            worst =
                std::max(worst, leg_pain_0_10(model.inhibition, state.roots[s][root].inflammation,
                                              pressures_mmHg[s][root], held * state.volume_fraction, tension * held));
        }
    }
    return worst;
}

PerEnum<Root, Drive> drives_of(const Model& model, const Case& c, const Lesion& lesion, const SlowSupply& state,
                               const PerRoot<double>& block, Side side, Muscle muscle)
{
    const std::size_t s = index(side);
    const std::size_t m = index(muscle);
    const OtherDiseaseRow& other = model.others[index(c.other)];
    const double peripheral = lesion.other_muscle[s][m];
    const double peripheral_axons = 1.0 - peripheral * (1.0 - other.block_share) * state.other_axon_loss;
    const double peripheral_conduction = 1.0 - peripheral * other.block_share;
    const double distance_mm = model.muscles[m].nerve_distance_mm * lesion.height_fraction;

    PerEnum<Root, Drive> drives;
    for (std::size_t root = 0; root < kCount<Root>; ++root) {
        const RootState& r = state.roots[s][root];
        double alive = r.axons;
        if (alive < 1.0) {
            alive += (1.0 - alive) * regrown_fraction(model.nerve, r.growing_day, distance_mm);
        }
        drives[root] = {alive * peripheral_axons, (1.0 - block[s][root]) * peripheral_conduction};
    }
    return drives;
}

PerEnum<Root, TerritoryState> territories_of(const Lesion& lesion, const SlowState& state, Side side, Muscle muscle)
{
    PerEnum<Root, TerritoryState> territories{};
    const auto& where = lesion.territory[index(side)][index(muscle)];
    for (std::size_t r = 0; r < kCount<Root>; ++r) {
        if (where[r] >= 0) {
            territories[r] = state.territories[static_cast<std::size_t>(where[r])];
        }
    }
    return territories;
}

}  // namespace l5s1::sim
