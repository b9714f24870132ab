#pragma once

#include <QString>

namespace inclusion {

/// Whether the text is an address that may be opened from a file of somebody else: on the web or an e-mail
/// address. Never one of a file or a program on this computer.
bool isWebAddress(const QString& text);

} // namespace inclusion
