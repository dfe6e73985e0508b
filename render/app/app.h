#pragma once
// app.h: what the window does with what a frame has raised, without the window itself.
//
//     1. the commands of the last frame act on the session       app.act
//     2. time passes, clamped
//     3. one View, frozen for the rest of the frame              session.view
//     4. panels, hand and picture read it and raise commands     app.build
//     5. the patient is drawn, the interface over it             app.frame().paint
//
// Also keeps the cases in step with the disk, and what was answered in step with the progress file. The loop around it
// is window_loop.h; a test calls the same steps without one.

#include "render/app/frame.h"
#include "scenarios/content/library.h"
#include "scenarios/learning/learning.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace l5s1::render {

class App {
public:
    // Everything given outlives this. Requires a current OpenGL context and Dear ImGui context. `wake` may be called
    // from another thread when a slow part of the picture is ready.
    App(const ProgramData& data, scenarios::Session& session, scenarios::Learning& learning,
        scenarios::Library& library, std::function<void()> wake, std::vector<std::string>& faults);

    // Reads the cases' files that have changed. Of `dropped` files the last opens, if it is in order. True: there is
    // something new to be seen.
    bool watch(const std::vector<std::string>& dropped);
    // What the last frame has raised acts; then `seconds` pass. What was answered is on the disk when this returns.
    void act(double seconds);
    // Draws the interface and composes the picture. After act(), between ImGui::NewFrame() and ImGui::Render().
    void build(const Frame::Now& now);
    // The last frame has raised something that waits for act().
    [[nodiscard]] bool pending() const { return !outbox_.empty() || !asked_.empty() || !wished_.empty(); }

    [[nodiscard]] Frame& frame() { return frame_; }
    [[nodiscard]] const scenarios::View& view() const { return session_.view(); }
    // Raises a command as a panel would.
    void raise(scenarios::Command command) { outbox_.push_back(std::move(command)); }
    // Why a command was refused. It is said for kRefusal_s, unless the next command is a good one.
    static constexpr double kRefusal_s = 5.0;
    [[nodiscard]] const std::optional<scenarios::Refusal>& refusal() const { return refusal_; }

private:
    void show_dropped(const scenarios::CaseFile& file);
    void take_catalogue();
    [[nodiscard]] const scenarios::CaseFile* file_of_open_case() const;
    void look_at_open_case();
    void note_what_was_opened(const scenarios::Command& command);
    void fulfil(const scenarios::LibraryRequest& request);

    const ProgramData& data_;
    scenarios::Session& session_;
    scenarios::Learning& learning_;
    scenarios::Library& library_;
    scenarios::LibraryView library_view_;
    std::size_t opened_version_ = 0;  // of the file of the open case
    Frame frame_;
    std::optional<scenarios::Refusal> refusal_;
    double refusal_left_s_ = 0.0;
    scenarios::Outbox outbox_;
    std::vector<scenarios::LearningRequest> asked_;
    std::vector<scenarios::LibraryRequest> wished_;
};

}  // namespace l5s1::render
