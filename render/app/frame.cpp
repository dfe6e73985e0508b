#include "render/app/frame.h"

#include "render/panels/explore/compare_panel.h"
#include "render/panels/picture/labels_panel.h"
#include "render/panels/picture/section_overlay.h"
#include "render/ui/widgets/tooltip.h"

namespace l5s1::render {

namespace {

constexpr float kClick_px = 4.0f;      // a press that moves less is a click
constexpr double kHover_s = 0.35;      // before what lies under the pointer is named
constexpr float kLabelWidth = 250.0f;  // of a usual label, at scale 1
constexpr int kLeft = 0;
constexpr int kRight = 1;
constexpr int kMiddle = 2;

glm::vec2 to_glm(ImVec2 v)
{
    return {v.x, v.y};
}

// A control is dragged when one of this frame's commands says that the hand has not let go.
bool holds_a_control(const scenarios::Outbox& out)
{
    for (const scenarios::Command& command : out) {
        const auto* set = std::get_if<scenarios::SetCase>(&command);
        if (set && !set->settled) {
            return true;
        }
    }
    return false;
}

}  // namespace

Frame::Frame(const ProgramData& data, std::function<void()> wake, std::vector<std::string>& faults)
    : data_(data),
      patient_view_(data, std::move(wake), faults),
      lens_(data.assets, *data.model, faults),
      desk_(data.assets, patient_view_, faults),
      interface_(*data.model, data.strings, scenarios::load_terms(data.assets, faults),
                 [this](std::string_view structure) { return patient_view_.view_of(structure); })
{
}

void Frame::take_fonts(const Fonts& fonts)
{
    fonts_ = fonts;
    use_as_default(fonts_);
}

bool Frame::prepare(const scenarios::View& view, const Now& now)
{
    const Layout layout = make_layout(now.size_px, view.text_scale, view.mode, now.desktop_scale);
    if (styled_theme_ != view.theme || styled_scale_ != layout.scale) {
        apply_style(palette(view.theme), layout.scale);
        styled_theme_ = view.theme;
        styled_scale_ = layout.scale;
    }
    if (fonts_.suits(view.language, layout.scale)) {
        return false;
    }
    fonts_ = build_fonts(data_.assets, view.language, layout.scale);
    return true;
}

void Frame::build(const scenarios::View& view, const Now& now, const CasesDesk& desk, scenarios::Outbox& out)
{
    interface_.begin(view, now.chords, out);
    Ui ui{palette(view.theme), fonts_, data_.strings, view.language, styled_scale_, interface_.focus, log_};
    ui.hits = hits_;
    Layout layout = interface_.layout(ui, view, desk, now.size_px, now.desktop_scale);
    const SectionsLayout sections = sections_layout(layout, interface_.sections, view.mode);
    const auto organ = lens_wanted(view, interface_.lens) ? lens_.organ(patient_view_, view) : std::nullopt;
    const auto lens = organ && !sections.shown ? lens_layout(layout) : std::nullopt;
    Layout beside_lens = layout;
    // what is studied must not stand behind the lens
    beside_lens.free.max.x = lens ? lens->panel.min.x - ui.px(12) : layout.free.max.x;
    const PanelContext context{ui, data_.tables, layout};

    interface_.view_chip.seen_from = patient_view_.seen_from();
    interface_.draw(view, context, desk, out);
    dragging_ = holds_a_control(out) || interface_.sections.held.has_value();

    const PatientView::Moment moment{
        {now.size_px, beside_lens.free}, now.time_s, now.pulses, dragging_, now.rested, ui.px(kLabelWidth),
        interface_.view_chip.close};
    handle_picture(view, layout, moment, out);
    patient_view_.show(view, moment);
    look_through_lens(view, context, organ, lens, now.time_s);
    if (view.preset == scenarios::ViewPreset::spine && !patient_view_.halves()) {
        for (const auto& frame : desk_.frames(layout.window.size())) {
            draw_plane_frame(context, frame);  // under the labels
        }
    }
    if (const auto divider = patient_view_.divider_px()) {
        Layout below = layout;
        below.free.min.y += compare_names_height(ui);
        if (patient_view_.halves()) {
            Layout left = below;
            left.free.max.x = *divider - ui.px(8);
            below.free.min.x = *divider + ui.px(8);
            draw_labels(view, {ui, data_.tables, left}, patient_view_.names_of_left(), out);
        }
        draw_labels(view, {ui, data_.tables, below}, patient_view_.names(), out);
        draw_compare_panel(view, context, *divider, out);
    } else {
        draw_labels(view, {ui, data_.tables, beside_lens}, patient_view_.names(), out);
    }
    draw_sections(view, context, sections, out);
    name_hovered(view, context, now);
    draw_problem(context);
    interface_.draw_over(context);
}

void Frame::paint(const gl::Target& target, bool may_refine)
{
    lens_.paint(patient_view_, may_refine);
    patient_view_.paint(target, may_refine);  // leaves its target bound
}

void Frame::look_through_lens(const scenarios::View& view, const PanelContext& context,
                              const std::optional<scene::EndOrgan>& organ, const std::optional<LensLayout>& where,
                              double time_s)
{
    if (!organ || !where) {
        lens_.hide();
        return;
    }
    const scene::LensSight sight = lens_.show(patient_view_, view, *organ, where->image.size(), time_s);
    draw_lens_panel(view, context, *where, sight, interface_.lens);
}

void Frame::show_page(std::string_view page, bool committing)
{
    interface_.cases.home.page = page == "mystery"    ? HomePage::mystery
                                 : page == "today"    ? HomePage::today
                                 : page == "progress" ? HomePage::progress
                                                      : HomePage::cases;
    interface_.cases.mystery.committing = committing;
}

// Left drag turns, right or middle drag or Shift moves, the wheel comes closer, a double click goes back, a click
// chooses.
void Frame::handle_picture(const scenarios::View& view, const Layout& layout, const PatientView::Moment& moment,
                           scenarios::Outbox& out)
{
    const ImGuiIO& io = ImGui::GetIO();
    if (io.WantCaptureMouse || !ImGui::IsMousePosValid()) {
        return;
    }
    const glm::vec2 at = to_glm(io.MousePos);
    if (ImGui::IsMouseClicked(kLeft)) {
        pressed_at_px_ = at;
    }
    const bool left = ImGui::IsMouseDown(kLeft);
    const bool far = glm::distance(at, pressed_at_px_) >= kClick_px * layout.scale;
    Hand hand;
    hand.at_px = at;
    hand.drag_px = to_glm(io.MouseDelta);
    hand.panning = ImGui::IsMouseDown(kRight) || ImGui::IsMouseDown(kMiddle) || (left && io.KeyShift);
    hand.orbiting = left && far && !hand.panning;
    hand.wheel = io.MouseWheel;
    hand.reset = ImGui::IsMouseDoubleClicked(kLeft);
    patient_view_.hand(hand, moment);
    const bool asked = view.mode == scenarios::Mode::cases && view.quiz &&
                       view.quiz->phase() == scenarios::QuizPhase::open &&
                       answer_form(view.quiz->question()) == scenarios::AnswerForm::point;
    if (ImGui::IsMouseReleased(kLeft) && !far && asked) {
        if (auto pointed = patient_view_.pointed_at(at)) {
            out.emplace_back(scenarios::PointAt{std::move(pointed->structure), pointed->on_side});
        }
    }
    if (ImGui::IsMouseReleased(kLeft) && !far && view.mode == scenarios::Mode::explore) {
        out.emplace_back(scenarios::Select{patient_view_.selectable_at(at)});
    }
}

void Frame::draw_sections(const scenarios::View& view, const PanelContext& context, const SectionsLayout& where,
                          scenarios::Outbox& out)
{
    if (interface_.view_chip.sections_clicked) {
        interface_.sections.open = !interface_.sections.open;
    }
    const std::size_t chosen = std::min(interface_.setup.herniation, view.set.further.size());
    const auto sights = desk_.sights(view, where.sizes(), interface_.sections, chosen, dragging_);
    draw_sections_panel(view, context, where, sights, chosen, out, interface_.sections);
    desk_.answer(view, interface_.sections, chosen, out);
}

void Frame::draw_labels(const scenarios::View& view, const PanelContext& context,
                        std::span<const scene::LabelCandidate> names, scenarios::Outbox& out)
{
    if (!view.outside) {  // from outside nothing has a name
        draw_labels_panel(view, context, placed_labels(view, context, names), out);
    }
}

// A card with every name of the structure on which the pointer rests.
void Frame::name_hovered(const scenarios::View& view, const PanelContext& context, const Now& now)
{
    const ImGuiIO& io = ImGui::GetIO();
    const glm::vec2 at = to_glm(io.MousePos);
    const bool over = !io.WantCaptureMouse && ImGui::IsMousePosValid() && view.mode == scenarios::Mode::explore &&
                      context.layout.free.contains(at) && interface_.modal() == Modal::none;
    const bool busy = ImGui::IsMouseDown(kLeft) || ImGui::IsMouseDown(kRight) || ImGui::IsMouseDown(kMiddle);
    if (!over || busy || at != hover_.at_px || patient_view_.moving()) {
        hover_ = {at, now.time_s, over && !busy && at != hover_.at_px, {}};
        return;
    }
    if (hover_.waiting && now.time_s - hover_.since_s >= kHover_s) {
        hover_.waiting = false;
        hover_.structure = patient_view_.structure_at(at);
    }
    const std::string key = "structure." + hover_.structure;
    if (hover_.structure.empty() || !data_.strings.has(key)) {
        return;
    }
    Ui& ui = context.ui;
    Card card{ui.words(key), std::nullopt, data_.strings.latin(key), {}};
    if (ui.writing().ideographic) {  // whoever learns medicine so meets the other name in every book
        card.body = data_.strings.text(scenarios::Language{}, key) + "\n" + card.body;
    }
    const std::string muscle = "muscle." + hover_.structure;  // the codes of a muscle stand under its own key
    const auto& terms = interface_.terms();
    card.source = code_line(terms, terms.contains(key) ? key : muscle);
    const float reach = ui.px(18);
    draw_card(ui, card, {{at.x - reach, at.y - reach}, {at.x + reach, at.y + reach}}, area(context.layout.free));
}

void Frame::search_for(std::string_view words)
{
    open_palette(interface_.palette);
    words.copy(interface_.palette.query.data(), interface_.palette.query.size() - 1);
}

void Frame::draw_problem(const PanelContext& context) const
{
    if (patient_view_.problem().empty()) {
        return;
    }
    Ui& ui = context.ui;
    const Area free = area(context.layout.free);
    const Ink ink{Role::small, false, ui.colours.ink};
    const float pad = ui.px(14);
    const std::string words = ui.format("picture.failed", {patient_view_.problem()});
    const float height = paragraph_height(ui, free.width() - pad * 2.0f, ink, words) + pad * 2.0f;
    begin_panel(ui, "problem", {free.min, {free.max.x, free.min.y + height}});
    paragraph(ui, {free.min.x + pad, free.min.y + pad}, free.width() - pad * 2.0f, ink, words);
    end_panel(ui);
}

}  // namespace l5s1::render
