#include "report/pictures/pixels.h"

#include <jerror.h>
#include <jpeglib.h>

#include <algorithm>
#include <csetjmp>
#include <cstdio>
#include <cstdlib>

namespace inclusion::report::pictures {

namespace {

/// libjpeg ends by a long jump; so no object with a destructor is made between `setjmp` and what may fail.
struct Failing {
    jpeg_error_mgr manager;
    std::jmp_buf back;
    bool isDamaged;
};

Failing& failingOf(j_common_ptr info) {
    return *reinterpret_cast<Failing*>(info->err);
}

void leave(j_common_ptr info) {
    std::longjmp(failingOf(info).back, 1);
}

/// Whether points are missing or wrong; other warnings are about what stands beside the picture.
void warn(j_common_ptr info, int level) {
    const int code = info->err->msg_code;
    if (level < 0 && (code == JWRN_JPEG_EOF || code == JWRN_HIT_MARKER || code == JWRN_HUFF_BAD_CODE))
        failingOf(info).isDamaged = true;
}

void sayNothing(j_common_ptr) {}

void prepare(Failing& failing) {
    jpeg_std_error(&failing.manager);
    failing.manager.error_exit = leave;
    failing.manager.emit_message = warn;
    failing.manager.output_message = sayNothing;
    failing.isDamaged = false;
}

/// Reads into `pixels`; false where that cannot be done.
bool read(jpeg_decompress_struct& info, Failing& failing, std::string_view bytes, int longestSide,
          Pixels& pixels) {
    if (setjmp(failing.back) != 0)
        return false;
    jpeg_create_decompress(&info);
    jpeg_mem_src(&info, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    jpeg_read_header(&info, TRUE);
    if (static_cast<std::size_t>(info.image_width) * info.image_height > mostPoints)
        return false;
    info.out_color_space = JCS_RGB;
    const auto longest = static_cast<int>(std::max(info.image_width, info.image_height));
    info.scale_num = 1;
    info.scale_denom = 1;
    while (info.scale_denom < 8 && longest / static_cast<int>(2 * info.scale_denom) >= longestSide)
        info.scale_denom *= 2;
    jpeg_start_decompress(&info);
    if (static_cast<std::size_t>(info.output_width) * info.output_height > mostPointsHeld)
        return false;
    pixels.width = static_cast<int>(info.output_width);
    pixels.height = static_cast<int>(info.output_height);
    pixels.rgb.resize(3 * static_cast<std::size_t>(info.output_width) * info.output_height);
    while (info.output_scanline < info.output_height) {
        JSAMPROW row = pixels.rgb.data() + pixels.at(0, static_cast<int>(info.output_scanline));
        jpeg_read_scanlines(&info, &row, 1);
    }
    jpeg_finish_decompress(&info);
    return !failing.isDamaged;
}

bool write(jpeg_compress_struct& info, Failing& failing, const Pixels& pixels, unsigned char*& buffer,
           unsigned long& size) {
    if (setjmp(failing.back) != 0)
        return false;
    constexpr int quality = 85;
    jpeg_create_compress(&info);
    jpeg_mem_dest(&info, &buffer, &size);
    info.image_width = static_cast<JDIMENSION>(pixels.width);
    info.image_height = static_cast<JDIMENSION>(pixels.height);
    info.input_components = 3;
    info.in_color_space = JCS_RGB;
    jpeg_set_defaults(&info);
    jpeg_set_quality(&info, quality, TRUE);
    jpeg_start_compress(&info, TRUE);
    while (info.next_scanline < info.image_height) {
        // libjpeg takes rows that it may not change by a pointer that could.
        auto* row =
            const_cast<JSAMPROW>(pixels.rgb.data() + pixels.at(0, static_cast<int>(info.next_scanline)));
        jpeg_write_scanlines(&info, &row, 1);
    }
    jpeg_finish_compress(&info);
    return true;
}

} // namespace

std::optional<Pixels> readJpeg(std::string_view bytes, int longestSide) {
    Pixels pixels;
    Failing failing{};
    prepare(failing);
    jpeg_decompress_struct info{};
    info.err = &failing.manager;
    const bool isRead = read(info, failing, bytes, longestSide, pixels);
    jpeg_destroy_decompress(&info);
    if (!isRead)
        return std::nullopt;
    return turned(pixels, orientationOf(bytes));
}

std::string writeJpeg(const Pixels& pixels) {
    Failing failing{};
    prepare(failing);
    jpeg_compress_struct info{};
    info.err = &failing.manager;
    unsigned char* buffer = nullptr;
    unsigned long size = 0;
    const bool isWritten = write(info, failing, pixels, buffer, size);
    jpeg_destroy_compress(&info);
    std::string bytes;
    if (isWritten)
        bytes.assign(reinterpret_cast<const char*>(buffer), size);
    std::free(buffer);
    return bytes;
}

} // namespace inclusion::report::pictures
