#include "render/ui/layout.h"
#include "tests/support/catch.h"

using namespace l5s1;
using render::Layout;
using render::make_layout;
using render::Width;

namespace {

struct Size {
    float w, h;
};
constexpr Size kSizes[] = {{1024, 768}, {1280, 720},  {1280, 800},  {1366, 768},
                           {1440, 900}, {1920, 1080}, {2560, 1440}, {3840, 2160}};

void inside(const scene::Rect& inner, const scene::Rect& outer)
{
    CHECK(inner.min.x >= outer.min.x);
    CHECK(inner.min.y >= outer.min.y);
    CHECK(inner.max.x <= outer.max.x);
    CHECK(inner.max.y <= outer.max.y);
    CHECK(inner.size().x > 0);
    CHECK(inner.size().y > 0);
}

}  // namespace

TEST_CASE("a full HD window has the grid of the specification", "[render][layout]")
{
    const Layout l = make_layout({1920, 1080}, 1.0, scenarios::Mode::explore);
    CHECK(l.scale == 1.0f);
    CHECK(l.width == Width::wide);
    CHECK(l.header == scene::Rect{{0, 0}, {1920, 56}});
    CHECK(l.rail == scene::Rect{{16, 72}, {356, 1064}});
    CHECK(l.chain == scene::Rect{{372, 72}, {1452, 120}});
    CHECK(l.timeline == scene::Rect{{372, 828}, {1452, 1064}});
    CHECK(l.findings == scene::Rect{{1468, 72}, {1904, 1064}});
}

TEST_CASE("no panel leaves the window or touches another, at any size and text setting", "[render][layout]")
{
    for (const Size size : kSizes) {
        for (const double text : {1.0, 1.15, 1.3}) {
            CAPTURE(size.w, size.h, text);
            const Layout l = make_layout({size.w, size.h}, text, scenarios::Mode::explore);
            const scene::Rect all[] = {l.header, l.rail, l.chain, l.findings, l.timeline, l.view_chip, l.free};
            for (const scene::Rect& a : all) {
                inside(a, l.window);
            }
            for (std::size_t i = 0; i < std::size(all); ++i) {
                for (std::size_t j = i + 1; j < std::size(all); ++j) {
                    CHECK_FALSE(all[i].overlaps(all[j]));
                }
            }
            const Layout cases = make_layout({size.w, size.h}, text, scenarios::Mode::cases);
            const scene::Rect mine[] = {cases.header, cases.story, cases.case_findings, cases.question, cases.free};
            for (const scene::Rect& a : mine) {
                inside(a, cases.window);
            }
            for (std::size_t i = 0; i < std::size(mine); ++i) {
                for (std::size_t j = i + 1; j < std::size(mine); ++j) {
                    CHECK_FALSE(mine[i].overlaps(mine[j]));
                }
            }
        }
    }
}

TEST_CASE("a narrow window keeps its type at full size and sheds content", "[render][layout]")
{
    const Layout l = make_layout({1024, 768}, 1.0, scenarios::Mode::explore);
    CHECK(l.scale == 1.0f);
    CHECK(l.width == Width::compact);
}

TEST_CASE("a 4K window is drawn at twice the size", "[render][layout]")
{
    const Layout l = make_layout({3840, 2160}, 1.0, scenarios::Mode::explore);
    CHECK(l.scale == 2.0f);
    CHECK(l.width == Width::wide);
}
