#include "scenarios/io/user_paths.h"

#include <cstdlib>

namespace l5s1::scenarios {

namespace fs = std::filesystem;

namespace {

// l5s1's folder below the one that `variable` names, else below `usual` in the user's home; empty when neither is
// known.
fs::path own_folder(const char* variable, const fs::path& usual)
{
    // the standard has relative values treated as unset
    const auto folder = [](const char* name) {
        const char* value = std::getenv(name);
        return value && *value == '/' ? fs::path(value) : fs::path();
    };
    if (const fs::path named = folder(variable); !named.empty()) {
        return named / "l5s1";
    }
    const fs::path home = folder("HOME");
    return home.empty() ? fs::path() : home / usual / "l5s1";
}

fs::path data_folder()
{
    return own_folder("XDG_DATA_HOME", fs::path(".local") / "share");
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

fs::path tape_folder()
{
    return own_folder("XDG_STATE_HOME", fs::path(".local") / "state");
}

}  // namespace l5s1::scenarios
