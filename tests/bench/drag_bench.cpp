// drag_bench.cpp: a herniation that is dragged, as the window does it: the spine at 1280 x 720 with both sections
// beside it, severity from .3 to .9 in steps. From the hand's move to the disc, sac and roots of the new shape, to the
// sections cut anew, and to the finished frame; each median of all steps, beside the same frame drawn while only the
// camera turns.
//
//     l5s1_drag_bench

#include "render/app/frame.h"
#include "render/commands/load_program.h"
#include "render/gl/offscreen_context.h"
#include "render/ui/offscreen_gui.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <iostream>
#include <vector>

using namespace l5s1;

namespace {

constexpr glm::ivec2 kSize_px{1280, 720};
constexpr int kSteps = 40;

double now_ms()
{
    const std::chrono::duration<double, std::milli> since = std::chrono::steady_clock::now().time_since_epoch();
    return since.count();
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

class Desk {
public:
    Desk(const render::ProgramData& data, scenarios::Session& session, std::vector<std::string>& faults)
        : session_(session),
          gui_(kSize_px),
          frame_(
              data, [] {}, faults)
    {
        library_.catalogue = std::make_shared<const scenarios::Catalogue>(data.catalogue);
        canvas_.resize(kSize_px.x, kSize_px.y);
        frame_.interface().sections.open = true;
    }

    // One frame of the interface and, below it, of the patient's picture; `dragged`: the hand holds a control.
    void build(bool dragged)
    {
        now_.time_s += 1.0;  // longer than a flight of the camera
        out_.clear();
        if (dragged) {
            out_.emplace_back(scenarios::SetCase{session_.view().set, false});
        }
        frame_.prepare(session_.view(), now_);
        gui_.begin();
        frame_.build(session_.view(), now_, {library_, learning_, asked_, wished_}, out_);
    }
    void paint(bool may_refine)
    {
        frame_.paint(canvas_.target(), may_refine);
        gui_.end();
        glFinish();
    }
    [[nodiscard]] render::PatientView& patient_view() { return frame_.patient_view(); }
    void turn() { frame_.patient_view().hand({{640, 360}, {8, 0}, true}, {{glm::vec2(kSize_px), {}}, now_.time_s}); }

private:
    scenarios::Session& session_;
    render::OffscreenGui gui_;
    render::Frame frame_;
    gl::Canvas canvas_;
    render::Frame::Now now_{glm::vec2(kSize_px), 1.0f, 0.0, true};
    scenarios::Outbox out_;
    scenarios::LibraryView library_;
    scenarios::LearningView learning_;
    std::vector<scenarios::LearningRequest> asked_;
    std::vector<scenarios::LibraryRequest> wished_;
};

int measure(const render::ProgramData& data)
{
    std::string why;
    const auto context = gl::OffscreenContext::create(why);
    if (!context) {
        std::cerr << why << '\n';
        return 3;
    }
    scenarios::Session session(data.model, data.catalogue.scenarios, data.rules);
    (void)session.apply(scenarios::SetViewPreset{scenarios::ViewPreset::spine});
    std::vector<std::string> faults;
    Desk desk(data, session, faults);
    for (int i = 0; i < 6; ++i) {
        desk.build(false);
        desk.patient_view().finish_shape();
        desk.paint(i < 4);
    }
    std::vector<double> course_ms, shape_ms, sections_ms, frame_ms, all_ms;
    for (int i = 0; i < kSteps; ++i) {
        sim::Case set = session.view().set;
        set.severity = 0.3 + 0.6 * i / kSteps;
        const double from = now_ms();
        (void)session.apply(scenarios::SetCase{set, false});
        const double simulated = now_ms();
        desk.build(true);  // asks for the shape
        desk.patient_view().finish_shape();
        const double shaped = now_ms();
        ImGui::EndFrame();
        desk.build(true);  // shows it, and cuts both sections
        const double cut = now_ms();
        desk.paint(false);
        const double drawn = now_ms();
        course_ms.push_back(simulated - from);
        shape_ms.push_back(shaped - simulated);
        sections_ms.push_back(cut - shaped);
        frame_ms.push_back(drawn - cut);
        all_ms.push_back(drawn - from);
    }
    std::vector<double> turn_ms;
    for (int i = 0; i < kSteps; ++i) {
        desk.turn();
        desk.build(false);
        const double from = now_ms();
        desk.paint(false);
        turn_ms.push_back(now_ms() - from);
    }
    for (const std::string& fault : faults) {
        std::cerr << fault << '\n';
    }
    const double updated = median(course_ms) + median(shape_ms) + median(sections_ms);
    std::printf("course_ms %.1f\nshape_ms %.1f\nsections_ms %.1f\nupdated_ms %.1f\nframe_ms %.1f\nall_ms %.1f\n",
                median(course_ms), median(shape_ms), median(sections_ms), updated, median(frame_ms), median(all_ms));
    std::printf("turned_frame_ms %.1f\nupdated_over_turned_frame %.2f\n", median(turn_ms), updated / median(turn_ms));
    return faults.empty() ? 0 : 1;
}

}  // namespace

int main()
{
    scenarios::cli::Context context{std::cin, std::cout, std::cerr, {}, 0};
    const auto data = render::load_program(context);
    return data ? measure(*data) : context.exit_code;
}
