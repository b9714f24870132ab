#include "report/pictures/pixels.h"

#include <algorithm>

namespace inclusion::report::pictures {

namespace {

/// A number of the Exif block, in its own order of bytes.
class ExifReader {
public:
    ExifReader(std::string_view block, bool isBigEndian) : m_block(block), m_isBigEndian(isBigEndian) {}

    std::size_t number(std::size_t at, std::size_t size) const {
        std::size_t value = 0;
        for (std::size_t i = 0; i < size; ++i) {
            const std::size_t place = at + (m_isBigEndian ? i : size - 1 - i);
            value = value << 8U | (place < m_block.size() ? static_cast<unsigned char>(m_block[place]) : 0U);
        }
        return value;
    }

private:
    std::string_view m_block;
    bool m_isBigEndian;
};

int orientationIn(std::string_view exif) {
    if (exif.size() < 14 || (!exif.starts_with("II") && !exif.starts_with("MM")))
        return 1;
    const ExifReader reader(exif, exif.starts_with("MM"));
    const std::size_t folder = reader.number(4, 4);
    if (folder >= exif.size())
        return 1;
    const std::size_t count = std::min<std::size_t>(reader.number(folder, 2), 200);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t entry = folder + 2 + 12 * i;
        if (reader.number(entry, 2) != 0x0112)
            continue;
        const std::size_t value = reader.number(entry + 8, 2);
        return value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
    }
    return 1;
}

} // namespace

int orientationOf(std::string_view jpeg) {
    using namespace std::string_view_literals;
    std::size_t at = 2;
    while (at + 4 <= jpeg.size() && jpeg[at] == '\xFF') {
        const auto byte = [&](std::size_t i) {
            return static_cast<std::size_t>(static_cast<unsigned char>(jpeg[i]));
        };
        const std::size_t length = byte(at + 2) << 8U | byte(at + 3);
        if (jpeg[at + 1] == '\xDA' || length < 2)
            break;
        const std::string_view segment = jpeg.substr(at + 4, length - 2);
        if (jpeg[at + 1] == '\xE1' && segment.starts_with("Exif\0\0"sv))
            return orientationIn(segment.substr(6));
        at += 2 + length;
    }
    return 1;
}

Pixels turned(const Pixels& pixels, int orientation) {
    if (orientation <= 1 || orientation > 8)
        return pixels;
    const bool isSideways = orientation >= 5;
    Pixels result{isSideways ? pixels.height : pixels.width, isSideways ? pixels.width : pixels.height, {}};
    result.rgb.resize(pixels.rgb.size());
    const int right = pixels.width - 1;
    const int bottom = pixels.height - 1;
    for (int y = 0; y < result.height; ++y) {
        for (int x = 0; x < result.width; ++x) {
            int fromX = isSideways ? y : x;
            int fromY = isSideways ? x : y;
            if (orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8)
                fromX = right - fromX;
            if (orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7)
                fromY = bottom - fromY;
            std::copy_n(pixels.rgb.begin() + static_cast<std::ptrdiff_t>(pixels.at(fromX, fromY)), 3,
                        result.rgb.begin() + static_cast<std::ptrdiff_t>(result.at(x, y)));
        }
    }
    return result;
}

Pixels shrunk(const Pixels& pixels, int longestSide) {
    const int longest = std::max(pixels.width, pixels.height);
    if (longest <= longestSide)
        return pixels;
    const auto scaled = [&](int side) {
        return std::max(1, static_cast<int>(static_cast<long long>(side) * longestSide / longest));
    };
    Pixels result{scaled(pixels.width), scaled(pixels.height), {}};
    result.rgb.resize(3 * static_cast<std::size_t>(result.width) * static_cast<std::size_t>(result.height));
    const auto place = [](int i, int count, int whole) {
        return static_cast<int>(static_cast<long long>(i) * whole / count);
    };
    for (int y = 0; y < result.height; ++y) {
        const int top = place(y, result.height, pixels.height);
        const int bottom = std::max(top + 1, place(y + 1, result.height, pixels.height));
        for (int x = 0; x < result.width; ++x) {
            const int left = place(x, result.width, pixels.width);
            const int right = std::max(left + 1, place(x + 1, result.width, pixels.width));
            const auto count = static_cast<unsigned>((bottom - top) * (right - left));
            for (std::size_t colour = 0; colour < 3; ++colour) {
                unsigned sum = 0;
                for (int fromY = top; fromY < bottom; ++fromY)
                    for (int fromX = left; fromX < right; ++fromX)
                        sum += pixels.rgb[pixels.at(fromX, fromY) + colour];
                result.rgb[result.at(x, y) + colour] = static_cast<std::uint8_t>((sum + count / 2) / count);
            }
        }
    }
    return result;
}

} // namespace inclusion::report::pictures
