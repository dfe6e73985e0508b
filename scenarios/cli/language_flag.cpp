#include "scenarios/cli/language_flag.h"

#include "scenarios/io/language.h"

#include <CLI/CLI.hpp>

#include <vector>

namespace l5s1::scenarios::cli {

void add_language_flag(CLI::App& command, std::string& id, const std::string& otherwise)
{
    std::vector<std::string> ids;
    std::string help;
    for (const LanguageInfo& language : kLanguages) {
        ids.emplace_back(language.id);
        help += (help.empty() ? "" : " or ") + ids.back();
    }
    command.add_option("--lang", id, help + otherwise)->check(CLI::IsMember(ids));
}

}  // namespace l5s1::scenarios::cli
