#pragma once
// drive.h: what of a root's supply reaches a muscle: past the herniation, down the nerve, and back by regrowth.
//
//     A = (A_root + (1 - A_root) regrown(distance)) A_nerve        c = (1 - B_root) (1 - B_nerve) (1 - upper)
//
// Worked out a muscle at a time for the bedside, and for all territories at once, with the rate at which axons are
// being lost, for the course. There a root's territories are reached alike until its axons grow back or another disease
// tells them apart.

#include "sim/course/muscle.h"
#include "sim/course/supply.h"

namespace l5s1::sim {

// What reaches each root's territory in a muscle, given each root's block (0..1, all blocks together).
[[nodiscard]] PerEnum<Root, Drive> drives_of(const Model& model, const Lesion& lesion, const SlowSupply& state,
                                             const PerRoot<double>& block, Side side, Muscle muscle);

class Drives {
public:
    Drives(const Model& model, const Case& c, const Lesion& lesion);

    // Fills `forcing` for all territories from a read node.
    void act(const SupplyNode& node, const DaySetting& treatment, const MuscleSetting& setting, Forcing& forcing) const;

    // Days of free growth to the nearest muscle of the case.
    [[nodiscard]] double first_arrival_day() const { return first_arrival_day_; }

private:
    // Neighbours in Lesion::territories with one root.
    struct Run {
        std::size_t side;
        std::size_t root;
        std::size_t begin;
        std::size_t end;
        double first_arrival_day;
    };
    void act_one_by_one(const Run& run, const SupplyNode& node, const MuscleSetting& setting, double tonic,
                        Forcing& forcing) const;

    const Model& model_;
    const Case& case_;
    const Lesion& lesion_;
    bool other_lesion_ = false;  // another disease takes something from some muscle
    std::vector<Run> runs_;
    std::vector<double> weight_;           // of tonic inhibition, by territory
    std::vector<double> arrival_day_;      // of a regrowing axon
    std::vector<double> arrival_success_;  // share of the lost that ever arrive
    double first_arrival_day_ = 0.0;
};

}  // namespace l5s1::sim
