#pragma once

#include <functional>
#include <string>
#include <vector>

namespace inclusion::bench {

/// Ours against a baseline, measured in turn in the same run.
struct Comparison {
    std::string name;
    std::string baseline; ///< what the baseline is, in a few words
    double bar = 1.0;     ///< the ratio that must not be exceeded
    int pairs = 0;
    double ours = 0;   ///< median
    double theirs = 0; ///< of the baseline: median
    double ratio = 0;  ///< median of the ratios, pair by pair
    std::string unit = "ms";

    bool held() const { return ratio <= bar; }
};

/// Runs both in turn, `pairs` times after one uncounted pair. Each call does one unit of work; the number
/// passed in tells the calls apart, so that no call repeats the one before.
Comparison compare(std::string name, std::string baseline, double bar, int pairs,
                   const std::function<void(int)>& ours, const std::function<void(int)>& theirs);

/// The middle one of the values, of which there is at least one.
double median(std::vector<double> values);

/// One line for people.
std::string describe(const Comparison& comparison);

} // namespace inclusion::bench
