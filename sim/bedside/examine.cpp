// examine.cpp: longer than most: one examination in the making, from load to triage, in the order of the bedside.

#include "sim/bedside/examine.h"

#include "sim/bedside/cauda.h"
#include "sim/bedside/electrodiagnosis.h"
#include "sim/bedside/examiner.h"
#include "sim/bedside/function.h"
#include "sim/bedside/reflex.h"
#include "sim/bedside/sensation.h"
#include "sim/bedside/torque.h"
#include "sim/bedside/triage.h"
#include "sim/course/drive.h"
#include "sim/course/inhibition.h"
#include "sim/course/lesion.h"
#include "sim/course/nerve.h"
#include "sim/course/relaxation.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace l5s1::sim {

namespace {

bool moves_ankle(const MuscleRow& row)
{
    for (const Movement movement : {Movement::ankle_dorsiflexion, Movement::ankle_plantarflexion,
                                    Movement::foot_inversion, Movement::foot_eversion}) {
        if (row.contribution_Nm[index(movement)] > 0.0) {
            return true;
        }
    }
    return false;
}

// One examination in the making: the slow state of the day and what the patient is doing.
class Examination {
public:
    Examination(const Model& model, const Case& c, const Lesion& lesion, const SlowState& state, const Moment& moment)
        : model_(model), case_(c), state_(state), lesion_(lesion), moment_(moment)
    {
        treatment_ = day_setting(model, c, moment.day);
        findings_.day = moment.day;
        findings_.volume_fraction = state.volume_fraction;
        findings_.posture = moment.posture;
    }

    [[nodiscard]] Findings findings()
    {
        load();
        pain();
        for (const Side side : {Side::left, Side::right}) {
            root_findings(side);
            muscle_findings(side);
            bedside(side);
        }
        whole_patient();
        return std::move(findings_);
    }

private:
    // Disc pressure and stretch of the posture, bent as far as the patient is bent.
    void load()
    {
        const PostureRow& still = model_.postures[index(moment_.posture)];
        const PostureRow& bent = model_.postures[index(Posture::bent_forward)];
        const double bend = bend_fraction(model_.inhibition, moment_.bend_s);
        // bending adds to a posture; it never unloads one that is heavier already
        disc_pressure_MPa_ =
            still.disc_pressure_MPa + bend * std::max(0.0, bent.disc_pressure_MPa - still.disc_pressure_MPa);
        tension_ = still.tension + bend * std::max(0.0, bent.tension - still.tension);
        findings_.disc_pressure_MPa = disc_pressure_MPa_;
        pressures_ = pressures(disc_pressure_MPa_, tension_);
        // held posture: hours; the bend: seconds, which the ischaemic block does not notice
        const auto held = pressures(still.disc_pressure_MPa, still.tension);
        const double bend_reached = bend_stretch_reached();
        for (std::size_t side = 0; side < kCount<Side>; ++side) {
            for (std::size_t root = 0; root < kCount<Root>; ++root) {
                RootFinding& r = findings_.roots[side][root];
                const double held_share = treatment_.decompressed ? 0.0 : lesion_.held[side][root];
                r.fast_block_fraction = fast_block(model_.nerve, held[side][root]);
                r.demyelinating_block_fraction = state_.roots[side][root].demyelinating_block;
                const double at_rest = tension_block_target(model_.nerve, still.tension, held_share);
                const double at_bend =
                    tension_block_target(model_.nerve, std::max(still.tension, bent.tension), held_share);
                r.tension_block_fraction = at_rest + (at_bend - at_rest) * bend_reached;
                r.conduction_fraction = (1.0 - r.fast_block_fraction) * (1.0 - r.tension_block_fraction) *
                                        (1.0 - r.demyelinating_block_fraction);
                block_[side][root] = 1.0 - r.conduction_fraction;
            }
        }
    }

    // How much of the bend's own tension block has come on, or is still there: minutes, where the bend lasts seconds.
    [[nodiscard]] double bend_stretch_reached() const
    {
        if (moment_.bend_s < 0.0) {
            return 0.0;
        }
        const double down_s = std::min(moment_.bend_s, model_.inhibition.bend_duration_s);
        const double since_s = moment_.bend_s - down_s;
        return relaxed_share(down_s, model_.nerve.tension_on_s) *
               (1.0 - relaxed_share(since_s, model_.nerve.tension_off_s));
    }

    [[nodiscard]] PerRoot<double> pressures(double disc_pressure_MPa, double tension) const
    {
        PerRoot<double> all{};
        for (std::size_t s = 0; s < kCount<Side>; ++s) {
            for (std::size_t r = 0; r < kCount<Root>; ++r) {
                all[s][r] = root_pressure_mmHg(model_, lesion_, s, r, state_.volume_fraction, treatment_.decompressed,
                                               disc_pressure_MPa, tension);
            }
        }
        return all;
    }

    void pain()
    {
        const double factor = treatment_.pain_factor;
        for (std::size_t side = 0; side < kCount<Side>; ++side) {
            double worst = model_.others[index(case_.other)].leg_pain_0_10 * lesion_.other.severity[side];
            for (std::size_t root = 0; root < kCount<Root>; ++root) {
                worst = std::max(
                    worst, root_pain_0_10(model_, lesion_, side, root, state_.volume_fraction,
                                          state_.roots[side][root].inflammation, pressures_[side][root], tension_));
            }
            leg_pain_[side] = worst * factor * treatment_.leg_pain_factor;
        }
        findings_.leg_pain_0_10 = std::max(leg_pain_[0], leg_pain_[1]);

        double inflammation = 0.0;
        for (const auto& side : state_.roots) {
            for (const RootState& root : side) {
                inflammation = std::max(inflammation, root.inflammation);
            }
        }
        double volume = 0.0;
        for (std::size_t n = 0; n < lesion_.site_count; ++n) {
            volume = std::max(volume, state_.volume_fraction[n] * lesion_.sites[n].contact);
        }
        const auto back = [&](double disc_pressure_MPa) {
            return back_pain_0_10(model_.inhibition, inflammation, volume, disc_pressure_MPa,
                                  model_.mechanics.standing_disc_pressure_MPa) *
                   factor;
        };
        findings_.back_pain_0_10 = back(disc_pressure_MPa_);
        const double still = model_.postures[index(moment_.posture)].disc_pressure_MPa;
        const double bent = std::max(still, model_.postures[index(Posture::bent_forward)].disc_pressure_MPa);
        findings_.phasic_inhibition_fraction =
            phasic_inhibition(model_.inhibition, back(bent) - back(still), moment_.bend_s);
    }

    void root_findings(Side side)
    {
        for (std::size_t root = 0; root < kCount<Root>; ++root) {
            RootFinding& r = findings_.roots[index(side)][root];
            r.pressure_mmHg = pressures_[index(side)][root];
            r.axon_fraction = state_.roots[index(side)][root].axons;
            r.inflammation = state_.roots[index(side)][root].inflammation;
            r.extrapolated = r.pressure_mmHg > model_.mechanics.highest_measured_mmHg;
            findings_.dermatomes[index(side)][root] =
                sensation_of(model_, lesion_, state_, block_, side, static_cast<Root>(root));
        }
    }

    [[nodiscard]] double inhibition(Side side, Muscle muscle) const
    {
        const MuscleRow& row = model_.muscles[index(muscle)];
        const double weight = lesion_.inhibition_weight[index(side)][index(muscle)];
        const double tonic = tonic_inhibition(model_.inhibition, leg_pain_[index(side)], weight);
        const double phasic = weight > 0.0 && moves_ankle(row) ? findings_.phasic_inhibition_fraction : 0.0;
        const double joint =
            moves_ankle(row) ? model_.others[index(case_.other)].local_inhibition * lesion_.other.severity[index(side)]
                             : 0.0;
        return std::min(model_.inhibition.cap, std::max({tonic, phasic, joint}));
    }

    void muscle_findings(Side side)
    {
        PerEnum<Muscle, double>& forces = forces_[index(side)];
        for (std::size_t i = 0; i < kCount<Muscle>; ++i) {
            const Muscle muscle = static_cast<Muscle>(i);
            const auto drives = drives_of(model_, lesion_, state_, block_, side, muscle);
            const MuscleSum sum =
                sum_of(lesion_.muscle_roots[i], territories_of(lesion_, state_, side, muscle), drives);
            MuscleFinding& m = findings_.muscles[index(side)][i];
            m.innervated_fraction = sum.innervated_fraction;
            m.bulk_fraction = sum.bulk_fraction;
            m.irreversible_fraction = sum.irreversible_fraction;
            m.inhibition_fraction = inhibition(side, muscle);
            m.conduction_fraction = sum.conduction_fraction;
            m.axon_fraction = sum.axon_fraction;
            m.strength_fraction = sum.force_fraction * (1.0 - m.inhibition_fraction);
            m.mrc = grade_by_hand(model_.examiner, m.strength_fraction, model_.muscles[i].insensitive_hand > 0.0);
            m.mrc_physics = grade_by_physics(model_.examiner, m.strength_fraction, gravity_fraction(muscle));
            forces[i] = m.strength_fraction;
        }
    }

    // Of the movement to which the muscle lends most.
    [[nodiscard]] double gravity_fraction(Muscle muscle) const
    {
        const auto& torques = model_.muscles[index(muscle)].contribution_Nm;
        const auto main = std::max_element(torques.begin(), torques.end()) - torques.begin();
        return model_.movements[static_cast<std::size_t>(main)].gravity_fraction;
    }

    void bedside(Side side)
    {
        const std::size_t s = index(side);
        for (std::size_t i = 0; i < kCount<Movement>; ++i) {
            const Movement movement = static_cast<Movement>(i);
            MovementFinding& m = findings_.movements[s][i];
            m.strength_fraction = movement_strength(model_, movement, forces_[s]);
            m.normal_torque_Nm = normal_torque_Nm(model_, case_, movement);
            m.torque_Nm = m.strength_fraction * m.normal_torque_Nm;
            m.mrc = grade_by_hand(model_.examiner, m.strength_fraction, model_.movements[i].insensitive_hand > 0.0);
            m.mrc_physics =
                grade_by_physics(model_.examiner, m.strength_fraction, model_.movements[i].gravity_fraction);
            strengths_[s][i] = m.strength_fraction;
        }
        for (std::size_t i = 0; i < kCount<Reflex>; ++i) {
            findings_.reflexes[s][i] = reflex_of(model_, case_, lesion_, state_, block_, side, static_cast<Reflex>(i));
        }
        const OtherDiseaseRow& other = model_.others[index(case_.other)];
        findings_.function[s] =
            function_of(model_, case_, strengths_[s], other.endurance_loss * lesion_.other.severity[s]);
        findings_.signs[s] = signs(side);
        findings_.other_signs[s] = other_signs(s);
        findings_.girth[s] = girth(side);
        findings_.electrodiagnosis[s] =
            electrodiagnosis_of(model_, case_, lesion_, state_, moment_.day, side, findings_);
    }

    // The straight leg stretches the pressed, inflamed root; the examiner lifts until it hurts.
    [[nodiscard]] SignFinding signs(Side side) const
    {
        const BedsideModel& b = model_.bedside;
        const InhibitionModel& i = model_.inhibition;
        double sensitivity = 0.0;
        bool crossed = false;
        for (std::size_t root = 0; root < kCount<Root>; ++root) {
            const double raised = model_.roots[root].straight_leg_raise_share;
            const double inflamed = i.leg_tension_inflammation_share * state_.roots[index(side)][root].inflammation;
            double stretch = inflamed;
            for (std::size_t n = 0; n < lesion_.site_count; ++n) {
                const Site& site = lesion_.sites[n];
                const double held = treatment_.decompressed ? 0.0 : site.share[index(side)][root] * site.contact;
                const double volume = std::min(1.0, state_.volume_fraction[n]);
                stretch = std::max(stretch, i.leg_tension_volume_share * volume * held + inflamed);
                crossed = crossed || (site.medial && held > 0.0 &&
                                      pressures_[index(side)][root] * raised >= b.crossed_sign_pressure_mmHg);
            }
            sensitivity = std::max(sensitivity, stretch * raised);
        }
        const double range = b.straight_leg_raise_normal_deg - b.straight_leg_raise_least_deg;
        SignFinding sign;
        sign.straight_leg_raise_deg =
            b.straight_leg_raise_normal_deg - range * -std::expm1(-b.straight_leg_raise_gain * sensitivity);
        sign.crossed_straight_leg_raise = crossed;
        return sign;
    }

    [[nodiscard]] OtherSignFinding other_signs(std::size_t side) const
    {
        const OtherDiseaseRow& row = model_.others[index(case_.other)];
        const double severity = lesion_.other.severity[side];
        const bool ill = severity > 0.0;
        return {model_.bedside.ankle_brachial_normal - row.ankle_brachial_loss * severity,
                ill && row.tinel_fibular_neck > 0.0, ill && row.upgoing_toe > 0.0, ill && row.fasciculation > 0.0,
                ill && row.tetany > 0.0};
    }

    // The calf's cross-section less what its muscles have lost; E12 and the areas of bedside.toml.
    [[nodiscard]] GirthFinding girth(Side side) const
    {
        const BedsideModel& b = model_.bedside;
        const bool male = case_.sex == Sex::male;
        GirthFinding g;
        g.normal_calf_cm =
            (male ? b.calf_male_cm : b.calf_female_cm) +
            b.calf_per_kg_cm * (case_.body_mass_kg - (male ? b.reference_male_kg : b.reference_female_kg));
        const double scale = g.normal_calf_cm * g.normal_calf_cm / (b.calf_reference_cm * b.calf_reference_cm);
        double lost_cm2 = 0.0;
        for (std::size_t m = 0; m < kCount<Muscle>; ++m) {
            const MuscleRow& row = model_.muscles[m];
            const double area = row.calf_posterior_share * b.calf_posterior_cm2 +
                                row.calf_anterolateral_share * b.calf_anterolateral_cm2;
            lost_cm2 += area * scale * (1.0 - findings_.muscles[index(side)][m].bulk_fraction);
        }
        const double four_pi = 4.0 * std::numbers::pi;
        g.calf_cm = lost_cm2 <= 0.0
                        ? g.normal_calf_cm
                        : std::sqrt(std::max(0.0, g.normal_calf_cm * g.normal_calf_cm - four_pi * lost_cm2));
        return g;
    }

    void whole_patient()
    {
        findings_.gait = gait_of(model_, strengths_, findings_.leg_pain_0_10);
        findings_.stairs = stairs_of(model_, strengths_);
        const double reserve = std::min(ankle_reserve(strengths_[0]), ankle_reserve(strengths_[1]));
        findings_.giving_way_risk = giving_way_risk(model_, reserve);
        findings_.cauda = cauda_of(model_, state_, block_, findings_.dermatomes);
        findings_.giving_way_now =
            findings_.phasic_inhibition_fraction > 0.0 && reserve < model_.bedside.giving_way_need;
        findings_.triage = triage_of(model_, case_, lesion_, findings_);
        assumptions();
    }

    void assumptions()
    {
        Assumptions& list = findings_.assumptions;
        if (lesion_.herniated) {
            list = {"severity_to_pressure", "second_root_share", "pain_inhibition", "mrc_thresholds"};
            if (lesion_.site_count > 1) {
                list.push_back("two_level_pressure");
            }
            if (case_.level == Level::L1_L2) {
                list.push_back("l1_folded_into_l2");
            }
        }
        if (case_.plexus != Plexus::normal || case_.conjoined != Conjoined::none || case_.l5_dominant_tibialis > 0.0 ||
            case_.accessory_fibular > 0.0) {
            list.push_back("nerve_variation");
        }
        if (findings_.cauda.post_void_residual_mL > findings_.cauda.normal_residual_mL) {
            list.push_back("bladder_residual");
        }
        if (case_.other != OtherDisease::none && case_.other_severity > 0.0) {
            list.push_back("other_disease_lesion");
        }
        if (!case_.events.empty()) {
            list.push_back("treatment_effects");
        }
        if (findings_.phasic_inhibition_fraction > 0.0) {
            list.push_back("pain_reflex_to_ankle");
        }
        for (const auto& side : findings_.muscles) {
            const bool adapted = std::any_of(side.begin(), side.end(), [&](const MuscleFinding& m) {
                return m.innervated_fraction > m.axon_fraction + model_.bedside.adaptation_shown_from;
            });
            if (adapted) {
                list.push_back("sprouting_is_adaptation");
                break;
            }
        }
    }

    const Model& model_;
    const Case& case_;
    const SlowState& state_;
    const Lesion& lesion_;
    Moment moment_;
    DaySetting treatment_;
    double disc_pressure_MPa_ = 0.0;
    double tension_ = 0.0;
    PerRoot<double> pressures_{};
    PerRoot<double> block_{};
    BySide<double> leg_pain_{};
    BySide<PerEnum<Muscle, double>> forces_{};
    SideStrengths strengths_{};
    Findings findings_;
};

}  // namespace

Findings examine(const Model& model, const Course& course, const Moment& moment)
{
    return examine(model, CourseReader(model, course), course.set, moment);
}

Findings examine(const Model& model, const CourseReader& reader, const Case& set, const Moment& moment)
{
    Moment within = moment;
    within.day = std::clamp(moment.day, 0.0, kCourseDays);
    const SlowState state = reader.at(within.day);
    return Examination(model, set, reader.lesion(), state, within).findings();
}

std::vector<CurvePoint> curves(const Model& model, const Course& course, Side side, Muscle muscle, int last_day)
{
    std::vector<CurvePoint> points;
    points.reserve(static_cast<std::size_t>(last_day) + 1);
    const CourseReader reader(model, course);
    for (int day = 0; day <= last_day; ++day) {
        const Moment moment{static_cast<double>(day), Posture::standing, -1.0};
        const Findings f = examine(model, reader, course.set, moment);
        const MuscleFinding& m = f.muscles[index(side)][index(muscle)];
        points.push_back({m.strength_fraction, m.conduction_fraction, m.axon_fraction, m.bulk_fraction,
                          m.inhibition_fraction, f.leg_pain_0_10, f.back_pain_0_10});
    }
    return points;
}

Muscle key_muscle(Root root)
{
    switch (root) {
        case Root::L2:
            return Muscle::iliopsoas;
        case Root::L3:
            return Muscle::vasti;
        case Root::L4:
            return Muscle::vasti;
        case Root::L5:
            return Muscle::extensor_hallucis_longus;
        case Root::S1:
            return Muscle::gastrocnemius_medial;
        case Root::S2:
        case Root::S3:
            return Muscle::foot_intrinsics;
    }
    return Muscle::extensor_hallucis_longus;
}

int pfirrmann_grade(const Model& model, double pressure_mmHg)
{
    int grade = 0;
    for (const double from : model.bands.pfirrmann_from_mmHg) {
        grade += pressure_mmHg >= from && pressure_mmHg > 0.0 ? 1 : 0;
    }
    return grade;
}

int msu_size(const Model& model, double severity)
{
    if (severity <= 0.0) {
        return 0;
    }
    int size = 1;
    for (const double from : model.bands.msu_from_severity) {
        size += severity >= from ? 1 : 0;
    }
    return size;
}

}  // namespace l5s1::sim
