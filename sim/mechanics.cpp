#include "sim/mechanics.h"

#include "sim/examine.h"

#include <algorithm>

namespace l5s1::sim {

PerRoot<double> lesion_shares(const Model& model, const Case& c)
{
    const ZoneRow& zone = model.zones[index(c.zone)];
    PerEnum<Root, double> shares{};
    const std::size_t traversing = index(traversing_root(c.level));
    const auto raise = [&](std::size_t root, double share) {
        if (root < shares.size()) {
            shares[root] = std::max(shares[root], share);
        }
    };
    raise(index(exiting_root(c.level)), zone.exiting_share);
    raise(traversing, zone.traversing_share);
    raise(traversing + 1, zone.next_share);
    for (std::size_t root = traversing + 2; root < shares.size(); ++root) {
        raise(root, zone.cauda_share);
    }

    PerRoot<double> both{};
    for (std::size_t root = 0; root < shares.size(); ++root) {
        both[index(c.side)][root] = shares[root];
        both[index(opposite(c.side))][root] = shares[root] * zone.other_side_share;
    }
    return both;
}

double contact(const Model& model, const Case& c)
{
    return std::min(1.0, culprit_pressure_mmHg(model, c.severity) / model.mechanics.contact_pressure_mmHg);
}

double root_pressure_mmHg(const Model& model, const Case& c, double share, double volume_fraction,
                          double disc_pressure_MPa, double tension)
{
    const double coupling = model.types[index(c.type)].posture_coupling;
    const double posture = (1.0 - coupling) + coupling * disc_pressure_MPa / model.mechanics.standing_disc_pressure_MPa;
    const double pressed = culprit_pressure_mmHg(model, c.severity) * share * volume_fraction * posture;
    const double stretched =
        model.mechanics.tension_pressure_mmHg * tension * share * std::min(1.0, volume_fraction) * contact(model, c);
    return pressed + stretched;
}

PerEnum<Root, double> shifted(const Model& model, Plexus plexus, const PerEnum<Root, double>& shares)
{
    if (plexus == Plexus::normal) {
        return shares;
    }
    const double moved = model.mechanics.plexus_shift_roots;
    const int step = plexus == Plexus::prefixed ? -1 : 1;
    const int last = static_cast<int>(shares.size()) - 1;
    PerEnum<Root, double> out{};
    for (int root = 0; root <= last; ++root) {
        const double share = shares[static_cast<std::size_t>(root)];
        out[static_cast<std::size_t>(root)] += share * (1.0 - moved);
        out[static_cast<std::size_t>(std::clamp(root + step, 0, last))] += share * moved;
    }
    return out;
}

}  // namespace l5s1::sim
