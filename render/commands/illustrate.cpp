#include "render/commands/illustrate.h"

#include "render/commands/load_program.h"
#include "render/commands/offscreen.h"
#include "render/commands/png.h"
#include "render/gl/offscreen_context.h"
#include "sim/bedside/examine.h"

#include <ostream>

namespace l5s1::render {

namespace {

using scenarios::Language;
using scenarios::Question;
using scenarios::Scenario;

// Wide enough for a handout's column at twice its pixels, small enough to mail eighty of them.
constexpr glm::ivec2 kSize_px{1200, 750};

class Studio {
public:
    Studio(std::unique_ptr<gl::OffscreenContext> context, std::unique_ptr<const ProgramData> data)
        : context_(std::move(context)),
          data_(std::move(data)),
          session_(data_->model, data_->catalogue.scenarios),
          drawer_(*data_, faults_)
    {
    }

    [[nodiscard]] const std::vector<std::string>& faults() const { return faults_; }

    std::string draw(const Scenario& scenario, const Question& question, Language language)
    {
        const scenarios::Reveal& reveal = question.reveal;
        (void)session_.apply(scenarios::SetCase{scenario.steps[question.step].patient});
        (void)session_.apply(scenarios::SetLanguage{language});
        (void)session_.apply(scenarios::SetViewPreset{reveal.view});
        scenarios::View view = session_.view();
        view.moment = reveal.moment;
        view.findings = sim::examine(*data_->model, *view.course, view.moment);
        view.lit = reveal.light;
        const auto pixels = drawer_.draw(view, {kSize_px, true}, faults_);
        return faults_.empty() ? jpeg(kSize_px.x, kSize_px.y, pixels) : std::string();
    }

private:
    std::unique_ptr<gl::OffscreenContext> context_;  // outlives what is drawn in it
    std::unique_ptr<const ProgramData> data_;
    scenarios::Session session_;
    std::vector<std::string> faults_;
    PictureDrawer drawer_;
};

}  // namespace

scenarios::exports::Illustrator make_illustrator(scenarios::cli::Context& context)
{
    std::string why;
    auto offscreen = gl::OffscreenContext::create(why);
    if (!offscreen) {
        context.err << "l5s1: no pictures: " << why << '\n';
        return {};
    }
    auto data = load_program(context);
    if (!data) {
        return {};
    }
    const auto studio = std::make_shared<Studio>(std::move(offscreen), std::move(data));
    if (!studio->faults().empty()) {
        context.err << studio->faults().front() << '\n';
        return {};
    }
    return [studio](const Scenario& scenario, const Question& question, Language language) {
        return studio->draw(scenario, question, language);
    };
}

}  // namespace l5s1::render
