// pinned_test.cpp: three small pictures as they once were and were found good, in tests/render/gl/pinned. They were
// drawn on the processor, and are compared there only: the test fails on a graphics card, and ctest keeps it from one.
//
// Tolerance: channels differ by at most 5 on average and at most 4 % of the pixels by more than 60. That is several
// times what another release of the software rasteriser does to edges, and far below a missing structure or another
// light. After a change that is meant to be seen, write them with L5S1_PIN=1 in the environment, which fails because
// nothing is compared then, and look at the new pictures.
#include "tests/render/studio.h"
#include "tests/support/catch.h"
#include "tests/support/paths.h"

#define STB_IMAGE_IMPLEMENTATION
#define STB_IMAGE_STATIC
#define STBI_ONLY_PNG
#define STB_IMAGE_WRITE_IMPLEMENTATION
#define STB_IMAGE_WRITE_STATIC
#include <stb/stb_image.h>
#include <stb/stb_image_write.h>

#include <cstdlib>
#include <string>

using namespace l5s1;
using namespace l5s1::tests;

namespace {

const glm::ivec2 kSize{320, 240};

std::string path_of(const std::string& name)
{
    return std::string(L5S1_SOURCE_DIR).append("/tests/render/gl/pinned/").append(name).append(".png");
}

std::optional<Image> read(const std::string& name)
{
    Image image;
    int channels = 0;
    unsigned char* bytes = stbi_load(path_of(name).c_str(), &image.width, &image.height, &channels, 3);
    if (!bytes) {
        return std::nullopt;
    }
    image.rgb.assign(bytes, bytes + static_cast<std::ptrdiff_t>(image.width) * image.height * 3);
    stbi_image_free(bytes);
    return image;
}

}  // namespace

TEST_CASE("the pictures are still those that were found good", "[picture][pinned]")
{
    struct Row {
        const char* name;
        scenarios::ViewPreset view;
        sim::Level level;
        sim::Side side;
        double day;
        scenarios::Theme theme;
    };
    Studio& studio = Studio::fresh();
    INFO("the pinned pictures are compared on the processor only: LIBGL_ALWAYS_SOFTWARE=1");
    REQUIRE(gl::draws_in_software());
    for (const Row& row : {Row{"spine_l4_l5_left", scenarios::ViewPreset::spine, sim::Level::L4_L5, sim::Side::left, 21,
                               scenarios::Theme::light},
                           Row{"calf_s1_right", scenarios::ViewPreset::leg, sim::Level::L5_S1, sim::Side::right, 180,
                               scenarios::Theme::light},
                           Row{"whole_dark", scenarios::ViewPreset::whole, sim::Level::L4_L5, sim::Side::left, 120,
                               scenarios::Theme::dark}}) {
        CAPTURE(row.name);
        const auto c = herniated(row.level, row.side, 0.8);
        studio.shape(c);
        auto o = options(row.view, kSize);
        o.theme = row.theme;
        o.press_mm = studio.press_mm();
        o.pulses = true;
        const Image image = studio.still(studio.patient.picture(c, row.day, o), kSize, 0);
        if (std::getenv("L5S1_PIN")) {
            REQUIRE(stbi_write_png(path_of(row.name).c_str(), kSize.x, kSize.y, 3, image.rgb.data(), kSize.x * 3) != 0);
            FAIL_CHECK("written, not compared");
            continue;
        }
        const auto pinned = read(row.name);
        REQUIRE(pinned);
        REQUIRE(pinned->rgb.size() == image.rgb.size());
        CHECK(mean_difference(image, *pinned) < 5.0);
        CHECK(differing(image, *pinned, 60).size() < static_cast<std::size_t>(kSize.x * kSize.y * 4 / 100));
    }
}
