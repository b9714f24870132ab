#pragma once

#include "core/base/error.h"

#include <QString>

namespace inclusion {

/// The sentence for a person: what happened, in plain words and without blame. The one table of the window.
QString errorText(const Error& error);

/// Whether doing the same again may succeed without anything else being changed, so that "Try again" is
/// offered.
bool mayBeRetried(const Error& error);

} // namespace inclusion
