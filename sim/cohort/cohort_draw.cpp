#include "sim/cohort/cohort_draw.h"

#include <algorithm>
#include <cmath>

namespace l5s1::sim {

namespace {

// Index of the share that u falls into; the shares need not sum to 1.
template <std::size_t N>
std::size_t pick(const std::array<double, N>& shares, double u)
{
    double sum = 0.0;
    for (const double share : shares) {
        sum += share;
    }
    double reached = 0.0;
    for (std::size_t i = 0; i + 1 < N; ++i) {
        reached += shares[i];
        if (u * sum < reached) {
            return i;
        }
    }
    return N - 1;
}

double of(const PerEnum<Setting, double>& values, Setting setting)
{
    return values[index(setting)];
}

// Normal, drawn again until it lies inside; at most a few times, then clamped.
double inside(Random& random, double mean, double sd, double least, double most)
{
    constexpr int kTries = 8;
    double value = random.normal(mean, sd);
    for (int i = 0; i < kTries && (value < least || value > most); ++i) {
        value = random.normal(mean, sd);
    }
    return std::clamp(value, least, most);
}

constexpr double kLeastAge = 18.0;
constexpr double kMostAge = 90.0;

Complaint draw_complaint(const CohortModel& m, Setting setting, Origin origin)
{
    Random random = origin.stream(Draw::complaint);
    if (random.chance(of(m.herniation_share, setting))) {
        return Complaint::herniation;
    }
    const std::array others{of(m.polyneuropathy_share, setting), of(m.fibular_share, setting),
                            of(m.plexopathy_share, setting), of(m.arterial_share, setting), of(m.ankle_share, setting)};
    double referred = 1.0;
    for (const double share : others) {
        referred -= share;
    }
    const std::array shares{std::max(0.0, referred), others[0], others[1], others[2], others[3], others[4]};
    return static_cast<Complaint>(index(Complaint::referred) + pick(shares, random.uniform()));
}

void draw_person(const CohortModel& m, const VirtualPatient& p, Case& c)
{
    Random random = p.origin.stream(Draw::person);
    const bool herniated = p.complaint == Complaint::herniation;
    c.sex = random.chance(m.male_share) ? Sex::male : Sex::female;
    c.side = random.chance(0.5) ? Side::left : Side::right;
    c.height_cm =
        inside(random, c.sex == Sex::male ? m.height_male_cm : m.height_female_cm, m.height_sd_cm, 140.0, 205.0);
    const double height_m = c.height_cm / 100.0;
    c.body_mass_kg = std::clamp(
        inside(random, m.body_mass_index, m.body_mass_index_sd, 17.0, 45.0) * height_m * height_m, 40.0, 160.0);
    c.diabetes = random.chance(m.diabetes_share) || p.complaint == Complaint::polyneuropathy ? 1.0 : 0.0;
    c.age_y = herniated ? inside(random, m.age_y[index(c.level)], m.age_sd_y, kLeastAge, kMostAge)
                        : inside(random, m.control_age_y, m.control_age_sd_y, kLeastAge, kMostAge);
}

void draw_site(const CohortModel& m, Setting setting, Origin origin, Case& c)
{
    Random zone = origin.stream(Draw::zone);
    const std::size_t level = index(c.level);
    const double central = m.central_share[level];
    const double foraminal = m.foraminal_share[level];
    const double extraforaminal = m.extraforaminal_share[level];
    c.zone = static_cast<Zone>(
        pick(std::array{central, std::max(0.0, 1.0 - central - foraminal - extraforaminal), foraminal, extraforaminal},
             zone.uniform()));

    Random type = origin.stream(Draw::type);
    const double protrusion = of(m.protrusion_share, setting);
    const double sequestration = of(m.sequestration_share, setting);
    c.type = static_cast<HerniationType>(pick(
        std::array{0.0, protrusion, std::max(0.0, 1.0 - protrusion - sequestration), sequestration}, type.uniform()));

    Random migration = origin.stream(Draw::migration);
    if (migration.chance(m.migrated_share[index(c.type)])) {
        c.migration = migration.chance(m.migrated_up_share) ? Migration::up : Migration::down;
    }

    Random severity = origin.stream(Draw::severity);
    const double a = of(m.severity_a, setting);
    const double b = of(m.severity_b, setting);
    c.severity = std::pow(1.0 - std::pow(1.0 - severity.uniform(), 1.0 / b), 1.0 / a);
}

// A lesser herniation one level away, on the same side.
void draw_second_level(const CohortModel& m, Origin origin, Case& c)
{
    Random random = origin.stream(Draw::second_level);
    if (!random.chance(m.second_level_share)) {
        return;
    }
    Herniation second = c;
    second.zone = Zone::subarticular;
    second.migration = Migration::none;
    second.type = HerniationType::protrusion;
    second.level = c.level == Level::L5_S1 ? Level::L4_L5 : static_cast<Level>(index(c.level) + 1);
    second.severity = c.severity * random.between(m.second_severity_least, m.second_severity_most);
    c.further.push_back(second);
}

OtherDisease disease_of(Complaint complaint)
{
    switch (complaint) {
        case Complaint::polyneuropathy:
            return OtherDisease::diabetic_polyneuropathy;
        case Complaint::fibular:
            return OtherDisease::common_peroneal_neuropathy;
        case Complaint::plexopathy:
            return OtherDisease::lumbosacral_plexopathy;
        case Complaint::arterial:
            return OtherDisease::peripheral_arterial_disease;
        case Complaint::ankle:
            return OtherDisease::ankle_osteoarthritis;
        case Complaint::herniation:
        case Complaint::referred:
            break;
    }
    return OtherDisease::none;
}

void draw_control(const CohortModel& m, Setting setting, VirtualPatient& p)
{
    Random random = p.origin.stream(Draw::control);
    Case& c = p.set;
    c.severity = 0.0;
    c.other = disease_of(p.complaint);
    if (c.other != OtherDisease::none) {
        c.other_severity = random.between(m.control_severity_least, m.control_severity_most);
    }
    if (p.complaint == Complaint::referred || p.complaint == Complaint::plexopathy) {
        p.control_pain_0_10 = std::clamp(random.normal(of(m.control_pain_0_10, setting), m.pain_sd_0_10), 0.0, 10.0);
    }
    p.gives_way = p.control_pain_0_10 > 0.0 && random.chance(of(m.give_way_share, setting));
    p.raise_hurts = random.chance(of(m.raise_false_share, setting));
    constexpr std::array kCommonDermatomes{Root::L4, Root::L5, Root::S1};
    if (random.chance(of(m.sensory_false_share, setting))) {
        p.seems_numb = kCommonDermatomes[pick(std::array{1.0, 1.0, 1.0}, random.uniform())];
    }
}

void draw_plexus(const CohortModel& m, VirtualPatient& p)
{
    Random random = p.origin.stream(Draw::plexus);
    const auto leg = [&] {
        const double u = random.uniform() / m.plexus_variant_share;
        return u >= 1.0 ? Plexus::normal : u < 0.5 ? Plexus::prefixed : Plexus::postfixed;
    };
    p.set.plexus = leg();
    p.other_leg = leg();
    if (random.chance(m.plexus_both_legs_share)) {
        p.other_leg = p.set.plexus;
    }
    if (random.chance(m.conjoined_share)) {
        p.set.conjoined = random.chance(0.5) ? Conjoined::L4_L5 : Conjoined::L5_S1;
    }
    p.set.accessory_fibular = random.chance(m.accessory_fibular_share) ? 1.0 : 0.0;
}

// Every muscle's root shares anew: Dirichlet around the table.
void draw_roots(const Model& model, double concentration, Origin origin, Model& body)
{
    Random random = origin.stream(Draw::roots);
    for (std::size_t m = 0; m < kCount<Muscle>; ++m) {
        const auto& table = model.muscles[m].root_share;
        auto& own = body.muscles[m].root_share;
        double sum = 0.0;
        for (std::size_t root = 0; root < kCount<Root>; ++root) {
            own[root] = table[root] > 0.0 ? random.gamma(concentration * table[root]) : 0.0;
            sum += own[root];
        }
        if (sum > 0.0) {
            for (double& share : own) {
                share /= sum;
            }
        } else {
            own = table;
        }
    }
}

}  // namespace

double draw_residual_volume(const CohortModel& m, HerniationType type, Origin origin)
{
    Random random = origin.stream(Draw::regression);
    const double u = random.uniform();
    if (u < m.resolved_share[index(type)]) {
        return 0.0;
    }
    return u < m.regressed_share[index(type)] ? random.between(m.partial_residual_least, m.partial_residual_most) : 1.0;
}

VirtualPatient draw_patient(const Model& model, const CohortModel& cohort, Setting setting, Origin origin, Model& body)
{
    VirtualPatient p;
    p.origin = origin;
    p.complaint = draw_complaint(cohort, setting, origin);
    Random level = origin.stream(Draw::level);
    p.set.level = static_cast<Level>(pick(cohort.level_share, level.uniform()));
    draw_person(cohort, p, p.set);
    draw_plexus(cohort, p);
    draw_roots(model, cohort.root_concentration, origin, body);
    if (p.complaint == Complaint::herniation) {
        draw_site(cohort, setting, origin, p.set);
        draw_second_level(cohort, origin, p.set);
    } else {
        draw_control(cohort, setting, p);
    }
    const double residual = draw_residual_volume(cohort, p.set.type, origin);
    for (TypeRow& type : body.types) {
        type.residual_volume_fraction = residual;
    }
    Random inflammation = origin.stream(Draw::inflammation);
    body.inhibition.inflammation_day =
        of(cohort.inflammation_day, setting) * std::exp(inflammation.normal(0.0, cohort.inflammation_log_sd));
    Random day = origin.stream(Draw::day);
    p.day = std::round(day.between(of(cohort.day_least, setting), of(cohort.day_most, setting)));
    return p;
}

}  // namespace l5s1::sim
