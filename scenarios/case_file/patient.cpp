#include "scenarios/case_file/patient.h"

#include <algorithm>

namespace l5s1::scenarios {

namespace {

constexpr std::string_view kHerniationKeys[] = {"level", "zone", "side", "type", "severity", "onset"};
constexpr std::string_view kOtherHerniationKeys[] = {"migration", "further"};

void read_herniation(TomlReader& reader, const toml::table& table, std::string_view path, sim::Herniation& h)
{
    h.level = read_choice(reader, table, path, "level", h.level);
    h.zone = read_choice(reader, table, path, "zone", h.zone);
    h.side = read_choice(reader, table, path, "side", h.side);
    h.type = read_choice(reader, table, path, "type", h.type);
    h.migration = read_choice(reader, table, path, "migration", h.migration);
}

std::vector<sim::Herniation> read_further(TomlReader& reader, const toml::table& table, std::string_view path)
{
    std::vector<sim::Herniation> further;
    const std::string here = join(path, "further");
    for (const toml::table* entry : reader.tables(table, path, "further")) {
        reader.only(*entry, here, {"level", "zone", "side", "type", "migration", "severity"});
        for (const std::string_view key : {"level", "zone", "side", "type", "severity"}) {
            if (!entry->contains(key)) {
                reader.fault(*entry, join(here, key), "is missing");
            }
        }
        sim::Herniation h;
        read_herniation(reader, *entry, here, h);
        h.severity = reader.number(*entry, here, "severity", 0.0, 1.0).value_or(0.0);
        further.push_back(h);
    }
    if (further.size() >= sim::kMostHerniations) {
        reader.fault(*table.get("further"), here,
                     "a patient has at most " + std::to_string(sim::kMostHerniations) + " herniations");
        further.resize(sim::kMostHerniations - 1);
    }
    return further;
}

std::vector<sim::Event> read_events(TomlReader& reader, const toml::table& table, std::string_view path)
{
    std::vector<sim::Event> events;
    for (const toml::table* entry : reader.tables(table, path, "events")) {
        const std::string here = join(path, "events");
        reader.only(*entry, here, {"day", "kind"});
        for (const std::string_view key : {"day", "kind"}) {
            if (!entry->contains(key)) {
                reader.fault(*entry, join(here, key), "is missing");
            }
        }
        sim::Event event;
        event.day = reader.number(*entry, here, "day", 0.0, sim::kCourseDays).value_or(0.0);
        event.kind = read_choice(reader, *entry, here, "kind", event.kind);
        events.push_back(event);
    }
    return events;
}

}  // namespace

sim::Case read_patient(TomlReader& reader, const toml::table& table, std::string_view path, const sim::Case& base)
{
    reader.only(table, path,
                {"herniation",
                 "level",
                 "zone",
                 "side",
                 "type",
                 "migration",
                 "severity",
                 "further",
                 "onset",
                 "age_y",
                 "sex",
                 "body_mass_kg",
                 "height_cm",
                 "diabetes",
                 "plexus",
                 "conjoined",
                 "l5_dominant_tibialis",
                 "accessory_fibular",
                 "other",
                 "other_severity",
                 "events"});
    sim::Case patient = base;
    read_herniation(reader, table, path, patient);
    patient.onset = read_choice(reader, table, path, "onset", base.onset);
    patient.sex = read_choice(reader, table, path, "sex", base.sex);
    patient.plexus = read_choice(reader, table, path, "plexus", base.plexus);
    patient.conjoined = read_choice(reader, table, path, "conjoined", base.conjoined);
    patient.other = read_choice(reader, table, path, "other", base.other);
    for (const sim::InputInfo& input : sim::kInputs) {
        if (const auto value = reader.number(table, path, input.id, input.min, input.max)) {
            patient.*input.field = *value;
        }
    }
    if (table.contains("further")) {
        patient.further = read_further(reader, table, path);
    }
    if (table.contains("events")) {
        patient.events = read_events(reader, table, path);
    }
    if (const toml::node* said = table.get("herniation")) {
        if (reader.flag(table, path, "herniation")) {
            reader.fault(*said, join(path, "herniation"), "leave it out, and give level, zone, side, type, severity");
        }
        patient.severity = 0.0;
        for (const std::string_view key : kHerniationKeys) {
            // The side stays: it is the side of another disease.
            if (key != "side" && table.contains(key)) {
                reader.fault(*table.get(key), join(path, key), "the patient has no herniation");
            }
        }
        for (const std::string_view key : kOtherHerniationKeys) {
            if (table.contains(key)) {
                reader.fault(*table.get(key), join(path, key), "the patient has no herniation");
            }
        }
    }
    if (patient.other != sim::OtherDisease::none && !(patient.other_severity > 0.0)) {
        reader.fault(table, join(path, "other_severity"), "is missing");
    }
    return patient;
}

void require_complete_patient(TomlReader& reader, const toml::table& table, std::string_view path)
{
    const auto require = [&](std::string_view key, std::string_view what) {
        if (!table.contains(key)) {
            reader.fault(table, join(path, key), what);
        }
    };
    if (!table.contains("herniation")) {
        const toml::node* zone = table.get("zone");
        const bool central = zone && zone->value<std::string_view>() == "central";
        for (const std::string_view key : kHerniationKeys) {
            if (key != "onset" && !(key == "side" && central)) {
                require(key, "is missing; for a patient without a herniation write herniation = false");
            }
        }
    }
    for (const std::string_view key : {"age_y", "sex", "body_mass_kg", "height_cm"}) {
        require(key, "is missing");
    }
}

sim::Moment read_moment(TomlReader& reader, const toml::table& table, std::string_view path, const sim::Moment& base)
{
    sim::Moment moment = base;
    moment.day = reader.number(table, path, "day", 0.0, sim::kCourseDays).value_or(base.day);
    moment.posture = read_choice(reader, table, path, "posture", base.posture);
    return moment;
}

}  // namespace l5s1::scenarios
