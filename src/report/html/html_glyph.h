#pragma once

#include <string>

namespace inclusion::report::html {

/// The level glyph as a vector. With a name it is a picture of that name, without one it is decoration.
std::string glyphSvg(int rank, int count, const std::string& name);

/// The three rising steps of the cover, decoration; its tones are those of a scale of `motifLevels` levels.
constexpr int motifLevels = 3;
std::string motifSvg();

/// The class that gives a shape the tone of a level.
std::string toneClass(int rank, int levelCount);
/// The class of text on that tone.
std::string onToneClass(int rank, int levelCount);

} // namespace inclusion::report::html
