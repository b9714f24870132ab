#pragma once

#include "core/edit/edit.h"

#include <QAbstractListModel>

#include <functional>
#include <vector>

namespace inclusion {

class AuditSession;

/// A short list of records of the audit in view, each with an id and a text of a line or two: packs that were
/// made, meetings, differences. It is read anew whenever a kind of record that it shows has changed.
class RecordsModel : public QAbstractListModel {
    Q_OBJECT

public:
    struct Row {
        QString id;
        QString text;

        bool operator==(const Row&) const = default;
    };
    using Read = std::function<std::vector<Row>()>;

    RecordsModel(const AuditSession& session, std::vector<RecordKind> kinds, Read read,
                 QObject* parent = nullptr);

    QString idAt(int row) const;
    int rowOf(const QString& id) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

    /// Reads the rows anew, as when it was chosen what is to be among them.
    void reload();

Q_SIGNALS:
    /// Read anew, after the rows were.
    void refreshed();

private:
    Read m_read;
    std::vector<Row> m_rows;
};

} // namespace inclusion
