#include "scenarios/io/read_file.h"

#include <fstream>

namespace l5s1::scenarios {

std::optional<std::string> read_file(const std::filesystem::path& file, std::size_t largest_bytes, std::string& why)
{
    std::error_code ignored;
    if (std::filesystem::is_directory(file, ignored)) {
        why = "is a folder";
        return std::nullopt;
    }
    std::ifstream in(file, std::ios::binary);
    if (!in) {
        why = "cannot be read";
        return std::nullopt;
    }
    constexpr std::size_t kPiece_bytes = 65536;
    std::string bytes;
    while (in && bytes.size() <= largest_bytes) {
        const std::size_t before = bytes.size();
        bytes.resize(before + kPiece_bytes);
        in.read(bytes.data() + before, kPiece_bytes);
        bytes.resize(before + static_cast<std::size_t>(in.gcount()));
    }
    if (bytes.size() > largest_bytes) {
        why = "is larger than " + std::to_string(largest_bytes) + " bytes";
        return std::nullopt;
    }
    if (in.bad()) {
        why = "cannot be read";
        return std::nullopt;
    }
    return bytes;
}

}  // namespace l5s1::scenarios
