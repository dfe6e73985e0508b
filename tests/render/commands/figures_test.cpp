// figures_test.cpp: the figures of the README are what the program draws today.
//
// Both pictures are cut into squares of 16 x 16 pixels and their mean colours compared, so that edges, the compression
// and another release of the rasteriser hardly count. Tolerance, of channels 0..255: squares differ by 1.5 on average
// and at most 1 in 200 by more than 20. A panel that says something else, or another light, is far beyond both. After a
// change that is meant to be seen:  docs/figures.sh build/l5s1
#include "tests/support/catch.h"
#include "tests/support/paths.h"
#include "tests/support/scratch.h"
#include "tests/support/shell.h"

#define STB_IMAGE_IMPLEMENTATION
#define STB_IMAGE_STATIC
#define STBI_ONLY_PNG
#define STBI_ONLY_JPEG
#include <stb/stb_image.h>

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

struct Figure {
    std::string name, arguments;
};

// The mean colours of a picture's squares, row by row.
struct Squares {
    int across = 0, down = 0;
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

Difference difference(const Squares& a, const Squares& b)
{
    constexpr double kFar = 20.0;
    Difference d;
    for (std::size_t i = 0; i < a.mean.size(); i += 3) {
        double most = 0;
        for (std::size_t c = i; c < i + 3; ++c) {
            most = std::max(most, std::fabs(a.mean[c] - b.mean[c]));
            d.mean += std::fabs(a.mean[c] - b.mean[c]) / static_cast<double>(a.mean.size());
        }
        d.far_share += most > kFar ? 3.0 / static_cast<double>(a.mean.size()) : 0.0;
    }
    return d;
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
        const Difference d = difference(now, committed.back());
        CHECK(d.mean < 1.5);
        CHECK(d.far_share < 0.005);
    }
    // what the tolerance is worth: no figure passes for another
    CHECK(difference(committed[0], committed[1]).mean > 10.0);
    CHECK(difference(committed[0], committed[1]).far_share > 0.1);
}
