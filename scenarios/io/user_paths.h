#pragma once
// user_paths.h: where a user's own files lie, by the XDG base directory rules. A path is empty when neither
// the variable nor HOME names a folder.

#include <filesystem>

namespace l5s1::scenarios {

// $XDG_DATA_HOME/l5s1/progress.db, or ~/.local/share/l5s1/progress.db.
[[nodiscard]] std::filesystem::path default_progress_file();

// $XDG_DATA_HOME/l5s1/scenarios, where a user's own cases lie.
[[nodiscard]] std::filesystem::path own_case_folder();

// $XDG_STATE_HOME/l5s1, or ~/.local/state/l5s1, where the window keeps the tapes of its sessions.
[[nodiscard]] std::filesystem::path tape_folder();

}  // namespace l5s1::scenarios
