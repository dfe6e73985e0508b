#include "render/panels/shell/keyboard.h"

#include "render/ui/imgui_compat.h"

#include <algorithm>

namespace l5s1::render {

namespace {

using scenarios::Outbox;
using scenarios::View;
using scenarios::ViewPreset;

scenarios::Compare next_comparison(const View& view)
{
    switch (view.compare) {
        case scenarios::Compare::off:
            return scenarios::Compare::healthy;
        case scenarios::Compare::healthy:
            return scenarios::Compare::day_0;
        case scenarios::Compare::day_0:
            return view.kept ? scenarios::Compare::courses : scenarios::Compare::off;
        case scenarios::Compare::courses:
            break;
    }
    return scenarios::Compare::off;
}

// Letters arrive as typed characters: every Dear ImGui release knows those, and they follow the keyboard's own layout.
void explore_character(const View& view, unsigned c, Outbox& out)
{
    switch (c) {
        case '1':
            out.emplace_back(scenarios::SetViewPreset{ViewPreset::spine});
            break;
        case '2':
            out.emplace_back(scenarios::SetViewPreset{ViewPreset::leg});
            break;
        case '3':
            out.emplace_back(scenarios::SetViewPreset{ViewPreset::whole});
            break;
        case '4':
        case '5':
        case '6':
        case '7':
        case '8':
            out.emplace_back(scenarios::SetLayers{scenarios::layers_of(static_cast<scenarios::LayerPreset>(c - '4'))});
            break;
        case 'c':
        case 'C':
            out.emplace_back(scenarios::SetCompare{next_comparison(view), view.divider});
            break;
        case ' ':
            out.emplace_back(scenarios::SetPlaying{!view.playing});
            break;
        case 'b':
        case 'B':
            out.emplace_back(scenarios::BendToPickUp{});
            break;
        default:
            break;
    }
}

void quiz_character(const scenarios::Quiz& quiz, unsigned c, Outbox& out)
{
    if (quiz.phase() == scenarios::QuizPhase::finished) {
        return;
    }
    std::size_t option = quiz.question().options.size();
    if (c >= '1' && c <= '6') {
        option = c - '1';
    } else if (c >= 'a' && c <= 'f') {
        option = c - 'a';
    } else if (c >= 'A' && c <= 'F') {
        option = c - 'A';
    }
    // digits write a number, and letters pick the rows of an order: the card reads them
    const auto kind = quiz.question().kind;
    const bool chooses = kind != scenarios::QuestionKind::numeric && kind != scenarios::QuestionKind::order &&
                         kind != scenarios::QuestionKind::point;
    if (chooses && quiz.phase() == scenarios::QuizPhase::open && option < quiz.question().options.size()) {
        out.emplace_back(scenarios::ChooseOption{option});
    }
    if (quiz.phase() == scenarios::QuizPhase::open && (c == 'p' || c == 'P')) {
        out.emplace_back(scenarios::Perform{});
    }
    if (quiz.phase() == scenarios::QuizPhase::revealed && (c == 'v' || c == 'V')) {
        out.emplace_back(scenarios::ShowReason{});
    }
}

void quiz_keys(const scenarios::Quiz& quiz, Outbox& out)
{
    const int step = (key_pressed(ImGuiKey_RightArrow) ? 1 : 0) - (key_pressed(ImGuiKey_LeftArrow) ? 1 : 0);
    if (step != 0 && quiz.phase() == scenarios::QuizPhase::open) {
        const int last = static_cast<int>(scenarios::kCertaintyCount) - 1;
        const auto& certainty = quiz.answer().certainty;
        const int now = certainty ? static_cast<int>(*certainty) : (step > 0 ? -1 : last + 1);
        out.emplace_back(scenarios::SetCertainty{static_cast<scenarios::Certainty>(std::clamp(now + step, 0, last))});
    }
    if (key_pressed(ImGuiKey_Enter, false)) {
        if (auto action = primary_action(quiz)) {
            out.push_back(std::move(*action));
        }
    }
}

}  // namespace

std::optional<scenarios::Command> primary_action(const scenarios::Quiz& quiz)
{
    switch (quiz.phase()) {
        case scenarios::QuizPhase::open:
            if (quiz.can_confirm() && quiz.answer().certainty) {
                return scenarios::ConfirmAnswer{};
            }
            return std::nullopt;
        case scenarios::QuizPhase::watching:  // not waited for
        case scenarios::QuizPhase::revealed:
            return scenarios::NextQuestion{};
        case scenarios::QuizPhase::finished:
            return std::nullopt;
    }
    return std::nullopt;
}

void read_keyboard(const View& view, const Focus& focus, Outbox& out)
{
    const ImGuiIO& io = ImGui::GetIO();
    if (io.WantTextInput) {
        return;
    }
    if (io.KeyCtrl) {
        if (key_pressed(ImGuiKey_Z)) {
            out.emplace_back(io.KeyShift ? scenarios::Command{scenarios::Redo{}} : scenarios::Undo{});
        }
        if (key_pressed(ImGuiKey_Y)) {
            out.emplace_back(scenarios::Redo{});
        }
        return;
    }
    if (key_pressed(ImGuiKey_Escape)) {
        out.emplace_back(scenarios::Select{});
    }
    const bool in_quiz = view.mode == scenarios::Mode::cases && view.quiz;
    for (const ImWchar c : io.InputQueueCharacters) {
        if (in_quiz) {
            quiz_character(*view.quiz, c, out);
        } else if (view.mode == scenarios::Mode::explore) {
            explore_character(view, c, out);
        }
    }
    if (in_quiz && !focus.visible()) {
        quiz_keys(*view.quiz, out);
    }
}

}  // namespace l5s1::render
