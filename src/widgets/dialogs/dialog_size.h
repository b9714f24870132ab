#pragma once

class QDialog;

namespace inclusion {

/// Makes a dialog wide enough for that many average characters, whatever the size of the text, as far as the
/// screen allows.
void widenToText(QDialog& dialog, int characters);

/// The same for its height, in lines of text: for dialogs whose lists would be left without room.
void heightenToText(QDialog& dialog, int lines);

} // namespace inclusion
