#pragma once

#include "core/framework/source_type.h"

class QComboBox;

/// A combo box of the kinds of source; it needs a label as its buddy like every combo box.
namespace inclusion {

void fillWithSources(QComboBox& box);
SourceType sourceOf(const QComboBox& box);
void setSource(QComboBox& box, SourceType type);

} // namespace inclusion
