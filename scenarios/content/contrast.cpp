#include "scenarios/content/contrast.h"

#include "scenarios/io/number_text.h"

namespace l5s1::scenarios {

namespace {

ContrastCell reflex_cell(const sim::ReflexFinding& reflex)
{
    if (reflex.grade == 0) {
        return {CellKind::absent, {}};
    }
    if (reflex.grade == 1) {
        return {CellKind::reduced, {}};
    }
    return {reflex.grade > 2 ? CellKind::brisk : CellKind::normal, {}};
}

ContrastCell cell(const sim::BedsideModel& bedside, const sim::Findings& f, std::size_t side, std::string_view finding)
{
    const std::string_view which = finding.substr(finding.find('.') + 1);
    if (const auto movement = sim::from_id<sim::Movement>(which); movement && finding.substr(0, 8) == "movement") {
        const sim::Mrc mrc = f.movements[side][sim::index(*movement)].mrc;
        if (mrc == sim::Mrc::g5) {
            return {CellKind::normal, {}};
        }
        // 4+ is what two examiners may well call normal.
        return {mrc == sim::Mrc::g4_plus ? CellKind::slight : CellKind::weak, std::string(sim::id(mrc))};
    }
    if (const auto reflex = sim::from_id<sim::Reflex>(which)) {
        return reflex_cell(f.reflexes[side][sim::index(*reflex)]);
    }
    if (const auto root = sim::from_id<sim::Root>(which)) {
        const bool reduced =
            f.dermatomes[side][sim::index(*root)].light_touch_fraction < bedside.sensation_reduced_below;
        return {reduced ? CellKind::reduced : CellKind::normal, {}};
    }
    if (finding == "function.tiptoe_hold") {
        const double hold_s = f.function[side].tiptoe_hold_s;
        return {hold_s < bedside.tiptoe_short_below_s ? CellKind::limited : CellKind::normal, whole(hold_s) + " s"};
    }
    const double raise_deg = f.signs[side].straight_leg_raise_deg;
    return {raise_deg < bedside.straight_leg_raise_limited_deg ? CellKind::limited : CellKind::normal,
            whole(raise_deg) + "°"};
}

}  // namespace

std::vector<ContrastRow> contrast_rows(const sim::Model& model, const Contrast& contrast, const sim::Moment& moment)
{
    std::vector<ContrastRow> rows;
    for (const Rival& rival : contrast.rivals) {
        const auto findings = sim::examine(model, sim::simulate(model, rival.patient), moment);
        ContrastRow row{rival.name, rival.is_this_patient, {}};
        for (const std::string& finding : contrast.findings) {
            row.cells.push_back(cell(model.bedside, findings, sim::index(rival.patient.side), finding));
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<ContrastRow> contrast_rows(const sim::Model& model, const Question& question)
{
    if (!question.contrast) {
        return {};
    }
    sim::Moment moment = question.reveal.moment;
    moment.bend_s = -1.0;
    return contrast_rows(model, *question.contrast, moment);
}

}  // namespace l5s1::scenarios
