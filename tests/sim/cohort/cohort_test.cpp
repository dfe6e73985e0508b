#include "sim/cohort/cohort.h"

#include "scenarios/tables/cohort_tables.h"
#include "sim/cohort/cohort_exam.h"
#include "tests/support/fixture.h"

#include <cmath>
#include <numeric>

using namespace l5s1;
using namespace l5s1::sim;

namespace {

const CohortModel& cohort_model()
{
    static const CohortModel model = [] {
        std::vector<scenarios::Fault> faults;
        scenarios::Tables tables = tests::tables();
        const CohortModel m = scenarios::load_cohort(scenarios::Assets{}, tables, faults);
        CHECK(faults == std::vector<scenarios::Fault>{});
        return m;
    }();
    return model;
}

bool same(const CohortRow& a, const CohortRow& b)
{
    return a.id == b.id && a.age_y == b.age_y && a.complaint == b.complaint && a.herniation == b.herniation &&
           a.day == b.day && a.mrc == b.mrc && a.reflex_reduced == b.reflex_reduced && a.numb == b.numb &&
           a.raise_deg == b.raise_deg && a.strength_fraction == b.strength_fraction;
}

}  // namespace

TEST_CASE("Philox gives the published words", "[sim][random]")
{
    // known answers of the authors' library, Random123
    CHECK(Philox::block({0, 0, 0, 0}, {0, 0}) == Philox::Counter{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8});
    CHECK(Philox::block({0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff}, {0xffffffff, 0xffffffff}) ==
          Philox::Counter{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd});
    CHECK(Philox::block({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0}) ==
          Philox::Counter{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1});
}

TEST_CASE("draws have the moments of their distributions", "[sim][random]")
{
    Random random(7, 1, 0);
    constexpr int kDraws = 40000;
    double sum = 0.0;
    double normal_sum = 0.0;
    double normal_squares = 0.0;
    double gamma_sum = 0.0;
    double small_gamma_sum = 0.0;
    for (int i = 0; i < kDraws; ++i) {
        const double u = random.uniform();
        CHECK((u > 0.0 && u < 1.0));
        sum += u;
        const double z = random.normal();
        normal_sum += z;
        normal_squares += z * z;
        gamma_sum += random.gamma(3.0);
        small_gamma_sum += random.gamma(0.4);
    }
    CHECK(sum / kDraws == Approx(0.5).margin(0.01));
    CHECK(normal_sum / kDraws == Approx(0.0).margin(0.02));
    CHECK(normal_squares / kDraws == Approx(1.0).margin(0.03));
    CHECK(gamma_sum / kDraws == Approx(3.0).margin(0.05));
    CHECK(small_gamma_sum / kDraws == Approx(0.4).margin(0.02));
}

TEST_CASE("a row depends on its seed and number, not on what was drawn before", "[sim][cohort]")
{
    Cohort forward(tests::model(), cohort_model(), Setting::surgical, 5);
    Cohort alone(tests::model(), cohort_model(), Setting::surgical, 5);
    std::vector<CohortRow> rows;
    for (std::uint64_t i = 1; i <= 40; ++i) {
        rows.push_back(forward.row(i));
    }
    for (const std::uint64_t i : {std::uint64_t{40}, std::uint64_t{1}, std::uint64_t{17}, std::uint64_t{17}}) {
        CHECK(same(alone.row(i), rows[i - 1]));
    }
    Cohort other_seed(tests::model(), cohort_model(), Setting::surgical, 6);
    CHECK_FALSE(same(other_seed.row(1), rows[0]));
}

TEST_CASE("every drawn patient is one that the model accepts", "[sim][cohort]")
{
    for (const Setting setting : {Setting::surgical, Setting::secondary, Setting::primary}) {
        Cohort people(tests::model(), cohort_model(), setting, 3);
        for (std::uint64_t i = 1; i <= 1000; ++i) {
            const VirtualPatient p = people.patient(i);
            CAPTURE(i);
            CHECK_FALSE(check(p.set).has_value());
            CHECK((p.complaint == Complaint::herniation) == (p.set.severity > 0.0));
            CHECK((p.day >= 0.0 && p.day <= kCourseDays));
            for (const MuscleRow& muscle : people.body().muscles) {
                const double sum = std::accumulate(muscle.root_share.begin(), muscle.root_share.end(), 0.0);
                CHECK(sum == Approx(1.0).margin(1e-12));
            }
        }
    }
}

TEST_CASE("without errors of the examiner a control without disease has no finding", "[sim][cohort]")
{
    CohortModel exact = cohort_model();
    exact.herniation_share.fill(0.0);
    exact.polyneuropathy_share.fill(0.0);
    exact.fibular_share.fill(0.0);
    exact.plexopathy_share.fill(0.0);
    exact.arterial_share.fill(0.0);
    exact.ankle_share.fill(0.0);
    exact.give_way_share.fill(0.0);
    exact.raise_false_share.fill(0.0);
    exact.sensory_false_share.fill(0.0);
    exact.strength_noise_sd = exact.effort_loss_most = exact.reflex_step_share = exact.reflex_asymmetry_share = 0.0;
    exact.jerk_loss_at_80 = exact.sensory_noise_sd = exact.raise_noise_sd_deg = exact.crossed_false_share = 0.0;
    exact.h_latency_sd_ms = exact.h_amplitude_sd = 0.0;
    Cohort people(tests::model(), exact, Setting::surgical, 1);
    for (std::uint64_t i = 1; i <= 100; ++i) {
        const CohortRow row = people.row(i);
        CHECK(row.complaint == Complaint::referred);
        CHECK_FALSE(row.paresis());
        CHECK_FALSE(row.sensory_loss());
        CHECK_FALSE(row.any_reflex_reduced());
        CHECK_FALSE(row.raise_positive);
        CHECK_FALSE(row.crossed_positive);
        CHECK_FALSE(row.h_reflex_abnormal);
        CHECK_FALSE(row.tiptoe_failed);
    }
}

TEST_CASE("the hand errs less where there is nothing to feel", "[sim][cohort]")
{
    const CohortModel& m = cohort_model();
    CHECK(felt_strength(m, 0.0, 3.0, 3.0) == 0.0);
    CHECK(felt_strength(m, 0.5, 0.0, 0.0) == Approx(0.5 * (1.0 + 0.5 * m.strength_reserve)));
    CHECK(felt_strength(m, 0.5, 1.0, 1.0) > felt_strength(m, 0.5, 0.0, 0.0));
}

TEST_CASE("the regression that is drawn is the published share", "[sim][cohort]")
{
    const CohortModel& m = cohort_model();
    for (std::size_t t = 0; t < kCount<HerniationType>; ++t) {
        int shrunk = 0;
        constexpr int kDraws = 4000;
        for (int i = 1; i <= kDraws; ++i) {
            const double left =
                draw_residual_volume(m, static_cast<HerniationType>(t), {1, static_cast<std::uint64_t>(i)});
            CHECK((left >= 0.0 && left <= 1.0));
            shrunk += left < 1.0 ? 1 : 0;
        }
        CHECK(static_cast<double>(shrunk) / kDraws == Approx(m.regressed_share[t]).margin(0.03));
    }
}
