#include "scenarios/io/assets.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <utility>

namespace l5s1::scenarios {

namespace {

const EmbeddedFile* find_embedded(std::string_view name)
{
    const auto files = embedded_files();
    const auto at = std::find_if(files.begin(), files.end(), [&](const EmbeddedFile& f) { return f.name == name; });
    return at == files.end() ? nullptr : &*at;
}

// The cases live under scenarios/cases in the source tree, under cases/ everywhere else; shared by --assets.
constexpr std::string_view kFolders[] = {"model", "text", "cases", "fonts", "shaders", "geometry"};

}  // namespace

// The build's own list takes the place of this one.
__attribute__((weak)) std::span<const EmbeddedFile> embedded_files()
{
    return {};
}

Assets::Assets(std::filesystem::path directory) : directory_(std::move(directory)) {}

std::filesystem::path Assets::overriding(std::string_view name) const
{
    if (directory_.empty()) {
        return {};
    }
    const auto path = directory_ / std::filesystem::path(name);
    std::error_code ignored;
    return std::filesystem::is_regular_file(path, ignored) ? path : std::filesystem::path{};
}

std::optional<std::string> Assets::read(std::string_view name) const
{
    if (const auto path = overriding(name); !path.empty()) {
        std::ifstream in(path, std::ios::binary);
        if (in) {
            return std::string(std::istreambuf_iterator<char>(in), {});
        }
        return std::nullopt;
    }
    const EmbeddedFile* file = find_embedded(name);
    return file ? std::optional<std::string>(std::in_place, file->data, file->size) : std::nullopt;
}

std::optional<std::string_view> Assets::view(std::string_view name) const
{
    if (!overriding(name).empty()) {
        return std::nullopt;
    }
    const EmbeddedFile* file = find_embedded(name);
    return file ? std::optional<std::string_view>(std::in_place, file->data, file->size) : std::nullopt;
}

std::vector<std::string> Assets::list(std::string_view prefix) const
{
    std::vector<std::string> names;
    for (const EmbeddedFile& file : embedded_files()) {
        if (file.name.starts_with(prefix)) {
            names.emplace_back(file.name);
        }
    }
    for (const std::string_view folder : kFolders) {
        std::error_code ignored;
        const auto path = directory_ / std::filesystem::path(folder);
        if (directory_.empty() || !std::filesystem::is_directory(path, ignored)) {
            continue;
        }
        for (const auto& entry : std::filesystem::directory_iterator(path, ignored)) {
            std::string name = std::string(folder) + "/" + entry.path().filename().string();
            if (entry.is_regular_file(ignored) && name.starts_with(prefix)) {
                names.push_back(std::move(name));
            }
        }
    }
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

std::string Assets::display_name(std::string_view name) const
{
    const auto path = overriding(name);
    return path.empty() ? std::string(name) : path.string();
}

}  // namespace l5s1::scenarios
