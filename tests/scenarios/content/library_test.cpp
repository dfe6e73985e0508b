// The cases as they lie on the disk: own ones, broken ones, edited ones, and files that came for a look.

#include "scenarios/content/library.h"
#include "tests/support/fixture.h"
#include "tests/support/paths.h"
#include "tests/support/scratch.h"

#include <chrono>
#include <fstream>

using namespace l5s1;
using namespace l5s1::scenarios;

namespace fs = std::filesystem;

namespace {

// The example of the guide for authors: a whole case that reads.
std::string example()
{
    std::ifstream guide(std::string(L5S1_SOURCE_DIR) + "/scenarios/README.md");
    std::string text((std::istreambuf_iterator<char>(guide)), {});
    const auto begin = text.find("```toml\n") + 8;
    return text.substr(begin, text.find("```", begin) - begin);
}

std::string replaced(std::string text, const std::string& what, const std::string& with)
{
    const auto at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), with);
}

std::shared_ptr<const sim::Model> its_model()
{
    static const auto shared = std::make_shared<const sim::Model>(tests::model());
    return shared;
}

struct Shelf {
    tests::Scratch scratch{"library"};
    fs::path own = scratch.path() / "own";
    fs::path elsewhere = scratch.path() / "elsewhere";
    int written = 0;

    Shelf()
    {
        fs::create_directories(own);
        fs::create_directories(elsewhere);
    }
    fs::path write(const fs::path& path, const std::string& text)
    {
        std::ofstream(path, std::ios::binary) << text;
        // a file system may count time coarsely; a test must not wait for it
        fs::last_write_time(path, fs::file_time_type::clock::now() + std::chrono::seconds(++written));
        return path;
    }
    [[nodiscard]] Library read() const { return {Assets{}, its_model(), own, {}}; }
};

}  // namespace

TEST_CASE("own cases stand beside the shipped ones, in their own group, last", "[library]")
{
    Shelf shelf;
    const std::size_t shipped = load_catalogue(Assets{}).scenarios.size();
    shelf.write(shelf.own / "example.toml", example());
    const Library library = shelf.read();
    const Catalogue& all = *library.catalogue();
    REQUIRE(all.scenarios.size() == shipped + 1);
    CHECK(all.scenarios.back().id == "example");
    CHECK(find_file(all, "example")->group == CaseGroup::own);
    CHECK(find_file(all, "shopper")->group == CaseGroup::people);
    CHECK(all.faults.empty());
}

TEST_CASE("an edited file is read again, and only then", "[library]")
{
    Shelf shelf;
    const fs::path file = shelf.write(shelf.own / "example.toml", example());
    Library library = shelf.read();
    CHECK_FALSE(library.refresh());
    const auto before = library.catalogue();
    const auto version = find_file(*before, "example")->version;

    shelf.write(file, replaced(example(), "Gardener, 44", "Gardener, 45"));
    CHECK(library.refresh());
    CHECK_FALSE(library.refresh());
    CHECK(find_scenario(*library.catalogue(), "example")->who.in(Language::english) == "Gardener, 45");
    CHECK(find_file(*library.catalogue(), "example")->version != version);
    CHECK(find_scenario(*before, "example")->who.in(Language::english) == "Gardener, 44");  // what was handed out stays

    shelf.write(file, "id = \"example\"\nnonsense = 1\n");
    CHECK(library.refresh());
    CHECK_FALSE(find_scenario(*library.catalogue(), "example"));
    CHECK(find_scenario(*library.catalogue(), "shopper"));  // the others still work
    REQUIRE_FALSE(library.catalogue()->faults.empty());
    CHECK(written(library.catalogue()->faults.front()).starts_with(file.string() + ":"));

    fs::remove(file);
    CHECK(library.refresh());
    CHECK(library.catalogue()->faults.empty());
}

TEST_CASE("a second case of the same id is said, and the shipped one stays", "[library]")
{
    Shelf shelf;
    shelf.write(shelf.own / "mine.toml", replaced(example(), "id = \"example\"", "id = \"shopper\""));
    const Library library = shelf.read();
    REQUIRE(library.catalogue()->faults.size() == 1);
    CHECK(written(library.catalogue()->faults.front()).find("cases/shopper.toml has the id \"shopper\" already") !=
          std::string::npos);
    CHECK(find_file(*library.catalogue(), "shopper")->group == CaseGroup::people);
}

TEST_CASE("a file for a look is read where it lies and copied only on request, over no other", "[library]")
{
    Shelf shelf;
    const fs::path file = shelf.write(shelf.elsewhere / "example.toml", example());
    Library library = shelf.read();
    library.preview(file);
    CHECK(find_file(*library.catalogue(), "example")->group == CaseGroup::previewed);
    CHECK(fs::is_empty(shelf.own));
    CHECK(library.import_case(file).empty());
    CHECK(fs::exists(shelf.own / "example.toml"));
    CHECK(find_file(*library.catalogue(), "example")->group == CaseGroup::own);
    CHECK(library.catalogue()->faults.empty());

    const fs::path other =
        shelf.write(shelf.elsewhere / "example.toml", replaced(example(), "id = \"example\"", "id = \"another\""));
    library.preview(other);
    CHECK_FALSE(library.import_case(other).empty());
    library.close(other);
    CHECK_FALSE(find_scenario(*library.catalogue(), "another"));
}

TEST_CASE("own cases must also agree with their patient", "[library]")
{
    Shelf shelf;
    shelf.write(shelf.own / "example.toml", replaced(example(), "\"reflex.achilles.left.grade\" = \"= 2\"",
                                                     "\"reflex.achilles.left.grade\" = \"= 0\""));
    std::vector<std::string> sources;
    for (const auto& [key, source] : tests::tables().sources) {
        sources.push_back(key);
    }
    const Library library(Assets{}, its_model(), shelf.own, checks(tests::model(), sources));
    REQUIRE_FALSE(library.catalogue()->faults.empty());
    CHECK(written(library.catalogue()->faults.front()).find("reflex.achilles.left.grade") != std::string::npos);
}

TEST_CASE("hostile files cost only themselves", "[library]")
{
    Shelf shelf;
    shelf.write(shelf.own / "huge.toml", std::string(kLargestScenarioBytes + 100, '#'));
    shelf.write(shelf.own / "deep.toml", std::string(100'000, '['));
    shelf.write(shelf.own / "bytes.toml", std::string("\xff\xfe\x00\x01", 4));
    shelf.write(shelf.own / "example.toml", example());
    const Library library = shelf.read();
    CHECK(find_scenario(*library.catalogue(), "example"));
    CHECK(library.catalogue()->faults.size() >= 3);
}
