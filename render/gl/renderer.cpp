#include "render/gl/renderer.h"

#include "render/gl/offscreen_context.h"
#include "render/scene/patient/dermatomes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace l5s1::gl {

namespace {

// Draws into the columns of one part of a split only; while there is one part, everywhere.
class Columns {
public:
    Columns(Parts parts, std::size_t part, int width, int height) : on_(parts.size() > 1)
    {
        if (on_) {
            const auto column = [&](float share) {
                return static_cast<int>(std::lround(std::clamp(share, 0.0f, 1.0f) * static_cast<float>(width)));
            };
            const int from = part == 0 ? 0 : column(parts[part - 1].until);
            glEnable(GL_SCISSOR_TEST);
            glScissor(from, 0, std::max(0, column(parts[part].until) - from), height);
        }
    }
    ~Columns() { glDisable(GL_SCISSOR_TEST); }
    Columns(const Columns&) = delete;
    Columns& operator=(const Columns&) = delete;

private:
    bool on_ = false;
};

constexpr int kSamplesAtOnceOnCard = 4;
constexpr float kMovingPixels = 540'000.0f;      // 3 in 5 of 1280 x 720: above 15 frames a second on two cores
constexpr float kFullMeshFrom_px_per_mm = 1.3f;  // below it the low meshes' error is less than a pixel
constexpr float kNearMeshFrom_px_per_mm = 0.5f;  // and below this that of the meshes for far away

int level_of_detail(const scene::Picture& picture, glm::vec2 size_px)
{
    return scene::pixels_per_mm(picture.camera, size_px) < kFullMeshFrom_px_per_mm ? 1 : 0;
}

int moving_level_of_detail(const scene::Picture& picture, glm::vec2 size_px)
{
    return scene::pixels_per_mm(picture.camera, size_px) < kNearMeshFrom_px_per_mm ? 2 : 1;
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

Renderer::Renderer(const scenarios::Assets& assets, std::vector<std::string>& faults)
{
    std::vector<std::string> own;
    look_ = scene::load_look(assets, own);
    problem_ = own.empty() ? std::string() : own.front();
    faults.insert(faults.end(), own.begin(), own.end());
}

void Renderer::open(const scenarios::Assets& assets, std::span<const anatomy::Mesh> meshes,
                    std::vector<std::string>& faults)
{
    std::vector<std::string> own;
    load_programs(assets, own);
    software_ = draws_in_software();
    nothing_ = make_vertex_array();
    shadow_.create(own);
    const scene::DermatomeMap skin = scene::load_dermatomes(assets, own);
    skin_low_ = make_wrapped_texture(skin.kWidth, skin.kHeight, skin.rgba[0]);
    skin_high_ = make_wrapped_texture(skin.kWidth, skin.kHeight, skin.rgba[1]);
    limb_mm_ = skin.limb_mm;
    for (const anatomy::Mesh& mesh : meshes) {
        rest_.add(mesh);
    }
    if (problem_.empty() && !own.empty()) {
        problem_ = own.front();
    }
    usable_ = problem_.empty();
    faults.insert(faults.end(), own.begin(), own.end());
    note_errors();
}

void Renderer::load_programs(const scenarios::Assets& assets, std::vector<std::string>& faults)
{
    quick_ = bodies(assets, 0, faults);
    full_ = bodies(assets, 1, faults);
    depth_ = Program::load(assets, std::array<std::string_view, 2>{"place.glsl", "depth.vert"},
                           std::array<std::string_view, 1>{"depth.frag"}, "", faults);
    pulse_ = Program::load(assets, std::array<std::string_view, 2>{"place.glsl", "pulse.vert"},
                           std::array<std::string_view, 1>{"pulse.frag"}, "", faults);
    paper_ = full_screen_program(assets, "paper.frag", faults);
    ink_ = full_screen_program(assets, "ink.frag", faults);
    blend_ = full_screen_program(assets, "blend.frag", faults);
}

void Renderer::replace_live(std::span<const anatomy::Mesh> meshes, scene::Body body)
{
    MeshSet& live = live_[static_cast<std::size_t>(body)];
    live.clear();
    for (const anatomy::Mesh& mesh : meshes) {
        live.add(mesh);
    }
    shown_.clear();
    samples_ = 0;
}

void Renderer::draw(const scene::Picture& picture, const Target& target, Pace pace)
{
    const Part whole{&picture, 1.0f};
    draw(Parts(&whole, 1), target, pace);
}

void Renderer::draw(Parts parts, const Target& target, Pace pace)
{
    if (target.width < 1 || target.height < 1) {
        return;
    }
    if (!usable_) {
        plain_paper(target, parts.front().picture->theme);
        return;
    }
    bind_skin();
    if (pace == Pace::moving && software_) {
        draw_moving(parts, target);
    } else {
        draw_still(parts, target, software_ ? 1 : kSamplesAtOnceOnCard);
    }
    glFrontFace(GL_CCW);
    glDisable(GL_CULL_FACE);
    glDisable(GL_DEPTH_TEST);
    glBindVertexArray(0);
    note_errors();
}

// Stays on its two units but while the ink needs them.
void Renderer::bind_skin() const
{
    glActiveTexture(GL_TEXTURE1);
    glBindTexture(GL_TEXTURE_2D, skin_low_.name());
    glActiveTexture(GL_TEXTURE2);
    glBindTexture(GL_TEXTURE_2D, skin_high_.name());
    glActiveTexture(GL_TEXTURE0);
}

Sight Renderer::seen(const scene::Picture& picture, glm::vec2 size_px, glm::vec2 offset_px,
                     glm::vec2 light_offset) const
{
    Sight s = sight(picture, look_, size_px, offset_px, light_offset);
    s.limb_mm = limb_mm_;
    return s;
}

std::vector<Drawn> Renderer::all_of(Parts parts, std::size_t part, glm::vec2 size_px, Pace pace) const
{
    const scene::Picture& picture = *parts[part].picture;
    const int finest =
        pace == Pace::moving ? moving_level_of_detail(picture, size_px) : level_of_detail(picture, size_px);
    return gathered(picture, look_, live_[static_cast<std::size_t>(picture.body)], rest_, finest,
                    kMostTriangles / parts.size());
}

std::size_t Renderer::triangles_of(Parts parts, glm::vec2 size_px, Pace pace) const
{
    std::size_t sum = 0;
    for (std::size_t part = 0; part < parts.size(); ++part) {
        sum += triangles(all_of(parts, part, size_px, pace));
    }
    return sum;
}

void Renderer::exchange(Kept& kept)
{
    std::swap(moving_, kept.moving);
    std::swap(still_, kept.still);
    shown_.swap(kept.shown);
    shown_until_.swap(kept.shown_until);
    std::swap(samples_, kept.samples);
}

void Renderer::draw_moving(Parts parts, const Target& target)
{
    samples_ = 0;
    shown_.clear();
    std::vector<std::string> faults;
    const float area = static_cast<float>(target.width) * static_cast<float>(target.height);
    const float scale = std::min(1.0f, std::sqrt(kMovingPixels / area));
    moving_.resize(std::max(1, static_cast<int>(std::lround(static_cast<float>(target.width) * scale))),
                   std::max(1, static_cast<int>(std::lround(static_cast<float>(target.height) * scale))), faults);
    const glm::vec2 size_px(moving_.width, moving_.height);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const Columns columns(parts, i, moving_.width, moving_.height);
        const Sight from = seen(*parts[i].picture, size_px);
        const std::vector<Drawn> all = all_of(parts, i, size_px, Pace::moving);
        glBindFramebuffer(GL_FRAMEBUFFER, moving_.canvas.name());
        glViewport(0, 0, moving_.width, moving_.height);
        glClear(GL_DEPTH_BUFFER_BIT);
        glEnable(GL_DEPTH_TEST);
        glDepthFunc(GL_LESS);
        draw_bodies(quick_.solid, from, all);
        glFrontFace(GL_CCW);
        glDepthFunc(GL_LEQUAL);
        paper_.use();
        set_paper(paper_, from);
        full_screen(paper_, moving_.canvas, moving_.width, moving_.height, 1.0f);
        glDepthFunc(GL_LESS);
        draw_glass(quick_.glass, depth_, from, all, nullptr);
        draw_pulses(pulse_, from, all, 1.0f / scene::pixels_per_mm(parts[i].picture->camera, size_px));
    }
    present(moving_.colour, target);
}

void Renderer::draw_still(Parts parts, const Target& target, int samples)
{
    std::vector<std::string> faults;
    if (still_.width != target.width || still_.height != target.height) {
        still_.resize(target.width, target.height, faults);
        samples_ = 0;
    }
    bool same = shown_.size() == parts.size();
    for (std::size_t i = 0; same && i < parts.size(); ++i) {
        same = scene::same_still(shown_[i], *parts[i].picture) && shown_until_[i] == parts[i].until;
    }
    if (!same) {
        samples_ = 0;
    }
    shown_.clear();
    shown_until_.clear();
    for (const Part& part : parts) {
        shown_.push_back(*part.picture);
        shown_until_.push_back(part.until);
    }
    const glm::vec2 size_px(target.width, target.height);
    for (int i = 0; i < samples && samples_ < kSamples; ++i) {
        for (std::size_t p = 0; p < parts.size(); ++p) {
            const Columns columns(parts, p, target.width, target.height);
            add_sample(parts, p, size_px);
        }
        ++samples_;
    }
    glDisable(GL_DEPTH_TEST);
    blend_.use();
    bind_texture(blend_, 0, "u_colour", still_.sum);
    blend_.set("u_weight", 1.0f);
    blend_.set("u_dither", 1.0f / 160.0f);
    full_screen(blend_, still_.canvas, still_.width, still_.height, 0.0f);

    // the depth is the last sample's; its offset is a part of a pixel
    glEnable(GL_DEPTH_TEST);
    for (std::size_t p = 0; p < parts.size(); ++p) {
        const Columns columns(parts, p, target.width, target.height);
        const scene::Picture& picture = *parts[p].picture;
        draw_pulses(pulse_, seen(picture, size_px), all_of(parts, p, size_px, Pace::still),
                    1.0f / scene::pixels_per_mm(picture.camera, size_px));
    }
    present(still_.shown, target);
    if (!faults.empty() && problem_.empty()) {
        problem_ = faults.front();
    }
}

void Renderer::add_sample(Parts parts, std::size_t part, glm::vec2 size_px)
{
    const scene::Picture& picture = *parts[part].picture;
    const int n = samples_ + 1;
    const bool first = samples_ == 0;  // unmoved, so that pulses and pixels of the first picture agree
    const glm::vec2 offset = first ? glm::vec2(0) : glm::vec2(halton(n, 2) - 0.5f, halton(n, 3) - 0.5f) * 1.15f;
    const glm::vec2 light = first ? glm::vec2(0) : glm::vec2(halton(n, 5) - 0.5f, halton(n, 7) - 0.5f) * 2.0f;
    const Sight from = seen(picture, size_px, offset, light);
    const std::vector<Drawn> all = all_of(parts, part, size_px, Pace::still);
    draw_shadows(from, all);

    glBindFramebuffer(GL_FRAMEBUFFER, still_.bodies.name());
    glViewport(0, 0, still_.width, still_.height);
    glClearColor(0, 0, 0, 0);
    glClear(GL_COLOR_BUFFER_BIT | GL_DEPTH_BUFFER_BIT);
    glActiveTexture(GL_TEXTURE0);
    glBindTexture(GL_TEXTURE_2D, shadow_.depth.name());
    draw_bodies(full_.solid, from, all);
    glFrontFace(GL_CCW);

    ink(from, size_px);
    const auto solid_depth = [this] {
        glBindFramebuffer(GL_READ_FRAMEBUFFER, still_.bodies.name());
        glBindFramebuffer(GL_DRAW_FRAMEBUFFER, still_.glass.name());
        glBlitFramebuffer(0, 0, still_.width, still_.height, 0, 0, still_.width, still_.height, GL_DEPTH_BUFFER_BIT,
                          GL_NEAREST);
        glBindFramebuffer(GL_FRAMEBUFFER, still_.glass.name());
    };
    solid_depth();
    glEnable(GL_DEPTH_TEST);
    glActiveTexture(GL_TEXTURE0);
    glBindTexture(GL_TEXTURE_2D, shadow_.depth.name());
    draw_glass(full_.glass, depth_, from, all, solid_depth);
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
}

// The map is the light's own: no columns there.
void Renderer::draw_shadows(const Sight& sight, std::span<const Drawn> all)
{
    const bool split = glIsEnabled(GL_SCISSOR_TEST) == GL_TRUE;
    glDisable(GL_SCISSOR_TEST);
    glEnable(GL_DEPTH_TEST);
    glDepthFunc(GL_LESS);
    glBindFramebuffer(GL_FRAMEBUFFER, shadow_.framebuffer.name());
    glViewport(0, 0, ShadowMap::kSize, ShadowMap::kSize);
    glClear(GL_DEPTH_BUFFER_BIT);
    draw_shadow(depth_, sight, all);
    if (split) {
        glEnable(GL_SCISSOR_TEST);
    }
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
    ink_.set("u_line", sight.theme().line);
    ink_.set("u_grain", sight.theme().chalk.x * sight.theme().chalk.z);
    set_paper(ink_, sight);
    full_screen(ink_, still_.ink, still_.width, still_.height, 0.0f);
    bind_skin();
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

void Renderer::plain_paper(const Target& target, scene::Theme theme) const
{
    const glm::vec3 paper = look_.themes[static_cast<std::size_t>(theme)].paper;
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
