#include "core/report/sections/contents_section.h"

namespace inclusion::report {

void ContentsSection::build(const ReportContext& context, DocumentBuilder& document) const {
    document.add(TableOfContents{context.texts[title()], 2, true});
}

} // namespace inclusion::report
