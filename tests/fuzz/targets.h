#pragma once

#include <string_view>
#include <vector>

/// A reader of what comes from outside, fed with any bytes. It must neither crash nor hang nor use memory
/// that is not its own; what it answers does not matter here.
struct FuzzTarget {
    std::string_view name;
    void (*run)(std::string_view bytes);
};

/// All of them. `tests/fuzz/regression/<name>` holds inputs that once were, or might be, too much for one.
const std::vector<FuzzTarget>& fuzzTargets();
