#pragma once

#include "core/audit/school_framework.h"
#include "core/edit/edit_sources.h"

#include <memory>
#include <string>

namespace inclusion {

/// Makes the edits of what the school brings itself: frameworks and wordings. They set out from the stored
/// state and read only; each throws `Failure`. The service offers each under the same name, where its meaning
/// is described.
class FrameworkEdits {
public:
    explicit FrameworkEdits(const EditSources& sources) : m_sources(sources) {}

    EditPtr addFramework(std::shared_ptr<const Framework> framework, const std::string& origin) const;
    EditPtr removeFramework(const std::string& frameworkId) const;
    EditPtr setWording(SchoolWording after) const;
    EditPtr removeWording(const std::string& frameworkId) const;

private:
    const EditSources& m_sources;
};

} // namespace inclusion
