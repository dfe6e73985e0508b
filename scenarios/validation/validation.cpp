#include "scenarios/validation/validation.h"

#include "scenarios/io/toml_file.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace l5s1::scenarios {

namespace {

constexpr std::string_view kFile = "validation.toml";
constexpr std::size_t kLargestBytes = 500'000;
constexpr double kLargest = 1e6;
constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

std::optional<Interval> interval(TomlReader& in, const toml::table& t, const std::string& id, std::string_view key)
{
    const toml::node* node = t.get(key);
    if (!node) {
        return std::nullopt;
    }
    const toml::array* pair = node->as_array();
    const bool two = pair && pair->size() == 2;
    const double low = two ? (*pair)[0].value_or(kNone) : kNone;
    const double high = two ? (*pair)[1].value_or(kNone) : kNone;
    if (!(low <= high)) {
        in.fault(*node, join(id, key), "is a pair of numbers, the lower first");
        return std::nullopt;
    }
    return Interval{low, high};
}

ValidationRow read_row(TomlReader& in, const toml::table& t, const Tables& tables)
{
    ValidationRow row;
    row.id = in.string(t, "row", "id");
    in.only(t, row.id,
            {"id", "what", "published", "n", "interval", "band", "quantity", "setting", "source", "use", "digits",
             "note", "weight"});
    row.what = in.text(t, row.id, "what");
    const auto published = in.number(t, row.id, "published", -kLargest, kLargest);
    if (!published) {
        in.fault(t, join(row.id, "published"), "is missing");
    }
    row.published = published.value_or(0.0);
    row.interval = interval(in, t, row.id, "interval");
    if (const auto n = in.number(t, row.id, "n", 1.0, kLargest); n && !row.interval) {
        row.interval = wilson(row.published, *n);
    }
    const auto band = interval(in, t, row.id, "band");
    if (!band && !row.interval) {
        in.fault(t, join(row.id, "band"), "is missing, and there is no interval to take for it");
    }
    row.band = band ? *band : row.interval.value_or(Interval{});
    const std::string quantity = in.string(t, row.id, "quantity");
    row.quantity = find_quantity(quantity);
    if (!row.quantity) {
        in.fault(t, join(row.id, "quantity"), "there is no quantity \"" + quantity + "\"");
    }
    if (t.contains("setting")) {
        const auto setting = sim::from_id<sim::Setting>(in.string(t, row.id, "setting"));
        if (!setting) {
            in.fault(t, join(row.id, "setting"), "is surgical, secondary or primary");
        }
        row.setting = setting.value_or(sim::Setting::surgical);
    }
    row.source = in.string(t, row.id, "source");
    if (!tables.sources.contains(row.source)) {
        in.fault(t, join(row.id, "source"), "source " + row.source + " is not in sources.toml");
    }
    const std::string use = in.string(t, row.id, "use");
    if (use != "C" && use != "V") {
        in.fault(t, join(row.id, "use"), "is C (calibrated) or V (compared)");
    }
    row.use = use == "C" ? Use::calibrated : Use::compared;
    row.digits = static_cast<int>(in.number(t, row.id, "digits", 0.0, 6.0).value_or(2.0));
    row.weight = in.number(t, row.id, "weight", 0.0, 100.0).value_or(1.0);
    row.note = t.contains("note") ? in.string(t, row.id, "note") : "";
    return row;
}

}  // namespace

Interval wilson(double share, double n)
{
    constexpr double kZ = 1.959964;
    const double z2 = kZ * kZ / n;
    const double middle = (share + 0.5 * z2) / (1.0 + z2);
    const double half = kZ / (1.0 + z2) * std::sqrt(share * (1.0 - share) / n + 0.25 * z2 / n);
    return {std::max(0.0, middle - half), std::min(1.0, middle + half)};
}

std::vector<ValidationRow> load_validation(const Assets& assets, const Tables& tables, std::vector<Fault>& faults)
{
    std::vector<ValidationRow> rows;
    read_toml_file(assets, kFile, kLargestBytes, faults, [&](TomlReader& in, const toml::table& root) {
        in.only(root, "", {"row"});
        for (const toml::table* t : in.tables(root, "", "row")) {
            ValidationRow row = read_row(in, *t, tables);
            const bool twice =
                std::any_of(rows.begin(), rows.end(), [&](const ValidationRow& other) { return other.id == row.id; });
            if (twice) {
                in.fault(*t, row.id, "there is another row of this id");
            }
            rows.push_back(std::move(row));
        }
    });
    return rows;
}

Verdict judge(const ValidationRow& row, Study& study)
{
    Verdict verdict;
    verdict.simulated = row.quantity->measure(study, row.setting);
    verdict.inside = row.band.holds(verdict.simulated.value);
    return verdict;
}

Judged judge_all(const std::vector<ValidationRow>& rows, Study& study)
{
    Judged judged;
    for (const ValidationRow& row : rows) {
        judged.verdicts.push_back(judge(row, study));
        if (!judged.verdicts.back().inside) {
            (row.use == Use::calibrated ? judged.outside_calibrated : judged.outside_compared) += 1;
        }
    }
    return judged;
}

}  // namespace l5s1::scenarios
