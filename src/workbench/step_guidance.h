#pragma once

#include "core/framework/framework.h"

#include <QString>

#include <initializer_list>

namespace inclusion {

/// What the framework itself says about how to go about these stages of its way of working: each step by its
/// title with its paragraphs below, in the order of the framework. Empty where it says nothing, or without a
/// framework.
QString stepGuidance(const Framework* framework, std::initializer_list<WayOfWorkingStage> stages);

} // namespace inclusion
