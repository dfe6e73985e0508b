// home_mystery.cpp: the ladder of mystery patients, and a code that somebody shared.

#include "render/panels/cases/home_pages.h"
#include "render/ui/widgets/button.h"
#include "render/ui/widgets/field.h"

namespace l5s1::render {

namespace {

using scenarios::Difficulty;
using scenarios::MysteryCode;

std::string trimmed(const std::string& text)
{
    const auto first = text.find_first_not_of(" \t\r\n");
    return first == std::string::npos ? std::string()
                                      : text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

void draw_code(Flow& flow, const HomeContext& room, HomeState& state)
{
    Ui& ui = flow.ui();
    home_heading(flow, ui.words("home.code"), ui.words("home.code_about"));
    const Area row = flow.strip(ui.px(44));
    const std::string typed = trimmed(state.code);
    const auto code = scenarios::mystery_code(typed);
    if (flow.drawing()) {
        const std::string& open = ui.words("home.code_open");
        const std::string& paste = ui.words("home.code_paste");
        const float open_px = button_width(ui, open, false);
        const float paste_px = button_width(ui, paste, false);
        const float gap = ui.px(10);
        const Area field{row.min, {row.max.x - open_px - paste_px - gap * 2.0f, row.max.y}};
        const bool entered = text_field(ui, "##code", field, state.code, "L5S1-4000-FEZG");
        if (button(ui, "paste", area_at(field.max.x + gap, row.min.y, paste_px, row.height()), paste,
                   ButtonLook::outlined)) {
            if (const char* held = ImGui::GetClipboardText()) {
                state.code = trimmed(held).substr(0, kLongestField_bytes);
            }
        }
        const Area last{{row.max.x - open_px, row.min.y}, row.max};
        const bool clicked = button(ui, "open", last, open, ButtonLook::primary, std::nullopt, code.has_value());
        if ((entered || clicked) && code) {
            room.out.emplace_back(scenarios::OpenMystery{*code});
            state.code.clear();
        }
    }
    flow.gap(6);
    const bool bad = !typed.empty() && !code;
    flow.text({Role::note, false, bad ? ui.colours.warn : ui.colours.ink3},
              ui.words(bad ? "home.code_bad" : "home.code_note"));
}

}  // namespace

void draw_ladder(Flow& flow, const HomeContext& room, HomeState& state)
{
    Ui& ui = flow.ui();
    home_heading(flow, ui.words("home.ladder"), ui.words("home.ladder_about"));
    for (std::size_t i = 0; i < sim::kCount<Difficulty>; ++i) {
        const std::string id(sim::kIds<Difficulty>[i]);
        const RowWords words{std::to_string(i + 1) + "  " + ui.words("rung." + id), ui.words("rung_about." + id), {}};
        if (home_row(flow, id.c_str(), words)) {
            room.out.emplace_back(scenarios::OpenMystery{MysteryCode{static_cast<Difficulty>(i), room.learning.seed}});
        }
        flow.gap(8);
    }
    flow.gap(12);
    draw_code(flow, room, state);
}

}  // namespace l5s1::render
