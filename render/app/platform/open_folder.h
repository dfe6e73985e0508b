#pragma once
// open_folder.h: shows a folder in the desktop's own file manager.

#include <filesystem>

namespace l5s1::render {

// Asks the desktop (xdg-open) and does not wait. Without one nothing happens.
void open_folder(const std::filesystem::path& folder);

}  // namespace l5s1::render
