#include "core/edit/audit_edits.h"

#include "core/audit/record_rules.h"
#include "core/edit/composite_edit.h"
#include "core/edit/edit_names.h"
#include "core/edit/subject_rules.h"
#include "core/storage/stores/stores.h"

#include <algorithm>

namespace inclusion {

namespace names = edit_names;

EditPtr AuditEdits::editSetting(Setting after) const {
    const Setting before = m_sources.stores.setting.get();
    after.id = before.id;
    valueOrThrow(checkRecord(after));
    return recordEdit<Setting>(names::editSetting, {}, before, std::move(after));
}

EditPtr AuditEdits::changeAudit(const Audit& after) const {
    const Audit before = m_sources.auditWith(after.id);
    Audit changed = before;
    changed.cycle = after.cycle;
    changed.agreed = after.agreed;
    valueOrThrow(checkRecord(changed));
    for (const Audit& other : m_sources.stores.audits.all())
        if (other.id != changed.id && other.frameworkId == changed.frameworkId &&
            other.cycle == changed.cycle)
            throw Failure(ErrorCode::AlreadyThere, {"audit", changed.frameworkId + " " + changed.cycle});
    return recordEdit<Audit>(names::changeAudit, {}, before, changed);
}

EditPtr AuditEdits::setJudgement(Judgement after) const {
    const auto framework = m_sources.frameworkOf(after.auditId);
    requireJudgeable(*framework, after.subjectId);
    if (!after.levelId.empty())
        requireLevel(*framework, after.subjectId, after.levelId);
    valueOrThrow(checkRecord(after));
    const std::string subject = after.subjectId;
    const AuditId auditId = after.auditId;
    const std::optional<Judgement> before = m_sources.stores.judgements.judgement(after.auditId, subject);
    const bool blank =
        after.levelId.empty() && after.rationale.empty() && after.state == ProgressState::NotStarted;
    const bool same = before && before->levelId == after.levelId && before->rationale == after.rationale &&
                      before->state == after.state;
    std::optional<Judgement> wanted = std::move(after);
    if (blank)
        wanted.reset();
    else if (same)
        wanted = before; // who and when stay: nothing was judged anew
    const bool judged = wanted && !wanted->levelId.empty();
    EditPtr edit = recordEdit<Judgement>(names::setJudgement, subject, before, wanted);
    const auto mark = m_sources.stores.carried.mark(auditId, subject, SubjectMark::Kind::NotRechecked);
    if (!judged || !mark)
        return edit;
    // Whoever judges has looked again.
    std::vector<EditPtr> parts;
    parts.push_back(std::move(edit));
    parts.push_back(recordEdit<SubjectMark>(names::setJudgement, subject, mark, std::nullopt));
    return std::make_unique<CompositeEdit>(names::setJudgement, subject, std::move(parts));
}

EditPtr AuditEdits::setDescription(Description after) const {
    requireItemOrArea(*m_sources.frameworkOf(after.auditId), after.subjectId);
    valueOrThrow(checkRecord(after));
    const std::string subject = after.subjectId;
    const std::optional<Description> before = m_sources.stores.judgements.description(after.auditId, subject);
    std::optional<Description> wanted;
    if (!after.text.empty())
        wanted = std::move(after);
    return recordEdit<Description>(names::setDescription, subject, before, std::move(wanted));
}

EditPtr AuditEdits::setHighlight(Highlight after) const {
    requireDescriptor(*m_sources.frameworkOf(after.auditId), after.descriptorId);
    const std::string subject = after.descriptorId;
    const std::optional<Highlight> before = m_sources.stores.judgements.highlight(after.auditId, subject);
    std::optional<Highlight> wanted;
    if (after.state != HighlightState::NotYet)
        wanted = std::move(after);
    return recordEdit<Highlight>(names::setHighlight, subject, before, std::move(wanted));
}

EditPtr AuditEdits::addNote(Note note) const {
    requireNotable(*m_sources.frameworkOf(note.auditId), note.subjectId);
    if (note.id.isEmpty())
        note.id = m_sources.ids.make<NoteId>();
    note.position = m_sources.stores.notes.nextPosition(note.auditId, note.subjectId, note.kind);
    valueOrThrow(checkRecord(note));
    const std::string subject = note.subjectId;
    return recordEdit<Note>(names::addNote, subject, std::nullopt, std::move(note));
}

EditPtr AuditEdits::changeNote(Note after) const {
    const Note before = found(m_sources.stores.notes.find(after.id), RecordKind::Note, after.id.text());
    after.auditId = before.auditId;
    requireNotable(*m_sources.frameworkOf(after.auditId), after.subjectId);
    valueOrThrow(checkRecord(after));
    const std::string subject = after.subjectId;
    return recordEdit<Note>(names::changeNote, subject, before, std::move(after));
}

EditPtr AuditEdits::removeNote(const NoteId& id) const {
    const Note before = found(m_sources.stores.notes.find(id), RecordKind::Note, id.text());
    return recordEdit<Note>(names::removeNote, before.subjectId, before, std::nullopt);
}

EditPtr AuditEdits::moveNote(const NoteId& id, int by) const {
    const Note moved = found(m_sources.stores.notes.find(id), RecordKind::Note, id.text());
    std::vector<Note> fellows = m_sources.stores.notes.ofSubject(moved.auditId, moved.subjectId);
    std::erase_if(fellows, [&](const Note& note) { return note.kind != moved.kind; });
    std::vector<Note> ordered = fellows;
    const auto from =
        std::find_if(ordered.begin(), ordered.end(), [&](const Note& note) { return note.id == id; });
    const auto to = from - ordered.begin() + by;
    if (to >= 0 && to < static_cast<std::ptrdiff_t>(ordered.size()))
        std::iter_swap(from, ordered.begin() + to);
    std::vector<EditPtr> parts;
    for (std::size_t place = 0; place < ordered.size(); ++place) {
        Note after = ordered[place];
        const Note before = *std::find_if(fellows.begin(), fellows.end(),
                                          [&](const Note& note) { return note.id == after.id; });
        after.position = static_cast<int>(place);
        parts.push_back(recordEdit<Note>(names::moveNote, moved.subjectId, before, std::move(after)));
    }
    return std::make_unique<CompositeEdit>(names::moveNote, moved.subjectId, std::move(parts));
}

} // namespace inclusion
