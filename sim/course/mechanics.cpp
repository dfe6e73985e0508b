#include "sim/course/mechanics.h"

#include <algorithm>

namespace l5s1::sim {

namespace {

// Shares on the herniation's own side.
PerEnum<Root, double> own_side(const Model& model, const Herniation& h)
{
    const ZoneRow& zone = model.zones[index(h.zone)];
    const MigrationRow& wandered = model.migrations[index(h.migration)];
    const double from = model.mechanics.large_from_severity;
    const double size = std::clamp((h.severity - from) / (1.0 - from), 0.0, 1.0);
    const auto grown = [&](double small, double large) { return small + (large - small) * size; };

    PerEnum<Root, double> shares{};
    const std::size_t traversing = index(traversing_root(h.level));
    const auto raise = [&](std::size_t root, double share) {
        if (root < shares.size()) {
            shares[root] = std::max(shares[root], std::min(1.0, share));
        }
    };
    raise(index(exiting_root(h.level)), grown(zone.exiting_share, zone.large_exiting_share) + wandered.exiting_add);
    raise(traversing, zone.traversing_share);
    raise(traversing + 1, grown(zone.next_share, zone.large_next_share) + wandered.next_add);
    for (std::size_t root = traversing + 2; root < shares.size(); ++root) {
        raise(root, grown(zone.cauda_share, zone.large_cauda_share));
    }
    return shares;
}

void join(PerEnum<Root, double>& shares, Root upper, Root lower)
{
    const double both = std::max(shares[index(upper)], shares[index(lower)]);
    shares[index(upper)] = both;
    shares[index(lower)] = both;
}

}  // namespace

Site site_of(const Model& model, const Case& c, const Herniation& h)
{
    Site site;
    site.type = h.type;
    site.posture_coupling = model.types[index(h.type)].posture_coupling;
    site.pressure_mmHg = culprit_pressure_mmHg(model, h.severity);
    site.contact = std::min(1.0, site.pressure_mmHg / model.mechanics.contact_pressure_mmHg);
    site.medial = h.zone == Zone::central || h.zone == Zone::subarticular;
    if (site.contact <= 0.0) {
        return site;
    }
    const auto own = own_side(model, h);
    const double other = model.zones[index(h.zone)].other_side_share;
    for (std::size_t root = 0; root < own.size(); ++root) {
        site.share[index(h.side)][root] = own[root];
        site.share[index(opposite(h.side))][root] = own[root] * other;
    }
    auto& complaint_side = site.share[index(c.side)];
    if (c.conjoined == Conjoined::L4_L5) {
        join(complaint_side, Root::L4, Root::L5);
    } else if (c.conjoined == Conjoined::L5_S1) {
        join(complaint_side, Root::L5, Root::S1);
    }
    return site;
}

double site_pressure_mmHg(const Model& model, const Site& site, double share, double volume_fraction,
                          double disc_pressure_MPa, double tension)
{
    const double coupling = site.posture_coupling;
    const double posture = (1.0 - coupling) + coupling * disc_pressure_MPa / model.mechanics.standing_disc_pressure_MPa;
    const double pressed = site.pressure_mmHg * share * volume_fraction * posture;
    const double stretched =
        model.mechanics.tension_pressure_mmHg * tension * share * std::min(1.0, volume_fraction) * site.contact;
    return pressed + stretched;
}

double culprit_pressure_mmHg(const Model& model, double severity)
{
    const auto& points = model.severity;
    for (std::size_t i = 1; i < points.size(); ++i) {
        if (severity <= points[i].severity) {
            const double t = (severity - points[i - 1].severity) / (points[i].severity - points[i - 1].severity);
            return points[i - 1].pressure_mmHg + t * (points[i].pressure_mmHg - points[i - 1].pressure_mmHg);
        }
    }
    return points.empty() ? 0.0 : points.back().pressure_mmHg;
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
