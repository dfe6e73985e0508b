#include "sim/course/lesion.h"

#include "sim/course/inhibition.h"

#include <algorithm>

namespace l5s1::sim {

namespace {

PerEnum<Muscle, PerEnum<Root, double>> roots_of_muscles(const Model& model, const Case& c)
{
    PerEnum<Muscle, PerEnum<Root, double>> roots{};
    for (std::size_t m = 0; m < kCount<Muscle>; ++m) {
        PerEnum<Root, double> shares = model.muscles[m].root_share;
        if (static_cast<Muscle>(m) == Muscle::tibialis_anterior && c.l5_dominant_tibialis > 0.0) {
            // the other roots keep their proportion in what L5 leaves
            const double l5 = model.mechanics.tibialis_l5_dominant_share;
            const double rest = 1.0 - shares[index(Root::L5)];
            for (double& share : shares) {
                share *= rest > 0.0 ? (1.0 - l5) / rest : 0.0;
            }
            shares[index(Root::L5)] = l5;
        }
        roots[m] = shifted(model, c.plexus, shares);
    }
    return roots;
}

// Fills the list of territories: those that can lose axons first, so that the two loops of muscle.cpp are whole ranges,
// and those of one root together, so that what reaches them is worked out once (drive.h).
void list_territories(const Model& model, const Case& c, Lesion& lesion)
{
    // a rest wastes every muscle a little
    const bool rests = std::any_of(c.events.begin(), c.events.end(), [&](const Event& event) {
        return model.events[index(event.kind)].disuse_add > 0.0;
    });
    for (auto& side : lesion.territory) {
        for (auto& muscle : side) {
            muscle.fill(-1);
        }
    }
    for (const bool losing : {true, false}) {
        for (std::size_t s = 0; s < kCount<Side>; ++s) {
            for (std::size_t r = 0; r < kCount<Root>; ++r) {
                for (std::size_t m = 0; m < kCount<Muscle>; ++m) {
                    const NerveLoss& other = lesion.other.muscle[s][m];
                    const bool loses = pressed(lesion, s, r) || other.loses_axons();
                    const bool wastes = rests || lesion.inhibition_weight[s][m] > 0.0 || other.cut > 0.0 ||
                                        lesion.other.upper[s][m] > 0.0;
                    if (lesion.muscle_roots[m][r] > 0.0 && (loses || wastes) && loses == losing) {
                        lesion.territory[s][m][r] = static_cast<int>(lesion.territories.size());
                        lesion.territories.push_back(
                            {static_cast<Side>(s), static_cast<Muscle>(m), static_cast<Root>(r)});
                    }
                }
            }
        }
        if (losing) {
            lesion.losing = lesion.territories.size();
        }
    }
}

}  // namespace

Lesion lesion_of(const Model& model, const Case& c)
{
    Lesion lesion;
    lesion.height_fraction = c.height_cm / model.nerve.reference_height_cm;
    lesion.site_count = 1 + c.further.size();
    for (std::size_t n = 0; n < lesion.site_count; ++n) {
        const Site site = site_of(model, c, herniation(c, n));
        lesion.herniated = lesion.herniated || site.contact > 0.0;
        for (std::size_t s = 0; s < kCount<Side>; ++s) {
            for (std::size_t r = 0; r < kCount<Root>; ++r) {
                lesion.held[s][r] = std::max(lesion.held[s][r], site.share[s][r] * site.contact);
            }
        }
        lesion.sites[n] = site;
    }
    lesion.muscle_roots = roots_of_muscles(model, c);
    for (std::size_t r = 0; r < kCount<Reflex>; ++r) {
        lesion.reflex_roots[r] = shifted(model, c.plexus, model.reflexes[r].root_share);
    }
    lesion.other = peripheral_lesion(model, c);
    for (std::size_t s = 0; s < kCount<Side>; ++s) {
        lesion.inhibition_weight[s] = inhibition_weights(model, lesion.muscle_roots, lesion.held[s]);
    }
    list_territories(model, c, lesion);
    return lesion;
}

bool pressed(const Lesion& lesion, std::size_t side, std::size_t root)
{
    return lesion.held[side][root] > 0.0;
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

double root_pressure_mmHg(const Model& model, const Lesion& lesion, std::size_t side, std::size_t root,
                          const SiteVolumes& volumes, bool decompressed, double disc_pressure_MPa, double tension)
{
    if (decompressed) {
        return 0.0;
    }
    double sum = 0.0;
    double largest = 0.0;
    for (std::size_t n = 0; n < lesion.site_count; ++n) {
        const Site& site = lesion.sites[n];
        if (site.share[side][root] > 0.0) {
            const double pressure =
                site_pressure_mmHg(model, site, site.share[side][root], volumes[n], disc_pressure_MPa, tension);
            sum += pressure;
            largest = std::max(largest, pressure);
        }
    }
    return largest + model.mechanics.second_site_share * (sum - largest);
}

double held_volume(const Lesion& lesion, std::size_t side, std::size_t root, const SiteVolumes& volumes)
{
    double held = 0.0;
    for (std::size_t n = 0; n < lesion.site_count; ++n) {
        held = std::max(held, lesion.sites[n].share[side][root] * lesion.sites[n].contact * volumes[n]);
    }
    return held;
}

double root_pain_0_10(const Model& model, const Lesion& lesion, std::size_t side, std::size_t root,
                      const SiteVolumes& volumes, double inflammation, double pressure_mmHg, double tension)
{
    return pressed(lesion, side, root)
               ? leg_pain_0_10(model.inhibition, inflammation, pressure_mmHg, held_volume(lesion, side, root, volumes),
                               tension * lesion.held[side][root])
               : 0.0;
}

}  // namespace l5s1::sim
