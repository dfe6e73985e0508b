#include "scenarios/cli/case_flags.h"

#include "scenarios/case_file/patient.h"
#include "scenarios/io/number_text.h"
#include "scenarios/io/read_file.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>

namespace l5s1::scenarios::cli {

namespace {

constexpr std::size_t kLargestCaseBytes = 100'000;

// "--body-mass-kg" would be the long form; the flags are those of the contract.
struct NumberFlag {
    const char* flag;
    const char* input;  // id in kInputs
    const char* what;
};
constexpr std::array kNumberFlags{
    NumberFlag{"--severity", "severity", "compression, 0 none to 1 worst"},
    NumberFlag{"--age", "age_y", "years"},
    NumberFlag{"--mass-kg", "body_mass_kg", "body mass"},
    NumberFlag{"--height-cm", "height_cm", "body height"},
};

const sim::InputInfo& input(std::string_view id)
{
    for (const sim::InputInfo& info : sim::kInputs) {
        if (info.id == id) {
            return info;
        }
    }
    return sim::kInputs.front();
}

template <class E>
std::string all_ids()
{
    std::string text;
    for (const std::string_view id : sim::kIds<E>) {
        text += (text.empty() ? "" : ", ") + std::string(id);
    }
    return text;
}

std::optional<double> number_of(const std::string& text)
{
    try {
        std::size_t used = 0;
        const double value = std::stod(text, &used);
        return used == text.size() ? std::optional(value) : std::nullopt;
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

}  // namespace

template <class E>
void CaseFlags::add_choice(CLI::App& command, const std::string& flag, const std::string& what)
{
    command
        .add_option_function<std::string>(
            flag, [this, flag](const std::string& value) { choices_[flag] = value; }, what + ": " + all_ids<E>())
        ->check([flag](const std::string& value) {
            return sim::from_id<E>(value) ? std::string() : "'" + value + "' is not one of " + all_ids<E>();
        });
}

void CaseFlags::add_to(CLI::App& command, bool with_moment)
{
    add_choice<sim::Level>(command, "--level", "disc");
    add_choice<sim::Zone>(command, "--zone", "where it herniates");
    add_choice<sim::Side>(command, "--side", "side");
    add_choice<sim::HerniationType>(command, "--type", "type");
    add_choice<sim::Onset>(command, "--onset", "onset");
    add_choice<sim::Sex>(command, "--sex", "sex");
    add_choice<sim::Migration>(command, "--migration", "where a fragment has wandered");
    add_choice<sim::Plexus>(command, "--plexus", "lumbosacral plexus");
    add_choice<sim::Conjoined>(command, "--conjoined", "two roots in one sleeve, on the side of the herniation");
    command.add_flag("--l5-dominant-tibialis", l5_dominant_tibialis_, "tibialis anterior hangs nearly on L5 alone");
    command.add_flag("--accessory-fibular", accessory_fibular_,
                     "extensor digitorum brevis also from the superficial fibular nerve");
    command
        .add_option("--herniation", further_,
                    "level=ID,zone=ID,side=ID,type=ID,severity=X[,migration=ID]: one more, up to two")
        ->expected(1)
        ->take_all();
    for (const NumberFlag& flag : kNumberFlags) {
        const sim::InputInfo& info = input(flag.input);
        command
            .add_option_function<double>(
                flag.flag, [this, id = std::string(flag.input)](double value) { numbers_[id] = value; },
                std::string(flag.what) + ", " + plain(info.min) + " to " + plain(info.max))
            ->check([&info](const std::string& text) {
                const auto value = number_of(text);
                return value && info.min <= *value && *value <= info.max
                           ? std::string()
                           : text + " is outside " + plain(info.min) + " to " + plain(info.max);
            });
    }
    command.add_flag("--diabetes", diabetes_, "the patient has diabetes");
    const auto day = [](const std::string& text) {
        const auto value = number_of(text);
        return value && 0.0 <= *value && *value <= sim::kCourseDays
                   ? std::string()
                   : text + " is outside 0 to " + plain(sim::kCourseDays);
    };
    command
        .add_option_function<double>(
            "--decompress-day", [this](double value) { numbers_["decompress_day"] = value; },
            "day of surgical decompression")
        ->check(day);
    command.add_option("--event", events_, "day=N,kind=ID, repeatable; kinds: " + all_ids<sim::EventKind>())
        ->expected(1)
        ->take_all();
    command.add_option("--other", other_, "ID[,severity=X]: another disease: " + all_ids<sim::OtherDisease>());
    command.add_option("--case", file_, "case file (TOML): [patient] and [moment]; flags win over it");
    if (with_moment) {
        command
            .add_option_function<double>(
                "--day", [this](double value) { numbers_["day"] = value; },
                "day after onset, 0 to " + plain(sim::kCourseDays))
            ->check(day);
        add_choice<sim::Posture>(command, "--posture", "what the patient is doing");
    }
}

bool CaseFlags::read_file(Context& context, Chosen& chosen) const
{
    std::string why;
    const auto text = scenarios::read_file(file_, kLargestCaseBytes, why);
    if (!text) {
        context.refuse("--case: " + file_ + " " + why);
        return false;
    }
    TomlReader reader(file_);
    if (const auto root = reader.parse(*text, kLargestCaseBytes)) {
        reader.only(*root, "", {"patient", "moment"});
        if (const toml::table* patient = (*root)["patient"].as_table()) {
            chosen.set = read_patient(reader, *patient, "patient", chosen.set);
        } else {
            reader.fault(*root, "patient", "is missing");
        }
        if (const toml::table* moment = (*root)["moment"].as_table()) {
            reader.only(*moment, "moment", {"day", "posture"});
            chosen.moment = read_moment(reader, *moment, "moment", chosen.moment);
        }
    }
    for (const Fault& fault : reader.faults()) {
        context.refuse(written(fault));
    }
    return reader.faults().empty();
}

bool CaseFlags::read_further(Context& context, sim::Case& set) const
{
    for (const std::string& text : further_) {
        sim::Herniation h;
        unsigned given = 0;
        bool good = true;
        std::istringstream parts(text);
        for (std::string part; std::getline(parts, part, ',');) {
            const std::size_t equals = std::min(part.find('='), part.size());
            const std::string key = part.substr(0, equals);
            const std::string value = equals < part.size() ? part.substr(equals + 1) : "";
            const auto choose = [&]<class E>(E& field) {
                const auto id = sim::from_id<E>(value);
                field = id.value_or(field);
                return id.has_value();
            };
            ++given;
            if (key == "level") {
                good = good && choose(h.level);
            } else if (key == "zone") {
                good = good && choose(h.zone);
            } else if (key == "side") {
                good = good && choose(h.side);
            } else if (key == "type") {
                good = good && choose(h.type);
            } else if (key == "migration") {
                good = good && choose(h.migration);
                --given;
            } else if (key == "severity") {
                const auto severity = number_of(value);
                h.severity = severity.value_or(-1.0);
                good = good && 0.0 <= h.severity && h.severity <= 1.0;
            } else {
                good = false;
            }
        }
        if (!good || given != 5) {
            context.refuse("--herniation: '" + text + "' is not level=" + all_ids<sim::Level>() +
                           "; zone=" + all_ids<sim::Zone>() + "; side=" + all_ids<sim::Side>() +
                           "; type=" + all_ids<sim::HerniationType>() +
                           "; severity=0..1 [; migration=" + all_ids<sim::Migration>() + "], joined by commas");
            return false;
        }
        set.further.push_back(h);
    }
    if (set.further.size() >= sim::kMostHerniations) {
        context.refuse("--herniation: a patient has at most " + std::to_string(sim::kMostHerniations) + " herniations");
        return false;
    }
    return true;
}

bool CaseFlags::read_events(Context& context, sim::Case& set) const
{
    for (const std::string& text : events_) {
        std::optional<double> day;
        std::optional<sim::EventKind> kind;
        std::istringstream parts(text);
        for (std::string part; std::getline(parts, part, ',');) {
            if (part.starts_with("day=")) {
                day = number_of(part.substr(4));
            } else if (part.starts_with("kind=")) {
                kind = sim::from_id<sim::EventKind>(part.substr(5));
            }
        }
        if (!day || !kind || !(0.0 <= *day && *day <= sim::kCourseDays)) {
            context.refuse("--event: '" + text + "' is not day=N,kind=ID with day 0 to " + plain(sim::kCourseDays) +
                           " and kind one of " + all_ids<sim::EventKind>());
            return false;
        }
        set.events.push_back({*day, *kind});
    }
    if (const auto day = numbers_.find("decompress_day"); day != numbers_.end()) {
        set.events.push_back({day->second, sim::EventKind::decompression});
    }
    set = sim::sorted(set);
    return true;
}

bool CaseFlags::read_other(Context& context, sim::Case& set) const
{
    if (other_.empty()) {
        return true;
    }
    const std::size_t comma = other_.find(',');
    const auto disease = sim::from_id<sim::OtherDisease>(other_.substr(0, comma));
    std::optional<double> severity = 1.0;
    if (comma != std::string::npos) {
        const std::string rest = other_.substr(comma + 1);
        severity = rest.starts_with("severity=") ? number_of(rest.substr(9)) : std::nullopt;
    }
    if (!disease || !severity || !(0.0 <= *severity && *severity <= 1.0)) {
        context.refuse("--other: '" + other_ + "' is not ID[,severity=0..1] with ID one of " +
                       all_ids<sim::OtherDisease>());
        return false;
    }
    set.other = *disease;
    set.other_severity = *disease == sim::OtherDisease::none ? 0.0 : *severity;
    return true;
}

std::optional<CaseFlags::Chosen> CaseFlags::read(Context& context) const
{
    Chosen chosen;
    if (!file_.empty() && !read_file(context, chosen)) {
        return std::nullopt;
    }
    const auto choose = [&]<class E>(const char* flag, E& value) {
        if (const auto at = choices_.find(flag); at != choices_.end()) {
            value = sim::from_id<E>(at->second).value_or(value);
        }
    };
    choose("--level", chosen.set.level);
    choose("--zone", chosen.set.zone);
    choose("--side", chosen.set.side);
    choose("--type", chosen.set.type);
    choose("--onset", chosen.set.onset);
    choose("--sex", chosen.set.sex);
    choose("--migration", chosen.set.migration);
    choose("--plexus", chosen.set.plexus);
    choose("--conjoined", chosen.set.conjoined);
    choose("--posture", chosen.moment.posture);
    for (const sim::InputInfo& info : sim::kInputs) {
        if (const auto at = numbers_.find(std::string(info.id)); at != numbers_.end()) {
            chosen.set.*info.field = at->second;
        }
    }
    if (const auto at = numbers_.find("day"); at != numbers_.end()) {
        chosen.moment.day = at->second;
    }
    if (diabetes_) {
        chosen.set.diabetes = 1.0;
    }
    if (l5_dominant_tibialis_) {
        chosen.set.l5_dominant_tibialis = 1.0;
    }
    if (accessory_fibular_) {
        chosen.set.accessory_fibular = 1.0;
    }
    if (!read_further(context, chosen.set) || !read_events(context, chosen.set) || !read_other(context, chosen.set)) {
        return std::nullopt;
    }
    return chosen;
}

}  // namespace l5s1::scenarios::cli
