#pragma once
// assets.h: the bytes the program reads: embedded at build, or from a directory given with --assets.
//
// Names are "model/nerve.toml", "text/anatomy.toml", "cases/shopper.toml", "fonts/regular.otf", "anatomy.bin",
// "shaders/tissue.frag", "sources.toml". A file in the directory wins; what it lacks comes from the binary.

#include <cstddef>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace l5s1::scenarios {

struct EmbeddedFile {
    std::string_view name;
    const char* data;
    std::size_t size;
};

// Written by the build (cmake/embed.py), sorted by name; none in a program that is linked without them.
[[nodiscard]] std::span<const EmbeddedFile> embedded_files();

class Assets {
public:
    // An empty directory: the embedded files only.
    explicit Assets(std::filesystem::path directory = {});

    // Returns the bytes of a file, or nothing when there is none of that name.
    [[nodiscard]] std::optional<std::string> read(std::string_view name) const;

    // Returns a view of an embedded file without a copy, unless the directory overrides it.
    [[nodiscard]] std::optional<std::string_view> view(std::string_view name) const;

    // Returns the sorted names that begin with `prefix`, of the directory and the binary together.
    [[nodiscard]] std::vector<std::string> list(std::string_view prefix) const;

    // What a message calls the file: its path when the directory has it, else its name.
    [[nodiscard]] std::string display_name(std::string_view name) const;

private:
    [[nodiscard]] std::filesystem::path overriding(std::string_view name) const;

    std::filesystem::path directory_;
};

}  // namespace l5s1::scenarios
