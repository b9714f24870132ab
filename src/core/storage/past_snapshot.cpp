#include "core/storage/past_snapshot.h"

#include "core/audit/record_json.h"
#include "core/storage/audit_frameworks.h"
#include "core/storage/failure.h"
#include "core/storage/snapshot_reader.h"
#include "core/storage/stores/stores.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace inclusion {

namespace {

/// Records of one kind by their id, to take edits back one by one.
template <typename Record>
using Records = std::unordered_map<std::string, Record>;

template <typename Record>
Records<Record> byId(std::vector<Record>&& records) {
    Records<Record> map;
    for (Record& record : records)
        map.emplace(record.id.text(), std::move(record));
    return map;
}

template <typename Record, typename Key>
std::vector<Record> sorted(Records<Record>&& map, Key key) {
    std::vector<Record> records;
    records.reserve(map.size());
    for (auto& [id, record] : map)
        records.push_back(std::move(record));
    std::sort(records.begin(), records.end(),
              [&](const Record& left, const Record& right) { return key(left) < key(right); });
    return records;
}

/// The record as it was before an edit, or gone where the edit had made it.
template <typename Record>
void takeBack(Records<Record>& records, const HistoryEntry& entry) {
    if (entry.before.empty())
        records.erase(entry.recordId);
    else
        records.insert_or_assign(entry.recordId, valueOrThrow(recordFromJson<Record>(entry.before)));
}

/// A snapshot that goes back in time.
class Past {
public:
    Past(const Stores& stores, AuditSnapshot now)
        : m_stores(stores), m_snapshot(std::move(now)), m_notes(byId(std::move(m_snapshot.notes))),
          m_evidence(byId(std::move(m_snapshot.evidence))), m_links(byId(std::move(m_snapshot.links))),
          m_attachments(byId(std::move(m_snapshot.attachments))),
          m_actions(byId(std::move(m_snapshot.actions))), m_meetings(byId(std::move(m_snapshot.meetings))),
          m_comments(byId(std::move(m_snapshot.comments))), m_views(byId(std::move(m_snapshot.firstViews))) {
        for (Fact& fact : m_snapshot.facts) {
            std::string key = factKey(fact.itemId, fact.fieldId, fact.rowId);
            m_facts.emplace(std::move(key), std::move(fact));
        }
        for (SubjectMark& mark : m_snapshot.marks) {
            std::string id = recordIdOf(mark);
            m_marks.emplace(std::move(id), std::move(mark));
        }
    }

    bool isBegun(Timestamp moment) const { return m_snapshot.audit.createdAt <= moment; }

    void takeBackEdit(const HistoryEntry& entry) {
        switch (entry.kind) {
        case RecordKind::Setting:
            m_snapshot.setting = valueOrThrow(recordFromJson<Setting>(entry.before));
            break;
        case RecordKind::Audit:
            if (entry.before.empty())
                throw Failure(ErrorCode::NotFound, {"audit", entry.recordId});
            m_snapshot.audit = valueOrThrow(recordFromJson<Audit>(entry.before));
            break;
        case RecordKind::Judgement:
            takeBack(m_snapshot.judgements, entry);
            break;
        case RecordKind::Description:
            takeBack(m_snapshot.descriptions, entry);
            break;
        case RecordKind::Highlight:
            takeBack(m_snapshot.highlights, entry);
            break;
        case RecordKind::Note:
            takeBack(m_notes, entry);
            break;
        case RecordKind::Evidence:
            takeBack(m_evidence, entry);
            m_settled.insert(entry.recordId);
            break;
        case RecordKind::EvidenceLink:
            takeBack(m_links, entry);
            fetchEvidenceOf(entry);
            break;
        case RecordKind::Attachment:
            takeBack(m_attachments, entry);
            m_settled.insert(entry.recordId);
            break;
        case RecordKind::Action:
            takeBack(m_actions, entry);
            break;
        case RecordKind::SubjectMark:
            takeBack(m_marks, entry);
            break;
        case RecordKind::EvidenceCheck:
            takeBack(m_snapshot.checks, entry);
            break;
        case RecordKind::SchoolFramework:
            break; // which frameworks the school could choose from is no part of an audit
        case RecordKind::SchoolWording:
            takeBackWording(entry);
            break;
        case RecordKind::Fact:
            takeBack(m_facts, entry);
            break;
        case RecordKind::Answer:
            takeBack(m_snapshot.answers, entry);
            break;
        case RecordKind::FocusChoice:
            m_snapshot.focusAreaIds = entry.before.empty()
                                          ? std::vector<std::string>()
                                          : valueOrThrow(recordFromJson<FocusChoice>(entry.before)).areaIds;
            break;
        case RecordKind::Meeting:
            takeBack(m_meetings, entry);
            break;
        case RecordKind::SchoolYear:
            if (entry.recordId != m_snapshot.audit.cycle)
                break;
            m_snapshot.schoolYear.reset();
            if (!entry.before.empty())
                m_snapshot.schoolYear = valueOrThrow(recordFromJson<SchoolYear>(entry.before));
            break;
        case RecordKind::ReviewComment:
            takeBack(m_comments, entry);
            break;
        case RecordKind::FirstView:
            takeBack(m_views, entry);
            break;
        case RecordKind::ReviewPack:    // beside the audit, not part of a snapshot
        case RecordKind::SavedTemplate: // how reports look is no part of an audit
        case RecordKind::SchoolLogo:
            break;
        }
    }

    AuditSnapshot finish(AuditFrameworks& frameworks) {
        m_snapshot.framework = frameworks.of(m_snapshot.audit);
        std::unordered_set<std::string> linked;
        for (const auto& [id, link] : m_links)
            linked.insert(link.evidenceId.text());
        std::erase_if(m_evidence, [&](const auto& each) { return !linked.contains(each.first); });
        std::erase_if(m_attachments,
                      [&](const auto& each) { return !linked.contains(each.second.evidenceId.text()); });
        // The orders that `AuditSnapshot` promises.
        m_snapshot.notes = sorted(std::move(m_notes), [](const Note& note) {
            return std::tuple(note.subjectId, idOf(note.kind), note.position, note.id);
        });
        m_snapshot.evidence = sorted(std::move(m_evidence), [](const Evidence& piece) {
            return std::tuple(!piece.date, piece.date, piece.title, piece.id);
        });
        m_snapshot.links = sorted(
            std::move(m_links), [](const EvidenceLink& link) { return std::tuple(link.subjectId, link.id); });
        m_snapshot.attachments = sorted(std::move(m_attachments), [](const Attachment& attachment) {
            return std::tuple(attachment.addedAt, attachment.fileName, attachment.id);
        });
        m_snapshot.actions = sorted(std::move(m_actions), [](const Action& action) {
            return std::tuple(!action.due, action.due, action.title, action.id);
        });
        m_snapshot.meetings = sorted(std::move(m_meetings), [](const Meeting& meeting) {
            return std::tuple(meeting.date, meeting.id);
        });
        m_snapshot.comments = sorted(std::move(m_comments), [](const ReviewComment& comment) {
            return std::tuple(comment.writtenAt, comment.reviewer, comment.id);
        });
        m_snapshot.firstViews = sorted(std::move(m_views), [](const FirstView& view) {
            return std::tuple(view.subjectId, view.writtenAt, view.id);
        });
        m_snapshot.facts = sorted(std::move(m_facts), [](const Fact& fact) {
            return std::tuple(fact.itemId, fact.fieldId, fact.rowLabel, fact.rowId);
        });
        m_snapshot.marks = sorted(std::move(m_marks), [](const SubjectMark& mark) {
            return std::tuple(mark.subjectId, idOf(mark.kind));
        });
        m_snapshot.formerFrameworks = frameworks.formerOf(m_snapshot.audit, m_snapshot.marks);
        return std::move(m_snapshot);
    }

private:
    void takeBackWording(const HistoryEntry& entry) {
        if (entry.recordId != m_snapshot.audit.frameworkId)
            return;
        m_snapshot.wording.reset();
        if (!entry.before.empty())
            m_snapshot.wording = valueOrThrow(recordFromJson<SchoolWording>(entry.before));
    }

    /// Evidence that was taken off since is in the bank still, but not among what is linked now.
    void fetchEvidenceOf(const HistoryEntry& entry) {
        if (entry.before.empty())
            return;
        const EvidenceId& id = m_links.at(entry.recordId).evidenceId;
        if (!m_fetched.insert(id.text()).second)
            return;
        if (auto stored = m_settled.contains(id.text()) ? std::nullopt : m_stores.evidence.find(id))
            m_evidence.emplace(id.text(), std::move(*stored));
        for (Attachment& attachment : m_stores.attachments.ofEvidence(id))
            if (!m_settled.contains(attachment.id.text()))
                m_attachments.emplace(attachment.id.text(), std::move(attachment));
    }

    const Stores& m_stores;
    AuditSnapshot m_snapshot;
    Records<Note> m_notes;
    Records<Evidence> m_evidence;
    Records<EvidenceLink> m_links;
    Records<Attachment> m_attachments;
    Records<Action> m_actions;
    Records<Meeting> m_meetings;
    Records<ReviewComment> m_comments;
    Records<FirstView> m_views;
    Records<Fact> m_facts; ///< by their keys
    Records<SubjectMark> m_marks;
    std::unordered_set<std::string> m_settled; ///< evidence and attachments that history has told of already
    std::unordered_set<std::string> m_fetched; ///< evidence that was read from the bank
};

} // namespace

AuditSnapshot readSnapshotAt(const Stores& stores, AuditFrameworks& frameworks, const AuditId& auditId,
                             Timestamp moment) {
    Past past(stores, readSnapshot(stores, frameworks, auditId));
    for (const HistoryEntry& entry : stores.history.after(auditId, moment)) {
        // Between making the audit and recording it some milliseconds may pass: it is there from when it was
        // made.
        const bool begins = entry.kind == RecordKind::Audit && entry.before.empty();
        if (!begins || !past.isBegun(moment))
            past.takeBackEdit(entry);
    }
    return past.finish(frameworks);
}

} // namespace inclusion
