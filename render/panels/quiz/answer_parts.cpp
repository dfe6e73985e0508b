// answer_parts.cpp: longer than most: the parts of an answered question, in the order in which they are drawn.

#include "render/panels/quiz/answer_parts.h"

#include "render/ui/widgets/button.h"
#include "render/ui/widgets/chip.h"
#include "render/ui/widgets/prose.h"

#include <algorithm>
#include <array>

namespace l5s1::render {

namespace {

using scenarios::Answer;
using scenarios::Question;

constexpr float kDisc = 34.0f;
constexpr float kInset = 14.0f;

struct OptionLook {
    ImU32 fill = 0;
    ImU32 outline = 0;
    float outline_px = 1.5f;
    ImU32 disc = 0;
    ImU32 on_disc = 0;
    std::optional<Icon> sign;
    Ink ink;
    std::string_view chip;  // key of the words at the right; empty: none
    Tone tone = Tone::quiet;
};

OptionLook option_look(const Ui& ui, const scenarios::Option& option, bool chosen, bool revealed)
{
    const Palette& c = ui.colours;
    OptionLook look;
    look.fill = c.panel;
    look.outline = c.ctl;
    look.disc = c.well;
    look.on_disc = c.ink;
    look.ink = {Role::body, false, c.ink};
    if (!revealed) {
        if (chosen) {
            look.outline = look.disc = c.sel;
            look.outline_px = 2.5f;
            look.on_disc = c.onsel;
            look.ink.bold = true;
        }
        return look;
    }
    if (option.right) {
        look.fill = c.ok_bg;
        look.outline = look.disc = c.ok;
        look.outline_px = 2.5f;
        look.on_disc = c.ok_bg;
        look.sign = Icon::tick;
        look.ink.bold = true;
        look.chip = chosen ? "cases.question.your_choice" : "";
        look.tone = Tone::ok;
    } else if (chosen) {
        look.outline = look.disc = c.warn;
        look.outline_px = 2.5f;
        look.on_disc = c.warn_bg;
        look.sign = Icon::cross;
        look.chip = "cases.question.your_choice";
        look.tone = Tone::warn;
    } else {
        look.outline = c.line;
        look.ink.colour = c.ink2;
    }
    return look;
}

void draw_option_disc(const Ui& ui, ImVec2 centre, const OptionLook& look, std::size_t index)
{
    const float r = ui.px(kDisc) * 0.5f;
    ui.list->AddCircleFilled(centre, r, look.disc, 32);
    if (look.sign) {
        icon(ui, *look.sign, centre, ui.px(20), look.on_disc);
        return;
    }
    const char letter[] = {static_cast<char>('A' + index), '\0'};
    text_in(ui, {{centre.x - r, centre.y - r}, {centre.x + r, centre.y + r}}, {Role::body, true, look.on_disc}, letter,
            Align::centre);
}

std::string with_true_minus(std::string text)
{
    if (text.size() > 1 && text.back() == '-') {
        text.replace(text.size() - 1, 1, "−");
    }
    return text;
}

std::string_view cell_key(scenarios::CellKind kind)
{
    switch (kind) {
        case scenarios::CellKind::normal:
            return "cases.cell.normal";
        case scenarios::CellKind::slight:
            return "cases.cell.slight";
        case scenarios::CellKind::weak:
            return "cases.cell.weak";
        case scenarios::CellKind::reduced:
            return "cases.cell.reduced";
        case scenarios::CellKind::absent:
            return "cases.cell.absent";
        case scenarios::CellKind::brisk:
            return "cases.cell.brisk";
        case scenarios::CellKind::limited:
            return "cases.cell.limited";
    }
    return "cases.cell.normal";
}

// What a column of the table is called.
std::string column_words(const Ui& ui, const Ink& ink, const std::string& finding, float width)
{
    if (finding.starts_with("dermatome.")) {
        return ui.format("cases.column.dermatome", {finding.substr(finding.find('.') + 1)});
    }
    if (finding == "sign.straight_leg_raise") {
        return ui.short_words("cases.signs.slr");
    }
    if (finding == "function.tiptoe_hold") {
        return ui.words("cases.signs.tiptoe");
    }
    return fitting(ui, ink, finding, width);
}

std::string name_words(const Ui& ui, const scenarios::ContrastRow& row)
{
    const std::string& name = row.name.in(ui.language);
    return row.is_this_patient ? ui.format("cases.question.this_patient", {name}) : name;
}

std::string cell_words(const Ui& ui, const scenarios::ContrastCell& cell)
{
    const std::string& words = ui.words(cell_key(cell.kind));
    const bool bare = cell.kind == scenarios::CellKind::normal || cell.value.empty();
    return bare ? words : words + " " + with_true_minus(cell.value);
}

// A cell's text, in as many lines as it needs, about the middle of its box.
void draw_cell(const Ui& ui, const Area& box, const Ink& ink, const std::string& text, Align align)
{
    const Type& type = type_of(ui, ink);
    push_font(type.font, type.px);
    const auto lines = wrapped(text, box.width(), ui.language);
    ImGui::PopFont();
    float y = box.centre().y - type.line * static_cast<float>(lines.size()) * 0.5f;
    for (const std::string_view line : lines) {
        text_in(ui, {{box.min.x, y}, {box.max.x, y + type.line}}, ink, line, align);
        y += type.line;
    }
}

void draw_contrast_row(const Ui& ui, const Area& row, float name_width, const scenarios::ContrastRow& content)
{
    const Palette& c = ui.colours;
    if (content.is_this_patient) {
        rounded_box(ui, row, c.ok_bg, 0, ui.px(4), 0.0f);
    }
    const float pad = ui.px(10);
    draw_cell(ui, {{row.min.x + pad, row.min.y}, {row.min.x + name_width, row.max.y}},
              {Role::small, content.is_this_patient, c.ink}, name_words(ui, content), Align::left);
    const float column =
        (row.width() - name_width) / static_cast<float>(std::max<std::size_t>(1, content.cells.size()));
    for (std::size_t i = 0; i < content.cells.size(); ++i) {
        const scenarios::ContrastCell& cell = content.cells[i];
        const bool normal = cell.kind == scenarios::CellKind::normal;
        const float x = row.min.x + name_width + column * static_cast<float>(i);
        draw_cell(ui, {{x, row.min.y}, {x + column - ui.px(4), row.max.y}},
                  {Role::small, !normal, normal ? c.ink2 : c.warn}, cell_words(ui, cell), Align::centre);
    }
}

std::string joined(const std::vector<std::string>& parts, std::string_view comma)
{
    std::string all;
    for (const std::string& part : parts) {
        all += std::string(all.empty() ? "" : comma) + part;
    }
    return all;
}

}  // namespace

std::string_view certainty_key(scenarios::Certainty certainty)
{
    static constexpr std::array<std::string_view, scenarios::kCertaintyCount> kKeys{
        "cases.certainty.guess", "cases.certainty.unsure", "cases.certainty.fairly_sure", "cases.certainty.certain"};
    return kKeys[static_cast<std::size_t>(certainty)];
}

bool draw_option(Flow& flow, const Question& question, std::size_t index, const Answer& answer, const Density& density,
                 float indent)
{
    Ui& ui = flow.ui();
    const scenarios::Option& option = question.options[index];
    const bool chosen = std::find(answer.chosen.begin(), answer.chosen.end(), index) != answer.chosen.end();
    const bool revealed = answer.confirmed;
    OptionLook look = option_look(ui, option, chosen, revealed);
    if (revealed && option.right && !chosen && answer_form(question) == scenarios::AnswerForm::several) {
        look.chip = "cases.question.missed";
    }

    const Ink why{density.why, false, chosen || option.right ? ui.colours.ink : ui.colours.ink2};
    const float pad = ui.px(kInset);
    const float left = pad * 2.0f + ui.px(kDisc);
    const float chip = look.chip.empty() ? 0.0f : badge_width(ui, ui.words(look.chip), false) + pad;
    const float shift = ui.px(indent);
    const float width = flow.width() - shift - left - pad;
    const std::string& text = option.text.in(ui.language);
    const std::string& explanation = option.explanation.in(ui.language);
    const float text_px = paragraph_height(ui, width - chip, look.ink, text);
    const float why_px = revealed ? paragraph_height(ui, width, why, explanation) + ui.px(2) : 0.0f;
    const float least = ui.px(revealed ? density.option_height * 0.8f : density.option_height);
    Area box = flow.strip(std::max(least, text_px + why_px + pad * 1.7f));
    box.min.x += shift;
    if (!flow.drawing()) {
        return false;
    }

    ImGui::PushID(static_cast<int>(index));
    Hit hit;
    if (!revealed) {
        hit = hit_area(ui, "option", box);
        if (hit.hovered && !chosen) {
            look.fill = ui.colours.well;
            look.outline = ui.colours.ink;
            look.disc = ui.colours.panel;
        }
    }
    ImGui::PopID();
    rounded_box(ui, box, look.fill, look.outline, ui.px(8), std::max(1.0f, look.outline_px * ui.scale));
    float y = box.min.y + (box.height() - text_px - why_px) * 0.5f;
    draw_option_disc(ui, {box.min.x + pad + ui.px(kDisc) * 0.5f, revealed ? y + text_px * 0.5f : box.centre().y}, look,
                     index);
    if (chip > 0.0f) {
        const std::string& words = ui.words(look.chip);
        badge(ui, {box.max.x - chip, y + text_px * 0.5f - ui.px(15)}, look.tone, words);
    }
    y += paragraph(ui, {box.min.x + left, y}, width - chip, look.ink, text);
    if (revealed) {
        paragraph(ui, {box.min.x + left, y + ui.px(2)}, width, why, explanation);
    }
    if (hit.ring) {
        focus_ring(ui, box, ui.px(8));
    }
    return hit.clicked;
}

std::optional<std::size_t> draw_options(Flow& flow, const Question& question, const Answer& answer,
                                        const Density& density)
{
    std::optional<std::size_t> clicked;
    for (std::size_t i = 0; i < question.options.size(); ++i) {
        const bool chosen = std::find(answer.chosen.begin(), answer.chosen.end(), i) != answer.chosen.end();
        if (question.options[i].otherwise && !chosen) {
            continue;  // "anything else" is an answer only to who gave it
        }
        if (i > 0) {
            flow.gap(density.gap);
        }
        if (draw_option(flow, question, i, answer, density)) {
            clicked = i;
        }
    }
    return clicked;
}

void draw_verdict(Flow& flow, const Question& question, const Answer& answer)
{
    Ui& ui = flow.ui();
    const Palette& c = ui.colours;
    const std::string& verdict = ui.words(answer.right ? "cases.question.right" : "cases.question.wrong");
    const float chip = badge_width(ui, verdict, false);
    const float left = chip + ui.px(12);
    const Ink ink{Role::title, true, c.ink};
    const std::string& lesson = question.lesson.in(ui.language);
    const float text_px = paragraph_height(ui, flow.width() - left, ink, lesson);
    const Area strip = flow.strip(std::max(ui.px(30), text_px));
    if (!flow.drawing()) {
        return;
    }
    badge(ui, {strip.min.x, strip.min.y}, answer.right ? Tone::ok : Tone::warn, verdict);
    const float lift = std::max(0.0f, (ui.px(30) - text_px) * 0.5f);
    paragraph(ui, {strip.min.x + left, strip.min.y + lift}, flow.width() - left, ink, lesson);
}

void draw_notes(Flow& flow, const Question& question, const Knowledge& knowledge)
{
    Ui& ui = flow.ui();
    std::vector<std::string_view> notes;
    for (const std::string& id : question.claims) {
        const scenarios::Claim* claim = scenarios::find_claim(knowledge.claims, id);
        if (claim && !claim->note.empty()) {
            notes.push_back(claim->note.in(ui.language));
        }
    }
    if (notes.empty()) {
        return;
    }
    const float pad = ui.px(16);
    const float width = flow.width() - pad * 2.0f;
    const Ink head{Role::small, true, ui.colours.ink};
    const Ink body{Role::small, false, ui.colours.ink};
    float height = ui.px(20) + line_height(ui, Role::small);
    for (const std::string_view note : notes) {
        height += paragraph_height(ui, width, body, note) + ui.px(2);
    }
    flow.gap(10);
    const Area box = flow.strip(height);
    if (!flow.drawing()) {
        return;
    }
    well(ui, box, ui.px(4));
    rounded_box(ui, {box.min, {box.min.x + ui.px(5), box.max.y}}, ui.colours.sel, 0, 0.0f, 0.0f);
    float y = box.min.y + ui.px(9);
    y += paragraph(ui, {box.min.x + pad, y}, width, head, ui.words("cases.question.note"));
    for (const std::string_view note : notes) {
        y += paragraph(ui, {box.min.x + pad, y}, width, body, note) + ui.px(2);
    }
}

void draw_contrast(Flow& flow, const scenarios::Contrast& contrast, std::span<const scenarios::ContrastRow> rows)
{
    Ui& ui = flow.ui();
    const float pad = ui.px(10);
    const bool crowded = contrast.findings.size() >= 4 && flow.width() < ui.px(700);
    const float name_width = flow.width() * (!crowded ? 0.30f : contrast.findings.size() > 4 ? 0.22f : 0.27f);
    const float column =
        (flow.width() - name_width) / static_cast<float>(std::max<std::size_t>(1, contrast.findings.size()));
    const float cell = column - ui.px(4);
    const Ink head{crowded ? Role::note : Role::small, !crowded, ui.colours.ink2};
    const auto row_height = [&](float text_px) { return std::max(ui.px(32), text_px + ui.px(10)); };

    float head_px = paragraph_height(ui, name_width - pad, head, ui.words("cases.question.contrast"));
    for (const std::string& finding : contrast.findings) {
        head_px = std::max(head_px, paragraph_height(ui, cell, head, column_words(ui, head, finding, cell)));
    }
    flow.gap(10);
    const Area top = flow.strip(row_height(head_px));
    if (flow.drawing()) {
        draw_cell(ui, {{top.min.x + pad, top.min.y}, {top.min.x + name_width, top.max.y}}, head,
                  ui.words("cases.question.contrast"), Align::left);
        for (std::size_t i = 0; i < contrast.findings.size(); ++i) {
            const float x = top.min.x + name_width + column * static_cast<float>(i);
            draw_cell(ui, {{x, top.min.y}, {x + cell, top.max.y}}, head,
                      column_words(ui, head, contrast.findings[i], cell), Align::centre);
        }
    }
    const Ink bold{Role::small, true, ui.colours.ink};
    for (const scenarios::ContrastRow& row : rows) {
        float text_px = paragraph_height(ui, name_width - pad, bold, name_words(ui, row));
        for (const scenarios::ContrastCell& c : row.cells) {
            text_px = std::max(text_px, paragraph_height(ui, cell, bold, cell_words(ui, c)));
        }
        flow.rule();
        const Area strip = flow.strip(row_height(text_px));
        if (flow.drawing()) {
            draw_contrast_row(ui, strip, name_width, row);
        }
    }
    flow.rule();
}

std::optional<Area> draw_teaches(Flow& flow, const Question& question)
{
    Ui& ui = flow.ui();
    const scenarios::LanguageInfo& writing = ui.writing();
    std::string line = ui.words("cases.question.teaches") + std::string(writing.colon);
    line += ui.format("cases.question.claims", {joined(question.claims, writing.comma)});
    if (!question.sources.empty()) {
        line += std::string(writing.semicolon) +
                ui.format("cases.question.sources", {joined(question.sources, writing.comma)});
    }
    const Ink ink{Role::note, false, ui.colours.ink3};
    const float left = ui.px(22);
    const float height = paragraph_height(ui, flow.width() - left, ink, line);
    const Area strip = flow.strip(std::max(ui.px(20), height));
    if (!flow.drawing()) {
        return std::nullopt;
    }
    icon(ui, Icon::info, {strip.min.x + ui.px(8), strip.min.y + ui.px(10)}, ui.px(16), ui.colours.ink3);
    paragraph(ui, {strip.min.x + left, strip.min.y + ui.px(1)}, flow.width() - left, ink, line);
    const Hit hit = hit_area(ui, "teaches", strip, false);
    return hit.hovered ? std::optional<Area>(strip) : std::nullopt;
}

std::string claims_text(const Question& question, const Knowledge& knowledge, scenarios::Language language)
{
    std::string all;
    for (const std::string& id : question.claims) {
        if (const scenarios::Claim* claim = scenarios::find_claim(knowledge.claims, id)) {
            all += (all.empty() ? "" : "\n") + id + "  " + claim->words.in(language);
        }
    }
    return all;
}

}  // namespace l5s1::render
