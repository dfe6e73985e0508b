#pragma once
// patient_view.h: the patient in the window: from a View to pixels, with a camera in the hand.
//
// Owns the meshes, the renderer and the shape of the herniation. Each frame: show() composes the picture of the view,
// paint() draws as much of it as there is reason to:
//
//   something moves                     the quick picture
//   it rests                            one more sample of the full picture, until it has them all
//   it rests, but a hand is busy        nothing: the last picture stays (a full sample would make the pointer wait)
//
// The picture is kept on a canvas, so a frame of the interface alone costs one copy.

#include "render/gl/canvas.h"
#include "render/gl/renderer.h"
#include "render/scene/patient/compose.h"
#include "render/viewport/camera_control.h"
#include "render/viewport/herniation_builder.h"
#include "render/viewport/program_data.h"
#include "scenarios/session/session.h"

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace l5s1::render {

class PatientView {
public:
    // Requires a current OpenGL context. `wake` may be called from another thread when a shape is ready.
    // The first picture is plain paper: the interface is there while the second one compiles what the picture needs.
    PatientView(const ProgramData& data, std::function<void()> wake, std::vector<std::string>& faults);

    struct Moment {
        scene::Viewport viewport;
        double time_s = 0.0;  // of the camera's moves
        bool pulses = true;
        bool dragging = false;  // a control is being dragged: shapes may be coarse
        bool rested = true;     // the hand rests: there is time to look for what deserves a name
        float label_px = 0.0f;  // width of a usual label, for which a narrow picture makes room
        bool close = false;     // the spine from so near that the main herniation fills the picture
    };
    void show(const scenarios::View& view, const Moment& moment);
    void hand(const Hand& hand, const Moment& moment) { camera_.hand(hand, viewport_, moment.time_s); }

    // Draws what is worth drawing and copies it to `target`. `may_refine`: there is time for a slow sample.
    void paint(const gl::Target& target, bool may_refine);

    // Where a split picture changes from the one half to the other, in pixels from the left; nothing when it is whole.
    [[nodiscard]] std::optional<float> divider_px() const { return divider_px_; }

    // A shape is being built, or the camera flies.
    [[nodiscard]] bool moving() const { return moving_ || !opened_; }
    [[nodiscard]] bool unfinished() const;
    // Waits for the herniation's shape: for pictures that are drawn once.
    void finish_shape();

    // What deserves a name. Finding out takes many rays, so it is done when the hand rests; until then the old names
    // stay where they are, or none are shown while the camera turns.
    [[nodiscard]] const std::vector<scene::LabelCandidate>& names();
    // Two courses stand side by side, each whole in its half; else a split picture is one, of two patients.
    [[nodiscard]] bool halves() const { return divider_px_ && halves_; }
    // The names of the left half, of course A.
    [[nodiscard]] const std::vector<scene::LabelCandidate>& names_of_left();
    // The view in which a structure is to be looked for; nothing when there is no such structure.
    [[nodiscard]] std::optional<scenarios::ViewPreset> view_of(std::string_view structure) const;
    // The structure under a pixel, by its mesh's name; empty: nothing.
    [[nodiscard]] std::string structure_at(glm::vec2 pixel) const;
    // What lies under a pixel and can be chosen; empty: nothing.
    [[nodiscard]] std::string selectable_at(glm::vec2 pixel) const;
    // What lies under or beside a pixel, as an answer to a question that is pointed at.
    struct Pointed {
        std::string structure;  // as in scenarios/question/question.h where it is known there, else the mesh's name
        bool on_side = true;    // of the complaint, or in the middle
    };
    [[nodiscard]] std::optional<Pointed> pointed_at(glm::vec2 pixel) const;
    // From where the patient is seen, as last drawn; empty when figures show several sides at once.
    [[nodiscard]] std::string_view seen_from() const;
    [[nodiscard]] const anatomy::Atlas& atlas() const { return atlas_; }
    [[nodiscard]] const scene::MeshCatalogue& catalogue() const { return catalogue_; }
    [[nodiscard]] const scene::Picture& picture() const { return present_.picture; }
    // As the picture was composed last.
    [[nodiscard]] const scene::ComposeOptions& options() const { return present_.options; }
    // For a second, small picture of the same patient.
    [[nodiscard]] gl::Renderer& renderer() { return renderer_; }
    // Of the body; nothing when its numbers could not be read.
    [[nodiscard]] const std::optional<anatomy::Geometry>& geometry() const { return present_.shape->geometry(); }
    // The herniation's shape as it is drawn, and a number that grows with each new one.
    [[nodiscard]] const anatomy::HerniationMeshes& live() const { return live_; }
    [[nodiscard]] int live_serial() const { return live_serial_; }
    // What paint() drew last was the patient, not plain paper.
    [[nodiscard]] bool opened() const { return opened_; }
    // What was found wrong since the last call.
    [[nodiscard]] std::vector<std::string> take_faults() { return std::exchange(faults_, {}); }
    // One line when the picture cannot be drawn.
    [[nodiscard]] const std::string& problem() const { return problem_; }

private:
    // One of the patients in the picture.
    struct Patient {
        scene::Body body = scene::Body::patient;
        std::optional<HerniationBuilder> shape;
        bool pressed = false;  // the renderer holds a herniation of this one
        scene::PressPoints press_mm{}, tip_mm{};
        sim::Case set;
        sim::Findings findings;
        scene::ComposeOptions options;
        scene::Picture picture;
        scene::Picture painted;  // as paint() drew it last
        // What deserves a name, and the picture it was found in.
        std::vector<scene::LabelCandidate> names;
        scene::Picture named;

        void compose(const scene::MeshCatalogue& catalogue, const sim::Model& model, double time_s);
        void find_names(const scene::MeshCatalogue& catalogue, bool rested);
    };

    [[nodiscard]] scene::ComposeOptions options_of(const scenarios::View& view, const Moment& moment) const;
    // Returns whether there was one.
    bool take_shape(Patient& patient);
    void take_shapes();
    void compose_compared(const scenarios::View& view, const Moment& moment);
    void shape_compared(const scenarios::View& view, bool coarse);
    [[nodiscard]] float divider_of(const scenarios::View& view, const scene::Rect& free) const;
    [[nodiscard]] float lesion_px() const;
    [[nodiscard]] bool up_to_date() const;
    [[nodiscard]] bool in_left_half(glm::vec2 pixel) const { return divider_px_ && pixel.x < *divider_px_; }
    [[nodiscard]] const scene::Picture& picture_under(glm::vec2 pixel) const
    {
        return in_left_half(pixel) ? compared_.picture : present_.picture;
    }
    void look_for(const scenarios::View& view, const Moment& moment);

    const scenarios::Assets& assets_;
    std::function<void()> wake_;
    const anatomy::Atlas& atlas_;
    scene::MeshCatalogue catalogue_;
    scene::ViewConfig config_;
    const sim::Model& model_;
    gl::Renderer renderer_;
    gl::Canvas canvas_;
    Patient present_;                                       // alone, or right of the divider
    Patient compared_;                                      // left of it; shaped when it first has something to press
    std::optional<float> divider_px_, painted_divider_px_;  // nothing: the picture is whole
    bool halves_ = false;
    anatomy::HerniationMeshes live_;  // of the present one
    int live_serial_ = 0;
    CameraControl camera_;
    scene::Viewport viewport_;  // in which the camera frames the patient
    int found_serial_ = 0;      // the last search that the camera has turned to
    bool rested_ = true;
    bool moving_ = true;
    bool shape_changed_ = true;  // since the picture was painted
    bool nothing_painted_ = true;
    bool opened_ = false;  // the renderer
    std::vector<std::string> faults_;
    std::string problem_;
};

}  // namespace l5s1::render
