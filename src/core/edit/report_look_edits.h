#pragma once

#include "core/audit/report_look.h"
#include "core/edit/edit_sources.h"

namespace inclusion {

/// Makes the edits of templates and of the logo. They set out from the stored state and read only; each
/// throws `Failure`. The service offers each under the same name, where its meaning is described.
class ReportLookEdits {
public:
    explicit ReportLookEdits(const EditSources& sources) : m_sources(sources) {}

    EditPtr saveTemplate(SavedTemplate after) const;
    EditPtr removeTemplate(const SavedTemplateId& id) const;
    EditPtr setLogo(const std::string& fileName, std::string bytes) const;
    EditPtr removeLogo() const;

private:
    const EditSources& m_sources;
};

} // namespace inclusion
