#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace inclusion {

/// Makes a new audit file from its JSON form. An older form is brought up to date on the way; the whole file
/// is checked before it appears under its name. Throws `Failure`: `ImportInvalid` (parameters: source, place in
/// the JSON, what is wrong), `AuditFileTooNew`, `FileExists` and what storage throws. Nothing is left behind
/// then.
/// @param source what to call the text in errors
void makeFileFromJson(std::string_view json, const std::string& source, const std::filesystem::path& target);

} // namespace inclusion
