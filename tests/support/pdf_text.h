#pragma once

#include <string>

namespace inclusion::test {

/// The text of a tagged PDF as a screen reader gets it: the structure tree in reading order, the marks of
/// each element decoded through the fonts' own maps to characters, with replacement texts. Pieces of
/// different elements are parted by a blank. Alternative texts are not part of it.
std::string structureText(const std::string& pdf);

} // namespace inclusion::test
