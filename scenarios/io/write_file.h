#pragma once
// write_file.h: a file that is there is whole: written beside its place, flushed to the disk, then renamed.
//
// What stood there before stays until then, and stays if anything goes wrong. A symbolic link is replaced, not
// followed; a device or a pipe (/dev/stdout) is written as it is.

#include <filesystem>
#include <string>
#include <string_view>

namespace l5s1::scenarios {

// Returns an empty string, or why it could not be written: "No space left on device".
[[nodiscard]] std::string write_file(const std::filesystem::path& file, std::string_view bytes);

}  // namespace l5s1::scenarios
