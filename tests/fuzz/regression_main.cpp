// Gives every reader each file of its folder below the one named, and the file cut off at a few places: what
// fuzzing once found stays found, on every build.
//
// usage: fuzz_regression FOLDER
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "fuzz/targets.h"

namespace fs = std::filesystem;

int main(int count, char* arguments[]) {
    if (count != 2)
        return 2;
    for (const FuzzTarget& target : fuzzTargets()) {
        int inputs = 0;
        for (const auto& entry : fs::directory_iterator(fs::path(arguments[1]) / target.name)) {
            std::ifstream stream(entry.path(), std::ios::binary);
            const std::string bytes{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
            for (int eighths = 0; eighths <= 8; ++eighths, ++inputs)
                target.run(
                    std::string_view(bytes).substr(0, bytes.size() * static_cast<std::size_t>(eighths) / 8));
        }
        std::cout << target.name << ": " << inputs << " inputs\n";
        if (inputs == 0)
            return 1; // a reader without inputs is not tested at all
    }
    return 0;
}
