#include "core/storage/stores/report_look_store.h"

#include "core/storage/sqlite/connection.h"
#include "core/storage/stores/stored_value.h"

namespace inclusion {

namespace {

SavedTemplate templateFrom(const sqlite::Query& row) {
    return SavedTemplate{
        row.id<SavedTemplateId>(0),      row.text(1), {}, row.text(2), row.text(3), row.flag(4),
        static_cast<int>(row.integer(5))};
}

SchoolLogo logoFrom(const sqlite::Query& row) {
    return SchoolLogo{row.text(0), row.text(1), row.text(2)};
}

} // namespace

void ReportLookStore::readSections(SavedTemplate& saved) const {
    sqlite::Query rows = m_connection.query(
        "SELECT section_id FROM report_template_section WHERE template_id = ? ORDER BY position");
    rows.bind(saved.id);
    while (rows.step())
        saved.sectionIds.push_back(rows.text(0));
}

std::vector<SavedTemplate> ReportLookStore::templates() const {
    sqlite::Query rows =
        m_connection.query("SELECT id, name, audience, redaction, list_evidence, small_numbers"
                           " FROM report_template ORDER BY name, id");
    std::vector<SavedTemplate> all = sqlite::all(rows, templateFrom);
    for (SavedTemplate& saved : all)
        readSections(saved);
    return all;
}

std::optional<SavedTemplate> ReportLookStore::find(const SavedTemplateId& id) const {
    sqlite::Query row =
        m_connection.query("SELECT id, name, audience, redaction, list_evidence, small_numbers"
                           " FROM report_template WHERE id = ?");
    std::optional<SavedTemplate> saved = sqlite::first(row.bind(id), templateFrom);
    if (saved)
        readSections(*saved);
    return saved;
}

std::optional<SchoolLogo> ReportLookStore::logo() const {
    sqlite::Query row =
        m_connection.query("SELECT file_name, media_type, bytes FROM school_logo WHERE id = 1");
    return sqlite::first(row, logoFrom);
}

void ReportLookStore::replace(const std::optional<SavedTemplate>& before,
                              const std::optional<SavedTemplate>& after) {
    const SavedTemplateId& id = before ? before->id : after.value().id;
    expectStored(find(id), before, RecordKind::SavedTemplate, id.text());
    m_connection.query("DELETE FROM report_template_section WHERE template_id = ?").bind(id).run();
    if (!after) {
        m_connection.query("DELETE FROM report_template WHERE id = ?").bind(id).run();
        return;
    }
    m_connection
        .query("INSERT INTO report_template (id, name, audience, redaction, list_evidence, small_numbers)"
               " VALUES (?, ?, ?, ?, ?, ?)"
               " ON CONFLICT (id) DO UPDATE SET name = excluded.name, audience = excluded.audience,"
               " redaction = excluded.redaction, list_evidence = excluded.list_evidence,"
               " small_numbers = excluded.small_numbers")
        .bind(id, after->name, after->audience, after->redaction, after->listEvidence,
              after->smallNumberThreshold)
        .run();
    for (std::size_t position = 0; position < after->sectionIds.size(); ++position)
        m_connection
            .query("INSERT INTO report_template_section (template_id, position, section_id) VALUES (?, ?, ?)")
            .bind(id, position, after->sectionIds[position])
            .run();
}

void ReportLookStore::replace(const std::optional<SchoolLogo>& before,
                              const std::optional<SchoolLogo>& after) {
    expectStored(logo(), before, RecordKind::SchoolLogo, "logo");
    m_connection.query("DELETE FROM school_logo").run();
    if (!after)
        return;
    sqlite::Query insert = m_connection.query(
        "INSERT INTO school_logo (id, file_name, media_type, bytes) VALUES (1, ?1, ?2, ?3)");
    insert.bindAt(1, after->fileName);
    insert.bindAt(2, after->mediaType);
    insert.bindBytes(3, after->bytes);
    insert.run();
}

} // namespace inclusion
