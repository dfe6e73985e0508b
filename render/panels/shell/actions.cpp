// actions.cpp: longer than most: the table.

#include "render/panels/shell/actions.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace l5s1::render {

namespace {

using namespace scenarios;

constexpr std::array kTextScales{1.0, 1.15, 1.3};

// ---- what actions do ----
template <class C>
void raise(const Acting& a)
{
    a.out.emplace_back(C{});
}
template <UiWish wish>
void want(const Acting& a)
{
    a.wishes.push_back(wish);
}
template <Mode mode>
void switch_to(const Acting& a)
{
    a.out.emplace_back(SetMode{mode});
}
template <Theme theme>
void paint_in(const Acting& a)
{
    a.out.emplace_back(SetTheme{theme});
}
template <ViewPreset preset>
void look_at(const Acting& a)
{
    a.out.emplace_back(SetViewPreset{preset});
}
template <LayerPreset layers>
void show(const Acting& a)
{
    a.out.emplace_back(SetLayers{layers_of(layers)});
}
template <Compare with>
void compare_with(const Acting& a)
{
    a.out.emplace_back(SetCompare{with});
}

void next_theme(const Acting& a)
{
    const auto next = (static_cast<int>(a.view.theme) + 1) % (static_cast<int>(Theme::chalkboard) + 1);
    static constexpr std::array kOrder{Theme::light, Theme::dark, Theme::high_contrast, Theme::chalkboard};
    a.out.emplace_back(SetTheme{kOrder[static_cast<std::size_t>(next)]});
}

void next_text_size(const Acting& a)
{
    const auto larger = std::find_if(kTextScales.begin(), kTextScales.end(),
                                     [&](double scale) { return scale > a.view.text_scale + 0.01; });
    a.out.emplace_back(SetTextScale{larger != kTextScales.end() ? *larger : kTextScales.front()});
}

void other_language(const Acting& a)
{
    a.out.emplace_back(SetLanguage{scenarios::next_language(a.view.language)});
}

// off, healthy, day 0, two courses where one was kept, off.
void next_comparison(const Acting& a)
{
    Compare next = Compare::off;
    switch (a.view.compare) {
        case Compare::off:
            next = Compare::healthy;
            break;
        case Compare::healthy:
            next = Compare::day_0;
            break;
        case Compare::day_0:
            next = a.view.kept ? Compare::courses : Compare::off;
            break;
        case Compare::courses:
            break;
    }
    a.out.emplace_back(SetCompare{next, a.view.divider});
}

void play_or_pause(const Acting& a)
{
    a.out.emplace_back(SetPlaying{!a.view.playing});
}

void go_to(const Acting& a, double day)
{
    day = std::clamp(day, 0.0, static_cast<double>(kTimeLineDays));
    if (day == a.view.moment.day) {
        return;
    }
    if (a.view.playing) {
        a.out.emplace_back(SetPlaying{false});
    }
    a.out.emplace_back(SetDay{day});
}

constexpr double kSameDay = 0.5;

void event_after(const Acting& a)
{
    const auto& events = a.view.set.events;
    const auto next = std::find_if(events.begin(), events.end(),
                                   [&](const sim::Event& e) { return e.day > a.view.moment.day + kSameDay; });
    go_to(a, next != events.end() ? next->day : a.view.moment.day);
}

void event_before(const Acting& a)
{
    double before = 0.0;
    for (const sim::Event& event : a.view.set.events) {
        before = event.day < a.view.moment.day - kSameDay ? event.day : before;
    }
    go_to(a, before);
}

template <std::size_t option>
void choose(const Acting& a)
{
    a.out.emplace_back(ChooseOption{option});
}
// Digits write a number, and letters pick the rows of an order: the card reads those.
template <std::size_t option>
bool can_choose(const View& view)
{
    const Question& question = view.quiz->question();
    return letter_chooses(answer_form(question)) && option < question.options.size();
}

template <int step>
void be_surer(const Acting& a)
{
    const int last = static_cast<int>(kCertaintyCount) - 1;
    const auto& certainty = a.view.quiz->answer().certainty;
    const int now = certainty ? static_cast<int>(*certainty) : (step > 0 ? -1 : last + 1);
    a.out.emplace_back(SetCertainty{static_cast<Certainty>(std::clamp(now + step, 0, last))});
}

void primary(const Acting& a)
{
    if (auto command = primary_action(*a.view.quiz)) {
        a.out.push_back(std::move(*command));
    }
}

// ---- when they can be done ----
bool undoable(const View& view)
{
    return view.can_undo;
}
bool redoable(const View& view)
{
    return view.can_redo;
}
bool revealed(const View& view)
{
    return view.quiz->phase() == QuizPhase::revealed;
}

using A = ActionId;
using W = Where;
using U = UiWish;

// clang-format off
constexpr std::array kActions{
    Action{A::search,           "search",           "Ctrl+K /",           W::everywhere, false, false, want<U::open_search>},
    Action{A::help,             "help",             "? F1",               W::everywhere, true,  false, want<U::open_help>},
    Action{A::let_go,           "let_go",           "Esc",                W::everywhere, false, false, want<U::let_go>},
    Action{A::explore,          "explore",          "",                   W::everywhere, true,  false, switch_to<Mode::explore>},
    Action{A::cases,            "cases",            "",                   W::everywhere, true,  false, switch_to<Mode::cases>},
    Action{A::theme,            "theme",            "",                   W::everywhere, true,  false, next_theme},
    Action{A::text_size,        "text_size",        "",                   W::everywhere, true,  false, next_text_size},
    Action{A::language,         "language",         "",                   W::everywhere, true,  false, other_language},
    Action{A::light,            "light",            "",                   W::everywhere, true,  false, paint_in<Theme::light>},
    Action{A::dark,             "dark",             "",                   W::everywhere, true,  false, paint_in<Theme::dark>},
    Action{A::high_contrast,    "high_contrast",    "",                   W::everywhere, true,  false, paint_in<Theme::high_contrast>},
    Action{A::chalkboard,       "chalkboard",       "",                   W::everywhere, true,  false, paint_in<Theme::chalkboard>},
    Action{A::spine,            "spine",            "1",                  W::explore,    true,  false, look_at<ViewPreset::spine>},
    Action{A::leg,              "leg",              "2",                  W::explore,    true,  false, look_at<ViewPreset::leg>},
    Action{A::whole,            "whole",            "3",                  W::explore,    true,  false, look_at<ViewPreset::whole>},
    Action{A::close,            "close",            "4",                  W::explore,    true,  false, want<U::look_closely>},
    Action{A::layers_nerves,    "layers_nerves",    "5",                  W::explore,    true,  false, show<LayerPreset::nerves>},
    Action{A::layers_muscles,   "layers_muscles",   "6",                  W::explore,    true,  false, show<LayerPreset::muscles>},
    Action{A::layers_skeleton,  "layers_skeleton",  "7",                  W::explore,    true,  false, show<LayerPreset::skeleton>},
    Action{A::layers_sensation, "layers_sensation", "8",                  W::explore,    true,  false, show<LayerPreset::sensation>},
    Action{A::layers_usual,     "layers_usual",     "9",                  W::explore,    true,  false, show<LayerPreset::usual>},
    Action{A::compare,          "compare",          "C",                  W::explore,    false, false, next_comparison},
    Action{A::healthy,          "healthy",          "",                   W::explore,    true,  false, compare_with<Compare::healthy>},
    Action{A::day_0,            "day_0",            "",                   W::explore,    true,  false, compare_with<Compare::day_0>},
    Action{A::courses,          "courses",          "",                   W::explore,    true,  false, compare_with<Compare::courses>},
    Action{A::off,              "off",              "",                   W::explore,    true,  false, compare_with<Compare::off>},
    Action{A::play,             "play",             "Space",              W::explore,    true,  false, play_or_pause},
    Action{A::bend,             "bend",             "B",                  W::explore,    true,  false, raise<BendToPickUp>},
    Action{A::sections,         "sections",         "S",                  W::explore,    true,  false, want<U::toggle_sections>},
    Action{A::lens,             "lens",             "L",                  W::explore,    true,  false, want<U::toggle_lens>},
    Action{A::add_event,        "add_event",        "E",                  W::explore,    true,  false, want<U::add_event>},
    Action{A::event_before,     "event_before",     "[",                  W::explore,    false, false, event_before},
    Action{A::event_after,      "event_after",      "]",                  W::explore,    false, false, event_after},
    Action{A::remove_event,     "remove_event",     "Delete Backspace",   W::explore,    false, false, want<U::remove_event>},
    Action{A::undo,             "undo",             "Ctrl+Z",             W::explore,    true,  false, raise<Undo>, undoable},
    Action{A::redo,             "redo",             "Ctrl+Y Ctrl+Shift+Z", W::explore,   true,  false, raise<Redo>, redoable},
    Action{A::choose_a,         "choose",           "A 1",                W::question,   false, false, choose<0>, can_choose<0>},
    Action{A::choose_b,         "choose",           "B 2",                W::question,   false, false, choose<1>, can_choose<1>, A::choose_a},
    Action{A::choose_c,         "choose",           "C 3",                W::question,   false, false, choose<2>, can_choose<2>, A::choose_a},
    Action{A::choose_d,         "choose",           "D 4",                W::question,   false, false, choose<3>, can_choose<3>, A::choose_a},
    Action{A::choose_e,         "choose",           "E 5",                W::question,   false, false, choose<4>, can_choose<4>, A::choose_a},
    Action{A::choose_f,         "choose",           "F 6",                W::question,   false, false, choose<5>, can_choose<5>, A::choose_a},
    Action{A::surer,            "surer",            "Right",              W::question,   false, true,  be_surer<1>},
    Action{A::less_sure,        "less_sure",        "Left",               W::question,   false, true,  be_surer<-1>},
    Action{A::confirm,          "confirm",          "Enter",              W::question,   false, true,  primary},
    Action{A::perform,          "perform",          "P",                  W::question,   false, false, raise<Perform>},
    Action{A::go_on,            "go_on",            "Enter",              W::answered,   false, true,  primary},
    Action{A::show_reason,      "show_reason",      "V",                  W::answered,   false, false, raise<ShowReason>, revealed},
    Action{A::row_up,           "row_up",           "Up",                 W::search,     false, false, want<U::row_up>},
    Action{A::row_down,         "row_down",         "Down",               W::search,     false, false, want<U::row_down>},
    Action{A::take_row,         "take_row",         "Enter",              W::search,     false, false, want<U::take_row>},
    Action{A::end_search,       "end_search",       "Esc",                W::search,     false, false, want<U::end_search>},
    Action{A::end_help,         "end_help",         "Esc ? F1",           W::help,       false, false, want<U::close_help>},
    Action{A::next_control,     "next_control",     "Tab",                W::control},
    Action{A::control_before,   "control_before",   "Shift+Tab",          W::control},
    Action{A::press_control,    "press_control",    "Enter",              W::control},
    Action{A::change_control,   "change_control",   "Left Right Up Down", W::control},
    Action{A::turn_page,        "turn_page",        "PageUp PageDown",    W::control},
};
// clang-format on

constexpr bool in_order()
{
    for (std::size_t i = 0; i < kActions.size(); ++i) {
        if (static_cast<std::size_t>(kActions[i].id) != i) {
            return false;
        }
    }
    return true;
}
static_assert(in_order() && kActions.size() == static_cast<std::size_t>(ActionId::turn_page) + 1);

bool applies(Where where, Modal modal, const View& view)
{
    if (modal != Modal::none) {
        return where == (modal == Modal::search ? Where::search : Where::help);
    }
    const bool quiz = view.mode == Mode::cases && view.quiz;
    switch (where) {
        case Where::everywhere:
            return true;
        case Where::explore:
            return view.mode == Mode::explore;
        case Where::question:
            return quiz && view.quiz->phase() == QuizPhase::open;
        case Where::answered:
            return quiz && (view.quiz->phase() == QuizPhase::revealed || view.quiz->phase() == QuizPhase::watching);
        case Where::search:
        case Where::help:
        case Where::control:
            break;
    }
    return false;
}

// Calls `each` with every key of the action.
template <class Each>
void for_keys(const Action& action, Each each)
{
    std::string_view rest = action.keys;
    while (!rest.empty()) {
        const auto end = std::min(rest.find(' '), rest.size());
        each(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
}

}  // namespace

std::span<const Action> actions()
{
    return kActions;
}

const Action& action(ActionId id)
{
    return kActions[static_cast<std::size_t>(id)];
}

bool can(const Action& action, const View& view)
{
    return action.act && applies(action.where, Modal::none, view) && (!action.enabled || action.enabled(view));
}

void perform(ActionId id, const Acting& acting)
{
    const Action& what = action(id);
    if (can(what, acting.view)) {
        what.act(acting);
    }
}

bool meet(Where a, Where b)
{
    const auto modal = [](Where w) { return w == Where::search || w == Where::help; };
    const auto general = [](Where w) { return w == Where::everywhere || w == Where::control; };
    return a == b || (general(a) && !modal(b)) || (general(b) && !modal(a));
}

std::string words_key(const Action& action)
{
    return "action." + std::string(action.name);
}

std::string key_words(const Strings& strings, Language language, const Action& action, std::string_view between)
{
    const bool group = std::any_of(kActions.begin(), kActions.end(), [&](const Action& other) {
        return other.shown_as == action.id && other.id != action.id;
    });
    if (group) {
        return strings.text(language, "key." + std::string(action.name));
    }
    std::string all;
    for_keys(action, [&](std::string_view name) {
        const auto plus = name.find_last_of('+');
        const std::string_view last = plus == name.npos || name.size() == 1 ? name : name.substr(plus + 1);
        const std::string key = "key." + std::string(last);
        all += (all.empty() ? "" : std::string(between)) + std::string(name.substr(0, name.size() - last.size())) +
               (strings.has(key) ? strings.text(language, key) : std::string(last));
    });
    return all;
}

std::string keys_page(const Strings& strings)
{
    const auto everywhere = [&](const std::string& key, std::string_view between) {
        std::string all;
        for (const Language language : scenarios::all_languages()) {
            all += (all.empty() ? "" : std::string(between)) + strings.text(language, key);
        }
        return all;
    };
    std::string columns = "| keys | what |";
    std::string rule = "|---|---|";
    for (std::size_t i = 1; i < scenarios::kLanguageCount; ++i) {
        columns += " |";
        rule += "---|";
    }
    std::string page =
        "# Keys\n\nWritten from the table of actions (`render/panels/shell/actions.cpp`); in the window: `?`.\n"
        "Whatever has no key of its own is found by its name in the search (Ctrl+K).\n";
    for (int where = 0; where <= static_cast<int>(Where::control); ++where) {
        const std::string key = "action.where_" + std::to_string(where);
        page += "\n## " + everywhere(key, " · ") + "\n\n" + columns + "\n" + rule + "\n";
        for (const Action& a : kActions) {
            if (static_cast<int>(a.where) == where && a.shown_as == a.id) {
                const std::string keys = a.keys.empty() ? "Ctrl+K" : key_words(strings, Language{}, a);
                page += "| " + keys + " | " + everywhere(words_key(a), " | ") + " |\n";
            }
        }
    }
    return page;
}

void read_keyboard(KeyQueue& keys, Modal modal, bool control, const Acting& acting)
{
    for (const Action& a : kActions) {
        if (!a.act || (a.yields && control) || !applies(a.where, modal, acting.view)) {
            continue;
        }
        for_keys(a, [&](std::string_view name) {
            const auto press = parse_key(name);
            assert(press);
            while ((!a.enabled || a.enabled(acting.view)) && keys.take(*press)) {
                a.act(acting);
            }
        });
    }
}

std::optional<Command> primary_action(const Quiz& quiz)
{
    switch (quiz.phase()) {
        case QuizPhase::open:
            if (quiz.can_confirm() && quiz.answer().certainty) {
                return ConfirmAnswer{};
            }
            return std::nullopt;
        case QuizPhase::watching:  // not waited for
        case QuizPhase::revealed:
            return NextQuestion{};
        case QuizPhase::finished:
            return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace l5s1::render
