#include "sim/model/model.h"

#include <algorithm>
#include <cmath>

namespace l5s1::sim {

namespace {

template <class Table, class Values>
std::string constants_fault(std::string_view stem, const Table& table, const Values& values)
{
    const auto fault = first_fault(table, values);
    return fault ? std::string(stem) + "." + std::string(fault->id) + " is out of range" : std::string();
}

template <class Shares>
bool sums_to_one(const Shares& shares)
{
    double sum = 0.0;
    for (const double share : shares) {
        sum += share;
    }
    return std::abs(sum - 1.0) < 1e-9;
}

}  // namespace

std::string check(const Model& model)
{
    for (const std::string& fault :
         {constants_fault("mechanics", kMechanicsModel, model.mechanics),
          constants_fault("nerve", kNerveModel, model.nerve), constants_fault("muscle", kMuscleModel, model.muscle),
          constants_fault("inhibition", kInhibitionModel, model.inhibition),
          constants_fault("bedside", kBedsideModel, model.bedside)}) {
        if (!fault.empty()) {
            return fault;
        }
    }
    for (std::size_t i = 0; i < kCount<Muscle>; ++i) {
        if (!sums_to_one(model.muscles[i].root_share)) {
            return "root shares of " + std::string(kIds<Muscle>[i]) + " do not sum to 1";
        }
    }
    for (std::size_t i = 0; i < kCount<Reflex>; ++i) {
        if (!sums_to_one(model.reflexes[i].root_share)) {
            return "root shares of the " + std::string(kIds<Reflex>[i]) + " reflex do not sum to 1";
        }
        if (model.reflexes[i].muscles.empty()) {
            return "the " + std::string(kIds<Reflex>[i]) + " reflex names no muscle";
        }
    }
    for (std::size_t r = 0; r < kCount<Root>; ++r) {
        double skin = 0.0;
        for (const NerveRow& nerve : model.nerves) {
            skin += nerve.skin_share[r];
        }
        if (std::abs(skin - 1.0) > 1e-9) {
            return "the skin shares of " + std::string(kIds<Root>[r]) + " do not sum to 1 over the nerves";
        }
    }
    for (std::size_t n = 0; n < kCount<Nerve>; ++n) {
        if (index(model.nerves[n].parent) > n || (index(model.nerves[n].parent) == n && n > 0)) {
            return "the nerve " + std::string(kIds<Nerve>[n]) + " must continue one that stands before it";
        }
    }
    const auto& points = model.severity;
    const auto rises = [](const SeverityPoint& a, const SeverityPoint& b) {
        return a.severity < b.severity && a.pressure_mmHg <= b.pressure_mmHg;
    };
    if (points.size() < 2 || points.front().severity != 0.0 || points.front().pressure_mmHg != 0.0 ||
        points.back().severity != 1.0 ||
        std::adjacent_find(points.begin(), points.end(), [&](const auto& a, const auto& b) { return !rises(a, b); }) !=
            points.end()) {
        return "the severity table must rise from 0 (0 mmHg) to 1";
    }
    if (model.heel_rises.empty()) {
        return "the heel-rise norms are empty";
    }
    if (!std::is_sorted(model.examiner.hand.begin(), model.examiner.hand.end()) ||
        !std::is_sorted(model.examiner.hand_triceps.begin(), model.examiner.hand_triceps.end())) {
        return "the examiner's thresholds must rise";
    }
    return {};
}

}  // namespace l5s1::sim
