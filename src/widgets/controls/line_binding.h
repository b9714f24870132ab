#pragma once

class QLineEdit;

namespace inclusion {

class PendingText;

/// Ties a field of one line to the text that it edits, as `ProseEdit::bind` does for a box: shows what is
/// loaded, passes on what is typed, commits when the field is left. `text` must outlive the field or go with
/// it.
void bindLine(QLineEdit& field, PendingText& text);

} // namespace inclusion
