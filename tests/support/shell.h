#pragma once
// shell.h: other programs as independent readers of what we write.

#include <array>
#include <cstdio>
#include <string>

#include <sys/wait.h>

namespace l5s1::tests {

struct Shell {
    int status = -1;  // exit status
    std::string out;  // stdout and stderr
};

// Runs a command line of words that need no quoting beyond what the caller gave them.
inline Shell shell(const std::string& command)
{
    Shell result;
    FILE* pipe = ::popen((command + " 2>&1").c_str(), "r");
    if (!pipe) {
        return result;
    }
    std::array<char, 65536> buffer{};
    while (const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), pipe)) {
        result.out.append(buffer.data(), count);
    }
    const int status = ::pclose(pipe);
    result.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return result;
}

}  // namespace l5s1::tests
