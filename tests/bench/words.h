#pragma once

#include <string>

namespace inclusion::bench {

/// Made-up prose of so many words, different for each seed; common words are more frequent than rare ones, as
/// in writing.
std::string prose(int words, unsigned seed);

} // namespace inclusion::bench
