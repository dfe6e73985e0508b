#include "render/panels/cases/case_notice.h"

#include "render/ui/widgets/button.h"

#include <algorithm>

namespace l5s1::render {

namespace {

using scenarios::LibraryView;

struct Notice {
    std::string words;
    std::string_view yes{};  // keys; empty: no such button
    std::string_view no{};
};

Notice notice_of(const Ui& ui, const scenarios::View& view, const LibraryView& library)
{
    if (!library.fault.empty()) {
        return {library.fault};
    }
    if (view.quiz && library.broken) {
        return {ui.words("library.open_broken")};
    }
    if (view.quiz && library.edited) {
        return {ui.words("library.open_edited"), "library.restart"};
    }
    if (view.quiz && !library.previewed.empty()) {
        return {ui.format("library.preview", {library.previewed}), "library.import", "library.close"};
    }
    return {};
}

}  // namespace

void draw_case_notice(const scenarios::View& view, const PanelContext& context, const LibraryView& library,
                      std::vector<scenarios::LibraryRequest>& wished, scenarios::Outbox& out)
{
    Ui& ui = context.ui;
    const Notice notice = notice_of(ui, view, library);
    if (notice.words.empty()) {
        return;
    }
    const Area free = area(context.layout.free);
    const float pad = ui.px(14);
    const Ink ink{Role::body, false, ui.colours.ink};
    const float width = std::min(free.width(), ui.px(620));
    const float text_px = paragraph_height(ui, width - pad * 2.0f, ink, notice.words);
    const bool buttons = !notice.yes.empty();
    const float height = text_px + pad * 2.0f + (buttons ? ui.px(50) : 0.0f);
    const float left = free.min.x + (free.width() - width) * 0.5f;
    const Area box{{left, free.max.y - height}, {left + width, free.max.y}};
    begin_panel(ui, "case notice", box, Shape::above);
    paragraph(ui, {box.min.x + pad, box.min.y + pad}, width - pad * 2.0f, ink, notice.words);
    float x = box.min.x + pad;
    const auto act = [&](std::string_view key) {
        if (key.empty()) {
            return false;
        }
        const std::string& words = ui.words(key);
        const Area where = area_at(x, box.max.y - pad - ui.px(40), button_width(ui, words, false), ui.px(40));
        x = where.max.x + ui.px(8);
        return button(ui, std::string(key).c_str(), where, words, ButtonLook::outlined);
    };
    if (act(notice.yes)) {
        if (notice.yes == "library.import") {
            wished.emplace_back(scenarios::ImportCase{library.previewed});
        } else {
            out.emplace_back(scenarios::RestartQuiz{});
        }
    }
    if (act(notice.no)) {
        out.emplace_back(scenarios::CloseScenario{});
        wished.emplace_back(scenarios::ClosePreview{library.previewed});
    }
    end_panel(ui);
}

}  // namespace l5s1::render
