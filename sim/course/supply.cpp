#include "sim/course/supply.h"

#include "sim/course/nerve.h"
#include "sim/course/relaxation.h"

#include <algorithm>
#include <cmath>

namespace l5s1::sim {

namespace {

// Through the values at 0, h / 2 and h.
struct Parabola {
    Parabola(double first, double middle, double last, double h)
        : start(first),
          slope((-3.0 * first + 4.0 * middle - last) / h),
          curve(2.0 * (first - 2.0 * middle + last) / (h * h))
    {
    }

    [[nodiscard]] double at(double s) const { return start + s * (slope + s * curve); }

    double start;
    double slope;
    double curve;
};

// Days of free growth while the pressure follows the parabola from `at` to `to`.
double grown_day(const NerveModel& m, const Parabola& pressure_mmHg, double at, double to)
{
    constexpr int kPieces = 4;
    const double piece = (to - at) / kPieces;
    double sum = 0.0;
    double from = pressure_mmHg.at(at);
    for (int i = 1; i <= kPieces; ++i) {
        const double next = pressure_mmHg.at(at + i * piece);
        sum += piece * mean_regrowth_speed(m, from, next);
        from = next;
    }
    return sum;
}

// x' = (T - x) / tau with T a parabola; tau is longer on the way down.
class Chase {
public:
    explicit Chase(const Parabola& target) : target_(target) {}

    // x at `to`, from x at `at`. Where x meets its target on the way it changes its pace.
    [[nodiscard]] double followed(const NerveModel& m, double x, double at, double to) const
    {
        const bool rises = target_.at(at) != x ? target_.at(at) > x : target_.at(to) > x;
        const double end = from(x, at, to, pace_day(m, rises));
        const bool ahead = rises ? end <= target_.at(to) : end >= target_.at(to);
        if (ahead) {
            return end;
        }
        double early = at;
        double late = to;
        for (int halving = 0; halving < 20; ++halving) {
            const double half = 0.5 * (early + late);
            const bool before = (from(x, at, half, pace_day(m, rises)) < target_.at(half)) == rises;
            (before ? early : late) = half;
        }
        return from(target_.at(late), late, to, pace_day(m, !rises));
    }

private:
    [[nodiscard]] static double pace_day(const NerveModel& m, bool rises)
    {
        return rises ? m.slow_on_day : m.slow_off_day;
    }
    [[nodiscard]] double lag(double s, double tau) const
    {
        return target_.at(s) - tau * (target_.slope + 2.0 * target_.curve * s) + 2.0 * tau * tau * target_.curve;
    }
    [[nodiscard]] double from(double x, double at, double to, double tau) const
    {
        return lag(to, tau) + (x - lag(at, tau)) * std::exp(-(to - at) / tau);
    }

    Parabola target_;
};

double both_blocks(const SupplyNode& node, std::size_t side, std::size_t root)
{
    return 1.0 - (1.0 - node.fast_block[side][root]) * (1.0 - node.state.roots[side][root].demyelinating_block);
}

// Mean growth of the lost axons, after all of them have grown for passed_day; those lost on the way begin from nothing.
// Axons are not lost under pressures that let others grow, so that the order of the two does not matter.
double mean_growth_day(const RootState& before, const RootState& after, double passed_day)
{
    const double lost = 1.0 - after.axons;
    return lost > 0.0 ? before.growing_day * (1.0 - before.axons) / lost + passed_day : 0.0;
}

}  // namespace

Supply::Supply(const Model& model, const Case& c, const Lesion& lesion) : model_(model), case_(c), lesion_(lesion)
{
    for (std::size_t s = 0; s < kCount<Side>; ++s) {
        for (std::size_t r = 0; r < kCount<Root>; ++r) {
            if (pressed(lesion, s, r)) {
                pressed_.push_back({s, r});
            }
        }
    }
}

double Supply::ramp_day() const
{
    return model_.onsets[index(case_.onset)].ramp_day;
}

// When the present herniation of the site began: onset, or for the first the last re-herniation.
double Supply::herniated_since(std::size_t site, double day) const
{
    double since = 0.0;
    for (const Event& event : case_.events) {
        if (site == 0 && event.day <= day && model_.events[index(event.kind)].restores_herniation > 0.0) {
            since = event.day;
        }
    }
    return since;
}

SlowSupply Supply::at_onset() const
{
    SlowSupply state;
    state.other_axon_loss = model_.others[index(case_.other)].established;
    for (std::size_t n = 0; n < lesion_.site_count; ++n) {
        state.volume_fraction[n] = ramp_day() <= 0.0 ? 1.0 : 0.0;
        irritate(state, n, model_.types[index(lesion_.sites[n].type)].initial_inflammation);
    }
    return state;
}

void Supply::irritate(SlowSupply& state, std::size_t site, double amount) const
{
    for (const Where& at : pressed_) {
        double& inflammation = state.roots[at.side][at.root].inflammation;
        const Site& from = lesion_.sites[site];
        inflammation = std::min(1.0, inflammation + amount * from.share[at.side][at.root] * from.contact);
    }
}

void Supply::happen(SlowSupply& state, const Event& event) const
{
    const EventRow& row = model_.events[index(event.kind)];
    const auto cool = [&](double factor) {
        for (const Where& at : pressed_) {
            state.roots[at.side][at.root].inflammation *= factor;
        }
    };
    if (row.restores_herniation > 0.0) {
        state.volume_fraction[0] = ramp_day() <= 0.0 ? 1.0 : state.volume_fraction[0];
        state.decompressed = 0.0;
        irritate(state, 0, model_.types[index(lesion_.sites[0].type)].initial_inflammation);
    }
    if (row.decompresses > 0.0 && state.decompressed <= 0.0) {
        state.decompressed = 1.0;
        for (double& volume : state.volume_fraction) {
            volume *= model_.mechanics.decompressed_volume_fraction;
        }
        cool(model_.mechanics.decompressed_inflammation_fraction);
    }
    if (state.decompressed <= 0.0) {
        for (std::size_t n = 0; n < lesion_.site_count; ++n) {
            state.volume_fraction[n] += row.volume_step;
            irritate(state, n, row.inflammation_step);
        }
    }
    cool(row.inflammation_source_factor);
}

void Supply::read(SupplyNode& node, const DaySetting& treatment) const
{
    const NerveModel& m = model_.nerve;
    for (const Where& at : pressed_) {
        const RootState& root = node.state.roots[at.side][at.root];
        const double pressure = root_pressure_mmHg(model_, lesion_, at.side, at.root, node.state.volume_fraction,
                                                   treatment.decompressed, treatment.disc_pressure_MPa, 0.0);
        node.pressure_mmHg[at.side][at.root] = pressure;
        node.loss_per_day[at.side][at.root] = axon_loss_per_day(m, pressure, root.inflammation);
        node.demyelinating_target[at.side][at.root] = demyelinating_target(m, pressure, root.inflammation);
        node.fast_block[at.side][at.root] = fast_block(m, pressure);
        node.block[at.side][at.root] = both_blocks(node, at.side, at.root);
        node.regrowth_speed[at.side][at.root] = regrowth_speed_fraction(m, pressure);
    }
}

// Volumes, inflammation and the other disease, passed_day after `from`, which stands at from_day, by the laws that hold
// at law_day.
void Supply::move_exact(SlowSupply& state, const SlowSupply& from, double from_day, double law_day,
                        double passed_day) const
{
    for (std::size_t n = 0; n < lesion_.site_count; ++n) {
        const double since = law_day - herniated_since(n, law_day);
        if (from.decompressed > 0.0) {
            continue;
        }
        const TypeRow& type = model_.types[index(lesion_.sites[n].type)];
        double& volume = state.volume_fraction[n];
        if (since < ramp_day()) {
            // evenly from what there is to full size, which it reaches when the ramp ends
            const double left_day = ramp_day() - (from_day - herniated_since(n, law_day));
            volume = from.volume_fraction[n] + (1.0 - from.volume_fraction[n]) * passed_day / left_day;
        } else if (since >= model_.mechanics.regression_start_day) {
            // it only shrinks: what a decompression left is less already
            const double least = std::min(type.residual_volume_fraction, from.volume_fraction[n]);
            volume = relaxed(from.volume_fraction[n], least, passed_day, type.regression_day);
        }
    }
    const double calming = 1.0 - relaxed_share(passed_day, model_.inhibition.inflammation_day);
    for (const Where& at : pressed_) {
        state.roots[at.side][at.root].inflammation = from.roots[at.side][at.root].inflammation * calming;
    }
    if (case_.other != OtherDisease::none) {
        state.other_axon_loss =
            relaxed(from.other_axon_loss, 1.0, passed_day, model_.others[index(case_.other)].axon_loss_day);
    }
}

void Supply::step(const SupplyNode& start, SupplyNode& middle, SupplyNode& end, double day, double h,
                  const DaySetting& treatment) const
{
    middle.state = start.state;
    end.state = start.state;
    // the laws of the step are those of its middle: its ends may lie on a break, within rounding
    move_exact(middle.state, start.state, day, day + 0.5 * h, 0.5 * h);
    move_exact(end.state, start.state, day, day + 0.5 * h, h);
    // a first reading for pressures, rates and targets, which no state below feeds back into
    read(middle, treatment);
    read(end, treatment);
    const NerveModel& m = model_.nerve;
    for (const Where& at : pressed_) {
        const auto of = [&](const PerRoot<double>& table) { return table[at.side][at.root]; };
        const RootState& x = start.state.roots[at.side][at.root];
        RootState& mid = middle.state.roots[at.side][at.root];
        RootState& fin = end.state.roots[at.side][at.root];

        const double r0 = of(start.loss_per_day);
        const double r1 = of(middle.loss_per_day);
        const double r2 = of(end.loss_per_day);
        mid.axons = x.axons * std::exp(-std::max(0.0, h / 24.0 * (5.0 * r0 + 8.0 * r1 - r2)));
        fin.axons = x.axons * std::exp(-h / 6.0 * (r0 + 4.0 * r1 + r2));

        const double g0 = of(start.regrowth_speed);
        const double g1 = of(middle.regrowth_speed);
        const double g2 = of(end.regrowth_speed);
        const bool between = 0.0 < g0 && g0 < 1.0 && 0.0 < g2 && g2 < 1.0;
        const bool steady = g0 == g1 && g1 == g2;  // free or held throughout, most often
        if (between || steady) {
            mid.growing_day = mean_growth_day(x, mid, h / 24.0 * (5.0 * g0 + 8.0 * g1 - g2));
            fin.growing_day = mean_growth_day(x, fin, h / 6.0 * (g0 + 4.0 * g1 + g2));
        } else {
            // the speed meets its bounds somewhere inside: the pressure goes through its three values in even pieces
            const Parabola pressure(of(start.pressure_mmHg), of(middle.pressure_mmHg), of(end.pressure_mmHg), h);
            mid.growing_day = mean_growth_day(x, mid, grown_day(m, pressure, 0.0, 0.5 * h));
            fin.growing_day = mean_growth_day(mid, fin, grown_day(m, pressure, 0.5 * h, h));
        }

        const Chase chase(
            Parabola(of(start.demyelinating_target), of(middle.demyelinating_target), of(end.demyelinating_target), h));
        mid.demyelinating_block = chase.followed(m, x.demyelinating_block, 0.0, 0.5 * h);
        fin.demyelinating_block = chase.followed(m, mid.demyelinating_block, 0.5 * h, h);
        for (SupplyNode* node : {&middle, &end}) {
            node->block[at.side][at.root] = both_blocks(*node, at.side, at.root);
        }
    }
}

std::vector<Supply::Break> Supply::breaks() const
{
    std::vector<Break> all;
    const auto herniation = [&](double start) {
        all.push_back({start + ramp_day(), false});
        all.push_back({start + model_.mechanics.regression_start_day, false});
    };
    herniation(0.0);
    for (const Event& event : case_.events) {
        const EventRow& row = model_.events[index(event.kind)];
        const bool unloads = row.disc_pressure_MPa > 0.0;
        all.insert(all.end(),
                   {{event.day, true}, {event.day + row.effect_day, unloads}, {event.day + row.late_day, false}});
        if (row.restores_herniation > 0.0) {
            herniation(event.day);
        }
    }
    std::sort(all.begin(), all.end(), [](const Break& a, const Break& b) { return a.day < b.day; });
    std::vector<Break> days;
    for (const Break& one : all) {
        if (!days.empty() && days.back().day == one.day) {
            days.back().shakes = days.back().shakes || one.shakes;
        } else {
            days.push_back(one);
        }
    }
    return days;
}

}  // namespace l5s1::sim
