#pragma once

#include <functional>

class QWidget;

namespace inclusion {

/// Does that whenever the widget has become wider or narrower: what depends on how its text wraps.
void whenWidthChanges(QWidget& widget, std::function<void()> act);

} // namespace inclusion
