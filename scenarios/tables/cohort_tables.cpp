#include "scenarios/tables/cohort_tables.h"

#include "scenarios/io/toml_file.h"
#include "scenarios/tables/provenance.h"

#include <algorithm>

namespace l5s1::scenarios {

namespace {

constexpr std::string_view kFile = "model/cohort.toml";
constexpr std::size_t kLargestBytes = 200'000;

class Loader {
public:
    Loader(Tables& tables, TomlReader& in, sim::CohortModel& model) : tables_(tables), in_(in), model_(model) {}

    void read(const toml::table& root)
    {
        for (const auto& number : sim::kCohortScalars) {
            scalar(root, number);
        }
        per<sim::Setting>(root, sim::kCohortBySetting);
        per<sim::Level>(root, sim::kCohortByLevel);
        per<sim::HerniationType>(root, sim::kCohortByType);
        per<sim::Root>(root, sim::kCohortByRoot);
        for (const auto& [key, node] : root) {
            if (std::find(known_.begin(), known_.end(), key.str()) == known_.end()) {
                in_.fault(node, key.str(), "unknown number");
            }
        }
    }

private:
    // The table of one number, with its kind and source looked at.
    const toml::table* table(const toml::table& root, std::string_view id)
    {
        known_.push_back(id);
        const toml::table* t = root[id].as_table();
        if (!t) {
            in_.fault(root, id, "is missing");
            return nullptr;
        }
        tables_.provenance.insert_or_assign("cohort." + std::string(id), read_provenance(in_, *t, id, tables_.sources));
        return t;
    }

    void scalar(const toml::table& root, const sim::CohortNumber<double>& number)
    {
        if (const toml::table* t = table(root, number.id)) {
            in_.only(*t, number.id, {"value", "kind", "source", "note"});
            model_.*number.field = value(*t, number.id, "value", number.min, number.max);
        }
    }

    template <class E, class Numbers>
    void per(const toml::table& root, const Numbers& numbers)
    {
        for (const auto& number : numbers) {
            const toml::table* t = table(root, number.id);
            if (!t) {
                continue;
            }
            for (const auto& [key, node] : *t) {
                const auto name = key.str();
                if (name != "kind" && name != "source" && name != "note" && !sim::from_id<E>(name)) {
                    in_.fault(node, number.id, "unknown key " + std::string(name));
                }
            }
            for (std::size_t i = 0; i < sim::kCount<E>; ++i) {
                (model_.*number.field)[i] = value(*t, number.id, sim::kIds<E>[i], number.min, number.max);
            }
        }
    }

    double value(const toml::table& t, std::string_view id, std::string_view key, double min, double max)
    {
        const auto found = in_.number(t, id, key, min, max);
        if (!found && !t.contains(key)) {
            in_.fault(t, join(id, key), "is missing");
        }
        return found.value_or(min);
    }

    Tables& tables_;
    TomlReader& in_;
    sim::CohortModel& model_;
    std::vector<std::string_view> known_;
};

}  // namespace

sim::CohortModel load_cohort(const Assets& assets, Tables& tables, std::vector<Fault>& faults)
{
    sim::CohortModel model;
    const bool good =
        read_toml_file(assets, kFile, kLargestBytes, faults,
                       [&](TomlReader& in, const toml::table& root) { Loader(tables, in, model).read(root); });
    if (good) {
        if (const std::string fault = check(model); !fault.empty()) {
            faults.push_back({"cohort", 0, {}, fault});
        }
    }
    return model;
}

std::string check(const sim::CohortModel& m)
{
    constexpr double kOne = 1.0 + 1e-9;
    for (std::size_t s = 0; s < sim::kCount<sim::Setting>; ++s) {
        const std::string where = " in the setting " + std::string(sim::kIds<sim::Setting>[s]);
        if (m.protrusion_share[s] + m.sequestration_share[s] > kOne) {
            return "the shares of the types sum to more than 1" + where;
        }
        if (m.polyneuropathy_share[s] + m.fibular_share[s] + m.plexopathy_share[s] + m.arterial_share[s] +
                m.ankle_share[s] >
            kOne) {
            return "the shares of the controls sum to more than 1" + where;
        }
        if (m.day_least[s] > m.day_most[s]) {
            return "day_least is above day_most" + where;
        }
    }
    for (std::size_t l = 0; l < sim::kCount<sim::Level>; ++l) {
        if (m.central_share[l] + m.foraminal_share[l] + m.extraforaminal_share[l] > kOne) {
            return "the shares of the zones sum to more than 1 at " + std::string(sim::kIds<sim::Level>[l]);
        }
    }
    for (std::size_t t = 0; t < sim::kCount<sim::HerniationType>; ++t) {
        if (m.resolved_share[t] > m.regressed_share[t]) {
            return "more resolve than regress of " + std::string(sim::kIds<sim::HerniationType>[t]);
        }
    }
    for (const double own : m.dermatomal_pain_share) {
        if (own + m.pain_wrong_dermatome_share > kOne) {
            return "dermatomal_pain_share and pain_wrong_dermatome_share sum to more than 1";
        }
    }
    const bool upside_down =
        m.partial_residual_least > m.partial_residual_most || m.second_severity_least > m.second_severity_most ||
        m.control_severity_least > m.control_severity_most || m.give_way_effort_least > m.give_way_effort_most ||
        m.raise_pain_least_deg > m.raise_positive_below_deg;
    return upside_down ? "an interval ends before it begins" : "";
}

}  // namespace l5s1::scenarios
