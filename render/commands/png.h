#pragma once
// png.h: writes pictures.

#include <string>
#include <vector>

namespace l5s1::render {

// Red, green, blue, upper row first. Returns false when the file cannot be written.
[[nodiscard]] bool write_png(const std::string& path, int width, int height, const std::vector<unsigned char>& pixels);

// The same as the bytes of a JPEG file. Same pixels, same bytes.
[[nodiscard]] std::string jpeg(int width, int height, const std::vector<unsigned char>& pixels);

}  // namespace l5s1::render
