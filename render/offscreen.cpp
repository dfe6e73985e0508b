#include "render/offscreen.h"

#include "render/gl/offscreen_context.h"
#include "render/offscreen_gui.h"
#include "render/panels/labels_panel.h"
#include "render/png.h"
#include "render/widgets_paint.h"
#include "render/window_flags.h"
#include "scenarios/report.h"

#include <algorithm>
#include <cmath>
#include <ostream>

namespace l5s1::render {

namespace {

using scenarios::cli::Context;

constexpr int kNoPicture = 3;    // exit code
constexpr int kMostPaints = 64;  // a picture that never finishes is a fault, not a hang
constexpr float kMargin = 16.0f;
constexpr float kCaptionHeight = 36.0f;
constexpr double kPulsesAt_s = 0.35;  // an instant at which volleys are on their way everywhere

struct RenderFlags {
    WindowFlags picture;
    std::string view = "spine";
    std::string out = "l5s1.png";
    bool plain = false;
};

// The whole picture but for a margin and the caption's line.
Layout picture_layout(glm::ivec2 size_px)
{
    Layout layout;
    const glm::vec2 size(size_px);
    layout.scale = std::clamp(size.y / 1080.0f, 0.75f, 4.0f);
    layout.window = {{0, 0}, size};
    const float margin = kMargin * layout.scale;
    layout.free = {{margin, margin}, {size.x - margin, size.y - 1.5f * margin - kCaptionHeight * layout.scale}};
    return layout;
}

// As much of the caption as the width allows; the notice always.
std::string caption(const Ui& ui, const scenarios::View& view, float width)
{
    const Ink ink{Role::small, false, ui.colours.ink2};
    const std::string notice = ui.words("picture.disclaimer");
    const std::string what = ui.words(view.preset == scenarios::ViewPreset::spine ? "picture.preset.spine"
                                      : view.preset == scenarios::ViewPreset::leg ? "picture.preset.leg"
                                                                                  : "picture.preset.whole");
    std::string patient = scenarios::case_line(ui.strings, ui.language, view.set);
    std::replace(patient.begin(), patient.end(), '\n', ' ');  // one line for all herniations
    const std::string day =
        ui.format("report.day", {std::to_string(static_cast<int>(std::lround(view.moment.day))),
                                 ui.words("posture_now." + std::string(sim::id(view.moment.posture)))});
    for (const std::string& text : {what + " · " + patient + " · " + day + " · " + notice,
                                    what + " · " + patient + " · " + notice, what + " · " + notice}) {
        if (text_width(ui, ink, text) <= width) {
            return text;
        }
    }
    return notice;
}

void draw_caption(Ui& ui, const Layout& layout, const scenarios::View& view)
{
    ui.list = ImGui::GetBackgroundDrawList();
    const float margin = ui.px(kMargin);
    const Ink ink{Role::small, false, ui.colours.ink2};
    const std::string text = caption(ui, view, layout.window.max.x - 2.0f * margin - ui.px(28));
    const float width = text_width(ui, ink, text) + ui.px(28);
    const float top = layout.window.max.y - margin - ui.px(kCaptionHeight);
    const Area box = area_at(margin, top, width, ui.px(kCaptionHeight));
    rounded_box(ui, box, ui.colours.panel, ui.colours.line, box.height() * 0.5f, 1.0f);
    value_in(ui, box.inset(ui.px(14), 0.0f), ink, text);
    ui.list = nullptr;
}

void draw_names(const ProgramData& data, const scenarios::View& view, const Layout& layout, Stage& stage,
                const PictureRequest& request)
{
    OffscreenGui gui(request.size_px);
    const Palette& colours = palette(view.theme);
    apply_style(colours, layout.scale);
    const Fonts fonts = build_fonts(data.assets, view.language, layout.scale);
    gui.begin();
    Focus focus;
    Ui ui{colours, fonts, data.strings, view.language, layout.scale, focus};
    const PanelContext context{ui, data.tables, layout};
    scenarios::Outbox ignored;  // nobody is there to raise commands
    draw_labels_panel(view, context, placed_labels(view, context, stage.names()), ignored);
    draw_caption(ui, layout, view);
    gui.end();
}

void render(const RenderFlags& given, Context& context)
{
    const auto start = read_start(given.picture, "1280x720", context);
    if (!start) {
        return;
    }
    scenarios::Session session(start->data->model, start->data->catalogue.scenarios);
    set_up(session, given.picture, start->chosen);
    (void)session.apply(scenarios::SetViewPreset{preset_called(given.view)});
    const std::string wrong = render_png(*start->data, session.view(), {start->size_px, !given.plain}, given.out);
    if (wrong.empty()) {
        context.out << given.out << '\n';
    } else {
        context.err << "l5s1: " << wrong << '\n';
        context.exit_code = kNoPicture;
    }
}

}  // namespace

PictureDrawer::PictureDrawer(const ProgramData& data, std::vector<std::string>& faults)
    : data_(data),
      stage_(
          data.assets, *data.model, [] {}, faults)
{
}

std::vector<unsigned char> PictureDrawer::draw(const scenarios::View& view, const PictureRequest& request,
                                               std::vector<std::string>& faults)
{
    constexpr double kAfterTheFlight_s = 10.0;  // the camera has long arrived from the picture before
    const Layout layout = picture_layout(request.size_px);
    canvas_.resize(request.size_px.x, request.size_px.y);
    scenarios::View still = view;
    still.moving = false;
    still.time_s = kPulsesAt_s;
    still.preset_serial = drawn_;
    Stage::Moment moment{{glm::vec2(request.size_px), layout.free}, drawn_ * 2.0 * kAfterTheFlight_s, true, false};
    ++drawn_;
    stage_.show(still, moment);
    stage_.finish_shape();
    moment.time_s += kAfterTheFlight_s;
    for (int i = 0; i < kMostPaints; ++i) {
        stage_.show(still, moment);
        stage_.paint(canvas_.target(), true);
        if (!stage_.unfinished()) {
            break;
        }
    }
    if (!stage_.problem().empty()) {
        faults.push_back(stage_.problem());
    }
    if (request.names && faults.empty()) {
        draw_names(data_, still, layout, stage_, request);
    }
    return canvas_.pixels();
}

std::string render_png(const ProgramData& data, const scenarios::View& view, const PictureRequest& request,
                       const std::string& path)
{
    std::string why;
    const auto offscreen = gl::OffscreenContext::create(why);
    if (!offscreen) {
        return why;
    }
    std::vector<std::string> faults;
    PictureDrawer drawer(data, faults);
    const std::vector<unsigned char> pixels = drawer.draw(view, request, faults);
    if (!faults.empty()) {
        return faults.front();
    }
    return write_png(path, request.size_px.x, request.size_px.y, pixels) ? "" : "--out: cannot write " + path;
}

void add_render_command(CLI::App& app, Context& context)
{
    CLI::App* command = app.add_subcommand("render", "the patient of a case as a PNG picture; needs no display");
    const auto given = std::make_shared<RenderFlags>();
    given->picture.size = "1280x720";
    given->picture.language = "en";
    add_flags(*command, given->picture);
    command->add_option("--view", given->view, "spine, leg or whole")->check(CLI::IsMember({"spine", "leg", "whole"}));
    command->add_option("--out", given->out, "the PNG file to write");
    command->add_flag("--plain", given->plain, "no names and no caption");
    command->callback([given, &context] { render(*given, context); });
}

}  // namespace l5s1::render
