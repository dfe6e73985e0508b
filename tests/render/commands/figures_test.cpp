// figures_test.cpp: the figures of the README are what the program draws today.
//
// Both pictures are cut into squares of 16 x 16 pixels and their mean colours compared, so that edges, the compression
// and another release of the rasteriser hardly count. Tolerance, of channels 0..255: squares differ by 1.5 on average
// and at most 1 in 200 by more than 20. A panel that says something else, or another light, is far beyond both. After a
// change that is meant to be seen:  docs/figures.sh build/l5s1, on Debian 12.
//
// meshoptimizer thins the meshes, and each of its releases leaves other vertices. The patient looks the same, but a
// label points at a vertex, and may point at another (Debian 13: a nerve's label came out 90 px lower). With another
// release than the figures were drawn with, what no panel covers may therefore differ by 2.5 on average and in 6
// squares of 100.
#include "render/ui/layout.h"
#include "tests/support/catch.h"
#include "tests/support/paths.h"
#include "tests/support/scratch.h"
#include "tests/support/shell.h"

#define STB_IMAGE_IMPLEMENTATION
#define STB_IMAGE_STATIC
#define STBI_ONLY_PNG
#define STBI_ONLY_JPEG
#include <stb/stb_image.h>

#include <meshoptimizer.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

using namespace l5s1;

namespace {

constexpr int kSquare = 16;
constexpr int kDrawnWith = 180;  // the release of meshoptimizer that the committed figures have

struct Figure {
    std::string name, arguments;
    // What no panel covers; all of a picture without panels.
    [[nodiscard]] scene::Rect free(glm::vec2 size_px) const
    {
        if (arguments.starts_with("render")) {
            return {{0, 0}, size_px};
        }
        const bool cases = arguments.find("--mode cases") != std::string::npos;
        return render::make_layout(size_px, 1.0, cases ? scenarios::Mode::cases : scenarios::Mode::explore).free;
    }
};

// The mean colours of a picture's squares, row by row.
struct Squares {
    int across = 0, down = 0;
    glm::vec2 size_px{0};
    std::vector<double> mean;  // three to a square
};

std::string contents(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<Figure> figures()
{
    std::vector<Figure> all;
    std::istringstream lines(contents(L5S1_SOURCE_DIR "/docs/figures.txt"));
    for (std::string line; std::getline(lines, line);) {
        const auto space = line.find(' ');
        if (!line.empty() && line.front() != '#' && space != std::string::npos) {
            all.push_back({line.substr(0, space), line.substr(space + 1)});
        }
    }
    return all;
}

Squares squares(const std::string& path)
{
    Squares result;
    int width = 0, height = 0, channels = 0;
    unsigned char* rgb = stbi_load(path.c_str(), &width, &height, &channels, 3);
    if (!rgb) {
        return result;
    }
    result.across = width / kSquare;
    result.down = height / kSquare;
    result.size_px = {width, height};
    result.mean.resize(static_cast<std::size_t>(result.across * result.down * 3));
    for (int y = 0; y < result.down * kSquare; ++y) {
        for (int x = 0; x < result.across * kSquare; ++x) {
            const auto square = static_cast<std::size_t>((y / kSquare * result.across + x / kSquare) * 3);
            for (std::size_t c = 0; c < 3; ++c) {
                result.mean[square + c] += rgb[static_cast<std::size_t>(y * width + x) * 3 + c] / 256.0;
            }
        }
    }
    stbi_image_free(rgb);
    return result;
}

struct Difference {
    double mean = 0, far_share = 0;  // of the squares
};

// Of the squares whose middle lies in the area, or of the others.
Difference difference(const Squares& a, const Squares& b, const scene::Rect& area, bool inside)
{
    constexpr double kFar = 20.0;
    Difference d;
    double count = 0;
    for (std::size_t i = 0; i < a.mean.size(); i += 3) {
        const auto square = static_cast<int>(i / 3);
        const glm::vec2 middle = (glm::vec2(square % a.across, square / a.across) + 0.5f) * float{kSquare};
        if (area.contains(middle) != inside) {
            continue;
        }
        double most = 0;
        for (std::size_t c = i; c < i + 3; ++c) {
            most = std::max(most, std::fabs(a.mean[c] - b.mean[c]));
            d.mean += std::fabs(a.mean[c] - b.mean[c]) / 3.0;
        }
        d.far_share += most > kFar ? 1.0 : 0.0;
        ++count;
    }
    d.mean /= std::max(count, 1.0);
    d.far_share /= std::max(count, 1.0);
    return d;
}

// The squares of an area all in the colour of its first one: its panel is gone.
Squares blanked(Squares squares, const scene::Rect& area)
{
    const glm::ivec2 from = glm::ivec2(area.min) / kSquare + 1;
    const glm::ivec2 to = glm::ivec2(area.max) / kSquare - 1;
    const auto at = [&](int x, int y) { return static_cast<std::ptrdiff_t>((y * squares.across + x) * 3); };
    for (int y = from.y; y <= to.y; ++y) {
        for (int x = from.x; x <= to.x; ++x) {
            std::copy_n(squares.mean.begin() + at(from.x, from.y), 3, squares.mean.begin() + at(x, y));
        }
    }
    return squares;
}

}  // namespace

TEST_CASE("the README shows the figures of the list, and no others", "[figures]")
{
    const std::string readme = contents(L5S1_SOURCE_DIR "/README.md");
    std::size_t shown = 0;
    for (auto at = readme.find("docs/"); at != std::string::npos; at = readme.find("docs/", at + 1)) {
        const std::size_t end = readme.find_first_of(" )\n`", at);
        shown += readme.substr(at, end - at).ends_with(".jpg") ? 1u : 0u;
    }
    CHECK(shown == figures().size());
    for (const Figure& figure : figures()) {
        CAPTURE(figure.name);
        CHECK(readme.find("docs/" + figure.name + ".jpg") != std::string::npos);
    }
}

TEST_CASE("the program draws the README's figures as they are committed", "[figures][program]")
{
    const tests::Scratch scratch("figures");
    REQUIRE(figures().size() >= 3);
    std::vector<Squares> committed;
    for (const Figure& figure : figures()) {
        CAPTURE(figure.name);
        const std::string out = (scratch.path() / (figure.name + ".png")).string();
        const auto ran = tests::shell("XDG_DATA_HOME='" + scratch.path().string() + "' '" L5S1_BINARY_DIR "/l5s1' " +
                                      figure.arguments + " --out '" + out + "'");
        CAPTURE(ran.out);
        REQUIRE(ran.status == 0);
        const Squares now = squares(out);
        committed.push_back(squares(L5S1_SOURCE_DIR "/docs/" + figure.name + ".jpg"));
        REQUIRE(now.mean.size() > 3000);
        REQUIRE(now.across == committed.back().across);
        REQUIRE(now.down == committed.back().down);
        const scene::Rect free = figure.free(now.size_px);
        const Difference picture = difference(now, committed.back(), free, true);
        const Difference panels = difference(now, committed.back(), free, false);
        CAPTURE(picture.mean, picture.far_share, panels.mean, panels.far_share, MESHOPTIMIZER_VERSION);
        CHECK(panels.mean < 1.5);
        CHECK(panels.far_share < 0.005);
        const bool same_meshes = MESHOPTIMIZER_VERSION == kDrawnWith;
        CHECK(picture.mean < (same_meshes ? 1.5 : 2.5));
        CHECK(picture.far_share < (same_meshes ? 0.005 : 0.06));
    }
    // what the tolerance is worth: no figure passes for another, nor for itself without a panel
    const glm::vec2 size_px = committed[0].size_px;
    const scene::Rect free = figures()[0].free(size_px);
    for (const bool inside : {true, false}) {
        CAPTURE(inside);
        CHECK(difference(committed[0], committed[1], free, inside).mean > 5.0);
        CHECK(difference(committed[0], committed[1], free, inside).far_share > 0.1);
    }
    const render::Layout layout = render::make_layout(size_px, 1.0, scenarios::Mode::explore);
    for (const scene::Rect& panel : {layout.rail, layout.findings, layout.timeline}) {
        CHECK(difference(committed[0], blanked(committed[0], panel), free, false).far_share > 0.005);
    }
}
