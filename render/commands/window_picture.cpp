#include "render/commands/window_picture.h"

#include "render/app/frame.h"
#include "render/commands/png.h"
#include "render/gl/offscreen_context.h"
#include "render/ui/offscreen_gui.h"

#include <ostream>

namespace l5s1::render {

namespace {

constexpr int kNoPicture = 3;       // exit code
constexpr int kSettlingFrames = 4;  // for the interface and the camera
constexpr int kMostFrames = 64;     // a picture that never finishes is a fault, not a hang

std::vector<unsigned char> draw(const ProgramData& data, const scenarios::Catalogue& catalogue,
                                const scenarios::Session& session, const scenarios::LearningView& learning,
                                const WindowPicture& how, glm::ivec2 size_px, std::vector<std::string>& faults)
{
    OffscreenGui gui(size_px);
    Frame frame(
        data, [] {}, faults);
    if (!how.search.empty()) {
        frame.search_for(how.search);
    }
    frame.interface().view_chip.close = how.close;
    if (how.keys) {
        frame.interface().open_help();
    }
    frame.interface().sections.open = !how.sections.empty();
    frame.interface().sections.large = how.sections == "large";
    frame.interface().sections.style = how.style == "atlas" ? scene::SectionStyle::atlas : scene::SectionStyle::mri;
    gl::Canvas canvas;
    canvas.resize(size_px.x, size_px.y);
    Frame::Now now{glm::vec2(size_px), 1.0f, 0.0, true};
    scenarios::Outbox ignored;  // nobody is there to raise commands
    std::vector<scenarios::LearningRequest> asked;
    std::vector<scenarios::LibraryRequest> wished;
    scenarios::LibraryView library;
    library.catalogue = std::make_shared<const scenarios::Catalogue>(catalogue);
    for (int i = 0; i < kMostFrames; ++i) {
        now.time_s += 1.0;  // longer than a flight of the camera
        frame.prepare(session.view(), now);
        gui.begin();
        frame.show_page(how.page, how.committing);
        frame.build(session.view(), now, {library, learning, asked, wished}, ignored);
        frame.patient_view().finish_shape();
        frame.paint(canvas.target(), !how.draft);
        gui.end();
        if (i >= kSettlingFrames && (how.draft || !frame.unfinished())) {
            break;
        }
    }
    return canvas.pixels();
}

}  // namespace

void draw_window(const ProgramData& data, const scenarios::Catalogue& catalogue, const scenarios::Session& session,
                 const scenarios::LearningView& learning, const WindowPicture& how, glm::ivec2 size_px,
                 const std::string& out, scenarios::cli::Context& context)
{
    std::string why;
    const auto offscreen = gl::OffscreenContext::create(why);
    if (!offscreen) {
        context.err << "l5s1: " << why << '\n';
        context.exit_code = kNoPicture;
        return;
    }
    std::vector<std::string> faults;
    const auto pixels = draw(data, catalogue, session, learning, how, size_px, faults);
    for (const std::string& fault : faults) {
        context.refuse(fault);
    }
    if (!write_png(out, size_px.x, size_px.y, pixels)) {
        context.refuse("--out: cannot write " + out);
    }
}

}  // namespace l5s1::render
