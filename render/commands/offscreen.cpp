#include "render/commands/offscreen.h"

#include "render/commands/png.h"
#include "render/commands/window_flags.h"
#include "render/gl/offscreen_context.h"
#include "render/panels/explore/compare_panel.h"
#include "render/panels/picture/labels_panel.h"
#include "render/panels/picture/sections_panel.h"
#include "render/ui/offscreen_gui.h"
#include "render/ui/widgets/paint.h"
#include "render/viewport/section_controller.h"
#include "scenarios/findings/report.h"

#include <CLI/CLI.hpp>

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
    std::string style = "mri";  // of a section
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
std::string caption(const Ui& ui, const scenarios::View& view, const std::string& what, float width)
{
    const Ink ink{Role::small, false, ui.colours.ink2};
    const std::string notice = ui.words("picture.disclaimer");
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

std::string view_words(const Ui& ui, const scenarios::View& view)
{
    return ui.words(view.preset == scenarios::ViewPreset::spine ? "picture.preset.spine"
                    : view.preset == scenarios::ViewPreset::leg ? "picture.preset.leg"
                                                                : "picture.preset.whole");
}

void draw_caption(Ui& ui, const Layout& layout, const scenarios::View& view, const std::string& what)
{
    ui.list = ImGui::GetBackgroundDrawList();
    const float margin = ui.px(kMargin);
    const Ink ink{Role::small, false, ui.colours.ink2};
    const std::string text = caption(ui, view, what, layout.window.max.x - 2.0f * margin - ui.px(28));
    const float width = text_width(ui, ink, text) + ui.px(28);
    const float top = layout.window.max.y - margin - ui.px(kCaptionHeight);
    const Area box = area_at(margin, top, width, ui.px(kCaptionHeight));
    rounded_box(ui, box, ui.colours.panel, ui.colours.line, box.height() * 0.5f, 1.0f);
    value_in(ui, box.inset(ui.px(14), 0.0f), ink, text);
    ui.list = nullptr;
}

void draw_names(const ProgramData& data, const scenarios::View& view, const Layout& layout, PatientView& patient_view,
                const PictureRequest& request)
{
    OffscreenGui gui(request.size_px);
    const Palette& colours = palette(view.theme);
    apply_style(colours, layout.scale);
    const Fonts fonts = build_fonts(data.assets, view.language, layout.scale);
    gui.begin();
    Focus focus;
    Ui ui{colours, fonts, data.strings, view.language, layout.scale, focus};
    Layout below = layout;
    if (patient_view.divider_px()) {
        below.free.min.y += compare_names_height(ui);
    }
    scenarios::Outbox ignored;  // nobody is there to raise commands
    if (patient_view.halves()) {
        Layout left = below;
        left.free.max.x = *patient_view.divider_px() - ui.px(8);
        below.free.min.x = *patient_view.divider_px() + ui.px(8);
        const PanelContext beside{ui, data.tables, left};
        draw_labels_panel(view, beside, placed_labels(view, beside, patient_view.names_of_left()), ignored);
    }
    const PanelContext context{ui, data.tables, below};
    draw_labels_panel(view, context, placed_labels(view, context, patient_view.names()), ignored);
    if (const auto divider = patient_view.divider_px()) {
        draw_compare_panel(view, {ui, data.tables, layout}, *divider, ignored);
    }
    draw_caption(ui, layout, view, view_words(ui, view));
    gui.end();
}

// Puts a section into the middle of the picture, with its names and the caption.
void draw_section_alone(const ProgramData& data, const scenarios::View& view, const Layout& layout,
                        const scene::SectionSight& sight, const PictureRequest& request, scene::SectionKind kind,
                        scene::SectionStyle style)
{
    OffscreenGui gui(request.size_px);
    const Palette& colours = palette(view.theme);
    apply_style(colours, layout.scale);
    const Fonts fonts = build_fonts(data.assets, view.language, layout.scale);
    gui.begin();
    Focus focus;
    Ui ui{colours, fonts, data.strings, view.language, layout.scale, focus};
    const PanelContext context{ui, data.tables, layout};
    ui.list = ImGui::GetBackgroundDrawList();
    ui.list->AddRectFilled({0, 0}, {layout.window.max.x, layout.window.max.y}, colours.panel);
    if (request.names) {
        draw_section_picture(view, context, layout.free, sight, style, 0);
        draw_caption(ui, layout, view,
                     ui.words(kind == scene::SectionKind::axial ? "section.axial" : "section.sagittal"));
    } else {
        ui.list->AddImage(texture_id(sight.texture), {layout.free.min.x, layout.free.min.y},
                          {layout.free.max.x, layout.free.max.y});
    }
    ui.list = nullptr;
    gui.end();
}

std::string render_section(const ProgramData& data, const scenarios::View& view, const PictureRequest& request,
                           scene::SectionKind kind, scene::SectionStyle style, const std::string& path)
{
    std::vector<std::string> faults;
    Layout layout = picture_layout(request.size_px);
    if (!request.names) {
        layout.free = layout.window;
    }
    PatientView patient_view(
        data, [] {}, faults);
    const PatientView::Moment moment{{glm::vec2(request.size_px), layout.free}, 0.0, false, false};
    patient_view.show(view, moment);
    patient_view.finish_shape();
    SectionController desk(data.assets, patient_view, faults);
    scene::SectionSizes sizes_px;
    sizes_px[static_cast<std::size_t>(kind)] = layout.free.size();
    const auto sights = desk.sights(view, sizes_px, {style, {}, {}, nullptr}, 0, false);
    const scene::SectionSight& sight = sights[static_cast<std::size_t>(kind)];
    if (!faults.empty() || !sight.slice) {
        return faults.empty() ? "no section: the numbers of the body are missing" : faults.front();
    }
    gl::Canvas canvas;
    canvas.resize(request.size_px.x, request.size_px.y);  // leaves it bound
    draw_section_alone(data, view, layout, sight, request, kind, style);
    return write_png(path, request.size_px.x, request.size_px.y, canvas.pixels()) ? "" : "--out: cannot write " + path;
}

std::string render_png(const ProgramData& data, const scenarios::View& view, const PictureRequest& request,
                       const std::string& path)
{
    std::vector<std::string> faults;
    PictureDrawer drawer(data, faults);
    const std::vector<unsigned char> pixels = drawer.draw(view, request, faults);
    if (!faults.empty()) {
        return faults.front();
    }
    return write_png(path, request.size_px.x, request.size_px.y, pixels) ? "" : "--out: cannot write " + path;
}

void render(const RenderFlags& given, Context& context)
{
    const auto start = read_start(given.picture, "1280x720", context);
    if (!start) {
        return;
    }
    scenarios::Session session(start->data->model, start->data->catalogue.scenarios);
    set_up(session, given.picture, *start);
    (void)session.apply(scenarios::SetViewPreset{preset_called(given.view == "close" ? "spine" : given.view)});
    const PictureRequest request{start->size_px, !given.plain, given.view == "close"};
    std::string why;
    const auto offscreen = gl::OffscreenContext::create(why);
    if (!offscreen) {
        context.err << "l5s1: " << why << '\n';
        context.exit_code = kNoPicture;
        return;
    }
    const bool axial = given.view == "axial";
    const std::string wrong =
        axial || given.view == "sagittal"
            ? render_section(*start->data, session.view(), request,
                             axial ? scene::SectionKind::axial : scene::SectionKind::sagittal,
                             given.style == "atlas" ? scene::SectionStyle::atlas : scene::SectionStyle::mri, given.out)
            : render_png(*start->data, session.view(), request, given.out);
    if (wrong.empty()) {
        context.out << given.out << '\n';
    } else {
        context.refuse(wrong);
    }
}

}  // namespace

PictureDrawer::PictureDrawer(const ProgramData& data, std::vector<std::string>& faults)
    : data_(data),
      patient_view_(
          data, [] {}, faults)
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
    PatientView::Moment moment{
        {glm::vec2(request.size_px), layout.free}, drawn_ * 2.0 * kAfterTheFlight_s, true, false};
    moment.close = request.close;
    ++drawn_;
    patient_view_.show(still, moment);
    patient_view_.finish_shape();
    moment.time_s += kAfterTheFlight_s;
    for (int i = 0; i < kMostPaints; ++i) {
        patient_view_.show(still, moment);
        patient_view_.paint(canvas_.target(), true);
        if (!patient_view_.unfinished()) {
            break;
        }
    }
    if (!patient_view_.problem().empty()) {
        faults.push_back(patient_view_.problem());
    }
    if (request.names && faults.empty()) {
        draw_names(data_, still, layout, patient_view_, request);
    }
    return canvas_.pixels();
}

void add_render_command(CLI::App& app, Context& context)
{
    CLI::App* command = app.add_subcommand("render", "the patient of a case as a PNG picture; needs no display");
    const auto given = std::make_shared<RenderFlags>();
    given->picture.size = "1280x720";
    given->picture.language = scenarios::info(scenarios::Language{}).id;
    add_flags(*command, given->picture);
    command->add_option("--view", given->view, "spine, close, leg, whole; or a section: axial, sagittal")
        ->check(CLI::IsMember({"spine", "close", "leg", "whole", "axial", "sagittal"}));
    command->add_option("--style", given->style, "of a section: mri or atlas")->check(CLI::IsMember({"mri", "atlas"}));
    command->add_option("--out", given->out, "the PNG file to write");
    command->add_flag("--plain", given->plain, "no names and no caption");
    command->callback([given, &context] { render(*given, context); });
}

}  // namespace l5s1::render
