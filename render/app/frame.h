#pragma once
// frame.h: everything that is seen in one frame, in its order; the same for the window and for a screenshot.
//
//     frame.prepare(view, now)          type and style to suit; before ImGui::NewFrame()
//     frame.build(view, now, outbox)    layout, panels, hand on the picture, picture composed, labels
//     ImGui::Render()
//     frame.paint(target, may_refine)   the patient; then the caller draws ImGui over it
//
// Commands that panels, keys and clicks raise go to the outbox; nothing here changes the session.

#include "render/app/interface.h"
#include "render/viewport/lens.h"
#include "render/viewport/patient_view.h"
#include "render/viewport/program_data.h"
#include "render/viewport/section_controller.h"

namespace l5s1::render {

class Frame {
public:
    // Requires a current OpenGL context and Dear ImGui context.
    Frame(const ProgramData& data, std::function<void()> wake, std::vector<std::string>& faults);

    struct Now {
        glm::vec2 size_px{1280, 720};
        float desktop_scale = 1.0f;
        double time_s = 0.0;
        bool pulses = true;
        bool rested = true;              // no hand moves: slow things may be done
        std::vector<KeyPress> chords{};  // keys that Dear ImGui cannot tell, in the order in which they were pressed
    };
    // Type that was made for the current context's atlas already.
    void take_fonts(const Fonts& fonts);
    // Returns whether the font atlas was built anew (before Dear ImGui 1.92 its texture must be uploaded again).
    bool prepare(const scenarios::View& view, const Now& now);
    void build(const scenarios::View& view, const Now& now, const CasesDesk& desk, scenarios::Outbox& out);
    void paint(const gl::Target& target, bool may_refine);
    // Something moves by itself, or a picture lacks samples: frames are needed.
    [[nodiscard]] bool moving() const { return patient_view_.moving() || lens_.moving(); }
    [[nodiscard]] bool unfinished() const { return patient_view_.unfinished() || lens_.unfinished(); }

    // Writes down every text that is drawn and every place that can be pressed from now on; null: no more. For tests.
    void log_to(TextLog* log, HitLog* hits = nullptr)
    {
        log_ = log;
        hits_ = hits;
    }

    // Opens the search with words already typed.
    void search_for(std::string_view words);
    // For a picture that nobody clicks for: a page of Cases ("cases", "mystery", "today", "progress"), or the page on
    // which a mystery patient is committed to.
    void show_page(std::string_view page, bool committing);

    [[nodiscard]] PatientView& patient_view() { return patient_view_; }
    [[nodiscard]] Interface& interface() { return interface_; }
    [[nodiscard]] bool dragging() const { return dragging_; }
    // The pointer has just come to rest on the picture: in a moment its structure is to be named.
    [[nodiscard]] bool waiting() const { return hover_.waiting; }

private:
    void handle_picture(const scenarios::View& view, const Layout& layout, const PatientView::Moment& moment,
                        scenarios::Outbox& out);
    void look_through_lens(const scenarios::View& view, const PanelContext& context,
                           const std::optional<scene::EndOrgan>& organ, const std::optional<LensLayout>& where,
                           double time_s);
    void draw_sections(const scenarios::View& view, const PanelContext& context, const SectionsLayout& where,
                       scenarios::Outbox& out);
    void draw_labels(const scenarios::View& view, const PanelContext& context,
                     std::span<const scene::LabelCandidate> names, scenarios::Outbox& out);
    void name_hovered(const scenarios::View& view, const PanelContext& context, const Now& now);
    void draw_problem(const PanelContext& context) const;

    const ProgramData& data_;
    PatientView patient_view_;
    Lens lens_;
    SectionController desk_;
    Fonts fonts_;
    TextLog* log_ = nullptr;
    HitLog* hits_ = nullptr;
    std::optional<scenarios::Theme> styled_theme_;
    float styled_scale_ = 0.0f;
    bool dragging_ = false;
    glm::vec2 pressed_at_px_{0};

    // What the pointer rests on.
    struct {
        glm::vec2 at_px{0};
        double since_s = 0.0;
        bool waiting = false;
        std::string structure;
    } hover_;

    Interface interface_;
};

}  // namespace l5s1::render
