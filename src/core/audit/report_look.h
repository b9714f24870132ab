#pragma once

#include "core/base/id.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace inclusion {

/// A choice of sections and options for reports that the school keeps under a name of its own. It holds for
/// every audit of the file.
struct SavedTemplate {
    SavedTemplateId id;
    std::string name; ///< unlike every other one's, upper or lower case alike
    std::vector<std::string>
        sectionIds;        ///< in the order wanted; what a later version no longer has is ignored
    std::string audience;  ///< id, e.g. "governors"
    std::string redaction; ///< id, e.g. "titles"
    bool listEvidence = true;
    int smallNumberThreshold = 5; ///< counts of children below it are not told; 0 tells all

    bool operator==(const SavedTemplate&) const = default;
};

/// The picture that stands on the cover of reports.
struct SchoolLogo {
    std::string fileName;
    std::string mediaType; ///< image/png or image/jpeg
    std::string bytes;     ///< not in its JSON: the history says that the logo changed, and keeps no pictures

    bool operator==(const SchoolLogo&) const = default;
};

/// The largest logo: far more than a cover needs.
inline constexpr std::size_t largestLogo = 1024U * 1024U;

/// The media type that the first bytes of a picture tell: image/png, image/jpeg, or nothing for all else.
std::string_view pictureType(std::string_view bytes);

} // namespace inclusion
