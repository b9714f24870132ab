#pragma once

#include <cstdio>
#include <cstdlib>

/// Ends the program where a reader does not keep what it promises: that is a finding, as a crash is.
inline void promise(bool kept, const char* what) {
    if (kept)
        return;
    std::fprintf(stderr, "promise broken: %s\n", what);
    std::abort();
}
