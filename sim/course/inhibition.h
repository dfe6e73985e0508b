#pragma once
// inhibition.h: pain, and the tone it withdraws, slowly and in a flare.
//
//     leg pain   = 10 [1 - e^-(I (0.4 + P/90) + 0.002 P + 0.8 tension (0.3 v + 0.7 I))]                      (E14)
//     back pain  = 10 [1 - e^-max(0, 0.8 I + 0.9 (IDP - 0.5) max(I, 0.35 v))]
//     tonic      = 0.25 (leg pain / 10)^1.2, times a muscle's weight                                        (E15)
//     phasic     = 0.30 e^(-t/0.8 s) + 0.08 e^(-t/20 s) after a sudden rise of back pain by more than 2
//     inhibition = max(tonic, phasic), at most 0.5: sources of pain saturate, they do not add
//
// A muscle's weight is 1 if its roots are all affected, 0.3 if it only works together with such a muscle.
//
// PROPOSED, not proved: that pain of the back reflexly withdraws tone at the ankle (phasic). No study shows it; the
// article claims it. The better-supported companion, the transient block of a stretched root, is in nerve.h (E4).

#include "sim/model/case.h"
#include "sim/model/model.h"

namespace l5s1::sim {

[[nodiscard]] double leg_pain_0_10(const InhibitionModel& m, double inflammation, double pressure_mmHg,
                                   double volume_fraction, double tension);

[[nodiscard]] double back_pain_0_10(const InhibitionModel& m, double inflammation, double volume_fraction,
                                    double disc_pressure_MPa, double standing_pressure_MPa);

[[nodiscard]] double tonic_inhibition(const InhibitionModel& m, double pain_0_10, double weight);

// The flare `elapsed_s` after a sudden rise of the pain; 0 before it and when the rise is too small.
[[nodiscard]] double phasic_inhibition(const InhibitionModel& m, double pain_rise_0_10, double elapsed_s);

// How far the patient is bent, 0..1, `elapsed_s` after beginning to bend; negative: not bending.
[[nodiscard]] double bend_fraction(const InhibitionModel& m, double elapsed_s);

// Seconds after which a bend and its flare have died away.
[[nodiscard]] double flare_end_s(const InhibitionModel& m);

// Each muscle's weight for tonic inhibition, from its roots in this patient and the roots' lesion shares (0..1) of one
// side.
[[nodiscard]] PerEnum<Muscle, double> inhibition_weights(const Model& model,
                                                         const PerEnum<Muscle, PerEnum<Root, double>>& muscle_roots,
                                                         const PerEnum<Root, double>& lesion_shares);

}  // namespace l5s1::sim
