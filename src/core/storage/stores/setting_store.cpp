#include "core/storage/stores/setting_store.h"

#include "core/storage/sqlite/connection.h"
#include "core/storage/stores/stored_value.h"

namespace inclusion {

Setting SettingStore::get() const {
    sqlite::Query row = m_connection.query("SELECT id, name, phase, reference, sample FROM setting");
    if (!row.step())
        throw Failure(ErrorCode::AuditFileDamaged, {}, "no setting");
    return Setting{row.id<SettingId>(0), row.text(1), sqlite::known(phaseFromId(row.text(2))), row.text(3),
                   row.flag(4)};
}

void SettingStore::add(const Setting& setting) {
    m_connection.query("INSERT INTO setting (id, name, phase, reference, sample) VALUES (?, ?, ?, ?, ?)")
        .bind(setting.id, setting.name, idOf(setting.phase), setting.reference, setting.sample)
        .run();
}

void SettingStore::replace(const std::optional<Setting>& before, const std::optional<Setting>& after) {
    // A file always holds its one setting: there is neither adding nor removing by an edit.
    expectStored(std::optional(get()), before, RecordKind::Setting,
                 before ? before->id.text() : std::string());
    m_connection.query("UPDATE setting SET name = ?, phase = ?, reference = ?, sample = ? WHERE id = ?")
        .bind(after.value().name, idOf(after->phase), after->reference, after->sample, after->id)
        .run();
}

} // namespace inclusion
