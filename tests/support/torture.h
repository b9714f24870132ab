#pragma once

#include <cstdint>
#include <string>

/// Whether the tests of faults run in their long form (`scripts/torture`) instead of the short one.
bool isTorture();

/// How often to try: `few` in the normal tests; in the long form what `scripts/torture` asks for by the
/// environment variable `variable`, otherwise `many`.
int rounds(int few, int many, const char* variable);

/// Counts what was done to a file; at its end a line "fault|times injected|edits committed|edits lost" is
/// added to the file that the environment variable INCLUSION_TORTURE_LOG names, if it names one.
class Tally {
public:
    explicit Tally(std::string fault) : m_fault(std::move(fault)) {}
    ~Tally();
    Tally(const Tally&) = delete;
    Tally& operator=(const Tally&) = delete;

    std::int64_t injected = 0;
    std::int64_t committed = 0;
    std::int64_t lost = 0;

private:
    std::string m_fault;
};
