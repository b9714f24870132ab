#pragma once

class QWidget;

namespace inclusion {

/// Whatever inside `inside` takes the keyboard, however it came by it, is scrolled into view in the scroll
/// areas around it.
void followFocus(QWidget& inside);

} // namespace inclusion
