#pragma once

#include <string_view>

namespace inclusion::analysis {

/// Whether the first text comes before the second as people sort: numbers inside by their value ("Area 2"
/// before "Area 10"), letters without regard to case where they are ASCII. Texts that differ only so are in
/// the order of their bytes, so the order is a total one.
bool comesBefore(std::string_view first, std::string_view second);

} // namespace inclusion::analysis
