#pragma once

#include <filesystem>

#include "bench/benchmarks.h"

namespace inclusion::bench {

/// The audit file of a school after some years: 12 audits (every framework that ships, three cycles each),
/// with their judgements, descriptions, notes and actions, and 10,000 pieces of evidence, 300 of them with a
/// file. Its last edit is a day old, so that the next one is the first of its day. Made once a run.
std::filesystem::path largeFile(const Places& places);

} // namespace inclusion::bench
