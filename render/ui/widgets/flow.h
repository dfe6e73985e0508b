#pragma once
// flow.h: blocks of text, one under the other, down a card that scrolls only when it must.
//
// A card is laid out twice: first with `dry` on, which measures and draws nothing, then for real. So a card knows its
// height before it is drawn and can choose a tighter setting before it chooses to scroll. What draws into a flow takes
// its strips first and asks drawing() then:
//
//     const Area head = flow.row(kHead);
//     if (!flow.drawing()) {
//         return;
//     }

#include "render/ui/widgets/paint.h"

#include <functional>

namespace l5s1::render {

class Flow {
public:
    Flow(Ui& ui, float x, float y, float width, bool dry) : ui_(ui), x_(x), y_(y), width_(width), dry_(dry) {}

    // A paragraph over the whole width, or less `indent` at the left.
    void text(const Ink& ink, std::string_view words, float indent = 0.0f);
    void gap(float length_at_scale_1) { y_ += ui_.px(length_at_scale_1); }
    // A strip of that height to draw into; the caller draws only if drawing().
    Area strip(float height_px);
    Area row(float height_at_scale_1) { return strip(ui_.px(height_at_scale_1)); }
    // A hairline, with that much room above it and below it.
    void rule(float room_at_scale_1 = 0.0f);

    [[nodiscard]] bool drawing() const { return !dry_; }
    [[nodiscard]] Ui& ui() const { return ui_; }
    [[nodiscard]] float x() const { return x_; }
    [[nodiscard]] float y() const { return y_; }
    [[nodiscard]] float width() const { return width_; }

private:
    Ui& ui_;
    float x_;
    float y_;
    float width_;
    bool dry_;
};

// How far a card is scrolled, in pixels.
struct Scroll {
    float offset = 0.0f;
};

// Draws `content` into `where` of the open panel, clipped; with a bar, the wheel and Page Up and Down when it is higher
// than the area. Returns whether it scrolls.
bool scrolled(Ui& ui, const char* id, const Area& where, Scroll& scroll, const std::function<void(Flow&)>& content);

// Height that `content` takes in that width.
[[nodiscard]] float height_of(Ui& ui, float width, const std::function<void(Flow&)>& content);

}  // namespace l5s1::render
