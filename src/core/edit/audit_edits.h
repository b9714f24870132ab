#pragma once

#include "core/audit/audit.h"
#include "core/audit/judgement.h"
#include "core/audit/setting.h"
#include "core/edit/edit_sources.h"

namespace inclusion {

/// Makes the edits of the setting, of audits and of what is judged. They set out from the stored state, put
/// values into their normal form and refuse what the framework does not know. The service offers each under
/// the same name, where its meaning is described. They read only, and throw `Failure`.
class AuditEdits {
public:
    explicit AuditEdits(const EditSources& sources) : m_sources(sources) {}

    EditPtr editSetting(Setting after) const;
    EditPtr changeAudit(const Audit& after) const;
    EditPtr setJudgement(Judgement after) const;
    EditPtr setDescription(Description after) const;
    EditPtr setHighlight(Highlight after) const;
    EditPtr addNote(Note note) const;
    EditPtr changeNote(Note after) const;
    EditPtr removeNote(const NoteId& id) const;
    EditPtr moveNote(const NoteId& id, int by) const;

private:
    const EditSources& m_sources;
};

} // namespace inclusion
