#pragma once

class QObject;

namespace inclusion {

/// Tells a screen reader in a moment once more which field has the keyboard: what has just been made it may
/// not know yet when the keyboard goes there, and then says nothing. One that has said it ignores the repeat.
/// `owner`: as long as it lives.
void tellFocusAgain(QObject* owner);

} // namespace inclusion
