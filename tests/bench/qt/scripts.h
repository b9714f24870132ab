#pragma once

#include "bench/qt/script.h"

namespace inclusion::bench {

class Person;

/// Types into every kind of field; says the 99th percentile of the milliseconds per key.
void typeEverywhere(Person& person, const Say& say);
/// Goes to every place, item and audit, sorts, filters, undoes; says how long each step held the window up.
void goEverywhere(Person& person, const Say& say);

} // namespace inclusion::bench
