#pragma once

#include "core/base/result.h"

#include <optional>
#include <string>

namespace inclusion::cli {

/// The first line of a file, a pipe (/dev/fd/3) or, for "-", of standard input: how a passphrase gets in
/// without standing among the arguments, which every user of a computer can list.
Result<std::string> firstLineFrom(const std::string& source);

/// What is typed at the terminal, unseen; nothing where standard input is no terminal.
std::optional<std::string> askUnseen(const std::string& question);

} // namespace inclusion::cli
