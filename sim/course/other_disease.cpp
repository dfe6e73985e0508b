#include "sim/course/other_disease.h"

#include <algorithm>

namespace l5s1::sim {

namespace {

// One disease on one side.
class OneSide {
public:
    OneSide(const Model& model, const Case& c, double severity)
        : model_(model),
          row_(model.others[index(c.other)]),
          severity_(severity),
          stature_(c.height_cm / model.nerve.reference_height_cm)
    {
    }

    // What a nerve takes on its whole way from the plexus.
    [[nodiscard]] NerveLoss along(Nerve nerve) const
    {
        double left = 1.0;
        while (true) {
            left *= 1.0 - row_.segment[index(nerve)] * severity_;
            const Nerve parent = model_.nerves[index(nerve)].parent;
            if (parent == nerve) {
                return {1.0 - left, (1.0 - left) * (1.0 - row_.block_share), 0.0};
            }
            nerve = parent;
        }
    }

    // Axons that die back from the far end.
    [[nodiscard]] NerveLoss died_back(NerveLoss taken, double longest_share, double length_mm, double from_mm) const
    {
        const double full = model_.nerve.axonopathy_full_mm;
        const double reached = std::clamp((length_mm * stature_ - from_mm) / (full - from_mm), 0.0, 1.0);
        taken.dying = also(taken.dying, longest_share * severity_ * reached);
        return taken;
    }

    [[nodiscard]] NerveLoss muscle(Muscle m, double accessory_share) const
    {
        const MuscleRow& row = model_.muscles[index(m)];
        NerveLoss taken = along(row.nerve);
        if (m == Muscle::extensor_digitorum_brevis && accessory_share > 0.0) {
            const NerveLoss other_way = along(Nerve::superficial_fibular);
            taken.cut += accessory_share * (other_way.cut - taken.cut);
            taken.cut_lost += accessory_share * (other_way.cut_lost - taken.cut_lost);
        }
        taken.dying = row_.lower[index(m)] * severity_;
        return died_back(taken, row_.distal_motor, row.nerve_distance_mm, model_.nerve.axonopathy_from_mm);
    }

    [[nodiscard]] NerveLoss reflex(Reflex r) const
    {
        const ReflexRow& row = model_.reflexes[index(r)];
        return died_back(along(row.nerve), row_.distal_sensory, row.distance_mm,
                         model_.nerve.axonopathy_sensory_from_mm);
    }

    // A dermatome hangs on several nerves: the mean of them by their part of its skin.
    [[nodiscard]] NerveLoss skin(Root root) const
    {
        NerveLoss taken;
        for (std::size_t n = 0; n < kCount<Nerve>; ++n) {
            const double share = model_.nerves[n].skin_share[index(root)];
            if (share > 0.0) {
                const NerveLoss way = along(static_cast<Nerve>(n));
                taken.cut += share * way.cut;
                taken.cut_lost += share * way.cut_lost;
            }
        }
        return died_back(taken, row_.distal_sensory, model_.roots[index(root)].key_point_distance_mm,
                         model_.nerve.axonopathy_sensory_from_mm);
    }

    [[nodiscard]] NerveLoss sensory_nerve(Nerve nerve) const
    {
        // both are tested at the ankle, at the far end of the leg
        return died_back(along(nerve), row_.distal_sensory, model_.nerve.axonopathy_full_mm,
                         model_.nerve.axonopathy_sensory_from_mm);
    }

private:
    [[nodiscard]] static double also(double a, double b) { return 1.0 - (1.0 - a) * (1.0 - b); }

    const Model& model_;
    const OtherDiseaseRow& row_;
    double severity_;
    double stature_;
};

}  // namespace

PeripheralLesion peripheral_lesion(const Model& model, const Case& c)
{
    PeripheralLesion lesion;
    if (c.other == OtherDisease::none || c.other_severity <= 0.0) {
        return lesion;
    }
    const OtherDiseaseRow& row = model.others[index(c.other)];
    lesion.severity[index(c.side)] = c.other_severity;
    lesion.severity[index(opposite(c.side))] = c.other_severity * row.both_sides;
    const double accessory = c.accessory_fibular * model.mechanics.accessory_fibular_share;
    for (std::size_t s = 0; s < kCount<Side>; ++s) {
        const OneSide side(model, c, lesion.severity[s]);
        for (std::size_t m = 0; m < kCount<Muscle>; ++m) {
            lesion.muscle[s][m] = side.muscle(static_cast<Muscle>(m), accessory);
            lesion.upper[s][m] = row.upper[m] * lesion.severity[s];
        }
        for (std::size_t r = 0; r < kCount<Reflex>; ++r) {
            lesion.reflex[s][r] = side.reflex(static_cast<Reflex>(r));
        }
        for (std::size_t r = 0; r < kCount<Root>; ++r) {
            lesion.skin[s][r] = side.skin(static_cast<Root>(r));
        }
        lesion.fibular_sensory[s] = side.sensory_nerve(Nerve::superficial_fibular);
        lesion.sural_sensory[s] = side.sensory_nerve(Nerve::sural);
    }
    return lesion;
}

}  // namespace l5s1::sim
