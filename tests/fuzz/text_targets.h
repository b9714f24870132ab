#pragma once

#include <string_view>

/// Readers of short texts: what people type, what stands in cells, and names that strangers give. They are
/// quick, and abort where a promise is broken.

/// Dates, values of typed fields (all types, chosen by the first byte), words to search for, and the detector
/// of data about children.
void readTypedText(std::string_view bytes);

/// The name of an attached file.
void readFileName(std::string_view bytes);

/// Hexadecimal, Base64 and passphrases.
void readEncodings(std::string_view bytes);
