#pragma once
// language_flag.h: --lang, with the languages there are.

#include <string>

namespace CLI {
class App;
}

namespace l5s1::scenarios::cli {

// `id` keeps its value if the flag is not given. `otherwise` is added to the help: "; without it, the desktop's".
void add_language_flag(CLI::App& command, std::string& id, const std::string& otherwise = {});

}  // namespace l5s1::scenarios::cli
