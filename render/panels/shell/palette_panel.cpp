#include "render/panels/shell/palette_panel.h"

#include "render/ui/widgets/icon.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace l5s1::render {

namespace {

using scenarios::Command;
using scenarios::SearchEntry;
using scenarios::View;

constexpr float kWidth = 640.0f;
constexpr float kTop = 136.0f;
constexpr float kField = 48.0f;
constexpr float kRow = 44.0f;
constexpr float kFoot = 26.0f;
constexpr std::size_t kMostRows = 10;

// Nothing for a structure.
const Action* action_of(const SearchEntry& entry)
{
    const auto all = actions();
    const auto at = std::find_if(all.begin(), all.end(), [&](const Action& a) { return words_key(a) == entry.key; });
    return at == all.end() ? nullptr : &*at;
}

std::string_view kind_of(const SearchEntry& entry)
{
    const std::string& id = entry.id;
    const auto has = [&](std::string_view part) { return id.find(part) != id.npos; };
    if (action_of(entry)) {
        return "search.kind.action";
    }
    if (id.starts_with("root_")) {
        return "search.kind.root";
    }
    if (id.starts_with("disc_")) {
        return "search.kind.disc";
    }
    if (has("nerve") || has("plexus")) {
        return "search.kind.nerve";
    }
    if (has("ligament") || has("tendon") || has("tract") || id == "skin" || id == "dural_sac") {
        return "search.kind.tissue";
    }
    const bool muscle = id.starts_with("muscle.") || has("psoas") || has("iliacus") || has("sartorius") ||
                        has("gracilis") || has("pectineus") || has("adductor") || has("vastus") || has("abductor") ||
                        has("extensor") || has("flexor") || has("popliteus") || has("gluteus");
    return muscle ? "search.kind.muscle" : "search.kind.bone";
}

// The field of the query; ink3 says what may be typed while it is empty.
void draw_field(Ui& ui, const Area& box, PaletteState& state)
{
    const Type type = type_of(ui, {Role::body, false, 0});
    icon(ui, Icon::search, {box.min.x + ui.px(24), box.centre().y}, ui.px(20), ui.colours.ink2);
    const float x = box.min.x + ui.px(48);
    push_font(type.font, type.px);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(0, 0));
    ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 0.0f);
    for (const ImGuiCol which : {ImGuiCol_FrameBg, ImGuiCol_FrameBgHovered, ImGuiCol_FrameBgActive}) {
        ImGui::PushStyleColor(which, ui.colours.panel);
    }
    ImGui::SetCursorScreenPos({x, box.centre().y - type.px * 0.5f});
    ImGui::SetNextItemWidth(box.max.x - ui.px(16) - x);
    if (state.fresh) {
        ImGui::SetKeyboardFocusHere();
    }
    const std::string before(state.query.data());
    ImGui::InputText("##query", state.query.data(), state.query.size());
    state.chosen = before == state.query.data() ? state.chosen : 0;
    ImGui::PopStyleColor(3);
    ImGui::PopStyleVar(2);
    ImGui::PopFont();
    if (state.query.front() == '\0') {
        text_in(ui, {{x + ui.px(2), box.min.y}, {box.max.x - ui.px(16), box.max.y}},
                {Role::body, false, ui.colours.ink3}, ui.words("search.hint"));
    }
}

void draw_row(Ui& ui, const Area& row, const SearchEntry& entry, const scenarios::Terms& terms, bool chosen)
{
    const Palette& c = ui.colours;
    if (chosen) {
        rounded_box(ui, row, c.well, c.outlined_wells ? c.ink : IM_COL32(0, 0, 0, 0), ui.px(8), ui.px(2));
        ui.list->AddRectFilled(row.min, {row.min.x + ui.px(4), row.max.y}, c.sel, ui.px(2));
    }
    const float pad = ui.px(16);
    const Action* action = action_of(entry);
    const std::string keys = action ? key_words(ui.strings, ui.language, *action) : std::string();
    const std::string kind = keys.empty() ? ui.words(kind_of(entry)) : keys;
    const Ink kind_ink{Role::small, false, c.ink2};
    const float right = row.max.x - pad - text_width(ui, kind_ink, kind);
    value_in(ui, {{right, row.min.y}, {row.max.x - pad, row.max.y}}, kind_ink, kind);
    const std::string_view name = ui.words(entry.key);
    const std::string_view translated = ui.strings.text(scenarios::next_language(ui.language), entry.key);
    const std::string codes = term_line(ui.strings, terms, entry.key);
    const Ink bold{Role::body, true, c.ink};
    const Ink plain{Role::body, false, c.ink2};
    const float x = row.min.x + pad;
    const float middle = codes.empty() ? row.max.y : row.min.y + row.height() * 0.56f;
    const float name_px = std::min(text_width(ui, bold, name) + 1.0f, (right - x) * 0.62f);
    text_in(ui, {{x, row.min.y}, {x + name_px, middle}}, bold, name);
    text_in(ui, {{x + name_px + ui.px(12), row.min.y}, {right - ui.px(12), middle}}, plain, translated);
    if (!codes.empty()) {
        text_in(ui, {{x, middle - ui.px(2)}, {right - ui.px(12), row.max.y - ui.px(2)}}, {Role::note, false, c.ink3},
                codes);
    }
}

}  // namespace

PaletteIndex palette_index(const scenarios::Strings& strings, scenarios::Terms terms)
{
    PaletteIndex index{{}, std::move(terms)};
    // what changes the picture comes first
    for (const Where where : {Where::explore, Where::everywhere}) {
        for (const Action& a : actions()) {
            if (a.found && a.where == where) {
                index.entries.push_back(
                    scenarios::search_entry(std::string(a.name), words_key(a), strings, index.terms));
            }
        }
    }
    for (SearchEntry& entry : scenarios::searchable(strings, index.terms)) {
        index.entries.push_back(std::move(entry));
    }
    return index;
}

void open_palette(PaletteState& state)
{
    state = {};
    state.open = true;
    state.fresh = true;
}

std::string code_line(const scenarios::Terms& terms, std::string_view key)
{
    const auto at = terms.find(key);
    if (at == terms.end()) {
        return {};
    }
    const std::string ta98 = at->second.ta98.empty() ? "" : "TA98 " + at->second.ta98;
    return at->second.fma + (at->second.fma.empty() || ta98.empty() ? "" : " · ") + ta98;
}

std::string term_line(const scenarios::Strings& strings, const scenarios::Terms& terms, std::string_view key)
{
    const std::string& latin = strings.latin(key);
    const std::string codes = code_line(terms, key);
    return latin + (latin.empty() || codes.empty() ? "" : " · ") + codes;
}

void draw_palette_panel(const PanelContext& context, const PaletteIndex& index, const Acting& acting,
                        PaletteState& state)
{
    if (!state.open) {
        return;
    }
    Ui& ui = context.ui;
    const auto found = scenarios::search(index.entries, state.query.data());
    const Area window = area(context.layout.window);
    const float top = ui.px(context.layout.width == Width::compact ? 64.0f : kTop);
    const float spare = window.max.y - ui.px(16) - top - ui.px(kField + kFoot);
    const auto fit = static_cast<std::size_t>(std::max(1.0f, spare / ui.px(kRow)));
    const std::size_t rows = std::min({found.size(), kMostRows, fit});
    const float width = std::min(ui.px(kWidth), window.width() - ui.px(32));
    const float list = rows == 0 ? ui.px(kRow) : ui.px(kRow) * static_cast<float>(rows);
    const Area box =
        area_at(std::round(window.centre().x - width * 0.5f), top, width, ui.px(kField) + list + ui.px(kFoot));

    begin_panel(ui, "palette", box, Shape::above);
    const int step = std::exchange(state.step, 0);
    const bool chooses = std::exchange(state.take, false);
    const auto last = static_cast<int>(rows) - 1;
    state.chosen = static_cast<std::size_t>(std::clamp(static_cast<int>(state.chosen) + step, 0, std::max(0, last)));
    draw_field(ui, area_at(box.min.x, box.min.y, width, ui.px(kField)), state);
    hairline(ui, box.min.x + ui.px(16), box.max.x - ui.px(16), box.min.y + ui.px(kField) - 1.0f);
    state.chosen = std::min(state.chosen, rows == 0 ? 0 : rows - 1);
    std::optional<std::size_t> done;
    for (std::size_t i = 0; i < rows; ++i) {
        const Area row = area_at(box.min.x + ui.px(6), box.min.y + ui.px(kField) + ui.px(kRow) * static_cast<float>(i),
                                 width - ui.px(12), ui.px(kRow));
        const Hit hit = hit_area(ui, ("row" + std::to_string(i)).c_str(), row, false);
        const ImVec2 moved = ImGui::GetIO().MouseDelta;
        if (hit.hovered && (moved.x != 0.0f || moved.y != 0.0f)) {
            state.chosen = i;
        }
        draw_row(ui, row, index.entries[found[i]], index.terms, i == state.chosen);
        done = hit.clicked ? std::optional(i) : done;
    }
    if (rows == 0) {
        text_in(ui, area_at(box.min.x + ui.px(22), box.min.y + ui.px(kField), width - ui.px(44), ui.px(kRow)),
                {Role::body, false, ui.colours.ink2}, ui.words("search.none"));
    } else if (chooses && !state.fresh) {
        done = state.chosen;
    }
    text_in(ui, {{box.min.x + ui.px(22), box.max.y - ui.px(kFoot)}, {box.max.x - ui.px(22), box.max.y - ui.px(4)}},
            {Role::note, false, ui.colours.ink3}, ui.words("search.foot"));
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    const bool beside = ImGui::IsMouseClicked(0) && !box.contains(pointer) && !state.fresh;
    end_panel(ui);
    state.fresh = false;
    if (done) {
        const SearchEntry& entry = index.entries[found[*done]];
        if (const Action* action = action_of(entry)) {
            action->act(acting);
        } else {
            acting.out.emplace_back(scenarios::Find{entry.id});
        }
    }
    state.open = !done && !beside;
}

}  // namespace l5s1::render
