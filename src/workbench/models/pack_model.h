#pragma once

#include "core/review/pack_content.h"
#include "core/review/reply.h"

#include <QAbstractListModel>

#include <memory>
#include <vector>

namespace inclusion {

/// What a pack lets people look at, one row each: the pack as a whole, its areas, what is judged in them, the
/// action plan and the glossary. A row says what its reader has written on it.
class PackModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum class RowKind { Whole, Area, Subject, Actions, Glossary };
    enum Role {
        RowKindRole = Qt::UserRole + 60, ///< int
        SubjectIdRole,                   ///< QString; empty for the pack as a whole and for the plan
    };

    explicit PackModel(std::shared_ptr<const review::PackContent> pack, QObject* parent = nullptr);

    /// The subject of a row, or null.
    const review::PackSubject* at(int row) const;
    RowKind kindAt(int row) const;
    int rowOf(const QString& subjectId) const;
    /// The name of a row, without what was written on it.
    QString titleAt(int row) const;
    /// Shows what was written, or nothing any more, on a subject.
    void setWritten(const QString& subjectId, const QString& what);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Row {
        RowKind kind;
        const review::PackSubject* subject;
        QString written;
    };

    static QString titleOf(const Row& row);

    std::shared_ptr<const review::PackContent> m_pack;
    std::vector<Row> m_rows;
};

} // namespace inclusion
