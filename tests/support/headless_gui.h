#pragma once
// headless_gui.h: real Dear ImGui without a window or a GPU: frames, a mouse, keys, and a log of every drawn text and
// of every place that can be pressed.
//
// Atlases are built once for each language and scale and shared by the contexts of a test program.

#include "render/ui/fonts.h"
#include "render/ui/widgets/paint.h"
#include "tests/support/catch.h"
#include "tests/support/fixture.h"

#include <cmath>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>

namespace l5s1::tests {

class HeadlessGui {
public:
    HeadlessGui(scenarios::Language language, float width, float height, double text_scale = 1.0,
                scenarios::Theme theme = scenarios::Theme::light)
        : language_(language), theme_(theme)
    {
        layout_ = render::make_layout({width, height}, text_scale, scenarios::Mode::explore);
        Atlas& shared = atlas(language, layout_.scale);
        context_ = ImGui::CreateContext(shared.atlas.get());
        ImGui::SetCurrentContext(context_);
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.DisplaySize = ImVec2(width, height);
        io.DeltaTime = 1.0f / 60.0f;
        render::map_keys_without_backend();
        render::feed_mouse_position(-1.0f, -1.0f);
        if (!shared.fonts.suits(language, layout_.scale)) {
            shared.fonts = render::build_fonts(scenarios::Assets{}, language, layout_.scale);
        }
        fonts_ = &shared.fonts;
        render::satisfy_atlas_once();
        render::apply_style(render::palette(theme), layout_.scale);
    }
    ~HeadlessGui() { ImGui::DestroyContext(context_); }
    HeadlessGui(const HeadlessGui&) = delete;
    HeadlessGui& operator=(const HeadlessGui&) = delete;

    // Runs one frame; `draw` is given the Ui. The log then holds what this frame drew.
    void frame(const std::function<void(render::Ui&)>& draw)
    {
        ImGui::SetCurrentContext(context_);
        ImGui::NewFrame();
        render::satisfy_atlas_each_frame();
        focus_.begin_frame();
        log_.clear();
        hits_.clear();
        render::Ui ui{render::palette(theme_), *fonts_, strings(), language_, layout_.scale, focus_, &log_};
        ui.hits = &hits_;
        draw(ui);
        ImGui::Render();
        vertices_ = ImGui::GetDrawData()->TotalVtxCount;
    }
    void move(ImVec2 to) { render::feed_mouse_position(to.x, to.y); }
    void press() { render::feed_mouse_button(0, true); }
    void release() { render::feed_mouse_button(0, false); }
    void key(ImGuiKey key, bool down) { render::feed_key(key, down); }

    [[nodiscard]] const render::Layout& layout() const { return layout_; }
    [[nodiscard]] const render::TextLog& log() const { return log_; }
    [[nodiscard]] const render::HitLog& hits() const { return hits_; }
    [[nodiscard]] const render::Fonts& fonts() const { return *fonts_; }
    [[nodiscard]] int vertices() const { return vertices_; }
    [[nodiscard]] const render::Focus& focus() const { return focus_; }

private:
    struct Atlas {
        std::unique_ptr<ImFontAtlas> atlas = std::make_unique<ImFontAtlas>();
        render::Fonts fonts;
    };
    static Atlas& atlas(scenarios::Language language, float scale)
    {
        static std::map<std::pair<int, int>, Atlas> all;
        return all[{static_cast<int>(language), static_cast<int>(std::lround(scale * 1000.0f))}];
    }

    scenarios::Language language_;
    scenarios::Theme theme_;
    render::Layout layout_;
    ImGuiContext* context_ = nullptr;
    const render::Fonts* fonts_ = nullptr;
    render::Focus focus_;
    render::TextLog log_;
    render::HitLog hits_;
    int vertices_ = 0;
};

// A hand at a bench that has a gui and a step(): every gesture takes the frames that a person's takes.
template <class Bench>
struct Hand {
    void steps(int count)
    {
        for (int i = 0; i < count; ++i) {
            self().step();
        }
    }
    void click(ImVec2 at)
    {
        self().gui.move(at);
        steps(2);
        self().gui.press();
        steps(2);
        self().gui.release();
        steps(2);
    }
    // Where a control of a panel can be pressed, as the last frame drew it; nothing: there is none.
    [[nodiscard]] std::optional<render::Area> find_hit(std::string_view panel, std::string_view id) const
    {
        for (const render::HitMark& mark : self().gui.hits()) {
            if (mark.panel == panel && mark.id == id) {
                return mark.area;
            }
        }
        return std::nullopt;
    }
    // The same; fails the test when there is none.
    [[nodiscard]] render::Area hit(std::string_view panel, std::string_view id) const
    {
        const auto area = find_hit(panel, id);
        INFO(panel << ": " << id);
        REQUIRE(area);
        return *area;
    }

private:
    [[nodiscard]] const Bench& self() const { return static_cast<const Bench&>(*this); }
    Bench& self() { return static_cast<Bench&>(*this); }
};

}  // namespace l5s1::tests
