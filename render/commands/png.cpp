#include "render/commands/png.h"

#include "scenarios/io/write_file.h"

#define STB_IMAGE_WRITE_IMPLEMENTATION
#define STB_IMAGE_WRITE_STATIC
#include <stb/stb_image_write.h>

namespace l5s1::render {

namespace {

void append(void* to, void* data, int size)
{
    static_cast<std::string*>(to)->append(static_cast<const char*>(data), static_cast<std::size_t>(size));
}

}  // namespace

bool write_png(const std::string& path, int width, int height, const std::vector<unsigned char>& pixels)
{
    std::string bytes;
    return stbi_write_png_to_func(append, &bytes, width, height, 3, pixels.data(), width * 3) != 0 &&
           scenarios::write_file(path, bytes).empty();
}

std::string jpeg(int width, int height, const std::vector<unsigned char>& pixels)
{
    constexpr int kQuality = 85;
    std::string bytes;
    stbi_write_jpg_to_func(append, &bytes, width, height, 3, pixels.data(), kQuality);
    return bytes;
}

}  // namespace l5s1::render
