#pragma once

class QWidget;

namespace inclusion {

/// Scrolls the scroll areas around it until it is seen.
void bringIntoSight(QWidget& widget);

/// Whatever inside `inside` takes the keyboard, however it came by it, is scrolled into view in the scroll
/// areas around it, the page among them.
void followFocus(QWidget& inside);

} // namespace inclusion
