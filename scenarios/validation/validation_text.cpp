// validation_text.cpp: the validation table for a terminal and as Markdown.

#include "scenarios/validation/validation.h"

#include <algorithm>
#include <iomanip>
#include <ostream>
#include <sstream>

namespace l5s1::scenarios {

namespace {

std::string number(double value, int digits)
{
    std::ostringstream text;
    text.imbue(std::locale::classic());
    text << std::fixed << std::setprecision(digits) << value;
    return text.str();
}

std::string interval(const Interval& i, int digits)
{
    return number(i.low, digits) + "-" + number(i.high, digits);
}

std::string simulated(const Estimate& e, int digits)
{
    return number(e.value, digits) + (e.standard_error > 0.0 ? " +/- " + number(e.standard_error, digits + 1) : "");
}

std::string_view letter(Use use)
{
    return use == Use::calibrated ? "C" : "V";
}

std::string sum(const std::vector<ValidationRow>& rows, const Judged& judged)
{
    int calibrated = 0;
    for (const ValidationRow& row : rows) {
        calibrated += row.use == Use::calibrated ? 1 : 0;
    }
    const int compared = static_cast<int>(rows.size()) - calibrated;
    return std::to_string(rows.size()) + " figures: " + std::to_string(calibrated - judged.outside_calibrated) +
           " of " + std::to_string(calibrated) + " calibrated (C) and " +
           std::to_string(compared - judged.outside_compared) + " of " + std::to_string(compared) +
           " compared (V) lie inside their bands";
}

}  // namespace

void write_text(std::ostream& out, const std::vector<ValidationRow>& rows, const Judged& judged)
{
    out << std::left << std::setw(38) << "id" << std::setw(10) << "published" << std::setw(16) << "95% interval"
        << std::setw(20) << "simulated" << std::setw(16) << "band" << std::setw(20) << "source" << std::setw(4) << "use"
        << "verdict\n";
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const ValidationRow& row = rows[i];
        const Verdict& verdict = judged.verdicts[i];
        out << std::setw(38) << row.id << std::setw(10) << number(row.published, row.digits) << std::setw(16)
            << (row.interval ? interval(*row.interval, row.digits) : "-") << std::setw(20)
            << simulated(verdict.simulated, row.digits) << std::setw(16) << interval(row.band, row.digits)
            << std::setw(20) << row.source << std::setw(4) << letter(row.use) << (verdict.inside ? "inside" : "OUTSIDE")
            << '\n';
        if (!verdict.inside && !row.note.empty()) {
            out << "    " << row.note << '\n';
        }
    }
    out << sum(rows, judged) << '\n';
}

void write_markdown(std::ostream& out, const std::vector<ValidationRow>& rows, const Judged& judged,
                    const Tables& tables, const StudySize& size)
{
    out << "# Published and simulated figures\n\n"
        << "Written by `l5s1 validate --markdown --count " << size.count << " --seed " << size.seed << "`. "
        << sum(rows, judged) << ".\n\n"
        << "C: the model was calibrated to the figure, or takes it as a prior. V: the figure was only compared, never "
           "tuned to.\n`+/-`: Monte Carlo standard error. `?`: the figure was not read in its source.\n\n"
        << "| Figure | Published | 95 % interval | Simulated | Band | Use | Verdict | Source |\n"
        << "|---|---|---|---|---|---|---|---|\n";
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const ValidationRow& row = rows[i];
        const Verdict& verdict = judged.verdicts[i];
        const auto source = tables.sources.find(row.source);
        const bool verified = source != tables.sources.end() && source->second.verified;
        out << "| " << row.what.in(Language{}) << " | " << number(row.published, row.digits) << (verified ? "" : " ?")
            << " | " << (row.interval ? interval(*row.interval, row.digits) : "") << " | "
            << simulated(verdict.simulated, row.digits) << " | " << interval(row.band, row.digits) << " | "
            << letter(row.use) << " | " << (verdict.inside ? "inside" : "**outside**") << " | " << row.source << " |\n";
    }
    out << "\n## What lies outside, and what to keep in mind\n\n";
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!rows[i].note.empty()) {
            out << "- " << (judged.verdicts[i].inside ? "" : "**Outside.** ") << rows[i].what.in(Language{}) << ": "
                << rows[i].note << '\n';
        }
    }
    out << "\n## Sources\n\n";
    for (const auto& [name, source] : tables.sources) {
        const std::string& key = name;  // clang before 16 captures no structured binding
        const bool cited = std::any_of(rows.begin(), rows.end(), [&](const auto& row) { return row.source == key; });
        if (cited) {
            out << "- `" << key << "`: " << source.reference << (source.locator.empty() ? "" : " " + source.locator)
                << (source.verified ? "" : " (unverified)") << '\n';
        }
    }
}

}  // namespace l5s1::scenarios
