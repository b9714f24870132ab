#include "core/audit/report_look.h"

namespace inclusion {

std::string_view pictureType(std::string_view bytes) {
    using namespace std::string_view_literals;
    if (bytes.starts_with("\x89PNG\r\n\x1A\n"sv))
        return "image/png";
    if (bytes.starts_with("\xFF\xD8\xFF"sv))
        return "image/jpeg";
    return {};
}

} // namespace inclusion
