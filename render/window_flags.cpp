#include "render/window_flags.h"

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
            return std::string_view(value).starts_with("zh") ? scenarios::Language::chinese
                                                             : scenarios::Language::english;
        }
    }
    return scenarios::Language::english;
}

// "1600x900"; nothing when it is no size, or one that no screen has.
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

}  // namespace

void add_flags(CLI::App& command, WindowFlags& flags)
{
    flags.flags.add_to(command, true);
    command.add_option("--size", flags.size, "width x height in pixels, such as 1600x900");
    command.add_option("--lang", flags.language, "en or zh; without it, the desktop's")
        ->check(CLI::IsMember({"en", "zh"}));
    command.add_option("--theme", flags.theme, "light, dark, high-contrast or chalkboard")
        ->check(CLI::IsMember({"light", "dark", "high-contrast", "chalkboard"}));
}

std::optional<Start> read_start(const WindowFlags& flags, std::string_view example, scenarios::cli::Context& context)
{
    const auto size = parse_size(flags.size);
    if (!size) {
        context.refuse("--size: \"" + flags.size + "\" is not a size such as " + std::string(example));
        return std::nullopt;
    }
    auto chosen = flags.flags.read(context);
    auto data = chosen ? load_program(context) : nullptr;
    if (!data) {
        return std::nullopt;
    }
    return Start{*size, std::move(*chosen), std::move(data)};
}

scenarios::ViewPreset preset_called(std::string_view name)
{
    return name == "spine" ? scenarios::ViewPreset::spine
           : name == "leg" ? scenarios::ViewPreset::leg
                           : scenarios::ViewPreset::whole;
}

void set_up(scenarios::Session& session, const WindowFlags& flags, const scenarios::cli::CaseFlags::Chosen& chosen)
{
    const scenarios::Theme theme = flags.theme == "dark"            ? scenarios::Theme::dark
                                   : flags.theme == "high-contrast" ? scenarios::Theme::high_contrast
                                   : flags.theme == "chalkboard"    ? scenarios::Theme::chalkboard
                                                                    : scenarios::Theme::light;
    const auto language = scenarios::language_from_id(flags.language);
    (void)session.apply(scenarios::SetLanguage{language.value_or(desktop_language())});
    (void)session.apply(scenarios::SetTheme{theme});
    (void)session.apply(scenarios::SetCase{chosen.set, true});
    (void)session.apply(scenarios::SetDay{chosen.moment.day});
    (void)session.apply(scenarios::SetPosture{chosen.moment.posture});
}

}  // namespace l5s1::render
