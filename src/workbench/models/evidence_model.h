#pragma once

#include "core/audit/evidence.h"
#include "core/edit/edit.h"

#include <QAbstractTableModel>

#include <string>
#include <vector>

namespace inclusion {

class AuditSession;

/// The evidence behind one subject of the audit in view, in the order of the file (by date, then title).
/// Title, kind of source and date can be edited in place: each is an edit through the session.
class EvidenceModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { TitleColumn, SourceColumn, DateColumn, AlsoUnderColumn, ColumnCount };
    enum Role {
        LinkIdRole = Qt::UserRole + 1, ///< QString, the link that puts the evidence behind the subject
        EvidenceIdRole,                ///< QString
    };

    explicit EvidenceModel(AuditSession& session, QObject* parent = nullptr);

    /// Shows the evidence of that item or area; an empty id shows none.
    void setSubject(const QString& subjectId);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

private:
    struct Row {
        Evidence evidence;
        EvidenceLinkId link;
        QString standing;  ///< whether it still holds in this cycle; empty where that is not asked
        QString alsoUnder; ///< shown numbers of the other items, "—" for none

        bool operator==(const Row&) const = default;
    };

    void refresh(const ChangeSet& changes);
    bool concerns(const ChangeSet& changes) const;
    std::vector<Row> readRows() const;
    /// Turns the shown rows into these with the fewest insertions, moves and removals, so that views keep the
    /// current row and the selection.
    void show(std::vector<Row> rows);

    AuditSession& m_session;
    std::string m_subjectId;
    std::vector<Row> m_rows;
};

} // namespace inclusion
