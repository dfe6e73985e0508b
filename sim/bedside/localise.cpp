#include "sim/bedside/localise.h"

#include "sim/bedside/examine.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace l5s1::sim {

namespace {

// A herniation that presses one root, or another disease.
struct Cause {
    Structure structure;
    Level level;
    Zone zone;
    OtherDisease other;
};

constexpr Cause disc(Structure structure, Level level, Zone zone)
{
    return {structure, level, zone, OtherDisease::none};
}

constexpr Cause elsewhere(Structure structure, OtherDisease disease)
{
    return {structure, Level::L4_L5, Zone::subarticular, disease};
}

constexpr std::array kCauses{
    disc(Structure::L3_root, Level::L2_L3, Zone::subarticular),
    disc(Structure::L3_root, Level::L3_L4, Zone::foraminal),
    disc(Structure::L4_root, Level::L3_L4, Zone::subarticular),
    disc(Structure::L4_root, Level::L4_L5, Zone::extraforaminal),
    disc(Structure::L5_root, Level::L4_L5, Zone::subarticular),
    disc(Structure::L5_root, Level::L5_S1, Zone::extraforaminal),
    disc(Structure::S1_root, Level::L5_S1, Zone::subarticular),
    disc(Structure::cauda_equina, Level::L4_L5, Zone::central),
    disc(Structure::cauda_equina, Level::L5_S1, Zone::central),
    elsewhere(Structure::common_fibular_nerve, OtherDisease::common_peroneal_neuropathy),
    elsewhere(Structure::deep_fibular_nerve, OtherDisease::deep_fibular_neuropathy),
    elsewhere(Structure::sciatic_nerve, OtherDisease::sciatic_neuropathy),
    elsewhere(Structure::lumbosacral_plexus, OtherDisease::lumbosacral_plexopathy),
    elsewhere(Structure::polyneuropathy, OtherDisease::diabetic_polyneuropathy),
    elsewhere(Structure::leg_arteries, OtherDisease::peripheral_arterial_disease),
    elsewhere(Structure::ankle_joint, OtherDisease::ankle_osteoarthritis),
    elsewhere(Structure::low_calcium, OtherDisease::hypocalcaemia),
    elsewhere(Structure::motor_neurons, OtherDisease::motor_neuron_disease),
};

double distance(const LocaliseModel& rules, BedsideItem test, const Reading& a, const Reading& b)
{
    const double spread = rules.tests[index(test)].spread;
    double cost = 0.0;
    for (std::size_t s = 0; s < kCount<Side>; ++s) {
        cost += std::min(rules.most_per_reading, std::abs(a.value[s] - b.value[s]) / spread);
    }
    return cost;
}

}  // namespace

Structure structure_of(OtherDisease disease)
{
    const auto cause = std::find_if(kCauses.begin(), kCauses.end(), [&](const Cause& c) { return c.other == disease; });
    return disease == OtherDisease::none || cause == kCauses.end() ? Structure::none : cause->structure;
}

bool is_symmetric(Structure structure)
{
    return structure == Structure::none || structure == Structure::cauda_equina ||
           structure == Structure::polyneuropathy || structure == Structure::low_calcium;
}

std::vector<Case> examples_of(const Case& like, const LesionSite& site, double severity)
{
    std::vector<Case> cases;
    Case empty = like;
    empty.severity = 0.0;
    empty.further.clear();
    empty.migration = Migration::none;
    empty.other = OtherDisease::none;
    empty.other_severity = 0.0;
    empty.side = site.side;
    for (const Cause& cause : kCauses) {
        if (cause.structure != site.structure) {
            continue;
        }
        Case c = empty;
        if (cause.other != OtherDisease::none) {
            c.other = cause.other;
            c.other_severity = severity;
        } else {
            c.level = cause.level;
            c.zone = cause.zone;
            c.severity = severity;
        }
        cases.push_back(c);
    }
    if (site.structure == Structure::L5_and_S1_roots) {
        Case c = empty;
        c.level = Level::L4_L5;
        c.zone = Zone::subarticular;
        c.severity = severity;
        Herniation below = c;
        below.level = Level::L5_S1;
        c.further = {below};
        cases.push_back(c);
    }
    return cases;
}

Readings read_all(const Findings& findings)
{
    Readings readings;
    for (std::size_t t = 0; t < kCount<BedsideItem>; ++t) {
        readings[t] = read(static_cast<BedsideItem>(t), findings);
    }
    return readings;
}

Localiser::Localiser(const Model& model, const LocaliseModel& rules, const Case& like, const Moment& moment)
    : rules_(rules)
{
    const auto add = [&](const LesionSite& site, const Case& c) {
        const Findings f = examine(model, simulate(model, c, std::max(1.0, moment.day)), moment);
        Example example{site, {}};
        for (std::size_t t = 0; t < kCount<BedsideItem>; ++t) {
            example.readings[t] = read(static_cast<BedsideItem>(t), f);
        }
        examples_.push_back(example);
    };
    for (std::size_t s = 0; s < kCount<Structure>; ++s) {
        for (const Side side : {Side::left, Side::right}) {
            const LesionSite site{static_cast<Structure>(s), side};
            if (side == Side::right && is_symmetric(site.structure)) {
                continue;
            }
            sites_.push_back(site);
            if (site.structure == Structure::none) {
                Case healthy = like;
                healthy.severity = 0.0;
                healthy.further.clear();
                healthy.other = OtherDisease::none;
                add(site, healthy);
            }
            for (const double severity : rules.severities) {
                for (const Case& c : examples_of(like, site, severity)) {
                    add(site, c);
                }
            }
        }
    }
}

std::vector<Explanation> Localiser::rank(const Readings& readings) const
{
    std::vector<Explanation> all;
    for (const LesionSite& site : sites_) {
        double least = std::numeric_limits<double>::infinity();
        for (const Example& example : examples_) {
            if (!(example.site == site)) {
                continue;
            }
            double cost = 0.0;
            for (std::size_t t = 0; t < kCount<BedsideItem>; ++t) {
                if (readings[t]) {
                    cost += distance(rules_, static_cast<BedsideItem>(t), *readings[t], example.readings[t]);
                }
            }
            least = std::min(least, cost);
        }
        all.push_back({site, least, 0.0});
    }
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.cost < b.cost; });
    double sum = 0.0;
    for (Explanation& e : all) {
        e.weight = std::exp(all.front().cost - e.cost);
        sum += e.weight;
    }
    for (Explanation& e : all) {
        e.weight /= sum;
    }
    return all;
}

double Localiser::weight(const Readings& readings, const LesionSite& site) const
{
    for (const Explanation& e : rank(readings)) {
        if (e.site == site) {
            return e.weight;
        }
    }
    return 0.0;
}

std::vector<BedsideItem> Localiser::convincing_tests(const Readings& all, const LesionSite& site) const
{
    std::vector<BedsideItem> chosen;
    Readings known;
    double now = weight(known, site);
    while (now < rules_.convincing) {
        std::optional<std::size_t> best;
        double best_gain = 0.0;
        for (std::size_t t = 0; t < kCount<BedsideItem>; ++t) {
            if (known[t] || !all[t]) {
                continue;
            }
            Readings tried = known;
            tried[t] = all[t];
            const double gain = std::log(weight(tried, site) / now) / rules_.tests[t].minutes;
            if (gain > best_gain + 1e-9) {
                best_gain = gain;
                best = t;
            }
        }
        if (!best) {
            break;
        }
        known[*best] = all[*best];
        chosen.push_back(static_cast<BedsideItem>(*best));
        now = weight(known, site);
    }
    return chosen;
}

}  // namespace l5s1::sim
