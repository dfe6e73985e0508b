#include "render/commands/window_flags.h"

#include "render/commands/load_program.h"
#include "scenarios/cli/language_flag.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <cstdlib>
#include <utility>

namespace l5s1::render {

namespace {

// The desktop's language, where it is one of ours.
scenarios::Language desktop_language()
{
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(name);
        if (value && *value) {
            for (const scenarios::Language language : scenarios::all_languages()) {
                if (std::string_view(value).starts_with(scenarios::info(language).id)) {
                    return language;
                }
            }
            break;
        }
    }
    return {};
}

}  // namespace

scenarios::Language language_of(const WindowFlags& flags)
{
    return scenarios::language_from_id(flags.language).value_or(desktop_language());
}

std::optional<glm::ivec2> parse_size(const std::string& text)
{
    glm::ivec2 size{0};
    char rest = '\0';
    const bool numbers = std::sscanf(text.c_str(), "%dx%d%c", &size.x, &size.y, &rest) == 2;
    if (!numbers || size.x < 320 || size.y < 240 || size.x > 8192 || size.y > 8192) {
        return std::nullopt;
    }
    return size;
}

void add_flags(CLI::App& command, WindowFlags& flags)
{
    flags.flags.add_to(command, true);
    command.add_option("--size", flags.size, "width x height in pixels, such as 1600x900");
    scenarios::cli::add_language_flag(command, flags.language, "; without it, the desktop's");
    command.add_option("--theme", flags.theme, "light, dark, high-contrast or chalkboard")
        ->check(CLI::IsMember({"light", "dark", "high-contrast", "chalkboard"}));
    command.add_option("--layers", flags.layers,
                       "how much is seen of bones, discs, nerves, muscles, skin, dermatomes, labels: "
                       "\"muscles=0.2,skin=0.5\"; first may stand usual, nerves, muscles, skeleton or sensation");
    command
        .add_option("--compare", flags.compare,
                    "split the picture: at the left healthy, as on day0, or the course untreated")
        ->check(CLI::IsMember({"healthy", "day0", "untreated"}));
    command.add_option("--divider", flags.divider, "where it is split, 0..1 of its width; without it, at the lesion")
        ->check(CLI::Range(0.0, 1.0));
    command.add_option("--learner", flags.learner, "record the answers for this learner");
    command.add_option("--progress", flags.progress, "progress file instead of the one in $XDG_DATA_HOME/l5s1");
    command.add_option("--mystery", flags.mystery, "open the mystery patient of this code, L5S1-XXXX-XXXX");
}

std::optional<Start> read_start(const WindowFlags& flags, std::string_view example, scenarios::cli::Context& context)
{
    const auto size = parse_size(flags.size);
    if (!size) {
        context.refuse("--size: \"" + flags.size + "\" is not a size such as " + std::string(example));
        return std::nullopt;
    }
    std::string why;
    const auto layers = scenarios::parse_layers(flags.layers, why);
    if (!layers) {
        context.refuse("--layers: " + why);
        return std::nullopt;
    }
    if (!flags.mystery.empty() && !scenarios::mystery_code(flags.mystery)) {
        context.refuse("--mystery: '" + flags.mystery + "' is not a code such as " +
                       scenarios::text_of({scenarios::Difficulty::textbook, 1}));
        return std::nullopt;
    }
    auto chosen = flags.flags.read(context);
    auto data = chosen ? load_program(context) : nullptr;
    if (!data) {
        return std::nullopt;
    }
    return Start{*size, std::move(*chosen), *layers, std::move(data)};
}

scenarios::ViewPreset preset_called(std::string_view name)
{
    return name == "spine" ? scenarios::ViewPreset::spine
           : name == "leg" ? scenarios::ViewPreset::leg
                           : scenarios::ViewPreset::whole;
}

void set_up(scenarios::Session& session, const WindowFlags& flags, const Start& start)
{
    const auto& chosen = start.chosen;
    const scenarios::Theme theme = flags.theme == "dark"            ? scenarios::Theme::dark
                                   : flags.theme == "high-contrast" ? scenarios::Theme::high_contrast
                                   : flags.theme == "chalkboard"    ? scenarios::Theme::chalkboard
                                                                    : scenarios::Theme::light;
    (void)session.apply(scenarios::SetLanguage{language_of(flags)});
    (void)session.apply(scenarios::SetTheme{theme});
    (void)session.apply(scenarios::SetCase{chosen.set, true});
    (void)session.apply(scenarios::SetDay{chosen.moment.day});
    (void)session.apply(scenarios::SetPosture{chosen.moment.posture});
    (void)session.apply(scenarios::SetLayers{start.layers});
    const auto with = flags.compare == "healthy" ? scenarios::Compare::healthy
                      : flags.compare == "day0"  ? scenarios::Compare::day_0
                                                 : scenarios::Compare::off;
    (void)session.apply(scenarios::SetCompare{with, flags.divider});
    if (flags.compare == "untreated") {
        sim::Case untreated = session.view().set;
        untreated.events.clear();
        (void)session.apply(scenarios::SetCase{untreated, true});
        (void)session.apply(scenarios::KeepCourse{});
        (void)session.apply(scenarios::SetCase{chosen.set, true});
        (void)session.apply(scenarios::SetCompare{scenarios::Compare::courses, flags.divider});
    }
    if (const auto code = scenarios::mystery_code(flags.mystery)) {
        (void)session.apply(scenarios::OpenMystery{*code});
    }
}

}  // namespace l5s1::render
