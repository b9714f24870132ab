#include "report/pdf/finish/output_intent.h"

#include <lcms2.h>

#include <memory>

namespace inclusion::report::pdf {

namespace {

struct CloseProfile {
    void operator()(void* profile) const { cmsCloseProfile(profile); }
};

} // namespace

std::string srgbProfile() {
    const std::unique_ptr<void, CloseProfile> profile(cmsCreate_sRGBProfile());
    if (profile == nullptr)
        return {};
    cmsSetProfileVersion(profile.get(), 2.1);
    cmsUInt32Number size = 0;
    if (cmsSaveProfileToMem(profile.get(), nullptr, &size) == 0)
        return {};
    std::string bytes(size, '\0');
    if (cmsSaveProfileToMem(profile.get(), bytes.data(), &size) == 0)
        return {};
    // Bytes 24 to 35 of the header hold the moment of making (ICC.1, 7.2.8): equal reports need equal bytes.
    const std::string fixedDate{"\x07\xE8\x00\x01\x00\x01\x00\x00\x00\x00\x00\x00", 12};
    bytes.replace(24, fixedDate.size(), fixedDate);
    return bytes;
}

} // namespace inclusion::report::pdf
