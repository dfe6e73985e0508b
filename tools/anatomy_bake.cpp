// anatomy_bake: assets/geometry/*.toml become the packed meshes that the program carries.
//
//   anatomy_bake --geometry DIR --out FILE [--verbose]
//
// Does nothing but touch FILE when FILE was made from the same numbers by the same tool. Exit 0 done, 2 bad flags or
// bad data (`file:line: key: what`), 1 when FILE cannot be written.

#include "render/anatomy/bake/bake.h"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;
using namespace l5s1;

std::string contents(const fs::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

// 64-bit FNV-1a over names and bytes.
std::uint64_t hash(std::uint64_t state, std::string_view bytes)
{
    for (const char c : bytes) {
        state = (state ^ static_cast<unsigned char>(c)) * 1099511628211ull;
    }
    return state;
}

// Of the numbers, and of this program, since its code is the other half of every shape.
std::uint64_t source_hash(const fs::path& geometry)
{
    std::vector<fs::path> files;
    for (const fs::directory_entry& entry : fs::directory_iterator(geometry)) {
        if (entry.path().extension() == ".toml") {
            files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    std::uint64_t state = hash(14695981039346656037ull, contents("/proc/self/exe"));
    for (const fs::path& file : files) {
        state = hash(hash(state, file.filename().string()), contents(file));
    }
    return state;
}

int usage()
{
    std::fputs("usage: anatomy_bake --geometry DIR --out FILE [--verbose]\n", stderr);
    return 2;
}

// Where read_geometry() looks: DIR itself holds the files.
anatomy::GeometryResult read(const fs::path& geometry)
{
    const fs::path absolute = fs::absolute(geometry).lexically_normal();
    const fs::path directory = absolute.has_filename() ? absolute : absolute.parent_path();
    return anatomy::read_geometry(scenarios::Assets(directory.parent_path()), directory.filename().string() + "/");
}

}  // namespace

// The bake reads its files from a directory only; the program's embedded files would need the bake first.
std::span<const l5s1::scenarios::EmbeddedFile> l5s1::scenarios::embedded_files()
{
    return {};
}

int main(int argc, char** argv)
{
    fs::path geometry, out;
    bool verbose = false;
    for (int i = 1; i < argc; ++i) {
        const std::string flag = argv[i];
        if (flag == "--verbose") {
            verbose = true;
        } else if ((flag == "--geometry" || flag == "--out") && i + 1 < argc) {
            (flag == "--out" ? out : geometry) = argv[++i];
        } else {
            return usage();
        }
    }
    if (geometry.empty() || out.empty()) {
        return usage();
    }
    if (!fs::is_directory(geometry)) {
        std::fprintf(stderr, "%s: no such directory\n", geometry.c_str());
        return 2;
    }
    const std::uint64_t source = source_hash(geometry);
    if (anatomy::packed_source_hash(contents(out)) == source) {
        fs::last_write_time(out, fs::file_time_type::clock::now());
        return 0;
    }
    const anatomy::GeometryResult result = read(geometry);
    for (const std::string& fault : result.faults) {
        std::fprintf(stderr, "%s\n", fault.c_str());
    }
    if (!result.faults.empty()) {
        return 2;
    }
    anatomy::Atlas atlas = anatomy::bake_atlas(
        result.geometry,
        verbose ? [](const std::string& line) { std::printf("%s\n", line.c_str()); } : anatomy::BakeReport{});
    atlas.source_hash = source;
    const std::string bytes = anatomy::pack_atlas(atlas);
    std::ofstream file(out, std::ios::binary);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!file.flush()) {
        std::fprintf(stderr, "%s: cannot write\n", out.c_str());
        return 1;
    }
    return 0;
}
