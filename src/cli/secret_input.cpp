#include "cli/secret_input.h"

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace inclusion::cli {

namespace {

constexpr std::size_t longestLine = 4096;

/// Reads byte by byte, so that what follows the line is left to others.
std::optional<std::string> lineFrom(int descriptor) {
    std::string line;
    line.reserve(longestLine); // one place in memory, not a trail of copies
    char byte = 0;
    ssize_t got = 0;
    while ((got = read(descriptor, &byte, 1)) == 1 && byte != '\n' && line.size() < longestLine)
        line += byte;
    if (got < 0)
        return std::nullopt;
    if (!line.empty() && line.back() == '\r')
        line.pop_back();
    return line;
}

void print(const std::string& text) {
    static_cast<void>(!write(STDERR_FILENO, text.data(), text.size()));
}

} // namespace

Result<std::string> firstLineFrom(const std::string& source) {
    const bool isStandard = source == "-";
    const int descriptor = isStandard ? STDIN_FILENO : open(source.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return failure(errno == ENOENT ? ErrorCode::FileNotFound : ErrorCode::FileNotReadable, {source},
                       std::strerror(errno));
    auto line = lineFrom(descriptor);
    if (!isStandard)
        close(descriptor);
    if (!line)
        return failure(ErrorCode::FileNotReadable, {source});
    if (line->empty())
        return failure(ErrorCode::InvalidValue, {"passphrase", "", "the first line of " + source + " is"});
    return std::move(*line);
}

std::optional<std::string> askUnseen(const std::string& question) {
    termios before{};
    if (isatty(STDIN_FILENO) == 0 || tcgetattr(STDIN_FILENO, &before) != 0)
        return std::nullopt;
    termios unseen = before;
    unseen.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    print(question);
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &unseen);
    auto line = lineFrom(STDIN_FILENO);
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
    print("\n");
    return line && !line->empty() ? line : std::nullopt;
}

} // namespace inclusion::cli
