#pragma once

#include <string>
#include <utility>
#include <vector>

namespace inclusion::review {

/// Takes a piece of evidence out of what a pack showed: its place stays, with nothing in it but that it was
/// erased. `wordings` are title and summary of the piece at different times; a pack that showed titles only
/// is searched by those. Whether there was anything. A content that cannot be read is left alone.
bool eraseFromPack(std::string& content, const std::vector<std::pair<std::string, std::string>>& wordings);

} // namespace inclusion::review
