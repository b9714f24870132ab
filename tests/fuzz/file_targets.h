#pragma once

#include <string_view>

/// Readers of files that are audits, or lie beside one. They abort where a promise is broken.

/// An audit file as it comes: opened as a stranger's is, looked through, and salvaged when it is damaged.
void openAuditFile(std::string_view bytes);

/// A protected file. What begins like one is opened as it comes (with a cheap hash); anything else alters one
/// that is whole, three bytes of place and one of content at a time: what can still be read of it is as it
/// was.
void openSealedFile(std::string_view bytes);

/// The JSON form of an audit file, of which a file is made.
void importAuditJson(std::string_view bytes);

/// The lock file beside an audit file.
void readLockFile(std::string_view bytes);
