#include "render/panels/shell/refusal_line.h"

#include "render/ui/widgets/flow.h"
#include "render/ui/widgets/icon.h"
#include "scenarios/io/number_text.h"

#include <algorithm>
#include <cmath>

namespace l5s1::render {

namespace {

std::string words_of(const Ui& ui, const scenarios::Refusal& refusal)
{
    const std::string key = "refusal." + std::string(refusal.id);
    if (!refusal.fault) {
        return ui.words(key);
    }
    const sim::Fault& fault = *refusal.fault;
    using scenarios::plain;
    return ui.format(key, {std::string(fault.id), plain(fault.value), plain(fault.min), plain(fault.max)});
}

}  // namespace

void draw_refusal_line(const PanelContext& context, const scenarios::Refusal& refusal, const Area& where)
{
    Ui& ui = context.ui;
    const std::string words = words_of(ui, refusal);
    const Ink ink{Role::body, false, ui.colours.ink};
    const float pad = ui.px(14), sign = ui.px(28), rim = ui.px(9);
    const float widest = std::min(where.width(), ui.px(620));
    const float width = std::min(widest, std::ceil(text_width(ui, ink, words)) + sign + 2.0f * pad + 1.0f);
    const auto content = [&](Flow& flow) { flow.text(ink, words, sign); };
    const float height = height_of(ui, width - 2.0f * pad, content) + 2.0f * rim;
    const float y = std::min(where.min.y, where.max.y - height);  // where there is no room, over what stands above
    const Area box = area_at(std::round(where.centre().x - width * 0.5f), y, width, height);
    begin_panel(ui, "refusal", box, Shape::above);
    icon(ui, Icon::info, {box.min.x + pad + ui.px(9), box.min.y + rim + line_height(ui, ink.role) * 0.5f}, ui.px(18),
         ui.colours.ink2);
    Flow flow(ui, box.min.x + pad, box.min.y + rim, width - 2.0f * pad, false);
    content(flow);
    end_panel(ui);
}

}  // namespace l5s1::render
