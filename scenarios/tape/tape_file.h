#pragma once
// tape_file.h: the tape of a running session on the disk, line by line, so that whatever ends the program loses
// nothing.
//
// session.tape is of the session that runs or ran last; session.1.tape to session.4.tape are older ones. A fatal signal
// (SIGSEGV, SIGABRT, SIGFPE, SIGILL, SIGBUS) leaves a last line {"crash":...}; the next start moves such a tape to
// crash.tape (older ones: crash.1.tape ..) and can say so.

#include "scenarios/tape/tape.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace l5s1::scenarios {

inline constexpr int kTapesKept = 5;

// Moves the tapes in `folder` on by one, so that session.tape is free. Returns the place of the last session's tape if
// a fatal signal ended that session. A folder that is missing or cannot be written is left as it is.
std::optional<std::filesystem::path> make_room(const std::filesystem::path& folder);

class TapeFile {
public:
    // Makes the file, and the folders above it, and writes the header. Nothing, and `why`, if that cannot be done.
    [[nodiscard]] static std::unique_ptr<TapeFile> create(const std::filesystem::path& file, const TapeHeader& header,
                                                          std::string& why);
    ~TapeFile();
    TapeFile(const TapeFile&) = delete;
    TapeFile& operator=(const TapeFile&) = delete;

    // One line, at once. What cannot be written any more (a full disk) is dropped.
    void write(const TapeEntry& entry) const;

    // From now on a fatal signal is noted at the end of this file before it does what it would have done. One file at a
    // time: the last one asked.
    void note_crashes() const;

private:
    explicit TapeFile(int descriptor) : descriptor_(descriptor) {}

    int descriptor_;
};

}  // namespace l5s1::scenarios
