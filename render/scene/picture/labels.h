#pragma once
// labels.h: where the names of structures stand beside the picture. Two-dimensional values only; drawing is the
// panels'.
//
// Labels sit in two columns at the sides of the free rectangle. A leader leaves its box horizontally, bends once, and
// ends in a dot on the structure. Within a column the boxes go in the order of their anchors' heights, so leaders never
// cross:
//
//     [ L4-L5 extrusion  71 mmHg ]----.                  .---[ traversing root ]
//                                      \                /
//                                       o              o
//
// At most `LabelStyle::count` survive, by priority, some of them in each half of the picture where there are any; where
// a box would cover another's dot, the less important of the two goes. A label whose structure is behind something has
// a dashed leader.

#include "render/scene/picture/rect.h"
#include "sim/model/anatomy.h"

#include <glm/glm.hpp>

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace l5s1::scene {

// What a label is about, so that the caller can write its value ("71 mmHg", "41 %").
enum class LabelKind : std::uint8_t { herniation, pressed_root, root, nerve, muscle, landmark };

// A thing worth naming and the point of the picture where its leader ends.
struct LabelCandidate {
    LabelKind kind = LabelKind::landmark;
    std::string key;                    // of the text table: the name
    std::string structure;              // the mesh it stands for
    std::optional<sim::Root> root;      // shows the root's chip
    std::optional<sim::Muscle> muscle;  // for values
    std::size_t herniation = 0;         // its number, of a herniation's label
    sim::Side side = sim::Side::left;
    int priority = 0;  // greater is kept longer
    bool selected = false;
    bool compared = false;  // stands in the half of a split picture that is compared
    bool dashed = false;    // the structure is hidden behind another
    glm::vec2 anchor{0};    // px
    glm::vec2 size{0};      // px of the box; the caller measures the text and fills it in
};

struct LabelStyle {
    std::size_t count = 7;
    float margin_px = 12.0f;  // from the edge of the free rectangle
    float gap_px = 8.0f;      // between boxes
    float elbow_px = 14.0f;   // length of the horizontal part of a leader
};

// A placed label. The leader runs from the box's inner edge at mid height to `elbow`, then to `anchor`.
struct Label {
    Rect box;
    glm::vec2 tail{0};  // where the leader leaves the box
    glm::vec2 elbow{0};
    LabelCandidate about;
};

// Returns the labels that fit `free`, upper left first. Pure; the order of `candidates` decides only between equal
// priorities.
[[nodiscard]] std::vector<Label> place_labels(std::span<const LabelCandidate> candidates, const Rect& free,
                                              const LabelStyle& style = {});

}  // namespace l5s1::scene
