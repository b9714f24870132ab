#pragma once

#include "report/pdf/finish/object_texts.h"

#include <qpdf/QPDF.hh>

#include <string>

namespace inclusion::report::pdf {

/// The bytes of the finished file (ISO 32000-1, 7.5): all that the trailer leads to, and all that is written
/// as text. What is no stream goes into object streams. Equal documents give equal bytes.
std::string assembleFile(QPDF& pdf, const ObjectTexts& texts);

} // namespace inclusion::report::pdf
