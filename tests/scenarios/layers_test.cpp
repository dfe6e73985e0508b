// No file includes what lies above it. To loosen a rule, change the table in a commit of its own and say why.

#include "tests/support/catch.h"
#include "tests/support/paths.h"

#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

struct Rule {
    std::string room;                  // prefix of the including file
    std::vector<std::string> allowed;  // prefixes of our own headers
    std::vector<std::string> banned;   // libraries that have no business here
};

const std::vector<Rule> kRules{
    {"sim/",
     {"sim/"},
     {"imgui", "glad", "GLFW", "glm/", "toml++", "nlohmann", "CLI/", "<chrono>", "<random>", "<fstream>", "<thread>",
      "<ctime>"}},
    {"scenarios/session", {"sim/", "scenarios/"}, {"toml++", "nlohmann", "CLI/", "<fstream>"}},
    {"scenarios/quiz", {"sim/", "scenarios/"}, {"toml++", "nlohmann", "CLI/", "<fstream>"}},
    {"scenarios/", {"sim/", "scenarios/"}, {"imgui", "glad", "GLFW", "glm/", "<chrono>", "<random>"}},
    {"render/anatomy/", {"sim/", "scenarios/", "render/anatomy/"}, {"imgui", "glad", "GLFW", "<chrono>", "<random>"}},
    {"render/scene/",
     {"sim/", "scenarios/", "render/anatomy/", "render/scene/"},
     {"imgui", "glad", "GLFW", "<chrono>", "<random>"}},
    {"render/gl/",
     {"sim/", "scenarios/", "render/anatomy/", "render/scene/", "render/gl/"},
     {"imgui", "GLFW", "<random>"}},
    {"render/panels/",
     {"sim/", "scenarios/", "render/scene/", "render/panels/", "render/widgets", "render/theme", "render/plot",
      "render/fonts", "render/layout", "render/imgui_compat"},
     {"glad", "GLFW", "<chrono>", "<random>", "<fstream>"}},
};

std::vector<std::string> broken_rules()
{
    std::vector<std::string> broken;
    const fs::path root = L5S1_SOURCE_DIR;
    for (const char* top : {"sim", "scenarios", "render"}) {
        for (const auto& entry : fs::recursive_directory_iterator(root / top)) {
            const std::string extension = entry.path().extension().string();
            if (extension != ".h" && extension != ".cpp") {
                continue;
            }
            const std::string name = fs::relative(entry.path(), root).generic_string();
            std::ifstream in(entry.path());
            int number = 0;
            for (std::string line; std::getline(in, line);) {
                ++number;
                if (!line.starts_with("#include ")) {
                    continue;
                }
                for (const Rule& rule : kRules) {
                    if (!name.starts_with(rule.room)) {
                        continue;
                    }
                    const std::string what = line.substr(9);
                    bool ours = false;
                    for (const char* room : {"sim/", "scenarios/", "render/"}) {
                        ours = ours || what.starts_with(std::string("\"") + room);
                    }
                    bool allowed = !ours;
                    for (const std::string& prefix : rule.allowed) {
                        allowed = allowed || what.starts_with("\"" + prefix);
                    }
                    for (const std::string& library : rule.banned) {
                        allowed = allowed && what.find(library) == std::string::npos;
                    }
                    if (!allowed) {
                        broken.push_back(name + ":" + std::to_string(number) + ": " + what);
                    }
                }
            }
        }
    }
    return broken;
}

// Files that include a library, by name.
std::vector<std::string> users_of(const std::string& library)
{
    std::vector<std::string> users;
    for (const char* top : {"sim", "scenarios", "render"}) {
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
    for (const char* top : {"sim", "scenarios", "render"}) {
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
    CHECK(users_of("sqlite3.h") == std::vector<std::string>{"scenarios/progress.cpp"});
    CHECK(users_of("zip.h") == std::vector<std::string>{"scenarios/exports/qti_package.cpp"});
}

TEST_CASE("no file includes what lies above it", "[house][layers]")
{
    CHECK(broken_rules() == std::vector<std::string>{});
}
