// One program for each reader: libFuzzer calls this with one input after the other.
#include <cstddef>
#include <cstdint>

#include "fuzz/targets.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    for (const FuzzTarget& target : fuzzTargets())
        if (target.name == INCLUSION_FUZZ_TARGET)
            target.run({static_cast<const char*>(static_cast<const void*>(data)), size});
    return 0;
}
