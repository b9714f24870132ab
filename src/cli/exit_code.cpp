#include "cli/exit_code.h"

namespace inclusion::cli {

ExitCode exitCodeOf(ErrorCode code) {
    switch (code) {
    case ErrorCode::FrameworkInvalid:
    case ErrorCode::ImportInvalid:
        return ExitCode::Findings;
    case ErrorCode::FrameworkUnknown:
    case ErrorCode::NotFound:
    case ErrorCode::AlreadyThere:
    case ErrorCode::Ambiguous:
    case ErrorCode::InvalidValue:
    case ErrorCode::PassphraseWrong:
    case ErrorCode::FileProtected:
    case ErrorCode::FileNotProtected:
    case ErrorCode::ReplyForOther:
    case ErrorCode::FactNotAccepted:
        return ExitCode::Usage;
    default:
        return ExitCode::NoAccess;
    }
}

} // namespace inclusion::cli
