#pragma once

#include <functional>
#include <string>

namespace inclusion::bench {

/// Ours against a baseline, measured in turn in the same run.
struct Comparison {
    std::string name;
    std::string baseline; ///< what the baseline is, in a few words
    double bar = 1.0;     ///< the ratio that must not be exceeded
    int pairs = 0;
    double oursMs = 0;     ///< median
    double baselineMs = 0; ///< median
    double ratio = 0;      ///< median of the ratios, pair by pair

    bool held() const { return ratio <= bar; }
};

/// Runs both in turn, `pairs` times after one uncounted pair. Each call does one unit of work; the number
/// passed in tells the calls apart, so that no call repeats the one before.
Comparison compare(std::string name, std::string baseline, double bar, int pairs,
                   const std::function<void(int)>& ours, const std::function<void(int)>& theirs);

/// One line for people.
std::string describe(const Comparison& comparison);

} // namespace inclusion::bench
