#include "bench/qt/script.h"

#include <cstdio>
#include <exception>

#include "bench/qt/person.h"
#include "bench/qt/scripts.h"

namespace inclusion::bench {

bool play(const QString& script, const Say& say) {
    try {
        Person person;
        if (script == QLatin1String("typing"))
            typeEverywhere(person, say);
        else
            goEverywhere(person, say);
        return true;
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "The script %s stopped: %s\n", qPrintable(script), problem.what());
        return false;
    }
}

} // namespace inclusion::bench
