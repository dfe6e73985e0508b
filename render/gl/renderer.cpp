#include "render/gl/renderer.h"

#include "render/gl/offscreen_context.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace l5s1::gl {

namespace {

constexpr int kSamplesAtOnceOnCard = 4;
constexpr float kMovingPixels = 460'000.0f;      // half of 1280 x 720: above 15 frames a second on two cores
constexpr float kFullMeshFrom_px_per_mm = 1.3f;  // below it the low meshes' error is less than a pixel

int level_of_detail(const scene::Picture& picture, glm::vec2 size_px)
{
    return scene::pixels_per_mm(picture.camera, size_px) < kFullMeshFrom_px_per_mm ? 1 : 0;
}

// Halton's sequence, evenly spread in 0..1.
float halton(int i, int base)
{
    float f = 1.0f;
    float r = 0.0f;
    for (; i > 0; i /= base) {
        f /= static_cast<float>(base);
        r += f * static_cast<float>(i % base);
    }
    return r;
}

Bodies bodies(const scenarios::Assets& assets, int quality, std::vector<std::string>& faults)
{
    const auto load = [&](std::string_view define) {
        const std::string defines =
            std::string("#define QUALITY ").append(std::to_string(quality)).append("\n").append(define);
        return Program::load(assets, std::array<std::string_view, 2>{"place.glsl", "scene.vert"},
                             std::array<std::string_view, 1>{"scene.frag"}, defines, faults);
    };
    return {load(""), load("#define GLASS\n")};
}

Program full_screen_program(const scenarios::Assets& assets, std::string_view fragment,
                            std::vector<std::string>& faults)
{
    return Program::load(assets, std::array<std::string_view, 1>{"full.vert"},
                         std::array<std::string_view, 1>{fragment}, "", faults);
}

void bind_texture(const Program& program, int unit, const char* name, const Texture& texture)
{
    glActiveTexture(GL_TEXTURE0 + static_cast<GLenum>(unit));
    glBindTexture(GL_TEXTURE_2D, texture.name());
    program.set(name, unit);
}

}  // namespace

Renderer::Renderer(const scenarios::Assets& assets, std::span<const anatomy::Mesh> meshes,
                   std::vector<std::string>& faults)
{
    std::vector<std::string> own;
    look_ = scene::load_look(assets, own);
    load_programs(assets, own);
    software_ = draws_in_software();
    nothing_ = make_vertex_array();
    shadow_.create(own);
    for (const anatomy::Mesh& mesh : meshes) {
        rest_.add(mesh);
    }
    usable_ = own.empty();
    if (!usable_) {
        problem_ = own.front();
    }
    faults.insert(faults.end(), own.begin(), own.end());
    note_errors();
}

void Renderer::load_programs(const scenarios::Assets& assets, std::vector<std::string>& faults)
{
    quick_ = bodies(assets, 0, faults);
    full_ = bodies(assets, 1, faults);
    depth_ = Program::load(assets, std::array<std::string_view, 2>{"place.glsl", "depth.vert"},
                           std::array<std::string_view, 1>{"depth.frag"}, "", faults);
    pulse_ = Program::load(assets, std::array<std::string_view, 1>{"pulse.vert"},
                           std::array<std::string_view, 1>{"pulse.frag"}, "", faults);
    paper_ = full_screen_program(assets, "paper.frag", faults);
    ink_ = full_screen_program(assets, "ink.frag", faults);
    blend_ = full_screen_program(assets, "blend.frag", faults);
}

void Renderer::replace_live(std::span<const anatomy::Mesh> meshes)
{
    live_.clear();
    for (const anatomy::Mesh& mesh : meshes) {
        live_.add(mesh);
    }
    shown_.reset();
    samples_ = 0;
}

void Renderer::draw(const scene::Picture& picture, const Target& target, Pace pace)
{
    if (target.width < 1 || target.height < 1) {
        return;
    }
    if (!usable_) {
        plain_paper(target);
        return;
    }
    if (pace == Pace::moving && software_) {
        draw_moving(picture, target);
    } else {
        draw_still(picture, target, software_ ? 1 : kSamplesAtOnceOnCard);
    }
    glFrontFace(GL_CCW);
    glDisable(GL_CULL_FACE);
    glDisable(GL_DEPTH_TEST);
    glBindVertexArray(0);
    note_errors();
}

void Renderer::draw_moving(const scene::Picture& picture, const Target& target)
{
    samples_ = 0;
    shown_.reset();
    std::vector<std::string> faults;
    const float area = static_cast<float>(target.width) * static_cast<float>(target.height);
    const float scale = std::min(1.0f, std::sqrt(kMovingPixels / area));
    moving_.resize(std::max(1, static_cast<int>(std::lround(static_cast<float>(target.width) * scale))),
                   std::max(1, static_cast<int>(std::lround(static_cast<float>(target.height) * scale))), faults);
    const glm::vec2 size_px(moving_.width, moving_.height);
    const Sight seen = sight(picture, look_, size_px);
    const std::vector<Drawn> all = gathered(picture, look_, live_, rest_, 1);
    glBindFramebuffer(GL_FRAMEBUFFER, moving_.canvas.name());
    glViewport(0, 0, moving_.width, moving_.height);
    glClear(GL_DEPTH_BUFFER_BIT);
    glEnable(GL_DEPTH_TEST);
    glDepthFunc(GL_LESS);
    draw_bodies(quick_.solid, seen, all);
    glFrontFace(GL_CCW);
    glDepthFunc(GL_LEQUAL);
    paper_.use();
    set_paper(paper_, seen);
    full_screen(paper_, moving_.canvas, moving_.width, moving_.height, 1.0f);
    glDepthFunc(GL_LESS);
    draw_glass(quick_.glass, depth_, seen, all, false);
    draw_pulses(pulse_, seen, all, 1.0f / scene::pixels_per_mm(picture.camera, size_px));
    present(moving_.colour, target);
}

void Renderer::draw_still(const scene::Picture& picture, const Target& target, int samples)
{
    std::vector<std::string> faults;
    if (still_.width != target.width || still_.height != target.height) {
        still_.resize(target.width, target.height, faults);
        samples_ = 0;
    }
    if (!shown_ || !scene::same_still(*shown_, picture)) {
        samples_ = 0;
    }
    shown_ = picture;
    const glm::vec2 size_px(target.width, target.height);
    for (int i = 0; i < samples && samples_ < kSamples; ++i) {
        add_sample(picture, size_px);
    }
    glDisable(GL_DEPTH_TEST);
    blend_.use();
    bind_texture(blend_, 0, "u_colour", still_.sum);
    blend_.set("u_weight", 1.0f);
    blend_.set("u_dither", 1.0f / 160.0f);
    full_screen(blend_, still_.canvas, still_.width, still_.height, 0.0f);

    // the depth is the last sample's; its offset is a part of a pixel
    const Sight seen = sight(picture, look_, size_px);
    glEnable(GL_DEPTH_TEST);
    const std::vector<Drawn> all = gathered(picture, look_, live_, rest_, level_of_detail(picture, size_px));
    draw_pulses(pulse_, seen, all, 1.0f / scene::pixels_per_mm(picture.camera, size_px));
    present(still_.shown, target);
    if (!faults.empty() && problem_.empty()) {
        problem_ = faults.front();
    }
}

void Renderer::add_sample(const scene::Picture& picture, glm::vec2 size_px)
{
    const int n = samples_ + 1;
    const bool first = samples_ == 0;  // unmoved, so that pulses and pixels of the first picture agree
    const glm::vec2 offset = first ? glm::vec2(0) : glm::vec2(halton(n, 2) - 0.5f, halton(n, 3) - 0.5f) * 1.15f;
    const glm::vec2 light = first ? glm::vec2(0) : glm::vec2(halton(n, 5) - 0.5f, halton(n, 7) - 0.5f) * 2.0f;
    const Sight seen = sight(picture, look_, size_px, offset, light);
    const std::vector<Drawn> all = gathered(picture, look_, live_, rest_, level_of_detail(picture, size_px));

    glEnable(GL_DEPTH_TEST);
    glDepthFunc(GL_LESS);
    glBindFramebuffer(GL_FRAMEBUFFER, shadow_.framebuffer.name());
    glViewport(0, 0, ShadowMap::kSize, ShadowMap::kSize);
    glClear(GL_DEPTH_BUFFER_BIT);
    draw_shadow(depth_, seen, all);

    glBindFramebuffer(GL_FRAMEBUFFER, still_.bodies.name());
    glViewport(0, 0, still_.width, still_.height);
    glClearColor(0, 0, 0, 0);
    glClear(GL_COLOR_BUFFER_BIT | GL_DEPTH_BUFFER_BIT);
    glActiveTexture(GL_TEXTURE0);
    glBindTexture(GL_TEXTURE_2D, shadow_.depth.name());
    draw_bodies(full_.solid, seen, all);
    glFrontFace(GL_CCW);

    ink(seen, size_px);
    glBindFramebuffer(GL_READ_FRAMEBUFFER, still_.bodies.name());
    glBindFramebuffer(GL_DRAW_FRAMEBUFFER, still_.glass.name());
    glBlitFramebuffer(0, 0, still_.width, still_.height, 0, 0, still_.width, still_.height, GL_DEPTH_BUFFER_BIT,
                      GL_NEAREST);
    glBindFramebuffer(GL_FRAMEBUFFER, still_.glass.name());
    glEnable(GL_DEPTH_TEST);
    glActiveTexture(GL_TEXTURE0);
    glBindTexture(GL_TEXTURE_2D, shadow_.depth.name());
    draw_glass(full_.glass, depth_, seen, all, true);
    glFrontFace(GL_CCW);

    glDisable(GL_DEPTH_TEST);
    glEnable(GL_BLEND);
    glBlendFunc(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA);
    blend_.use();
    bind_texture(blend_, 0, "u_colour", still_.inked);
    blend_.set("u_weight", 1.0f / static_cast<float>(n));
    blend_.set("u_dither", 0.0f);
    full_screen(blend_, still_.accumulation, still_.width, still_.height, 0.0f);
    glDisable(GL_BLEND);
    samples_ = n;
}

void Renderer::ink(const Sight& sight, glm::vec2 size_px)
{
    const scene::Camera& camera = sight.picture.camera;
    glDisable(GL_DEPTH_TEST);
    ink_.use();
    bind_texture(ink_, 0, "u_colour", still_.colour);
    bind_texture(ink_, 1, "u_edge", still_.edge);
    bind_texture(ink_, 2, "u_depth_map", still_.depth);
    ink_.set("u_pixel", 1.0f / size_px);
    ink_.set("u_range_mm", glm::vec2(scene::near_mm(camera), scene::far_mm(camera)));
    ink_.set("u_haze_mm", glm::vec2(0.93f, 1.45f) * camera.distance_mm);
    ink_.set("u_ink", sight.theme().ink);
    set_paper(ink_, sight);
    full_screen(ink_, still_.ink, still_.width, still_.height, 0.0f);
}

void Renderer::full_screen(const Program& program, const Framebuffer& framebuffer, int width, int height, float depth)
{
    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer.name());
    glViewport(0, 0, width, height);
    glDisable(GL_CULL_FACE);
    program.set("u_depth", depth);
    glBindVertexArray(nothing_.name());
    glDrawArrays(GL_TRIANGLES, 0, 3);
}

void Renderer::present(const Texture& picture, const Target& target)
{
    glBindFramebuffer(GL_FRAMEBUFFER, target.framebuffer);
    glViewport(0, 0, target.width, target.height);
    glDisable(GL_DEPTH_TEST);
    glDisable(GL_CULL_FACE);
    glFrontFace(GL_CCW);
    blend_.use();
    bind_texture(blend_, 0, "u_colour", picture);
    blend_.set("u_weight", 1.0f);
    blend_.set("u_dither", 0.0f);
    blend_.set("u_depth", 0.0f);
    glBindVertexArray(nothing_.name());
    glDrawArrays(GL_TRIANGLES, 0, 3);
    glActiveTexture(GL_TEXTURE0);
}

void Renderer::plain_paper(const Target& target) const
{
    const glm::vec3 paper = look_.themes[0].paper;
    glBindFramebuffer(GL_FRAMEBUFFER, target.framebuffer);
    glViewport(0, 0, target.width, target.height);
    glClearColor(paper.r, paper.g, paper.b, 1.0f);
    glClear(GL_COLOR_BUFFER_BIT);
}

void Renderer::note_errors()
{
    GLenum error = glGetError();
    for (int i = 0; i < 8 && error != GL_NO_ERROR; ++i, error = glGetError()) {
        if (problem_.empty()) {
            problem_ = "graphics: the driver reports error " + std::to_string(error);
        }
    }
}

}  // namespace l5s1::gl
