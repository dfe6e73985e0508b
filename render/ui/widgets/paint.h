#pragma once
// paint.h: what every widget draws with: areas, text that is measured and never clipped, panels, focus.
//
// A panel is an undecorated Dear ImGui window in which everything stands at coordinates that we compute. Text goes
// through text_in() and text_at(), which shorten names (with an ellipsis) but never values, and write down what they
// drew where, so that a test can prove that nothing is clipped and nothing overlaps.

#include "render/ui/fonts.h"
#include "render/ui/layout.h"
#include "render/ui/theme.h"
#include "scenarios/text/strings.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace l5s1::render {

struct Area {
    ImVec2 min{0, 0};
    ImVec2 max{0, 0};

    [[nodiscard]] float width() const { return max.x - min.x; }
    [[nodiscard]] float height() const { return max.y - min.y; }
    [[nodiscard]] ImVec2 size() const { return {width(), height()}; }
    [[nodiscard]] ImVec2 centre() const { return {(min.x + max.x) * 0.5f, (min.y + max.y) * 0.5f}; }
    [[nodiscard]] bool contains(ImVec2 p) const { return min.x <= p.x && p.x < max.x && min.y <= p.y && p.y < max.y; }
    [[nodiscard]] Area inset(float x, float y) const { return {{min.x + x, min.y + y}, {max.x - x, max.y - y}}; }
    [[nodiscard]] Area inset(float by) const { return inset(by, by); }
};
[[nodiscard]] inline Area area(const scene::Rect& r)
{
    return {{r.min.x, r.min.y}, {r.max.x, r.max.y}};
}
[[nodiscard]] inline Area area_at(float x, float y, float w, float h)
{
    return {{x, y}, {x + w, y + h}};
}

// One drawn piece of text: where, inside what, and whether it was shortened.
struct TextMark {
    std::string panel;
    std::string text;
    Area area;
    Area inside;
    bool shortened = false;
    float height_px = 0.0f;
};
using TextLog = std::vector<TextMark>;

// One place that can be pressed, by the id of its control.
struct HitMark {
    std::string panel;
    std::string id;
    Area area;
};
using HitLog = std::vector<HitMark>;

// Which control the keyboard has. Controls take their place in the order in which they are drawn; Tab walks it.
class Focus {
public:
    void begin_frame();
    // Takes a control into the order; true when it has the focus.
    bool take(ImGuiID id);
    void give(ImGuiID id);  // by a click: has the focus, shows no ring
    void clear() { current_ = 0; }
    [[nodiscard]] bool visible() const { return visible_; }  // reached by the keyboard: show the ring
    [[nodiscard]] ImGuiID current() const { return current_; }

private:
    std::vector<ImGuiID> order_;
    std::vector<ImGuiID> previous_;
    ImGuiID current_ = 0;
    bool visible_ = false;
};

// Everything that drawing needs beside the values that are shown. Made anew each frame by the app.
struct Ui {
    const Palette& colours;
    const Fonts& fonts;
    const scenarios::Strings& strings;
    scenarios::Language language;
    float scale;
    Focus& focus;
    TextLog* log = nullptr;      // tests only
    ImDrawList* list = nullptr;  // of the panel that is being drawn
    std::string panel{};         // its id
    HitLog* hits = nullptr;      // tests only

    [[nodiscard]] float px(float length) const;  // whole pixels of a length at scale 1
    [[nodiscard]] const std::string& words(std::string_view key) const { return strings.text(language, key); }
    [[nodiscard]] const std::string& short_words(std::string_view key) const
    {
        return strings.short_text(language, key);
    }
    [[nodiscard]] std::string format(std::string_view key, const std::vector<std::string>& arguments) const
    {
        return strings.format(language, key, arguments);
    }
    // How the language joins sentences and lists, and what its type needs.
    [[nodiscard]] const scenarios::LanguageInfo& writing() const { return scenarios::info(language); }
};

struct Ink {
    Role role = Role::body;
    bool bold = false;
    ImU32 colour = 0;
};
enum class Align : std::uint8_t { left, centre, right };

[[nodiscard]] const Type& type_of(const Ui& ui, const Ink& ink);
[[nodiscard]] float text_width(const Ui& ui, const Ink& ink, std::string_view text);
[[nodiscard]] float line_height(const Ui& ui, Role role);

// Draws text with its visual middle at the middle of `box`. A text that is too wide ends in an ellipsis.
// Returns where it stands.
Area text_in(const Ui& ui, const Area& box, const Ink& ink, std::string_view text, Align align = Align::left);
// The same for a number: never shortened. A caller that has no room gives it room.
Area value_in(const Ui& ui, const Area& box, const Ink& ink, std::string_view text, Align align = Align::left);
// Draws a paragraph from the upper left; returns its height.
float paragraph(const Ui& ui, ImVec2 at, float width, const Ink& ink, std::string_view text);
[[nodiscard]] float paragraph_height(const Ui& ui, float width, const Ink& ink, std::string_view text);
// The words of a key: the long form if it fits the width, else the short one.
[[nodiscard]] const std::string& fitting(const Ui& ui, const Ink& ink, std::string_view key, float width);

// floating: halo, fill and edge. bar: the header, square, edge below only. above: floating, in front of other panels.
// bare: nothing is drawn, a place for controls over the picture.
enum class Shape : std::uint8_t { floating, bar, above, bare };
// Opens a panel (an undecorated window) and closes it. Always in pairs.
void begin_panel(Ui& ui, const char* id, const Area& where, Shape shape = Shape::floating);
void end_panel(Ui& ui);

// A clickable area of the open panel. Also takes the keyboard focus in the order of drawing.
struct Hit {
    bool hovered = false;
    bool held = false;
    bool clicked = false;  // by mouse, or Enter with the focus (Space belongs to play)
    bool focused = false;
    bool ring = false;      // focused by the keyboard: draw the ring
    bool released = false;  // the mouse let go after having pressed here
};
Hit hit_area(Ui& ui, const char* id, const Area& where, bool focusable = true);

void focus_ring(const Ui& ui, const Area& around, float radius, bool inside = false);
void hairline(const Ui& ui, float x0, float x1, float y);
// Lengths in pixels; a transparent fill or outline is not drawn.
void rounded_box(const Ui& ui, const Area& box, ImU32 fill, ImU32 outline, float radius, float outline_px);
// A well: inset fill; in high contrast a white box with an outline.
void well(const Ui& ui, const Area& box, float radius);
// A line with dashes, e.g. {12, 3, 2, 3}; empty: solid.
void dashed_line(const Ui& ui, std::span<const ImVec2> points, ImU32 colour, float width,
                 std::span<const float> dashes);

}  // namespace l5s1::render
