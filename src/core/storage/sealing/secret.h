#pragma once

#include <cstddef>
#include <string_view>

namespace inclusion::sealing {

/// So many secret bytes in memory that is kept out of the swap file where the system allows it, and out of
/// crash dumps, and that is wiped before it is given back. Throws `std::bad_alloc`.
class Secret {
public:
    explicit Secret(std::size_t size);
    /// A copy of the bytes, which stay with whoever has them.
    explicit Secret(std::string_view bytes);
    ~Secret();
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;

    unsigned char* data() { return m_data; }
    const unsigned char* data() const { return m_data; }
    std::size_t size() const { return m_size; }

private:
    unsigned char* m_data;
    std::size_t m_size;
};

/// Keeps this program from being dumped when it crashes, from now on: the dump would hold what a sealed file
/// says. Debuggers of other programs are kept out by it as well.
void forbidDumps();

} // namespace inclusion::sealing
