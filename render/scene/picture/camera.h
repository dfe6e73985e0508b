#pragma once
// camera.h: where the patient is seen from.
//
// A turntable about `target` with a long lens. yaw 0 looks at the patient's front, 90 at the left side, 180 at the
// back; pitch lifts the eye. The optical centre is shifted (off-axis projection) so that the target appears at
// `centre`, in the middle of what the panels leave free, without turning the perspective.

#include "render/scene/picture/rect.h"

#include <glm/glm.hpp>

#include <optional>
#include <string_view>

namespace l5s1::scene {

struct Camera {
    glm::vec3 target{0};  // mm, body frame
    float yaw_deg = 0.0f;
    float pitch_deg = 0.0f;  // clamped to +-80 by orbit()
    float distance_mm = 1000.0f;
    float field_deg = 18.0f;  // vertical field of view of the whole window
    glm::vec2 centre{0.5f};   // of the window, from its upper left, where the target appears

    friend bool operator==(const Camera&, const Camera&) = default;
};

struct Ray {
    glm::vec3 origin{0};
    glm::vec3 direction{0, 0, -1};  // unit
};

[[nodiscard]] glm::vec3 eye(const Camera& camera);
[[nodiscard]] glm::vec3 right_of(const Camera& camera);  // unit, towards the right of the window
// From where the patient is seen: "front", "behind", "left" or "right", the patient's own sides.
[[nodiscard]] std::string_view facing_id(const Camera& camera);
[[nodiscard]] float near_mm(const Camera& camera);
[[nodiscard]] float far_mm(const Camera& camera);
[[nodiscard]] glm::mat4 view_matrix(const Camera& camera);
// `offset_px` moves the picture by parts of a pixel, for accumulation.
[[nodiscard]] glm::mat4 projection_matrix(const Camera& camera, glm::vec2 size_px, glm::vec2 offset_px = glm::vec2(0));

// Pixel of a point, or nothing when it is behind the eye.
[[nodiscard]] std::optional<glm::vec2> project(const Camera& camera, glm::vec2 size_px, glm::vec3 point);
[[nodiscard]] Ray ray_through(const Camera& camera, glm::vec2 size_px, glm::vec2 pixel);

// Pixels that one millimetre covers at the target.
[[nodiscard]] float pixels_per_mm(const Camera& camera, glm::vec2 size_px);

// What a drag of the pointer does; `drag_px` right and down are positive. The picture follows the hand.
[[nodiscard]] Camera orbit(Camera camera, glm::vec2 drag_px, glm::vec2 size_px);
[[nodiscard]] Camera pan(Camera camera, glm::vec2 drag_px, glm::vec2 size_px);
// `steps` of the wheel: positive comes closer. Stays between 60 mm and 12 m.
[[nodiscard]] Camera zoom(Camera camera, float steps);

// Returns the distance at which `extent_mm` (width, height) at the target fits `viewport.free`, and the target appears
// in its middle.
[[nodiscard]] Camera framed(Camera camera, glm::vec2 extent_mm, const Viewport& viewport);

// A smooth way from one camera to another: smoothstep over kMoveDuration_s, the short way round.
inline constexpr double kMoveDuration_s = 0.450;
struct CameraMove {
    Camera from;
    Camera to;
    double start_s = 0.0;
};
[[nodiscard]] Camera camera_at(const CameraMove& move, double time_s);
[[nodiscard]] bool finished(const CameraMove& move, double time_s);

}  // namespace l5s1::scene
