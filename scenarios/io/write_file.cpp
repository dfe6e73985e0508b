#include "scenarios/io/write_file.h"

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace l5s1::scenarios {

namespace {

namespace fs = std::filesystem;

std::string reason()
{
    return std::strerror(errno);
}

// 0, or errno.
int write_all(int descriptor, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR) {
            return errno;
        }
        bytes.remove_prefix(written > 0 ? static_cast<std::size_t>(written) : 0);
    }
    return 0;
}

// Writes to an open file and closes it, whatever happens. A device need not know how to flush.
int finish(int descriptor, std::string_view bytes, bool to_disk)
{
    int wrong = write_all(descriptor, bytes);
    if (wrong == 0 && to_disk && ::fsync(descriptor) != 0) {
        wrong = errno;
    }
    if (::close(descriptor) != 0 && wrong == 0) {
        wrong = errno;
    }
    return wrong;
}

// A new file beside `file`, or -1 and errno.
int open_beside(const fs::path& file, fs::path& beside)
{
    constexpr int kTries = 100;
    constexpr mode_t kMode = 0666;  // less the user's umask
    for (int i = 0; i < kTries; ++i) {
        beside = file;
        beside += ".part" + std::to_string(::getpid()) + "-" + std::to_string(i);
        const int descriptor = ::open(beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, kMode);
        if (descriptor >= 0 || errno != EEXIST) {
            return descriptor;
        }
    }
    return -1;
}

}  // namespace

std::string write_file(const fs::path& file, std::string_view bytes)
{
    struct stat there {};
    const bool exists = ::stat(file.c_str(), &there) == 0;
    if (exists && S_ISDIR(there.st_mode)) {
        errno = EISDIR;
        return reason();
    }
    if (exists && !S_ISREG(there.st_mode)) {
        const int descriptor = ::open(file.c_str(), O_WRONLY | O_CLOEXEC);
        errno = descriptor < 0 ? errno : finish(descriptor, bytes, false);
        return errno == 0 ? std::string() : reason();
    }
    fs::path beside;
    const int descriptor = open_beside(file, beside);
    if (descriptor < 0) {
        return reason();
    }
    if (exists) {
        (void)::fchmod(descriptor, there.st_mode & 07777U);  // whoever could read it still can
    }
    int wrong = finish(descriptor, bytes, true);
    if (wrong == 0 && ::rename(beside.c_str(), file.c_str()) != 0) {
        wrong = errno;
    }
    if (wrong != 0) {
        ::unlink(beside.c_str());
        errno = wrong;
        return reason();
    }
    // the new name itself must survive a power cut; a folder that cannot be opened has nothing to add
    const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
    if (const int opened = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); opened >= 0) {
        (void)::fsync(opened);
        ::close(opened);
    }
    return {};
}

}  // namespace l5s1::scenarios
