// tables.cpp: longer than most: which fields each table has, then how they are read.

#include "scenarios/tables/tables.h"

#include "scenarios/io/toml_file.h"
#include "scenarios/tables/provenance.h"
#include "scenarios/tables/row_reader.h"

#include <array>

namespace l5s1::scenarios {

namespace {

constexpr std::size_t kLargestTableBytes = 1'000'000;
constexpr std::string_view kANerve = "a nerve of nerves.toml";

// A number of a row: its key, the member, the range that makes sense. Absent keys keep the default unless required.
template <class R>
struct Field {
    std::string_view id;
    double R::*field;
    double min;
    double max;
    bool required = false;
};

// clang-format off
constexpr std::array kTypeFields{
    Field<sim::TypeRow>{"posture_coupling", &sim::TypeRow::posture_coupling, 0.0, 1.0, true},
    Field<sim::TypeRow>{"initial_inflammation", &sim::TypeRow::initial_inflammation, 0.0, 1.0, true},
    Field<sim::TypeRow>{"residual_volume_fraction", &sim::TypeRow::residual_volume_fraction, 0.0, 1.0, true},
    Field<sim::TypeRow>{"regression_day", &sim::TypeRow::regression_day, 1.0, 2000.0, true},
};
constexpr std::array kZoneFields{
    Field<sim::ZoneRow>{"exiting_share", &sim::ZoneRow::exiting_share, 0.0, 1.0, true},
    Field<sim::ZoneRow>{"traversing_share", &sim::ZoneRow::traversing_share, 0.0, 1.0, true},
    Field<sim::ZoneRow>{"next_share", &sim::ZoneRow::next_share, 0.0, 1.0, true},
    Field<sim::ZoneRow>{"cauda_share", &sim::ZoneRow::cauda_share, 0.0, 1.0, true},
    Field<sim::ZoneRow>{"other_side_share", &sim::ZoneRow::other_side_share, 0.0, 1.0, true},
    Field<sim::ZoneRow>{"large_exiting_share", &sim::ZoneRow::large_exiting_share, 0.0, 1.0, true},
    Field<sim::ZoneRow>{"large_next_share", &sim::ZoneRow::large_next_share, 0.0, 1.0, true},
    Field<sim::ZoneRow>{"large_cauda_share", &sim::ZoneRow::large_cauda_share, 0.0, 1.0, true},
};
constexpr std::array kMigrationFields{
    Field<sim::MigrationRow>{"exiting_add", &sim::MigrationRow::exiting_add, 0.0, 1.0},
    Field<sim::MigrationRow>{"next_add", &sim::MigrationRow::next_add, 0.0, 1.0},
};
constexpr std::array<Field<sim::NerveRow>, 0> kNerveFields{};
constexpr std::array kPostureFields{
    Field<sim::PostureRow>{"disc_pressure_MPa", &sim::PostureRow::disc_pressure_MPa, 0.01, 5.0, true},
    Field<sim::PostureRow>{"tension", &sim::PostureRow::tension, 0.0, 1.0, true},
};
constexpr std::array kOnsetFields{
    Field<sim::OnsetRow>{"ramp_day", &sim::OnsetRow::ramp_day, 0.0, 365.0, true},
};
constexpr std::array kEventFields{
    Field<sim::EventRow>{"inflammation_step", &sim::EventRow::inflammation_step, 0.0, 1.0},
    Field<sim::EventRow>{"volume_step", &sim::EventRow::volume_step, 0.0, 1.0},
    Field<sim::EventRow>{"effect_day", &sim::EventRow::effect_day, 0.0, 730.0},
    Field<sim::EventRow>{"leg_pain_factor", &sim::EventRow::leg_pain_factor, 0.0, 2.0},
    Field<sim::EventRow>{"leg_pain_late_factor", &sim::EventRow::leg_pain_late_factor, 0.0, 2.0},
    Field<sim::EventRow>{"late_day", &sim::EventRow::late_day, 0.0, 730.0},
    Field<sim::EventRow>{"pain_factor", &sim::EventRow::pain_factor, 0.0, 2.0},
    Field<sim::EventRow>{"inflammation_source_factor", &sim::EventRow::inflammation_source_factor, 0.0, 1.0},
    Field<sim::EventRow>{"regrow_day_factor", &sim::EventRow::regrow_day_factor, 0.1, 5.0},
    Field<sim::EventRow>{"sprouting_day_factor", &sim::EventRow::sprouting_day_factor, 0.1, 5.0},
    Field<sim::EventRow>{"disuse_add", &sim::EventRow::disuse_add, 0.0, 1.0},
    Field<sim::EventRow>{"disc_pressure_MPa", &sim::EventRow::disc_pressure_MPa, 0.0, 5.0},
    Field<sim::EventRow>{"decompresses", &sim::EventRow::decompresses, 0.0, 1.0},
    Field<sim::EventRow>{"restores_herniation", &sim::EventRow::restores_herniation, 0.0, 1.0},
};
constexpr std::array kMuscleFields{
    Field<sim::MuscleRow>{"calf_posterior_share", &sim::MuscleRow::calf_posterior_share, 0.0, 1.0},
    Field<sim::MuscleRow>{"calf_anterolateral_share", &sim::MuscleRow::calf_anterolateral_share, 0.0, 1.0},
    Field<sim::MuscleRow>{"nerve_distance_mm", &sim::MuscleRow::nerve_distance_mm, 50.0, 1500.0, true},
    Field<sim::MuscleRow>{"insensitive_hand", &sim::MuscleRow::insensitive_hand, 0.0, 1.0},
};
constexpr std::array kMovementFields{
    Field<sim::MovementRow>{"male_Nm", &sim::MovementRow::male_Nm, 0.1, 600.0, true},
    Field<sim::MovementRow>{"female_Nm", &sim::MovementRow::female_Nm, 0.1, 600.0, true},
    Field<sim::MovementRow>{"age_loss_per_y", &sim::MovementRow::age_loss_per_y, 0.0, 0.05, true},
    Field<sim::MovementRow>{"gravity_fraction", &sim::MovementRow::gravity_fraction, 0.001, 0.7, true},
    Field<sim::MovementRow>{"insensitive_hand", &sim::MovementRow::insensitive_hand, 0.0, 1.0},
};
constexpr std::array kRootFields{
    Field<sim::RootRow>{"straight_leg_raise_share", &sim::RootRow::straight_leg_raise_share, 0.0, 1.0, true},
    Field<sim::RootRow>{"key_point_distance_mm", &sim::RootRow::key_point_distance_mm, 50.0, 1500.0, true},
};
constexpr std::array kReflexFields{
    Field<sim::ReflexRow>{"distance_mm", &sim::ReflexRow::distance_mm, 50.0, 1500.0, true},
};
constexpr std::array kOtherFields{
    Field<sim::OtherDiseaseRow>{"distal_motor", &sim::OtherDiseaseRow::distal_motor, 0.0, 1.0},
    Field<sim::OtherDiseaseRow>{"distal_sensory", &sim::OtherDiseaseRow::distal_sensory, 0.0, 1.0},
    Field<sim::OtherDiseaseRow>{"both_sides", &sim::OtherDiseaseRow::both_sides, 0.0, 1.0},
    Field<sim::OtherDiseaseRow>{"established", &sim::OtherDiseaseRow::established, 0.0, 1.0},
    Field<sim::OtherDiseaseRow>{"sprouting", &sim::OtherDiseaseRow::sprouting, 0.0, 1.0},
    Field<sim::OtherDiseaseRow>{"block_share", &sim::OtherDiseaseRow::block_share, 0.0, 1.0},
    Field<sim::OtherDiseaseRow>{"axon_loss_day", &sim::OtherDiseaseRow::axon_loss_day, 1.0, 2000.0},
    Field<sim::OtherDiseaseRow>{"endurance_loss", &sim::OtherDiseaseRow::endurance_loss, 0.0, 1.0},
    Field<sim::OtherDiseaseRow>{"ankle_brachial_loss", &sim::OtherDiseaseRow::ankle_brachial_loss, 0.0, 1.0},
    Field<sim::OtherDiseaseRow>{"local_inhibition", &sim::OtherDiseaseRow::local_inhibition, 0.0, 1.0},
    Field<sim::OtherDiseaseRow>{"reflex_gain", &sim::OtherDiseaseRow::reflex_gain, 0.0, 1.0},
    Field<sim::OtherDiseaseRow>{"leg_pain_0_10", &sim::OtherDiseaseRow::leg_pain_0_10, 0.0, 10.0},
    Field<sim::OtherDiseaseRow>{"tinel_fibular_neck", &sim::OtherDiseaseRow::tinel_fibular_neck, 0.0, 1.0},
    Field<sim::OtherDiseaseRow>{"upgoing_toe", &sim::OtherDiseaseRow::upgoing_toe, 0.0, 1.0},
    Field<sim::OtherDiseaseRow>{"fasciculation", &sim::OtherDiseaseRow::fasciculation, 0.0, 1.0},
    Field<sim::OtherDiseaseRow>{"tetany", &sim::OtherDiseaseRow::tetany, 0.0, 1.0},
};
// clang-format on

class Loader {
public:
    Loader(const Assets& assets, std::vector<Fault>& faults) : assets_(assets), faults_(faults) {}

    [[nodiscard]] Tables tables()
    {
        sources();
        sim::Model& m = out_.model;
        constants("mechanics", sim::kMechanicsModel, m.mechanics);
        constants("nerve", sim::kNerveModel, m.nerve);
        constants("muscle", sim::kMuscleModel, m.muscle);
        constants("inhibition", sim::kInhibitionModel, m.inhibition);
        constants("bedside", sim::kBedsideModel, m.bedside);
        rows<sim::HerniationType>("types", kTypeFields, m.types);
        rows<sim::Zone>("zones", kZoneFields, m.zones);
        rows<sim::Migration>("migrations", kMigrationFields, m.migrations);
        rows<sim::Nerve>("nerves", kNerveFields, m.nerves, [](RowReader& row, sim::NerveRow& nerve) {
            row.one("parent", kANerve, nerve.parent);
            nerve.named = row.text("named");
            row.shares<sim::Root>("skin", 0.0, 1.0, nerve.skin_share, false);
        });
        rows<sim::Posture>("postures", kPostureFields, m.postures);
        rows<sim::Onset>("onsets", kOnsetFields, m.onsets);
        rows<sim::EventKind>("events", kEventFields, m.events);
        rows<sim::Root>("roots", kRootFields, m.roots);
        rows<sim::Movement>("movements", kMovementFields, m.movements);
        rows<sim::Muscle>("muscles", kMuscleFields, m.muscles, [](RowReader& row, sim::MuscleRow& muscle) {
            row.one("nerve", kANerve, muscle.nerve);
            row.shares<sim::Root>("roots", 0.0, 1.0, muscle.root_share);
            row.shares<sim::Movement>("contribution_Nm", 0.0, 500.0, muscle.contribution_Nm);
        });
        rows<sim::Reflex>("reflexes", kReflexFields, m.reflexes, [](RowReader& row, sim::ReflexRow& reflex) {
            row.one("nerve", kANerve, reflex.nerve);
            row.shares<sim::Root>("roots", 0.0, 1.0, reflex.root_share);
            row.several("muscles", "muscles of muscles.toml", reflex.muscles);
        });
        rows<sim::OtherDisease>("other_diseases", kOtherFields, m.others,
                                [](RowReader& row, sim::OtherDiseaseRow& disease) {
                                    row.shares<sim::Nerve>("segment", 0.0, 1.0, disease.segment, false);
                                    row.shares<sim::Muscle>("lower", 0.0, 1.0, disease.lower, false);
                                    row.shares<sim::Muscle>("upper", 0.0, 1.0, disease.upper, false);
                                });
        severity();
        examiner();
        heel_rises();
        if (faults_.empty()) {
            if (const std::string fault = sim::check(m); !fault.empty()) {
                faults_.push_back({"model", 0, {}, fault});
            }
        }
        return std::move(out_);
    }

private:
    // Runs `read` on the root table of one file and gathers its faults.
    template <class Read>
    void file(const std::string& name, Read read)
    {
        read_toml_file(assets_, name, kLargestTableBytes, faults_, read);
    }

    void sources()
    {
        file("sources.toml", [this](TomlReader& in, const toml::table& root) {
            for (const auto& [key, node] : root) {
                const std::string name(key.str());
                const toml::table* t = node.as_table();
                if (!t) {
                    in.fault(node, name, "a source is a table");
                    continue;
                }
                in.only(*t, name, {"reference", "locator", "verified"});
                Source source;
                source.reference = in.string(*t, name, "reference");
                source.locator = t->contains("locator") ? in.string(*t, name, "locator") : "";
                source.verified = in.flag(*t, name, "verified");
                out_.sources.emplace(name, std::move(source));
            }
        });
    }

    void provenance(TomlReader& in, const toml::table& t, const std::string& key, const std::string& id, double value)
    {
        out_.provenance.insert_or_assign(id, read_provenance(in, t, key, out_.sources, value));
    }

    template <class Table, class M>
    void constants(const std::string& stem, const Table& table, M& values)
    {
        file("model/" + stem + ".toml", [&](TomlReader& in, const toml::table& root) {
            for (const auto& row : table) {
                const std::string key(row.id);
                const toml::table* t = root[row.id].as_table();
                if (!t) {
                    in.fault(root, key, "is missing");
                    continue;
                }
                in.only(*t, key, {"value", "kind", "source", "note"});
                values.*row.field = RowReader(in, *t, key).number("value", row.min, row.max, row.min, true);
                provenance(in, *t, key, stem + "." + key, values.*row.field);
            }
            for (const auto& [key, node] : root) {
                bool known = false;
                for (const auto& row : table) {
                    known = known || row.id == key.str();
                }
                if (!known) {
                    in.fault(node, key.str(), "unknown constant");
                }
            }
        });
    }

    // One table an id of E. `more` reads what is not a plain number.
    template <class E, class Fields, class R, class More>
    void rows(const std::string& stem, const Fields& fields, sim::PerEnum<E, R>& values, More more)
    {
        file("model/" + stem + ".toml", [&](TomlReader& in, const toml::table& root) {
            for (std::size_t i = 0; i < sim::kCount<E>; ++i) {
                const std::string key(sim::kIds<E>[i]);
                const toml::table* t = root[key].as_table();
                if (!t) {
                    in.fault(root, key, "is missing");
                    continue;
                }
                RowReader row(in, *t, key);
                for (const auto& field : fields) {
                    double& value = values[i].*field.field;
                    value = row.number(field.id, field.min, field.max, value, field.required);
                }
                more(row, values[i]);
                provenance(in, *t, key, stem + "." + key, 0.0);
                row.refuse_others();
            }
            for (const auto& [key, node] : root) {
                if (!sim::from_id<E>(key.str())) {
                    in.fault(node, key.str(), "unknown row");
                }
            }
        });
    }

    template <class E, class Fields, class R>
    void rows(const std::string& stem, const Fields& fields, sim::PerEnum<E, R>& values)
    {
        rows<E>(stem, fields, values, [](RowReader&, R&) {});
    }

    void severity()
    {
        file("model/severity.toml", [this](TomlReader& in, const toml::table& root) {
            in.only(root, "", {"point", "provenance", "bands"});
            for (const toml::table* t : in.tables(root, "", "point")) {
                in.only(*t, "point", {"severity", "pressure_mmHg"});
                RowReader row(in, *t, "point");
                out_.model.severity.push_back(
                    {row.needed("severity", 0.0, 1.0), row.needed("pressure_mmHg", 0.0, 400.0)});
            }
            if (const toml::table* t = in.table(root, "", "provenance")) {
                provenance(in, *t, "provenance", "severity", 0.0);
            }
            if (const toml::table* t = in.table(root, "", "bands")) {
                in.only(*t, "bands", {"pfirrmann_from_mmHg", "msu_from_severity", "kind", "source", "note"});
                RowReader row(in, *t, "bands");
                row.list("pfirrmann_from_mmHg", 0.0, 400.0, out_.model.bands.pfirrmann_from_mmHg);
                row.list("msu_from_severity", 0.0, 1.0, out_.model.bands.msu_from_severity);
                provenance(in, *t, "bands", "severity.bands", 0.0);
            }
        });
    }

    void examiner()
    {
        file("model/examiner.toml", [this](TomlReader& in, const toml::table& root) {
            in.only(root, "", {"hand", "hand_triceps", "physics"});
            sim::ExaminerModel& e = out_.model.examiner;
            const auto hand = [&](std::string_view key, std::array<double, sim::kMrcThresholds>& values) {
                if (const toml::table* t = in.table(root, "", key)) {
                    in.only(*t, key, {"thresholds", "kind", "source", "note"});
                    RowReader(in, *t, std::string(key)).list("thresholds", 0.0, 1.0, values);
                    provenance(in, *t, std::string(key), "examiner." + std::string(key), 0.0);
                }
            };
            hand("hand", e.hand);
            hand("hand_triceps", e.hand_triceps);
            if (const toml::table* t = in.table(root, "", "physics")) {
                in.only(*t, "physics",
                        {"grade2_of_gravity", "grade1_fraction", "full_fraction", "kind", "source", "note"});
                RowReader row(in, *t, "physics");
                e.physics_grade2_of_gravity = row.needed("grade2_of_gravity", 0.0, 1.0);
                e.physics_grade1_fraction = row.needed("grade1_fraction", 0.0, 1.0);
                e.physics_full_fraction = row.number("full_fraction", 0.5, 1.0, 1.0, true);
                provenance(in, *t, "physics", "examiner.physics", 0.0);
            }
        });
    }

    void heel_rises()
    {
        file("model/heel_rises.toml", [this](TomlReader& in, const toml::table& root) {
            in.only(root, "", {"norm", "provenance"});
            for (const toml::table* t : in.tables(root, "", "norm")) {
                in.only(*t, "norm", {"age_y", "male", "female"});
                RowReader row(in, *t, "norm");
                out_.model.heel_rises.push_back({row.needed("age_y", 10.0, 110.0), row.needed("male", 0.0, 100.0),
                                                 row.needed("female", 0.0, 100.0)});
            }
            if (const toml::table* t = in.table(root, "", "provenance")) {
                provenance(in, *t, "provenance", "heel_rises", 0.0);
            }
        });
    }

    const Assets& assets_;
    std::vector<Fault>& faults_;
    Tables out_;
};

}  // namespace

Tables load_tables(const Assets& assets, std::vector<Fault>& faults)
{
    return Loader(assets, faults).tables();
}

}  // namespace l5s1::scenarios
