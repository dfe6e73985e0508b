#include "render/scene/picture/look.h"
#include "render/scene/picture/view_config.h"

#include "tests/support/catch.h"
#include "tests/support/scratch.h"

#include <filesystem>
#include <fstream>

using namespace l5s1;

namespace {

// A directory of assets in which one shader file has other words; gone with the test.
class ChangedShader {
public:
    ChangedShader(const std::string& name, const std::string& text)
    {
        std::filesystem::create_directories(scratch_.path() / "shaders");
        std::ofstream(scratch_.path() / "shaders" / name) << text;
    }
    [[nodiscard]] scenarios::Assets assets() const { return scenarios::Assets(scratch_.path()); }

private:
    tests::Scratch scratch_{"look"};
};

}  // namespace

TEST_CASE("the shipped look is whole", "[scene][look]")
{
    std::vector<std::string> faults;
    const auto look = scene::load_look(scenarios::Assets(), faults);
    CHECK(faults.empty());
    for (const scene::ThemeLook& theme : look.themes) {
        // lines over numb skin stand out from it
        CHECK(glm::distance(theme.hatch, look.tissues[static_cast<std::size_t>(anatomy::Tissue::skin)].base) > 0.3f);
    }
    CHECK(look.themes[1].paper.r < look.themes[0].paper.r);
}

TEST_CASE("a mistake in the look is named by file, line and key", "[scene][look]")
{
    std::string text = *scenarios::Assets().read("shaders/look.toml");
    const auto at = text.find("deep = [0.46, 0.25, 0.13]");
    REQUIRE(at != std::string::npos);
    text.replace(at, 25, "deep = [0.46, 0.25]");
    const ChangedShader changed("look.toml", text);
    std::vector<std::string> faults;
    (void)scene::load_look(changed.assets(), faults);
    REQUIRE(faults.size() == 1);
    CHECK(faults.front().find("look.toml:") != std::string::npos);
    CHECK(faults.front().find("tissue.deep: must be a list of 3 numbers") != std::string::npos);
}

TEST_CASE("a mistake in the views is named by file, line and key", "[scene][config]")
{
    std::string text = *scenarios::Assets().read("view.toml");
    const auto at = text.find("field_deg = 19.0");
    REQUIRE(at != std::string::npos);
    text.replace(at, 16, "field_deg = 190.0");
    const tests::Scratch changed("view");
    std::filesystem::create_directories(changed.path());
    std::ofstream(changed.path() / "view.toml") << text;
    std::vector<std::string> faults;
    const scene::ViewConfig config = scene::load_view_config(scenarios::Assets(changed.path()), faults);
    REQUIRE(faults.size() == 1);
    CHECK(faults.front().find("view.toml:8: field_deg: 190 is outside 1 to 90") != std::string::npos);
    CHECK(config.spine.field_deg == 19.0f);  // the view of the program itself stays
}
