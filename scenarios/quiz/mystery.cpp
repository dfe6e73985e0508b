#include "scenarios/quiz/mystery.h"

#include "scenarios/quiz/marks.h"
#include "sim/bedside/examine.h"
#include "sim/cohort/random.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace l5s1::scenarios {

namespace {

using sim::Structure;

constexpr int kMostTries = 400;

// Marks of a hundred; what a missed red flag costs.
constexpr double kSiteMarks = 45.0;
constexpr double kSideMarks = 10.0;
constexpr double kSeverityMarks = 10.0;
constexpr double kMechanismMarks = 15.0;
constexpr double kUrgencyMarks = 20.0;
constexpr double kRedFlagMarks = 25.0;

template <std::size_t N>
Structure one_of(sim::Random& dice, const std::array<Structure, N>& all)
{
    return all[std::min(N - 1, static_cast<std::size_t>(dice.uniform() * N))];
}

constexpr std::array kSingleRoots{Structure::L5_root, Structure::S1_root, Structure::L5_root, Structure::S1_root,
                                  Structure::L4_root};
constexpr std::array kSeveralRoots{Structure::L5_and_S1_roots, Structure::cauda_equina};
constexpr std::array kMimics{Structure::common_fibular_nerve, Structure::sciatic_nerve, Structure::polyneuropathy,
                             Structure::lumbosacral_plexus,   Structure::motor_neurons, Structure::deep_fibular_nerve,
                             Structure::leg_arteries,         Structure::low_calcium};

struct Plan {
    Structure structure;
    double severity_from;
    double severity_to;
    double day_from;
    double day_to;
    double budget_minutes;
};

Plan plan_of(Difficulty rung, sim::Random& dice)
{
    switch (rung) {
        case Difficulty::textbook:
            return {one_of(dice, kSingleRoots), 0.65, 0.9, 14, 45, 20};
        case Difficulty::partial:
            return {one_of(dice, kSingleRoots), 0.42, 0.6, 10, 60, 20};
        case Difficulty::two_roots:
            return {one_of(dice, kSeveralRoots), 0.6, 1.0, 3, 30, 25};
        case Difficulty::mimic:
            return {one_of(dice, kMimics), 0.6, 1.0, 21, 120, 30};
        case Difficulty::variant:
            return {one_of(dice, kSingleRoots), 0.6, 0.9, 14, 60, 25};
        case Difficulty::recovering:
            return {one_of(dice, kSingleRoots), 0.75, 1.0, 100, 240, 25};
    }
    return {Structure::L5_root, 0.7, 0.7, 21, 21, 20};
}

// A motor neuron that is lost takes its axon with it; the drive it no longer passes on is no block of a nerve.
Mechanism mechanism_of(const sim::Findings& findings, const sim::Case& patient)
{
    const sim::MuscleFinding* worst = nullptr;
    for (const auto& side : findings.muscles) {
        for (const sim::MuscleFinding& m : side) {
            if (!worst || m.strength_fraction < worst->strength_fraction) {
                worst = &m;
            }
        }
    }
    const double blocked = 1.0 - worst->conduction_fraction;
    const double denervated = 1.0 - worst->innervated_fraction;
    const double most = std::max({blocked, denervated, worst->inhibition_fraction});
    if (most < 0.02) {
        return Mechanism::none;
    }
    if (patient.other == sim::OtherDisease::motor_neuron_disease && most != worst->inhibition_fraction) {
        return Mechanism::axon_loss;
    }
    return most == blocked ? Mechanism::block : most == denervated ? Mechanism::axon_loss : Mechanism::inhibition;
}

// One attempt; its random numbers depend on the seed and the attempt only.
Mystery attempt(const sim::Model& model, const MysteryCode& code, std::uint64_t number)
{
    sim::Random dice(code.seed, number, static_cast<std::uint32_t>(code.rung));
    const Plan plan = plan_of(code.rung, dice);
    sim::Case person;
    person.age_y = std::round(dice.between(25.0, 72.0));
    person.sex = dice.chance(0.5) ? sim::Sex::male : sim::Sex::female;
    person.body_mass_kg = std::round(dice.between(55.0, 95.0));
    person.height_cm =
        std::round(person.sex == sim::Sex::male ? dice.between(165.0, 190.0) : dice.between(155.0, 178.0));
    if (code.rung == Difficulty::variant) {
        person.plexus = dice.chance(0.5) ? sim::Plexus::prefixed : sim::Plexus::postfixed;
    }
    Mystery mystery;
    mystery.code = code;
    mystery.truth = {plan.structure,
                     sim::is_symmetric(plan.structure) || dice.chance(0.5) ? sim::Side::left : sim::Side::right};
    mystery.severity = 0.01 * std::round(100.0 * dice.between(plan.severity_from, plan.severity_to));
    const auto cases = sim::examples_of(person, mystery.truth, mystery.severity);
    mystery.patient =
        cases[std::min(cases.size() - 1, static_cast<std::size_t>(dice.uniform() * static_cast<double>(cases.size())))];
    const auto types =
        std::array{sim::HerniationType::protrusion, sim::HerniationType::extrusion, sim::HerniationType::sequestration};
    mystery.patient.type = types[static_cast<std::size_t>(dice.uniform() * 3.0)];
    mystery.moment = {std::round(dice.between(plan.day_from, plan.day_to)), sim::Posture::standing, -1.0};
    if (code.rung == Difficulty::recovering) {
        mystery.patient.events = {{std::round(dice.between(2.0, 20.0)), sim::EventKind::decompression}};
    }
    mystery.budget_minutes = plan.budget_minutes;
    mystery.findings = sim::examine(model, sim::simulate(model, mystery.patient), mystery.moment);
    mystery.mechanism = mechanism_of(mystery.findings, mystery.patient);
    return mystery;
}

struct Neighbours {
    Structure a;
    Structure b;
    double credit;  // for naming the one where it is the other
};
constexpr std::array kNeighbours{
    Neighbours{Structure::L3_root, Structure::L4_root, 0.4},
    Neighbours{Structure::L4_root, Structure::L5_root, 0.4},
    Neighbours{Structure::L5_root, Structure::S1_root, 0.4},
    Neighbours{Structure::L5_and_S1_roots, Structure::L5_root, 0.6},
    Neighbours{Structure::L5_and_S1_roots, Structure::S1_root, 0.6},
    Neighbours{Structure::L5_and_S1_roots, Structure::cauda_equina, 0.4},
    Neighbours{Structure::common_fibular_nerve, Structure::deep_fibular_nerve, 0.6},
    Neighbours{Structure::common_fibular_nerve, Structure::L5_root, 0.3},
    Neighbours{Structure::sciatic_nerve, Structure::common_fibular_nerve, 0.4},
    Neighbours{Structure::sciatic_nerve, Structure::lumbosacral_plexus, 0.5},
    Neighbours{Structure::lumbosacral_plexus, Structure::L5_and_S1_roots, 0.5},
};

double site_credit(Structure said, Structure is)
{
    if (said == is) {
        return 1.0;
    }
    for (const Neighbours& n : kNeighbours) {
        if ((n.a == said && n.b == is) || (n.b == said && n.a == is)) {
            return n.credit;
        }
    }
    return 0.0;
}

}  // namespace

Mystery draw_mystery(const sim::Model& model, const sim::LocaliseModel& rules, const MysteryCode& code)
{
    Mystery mystery;
    for (int number = 0; number < kMostTries; ++number) {
        mystery = attempt(model, code, static_cast<std::uint64_t>(number));
        const sim::Localiser localiser(model, rules, mystery.patient, mystery.moment);
        const auto ranked = localiser.rank(sim::read_all(mystery.findings));
        if (ranked.front().site != mystery.truth || ranked.front().weight < rules.convincing) {
            continue;
        }
        if (minutes_of(rules, localiser.convincing_tests(sim::read_all(mystery.findings), mystery.truth)) <=
            mystery.budget_minutes) {
            return mystery;
        }
    }
    return mystery;  // out of four hundred draws none could be solved: the tests show that no code comes here
}

double minutes_of(const sim::LocaliseModel& rules, const std::vector<sim::BedsideItem>& tests)
{
    double minutes = 0.0;
    for (const sim::BedsideItem test : tests) {
        minutes += rules.tests[sim::index(test)].minutes;
    }
    return minutes;
}

MysteryMarks mark(const Mystery& mystery, const sim::Localiser& localiser, const sim::Readings& readings,
                  double minutes, const MysteryVerdict& verdict)
{
    MysteryMarks marks;
    marks.site = site_credit(verdict.site.structure, mystery.truth.structure);
    marks.side = sim::is_symmetric(mystery.truth.structure) || verdict.site.side == mystery.truth.side ? 1.0 : 0.0;
    marks.severity = std::max(0.0, 1.0 - 2.0 * std::abs(verdict.severity - mystery.severity));
    marks.mechanism = verdict.mechanism == mystery.mechanism ? 1.0 : 0.0;
    const int steps = static_cast<int>(verdict.urgency) - static_cast<int>(mystery.findings.triage);
    // to come too late harms more than to come too early
    marks.urgency = std::max(0.0, steps >= 0 ? 1.0 - 0.4 * steps : 1.0 + 0.7 * steps);
    const auto done = [&](sim::BedsideItem test) { return readings[sim::index(test)].has_value(); };
    marks.missed_red_flag = mystery.findings.triage == sim::Triage::emergency &&
                            !done(sim::BedsideItem::bladder_history) && !done(sim::BedsideItem::saddle_pin) &&
                            !done(sim::BedsideItem::residual_urine);
    marks.certainty = certainty_mark(verdict.certainty, marks.site == 1.0 && marks.side == 1.0);
    const double before = localiser.weight({}, mystery.truth);
    const double after = localiser.weight(readings, mystery.truth);
    marks.bits_per_minute = minutes > 0.0 ? std::log2(after / before) / minutes : 0.0;
    const double sum = kSiteMarks * marks.site + kSideMarks * marks.side + kSeverityMarks * marks.severity +
                       kMechanismMarks * marks.mechanism + kUrgencyMarks * marks.urgency -
                       (marks.missed_red_flag ? kRedFlagMarks : 0.0);
    marks.total = static_cast<int>(std::lround(std::clamp(sum, 0.0, 100.0)));
    return marks;
}

}  // namespace l5s1::scenarios
