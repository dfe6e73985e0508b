// report.cpp: longer than most: the JSON, the page and the CSV say the same findings and change together.

#include "scenarios/findings/report.h"

#include "scenarios/findings/bedside_cues.h"
#include "scenarios/io/utf8.h"
#include "sim/bedside/examine.h"
#include "sim/model/chain.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace l5s1::scenarios {

namespace {

using Json = nlohmann::ordered_json;

// Six significant digits are more than any input has; the same findings print the same text.
double rounded(double value)
{
    if (value == 0.0) {
        return 0.0;
    }
    std::array<char, 32> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%.6g", value);
    return std::strtod(buffer.data(), nullptr);
}

std::string fixed(double value, int digits)
{
    std::array<char, 64> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%.*f", digits, value);
    return buffer.data();
}

// The rows that a report has of E: all, but of the roots only those of the leg.
template <class E>
constexpr std::size_t kRows = sim::kCount<E>;
template <>
constexpr std::size_t kRows<sim::Root> = sim::kLegRoots;

// Calls act(side, index) for each side and each row of E, left first.
template <class E, class Act>
void for_each(Act act)
{
    for (std::size_t side = 0; side < sim::kCount<sim::Side>; ++side) {
        for (std::size_t i = 0; i < kRows<E>; ++i) {
            act(side, i);
        }
    }
}

Json herniation_json(const sim::Herniation& h)
{
    return {{"level", sim::id(h.level)}, {"zone", sim::id(h.zone)},         {"side", sim::id(h.side)},
            {"type", sim::id(h.type)},   {"severity", rounded(h.severity)}, {"migration", sim::id(h.migration)}};
}

Json case_json(const sim::Case& c)
{
    Json json = herniation_json(c);
    json["further"] = Json::array();
    for (const sim::Herniation& h : c.further) {
        json["further"].push_back(herniation_json(h));
    }
    json.update({{"onset", sim::id(c.onset)},
                 {"age_y", rounded(c.age_y)},
                 {"sex", sim::id(c.sex)},
                 {"body_mass_kg", rounded(c.body_mass_kg)},
                 {"height_cm", rounded(c.height_cm)},
                 {"diabetes", c.diabetes > 0.0},
                 {"plexus", sim::id(c.plexus)},
                 {"conjoined", sim::id(c.conjoined)},
                 {"l5_dominant_tibialis", c.l5_dominant_tibialis > 0.0},
                 {"accessory_fibular", c.accessory_fibular > 0.0},
                 {"other", sim::id(c.other)},
                 {"other_severity", rounded(c.other_severity)}});
    json["events"] = Json::array();
    for (const sim::Event& event : c.events) {
        json["events"].push_back({{"day", rounded(event.day)}, {"kind", sim::id(event.kind)}});
    }
    return json;
}

Json nerves_json(const sim::Findings& f)
{
    Json rows = Json::array();
    for_each<sim::Root>([&](std::size_t s, std::size_t i) {
        const sim::RootFinding& r = f.roots[s][i];
        rows.push_back({{"root", sim::kIds<sim::Root>[i]},
                        {"side", sim::kIds<sim::Side>[s]},
                        {"pressure_mmHg", rounded(r.pressure_mmHg)},
                        {"conduction_fraction", rounded(r.conduction_fraction)},
                        {"axon_fraction", rounded(r.axon_fraction)},
                        {"inflammation", rounded(r.inflammation)},
                        {"extrapolated", r.extrapolated}});
    });
    return rows;
}

Json muscles_json(const sim::Findings& f)
{
    Json rows = Json::array();
    for_each<sim::Muscle>([&](std::size_t s, std::size_t i) {
        const sim::MuscleFinding& m = f.muscles[s][i];
        rows.push_back({{"muscle", sim::kIds<sim::Muscle>[i]},
                        {"side", sim::kIds<sim::Side>[s]},
                        {"strength_fraction", rounded(m.strength_fraction)},
                        {"innervated_fraction", rounded(m.innervated_fraction)},
                        {"bulk_fraction", rounded(m.bulk_fraction)},
                        {"irreversible_fraction", rounded(m.irreversible_fraction)},
                        {"inhibition_fraction", rounded(m.inhibition_fraction)},
                        {"conduction_fraction", rounded(m.conduction_fraction)},
                        {"axon_fraction", rounded(m.axon_fraction)},
                        {"mrc", sim::id(m.mrc)},
                        {"mrc_physics", sim::id(m.mrc_physics)}});
    });
    return rows;
}

Json movements_json(const sim::Findings& f)
{
    Json rows = Json::array();
    for_each<sim::Movement>([&](std::size_t s, std::size_t i) {
        const sim::MovementFinding& m = f.movements[s][i];
        rows.push_back({{"movement", sim::kIds<sim::Movement>[i]},
                        {"side", sim::kIds<sim::Side>[s]},
                        {"torque_Nm", rounded(m.torque_Nm)},
                        {"normal_torque_Nm", rounded(m.normal_torque_Nm)},
                        {"strength_fraction", rounded(m.strength_fraction)},
                        {"mrc", sim::id(m.mrc)},
                        {"mrc_physics", sim::id(m.mrc_physics)}});
    });
    return rows;
}

Json sides_json(const sim::Findings& f, Json& json)
{
    for_each<sim::Reflex>([&](std::size_t s, std::size_t i) {
        json["reflexes"].push_back({{"reflex", sim::kIds<sim::Reflex>[i]},
                                    {"side", sim::kIds<sim::Side>[s]},
                                    {"amplitude_fraction", rounded(f.reflexes[s][i].amplitude_fraction)},
                                    {"grade", f.reflexes[s][i].grade}});
    });
    for_each<sim::Root>([&](std::size_t s, std::size_t i) {
        json["dermatomes"].push_back({{"dermatome", sim::kIds<sim::Root>[i]},
                                      {"side", sim::kIds<sim::Side>[s]},
                                      {"light_touch_fraction", rounded(f.dermatomes[s][i].light_touch_fraction)},
                                      {"pinprick_fraction", rounded(f.dermatomes[s][i].pinprick_fraction)}});
    });
    for (std::size_t s = 0; s < sim::kCount<sim::Side>; ++s) {
        const sim::FunctionFinding& function = f.function[s];
        json["function"].push_back({{"side", sim::kIds<sim::Side>[s]},
                                    {"tiptoe_hold_s", rounded(function.tiptoe_hold_s)},
                                    {"heel_rise_repetitions", function.heel_rise_repetitions},
                                    {"normal_heel_rise_repetitions", function.normal_heel_rise_repetitions},
                                    {"heel_walk", sim::id(function.heel_walk)},
                                    {"tiptoe_walk", sim::id(function.tiptoe_walk)},
                                    {"foot_clearance_mm", rounded(function.foot_clearance_mm)}});
    }
    return json;
}

Json electrodiagnosis_json(const sim::Findings& f)
{
    Json rows = Json::array();
    for (std::size_t s = 0; s < sim::kCount<sim::Side>; ++s) {
        for (const sim::ElectrodiagnosisFinding& e : f.electrodiagnosis[s]) {
            rows.push_back({{"side", sim::kIds<sim::Side>[s]},
                            {"test", e.test},
                            {"value_" + std::string(e.unit), rounded(e.value)},
                            {"normal_" + std::string(e.unit), rounded(e.normal)}});
        }
    }
    return rows;
}

// A column of `width` cells; Chinese characters take two on a terminal.
std::string padded(std::string text, std::size_t width)
{
    std::size_t cells = 0;
    constexpr std::uint32_t kFirstWide = 0x3000;  // CJK marks, ideographs, full-width forms
    for (std::size_t i = 0; i < text.size();) {
        const Character c = character_at(text, i);
        cells += c.code >= kFirstWide ? 2 : 1;
        i += c.size;
    }
    text.append(cells < width ? width - cells : 1, ' ');
    return text;
}

class Page {
public:
    Page(const Strings& strings, Language language) : strings_(strings), language_(language) {}

    void heading(std::string_view key) { text_ += "\n" + word(key) + "\n"; }
    void row(std::string_view key, const std::string& left, const std::string& right, bool abnormal)
    {
        text_ += (abnormal ? "* " : "  ") + padded(word(key), 34) + padded(left, 14) + right + "\n";
    }
    void line(const std::string& text) { text_ += text + "\n"; }
    [[nodiscard]] const std::string& word(std::string_view key) const { return strings_.text(language_, key); }
    [[nodiscard]] std::string word(std::string_view prefix, std::string_view id) const
    {
        return word(std::string(prefix) + "." + std::string(id));
    }
    [[nodiscard]] std::string take() { return std::move(text_); }

private:
    const Strings& strings_;
    Language language_;
    std::string text_;
};

void motor_rows(Page& page, const sim::Findings& f)
{
    page.heading("report.motor");
    for (std::size_t i = 0; i < sim::kCount<sim::Movement>; ++i) {
        const auto cell = [&](std::size_t s) {
            const sim::MovementFinding& m = f.movements[s][i];
            return std::string(sim::id(m.mrc)) + "  " + fixed(100.0 * m.strength_fraction, 0) + " %";
        };
        const bool weak = f.movements[0][i].mrc < sim::Mrc::g5 || f.movements[1][i].mrc < sim::Mrc::g5;
        page.row("movement." + std::string(sim::kIds<sim::Movement>[i]), cell(0), cell(1), weak);
    }
}

// Shown when there is something to see, as at the bedside: nobody asks for a residual without a reason.
void cauda_rows(Page& page, const sim::BedsideModel& bedside, const sim::Findings& f)
{
    const sim::CaudaFinding& cauda = f.cauda;
    if (!cauda_equina_shows(bedside, f)) {
        return;
    }
    page.heading("report.cauda_equina");
    page.row("report.saddle", fixed(100.0 * cauda.saddle_pinprick_fraction[0], 0) + " %",
             fixed(100.0 * cauda.saddle_pinprick_fraction[1], 0) + " %", true);
    page.row("report.post_void_residual", fixed(cauda.post_void_residual_mL, 0) + " mL", "",
             cauda.post_void_residual_mL > bedside.residual_raised_factor * cauda.normal_residual_mL);
    page.row("report.anal_tone", fixed(100.0 * cauda.anal_tone_fraction, 0) + " %", "", true);
}

// The same for the signs of a disease elsewhere.
void other_sign_rows(Page& page, const sim::BedsideModel& bedside, const sim::Findings& f)
{
    const std::vector<OtherSign> signs = other_signs(bedside, f);
    if (signs.empty()) {
        return;
    }
    page.heading("report.other_signs");
    for (const OtherSign& sign : signs) {
        const auto cell = [&](std::size_t s) {
            return sign.is_index ? fixed(f.other_signs[s].ankle_brachial_index, 2)
                                 : page.word(sign.present[s] ? "tell.yes" : "tell.no");
        };
        page.row("other_sign." + std::string(sign.id), cell(0), cell(1), true);
    }
}

void side_rows(Page& page, const sim::BedsideModel& bedside, const sim::Findings& f)
{
    page.heading("report.reflexes");
    for (std::size_t i = 0; i < sim::kCount<sim::Reflex>; ++i) {
        const auto cell = [&](std::size_t s) { return std::to_string(f.reflexes[s][i].grade) + "+"; };
        page.row("reflex." + std::string(sim::kIds<sim::Reflex>[i]), cell(0), cell(1),
                 f.reflexes[0][i].grade != 2 || f.reflexes[1][i].grade != 2);
    }
    page.heading("report.sensation");
    for (std::size_t i = 0; i < kRows<sim::Root>; ++i) {
        const auto cell = [&](std::size_t s) { return fixed(100.0 * f.dermatomes[s][i].pinprick_fraction, 0) + " %"; };
        page.row("root." + std::string(sim::kIds<sim::Root>[i]), cell(0), cell(1),
                 f.dermatomes[0][i].pinprick_fraction < bedside.sensation_reduced_below ||
                     f.dermatomes[1][i].pinprick_fraction < bedside.sensation_reduced_below);
    }
    page.heading("report.function");
    const auto& left = f.function[0];
    const auto& right = f.function[1];
    page.row("report.tiptoe_hold", fixed(left.tiptoe_hold_s, 0) + " s", fixed(right.tiptoe_hold_s, 0) + " s",
             left.tiptoe_hold_s < bedside.tiptoe_short_below_s || right.tiptoe_hold_s < bedside.tiptoe_short_below_s);
    page.row("report.heel_rises", std::to_string(left.heel_rise_repetitions),
             std::to_string(right.heel_rise_repetitions),
             left.heel_rise_repetitions < left.normal_heel_rise_repetitions ||
                 right.heel_rise_repetitions < right.normal_heel_rise_repetitions);
    page.row("report.heel_walk", page.word("ability", sim::id(left.heel_walk)),
             page.word("ability", sim::id(right.heel_walk)),
             left.heel_walk != sim::Ability::normal || right.heel_walk != sim::Ability::normal);
    page.row("report.tiptoe_walk", page.word("ability", sim::id(left.tiptoe_walk)),
             page.word("ability", sim::id(right.tiptoe_walk)),
             left.tiptoe_walk != sim::Ability::normal || right.tiptoe_walk != sim::Ability::normal);
    page.row("report.straight_leg_raise", fixed(f.signs[0].straight_leg_raise_deg, 0) + "\u00b0",
             fixed(f.signs[1].straight_leg_raise_deg, 0) + "\u00b0",
             std::abs(f.signs[0].straight_leg_raise_deg - f.signs[1].straight_leg_raise_deg) >
                 bedside.straight_leg_raise_differs_deg);
    page.row("report.calf", fixed(f.girth[0].calf_cm, 1) + " cm", fixed(f.girth[1].calf_cm, 1) + " cm",
             std::abs(f.girth[0].calf_cm - f.girth[1].calf_cm) > bedside.calf_differs_cm);
    cauda_rows(page, bedside, f);
    other_sign_rows(page, bedside, f);
}

}  // namespace

std::string findings_json(const sim::Case& c, const sim::Findings& f)
{
    Json json{{"schema", "l5s1.findings/1"},
              {"case", case_json(c)},
              {"day", rounded(f.day)},
              {"posture", sim::id(f.posture)}};
    json["roots"] = nerves_json(f);
    json["muscles"] = muscles_json(f);
    json["movements"] = movements_json(f);
    sides_json(f, json);
    json["gait"] = sim::id(f.gait);
    json["stairs"] = sim::id(f.stairs);
    json["giving_way_risk"] = rounded(f.giving_way_risk);
    for (std::size_t s = 0; s < sim::kCount<sim::Side>; ++s) {
        json["signs"].push_back({{"side", sim::kIds<sim::Side>[s]},
                                 {"straight_leg_raise_deg", rounded(f.signs[s].straight_leg_raise_deg)},
                                 {"crossed_straight_leg_raise", f.signs[s].crossed_straight_leg_raise}});
    }
    for (std::size_t s = 0; s < sim::kCount<sim::Side>; ++s) {
        const sim::OtherSignFinding& sign = f.other_signs[s];
        json["other_signs"].push_back({{"side", sim::kIds<sim::Side>[s]},
                                       {"ankle_brachial_index", rounded(sign.ankle_brachial_index)},
                                       {"tinel_fibular_neck", sign.tinel_fibular_neck},
                                       {"upgoing_toe", sign.upgoing_toe},
                                       {"fasciculation", sign.fasciculation},
                                       {"tetany", sign.tetany}});
    }
    json["cauda_equina"] = {{"saddle_pinprick_left_fraction", rounded(f.cauda.saddle_pinprick_fraction[0])},
                            {"saddle_pinprick_right_fraction", rounded(f.cauda.saddle_pinprick_fraction[1])},
                            {"post_void_residual_mL", rounded(f.cauda.post_void_residual_mL)},
                            {"normal_residual_mL", rounded(f.cauda.normal_residual_mL)},
                            {"anal_tone_fraction", rounded(f.cauda.anal_tone_fraction)}};
    json["pain"] = {{"back_0_10", rounded(f.back_pain_0_10)}, {"leg_0_10", rounded(f.leg_pain_0_10)}};
    for (std::size_t s = 0; s < sim::kCount<sim::Side>; ++s) {
        json["girth"].push_back({{"side", sim::kIds<sim::Side>[s]},
                                 {"calf_cm", rounded(f.girth[s].calf_cm)},
                                 {"normal_calf_cm", rounded(f.girth[s].normal_calf_cm)}});
    }
    json["electrodiagnosis"] = electrodiagnosis_json(f);
    json["triage"] = sim::id(f.triage);
    json["assumptions"] = f.assumptions;
    return json.dump(2) + "\n";
}

std::string case_line(const Strings& strings, Language language, const sim::Case& c)
{
    const auto word = [&](std::string_view prefix, std::string_view id) {
        return strings.text(language, std::string(prefix) + "." + std::string(id));
    };
    double worst = c.severity;
    for (const sim::Herniation& h : c.further) {
        worst = std::max(worst, h.severity);
    }
    if (worst <= 0.0) {
        return c.other == sim::OtherDisease::none ? strings.text(language, "report.no_herniation")
                                                  : word("other", sim::id(c.other));
    }
    std::string line;
    for (std::size_t n = 0; n <= c.further.size(); ++n) {
        const sim::Herniation& h = sim::herniation(c, n);
        const bool midline = h.zone == sim::Zone::central;
        line += (n > 0 ? "\n+ " : "") +
                strings.format(language, midline ? "report.case_central" : "report.case",
                               {word("level", sim::id(h.level)), word("zone", sim::id(h.zone)),
                                word("side", sim::id(h.side)), word("type", sim::id(h.type)), fixed(h.severity, 2)});
        if (h.migration != sim::Migration::none) {
            line = strings.format(language, "report.migrated_" + std::string(sim::id(h.migration)), {line});
        }
    }
    return line;
}

std::string findings_text(const Strings& strings, Language language, const sim::BedsideModel& bedside,
                          const sim::Case& c, const sim::Findings& f)
{
    Page page(strings, language);
    page.line(case_line(strings, language, c));
    page.line(strings.format(language, "report.day", {fixed(f.day, 0), page.word("posture_now", sim::id(f.posture))}));
    page.line(strings.format(language, "report.triage", {page.word("triage", sim::id(f.triage))}));
    page.line(strings.format(language, "report.pain", {fixed(f.leg_pain_0_10, 1), fixed(f.back_pain_0_10, 1)}));
    page.line(strings.format(language, "report.gait",
                             {page.word("gait", sim::id(f.gait)), page.word("stairs", sim::id(f.stairs))}));
    page.row("report.columns", page.word("side.left"), page.word("side.right"), false);
    motor_rows(page, f);
    side_rows(page, bedside, f);
    if (!f.assumptions.empty()) {
        page.heading("report.assumptions");
        for (const std::string_view assumption : f.assumptions) {
            page.line("  - " + page.word("assumption", assumption));
        }
    }
    page.line("\n" + page.word("report.disclaimer"));
    return page.take();
}

void write_course_csv(std::ostream& out, const sim::Model& model, const sim::Course& course, int last_day)
{
    const std::size_t side = sim::index(course.set.side);
    const std::size_t root = sim::index(sim::culprit_root(model, course.set));
    out << "day,root,pressure_mmHg,conduction_fraction,axon_fraction,inflammation,leg_pain_0_10,back_pain_0_10,"
           "calf_cm,tiptoe_hold_s,gait,triage";
    for (const std::string_view muscle : sim::kIds<sim::Muscle>) {
        out << ',' << muscle << "_strength_fraction," << muscle << "_bulk_fraction," << muscle
            << "_innervated_fraction," << muscle << "_irreversible_fraction," << muscle << "_inhibition_fraction";
    }
    out << '\n';
    const sim::CourseReader reader(model, course);
    for (int day = 0; day <= last_day; ++day) {
        const sim::Moment moment{static_cast<double>(day), sim::Posture::standing, -1.0};
        const sim::Findings f = sim::examine(model, reader, course.set, moment);
        const sim::RootFinding& r = f.roots[side][root];
        out << day << ',' << sim::kIds<sim::Root>[root] << ',' << fixed(r.pressure_mmHg, 3) << ','
            << fixed(r.conduction_fraction, 6) << ',' << fixed(r.axon_fraction, 6) << ',' << fixed(r.inflammation, 6)
            << ',' << fixed(f.leg_pain_0_10, 3) << ',' << fixed(f.back_pain_0_10, 3) << ','
            << fixed(f.girth[side].calf_cm, 3) << ',' << fixed(f.function[side].tiptoe_hold_s, 2) << ','
            << sim::id(f.gait) << ',' << sim::id(f.triage);
        for (const sim::MuscleFinding& m : f.muscles[side]) {
            out << ',' << fixed(m.strength_fraction, 6) << ',' << fixed(m.bulk_fraction, 6) << ','
                << fixed(m.innervated_fraction, 6) << ',' << fixed(m.irreversible_fraction, 6) << ','
                << fixed(m.inhibition_fraction, 6);
        }
        out << '\n';
    }
}

}  // namespace l5s1::scenarios
