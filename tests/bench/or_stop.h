#pragma once

#include "core/base/result.h"

#include <cstdio>
#include <cstdlib>
#include <type_traits>
#include <utility>

namespace inclusion::bench {

/// The value, or the end of the program: a benchmark that cannot be set up measures nothing.
template <typename T>
T orStop(Result<T> result) {
    if (!result) {
        std::fprintf(stderr, "The benchmark could not be set up: error %d %s\n",
                     static_cast<int>(result.error().code), result.error().detail.c_str());
        std::exit(3);
    }
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

} // namespace inclusion::bench
