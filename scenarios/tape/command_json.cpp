#include "scenarios/tape/command_json.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string_view>
#include <tuple>

namespace l5s1::scenarios {

namespace {

using Json = nlohmann::ordered_json;

// ---- the table: what is a struct, and its fields ---------------------------

template <class C, class M>
struct Field {
    std::string_view key;
    M C::*member;
};

template <class... F>
struct Form {
    std::string_view name;  // under "do"; of parts of commands empty
    std::tuple<F...> fields;
};

template <class C, class M>
constexpr Field<C, M> field(std::string_view key, M C::*member)
{
    return {key, member};
}

template <class... F>
constexpr Form<F...> form(std::string_view name, F... fields)
{
    return {name, {fields...}};
}

template <class T>
struct Of {
};  // names a type, to choose an overload

// clang-format off
constexpr auto row(Of<sim::Event>) { return form("", field("day", &sim::Event::day), field("kind", &sim::Event::kind)); }
constexpr auto row(Of<sim::Herniation>) {
    using H = sim::Herniation;
    return form("", field("level", &H::level), field("zone", &H::zone), field("side", &H::side), field("type", &H::type),
                field("migration", &H::migration), field("severity", &H::severity));
}
constexpr auto row(Of<sim::Case>) {
    using C = sim::Case;
    return form("", field("level", &C::level), field("zone", &C::zone), field("side", &C::side), field("type", &C::type),
                field("migration", &C::migration), field("severity", &C::severity), field("further", &C::further),
                field("onset", &C::onset), field("age_y", &C::age_y), field("sex", &C::sex),
                field("body_mass_kg", &C::body_mass_kg), field("height_cm", &C::height_cm),
                field("diabetes", &C::diabetes), field("plexus", &C::plexus), field("conjoined", &C::conjoined),
                field("l5_dominant_tibialis", &C::l5_dominant_tibialis),
                field("accessory_fibular", &C::accessory_fibular), field("other", &C::other),
                field("other_severity", &C::other_severity), field("events", &C::events));
}
constexpr auto row(Of<Layers>) { return form("", field("opacity", &Layers::opacity)); }
constexpr auto row(Of<MysteryCode>) { return form("", field("rung", &MysteryCode::rung), field("seed", &MysteryCode::seed)); }
constexpr auto row(Of<sim::LesionSite>) { return form("", field("structure", &sim::LesionSite::structure), field("side", &sim::LesionSite::side)); }
constexpr auto row(Of<MysteryVerdict>) {
    using V = MysteryVerdict;
    return form("", field("site", &V::site), field("severity", &V::severity), field("mechanism", &V::mechanism),
                field("urgency", &V::urgency), field("certainty", &V::certainty));
}

constexpr auto row(Of<SetCase>) { return form("set_case", field("next", &SetCase::next), field("settled", &SetCase::settled)); }
constexpr auto row(Of<SetDay>) { return form("set_day", field("day", &SetDay::day)); }
constexpr auto row(Of<SetPosture>) { return form("set_posture", field("posture", &SetPosture::posture)); }
constexpr auto row(Of<SetPlaying>) { return form("set_playing", field("on", &SetPlaying::on)); }
constexpr auto row(Of<SetSpeed>) { return form("set_speed", field("days_per_s", &SetSpeed::days_per_s)); }
constexpr auto row(Of<BendToPickUp>) { return form("bend_to_pick_up"); }
constexpr auto row(Of<TreatHere>) { return form("treat_here", field("keep", &TreatHere::keep)); }
constexpr auto row(Of<DropTreatment>) { return form("drop_treatment"); }
constexpr auto row(Of<Select>) { return form("select", field("structure", &Select::structure)); }
constexpr auto row(Of<Find>) { return form("find", field("structure", &Find::structure)); }
constexpr auto row(Of<SetLayers>) { return form("set_layers", field("layers", &SetLayers::layers)); }
constexpr auto row(Of<SetCompare>) { return form("set_compare", field("with", &SetCompare::with), field("divider", &SetCompare::divider)); }
constexpr auto row(Of<KeepCourse>) { return form("keep_course"); }
constexpr auto row(Of<SwapCourses>) { return form("swap_courses"); }
constexpr auto row(Of<SetViewPreset>) { return form("set_view_preset", field("preset", &SetViewPreset::preset)); }
constexpr auto row(Of<SetMode>) { return form("set_mode", field("mode", &SetMode::mode)); }
constexpr auto row(Of<SetLanguage>) { return form("set_language", field("language", &SetLanguage::language)); }
constexpr auto row(Of<SetTheme>) { return form("set_theme", field("theme", &SetTheme::theme)); }
constexpr auto row(Of<SetTextScale>) { return form("set_text_scale", field("scale", &SetTextScale::scale)); }
constexpr auto row(Of<Undo>) { return form("undo"); }
constexpr auto row(Of<Redo>) { return form("redo"); }
constexpr auto row(Of<OpenScenario>) { return form("open_scenario", field("id", &OpenScenario::id)); }
constexpr auto row(Of<OpenItems>) { return form("open_items", field("items", &OpenItems::items)); }
constexpr auto row(Of<CloseScenario>) { return form("close_scenario"); }
constexpr auto row(Of<ChooseOption>) { return form("choose_option", field("option", &ChooseOption::option)); }
constexpr auto row(Of<ArrangeOption>) { return form("arrange_option", field("option", &ArrangeOption::option), field("place", &ArrangeOption::place)); }
constexpr auto row(Of<EnterNumber>) { return form("enter_number", field("number", &EnterNumber::number)); }
constexpr auto row(Of<PointAt>) { return form("point_at", field("structure", &PointAt::structure), field("on_side", &PointAt::on_side)); }
constexpr auto row(Of<Perform>) { return form("perform"); }
constexpr auto row(Of<SetCertainty>) { return form("set_certainty", field("certainty", &SetCertainty::certainty)); }
constexpr auto row(Of<ConfirmAnswer>) { return form("confirm_answer"); }
constexpr auto row(Of<NextQuestion>) { return form("next_question"); }
constexpr auto row(Of<FinishQuiz>) { return form("finish_quiz"); }
constexpr auto row(Of<RestartQuiz>) { return form("restart_quiz"); }
constexpr auto row(Of<ShowReason>) { return form("show_reason"); }
constexpr auto row(Of<OpenMystery>) { return form("open_mystery", field("code", &OpenMystery::code)); }
constexpr auto row(Of<OpenLesion>) { return form("open_lesion", field("lesion", &OpenLesion::lesion), field("seed", &OpenLesion::seed)); }
constexpr auto row(Of<TakeTest>) { return form("take_test", field("test", &TakeTest::test)); }
constexpr auto row(Of<CommitVerdict>) { return form("commit_verdict", field("verdict", &CommitVerdict::verdict)); }
constexpr auto row(Of<GiveUpMystery>) { return form("give_up_mystery"); }
// clang-format on

// ---- ids of the enumerations that sim does not know ------------------------

template <class E>
constexpr const auto& ids_of = sim::kIds<E>;
constexpr auto kModes = std::to_array<std::string_view>({"explore", "cases"});
constexpr auto kThemes = std::to_array<std::string_view>({"light", "dark", "high_contrast", "chalkboard"});
constexpr auto kCompares = std::to_array<std::string_view>({"off", "healthy", "day_0", "courses"});
constexpr auto kLanguages = std::to_array<std::string_view>({"en", "zh"});
constexpr auto kCertainties = std::to_array<std::string_view>({"guess", "unsure", "fairly_sure", "certain"});
template <>
constexpr const auto& ids_of<Mode> = kModes;
template <>
constexpr const auto& ids_of<Theme> = kThemes;
template <>
constexpr const auto& ids_of<Compare> = kCompares;
template <>
constexpr const auto& ids_of<Language> = kLanguages;
template <>
constexpr const auto& ids_of<Certainty> = kCertainties;

// ---- values ----------------------------------------------------------------

template <class T>
concept Described = requires
{
    row(Of<T>{});
};
template <class T>
concept Whole = std::is_integral_v<T> && !std::is_same_v<T, bool>;
template <class T>
concept Enumeration = std::is_enum_v<T>;

Json write(double value)
{
    return json_of(value);
}
Json write(bool value)
{
    return value;
}
Json write(const std::string& value)
{
    return value;
}
Json write(Whole auto value)
{
    return value;
}
template <Enumeration E>
Json write(E value)
{
    static_assert(!ids_of<E>.empty(), "its ids");
    return ids_of<E>[static_cast<std::size_t>(value)];
}
template <Described T>
Json write(const T& value);
template <class T>
Json write(const std::vector<T>& values)
{
    Json json = Json::array();
    for (const T& value : values) {
        json.push_back(write(value));
    }
    return json;
}
template <std::size_t N>
Json write(const std::array<double, N>& values)
{
    return write(std::vector<double>(values.begin(), values.end()));
}
template <class T>
void write_fields(Json& json, const T& value)
{
    std::apply([&](const auto&... f) { ((json[std::string(f.key)] = write(value.*f.member)), ...); },
               row(Of<T>{}).fields);
}
template <Described T>
Json write(const T& value)
{
    Json json = Json::object();
    write_fields(json, value);
    return json;
}

void read(const Json& json, double& value, const std::string& key)
{
    value = number_of(json, key);
}
void read(const Json& json, bool& value, const std::string& key)
{
    if (!json.is_boolean()) {
        throw JsonMistake(key, "is not true or false");
    }
    value = json.get<bool>();
}
void read(const Json& json, std::string& value, const std::string& key)
{
    if (!json.is_string()) {
        throw JsonMistake(key, "is no text");
    }
    value = json.get<std::string>();
}
template <Whole T>
void read(const Json& json, T& value, const std::string& key)
{
    if (!json.is_number_unsigned() || json.get<std::uint64_t>() > std::numeric_limits<T>::max()) {
        throw JsonMistake(key, "is no whole number from 0 to " + std::to_string(std::numeric_limits<T>::max()));
    }
    value = json.get<T>();
}
template <Enumeration E>
void read(const Json& json, E& value, const std::string& key)
{
    const auto& ids = ids_of<E>;
    const auto at = json.is_string() ? std::find(ids.begin(), ids.end(), json.get<std::string>()) : ids.end();
    if (at == ids.end()) {
        throw JsonMistake(key, json.dump() + " is none of its values");
    }
    value = static_cast<E>(at - ids.begin());
}
template <Described T>
void read(const Json& json, T& value, const std::string& key);
void require_list(const Json& json, const std::string& key)
{
    if (!json.is_array()) {
        throw JsonMistake(key, "is no list");
    }
}
template <class T>
void read(const Json& json, std::vector<T>& values, const std::string& key)
{
    require_list(json, key);
    for (const Json& one : json) {
        read(one, values.emplace_back(), key);
    }
}
template <std::size_t N>
void read(const Json& json, std::array<double, N>& values, const std::string& key)
{
    require_list(json, key);
    if (json.size() != N) {
        throw JsonMistake(key, "does not hold " + std::to_string(N) + " numbers");
    }
    for (std::size_t i = 0; i < N; ++i) {
        read(json[i], values[i], key);
    }
}
template <class T>
void read_fields(const Json& json, T& value, std::vector<std::string> known)
{
    const auto form = row(Of<T>{});
    std::apply([&](const auto&... f) { (known.emplace_back(f.key), ...); }, form.fields);
    require_keys(json, known);
    const auto one = [&](const auto& f) {
        const std::string key(f.key);
        if (!json.contains(key)) {
            throw JsonMistake(key, "is missing");
        }
        read(json[key], value.*f.member, key);
    };
    std::apply([&](const auto&... f) { (one(f), ...); }, form.fields);
}
template <Described T>
void read(const Json& json, T& value, const std::string& key)
{
    if (!json.is_object()) {
        throw JsonMistake(key, "is no object");
    }
    read_fields(json, value, {});
}

// How many fields an aggregate has: so many initializers it takes.
struct Anything {
    template <class T>
    operator T() const;
};
template <class T, class... Given>
consteval std::size_t field_count()
{
    if constexpr (requires { T{Given{}..., Anything{}}; }) {
        return field_count<T, Given..., Anything>();
    } else {
        return sizeof...(Given);
    }
}

// Tries the alternatives one after the other.
template <std::size_t I = 0>
Command read_command(const Json& json, const std::string& name)
{
    if constexpr (I == std::variant_size_v<Command>) {
        throw JsonMistake("do", "\"" + name + "\" is no command");
    } else {
        using C = std::variant_alternative_t<I, Command>;
        static_assert(field_count<C>() == std::tuple_size_v<decltype(row(Of<C>{}).fields)>, "a field without its key");
        if (row(Of<C>{}).name != name) {
            return read_command<I + 1>(json, name);
        }
        C command;
        read_fields(json, command, {"do"});
        return command;
    }
}

}  // namespace

nlohmann::ordered_json json_of(double value)
{
    if (std::isfinite(value)) {
        return value;
    }
    return std::isnan(value) ? "nan" : value > 0.0 ? "inf" : "-inf";
}

double number_of(const nlohmann::ordered_json& json, const std::string& key)
{
    if (json.is_number()) {
        return json.get<double>();
    }
    const std::string word = json.is_string() ? json.get<std::string>() : std::string();
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    if (word == "nan") {
        return std::numeric_limits<double>::quiet_NaN();
    }
    if (word == "inf" || word == "-inf") {
        return word == "inf" ? kInfinity : -kInfinity;
    }
    throw JsonMistake(key, "is no number");
}

void require_keys(const nlohmann::ordered_json& json, const std::vector<std::string>& known)
{
    for (const auto& [key, value] : json.items()) {
        if (std::find(known.begin(), known.end(), key) == known.end()) {
            throw JsonMistake(key, "is no key here");
        }
    }
}

nlohmann::ordered_json json_of(const Command& command)
{
    return std::visit(
        [](const auto& c) {
            Json json{{"do", row(Of<std::decay_t<decltype(c)>>{}).name}};
            write_fields(json, c);
            return json;
        },
        command);
}

Command command_of(const nlohmann::ordered_json& json)
{
    std::string name;
    read(json.at("do"), name, "do");
    return read_command(json, name);
}

}  // namespace l5s1::scenarios
