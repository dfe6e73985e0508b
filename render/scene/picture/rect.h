#pragma once
// rect.h: a rectangle of the window in pixels; origin at the upper left, y down.

#include <glm/glm.hpp>

namespace l5s1::scene {

struct Rect {
    glm::vec2 min{0};
    glm::vec2 max{0};

    [[nodiscard]] glm::vec2 size() const { return max - min; }
    [[nodiscard]] glm::vec2 centre() const { return (min + max) * 0.5f; }
    [[nodiscard]] bool contains(glm::vec2 p) const
    {
        return min.x <= p.x && p.x <= max.x && min.y <= p.y && p.y <= max.y;
    }
    [[nodiscard]] bool overlaps(const Rect& o) const
    {
        return min.x < o.max.x && o.min.x < max.x && min.y < o.max.y && o.min.y < max.y;
    }
    friend bool operator==(const Rect&, const Rect&) = default;
};

// Where the picture is drawn, and the part of it that no panel covers.
struct Viewport {
    glm::vec2 size_px{1280, 720};
    Rect free{{0, 0}, {1280, 720}};

    friend bool operator==(const Viewport&, const Viewport&) = default;
};

}  // namespace l5s1::scene
