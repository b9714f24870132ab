#include "workbench/models/records_model.h"

#include "workbench/audit_session.h"

#include <algorithm>

namespace inclusion {

RecordsModel::RecordsModel(const AuditSession& session, std::vector<RecordKind> kinds, Read read,
                           QObject* parent)
    : QAbstractListModel(parent), m_read(std::move(read)) {
    connect(&session, &AuditSession::auditShown, this, &RecordsModel::reload);
    connect(&session, &AuditSession::changed, this,
            [this, kinds = std::move(kinds)](const ChangeSet& changes) {
                if (changes.everything || std::any_of(kinds.begin(), kinds.end(),
                                                      [&](RecordKind kind) { return changes.touches(kind); }))
                    reload();
            });
    reload();
}

void RecordsModel::reload() {
    std::vector<Row> rows = m_read();
    if (rows != m_rows) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }
    Q_EMIT refreshed();
}

QString RecordsModel::idAt(int row) const {
    return row < 0 || row >= rowCount() ? QString() : m_rows[static_cast<std::size_t>(row)].id;
}

int RecordsModel::rowOf(const QString& id) const {
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& row) { return row.id == id; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int RecordsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant RecordsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const QString& text = m_rows[static_cast<std::size_t>(index.row())].text;
    if (role == Qt::DisplayRole)
        return text;
    if (role == Qt::AccessibleTextRole)
        return QString(text).replace(QLatin1Char('\n'), QStringLiteral(". "));
    return {};
}

} // namespace inclusion
