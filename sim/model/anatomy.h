#pragma once
// anatomy.h: levels, roots, zones, sides, muscles, movements: enumerations and their ids.
//
// An id is what files, flags, JSON and text keys call a thing: snake_case of the standard term, never renamed.
// The order of an enumeration is the order of every table and report.

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace l5s1::sim {

enum class Level : std::uint8_t { L1_L2, L2_L3, L3_L4, L4_L5, L5_S1 };
enum class Zone : std::uint8_t { central, subarticular, foraminal, extraforaminal };
enum class Side : std::uint8_t { left, right };
// A patient has up to this many herniations.
inline constexpr std::size_t kMostHerniations = 3;

// Where a fragment has wandered from the disc's height.
enum class Migration : std::uint8_t { none, up, down };
enum class HerniationType : std::uint8_t { bulge, protrusion, extrusion, sequestration };
enum class Sex : std::uint8_t { female, male };
enum class Plexus : std::uint8_t { prefixed, normal, postfixed };
enum class Onset : std::uint8_t { sudden, days, weeks };

// Two roots that leave in one sleeve: what presses one presses the other.
enum class Conjoined : std::uint8_t { none, L4_L5, L5_S1 };

// L1 has no column of its own in any table: its share is folded into L2. S3 stands for S3 to S5, the roots of the
// saddle and the bladder.
enum class Root : std::uint8_t { L2, L3, L4, L5, S1, S2, S3 };

// Nerves of the leg, each a stretch between two branchings; assets/model/nerves.toml says which continues which. The
// sciatic nerve runs as its two divisions.
enum class Nerve : std::uint8_t {
    plexus,
    iliopsoas_branches,
    obturator,
    femoral,
    saphenous,
    superior_gluteal,
    inferior_gluteal,
    posterior_femoral_cutaneous,
    sciatic_tibial,
    sciatic_fibular,
    tibial,
    common_fibular,
    deep_fibular,
    superficial_fibular,
    sural,
    pudendal,
};

enum class Muscle : std::uint8_t {
    iliopsoas,
    adductors,
    rectus_femoris,
    vasti,
    tibialis_anterior,
    extensor_hallucis_longus,
    extensor_digitorum_longus,
    peroneus_longus,
    peroneus_brevis,
    tibialis_posterior,
    flexor_digitorum_longus,
    flexor_hallucis_longus,
    gastrocnemius_medial,
    gastrocnemius_lateral,
    soleus,
    semitendinosus,
    semimembranosus,
    biceps_femoris_long,
    biceps_femoris_short,
    gluteus_medius_minimus,
    tensor_fasciae_latae,
    gluteus_maximus,
    extensor_digitorum_brevis,
    foot_intrinsics,
};

enum class Movement : std::uint8_t {
    hip_flexion,
    hip_extension,
    hip_abduction,
    hip_adduction,
    knee_extension,
    knee_flexion,
    ankle_dorsiflexion,
    ankle_plantarflexion,
    foot_inversion,
    foot_eversion,
    great_toe_extension,
    toe_flexion,
};

enum class Reflex : std::uint8_t { patellar, medial_hamstring, achilles };

enum class Posture : std::uint8_t {
    lying,
    standing,
    sitting,
    sitting_slouched,
    tiptoe,
    walking,
    bent_forward,
    lift_bent_knees,
    lift_round_back,
};

enum class EventKind : std::uint8_t {
    decompression,
    rest,
    guided_exercise,
    epidural,
    nsaid,
    massage,
    heavy_lift,
    long_sitting,
    running,
    reherniation,
};

enum class OtherDisease : std::uint8_t {
    none,
    common_peroneal_neuropathy,
    sciatic_neuropathy,
    diabetic_polyneuropathy,
    peripheral_arterial_disease,
    ankle_osteoarthritis,
    hypocalcaemia,
    motor_neuron_disease,
    deep_fibular_neuropathy,
    lumbosacral_plexopathy,
};

// Medical Research Council grades with the modified sub-grades of 4.
enum class Mrc : std::uint8_t { g0, g1, g2, g3, g4_minus, g4, g4_plus, g5 };

enum class Ability : std::uint8_t { normal, impaired, impossible };
enum class Gait : std::uint8_t { normal, antalgic, foot_slap, steppage, trendelenburg, calcaneal, unable };
enum class Stairs : std::uint8_t { normal, needs_handrail, unable };
enum class Triage : std::uint8_t { routine, soon, urgent, emergency };

// kIds<E> lists the ids of E in order; E{i} has id kIds<E>[i].
template <class E>
inline constexpr std::array<std::string_view, 0> kIds{};

template <>
inline constexpr std::array kIds<Level> = std::to_array<std::string_view>({"L1-L2", "L2-L3", "L3-L4", "L4-L5",
                                                                           "L5-S1"});
template <>
inline constexpr std::array kIds<Zone> = std::to_array<std::string_view>({"central", "subarticular", "foraminal",
                                                                          "extraforaminal"});
template <>
inline constexpr std::array kIds<Side> = std::to_array<std::string_view>({"left", "right"});
template <>
inline constexpr std::array kIds<Migration> = std::to_array<std::string_view>({"none", "up", "down"});
template <>
inline constexpr std::array kIds<Conjoined> = std::to_array<std::string_view>({"none", "L4-L5", "L5-S1"});
template <>
inline constexpr std::array kIds<HerniationType> = std::to_array<std::string_view>({"bulge", "protrusion", "extrusion",
                                                                                    "sequestration"});
template <>
inline constexpr std::array kIds<Sex> = std::to_array<std::string_view>({"female", "male"});
template <>
inline constexpr std::array kIds<Plexus> = std::to_array<std::string_view>({"prefixed", "normal", "postfixed"});
template <>
inline constexpr std::array kIds<Onset> = std::to_array<std::string_view>({"sudden", "days", "weeks"});
template <>
inline constexpr std::array kIds<Root> = std::to_array<std::string_view>({"L2", "L3", "L4", "L5", "S1", "S2", "S3"});
template <>
inline constexpr std::array kIds<Nerve> = std::to_array<std::string_view>(
    {"plexus", "iliopsoas_branches", "obturator", "femoral", "saphenous", "superior_gluteal", "inferior_gluteal",
     "posterior_femoral_cutaneous", "sciatic_tibial", "sciatic_fibular", "tibial", "common_fibular", "deep_fibular",
     "superficial_fibular", "sural", "pudendal"});
template <>
inline constexpr std::array kIds<Muscle> = std::to_array<std::string_view>({"iliopsoas",
                                                                            "adductors",
                                                                            "rectus_femoris",
                                                                            "vasti",
                                                                            "tibialis_anterior",
                                                                            "extensor_hallucis_longus",
                                                                            "extensor_digitorum_longus",
                                                                            "peroneus_longus",
                                                                            "peroneus_brevis",
                                                                            "tibialis_posterior",
                                                                            "flexor_digitorum_longus",
                                                                            "flexor_hallucis_longus",
                                                                            "gastrocnemius_medial",
                                                                            "gastrocnemius_lateral",
                                                                            "soleus",
                                                                            "semitendinosus",
                                                                            "semimembranosus",
                                                                            "biceps_femoris_long",
                                                                            "biceps_femoris_short",
                                                                            "gluteus_medius_minimus",
                                                                            "tensor_fasciae_latae",
                                                                            "gluteus_maximus",
                                                                            "extensor_digitorum_brevis",
                                                                            "foot_intrinsics"});
template <>
inline constexpr std::array kIds<Movement> =
    std::to_array<std::string_view>({"hip_flexion", "hip_extension", "hip_abduction", "hip_adduction", "knee_extension",
                                     "knee_flexion", "ankle_dorsiflexion", "ankle_plantarflexion", "foot_inversion",
                                     "foot_eversion", "great_toe_extension", "toe_flexion"});
template <>
inline constexpr std::array kIds<Reflex> = std::to_array<std::string_view>({"patellar", "medial_hamstring",
                                                                            "achilles"});
template <>
inline constexpr std::array kIds<Posture> = std::to_array<std::string_view>({"lying", "standing", "sitting",
                                                                             "sitting_slouched", "tiptoe", "walking",
                                                                             "bent_forward", "lift_bent_knees",
                                                                             "lift_round_back"});
template <>
inline constexpr std::array kIds<EventKind> = std::to_array<std::string_view>({"decompression", "rest",
                                                                               "guided_exercise", "epidural", "nsaid",
                                                                               "massage", "heavy_lift", "long_sitting",
                                                                               "running", "reherniation"});
template <>
inline constexpr std::array kIds<OtherDisease> = std::to_array<std::string_view>(
    {"none", "common_peroneal_neuropathy", "sciatic_neuropathy", "diabetic_polyneuropathy",
     "peripheral_arterial_disease", "ankle_osteoarthritis", "hypocalcaemia", "motor_neuron_disease",
     "deep_fibular_neuropathy", "lumbosacral_plexopathy"});
template <>
inline constexpr std::array kIds<Mrc> = std::to_array<std::string_view>({"0", "1", "2", "3", "4-", "4", "4+", "5"});
template <>
inline constexpr std::array kIds<Ability> = std::to_array<std::string_view>({"normal", "impaired", "impossible"});
template <>
inline constexpr std::array kIds<Gait> = std::to_array<std::string_view>({"normal", "antalgic", "foot_slap", "steppage",
                                                                          "trendelenburg", "calcaneal", "unable"});
template <>
inline constexpr std::array kIds<Stairs> = std::to_array<std::string_view>({"normal", "needs_handrail", "unable"});
template <>
inline constexpr std::array kIds<Triage> = std::to_array<std::string_view>({"routine", "soon", "urgent", "emergency"});

// How many values E has.
template <class E>
inline constexpr std::size_t kCount = kIds<E>.size();

template <class E>
[[nodiscard]] constexpr std::size_t index(E value) noexcept
{
    return static_cast<std::size_t>(value);
}

template <class E>
[[nodiscard]] constexpr std::string_view id(E value) noexcept
{
    return kIds<E>[index(value)];
}

// Returns the value whose id is `text`, or nothing.
template <class E>
[[nodiscard]] constexpr std::optional<E> from_id(std::string_view text) noexcept
{
    for (std::size_t i = 0; i < kCount<E>; ++i) {
        if (kIds<E>[i] == text) {
            return static_cast<E>(i);
        }
    }
    return std::nullopt;
}

// One value of T for each value of E.
template <class E, class T>
using PerEnum = std::array<T, kCount<E>>;

[[nodiscard]] constexpr Side opposite(Side side) noexcept
{
    return side == Side::left ? Side::right : Side::left;
}

// The root that leaves through the foramen of a disc's level, and the one that passes the disc on its way to the next
// foramen. L1 is folded into L2, so the L1-L2 disc names L2 for both.
[[nodiscard]] constexpr Root exiting_root(Level level) noexcept
{
    return level == Level::L1_L2 ? Root::L2 : static_cast<Root>(index(level) - 1);
}
[[nodiscard]] constexpr Root traversing_root(Level level) noexcept
{
    return static_cast<Root>(index(level));
}

// "disc_l4_l5", "root_l5": what pictures and words call the structure.
[[nodiscard]] std::string disc_name(Level level);
[[nodiscard]] std::string root_name(Root root);

// Roots with a myotome and a dermatome of the leg: L2 to S2. S3 shows in the cauda equina's findings.
inline constexpr std::size_t kLegRoots = index(Root::S2) + 1;

static_assert(kCount<Muscle> == 24 && kCount<Movement> == 12 && kCount<Root> == kLegRoots + 1);
static_assert(traversing_root(Level::L4_L5) == Root::L5 && exiting_root(Level::L4_L5) == Root::L4);
static_assert(traversing_root(Level::L5_S1) == Root::S1 && exiting_root(Level::L5_S1) == Root::L5);

}  // namespace l5s1::sim
