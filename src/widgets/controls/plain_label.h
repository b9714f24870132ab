#pragma once

#include <QString>

class QLabel;
class QLayout;
class QWidget;

namespace inclusion {

/// A label that shows its text as it stands, whatever is in it, and wraps it. `role` is its `textRole`.
QLabel* plainLabel(const QString& text, const char* role, QWidget* parent);

/// Takes everything out of a layout; the widgets go as soon as nothing is under way.
void clearLayout(QLayout& layout);

} // namespace inclusion
