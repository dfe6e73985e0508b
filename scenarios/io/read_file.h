#pragma once
// read_file.h: the bytes of a file that somebody named, never more than are wanted.

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>

namespace l5s1::scenarios {

// Returns the file's bytes, or nothing and `why`: "cannot be read", "is a folder", "is larger than 100000 bytes" (a
// larger one is not read to its end).
[[nodiscard]] std::optional<std::string> read_file(const std::filesystem::path& file, std::size_t largest_bytes,
                                                   std::string& why);

}  // namespace l5s1::scenarios
