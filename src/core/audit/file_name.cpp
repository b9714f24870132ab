#include "core/audit/file_name.h"

#include "core/framework/name_match.h"
#include "core/framework/utf8.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace inclusion {

namespace {

constexpr std::size_t longestSafeName = 120;
constexpr std::size_t longestEnding = 10; ///< of what is kept when a name is cut

/// The sign at the start of well-formed UTF-8.
struct Sign {
    std::string_view bytes;
    std::uint32_t code;
};

Sign firstSign(std::string_view text) {
    const auto lead = static_cast<unsigned char>(text.front());
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    std::uint32_t code = length == 1 ? lead : lead & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i)
        code = code << 6U | (static_cast<unsigned char>(text[i]) & 0x3FU);
    return {text.substr(0, length), code};
}

/// Control characters, and those of Unicode's category "format" (and line ends) that hide or turn a text.
bool isUnseen(std::uint32_t code) {
    constexpr std::array<std::array<std::uint32_t, 2>, 13> ranges = {{{0x00, 0x1F},
                                                                      {0x7F, 0x9F},
                                                                      {0xAD, 0xAD},
                                                                      {0x61C, 0x61C},
                                                                      {0x180E, 0x180E},
                                                                      {0x200B, 0x200F},
                                                                      {0x2028, 0x202E},
                                                                      {0x2060, 0x206F},
                                                                      {0xFEFF, 0xFEFF},
                                                                      {0xFFF0, 0xFFFB},
                                                                      {0xFFFE, 0xFFFF},
                                                                      {0xE0000, 0xE007F},
                                                                      {0x10FFFE, 0x10FFFF}}};
    return std::any_of(ranges.begin(), ranges.end(),
                       [&](const auto& range) { return range[0] <= code && code <= range[1]; });
}

/// The ending with its dot; nothing where there is none, or one too long to be one.
std::string_view endingOf(std::string_view name) {
    const std::size_t dot = name.find_last_of('.');
    return dot == std::string_view::npos || dot == 0 || name.size() - dot > longestEnding + 1
               ? std::string_view()
               : name.substr(dot);
}

/// The name within so many bytes: cut before its ending, and between two signs.
std::string cut(const std::string& name, std::size_t most) {
    if (name.size() <= most)
        return name;
    const std::string ending(endingOf(name));
    std::string kept = name.substr(0, most - ending.size());
    kept.resize(firstInvalidUtf8(kept));
    return kept + ending;
}

/// Windows takes these for devices in every folder, whatever ending follows.
bool isDevice(std::string_view name) {
    const std::string stem = lowerCase(trimmed(name.substr(0, name.find('.'))));
    constexpr std::array<std::string_view, 6> devices = {"con", "prn", "aux", "nul", "conin$", "conout$"};
    const bool isPort =
        (stem.starts_with("com") || stem.starts_with("lpt")) &&
        (stem.size() == 4 ? stem[3] >= '0' && stem[3] <= '9'
                          : stem.ends_with("¹") || stem.ends_with("²") || stem.ends_with("³"));
    return isPort || std::find(devices.begin(), devices.end(), stem) != devices.end();
}

} // namespace

std::string bareFileName(std::string_view name) {
    return std::string(name.substr(name.find_last_of("/\\") + 1));
}

bool isPlainName(std::string_view name) {
    if (firstInvalidUtf8(name) != name.size())
        return false;
    while (!name.empty()) {
        const Sign sign = firstSign(name);
        if (isUnseen(sign.code))
            return false;
        name.remove_prefix(sign.bytes.size());
    }
    return true;
}

std::string keptFileName(std::string_view name) {
    const std::string bare = bareFileName(name);
    std::string kept;
    std::string_view rest = bare;
    while (!rest.empty()) {
        if (firstInvalidUtf8(rest.substr(0, 4)) == 0) {
            kept += '_'; // a name from a system that writes in another way
            rest.remove_prefix(1);
            continue;
        }
        const Sign sign = firstSign(rest);
        if (!isUnseen(sign.code))
            kept += sign.bytes;
        rest.remove_prefix(sign.bytes.size());
    }
    kept = cut(kept, longestFileName);
    return kept == "." || kept == ".." ? std::string() : kept;
}

std::string safeFileName(std::string_view name) {
    std::string safe = keptFileName(name);
    for (char& each : safe)
        if (std::string_view("<>:\"|?*").find(each) != std::string_view::npos)
            each = '_';
    safe.erase(0, safe.find_first_not_of(". -"));
    safe = cut(safe, longestSafeName);
    safe.resize(safe.find_last_not_of(". ") + 1);
    if (isDevice(safe))
        safe.insert(0, 1, '_');
    return safe.empty() ? "attachment" : safe;
}

bool mayRunCode(std::string_view fileName) {
    // What a list of the harmful would forget, a list of the harmless asks about.
    constexpr std::array<std::string_view, 26> harmless = {
        ".pdf",  ".png", ".jpg", ".jpeg", ".gif",  ".webp", ".bmp",  ".tif", ".tiff",
        ".heic", ".txt", ".md",  ".csv",  ".docx", ".xlsx", ".pptx", ".odt", ".ods",
        ".odp",  ".rtf", ".mp3", ".m4a",  ".wav",  ".mp4",  ".mov",  ".eml"};
    const std::string ending = lowerCase(endingOf(safeFileName(fileName)));
    return std::find(harmless.begin(), harmless.end(), ending) == harmless.end();
}

} // namespace inclusion
