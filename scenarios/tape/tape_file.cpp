#include "scenarios/tape/tape_file.h"

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <system_error>

#include <fcntl.h>
#include <unistd.h>

namespace l5s1::scenarios {

namespace fs = std::filesystem;

namespace {

struct Fatal {
    int signal;
    std::string_view line;
};
constexpr std::array kFatal{
    Fatal{SIGSEGV, "{\"crash\":\"SIGSEGV\"}\n"}, Fatal{SIGABRT, "{\"crash\":\"SIGABRT\"}\n"},
    Fatal{SIGFPE, "{\"crash\":\"SIGFPE\"}\n"},   Fatal{SIGILL, "{\"crash\":\"SIGILL\"}\n"},
    Fatal{SIGBUS, "{\"crash\":\"SIGBUS\"}\n"},
};
constexpr off_t kTail_bytes = 32;  // holds each of these lines

// What a signal handler may read.
volatile std::sig_atomic_t noted_descriptor = -1;

extern "C" void note_and_die(int signal)
{
    // only async-signal-safe calls: write, signal, raise
    for (const Fatal& one : kFatal) {
        if (one.signal == signal && noted_descriptor >= 0) {
            (void)!::write(noted_descriptor, one.line.data(), one.line.size());
        }
    }
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

// A stack that is full has no room for a handler.
void use_other_stack()
{
    static std::array<char, 65536> stack;
    stack_t other{};
    other.ss_sp = stack.data();
    other.ss_size = stack.size();
    ::sigaltstack(&other, nullptr);
}

fs::path place_of(const fs::path& folder, const std::string& kind, int age)
{
    return folder / (kind + (age == 0 ? "" : "." + std::to_string(age)) + ".tape");
}

// `kind`.tape becomes `kind`.1.tape and so on; the oldest goes.
void age(const fs::path& folder, const std::string& kind)
{
    std::error_code ignored;
    for (int i = kTapesKept - 1; i > 0; --i) {
        fs::rename(place_of(folder, kind, i - 1), place_of(folder, kind, i), ignored);
    }
}

bool ends_in_crash(const fs::path& file)
{
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) {
        return false;
    }
    std::array<char, kTail_bytes> tail{};
    const off_t end = ::lseek(descriptor, 0, SEEK_END);
    const off_t from = end > kTail_bytes ? end - kTail_bytes : 0;
    const ssize_t got = ::pread(descriptor, tail.data(), tail.size(), from);
    ::close(descriptor);
    const std::string_view text(tail.data(), got > 0 ? static_cast<std::size_t>(got) : 0);
    for (const Fatal& one : kFatal) {
        if (text.ends_with(one.line)) {
            return true;
        }
    }
    return false;
}

void write_line(int descriptor, std::string line)
{
    line += '\n';
    std::string_view left = line;
    while (!left.empty()) {
        const ssize_t wrote = ::write(descriptor, left.data(), left.size());
        if (wrote < 0 && errno == EINTR) {
            continue;
        }
        if (wrote <= 0) {
            return;
        }
        left.remove_prefix(static_cast<std::size_t>(wrote));
    }
}

}  // namespace

std::optional<fs::path> make_room(const fs::path& folder)
{
    std::error_code ignored;
    const fs::path last = place_of(folder, "session", 0);
    if (!ends_in_crash(last)) {
        age(folder, "session");
        return std::nullopt;
    }
    age(folder, "crash");
    const fs::path crash = place_of(folder, "crash", 0);
    fs::rename(last, crash, ignored);
    return ignored ? last : crash;
}

std::unique_ptr<TapeFile> TapeFile::create(const fs::path& file, const TapeHeader& header, std::string& why)
{
    std::error_code error;
    if (file.has_parent_path()) {
        fs::create_directories(file.parent_path(), error);
    }
    const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC, 0600);
    if (descriptor < 0) {
        why = file.string() + ": " + std::strerror(errno);
        return nullptr;
    }
    write_line(descriptor, text_of(header));
    return std::unique_ptr<TapeFile>(new TapeFile(descriptor));
}

TapeFile::~TapeFile()
{
    if (noted_descriptor == descriptor_) {
        noted_descriptor = -1;
    }
    ::close(descriptor_);
}

void TapeFile::write(const TapeEntry& entry) const
{
    write_line(descriptor_, text_of(entry));
}

void TapeFile::note_crashes() const
{
    noted_descriptor = descriptor_;
    use_other_stack();
    struct sigaction action {};
    action.sa_handler = note_and_die;
    action.sa_flags = SA_ONSTACK | static_cast<int>(SA_RESETHAND);
    for (const Fatal& one : kFatal) {
        ::sigaction(one.signal, &action, nullptr);
    }
}

}  // namespace l5s1::scenarios
