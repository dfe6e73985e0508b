#pragma once
// actions.h: everything that can be done by a key or from the search, once: its id, its keys, where it applies, and
// what it does. Its words stand under "action.<id>" in assets/text/actions.toml.
//
// The keyboard, the search, the header's buttons and their cards, the help sheet and docs/keys.md all read this table.
// A new action is a row here, its id in ActionId and its words. What moves a control that Tab has reached (arrows,
// Enter) is the control's own matter; those rows only stand on the help sheet.

#include "render/ui/keys.h"
#include "scenarios/session/session.h"
#include "scenarios/text/strings.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace l5s1::render {

enum class ActionId : std::uint8_t {
    search,
    help,
    let_go,
    explore,
    cases,
    theme,
    text_size,
    language,
    light,
    dark,
    high_contrast,
    chalkboard,
    spine,
    leg,
    whole,
    close,
    layers_nerves,
    layers_muscles,
    layers_skeleton,
    layers_sensation,
    layers_usual,
    compare,
    healthy,
    day_0,
    courses,
    off,
    play,
    bend,
    sections,
    lens,
    add_event,
    event_before,
    event_after,
    remove_event,
    undo,
    redo,
    choose_a,
    choose_b,
    choose_c,
    choose_d,
    choose_e,
    choose_f,
    surer,
    less_sure,
    confirm,
    perform,
    go_on,
    show_reason,
    row_up,
    row_down,
    take_row,
    end_search,
    end_help,
    next_control,
    control_before,
    press_control,
    change_control,
    turn_page,
};

// Where an action applies. search, help: while that is open, and then nothing else does. question: a question of a case
// is open; answered: it has been. control: what the control that has the focus does by itself.
enum class Where : std::uint8_t { everywhere, explore, question, answered, search, help, control };

// What concerns the window only and is done by the frame.
enum class UiWish : std::uint8_t {
    open_search,
    open_help,
    close_help,
    let_go,
    look_closely,
    toggle_sections,
    toggle_lens,
    add_event,
    remove_event,
    row_up,
    row_down,
    take_row,
    end_search,
};

// What an action may read and raise.
struct Acting {
    const scenarios::View& view;
    scenarios::Outbox& out;
    std::vector<UiWish>& wishes;
};

struct Action {
    ActionId id;
    std::string_view name;  // of its words
    std::string_view keys;  // parted by spaces, as parse_key() reads them; empty: by the search only
    Where where = Where::everywhere;
    bool found = false;                                 // by the search
    bool yields = false;                                // to a control that Tab has reached
    void (*act)(const Acting&) = nullptr;               // null: a control's own
    bool (*enabled)(const scenarios::View&) = nullptr;  // null: always
    ActionId shown_as = id;                             // the row of the help sheet on which it stands
};

// In the order of ActionId.
[[nodiscard]] std::span<const Action> actions();
[[nodiscard]] const Action& action(ActionId id);
[[nodiscard]] bool can(const Action& action, const scenarios::View& view);
// Does it if it can be done now.
void perform(ActionId id, const Acting& acting);

// Whether keys of the two can mean something at the same time.
[[nodiscard]] bool meet(Where a, Where b);
// "action.undo".
[[nodiscard]] std::string words_key(const Action& action);
// The keys as they are called in that language: "Ctrl+Z", "空格". Several are parted by `between`.
[[nodiscard]] std::string key_words(const scenarios::Strings& strings, scenarios::Language language,
                                    const Action& action, std::string_view between = ", ");
// The help sheet as Markdown, for docs/keys.md.
[[nodiscard]] std::string keys_page(const scenarios::Strings& strings);

// What is open over everything else.
enum class Modal : std::uint8_t { none, search, help };
// Does what this frame's keys ask for. `control`: Tab has reached a control.
void read_keyboard(KeyQueue& keys, Modal modal, bool control, const Acting& acting);

// What Enter, the card's primary button, does now; nothing when it can do nothing.
[[nodiscard]] std::optional<scenarios::Command> primary_action(const scenarios::Quiz& quiz);

}  // namespace l5s1::render
