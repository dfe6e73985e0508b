#include "tests/render/studio.h"

#include "render/anatomy/body/geometry.h"
#include "tests/support/catch.h"

#include <cmath>

namespace l5s1::tests {

Patient::Patient()
    : atlas(anatomy::read_atlas(assets.read("anatomy.bin").value_or("")).value_or(anatomy::Atlas{})),
      tables(scenarios::load_tables(assets, faults)),
      catalogue(atlas.meshes)
{
}

const Patient& the_patient()
{
    static const Patient shared;
    CHECK(shared.faults == std::vector<scenarios::Fault>{});
    REQUIRE_FALSE(shared.atlas.meshes.empty());
    return shared;
}

sim::Findings Patient::findings(const sim::Case& c, double day) const
{
    return sim::examine(tables.model, sim::simulate(tables.model, c), {day, sim::Posture::standing, -1.0});
}

scene::Picture Patient::picture(const sim::Case& c, double day, const scene::ComposeOptions& o) const
{
    return scene::compose(catalogue, tables.model, c, findings(c, day), o, 0.3);
}

const scene::ViewConfig& config()
{
    static const scene::ViewConfig shipped = [] {
        std::vector<std::string> faults;
        auto s = scene::load_view_config(scenarios::Assets{}, faults);
        for (const std::string& fault : faults) {
            FAIL_CHECK(fault);
        }
        return s;
    }();
    return shipped;
}

scene::ComposeOptions options(scenarios::ViewPreset view, glm::vec2 size_px)
{
    scene::ComposeOptions o;
    o.view = view;
    o.config = config();
    o.viewport = {size_px, {{0, 0}, size_px}};
    o.pulses = false;
    return o;
}

sim::Case herniated(sim::Level level, sim::Side side, double severity)
{
    sim::Case c;
    c.level = level;
    c.side = side;
    c.severity = severity;
    return c;
}

glm::ivec3 Image::at(int x, int y) const
{
    const std::size_t i =
        (static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)) * 3;
    return {rgb[i], rgb[i + 1], rgb[i + 2]};
}

std::vector<glm::ivec2> Image::where(const std::function<bool(glm::ivec3)>& which) const
{
    std::vector<glm::ivec2> places;
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            if (which(at(x, y))) {
                places.emplace_back(x, y);
            }
        }
    }
    return places;
}

bool is_red(glm::ivec3 p)
{
    return p.r > 130 && p.r > 2 * p.g && p.r > 2 * p.b;
}

std::vector<glm::ivec2> differing(const Image& a, const Image& b, int by)
{
    std::vector<glm::ivec2> places;
    for (int y = 0; y < a.height; ++y) {
        for (int x = 0; x < a.width; ++x) {
            const glm::ivec3 d = glm::abs(a.at(x, y) - b.at(x, y));
            if (std::max({d.r, d.g, d.b}) > by) {
                places.emplace_back(x, y);
            }
        }
    }
    return places;
}

glm::dvec2 mean_place(const std::vector<glm::ivec2>& places)
{
    glm::dvec2 sum(0);
    for (const glm::ivec2 p : places) {
        sum += glm::dvec2(p);
    }
    return places.empty() ? sum : sum / static_cast<double>(places.size());
}

double mean_difference(const Image& a, const Image& b)
{
    double sum = 0.0;
    for (std::size_t i = 0; i < a.rgb.size(); ++i) {
        sum += std::abs(static_cast<double>(a.rgb[i]) - static_cast<double>(b.rgb[i]));
    }
    return sum / static_cast<double>(a.rgb.size());
}

Studio::Studio() : patient(the_patient())
{
    std::string why;
    context = gl::OffscreenContext::create(why);
    INFO(why);
    REQUIRE(context);
    open_renderer();
}

void Studio::open_renderer()
{
    std::vector<std::string> faults;
    renderer = std::make_unique<gl::Renderer>(patient.assets, faults);
    renderer->open(patient.assets, patient.atlas.meshes, faults);
    CHECK(faults.empty());
    REQUIRE(renderer->usable());
}

Studio& Studio::fresh()
{
    static Studio shared;  // made anew by the next case, should it fail in this one
    if (!shared.renderer->problem().empty()) {
        shared.open_renderer();  // a complaint stays with its renderer
    }
    shared.renderer->replace_live({});
    shared.renderer->replace_live({}, scene::Body::compared);
    shared.press_mm_ = {};
    shared.tip_mm_ = {};
    return shared;
}

void Studio::shape(const sim::Case& c)
{
    const auto geometry = anatomy::read_geometry(patient.assets);
    REQUIRE(geometry.faults.empty());
    const anatomy::Herniation herniation(geometry.geometry, patient.atlas);
    std::vector<anatomy::HerniationRequest> requests;
    for (std::size_t n = 0; n <= c.further.size(); ++n) {
        const sim::Herniation& h = sim::herniation(c, n);
        requests.push_back({h.level, h.side, h.zone, h.type, h.severity, h.migration});
    }
    const auto shaped = herniation.build(requests, anatomy::HerniationDetail::coarse);
    renderer->replace_live(shaped.meshes);
    press_mm_ = shaped.press_mm;
    tip_mm_ = shaped.tip_mm;
}

Image Studio::still(const scene::Picture& picture, glm::ivec2 size_px, int draws)
{
    canvas.resize(size_px.x, size_px.y);
    for (int i = 0; i < (draws > 0 ? draws : gl::Renderer::kSamples); ++i) {
        renderer->draw(picture, canvas.target(), gl::Pace::still);
    }
    CHECK(renderer->problem().empty());
    return {size_px.x, size_px.y, canvas.pixels()};
}

Image Studio::quick(const scene::Picture& picture, glm::ivec2 size_px)
{
    canvas.resize(size_px.x, size_px.y);
    renderer->draw(picture, canvas.target(), gl::Pace::moving);
    return {size_px.x, size_px.y, canvas.pixels()};
}

}  // namespace l5s1::tests
