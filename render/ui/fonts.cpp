#include "render/ui/fonts.h"

#include <cmath>
#include <cstring>
#include <string>

namespace l5s1::render {

namespace {

struct Size {
    float latin_em;
    float cjk_em;
    float line;  // at scale 1
    bool regular;
    bool bold;
};
constexpr std::array<Size, kRoleCount> kSizes{{
    {13, 14, 18, true, false},  // note
    {14, 15, 20, true, true},   // small
    {16, 17, 22, true, true},   // body
    {20, 21, 28, false, true},  // title
    {24, 24, 32, false, true},  // counter
    {28, 28, 40, false, true},  // question
}};

// The font was cut to the texts, so wide ranges bake exactly what the texts use. A language of letters needs no
// ideographs but the two with which Chinese is offered, and in its running type, where the search names all.
constexpr ImWchar kLetterRanges[] = {0x20, 0x2FFF, 0x4E2D, 0x4E2D, 0x6587, 0x6587, 0};
constexpr ImWchar kAllRanges[] = {0x20, 0xFFFD, 0};
constexpr ImWchar kCounterRanges[] = {0x20, 0x7E, 0xB7, 0xB7, 0x2013, 0x2026, 0x5929, 0x5929, 0x7B2C, 0x7B2C, 0};

ImFont* add(ImFontAtlas& atlas, const std::string& bytes, float px, const ImWchar* ranges)
{
    ImFontConfig config;
    config.OversampleH = 1;
    config.OversampleV = 1;
    config.PixelSnapH = true;
    config.FontDataOwnedByAtlas = true;
    config.GlyphRanges = ranges;
    void* copy = ImGui::MemAlloc(bytes.size());
    std::memcpy(copy, bytes.data(), bytes.size());
    return atlas.AddFontFromMemoryTTF(copy, static_cast<int>(bytes.size()), px, &config);
}

// The font's curly quotes are as wide as a Chinese character, which tears English words apart.
void narrow_quotes(ImFontAtlas& atlas)
{
    for (ImFont* font : atlas.Fonts) {
        font->AddRemapChar(0x2018, '\'');
        font->AddRemapChar(0x2019, '\'');
        font->AddRemapChar(0x201C, '"');
        font->AddRemapChar(0x201D, '"');
    }
}

}  // namespace

Fonts build_fonts(ImFontAtlas& atlas, const scenarios::Assets& assets, scenarios::Language language, float scale)
{
    const std::string regular = assets.read("fonts/regular.otf").value_or("");
    const std::string bold = assets.read("fonts/bold.otf").value_or("");
    const bool ideographic = scenarios::info(language).ideographic;
    atlas.Clear();
#if IMGUI_VERSION_NUM < 19200
    atlas.Flags |= ImFontAtlasFlags_NoPowerOfTwoHeight;
    atlas.TexDesiredWidth = scale > 1.5f ? 4096 : 2048;
#endif

    Fonts fonts;
    fonts.language = language;
    fonts.scale = scale;
    for (std::size_t i = 0; i < kRoleCount; ++i) {
        const Size& size = kSizes[i];
        Type type;
        type.px = std::round((ideographic ? size.cjk_em : size.latin_em) * kLinePerEm * scale);
        type.em = type.px / kLinePerEm;
        type.line = std::round(size.line * scale);
        const ImWchar* ranges = ideographic ? kAllRanges : kLetterRanges;
        if (static_cast<Role>(i) == Role::counter) {
            ranges = kCounterRanges;
        }
        const bool names_all = static_cast<Role>(i) == Role::body;
        if (size.regular) {
            type.font = add(atlas, regular, type.px, names_all ? kAllRanges : ranges);
            fonts.regular[i] = type;
        }
        if (size.bold) {
            type.font = add(atlas, bold, type.px, ranges);
            fonts.bold[i] = type;
        }
        (size.regular ? fonts.bold : fonts.regular)[i] = size.regular && size.bold ? fonts.bold[i] : type;
    }
    atlas.Build();
    if (!ideographic) {
        narrow_quotes(atlas);
    }
    return fonts;
}

void use_as_default(const Fonts& fonts)
{
    ImGui::GetIO().FontDefault = fonts.type(Role::body, false).font;
}

Fonts build_fonts(const scenarios::Assets& assets, scenarios::Language language, float scale)
{
    Fonts fonts = build_fonts(*ImGui::GetIO().Fonts, assets, language, scale);
    use_as_default(fonts);
    return fonts;
}

}  // namespace l5s1::render
