#pragma once

#include <qpdf/QPDFObjGen.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <set>

namespace inclusion::report::pdf {

/// All objects that something refers to, itself or through others. The lengths of streams do not count: they
/// are known.
std::set<QPDFObjGen> reachableFrom(QPDFObjectHandle object);

} // namespace inclusion::report::pdf
