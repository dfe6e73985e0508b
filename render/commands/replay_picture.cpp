#include "render/commands/replay_picture.h"

#include "render/commands/load_program.h"
#include "render/commands/window_picture.h"
#include "scenarios/cli/learner_options.h"
#include "scenarios/tape/replay.h"

namespace l5s1::render {

void draw_replay(scenarios::cli::Context& context, const scenarios::Tape& tape, int to_line, const std::string& png)
{
    const auto data = load_program(context);
    if (!data) {
        return;
    }
    const scenarios::Catalogue catalogue = scenarios::cli::all_cases(context);
    scenarios::Session session(data->model, catalogue.scenarios, data->rules);
    (void)scenarios::replay(tape, session, to_line);
    const scenarios::Learning nobody({}, context.now);
    draw_window(*data, catalogue, session, nobody.view(), {}, {1920, 1080}, png, context);
}

}  // namespace l5s1::render
