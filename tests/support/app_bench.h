#pragma once
// app_bench.h: the whole program but for the window: App and Frame as the window's loop calls them, with a mouse, keys
// and a log of every text that was drawn and every place that can be pressed.
//
// The program's data, the OpenGL context and the type are made once for a test program.

#include "render/app/app.h"
#include "render/commands/load_program.h"
#include "render/gl/canvas.h"
#include "render/gl/offscreen_context.h"
#include "render/ui/offscreen_gui.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <sstream>
#include <string>
#include <string_view>

namespace l5s1::tests {

inline const render::ProgramData& program()
{
    static const auto loaded = [] {
        static std::istringstream in;
        static std::ostringstream out;
        static std::ostringstream err;
        static scenarios::cli::Context context{in, out, err, {}, 0};
        auto data = render::load_program(context);
        INFO(err.str());
        REQUIRE(data);
        return data;
    }();
    return *loaded;
}

inline void need_opengl()
{
    static std::string why;
    static const auto context = gl::OffscreenContext::create(why);
    INFO(why);
    REQUIRE(context);
}

struct NeedsOpenGl {
    NeedsOpenGl() { need_opengl(); }
};

class AppBench : NeedsOpenGl {
public:
    explicit AppBench(scenarios::Language language = scenarios::Language::english, glm::ivec2 size_px = {1280, 720})
        : gui_(size_px),
          size_px_(size_px),
          session_(program().model, program().catalogue.scenarios, program().rules),
          learning_({}, [] { return scenarios::Instant{}; }),
          library_(program().assets, program().model, {}, {},
                   std::make_shared<const scenarios::Catalogue>(program().catalogue)),
          app_(
              program(), session_, learning_, library_, [] {}, faults_)
    {
        learning_.offer(program().catalogue.scenarios);
        app_.frame().log_to(&log_, &hits_);
        app_.raise(scenarios::SetLanguage{language});
        render::map_keys_without_backend();
        move({-1.0f, -1.0f});
        steps(2);
        REQUIRE(faults_.empty());
    }

    static constexpr double kStep_s = 0.05;

    // One frame of the window. Nothing is painted: what is drawn is read from the log.
    void step()
    {
        now_.time_s += kStep_s;
        app_.act(kStep_s);
        now_.size_px = glm::vec2(size_px_);
        (void)app_.frame().prepare(app_.view(), now_);
        log_.clear();
        hits_.clear();
        gui_.begin();
        app_.build(now_);
        ImGui::Render();
        ImGui::GetIO().InputQueueCharacters.resize(0);
        now_.chords.clear();
    }
    void steps(int count)
    {
        for (int i = 0; i < count; ++i) {
            step();
        }
    }
    void resize(glm::ivec2 size_px)
    {
        size_px_ = size_px;
        ImGui::GetIO().DisplaySize = ImVec2(static_cast<float>(size_px.x), static_cast<float>(size_px.y));
        steps(2);
    }
    void move(ImVec2 to) { render::feed_mouse_position(to.x, to.y); }
    void click(ImVec2 at)
    {
        move(at);
        steps(2);
        render::feed_mouse_button(0, true);
        steps(2);
        render::feed_mouse_button(0, false);
        steps(2);
    }
    void type(const char* characters)
    {
        ImGui::GetIO().AddInputCharactersUTF8(characters);
        steps(2);
    }
    // A key by its name in the table of actions: "Esc", "Ctrl+Z", "F1", "4".
    void key(std::string_view name)
    {
        const auto press = render::parse_key(name);
        REQUIRE(press);
        using render::Key;
        if (press->ctrl || press->key == Key::f1) {
            now_.chords.push_back(*press);
            steps(2);
            return;
        }
        if (press->key == Key::character) {
            const char text[2] = {press->character, '\0'};
            type(text);
            return;
        }
        const ImGuiKey named = press->key == Key::escape      ? ImGuiKey_Escape
                               : press->key == Key::enter     ? ImGuiKey_Enter
                               : press->key == Key::tab       ? ImGuiKey_Tab
                               : press->key == Key::left      ? ImGuiKey_LeftArrow
                               : press->key == Key::right     ? ImGuiKey_RightArrow
                               : press->key == Key::up        ? ImGuiKey_UpArrow
                               : press->key == Key::down      ? ImGuiKey_DownArrow
                               : press->key == Key::page_up   ? ImGuiKey_PageUp
                               : press->key == Key::page_down ? ImGuiKey_PageDown
                               : press->key == Key::remove    ? ImGuiKey_Delete
                                                              : ImGuiKey_Backspace;
        ImGui::GetIO().KeyShift = press->shift;
        render::feed_key(named, true);
        steps(2);
        render::feed_key(named, false);
        ImGui::GetIO().KeyShift = false;
        steps(2);
    }
    void raise(scenarios::Command command)
    {
        app_.raise(std::move(command));
        steps(2);
    }

    [[nodiscard]] const scenarios::View& view() const { return app_.view(); }
    [[nodiscard]] render::Frame& frame() { return app_.frame(); }
    [[nodiscard]] const render::TextLog& log() const { return log_; }
    [[nodiscard]] const std::string& words(std::string_view key) const
    {
        return program().strings.text(view().language, key);
    }
    [[nodiscard]] bool shows(std::string_view panel, std::string_view text = {}) const
    {
        return std::any_of(log_.begin(), log_.end(), [&](const render::TextMark& mark) {
            return mark.panel == panel && (text.empty() || mark.text == text);
        });
    }
    [[nodiscard]] ImVec2 at(std::string_view panel, std::string_view text) const
    {
        for (const render::TextMark& mark : log_) {
            if (mark.panel == panel && mark.text == text) {
                return mark.area.centre();
            }
        }
        FAIL("no \"" << text << "\" in " << panel);
        return {};
    }
    // Where a control of a panel can be pressed; fails the test when there is none.
    [[nodiscard]] render::Area hit(std::string_view panel, std::string_view id) const
    {
        for (const render::HitMark& mark : hits_) {
            if (mark.panel == panel && mark.id == id) {
                return mark.area;
            }
        }
        FAIL("no control \"" << id << "\" in " << panel);
        return {};
    }
    // Texts that were cut or that stand outside the window; `scrolls`: a list goes on below its foot.
    [[nodiscard]] std::vector<std::string> badly_drawn(bool scrolls = false) const
    {
        std::vector<std::string> bad;
        const auto width = static_cast<float>(size_px_.x);
        const auto height = static_cast<float>(size_px_.y);
        for (const render::TextMark& mark : log_) {
            const bool beside = mark.area.min.x < 0 || mark.area.max.x > width;
            const bool above = mark.area.min.y < 0 || mark.area.max.y > height;
            const bool out = beside || (above && !scrolls);
            if (mark.shortened || out) {
                bad.push_back(mark.panel + ": " + mark.text);
            }
        }
        return bad;
    }

private:
    render::OffscreenGui gui_;
    glm::ivec2 size_px_;
    std::vector<std::string> faults_;
    scenarios::Session session_;
    scenarios::Learning learning_;
    scenarios::Library library_;
    render::App app_;
    render::TextLog log_;
    render::HitLog hits_;
    render::Frame::Now now_;
};

}  // namespace l5s1::tests
