#include "core/storage/stores/school_framework_store.h"

#include "core/storage/sqlite/connection.h"
#include "core/storage/stores/stored_value.h"

namespace inclusion {

namespace {

SchoolFramework frameworkFrom(const sqlite::Query& row) {
    return SchoolFramework{row.text(0), row.text(1), row.text(2), row.timestamp(3)};
}

} // namespace

std::optional<SchoolFramework> SchoolFrameworkStore::find(const std::string& frameworkId) const {
    sqlite::Query row = m_connection.query("SELECT framework_id, hash, origin, added_at FROM school_framework"
                                           " WHERE framework_id = ?");
    return sqlite::first(row.bind(frameworkId), frameworkFrom);
}

std::vector<SchoolFramework> SchoolFrameworkStore::all() const {
    sqlite::Query rows = m_connection.query(
        "SELECT framework_id, hash, origin, added_at FROM school_framework ORDER BY framework_id");
    return sqlite::all(rows, frameworkFrom);
}

void SchoolFrameworkStore::replace(const std::optional<SchoolFramework>& before,
                                   const std::optional<SchoolFramework>& after) {
    const std::string& id = before ? before->frameworkId : after.value().frameworkId;
    expectStored(find(id), before, RecordKind::SchoolFramework, id);
    if (!after)
        m_connection.query("DELETE FROM school_framework WHERE framework_id = ?").bind(id).run();
    else
        m_connection
            .query("INSERT INTO school_framework (framework_id, hash, origin, added_at) VALUES (?, ?, ?, ?)"
                   " ON CONFLICT (framework_id) DO UPDATE SET hash = excluded.hash,"
                   " origin = excluded.origin, added_at = excluded.added_at")
            .bind(id, after->hash, after->origin, after->addedAt)
            .run();
}

std::optional<SchoolWording> SchoolWordingStore::find(const std::string& frameworkId) const {
    sqlite::Query row =
        m_connection.query("SELECT origin, kept_at FROM school_wording WHERE framework_id = ?");
    if (!row.bind(frameworkId).step())
        return std::nullopt;
    SchoolWording wording{frameworkId, row.text(0), row.timestamp(1), {}};
    sqlite::Query texts =
        m_connection.query("SELECT item_id, text FROM school_wording_text WHERE framework_id = ?");
    texts.bind(frameworkId);
    while (texts.step())
        wording.texts.emplace(texts.text(0), texts.text(1));
    return wording;
}

void SchoolWordingStore::replace(const std::optional<SchoolWording>& before,
                                 const std::optional<SchoolWording>& after) {
    const std::string& id = before ? before->frameworkId : after.value().frameworkId;
    expectStored(find(id), before, RecordKind::SchoolWording, id);
    m_connection.query("DELETE FROM school_wording_text WHERE framework_id = ?").bind(id).run();
    m_connection.query("DELETE FROM school_wording WHERE framework_id = ?").bind(id).run();
    if (!after)
        return;
    m_connection.query("INSERT INTO school_wording (framework_id, origin, kept_at) VALUES (?, ?, ?)")
        .bind(id, after->origin, after->keptAt)
        .run();
    for (const auto& [itemId, text] : after->texts)
        m_connection.query("INSERT INTO school_wording_text (framework_id, item_id, text) VALUES (?, ?, ?)")
            .bind(id, itemId, text)
            .run();
}

} // namespace inclusion
