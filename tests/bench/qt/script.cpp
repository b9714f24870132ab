#include "bench/qt/script.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <exception>

#include "bench/qt/person.h"
#include "bench/qt/scripts.h"

namespace inclusion::bench {

double percentile99(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[static_cast<std::size_t>(std::ceil(0.99 * static_cast<double>(values.size()))) - 1];
}

bool play(const QString& script, const Say& say) {
    try {
        Person person;
        if (script == QLatin1String("typing"))
            typeEverywhere(person, say);
        else if (script == QLatin1String("exporting"))
            typeDuringExport(person, say);
        else
            goEverywhere(person, say);
        return true;
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "The script %s stopped: %s\n", qPrintable(script), problem.what());
        return false;
    }
}

} // namespace inclusion::bench
