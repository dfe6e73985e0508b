#include "render/app/fonts_ahead.h"

#include "render/ui/layout.h"

#include <utility>

namespace l5s1::render {

FontsAhead::FontsAhead(scenarios::Assets assets, scenarios::Language language, glm::vec2 window_px)
{
    const float scale = make_layout(window_px, 1.0, scenarios::Mode::explore).scale;
    fonts_ = std::async(std::launch::async, [this, assets = std::move(assets), language, scale] {
                 return build_fonts(atlas_, assets, language, scale);
             }).share();
}

ImFontAtlas& FontsAhead::atlas()
{
    fonts_.wait();
    return atlas_;
}

const Fonts& FontsAhead::fonts()
{
    return fonts_.get();
}

}  // namespace l5s1::render
