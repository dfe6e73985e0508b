#pragma once
// command_rows.h: the table of command_json.cpp: what every command and every part of one is called on a tape. To add a
// command: a row here. For command_json.cpp only.

#include "scenarios/session/command.h"

#include <array>
#include <string_view>
#include <tuple>

namespace l5s1::scenarios::rows {

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
inline constexpr const auto& ids_of = sim::kIds<E>;
inline constexpr auto kModes = std::to_array<std::string_view>({"explore", "cases"});
inline constexpr auto kThemes = std::to_array<std::string_view>({"light", "dark", "high_contrast", "chalkboard"});
inline constexpr auto kCompares = std::to_array<std::string_view>({"off", "healthy", "day_0", "courses"});
inline constexpr auto kLanguageIds = [] {
    std::array<std::string_view, kLanguageCount> ids;
    for (const Language language : all_languages()) {
        ids[static_cast<std::size_t>(language)] = info(language).id;
    }
    return ids;
}();
inline constexpr auto kCertainties = std::to_array<std::string_view>({"guess", "unsure", "fairly_sure", "certain"});
template <>
inline constexpr const auto& ids_of<Mode> = kModes;
template <>
inline constexpr const auto& ids_of<Theme> = kThemes;
template <>
inline constexpr const auto& ids_of<Compare> = kCompares;
template <>
inline constexpr const auto& ids_of<Language> = kLanguageIds;
template <>
inline constexpr const auto& ids_of<Certainty> = kCertainties;

}  // namespace l5s1::scenarios::rows
