// icon.cpp: longer than most because each icon is a row of coordinates; nothing here but drawing.

#include "render/ui/widgets/icon.h"

#include <cmath>

namespace l5s1::render {

namespace {

constexpr float kPi = 3.14159265f;

// A pen on the field of 20 units.
class Pen {
public:
    Pen(ImDrawList& list, ImVec2 centre, float size, ImU32 colour)
        : list_(list),
          unit_(size / 20.0f),
          origin_{centre.x - size * 0.5f, centre.y - size * 0.5f},
          colour_(colour),
          width_(1.8f * size / 20.0f)
    {
    }
    void line(std::initializer_list<ImVec2> points, bool closed = false) const
    {
        for (const ImVec2& p : points) {
            list_.PathLineTo(at(p));
        }
        list_.PathStroke(colour_, closed ? ImDrawFlags_Closed : 0, width_);
    }
    void fill(std::initializer_list<ImVec2> points) const
    {
        for (const ImVec2& p : points) {
            list_.PathLineTo(at(p));
        }
        list_.PathFillConvex(colour_);
    }
    void circle(ImVec2 centre, float radius) const { list_.AddCircle(at(centre), radius * unit_, colour_, 0, width_); }
    void dot(ImVec2 centre, float radius) const { list_.AddCircleFilled(at(centre), radius * unit_, colour_); }
    // Degrees, clockwise from the right.
    void arc(ImVec2 centre, float radius, float from_deg, float to_deg) const
    {
        list_.PathArcTo(at(centre), radius * unit_, from_deg * kPi / 180.0f, to_deg * kPi / 180.0f, 16);
        list_.PathStroke(colour_, 0, width_);
    }

private:
    [[nodiscard]] ImVec2 at(ImVec2 p) const { return {origin_.x + p.x * unit_, origin_.y + p.y * unit_}; }

    ImDrawList& list_;
    float unit_;
    ImVec2 origin_;
    ImU32 colour_;
    float width_;
};

void draw_general(const Pen& p, Icon which)
{
    switch (which) {
        case Icon::undo:
        case Icon::redo: {
            const auto x = [&](float u) { return which == Icon::undo ? u : 20.0f - u; };
            p.line({{x(8), 3}, {x(4), 7}, {x(8), 11}});
            p.line({{x(4), 7},
                    {x(12), 7},
                    {x(15.5f), 8.6f},
                    {x(16.6f), 11.5f},
                    {x(15.5f), 14.4f},
                    {x(12), 16},
                    {x(9), 16}});
            break;
        }
        case Icon::text_size:
            p.line({{2, 16}, {6.5f, 4}, {11, 16}});
            p.line({{3.6f, 12}, {9.4f, 12}});
            p.line({{12.6f, 16}, {15.4f, 8.6f}, {18.2f, 16}});
            p.line({{13.6f, 13.6f}, {17.2f, 13.6f}});
            break;
        case Icon::theme:
            p.circle({10, 10}, 3.6f);
            for (int ray = 0; ray < 8; ++ray) {
                const float a = kPi * 0.25f * static_cast<float>(ray);
                p.line({{10 + 6.2f * std::cos(a), 10 + 6.2f * std::sin(a)},
                        {10 + 8.4f * std::cos(a), 10 + 8.4f * std::sin(a)}});
            }
            break;
        case Icon::play:
            p.fill({{6.2f, 3.5f}, {16.5f, 10}, {6.2f, 16.5f}});
            break;
        case Icon::pause:
            p.fill({{5, 4}, {8.4f, 4}, {8.4f, 16}, {5, 16}});
            p.fill({{11.6f, 4}, {15, 4}, {15, 16}, {11.6f, 16}});
            break;
        case Icon::to_start:
        case Icon::to_end: {
            const auto x = [&](float u) { return which == Icon::to_start ? u : 20.0f - u; };
            p.line({{x(5), 4}, {x(5), 16}});
            p.line({{x(15), 4.4f}, {x(8), 10}, {x(15), 15.6f}}, true);
            break;
        }
        case Icon::plus:
            p.line({{10, 3.5f}, {10, 16.5f}});
            p.line({{3.5f, 10}, {16.5f, 10}});
            break;
        case Icon::minus:
            p.line({{3.5f, 10}, {16.5f, 10}});
            break;
        case Icon::close:
        case Icon::cross:
            p.line({{5, 5}, {15, 15}});
            p.line({{15, 5}, {5, 15}});
            break;
        case Icon::tick:
            p.line({{4, 10.6f}, {8.2f, 15}, {16.4f, 5.2f}});
            break;
        case Icon::warning:
            p.line({{10, 2.6f}, {18.2f, 16.8f}, {1.8f, 16.8f}}, true);
            p.line({{10, 8}, {10, 11.8f}});
            p.dot({10, 14.2f}, 1.1f);
            break;
        case Icon::info:
            p.circle({10, 10}, 7.6f);
            p.line({{10, 9.4f}, {10, 14}});
            p.dot({10, 6.4f}, 1.1f);
            break;
        case Icon::pencil:
            p.line({{4, 16}, {4.8f, 12.4f}, {13.2f, 4}, {16, 6.8f}, {7.6f, 15.2f}}, true);
            p.line({{11.4f, 5.8f}, {14.2f, 8.6f}});
            break;
        case Icon::chevron_left:
            p.line({{12.6f, 4.6f}, {7, 10}, {12.6f, 15.4f}});
            break;
        case Icon::chevron_right:
            p.line({{7.4f, 4.6f}, {13, 10}, {7.4f, 15.4f}});
            break;
        case Icon::chevron_down:
            p.line({{4.6f, 7.4f}, {10, 13}, {15.4f, 7.4f}});
            break;
        case Icon::chevron_up:
            p.line({{4.6f, 12.6f}, {10, 7}, {15.4f, 12.6f}});
            break;
        case Icon::branch:
            p.line({{2.5f, 14}, {7, 14}, {9.6f, 12.4f}, {12.4f, 7.4f}, {16.6f, 6}});
            p.line({{13.4f, 2.8f}, {17, 6}, {13.8f, 9.4f}});
            break;
        case Icon::search:
            p.circle({8.6f, 8.6f}, 5.2f);
            p.line({{12.6f, 12.6f}, {17, 17}});
            break;
        case Icon::layers:
            p.line({{10, 3}, {17.5f, 7}, {10, 11}, {2.5f, 7}}, true);
            p.line({{2.5f, 10.6f}, {10, 14.6f}, {17.5f, 10.6f}});
            p.line({{2.5f, 14}, {10, 18}, {17.5f, 14}});
            break;
        default:  // bin
            p.line({{4, 5.6f}, {16, 5.6f}});
            p.line({{8, 5.4f}, {8, 3}, {12, 3}, {12, 5.4f}});
            p.line({{5.4f, 5.8f}, {6.4f, 17}, {13.6f, 17}, {14.6f, 5.8f}});
            break;
    }
}

// The four shapes of a herniation: the posterior margin of the disc, seen from below.
void draw_herniation(const Pen& p, Icon which)
{
    switch (which) {
        case Icon::bulge:
            p.line({{2, 6}, {5, 10.4f}, {10, 12}, {15, 10.4f}, {18, 6}});
            break;
        case Icon::protrusion:
            p.line({{2, 6}, {5.4f, 9}, {7.4f, 9.6f}, {8.6f, 13}, {11.4f, 13}, {12.6f, 9.6f}, {14.6f, 9}, {18, 6}});
            break;
        case Icon::extrusion:
            p.line({{2, 5}, {5.6f, 7.8f}, {8.4f, 8.4f}});
            p.line({{18, 5}, {14.4f, 7.8f}, {11.6f, 8.4f}});
            p.line({{8.4f, 8.4f},
                    {8.8f, 10.4f},
                    {7, 12.6f},
                    {8.2f, 15.6f},
                    {11.8f, 15.6f},
                    {13, 12.6f},
                    {11.2f, 10.4f},
                    {11.6f, 8.4f}});
            break;
        default:  // sequestration
            p.line({{2, 5}, {6, 8}, {10, 8.8f}, {14, 8}, {18, 5}});
            p.circle({12, 14}, 2.6f);
            break;
    }
}

void draw_rail(const Pen& p, Icon which)
{
    switch (which) {
        case Icon::person:
            p.circle({10, 6}, 3.2f);
            p.line({{4, 17.4f}, {4.4f, 14}, {6.6f, 11.8f}, {13.4f, 11.8f}, {15.6f, 14}, {16, 17.4f}});
            break;
        case Icon::level:
            for (const float y : {4.0f, 10.0f, 16.0f}) {
                p.line({{5, y - 1.8f}, {15, y - 1.8f}, {14, y + 1.8f}, {6, y + 1.8f}}, true);
            }
            break;
        case Icon::zone:
            p.line({{3, 9}, {5, 5.4f}, {10, 4}, {15, 5.4f}, {17, 9}, {15, 12.6f}, {10, 14}, {5, 12.6f}}, true);
            p.dot({13.4f, 13.6f}, 2.8f);
            break;
        case Icon::severity:
            p.line({{2.5f, 6}, {17.5f, 6}});
            p.line({{2.5f, 14}, {17.5f, 14}});
            p.dot({12.6f, 6}, 2.6f);
            p.dot({7, 14}, 2.6f);
            break;
        default:  // bend: head forward and down, back bent over a box
            p.circle({4.6f, 6.4f}, 2.3f);
            p.line({{7.6f, 6.2f}, {13, 4.4f}, {16, 7}, {14.6f, 12.4f}, {16, 18}});
            p.line({{8.6f, 6.4f}, {7.4f, 12.8f}});
            p.line({{4.4f, 14.6f}, {10.4f, 14.6f}, {10.4f, 18.4f}, {4.4f, 18.4f}}, true);
            break;
    }
}

void draw_event(const Pen& p, Icon which)
{
    switch (which) {
        case Icon::decompression:  // a scalpel
            p.line({{3, 17}, {9.4f, 10.6f}});
            p.line({{8.4f, 9.4f}, {15.6f, 2.4f}, {17.2f, 6}, {10.8f, 11.8f}}, true);
            break;
        case Icon::rest:
            p.line({{2.5f, 6}, {2.5f, 15}});
            p.line({{2.5f, 12.4f}, {17.5f, 12.4f}, {17.5f, 15}});
            p.line({{6, 12}, {6, 9}, {14.6f, 9}, {17.2f, 12}});
            break;
        case Icon::exercise:
            p.line({{6, 10}, {14, 10}});
            p.line({{5.6f, 6}, {5.6f, 14}});
            p.line({{14.4f, 6}, {14.4f, 14}});
            p.line({{2.8f, 8}, {2.8f, 12}});
            p.line({{17.2f, 8}, {17.2f, 12}});
            break;
        case Icon::syringe:
            p.line({{3, 17}, {6, 14}});
            p.line({{5, 12}, {8, 15}, {15, 8}, {12, 5}}, true);
            p.line({{13.4f, 6.6f}, {16, 4}});
            p.line({{14.2f, 2.2f}, {17.8f, 5.8f}});
            break;
        case Icon::tablet:
            p.circle({10, 10}, 6.6f);
            p.line({{5.4f, 14.6f}, {14.6f, 5.4f}});
            break;
        case Icon::hand:
            p.line({{5, 11}, {5, 6}});
            p.line({{8, 10}, {8, 3.6f}});
            p.line({{11, 10}, {11, 3.6f}});
            p.line({{14, 11}, {14, 5.6f}});
            p.line({{5, 11}, {5.6f, 15}, {8.4f, 17.4f}, {12, 17.4f}, {14.6f, 14.6f}, {17.4f, 10}});
            break;
        case Icon::weight:
            p.line({{6, 9}, {14, 9}, {16.4f, 17}, {3.6f, 17}}, true);
            p.circle({10, 5.8f}, 2.4f);
            break;
        case Icon::chair:
            p.line({{5, 3}, {6, 11}, {15, 11}, {15, 17}});
            p.line({{6, 11}, {5.4f, 17}});
            break;
        case Icon::running:
            p.circle({12.6f, 3.8f}, 1.9f);
            p.line({{5, 8.6f}, {8.4f, 6.6f}, {11.4f, 7.4f}, {9.4f, 12}, {12.4f, 14}, {11.6f, 17.8f}});
            p.line({{9.2f, 12.2f}, {7.4f, 15.2f}, {3.6f, 15.4f}});
            p.line({{11.6f, 7.6f}, {13.4f, 10}, {16.4f, 10}});
            break;
        default:  // bolt
            p.line({{11.4f, 2.6f}, {5.6f, 11.2f}, {9.6f, 11.2f}, {8.6f, 17.4f}, {14.4f, 8.6f}, {10.4f, 8.6f}}, true);
            break;
    }
}

}  // namespace

void icon(const Ui& ui, Icon which, ImVec2 centre, float size, ImU32 colour)
{
    const Pen pen(*ui.list, centre, size, colour);
    if (which >= Icon::bulge && which <= Icon::sequestration) {
        draw_herniation(pen, which);
    } else if (which == Icon::person || which == Icon::level || which == Icon::zone || which == Icon::severity ||
               which == Icon::bend) {
        draw_rail(pen, which);
    } else if (which >= Icon::decompression && which <= Icon::bolt) {
        draw_event(pen, which);
    } else {
        draw_general(pen, which);
    }
}

}  // namespace l5s1::render
