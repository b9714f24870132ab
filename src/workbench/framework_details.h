#pragma once

#include "core/framework/framework.h"

#include <QString>

namespace inclusion {

/// What a framework is, for somebody who chooses one: what it is for, how much there is to do, where its
/// words come from, and what each of its levels means. As simple HTML; everything from the framework is
/// escaped.
QString frameworkDetails(const Framework& framework);

} // namespace inclusion
