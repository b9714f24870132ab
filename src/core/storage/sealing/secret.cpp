#include "core/storage/sealing/secret.h"

#include <sodium.h>
#include <sys/prctl.h>

#include <cstring>
#include <new>

namespace inclusion::sealing {

Secret::Secret(std::size_t size) : m_data(nullptr), m_size(size) {
    if (sodium_init() < 0 || (m_data = static_cast<unsigned char*>(sodium_malloc(size))) == nullptr)
        throw std::bad_alloc();
}

Secret::Secret(std::string_view bytes) : Secret(bytes.size()) {
    std::memcpy(m_data, bytes.data(), bytes.size());
}

Secret::~Secret() {
    sodium_free(m_data);
}

void forbidDumps() {
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

} // namespace inclusion::sealing
