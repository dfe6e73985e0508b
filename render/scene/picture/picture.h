#pragma once
// picture.h: what is to be drawn, as a value. compose() makes it, gl::Renderer draws it; nothing here knows OpenGL.
//
// An Instance names a structure and says how it looks now. Which triangles it has (full or low, resting or pressed by
// the live herniation, mirrored or not) is the renderer's business. Two pictures that are equal but for `pulse_clock_s`
// share their still image: only the pulses along the nerves are drawn anew.

#include "render/scene/picture/camera.h"
#include "render/scene/picture/pose.h"
#include "scenarios/case_file/scenario.h"
#include "scenarios/session/command.h"
#include "sim/model/anatomy.h"

#include <glm/glm.hpp>

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace l5s1::scene {

using Theme = scenarios::Theme;
using View = scenarios::ViewPreset;

// Action potentials on one piece of nerve. A volley passes every point of the way `s` (mm from the cord's exit) at
//     phase(s, t) = rate * t - s / spacing - delay * smoothstep(press - 15, press + 15, s)
// and volley k goes on beyond `press_mm` only when hash(k) < passing: fewer, later, or none.
struct Pulses {
    float strength = 0.0f;  // 0 none; brightness
    float rate_Hz = 0.0f;   // volleys a second (slowed for the eye)
    float spacing_mm = 100.0f;
    float length_mm = 10.0f;    // of the glow
    float start_mm = 0.0f;      // way at along = 0
    float way_mm = 0.0f;        // length of the piece
    float passing = 1.0f;       // 0..1 of the volleys get past press_mm
    float press_mm = -1000.0f;  // where they stop
    float delay = 0.0f;         // volleys of delay at the press: what still conducts, conducts slowly
    float dying = 0.0f;         // 0..1 of the volleys never start: lost axons

    friend bool operator==(const Pulses&, const Pulses&) = default;
};

// What the skin tells: by leg root, 0..1.
struct SkinSigns {
    std::array<float, sim::kLegRoots> numb{};  // pinprick lost: hatched
    std::array<float, sim::kLegRoots> pain{};  // glows, with dots
    float colours = 0.0f;                      // strength of the dermatomes' own colours

    friend bool operator==(const SkinSigns&, const SkinSigns&) = default;
};

struct Instance {
    std::string name;                  // of the mesh
    sim::Side side = sim::Side::left;  // midline structures have side left
    std::uint8_t figure = 0;           // which of Picture::figures it stands in
    float alpha = 1.0f;                // below 1 drawn as glass
    bool opaque = false;               // solid whatever the tissue: skin that hides what lies under it
    glm::vec4 lost_bulk{0};  // 0..1 of atrophy at: front of the shin, calf, front of the thigh, back of the thigh
    float pallor = 0.0f;     // 0 strong and red .. 1 no strength
    float fat = 0.0f;        // 0..1 irreversible share: yellow streaks between the fibres
    float redness = 0.0f;    // 0..1 inflammation near its points
    std::vector<glm::vec3> inflamed_mm;  // those, body frame; at most kMostHerniations
    Pose pose;                           // of the leg on its side
    Follows follows = Follows::shank;
    float highlight = 0.0f;  // 0..1 part of the selected chain
    float fade = 0.0f;       // 0..1 steps back while something else is selected
    Pulses pulses;
    SkinSigns skin;

    friend bool operator==(const Instance&, const Instance&) = default;
};

// Where a copy of the patient, or of one leg, stands. The body frame turns by yaw about the vertical through pivot_mm,
// moves by offset_mm (body frame), then by shift_mm along the window's right: figures that stand side by side turn in
// place when the camera goes round.
struct Figure {
    glm::vec3 pivot_mm{0};
    float yaw_deg = 0.0f;
    glm::vec3 offset_mm{0};
    float shift_mm = 0.0f;
    float pitch_deg = 0.0f;  // the whole leans forward first, about the axis at hinge_mm (y, z)
    glm::vec2 hinge_mm{0};

    friend bool operator==(const Figure&, const Figure&) = default;
};

[[nodiscard]] glm::mat4 placement(const Figure& figure, const Camera& camera);

// Where a herniation presses.
struct Injury {
    std::size_t herniation = 0;  // its number in the case
    glm::vec3 at_mm{0};          // body frame
    glm::vec3 tip_mm{0};         // of the herniation

    friend bool operator==(const Injury&, const Injury&) = default;
};

// Whose herniation presses: the patient's, or of the one that the patient is compared with.
enum class Body : std::uint8_t { patient, compared };

struct Picture {
    Body body = Body::patient;
    Camera camera;
    Theme theme = Theme::light;
    std::vector<Figure> figures{Figure{}};
    LegJoints joints;
    std::vector<Instance> instances;
    std::vector<Injury> injuries;  // at most kMostHerniations
    float injury_radius_mm = 0.0f;
    float pulse_clock_s = 0.0f;

    friend bool operator==(const Picture&, const Picture&) = default;
};

// Equal but for the pulses' clock.
[[nodiscard]] bool same_still(const Picture& a, const Picture& b);

}  // namespace l5s1::scene
