// Files that somebody named: read no further than wanted, and whole once they are there.

#include "scenarios/io/read_file.h"
#include "scenarios/io/write_file.h"
#include "tests/support/catch.h"
#include "tests/support/scratch.h"

#include <filesystem>
#include <iterator>

using namespace l5s1;
using namespace l5s1::scenarios;
namespace fs = std::filesystem;

namespace {

std::string content(const fs::path& file)
{
    std::string why;
    return read_file(file, 1'000'000, why).value_or("(" + why + ")");
}

std::size_t count(const fs::path& folder)
{
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

}  // namespace

TEST_CASE("a file is read up to its limit and not beyond", "[io]")
{
    const tests::Scratch scratch("read");
    const fs::path file = scratch.path() / "f";
    std::string why;
    for (const std::size_t size : {std::size_t{0}, std::size_t{1}, std::size_t{65536}, std::size_t{200'000}}) {
        REQUIRE(write_file(file, std::string(size, 'x')).empty());
        CHECK(read_file(file, size, why) == std::string(size, 'x'));
        if (size > 0) {
            CHECK_FALSE(read_file(file, size - 1, why));
            CHECK(why == "is larger than " + std::to_string(size - 1) + " bytes");
        }
    }
    CHECK_FALSE(read_file(scratch.path(), 10, why));
    CHECK(why == "is a folder");
    CHECK_FALSE(read_file(scratch.path() / "none", 10, why));
    CHECK(why == "cannot be read");
    CHECK_FALSE(read_file("/dev/zero", 1000, why));  // endless: not read to its end
    CHECK(why == "is larger than 1000 bytes");
}

TEST_CASE("a file that is written is whole, and what was there stays until then", "[io]")
{
    const tests::Scratch scratch("write");
    const fs::path file = scratch.path() / "f";
    CHECK(write_file(file, "old").empty());
    fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write);
    CHECK(write_file(file, "new").empty());
    CHECK(content(file) == "new");
    CHECK(fs::status(file).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
    CHECK(count(scratch.path()) == 1);  // nothing is left beside it

    CHECK(write_file(scratch.path(), "x") == "Is a directory");
    CHECK(write_file(scratch.path() / "none" / "f", "x") == "No such file or directory");
    CHECK(write_file("/dev/full", "x") == "No space left on device");
    CHECK(write_file("/dev/null", "x").empty());
    CHECK(count(scratch.path()) == 1);
}

TEST_CASE("a link in the place of a file is replaced, and what it leads to is untouched", "[io]")
{
    const tests::Scratch scratch("link");
    const fs::path victim = scratch.path() / "victim";
    const fs::path link = scratch.path() / "link";
    REQUIRE(write_file(victim, "mine").empty());
    fs::create_symlink(victim, link);
    CHECK(write_file(link, "yours").empty());
    CHECK(content(victim) == "mine");
    CHECK(content(link) == "yours");
    CHECK_FALSE(fs::is_symlink(link));
}
