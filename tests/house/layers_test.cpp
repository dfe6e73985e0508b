// The rooms are as cmake/rooms.cmake draws them: no file includes from a room that its own does not name there, no
// named arrow is unused, no library and no part of the standard library is used where it has no business.

#include "tests/support/catch.h"
#include "tests/support/paths.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

constexpr const char* kTops[] = {"sim", "scenarios", "render"};

struct Room {
    std::string folder;
    std::set<std::string> uses;
    int order = 0;  // of its row
};

// What libraries are called in an #include line, and the rooms (by the beginning of their folder) that may do so.
const std::map<std::string, std::vector<std::string>> kLibraries{
    {"toml++", {"scenarios/io"}},
    {"nlohmann/",
     {"scenarios/findings", "scenarios/tape", "scenarios/learning", "scenarios/exports", "render/scene/picture"}},
    {"sqlite3", {"scenarios/learning"}},
    {"pugixml", {"scenarios/exports"}},
    {"zip.h", {"scenarios/exports"}},
    {"CLI/", {"scenarios/cli", "render/commands"}},
    {"glm/", {"render"}},
    {"meshoptimizer", {"render/anatomy/mesh"}},
    {"linebreak", {"render/ui/widgets"}},
    {"imgui", {"render/ui", "render/app/platform"}},
    {"GLFW", {"render/app/platform"}},
    {"glad", {"render/gl"}},
    {"EGL", {"render/gl"}},
    {"stb", {"render/commands"}},
    // time, chance, files and threads are arguments below
    {"<chrono>", {"scenarios/text", "scenarios/cli", "render/app"}},
    {"<random>", {}},
    {"<ctime>", {"scenarios/cli", "render/app"}},
    {"<fstream>",
     {"scenarios/io", "scenarios/content", "scenarios/learning", "scenarios/exports", "scenarios/cli", "render/gl",
      "render/commands"}},
    {"<thread>", {"scenarios/validation", "render/anatomy/mesh", "render/viewport"}},
};

std::string contents(const fs::path& path)
{
    std::ifstream in(path);
    return {std::istreambuf_iterator<char>(in), {}};
}

// The rows of cmake/rooms.cmake, by folder.
std::map<std::string, Room> rooms()
{
    std::map<std::string, Room> all;
    const std::string text = contents(fs::path(L5S1_SOURCE_DIR) / "cmake/rooms.cmake");
    const std::regex row("\n *room\\(([^)]*)\\)");
    for (std::sregex_iterator at(text.begin(), text.end(), row), end; at != end; ++at) {
        std::istringstream words((*at)[1]);
        Room room;
        words >> room.folder;
        bool uses = false;
        for (std::string word; words >> word;) {
            if (word == "USES" || word == "WITH") {
                uses = word == "USES";
            } else if (uses) {
                room.uses.insert(word);
            }
        }
        room.order = static_cast<int>(all.size());
        all.emplace(room.folder, room);
    }
    return all;
}

struct Include {
    std::string file;
    int line = 0;
    std::string what;  // with its quotes or brackets
};

std::vector<Include> includes()
{
    std::vector<Include> all;
    for (const char* top : kTops) {
        for (const auto& entry : fs::recursive_directory_iterator(fs::path(L5S1_SOURCE_DIR) / top)) {
            const std::string extension = entry.path().extension().string();
            if (extension != ".h" && extension != ".cpp") {
                continue;
            }
            std::ifstream in(entry.path());
            int number = 0;
            for (std::string line; std::getline(in, line);) {
                ++number;
                if (line.starts_with("#include ")) {
                    all.push_back(
                        {fs::relative(entry.path(), L5S1_SOURCE_DIR).generic_string(), number, line.substr(9)});
                }
            }
        }
    }
    return all;
}

std::string folder_of(const std::string& path)
{
    return path.substr(0, path.rfind('/'));
}

bool is_main(const std::string& file)
{
    return file.ends_with("/main.cpp");
}

// Arrows between rooms as the files draw them; `broken` gets what no row allows.
std::map<std::string, std::set<std::string>> drawn(std::vector<std::string>& broken)
{
    const auto all = rooms();
    std::map<std::string, std::set<std::string>> arrows;
    for (const Include& include : includes()) {
        const std::string from = folder_of(include.file);
        const std::string place = include.file + ":" + std::to_string(include.line) + ": " + include.what;
        if (is_main(include.file)) {
            continue;  // stands over every room
        }
        if (!all.contains(from)) {
            broken.push_back(place + ": " + from + " has no row");
            continue;
        }
        const bool ours = std::any_of(std::begin(kTops), std::end(kTops), [&](const char* top) {
            return include.what.starts_with(std::string("\"") + top + "/");
        });
        if (!ours) {
            continue;
        }
        const std::string to = folder_of(include.what.substr(1));
        if (to != from) {
            arrows[from].insert(to);
            if (!all.at(from).uses.contains(to)) {
                broken.push_back(place);
            }
        }
    }
    return arrows;
}

// Files that include a library, by name.
std::vector<std::string> users_of(const std::string& library)
{
    std::vector<std::string> users;
    for (const char* top : kTops) {
        for (const auto& entry : fs::recursive_directory_iterator(fs::path(L5S1_SOURCE_DIR) / top)) {
            std::ifstream in(entry.path());
            for (std::string line; entry.is_regular_file() && std::getline(in, line);) {
                if (line.starts_with("#include ") && line.find(library) != std::string::npos) {
                    users.push_back(fs::relative(entry.path(), L5S1_SOURCE_DIR).generic_string());
                }
            }
        }
    }
    return users;
}

// Types of one namespace that two headers define. The linker takes either without a word.
std::vector<std::string> defined_twice()
{
    std::map<std::string, std::string> first;  // namespace and type, to the header
    std::vector<std::string> twice;
    for (const char* top : kTops) {
        for (const auto& entry : fs::recursive_directory_iterator(fs::path(L5S1_SOURCE_DIR) / top)) {
            if (entry.path().extension() != ".h") {
                continue;
            }
            std::ifstream in(entry.path());
            std::string space;
            for (std::string line; std::getline(in, line);) {
                std::istringstream words(line);
                std::string kind;
                std::string name;
                words >> kind >> name;
                if (kind == "namespace") {
                    space = name;
                }
                // a definition at the margin: its brace, or its bases, on the same line
                const bool defines = line.starts_with("struct ") || line.starts_with("class ");
                if (defines && line.find(';') == std::string::npos) {
                    const auto [at, fresh] = first.emplace(space + "::" + name, entry.path().filename().string());
                    if (!fresh) {
                        twice.push_back(at->first + " in " + at->second + " and " + entry.path().filename().string());
                    }
                }
            }
        }
    }
    return twice;
}

}  // namespace

TEST_CASE("no two headers define one type", "[house][layers]")
{
    CHECK(defined_twice() == std::vector<std::string>{});
}

TEST_CASE("one file knows the database, one the archive", "[house][layers]")
{
    CHECK(users_of("sqlite3.h") == std::vector<std::string>{"scenarios/learning/progress.cpp"});
    CHECK(users_of("zip.h") == std::vector<std::string>{"scenarios/exports/qti_package.cpp"});
}

// A calendar may stand below; only the command line and the window's loop look at a clock.
TEST_CASE("nobody below asks what time it is", "[house][layers]")
{
    std::vector<std::string> lookers;
    for (const char* top : kTops) {
        for (const auto& entry : fs::recursive_directory_iterator(fs::path(L5S1_SOURCE_DIR) / top)) {
            const std::string file = fs::relative(entry.path(), L5S1_SOURCE_DIR).generic_string();
            const bool may = file == "scenarios/cli/clock.cpp" || file.starts_with("render/app/");
            if (entry.is_regular_file() && !may && contents(entry.path()).find("::now()") != std::string::npos) {
                lookers.push_back(file);
            }
        }
    }
    CHECK(lookers == std::vector<std::string>{});
}

TEST_CASE("no file includes what its room does not name", "[house][layers]")
{
    std::vector<std::string> broken;
    (void)drawn(broken);
    CHECK(broken == std::vector<std::string>{});
}

TEST_CASE("every arrow between rooms is used, and runs down", "[house][layers]")
{
    std::vector<std::string> broken;
    const auto arrows = drawn(broken);
    const auto all = rooms();
    REQUIRE(all.size() > 30);
    std::vector<std::string> wrong;
    for (const auto& [folder, room] : all) {
        for (const std::string& used : room.uses) {
            const auto at = arrows.find(folder);
            if (at == arrows.end() || !at->second.contains(used)) {
                wrong.push_back(folder + " -> " + used + " is used by no file");
            }
            if (!all.contains(used) || all.at(used).order >= room.order) {
                wrong.push_back(folder + " -> " + used + " does not run down");
            }
        }
    }
    CHECK(wrong == std::vector<std::string>{});
}

TEST_CASE("libraries stay in their rooms", "[house][layers]")
{
    std::vector<std::string> broken;
    for (const Include& include : includes()) {
        for (const auto& [library, allowed] : kLibraries) {
            const bool its = include.what.substr(library.starts_with("<") ? 0 : 1).starts_with(library);
            const bool may = std::any_of(allowed.begin(), allowed.end(),
                                         [&](const std::string& room) { return include.file.starts_with(room + "/"); });
            if (its && !may && !is_main(include.file)) {
                broken.push_back(include.file + ":" + std::to_string(include.line) + ": " + include.what);
            }
        }
    }
    CHECK(broken == std::vector<std::string>{});
}

TEST_CASE("a folder is small enough to be looked through", "[house][layers]")
{
    std::map<std::string, int> files;
    for (const auto& [folder, room] : rooms()) {
        for (const auto& entry : fs::directory_iterator(fs::path(L5S1_SOURCE_DIR) / folder)) {
            files[folder] += entry.is_regular_file() ? 1 : 0;
        }
        CAPTURE(folder);
        CHECK(files[folder] <= 28);
    }
}
