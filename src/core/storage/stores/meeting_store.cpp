#include "core/storage/stores/meeting_store.h"

#include "core/storage/sqlite/connection.h"
#include "core/storage/stores/stored_value.h"

namespace inclusion {

namespace {

Meeting meetingFrom(const sqlite::Query& row) {
    return Meeting{row.id<MeetingId>(0), row.id<AuditId>(1), sqlite::known(row.date(2)), {}, row.text(3)};
}

} // namespace

std::optional<FocusChoice> MeetingStore::focus(const AuditId& auditId) const {
    sqlite::Query rows =
        m_connection.query("SELECT area_id FROM focus_area WHERE audit_id = ? ORDER BY position");
    rows.bind(auditId);
    FocusChoice choice{auditId, {}};
    while (rows.step())
        choice.areaIds.push_back(rows.text(0));
    return choice.areaIds.empty() ? std::nullopt : std::optional(std::move(choice));
}

std::optional<Meeting> MeetingStore::meeting(const MeetingId& id) const {
    sqlite::Query row = m_connection.query("SELECT id, audit_id, date, notes FROM meeting WHERE id = ?");
    std::optional<Meeting> meeting = sqlite::first(row.bind(id), meetingFrom);
    if (meeting)
        readParts(*meeting);
    return meeting;
}

std::vector<Meeting> MeetingStore::meetings(const AuditId& auditId) const {
    sqlite::Query rows = m_connection.query(
        "SELECT id, audit_id, date, notes FROM meeting WHERE audit_id = ? ORDER BY date, id");
    std::vector<Meeting> meetings = sqlite::all(rows.bind(auditId), meetingFrom);
    for (Meeting& meeting : meetings)
        readParts(meeting);
    return meetings;
}

void MeetingStore::readParts(Meeting& meeting) const {
    sqlite::Query roles =
        m_connection.query("SELECT role FROM meeting_attended WHERE meeting_id = ? ORDER BY position");
    roles.bind(meeting.id);
    while (roles.step())
        meeting.attended.push_back(roles.text(0));
    sqlite::Query decisions = m_connection.query(
        "SELECT subject_id, comment_id, text FROM meeting_decision WHERE meeting_id = ? ORDER BY position");
    decisions.bind(meeting.id);
    while (decisions.step())
        meeting.decisions.push_back({decisions.text(0), decisions.id<ReviewCommentId>(1), decisions.text(2)});
}

std::optional<SchoolYear> MeetingStore::schoolYear(const std::string& cycle) const {
    sqlite::Query rows =
        m_connection.query("SELECT position, first, last FROM half_term WHERE cycle = ? ORDER BY position");
    rows.bind(cycle);
    SchoolYear year{cycle, {}};
    std::size_t count = 0;
    for (; rows.step(); ++count)
        year.halfTerms.at(static_cast<std::size_t>(rows.integer(0))) = {sqlite::known(rows.date(1)),
                                                                        sqlite::known(rows.date(2))};
    return count == halfTermCount ? std::optional(std::move(year)) : std::nullopt;
}

void MeetingStore::replace(const std::optional<FocusChoice>& before,
                           const std::optional<FocusChoice>& after) {
    const AuditId& audit = before ? before->auditId : after.value().auditId;
    expectStored(focus(audit), before, RecordKind::FocusChoice, audit.text());
    m_connection.query("DELETE FROM focus_area WHERE audit_id = ?").bind(audit).run();
    for (std::size_t position = 0; after && position < after->areaIds.size(); ++position)
        m_connection.query("INSERT INTO focus_area (audit_id, position, area_id) VALUES (?, ?, ?)")
            .bind(audit, position, after->areaIds[position])
            .run();
}

void MeetingStore::replace(const std::optional<Meeting>& before, const std::optional<Meeting>& after) {
    const MeetingId& id = before ? before->id : after.value().id;
    expectStored(meeting(id), before, RecordKind::Meeting, id.text());
    m_connection.query("DELETE FROM meeting_attended WHERE meeting_id = ?").bind(id).run();
    m_connection.query("DELETE FROM meeting_decision WHERE meeting_id = ?").bind(id).run();
    if (!after) {
        m_connection.query("DELETE FROM meeting WHERE id = ?").bind(id).run();
        return;
    }
    m_connection
        .query("INSERT INTO meeting (id, audit_id, date, notes) VALUES (?, ?, ?, ?)"
               " ON CONFLICT (id) DO UPDATE SET audit_id = excluded.audit_id, date = excluded.date,"
               " notes = excluded.notes")
        .bind(id, after->auditId, after->date, after->notes)
        .run();
    for (std::size_t position = 0; position < after->attended.size(); ++position)
        m_connection.query("INSERT INTO meeting_attended (meeting_id, position, role) VALUES (?, ?, ?)")
            .bind(id, position, after->attended[position])
            .run();
    for (std::size_t position = 0; position < after->decisions.size(); ++position) {
        const MeetingDecision& decision = after->decisions[position];
        m_connection
            .query("INSERT INTO meeting_decision (meeting_id, position, subject_id, comment_id, text)"
                   " VALUES (?, ?, ?, ?, ?)")
            .bind(id, position, decision.subjectId, decision.commentId, decision.text)
            .run();
    }
}

void MeetingStore::replace(const std::optional<SchoolYear>& before, const std::optional<SchoolYear>& after) {
    const std::string& cycle = before ? before->cycle : after.value().cycle;
    expectStored(schoolYear(cycle), before, RecordKind::SchoolYear, cycle);
    m_connection.query("DELETE FROM half_term WHERE cycle = ?").bind(cycle).run();
    for (std::size_t position = 0; after && position < halfTermCount; ++position)
        m_connection.query("INSERT INTO half_term (cycle, position, first, last) VALUES (?, ?, ?, ?)")
            .bind(cycle, position, after->halfTerms[position].first, after->halfTerms[position].last)
            .run();
}

} // namespace inclusion
