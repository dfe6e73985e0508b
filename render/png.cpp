#include "render/png.h"

#define STB_IMAGE_WRITE_IMPLEMENTATION
#define STB_IMAGE_WRITE_STATIC
#include <stb/stb_image_write.h>

namespace l5s1::render {

bool write_png(const std::string& path, int width, int height, const std::vector<unsigned char>& pixels)
{
    return stbi_write_png(path.c_str(), width, height, 3, pixels.data(), width * 3) != 0;
}

}  // namespace l5s1::render
