#pragma once
// lesion.h: what one case does to one patient, worked out once and read by the course and the bedside.
//
// Sites of pressure, root shares in this patient's plexus, inhibition weights, lesions of another disease: everything
// that depends on the case but not on the day.

#include "sim/course/mechanics.h"
#include "sim/course/other_disease.h"

namespace l5s1::sim {

// The fibres of one root in one muscle.
struct Territory {
    Side side = Side::left;
    Muscle muscle = Muscle::iliopsoas;
    Root root = Root::L2;
};

struct Lesion {
    std::array<Site, kMostHerniations> sites{};  // in the order of herniation(c, n)
    std::size_t site_count = 1;
    PerRoot<double> held{};  // the largest share * contact of any site: who is irritated and how much
    bool herniated = false;
    PerEnum<Muscle, PerEnum<Root, double>> muscle_roots{};
    PerEnum<Reflex, PerEnum<Root, double>> reflex_roots{};
    PerEnum<Side, PerEnum<Muscle, double>> inhibition_weight{};
    PeripheralLesion other;
    // Territories that this case can touch; the first `losing` of them can lose axons, the rest only waste from disuse.
    std::vector<Territory> territories;
    std::size_t losing = 0;
    PerEnum<Side, PerEnum<Muscle, PerEnum<Root, int>>> territory{};  // index in `territories`; -1: stays healthy
    double height_fraction = 1.0;  // of the reference height: scales the way a nerve has to grow
};

[[nodiscard]] Lesion lesion_of(const Model& model, const Case& c);

// Whether any herniation touches the root.
[[nodiscard]] bool pressed(const Lesion& lesion, std::size_t side, std::size_t root);

// How the treatments of a day act on the slow states; see assets/model/events.toml.
struct DaySetting {
    bool decompressed = false;
    double disc_pressure_MPa = 0.0;
    double regrow_day_factor = 1.0;
    double sprouting_day_factor = 1.0;
    double disuse_add = 0.0;
    double pain_factor = 1.0;  // back and leg
    double leg_pain_factor = 1.0;
};
[[nodiscard]] DaySetting day_setting(const Model& model, const Case& sorted_case, double day);

using SiteVolumes = std::array<double, kMostHerniations>;

// Pressure on a root with the herniations at these volumes, the disc under disc_pressure_MPa, stretched by tension.
// 0 after a decompression, which the caller asks for with decompressed.
[[nodiscard]] double root_pressure_mmHg(const Model& model, const Lesion& lesion, std::size_t side, std::size_t root,
                                        const SiteVolumes& volumes, bool decompressed, double disc_pressure_MPa,
                                        double tension);

// What is left of the herniation that holds the root, times how hard it holds: 0..1 and above after an event.
[[nodiscard]] double held_volume(const Lesion& lesion, std::size_t side, std::size_t root, const SiteVolumes& volumes);

// Leg pain from one root before treatment factors, with the root's pressure, 0 when nothing holds it.
[[nodiscard]] double root_pain_0_10(const Model& model, const Lesion& lesion, std::size_t side, std::size_t root,
                                    const SiteVolumes& volumes, double inflammation, double pressure_mmHg,
                                    double tension);

}  // namespace l5s1::sim
