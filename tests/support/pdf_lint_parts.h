#pragma once

#include "support/pdf_lint.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <map>
#include <set>
#include <string>
#include <vector>

/// The parts of the lint, each of which looks at one side of the file.
namespace inclusion::test::lint {

using Findings = std::vector<PdfFinding>;
using Handle = QPDFObjectHandle;

/// What the content streams say: the marks of each page that belong to the structure.
struct PageMarks {
    Handle page;
    std::set<long long> mcids;
};

/// Reads the content of every page. Rules: untagged-content, mark-nesting, mark-number, notdef-glyph,
/// colour-space.
std::vector<PageMarks> checkContent(QPDF& pdf, Findings& findings);

/// Walks the structure tree. Rules: marked-content-parents, element-parents, structure-type,
/// figure-alternative, figure-place, note-identifier, header-scope, table-regular, table-nesting,
/// list-nesting, contents-nesting, heading-order, link-structure.
void checkStructure(QPDF& pdf, const std::vector<PageMarks>& pages, Findings& findings);

/// Looks at the catalogue, the metadata and the trailer. Rules: language, title-shown, marked, xmp-claims,
/// output-intent, file-identifier, forbidden-feature, bookmarks.
void checkDocument(QPDF& pdf, Findings& findings);

/// Looks at fonts and annotations. Rules: fonts-embedded, fonts-unicode, fonts-glyph-map, tab-order,
/// link-contents, annotation-flags, limits, stream-filter, image-interpolation.
void checkResources(QPDF& pdf, Findings& findings);

/// "object 12": to find the place again.
std::string nameOf(const Handle& object);

} // namespace inclusion::test::lint
