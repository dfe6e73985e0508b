#include "render/scene/picture/camera.h"

#include <glm/gtc/matrix_transform.hpp>

#include <algorithm>
#include <cmath>

namespace l5s1::scene {

namespace {

constexpr float kPitchLimit_deg = 80.0f;
constexpr float kNearest_mm = 60.0f;
constexpr float kFarthest_mm = 12000.0f;

glm::vec3 towards_eye(const Camera& camera)
{
    const float yaw = glm::radians(camera.yaw_deg);
    const float pitch = glm::radians(camera.pitch_deg);
    return {std::sin(yaw) * std::cos(pitch), std::sin(pitch), std::cos(yaw) * std::cos(pitch)};
}

float half_height_mm(const Camera& camera)
{
    return camera.distance_mm * std::tan(glm::radians(camera.field_deg) * 0.5f);
}

}  // namespace

glm::vec3 eye(const Camera& camera)
{
    return camera.target + towards_eye(camera) * camera.distance_mm;
}

std::string_view facing_id(const Camera& camera)
{
    const glm::vec3 to = towards_eye(camera);
    if (std::abs(to.z) >= std::abs(to.x)) {
        return to.z > 0.0f ? "front" : "behind";
    }
    return to.x > 0.0f ? "left" : "right";
}

glm::vec3 right_of(const Camera& camera)
{
    const float yaw = glm::radians(camera.yaw_deg);
    return {std::cos(yaw), 0.0f, -std::sin(yaw)};
}

// The planes leave room for what stands before and behind the target: a whole patient, or a spine close by.
float near_mm(const Camera& camera)
{
    return std::max(8.0f, camera.distance_mm * 0.25f);
}
float far_mm(const Camera& camera)
{
    return camera.distance_mm * 2.5f + 600.0f;
}

glm::mat4 view_matrix(const Camera& camera)
{
    return glm::lookAt(eye(camera), camera.target, glm::vec3(0, 1, 0));
}

glm::mat4 projection_matrix(const Camera& camera, glm::vec2 size_px, glm::vec2 offset_px)
{
    glm::mat4 p =
        glm::perspective(glm::radians(camera.field_deg), size_px.x / size_px.y, near_mm(camera), far_mm(camera));
    p[2][0] -= 2.0f * camera.centre.x - 1.0f + 2.0f * offset_px.x / size_px.x;
    p[2][1] -= 1.0f - 2.0f * camera.centre.y + 2.0f * offset_px.y / size_px.y;
    return p;
}

std::optional<glm::vec2> project(const Camera& camera, glm::vec2 size_px, glm::vec3 point)
{
    const glm::vec4 clip = projection_matrix(camera, size_px) * view_matrix(camera) * glm::vec4(point, 1.0f);
    if (clip.w <= 0.0f) {
        return std::nullopt;
    }
    const glm::vec2 ndc = glm::vec2(clip) / clip.w;
    return glm::vec2((ndc.x * 0.5f + 0.5f) * size_px.x, (0.5f - ndc.y * 0.5f) * size_px.y);
}

Ray ray_through(const Camera& camera, glm::vec2 size_px, glm::vec2 pixel)
{
    const glm::mat4 back = glm::inverse(projection_matrix(camera, size_px) * view_matrix(camera));
    const glm::vec2 ndc(pixel.x / size_px.x * 2.0f - 1.0f, 1.0f - pixel.y / size_px.y * 2.0f);
    const glm::vec4 far_point = back * glm::vec4(ndc, 1.0f, 1.0f);
    const glm::vec3 origin = eye(camera);
    return {origin, glm::normalize(glm::vec3(far_point) / far_point.w - origin)};
}

float pixels_per_mm(const Camera& camera, glm::vec2 size_px)
{
    return size_px.y * 0.5f / half_height_mm(camera);
}

Camera orbit(Camera camera, glm::vec2 drag_px, glm::vec2 size_px)
{
    const float degrees_per_px = 240.0f / std::max(size_px.y, 1.0f);
    camera.yaw_deg = std::remainder(camera.yaw_deg - drag_px.x * degrees_per_px, 360.0f);
    camera.pitch_deg = std::clamp(camera.pitch_deg + drag_px.y * degrees_per_px, -kPitchLimit_deg, kPitchLimit_deg);
    return camera;
}

Camera pan(Camera camera, glm::vec2 drag_px, glm::vec2 size_px)
{
    const glm::vec3 right = right_of(camera);
    const glm::vec3 up = glm::cross(towards_eye(camera), right);
    const float mm_per_px = 1.0f / pixels_per_mm(camera, size_px);
    camera.target += (-right * drag_px.x + up * drag_px.y) * mm_per_px;
    return camera;
}

Camera zoom(Camera camera, float steps)
{
    camera.distance_mm = std::clamp(camera.distance_mm * std::pow(0.88f, steps), kNearest_mm, kFarthest_mm);
    return camera;
}

Camera framed(Camera camera, glm::vec2 extent_mm, const Viewport& viewport)
{
    const glm::vec2 free_px = glm::max(viewport.free.size(), glm::vec2(1.0f));
    const float mm_per_px = std::max(extent_mm.x / free_px.x, extent_mm.y / free_px.y);
    camera.distance_mm = mm_per_px * viewport.size_px.y * 0.5f / std::tan(glm::radians(camera.field_deg) * 0.5f);
    camera.centre = viewport.free.centre() / viewport.size_px;
    return camera;
}

Camera camera_at(const CameraMove& move, double time_s)
{
    const float u = static_cast<float>(std::clamp((time_s - move.start_s) / kMoveDuration_s, 0.0, 1.0));
    const float s = u * u * (3.0f - 2.0f * u);
    if (s >= 1.0f) {
        return move.to;
    }
    Camera camera = move.from;
    camera.target = glm::mix(move.from.target, move.to.target, s);
    camera.yaw_deg += std::remainder(move.to.yaw_deg - move.from.yaw_deg, 360.0f) * s;
    camera.pitch_deg = glm::mix(move.from.pitch_deg, move.to.pitch_deg, s);
    // geometric, so that coming near and going far feel alike
    camera.distance_mm = move.from.distance_mm * std::pow(move.to.distance_mm / move.from.distance_mm, s);
    camera.field_deg = glm::mix(move.from.field_deg, move.to.field_deg, s);
    camera.centre = glm::mix(move.from.centre, move.to.centre, s);
    return camera;
}

bool finished(const CameraMove& move, double time_s)
{
    return time_s >= move.start_s + kMoveDuration_s;
}

}  // namespace l5s1::scene
