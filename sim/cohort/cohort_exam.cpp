#include "sim/cohort/cohort_exam.h"

#include "sim/bedside/examiner.h"
#include "sim/bedside/function.h"

#include <algorithm>
#include <cmath>

namespace l5s1::sim {

namespace {

constexpr double kTiptoeHold_s = 10.0;

// A control does not push as hard as it could where it hurts; a pressed root's own inhibition is in the findings.
double effort_of(const CohortModel& m, const VirtualPatient& p, Random& random)
{
    const double effort = 1.0 - m.effort_loss_most * p.control_pain_0_10 / 10.0 * random.uniform();
    const double giving_way = random.between(m.give_way_effort_least, m.give_way_effort_most);
    return p.gives_way ? std::min(effort, giving_way) : effort;
}

// Share of people of this age who have lost their ankle jerks.
double jerk_loss_share(const CohortModel& m, double age_y)
{
    constexpr double kEnd = 80.0;
    return m.jerk_loss_at_80 * std::clamp((age_y - m.jerk_loss_from_age_y) / (kEnd - m.jerk_loss_from_age_y), 0.0, 1.0);
}

double value_of(const std::vector<ElectrodiagnosisFinding>& tests, std::string_view test)
{
    const auto found = std::find_if(tests.begin(), tests.end(), [&](const auto& t) { return t.test == test; });
    return found == tests.end() ? 0.0 : found->value;
}

}  // namespace

double felt_strength(const CohortModel& m, double true_fraction, double shared, double own)
{
    const double strength_fraction = true_fraction * (1.0 + m.strength_reserve * true_fraction);
    const double error = m.strength_noise_sd *
                         (std::sqrt(m.strength_noise_common) * shared + std::sqrt(1.0 - m.strength_noise_common) * own);
    const double felt =
        m.strength_noise_full_above <= 0.0 ? 1.0 : std::min(1.0, strength_fraction / m.strength_noise_full_above);
    return std::max(0.0, strength_fraction + error * felt);
}

void read_strength(const Model& body, const CohortModel& m, const VirtualPatient& p, const Findings& f, CohortRow& row)
{
    Random random = p.origin.stream(Draw::strength);
    const std::size_t side = index(p.set.side);
    const double effort = effort_of(m, p, random);
    const double shared = random.normal();
    for (std::size_t i = 0; i < kCount<Movement>; ++i) {
        row.strength_fraction[i] = f.movements[side][i].strength_fraction * effort;
        row.mrc[i] = Mrc::g5;
    }
    row.worst_mrc = Mrc::g5;
    double weakest = 2.0;
    for (const TestedMovement& tested : kTestedMovements) {
        const std::size_t i = index(tested.movement);
        const double felt = felt_strength(m, row.strength_fraction[i], shared, random.normal());
        const Mrc grade = grade_by_hand(body.examiner, felt, body.movements[i].insensitive_hand > 0.0);
        row.mrc[i] = grade;
        if (grade < row.worst_mrc || (grade == row.worst_mrc && felt < weakest)) {
            row.worst_mrc = grade;
            row.worst_muscle = tested.muscle;
            weakest = felt;
        }
    }
    const double endurance_loss = body.others[index(p.set.other)].endurance_loss *
                                  (p.set.other == OtherDisease::none ? 0.0 : p.set.other_severity);
    row.tiptoe_failed = function_of(body, p.set, row.strength_fraction, endurance_loss).tiptoe_hold_s < kTiptoeHold_s;
}

void read_reflexes(const CohortModel& m, const VirtualPatient& p, const Findings& f, CohortRow& row)
{
    Random random = p.origin.stream(Draw::reflexes);
    const std::size_t side = index(p.set.side);
    const std::size_t other = index(opposite(p.set.side));
    const bool lost = random.chance(jerk_loss_share(m, p.set.age_y));
    const bool lost_one_sided = random.chance(m.jerk_loss_one_sided);
    const bool lost_here = random.chance(0.5);
    for (std::size_t i = 0; i < kCount<Reflex>; ++i) {
        int here = f.reflexes[side][i].grade;
        int there = f.reflexes[other][i].grade;
        const bool asymmetric = random.chance(m.reflex_asymmetry_share);
        const bool weaker_here = random.chance(0.5);
        if (asymmetric) {
            (weaker_here ? here : there) -= 1;
        }
        if (lost && i == index(Reflex::achilles)) {
            here = lost_one_sided && !lost_here ? here : 0;
            there = lost_one_sided && lost_here ? there : 0;
        }
        const auto misread = [&](int grade) {
            const bool off = random.chance(m.reflex_step_share);
            const bool up = random.chance(0.5);
            return std::clamp(grade + (off ? (up ? 1 : -1) : 0), 0, 4);
        };
        here = misread(std::max(here, 0));
        there = misread(std::max(there, 0));
        constexpr int kNormal = 2;
        const bool both_count = p.set.age_y < m.jerk_loss_counts_from_y;
        row.achilles_absent = row.achilles_absent || (i == index(Reflex::achilles) && here == 0);
        row.reflex_reduced[i] = here < kNormal && (here < there || both_count);
    }
}

void read_sensation(const Model& body, const CohortModel& m, const VirtualPatient& p, const Findings& f, CohortRow& row)
{
    Random random = p.origin.stream(Draw::sensation);
    const std::size_t side = index(p.set.side);
    for (std::size_t root = 0; root < kLegRoots; ++root) {
        const double felt = f.dermatomes[side][root].pinprick_fraction + random.normal(0.0, m.sensory_noise_sd);
        row.numb[root] = felt < body.bedside.dermatome_numb_below;
    }
    if (p.seems_numb) {
        row.numb[index(*p.seems_numb)] = true;
    }
}

void read_raise(const CohortModel& m, const VirtualPatient& p, const Findings& f, CohortRow& row)
{
    Random random = p.origin.stream(Draw::raise);
    const SignFinding& sign = f.signs[index(p.set.side)];
    const double hurts_from = random.between(m.raise_pain_least_deg, m.raise_positive_below_deg);
    row.raise_deg = std::clamp(sign.straight_leg_raise_deg + random.normal(0.0, m.raise_noise_sd_deg), 0.0, 100.0);
    if (p.raise_hurts) {
        row.raise_deg = std::min(row.raise_deg, hurts_from);
    }
    row.crossed_positive = sign.crossed_straight_leg_raise || random.chance(m.crossed_false_share);
    row.raise_positive = row.raise_deg < m.raise_positive_below_deg;
}

void read_pain(const CohortModel& m, const VirtualPatient& p, CohortRow& row)
{
    Random random = p.origin.stream(Draw::pain);
    const double u = random.uniform();
    const double own = row.herniated() ? m.dermatomal_pain_share[index(row.culprit)] : 0.0;
    if (u < own) {
        row.pain_dermatome = row.culprit;
    } else if (u < own + m.pain_wrong_dermatome_share) {
        // the back of the leg, where most referred pain runs
        row.pain_dermatome = row.herniated() && row.culprit == Root::S1 ? Root::L5 : Root::S1;
    }
}

void read_h_reflex(const CohortModel& m, const VirtualPatient& p, const Findings& f, CohortRow& row)
{
    Random random = p.origin.stream(Draw::electrodiagnosis);
    const auto& here = f.electrodiagnosis[index(p.set.side)];
    const auto& there = f.electrodiagnosis[index(opposite(p.set.side))];
    const double later_ms = value_of(here, "h_reflex_latency") - value_of(there, "h_reflex_latency") +
                            random.normal(0.0, m.h_latency_sd_ms);
    const double amplitude = value_of(here, "h_reflex_amplitude");
    const double other_amplitude = value_of(there, "h_reflex_amplitude");
    const double ratio =
        other_amplitude > 0.0 ? amplitude / other_amplitude * std::exp(random.normal(0.0, m.h_amplitude_sd)) : 1.0;
    row.h_reflex_abnormal = later_ms > m.h_latency_abnormal_ms || ratio < m.h_amplitude_abnormal;
}

}  // namespace l5s1::sim
