#include "render/app/platform/open_folder.h"

#include <sys/wait.h>
#include <unistd.h>

namespace l5s1::render {

void open_folder(const std::filesystem::path& folder)
{
    const std::string path = folder.string();
    const pid_t child = ::fork();
    if (child == 0) {
        // a grandchild belongs to nobody: it leaves no zombie and outlives the window
        if (::fork() == 0) {
            ::setsid();
            ::execlp("xdg-open", "xdg-open", path.c_str(), static_cast<char*>(nullptr));
        }
        ::_exit(0);
    }
    if (child > 0) {
        ::waitpid(child, nullptr, 0);
    }
}

}  // namespace l5s1::render
