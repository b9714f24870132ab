#pragma once

#include "core/report/document_builder.h"
#include "core/report/report_context.h"
#include "core/report/text_id.h"

#include <string_view>

namespace inclusion::report {

/// One part of the report. Sections hold no state and know nothing of formats; each begins with a heading of
/// level 1, save the cover and the list of contents, which are blocks of their own.
class Section {
public:
    virtual ~Section() = default;

    /// Stable id for the command line and saved choices, e.g. "action-plan".
    virtual std::string_view id() const = 0;
    /// Its name in lists, and its heading.
    virtual Text title() const = 0;
    /// Whether it has something to say about an audit in which nothing has been recorded yet.
    virtual bool speaksWhenEmpty() const { return false; }
    /// Whether it reads what the other sections wrote, and is therefore built after them.
    virtual bool readsOthers() const { return false; }
    /// Adds its blocks; none at all when it has nothing to say.
    virtual void build(const ReportContext& context, DocumentBuilder& document) const = 0;
};

} // namespace inclusion::report
