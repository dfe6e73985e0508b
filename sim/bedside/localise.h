#pragma once
// localise.h: which lesions explain these readings, ranked.
//
//     cost(lesion)   = least over its examples of  sum_test sum_side min(|read - expected| / spread, most)
//     weight(lesion) ~ e^-cost, summing to 1 over all lesions
//
// A lesion is a structure and a side: a root, the cauda equina, a nerve, or a disease elsewhere. Its examples are
// patients like the one in question (age, mass, nerves, day) with that lesion at several severities. An untested
// reading costs nothing. A teaching rule for marking and debriefing, not a diagnostic instrument.

#include "sim/bedside/bedside_item.h"
#include "sim/course/course.h"

#include <optional>
#include <span>

namespace l5s1::sim {

enum class Structure : std::uint8_t {
    none,
    L3_root,
    L4_root,
    L5_root,
    S1_root,
    L5_and_S1_roots,
    cauda_equina,
    common_fibular_nerve,
    deep_fibular_nerve,
    sciatic_nerve,
    lumbosacral_plexus,
    polyneuropathy,
    leg_arteries,
    ankle_joint,
    low_calcium,
    motor_neurons,
};

template <>
inline constexpr std::array kIds<Structure> = std::to_array<std::string_view>(
    {"none", "L3_root", "L4_root", "L5_root", "S1_root", "L5_and_S1_roots", "cauda_equina", "common_fibular_nerve",
     "deep_fibular_nerve", "sciatic_nerve", "lumbosacral_plexus", "polyneuropathy", "leg_arteries", "ankle_joint",
     "low_calcium", "motor_neurons"});

// Where a disease that is not at the disc sits.
[[nodiscard]] Structure structure_of(OtherDisease disease);

// Whether a lesion there has no side of its own.
[[nodiscard]] bool is_symmetric(Structure structure);

// A hypothesis. Of a symmetric structure the side is left and means nothing.
struct LesionSite {
    Structure structure = Structure::none;
    Side side = Side::left;

    friend bool operator==(const LesionSite&, const LesionSite&) = default;
};

struct BedsideItemRow {
    double minutes = 0.0;  // what it costs to do
    double spread = 1.0;   // a reading that is off by this much costs 1
};

struct LocaliseModel {
    PerEnum<BedsideItem, BedsideItemRow> tests{};
    std::vector<double> severities;  // of the examples, ascending, above 0
    double most_per_reading = 0.0;   // a single reading cannot say more
    double convincing = 0.0;         // weight from which a lesion counts as found
};

// Readings so far, by test; nothing: not done.
using Readings = PerEnum<BedsideItem, std::optional<Reading>>;

struct Explanation {
    LesionSite site;
    double cost = 0.0;
    double weight = 0.0;  // 0..1
};

// What each lesion would show in one patient on one day; made once, asked often.
class Localiser {
public:
    // `like`: the patient, whose herniation and other disease are replaced by each example's.
    Localiser(const Model& model, const LocaliseModel& rules, const Case& like, const Moment& moment);

    // All lesions, the best first; equal ones in the order of Structure, left first.
    [[nodiscard]] std::vector<Explanation> rank(const Readings& readings) const;

    // Weight of one lesion under the readings.
    [[nodiscard]] double weight(const Readings& readings, const LesionSite& site) const;

    // The shortest list of tests, by minutes and one after the other, that makes `site` convincing for a patient who
    // reads `all`; ends early if no further test helps.
    [[nodiscard]] std::vector<BedsideItem> convincing_tests(const Readings& all, const LesionSite& site) const;

private:
    struct Example {
        LesionSite site;
        PerEnum<BedsideItem, Reading> readings{};
    };
    LocaliseModel rules_;
    std::vector<LesionSite> sites_;
    std::vector<Example> examples_;
};

// Cases of a patient `like` with a lesion of that site at a severity; empty for Structure::none.
[[nodiscard]] std::vector<Case> examples_of(const Case& like, const LesionSite& site, double severity);

// Every reading of a patient.
[[nodiscard]] Readings read_all(const Findings& findings);

}  // namespace l5s1::sim
