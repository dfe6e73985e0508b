#include "sim/course/drive.h"

#include "sim/course/inhibition.h"
#include "sim/course/nerve.h"

#include <algorithm>

namespace l5s1::sim {

PerEnum<Root, Drive> drives_of(const Model& model, const Lesion& lesion, const SlowSupply& state,
                               const PerRoot<double>& block, Side side, Muscle muscle)
{
    const std::size_t s = index(side);
    const std::size_t m = index(muscle);
    const NerveLoss& taken = lesion.other.muscle[s][m];
    const double nerve_axons = taken.axons(state.other_axon_loss);
    const double nerve_conduction = taken.conduction(state.other_axon_loss) * (1.0 - lesion.other.upper[s][m]);
    const double distance_mm = model.muscles[m].nerve_distance_mm * lesion.height_fraction;

    PerEnum<Root, Drive> drives;
    for (std::size_t root = 0; root < kCount<Root>; ++root) {
        const RootState& r = state.roots[s][root];
        double alive = r.axons;
        if (alive < 1.0) {
            alive += (1.0 - alive) * regrown_fraction(model.nerve, r.growing_day, distance_mm);
        }
        drives[root] = {alive * nerve_axons, (1.0 - block[s][root]) * nerve_conduction};
    }
    return drives;
}

Drives::Drives(const Model& model, const Case& c, const Lesion& lesion) : model_(model), case_(c), lesion_(lesion)
{
    const std::size_t count = lesion.territories.size();
    weight_.reserve(count);
    arrival_day_.reserve(count);
    arrival_success_.reserve(count);
    for (const Territory& t : lesion.territories) {
        const std::size_t s = index(t.side);
        const std::size_t m = index(t.muscle);
        const NerveLoss& taken = lesion.other.muscle[s][m];
        other_lesion_ = other_lesion_ || taken.cut > 0.0 || taken.loses_axons() || lesion.other.upper[s][m] > 0.0;
        const double distance_mm = model.muscles[m].nerve_distance_mm * lesion.height_fraction;
        const double arrival_day = regrowth_arrival_day(model.nerve, distance_mm);
        const std::size_t i = weight_.size();
        weight_.push_back(lesion.inhibition_weight[s][m]);
        arrival_day_.push_back(arrival_day);
        arrival_success_.push_back(regrowth_success(model.nerve, distance_mm));
        if (runs_.empty() || runs_.back().side != s || runs_.back().root != index(t.root)) {
            runs_.push_back({s, index(t.root), i, i, arrival_day});
        }
        runs_.back().end = i + 1;
        runs_.back().first_arrival_day = std::min(runs_.back().first_arrival_day, arrival_day);
    }
    const auto first = std::min_element(arrival_day_.begin(), arrival_day_.end());
    first_arrival_day_ = first == arrival_day_.end() ? 0.0 : *first;
}

void Drives::act(const SupplyNode& node, const DaySetting& treatment, const MuscleSetting& setting,
                 Forcing& forcing) const
{
    PerEnum<Side, double> tonic{};
    for (std::size_t s = 0; s < kCount<Side>; ++s) {
        double pain = model_.others[index(case_.other)].leg_pain_0_10 * lesion_.other.severity[s];
        for (std::size_t r = 0; r < kCount<Root>; ++r) {
            pain = std::max(pain, root_pain_0_10(model_, lesion_, s, r, node.state.volume_fraction,
                                                 node.state.roots[s][r].inflammation, node.pressure_mmHg[s][r], 0.0));
        }
        tonic[s] = tonic_inhibition(model_.inhibition, pain * treatment.pain_factor * treatment.leg_pain_factor, 1.0);
    }
    for (const Run& run : runs_) {
        const RootState& root = node.state.roots[run.side][run.root];
        if (other_lesion_ || root.growing_day > run.first_arrival_day) {
            act_one_by_one(run, node, setting, tonic[run.side], forcing);
        } else {
            const Drive drive{root.axons, 1.0 - node.block[run.side][run.root]};
            force(model_.muscle, setting, drive, node.loss_per_day[run.side][run.root], tonic[run.side], weight_,
                  {run.begin, run.end}, forcing);
        }
    }
}

void Drives::act_one_by_one(const Run& run, const SupplyNode& node, const MuscleSetting& setting, double tonic,
                            Forcing& forcing) const
{
    const std::size_t s = run.side;
    const std::size_t r = run.root;
    const RootState& root = node.state.roots[s][r];
    const double developed = node.state.other_axon_loss;
    const double developing =
        case_.other == OtherDisease::none ? 0.0 : (1.0 - developed) / model_.others[index(case_.other)].axon_loss_day;
    const double spread_day = model_.nerve.regrowth_spread_day;
    for (std::size_t i = run.begin; i < run.end; ++i) {
        const std::size_t m = index(lesion_.territories[i].muscle);
        const NerveLoss& taken = lesion_.other.muscle[s][m];

        const double into = (root.growing_day - arrival_day_[i]) / spread_day;
        const double back = arrival_success_[i] * regrowth_arrived(into);
        const double lost = 1.0 - root.axons;
        const double losing = node.loss_per_day[s][r] * root.axons;
        const double growing_per_day = lost > 0.0 ? node.regrowth_speed[s][r] - root.growing_day * losing / lost : 0.0;
        const double back_per_day = arrival_success_[i] * regrowth_arrived_slope(into) / spread_day * growing_per_day;
        const double alive = root.axons + lost * back;
        const double alive_per_day = lost * back_per_day - losing * (1.0 - back);
        const double loss = (alive > 0.0 ? -alive_per_day / alive : 0.0) + taken.loss_per_day(developed, developing);
        const double conduction =
            (1.0 - node.block[s][r]) * taken.conduction(developed) * (1.0 - lesion_.other.upper[s][m]);
        force(model_.muscle, setting, {alive * taken.axons(developed), conduction}, std::max(0.0, loss), tonic, weight_,
              {i, i + 1}, forcing);
    }
}

}  // namespace l5s1::sim
