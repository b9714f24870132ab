#pragma once

#include <string>
#include <vector>

namespace inclusion {

/// What went wrong, in kinds that a caller can act on. The sentence for a person is made from the code and
/// the parameters by one table per front end; core never words it.
enum class ErrorCode {
    // Files. Parameters: path.
    FileNotFound,
    FileNotReadable,
    FileNotWritable,
    FileExists,
    FileTooLarge, ///< parameters: path, size in bytes, limit in bytes
    DiskFull,
    // Audit files. Parameters: path.
    NotAnAuditFile,
    AuditFileDamaged,  ///< detail: what the check found
    AuditFileTooNew,   ///< parameters: path, version of the file, newest version known
    AuditFileTooOld,   ///< has to be brought up to date, which reading only forbids; parameters as above
    AuditFileReadOnly, ///< a writing call on a file opened for reading
    AuditFileBusy,     ///< another program holds the lock
    /// Someone else has it open for work; parameters: path, role (may be empty), host, since (UTC).
    AuditFileInUse,
    PassphraseNeeded, ///< the file is sealed, and nobody has unlocked it
    FileProtected,    ///< it has a passphrase already
    FileNotProtected, ///< it has none
    BackupFailed,
    StorageFailed, ///< any other failure of SQLite; detail: its message and extended code
    // Frameworks.
    FrameworkInvalid,  ///< parameters: file; the findings travel beside the error
    FrameworkUnknown,  ///< parameters: id
    FrameworkMismatch, ///< parameters: id; the stored text does not have the hash recorded with it
    // Content. Parameters name the thing.
    NotFound,        ///< parameters: kind, id
    AlreadyThere,    ///< parameters: kind, id
    Ambiguous,       ///< parameters: kind, what was asked, the candidates
    Conflict,        ///< the stored value is no longer the one the edit set out from; parameters: kind, id
    InvalidValue,    ///< parameters: kind, value, what is allowed
    FactNotAccepted, ///< parameters: label of the field, what was typed, id of the `FactFault`, its limit
    // Input tables. The problems travel beside the error.
    ImportInvalid, ///< parameters: file
    // Review packs and replies. Parameters: "pack" or "reply", then the path where there is one.
    NotAReviewFile,    ///< something else altogether
    ReviewFileTooNew,  ///< made by a later version
    ReviewFileDamaged, ///< cut, altered or made by something else
    PassphraseWrong,   ///< also of a sealed audit file ("file"); or its beginning was altered
    ReplyForOther,     ///< the reply answers a pack that this file has not made
    // Reports.
    RenderFailed, ///< detail: which library said what
    Cancelled,    ///< a person stopped it; nothing was written
};

/// One failure. `detail` is for logs and support and never holds what users wrote.
struct Error {
    ErrorCode code;
    std::vector<std::string> parameters = {};
    std::string detail = {};

    bool operator==(const Error&) const = default;
};

} // namespace inclusion
