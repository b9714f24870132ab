#pragma once

#include <QString>

#include <functional>
#include <vector>

namespace inclusion::bench {

/// Where a script puts what it measured: a name and milliseconds.
using Say = std::function<void(const QString& name, double value)>;

/// The 99th percentile of some values.
double percentile99(std::vector<double> values);

/// Plays "typing", "exporting" or "holding" in the program's window; false where it cannot (it says why on
/// stderr).
bool play(const QString& script, const Say& say);

} // namespace inclusion::bench
