#include "scenarios/io/user_paths.h"

#include <cstdlib>

namespace l5s1::scenarios {

namespace fs = std::filesystem;

namespace {

// $XDG_DATA_HOME/l5s1, or ~/.local/share/l5s1; empty when neither is known.
fs::path data_folder()
{
    // the standard has relative values treated as unset
    const auto folder = [](const char* variable) {
        const char* value = std::getenv(variable);
        return value && *value == '/' ? fs::path(value) : fs::path();
    };
    if (const fs::path data = folder("XDG_DATA_HOME"); !data.empty()) {
        return data / "l5s1";
    }
    const fs::path home = folder("HOME");
    return home.empty() ? fs::path() : home / ".local" / "share" / "l5s1";
}

}  // namespace

fs::path default_progress_file()
{
    const fs::path folder = data_folder();
    return folder.empty() ? fs::path() : folder / "progress.db";
}

fs::path own_case_folder()
{
    const fs::path folder = data_folder();
    return folder.empty() ? fs::path() : folder / "scenarios";
}

}  // namespace l5s1::scenarios
