#pragma once

#include "core/report/report_document.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace inclusion::report {

/// A picture as it may leave the school: turned upright, no larger than print needs, and without what a
/// camera or a program wrote beside it (places, names, times).
struct ReadyPicture {
    std::string mediaType;
    std::string bytes;
    int width = 0; ///< pixels
    int height = 0;
};

/// Nothing where the bytes are no PNG or JPEG, or are damaged.
std::optional<ReadyPicture> readyPicture(std::string_view bytes);

/// Whether a document has pictures at all.
bool hasPictures(const std::vector<Block>& blocks);

/// The document with every picture ready; those that cannot be read become the sentence that they bring
/// along, on the cover a note.
ReportDocument withReadyPictures(ReportDocument document);

/// How large a picture is shown, in points: at its size at 200 dots an inch, at most that wide and high.
struct PictureSize {
    double width = 0;
    double height = 0;
};
PictureSize shownSize(const Picture& picture, double mostWidth, double mostHeight);

/// The room that pictures get in paged formats, in points.
inline constexpr double pictureWidth = 320;
inline constexpr double pictureHeight = 300;
inline constexpr double logoWidth = 190;
inline constexpr double logoHeight = 64;

} // namespace inclusion::report
