#include "bench/measurement.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>

namespace inclusion::bench {

namespace {

double millisecondsOf(const std::function<void(int)>& work, int number) {
    const auto start = std::chrono::steady_clock::now();
    work(number);
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

} // namespace

double median(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

Comparison compare(std::string name, std::string baseline, double bar, int pairs,
                   const std::function<void(int)>& ours, const std::function<void(int)>& theirs) {
    ours(0);
    theirs(0);
    std::vector<double> oursTimes;
    std::vector<double> theirTimes;
    std::vector<double> ratios;
    for (int pair = 1; pair <= pairs; ++pair) {
        // Who goes first changes from pair to pair, so that neither always finds the warmer cache.
        double a = 0;
        double b = 0;
        if (pair % 2 == 0) {
            a = millisecondsOf(ours, pair);
            b = millisecondsOf(theirs, pair);
        } else {
            b = millisecondsOf(theirs, pair);
            a = millisecondsOf(ours, pair);
        }
        oursTimes.push_back(a);
        theirTimes.push_back(b);
        ratios.push_back(a / b);
    }
    return {std::move(name),   std::move(baseline), bar,           pairs,
            median(oursTimes), median(theirTimes),  median(ratios)};
}

std::string describe(const Comparison& c) {
    std::array<char, 400> line{};
    std::snprintf(line.data(), line.size(),
                  "%-34s %9.3f %s   %-42s %9.3f %s   ratio %.3f (bar %.2f, %d pairs)  %s", c.name.c_str(),
                  c.ours, c.unit.c_str(), c.baseline.c_str(), c.theirs, c.unit.c_str(), c.ratio, c.bar,
                  c.pairs, c.held() ? "held" : "MISSED");
    return line.data();
}

} // namespace inclusion::bench
