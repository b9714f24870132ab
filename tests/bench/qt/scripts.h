#pragma once

#include "bench/qt/script.h"

namespace inclusion::bench {

class Person;

constexpr int quick = 25;        ///< milliseconds to the next key: nothing that waits for a pause begins
constexpr int afterWords = 1300; ///< longer than the pause after which a text is saved

/// Types into every kind of field; says the 99th percentile of the milliseconds per key.
void typeEverywhere(Person& person, const Say& say);
/// Types into one field while reports are being written; says the same.
void typeDuringExport(Person& person, const Say& say);
/// Goes to every place, item and audit, sorts, filters, undoes; says how long each step held the window up.
void goEverywhere(Person& person, const Say& say);

} // namespace inclusion::bench
