#include "render/ui/theme.h"
#include "tests/support/catch.h"

using namespace l5s1;
using render::contrast;
using render::Palette;

namespace {

// The figures of the colour table: contrast against the panel, and against the well (0: not promised).
struct Row {
    const char* token;
    ImU32 Palette::*colour;
    double on_panel;
    double on_well;
};

void check_rows(scenarios::Theme theme, const std::vector<Row>& rows)
{
    const Palette& c = render::palette(theme);
    for (const Row& row : rows) {
        CAPTURE(row.token);
        CHECK_THAT(contrast(c.*row.colour, c.panel), WithinAbs(row.on_panel, 0.06));
        if (row.on_well > 0.0) {
            CHECK_THAT(contrast(c.*row.colour, c.well), WithinAbs(row.on_well, 0.06));
        }
    }
}

constexpr scenarios::Theme kThemes[] = {scenarios::Theme::light, scenarios::Theme::dark,
                                        scenarios::Theme::high_contrast, scenarios::Theme::chalkboard};

}  // namespace

TEST_CASE("the light theme has the contrasts of its table", "[render][theme]")
{
    check_rows(scenarios::Theme::light, {{"ink", &Palette::ink, 16.1, 14.6},
                                         {"ink2", &Palette::ink2, 7.6, 6.9},
                                         {"ink3", &Palette::ink3, 5.2, 4.7},
                                         {"ctl", &Palette::ctl, 3.6, 3.2},
                                         {"sel", &Palette::sel, 10.6, 9.6},
                                         {"focus", &Palette::focus, 5.1, 4.6},
                                         {"link", &Palette::link, 7.3, 6.6},
                                         {"warn", &Palette::warn, 8.7, 7.9},
                                         {"ok", &Palette::ok, 6.3, 5.7},
                                         {"bar", &Palette::bar, 6.6, 6.0}});
}

TEST_CASE("the dark theme has the contrasts of its table", "[render][theme]")
{
    check_rows(scenarios::Theme::dark, {{"ink", &Palette::ink, 15.1, 12.6},
                                        {"ink2", &Palette::ink2, 9.4, 7.8},
                                        {"ink3", &Palette::ink3, 6.7, 5.6},
                                        {"ctl", &Palette::ctl, 4.6, 3.8},
                                        {"sel", &Palette::sel, 12.0, 10.0},
                                        {"focus", &Palette::focus, 12.9, 10.8},
                                        {"link", &Palette::link, 9.4, 7.9},
                                        {"warn", &Palette::warn, 10.1, 8.5},
                                        {"ok", &Palette::ok, 10.3, 8.6},
                                        {"bar", &Palette::bar, 7.1, 5.9}});
}

TEST_CASE("the high contrast theme has the contrasts of its table", "[render][theme]")
{
    check_rows(scenarios::Theme::high_contrast, {{"ink", &Palette::ink, 21.0, 0},
                                                 {"ink2", &Palette::ink2, 17.4, 0},
                                                 {"ink3", &Palette::ink3, 12.6, 0},
                                                 {"link", &Palette::link, 10.4, 0},
                                                 {"warn", &Palette::warn, 11.3, 0},
                                                 {"ok", &Palette::ok, 10.5, 0},
                                                 {"bar", &Palette::bar, 13.6, 0}});
}

TEST_CASE("every text can be read on what it stands on", "[render][theme]")
{
    for (const scenarios::Theme theme : kThemes) {
        CAPTURE(static_cast<int>(theme));
        const Palette& c = render::palette(theme);
        for (const ImU32 text : {c.ink, c.ink2, c.ink3, c.link, c.warn, c.ok}) {
            CHECK(contrast(text, c.panel) >= 4.5);
            CHECK(contrast(text, c.well) >= 4.5);
        }
        CHECK(contrast(c.ctl, c.panel) >= 3.0);
        CHECK(contrast(c.focus, c.panel) >= 3.0);
        CHECK(contrast(c.onsel, c.sel) >= 7.0);
        CHECK(contrast(c.warn, c.warn_bg) >= 4.5);
        CHECK(contrast(c.ok, c.ok_bg) >= 4.5);
        for (std::size_t grade = 0; grade + 1 < c.strength.size(); ++grade) {
            CAPTURE(grade);
            CHECK(contrast(c.strength_text[grade], c.strength[grade]) >= 4.5);
        }
        CHECK(contrast(c.strength_text.back(), c.panel) >= 4.5);
        for (std::size_t curve = 0; curve < c.curve.size(); ++curve) {
            CAPTURE(curve);
            CHECK(contrast(c.curve[curve], c.panel) >= 4.5);  // its name is written in its colour
        }
        for (const sim::Root root : {sim::Root::L5, sim::Root::S1}) {
            CHECK(contrast(c.root[sim::index(root)], c.panel) >= 3.0);
        }
    }
}

TEST_CASE("worse is darker on light and brighter on dark", "[render][theme]")
{
    for (const scenarios::Theme theme : kThemes) {
        const Palette& c = render::palette(theme);
        for (std::size_t grade = 0; grade + 2 < c.strength.size(); ++grade) {
            CAPTURE(static_cast<int>(theme), grade);
            CHECK(contrast(c.strength[grade], c.panel) > contrast(c.strength[grade + 1], c.panel));
        }
        for (std::size_t stop = 0; stop + 1 < c.severity.size(); ++stop) {
            CHECK(contrast(c.severity[stop], c.panel) < contrast(c.severity[stop + 1], c.panel));
        }
    }
}
