#pragma once

#include "core/audit/answer.h"
#include "core/audit/fact.h"
#include "core/edit/edit_sources.h"

namespace inclusion {

/// Makes the edits of typed fields and of answers to questions. They set out from the stored state, put
/// values into their normal form and refuse what the framework does not know. The service offers each under
/// the same name, where its meaning is described. They read only, and throw `Failure`.
class FactEdits {
public:
    explicit FactEdits(const EditSources& sources) : m_sources(sources) {}

    EditPtr setFact(const FactEntry& entry) const;
    EditPtr setAnswer(Answer after) const;
    EditPtr makeEvidenceOfAnswer(const AuditId& auditId, const std::string& itemId) const;

private:
    const EditSources& m_sources;
};

} // namespace inclusion
