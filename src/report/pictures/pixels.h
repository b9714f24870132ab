#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Pictures as points, and the two file kinds that reports take.
namespace inclusion::report::pictures {

/// Red, green and blue of each point, row by row from the top left, on white.
struct Pixels {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgb;

    std::size_t at(int x, int y) const {
        return 3 *
               (static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x));
    }
};

/// Beyond this many points nothing is read: no camera makes them, and a small file may claim them.
inline constexpr std::size_t mostPoints = 200U * 1000U * 1000U;
/// So many are held in memory at once (192 MB); a larger JPEG is read smaller than it is.
inline constexpr std::size_t mostPointsHeld = 64U * 1000U * 1000U;

/// Reads a file; nothing where it is damaged, cut off or of a kind that is not read. A JPEG may come smaller
/// than it is, though not below `longestSide`; it is turned as its camera says.
std::optional<Pixels> readJpeg(std::string_view bytes, int longestSide);
std::optional<Pixels> readPng(std::string_view bytes);

/// Writes a file that holds the points and nothing else; empty when the library fails.
std::string writeJpeg(const Pixels& pixels);
std::string writePng(const Pixels& pixels);

/// How a picture has to be turned, 1 to 8, as the camera noted in a JPEG (Exif 2.3, tag 0x0112); 1 where it
/// did not.
int orientationOf(std::string_view jpeg);
/// The picture turned so that orientation becomes 1.
Pixels turned(const Pixels& pixels, int orientation);
/// The picture with no side longer than that; each point the mean of those it stands for.
Pixels shrunk(const Pixels& pixels, int longestSide);

} // namespace inclusion::report::pictures
